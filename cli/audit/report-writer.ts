import path from 'node:path';
import type { AmbiguityRegister } from '../../src/audit/ambiguity-register';
import type { Finding } from '../../src/audit/audited-list';
import { reportSheets } from '../../src/audit/report/report-sheets';

import { rulesHash } from '../../src/audit/seal/rules-hash';
import { SEAL_SHEET_NAME, sealSheet } from '../../src/audit/seal/seal-sheet';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Language, Text } from '../../src/rules/text';
import type { WorkbookAudit } from '../../workbook/audit-workbook';
import type { FileWorkbook } from '../../workbook/file/file-workbook';
import { sealOf } from '../../workbook/seal-workbook';
import { writeWorkbookTo } from '../workbook-file';

/** What a report is made of. */
export interface Reported {
  /** The file that was audited, as the command line names it. */
  readonly file: string;
  /** The same, opened. */
  readonly workbook: FileWorkbook;
  readonly book: PolicyBook;
  readonly audit: WorkbookAudit;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Text[];
  readonly register: AmbiguityRegister;
  readonly language: Language;
  readonly madeOn: Day;
  readonly version: string;
}

/** Writes the report of an audit as a workbook, in place of what is there. @throws RefusedCommand */
export async function writeReportTo(out: string, reported: Reported): Promise<void> {
  const { file, workbook, book, audit, findings, notChecked, register, language, madeOn, version } = reported;
  const seal = await sealOf(workbook, { book, version, day: madeOn });
  const sheets = reportSheets(
    {
      file: path.basename(file),
      isApart: true,
      madeOn,
      version,
      rules: rulesHash(book),
      audited: audit,
      findings,
      notChecked,
      register,
      seal: { hash: seal.seal, sheet: sealSheet(seal, language, SEAL_SHEET_NAME[language]) },
    },
    language,
  );
  await writeWorkbookTo(out, sheets);
}
