import type { FUniver } from '@univerjs/core/facade';
import { formulaShape, type FormulaShape } from '../../src/formulas/formula-shape';
import { afterOthers } from '../sheet-reader';
import type { FormulaCell, FormulasOfRow } from '../workbook';

type FWorksheet = ReturnType<NonNullable<ReturnType<FUniver['getActiveWorkbook']>>['getActiveSheet']>;

/** Rows read at once: few enough that nobody notices the time. */
const ROWS_AT_ONCE = 1_000;

/**
 * The formulas of a sheet of the grid. A cell that shares the shape of another holds the number of the
 * shape alone; the grid itself would look for the formula anew through all cells, for each cell.
 */
export async function* formulasOn(sheet: FWorksheet): AsyncGenerator<FormulasOfRow> {
  const rows = new Map<number, FormulaCell[]>();
  const shapes = new Map<string, FormulaShape>();
  const sharing: { readonly row: number; readonly column: number; readonly id: string }[] = [];
  const put = (row: number, column: number, formula: string): void => {
    const cells = rows.get(row);
    if (cells) cells.push({ column, formula });
    else rows.set(row, [{ column, formula }]);
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const { f: formula, si: id } = cell ?? {};
      if (formula?.startsWith('=')) {
        put(row, column, formula);
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
