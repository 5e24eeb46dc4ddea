import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/table/fields';
import { rowKind } from '../../src/table/row-kinds';
import { columnOf, recogniseTable, type CompanyTable, type HandMapping } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

const fields = fieldsOf(policyLibrary);
const _ = null;

type Cells = readonly (readonly (string | number | null)[])[];

function tableOf(rows: Cells, byHand: HandMapping = {}, headerRow: number | null = null): CompanyTable {
  const table = recogniseTable({ top: 0, left: 0, rows }, fields, byHand, headerRow);
  if (!table) throw new Error('no table found');
  return table;
}

/** Column of a field, with its unit and where that was found; null where no column holds it. */
function at(table: CompanyTable, label: string): string | null {
  const place = columnOf(table, label);
  const taken = place?.column.taken.find(({ field }) => field.label.zh === label);
  return place && taken ? `${place.column.index} ${taken.unit.label.zh} ${taken.unitFrom}` : null;
}

const problemOf = (table: CompanyTable, index: number): string | undefined =>
  table.columns.find((column) => column.index === index)?.problem?.zh;

describe('A row of units below the headings', () => {
  const sheet: Cells = [
    ['企业名称', '年营收', '营收增速', '加氢量', '年服务企业数'],
    [_, '万元', '%', '（吨）', '家'],
    ['示例一号', 6000, 12.5, 3, 40],
  ];

  it('gives each column its unit and is no company', () => {
    const table = tableOf(sheet);
    expect(table.headerRow).toBe(1);
    expect(at(table, '年营收')).toBe('1 万元 unitRow');
    expect(at(table, '营收增速')).toBe('2 % unitRow');
    expect(at(table, '年度加氢量')).toBe('3 吨 unitRow');
    expect(at(table, '年服务企业数')).toBe('4 数值 unitRow');
  });

  it('yields to a unit in the heading itself', () => {
    const table = tableOf([
      ['企业名称', '年营收（亿元）'],
      ['—', '万元'],
      ['示例一号', 6],
    ]);
    expect(at(table, '年营收')).toBe('1 亿元 heading');
  });

  it('goes before the unit of the sheet', () => {
    const table = tableOf([
      ['单位：元', _, _],
      ['企业名称', '年营收', '研发投入'],
      [_, '万元', _],
      ['示例一号', 6, 7],
    ]);
    expect(at(table, '年营收')).toBe('1 万元 unitRow');
    expect(at(table, '研发投入')).toBe('2 元 sheet');
  });

  it('refuses a column whose figure cannot have the unit', () => {
    const table = tableOf([
      ['企业名称', '首次流片费用'],
      [_, '%'],
    ]);
    expect(at(table, '首次流片费用')).toBeNull();
    expect(problemOf(table, 1)).toBe('“首次流片费用”的单位不能是“%”');
  });

  it('may hold other remarks in brackets', () => {
    const table = tableOf([
      ['单位名称', '营业收入', '备注'],
      ['（全称）', '（万元）', _],
      ['示例一号', 6000, _],
    ]);
    expect(table.headerRow).toBe(1);
    expect(at(table, '年营收')).toBe('1 万元 unitRow');
  });

  it('may be followed by the numbers that a form gives its columns', () => {
    const table = tableOf([
      ['企业名称', '所属区', '年营收', '研发投入'],
      [_, _, '万元', '万元'],
      ['甲', '乙', 1, 2],
      ['示例一号', '滨江区', 6000, 700],
    ]);
    expect(table.headerRow).toBe(2);
  });

  it('is not a company called 甲 with small figures', () => {
    expect(
      tableOf([
        ['企业名称', '年营收', '研发投入'],
        ['甲', 1, 2],
      ]).headerRow,
    ).toBe(0);
  });
});

