import { describe, expect, it } from 'vitest';
import { companiesOn, sheetOf, tablesOf, type ReadCompany, type Written } from './written-sheet';

const HEADINGS = ['企业名称', '所属区', '所属行业', '年营收', '上年营收', '研发费用'];
const WITH_UNITS = [
  '企业名称',
  '所属区',
  '所属行业',
  '年营收（万元）',
  '上年营收（万元）',
  '研发费用（万元）',
];
const FIRST = ['示例甲公司', '西湖区', '软件', 120000, 90000, 9000];
const SECOND = ['示例乙公司', '滨江区', '软件', 5000, 4000, 300];

const named = (companies: readonly ReadCompany[]): readonly (string | null)[] =>
  companies.map(({ name }) => name);

const revenues = (companies: readonly ReadCompany[]): readonly unknown[] =>
  companies.map(({ figure }) => figure('年营收'));

/** The sheet holds company 甲 with 12亿元, read to the yuan. */
function expectExact(companies: readonly ReadCompany[]): void {
  const [first] = companies;
  expect(first?.name).toBe('示例甲公司');
  expect(first?.district).toBe('西湖区');
  expect([first?.figure('年营收'), first?.figure('上年营收')]).toEqual([1_200_000_000, 900_000_000]);
  expect(first?.figure('研发投入')).toBe(90_000_000);
}

const read = (rows: Written[][], ...more: [facts?: Parameters<typeof sheetOf>[1]]) =>
  companiesOn(sheetOf(rows, ...more));

describe('the unit of the amounts is found', () => {
  it.each<[where: string, rows: Written[][], facts?: Parameters<typeof sheetOf>[1]]>([
    ['right above the headings', [['单位：万元'], HEADINGS, FIRST]],
    ['above a blank row', [['2025年软件企业汇总表'], ['单位：万元'], [], HEADINGS, FIRST]],
    [
      'right-aligned, above a blank row',
      [['汇总表'], [null, null, null, null, null, '单位：万元'], [], HEADINGS, FIRST],
    ],
    ['above two blank rows', [['单位：万元'], [], [], HEADINGS, FIRST]],
    ['beside the headings', [[...HEADINGS, null, '单位：万元'], FIRST]],
    ['beside the rows', [HEADINGS, [...FIRST, null, '单位：万元'], SECOND]],
    ['in a note below', [['汇总表'], HEADINGS, FIRST, ['注：金额单位均为万元']]],
    ['in a note below a blank row', [HEADINGS, FIRST, [], ['以上金额单位均为万元']]],
    ['in a second note', [HEADINGS, FIRST, ['注：1.营业收入含税'], ['2.金额单位：万元']]],
    ['in the name of the sheet', [HEADINGS, FIRST], { name: '汇总（万元）' }],
    ['in the name of the sheet, in words', [HEADINGS, FIRST], { name: '汇总 单位万元' }],
    ['in the header of the page', [HEADINGS, FIRST], { pageTexts: ['单位：万元'] }],
    ['above 13 lines of instructions', [['单位：万元'], ...instructions(13), HEADINGS, FIRST]],
    ['below 13 lines of instructions', [...instructions(13), ['单位：万元'], HEADINGS, FIRST]],
    ['below 40 lines of instructions', [...instructions(40), ['单位：万元'], HEADINGS, FIRST]],
  ])('%s', (_, rows, facts) => {
    expectExact(companiesOn(sheetOf(rows, facts)));
  });

  it('nearest to the headings where two places name different ones', () => {
    const rows = [['单位：元'], ['单位：万元'], HEADINGS, FIRST];
    expectExact(companiesOn(sheetOf(rows, { name: '汇总（元）' })));
  });

  it.each<[string, Written[][], Parameters<typeof sheetOf>[1]?]>([
    ['nowhere', [HEADINGS, FIRST]],
    ['in a currency that is not ours', [['单位：万美元'], HEADINGS, FIRST]],
    ['twice in one line', [['单位：元、万元'], HEADINGS, FIRST]],
    ['as a large one in words', [['金额按万元或亿元填报'], HEADINGS, FIRST]],
  ])('or asked for, where it is written %s', (_, rows, facts) => {
    const companies = companiesOn(sheetOf(rows, facts));
    expect(named(companies)).toEqual(['示例甲公司']);
    expect([undefined, 'asked']).toContain(revenues(companies)[0]);
  });
});

