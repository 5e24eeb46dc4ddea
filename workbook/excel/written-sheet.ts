import { Superseded } from '../sheet-reader';
import type { CellValue, TableWriting } from '../workbook';
import { CELLS_AT_ONCE, writtenFormat, writtenValue } from './cells';
import { chartName, dressReport } from './report-dress';
import { emptySheet } from './report-sheet';

/** What Excel takes for a character of a column's width, in points. */
const POINTS = 6;
/** Excel takes no longer name of a sheet. */
const LONGEST_NAME = 31;
/** No sheet of a person is called so. */
const DRAFT = '~hangce ';

type Rows = readonly (readonly CellValue[])[];

/**
 * Writes a sheet by way of a hidden draft: its rows take many requests, of which any may fail, and what is shown
 * changes with the last one alone. An existing sheet takes over what the draft holds and is not replaced, so that
 * formulas elsewhere keep pointing to it.
 */
export async function writtenSheet(
  context: Excel.RequestContext,
  name: string,
  rows: Rows,
  formats: readonly (readonly string[])[] = [],
  writing: TableWriting = {},
): Promise<void> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const draft = await emptySheet(context.workbook, `${DRAFT}${name}`.slice(0, LONGEST_NAME));
  try {
    draft.visibility = 'Hidden';
    await writeParts(draft, { rows, width, formats }, writing);
    const old = context.workbook.worksheets.getItemOrNullObject(name);
    old.load('name');
    const charts = (writing.charts ?? []).map((_, at) => old.charts.getItemOrNullObject(chartName(at)));
    for (const chart of charts) chart.load('name');
    await context.sync();
    for (const chart of charts) {
      if (!chart.isNullObject) chart.delete();
    }
    const sheet = old.isNullObject ? shown(draft, name) : filled(old, draft, rows.length, width);
    dress(sheet, writing);
    dressReport(sheet, rows, writing);
    sheet.activate();
    await context.sync();
  } catch (error) {
    await removed(draft);
    throw error;
  }
}

interface Table {
  readonly rows: Rows;
  readonly width: number;
  readonly formats: readonly (readonly string[])[];
}

async function writeParts(
  sheet: Excel.Worksheet,
  table: Table,
  { onRows, signal }: TableWriting,
): Promise<void> {
  const { rows, width } = table;
  if (width === 0) return;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
  for (let top = 0; top < rows.length; top += height) {
    if (signal?.aborted) throw new Superseded();
    const part = rows.slice(top, top + height);
    writePart(sheet, top, part, table);
    await sheet.context.sync();
    onRows?.(top + part.length);
  }
  if (signal?.aborted) throw new Superseded();
}

function writePart(sheet: Excel.Worksheet, top: number, rows: Rows, { width, formats }: Table): void {
  const whole = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  range.numberFormat = whole.map((row, at) =>
    row.map((cell, column) =>
      typeof cell === 'number' ? formats[top + at]?.[column] || writtenFormat(cell) : writtenFormat(cell),
    ),
  );
  range.values = whole.map((row) => row.map(writtenValue));
}

/** The draft itself, under its name. */
function shown(draft: Excel.Worksheet, name: string): Excel.Worksheet {
  draft.name = name;
  draft.visibility = 'Visible';
  return draft;
}

function filled(
  old: Excel.Worksheet,
  draft: Excel.Worksheet,
  height: number,
  width: number,
): Excel.Worksheet {
  old.getRange().clear();
  if (height > 0 && width > 0)
    old
      .getRangeByIndexes(0, 0, height, width)
      .copyFrom(draft.getRangeByIndexes(0, 0, height, width), 'All', false, false);
  draft.delete();
  return old;
}

function dress(sheet: Excel.Worksheet, writing: TableWriting): void {
  const { widths = [], headerRow, orientation = 'landscape', onePage = false } = writing;
  for (const [column, characters] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * POINTS;
  }
  if (headerRow !== undefined) dressHeadings(sheet, headerRow, widths.length);
  if (headerRow === undefined && writing.orientation === undefined) return;
  sheet.pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage && { verticalFitToPages: 1 }) };
}

function dressHeadings(sheet: Excel.Worksheet, headerRow: number, width: number): void {
  const heading = sheet.getRangeByIndexes(headerRow, 0, 1, Math.max(1, width)).format;
  heading.font.bold = true;
  heading.wrapText = true;
  heading.autofitRows();
  sheet.freezePanes.freezeRows(headerRow + 1);
  sheet.pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
}

/** A draft that cannot be removed either, because Excel is gone say, stays hidden; the next one clears it. */
async function removed(draft: Excel.Worksheet): Promise<void> {
  try {
    draft.delete();
    await draft.context.sync();
  } catch {
    // What failed before is what is told.
  }
}
