import { recogniseTable, type CompanyTable } from '../../table/table';
import type { CellAddress, CellValue } from '../cells';

/** The first rows of a sheet over the columns of some cells, where headings stand. */
export interface Head {
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
}

const HEAD_ROWS = 12;

/** Columns read beside a cell, whose headings help to tell the row of headings. */
const COLUMNS_BEFORE = 20;

const MOST_COLUMNS = 60;

export function headsOf(cells: readonly CellAddress[]): readonly Head[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const columns = cells.filter((cell) => cell.sheet === sheet).map(({ column }) => column);
    const left = Math.max(0, Math.min(...columns) - COLUMNS_BEFORE);
    return { sheet, left, right: Math.min(left + MOST_COLUMNS - 1, Math.max(...columns)) };
  });
}

const rowOfHead = ({ sheet, left, right }: Head, row: number): readonly CellAddress[] =>
  Array.from({ length: right - left + 1 }, (_, at) => ({ sheet, row, column: left + at }));

export const cellsOfHead = (head: Head): readonly CellAddress[] =>
  Array.from({ length: HEAD_ROWS }, (_, row) => rowOfHead(head, row)).flat();

export function tableUnder(
  head: Head,
  cellValue: (cell: CellAddress) => CellValue | undefined,
): CompanyTable | null {
  const rows = Array.from({ length: HEAD_ROWS }, (_, row) =>
    rowOfHead(head, row).map((cell) => cellValue(cell) ?? null),
  );
  // No figures are looked for in the columns: the unit in a heading is enough, and far sooner found.
  return recogniseTable({ top: 0, left: head.left, rows }, [], {});
}
