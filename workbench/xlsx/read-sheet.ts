import type { ICellData, IRowData, IWorksheetData } from '@univerjs/core';
import type { Text } from '../../src/rules/text';
import { carriedElements } from './carried-elements';
import type { CommentInFile, PlacedComment } from './comments';
import { cssColor } from './file-colors';
import { UNKEPT, unkeptCells, unkeptElements } from './losses';
import { addressOf, parseRange, type CellRange } from '../../workbook/file/xlsx/ranges';
import { mergesIn } from '../../workbook/file/xlsx/file-sheets';
import { RowCounter, storedValue, type StoredValue } from '../../workbook/file/xlsx/stored-cells';
import { gridCell } from './read-cells';
import { FormulaReader, type StoredFormula } from './read-formulas';
import { readColor } from './read-styles';
import type { FileContent } from './file-content';
import { linkDocument } from './rich-text';
import { hasUnread, readFreeze, readPageSetup, readView, type SheetLinks } from './sheet-settings';
import {
  COMMENT_KEY,
  FILE_KEY,
  LINK_KEY,
  pixelsHigh,
  pixelsWide,
  type LinkInFile,
  type SheetInFile,
} from './sheet-in-file';
import { childOf, childrenOf, isOn, numberOf, type XmlElement } from '../../workbook/file/xlsx/xml';

/** Rows and columns beyond the used ones, so that there is room to type. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 20;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export type SheetData = Partial<IWorksheetData> & { readonly id: string };

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  readonly state: SheetInFile['state'];
  readonly path: string;
  readonly print: Readonly<Record<string, string>>;
}

/** Reads one sheet: its rows as they come, then what stands around them. */
export class SheetReader {
  readonly #cells: Record<number, Record<number, ICellData>> = {};
  readonly #rows: Record<number, Partial<IRowData>> = {};
  readonly #losses = new Set<Text>();
  readonly #formulas: FormulaReader;
  readonly #twice: string[] = [];
  readonly #deadLinks: string[] = [];
  readonly #counter = new RowCounter();
  #lastRow = -1;
  #lastColumn = -1;

  constructor(
    readonly place: SheetPlace,
    readonly file: FileContent,
  ) {
    this.#formulas = new FormulaReader(place, file);
  }

  /** An element `row`. */
  row(element: XmlElement): void {
    const { attributes } = element;
    const { row: at, cells } = this.#counter.place(element);
    let largest = 0;
    for (const { column, element: cell } of cells) {
      const xf = Number(cell.attributes.s ?? 0);
      largest = Math.max(largest, this.file.styles[xf]?.style.font?.size ?? 0);
      this.#cell(cell, at, column, xf);
    }
    const style = isOn(attributes.customFormat) ? this.file.styleId(Number(attributes.s ?? 0)) : null;
    const row = {
      ...rowHeight(numberOf(attributes.ht), largest),
      ...(isOn(attributes.hidden) ? { hd: 1 as const } : {}),
      ...(style ? { s: style } : {}),
    };
    if (attributes.outlineLevel && attributes.outlineLevel !== '0') this.#losses.add(UNKEPT.outline);
    if (Object.keys(row).length > 0) {
      this.#rows[at] = row;
      this.#lastRow = Math.max(this.#lastRow, at);
    }
  }

  #cell(cell: XmlElement, row: number, column: number, xf: number): void {
    const fileStyle = this.file.styles[xf];
    for (const loss of fileStyle?.losses ?? []) this.#losses.add(loss);
    const stored = storedValue(cell, this.file.shared, fileStyle?.style.numFmt, this.file.from1904);
    const formula = childOf(cell, 'f');
    const content = formula ? this.#formula(formula, row, column, stored) : gridCell(stored, this.file.theme);
    const style = stored.isoDate ? this.file.dateStyleId(xf, stored.value) : this.file.styleId(xf);
    if (style) content.s = style;
    else if (isBlank(content)) return;
    const cells = (this.#cells[row] ??= {});
    if (cells[column]) this.#twice.push(addressOf(row, column));
    cells[column] = content;
    this.#lastRow = Math.max(this.#lastRow, row);
    this.#lastColumn = Math.max(this.#lastColumn, column);
  }

