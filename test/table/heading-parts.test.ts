import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import type { Column } from '../../src/table/column';
import { fieldsOf } from '../../src/table/fields';
import { columnOf, recogniseTable } from '../../src/table/table';

const fields = fieldsOf(policyLibrary);

type Cells = readonly (readonly (string | number | null)[])[];

const columnsOf = (rows: Cells, dataYear: number | null = 2025): readonly Column[] =>
  recogniseTable({ top: 0, left: 0, rows }, fields, {}, null, dataYear)?.columns ?? [];

const takenAs = ({ taken }: Column): string =>
  taken.map(({ field, unit }) => `${field.label.zh}/${unit.label.zh}`).join(' ');

const columnUnder = (heading: string): Column => columnsOf([['企业名称', heading]])[1]!;

describe('An ordinary table of an office', () => {
  const columns = columnsOf([
    [
      ...['企业名称', '统一社会信用代码', '所属区县', '主要行业'],
      ...['2025年主营业务收入（万元）', '2024年主营业务收入（万元）', '同比增长（%）', '研发费用（万元）'],
      ...['流片支出（万元）', 'EDA采购支出（万元）', '职工人数', '是否规上', '成立时间', '联系人'],
    ],
    [
      '示例一号',
      '91330100',
      '滨江区',
      '集成电路',
      5000,
      4000,
      25,
      600,
      1200,
      80,
      60,
      '是',
      '2019-03',
      '某人',
    ],
  ]);

  it('is taken where its headings are certain', () => {
    expect(columns.map(takenAs)).toEqual([
      '企业名称/文字',
      '统一社会信用代码/文字',
      '所属区/文字',
      '行业/文字',
      '年营收/万元 上年度营收/万元 当年营收/万元',
      '上年营收/万元',
      '营收增速/%',
      '研发投入/万元 当年研发投入/万元',
      '',
      '购买EDA工具实际发生费用/万元',
      '',
      '',
      '',
      '',
    ]);
  });

  it('says of 流片支出 what it is likely to be, and what the heading does not say', () => {
    const tapeout = columns[8]!;
    expect(tapeout.likely.map(({ field, why }) => [field.label.zh, why.zh])).toEqual([
      ['首次流片费用', '表头没有写“首次”'],
    ]);
    expect(tapeout.problem?.zh).toBe('像是“首次流片费用”，表头没有写“首次”，请指定');
    expect(tapeout.problem?.en).toBe(
      'Perhaps “First tape-out cost”: the heading does not say “首次”; please say',
    );
  });

  it('leaves the rest unused without a question', () => {
    const rest = columns.slice(10);
    expect(rest.map(({ problem, likely }) => [problem, likely.length])).toEqual(rest.map(() => [null, 0]));
  });
});

describe('A growth beside the columns of one measure is the growth of that measure', () => {
  const growthIn = (headings: readonly string[], dataYear: number | null = 2025): string | undefined =>
    columnsOf([['企业名称', ...headings]], dataYear)
      .filter(({ header }) => /同比|增/.test(header))
      .map(takenAs)
      .join();

  it.each([
    [['营业收入', '同比增长（%）'], '营收增速/%'],
    [['营业收入（万元）', '同比'], '营收增速/小数'],
    [['2025年营业收入', '增速%'], '营收增速/%'],
    [['2025年营业收入', '2024年营业收入', '增长率（%）'], '营收增速/%'],
    [['2024年营业收入', '2025年营业收入', '同比增幅%'], '营收增速/%'],
    [['本年主营业务收入', '上年主营业务收入', '同比增长%'], '营收增速/%'],
    [['年产值（万元）', '同比增长（%）'], '年产值较上年度增长率/%'],
  ])('%j', (headings, taken) => {
    expect(growthIn(headings)).toBe(taken);
  });

  it.each([
    [['同比增长（%）', '营业收入']],
    [['营业收入', '职工人数', '同比增长（%）']],
    [['利润总额（万元）', '同比增长（%）']],
    [['2024年营业收入', '同比增长（%）']],
    [['上年营业收入', '同比增长（%）']],
    [['2025年营业收入', '2023年营业收入', '增长率（%）']],
    [['1-6月营业收入', '同比增长（%）']],
    [['软件业务收入', '同比增长（%）']],
    [['营业收入', '同比增长（万元）']],
    [['营业收入', '同比增长（个百分点）']],
  ])('and of nothing that is known in %j', (headings) => {
    expect(growthIn(headings)).toBe('');
  });

  it('alone it asks of what', () => {
    const { taken, problem, likely } = columnUnder('同比增长（%）');
    expect(taken).toEqual([]);
    expect(problem?.zh).toContain('像是“营收增速”');
    expect(likely.map(({ field }) => field.label.zh)).toEqual(['营收增速', '年产值较上年度增长率']);
  });
});

