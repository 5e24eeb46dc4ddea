import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { columnLetters } from '../../../src/formulas/cell-names';
import { findLibreOffice } from '../../libreoffice';
import type { Cell } from './oracle-rows';

/** A row of cells, and the formulas behind them, with `=`. */
export interface RowOfFormulas {
  readonly cells: readonly Cell[];
  readonly formulas: readonly string[];
}

/** What a spreadsheet has computed for each formula of each row: a number, or whatever else it shows. */
export type Computed = readonly (readonly (number | string)[])[];

/** Formulas as LibreOffice computes them, on a sheet of this name. */
export async function inLibreOffice(rows: readonly RowOfFormulas[], name = 'S'): Promise<Computed> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const { cells, formulas } of rows) {
    const row = sheet.addRow(cells.map(inFile));
    formulas.forEach((formula, at) => {
      row.getCell(FIRST_FORMULA + at + 1).value = { formula: formula.slice(1), date1904: false };
    });
  }
  // Values as they are, not as they are shown.
  const csv = await converted(workbook, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false', '.csv');
  const lines = Papa.parse<string[]>(readFileSync(csv, 'utf8')).data;
  return rows.map(({ formulas }, at) =>
    formulas.map((_, nth) => numberOrText(lines[at]?.[FIRST_FORMULA + nth] ?? '')),
  );
}

/** Formulas as they stand in a file that LibreOffice has read and written; the sheet 表 一 stands beside theirs. */
export async function writtenByLibreOffice(formulas: readonly string[]): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('S');
  workbook.addWorksheet('表 一').addRow([1]);
  formulas.forEach((formula, at) => {
    sheet.getCell(at + 1, FIRST_FORMULA + 1).value = { formula: formula.slice(1), date1904: false };
  });
  const file = await converted(workbook, 'xlsx:Calc MS Excel 2007 XML', '.xlsx');
  const again = new ExcelJS.Workbook();
  await again.xlsx.readFile(file);
  return formulas.map((_, at) => `=${again.getWorksheet('S')!.getCell(at + 1, FIRST_FORMULA + 1).formula}`);
}

/** The file that LibreOffice makes of a workbook. */
async function converted(workbook: ExcelJS.Workbook, to: string, extension: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hangce-native-'));
  const file = path.join(folder, 'rows.xlsx');
  await workbook.xlsx.writeFile(file);
  const out = path.join(folder, 'out');
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', to, '--outdir', out, file];
  const { status, stderr } = spawnSync(findLibreOffice()!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path.join(
    out,
    readdirSync(out).find((name) => name.endsWith(extension))!,
  );
}

/** Formulas stand right of all arguments. */
export const FIRST_FORMULA = 10;

export const addressesOf = (count: number, row: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${columnLetters(at)}${row + 1}`);

const inFile = (cell: Cell): ExcelJS.CellValue =>
  typeof cell === 'object' && cell !== null ? { formula: 'NA()', date1904: false } : cell;

const numberOrText = (shown: string): number | string =>
  shown !== '' && Number.isFinite(Number(shown)) ? Number(shown) : shown;
