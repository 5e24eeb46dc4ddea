import type { ReportSheet } from '../../src/sheets/report-sheet';
import { Superseded, type Progress } from '../../workbook/sheet-reader';
import type { Workbook } from '../../workbook/workbook';
import { nameFor } from '../whole-table/whole-table-run';
import { wordsOf } from '../store/newest-run';

export type WritingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly progress: Progress }
  /** Sheets are whole or as they were before: those named are whole and new. */
  | { readonly kind: 'written' | 'cancelled'; readonly sheets: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string; readonly sheets: readonly string[] };

/** Writes the sheets of a report into the workbook, and turns to the first. */
export class ReportWriting {
  private state: WritingState = { kind: 'idle' };
  private readonly listeners = new Set<() => void>();
  private current: AbortController | null = null;

  constructor(private readonly workbook: Workbook) {}

  readonly snapshot = (): WritingState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly start = async (make: () => Promise<readonly ReportSheet[]>): Promise<void> => {
    this.current?.abort();
    const run = new AbortController();
    this.current = run;
    const written: string[] = [];
    this.set({ kind: 'writing', progress: { done: 0, total: 0 } });
    try {
      await this.write(await make(), run, written);
      if (this.current === run) this.set({ kind: 'written', sheets: written });
    } catch (error) {
      if (this.current !== run) return;
      if (error instanceof Superseded) this.set({ kind: 'cancelled', sheets: written });
      else this.set({ kind: 'failed', message: wordsOf(error), sheets: written });
    }
  };

  readonly cancel = (): void => this.current?.abort();

  readonly dismiss = (): void => {
    this.current?.abort();
    this.current = null;
    this.set({ kind: 'idle' });
  };

  private async write(
    sheets: readonly ReportSheet[],
    run: AbortController,
    written: string[],
  ): Promise<void> {
    const { signal } = run;
    const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    let before = 0;
    const says = (done: number): void => {
      if (this.current === run) this.set({ kind: 'writing', progress: { done, total } });
    };
    for (const sheet of sheets) {
      const name = await nameFor(this.workbook, sheet);
      if (signal.aborted) throw new Superseded();
      await this.workbook.writeTable(name, sheet.rows, sheet.formats, {
        ...sheet,
        signal,
        onRows: (done) => says(before + done),
      });
      written.push(name);
      before += sheet.rows.length;
      says(before);
    }
    const [first] = written;
    if (first !== undefined) await this.workbook.select({ sheet: first, row: 0, column: 0 });
  }

  private set(state: WritingState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }
}
