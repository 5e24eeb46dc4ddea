import type {
  ICellData,
  IColumnData,
  IDocumentData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from '@univerjs/core';
import { stringifyA1Ref } from '@borgar/fx';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import type { Text } from '../../src/rules/text';
import { isError, SETTINGS_KEY, valueOf } from '../../workbook/grid/cell-values';
import type { Settings } from '../../workbook/settings-rows';
import type { CellValue as PlainValue } from '../../workbook/workbook';
import { reckonsWithRanges } from './array-formula';
import { CarriedMoves, type SheetNames } from './carried-moves';
import type { CellMove } from './cell-moves';
import { rangeIn } from './moved-ranges';
import { fileStyle } from './cell-styles';
import type { CommentInFile, PlacedComment } from './comments';
import type { FormulaNames } from './formula-names';
import type { DefinedName } from './defined-name';
import { completePackage } from './package-parts';
import { addressOf, rangeOf, type CellRange } from '../../workbook/file/xlsx/ranges';
import { documentLink, documentParts, documentText } from './rich-text';
import { writeSettings } from './settings-sheet';
import { onSheet, unkeptCells } from './losses';
import type { PlacedLink, SheetExtras } from './sheet-parts';
import {
  COMMENT_KEY,
  FILE_KEY,
  heightInFile,
  LINK_KEY,
  widthInFile,
  type CellInFile,
  type LinkInFile,
  type SheetInFile,
  type WorkbookInFile,
} from './sheet-in-file';

/** The open workbook as it is to be written. */
export interface GridContent {
  readonly data: IWorkbookData;
  /** With the leading `=`; null for a cell without one. */
  formulaAt(sheetId: string, row: number, column: number): string | null;
  /** The ranges into which formulas of a sheet spill. */
  spillsOf(sheetId: string): readonly CellRange[];
  spilledAt(sheetId: string, row: number, column: number): Nullable<ICellData>;
  readonly definedNames: readonly DefinedName[];
  /** False while formulas are being calculated: a result of before is not written beside the figures of now. */
  readonly hasResults: boolean;
  /** Whether rows, columns or cells were moved since the workbook was opened. */
  readonly cellsMoved: boolean;
  /** In which way, for what is carried beside the grid. */
  readonly moves: readonly CellMove[];
}

export interface SavedFile {
  readonly file: ArrayBuffer;
  /** What the file that was opened held and this one does not. */
  readonly losses: readonly Text[];
}

export async function writeXlsx(content: GridContent, names: FormulaNames): Promise<SavedFile> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const { data } = content;
  const inFile = (data.custom?.[FILE_KEY] as WorkbookInFile | undefined) ?? {};
  const { losses = [], names: carried = [], formats = [], ...properties } = inFile;
  Object.assign(workbook, properties);
  // Excel computes everything anew when it opens the file: results here are only what is shown until then.
  workbook.calcProperties.fullCalcOnLoad = true;
  const all = [...losses];
  const sheets: SheetExtras[] = [];
  const sheetNames = sheetNamesOf(data);
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id];
    if (!sheet) continue;
    const writer = new SheetWriter(workbook, id, sheet, content, names);
    writer.write();
    const moves = new CarriedMoves(id, content.moves, sheetNames);
    const elements = (inFileOf(sheet).carried ?? []).flatMap((element) => moves.moved(element));
    const { links, comments, valuesOnly } = writer;
    sheets.push({ merges: (sheet.mergeData ?? []).map(rangeOf), carried: elements, links, comments });
    const named = moves.torn.map(({ kind, ranges }) => unkeptCells.torn(kind, ranges));
    if (valuesOnly.length > 0) named.push(unkeptCells.moved(valuesOnly));
    all.push(...named.map((loss) => onSheet(sheet.name ?? id, loss)));
  }
  writeSettings(workbook, (data.custom?.[SETTINGS_KEY] as Settings | undefined) ?? {});
  const buffer = await workbook.xlsx.writeBuffer();
  const kept = carried.flatMap(({ sheetId, ...name }) => {
    const sheet = sheetId === null ? null : data.sheetOrder.indexOf(sheetId);
    return sheet === -1 ? [] : [{ ...name, sheet }];
  });
  const definedNames = [...content.definedNames, ...kept].map((one) => ({
    ...one,
    formula: names.toFile(one.formula),
  }));
  const file = await completePackage(buffer, {
    names: [...definedNames, ...filterNames(workbook, sheets)],
    sheets,
    formats,
  });
  return { file, losses: all };
}

const inFileOf = (sheet: Partial<IWorksheetData> | undefined): SheetInFile =>
  (sheet?.custom?.[FILE_KEY] as SheetInFile | undefined) ?? {};

