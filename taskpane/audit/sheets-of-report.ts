import product from '../../package.json';
import type { AuditReport } from '../../src/audit/report/audit-report';
import { reportSheets } from '../../src/audit/report/report-sheets';
import type { Language } from '../../src/rules/text';
import type { ReportSheet } from '../../src/sheets/report-sheet';
import { localToday } from '../../workbook/today';

export interface OfReport {
  readonly file: string;
  readonly isApart: boolean;
  readonly language: Language;
}

/** What was found, as far as anybody has looked. */
export type FoundForReport = Pick<
  AuditReport,
  'audited' | 'findings' | 'notChecked' | 'register' | 'seal' | 'rules'
>;

/** The sheets of the report on what was found. */
export const sheetsOfReport = (
  found: FoundForReport,
  { file, isApart, language }: OfReport,
): readonly ReportSheet[] =>
  reportSheets({ ...found, file, isApart, madeOn: localToday(), version: product.version }, language);