function instructions(count: number): Written[][] {
  return [
    ['填报说明'],
    ...Array.from({ length: count - 1 }, (_, at) => [`${at + 1}. 请按要求填写第${at + 1}项`]),
  ];
}

describe('blank rows', () => {
  it('under the headings are passed over', () => {
    expectExact(read([WITH_UNITS, [], FIRST]));
    expectExact(read([WITH_UNITS, [], [], FIRST]));
  });

  it('within a table end nothing: the companies below count', () => {
    expect(named(read([WITH_UNITS, FIRST, [], SECOND]))).toEqual(['示例甲公司', '示例乙公司']);
    expect(named(read([WITH_UNITS, FIRST, [], [], [], SECOND]))).toEqual(['示例甲公司', '示例乙公司']);
  });

  it('before another table of unknown headings end it, and that is not read', () => {
    const [found] = tablesOf(sheetOf([WITH_UNITS, FIRST, [], ['街道', '家数'], ['文三街道', 3]]));
    expect(found?.place.unreadFrom).toBe(3);
    expect(named(read([WITH_UNITS, FIRST, [], ['街道', '家数'], ['文三街道', 3]]))).toEqual(['示例甲公司']);
  });
});

describe('several tables on a sheet', () => {
  const OTHER_ORDER = ['企业名称', '所属区', '所属行业', '研发费用（元）', '年营收（元）', '上年营收（元）'];
  const IN_YUAN = ['示例乙公司', '西湖区', '软件', 90_000_000, 1_200_000_000, 900_000_000];

  it.each<[string, Written[][]]>([
    ['a blank row', [WITH_UNITS, FIRST, [], OTHER_ORDER, IN_YUAN]],
    ['a blank row and a title', [WITH_UNITS, FIRST, [], ['二、外资企业'], OTHER_ORDER, IN_YUAN]],
    [
      'a total and its title',
      [WITH_UNITS, FIRST, ['合计', null, null, 120000], ['附表二'], OTHER_ORDER, IN_YUAN],
    ],
    ['nothing but its headings', [WITH_UNITS, FIRST, OTHER_ORDER, IN_YUAN]],
  ])('below each other, apart by %s, are each read by their own headings', (_, rows) => {
    const companies = read(rows);
    expectExact(companies);
    expect(named(companies)).toEqual(['示例甲公司', '示例乙公司']);
    expect(companies[1]?.figure('年营收')).toBe(1_200_000_000);
    expect(companies[1]?.figure('研发投入')).toBe(90_000_000);
  });

  it('each have their own unit line', () => {
    const rows = [['单位：万元'], HEADINGS, FIRST, [], ['单位：元'], ['附表二'], HEADINGS.slice().reverse()];
    const reversed = [9000, 90000, 120000, '软件', '西湖区', '示例丙公司'];
    const companies = read([...rows, reversed]);
    expectExact(companies);
    expect(companies[1]?.figure('年营收')).toBe(120_000);
  });

  it('that repeat the same headings, as on every page, are one', () => {
    expect(tablesOf(sheetOf([WITH_UNITS, FIRST, WITH_UNITS, SECOND]))).toHaveLength(1);
    expect(named(read([WITH_UNITS, FIRST, WITH_UNITS, SECOND]))).toEqual(['示例甲公司', '示例乙公司']);
  });

  it('side by side keep their figures to themselves', () => {
    const rows = [
      ['企业名称', '年营收（万元）', null, '单位名称', '研发费用（万元）'],
      ['示例甲公司', 120000, null, '示例乙公司', 9000],
    ];
    const companies = read(rows);
    expect(named(companies)).toEqual(['示例甲公司', '示例乙公司']);
    expect(companies[0]?.figure('研发投入')).toBeUndefined();
    expect(companies[1]?.figure('年营收')).toBeUndefined();
    expect(companies[1]?.figure('研发投入')).toBe(90_000_000);
  });

  it('side by side under one title and one unit line both have them', () => {
    const headings = ['企业名称', '年营收', null, '企业名称', '年营收'];
    const companies = read([['单位：万元'], headings, ['示例甲公司', 1, null, '示例乙公司', 2]]);
    expect(revenues(companies)).toEqual([10_000, 20_000]);
  });

  it('set in two columns without a gap are two', () => {
    const headings = ['企业名称', '年营收（万元）', '企业名称', '年营收（万元）'];
    const companies = read([headings, ['示例甲公司', 1, '示例乙公司', 2], ['示例丙公司', 3]]);
    expect(named(companies)).toEqual(['示例甲公司', '示例丙公司', '示例乙公司']);
    expect(revenues(companies)).toEqual([10_000, 30_000, 20_000]);
  });

  it('are one where a blank column only parts its figures', () => {
    const companies = read([
      ['企业名称', '所属区', null, '年营收（万元）'],
      ['示例甲公司', '西湖区', null, 120000],
    ]);
    expect(companies).toHaveLength(1);
    expect(companies[0]?.figure('年营收')).toBe(1_200_000_000);
  });
});

