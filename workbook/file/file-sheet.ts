import type { Area, CellValue, ExcelTable, FormulaCell, FormulasOfRow, SheetFacts } from '../workbook';

/** What a cell of a file holds. */
export interface FileCell {
  readonly column: number;
  readonly value: CellValue;
  /** Left out for the ordinary one. */
  readonly format?: string | undefined;
  /** As the door gives it; left out for a constant. */
  readonly formula?: string | undefined;
  /** Whether the file keeps a formula and no value that it has come to. */
  readonly isUncomputed?: boolean;
}

/** What a sheet of a file says around its cells. */
export interface FileSurroundings {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  isColumnHidden(column: number): boolean;
  readonly pageTexts: readonly string[];
  readonly excelTables: readonly ExcelTable[];
}

/** A cell with a formula that nobody has computed; rows and columns counted from 0. */
export interface UncomputedCell {
  readonly row: number;
  readonly column: number;
}

/** The rows of a sheet of a file, as they come. Cells that hold nothing are not kept. */
export class FileRows {
  private readonly rows = new Map<number, ReadonlyMap<number, FileCell>>();
  readonly uncomputed: UncomputedCell[] = [];
  /** By rows; also of cells that hold an empty text. */
  private readonly formulas = new Map<number, FormulaCell[]>();
  private order: readonly number[] | null = null;
  private area: Area | null = null;

  add(row: number, cells: readonly FileCell[]): void {
    for (const { column, formula } of cells)
      if (formula !== undefined) this.addFormula(row, { column, formula });
    const held = cells.filter(({ value }) => value !== null);
    if (held.length === 0) return;
    const known = this.rows.get(row);
    // A cell that the file has twice is what it says last, as in the programs that open it.
    this.rows.set(row, new Map([...(known ?? []), ...held.map((cell) => [cell.column, cell] as const)]));
    this.order = null;
    for (const { column, isUncomputed } of held) {
      this.widen(row, column);
      if (isUncomputed) this.uncomputed.push({ row, column });
    }
  }

  private addFormula(row: number, cell: FormulaCell): void {
    const known = this.formulas.get(row);
    if (known) known.push(cell);
    else this.formulas.set(row, [cell]);
  }

  formulaRows(): readonly FormulasOfRow[] {
    return [...this.formulas].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
  }

  private widen(row: number, column: number): void {
    const { area } = this;
    this.area = {
      top: Math.min(row, area?.top ?? row),
      left: Math.min(column, area?.left ?? column),
      bottom: Math.max(row, area?.bottom ?? row),
      right: Math.max(column, area?.right ?? column),
    };
  }

  get used(): Area | null {
    return this.area;
  }

  at(row: number, column: number): FileCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The first row from one on that holds anything in some columns; null where none does. */
  nextRow(from: number, left: number, width: number): number | null {
    const order = (this.order ??= [...this.rows.keys()].sort((a, b) => a - b));
    for (let at = firstFrom(order, from); at < order.length; at += 1) {
      const row = order[at] ?? 0;
      for (const column of this.rows.get(row)?.keys() ?? []) {
        if (column >= left && column < left + width) return row;
      }
    }
    return null;
  }
}

function firstFrom(order: readonly number[], from: number): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface FileSheet extends FileSurroundings {
  readonly rows: FileRows;
}

/** What the door says of the sheet. */
export function factsOf(sheet: FileSheet): SheetFacts {
  const { name, merges, pageTexts, excelTables, rows } = sheet;
  const { used } = rows;
  const columns = used ? Array.from({ length: used.right - used.left + 1 }, (_, at) => used.left + at) : [];
  return {
    name,
    used,
    merges,
    hiddenRows: sheet.hiddenRows.filter((row) => used && row >= used.top && row <= used.bottom),
    hiddenColumns: columns.filter((column) => sheet.isColumnHidden(column)),
    pageTexts,
    excelTables,
  };
}
