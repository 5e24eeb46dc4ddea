/**
 * Cells as a formula sees them, whatever host holds them.
 *
 * Rows and columns are counted from 0. A value is a number, a text, a boolean, or `null` for a blank cell; an
 * error value is an object, so that it can never be mistaken for a text.
 */
export type CellValue = number | string | boolean | null | CellError;

export interface CellError {
  /** The error as the cell shows it: `#VALUE!`, `#DIV/0!`, `#NAME?` … */
  readonly error: string;
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The first rows of a table: title rows, header rows and a little data, over its own columns. */
export interface BlockHead {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The active cell, read at one moment. */
export interface ActiveCell {
  readonly active: CellAddress;
  /**
   * Formula of the active cell from its `=` on, with English function names and A1 references; null without
   * one.
   */
  readonly formula: string | null;
  readonly value: CellValue;
  /** What the host shows for an error in the active cell, where the host knows it. */
  readonly errorMessage: string | null;
}

/** The active cell with what stands around it: the table that it belongs to, else the first rows of its sheet. */
export interface Selection extends ActiveCell {
  readonly head: BlockHead;
  /** Exact header row of an Excel table that holds the selection; null where the block is a plain range. */
  readonly tableHeaderRow: number | null;
  /** The active row over the columns of `head`. */
  readonly rowValues: readonly CellValue[];
  /** Number formats of the same cells, in Excel's code (`General`, `0.0%`, `yyyy-mm-dd`). */
  readonly rowFormats: readonly string[];
}

/** Reads the values of any cells of a workbook, in the order asked. */
export interface CellReader {
  readCells(addresses: readonly CellAddress[]): Promise<readonly CellValue[]>;
}
