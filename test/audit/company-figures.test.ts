import { describe, expect, it } from 'vitest';
import { auditOf, listOf, verdicts } from './audited';

const LIST = ['企业名称', '统一社会信用代码', '奖补事项', '发放日期', '发放金额（元）'];
const CODES = ['91330100MA0000001A', '91330100MA0000002B'] as const;
const paid = (name: string | null, code: string | null = null) => [
  ...[name, code, '首次流片补助', '2025-05-06'],
  3_000_000,
];
const COMPANIES = ['企业名称', '统一社会信用代码', '首次流片费用（万元）'];

describe('Figures that a list lacks', () => {
  it('are taken by credit code, and each cell is told', async () => {
    const list = await listOf(
      [LIST, paid('改了名的甲', CODES[0])],
      {},
      {
        企业: [COMPANIES, ['甲', CODES[0], 2000], ['改了名的甲', CODES[1], 1000]],
      },
    );
    expect(verdicts(list)).toEqual(['一致 一致']);
    expect(list.rows[0]!.cells).toMatchObject([
      { sheet: '企业', cell: 'C2', from: { zh: '“企业”表第 2 行' } },
    ]);
    expect(list.rows[0]!.remarks[0]!.zh).toBe('首次流片费用取自“企业”表第 2 行');
    expect(list.remarks.some(({ zh }) => zh.startsWith('1 行的数据有的取自企业表'))).toBe(true);
  });

  it('are taken by name where only one company goes by it', async () => {
    const one = await listOf([LIST, paid(' 甲 ')], {}, { 企业: [COMPANIES, ['甲', CODES[0], 2000]] });
    expect(verdicts(one)).toEqual(['一致 一致']);
    const two = await listOf(
      [LIST, paid('甲')],
      {},
      {
        企业: [COMPANIES, ['甲', CODES[0], 2000], ['甲', CODES[1], 2000]],
      },
    );
    expect(verdicts(two)).toEqual(['缺数据 一致']);
  });

  it('are never those of a company of another code', async () => {
    const list = await listOf(
      [LIST, paid('甲', CODES[1])],
      {},
      { 企业: [COMPANIES, ['甲', CODES[0], 2000]] },
    );
    expect(verdicts(list)).toEqual(['缺数据 一致']);
  });

  it('are none where two tables say them differently, and one where they say the same', async () => {
    const conflict = await listOf(
      [LIST, paid('甲')],
      {},
      {
        企业: [COMPANIES, ['甲', null, 2000]],
        去年: [COMPANIES, ['甲', null, 1500]],
      },
    );
    expect(verdicts(conflict)).toEqual(['缺数据 一致']);
    expect(conflict.rows[0]!.why.zh).toContain('写得不同');
    const same = await listOf(
      [LIST, paid('甲')],
      {},
      {
        企业: [COMPANIES, ['甲', null, 2000]],
        去年: [COMPANIES, ['甲', null, 2000]],
      },
    );
    expect(verdicts(same)).toEqual(['一致 一致']);
  });

  it('are those of the project that the list names', async () => {
    const list = await listOf(
      [
        [...LIST, '产品名称'],
        [...paid('甲'), '芯片二'],
      ],
      {},
      {
        企业: [
          [...COMPANIES, '产品名称'],
          ['甲', null, 1000, '芯片一'],
          ['甲', null, 2000, '芯片二'],
        ],
      },
    );
    expect(verdicts(list)).toEqual(['一致 一致']);
  });

  it('are those of the year that the row says', async () => {
    const rows = await listOf(
      [
        ['企业名称', '奖补事项', '数据年度', '发放日期', '发放金额（万元）'],
        ['甲', '软件企业营收上规模奖励', 2023, '2024-09-01', 50],
      ],
      {},
      {
        企业: [
          ['企业名称', '数据年度', '年营收（万元）'],
          ['甲', 2023, 60_000],
          ['甲', 2024, 150_000],
        ],
      },
    );
    expect(verdicts(rows)).toEqual(['一致 一致']);
    expect(rows.rows[0]!.cells).toMatchObject([{ cell: 'C2' }]);
  });

  it('leave what the list says itself as it is', async () => {
    const list = await listOf(
      [
        [...LIST, '首次流片费用（元）'],
        [...paid('甲'), 20_000_000],
      ],
      {},
      { 企业: [COMPANIES, ['甲', null, 1000]] },
    );
    expect(verdicts(list)).toEqual(['一致 一致']);
    expect(list.rows[0]!.cells).toMatchObject([{ sheet: '发放', cell: 'F2', from: null }]);
  });
});

describe('Lists on two sheets', () => {
  const twice = {
    一月: [
      [...LIST, '产品名称', '首次流片费用（元）'],
      [...paid('甲'), '芯片一', 20_000_000],
    ],
    二月: [
      [...LIST, '产品名称', '首次流片费用（元）'],
      [...paid('甲'), '芯片一', 20_000_000],
    ],
  };

  it('may be copies of one another: they count together where a person joined them', async () => {
    const apart = await auditOf(twice);
    expect(apart.lists.map(verdicts)).toEqual([['一致 一致'], ['一致 一致']]);
    expect(apart.lists[0]!.remarks.at(-1)!.zh).toContain('“二月”也有发放清单，没有与本清单合并核对');
    const corners = [
      ['一月', 0, 0],
      ['二月', 0, 0],
    ];
    const joined = await auditOf(twice, { settings: { 'hangce.joined': [corners] } });
    expect(joined.lists.map(verdicts)).toEqual([['一致 一致'], ['一致 多付']]);
    expect(joined.lists[1]!.findings).toMatchObject([{ sheet: '二月', cell: 'E2' }]);
  });
});

it('Results are plain data: they travel to another thread as they are', async () => {
  const audit = await auditOf({ 发放: [LIST, paid('甲')] });
  expect(structuredClone(audit)).toEqual(audit);
  expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
});
