import { text, type Language } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import { SheetInHand, words, type Cell } from '../../sheets/sheet-in-hand';
import { STEP, TAKEN } from '../budget-words';
import type { OutlayLine } from '../outlay';
import { STEPS, type Step } from '../steps';
import type { BudgetReport } from './budget-report';
import { firstLoser, stepCells, type ClaimBlock } from './claim-rows';
import { addHead, taken, yuan } from './report-head';
import { SHEET } from './sheet-names';

const YEAR_WIDTH = 8;
const LABEL_WIDTH = 30;
const AMOUNT_WIDTH = 17;

/** From the gross amount to the budget, by year and policy; each figure leads to the claims that it is made of. */
export function stepsSheet(
  report: BudgetReport,
  blocks: readonly ClaimBlock[],
  language: Language,
): ReportSheet {
  const columns = STEPS.flatMap((step) => (step === 'gross' ? [step] : [null, step]));
  const sheet = new SheetInHand(SHEET.steps[language], [
    YEAR_WIDTH,
    YEAR_WIDTH,
    LABEL_WIDTH,
    ...columns.map(() => AMOUNT_WIDTH),
    AMOUNT_WIDTH,
  ]);
  addHead(sheet, report, text('从毛额到预算（元）', 'from gross to budget (CNY)'), language);
  const headerRow = sheet.add(
    words(text('数据年度', 'Figures')[language]),
    words(text('兑付年度', 'Paid')[language]),
    words(text('政策', 'Policy')[language]),
    ...STEPS.flatMap((step) => [
      ...(step === 'gross' ? [] : [words(minus(TAKEN[step][language]))]),
      words(STEP[step][language]),
    ]),
    words(text('最多', 'At most')[language]),
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
  return sheet.sheet({ headerRow });
}

const minus = (words: string): string => `− ${words}`;

const keyOf = (earned: number, policy: string): string => `${earned} ${policy}`;

const year = (value: number): Cell => ({ value, format: '0' });

function lineCells(
  { certain, most }: OutlayLine,
  language: Language,
  block: ClaimBlock | undefined,
): readonly Cell[] {
  const cellsOf = (step: Step): readonly Cell[] => {
    const amount: Cell = { ...yuan(certain[step]), link: block && stepCells(block, step, language) };
    if (step === 'gross') return [amount];
    const before = STEPS[STEPS.indexOf(step) - 1] ?? 'gross';
    return [
      { ...taken(certain[before], certain[step]), link: block && firstLoser(block, step, language) },
      amount,
    ];
  };
  return [...STEPS.flatMap(cellsOf), yuan(most.budget)];
}
