import type { Area, ExcelTable, SheetFacts } from '../workbook';

/** The rows of which Excel is asked at once whether they are hidden. */
const ROWS_AT_ONCE = 5_000;

/**
 * What a sheet of Excel says besides its values. Merged cells are told from ExcelApi 1.13 on; an older Excel says
 * nothing of them, and neither does this.
 */
export async function sheetFacts(sheet: Excel.Worksheet): Promise<SheetFacts> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden');
  sheet.load('name');
  const { tables } = sheet;
  tables.load('items/showHeaders');
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.load('leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter');
  await sheet.context.sync();
  const pageTexts = textsOf(page);
  if (used.isNullObject)
    return { ...NOTHING, name: sheet.name, pageTexts, merges: [], hiddenRows: [], hiddenColumns: [] };
  const area = areaOf(used);
  const shown = tables.items.filter(({ showHeaders }) => showHeaders);
  return {
    name: sheet.name,
    used: area,
    merges: await mergesIn(used),
    hiddenRows: used.rowHidden === false ? [] : await hiddenRows(sheet, area),
    hiddenColumns: used.columnHidden === false ? [] : await hiddenColumns(sheet, area),
    pageTexts,
    excelTables: await excelTables(shown),
  };
}

const NOTHING = { used: null, excelTables: [] } as const;

const textsOf = (page: Excel.HeaderFooter): readonly string[] =>
  [
    page.leftHeader,
    page.centerHeader,
    page.rightHeader,
    page.leftFooter,
    page.centerFooter,
    page.rightFooter,
  ].filter((words) => typeof words === 'string' && words.trim() !== '');

async function mergesIn(used: Excel.Range): Promise<readonly Area[] | null> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return null;
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
  await used.context.sync();
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

async function hiddenRows(sheet: Excel.Worksheet, { top, bottom }: Area): Promise<readonly number[]> {
  const hidden: number[] = [];
  for (let row = top; row <= bottom; row += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, bottom - row + 1);
    const rows = sheet.getRangeByIndexes(row, 0, count, 1).getRowProperties({ rowHidden: true });
    await sheet.context.sync();
    rows.value.forEach(({ rowHidden }, at) => {
      if (rowHidden === true) hidden.push(row + at);
    });
  }
  return hidden;
}

async function hiddenColumns(sheet: Excel.Worksheet, { left, right }: Area): Promise<readonly number[]> {
  const columns = sheet
    .getRangeByIndexes(0, left, 1, right - left + 1)
    .getColumnProperties({ columnHidden: true });
  await sheet.context.sync();
  return columns.value.flatMap(({ columnHidden }, at) => (columnHidden === true ? [left + at] : []));
}

/** Tables whose headings show; the others are plain ranges to their reader. */
async function excelTables(tables: readonly Excel.Table[]): Promise<readonly ExcelTable[]> {
  if (tables.length === 0) return [];
  const asked = tables.map((table) => {
    const range = table.getRange();
    range.load('rowIndex, columnIndex, rowCount, columnCount');
    const header = table.getHeaderRowRange();
    header.load('rowIndex');
    return { range, header };
  });
  await tables[0]?.context.sync();
  return asked.map(({ range, header }) => ({ area: areaOf(range), headerRow: header.rowIndex }));
}

const areaOf = (range: Excel.Range): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
