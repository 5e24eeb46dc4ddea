import type { IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { Text } from '../../src/rules/text';
import { SETTINGS_KEY } from '../../workbook/grid/cell-values';
import { SETTINGS_SHEET, settingsIn } from '../../workbook/settings-rows';
import { carriedFormats } from './carried-elements';
import { readComments } from './comments';
import { themeColors } from './file-colors';
import { FileContent, type GridAbilities } from './file-content';
import { refusals } from '../../workbook/file/xlsx/file-kind';
import { FilePackage, type Relationship } from '../../workbook/file/xlsx/file-package';
import { missingSheets, onSheet, unkeptParts, unknownFunctions } from './losses';
import type { DefinedName } from './defined-name';
import { isFrom1904, listedSheets } from '../../workbook/file/xlsx/file-sheets';
import { readTables, type FileTable } from '../../workbook/file/xlsx/file-tables';
import { readText, type FileText } from '../../workbook/file/xlsx/stored-cells';
import { readNames } from './read-names';
import { SheetReader, type SheetData, type SheetPlace } from './read-sheet';
import { readStyles } from './read-styles';
import { FILE_KEY, type WorkbookInFile } from './sheet-in-file';
import { SheetLinks } from './sheet-settings';
import { documentProperties, workbookLosses } from './workbook-settings';
import type { XmlElement } from '../../workbook/file/xlsx/xml';

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
  const listed = listedSheets(file, workbook, leads).map((sheet, at): PlacedSheet => ({
    ...sheet,
    id: sheetId(at),
  }));
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
  const paths = listed.map(({ path }) => path).filter((path) => path !== '');
  const comments = await partsOfKind(file, paths, 'comments');
  const read = new Set(
    [...paths, ...comments, ...(await emptyParts(file))].map((path) => path.toLowerCase()),
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
    formats: content.formats,
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
 * Defined names as the grid keeps them with a workbook. Entered one by one, it refuses those that are also the
 * name of a function, such as Rate or Year.
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

async function partsOfKind(file: FilePackage, sheets: readonly string[], kind: string): Promise<string[]> {
  const leads = await Promise.all(sheets.map((path) => file.relationships(path)));
  return leads.flat().flatMap((lead) => (lead.kind === kind ? [lead.target] : []));
}

type PlacedSheet = Omit<SheetPlace, 'print'>;

async function readContent(
  file: FilePackage,
  workbook: XmlElement | undefined,
  leads: readonly Relationship[],
  { grid, tables, losses }: { grid: GridAbilities; tables: readonly FileTable[]; losses: Text[] },
): Promise<FileContent> {
  const pathOf = (kind: string) => leads.find((lead) => lead.kind === kind)?.target ?? '';
  const shared: FileText[] = [];
  await file.xml(pathOf('sharedStrings'), { si: (element) => shared.push(readText(element)) });
  const theme = themeColors(await file.text(pathOf('theme')));
  const styles = await file.xml(pathOf('styles'));
  return new FileContent(
    grid,
    theme,
    readStyles(styles),
    shared,
    tables,
    readNames(workbook, tables, losses),
    isFrom1904(workbook),
    carriedFormats(styles, theme),
  );
}

async function readSheet(
  file: FilePackage,
  sheet: PlacedSheet,
  content: FileContent,
  losses: Text[],
): Promise<SheetData> {
  const print = { ...content.names.print.get(Number(sheet.id.replace('sheet-', '')) - 1) };
  const reader = new SheetReader({ ...sheet, print }, content);
  const root = await file.xml(sheet.path, { row: (element) => reader.row(element) });
  if (root?.name !== 'worksheet') throw refusals.damaged(sheet.path);
  const leads = await file.relationships(sheet.path);
  const comments = await readComments(file, leads, content.theme);
  const data = reader.finish(root, new SheetLinks(leads), comments);
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
