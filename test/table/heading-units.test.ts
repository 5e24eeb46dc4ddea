import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/table/fields';
import { columnOf, recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

const fields = fieldsOf(policyLibrary);

/** What one yuan, or one as a fraction, is multiplied by under a heading; null where the figure is not taken. */
function factor(label: string, rows: readonly (readonly string[])[]): number | null {
  const table = recogniseTable({ top: 0, left: 0, rows }, fields, {}, null, 2025);
  return (table && columnOf(table, label)?.unit.factor.toNumber()) ?? null;
}

const under = (label: string, heading: string): number | null => factor(label, [['企业名称', heading]]);

/** How offices write one unit behind the words 年营收. */
const ways = (unit: string): readonly string[] => [
  `年营收（${unit}）`,
  `年营收(单位:${unit})`,
  `年营收【${unit}】`,
  `年营收 ${unit}`,
  `年营收/${unit}`,
];

describe('An amount is read in the unit that its heading writes', () => {
  it.each<[unit: string, factor: number]>([
    ['元', 1],
    ['人民币', 1],
    ['百元', 100],
    ['千元', 1_000],
    ['仟元', 1_000],
    ['1000元', 1_000],
    ['万元', 10_000],
    ['萬元', 10_000],
    ['W元', 10_000],
    ['w', 10_000],
    ['10000元', 10_000],
    ['人民币万元', 10_000],
    ['万元人民币', 10_000],
    ['RMB 万元', 10_000],
    ['RMB 10,000', 10_000],
    ['10k yuan', 10_000],
    ['万圆', 10_000],
    [' 万 元 ', 10_000],
    ['十万元', 100_000],
    ['百万元', 1_000_000],
    ['CNY million', 1_000_000],
    ['千万元', 10_000_000],
    ['亿元', 100_000_000],
    ['億元', 100_000_000],
    ['亿', 100_000_000],
    ['RMB 100 million', 100_000_000],
  ])('%s', (unit, expected) => {
    expect(ways(unit).map((heading) => under('年营收', heading))).toEqual(ways(unit).map(() => expected));
  });

  it.each<[heading: string, factor: number]>([
    ['年营收万元', 10_000],
    ['年营收 万元', 10_000],
    ['年营收（万元，不含税）', 10_000],
    ['年营收（不含税，单位：万元）', 10_000],
    ['年营收（人民币）（万元）', 10_000],
    ['（万元）年营收', 10_000],
    ['年营收（以万元为单位）', 10_000],
    ['年营收百万元', 1_000_000],
    ['年营收亿元', 100_000_000],
    ['年\u200b营收\ufeff（万元）', 10_000],
    ['年\u00a0营\u00a0收（万\u00a0元）', 10_000],
    ['年营收_x000D_\n（万元）', 10_000],
    ['年营收\r\n(万元)', 10_000],
    ['1、年营收①（万元）[注1]', 10_000],
    ['*年营收（万元）（必填）', 10_000],
    ['Revenue (10k yuan)', 10_000],
    ['Revenue 2025 (RMB 10,000)', 10_000],
    ['Revenue in RMB million', 1_000_000],
  ])('also in %j', (heading, expected) => {
    expect(under('年营收', heading)).toBe(expected);
  });

  it.each(['W元', '萬元', '10000元', '人民币万元', ' 万 元', '（万元）', 'RMB 10,000', '人民币：万元'])(
    'and under the title 单位：%s',
    (unit) => {
      expect(factor('年营收', [[`单位：${unit}`], ['企业名称', '年营收']])).toBe(10_000);
    },
  );
});

describe('An amount that is not in yuan is asked about', () => {
  const others = [
    '美元',
    '万美元',
    '$',
    'US$',
    'USD',
    '€',
    '欧元',
    '£',
    '港元',
    '港币',
    '日元',
    '万日元',
    '₩',
    '新加坡元',
    '外币',
  ];

  it.each(others)('%s', (unit) => {
    expect(ways(unit).map((heading) => under('年营收', heading))).toEqual(ways(unit).map(() => null));
  });

  it.each(['万美元', '美元', 'USD', '港元', '千欧元'])('also under the title 单位：%s', (unit) => {
    const title = [`单位：${unit}`];
    expect(factor('年营收', [title, ['企业名称', '年营收']])).toBeNull();
    expect(factor('年营收', [title, ['企业名称', '年营收（万元）']])).toBe(10_000);
    expect(factor('营收增速', [title, ['企业名称', '营收增速（%）']])).toBe(0.01);
  });

  it.each(['元/人', '万元/人', '元/平方米', '万元每亩', '元/吨', '年营收元/人'])(
    'and so is so much for each of something: %s',
    (unit) => {
      expect(under('年营收', `年营收（${unit}）`)).toBeNull();
      expect(under('首次流片费用', `首次流片费用 ${unit}`)).toBeNull();
    },
  );

  it('takes 万元 a year for a figure of a year, and asks about it elsewhere', () => {
    expect(under('年度房租', '年度房租（万元/年）')).toBe(10_000);
    expect(under('首次流片费用', '首次流片费用（万元/年）')).toBeNull();
  });

  it('leaves a heading with two units to the person', () => {
    expect(under('年营收', '年营收（万元）（亿元）')).toBeNull();
    expect(under('年营收', '年营收（万元、%）')).toBeNull();
  });
});

describe('A rate is read in the unit that its heading writes', () => {
  it.each<[heading: string, factor: number]>([
    ['营收增速%', 0.01],
    ['营收增速％', 0.01],
    ['营收增速±%', 0.01],
    ['营收增速（±%）', 0.01],
    ['营收增速（+/-%）', 0.01],
    ['营收增速%↑', 0.01],
    ['营收增速(%)↑', 0.01],
    ['营收增速 %', 0.01],
    ['%营收增速', 0.01],
    ['营收增速%（2025年）', 0.01],
    ['营收增速‰', 0.001],
    ['营收增速（‰）', 0.001],
    ['营收增速‱', 0.0001],
    ['营收增速（bp）', 0.0001],
    ['营收增速（基点）', 0.0001],
    ['营收增速', 1],
  ])('%s', (heading, expected) => {
    expect(under('营收增速', heading)).toBe(expected);
  });

  it.each(['（个百分点）', '个百分点', '（百分点）', ' 百分点', '(pp)'])(
    'and is none in points: 营收增速%s',
    (unit) => {
      expect(under('营收增速', `营收增速${unit}`)).toBeNull();
    },
  );

  it.each(['%', '％', '±%', '（±%）', '+/-%'])('and under a row of units: %s', (unit) => {
    const rows = [
      ['企业名称', '年营收', '营收增速'],
      ['—', '萬元', unit],
    ];
    expect(factor('营收增速', rows)).toBe(0.01);
    expect(factor('年营收', rows)).toBe(10_000);
  });
});

describe('Whatever is written beside a year', () => {
  const said = (heading: string): boolean => under('年营收', heading) !== null;

  it.each([
    '2025年',
    '2025年度',
    '2025',
    '25年',
    '2025年末',
    '二〇二五年',
    'FY2025',
    'FY25',
    '2025年1-12月',
    '２０２５年',
  ])('a whole year is taken as that year: %s', (year) => {
    expect([said(`${year}营业收入（万元）`), said(`营业收入（${year}）（万元）`)]).toEqual([true, true]);
  });

  it.each(['2024年', '24年', '二〇二四年', 'FY2024', '2024年度'])(
    'another year is not taken as this one: %s',
    (year) => {
      expect([said(`${year}营业收入（万元）`), said(`营业收入（${year}）（万元）`)]).toEqual([false, false]);
    },
  );

  it.each([
    ...[
      '1-6月',
      '1—6月',
      '1至6月',
      '1～6月',
      '1月-6月',
      '6月',
      '上半年',
      '下半年',
      '前三季度',
      '一季度',
      'Q1',
      '第一季度',
    ],
    ...[
      '2025年1-6月',
      '2025.1-6',
      '2025.06',
      '2025年上半年',
      '2025年Q3',
      '2025年6月',
      '2025年前三季度',
      '截至2025年6月',
    ],
    ...[
      '近三年',
      '三年累计',
      '近3年累计',
      '累计',
      '2025年累计',
      '2023-2025年',
      '2023年-2025年',
      '2023—2025',
      '月均',
    ],
    ...[
      '预计',
      '预算',
      '2025年预计',
      '2025年预算',
      '本年累计',
      '本年1-6月',
      '本年预计',
      '上年1-6月',
      '本期',
      '本月',
    ],
  ])('a part of a year, or no certain one, is asked about: %s', (period) => {
    expect([
      said(`${period}营业收入（万元）`),
      said(`营业收入（${period}）（万元）`),
      said(`营业收入${period}`),
      said(`营业收入（万元，${period}）`),
    ]).toEqual([false, false, false, false]);
  });

  it('the length of a time is no year', () => {
    expect(said('25年以上企业营业收入')).toBe(false);
    expect(said('近25年营业收入')).toBe(false);
  });
});
