import type { Column } from '../../src/table/column';
import { holds, type SheetCells } from '../../src/table/sheet';
import type { SheetTable } from '../../src/table/sheet-tables';

/** The cells with the zeros of titles and headings taken for the blanks that they are. */
export function withBlankHeadings(cells: SheetCells): SheetCells {
  const firstOfFigures = cells.values.findIndex((row) => row.some(isFigure));
  const head = firstOfFigures < 0 ? cells.values.length : firstOfFigures;
  return { ...cells, values: cells.values.map((row, at) => (at < head ? row.map(unlessZero) : row)) };
}

/**
 * The same, with the rows below the headings as the host gives them: a figure of 0 stays 0 there, for a blank is
 * what the host makes of it. A name or a code of 0 is no name and no code, and a row of zeros alone is nobody's.
 */
export function withZeroFigures(given: SheetCells, head: SheetCells, { table }: SheetTable): SheetCells {
  const below = table.headerRow + 1 - given.top;
  const words = new Set(table.columns.filter(isOfWords).map(({ index }) => index - given.left));
  const values = given.values.map((row, at) => {
    if (at < below) return head.values[at] ?? row;
    if (row.every((cell) => unlessZero(cell) === null)) return row.map(unlessZero);
    return row.map((cell, column) => (words.has(column) ? unlessZero(cell) : cell));
  });
  return { ...given, values };
}

const unlessZero = (cell: unknown): unknown => (cell === 0 || !holds(cell) ? null : cell);

/** A calendar year may stand among headings. */
const isFigure = (cell: unknown): boolean =>
  typeof cell === 'number' && cell !== 0 && !(Number.isInteger(cell) && cell >= 1990 && cell <= 2100);

const isOfWords = ({ taken }: Column): boolean =>
  taken.length > 0 &&
  taken.every(
    ({ field: { input } }) =>
      input === null || (input.kind === 'code' && !input.codes.some(({ code }) => code === '0')),
  );
