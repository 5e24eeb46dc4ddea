import { dialect } from '../../src/formulas/dialect';
import type { CellValue, FormulaCell } from '../workbook';

/** Excel on the web refuses requests and answers above 5 MB. */
export const CELLS_AT_ONCE = 20_000;

/** The number format of a cell whose content is a text, whatever it looks like. */
export const TEXT_FORMAT = '@';

/**
 * A cell that Excel reports, as a formula would see it. Excel gives a blank cell and an empty text alike as
 * `''`, and an error as the text it shows; only the type beside the value tells them apart.
 */
export function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (type === 'Empty') return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

/** Rows of cells from the two tables that Excel gives for a range. */
export const cellRows = (
  values: readonly (readonly unknown[])[],
  types: readonly (readonly string[])[],
): CellValue[][] =>
  values.map((row, rowAt) => row.map((value, columnAt) => cellValue(value, types[rowAt]?.[columnAt])));

/**
 * The formula of a cell, or null where it holds a constant. Excel gives constants in the same place; a text that
 * begins with `=` is its own value, which no formula is. HZ functions that Excel has not come to know are told as
 * the HZ functions that they are.
 */
export function cellFormula(formula: unknown, value: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  return formula === value ? null : dialect.restored(formula);
}

/** The formulas of rows of cells, from the two tables that Excel gives for a range; columns counted within it. */
export const formulaRows = (
  formulas: readonly (readonly unknown[])[],
  values: readonly (readonly unknown[])[],
): readonly (readonly FormulaCell[])[] =>
  formulas.map((row, rowAt) =>
    row.flatMap((written, column) => {
      const formula = cellFormula(written, values[rowAt]?.[column]);
      return formula === null ? [] : [{ column, formula }];
    }),
  );

/** What is written to a report cell: a text stays the text it is, whatever it looks like. */
export function writtenValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return value;
}

/** The text format keeps 000001, 2024-01 and =1+1 the texts they are; everything else is left to Excel. */
export const writtenFormat = (value: CellValue): string =>
  typeof value === 'string' || (typeof value === 'object' && value !== null) ? TEXT_FORMAT : 'General';
