import path from 'node:path';
import { rulesHash } from '../../src/audit/seal/rules-hash';
import type { BudgetReport } from '../../src/budget/report/budget-report';
import { decisionsIn, sharesIn, uncertaintyIn } from '../../src/budget/report/joined-parts';
import { budgetSheets } from '../../src/budget/report/report-sheets';
import type { Day } from '../../src/rules/dates';
import { text, type Text } from '../../src/rules/text';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { WorkbookTable } from '../../workbook/assess-workbook';
import type { BudgetForecast } from '../../workbook/budget-workbook';
import type { ReportSheet } from '../../src/sheets/report-sheet';
import type { Language } from '../../src/rules/text';

/** What a budget's workbook is made of. */
export interface Budgeted {
  /** The file that was read, as the command line names it. */
  readonly file: string;
  readonly forecast: BudgetForecast;
  readonly book: PolicyBook;
  readonly madeOn: Day;
  readonly version: string;
  /** What was left out and why. */
  readonly notRead: readonly Text[];
}

/** The sheets of a budget that is a file of its own. */
export function budgetReportSheets(budgeted: Budgeted, language: Language): readonly ReportSheet[] {
  const { file, forecast, book, madeOn, version, notRead } = budgeted;
  const [base, ...ahead] = forecast.ledgers;
  const [baseOutlay, ...outlaysAhead] = forecast.outlays;
  if (!base || !baseOutlay) return [];
  const report: BudgetReport = {
    file: path.basename(file),
    isApart: true,
    madeOn,
    version,
    rules: rulesHash(book),
    ledgers: [base, ...ahead],
    outlays: [baseOutlay, ...outlaysAhead],
    assumptions: forecast.assumptions,
    read: forecast.tables.map(tableWords),
    notRead,
    placeOf: forecast.placeOf,
    decisions: decisionsIn(forecast.years),
    shares: sharesIn(forecast.years),
    uncertainty: forecast.uncertainty && uncertaintyIn(forecast.uncertainty),
  };
  return budgetSheets(report, language);
}

const tableWords = ({ cells, found, enterprises, joined }: WorkbookTable): Text => {
  const others = joined.tables.map(({ sheet }) => sheet);
  const with_ =
    others.length === 0
      ? text('', '')
      : text(`，与“${others.join('”、“')}”合并`, `, joined with “${others.join('”, “')}”`);
  return text(
    `“${cells.facts.name}”：表头在第 ${found.table.headerRow + 1} 行，${enterprises.length} 家企业${with_.zh}。`,
    `“${cells.facts.name}”: headings in row ${found.table.headerRow + 1}, enterprises: ` +
      `${enterprises.length}${with_.en}.`,
  );
};
