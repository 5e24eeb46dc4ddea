import type { Language } from '../../rules/text';
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
  ...(report.seal ? [report.seal.sheet] : []),
  methodSheet(report, language),
];
