import type { Finding } from '../../src/audit/audited-list';
import type { Language } from '../../src/rules/text';
import type { WorkbookAudit } from '../../workbook/audit-workbook';

/** What a report is made of. */
export interface Reported {
  /** The file that was audited, as the command line names it. */
  readonly file: string;
  readonly audit: WorkbookAudit;
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** The version of the product, and so of the rules. */
  readonly version: string;
}

/** Writes the report of an audit as a workbook to a path, in place of what is there. */
export type ReportWriter = (path: string, reported: Reported) => Promise<void>;

/** What `--out` writes; null as long as nothing can: the command then refuses and says so. */
export const REPORT_WRITER: ReportWriter | null = null;
