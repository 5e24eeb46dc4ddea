import { createRequire } from 'node:module';
import type * as Core from '@univerjs/core';
import type * as Facade from '@univerjs/core/facade';
import type * as Engine from '@univerjs/engine-formula';
import type * as Sheets from '@univerjs/sheets';
import type * as SheetsFormula from '@univerjs/sheets-formula';
import type { Cell } from './oracle-rows';
import { FIRST_FORMULA, type Computed, type RowOfFormulas } from './recalculated';

// Univer's modules for Node alone know each other here; those for a bundler import what Node does not resolve.
const load = createRequire(import.meta.url);
const core = load('@univerjs/core') as typeof Core;
const { FUniver } = load('@univerjs/core/facade') as typeof Facade;
const engine = load('@univerjs/engine-formula') as typeof Engine;
const sheets = load('@univerjs/sheets') as typeof Sheets;
const sheetsFormula = load('@univerjs/sheets-formula') as typeof SheetsFormula;
load('@univerjs/sheets/facade');
load('@univerjs/engine-formula/facade');
load('@univerjs/sheets-formula/facade');

/** Formulas as the engine of the workbench's grid computes them, which compares doubles as they are. */
export async function inUniver(rows: readonly RowOfFormulas[]): Promise<Computed> {
  const computed: Computed[number][] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    computed.push(...(await sheetInUniver(rows.slice(from, from + ROWS_AT_ONCE))));
  }
  return computed;
}

/** Its time grows with the square of the rows. */
export const ROWS_AT_ONCE = 1000;

async function sheetInUniver(rows: readonly RowOfFormulas[]): Promise<Computed> {
  const { api, dispose } = started();
  const cellData = Object.fromEntries(rows.map((row, at) => [at, cellsOf(row)]));
  const sheet = { id: 's', name: 'S', rowCount: rows.length + 1, columnCount: 20, cellData };
  const workbook = api.createWorkbook({ id: 'b', sheetOrder: ['s'], sheets: { s: sheet } });
  const formula = api.getFormula();
  formula.executeCalculation();
  await new Promise<void>((resolve) => {
    formula.calculationEnd(() => {
      resolve();
    });
  });
  const shown = workbook.getActiveSheet();
  const computed = rows.map(({ formulas }, row) =>
    formulas.map((_, at) => {
      const value = shown.getRange(row, FIRST_FORMULA + at).getValue();
      return typeof value === 'number' ? value : String(value);
    }),
  );
  dispose();
  return computed;
}

/** A formula in a cell; rows and columns are counted from 0. */
export interface PlacedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface SheetOfFormulas {
  readonly name: string;
  readonly formulas: readonly PlacedFormula[];
}

/**
 * Formulas as they stand after two rows and two columns were inserted behind the first of every sheet, a sheet was
 * added, and every sheet got another name.
 */
export async function movedInUniver(
  all: readonly SheetOfFormulas[],
): Promise<readonly (readonly string[])[]> {
  const { api, dispose } = started();
  const workbook = api.createWorkbook({
    id: 'b',
    sheetOrder: all.map((_, at) => `s${at}`),
    sheets: Object.fromEntries(all.map((sheet, at) => [`s${at}`, sheetInGrid(sheet, `s${at}`)])),
  });
  workbook.insertSheet('新表');
  for (const [at, { name }] of all.entries()) {
    const sheet = workbook.getSheetByName(name)!;
    sheet.insertRowsAfter(0, 2);
    sheet.insertColumnsAfter(0, 2);
    sheet.setName(`改名'的 ${at}`);
  }
  await Promise.resolve();
  const written = all.map(({ formulas }, at) => {
    const sheet = workbook.getSheetByName(`改名'的 ${at}`)!;
    return formulas.map(({ row, column }) =>
      sheet.getRange(row + (row > 0 ? 2 : 0), column + (column > 0 ? 2 : 0)).getFormula(),
    );
  });
  dispose();
  return written;
}

function sheetInGrid({ name, formulas }: SheetOfFormulas, id: string): Partial<Core.IWorksheetData> {
  const cellData: Record<number, Record<number, Core.ICellData>> = {};
  for (const { row, column, formula } of formulas) (cellData[row] ??= {})[column] = { f: formula };
  const rowCount = Math.max(100, ...formulas.map(({ row }) => row)) + 10;
  return { id, name, cellData, rowCount, columnCount: 40 };
}

function started() {
  const { LocaleType, LogLevel, Univer } = core;
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(engine.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheetsFormula.UniverSheetsFormulaPlugin);
  return {
    api: FUniver.newAPI(univer),
    dispose: () => {
      univer.dispose();
    },
  };
}

function cellsOf({ cells, formulas }: RowOfFormulas): Record<number, Core.ICellData> {
  const all: [number, Core.ICellData][] = [
    ...cells.map((cell, at): [number, Core.ICellData] => [at, inGrid(cell)]),
    ...formulas.map((f, at): [number, Core.ICellData] => [FIRST_FORMULA + at, { f }]),
  ];
  return Object.fromEntries(all);
}

function inGrid(cell: Cell): Core.ICellData {
  const { CellValueType } = core;
  if (cell === null) return {};
  if (typeof cell === 'object') return { f: '=NA()' };
  if (typeof cell === 'boolean') return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: cell, t: typeof cell === 'string' ? CellValueType.STRING : CellValueType.NUMBER };
}
