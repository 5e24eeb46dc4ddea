import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../workbook/workbook';
import { listOf } from './audited';

const PAYMENT = ['企业名称', '奖补事项', '发放日期', '发放金额（元）'];

/** Tape-outs of one chip: paid, and its cost. */
const tapeouts = (...rows: readonly (readonly [number, number])[]) =>
  listOf([
    ['企业名称', '产品名称', '奖补事项', '发放日期', '发放金额（元）', '首次流片费用（元）'],
    ...rows.map(([paid, cost]) => ['甲', '芯片一', '首次流片补助', '2025-05-06', paid, cost]),
  ]);

/** Rewards for reaching a revenue for the first time, in 万元: paid, revenue and the highest before. */
const scale = (...rows: readonly (readonly [number, number, number | null])[]) =>
  listOf([
    ['企业名称', '奖补事项', '发放日期', '发放金额（万元）', '年营收（万元）', '此前历史最高年营收（万元）'],
    ...rows.map((row, at) => [`示例${at}`, '软件企业营收上规模奖励', '2025-09-01', ...row]),
  ]);

describe('A sentence for an auditor', () => {
  const why = async (headings: readonly string[], row: readonly CellValue[]) =>
    (await listOf([[...PAYMENT, ...headings], row])).rows[0]!.why;

  it('names the amounts of two codes by the codes', async () => {
    const champion = await why(
      ['人工智能领军企业认定类型'],
      ['甲', 'AI_CHAMPION_REWARD', '2025-05-06', 2_000_000, '小巨人'],
    );
    expect(champion.zh).toBe(
      '多付 1,000,000元；按“单项冠军”示范企业的 200万元 计，应为专精特新“小巨人”企业的 100万元',
    );
    expect(champion.en).toBe(
      'Overpaid by CNY 1,000,000; the amount was taken as CNY 2,000,000 ' +
        '(single champion demonstration enterprise), ' +
        'and is CNY 1,000,000 (specialised little giant enterprise)',
    );
  });

  const TRIAL = ['临床试验阶段', '研发投入（1类药品种）（元）'];
  const trial = (paid: number, phase: string, cost: number) =>
    why(TRIAL, ['甲', '1类创新药临床试验研发资助', '2025-05-06', paid, phase, cost]);

  it('names the ceiling of a phase by the phase', async () => {
    expect((await trial(20_000_000, 'III', 80_000_000)).zh).toContain(
      '上限按Ⅱ期的 2000万元 计，应为Ⅲ期的 4000万元',
    );
    expect((await trial(24_000_000, 'II', 60_000_000)).zh).toContain('应以 Ⅱ期的 2000万元 为限');
  });

  it('names the rate that applied, and not the input that chose it', async () => {
    const software = await why(
      ['入选目录级别', '前3年营收年均增长率（%）', '年度首版次软件销售额（元）'],
      ['甲', '首版次软件产品销售补助', '2025-05-06', 33_000_000, '国家级', 20, 600_000_000],
    );
    expect(software.zh).toContain('未封顶：5.5%×年度首版次软件销售额 33,000,000元，应以 2000万元 为限');
    expect(software.en).toContain('; the ceiling was left out: 5.5% × yearly sales');
  });

  it('says what of earlier years was not taken off', async () => {
    const list = await scale([100, 100_000, 60_000]);
    expect(list.rows[0]!.why.zh).toContain('没有减去此前已达档次的奖励 500,000元');
  });

  it('says that no tier is reached, and none was taken', async () => {
    const list = await scale([50, 40_000, null], [0, 60_000, null]);
    expect(list.rows[0]!.parting!.text.zh).toContain('年营收 400,000,000元 没有达到最低一档，按 50万元 档计');
    expect(list.rows[1]!.parting!.text.zh).toContain('应为 50万元 档，按没有达到最低一档计');
  });

  it('says that nothing more is due, in place of at most 0', async () => {
    const list = await tapeouts([3_000_000, 20_000_000], [3_000_000, 20_000_000]);
    expect(list.rows[1]!.together.why).toEqual({
      zh: '同一事项重复发放：第 2 行已发，本行不应再发',
      en: 'The same thing was paid for twice: row 2 had it; nothing is due here',
    });
  });

  it('leaves open whether the amount or its figure is in the wrong unit', async () => {
    const [row] = (await tapeouts([3_000_000, 200_000_000_000])).rows;
    expect(row!.why.zh).toContain('单位有误：“首次流片费用”');
    const list = await why(
      ['购买EDA工具实际发生费用（元）'],
      ['甲', 'BINJIANG_EDA_PURCHASE', '2025-05-06', 520_000, 260],
    );
    expect(list.zh).toContain('发放金额或条款数据的单位差 1 万倍：发 520,000元，应为 52元');
  });
});
