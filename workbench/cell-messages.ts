/**
 * The sentences that say why cells show an error. The grid keeps only `#VALUE!`; the sentence that names the
 * parameter is kept here, under the cell whose formula was being computed.
 */
export class CellMessages {
  readonly #messages = new Map<string, { run: number; message: string }>();
  #run = 0;

  /** Called when a calculation begins: what a cell says in it replaces what it said before. */
  beginRun(): void {
    this.#run += 1;
  }

  /** Keeps the first failure of a formula: later calls in the same formula may fail because of it. */
  report(place: CellPlace, message: string): void {
    const key = keyOf(place);
    if (this.#messages.get(key)?.run === this.#run) return;
    this.#messages.set(key, { run: this.#run, message });
  }

  at(place: CellPlace): string | null {
    return this.#messages.get(keyOf(place))?.message ?? null;
  }

  /** Called when a cell has another content, of which its last message is no longer true. */
  forget(place: CellPlace): void {
    this.#messages.delete(keyOf(place));
  }

  /** Called when rows or columns have moved or another workbook is open: every address means something else. */
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
