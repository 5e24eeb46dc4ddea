import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../src/formulas/cell-names';
import type { CellLink, ReportCell, ReportSheet } from '../../src/sheets/report-sheet';
import { dressOf, Styles } from './cell-dress';
import { writable } from './cell-text';
import { addFigureLinks, figureLinksOf, isFigureLink } from './figure-links';
import { isLong, placeOf, putDresses, putRows, type Dresses } from './long-sheet';
import { heightOf } from './row-heights';
import { addCharts } from './sheet-chart';

/**
 * The bytes of an .xlsx file with these sheets. Texts are texts, whatever they begin with; numbers are numbers.
 * Every sheet prints on A4, its pages numbered and its headings repeated.
 */
export async function packageOf(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const named = withFreeNames(sheets);
  const styles = new Styles();
  const long = new Map<ReportSheet, Dresses>();
  for (const sheet of named) {
    const { name, headerRow, printedColumns, orientation = 'landscape', onePage = false } = sheet;
    const target = workbook.addWorksheet(name, {
      views:
        headerRow === undefined ? [{ showGridLines: false }] : [{ state: 'frozen', ySplit: headerRow + 1 }],
      pageSetup: {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- its type has no name for A4
        paperSize: A4,
        orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: onePage ? 1 : 0,
        ...(printedColumns !== undefined && {
          // exceljs writes `$` before the columns alone.
          printArea: `A$1:${columnLetters(printedColumns - 1)}$${Math.max(1, sheet.rows.length)}`,
        }),
        ...(headerRow !== undefined && { printTitlesRow: `${headerRow + 1}:${headerRow + 1}` }),
      },
      headerFooter: { oddFooter: '&L&A&R&P / &N' },
    });
    sheet.widths.forEach((width, at) => (target.getColumn(at + 1).width = width));
    if (isLong(sheet)) long.set(sheet, putDresses(target, sheet, styles));
    else fill(target, sheet, styles);
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return long.size > 0 || named.some(needsMore) ? completed(bytes, named, long) : bytes;
}

const needsMore = (sheet: ReportSheet): boolean =>
  (sheet.charts ?? []).length > 0 || figureLinksOf(sheet).length > 0;

/** The package with what exceljs does not write: the rows of long sheets, links of figures, charts. */
async function completed(
  bytes: Uint8Array,
  sheets: readonly ReportSheet[],
  long: ReadonlyMap<ReportSheet, Dresses>,
): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  for (const [at, sheet] of sheets.entries()) {
    const dresses = long.get(sheet);
    if (dresses) await putRows(zip, at + 1, sheet, dresses);
    else await addFigureLinks(zip, at + 1, sheet);
  }
  await addCharts(zip, sheets);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const A4 = 9;

function fill(target: Worksheet, sheet: ReportSheet, styles: Styles): void {
  const { rows, merged = [] } = sheet;
  rows.forEach((row, down) => {
    // A blank is no cell: of a hundred thousand rows half of the memory.
    const added = target.addRow(
      row.map((value, across) => cellValue(value, sheet.links?.[down]?.[across]) ?? undefined),
    );
    row.forEach((value, across) => {
      if (value !== null) added.getCell(across + 1).style = styles.of(dressOf(sheet, down, across));
    });
  });
  for (const { top, left, bottom, right } of merged)
    target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  rows.forEach((_, down) => {
    const height = heightOf(sheet, down);
    if (height !== null) target.getRow(down + 1).height = height;
  });
}

type Written = string | number | null | { readonly text: string; readonly hyperlink: string };

function cellValue(value: ReportCell, link: CellLink | undefined): Written {
  const plain = writable(value);
  if (link === undefined || plain === null || isFigureLink(plain, link)) return plain;
  const { file } = link;
  const place = `#${placeOf(link)}`;
  return { text: String(plain), hyperlink: file === null ? place : `${encodeURI(file)}${place}` };
}

/** The sheets with names that a file can have, and the charts with them. */
function withFreeNames(sheets: readonly ReportSheet[]): readonly ReportSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

/** A sheet's name is short, has none of the characters that references use, and is not given twice. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, ' ')
      .trim() || 'Sheet';
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`;
    const name = `${plain.slice(0, LONGEST_NAME - mark.length).trim()}${mark}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

const LONGEST_NAME = 31;
