import type { ActiveCell, CellAddress, CellReader, CellValue } from '../src/formulas/cells';
import type { ReportSheet } from '../src/sheets/report-sheet';
import type { SheetFacts } from '../src/table/sheet';

export type {
  ActiveCell,
  BlockHead,
  CellAddress,
  CellError,
  CellValue,
  Selection,
} from '../src/formulas/cells';
export type { Area, ExcelTable, SheetFacts } from '../src/table/sheet';

/**
 * The one door to a workbook. The pane knows only this interface; each host stands behind it in its own folder.
 */

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
  /** The first row below those asked for that holds anything in these columns; null where none does. */
  readonly next: number | null;
}

/** The formulas of one row of a sheet. */
export interface FormulasOfRow {
  /** Counted from 0. */
  readonly row: number;
  readonly cells: readonly FormulaCell[];
}

export interface FormulaCell {
  /** Counted from 0. */
  readonly column: number;
  /**
   * From its `=` on, with English function names and A1 references. An array formula of the old kind, which
   * reckons with whole ranges, stands in braces as Excel shows it: `{=SUM(A1:A3*B1:B3)}`.
   */
  readonly formula: string;
  /** Whether the results fill other cells besides its own; not said where the host does not tell. */
  readonly spills?: boolean;
}

/** Formulas of neighbouring cells, which are written as one. */
export interface FormulaBlock {
  readonly sheet: string;
  /** Counted from 0. */
  readonly top: number;
  /** Counted from 0. */
  readonly left: number;
  /** Rows of equal length, from `=` on; null for a cell that stays as it is. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

export interface FormulaWriting {
  /** Told how many of the cells are written. */
  readonly onCells?: (done: number) => void;
  /** Ends the writing between two blocks; those written stay. */
  readonly signal?: AbortSignal;
}

/** The writing failed after some of the blocks. The message says why; what is written stays. */
export class WritingEnded extends Error {
  /**
   * @param written the blocks that are written, from the first on
   * @param isClean whether all other cells are as they were; false where the host would not put them back
   */
  constructor(
    readonly why: Error,
    readonly written: number,
    readonly isClean: boolean,
  ) {
    super(why.message, { cause: why });
  }
}

/** What became of the HZ formulas that the host did not know as such. */
export interface NamesMended {
  /** The cells that were written again. */
  readonly written: number;
  /** Those of them that still show `#NAME?`: the functions are not known yet, or there is none of that name. */
  readonly unknown: readonly CellAddress[];
  /** The cells that the host did not let be written, with its words. */
  readonly refused: readonly { readonly at: CellAddress; readonly why: string }[];
}

export type Unsubscribe = () => void;

/** Whether people see the pane. */
export interface Visibility {
  isVisible(): boolean;
  onChange(listener: () => void): Unsubscribe;
}

/**
 * What a listener learns of a change: the selection moved and nothing else, cells may hold something else, or
 * another file is open. In doubt it is the content.
 */
export type WorkbookChange = 'selection' | 'content' | 'file';

/**
 * How a sheet that is written looks, and who follows its writing. A host shows of it what it can: the grid draws
 * no charts, and nothing there leads anywhere.
 */
export interface TableWriting extends Partial<Omit<ReportSheet, 'name' | 'rows' | 'formats'>> {
  /** Told how many of the rows are on their way. */
  readonly onRows?: (done: number) => void;
  /** Ends the writing; what was there before is then there still. */
  readonly signal?: AbortSignal;
}

export interface Workbook extends CellReader {
  /** The name of the file, as one opens it: 名单.xlsx. */
  fileName(): Promise<string>;
  /** Null when nothing readable is selected (a chart, an empty workbook). */
  readSelection(): Promise<ActiveCell | null>;
  /** The sheets that a person can turn to, in the order of their tabs; hidden ones only when all are asked for. */
  sheetNames(which?: 'visible' | 'all'): Promise<readonly string[]>;
  /** What a sheet says besides its values: where it holds anything, what is merged and hidden. */
  readSheet(sheet: string): Promise<SheetFacts>;
  /** Calls back when the selection moves and when cells change or are recalculated; the caller damps bursts. */
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  /** Reads many rows; requests of any size are split as the host needs it. */
  readRows(request: RowsRequest): Promise<SheetRows>;
  /** All formulas of a sheet, row by row from the top; rows without one are left out. */
  readFormulas(sheet: string): AsyncIterable<FormulasOfRow>;
  writeFormula(address: CellAddress, formula: string): Promise<void>;
  /**
   * Writes many formulas, a block whole or not at all. All other cells, and all number formats but that of texts,
   * stay as they are, also where the host would fill the column of a table by itself.
   * @returns how many of the blocks are written, from the first on; fewer than all where the signal has ended it
   * @throws WritingEnded where the host fails
   */
  writeFormulas(blocks: readonly FormulaBlock[], writing?: FormulaWriting): Promise<number>;
  /**
   * Writes again each HZ formula that the host took in before it knew our functions, and that shows `#NAME?` ever
   * since. Absent where a host knows them from the start.
   */
  readonly mendNames?: (writing?: FormulaWriting) => Promise<NamesMended>;
  /**
   * Writes rows of values to a sheet of this name, in place of what it held, and shows it. The sheet is there with
   * all its rows or, where the writing fails or is ended, as it was before: never with half of them.
   * @param formats number formats of the same cells, an empty one where none is meant; left out, texts are kept as
   *   texts and all else is General
   * @throws Superseded where the signal ends the writing
   */
  writeTable(
    sheet: string,
    rows: readonly (readonly CellValue[])[],
    formats?: readonly (readonly string[])[],
    writing?: TableWriting,
  ): Promise<void>;
  select(address: CellAddress): Promise<void>;
  /** Settings travel with the workbook file. `null` when never stored. Values are JSON. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}
