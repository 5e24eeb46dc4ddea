import { text, type Language } from '../../rules/text';
import { REPORT_TITLE } from '../../company/results/report-title';
import type { ReportSheet } from '../../sheets/report-sheet';
import type { AuditReport } from './audit-report';
import { findingsSheet } from './findings-sheet';
import { methodSheet } from './method-sheet';
import { registerSheet } from './register-sheet';
import { rowsSheet } from './rows-sheet';
import { summarySheet } from './summary-sheet';
import { totalsSheet } from './totals-sheet';

/**
 * The sheets of the report: a page with a chart, the rows by risk, totals, the check of the workbook, the register
 * of ambiguities, the seal, and the method.
 */
export const reportSheets = (report: AuditReport, language: Language): readonly ReportSheet[] => [
  summarySheet(report, language),
  rowsSheet(report, language),
  totalsSheet(report, language),
  findingsSheet(report, language),
  registerSheet(report, language),
  ...(report.seal ? [sealPart(report.seal.sheet, language)] : []),
  methodSheet(report, language),
];

/** The seal is of the file that was read: under the title of a report nobody takes it for the report's own. */
const sealPart = (sheet: ReportSheet, language: Language): ReportSheet => ({
  ...sheet,
  rows: [[`${REPORT_TITLE[language]}${SEAL[language]}`], ...sheet.rows.slice(1)],
  looks: [['title']],
});

const SEAL = text('封签', 'seal');
