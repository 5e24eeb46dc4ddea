import { isFormulaId, isFormulaString, type ICellData, type IWorkbookData } from '@univerjs/core';

/** A formula moved by so many columns and rows, with the leading `=`. */
export type ShiftFormula = (formula: string, columns: number, rows: number) => string;

interface Written {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

type CellRow = Readonly<Record<string, ICellData | undefined>>;

/**
 * The formulas of a workbook, cell by cell, with the leading `=`. A cell that shares the shape of another holds
 * the number of the shape alone, and the formula is written once. The grid looks for it anew through all cells
 * above, for each cell; here each sheet is looked through once.
 */
export function formulasIn(
  { sheets }: Pick<IWorkbookData, 'sheets'>,
  shift: ShiftFormula,
): (sheetId: string, row: number, column: number) => string | null {
  const written = new Map<string, ReadonlyMap<string, Written>>();
  const writtenOn = (sheetId: string): ReadonlyMap<string, Written> => {
    const found = written.get(sheetId) ?? writtenFormulas(sheets[sheetId]?.cellData);
    written.set(sheetId, found);
    return found;
  };

  return (sheetId, row, column) => {
    const cell = sheets[sheetId]?.cellData?.[row]?.[column];
    if (isFormulaString(cell?.f)) return String(cell?.f);
    if (!isFormulaId(cell?.si)) return null;
    const first = writtenOn(sheetId).get(String(cell?.si));
    return first ? shift(first.formula, column - first.column, row - first.row) : null;
  };
}

/** Where each shape is written; the first place counts, as it does for the grid. */
function writtenFormulas(cellData: object | undefined): Map<string, Written> {
  const found = new Map<string, Written>();
  for (const [row, cells] of Object.entries<CellRow | undefined>({ ...cellData })) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (!isFormulaString(cell?.f) || !isFormulaId(cell?.si)) continue;
      const id = String(cell?.si);
      if (!found.has(id))
        found.set(id, { formula: String(cell?.f), row: Number(row), column: Number(column) });
    }
  }
  return found;
}
