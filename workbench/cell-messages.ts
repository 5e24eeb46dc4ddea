/**
 * Why a cell shows an error. The grid keeps only `#VALUE!`; the sentence that names the parameter is kept here, under
 * the cell whose formula was being computed.
 */
export class CellMessages {
  readonly #messages = new Map<string, { run: number; message: string }>();
  #run = 0;

  /** A new calculation begins: what a cell says in it replaces what it said before. */
  beginRun(): void {
    this.#run += 1;
  }

  /** The first failure of a formula is the one to report: later calls in the same formula may fail because of it. */
  report(place: CellPlace, message: string): void {
    const key = keyOf(place);
    if (this.#messages.get(key)?.run === this.#run) return;
    this.#messages.set(key, { run: this.#run, message });
  }

  at(place: CellPlace): string | null {
    return this.#messages.get(keyOf(place))?.message ?? null;
  }

  /** The cell has another content: what its last formula said is no longer true of it. */
  forget(place: CellPlace): void {
    this.#messages.delete(keyOf(place));
  }

  /** Rows or columns have moved, or another workbook is open: every address means something else now. */
  forgetAll(): void {
    this.#messages.clear();
  }
}

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const keyOf = ({ sheetId, row, column }: CellPlace): string => `${sheetId}!${row},${column}`;