/** A copy of a sheet carries the id of the one it was made of, and is not the one that formulas mean. */
function sheetNamesOf(data: IWorkbookData): SheetNames {
  const opened = Object.entries(data.sheets).flatMap(([id, sheet]) => {
    const { id: own, name } = inFileOf(sheet);
    return own === id && name ? [[name.toUpperCase(), { id, now: sheet.name ?? name }] as const] : [];
  });
  const known = new Map(opened);
  return {
    idOf: (name) => known.get(name.toUpperCase())?.id,
    nameNow: (name) => known.get(name.toUpperCase())?.now ?? null,
  };
}

/** Excel finds the range of a sheet's filter under a hidden name as well. */
function filterNames(workbook: Workbook, sheets: readonly SheetExtras[]): DefinedName[] {
  return sheets.flatMap(({ carried }, sheet) => {
    const filter = carried.find(({ name }) => name === 'autoFilter');
    const range = filter && rangeIn(filter.attributes.ref ?? '');
    if (!range) return [];
    const fixed = { ...range, $top: true, $left: true, $bottom: true, $right: true };
    const context = [workbook.worksheets[sheet]?.name ?? ''];
    const formula = stringifyA1Ref({ context, range: fixed });
    return [{ name: '_xlnm._FilterDatabase', formula, sheet, hidden: true }];
  });
}

type CellRow = Readonly<Record<string, ICellData | undefined>>;

class SheetWriter {
  readonly #target: Worksheet;
  readonly #spills: readonly CellRange[];
  readonly #spillAt: ReadonlyMap<string, CellRange>;
  readonly links: PlacedLink[] = [];
  readonly comments: PlacedComment[] = [];
  /** Cells whose formula could not be written, for the cells it refers to have moved. */
  readonly valuesOnly: string[] = [];

