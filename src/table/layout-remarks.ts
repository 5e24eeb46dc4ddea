import { text, type Text } from '../rules/text';
import { rowKind } from './row-kinds';
import { holds, type SheetCells } from './sheet';
import type { SheetTable } from './sheet-tables';
import { rightOf } from './table-places';
import { tableRowAt } from './table-rows';

/**
 * What a person should know of how a table lies on its sheet: rows that count though she does not see them, cells
 * that do not count though she sees them.
 */
export function layoutRemarks(
  cells: SheetCells,
  found: SheetTable,
  tables: readonly SheetTable[],
): readonly Text[] {
  const remarks = known.get(found) ?? remarksOn(cells, found, tables);
  known.set(found, remarks);
  return remarks;
}

/** They are the same for every row of a table. */
const known = new WeakMap<SheetTable, readonly Text[]>();

function remarksOn(cells: SheetCells, found: SheetTable, tables: readonly SheetTable[]): readonly Text[] {
  const { facts } = cells;
  return [
    hiddenRows(cells, found),
    hiddenColumns(cells, found),
    blankRows(cells, found),
    otherTables(found, tables),
    unread(found),
    strayCell(cells),
    facts.merges === null ? MERGES_UNSEEN : null,
  ].filter((remark) => remark !== null);
}

function hiddenRows(cells: SheetCells, found: SheetTable): Text | null {
  const { place, table } = found;
  const companies = (cells.facts.hiddenRows ?? []).filter(
    (row) => row > table.headerRow && row <= place.bottom && tableRowAt(cells, found, row).kind === 'company',
  );
  if (companies.length === 0) return null;
  return text(
    `有 ${companies.length} 行被隐藏或筛选掉（如第 ${(companies[0] ?? 0) + 1} 行），仍计入`,
    `${companies.length} rows are hidden or filtered out (such as row ${(companies[0] ?? 0) + 1}) and still count`,
  );
}

function hiddenColumns({ facts }: SheetCells, { table }: SheetTable): Text | null {
  const hidden = table.columns.filter(
    ({ index, taken }) => taken.length > 0 && facts.hiddenColumns?.includes(index),
  );
  if (hidden.length === 0) return null;
  const headers = hidden.map(({ header }) => header);
  return text(
    `隐藏的列“${headers.join('”、“')}”仍在使用`,
    `The hidden columns “${headers.join('”, “')}” are still used`,
  );
}

/** The first row of companies below a blank one. */
function blankRows(cells: SheetCells, { place, table }: SheetTable): Text | null {
  const { block, bottom } = place;
  const [from, to] = [block.left - cells.left, rightOf(block) - cells.left + 1];
  let gap = false;
  for (let row = table.headerRow + 1; row <= bottom; row += 1) {
    const values = (cells.values[row - cells.top] ?? []).slice(from, to);
    if (!values.some(holds)) {
      gap = row > table.headerRow + 1;
      continue;
    }
    if (!gap || rowKind(table, { left: block.left, values }) !== 'company') continue;
    return text(
      `空行之下（第 ${row + 1} 行起）的企业仍算本表`,
      `The enterprises below the blank row (from row ${row + 1}) count as this table’s`,
    );
  }
  return null;
}

function otherTables(found: SheetTable, tables: readonly SheetTable[]): Text | null {
  const others = tables.filter((one) => one !== found).map(({ table }) => table.headerRow + 1);
  if (others.length === 0) return null;
  const rows = [...new Set(others)];
  return text(
    `本工作表另有 ${others.length} 张表（表头在第 ${rows.join('、')} 行），各算各的`,
    `The sheet has ${others.length} more tables (headings in row ${rows.join(', ')}), each read by itself`,
  );
}

const unread = ({ place: { unreadFrom } }: SheetTable): Text | null =>
  unreadFrom === null
    ? null
    : text(
        `第 ${unreadFrom + 1} 行起像是另一张表，没有认出表头，不计入`,
        `Row ${unreadFrom + 1} seems to begin another table, whose headings are not known; it does not count`,
      );

/** Something far from all that was read. */
function strayCell({ facts, top, left, values, isWhole }: SheetCells): Text | null {
  const { used } = facts;
  if (!used || !isWhole) return null;
  const right = left + Math.max(0, ...values.slice(0, 1).map((row) => row.length)) - 1;
  if (used.right <= right && used.bottom <= top + values.length - 1) return null;
  const [row, column] = [used.bottom + 1, used.right + 1];
  return text(
    `表外很远处（第 ${row} 行、第 ${column} 列以内）还有内容，不计入`,
    `Something far from the table (within row ${row}, column ${column}) does not count`,
  );
}

const MERGES_UNSEEN = text(
  '这个版本的 Excel 不告知哪些单元格合并了：合并格只算在第一行',
  'This Excel does not tell which cells are merged: a merged cell counts in its first row alone',
);