describe('merged cells', () => {
  const PROJECTS = ['企业名称', '所属区', '所属行业', '年营收（万元）', '项目', '首次流片费用（万元）'];
  const down = (column: number, top: number, bottom: number) => ({
    top,
    left: column,
    bottom,
    right: column,
  });
  const rows = [
    PROJECTS,
    ['示例芯片公司', '滨江区', '集成电路', 120000, '甲项目', 2000],
    [null, null, null, null, '乙项目', 1500],
    [null, null, null, null, '丙项目', 800],
    ['示例乙公司', '西湖区', '集成电路', 5000, '丁项目', 900],
  ];
  const merges = [0, 1, 2, 3].map((column) => down(column, 1, 3));

  it('name the company, its district and its trade in each of its rows', () => {
    const companies = read(rows, { merges });
    expect(named(companies)).toEqual(['示例芯片公司', '示例芯片公司', '示例芯片公司', '示例乙公司']);
    expect(companies.map(({ district }) => district)).toEqual(['滨江区', '滨江区', '滨江区', '西湖区']);
    expect(companies.map(({ figure }) => figure('首次流片费用'))).toEqual([2000e4, 1500e4, 800e4, 900e4]);
  });

  it('of a figure of the same company state it once', () => {
    expect(revenues(read(rows, { merges }))).toEqual([1_200_000_000, null, null, 50_000_000]);
  });

  it('of a district hold for all its companies', () => {
    const companies = read(
      [WITH_UNITS, FIRST, ['示例乙公司', null, '软件', 1, 1, 1], ['示例丙公司', '滨江区', '软件', 1, 1, 1]],
      { merges: [down(1, 1, 2)] },
    );
    expect(companies.map(({ district }) => district)).toEqual(['西湖区', '西湖区', '滨江区']);
  });

  it('of a figure over several companies are asked of, for no part of it is anyone’s', () => {
    const companies = read([WITH_UNITS, FIRST, ['示例乙公司', '西湖区', '软件', null, 1, 1]], {
      merges: [down(3, 1, 2)],
    });
    expect(companies[0]?.figure('年营收')).toBe('asked');
  });

  it('of a heading end where they are merged to', () => {
    const companies = read(
      [
        ['企业名称', '所属区', '年营收（万元）', null, '研发费用（万元）'],
        [null, null, '本年', '上年', null],
        ['示例甲公司', '西湖区', 120000, 90000, 9000],
      ],
      { merges: [down(0, 0, 1), down(1, 0, 1), down(4, 0, 1), { top: 0, left: 2, bottom: 0, right: 3 }] },
    );
    expectExact(companies);
  });
});

