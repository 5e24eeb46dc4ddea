import type { CellBlock, CellLink, CellLook, SheetChart } from '../../src/sheets/report-sheet';
import { LINK_COLOR, linesIn, LOOKS, wordsOf } from '../report-looks';
import type { CellValue, TableWriting } from '../workbook';

/** Excel keeps no more links on a sheet than this, and slows down long before. The gravest rows come first. */
const MOST_LINKS = 1_000;

/** By these names the charts of an earlier report are found. @param at its place on the sheet, from 0 */
export const chartName = (at: number): string => (at === 0 ? 'hangce' : `hangce ${at + 1}`);

/** A line of Excel's font, in points. */
const LINE = 15;

/** Looks, links, merged cells, paper and chart of a sheet that is written for people. */
export function dressReport(
  sheet: Excel.Worksheet,
  rows: readonly (readonly CellValue[])[],
  writing: TableWriting,
): void {
  const { looks = [], links = [], merged = [], printedColumns, charts = [] } = writing;
  if (looks.length > 0) wrapTexts(sheet, rows, writing);
  for (const run of runsOf(looks)) paint(sheet, run);
  addLinks(sheet, rows, links);
  for (const block of merged) {
    const range = blockOf(sheet, block);
    range.merge();
    range.format.wrapText = true;
    range.format.verticalAlignment = 'Top';
    if (block.top === block.bottom) range.format.rowHeight = LINE * linesOf(rows, block, writing);
  }
  if (printedColumns !== undefined)
    sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, Math.max(1, rows.length), printedColumns));
  charts.forEach((chart, at) => addChart(sheet, chart, chartName(at)));
}

const blockOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: CellBlock): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

function wrapTexts(sheet: Excel.Worksheet, rows: TableRows, { headerRow, widths = [] }: TableWriting): void {
  const first = headerRow === undefined ? rows.length : headerRow + 1;
  if (first >= rows.length) return;
  const { format } = sheet.getRangeByIndexes(first, 0, rows.length - first, Math.max(1, widths.length));
  format.wrapText = true;
  format.verticalAlignment = 'Top';
}

type TableRows = readonly (readonly CellValue[])[];

function linesOf(rows: TableRows, { top, left, right }: CellBlock, { widths = [] }: TableWriting): number {
  const room = widths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
  return linesIn(wordsOf(rows[top]?.[left]), Math.max(1, room));
}

/** Cells of one look below each other. */
interface Run {
  readonly look: CellLook;
  readonly column: number;
  readonly top: number;
  bottom: number;
}

/** A request for each run, and not for each cell: rows of one verdict stand together. */
function runsOf(looks: NonNullable<TableWriting['looks']>): readonly Run[] {
  const runs: Run[] = [];
  const last = new Map<number, Run>();
  looks.forEach((row, at) => {
    row.forEach((look, column) => {
      const run = last.get(column);
      if (look === undefined) return;
      if (run?.look === look && run.bottom === at - 1) {
        run.bottom = at;
        return;
      }
      const next: Run = { look, column, top: at, bottom: at };
      last.set(column, next);
      runs.push(next);
    });
  });
  return runs;
}

function paint(sheet: Excel.Worksheet, { look, column, top, bottom }: Run): void {
  const { format } = sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
  const { bold, size, color, fill } = LOOKS[look];
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
}

function addLinks(
  sheet: Excel.Worksheet,
  rows: TableRows,
  links: readonly (readonly (CellLink | undefined)[])[],
): void {
  let count = 0;
  for (const [row, ofRow] of links.entries()) {
    for (const [column, link] of ofRow.entries()) {
      if (!link) continue;
      if (count >= MOST_LINKS) return;
      count += 1;
      const range = sheet.getRangeByIndexes(row, column, 1, 1);
      range.hyperlink = {
        documentReference: `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`,
        // A figure stays one: a text to show would take its place.
        ...(typeof rows[row]?.[column] === 'string' && { textToDisplay: wordsOf(rows[row][column]) }),
      };
      range.format.font.color = `#${LINK_COLOR}`;
    }
  }
}

function addChart(sheet: Excel.Worksheet, chart: SheetChart, name: string): void {
  const { title, kind, stacked, categories, series, over, format } = chart;
  const [first] = series;
  if (!first) return;
  const made = sheet.charts.add(typeOf(kind, stacked), blockOf(sheet, first.values), 'Columns');
  made.name = name;
  made.title.text = title;
  made.setPosition(
    sheet.getRangeByIndexes(over.top, over.left, 1, 1),
    sheet.getRangeByIndexes(over.bottom, over.right, 1, 1),
  );
  made.axes.valueAxis.numberFormat = format;
  made.series.getItemAt(0).delete();
  for (const { values, color } of series) {
    const added = made.series.add();
    added.setValues(blockOf(sheet, values));
    added.setXAxisValues(blockOf(sheet, categories));
    if (color === null) added.format.fill.clear();
    else added.format.fill.setSolidColor(`#${color}`);
  }
}

function typeOf(kind: SheetChart['kind'], stacked: boolean): Excel.ChartType {
  const { barStacked, barClustered, columnStacked, columnClustered } = Excel.ChartType;
  if (kind === 'bar') return stacked ? barStacked : barClustered;
  return stacked ? columnStacked : columnClustered;
}
