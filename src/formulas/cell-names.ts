import { toCol } from '@borgar/fx';

/** A1 address, relative. @param row counted from 0 @param column counted from 0 */
export const a1 = (row: number, column: number): string => `${toCol(column)}${row + 1}`;

/** Column letters, A for 0. */
export const columnLetters = (column: number): string => toCol(column);
