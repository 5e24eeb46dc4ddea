/** A rectangle of cells, its last row and last column included; rows and columns are counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet says besides the values of its cells. */
export interface SheetFacts {
  readonly name: string;
  /** The cells that hold anything; null on an empty sheet. A stray cell far outside is within it. */
  readonly used: Area | null;
  /** Cells merged into one: their content stands in the first of them. null where the host cannot tell. */
  readonly merges: readonly Area[] | null;
  /** Rows hidden by hand or by a filter, in order. null where the host cannot tell. */
  readonly hiddenRows: readonly number[] | null;
  readonly hiddenColumns: readonly number[] | null;
  /** Header and footer of the printed page. */
  readonly pageTexts: readonly string[];
  /** Excel tables that show their headings: they know their own extent. */
  readonly excelTables: readonly ExcelTable[];
}

export interface ExcelTable {
  readonly area: Area;
  readonly headerRow: number;
}

/** The cells of a sheet over its used columns, from its first used row on. */
export interface SheetCells {
  readonly facts: SheetFacts;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  /** Number formats of the same cells. */
  readonly formats: readonly (readonly string[])[];
  /** Whether these are all rows that hold anything; the first ones otherwise. */
  readonly isWhole: boolean;
}

export const holds = (cell: unknown): boolean =>
  cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
