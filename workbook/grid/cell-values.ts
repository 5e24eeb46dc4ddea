import type { ICellData, Nullable } from '@univerjs/core';
import type { CellError, CellValue } from '../workbook';

/** Univer's codes for the type of a cell. */
const NUMBER = 2;
const BOOLEAN = 3;

/** The errors a cell of the grid can show. */
const ERRORS: ReadonlySet<unknown> = new Set([
  '#DIV/0!',
  '#NAME?',
  '#VALUE!',
  '#NUM!',
  '#N/A',
  '#CYCLE!',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#ERROR!',
  '#GETTING_DATA',
  '#NULL!',
]);

export function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (cell?.t === BOOLEAN) return value === 1 || value === 'TRUE';
  if (typeof value === 'number') return value;
  if (cell?.t === NUMBER && Number.isFinite(Number(value))) return Number(value);
  return ERRORS.has(value) ? { error: value } : value;
}

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** Types are stated, or the grid would read the text 000001 as a number. */
export function cellOf(value: CellValue): ICellData {
  if (value === null) return {};
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  return { v: isError(value) ? value.error : value, t: 1 };
}

/** Where settings live in the grid; `workbench/xlsx/settings-sheet.ts` carries them into the file and back. */
export const SETTINGS_KEY = 'hangceSettings';

/** The key of those parts of a sheet or a file that the grid has no place for and carries unread. */
export const FILE_KEY = 'hangceFile';
