import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { formulaShape, type FormulaShape } from '../../src/formulas/formula-shape';
import { afterOthers } from '../sheet-reader';
import { FILE_KEY } from './cell-values';
import type { FormulaCell, FormulasOfRow } from '../workbook';

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

/** Rows read at once: few enough that nobody notices the time. */
const ROWS_AT_ONCE = 1_000;

/**
 * The formulas of a sheet of the grid. A cell that shares the shape of another holds the number of the
 * shape alone; the grid itself would look for the formula anew through all cells, for each cell.
 * @param spilling the cells whose results fill others, as `row,column`
 */
export async function* formulasOn(
  sheet: FWorksheet,
  spilling: ReadonlySet<string> = new Set(),
): AsyncGenerator<FormulasOfRow> {
  const rows = new Map<number, FormulaCell[]>();
  const shapes = new Map<string, FormulaShape>();
  const sharing: { readonly row: number; readonly column: number; readonly id: string }[] = [];
  const put = (row: number, column: number, formula: string): void => {
    const cell = spilling.has(`${row},${column}`) ? { column, formula, spills: true } : { column, formula };
    const cells = rows.get(row);
    if (cells) cells.push(cell);
    else rows.set(row, [cell]);
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const { f: formula, si: id, custom } = cell ?? {};
      if (formula?.startsWith('=')) {
        put(row, column, isArray(formula, custom) ? `{${formula}}` : formula);
        // The first place counts, as it does for the grid.
        if (id && !shapes.has(id)) shapes.set(id, formulaShape(formula, row, column));
      } else if (id) sharing.push({ row, column, id });
    });
  for (const { row, column, id } of sharing) {
    const formula = shapes.get(id)?.at(row, column);
    if (formula) put(row, column, formula);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b);
  for (const [at, [row, cells]] of inOrder.entries()) {
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await afterOthers();
    yield { row, cells: cells.sort((a, b) => a.column - b.column) };
  }
}

/** Whether the file that was opened keeps this formula as one that was entered over an array. */
const isArray = (formula: string, custom: ICellData['custom']): boolean => {
  const inFile: unknown = custom?.[FILE_KEY];
  return typeof inFile === 'object' && inFile !== null && 'array' in inFile && inFile.array === formula;
};
