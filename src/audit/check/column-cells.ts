import { tableOfCell, type AuditedTable } from './audited-sheet';
import { holds } from '../../table/sheet';
import { keptValue } from './audited-sheet';
import { callsHz, type Pattern } from './sheet-formulas';

/** The cells of one column beside the companies of a table. */
export interface ColumnCells {
  readonly table: AuditedTable;
  readonly column: number;
  /** Rows of companies in order, each with its formula, or with what it holds instead. */
  readonly cells: readonly ColumnCell[];
  /** The pattern that the formulas have, but for exceptions; null where there is no such one. */
  readonly pattern: Pattern | null;
  /** How many cells have it. */
  readonly count: number;
  /** Whether most of its formulas call one of our functions. */
  readonly isHz: boolean;
}

export interface ColumnCell {
  readonly row: number;
  readonly pattern: Pattern | null;
  readonly holds: 'formula' | 'constant' | 'nothing';
}

/** Of the cells that hold anything, those of one pattern must be so many that the others are exceptions. */
const MOST = 2 / 3;
/** In columns that call none of our functions, which people fill by hand and by formula as they like. */
const NEARLY_ALL = 0.9;

/** The columns beside the companies of a table that hold formulas. */
export function formulaColumns(table: AuditedTable): readonly ColumnCells[] {
  const { sheet, found, companies } = table;
  const rows = companies.map(({ row }) => row);
  return [...sheet.formulas.columns.keys()].flatMap((column) => {
    const first = rows[0];
    if (first === undefined || tableOfCell(sheet.tables, first, column) !== found) return [];
    return columnCells(table, column, rows) ?? [];
  });
}

function columnCells(table: AuditedTable, column: number, rows: readonly number[]): ColumnCells | null {
  const { sheet } = table;
  const ofColumn = sheet.formulas.columns.get(column);
  const counts = new Map<Pattern, number>();
  let held = 0;
  const cells = rows.map((row): ColumnCell => {
    const pattern = ofColumn?.get(row) ?? null;
    if (pattern) {
      held += 1;
      // A formula without cells is a typed figure, =1200+300.
      if (pattern.refers) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      return { row, pattern, holds: pattern.refers ? 'formula' : 'constant' };
    }
    const isHeld = holds(keptValue(sheet, row, column));
    if (isHeld) held += 1;
    return { row, pattern: null, holds: isHeld ? 'constant' : 'nothing' };
  });
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return null;
  const [pattern, count] = most;
  const isHz = callsHz(pattern);
  const isException = held - count <= 1 && count >= 3;
  const least = isHz || isException ? MOST : NEARLY_ALL;
  const isPattern = count >= 2 && count >= held * least;
  return { table, column, cells, pattern: isPattern ? pattern : null, count, isHz };
}