describe('three rows of headings', () => {
  const three = (top: string, middle: string[], lower: Written[]): Written[][] => [
    ['企业名称', '所属区', '所属行业', top, null, '研发费用（万元）'],
    [null, null, null, ...middle],
    [null, null, null, ...lower],
    FIRST,
  ];

  it('of which the first only heads a group', () => {
    expectExact(read(three('主要经济指标', ['营业收入（万元）'], ['本年', '上年'])));
  });

  it('with years as numbers are asked of, where nobody has said the table’s year', () => {
    const sheet = sheetOf(three('主要经济指标', ['营业收入（万元）'], [2024, 2023]));
    const [found] = tablesOf(sheet);
    expect(found?.dataYear.year).toBe(2024);
    expectExact(companiesOn(sheet));
  });

  it('that speak of a part of the business are not taken for the whole', () => {
    const [first] = read(three('其中：软件业务', ['营业收入（万元）'], ['本年', '上年']));
    expect(first?.name).toBe('示例甲公司');
    expect(first?.figure('年营收')).toBeUndefined();
    expect(first?.figure('研发投入')).toBe(90_000_000);
  });
});

describe('a part of a year', () => {
  it('under a single figure is asked of', () => {
    const rows = [
      ['企业名称', '所属区', '年营收（万元）', '研发费用（万元）'],
      [null, null, '（1-6月）', null],
      ['示例甲公司', '西湖区', 120000, 9000],
    ];
    const [first] = read(rows);
    expect(first?.name).toBe('示例甲公司');
    expect([undefined, 'asked']).toContain(first?.figure('年营收'));
    expect(first?.figure('研发投入')).toBe(90_000_000);
  });

  it.each(['2025年1-6月软件企业情况表', '2025年上半年软件企业情况表', '软件企业情况表（2025年前三季度）'])(
    'in the title %s is asked of all figures of a year',
    (title) => {
      const [first] = read([[title], WITH_UNITS, FIRST]);
      expect(first?.figure('年营收')).toBe('asked');
    },
  );
});

describe('a growth column without a unit', () => {
  const growth = (values: Written[]) =>
    read([
      ['企业名称', '年营收（万元）', '营收增速'],
      ...values.map((value, at) => [`示例${at}公司`, 1000, value]),
    ]);
  const figures = (values: Written[]) => growth(values).map(({ figure }) => figure('营收增速'));

  it('of 10.9, 27 and 33 is asked of, and none of it counts', () => {
    expect(figures([10.9, 27, 33])).toEqual(['asked', 'asked', 'asked']);
  });

  it('of which most lie above 1 is asked of as a whole', () => {
    expect(figures([0.5, 27, 33, -12])).toEqual(['asked', 'asked', 'asked', 'asked']);
  });

  it('of fractions is read as it stands', () => {
    expect(figures([0.109, 0.27, -0.05, 0])).toEqual([0.109, 0.27, -0.05, 0]);
  });

  it('of which someone has said the unit is read', () => {
    const sheet = sheetOf([
      ['企业名称', '营收增速'],
      ['示例甲公司', 27],
    ]);
    const [first] = companiesOn(sheet, { 营收增速: { fields: null, unit: 'percent' } });
    expect(first?.figure('营收增速')).toBe(0.27);
  });
});

