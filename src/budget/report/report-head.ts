import { BUDGET_TITLE } from '../../company/results/report-title';
import type { Exact } from '../../rules/exact';
import { text, type Language, type Text } from '../../rules/text';
import { amount, words, type Cell, type SheetInHand } from '../../sheets/sheet-in-hand';
import type { CellLook } from '../../sheets/report-sheet';
import { dayText } from '../../words/days';
import type { BudgetReport } from './budget-report';

/** The title of a sheet, and below it what was read, when, and by which rules. */
export function addHead(sheet: SheetInHand, report: BudgetReport, of: Text, language: Language): void {
  const { file, madeOn, version, rules } = report;
  const made = dayText(madeOn);
  sheet.add(words(`${BUDGET_TITLE[language]}${of[language]}`, 'title'));
  const line = text(
    `企业数据：${file}；编制日 ${made.zh}；杭策 ${version}，规则 ${rules.slice(0, SHORT_HASH)}`,
    `Data: ${file}; made on ${made.en}; Hangce ${version}, rules ${rules.slice(0, SHORT_HASH)}`,
  );
  sheet.add(words(line[language], 'muted'));
}

/** As many digits of a hash as tell two apart at a glance. */
const SHORT_HASH = 12;

/** Nothing at all is a dash, so that what there is stands out. */
export const yuan = (value: Exact, look?: CellLook): Cell => ({
  ...amount(value.toFixed(2), look),
  format: AMOUNT_FORMAT,
});

/** What is taken away stands with its sign; below. */
export const taken = (before: Exact, after: Exact): Cell => yuan(after.minus(before));

const AMOUNT_FORMAT = '#,##0.00;-#,##0.00;"–"';

/** A year by what is said of it: its figures, and when it is paid. */
export const yearHeading = ({ earned, paid }: { readonly earned: number; readonly paid: number }): Text =>
  text(`${earned}年数据\n${paid}年兑付`, `figures ${earned}\npaid ${paid}`);
