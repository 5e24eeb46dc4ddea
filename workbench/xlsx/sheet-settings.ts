import type { IWorksheetData } from '@univerjs/core';
import type { Text } from '../../src/rules/text';
import { headerFooterIn } from '../../workbook/file/xlsx/file-sheets';
import type { Relationship } from '../../workbook/file/xlsx/file-package';
import { CARRIED } from './carried-elements';
import { UNKEPT } from './losses';
import { parseRange, type CellRange } from '../../workbook/file/xlsx/ranges';
import type { LinkInFile, SheetInFile } from './sheet-in-file';
import {
  childOf,
  childrenOf,
  isOn,
  numberOf,
  relationIdOf,
  type XmlElement,
} from '../../workbook/file/xlsx/xml';

const firstView = (root: XmlElement): XmlElement | undefined =>
  childOf(childOf(root, 'sheetViews'), 'sheetView');

export function readView(root: XmlElement): { zoom: number; gridLines: boolean; rightToLeft: boolean } {
  const { zoomScale, showGridLines, rightToLeft } = firstView(root)?.attributes ?? {};
  return {
    zoom: numberOf(zoomScale) ?? 100,
    gridLines: isOn(showGridLines, true),
    rightToLeft: isOn(rightToLeft),
  };
}

export function readFreeze(root: XmlElement): IWorksheetData['freeze'] {
  const pane = childOf(firstView(root), 'pane')?.attributes;
  const frozen = pane?.state?.startsWith('frozen') ? pane : undefined;
  const xSplit = numberOf(frozen?.xSplit) ?? 0;
  const ySplit = numberOf(frozen?.ySplit) ?? 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

/** How a sheet is printed, in the words of exceljs, which writes it again. */
export function readPageSetup(root: XmlElement, print: Readonly<Record<string, string>>): SheetInFile {
  const setup = childOf(root, 'pageSetup')?.attributes ?? {};
  const margins = childOf(root, 'pageMargins')?.attributes;
  const options = childOf(root, 'printOptions')?.attributes ?? {};
  const fitToPage = isOn(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const numbers = ['paperSize', 'scale', 'fitToWidth', 'fitToHeight', 'firstPageNumber'] as const;
  const words = ['orientation', 'pageOrder', 'cellComments', 'errors'] as const;
  const pageSetup: Record<string, unknown> = {
    ...Object.fromEntries<unknown>(numbers.flatMap((name) => entry(name, numberOf(setup[name])))),
    ...Object.fromEntries(words.flatMap((name) => entry(name, setup[name]))),
    ...(isOn(setup.useFirstPageNumber) ? { useFirstPageNumber: true } : {}),
    ...(isOn(setup.blackAndWhite) ? { blackAndWhite: true } : {}),
    ...(isOn(setup.draft) ? { draft: true } : {}),
    ...(fitToPage ? { fitToPage } : {}),
    ...(isOn(options.gridLines) ? { showGridLines: true } : {}),
    ...(isOn(options.headings) ? { showRowColHeaders: true } : {}),
    ...(isOn(options.horizontalCentered) ? { horizontalCentered: true } : {}),
    ...(isOn(options.verticalCentered) ? { verticalCentered: true } : {}),
    ...(margins
      ? { margins: Object.fromEntries(MARGINS.map((side) => [side, Number(margins[side] ?? 0)])) }
      : {}),
    ...print,
  };
  const page = childOf(root, 'headerFooter');
  const texts = headerFooterIn(root);
  const headerFooter: Record<string, unknown> = {
    ...Object.fromEntries(texts),
    ...(isOn(page?.attributes.differentFirst) ? { differentFirst: true } : {}),
    ...(isOn(page?.attributes.differentOddEven) ? { differentOddEven: true } : {}),
  };
  return {
    ...(Object.keys(pageSetup).length > 0 ? { pageSetup } : {}),
    ...(texts.length > 0 ? { headerFooter } : {}),
  };
}

const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

const entry = <Value>(name: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[name, value]];

export interface SheetLink {
  readonly range: CellRange;
  /** Empty where the file says that there is a link, but not where it leads. */
  readonly link: LinkInFile;
}

/** The links of a sheet; their addresses stand in the sheet's relationships. */
export class SheetLinks {
  constructor(readonly relationships: readonly Relationship[]) {}

  of(root: XmlElement): SheetLink[] {
    return childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').map((link) => {
      const id = relationIdOf(link);
      const target = this.relationships.find((one) => one.id === id)?.target ?? '';
      const { location, tooltip, display, ref = '' } = link.attributes;
      const range = parseRange(ref);
      return {
        range,
        link: {
          url: `${target}${location ? `#${location}` : ''}`,
          words: { ...(tooltip ? { tooltip } : {}), ...(display ? { display } : {}) },
          rows: range.endRow - range.startRow,
          columns: range.endColumn - range.startColumn,
        },
      };
    });
  }
}

/** What of a sheet is read; anything else that the file says is named. */
const READ = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  // Named by the parts they lead to.
  'drawing',
  'drawingHF',
  'legacyDrawing',
  'legacyDrawingHF',
  'tableParts',
  // How a cell's warnings and reading aids are shown, and what is computed anyway.
  'ignoredErrors',
  'phoneticPr',
  'sheetCalcPr',
  'cellWatches',
  ...CARRIED,
]);

const UNREAD: Readonly<Record<string, Text>> = {
  sheetProtection: UNKEPT.protection,
  protectedRanges: UNKEPT.protection,
  rowBreaks: UNKEPT.breaks,
  colBreaks: UNKEPT.breaks,
  picture: UNKEPT.background,
  controls: UNKEPT.controls,
  oleObjects: UNKEPT.controls,
  AlternateContent: UNKEPT.controls,
  scenarios: UNKEPT.scenarios,
  customSheetViews: UNKEPT.views,
  sortState: UNKEPT.sort,
};

/** What a sheet holds and the reader does not read: known things by name, others by the file's own word. */
export function hasUnread(root: XmlElement): { losses: Text[]; others: string[] } {
  const losses = new Set<Text>();
  const others: string[] = [];
  for (const child of root.children) {
    const known = UNREAD[child.name];
    if (known) {
      if (child.children.length > 0 || Object.keys(child.attributes).length > 0) losses.add(known);
    } else if (!READ.has(child.name)) others.push(child.name);
  }
  return { losses: [...losses], others: [...new Set(others)] };
}
