import { demonstration } from './awards/digital';
import { cityTapeout } from './awards/chips';
import { softwareScale } from './awards/software';
import { companiesFrom } from './companies';
import { inWan, inYuan, percentOf, wan, yi, type Fen } from './money';
import type { Company } from './payments';
import type { Random } from './random';

/** What stands in a cell of a result: a formula with the value that Excel kept, or a constant. */
export type Result = { readonly formula: string; readonly result: number } | number | string;

/** One company of the second sheet, with the three amounts that its formulas give. */
export interface EstimateRow {
  readonly company: Company;
  readonly tapeout: Fen;
  readonly revenue: Fen;
  readonly previousRevenue: Fen;
  readonly demonstration: Fen;
  readonly results: Readonly<Record<ResultColumn, Result>>;
}

export const ESTIMATE_HEADINGS = [
  '企业名称',
  '统一社会信用代码',
  '所属区',
  '首次流片费用（万元）',
  '年营收（万元）',
  '此前历史最高年营收（万元）',
  '标杆型示范项目投资额（万元）',
  '首次流片补助（元）',
  '营收上规模奖励（元）',
  '示范项目补助（元）',
] as const;

export type ResultColumn = 'H' | 'I' | 'J';

/** A day on which all three policies are in force. */
const APPLIED_ON = '2025-06-30';

/**
 * The formulas as Excel keeps them in a file: a function of an add-in stands under a name of its own. The policy
 * for software ended on 2025-11-24: a sound formula says on which day it was in force.
 */
const FORMULAS: Readonly<Record<ResultColumn, (row: number) => string>> = {
  H: (row) => `_xldudf_HZ_IC_TAPEOUT(D${row}*10000)`,
  I: (row) => `_xldudf_HZ_SOFTWARE_SCALE_REWARD(E${row}*10000,F${row}*10000,"${APPLIED_ON}")`,
  J: (row) => `_xldudf_HZ_AI_DEMONSTRATION_PROJECT_SUBSIDY(G${row}*10000)`,
};

type Due = Readonly<Record<ResultColumn, Fen>>;

export const FIRST_ESTIMATE_ROW = 2;

export function soundEstimates(random: Random, count: number): EstimateRow[] {
  const make = companiesFrom(random);
  // The companies of the list are others: so many are left out.
  for (let skipped = 0; skipped < 50_000; skipped += 1) make();
  return Array.from({ length: count }, (_, at) => estimate(random, make(), FIRST_ESTIMATE_ROW + at));
}

function estimate(random: Random, company: Company, row: number): EstimateRow {
  const tapeout = random.chance(0.1) ? wan(1000) : wan(random.whole(300, 16_000));
  const revenue = random.chance(0.1) ? yi(10) : wan(random.whole(30_000, 900_000));
  const previousRevenue = ((revenue * BigInt(random.whole(50, 95))) / 10_000n) * 100n;
  const invested = wan(random.whole(80, 2400));
  const due: Due = {
    H: cityTapeout.pays({ tapeout }),
    I: softwareScale.pays({ revenue, previousRevenue }),
    J: demonstration.pays({ demonstration: invested }),
  };
  const results = {
    H: { formula: FORMULAS.H(row), result: inYuan(due.H) },
    I: { formula: FORMULAS.I(row), result: inYuan(due.I) },
    J: { formula: FORMULAS.J(row), result: inYuan(due.J) },
  };
  return { company, tapeout, revenue, previousRevenue, demonstration: invested, results };
}

export const estimateCells = (one: EstimateRow): readonly (string | number | Result)[] => [
  one.company.name,
  one.company.code,
  one.company.district,
  inWan(one.tapeout),
  inWan(one.revenue),
  inWan(one.previousRevenue),
  inWan(one.demonstration),
  one.results.H,
  one.results.I,
  one.results.J,
];

export interface OverwrittenCell {
  readonly row: number;
  readonly column: ResultColumn;
  readonly what: string;
  readonly cell: Result;
}

interface Overwriting {
  readonly column: ResultColumn;
  readonly what: string;
  /**
   * @param kept what the formula gave
   * @param row where it stands
   * @param one the figures beside it, and those of the row above
   */
  readonly by: (kept: number, row: number, one: EstimateRow, above: EstimateRow) => Result;
}

const computed = (formula: string, result: number): Result => ({ formula, result });

const OVERWRITINGS: readonly Overwriting[] = [
  { column: 'H', what: '改为常数，与公式结果相同', by: (kept) => kept },
  { column: 'I', what: '改为常数，与公式结果相同', by: (kept) => kept },
  { column: 'J', what: '改为常数，与公式结果相同', by: (kept) => kept },
  { column: 'H', what: '改为更大的常数', by: (kept) => kept + 300_000 },
  { column: 'I', what: '改为更大的常数', by: (kept) => kept + 500_000 },
  { column: 'J', what: '改为更小的常数', by: (kept) => kept - 1 },
  { column: 'H', what: '改为常数0', by: () => 0 },
  { column: 'I', what: '改为以万元计的常数', by: (kept) => kept / 10_000 },
  { column: 'J', what: '改为取整到万元的常数', by: (kept) => Math.round(kept / 10_000) * 10_000 + 10_000 },
  { column: 'H', what: '改为文本数字', by: (kept) => String(kept) },
  { column: 'I', what: '改为文字', by: () => '见批复' },
  { column: 'H', what: '公式漏乘10000', by: (_, row) => computed(`_xldudf_HZ_IC_TAPEOUT(D${row})`, 0) },
  {
    column: 'J',
    what: '公式指向上一行',
    by: (_, row, __, { demonstration: invested }) =>
      computed(
        `_xldudf_HZ_AI_DEMONSTRATION_PROJECT_SUBSIDY(G${row - 1}*10000)`,
        inYuan(demonstration.pays({ demonstration: invested })),
      ),
  },
  {
    column: 'H',
    what: '公式改为自行乘算，没有门槛和最高额',
    by: (_, row, { tapeout }) => computed(`D${row}*10000*15%`, inYuan(percentOf(15, tapeout))),
  },
  {
    column: 'J',
    what: '公式后加了10000',
    by: (kept, row) =>
      computed(`_xldudf_HZ_AI_DEMONSTRATION_PROJECT_SUBSIDY(G${row}*10000)+10000`, kept + 10_000),
  },
  {
    column: 'I',
    what: '公式漏了此前最高年营收',
    by: (_, row, { revenue }) =>
      computed(
        `_xldudf_HZ_SOFTWARE_SCALE_REWARD(E${row}*10000,,"${APPLIED_ON}")`,
        inYuan(softwareScale.pays({ revenue, previousRevenue: 0n })),
      ),
  },
];

/** Where two of them stand is fixed: the first row and the last. */
export function overwrittenCells(
  random: Random,
  rows: readonly EstimateRow[],
  count: number,
): OverwrittenCell[] {
  const between = random.shuffle(
    Array.from({ length: Math.floor(rows.length / 6) - 1 }, (_, at) => 3 + at * 6),
  );
  return Array.from({ length: count }, (_, at) => {
    const index = at === 0 ? 0 : at === 1 ? rows.length - 1 : between[at]!;
    const { column, what, by } = OVERWRITINGS[at % OVERWRITINGS.length]!;
    const kept = rows[index]!.results[column] as { readonly result: number };
    const row = FIRST_ESTIMATE_ROW + index;
    return { row, column, what, cell: by(kept.result, row, rows[index]!, rows[index - 1] ?? rows[index]!) };
  });
}
