import type { ReportCell, TableSheet } from '../../src/sheets/report-sheet';
import type { SheetCells, SheetFacts } from '../../src/table/sheet';
import type { AccountClaim } from '../../src/budget/year-account';
import type { AuditedRow } from '../../src/audit/audited-list';
import type { AssessedTable, AssessmentTask, Summary } from '../../workbook/assess-table';
import type { FormulasOfRow } from '../../workbook/workbook';
import type { Found, Job, WorkbookContent } from '../audit/clerk';
import { afterOthers, Superseded, type Progress } from '../../workbook/sheet-reader';

export type { AssessedTable, AssessmentTask, Summary };

export interface Following {
  /** In companies. */
  readonly onProgress: (progress: Progress) => void;
  /** Ends the work. */
  readonly signal: AbortSignal;
}

/** Whoever assesses a whole table. @throws Superseded where the signal ends it */
export type Assessor = (
  sheets: readonly SheetCells[],
  task: AssessmentTask,
  following: Following,
) => Promise<AssessedTable>;

/** What a worker is told: the cells of the sheets piece by piece, then what to do with them. */
export type ToWorker =
  | { readonly kind: 'sheet'; readonly facts: SheetFacts; readonly top: number; readonly left: number }
  | ({ readonly kind: 'rows' } & Pick<SheetCells, 'values' | 'formats'>)
  | { readonly kind: 'assess'; readonly task: AssessmentTask }
  /** Formulas of the sheet that came last. */
  | { readonly kind: 'formulas'; readonly rows: readonly FormulasOfRow[] }
  | { readonly kind: 'job'; readonly job: Job; readonly settings: WorkbookContent['settings'] };

/** What a worker tells: that it is there, how far it is, and the sheets of results piece by piece. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | ({ readonly kind: 'sheet' } & Pick<TableSheet, 'name' | 'widths' | 'headerRow'>)
  | {
      readonly kind: 'rows';
      readonly rows: readonly (readonly ReportCell[])[];
      readonly formats: readonly (readonly string[])[];
    }
  | { readonly kind: 'done'; readonly summary: Summary }
  /** Payments of one of the lists that were recomputed. */
  | { readonly kind: 'payments'; readonly list: number; readonly rows: readonly AuditedRow[] }
  /** Claims of one of the years of a budget. */
  | { readonly kind: 'claims'; readonly year: number; readonly claims: readonly AccountClaim[] }
  /** All else that was found: lists come without their payments, years without their claims. */
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'failed'; readonly message: string };

/** The cells that travel at once: copying them is a block on both sides, and nobody notices one so short. */
const CELLS_AT_ONCE = 4_000;

/** Rows a few at a time, with room for clicks, keys and drawing between. */
export async function inPieces(
  rows: readonly (readonly unknown[])[],
  send: (from: number, to: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const count = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  for (let from = 0; from < rows.length; from += count) {
    if (signal?.aborted) throw new Superseded();
    send(from, Math.min(rows.length, from + count));
    await afterOthers();
  }
}
