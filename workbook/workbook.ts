import type { ActiveCell, CellAddress, CellReader, CellValue } from '../src/formulas/cells';
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

export type Unsubscribe = () => void;

/**
 * What a listener learns of a change: the selection moved and nothing else, or cells may hold something else, or
 * may be those of another file. In doubt it is the content.
 */
export type WorkbookChange = 'selection' | 'content';

export interface Workbook extends CellReader {
  /** Null when nothing readable is selected (a chart, an empty workbook). */
  readSelection(): Promise<ActiveCell | null>;
  /** The sheets that a person can turn to, in the order of their tabs. Hidden ones are not among them. */
  sheetNames(): Promise<readonly string[]>;
  /** What a sheet says besides its values: where it holds anything, what is merged and hidden. */
  readSheet(sheet: string): Promise<SheetFacts>;
  /** Calls back when the selection moves and when cells change or are recalculated; the caller damps bursts. */
  onChange(listener: (change: WorkbookChange) => void): Unsubscribe;
  /** Reads many rows; requests of any size are split as the host needs it. */
  readRows(request: RowsRequest): Promise<SheetRows>;
  writeFormula(address: CellAddress, formula: string): Promise<void>;
  /**
   * Writes rows of values to a sheet of this name, made anew when it exists, and shows it.
   * @param formats number formats of the same cells; left out, texts are kept as texts and all else is General
   */
  writeTable(
    sheet: string,
    rows: readonly (readonly CellValue[])[],
    formats?: readonly (readonly string[])[],
  ): Promise<void>;
  select(address: CellAddress): Promise<void>;
  /** Settings travel with the workbook file. `null` when never stored. Values are JSON. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}
