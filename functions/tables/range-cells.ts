import { holds, type SheetCells } from '../../src/table/sheet';

export interface RangeCells {
  readonly cells: SheetCells;
  /** Whether the host tells a blank cell from a zero. */
  readonly tellsBlanks: boolean;
}

/**
 * A range handed to a function, as a sheet of values alone: no formats, no merges, no hidden rows. Rows and
 * columns are counted from the range's own first cell; what is blank around the cells is left out, so that whole
 * columns cost no more than what they hold.
 */
export function cellsOfRange(range: unknown): RangeCells {
  const rows = rowsOf(range);
  const isTold = tellsBlanks(rows);
  const isHeld = isTold ? holds : holdsMoreThanZero;
  const held = rows.slice(
    0,
    lengthHeld(rows, (row) => row.some(isHeld)),
  );
  const top = Math.max(
    0,
    held.findIndex((row) => row.some(isHeld)),
  );
  const below = held.slice(top);
  const left = below.reduce((first, row) => Math.min(first, firstHeld(row, isHeld)), Infinity);
  const right = below.reduce((last, row) => Math.max(last, lengthHeld(row, isHeld)), 0);
  const width = below.length === 0 ? 0 : right - left;
  const values = below.map((row) =>
    Array.from({ length: width }, (_, at) => (holds(row[left + at]) ? row[left + at] : null)),
  );
  return { cells: sheetOfValues(values, { top, left: width === 0 ? 0 : left }), tellsBlanks: isTold };
}

const firstHeld = (row: readonly unknown[], isHeld: (cell: unknown) => boolean): number => {
  const at = row.findIndex(isHeld);
  return at < 0 ? Infinity : at;
};

/** How many there are up to the last one held. */
function lengthHeld<T>(all: readonly T[], isHeld: (one: T) => boolean): number {
  let length = all.length;
  while (length > 0 && !isHeld(all[length - 1] as T)) length -= 1;
  return length;
}

function sheetOfValues(
  values: readonly (readonly unknown[])[],
  { top, left }: { readonly top: number; readonly left: number },
): SheetCells {
  const width = values[0]?.length ?? 0;
  const used =
    values.length === 0 ? null : { top, left, bottom: top + values.length - 1, right: left + width - 1 };
  return {
    facts: {
      name: '',
      used,
      merges: null,
      hiddenRows: null,
      hiddenColumns: null,
      pageTexts: [],
      excelTables: [],
    },
    top,
    left,
    values,
    formats: [],
    isWhole: true,
  };
}

/**
 * Some hosts hand over 0 for a blank, and then there is none among the
 * cells, however many there are. An empty text tells nothing: a formula leaves it.
 */
const tellsBlanks = (rows: readonly (readonly unknown[])[]): boolean =>
  rows.some((row) => row.some((cell) => cell === null || cell === undefined));

/** A single cell arrives bare from some hosts. */
function rowsOf(range: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(range)) return [[range]];
  return (range as readonly unknown[]).map((row) =>
    Array.isArray(row) ? (row as readonly unknown[]) : [row],
  );
}

const holdsMoreThanZero = (cell: unknown): boolean => cell !== 0 && holds(cell);
