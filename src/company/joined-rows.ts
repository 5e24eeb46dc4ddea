import { likeRow, type Company } from '../table/company';
import { onSheet, type EnterpriseRow } from './row-place';

/** The rows of one table among those that were joined. */
export interface TableRows {
  /** Left out on the sheet that is shown. */
  readonly sheet?: string;
  /** The year of the table's figures; null where it is not known. */
  readonly dataYear: number | null;
  readonly rows: readonly Company[];
}

/**
 * The rows of several tables as rows of one. Where the tables are of two years each row says its own: figures of
 * two years are neither one figure nor in conflict, and each year has its own ceilings.
 */
export function joinedRows(tables: readonly TableRows[]): readonly EnterpriseRow[] {
  const years = new Set(tables.flatMap(({ dataYear }) => dataYear ?? []));
  return tables.flatMap(({ sheet, rows }) =>
    rows.map((row): EnterpriseRow => {
      const dated = years.size > 1 ? { ...likeRow(row), year: row.dataYear } : row;
      return sheet === undefined ? dated : onSheet(dated, sheet);
    }),
  );
}
