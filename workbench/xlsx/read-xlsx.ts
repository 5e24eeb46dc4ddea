import type { IStyleData, IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { Text } from '../../src/rules/text';
import { SETTINGS_KEY } from '../../workbook/grid/cell-values';
import { SETTINGS_SHEET, settingsIn } from '../../workbook/settings-rows';
import type { CellValue } from '../../workbook/workbook';
import { gridStyle } from './cell-styles';
import { themeColors, type ThemeColors } from './file-colors';
import { refusals } from './file-kind';
import { FilePackage, type Relationship } from './file-package';
import type { FormulaNames } from './formula-names';
import { missingSheets, onSheet, unkeptParts, unknownFunctions } from './losses';
import { isDateFormat } from './number-formats';
import type { DefinedName } from './package-parts';
import { readText, type FileText } from './read-cells';
import { readNames, type FileNames } from './read-names';
import { SheetReader, type SheetData, type SheetPlace } from './read-sheet';
import { readStyles, type FileStyle } from './read-styles';
import { FILE_KEY, type WorkbookInFile } from './sheet-in-file';
import { SheetLinks } from './sheet-settings';
import { readTable, type FileTable } from './table-references';
import { documentProperties, isFrom1904, workbookLosses } from './workbook-settings';
import { childOf, childrenOf, relationIdOf, type XmlElement } from './xml';

export interface GridAbilities {
  readonly names: FormulaNames;
  knowsFunction(name: string): boolean;
  /** The formula as it reads when it is moved by so many columns and rows. */
  shift(formula: string, columns: number, rows: number): string;
}

export interface OpenedFile {
  readonly data: IWorkbookData;
  /** What the file holds and the grid cannot keep. */
  readonly losses: readonly Text[];
}

/** @throws RefusedFile when the bytes are not an .xlsx file */
export async function readXlsx(buffer: ArrayBuffer, name: string, grid: GridAbilities): Promise<OpenedFile> {
  const file = await FilePackage.open(buffer);
  const workbook = await file.xml(file.workbook);
  const leads = await file.relationships(file.workbook);
  const listed = await listedSheets(file, workbook, leads);
  const losses: Text[] = [];
  const tables = await readTables(file, listed);
  const content = await readContent(file, workbook, leads, { grid, tables, losses });

  const missing = listed.filter(({ path }) => !path).map((sheet) => sheet.name);
  const sheets: SheetData[] = [];
  for (const sheet of listed) if (sheet.path) sheets.push(await readSheet(file, sheet, content, losses));
  const shown = sheets.filter((sheet) => sheet.name !== SETTINGS_SHEET);
  if (shown.length === 0) throw refusals.noSheets();

  if (missing.length > 0) losses.push(missingSheets(missing));
  if (content.unknown.size > 0) losses.push(unknownFunctions([...content.unknown]));
  const read = new Set(
    [...listed.map(({ path }) => path), ...(await emptyParts(file))].map((path) => path.toLowerCase()),
  );
  const all = [...unkeptParts(file.paths(), read), ...workbookLosses(workbook), ...losses];
  const inFile: WorkbookInFile = {
    ...(await documentProperties(file)),
    names: content.names.carried.map(({ name, formula, hidden, sheet }) => ({
      name,
      formula: grid.names.fromFile(formula),
      hidden,
      sheetId: sheet === null ? null : sheetId(sheet),
    })),
    losses: all,
  };
  return {
    data: {
      id: `file-${Date.now().toString(36)}`,
      name,
      appVersion: '',
      locale: LocaleType.ZH_CN,
      styles: content.gridStyles,
      sheetOrder: shown.map(({ id }) => id),
      sheets: Object.fromEntries(shown.map((sheet) => [sheet.id, sheet])),
      resources: [namesOfGrid(content.names.own, grid)],
      custom: { [SETTINGS_KEY]: settingsOf(sheets), [FILE_KEY]: inFile },
    },
    losses: all,
  };
}

/** By its position in the file. */
const sheetId = (at: number): string => `sheet-${at + 1}`;

/** The scope the grid gives to names of the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/**
 * Defined names as the grid keeps them with a workbook. Entered one by one, it refuses those that are also the name of a
 * function, such as Rate or Year.
 */
function namesOfGrid(names: readonly DefinedName[], grid: GridAbilities): { name: string; data: string } {
  const entries = names.map(({ name, formula, sheet, hidden }, at) => {
    const id = `name-${at + 1}`;
    const localSheetId = sheet === null ? WHOLE_WORKBOOK : sheetId(sheet);
    return [
      id,
      { id, name, formulaOrRefString: grid.names.fromFile(formula), localSheetId, hidden },
    ] as const;
  });
  return { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(Object.fromEntries(entries)) };
}

/** LibreOffice writes a drawing without a shape beside every comment, and properties without a property. */
async function emptyParts(file: FilePackage): Promise<string[]> {
  const paths = file.paths().filter((path) => /(drawings\/[^/]+|docProps\/custom)\.xml$/i.test(path));
  const roots = await Promise.all(paths.map((path) => file.xml(path)));
  return paths.filter((_, at) => roots[at]?.children.length === 0);
}

type ListedSheet = Omit<SheetPlace, 'print'>;

/** Every sheet that the workbook lists, with an empty path where it cannot be opened. */
async function listedSheets(
  file: FilePackage,
  workbook: XmlElement | undefined,
  leads: readonly Relationship[],
): Promise<ListedSheet[]> {
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  return Promise.all(
    sheets.map(async (sheet, at) => {
      const { name = '', state } = sheet.attributes;
      const lead = leads.find(({ id }) => id === relationIdOf(sheet));
      const isSheet = lead?.kind === 'worksheet' && file.has(lead.target);
      return {
        id: sheetId(at),
        name,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        path: isSheet ? lead.target : '',
      } as const;
    }),
  );
}

async function readTables(file: FilePackage, sheets: readonly ListedSheet[]): Promise<FileTable[]> {
  const tables: FileTable[] = [];
  for (const { path, name } of sheets) {
    const leads = path ? await file.relationships(path) : [];
    for (const { target } of leads.filter(({ kind }) => kind === 'table')) {
      const table = await readTable(file, target, name);
      if (table) tables.push(table);
    }
  }
  return tables;
}

/** What the sheets of a file share, and what is gathered on the way through them. */
export class FileContent {
  readonly gridStyles: Record<string, IStyleData> = {};
  readonly unknown = new Set<string>();
  readonly #ids = new Map<string, string>();
  readonly #known = new Map<number, string | null>();

  constructor(
    readonly grid: GridAbilities,
    readonly theme: ThemeColors,
    readonly styles: readonly FileStyle[],
    readonly shared: readonly FileText[],
    readonly tables: readonly FileTable[],
    readonly names: FileNames,
    readonly from1904: boolean,
  ) {}

  /** The grid's id of a style of the file; null for the ordinary one. */
  styleId(xf: number): string | null {
    const known = this.#known.get(xf);
    if (known !== undefined) return known;
    const style = this.styles[xf]?.style;
    const converted = style ? gridStyle(style, this.theme) : {};
    const id = Object.keys(converted).length > 0 ? this.#idOf(converted) : null;
    this.#known.set(xf, id);
    return id;
  }

  /** The style with a format that shows a date, where its own does not. */
  dateStyleId(xf: number, value: CellValue): string | null {
    const style = this.styles[xf]?.style ?? {};
    if (isDateFormat(style.numFmt)) return this.styleId(xf);
    const numFmt = Number.isInteger(value) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss';
    return this.#idOf(gridStyle({ ...style, numFmt }, this.theme));
  }

  #idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const id = this.#ids.get(key) ?? `s${this.#ids.size}`;
    this.#ids.set(key, id);
    this.gridStyles[id] = style;
    return id;
  }
}

