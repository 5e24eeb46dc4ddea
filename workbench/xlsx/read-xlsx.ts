import type { ICellData, IRowData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { Cell, CellRichTextValue, CellValue, Font, Row, Style, Workbook, Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { Text } from '../../src/rules/text';
import { cellOf, SETTINGS_KEY } from '../../workbook/grid/grid';
import { SETTINGS_SHEET } from '../../workbook/settings-rows';
import { gridStyle, isKeptFill } from './cell-styles';
import { cssColor, themeColors, type ThemeColors } from './file-colors';
import { functionsCalled, type FormulaNames } from './formula-names';
import { onSheet, UNKEPT, unkeptParts, unknownFunctions } from './losses';
import { withoutDefinedNames, type DefinedName } from './package-parts';
import { parseRange, within, type CellRange } from './ranges';
import { linkDocument, richDocument } from './rich-text';
import { readSettings } from './settings-sheet';
import { FILE_KEY, pixelsHigh, pixelsWide, type SheetInFile, type WorkbookInFile } from './sheet-in-file';

export interface GridAbilities {
  readonly names: FormulaNames;
  knowsFunction(name: string): boolean;
  /** The formula as it reads when it is moved by so many columns and rows. */
  shift(formula: string, columns: number, rows: number): string;
}

export interface OpenedFile {
  readonly data: IWorkbookData;
  readonly definedNames: readonly DefinedName[];
  /** What the file holds and the grid cannot keep. */
  readonly losses: readonly Text[];
}

/** @throws Error when the bytes are not an .xlsx file */
export async function readXlsx(buffer: ArrayBuffer, name: string, grid: GridAbilities): Promise<OpenedFile> {
  const { default: ExcelJS } = await import('exceljs');
  const zip = await JSZip.loadAsync(buffer);
  const losses = unkeptParts(zip);
  const definedNames = await withoutDefinedNames(zip);
  const themeXml = await zip.file('xl/theme/theme1.xml')?.async('string');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    definedNames.length > 0 ? await zip.generateAsync({ type: 'arraybuffer' }) : buffer,
  );

  const reader = new FileReaderState(themeColors(themeXml), grid, losses);
  const sheets = workbook.worksheets
    .filter((sheet) => sheet.name !== SETTINGS_SHEET)
    .map((sheet) => reader.sheet(sheet));
  if (reader.unknown.size > 0) losses.push(unknownFunctions([...reader.unknown]));
  return {
    data: {
      id: `file-${Date.now().toString(36)}`,
      name,
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: reader.styles,
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
      custom: { [SETTINGS_KEY]: readSettings(workbook), [FILE_KEY]: workbookInFile(workbook) },
    },
    definedNames: definedNames.map((one) => ({ ...one, formula: grid.names.fromFile(one.formula) })),
    losses,
  };
}

const workbookInFile = ({
  creator,
  title,
  subject,
  company,
  keywords,
  category,
  description,
}: Workbook): WorkbookInFile =>
  JSON.parse(
    JSON.stringify({ creator, title, subject, company, keywords, category, description }),
  ) as WorkbookInFile;

/** What is gathered on the way through the sheets. */
class FileReaderState {
  readonly styles: Record<string, IStyleData> = {};
  readonly unknown = new Set<string>();
  readonly #styleIds = new Map<string, string>();
  /** exceljs gives cells of one style the same object. */
  readonly #known = new WeakMap<object, string | null>();

  constructor(
    readonly theme: ThemeColors,
    readonly grid: GridAbilities,
    readonly losses: Text[],
  ) {}

  sheet(sheet: Worksheet): SheetData {
    const losses = new Set<Text>(sheetLosses(sheet));
    const content = new SheetContent(sheet, this, losses).read();
    for (const what of losses) this.losses.push(onSheet(sheet.name, what));
    return content;
  }

  styleId(style: Partial<Style> | undefined): string | null {
    if (!style) return null;
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const converted = gridStyle(style, this.theme);
    const id = Object.keys(converted).length > 0 ? this.#idOf(converted) : null;
    this.#known.set(style, id);
    return id;
  }

  #idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const id = this.#styleIds.get(key) ?? `s${this.#styleIds.size}`;
    this.#styleIds.set(key, id);
    this.styles[id] = style;
    return id;
  }
}

