import { checkSheet, type CheckReport, type SheetCheck } from '../../src/table/sheet-check';
import type { CompanyTable } from '../../src/table/table';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { CellValue, RowsRequest, Workbook } from '../../workbook/workbook';

/** A table as it lies on its sheet. */
export interface CheckedTable {
  readonly sheet: string;
  readonly left: number;
  readonly width: number;
  readonly table: CompanyTable;
}

/** How far a check has come, in rows of the sheet. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** What a check found, over the table that it was made of. */
interface Checked {
  readonly of: CheckedTable;
  readonly report: CheckReport;
  readonly progress: CheckProgress;
  /** First row, counted from 0, of what stands below an empty row and was left out; null where nothing does. */
  readonly leftOut: number | null;
}

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly of: CheckedTable; readonly progress: CheckProgress | null }
  | ({ readonly kind: 'done' | 'cancelled' } & Checked)
  | { readonly kind: 'failed'; readonly of: CheckedTable; readonly message: string };

/** Read at once: small enough that a chunk is judged before anyone notices. */
const CELLS_AT_ONCE = 4_000;

/** Checks one table after the other, a few rows at a time, so that nobody waits for it. A new check ends the one before. */
export class CheckRun {
  private state: CheckState = { kind: 'idle' };
  private readonly listeners = new Set<() => void>();
  /** Number of the newest run: an older one stops at its next step. */
  private newest = 0;
  private cancelled = false;

  constructor(
    private readonly workbook: Pick<Workbook, 'readRows'>,
    private readonly book: PolicyBook,
  ) {}

  readonly snapshot = (): CheckState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly start = async (of: CheckedTable): Promise<void> => {
    const run = ++this.newest;
    this.cancelled = false;
    this.set({ kind: 'running', of, progress: null });
    try {
      await this.run(run, of);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (run === this.newest) this.set({ kind: 'failed', of, message });
    }
  };

  /** Ends the check with what it has found so far. */
  readonly cancel = (): void => {
    this.cancelled = true;
  };

  readonly dismiss = (): void => {
    this.newest += 1;
    this.set({ kind: 'idle' });
  };

  private async run(run: number, of: CheckedTable): Promise<void> {
    const check = checkSheet(of.table, this.book);
    const first = of.table.headerRow + 1;
    const count = Math.max(1, Math.floor(CELLS_AT_ONCE / of.width));
    let progress: CheckProgress = { done: 0, total: 0 };
    for (let top = first; ; top += count) {
      const { sheet, left, width } = of;
      const request: RowsRequest = { sheet, left, width, top, count };
      const rows = await this.workbook.readRows(request);
      if (run !== this.newest) return;
      const { checked, leftOut } = addRows(check, request, rows);
      const done = top - first + checked;
      progress = { done, total: rows.lastRow - first + 1 };
      const ended = leftOut !== null || checked < count;
      if (ended) {
        const below = leftOut === null ? null : await this.firstHeld(of, leftOut, rows.lastRow);
        if (run !== this.newest) return;
        this.set({
          kind: 'done',
          of,
          report: check.report(),
          progress: { done, total: done },
          leftOut: below,
        });
        return;
      }
      if (this.cancelled) {
        this.set({ kind: 'cancelled', of, report: check.report(), progress, leftOut: null });
        return;
      }
      this.set({ kind: 'running', of, progress });
      await afterOthers();
      if (run !== this.newest) return;
    }
  }

  /** First row from here on that holds anything under the table's columns. */
  private async firstHeld(
    { sheet, left, width }: CheckedTable,
    from: number,
    lastRow: number,
  ): Promise<number | null> {
    const count = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    for (let top = from; top <= lastRow; top += count) {
      const { values } = await this.workbook.readRows({ sheet, left, width, top, count });
      const at = values.findIndex((row) => !isEmpty(row));
      if (at >= 0) return top + at;
    }
    return null;
  }

  private set(state: CheckState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}

const isEmpty = (row: readonly CellValue[]): boolean => row.every((cell) => cell === null || cell === '');

/** Adds rows up to the first empty one, where the table ends. */
function addRows(
  check: SheetCheck,
  { left, top }: RowsRequest,
  rows: Awaited<ReturnType<Workbook['readRows']>>,
): { checked: number; leftOut: number | null } {
  for (const [at, values] of rows.values.entries()) {
    if (isEmpty(values)) return { checked: at, leftOut: top + at };
    check.add({ row: top + at, left, values, formats: rows.formats[at] ?? [] });
  }
  return { checked: rows.values.length, leftOut: null };
}

/** Lets clicks, keys and drawing go first. */
const afterOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
