import { parseStructRef, tokenize, tokenTypes } from '@borgar/fx';
import { plainHeading, type FileTable } from '../../workbook/file/xlsx/file-tables';
import { addressOf, rangeOf, type CellRange } from '../../workbook/file/xlsx/ranges';

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The formula with cells in place of table columns; null where a table or column is not there. */
export function withoutTables(formula: string, place: Place, tables: readonly FileTable[]): string | null {
  const missing: string[] = [];
  const words = tokenize(formula).map(({ type, value }) => {
    if (type !== tokenTypes.REF_STRUCT) return value;
    const cells = cellsOf(value, place, tables);
    if (cells === null) missing.push(value);
    return cells ?? value;
  });
  return missing.length === 0 ? words.join('') : null;
}

function cellsOf(reference: string, place: Place, tables: readonly FileTable[]): string | null {
  const {
    context = [],
    table: called,
    sections = [],
    columns: wanted = [],
  } = parseStructRef(reference) ?? {};
  if (context.length > 0) return null;
  const name = called?.toLowerCase();
  const table = tables.find((one) =>
    name ? one.name.toLowerCase() === name : one.sheet === place.sheet && holds(one.range, place),
  );
  const rows = table && rowsOf(table, sections, place.row);
  const columns = table && columnsOf(table, wanted);
  if (!table || !rows || !columns) return null;
  const range = { ...rows, ...columns };
  const oneRow = sections.includes('this row');
  const cells = oneRow ? rowCells(range) : absolute(range);
  return table.sheet === place.sheet ? cells : `'${table.sheet.replaceAll("'", "''")}'!${cells}`;
}

const holds = (range: CellRange, { row, column }: Place): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;

type Rows = Pick<CellRange, 'startRow' | 'endRow'>;
type Columns = Pick<CellRange, 'startColumn' | 'endColumn'>;

function rowsOf(table: FileTable, sections: readonly string[], row: number): Rows | null {
  const { startRow, endRow } = table.range;
  const first = startRow + table.headerRows;
  const last = endRow - table.totalsRows;
  const has = (section: string) => sections.includes(section);
  if (has('this row')) return row >= first && row <= last ? { startRow: row, endRow: row } : null;
  if (has('all')) return { startRow, endRow };
  if ((has('headers') && table.headerRows === 0) || (has('totals') && table.totalsRows === 0)) return null;
  const data = sections.length === 0 || has('data');
  const from = has('headers') ? startRow : data ? first : last + 1;
  const to = has('totals') ? endRow : data ? last : first - 1;
  return from <= to ? { startRow: from, endRow: to } : null;
}

function columnsOf({ range, columns }: FileTable, wanted: readonly string[]): Columns | null {
  if (wanted.length === 0) return { startColumn: range.startColumn, endColumn: range.endColumn };
  const at = wanted.map((name) => columns.indexOf(plainHeading(name)));
  if (at.includes(-1)) return null;
  return { startColumn: range.startColumn + Math.min(...at), endColumn: range.startColumn + Math.max(...at) };
}

const absolute = (range: CellRange): string => oneCell(rangeOf(range)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const oneCell = (range: string): string => {
  const [from, to] = range.split(':');
  return from && from === to ? from : range;
};

/** Cells of the formula's own row move with it. */
const rowCells = ({ startRow, startColumn, endColumn }: CellRange): string => {
  const cell = (column: number) => `$${addressOf(startRow, column)}`;
  return startColumn === endColumn ? cell(startColumn) : `${cell(startColumn)}:${cell(endColumn)}`;
};
