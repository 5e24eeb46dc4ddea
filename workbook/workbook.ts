/**
 * The one door to a workbook. The pane knows only this interface; Excel and the workbench grid each stand behind it.
 *
 * Rows and columns are counted from 0. Values are what a formula would see: a number, a text, a boolean, or `null` for
 * a blank cell; an error value is an object, so that it can never be mistaken for a text.
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

/** The first rows of the block of cells around the selection: title rows, header rows and a little data. */
export interface BlockHead {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** What is selected, read at one moment. */
export interface Selection {
  readonly active: CellAddress;
  /** Formula of the active cell, in English function names and A1 references, beginning with `=`; null when it has none. */
  readonly formula: string | null;
  readonly value: CellValue;
  /** What the host shows for an error in the active cell, where the host knows it. */
  readonly errorMessage: string | null;
  readonly head: BlockHead;
  /** Exact header row of an Excel table that holds the selection; null where the block is a plain range. */
  readonly tableHeaderRow: number | null;
  /** The active row over the columns of `head`. */
  readonly rowValues: readonly CellValue[];
  /** Number formats of the same cells, in Excel's code (`General`, `0.0%`, `yyyy-mm-dd`). */
  readonly rowFormats: readonly string[];
}

/** Rows below each other, over the same columns. */
export interface RowsRequest {
  readonly sheet: string;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly count: number;
}

export interface SheetRows {
  /** As many rows as were asked for; fewer where the sheet holds nothing from there on. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the same cells. */
  readonly formats: readonly (readonly string[])[];
  /** Last row of the sheet that holds anything; -1 where none does. */
  readonly lastRow: number;
}

export type Unsubscribe = () => void;

export interface Workbook {
  readonly host: 'excel' | 'grid';
  /** Null when nothing readable is selected (a chart, an empty workbook). */
  readSelection(): Promise<Selection | null>;
  /** Calls back when the selection moves and when cells change or are recalculated. Bursts are the caller's to damp. */
  onChange(listener: () => void): Unsubscribe;
  /** Values of any cells of a sheet, in the order asked. */
  readCells(addresses: readonly CellAddress[]): Promise<readonly CellValue[]>;
  /** Reads many rows; requests of any size are split as the host needs it. */
  readRows(request: RowsRequest): Promise<SheetRows>;
  writeFormula(address: CellAddress, formula: string): Promise<void>;
  /** Writes rows of values to a sheet of this name, made anew when it exists, and shows it. */
  writeTable(sheet: string, rows: readonly (readonly CellValue[])[]): Promise<void>;
  select(address: CellAddress): Promise<void>;
  /** Settings travel with the workbook file. `null` when never stored. Values are JSON. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}
