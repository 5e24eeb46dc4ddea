import product from '../../package.json';
import type { AuditReport } from '../../src/audit/report/audit-report';
import { reportSheets } from '../../src/audit/report/report-sheets';
import { sealSheet, type SealSheet } from '../../src/audit/seal/seal-sheet';
import type { Seal } from '../../src/audit/seal/seal';
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
  'audited' | 'findings' | 'notChecked' | 'register' | 'rules'
> & { readonly seal: Seal | null };

/** The sheets of the report on what was found. */
export const sheetsOfReport = (
  found: FoundForReport,
  { file, isApart, language }: OfReport,
): readonly ReportSheet[] =>
  reportSheets(
    {
      ...found,
      seal: found.seal && { hash: found.seal.seal, sheet: withoutFormats(sealSheet(found.seal, language)) },
      file,
      isApart,
      madeOn: localToday(),
      version: product.version,
    },
    language,
  );

const withoutFormats = (sheet: SealSheet): ReportSheet => ({ ...sheet, formats: sheet.rows.map(() => []) });
