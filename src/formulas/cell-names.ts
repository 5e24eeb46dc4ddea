import { fromCol, toCol } from '@borgar/fx';
import type { CellAddress } from './cells';

/** A1 address, relative. @param row counted from 0 @param column counted from 0 */
export const a1 = (row: number, column: number): string => `${toCol(column)}${row + 1}`;

/** Column letters, A for 0. */
export const columnLetters = (column: number): string => toCol(column);

/** The cell of a sheet with this A1 address, relative or not; null where the words are no address. */
export function addressIn(sheet: string, cell: string): CellAddress | null {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(cell) ?? [];
  if (letters === undefined || row === undefined) return null;
  return { sheet, row: Number(row) - 1, column: fromCol(letters.toUpperCase()) };
}