function sheetLosses(sheet: Worksheet): Text[] {
  const model = sheet.model as unknown as {
    conditionalFormattings?: unknown[];
    dataValidations?: Record<string, unknown>;
    autoFilter?: unknown;
    sheetProtection?: unknown;
  };
  return [
    (model.conditionalFormattings?.length ?? 0) > 0 ? UNKEPT.conditionalFormats : null,
    Object.keys(model.dataValidations ?? {}).length > 0 ? UNKEPT.dataValidations : null,
    model.autoFilter ? UNKEPT.autoFilter : null,
    model.sheetProtection ? UNKEPT.protection : null,
  ].filter((loss) => loss !== null);
}

/** Rows and columns beyond the used ones, so that there is room to type. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 20;

type SheetData = Partial<IWorksheetData> & { readonly id: string };

class SheetContent {
  readonly #cells: Record<number, Record<number, ICellData>> = {};
  readonly #spills: CellRange[] = [];
  /** The formula last met in each column, to which the next may be the same one row further down. */
  readonly #above = new Map<number, SharedFormula>();

  constructor(
    readonly sheet: Worksheet,
    readonly file: FileReaderState,
    readonly losses: Set<Text>,
  ) {}

  read(): SheetData {
    const { sheet } = this;
    const rowData: IWorksheetData['rowData'] = {};
    this.#findSpills();
    sheet.eachRow({ includeEmpty: true }, (row, number) => {
      const at = number - 1;
      rowData[at] = rowHeight(row);
      if (row.hidden) rowData[at] = { ...rowData[at], hd: 1 };
      if (row.outlineLevel) this.losses.add(UNKEPT.outline);
      row.eachCell({ includeEmpty: true }, (cell, column) => this.#put(at, column - 1, cell));
    });
    const { rowCount, columnCount } = this.#size();
    // Null, against its type, for a sheet without a view of its own.
    const view = (sheet.views as Worksheet['views'] | null)?.at(0);
    return {
      id: `sheet-${sheet.id}`,
      name: sheet.name,
      tabColor: cssColor(sheet.properties.tabColor, this.file.theme) ?? '',
      hidden: sheet.state === 'visible' ? 0 : 1,
      freeze: freezeOf(view),
      rowCount,
      columnCount,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the grid still reads its zoom from here alone
      zoomRatio: (view?.zoomScale ?? 100) / 100,
      defaultColumnWidth: pixelsWide(sheet.properties.defaultColWidth ?? 10),
      defaultRowHeight: pixelsHigh(sheet.properties.defaultRowHeight || 15),
      mergeData: sheet.model.merges.map((range) => parseRange(range)),
      cellData: this.#cells,
      rowData,
      columnData: this.#columns(),
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      showGridlines: view?.showGridLines === false ? 0 : 1,
      rightToLeft: 0,
      custom: { [FILE_KEY]: sheetInFile(sheet) },
    };
  }

  #size(): { rowCount: number; columnCount: number } {
    const { rowCount, columnCount } = this.sheet;
    return {
      rowCount: Math.max(FEWEST_ROWS, rowCount + SPARE_ROWS),
      columnCount: Math.max(FEWEST_COLUMNS, columnCount + SPARE_COLUMNS),
    };
  }

  #columns(): IWorksheetData['columnData'] {
    const columns: IWorksheetData['columnData'] = {};
    for (const column of (this.sheet.columns as Worksheet['columns'] | null) ?? []) {
      const at = (column.number ?? 0) - 1;
      const style = this.file.styleId(column.style);
      if (at < 0) continue;
      columns[at] = {
        ...(column.width ? { w: pixelsWide(column.width) } : {}),
        ...(column.hidden ? { hd: 1 } : {}),
        ...(style ? { s: style } : {}),
      };
      if (column.outlineLevel) this.losses.add(UNKEPT.outline);
    }
    return columns;
  }

  /** Notes the spilled ranges, whose results would stand in the way if the grid had them as values: #SPILL!. */
  #findSpills(): void {
    this.sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { shareType, ref } = cell.value as { shareType?: string; ref?: string };
        if (shareType === 'array' && ref) this.#spills.push(parseRange(ref));
      }),
    );
  }

  #put(row: number, column: number, cell: Cell): void {
    if (!isKeptFill(cell.fill)) this.losses.add(UNKEPT.fills);
    const style = this.file.styleId(cell.style);
    const content =
      this.#isSpilled(row, column) || isCoveredByMerge(cell) ? {} : this.#content(row, column, cell);
    const data: ICellData = { ...content, ...(style ? { s: style } : {}) };
    if (Object.keys(data).length === 0) return;
    (this.#cells[row] ??= {})[column] = data;
  }

  #isSpilled(row: number, column: number): boolean {
    const range = this.#spills.find((spill) => within(spill, row, column));
    return range !== undefined && !(range.startRow === row && range.startColumn === column);
  }

  #content(row: number, column: number, cell: Cell): ICellData {
    const value: CellValue = cell.value;
    if (value === null || value === undefined || typeof value !== 'object') return cellOf(value ?? null);
    if (value instanceof Date) return cellOf(serialOf(value));
    if (isFormula(value)) return this.#formula(row, column, value);
    if ('richText' in value) return this.#richText(value);
    if ('error' in value) return cellOf({ error: value.error });
    if ('hyperlink' in value) return this.#link(value);
    return cellOf(cell.text);
  }

  #richText(value: CellRichTextValue): ICellData {
    const text = value.richText.map((part) => part.text).join('');
    return { v: text, t: 1, p: richDocument(value.richText, this.file.theme) };
  }

  #link({ text, hyperlink }: { text: unknown; hyperlink: string }): ICellData {
    const shown =
      typeof text === 'object' && text !== null
        ? richTextOf(text)
        : typeof text === 'string'
          ? text
          : hyperlink;
    return { v: shown, t: 1, p: linkDocument(shown, hyperlink) };
  }

  #formula(row: number, column: number, value: FormulaValue): ICellData {
    const formula = `=${this.#formulaText(row, column, value)}`;
    for (const name of functionsCalled(formula)) {
      if (!this.file.grid.knowsFunction(name)) this.file.unknown.add(name);
    }
    return this.#shared(row, column, formula);
  }

  #formulaText(row: number, column: number, { formula, sharedFormula }: FormulaValue): string {
    const { grid } = this.file;
    if (!sharedFormula) return grid.names.fromFile(formula ?? '');
    const master = this.sheet.getCell(sharedFormula);
    const original = grid.names.fromFile((master.value as FormulaValue).formula ?? '');
    const moved = grid.shift(
      `=${original}`,
      column - (Number(master.col) - 1),
      row - (Number(master.row) - 1),
    );
    return moved.replace(/^=/, '');
  }

  /** A column of formulas of one shape is computed far faster when the grid knows that it is one shape. */
  #shared(row: number, column: number, formula: string): ICellData {
    const above = this.#above.get(column);
    if (above && this.file.grid.shift(above.formula, 0, row - above.row) === formula) return { si: above.id };
    const id = `${this.sheet.id}.${row}.${column}`;
    this.#above.set(column, { id, row, formula });
    return { f: formula, si: id };
  }
}