describe('Words that mean the same name the same figure', () => {
  it.each<[label: string, headings: readonly string[]]>([
    [
      '购买EDA工具实际发生费用',
      [
        'EDA采购支出',
        'EDA购买费用',
        '购置EDA软件费用',
        'EDA工具采购成本',
        '采购EDA工具金额',
        'ＥＤＡ工具购置支出',
      ],
    ],
    ['购买IP直接费用', ['IP核采购支出', 'IP购买直接费用', '采购IP核金额', 'IP采购额', '购置IP费用']],
    ['首次流片费用', ['首次流片支出', '首次流片费', '流片费用（首次）', '首次流片投入', '首次流片成本']],
    [
      '研发投入',
      [
        '研发费用合计',
        'R&D费用',
        '研究开发支出',
        '企业研发投入总额',
        'R&D expenses (CNY million)',
        'R&D expenditure',
      ],
    ],
    [
      '年营收',
      ['营业总收入', '营收总额', '营业收入合计', '企业年营业收入', '营业收人', 'Total revenue (RMB)'],
    ],
    [
      '营收增速',
      ['营收同比增幅', '营业收入较上年增长率', '营收同比', '2025年比2024年营收增长%', '上年度营收增长率'],
    ],
    ['近2年销售额平均增速（电商新品牌）', ['品牌销售额近2年平均增速', '近两年品牌销售额平均增速']],
    ['当年度芯片、模组类采购金额', ['芯片、模组采购额', '采够芯片、模组金额', '芯片模组购买支出']],
  ])('%s', (label, headings) => {
    const missed = headings.filter((heading) => {
      const table = recogniseTable(
        { top: 0, left: 0, rows: [['企业名称', heading]] },
        fields,
        {},
        null,
        2025,
      );
      return !table || columnOf(table, label) === undefined;
    });
    expect(missed).toEqual([]);
  });
});

describe('A word that narrows or changes the measure is not overlooked', () => {
  it.each([
    ...[
      '软件业务收入',
      '其中：出口收入',
      '其中：主营业务收入',
      '集团合并营业收入',
      '营业收入（合并报表口径）',
    ],
    ...['全市营业收入', '规上企业营业收入', '国内营业收入', '境外营业收入', '营业收入（含税）', '营业外收入'],
    ...['研发人员', '研发费用占比', '委托研发费用', '研发费用加计扣除额', '资本化研发支出', '研发投入强度'],
    ...[
      'EDA研发费用',
      'MPW流片费用',
      '二次流片费用',
      '流片次数',
      'EDA采购数量',
      'EDA采购合同数',
      'IP授权收入',
    ],
    ...[
      '销售费用',
      '营业成本',
      '营业费用',
      '采购成本',
      '管理费用',
      '贷款利息',
      '投资收益',
      '计划投资额',
      '营收增长',
    ],
    ...['营业收入增量', '营业收入排名', '营业收入目标', '亩均营业收入', '人均营收', '营收占比%', '税收收入'],
  ])('%s', (heading) => {
    expect(takenAs(columnUnder(heading))).toBe('');
  });

  it.each([
    ['营业收入（合并报表口径）', '像是“年营业收入”，表头还写有“合并报表口径”，请指定'],
    ['MPW流片费', '像是“首次流片费用”，表头没有写“首次”，还写有“MPW”，请指定'],
    ['工业增加值（万元）', '像是“新增工业增加值”，表头没有写“新增”，请指定'],
  ])('%s asks with the reason', (heading, problem) => {
    expect(columnUnder(heading).problem?.zh).toBe(problem);
  });
});

describe('A column that says the unit row by row', () => {
  const sheet = (unitHeading: string, ...units: readonly string[]): readonly Column[] =>
    columnsOf([
      ['企业名称', '年营收', unitHeading, '研发费用（万元）', '营收增速（%）'],
      ...units.map((unit, at) => [`示例${at}号`, 6, unit, 7, 8]),
    ]);

  it('leaves the amounts without a unit of their own to the person', () => {
    const [, revenue, , research, growth] = sheet('单位', '亿元', '万元');
    expect(revenue?.asks?.text.zh).toContain('单位逐行写在“单位”列');
    expect(revenue?.asks?.units.map(({ label }) => label.zh)).toEqual(['亿元', '万元']);
    expect([research?.asks, growth?.asks]).toEqual([null, null]);
  });

  it.each(['单位', '计量单位', '金额单位', '货币单位', '金额单位*'])(
    'whatever it is called: %s',
    (heading) => {
      expect(sheet(heading, '万元', '萬元', 'W元')[1]?.asks).not.toBeNull();
      expect(sheet(heading, '美元', '万美元')[1]?.asks).not.toBeNull();
    },
  );

  it('is an organisation where its cells are no units', () => {
    expect(sheet('单位', '示例局', '示例中心')[1]?.asks).toBeNull();
  });

  it('asks no more once a person has said the unit', () => {
    const rows = [
      ['企业名称', '年营收', '单位'],
      ['示例一号', 6, '亿元'],
    ];
    const said = { 年营收: { fields: ['年营收'], unit: 'yiyuan' } };
    const table = recogniseTable({ top: 0, left: 0, rows }, fields, said);
    expect(table?.columns[1]?.asks).toBeNull();
  });
});