async function readContent(
  file: FilePackage,
  workbook: XmlElement | undefined,
  leads: readonly Relationship[],
  { grid, tables, losses }: { grid: GridAbilities; tables: readonly FileTable[]; losses: Text[] },
): Promise<FileContent> {
  const pathOf = (kind: string) => leads.find((lead) => lead.kind === kind)?.target ?? '';
  const shared: FileText[] = [];
  await file.xml(pathOf('sharedStrings'), { si: (element) => shared.push(readText(element)) });
  return new FileContent(
    grid,
    themeColors(await file.text(pathOf('theme'))),
    readStyles(await file.xml(pathOf('styles'))),
    shared,
    tables,
    readNames(workbook, tables, losses),
    isFrom1904(workbook),
  );
}

async function readSheet(
  file: FilePackage,
  sheet: ListedSheet,
  content: FileContent,
  losses: Text[],
): Promise<SheetData> {
  const print = { ...content.names.print.get(Number(sheet.id.replace('sheet-', '')) - 1) };
  const reader = new SheetReader({ ...sheet, print }, content);
  const root = await file.xml(sheet.path, { row: (element) => reader.row(element) });
  const links = new SheetLinks(await file.relationships(sheet.path));
  if (root?.name !== 'worksheet') throw refusals.damaged(sheet.path);
  const data = reader.finish(root, links);
  if (sheet.name !== SETTINGS_SHEET) losses.push(...reader.losses.map((loss) => onSheet(sheet.name, loss)));
  return data;
}

function settingsOf(sheets: readonly SheetData[]): ReturnType<typeof settingsIn> {
  const cells = sheets.find(({ name }) => name === SETTINGS_SHEET)?.cellData ?? {};
  const rows = Object.values(cells as Record<string, Record<string, { v?: unknown }>>).map((row) => {
    const width = Math.max(-1, ...Object.keys(row).map(Number)) + 1;
    return Array.from({ length: width }, (_, at) => {
      const value = row[at]?.v;
      return typeof value === 'string' ? value : '';
    });
  });
  return settingsIn(rows);
}
