/**
 * Sheets that are written for people: what their cells hold and how they look, whatever host writes them. Rows and
 * columns are counted from 0.
 */

/** What a cell of a written sheet holds. Texts are texts, also where they look like formulas. */
export type ReportCell = string | number | null;

/** How a cell looks. What is left out looks as its place asks: a heading bold, a text below it wrapped. */
export type CellLook = 'title' | 'heading' | 'strong' | 'over' | 'under' | 'open' | 'fine' | 'muted';

/** A place that a cell leads to: a cell of another sheet, of the same file or of the one that was read. */
export interface CellLink {
  /** The name of the file; null for the workbook that the sheet stands in. */
  readonly file: string | null;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** A block of cells of one sheet. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ChartSeries {
  /** The cell with its name. */
  readonly name: { readonly row: number; readonly column: number };
  readonly values: CellBlock;
  /** Hexadecimal, RRGGBB; null draws nothing: the invisible foot of a waterfall's columns. */
  readonly color: string | null;
  /** Number format of the figures that are written at its columns; left out, none are. */
  readonly labels?: string;
}

/** A bar chart over cells of its sheet, the spreadsheet's own: it follows its cells. */
export interface SheetChart {
  readonly title: string;
  /** `bar`: lying, for long names. `column`: standing, for years. */
  readonly kind: 'bar' | 'column';
  readonly stacked: boolean;
  /** One row or one column of names. */
  readonly categories: CellBlock;
  readonly series: readonly ChartSeries[];
  /** Number format of the figures along the axis. */
  readonly format: string;
  /** Whether the names of the series stand below it; left out, they do. */
  readonly legend?: boolean;
  /** The cells that it covers. */
  readonly over: CellBlock;
}

/** One sheet for whatever writes sheets. */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReportCell[])[];
  /** Number formats of the same cells; an empty text leaves the cell as it is. */
  readonly formats: readonly (readonly string[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /**
   * The row of the headings: it stays in sight with all above it, and is repeated in print. Left out where a sheet
   * has none.
   */
  readonly headerRow?: number;
  /** Left out: lying across, as wide tables need it. */
  readonly orientation?: 'portrait' | 'landscape';
  /** As many columns as are printed, where those behind them are for the screen; left out, all. */
  readonly printedColumns?: number;
  /** Whether all of it is printed on one page; left out, as many pages as it is long. */
  readonly onePage?: boolean;
  /** Looks of the same cells as `rows`, where they have one of their own. */
  readonly looks?: readonly (readonly (CellLook | undefined)[])[];
  /** What cells of the same places lead to. */
  readonly links?: readonly (readonly (CellLink | undefined)[])[];
  /** Cells shown as one, each with a text that is too long for a column. */
  readonly merged?: readonly CellBlock[];
  readonly charts?: readonly SheetChart[];
}

/** A sheet with a row of headings. */
export interface TableSheet extends ReportSheet {
  readonly headerRow: number;
}
