import type { CellBlock, ReportSheet } from '../../src/sheets/report-sheet';
import { linesIn } from '../report-looks';

/** In points. */
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

/** The height of a row in points; null where a spreadsheet fits it by itself. */
export function heightOf(sheet: ReportSheet, row: number): number | null {
  const { headerRow, looks, merged = [] } = sheet;
  const block = merged.find(({ top, bottom }) => top === row && bottom === row);
  if (block) return LINE_HEIGHT * linesOf(sheet, block);
  if (looks?.[row]?.includes('title')) return TITLE_HEIGHT;
  return headerRow !== undefined && row >= headerRow ? LINE_HEIGHT * linesOfRow(sheet, row) : null;
}
