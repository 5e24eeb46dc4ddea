/** Rows and columns counted from 0, both ends included. */
export interface CellRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

export function parseRange(a1: string): CellRange {
  const [start = a1, end = start] = a1.replaceAll('$', '').split(':');
  const from = parseAddress(start);
  const to = parseAddress(end);
  return { startRow: from.row, startColumn: from.column, endRow: to.row, endColumn: to.column };
}

/** @throws Error unless it is an address such as `B12` */
export function parseAddress(a1: string): { row: number; column: number } {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(a1.replaceAll('$', '').toUpperCase());
  if (!match?.[1] || !match[2]) throw new Error(`不是单元格地址：${a1}。 Not a cell address: ${a1}.`);
  const column = Array.from(match[1]).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** The column of an address, without a look at its row: asked of every cell of a file. */
export function columnOf(a1: string): number {
  let column = 0;
  for (let at = 0; at < a1.length; at += 1) {
    const letter = a1.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

export const rangeOf = ({ startRow, startColumn, endRow, endColumn }: CellRange): string =>
  `${addressOf(startRow, startColumn)}:${addressOf(endRow, endColumn)}`;

export const within = (range: CellRange, row: number, column: number): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;

export const overlap = (a: CellRange, b: CellRange): boolean =>
  a.startRow <= b.endRow &&
  b.startRow <= a.endRow &&
  a.startColumn <= b.endColumn &&
  b.startColumn <= a.endColumn;