  constructor(
    workbook: Workbook,
    readonly id: string,
    readonly sheet: Partial<IWorksheetData>,
    readonly content: GridContent,
    readonly names: FormulaNames,
  ) {
    const inFile = inFileOf(sheet);
    this.#target = workbook.addWorksheet(sheet.name ?? id, {
      ...(inFile.pageSetup ? { pageSetup: inFile.pageSetup } : {}),
      ...(inFile.headerFooter ? { headerFooter: inFile.headerFooter } : {}),
      state: sheet.hidden ? (inFile.state === 'veryHidden' ? 'veryHidden' : 'hidden') : 'visible',
      views: [viewOf(sheet)],
    });
    if (sheet.tabColor)
      this.#target.properties.tabColor = { argb: `FF${sheet.tabColor.replace('#', '').slice(-6)}` };
    this.#spills = content.spillsOf(id);
    this.#spillAt = new Map(
      this.#spills.map((range) => [addressOf(range.startRow, range.startColumn), range]),
    );
  }

  write(): void {
    this.#columns();
    this.#rows();
    this.#cells();
    this.#spilledCells();
  }

  #columns(): void {
    const { columnData = {}, defaultColumnWidth, defaultRowHeight } = this.sheet;
    if (defaultRowHeight) this.#target.properties.defaultRowHeight = heightInFile(defaultRowHeight);
    if (defaultColumnWidth) this.#target.properties.defaultColWidth = widthInFile(defaultColumnWidth);
    for (const [at, column] of Object.entries(columnData as Record<string, Partial<IColumnData>>)) {
      const target = this.#target.getColumn(Number(at) + 1);
      if (column.w) target.width = widthInFile(column.w);
      if (column.hd) target.hidden = true;
      const style = this.#style(column.s);
      if (style) target.style = fileStyle(style);
    }
  }

  #rows(): void {
    for (const [at, row] of Object.entries((this.sheet.rowData ?? {}) as Record<string, Partial<IRowData>>)) {
      const target = this.#target.getRow(Number(at) + 1);
      // A height the grid fitted to the text is left to Excel to fit again.
      if (row.h && row.ia === 0) target.height = heightInFile(row.h);
      if (row.hd) target.hidden = true;
      // exceljs writes no row without a cell or a height, whatever else the row says.
      if ((row.hd || row.s) && !this.sheet.cellData?.[Number(at)]) target.getCell(1).style = {};
      const style = this.#style(row.s);
      // Against its type, a row has a style of its own; set through its type, it would spread to the cells.
      if (style) Object.assign(target, { style: fileStyle(style) });
    }
  }

  #cells(): void {
    for (const [row, cells] of Object.entries<CellRow>(
      (this.sheet.cellData ?? {}) as Record<string, CellRow>,
    )) {
      for (const [column, data] of Object.entries(cells)) {
        if (data) this.#put(Number(row), Number(column), data);
      }
    }
  }

  #put(row: number, column: number, data: ICellData): void {
    this.#putCarried(row, column, data);
    const style = this.#style(data.s);
    const value = this.#value(row, column, data);
    if (!style && value === null) return;
    const cell = this.#target.getCell(row + 1, column + 1);
    if (style) cell.style = fileStyle(style);
    if (value !== null) cell.value = value;
  }

  #putCarried(row: number, column: number, { custom, p: document }: ICellData): void {
    const comment = custom?.[COMMENT_KEY] as CommentInFile | undefined;
    if (comment) this.comments.push({ row, column, comment });
    const carried = custom?.[LINK_KEY] as LinkInFile | undefined;
    // A link that came with a text pasted from elsewhere stands in the text alone.
    const url = document ? documentLink(document) : null;
    const link = carried ?? (url ? { url, words: {}, rows: 0, columns: 0 } : null);
    if (link) this.links.push({ row, column, link });
  }

  #value(row: number, column: number, data: ICellData): CellValue {
    const formula = this.content.formulaAt(this.id, row, column);
    const inFile = data.custom?.[FILE_KEY] as CellInFile | undefined;
    const shown = valueOf(data);
    if (formula) {
      const isArray = inFile !== undefined && 'array' in inFile && inFile.array === formula;
      return this.#formula(row, column, formula, this.content.hasResults ? shown : null, isArray);
    }
    if (inFile && 'formula' in inFile && same(shown, inFile.value)) {
      const stays = !this.content.cellsMoved && inFile.row === row && inFile.column === column;
      if (stays) return this.#formula(row, column, inFile.formula, shown, false);
      this.valuesOnly.push(addressOf(row, column));
    }
    if (data.p) return richValue(data.p);
    return plainValue(shown);
  }

  #formula(row: number, column: number, typed: string, shown: PlainValue, isArray: boolean): CellValue {
    const formula = this.names.toFile(typed).replace(/^=/, '');
    const result = resultOf(shown);
    const address = addressOf(row, column);
    const spill = this.#spillAt.get(address);
    const stored = { formula, ...(result === null ? {} : { result }) };
    if (!spill && !isArray && !reckonsWithRanges(formula)) return stored as CellValue;
    return { ...stored, shareType: 'array', ref: spill ? rangeOf(spill) : address } as CellValue;
  }

  /** Results in the rest of a spilled range, for programs that show a file without computing it. */
  #spilledCells(): void {
    if (!this.content.hasResults) return;
    for (const range of this.#spills) {
      for (let row = range.startRow; row <= range.endRow; row += 1) {
        for (let column = range.startColumn; column <= range.endColumn; column += 1) {
          if (row === range.startRow && column === range.startColumn) continue;
          const value = plainValue(valueOf(this.content.spilledAt(this.id, row, column)));
          if (value !== null) this.#target.getCell(row + 1, column + 1).value = value;
        }
      }
    }
  }

  #style(style: Nullable<IStyleData | string>): Nullable<IStyleData> {
    return typeof style === 'string' ? this.content.data.styles[style] : style;
  }
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- the grid still reads its zoom from here alone
function viewOf({ freeze, showGridlines, zoomRatio }: Partial<IWorksheetData>): Worksheet['views'][number] {
  const shared = { showGridLines: showGridlines !== 0, zoomScale: Math.round((zoomRatio ?? 1) * 100) };
  const xSplit = freeze?.xSplit ?? 0;
  const ySplit = freeze?.ySplit ?? 0;
  if (xSplit === 0 && ySplit === 0) return { state: 'normal', ...shared };
  return { state: 'frozen', xSplit, ySplit, topLeftCell: addressOf(ySplit, xSplit), ...shared };
}

function richValue(document: IDocumentData): CellValue {
  const parts = documentParts(document);
  // The look of a link is that of the cell's own style.
  if (documentLink(document) || !parts.some(({ font }) => font)) return encoded(documentText(document));
  return { richText: parts.map((part) => ({ ...part, text: encoded(part.text) })) };
}

function plainValue(value: PlainValue): CellValue {
  if (isError(value)) return { error: errorInFile(value.error) } as CellValue;
  return typeof value === 'string' ? encoded(value) : value;
}

/** A text that looks like the code of a character is written so that it is not read as that character. */
const encoded = (text: string): string => text.replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_');

function resultOf(value: PlainValue): number | string | boolean | { error: string } | null {
  return isError(value) ? { error: errorInFile(value.error) } : value;
}

const same = (a: PlainValue, b: PlainValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The errors a file may hold; those of spilling and of the grid itself are stored as Excel stores #SPILL!. */
const FILE_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);
const errorInFile = (error: string): string => (FILE_ERRORS.has(error) ? error : '#VALUE!');
