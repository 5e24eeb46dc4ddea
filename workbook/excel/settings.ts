import { TEXT_FORMAT } from './cells';
import { settingRow, settingsIn, SETTINGS_SHEET } from '../settings-rows';

/** The value of a setting that the workbook carries; null when it carries none. */
export async function setting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SETTINGS_SHEET);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return null;
  const { rows } = await storedRows(context, sheet);
  const settings = settingsIn(rows);
  return Object.hasOwn(settings, key) ? settings[key] : null;
}

/** Stores a setting; null or undefined removes it. Neither the selection nor the active sheet changes. */
export async function storeSetting(
  context: Excel.RequestContext,
  key: string,
  value: unknown,
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  const found = worksheets.getItemOrNullObject(SETTINGS_SHEET);
  found.load('name');
  protection.load('protected');
  await context.sync();

  const row = settingRow(key, value);
  if (!found.isNullObject) replaceRows(found, await storedRows(context, found), key, row);
  else if (row) writeRow(addSheet(worksheets, protection), 0, row);
  await context.sync();
}

interface StoredRows {
  /** Row of the sheet on which the first of them stands. */
  readonly top: number;
  readonly rows: readonly (readonly unknown[])[];
}

async function storedRows(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<StoredRows> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex, columnIndex, values');
  await context.sync();
  if (used.isNullObject) return { top: 0, rows: [] };
  // Excel leaves out blank columns in front; keys stand in the first column or nowhere.
  const blanks = Array.from({ length: used.columnIndex }, () => '');
  return { top: used.rowIndex, rows: used.values.map((row: unknown[]) => [...blanks, ...row]) };
}

/** Writes the new row before it takes away the old ones: should Excel refuse, nothing is lost. */
function replaceRows(
  sheet: Excel.Worksheet,
  { top, rows }: StoredRows,
  key: string,
  row: readonly string[] | null,
): void {
  if (row) writeRow(sheet, top + rows.length, row);
  const old = rows.flatMap(([stored], at) => (stored === key ? [top + at] : []));
  for (const at of old.reverse()) sheet.getRangeByIndexes(at, 0, 1, 1).getEntireRow().delete('Up');
}

/** Writes a row as texts, or Excel would take what looks like a number or a formula for one. */
function writeRow(sheet: Excel.Worksheet, at: number, row: readonly string[]): void {
  const range = sheet.getRangeByIndexes(at, 0, 1, row.length);
  range.numberFormat = [row.map(() => TEXT_FORMAT)];
  range.values = [[...row]];
}

/** @throws Error where the structure of the workbook is protected; Excel would only say that access is denied */
function addSheet(
  worksheets: Excel.WorksheetCollection,
  protection: Excel.WorkbookProtection,
): Excel.Worksheet {
  if (protection.protected) throw new Error(STRUCTURE_PROTECTED);
  const sheet = worksheets.add(SETTINGS_SHEET);
  sheet.visibility = 'VeryHidden';
  return sheet;
}

const STRUCTURE_PROTECTED =
  '工作簿的结构受保护，无法添加保存设置的隐藏工作表。请在“审阅”中撤消“保护工作簿”，保存设置后可再次保护。' +
  ' The structure of the workbook is protected, so the hidden sheet that keeps the settings cannot be added.' +
  ' Turn off Protect Workbook under Review; it can be turned on again once the settings are saved.';
