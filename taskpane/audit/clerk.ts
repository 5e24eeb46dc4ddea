import type { AmbiguityRegister } from '../../src/audit/ambiguity-register';
import type { AuditedWorkbook, AuditTerms } from '../../src/audit/audited-list';
import type { TableCorner } from '../../src/table/stored-years';
import type { SheetCells } from '../../src/table/sheet';
import type { Progress } from '../../workbook/sheet-reader';

/** Everything of a workbook that an audit depends on. */
export interface WorkbookContent {
  /** All sheets with all their rows, hidden ones too; none that an audit has written. */
  readonly sheets: readonly SheetCells[];
  /** What people said of the workbook, as it keeps it, by the name of the setting. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** 核对 of one list of payments. */
export interface RecomputeTask {
  readonly list: TableCorner;
  readonly terms: AuditTerms;
}

export interface Recomputed {
  readonly audited: AuditedWorkbook;
  /** null where none was made. */
  readonly register: AmbiguityRegister | null;
}

export interface Following {
  /** In rows. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends the work. */
  readonly signal: AbortSignal;
}

/** Whoever recomputes a list. @throws Superseded where the signal ends it */
export type Recomputer = (
  content: WorkbookContent,
  task: RecomputeTask,
  following: Following,
) => Promise<Recomputed>;
