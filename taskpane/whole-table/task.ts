import type { ResultCell, ResultSheet } from '../../src/company/results/result-sheets';
import type { Day } from '../../src/rules/dates';
import type { Language, Text } from '../../src/rules/text';
import type { SheetCells, SheetFacts } from '../../src/table/sheet';
import type { TableCorner } from '../../src/table/stored-years';
import type { StoredWords } from '../../workbook/said';
import { afterOthers, Superseded, type Progress } from '../../workbook/sheet-reader';

/** A table whose companies are to be assessed, with all that is needed for it besides the cells. */
export interface AssessmentTask {
  readonly table: TableCorner;
  /** What people said of the workbook, as it keeps it. */
  readonly stored: StoredWords;
  /** The day of application. */
  readonly day: Day;
  /** The language of the sheets of results. */
  readonly language: Language;
}

/** One line of a summary; amounts are yuan as text, since exact numbers do not travel. */
export interface SummaryLine {
  readonly label: Text;
  readonly companies: number;
  readonly certain: string;
}

/** What a whole table comes to. */
export interface Summary {
  readonly companies: number;
  /** Companies whose certain total is above 0. */
  readonly paidCompanies: number;
  /** Yuan as text. */
  readonly certain: string;
  /** Yuan as text. */
  readonly most: string;
  /** The largest first. */
  readonly byPolicy: readonly SummaryLine[];
}

/** The sheets of results with all their rows, before any of them is written. */
export interface AssessedTable {
  readonly sheets: readonly ResultSheet[];
  readonly summary: Summary;
}

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
  | { readonly kind: 'assess'; readonly task: AssessmentTask };

/** What a worker tells: that it is there, how far it is, and the sheets of results piece by piece. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | ({ readonly kind: 'sheet' } & Pick<ResultSheet, 'name' | 'widths' | 'headerRow'>)
  | {
      readonly kind: 'rows';
      readonly rows: readonly (readonly ResultCell[])[];
      readonly formats: readonly (readonly string[])[];
    }
  | { readonly kind: 'done'; readonly summary: Summary }
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
