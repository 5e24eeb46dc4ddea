/** A rectangle of cells, its last row and last column included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BlockRequest {
  readonly region: Excel.Range;
  /** The active row from its first to its last cell that holds anything. */
  readonly row: Excel.Range;
  readonly tables: Excel.TableScopedCollection;
}

export interface Block {
  readonly area: Area;
  readonly tableHeaderRow: number | null;
}

/** Asks for all that is needed to begin with; the answers come with the next sync. */
export function askForBlock(active: Excel.Range): BlockRequest {
  active.load('rowIndex, columnIndex, rowCount, columnCount');
  const region = active.getSurroundingRegion();
  region.load('rowIndex, columnIndex, rowCount, columnCount');
  const row = active.getEntireRow().getUsedRangeOrNullObject(true);
  row.load('columnIndex, formulas');
  const tables = active.getTables(false);
  tables.load('items/showHeaders');
  return { region, row, tables };
}

/**
 * The block of cells that belongs to the active cell. An Excel table knows its own extent. Elsewhere the block
 * begins, as in the grid, with all that the row holds, gaps included: Excel's region of a cell whose neighbours
 * are blank is that cell alone, without the headings above it.
 */
export async function blockAround(
  active: Excel.Range,
  sheet: Excel.Worksheet,
  { region, row, tables }: BlockRequest,
): Promise<Block> {
  const found = around(areaOf(active), areaOf(region));
  const table = tables.items.find(({ showHeaders }) => showHeaders);
  if (table) return blockOfTable(table, found);
  if (row.isNullObject) return { area: found, tableHeaderRow: null };
  const regions = await regionsOf(runsBeside(found, row), active.rowIndex, sheet);
  return { area: around(found, ...regions), tableHeaderRow: null };
}

/** The header with the region around it, in which titles and units stand. */
async function blockOfTable(table: Excel.Table, found: Area): Promise<Block> {
  const header = table.getHeaderRowRange();
  header.load('rowIndex, columnIndex, rowCount, columnCount');
  const region = header.getSurroundingRegion();
  region.load('rowIndex, columnIndex, rowCount, columnCount');
  await table.context.sync();
  return { area: around(found, areaOf(header), areaOf(region)), tableHeaderRow: header.rowIndex };
}

/** Columns in which cells of the row begin that hold something and stand apart from what is already found. */
function runsBeside({ left, right }: Area, row: Excel.Range): number[] {
  // A formula fills its cell even where its value is an empty text.
  const cells: readonly unknown[] = row.formulas[0] ?? [];
  return cells
    .flatMap((cell, at) => (cell !== '' && (cells[at - 1] ?? '') === '' ? [at + row.columnIndex] : []))
    .filter((column) => column < left || column > right);
}

async function regionsOf(columns: readonly number[], row: number, sheet: Excel.Worksheet): Promise<Area[]> {
  if (columns.length === 0) return [];
  const regions = columns.map((column) => sheet.getRangeByIndexes(row, column, 1, 1).getSurroundingRegion());
  for (const region of regions) region.load('rowIndex, columnIndex, rowCount, columnCount');
  await sheet.context.sync();
  return regions.map(areaOf);
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const around = (...areas: readonly Area[]): Area => ({
  top: Math.min(...areas.map(({ top }) => top)),
  left: Math.min(...areas.map(({ left }) => left)),
  bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  right: Math.max(...areas.map(({ right }) => right)),
});
