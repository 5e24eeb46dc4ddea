import { pageTextsIn } from '../page-texts';
import type { Area, ExcelTable, SheetFacts } from '../workbook';

/** The rows of which Excel is asked at once whether they are hidden. */
const ROWS_AT_ONCE = 5_000;

/** What a sheet of Excel says besides its values. */
export async function sheetFacts(context: Excel.RequestContext, name: string): Promise<SheetFacts> {
  const { sheet, used, tables, page } = askForFacts(context.workbook.worksheets.getItem(name));
  await context.sync();
  const said = { name: sheet.name, pageTexts: textsOf(page) };
  if (used.isNullObject)
    return { ...said, used: null, merges: [], hiddenRows: [], hiddenColumns: [], excelTables: [] };
  const area = areaOf(used);
  return {
    ...said,
    used: area,
    merges: await mergesOn(context, sheet, area),
    hiddenRows: isNone(used.rowHidden) ? [] : await hiddenRows(context, sheet, area),
    hiddenColumns: isNone(used.columnHidden) ? [] : await hiddenColumns(context, sheet, area),
    excelTables: await excelTables(context, tables.items),
  };
}

interface FactsRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: Excel.TableCollection;
  readonly page: Excel.HeaderFooter;
}

/** Asks for all that is needed to begin with; the answers come with the next sync. */
function askForFacts(sheet: Excel.Worksheet): FactsRequest {
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden');
  const { tables } = sheet;
  tables.load('items/showHeaders');
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.load('leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter');
  return { sheet, used, tables, page };
}

/** Excel answers null where some are hidden and others are not, which its types leave out. */
const isNone = (hidden: boolean | null): boolean => hidden === false;

const textsOf = (page: Excel.HeaderFooter): readonly string[] =>
  pageTextsIn([
    page.leftHeader,
    page.centerHeader,
    page.rightHeader,
    page.leftFooter,
    page.centerFooter,
    page.rightFooter,
  ]);

/** Merged cells are told from ExcelApi 1.13 on; an older Excel says nothing of them, and neither does this. */
async function mergesOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[] | null> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return null;
  return mergesWithin(context, sheet, area);
}

/**
 * Excel fails where more than 512 areas are merged: it is then asked for the rows in two halves. null where it
 * tells nothing even of two rows.
 */
async function mergesWithin(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[] | null> {
  const merged = rangeOver(sheet, area).getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount');
  try {
    await context.sync();
  } catch {
    return mergesOfHalves(context, sheet, area);
  }
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

/** Both halves hold the row in the middle, so that of an area cut in two both parts hold it too. */
async function mergesOfHalves(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[] | null> {
  const middle = Math.floor((area.top + area.bottom) / 2);
  if (middle === area.top) return null;
  const upper = await mergesWithin(context, sheet, { ...area, bottom: middle });
  if (upper === null) return null;
  const lower = await mergesWithin(context, sheet, { ...area, top: middle });
  return lower === null ? null : joined(upper, lower);
}

/** Merged areas never overlap: what does is two parts of one. */
function joined(upper: readonly Area[], lower: readonly Area[]): readonly Area[] {
  const whole = upper.map((one) => {
    const other = lower.find((part) => overlap(one, part));
    return other ? { ...one, bottom: Math.max(one.bottom, other.bottom) } : one;
  });
  return [...whole, ...lower.filter((part) => !upper.some((one) => overlap(one, part)))];
}

const overlap = (one: Area, other: Area): boolean =>
  one.left === other.left && one.top <= other.bottom && other.top <= one.bottom;

/** Excel is asked part by part, and row by row only where some rows of a part are hidden and others are not. */
async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { top, bottom }: Area,
): Promise<readonly number[]> {
  const parts = partsOfRows(top, bottom).map((part) => {
    const range = sheet.getRangeByIndexes(part.top, 0, part.count, 1);
    range.load('rowHidden');
    return { ...part, range };
  });
  await context.sync();
  const hidden: number[] = [];
  for (const part of parts) {
    if (part.range.rowHidden) hidden.push(...rowsOf(part));
    else if (!isNone(part.range.rowHidden)) hidden.push(...(await hiddenAmong(context, part)));
  }
  return hidden;
}

interface RowsPart {
  readonly top: number;
  readonly count: number;
}

const partsOfRows = (top: number, bottom: number): readonly RowsPart[] =>
  Array.from({ length: Math.ceil((bottom - top + 1) / ROWS_AT_ONCE) }, (_, at) => {
    const from = top + at * ROWS_AT_ONCE;
    return { top: from, count: Math.min(ROWS_AT_ONCE, bottom - from + 1) };
  });

const rowsOf = ({ top, count }: RowsPart): readonly number[] =>
  Array.from({ length: count }, (_, at) => top + at);

async function hiddenAmong(
  context: Excel.RequestContext,
  { top, range }: RowsPart & { readonly range: Excel.Range },
): Promise<readonly number[]> {
  const rows = range.getRowProperties({ rowHidden: true });
  await context.sync();
  return rows.value.flatMap(({ rowHidden }, at) => (rowHidden ? [top + at] : []));
}

async function hiddenColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { left, right }: Area,
): Promise<readonly number[]> {
  const range = sheet.getRangeByIndexes(0, left, 1, right - left + 1);
  const columns = range.getColumnProperties({ columnHidden: true });
  await context.sync();
  return columns.value.flatMap(({ columnHidden }, at) => (columnHidden ? [left + at] : []));
}

/** Tables whose headings show; the others are plain ranges to their reader. */
async function excelTables(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
): Promise<readonly ExcelTable[]> {
  const asked = tables.filter(({ showHeaders }) => showHeaders).map(askForPlace);
  if (asked.length === 0) return [];
  await context.sync();
  return asked.map(({ range, header }) => ({ area: areaOf(range), headerRow: header.rowIndex }));
}

function askForPlace(table: Excel.Table): { readonly range: Excel.Range; readonly header: Excel.Range } {
  const range = table.getRange();
  range.load('rowIndex, columnIndex, rowCount, columnCount');
  const header = table.getHeaderRowRange();
  header.load('rowIndex');
  return { range, header };
}

const rangeOver = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

const areaOf = (range: Excel.Range): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});
