import type { ICellData, Injector, IRange, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { ActiveCell, Area, CellValue, SheetFacts, Workbook, WorkbookChange } from '../workbook';
import { pageTextsIn } from '../page-texts';
import { FILE_KEY, isError, SETTINGS_KEY, valueOf } from './cell-values';
import { formulasOn } from './sheet-formulas';
import { putFormulas } from './written-formulas';
import { putSheet, writtenCells } from './written-sheet';

export { cellOf, SETTINGS_KEY, valueOf } from './cell-values';

type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;
type FRange = NonNullable<ReturnType<FWorkbook['getActiveCell']>>;

/** Why a cell shows an error, where our own functions know it. */
export type ErrorMessageAt = (place: { sheetId: string; row: number; column: number }) => string | null;

/** The workbook of the workbench: the open Univer workbook, whichever that is at the moment. */
export function gridWorkbook(api: FUniver, injector: Injector, errorMessageAt: ErrorMessageAt): Workbook {
  const openWorkbook = (): FWorkbook => {
    const workbook = api.getActiveWorkbook();
    if (!workbook) throw new Error('没有打开的工作簿。 No workbook is open.');
    return workbook;
  };

  const sheetNamed = (name: string): FWorksheet => {
    const sheet = openWorkbook().getSheetByName(name);
    if (!sheet) throw new Error(`没有名为“${name}”的工作表。 There is no sheet named "${name}".`);
    return sheet;
  };

  const cells = (sheet: FWorksheet): CellReader => cellReader(sheet, injector);

  return {
    async readSelection() {
      const workbook = api.getActiveWorkbook();
      const sheet = workbook?.getActiveSheet();
      const cell = workbook?.getActiveCell();
      if (!sheet || !cell) return null;
      return readSelection(sheet, cell, cells(sheet), errorMessageAt);
    },

    async fileName() {
      return `${openWorkbook().getName()}.xlsx`;
    },

    async sheetNames(which) {
      return openWorkbook()
        .getSheets()
        .filter((sheet) => which === 'all' || !sheet.isSheetHidden())
        .map((sheet) => sheet.getSheetName());
    },

    async readSheet(name) {
      return factsOf(sheetNamed(name), injector);
    },

    onChange(listener) {
      // A calculation that is under way is still told of after its subscription has ended.
      let isHeard = true;
      const tell = (change: WorkbookChange): void => {
        if (isHeard) listener(change);
      };
      const moved = (): void => tell('selection');
      const changed = (): void => tell('content');
      const subscriptions = [
        api.addEvent(api.Event.SelectionChanged, moved),
        api.addEvent(api.Event.SheetValueChanged, changed),
        api.addEvent(api.Event.ActiveSheetChanged, changed),
        api.addEvent(api.Event.WorkbookCreated, () => tell('file')),
        // Values follow the selection by a calculation: without this the pane shows the amount from before.
        api.getFormula().calculationResultApplied(changed),
      ];
      return () => {
        isHeard = false;
        subscriptions.forEach((subscription) => subscription.dispose());
      };
    },

    async readCells(addresses) {
      const readers = new Map<string, CellReader>();
      return addresses.map(({ sheet, row, column }) => {
        const reader = readers.get(sheet) ?? cells(sheetNamed(sheet));
        readers.set(sheet, reader);
        return valueOf(reader(row, column));
      });
    },

    async readRows({ sheet: name, left, width, top, count }) {
      const sheet = sheetNamed(name);
      const cellAt = cells(sheet);
      const height = Math.min(count, sheet.getMaxRows() - top);
      if (height <= 0) return { values: [], formats: [], next: null };
      const columns = Array.from({ length: width }, (_, offset) => left + offset);
      const held = columns.filter((column) => column < sheet.getMaxColumns());
      const next = nextRowThatHolds(sheet, cellAt, top + height, held);
      return {
        values: Array.from({ length: height }, (_, offset) =>
          columns.map((column) => valueOf(cellAt(top + offset, column))),
        ),
        formats: formatsOf(sheet.getRange(top, left, height, Math.max(1, held.length))),
        next,
      };
    },

    readFormulas: (name) => formulasOn(sheetNamed(name), spillsOn(sheetNamed(name), injector)),

    async writeFormula({ sheet, row, column }, formula) {
      sheetNamed(sheet).getRange(row, column).setValue({ f: formula, v: null, p: null, si: null, t: null });
    },

    async writeFormulas(blocks, writing) {
      return putFormulas(injector, openWorkbook().getWorkbook(), blocks, writing);
    },

    async writeTable(sheet, rows, formats = [], writing = {}) {
      const workbook = openWorkbook();
      const cells = await writtenCells(rows, formats, writing);
      // Another file may have been opened while the cells were made.
      if (api.getActiveWorkbook()?.getId() !== workbook.getId()) throw new Error(OTHER_FILE);
      putSheet(injector, workbook.getWorkbook(), sheet, cells);
    },

    async select({ sheet, row, column }) {
      const target = sheetNamed(sheet);
      target.activate();
      cellRange(target, row, column).activate();
      await scrollIntoView(target, row, column);
    },

    async readSetting(key) {
      const settings = settingsOf(openWorkbook());
      return key in settings ? settings[key] : null;
    },

    async writeSetting(key, value) {
      const workbook = openWorkbook();
      const settings = { ...settingsOf(workbook), [key]: value };
      workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), [SETTINGS_KEY]: settings });
    },
  };
}

/** Asked for a cell outside the sheet, Univer throws and, after some hundred times, refuses everything. */
export function cellRange(sheet: FWorksheet, row: number, column: number): FRange {
  if (row < 0 || column < 0 || row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) {
    const place = `${sheet.getSheetName()} (${row + 1}, ${column + 1})`;
    throw new Error(`单元格在工作表之外：${place}。 The cell is outside the sheet: ${place}.`);
  }
  return sheet.getRange(row, column);
}