  #formula(element: XmlElement, row: number, column: number, stored: StoredValue): ICellData {
    const { t: kind, ref, si } = element.attributes;
    const formula: StoredFormula = {
      text: element.text,
      kind: kind === 'array' || kind === 'shared' || kind === 'dataTable' ? kind : 'plain',
      range: ref ? parseRange(ref) : null,
      sharedId: si ?? null,
    };
    return this.#formulas.cell(formula, row, column, stored) ?? gridCell(stored, this.file.theme);
  }

  /** @param root the sheet without its rows */
  finish(root: XmlElement, links: SheetLinks, comments: readonly PlacedComment[]): SheetData {
    this.#clearSpilled();
    this.#links(root, links);
    for (const { row, column, comment } of comments) this.#carry(row, column, COMMENT_KEY, comment);
    const { elements, losses } = carriedElements(root, this.file.theme);
    for (const loss of losses) this.#losses.add(loss);
    const merges = mergesIn(root);
    const mergeData = [...merges.ranges];
    if (merges.overlapping) this.#losses.add(UNKEPT.overlappingMerges);
    const { rowCount, columnCount } = this.#size(mergeData);
    const view = readView(root);
    const format = childOf(root, 'sheetFormatPr')?.attributes ?? {};
    // Some programs write a height of 0 for a sheet that says nothing of it.
    const written = numberOf(format.defaultRowHeight) ?? 0;
    const ordinaryHeight = written > 0 ? written : ORDINARY_HEIGHT;
    const tab = readColor(childOf(childOf(root, 'sheetPr'), 'tabColor'));
    const columnData = this.#columns(root, columnCount);
    this.#nameLosses(root);
    return {
      id: this.place.id,
      name: this.place.name,
      tabColor: cssColor(tab, this.file.theme) ?? '',
      hidden: this.place.state === 'visible' ? 0 : 1,
      freeze: readFreeze(root),
      rowCount,
      columnCount,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the grid still reads its zoom from here alone
      zoomRatio: view.zoom / 100,
      defaultColumnWidth: pixelsWide(numberOf(format.defaultColWidth) ?? 10),
      defaultRowHeight: pixelsHigh(ordinaryHeight),
      mergeData,
      cellData: this.#cells,
      rowData: this.#rows,
      columnData,
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      showGridlines: view.gridLines ? 1 : 0,
      rightToLeft: view.rightToLeft ? 1 : 0,
      custom: { [FILE_KEY]: this.#inFile(root, elements) },
    };
  }

  #inFile(root: XmlElement, carried: readonly XmlElement[]): SheetInFile {
    const { id, name, state, print } = this.place;
    return { ...readPageSetup(root, print), id, name, state, ...(carried.length > 0 ? { carried } : {}) };
  }

  #size(merges: readonly CellRange[]): { rowCount: number; columnCount: number } {
    const lastRow = Math.max(this.#lastRow, ...merges.map(({ endRow }) => endRow));
    const lastColumn = Math.max(this.#lastColumn, ...merges.map(({ endColumn }) => endColumn));
    return {
      rowCount: Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lastRow + 1 + SPARE_ROWS)),
      columnCount: Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, lastColumn + 1 + SPARE_COLUMNS)),
    };
  }

  /** Results of a spilling formula would stand in its way if the grid had them as values: #SPILL!. */
  #clearSpilled(): void {
    for (const range of this.#formulas.spills) {
      for (let row = range.startRow; row <= range.endRow; row += 1) {
        const cells = this.#cells[row];
        if (!cells) continue;
        for (let column = range.startColumn; column <= range.endColumn; column += 1) {
          const cell = cells[column];
          const isAnchor = row === range.startRow && column === range.startColumn;
          if (!cell || isAnchor || cell.f || cell.si) continue;
          if (cell.s) cells[column] = { s: cell.s };
          else Reflect.deleteProperty(cells, column);
        }
      }
    }
  }

  #columns(root: XmlElement, columnCount: number): IWorksheetData['columnData'] {
    const columns: IWorksheetData['columnData'] = {};
    for (const { attributes } of childrenOf(childOf(root, 'cols'), 'col')) {
      const { min, max, width, hidden, style: xf, outlineLevel } = attributes;
      const style = xf ? this.file.styleId(Number(xf)) : null;
      const column = {
        ...(numberOf(width) ? { w: pixelsWide(numberOf(width) ?? 0) } : {}),
        ...(isOn(hidden) ? { hd: 1 as const } : {}),
        ...(style ? { s: style } : {}),
      };
      const last = Math.min(Number(max ?? min), columnCount);
      for (let at = Number(min) - 1; at < last; at += 1) columns[at] = { ...column };
      if (Number(max) > columnCount && isOn(hidden)) this.#losses.add(UNKEPT.columnsBeyond);
      if (outlineLevel && outlineLevel !== '0') this.#losses.add(UNKEPT.outline);
    }
    return columns;
  }

  /** A text with a link is shown as one; anything else carries the link and stays the value it is. */
  #links(root: XmlElement, links: SheetLinks): void {
    for (const { range, link } of links.of(root)) {
      const { startRow, startColumn } = range;
      if (link.url === '') {
        this.#deadLinks.push(addressOf(startRow, startColumn));
        continue;
      }
      const cell = this.#carry(startRow, startColumn, LINK_KEY, link);
      const isText = cell.t === 1 && typeof cell.v === 'string' && !cell.f && !cell.si && !cell.p;
      if (isText && !cell.custom?.[FILE_KEY]) cell.p = linkDocument(String(cell.v), link.url);
    }
  }

  #carry(row: number, column: number, key: string, what: LinkInFile | CommentInFile): ICellData {
    const cell = ((this.#cells[row] ??= {})[column] ??= {});
    cell.custom = { ...cell.custom, [key]: what };
    this.#lastRow = Math.max(this.#lastRow, row);
    this.#lastColumn = Math.max(this.#lastColumn, column);
    return cell;
  }

  #nameLosses(root: XmlElement): void {
    const { losses, others } = hasUnread(root);
    for (const loss of losses) this.#losses.add(loss);
    const { whatIf, valuesOnly } = this.#formulas;
    const lists = [
      [this.#deadLinks, unkeptCells.deadLinks],
      [whatIf, unkeptCells.whatIf],
      [valuesOnly, unkeptCells.formulas],
      [this.#twice, unkeptCells.twice],
      [others, unkeptElements],
    ] as const;
    for (const [items, words] of lists) if (items.length > 0) this.#losses.add(words(items));
  }

  get losses(): readonly Text[] {
    return [...this.#losses];
  }
}

const isBlank = ({ v, f, si }: ICellData): boolean => v === undefined && f === undefined && si === undefined;

/** The largest text that fits the ordinary row; Excel makes room for more by itself, the grid has to be told. */
const ORDINARY_FONT = 11;
const ORDINARY_HEIGHT = 15;
const LINE_SPACING = 1.4;

function rowHeight(points: number | undefined, largest: number): Partial<IRowData> {
  if (points) return { h: pixelsHigh(points), ia: 0 };
  return largest > ORDINARY_FONT ? { h: pixelsHigh(largest * LINE_SPACING) } : {};
}
