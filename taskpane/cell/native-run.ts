import type { PolicyBook } from '../../src/rules/policy-book';
import {
  convertColumn,
  convertWorkbook,
  writeNativeBeside,
  type ConversionReport,
  type Direction,
  type FormulaDoor,
} from '../../workbook/native-formulas';
import type { CellAddress, FormulaToWrite, Workbook } from '../../workbook/workbook';

/** How far a conversion goes: from the active cell. */
export type Reach = 'cell' | 'column' | 'workbook';

/** What is done: an ordinary formula beside, in its place, or back. */
export type Way = 'beside' | Direction;

/** What was written, and where it went when it stands beside. */
export interface Written extends ConversionReport {
  /** Counted from 0; null where formulas were replaced. */
  readonly column: number | null;
}

/**
 * Converts formulas, and writes them when all of them are known: those of one sheet in one step.
 * @throws whatever the host refuses; then sheets before the one refused are written
 */
export async function convert(
  workbook: Workbook,
  book: PolicyBook,
  at: CellAddress,
  { reach, way }: { readonly reach: Reach; readonly way: Way },
): Promise<Written> {
  const held = new Map<string, FormulaToWrite[]>();
  const report = await converted(holding(workbook, held), book, at, { reach, way });
  for (const [sheet, cells] of held) await workbook.writeFormulas(sheet, cells);
  return report;
}

async function converted(
  door: FormulaDoor,
  book: PolicyBook,
  at: CellAddress,
  { reach, way }: { readonly reach: Reach; readonly way: Way },
): Promise<Written> {
  if (reach === 'workbook' && way !== 'beside')
    return { ...(await convertWorkbook(door, book, way)), column: null };
  const range = await rangeOf(door, at, reach);
  if (way === 'beside') return writeNativeBeside(door, book, range);
  return { ...(await convertColumn(door, book, range, way)), column: null };
}

async function rangeOf(door: FormulaDoor, { sheet, row, column }: CellAddress, reach: Reach) {
  if (reach === 'cell') return { sheet, column, top: row, bottom: row };
  let [top, bottom] = [row, row];
  for await (const one of door.readFormulas(sheet)) {
    if (!one.cells.some((cell) => cell.column === column)) continue;
    top = Math.min(top, one.row);
    bottom = Math.max(bottom, one.row);
  }
  return { sheet, column, top, bottom };
}

/** The door, but that formulas are held until all are known. */
const holding = (workbook: Workbook, held: Map<string, FormulaToWrite[]>): FormulaDoor => ({
  readRows: (request) => workbook.readRows(request),
  readSheet: (sheet) => workbook.readSheet(sheet),
  sheetNames: (which) => workbook.sheetNames(which),
  readFormulas: (sheet) => workbook.readFormulas(sheet),
  writeFormula: ({ sheet, row, column }, formula) => {
    const cells = held.get(sheet) ?? [];
    held.set(sheet, cells);
    cells.push({ row, column, formula });
    return Promise.resolve();
  },
});
