import { beforeAll, describe, expect, it } from 'vitest';
import { openMicrosoftRuntime, type CellArgument, type MicrosoftRuntime } from './microsoft-runtime';

const DAY = 45_838;
const TABLE: CellArgument[][] = [
  ['企业名称', '所属区', '行业', '首次流片费用(万元)'],
  ['西湖芯片有限公司', '西湖区', '集成电路', 2000],
  ['余杭集成有限公司', '余杭区', '集成电路', 1000],
  ['西湖芯片有限公司', '西湖区', '集成电路', 1200],
  ['错误芯片有限公司', '西湖区', '集成电路', { error: '#DIV/0!' }],
];

describe('The functions over whole tables, as Excel calls them', () => {
  let runtime: MicrosoftRuntime;
  beforeAll(async () => {
    runtime = await openMicrosoftRuntime('zh-CN');
    return () => runtime.close();
  }, 120_000);

  it('take a range of cells and spill one column beside its rows', async () => {
    const [total, assessed] = await runtime.callAll([
      { id: 'TOTAL', args: [TABLE, DAY] },
      { id: 'ASSESS', args: [TABLE, 'IC_TAPEOUT', DAY] },
    ]);
    expect(total?.value).toEqual([[4_800_000], [1_500_000], ['（见区域第 2 行）'], [0]]);
    const cells = (assessed?.value as unknown[][]).map(([cell]) => cell);
    expect(cells.slice(0, 3)).toEqual([3_000_000, 1_500_000, 1_800_000]);
    expect(cells[3]).toContain('#DIV/0!');
  });

  it('list the awards as a rectangle without an empty place', async () => {
    const { value } = await runtime.call('AWARDS', [TABLE, DAY]);
    const rows = value as unknown[][];
    expect(rows).toHaveLength(4);
    expect(rows.filter((row) => row.length !== rows[0]?.length || row.includes(null))).toEqual([]);
    const counted = rows.slice(1).map((row) => Number(row[9]));
    expect(counted.reduce((sum, yuan) => sum + yuan, 0)).toBe(6_300_000);
  });

  it('read blanks as zeros, as the desktop hands them over, without another company for them', async () => {
    const zeros = [['2025年集成电路企业汇总表', 0, 0, 0], ...TABLE.slice(0, 4), [0, 0, 0, 0], [0, 0, 0, 0]];
    const { value } = await runtime.call('TOTAL', [zeros, DAY]);
    expect(value).toEqual([[4_800_000], [1_500_000], ['（见区域第 3 行）']]);
  });

  it('refuse in words what has to be said of the table first', async () => {
    const unitless = TABLE.map((row) =>
      row.map((cell) => (cell === '首次流片费用(万元)' ? '首次流片费用' : cell)),
    );
    for (const [id, args] of [
      ['TOTAL', [unitless, DAY]],
      ['AWARDS', [unitless]],
      ['ASSESS', [unitless, 'IC_TAPEOUT']],
    ] as const) {
      const answer = await runtime.call(id, [...args]);
      expect(answer.error).toBe('#VALUE!');
      expect(answer.message).toContain('“首次流片费用”没有写单位');
    }
  });

  it('reach for nothing while they compute', async () => {
    expect(await runtime.misdeeds()).toEqual([]);
  });
});