describe('A unit in a title', () => {
  it.each([
    ['of its own', [['单位：万元', _, _]]],
    ['at the right end of a title', [['2024年度企业情况表', _, '单位：万元']]],
    ['in the title', [['2024年度企业情况表（单位：万元）', _, _]]],
    ['in brackets behind it', [['2024年度主要经济指标（万元）', _, _]]],
    ['in the words of accountants', [['编制单位：示例局', '2024年度', '金额单位：人民币万元']]],
  ] as [string, Cells][])('%s holds for the money below', (__, title) => {
    const table = tableOf([...title, ['企业名称', '年营收', '营收增速'], ['示例一号', 6000, 0.2]]);
    expect(table.headerRow).toBe(1);
    expect(at(table, '年营收')).toBe('1 万元 sheet');
    expect(at(table, '营收增速')).toBe('2 小数 assumed');
  });

  it('among others holds for the money below, and the % beside it for the rates', () => {
    const title = [_, _, '单位：家、万元、%'];
    const table = tableOf([title, ['企业名称', '年营收', '营收增速'], ['示例一号', 6000, 20]]);
    expect(at(table, '年营收')).toBe('1 万元 sheet');
    expect(at(table, '营收增速')).toBe('2 % sheet');
  });

  it('yields to the unit of a heading', () => {
    const table = tableOf([
      ['单位：万元', _],
      ['企业名称', '年营收（亿元）'],
    ]);
    expect(at(table, '年营收')).toBe('1 亿元 heading');
  });

  it('is none where 单位 is an organisation', () => {
    const table = tableOf([
      ['填报单位：示例局', _],
      ['企业名称', '年营收'],
    ]);
    expect(at(table, '年营收')).toBe('1 元 assumed');
  });

  it('is asked for where two are named', () => {
    const table = tableOf([
      ['单位：万元、亿元', _],
      ['企业名称', '年营收'],
    ]);
    expect(at(table, '年营收')).toBeNull();
    expect(table.columns[1]?.problem?.zh).toContain('的单位不能是“万元、亿元”');
  });

  it.each([
    '编制单位：某某公司  单位：万元',
    '单位：万元（特殊注明除外）',
    '金额单位：万元  编制日期：2025年3月',
    '单位:万元 2024年度',
    '货币单位：人民币（万元）',
    '单位（万元）',
    '单位：万元.',
    '万元',
    '以下金额均以万元为单位',
  ])('is read from “%s” above the table', (line) => {
    const table = tableOf([
      [line, _],
      ['企业名称', '年营收'],
    ]);
    expect(at(table, '年营收')).toBe('1 万元 sheet');
  });

  it('is asked for where a line above speaks of 万元 in words that are not understood', () => {
    const table = tableOf([
      ['除另有说明外均折合万元', _],
      ['企业名称', '年营收'],
    ]);
    expect(at(table, '年营收')).toBeNull();
  });
});

describe('A row of units with one that is not known', () => {
  it('keeps the others, and asks for that one', () => {
    const table = tableOf([
      ['企业名称', '年营收', '研发投入', '首次流片费用'],
      [_, '万元', '万元', '万元（含税）'],
      ['甲', 1, 2, 3],
    ]);
    expect(at(table, '年营收')).toBe('1 万元 unitRow');
    expect(at(table, '研发投入')).toBe('2 万元 unitRow');
    expect(at(table, '首次流片费用')).toBeNull();
  });
});

describe('Two columns of one figure, of this year and of the last', () => {
  it('are told apart: a column of 上年度 beside one without a year is of the year before it', () => {
    const table = tableOf([
      ['企业名称', '营业收入', '上年度营业收入', '研发费用', '上年度研发费用'],
      ['甲', 40_000, 30_000, 12_000, 6_500],
    ]);
    expect(at(table, '研发投入')).toBe('3 元 assumed');
    expect(at(table, '上年度营收')).toBe('1 元 assumed');
    expect(at(table, '上年营收')).toBe('2 元 assumed');
    expect(table.columns[4]?.taken).toEqual([]);
  });
});

describe('A row of words right below the headings', () => {
  it.each(['（1-6月）', '本月数', '含税'])('that says “%s” leaves its columns to the person', (words) => {
    const table = tableOf([
      ['企业名称', '营业收入（万元）', '研发费用（万元）'],
      [_, words, words],
      ['甲', 1, 2],
    ]);
    expect(at(table, '年营收')).toBeNull();
    expect(at(table, '研发投入')).toBeNull();
  });
});

describe('A month over a group of columns', () => {
  it('is theirs, not the sheet’s: what it heads is no figure of a year', () => {
    const table = tableOf([
      ['企业名称', '2024年6月', _],
      [_, '营业收入（万元）', '研发费用（万元）'],
      ['甲', 1, 2],
    ]);
    expect(at(table, '年营收')).toBeNull();
  });
});

describe('A column without a unit', () => {
  it('is read as yuan, and doubted where other amounts are in 万元', () => {
    const table = tableOf([['企业名称', '年营收（万元）', '研发投入']]);
    expect(at(table, '研发投入')).toBe('2 元 assumed');
    expect(table.columns[2]?.remark?.zh).toBe('没有写单位，按“元”读取；其他金额列是“万元”，请核对');
    expect(table.columns[1]?.remark).toBeNull();
  });

  it('is not doubted where no column has one', () => {
    expect(tableOf([['企业名称', '年营收', '研发投入']]).columns.map(({ remark }) => remark)).toEqual([
      _,
      _,
      _,
    ]);
  });
});

