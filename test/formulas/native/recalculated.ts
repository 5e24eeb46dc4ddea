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

/** Formulas as LibreOffice computes them. */
export async function inLibreOffice(rows: readonly RowOfFormulas[]): Promise<Computed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hangce-native-'));
  const file = path.join(folder, 'rows.xlsx');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('S');
  for (const { cells, formulas } of rows) {
    const row = sheet.addRow(cells.map(inFile));
    formulas.forEach((formula, at) => {
      row.getCell(FIRST_FORMULA + at + 1).value = { formula: formula.slice(1), date1904: false };
    });
  }
  await workbook.xlsx.writeFile(file);
  // Values as they are, not as they are shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, file];
  const { status, stderr } = spawnSync(findLibreOffice()!, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const csv = readdirSync(folder).find((name) => name.endsWith('.csv'))!;
  const lines = Papa.parse<string[]>(readFileSync(path.join(folder, csv), 'utf8')).data;
  return rows.map(({ formulas }, at) =>
    formulas.map((_, nth) => numberOrText(lines[at]?.[FIRST_FORMULA + nth] ?? '')),
  );
}

/** Formulas stand right of all arguments. */
const FIRST_FORMULA = 10;

export const addressesOf = (count: number, row: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${columnLetters(at)}${row + 1}`);

const inFile = (cell: Cell): ExcelJS.CellValue =>
  typeof cell === 'object' && cell !== null ? { formula: 'NA()', date1904: false } : cell;

const numberOrText = (shown: string): number | string =>
  shown !== '' && Number.isFinite(Number(shown)) ? Number(shown) : shown;
