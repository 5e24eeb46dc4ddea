import type { AmbiguityRegister } from '../../src/audit/ambiguity-register';
import type { AuditedWorkbook, AuditTerms } from '../../src/audit/audited-list';
import type { CheckFinding, NotChecked } from '../../src/audit/check/finding';
import type { Seal, SealVerdict } from '../../src/audit/seal/seal';
import type {
  BudgetAccount,
  ForecastTask,
  OutlayTask,
  WhatIfAccount,
  WhatIfTask,
} from '../../workbook/budget-table';
import type { Day } from '../../src/rules/dates';
import type { TableCorner } from '../../src/table/stored-years';
import type { SheetCells } from '../../src/table/sheet';
import type { Progress } from '../../workbook/sheet-reader';
import type { FormulasOfRow } from '../../workbook/workbook';

/** Everything of a workbook that an audit depends on. */
export interface WorkbookContent {
  /** All sheets with all their rows, hidden ones too; none that an audit has written. */
  readonly sheets: readonly SheetCells[];
  /** The formulas of these sheets; null where they were not asked for. */
  readonly formulas: readonly (readonly FormulasOfRow[])[] | null;
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
  readonly register: AmbiguityRegister;
}

/** The check of the whole workbook. */
export interface CheckTask {
  /** The day for formulas that test no dates. */
  readonly day: Day;
}

export interface Checked {
  /** How many cells with an HZ function there are. */
  readonly cells: number;
  readonly findings: readonly CheckFinding[];
  readonly notChecked: readonly NotChecked[];
}

/** The seal of the workbook as it is now. */
export interface SealTask {
  /** The day that the seal states. */
  readonly day: Day;
}

interface Work {
  readonly recompute: { readonly task: RecomputeTask; readonly found: Recomputed };
  readonly check: { readonly task: CheckTask; readonly found: Checked };
  readonly seal: { readonly task: SealTask; readonly found: Seal };
  /** What has changed since a workbook was sealed; null where no sheet carries a seal. */
  readonly verify: { readonly task: null; readonly found: SealVerdict | null };
  readonly outlay: { readonly task: Omit<OutlayTask, 'stored'>; readonly found: BudgetAccount };
  readonly forecast: { readonly task: Omit<ForecastTask, 'stored'>; readonly found: BudgetAccount };
  readonly whatIf: { readonly task: Omit<WhatIfTask, 'stored'>; readonly found: WhatIfAccount };
}

export type JobName = keyof Work;

export type JobOf<Name extends JobName> = { readonly name: Name } & Pick<Work[Name], 'task'>;
export type FoundOf<Name extends JobName> = { readonly name: Name } & Pick<Work[Name], 'found'>;

export type Job = { [Name in JobName]: JobOf<Name> }[JobName];
export type Found = { [Name in JobName]: FoundOf<Name> }[JobName];

export interface Following {
  /** In payments, or in formulas. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends the work. */
  readonly signal: AbortSignal;
}

/** Whoever does the jobs of the view. @throws Superseded where the signal ends one */
export type Clerk = (content: WorkbookContent, job: Job, following: Following) => Promise<Found>;
