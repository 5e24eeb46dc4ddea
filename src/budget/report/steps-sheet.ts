import { text, type Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';
import { STEP } from '../budget-words';
import type { OutlayLine } from '../outlay';
import { STEPS, type Step } from '../steps';
import type { BudgetReport } from './budget-report';
import { firstLoser, stepCells, type ClaimBlock } from './claim-rows';
import { addHead, taken, yuan } from './report-head';
import { SHEET } from './sheet-names';

const YEAR_WIDTH = 8;
const LABEL_WIDTH = 30;
const AMOUNT_WIDTH = 17;

const LATER = [
  'afterCaps',
  'afterStacking',
  'afterLimits',
  'afterQuota',
  'budget',
] as const satisfies readonly Step[];
/** What is left between two steps stands behind the printed columns. */
const BETWEEN = [
  'afterCaps',
  'afterStacking',
  'afterLimits',
  'afterQuota',
] as const satisfies readonly Step[];
const LABELS = 3;
/** The gross amount, what each step takes, the budget, and the most. */
const AMOUNTS = LATER.length + 3;

/** From the gross amount to the budget, by year and policy; each figure leads to the claims that it is made of. */
export function stepsSheet(
  report: BudgetReport,
  blocks: readonly ClaimBlock[],
  language: Language,
): ReportSheet {
  const sheet = new SheetInHand(SHEET.steps[language], [
    YEAR_WIDTH,
    YEAR_WIDTH,
    LABEL_WIDTH,
    ...Array.from({ length: AMOUNTS + BETWEEN.length }, () => AMOUNT_WIDTH),
  ]);
  addHead(sheet, report, text('从应享总额到预算（元）', 'from gross to budget (CNY)'), language);
  const headerRow = sheet.add(
    words(text('数据年度', 'Figures')[language]),
    words(text('兑付年度', 'Paid')[language]),
    words(text('政策', 'Policy')[language]),
    words(STEP.gross.left[language]),
    ...LATER.map((step) => words(minus(STEP[step].taken[language]))),
    words(STEP.budget.left[language]),
    words(text('最多', 'At most')[language]),
    ...BETWEEN.map((step) => words(STEP[step].left[language])),
  );
  const found = new Map(blocks.map((block) => [keyOf(block.ledger.earned, block.policy), block]));
  for (const { earned, paid, byPolicy, total } of report.outlays) {
    for (const line of byPolicy) {
      const block = found.get(keyOf(earned, line.key));
      sheet.add(year(earned), year(paid), words(line.label[language]), ...lineCells(line, language, block));
    }
    const cells = lineCells(total, language, undefined);
    const row = [year(earned), year(paid), words(text('合计', 'Total')[language]), ...cells];
    sheet.add(...row.map((cell): Cell => ({ ...cell, look: 'strong' })));
    sheet.blank();
  }
  return sheet.sheet({ headerRow, printedColumns: LABELS + AMOUNTS });
}

const minus = (words: string): string => `− ${words}`;

const keyOf = (earned: number, policy: string): string => `${earned} ${policy}`;

const year = (value: number): Cell => ({ value, format: '0' });

function lineCells(
  { certain, most }: OutlayLine,
  language: Language,
  block: ClaimBlock | undefined,
): readonly Cell[] {
  const at = (step: Step): Cell => ({
    ...yuan(certain[step]),
    link: block && stepCells(block, step, language),
  });
  const lost = LATER.map((step): Cell => {
    const before = STEPS[STEPS.indexOf(step) - 1] ?? 'gross';
    return { ...taken(certain[before], certain[step]), link: block && firstLoser(block, step, language) };
  });
  return [at('gross'), ...lost, at('budget'), yuan(most.budget), ...BETWEEN.map(at)];
}