/** The cells whose results fill others, as `row,column`. */
function spillsOn(sheet: FWorksheet, injector: Injector): ReadonlySet<string> {
  const worksheet = sheet.getSheet();
  const ranges = injector.get(FormulaDataModel).getArrayFormulaRange();
  const rows = Object.entries({ ...ranges[worksheet.getUnitId()]?.[worksheet.getSheetId()] });
  return new Set(
    rows.flatMap(([row, cells]) =>
      Object.entries<Nullable<IRange>>({ ...cells }).flatMap(([column, range]) =>
        range && (range.endRow > range.startRow || range.endColumn > range.startColumn)
          ? [`${row},${column}`]
          : [],
      ),
    ),
  );
}

export type CellReader = (row: number, column: number) => Nullable<ICellData>;

/** A cell's content, that of a spilled cell included: the grid keeps spilled values beside the sheet. */
export function cellReader(sheet: FWorksheet, injector: Injector): CellReader {
  const worksheet = sheet.getSheet();
  const matrix = worksheet.getCellMatrix();
  const unitId = worksheet.getUnitId();
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId]?.[worksheet.getSheetId()];
  return (row, column) => {
    const cell = matrix.getValue(row, column);
    return hasContent(cell) ? cell : (spilled?.[row]?.[column] ?? cell);
  };
}

const hasContent = (cell: Nullable<ICellData>): boolean =>
  cell !== null && cell !== undefined && ((cell.v ?? null) !== null || Boolean(cell.f || cell.si));

/** Whether an error can be ours: the grid is the author of any other than `#VALUE!`. */
export const isOurError = (value: CellValue): boolean => isError(value) && value.error === '#VALUE!';

function readSelection(
  sheet: FWorksheet,
  active: FRange,
  cellAt: CellReader,
  errorMessageAt: ErrorMessageAt,
): ActiveCell {
  const row = active.getRow();
  const column = active.getColumn();
  const value = valueOf(cellAt(row, column));
  return {
    active: { sheet: sheet.getSheetName(), row, column },
    formula: active.getFormulas()[0]?.[0] || null,
    value,
    errorMessage: isOurError(value) ? errorMessageAt({ sheetId: sheet.getSheetId(), row, column }) : null,
  };
}

/** The grid knows no Excel tables; the texts of a printed page it carries as the file has them. */
function factsOf(sheet: FWorksheet, injector: Injector): SheetFacts {
  const used = usedArea(sheet, injector);
  const worksheet = sheet.getSheet();
  const rows = used ? countFrom(used.top, used.bottom) : [];
  const columns = used ? countFrom(used.left, used.right) : [];
  return {
    name: sheet.getSheetName(),
    used,
    merges: worksheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    })),
    hiddenRows: rows.filter((row) => !worksheet.getRowVisible(row)),
    hiddenColumns: columns.filter((column) => !worksheet.getColVisible(column)),
    pageTexts: pageTextsOf(worksheet.getConfig().custom?.[FILE_KEY]),
    excelTables: [],
  };
}

function pageTextsOf(carried: unknown): readonly string[] {
  const page = (carried as { readonly headerFooter?: object } | undefined)?.headerFooter;
  return pageTextsIn(Object.values({ ...page }).filter((words) => typeof words === 'string'));
}

const countFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** The smallest rectangle around all cells that hold anything, spilled ones included. */
function usedArea(sheet: FWorksheet, injector: Injector): Area | null {
  const worksheet = sheet.getSheet();
  const unit = injector.get(FormulaDataModel).getArrayFormulaCellData()[worksheet.getUnitId()];
  const spilled = Object.entries<object>({ ...unit?.[worksheet.getSheetId()] });
  let area: Area | null = null;
  const add = (row: number, column: number): void => {
    area = {
      top: Math.min(row, area?.top ?? row),
      left: Math.min(column, area?.left ?? column),
      bottom: Math.max(row, area?.bottom ?? row),
      right: Math.max(column, area?.right ?? column),
    };
  };
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (hasContent(cell)) add(row, column);
  });
  for (const [row, cells] of spilled) {
    for (const column of Object.keys(cells)) add(Number(row), Number(column));
  }
  return area;
}

const formatsOf = (range: FRange): string[][] =>
  range.getNumberFormats().map((formats) => formats.map((format) => format || 'General'));

function nextRowThatHolds(
  sheet: FWorksheet,
  cellAt: CellReader,
  from: number,
  columns: readonly number[],
): number | null {
  for (let row = from; row < sheet.getMaxRows(); row += 1) {
    if (columns.some((column) => hasContent(cellAt(row, column)))) return row;
  }
  return null;
}

const OTHER_FILE =
  '写入期间打开了另一个文件，没有写入。 Another file was opened meanwhile; nothing was written.';

/** Moves the view when the cell is outside it, and only then: a view should not jump under the reader's eyes. */
async function scrollIntoView(sheet: FWorksheet, row: number, column: number): Promise<void> {
  const visible = await visibleRange(sheet);
  const inside =
    visible !== null &&
    row >= visible.startRow &&
    row < visible.endRow &&
    column >= visible.startColumn &&
    column < visible.endColumn;
  if (!inside) sheet.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
}

/** The visible part of a sheet. It is undefined, against its type, until a sheet just turned to is drawn. */
async function visibleRange(sheet: FWorksheet): Promise<IRange | null> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const range = sheet.getVisibleRange();
    if (range) return range;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return null;
}

const settingsOf = (workbook: FWorkbook): Readonly<Record<string, unknown>> => {
  const stored: unknown = workbook.getCustomMetadata()?.[SETTINGS_KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
};