describe('Two rows of headings', () => {
  const merged: Cells = [
    ['2024年度重点企业情况表', _, _, _, _],
    ['企业名称', '营业收入（万元）', _, '研发', _],
    [_, '本年', '上年', '投入（万元）', '人员（人）'],
    ['示例一号', 6000, 5000, 700, 40],
  ];

  it('are read together: this year’s revenue and last year’s, each with the unit above', () => {
    const table = tableOf(merged);
    expect([table.firstHeaderRow, table.headerRow]).toEqual([1, 2]);
    expect(at(table, '年营收')).toBe('1 万元 heading');
    expect(at(table, '上年营收')).toBe('2 万元 heading');
    expect(at(table, '研发投入')).toBe('3 万元 heading');
    expect(table.columns.map(({ header }) => header)).toEqual([
      '企业名称',
      '营业收入（万元） · 本年',
      '营业收入（万元） · 上年',
      '研发 · 投入（万元）',
      '研发 · 人员（人）',
    ]);
  });

  it.each([
    ['本年', '年营收'],
    ['本年度', '年营收'],
    ['今年', '年营收'],
    ['当年', '年营收'],
    ['上年', '上年营收'],
    ['去年', '上年营收'],
    ['上年同期', '上年营收'],
    ['上年度', '上年度营收'],
    ['上一年度', '上年度营收'],
    ['金额', '年营收'],
  ])('营业收入 over %s is %s', (year, label) => {
    const table = tableOf([
      ['企业名称', '营业收入（万元）', _],
      [_, year, '备注'],
      ['示例一号', 1, '无'],
    ]);
    const taken = table.columns[1]?.taken.map(({ field }) => field.label.zh) ?? [];
    expect(taken).toContain(label);
    const others = ['年营收', '上年营收', '上年度营收'].filter((one) => one !== label);
    // Without a year, one revenue is both the year’s and the one reported at the next application.
    expect(taken.filter((one) => others.includes(one))).toEqual(year === '金额' ? ['上年度营收'] : []);
  });

  it('with this year’s revenue do not give it for that of the year before the application', () => {
    expect(at(tableOf(merged), '上年度营收')).toBeNull();
  });

  it.each([
    ['texts', '2024年', '2023年'],
    ['numbers', 2024, 2023],
    ['texts with their unit', '2024年（万元）', '2023年（万元）'],
  ])('with calendar years, as %s, are left to the person, and say why', (__, latest, before) => {
    const table = tableOf([
      ['企业名称', '营业收入（万元）', _, '首次流片费用（万元）'],
      [_, latest, before, _],
      ['示例一号', 6000, 5000, 700],
    ]);
    expect(table.headerRow).toBe(1);
    expect(at(table, '年营收')).toBeNull();
    expect(at(table, '上年营收')).toBeNull();
    expect(at(table, '首次流片费用')).toBe('3 万元 heading');
    expect(problemOf(table, 1)).toContain('取决于申报年度');
    expect(problemOf(table, 2)).toContain('取决于申报年度');
  });

  it('are mapped by hand by the whole heading, which keeps its unit', () => {
    const table = tableOf(
      [
        ['企业名称', '营业收入（万元）', _],
        [_, '2024年', '2023年'],
        ['示例一号', 6000, 5000],
      ],
      { '营业收入（万元） · 2024年': { fields: ['年营收'], unit: null } },
    );
    expect(at(table, '年营收')).toBe('1 万元 heading');
    expect(table.columns[1]?.saidUnder).toBe('营业收入（万元） · 2024年');
    expect(at(table, '上年营收')).toBeNull();
  });

  it('still follow what was kept under the lower heading alone, where no other column has the same', () => {
    const kept = { '人员（人）': { fields: ['年服务企业数'], unit: null } };
    expect(tableOf(merged, kept).columns[4]?.saidUnder).toBe('人员（人）');
    expect(tableOf(merged, { 上年: { fields: ['年营收'], unit: null } }).columns[2]?.saidUnder).toBe('上年');
    const twice: Cells = [
      ['企业名称', '营业收入', _, '研发投入', _],
      [_, '本年', '上年', '本年', '上年'],
    ];
    expect(
      tableOf(twice, { 上年: { fields: ['年营收'], unit: null } }).columns.map((one) => one.saidUnder),
    ).toEqual([_, _, _, _, _]);
  });

  it('may repeat the upper heading over each column', () => {
    const table = tableOf([
      ['企业名称', '营业收入（万元）', '营业收入（万元）', '首次流片费用（万元）'],
      ['企业名称', '本年', '上年', '首次流片费用（万元）'],
      ['示例一号', 6000, 5000, 700],
    ]);
    expect(table.headerRow).toBe(1);
    expect(at(table, '年营收')).toBe('1 万元 heading');
    expect(at(table, '上年营收')).toBe('2 万元 heading');
  });

  it('may have the year above and the figure below', () => {
    const table = tableOf([
      ['企业名称', '本年', _, '上年', _],
      [_, '营业收入', '产值', '营业收入', '产值'],
      ['示例一号', 1, 2, 3, 4],
    ]);
    expect(at(table, '年营收')).toBe('1 元 assumed');
    expect(at(table, '上年营收')).toBe('3 元 assumed');
  });

  it('may have groups above that say nothing of their columns, but for a unit', () => {
    const table = tableOf([
      ['基本情况', _, '主要经济指标（万元）', _, _],
      ['企业名称', '所属区', '年营收', '研发投入', '营收增速'],
      ['示例一号', '滨江区', 6000, 700, 0.2],
    ]);
    expect(at(table, '年营收')).toBe('2 万元 heading');
    expect(at(table, '研发投入')).toBe('3 万元 heading');
    expect(at(table, '营收增速')).toBe('4 小数 assumed');
  });

  it('are not taken where the upper one narrows the figure', () => {
    const table = tableOf([
      ['企业名称', '其中：软件业务', _],
      [_, '营业收入', '首次流片费用'],
      ['示例一号', 6000, 700],
    ]);
    expect(at(table, '年营收')).toBeNull();
    expect(problemOf(table, 1)).toBe('表头还写有“其中：软件业务”，不能确定就是“营业收入”，请指定');
  });

  it('tell two figures of one label apart', () => {
    const table = tableOf([
      ['企业名称', '自主研发投入（万元）', _],
      [_, 'EDA工具', '关键材料、核心设备'],
      ['示例一号', 1, 2],
    ]);
    expect(at(table, '自主研发投入（EDA工具）')).toBe('1 万元 heading');
    expect(at(table, '自主研发投入（关键材料、核心设备）')).toBe('2 万元 heading');
  });

  it('may have a row of units below them, or between', () => {
    const below = tableOf([
      ['企业名称', '营业收入', _],
      [_, '本年', '上年'],
      [_, '万元', '亿元'],
      ['示例一号', 6000, 0.5],
    ]);
    expect([at(below, '年营收'), at(below, '上年营收')]).toEqual(['1 万元 unitRow', '2 亿元 unitRow']);
    const between = tableOf([
      ['企业名称', '营业收入', _],
      [_, '万元', '万元'],
      [_, '本年', '上年'],
      ['示例一号', 6000, 5000],
    ]);
    expect(between.headerRow).toBe(2);
    expect([at(between, '年营收'), at(between, '上年营收')]).toEqual(['1 万元 unitRow', '2 万元 unitRow']);
  });

  it('are not seen in a company whose figures are years', () => {
    const rows: Cells = [
      ['补助年度', '保费发生年度'],
      [2024, 2023],
    ];
    expect(tableOf(rows).headerRow).toBe(0);
  });

  it('are not seen in a title that stands over the middle of the table', () => {
    const table = tableOf([
      [_, _, '2024年度重点企业经营情况', _],
      ['企业名称', '所属区', '年营收', '研发投入'],
      ['示例一号', '滨江区', 6000, 700],
    ]);
    expect([table.firstHeaderRow, at(table, '年营收')]).toEqual([1, '2 元 assumed']);
  });

  it('are not seen in companies of a table of texts alone', () => {
    const rows: Cells = [
      ['所属区', '入选目录级别', '行业'],
      ['滨江区', '省级', '软件'],
      ['滨江区', '省级', '软件'],
    ];
    expect(tableOf(rows).headerRow).toBe(0);
  });

  it('are not seen in a first company without a name, nor in one of texts alone', () => {
    expect(
      tableOf([
        ['企业名称', '年营收', '备注'],
        [_, 6000, '待核'],
      ]).headerRow,
    ).toBe(0);
    expect(
      tableOf([
        ['企业名称', '入选目录级别', '备注'],
        ['示例一号', '省级', '待核'],
      ]).headerRow,
    ).toBe(0);
    expect(
      tableOf([
        ['企业名称', '入选目录级别', _],
        ['示例一号', '省级', '待核'],
      ]).headerRow,
    ).toBe(0);
  });
});

