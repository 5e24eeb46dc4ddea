import type { CellValue } from '../../formulas/cells';
import type { Pattern } from './sheet-formulas';
import type { SheetCells } from '../../table/sheet';
import type { SheetTable } from '../../table/sheet-tables';
import { rightOf } from '../../table/table-places';
import { tableRows, type TableRow } from '../../table/table-rows';
import { readCompany, type Company } from '../../table/company';
import type { SheetFormulas } from './sheet-formulas';

/** A sheet as it is audited: what it holds, its formulas, and the tables of companies on it. */
export interface AuditedSheet {
  readonly cells: SheetCells;
  readonly formulas: SheetFormulas;
  /** None on sheets that are no data: results, seals, companies that stand in columns. */
  readonly tables: readonly SheetTable[];
}

export const nameOf = ({ cells }: AuditedSheet): string => cells.facts.name;

/** The value that a cell holds, or keeps under its formula. */
export const keptValue = ({ cells }: AuditedSheet, row: number, column: number): CellValue =>
  (cells.values[row - cells.top]?.[column - cells.left] ?? null) as CellValue;

export const formatAt = ({ cells }: AuditedSheet, row: number, column: number): string =>
  cells.formats[row - cells.top]?.[column - cells.left] ?? '';

/** The rows of a table that are companies, and what the other rows are. */
export interface AuditedTable {
  readonly sheet: AuditedSheet;
  readonly found: SheetTable;
  readonly companies: readonly Company[];
  readonly kinds: ReadonlyMap<number, TableRow['kind']>;
}

/** All tables of a sheet with their rows, read once. */
export function tablesWithRows(sheet: AuditedSheet): readonly AuditedTable[] {
  return sheet.tables.map((found) => {
    const kinds = new Map<number, TableRow['kind']>();
    const companies: Company[] = [];
    for (const { row, kind } of tableRows(sheet.cells, found)) {
      kinds.set(row.row, kind);
      if (kind === 'company') companies.push(readCompany(found.table, row));
    }
    return { sheet, found, companies, kinds };
  });
}

/** The table that a cell stands in or beside: of those in its rows the nearest that begins to its left. */
export function tableOfCell(tables: readonly SheetTable[], row: number, column: number): SheetTable | null {
  const inRows = tables.filter(({ place, table }) => row > table.headerRow && row <= place.bottom);
  const within = inRows.find(({ place: { block } }) => column >= block.left && column <= rightOf(block));
  if (within) return within;
  return (
    [...inRows]
      .sort((a, b) => b.place.block.left - a.place.block.left)
      .find(({ place }) => place.block.left <= column) ?? null
  );
}

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: AuditedSheet;
  readonly row: number;
  readonly column: number;
  readonly pattern: Pattern;
}
