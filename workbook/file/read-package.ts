import { pageTextsIn } from '../page-texts';
import { SETTINGS_SHEET, settingsIn, type Settings } from '../settings-rows';
import type { Area, ExcelTable } from '../workbook';
import { FileRows, type FileCell, type FileSheet } from './file-sheet';
import { refusals } from './xlsx/file-kind';
import { FilePackage } from './xlsx/file-package';
import {
  cellFormats,
  headerFooterIn,
  isFrom1904,
  listedSheets,
  mergesIn,
  type ListedSheet,
} from './xlsx/file-sheets';
import { readTables, type FileTable } from './xlsx/file-tables';
import { isDateFormat, isoDateFormat } from './xlsx/number-formats';
import type { CellRange } from './xlsx/ranges';
import { readText, RowCounter, storedValue, type FileText, type PlacedCell } from './xlsx/stored-cells';
import { StoredFormulas } from './xlsx/stored-formulas';
import { childOf, childrenOf, isOn, type XmlElement } from './xlsx/xml';

/** A file that was read: its sheets in the order of their tabs, the hidden ones too, and its settings. */
export interface FileContents {
  readonly sheets: readonly FileSheet[];
  readonly settings: Settings;
}

/** What all sheets of a package share. */
interface Shared {
  readonly texts: readonly FileText[];
  readonly formats: readonly (string | undefined)[];
  readonly tables: readonly FileTable[];
  readonly from1904: boolean;
  /** Whether a value of 0 under a formula may be one that nobody has computed. */
  readonly zerosAreUnsure: boolean;
}

/** Reads an .xlsx file with the values that it keeps. @throws RefusedFile where it is none */
export async function readPackage(bytes: ArrayBuffer): Promise<FileContents> {
  const file = await FilePackage.open(bytes);
  const workbook = await file.xml(file.workbook);
  const leads = await file.relationships(file.workbook);
  const listed = listedSheets(file, workbook, leads).filter(({ path }) => path !== '');
  const pathOf = (kind: string): string => leads.find((lead) => lead.kind === kind)?.target ?? '';
  const texts: FileText[] = [];
  await file.xml(pathOf('sharedStrings'), { si: (element) => texts.push(readText(element)) });
  const shared: Shared = {
    texts,
    formats: cellFormats(await file.xml(pathOf('styles'))),
    tables: await readTables(file, listed),
    from1904: isFrom1904(workbook),
    zerosAreUnsure: isWrittenUncomputed(workbook),
  };
  const sheets: FileSheet[] = [];
  for (const one of listed) sheets.push(await readSheet(file, one, shared));
  const shown = sheets.filter(({ name }) => name !== SETTINGS_SHEET);
  if (shown.length === 0) throw refusals.noSheets();
  return { sheets: shown, settings: settingsOf(sheets.find(({ name }) => name === SETTINGS_SHEET)) };
}

/**
 * Libraries that compute nothing sign as Excel 2007 and ask for everything to be computed on opening; some write 0
 * under each of their formulas.
 */
function isWrittenUncomputed(workbook: XmlElement | undefined): boolean {
  const { calcId, fullCalcOnLoad } = childOf(workbook, 'calcPr')?.attributes ?? {};
  return calcId === SIGN_OF_LIBRARIES && isOn(fullCalcOnLoad);
}

const SIGN_OF_LIBRARIES = '124519';

async function readSheet(file: FilePackage, listed: ListedSheet, shared: Shared): Promise<FileSheet> {
  const rows = new FileRows();
  const hiddenRows: number[] = [];
  const counter = new RowCounter();
  const formulas = new StoredFormulas();
  const root = await file.xml(listed.path, {
    row: (element) => {
      const { row, cells } = counter.place(element);
      if (isOn(element.attributes.hidden)) hiddenRows.push(row);
      rows.add(
        row,
        cells.map((cell) => cellOf(cell, shared, formulas.formulaOf(row, cell))),
      );
    },
  });
  if (root?.name !== 'worksheet') throw refusals.damaged(listed.path);
  const hidden = hiddenColumns(root);
  return {
    name: listed.name,
    isHidden: listed.state !== 'visible',
    rows,
    merges: mergesIn(root).ranges.map(areaOf),
    hiddenRows: hiddenRows.sort((a, b) => a - b),
    isColumnHidden: (column) => hidden.some(({ first, last }) => column >= first && column <= last),
    pageTexts: pageTextsIn(headerFooterIn(root).map(([, words]) => words)),
    excelTables: shared.tables.filter(({ sheet }) => sheet === listed.name).flatMap(excelTable),
  };
}

/** A value that a formula never came to is no blank: it is the error that keeps a figure from being taken. */
const UNCOMPUTED = { error: '#CALC!' } as const;

function cellOf({ column, element }: PlacedCell, shared: Shared, formula: string | undefined): FileCell {
  const format = shared.formats[Number(element.attributes.s ?? 0)];
  const { value, isoDate } = storedValue(element, shared.texts, format, shared.from1904);
  if (isUncomputed(element, value, shared)) return { column, value: UNCOMPUTED, formula, isUncomputed: true };
  const shown = isoDate && !isDateFormat(format) ? isoDateFormat(value) : format;
  return {
    column,
    value: value === '' ? null : value,
    ...(formula === undefined ? {} : { formula }),
    ...(shown === undefined ? {} : { format: shown }),
  };
}

/** A formula that has come to an empty text says so by the type of its cell. */
function isUncomputed(element: XmlElement, value: unknown, { zerosAreUnsure }: Shared): boolean {
  const formula = childOf(element, 'f');
  if (!formula) return false;
  if (value === null) return true;
  if (value === '') return !childOf(element, 'v') && element.attributes.t !== 'inlineStr';
  return value === 0 && zerosAreUnsure;
}

const areaOf = ({ startRow, startColumn, endRow, endColumn }: CellRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

/** Tables whose headings show; the others are plain ranges to their reader. */
const excelTable = ({ range, headerRows }: FileTable): readonly ExcelTable[] =>
  headerRows > 0 ? [{ area: areaOf(range), headerRow: range.startRow }] : [];

function hiddenColumns(root: XmlElement): readonly { readonly first: number; readonly last: number }[] {
  return childrenOf(childOf(root, 'cols'), 'col')
    .filter(({ attributes }) => isOn(attributes.hidden))
    .map(({ attributes: { min, max } }) => ({ first: Number(min) - 1, last: Number(max ?? min) - 1 }));
}

function settingsOf(sheet: FileSheet | undefined): Settings {
  const used = sheet?.rows.used;
  if (!sheet || !used) return {};
  const rows = Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (__, column) => {
      const value = sheet.rows.at(row, column)?.value;
      return typeof value === 'string' ? value : '';
    }),
  );
  return settingsIn(rows.filter((row) => row.some((cell) => cell !== '')));
}
