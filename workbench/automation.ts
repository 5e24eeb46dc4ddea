import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { Text } from '../src/rules/text';
import type { CellValue, ActiveCell, Workbook } from '../workbook/workbook';
import { cellOf, cellRange, cellReader, isOurError, valueOf } from '../workbook/grid/grid';
import type { Grid } from './univer-grid';
import { parseAddress } from '../workbook/file/xlsx/ranges';

/**
 * `window.hangceWorkbench`: the grid without pixels, for browser tests and for people who automate. A cell is
 * named by its sheet and A1 address. Everything here can also be done by hand on the page.
 */
export interface WorkbenchAutomation {
  /** Resolves once the first workbook is shown and calculated. */
  readonly ready: Promise<void>;
  readonly workbook: Workbook;
  /** Opens an .xlsx or .csv file without asking; resolves, when it is calculated, with what could not be kept. */
  openFile(file: ArrayBuffer, name?: string): Promise<readonly Text[]>;
  /** The open workbook as an .xlsx file. */
  saveFile(): Promise<ArrayBuffer>;
  /** Opens the sample of companies, or that of payments with mistakes in it. */
  openSample(sample?: 'sample' | 'auditSample'): Promise<void>;
  /** Value (an error is `{ error }`), formula (null without one), message of an error, and the text as shown. */
  cell(sheet: string, a1: string): CellReading;
  /** Types into a cell: a text that begins with `=` is a formula. */
  setCell(sheet: string, a1: string, value: CellValue): void;
  /** Inserts an empty row above a row, counted from 0. */
  insertRowAbove(sheet: string, row: number): void;
  /** Removes a row, counted from 0. */
  removeRow(sheet: string, row: number): void;
  select(sheet: string, a1: string): Promise<void>;
  /** Middle of a cell of the shown sheet on the screen, for a real mouse. */
  pointAt(sheet: string, a1: string): { x: number; y: number };
  selection(): Promise<ActiveCell | null>;
  sheets(): string[];
  /** Resolves when no cell waits to be calculated. */
  whenCalculated(): Promise<void>;
}

export interface CellReading {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly error: string | null;
  readonly shown: string;
}

declare global {
  interface Window {
    hangceWorkbench?: WorkbenchAutomation;
  }
}

export function automationOf(
  grid: Grid,
  workbook: Workbook,
  commands: Pick<WorkbenchAutomation, 'ready' | 'openFile' | 'saveFile' | 'openSample'>,
): WorkbenchAutomation {
  const open = () => {
    const active = grid.api.getActiveWorkbook();
    if (!active) throw new Error('No workbook is open.');
    return active;
  };
  const sheetNamed = (name: string) => {
    const found = open().getSheetByName(name);
    if (!found) throw new Error(`There is no sheet named "${name}".`);
    return found;
  };

  return {
    ...commands,
    workbook,
    cell(sheet, a1) {
      const { row, column } = parseAddress(a1);
      const found = sheetNamed(sheet);
      const range = cellRange(found, row, column);
      const value = valueOf(cellReader(found, grid.injector)(row, column));
      const place = { sheetId: found.getSheetId(), row, column };
      return {
        value,
        formula: range.getFormulas()[0]?.[0] || null,
        error: isOurError(value) ? grid.messages.at(place) : null,
        shown: range.getDisplayValue(),
      };
    },
    setCell(sheet, a1, value) {
      const formula = typeof value === 'string' && value.startsWith('=') ? value : null;
      const content = formula ? { f: formula, v: null } : { f: null, v: null, ...cellOf(value) };
      const { row, column } = parseAddress(a1);
      cellRange(sheetNamed(sheet), row, column).setValue({ p: null, si: null, t: null, ...content });
    },
    insertRowAbove(sheet, row) {
      sheetNamed(sheet).insertRowBefore(row);
    },
    removeRow(sheet, row) {
      sheetNamed(sheet).deleteRow(row);
    },
    async select(sheet, a1) {
      const { row, column } = parseAddress(a1);
      await workbook.select({ sheet, row, column });
    },
    pointAt(sheet, a1) {
      const { row, column } = parseAddress(a1);
      const { x, y, width, height } = cellRange(sheetNamed(sheet), row, column).getCellRect();
      const render = grid.injector.get(IRenderManagerService).getRenderById(open().getId());
      const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      if (!render || !view) throw new Error('The sheet is not drawn yet.');
      const canvas = render.engine.getCanvasElement().getBoundingClientRect();
      // Frozen rows and columns lie before the part that scrolls and do not move with it.
      const scrolledX = x < view.left ? 0 : view.viewportScrollX;
      const scrolledY = y < view.top ? 0 : view.viewportScrollY;
      return { x: canvas.left + x - scrolledX + width / 2, y: canvas.top + y - scrolledY + height / 2 };
    },
    selection: () => workbook.readSelection(),
    sheets: () =>
      open()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    whenCalculated: () => grid.calculation.whenDone(),
  };
}
