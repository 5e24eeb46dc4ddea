import type { Worksheet, Workbook } from 'exceljs';

/** The key of those parts of a sheet or workbook that the grid has no place for and carries unread. */
export const FILE_KEY = 'hangceFile';

export interface SheetInFile {
  readonly pageSetup?: Worksheet['pageSetup'];
  readonly headerFooter?: Worksheet['headerFooter'];
  readonly state?: Worksheet['state'];
}

export type WorkbookInFile = Partial<
  Pick<Workbook, 'creator' | 'title' | 'subject' | 'company' | 'keywords' | 'category' | 'description'>
>;

/**
 * Excel's measures in pixels: a column's width is counted in digits of the ordinary font (7 pixels) and 5
 * pixels of margin, a row's height in points.
 */
export const pixelsWide = (width: number): number => Math.round(width * 7 + 5);
export const widthInFile = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);
export const heightInFile = (pixels: number): number => (pixels * 3) / 4;