describe('the same headings again', () => {
  const HEAD = ['企业名称', '年营收'];

  it('under another unit line are another table’s', () => {
    const rows = [['单位：万元'], HEAD, ['示例甲公司', 120000], ['单位：亿元'], HEAD, ['示例乙公司', 3]];
    expect(revenues(read(rows))).toEqual([1_200_000_000, 300_000_000]);
  });

  it('under the same unit line, as on the next page, are the same table’s', () => {
    const page = ['单位：万元'];
    const rows = [page, HEAD, ['示例甲公司', 120000], ['（续表）'], page, HEAD, ['示例乙公司', 3]];
    expect(tablesOf(sheetOf(rows))).toHaveLength(1);
    expect(revenues(read(rows))).toEqual([1_200_000_000, 30_000]);
  });

  it('below a blank row go on with the table', () => {
    const head = ['企业名称', '年营收（万元）'];
    const rows = [head, ['示例甲公司', 120000], ['示例丙公司', 1], [], head, ['示例乙公司', 3]];
    expect(revenues(read(rows))).toEqual([1_200_000_000, 10_000, 30_000]);
    expect(tablesOf(sheetOf(rows))[0]?.place.unreadFrom).toBeNull();
  });
});

describe('rows that are no companies', () => {
  const SUMS = [null, null, 125000, 94000, 9300];

  it.each(['西湖区', '杭州市滨江区', '文三街道', '软件企业（3家）', '市本级'])(
    '%s over the companies of it heads a section, with its sums or without',
    (words) => {
      expect(named(read([WITH_UNITS, [words, ...SUMS], FIRST]))).toEqual(['示例甲公司']);
      expect(named(read([WITH_UNITS, [words], FIRST]))).toEqual(['示例甲公司']);
    },
  );

  it('are the headings of the next page with their units and their numbers', () => {
    const units = [null, null, null, '万元', '万元', '万元'];
    const numbers = ['甲', '乙', '丙', 1, 2, 3];
    const page = [HEADINGS, units, numbers];
    const companies = read([...page, FIRST, ...page, SECOND]);
    expectExact(companies);
    expect(named(companies)).toEqual(['示例甲公司', '示例乙公司']);
  });

  it('are the title of the next table and its annex', () => {
    const next = [['杭州市软件产业政策兑现公示表'], ['附件2'], ['单位名称', '备注'], ['示例乙公司', '无']];
    expect(named(read([WITH_UNITS, FIRST, ...next]))).toEqual(['示例甲公司', '示例乙公司']);
  });
});

it('a list of names that repeats its headings on the next page loses none of them', () => {
  const head = ['企业名称', '所属区'];
  expect(named(read([head, ['示例甲公司', '西湖区'], head, ['示例乙公司', '滨江区']]))).toEqual([
    '示例甲公司',
    '示例乙公司',
  ]);
});

describe('sums without a word beside them', () => {
  const HEADINGS = ['企业名称', '所属区', '年营收(万元)', '研发投入(万元)', '营收增速(%)'];
  const COMPANIES: Written[][] = [
    ['甲有限公司', '西湖区', 100.1, 20, 5],
    ['乙有限公司', '滨江区', 200.2, 30, 7],
    ['丙有限公司', '余杭区', 300.3, null, null],
  ];
  const named = (...below: Written[][]) =>
    companiesOn(sheetOf([HEADINGS, ...COMPANIES, ...below])).map(({ name }) => name);

  it.each([
    ['all amounts', [null, null, 600.6, 50, null]],
    ['one amount alone', [null, null, 600.6, null, null]],
    ['the amounts, with an average growth', [null, null, 600.6, 50, 6]],
  ])('of %s are no enterprise', (_, sums) => {
    expect(named(sums)).toEqual(['甲有限公司', '乙有限公司', '丙有限公司']);
  });

  it('are no sums where they repeat the one amount above', () => {
    const rows: Written[][] = [
      HEADINGS,
      ['甲有限公司', '西湖区', 100, null, 5],
      ['乙有限公司', '滨江区', null, null, 7],
    ];
    expect(companiesOn(sheetOf([...rows, [null, null, 100, null, null]]))).toHaveLength(3);
  });

  it('are no enterprise above a note', () => {
    expect(named([null, null, 600.6, 50, null], [], ['注：数据来自企业填报'])).toHaveLength(3);
  });

  it.each([
    ['an amount that is not the sum', [null, null, 600.5, 50, null]],
    ['a district', [null, '上城区', 600.6, 50, null]],
    ['a name', ['丁有限公司', null, 600.6, 50, null]],
  ])('are an enterprise where the row has %s', (_, row) => {
    expect(named(row)).toHaveLength(4);
  });
});