interface SharedFormula {
  readonly id: string;
  readonly row: number;
  readonly formula: string;
}

interface FormulaValue {
  readonly formula?: string;
  readonly sharedFormula?: string;
}

const isFormula = (value: object): value is FormulaValue => 'formula' in value || 'sharedFormula' in value;

/** The largest text that fits the ordinary row; Excel makes room for more by itself, the grid has to be told. */
const ORDINARY_FONT = 11;
const LINE_SPACING = 1.4;

function rowHeight(row: Row): Partial<IRowData> {
  if (row.height) return { h: pixelsHigh(row.height), ia: 0 };
  let largest = ORDINARY_FONT;
  row.eachCell((cell) => (largest = Math.max(largest, (cell.font as Partial<Font> | undefined)?.size ?? 0)));
  return largest > ORDINARY_FONT ? { h: pixelsHigh(largest * LINE_SPACING) } : {};
}

const isCoveredByMerge = (cell: Cell): boolean => cell.isMerged && cell.master.address !== cell.address;

const richTextOf = (value: object): string =>
  'richText' in value ? (value as CellRichTextValue).richText.map((part) => part.text).join('') : '';

/** exceljs reads a date as an instant in UTC; Excel's serial 25569 is 1970-01-01. */
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function freezeOf(view: Worksheet['views'][number] | undefined): IWorksheetData['freeze'] {
  const frozen = view?.state === 'frozen' ? view : undefined;
  const xSplit = frozen?.xSplit ?? 0;
  const ySplit = frozen?.ySplit ?? 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

const sheetInFile = ({ pageSetup, headerFooter, state }: Worksheet): SheetInFile =>
  JSON.parse(JSON.stringify({ pageSetup, headerFooter, state })) as SheetInFile;
