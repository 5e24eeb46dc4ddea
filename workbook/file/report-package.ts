import type { Alignment, Font, Style, Worksheet } from 'exceljs';
import { columnLetters } from '../../src/formulas/cell-names';
import type { CellBlock, CellLink, CellLook, ReportCell, ReportSheet } from '../../src/sheets/report-sheet';
import { LINK_COLOR, linesIn, LOOKS, widthOf, type Look } from '../report-looks';
import { addFigureLinks, figureLinksOf, isFigureLink } from './figure-links';
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
    fill(target, sheet, styles);
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return named.some(needsMore) ? completed(bytes, named) : bytes;
}

const needsMore = (sheet: ReportSheet): boolean =>
  (sheet.charts ?? []).length > 0 || figureLinksOf(sheet).length > 0;

/** Adds what exceljs does not write. */
async function completed(bytes: Uint8Array, sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  await addFigureLinks(zip, sheets);
  await addCharts(zip, sheets);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const A4 = 9;

/** A typeface with Chinese glyphs that Excel, WPS and LibreOffice know or replace by one of the same width. */
const FACE: Partial<Font> = { name: '微软雅黑', charset: 134 };

const SIZE = 10;

function fill(target: Worksheet, sheet: ReportSheet, styles: Styles): void {
  const { rows, widths, headerRow, merged = [] } = sheet;
  widths.forEach((width, at) => (target.getColumn(at + 1).width = width));
  rows.forEach((row, down) => {
    // A blank is no cell: of a hundred thousand rows half of the memory.
    const added = target.addRow(
      row.map((value, across) => cellValue(value, sheet.links?.[down]?.[across]) ?? undefined),
    );
    row.forEach((value, across) => {
      if (value !== null) added.getCell(across + 1).style = styles.of(dressOf(sheet, down, across));
    });
    if (headerRow !== undefined && down >= headerRow) added.height = LINE_HEIGHT * linesOfRow(sheet, down);
    if (sheet.looks?.[down]?.includes('title')) added.height = TITLE_HEIGHT;
  });
  for (const block of merged) {
    const { top, left, bottom, right } = block;
    target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    if (top === bottom) target.getRow(top + 1).height = LINE_HEIGHT * linesOf(sheet, block);
  }
}

const TITLE_HEIGHT = 26;
const LINE_HEIGHT = 15;

/** Spreadsheets fit the height of a row to its texts, but not to merged ones. */
function linesOf({ rows, widths }: ReportSheet, { top, left, right }: CellBlock): number {
  const room = widths.slice(left, right + 1).reduce((sum, one) => sum + one, 0);
  return linesIn(String(rows[top]?.[left] ?? ''), room);
}

/** A row of a table is as high as its longest text, up to so many lines: what is longer is read on the screen. */
const MOST_LINES = 8;

function linesOfRow({ rows, widths, printedColumns }: ReportSheet, down: number): number {
  const lines = (rows[down] ?? []).slice(0, printedColumns).map((value, across) => {
    const room = widths[across] ?? 0;
    if (typeof value !== 'string' || room <= 0) return 1;
    return linesIn(value, room);
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines));
}

/** A heading stands over its figures: at the right of a column of numbers. */
function headingOver({ rows }: ReportSheet, row: number, across: number): Placing {
  const below = rows.slice(row + 1, row + FEW_ROWS).find((one) => (one[across] ?? null) !== null)?.[across];
  return typeof below === 'number' ? 'headingOfFigures' : 'heading';
}

const FEW_ROWS = 100;

/** Whether a text is wider than its column, and the cell beside it holds something. */
function isCramped({ rows, widths }: ReportSheet, row: number, across: number): boolean {
  const cells = rows[row] ?? [];
  return (cells[across + 1] ?? null) !== null && widthOf(String(cells[across])) > (widths[across] ?? 0);
}

/** How a text or a figure stands in its cell. */
type Placing = keyof typeof PLACINGS;

const PLACINGS = {
  top: { vertical: 'top' },
  wrapped: { wrapText: true, vertical: 'top' },
  /** A text stands a little away from the figure that ends beside it. */
  wrappedBesideFigure: { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 },
  heading: { wrapText: true, vertical: 'middle', horizontal: 'left' },
  headingOfFigures: { wrapText: true, vertical: 'middle', horizontal: 'right' },
} as const satisfies Record<string, Partial<Alignment>>;

/** Everything by which a cell looks as it does. */
interface Dress {
  /** Number format; an empty text is the ordinary one. */
  readonly format: string;
  readonly placing: Placing;
  readonly look: CellLook | null;
  /** A figure that leads somewhere has its colour and no line below it: a table of them stays legible. */
  readonly link: 'text' | 'figure' | null;
}

function dressOf(sheet: ReportSheet, down: number, across: number): Dress {
  const { rows, formats, headerRow, looks, links } = sheet;
  const look = looks?.[down]?.[across] ?? (down === headerRow ? 'heading' : null);
  return {
    // As text, it stays one when a person edits it.
    format: typeof rows[down]?.[across] === 'string' ? '@' : (formats[down]?.[across] ?? ''),
    placing: placingOf(sheet, down, across, look),
    look,
    link: linkKind(rows[down]?.[across] ?? null, links?.[down]?.[across]),
  };
}

function placingOf(sheet: ReportSheet, down: number, across: number, look: CellLook | null): Placing {
  const { rows, headerRow, merged = [] } = sheet;
  if (look === 'heading') return headingOver(sheet, down, across);
  if (typeof rows[down]?.[across] !== 'string') return 'top';
  const isBelow = headerRow === undefined ? merged.some(covers(down, across)) : down > headerRow;
  if (!isBelow && !isCramped(sheet, down, across)) return 'top';
  return typeof rows[down][across - 1] === 'number' ? 'wrappedBesideFigure' : 'wrapped';
}

/** Cells that look alike have one style: exceljs knows a style again that it has written. */
class Styles {
  private readonly known = new Map<string, Partial<Style>>();

  of(dress: Dress): Partial<Style> {
    const { format, placing, look, link } = dress;
    const key = [format, placing, look, link].join('|');
    const style = this.known.get(key) ?? styleOf(dress);
    this.known.set(key, style);
    return style;
  }
}

function styleOf({ format, placing, look, link }: Dress): Partial<Style> {
  const looks: Look = look === null ? {} : LOOKS[look];
  return {
    ...(format !== '' && { numFmt: format }),
    alignment: PLACINGS[placing],
    font: { ...FACE, size: SIZE, ...(link !== null && LINKS[link]), ...fontOf(looks) },
    ...(looks.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${looks.fill}` } },
    }),
  };
}

const fontOf = ({ bold, size, color }: Look): Partial<Font> => ({
  ...(bold !== undefined && { bold }),
  ...(size !== undefined && { size }),
  ...(color !== undefined && { color: { argb: `FF${color}` } }),
});

const LINKS: Readonly<Record<NonNullable<Dress['link']>, Partial<Font>>> = {
  text: { underline: true, color: { argb: `FF${LINK_COLOR}` } },
  figure: { color: { argb: `FF${LINK_COLOR}` } },
};

function linkKind(value: ReportCell, link: CellLink | undefined): Dress['link'] {
  if (link === undefined) return null;
  return isFigureLink(value, link) ? 'figure' : 'text';
}

const covers =
  (row: number, column: number) =>
  ({ top, left, bottom, right }: CellBlock): boolean =>
    row >= top && row <= bottom && column >= left && column <= right;

type Written = string | number | null | { readonly text: string; readonly hyperlink: string };

function cellValue(value: ReportCell, link: CellLink | undefined): Written {
  const plain = writable(value);
  if (link === undefined || plain === null || isFigureLink(plain, link)) return plain;
  const { file, sheet, cell } = link;
  const place = `#'${sheet.replaceAll("'", "''")}'!${cell}`;
  return { text: String(plain), hyperlink: file === null ? place : `${encodeURI(file)}${place}` };
}

/** A cell holds no more characters. */
const LONGEST_TEXT = 32_767;

const writable = (value: ReportCell): ReportCell => (typeof value === 'string' ? writableText(value) : value);

/**
 * A text as a file can hold it: no characters that XML refuses, no half of one, not too long; and a text that
 * looks like an escape of the file (`_x0041_`) is written so that it is read as it stands.
 */
function writableText(value: string): string {
  const kept = value
    // eslint-disable-next-line no-control-regex -- these are the ones that XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');
  if (kept.length <= LONGEST_TEXT) return kept;
  const cut = kept.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$|_x?[\dA-F]{0,4}$/i, '');
  return `${cut}…`;
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
