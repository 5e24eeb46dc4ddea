import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../src/table/sheet-tables';
import { turnedTable, type TurnedTable } from '../../src/table/turned';
import { companiesOn, FIELDS, sheetOf, type ReadCompany, type Written } from './written-sheet';

const seen = (rows: Written[][], formats: string[][] = []): TurnedTable | null =>
  turnedTable(sheetOf(rows, {}, formats), headingsOf({ fields: FIELDS, byHand: {} }));

/** The companies of the copy, as they are read on its own sheet. */
function inCopy(rows: Written[][], formats: string[][] = []): readonly ReadCompany[] {
  const turned = seen(rows, formats)!;
  return companiesOn(sheetOf(turned.rows as Written[][], {}, turned.formats));
}

const COLUMNS: Written[][] = [
  ['指标', '示例甲公司', '示例乙公司'],
  ['所属区', '西湖区', '滨江区'],
  ['年营收（万元）', 120000, 220000],
  ['上年营收（万元）', 90000, 20000],
];

describe('companies in columns', () => {
  it('are seen, and turned into rows with the same figures', () => {
    expect(seen(COLUMNS)).toMatchObject({ kind: 'transposed', companies: 2 });
    const companies = inCopy(COLUMNS);
    expect(companies.map(({ name, district }) => [name, district])).toEqual([
      ['示例甲公司', '西湖区'],
      ['示例乙公司', '滨江区'],
    ]);
    expect(companies.map(({ figure }) => figure('年营收'))).toEqual([1_200_000_000, 2_200_000_000]);
  });

  it('keep the unit that stands in a column of its own', () => {
    const rows = [
      ['企业名称', '单位', '示例甲公司', '示例乙公司'],
      ['所属区', null, '西湖区', '滨江区'],
      ['年营收', '万元', 120000, 220000],
      ['上年营收', '万元', 90000, 20000],
    ];
    expect(inCopy(rows).map(({ figure }) => figure('年营收'))).toEqual([1_200_000_000, 2_200_000_000]);
  });

  it('keep the unit line, the title and the notes', () => {
    const rows = [
      ['2025年企业情况'],
      ['单位：万元'],
      ...COLUMNS.map(([label, ...values]) => [plain(label), ...values]),
    ];
    expect(inCopy(rows).map(({ figure }) => figure('年营收'))).toEqual([1_200_000_000, 2_200_000_000]);
    expect(seen([...rows, ['注：快报数']])!.rows.flat()).toContain('注：快报数');
  });

  it('keep the formats of their numbers', () => {
    const formats = [[], [], [], [], ['General', '0.0%', '0.0%']];
    const companies = inCopy([...COLUMNS, ['营收增速', 0.25, 0.5]], formats);
    expect(companies.map(({ figure }) => figure('营收增速'))).toEqual([0.25, 0.5]);
  });
});

const plain = (label: Written | undefined): string => String(label).replace('（万元）', '');

describe('forms', () => {
  const CARD: Written[][] = [
    ['企业名称', '示例甲公司', '所属区', '西湖区'],
    ['年营收（万元）', 120000, '上年营收（万元）', 90000],
    ['研发费用（万元）', 9000, '所属行业', '软件'],
  ];

  it('with the label left of the value are seen, and turned into a row', () => {
    expect(seen(CARD)).toMatchObject({ kind: 'cards', companies: 1 });
    const [company] = inCopy(CARD);
    expect([company?.name, company?.district, company?.sector]).toEqual(['示例甲公司', '西湖区', '软件']);
    expect(company?.figure('年营收')).toBe(1_200_000_000);
    expect(company?.figure('研发投入')).toBe(90_000_000);
  });

  it('of one pair in a row are seen too', () => {
    const rows = [
      ['企业名称', '示例甲公司'],
      ['所属区', '西湖区'],
      ['年营收（万元）', 120000],
      ['联系人', '张三'],
    ];
    expect(inCopy(rows)[0]?.figure('年营收')).toBe(1_200_000_000);
    expect(seen(rows)!.rows.flat()).toContain('张三');
  });

  it('below each other give a row each', () => {
    const other = CARD.map((row) => row.map((cell) => (cell === '示例甲公司' ? '示例乙公司' : cell)));
    expect(inCopy([...CARD, [], ...other]).map(({ name }) => name)).toEqual(['示例甲公司', '示例乙公司']);
  });

  it('with a blank value keep their label', () => {
    const rows = CARD.map((row) => row.map((cell) => (cell === 9000 ? null : cell)));
    expect(inCopy(rows)[0]?.figure('研发投入')).toBeNull();
  });
});

describe('companies in rows', () => {
  it.each<[string, Written[][]]>([
    [
      'an ordinary table',
      [
        ['企业名称', '所属区', '年营收（万元）'],
        ['示例甲公司', '西湖区', 1],
        ['示例乙公司', '西湖区', 2],
      ],
    ],
    [
      'a table of one company',
      [
        ['企业名称', '年营收（万元）'],
        ['示例甲公司', 1],
      ],
    ],
    [
      'a table under a form’s head',
      [
        ['企业名称', '所属区', '年营收（万元）'],
        ['示例甲公司', '西湖区', 1],
        ['年营收', '含税'],
      ],
    ],
  ])('are turned by nobody: %s', (_, rows) => {
    expect(seen(rows)).toBeNull();
  });
});
