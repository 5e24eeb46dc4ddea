import { checkSheet, type CheckReport } from '../../src/table/sheet-check';
import type { SheetCells } from '../../src/table/sheet';
import type { SheetTable } from '../../src/table/sheet-tables';
import type { CompanyTable } from '../../src/table/table';
import { tableRows } from '../../src/table/table-rows';
import type { PolicyBook } from '../../src/rules/policy-book';
import { holdTheSame } from '../../workbook/same-cells';
import { afterOthers, Superseded, type Progress } from '../../workbook/sheet-reader';

/** A table as it lies on its sheet, and how its rows are read. */
export interface CheckedTable {
  readonly sheet: string;
  readonly table: CompanyTable;
  /** Reads the whole sheet, saying how far it is. null where the table is there no more. */
  read(onProgress: (progress: Progress) => void): Promise<ReadTable | null>;
}

export interface ReadTable {
  readonly cells: SheetCells;
  readonly found: SheetTable;
}

/** The findings of a check, with the table that was checked. */
interface Checked {
  readonly of: CheckedTable;
  readonly report: CheckReport;
  /** In rows of the table. */
  readonly progress: Progress;
  /** The first row, counted from 0, of something below the table that was not checked; else null. */
  readonly leftOut: number | null;
  /** Cells may have changed since. */
  readonly isOutdated: boolean;
}

export type CheckState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly of: CheckedTable;
      readonly phase: 'reading' | 'checking';
      readonly progress: Progress | null;
    }
  | ({ readonly kind: 'done' | 'cancelled' } & Checked)
  | { readonly kind: 'failed'; readonly of: CheckedTable; readonly message: string };

/** The cells judged at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 4_000;

/** Checks a table a few rows at a time, so that nobody has to wait. A new check ends the one before. */
export class CheckRun {
  private state: CheckState = { kind: 'idle' };
  private readonly listeners = new Set<() => void>();
  /** The number of the newest run. Older runs stop at their next step. */
  private newest = 0;
  private cancelled = false;
  /** The cells that the findings are of. */
  private checked: SheetCells | null = null;

  constructor(private readonly book: PolicyBook) {}

  readonly snapshot = (): CheckState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly start = async (of: CheckedTable): Promise<void> => {
    const run = ++this.newest;
    this.cancelled = false;
    this.set({ kind: 'running', of, phase: 'reading', progress: null });
    try {
      const whole = await of.read((progress) => {
        if (run === this.newest && !this.cancelled)
          this.set({ kind: 'running', of, phase: 'reading', progress });
      });
      if (run !== this.newest) return;
      if (whole) await this.run(run, of, whole);
      else this.set({ kind: 'idle' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (run === this.newest) this.set({ kind: 'failed', of, message });
    }
  };

  /** Ends the check with what it has found so far. While rows are still being read nothing has been found. */
  readonly cancel = (): void => {
    this.cancelled = true;
    if (this.state.kind === 'running' && this.state.phase === 'reading') this.dismiss();
  };

  readonly dismiss = (): void => {
    this.newest += 1;
    this.set({ kind: 'idle' });
  };

  /**
   * Looks whether the sheet still holds what was checked, after an edit, a calculation, or when another file is
   * open: if it does not, what was found may not be so any more.
   */
  async verify(): Promise<void> {
    const { state, checked } = this;
    if (!('report' in state) || state.isOutdated || !checked) return;
    try {
      const whole = await state.of.read(() => undefined);
      if (this.state !== state || (whole && (await holdTheSame(whole.cells, checked)))) return;
    } catch (error) {
      // It has changed once more, and is looked at again for that.
      if (error instanceof Superseded || this.state !== state) return;
    }
    this.set({ ...state, isOutdated: true });
  }

  private async run(run: number, of: CheckedTable, { cells, found }: ReadTable): Promise<void> {
    const { place, table } = found;
    const check = checkSheet(table, this.book);
    const width = Math.max(1, ...place.block.rows.map((row) => row.length));
    const count = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    const last = Math.min(place.bottom, cells.top + cells.values.length - 1);
    const total = Math.max(0, last - table.headerRow);
    let done = 0;
    this.checked = cells;
    const checked = (kind: 'done' | 'cancelled'): void =>
      this.set({
        kind,
        of,
        report: check.report(),
        progress: { done, total },
        leftOut: kind === 'done' ? place.unreadFrom : null,
        isOutdated: false,
      });
    for (const { row, kind } of tableRows(cells, found)) {
      check.add(row, kind);
      done += 1;
      if (done % count !== 0 || done === total) continue;
      if (this.cancelled) {
        checked('cancelled');
        return;
      }
      this.set({ kind: 'running', of, phase: 'checking', progress: { done, total } });
      await afterOthers();
      if (run !== this.newest) return;
    }
    checked('done');
  }

  private set(state: CheckState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}
