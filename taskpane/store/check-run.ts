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

/** The progress of a check, in rows of the sheet. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/** The findings of a check, with the table that was checked. */
interface Checked {
  readonly of: CheckedTable;
  readonly report: CheckReport;
  readonly progress: CheckProgress;
  /**
   * The first row, counted from 0, of data below an empty row that were not checked; null where there are none.
   */
  readonly leftOut: number | null;
}

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly of: CheckedTable; readonly progress: CheckProgress | null }
  | ({ readonly kind: 'done' | 'cancelled' } & Checked)
  | { readonly kind: 'failed'; readonly of: CheckedTable; readonly message: string };

/** The cells read at once: few enough that nobody notices the time to judge them. */
const CELLS_AT_ONCE = 4_000;

/** Checks a table a few rows at a time, so that nobody has to wait. A new check ends the one before. */
export class CheckRun {
  private state: CheckState = { kind: 'idle' };
  private readonly listeners = new Set<() => void>();
  /** The number of the newest run. Older runs stop at their next step. */
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

  /** The first row from here on that holds anything under the table's columns. */
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