describe('An Excel table', () => {
  it('may have the upper row of its headings, and its unit, above it', () => {
    const table = tableOf(
      [
        [_, _, '单位：万元'],
        ['企业名称', '营业收入', _],
        ['名称', '本年', '上年'],
        ['示例一号', 6000, 5000],
      ],
      {},
      2,
    );
    expect(table.headerRow).toBe(2);
    expect(at(table, '年营收')).toBe('1 万元 sheet');
    expect(at(table, '上年营收')).toBe('2 万元 sheet');
  });

  it('may have been made of two rows of headings, the second now its first row of data', () => {
    const table = tableOf(
      [
        ['企业名称', '营业收入（万元）', '列1'],
        [_, '本年', '上年'],
        ['示例一号', 6000, 5000],
      ],
      {},
      0,
    );
    expect([table.firstHeaderRow, table.headerRow]).toEqual([0, 1]);
    expect(at(table, '上年营收')).toBe('2 万元 heading');
  });
});

describe('What a column is taken for', () => {
  const columns = [
    '企业名称',
    '年营收（万元）',
    '上年营收',
    '营收增速(%)',
    '研发费用',
    '2024年营业收入',
    '备注',
  ];
  const said = (table: CompanyTable): ReadonlyMap<string, string> =>
    new Map(
      table.columns.map(({ header, taken, problem }) => [
        header,
        [...taken.map(({ field, unit }) => `${field.label.zh} ${unit.id}`), problem?.zh ?? ''].join(),
      ]),
    );
  const inOrder = said(tableOf([columns]));

  it('does not depend on the order of the columns', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (shuffled) => {
        expect(said(tableOf([shuffled]))).toEqual(inOrder);
      }),
    );
  });

  it('does not depend on the order of columns under two rows either', () => {
    const pairs = [
      ['企业名称', _],
      ['营业收入（万元）', '本年'],
      ['营业收入（万元）', '上年'],
      ['研发', '投入'],
      ['首次流片费用', _],
    ] as const;
    const both = (order: readonly (readonly [string, string | null])[]) =>
      said(tableOf([order.map(([upper]) => upper), order.map(([, lower]) => lower), order.map(() => 1)]));
    fc.assert(
      fc.property(fc.shuffledSubarray([...pairs], { minLength: pairs.length }), (shuffled) => {
        expect(both(shuffled)).toEqual(both(pairs));
      }),
    );
  });

  it('does not depend on titles above', () => {
    const title = fc.constantFrom<readonly (string | null)[]>(
      ['2024年度企业情况表'],
      ['附件2', _],
      [_, _, '重点企业名单'],
      ['填报单位：示例局', _, '填报日期：2025年3月1日'],
      [_],
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 4 }), (titles) => {
        const table = tableOf([...titles, columns, ['示例一号', 1, 2, 3, 4, 5, '无']]);
        expect(table.firstHeaderRow).toBe(titles.length);
        expect(table.headerRow).toBe(titles.length);
        expect(said(table)).toEqual(inOrder);
      }),
    );
  });
});

describe('A row below the headings', () => {
  const table = tableOf([['序号', '企业名称', '年营收（万元）']]);
  const kindOf = (...values: readonly unknown[]) => rowKind(table, { left: 0, values });

  it.each(['合计', '合　计', '总计', '小计', '软件企业小计', '合计（50家）', '平均值', 'Total'])(
    'that says %s is no company',
    (words) => {
      expect(kindOf(_, words, 100)).toBe('total');
      expect(kindOf(words, _, 100)).toBe('total');
    },
  );

  it.each(['示例合计科技有限公司', '总和软件有限公司', '平均律科技有限公司'])('%s is one', (name) => {
    expect(kindOf(1, name, 100)).toBe('company');
  });

  it('is none where it is blank, a remark, a signature, or the headings again', () => {
    expect(kindOf(_, '', _)).toBe('blank');
    expect(kindOf('注：数据为初步数', _, _)).toBe('note');
    expect(kindOf('填表人：某某', _, '审核人：某某')).toBe('note');
    expect(kindOf('序号', '企业名称', '年营收（万元）')).toBe('headings');
  });

  it('is a company without a name too', () => {
    expect(kindOf(3, _, 100)).toBe('company');
  });
});