describe('headings of two rows', () => {
  const TWO: Written[][] = [
    ['企业名称', '营业收入（万元）', null, '研发费用（万元）'],
    [null, '本年', '上年', null],
  ];
  const merges = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 1, right: 3 },
  ];
  const down = (by: number) => merges.map((one) => ({ ...one, top: one.top + by, bottom: one.bottom + by }));
  const aside = (by: number) => merges.map((one) => ({ ...one, left: one.left + by, right: one.right + by }));

  it('that come again on the next page are still those of the table', () => {
    const rows = [...TWO, ['示例甲公司', 120000, 90000, 9000], ...TWO, ['示例乙公司', 5000, 4000, 300]];
    const companies = read(rows, { merges: [...merges, ...down(3)] });
    expect(revenues(companies)).toEqual([1_200_000_000, 50_000_000]);
    expect(companies.map(({ figure }) => figure('上年营收'))).toEqual([900_000_000, 40_000_000]);
  });

  it('side by side without a gap head two tables', () => {
    const rows = [...TWO, ['示例甲公司', 120000, 90000, 9000]].map((row, at) => [
      ...row,
      ...(at < 2 ? row : ['示例乙公司', 5000, 4000, 300]),
    ]);
    const companies = read(rows, { merges: [...merges, ...aside(4)] });
    expect(named(companies)).toEqual(['示例甲公司', '示例乙公司']);
    expect(revenues(companies)).toEqual([1_200_000_000, 50_000_000]);
  });

  it('of which only the upper names the companies keep the column of names', () => {
    const rows = [
      ['企业名称', '主要经济指标', null, '联系人'],
      [null, '研发费用（万元）', '年营收（万元）', null],
      ['示例甲公司', 9000, 120000, '李四'],
    ];
    const [first] = read(rows, { merges: null });
    expect([first?.name, first?.figure('年营收')]).toEqual(['示例甲公司', 1_200_000_000]);
  });
});

describe('units that two places state', () => {
  it('above the table and in its note are asked of', () => {
    const sheet = sheetOf([['单位：元'], HEADINGS, FIRST, ['以上金额单位均为千元']]);
    expect(revenues(companiesOn(sheet))).toEqual([undefined]);
    expect(tablesOf(sheet)[0]?.table.columns[3]?.problem?.zh).toContain('单位不能是“元、千元”');
  });

  it.each([
    [['填报单位：杭州市经信局', null, '单位：元']],
    [['填报单位：杭州市经信局   2025年12月   单位：元']],
  ])('in the line above the next table are that table’s', (line) => {
    const rows = [HEADINGS, FIRST, ['注：金额单位均为万元'], line, ['单位名称', '年营收'], ['示例乙公司', 7]];
    expect(revenues(read(rows))).toEqual([1_200_000_000, 7]);
  });
});

describe('a title that names the unit of the rates too', () => {
  const under = (...values: Written[]) =>
    read([
      ['单位：万元、%'],
      ['企业名称', '年营收', '营收增速'],
      ...values.map((value, at) => [`示例${at}公司`, 5, value]),
    ]).map(({ figure }) => [figure('年营收'), figure('营收增速')]);

  it('is believed where the figures look like it', () => {
    expect(under(12.5, 27, 0.5)).toEqual([
      [50_000, 0.125],
      [50_000, 0.27],
      [50_000, 0.005],
    ]);
  });

  it('is asked about where they look like fractions', () => {
    expect(under(0.125, 0.27)).toEqual([
      [50_000, 'asked'],
      [50_000, 'asked'],
    ]);
  });
});
