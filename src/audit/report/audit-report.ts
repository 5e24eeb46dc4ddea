import type { Day } from '../../rules/dates';
import type { Text } from '../../rules/text';
import type { ReportSheet } from '../../sheets/report-sheet';
import type { AmbiguityRegister } from '../ambiguity-register';
import type { AuditedWorkbook, Finding } from '../audited-list';

/** Everything that a report on a workbook says. */
export interface AuditReport {
  /** The file, or the name of the workbook, that was read. */
  readonly file: string;
  /** Whether the report is a file of its own: its links then name the file that was read. */
  readonly isApart: boolean;
  /** The day on which it was made. */
  readonly madeOn: Day;
  /** The version of the product. */
  readonly version: string;
  /** The hash of the rules, in full. */
  readonly rules: string;
  readonly audited: AuditedWorkbook;
  /** What the check of the workbook found; what the lists found between rows stands with them. */
  readonly findings: readonly Finding[];
  /** What could not be checked, and why. */
  readonly notChecked: readonly Text[];
  readonly register: AmbiguityRegister;
  /** The one hash over rules, inputs and results, with the sheet that states it; null where none was made. */
  readonly seal: { readonly hash: string; readonly sheet: ReportSheet } | null;
}
