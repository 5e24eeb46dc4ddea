import type { Text } from '../../src/rules/text';
import type { CellValue } from '../../workbook/workbook';
import type { Worksheet, Workbook } from 'exceljs';
import type { XmlElement } from '../../workbook/file/xlsx/xml';

export { FILE_KEY } from '../../workbook/grid/cell-values';

export interface SheetInFile {
  readonly pageSetup?: Worksheet['pageSetup'];
  readonly headerFooter?: Worksheet['headerFooter'];
  readonly state?: Worksheet['state'] | undefined;
  /** Of the sheet when it was opened: a copy made in the grid still tells whose it is. */
  readonly id?: string;
  /** As it was called then, and as formulas in `carried` call it. */
  readonly name?: string;
  readonly carried?: readonly XmlElement[];
}

/** The keys of what a cell carries unread besides: where the cell goes, it goes. */
export const COMMENT_KEY = 'hangceComment';
export const LINK_KEY = 'hangceLink';

export interface LinkInFile {
  readonly url: string;
  /** Further attributes of its element: the words shown beside the pointer. */
  readonly words: Readonly<Record<string, string>>;
  /** How many rows and columns it covers beyond its own cell. */
  readonly rows: number;
  readonly columns: number;
}

export interface CarriedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** Null when the name belongs to the workbook. */
  readonly sheetId: string | null;
}

/** What the file says of a cell and the grid carries unread. */
export type CellInFile = ComputedElsewhere | ArrayFormula;

/** A formula the grid cannot compute. The cell shows the value that Excel computed. */
export interface ComputedElsewhere {
  /** As a person types it, with `=`. */
  readonly formula: string;
  readonly value: CellValue;
  /** Where it stood: moved to another cell, its references would mean other cells. */
  readonly row: number;
  readonly column: number;
}

/** The cell's formula is an array formula. */
export interface ArrayFormula {
  readonly array: string;
}

export type WorkbookInFile = Partial<
  Pick<Workbook, 'creator' | 'title' | 'subject' | 'company' | 'keywords' | 'category' | 'description'>
> & {
  /** Names the grid cannot tell apart, written back as they came. */
  readonly names?: readonly CarriedName[];
  /** Formats that carried elements refer to by their position. */
  readonly formats?: readonly XmlElement[];
  /** What the file held and the grid does not, to be told again when the workbook is saved. */
  readonly losses?: readonly Text[];
};

/**
 * Excel's measures in pixels: a column's width is counted in digits of the ordinary font (7 pixels) and 5
 * pixels of margin, a row's height in points.
 */
export const pixelsWide = (width: number): number => Math.round(width * 7 + 5);
export const widthInFile = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
export const pixelsHigh = (points: number): number => Math.round((points * 4) / 3);
export const heightInFile = (pixels: number): number => (pixels * 3) / 4;
