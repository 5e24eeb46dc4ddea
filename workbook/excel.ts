import { cellFormula, cellRows, cellValue, writtenFormat, writtenValue } from './excel-cells';
import { emptySheet } from './report-sheet';
import type { CellAddress, CellValue, Selection, Unsubscribe, Workbook } from './workbook';

/** Enough for titles, a header of several rows and some data below it. */
const HEAD_ROWS = 12;
/** Above the header row of an Excel table, where the unit of a sheet is often written. */
const ROWS_ABOVE_TABLE = 4;
/** Excel on the web refuses requests above 5 MB. */
const CELLS_PER_WRITE = 20_000;
const TEXT_FORMAT = '@';

export interface ExcelWorkbook extends Workbook {
  /** Tells every listener to read again, as when the user asks for the row she has just right-clicked. */
  announce(): void;
}

/** The workbook that Excel has open. Needs `Office.onReady`. */
export function excelWorkbook(): ExcelWorkbook {
  const listeners = new Set<() => void>();
  return {
    host: 'excel',
    readSelection,
    onChange(listener) {
      listeners.add(listener);
      const stop = watch(() => {
        if (listeners.has(listener)) listener();
      });
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    announce: () => {
      for (const listener of [...listeners]) listener();
    },
    readCells,
    writeFormula,
    writeTable,
    select,
    readSetting: (key) => Promise.resolve(Office.context.document.settings.get(key) as unknown),
    writeSetting,
  };
}

/** While a cell is being edited Excel fails every request unless it is asked to wait. */
const batch = <T>(run: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, run);

async function readSelection(): Promise<Selection | null> {
  try {
    return await batch(selectionNow);
  } catch (error) {
    if (isNothingReadable(error)) return null;
    throw error;
  }
}

/** What Excel answers when a chart or several areas are selected, or when the sheet went away meanwhile. */
const NOTHING_READABLE = new Set(['InvalidSelection', 'ItemNotFound', 'GeneralException']);

const isNothingReadable = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  NOTHING_READABLE.has(error.code);

async function selectionNow(context: Excel.RequestContext): Promise<Selection | null> {
  // Only asked for because it fails where several areas or a chart are selected.
  const selected = context.workbook.getSelectedRange();
  selected.load('address');
  const active = context.workbook.getActiveCell();
  active.load('rowIndex, columnIndex, values, valueTypes, formulas');
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  const block = active.getSurroundingRegion();
  block.load('rowIndex, columnIndex, rowCount, columnCount');
  const tables = active.getTables(false);
  tables.load('items/showHeaders');
  await context.sync();

  if (used.isNullObject) return null;

  const table = tables.items.find(({ showHeaders }) => showHeaders);
  const tableHeaderRow = table ? await headerRowOf(table) : null;
  const top = Math.max(block.rowIndex, (tableHeaderRow ?? 0) - ROWS_ABOVE_TABLE);
  const bottom = Math.min(block.rowIndex + block.rowCount, top + HEAD_ROWS);
  const head = sheet.getRangeByIndexes(top, block.columnIndex, bottom - top, block.columnCount);
  head.load('values, valueTypes');
  const row = sheet.getRangeByIndexes(active.rowIndex, block.columnIndex, 1, block.columnCount);
  row.load('values, valueTypes, numberFormat');
  await context.sync();

  return {
    active: { sheet: sheet.name, row: active.rowIndex, column: active.columnIndex },
    formula: cellFormula(active.formulas[0]?.[0], active.values[0]?.[0]),
    value: cellValue(active.values[0]?.[0], active.valueTypes[0]?.[0]),
    // Excel keeps the message of an error to itself.
    errorMessage: null,
    head: { top, left: block.columnIndex, rows: cellRows(head.values, head.valueTypes) },
    tableHeaderRow,
    rowValues: cellRows(row.values, row.valueTypes)[0] ?? [],
    rowFormats: (row.numberFormat[0] ?? []).map(String),
  };
}

async function headerRowOf(table: Excel.Table): Promise<number> {
  const header = table.getHeaderRowRange();
  header.load('rowIndex');
  await table.context.sync();
  return header.rowIndex;
}

/**
 * Calls back on every event after which another answer may be right: the selection or the sheet changes, cells are
 * edited, formulas are recalculated.
 */
function watch(changed: () => void): Unsubscribe {
  let watching = true;
  const notify = (): Promise<void> => {
    if (watching) changed();
    return Promise.resolve();
  };
  const registered = batch(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add(notify),
      worksheets.onActivated.add(notify),
      worksheets.onChanged.add(notify),
      worksheets.onCalculated.add(notify),
    ];
    await context.sync();
    return handlers;
  });
  // A host without these events still has the pane's refresh button.
  registered.catch((error: unknown) => {
    console.warn('Excel does not report changes:', error);
  });
  return () => {
    watching = false;
    registered.then(remove).catch(() => undefined);
  };
}

interface RemovableHandler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** A handler can only be removed in the context that added it. */
async function remove(handlers: readonly RemovableHandler[]): Promise<void> {
  const added = handlers[0]?.context;
  if (!added) return;
  await Excel.run(added, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

async function readCells(addresses: readonly CellAddress[]): Promise<readonly CellValue[]> {
  if (addresses.length === 0) return [];
  return batch(async (context) => {
    const names = [...new Set(addresses.map(({ sheet }) => sheet))];
    const sheets = new Map(
      names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]),
    );
    for (const sheet of sheets.values()) sheet.load('name');
    await context.sync();

    const cells = addresses.map(({ sheet: name, row, column }) => {
      const sheet = sheets.get(name);
      if (!sheet || sheet.isNullObject) return null;
      const cell = sheet.getRangeByIndexes(row, column, 1, 1);
      cell.load('values, valueTypes');
      return cell;
    });
    await context.sync();

    return cells.map((cell) =>
      cell ? cellValue(cell.values[0]?.[0], cell.valueTypes[0]?.[0]) : { error: '#REF!' },
    );
  });
}

async function writeFormula(address: CellAddress, formula: string): Promise<void> {
  await batch(async (context) => {
    const cell = rangeAt(context, address);
    cell.load('numberFormat');
    await context.sync();
    // In a cell formatted as text Excel would keep the formula as a text.
    if (cell.numberFormat[0]?.[0] === TEXT_FORMAT) cell.numberFormat = [['General']];
    cell.formulas = [[formula]];
    await context.sync();
  });
}

async function writeTable(name: string, rows: readonly (readonly CellValue[])[]): Promise<void> {
  const width = Math.max(0, ...rows.map((row) => row.length));
  await batch(async (context) => {
    const sheet = await emptySheet(context.workbook, name);
    for (const part of partsOf(rows, width)) await writePart(sheet, part, width);
    sheet.activate();
    await context.sync();
  });
}

interface Part {
  readonly top: number;
  readonly rows: readonly (readonly CellValue[])[];
}

function partsOf(rows: readonly (readonly CellValue[])[], width: number): Part[] {
  if (width === 0) return [];
  const height = Math.max(1, Math.floor(CELLS_PER_WRITE / width));
  return Array.from({ length: Math.ceil(rows.length / height) }, (_, at) => ({
    top: at * height,
    rows: rows.slice(at * height, (at + 1) * height),
  }));
}

async function writePart(sheet: Excel.Worksheet, { top, rows }: Part, width: number): Promise<void> {
  const whole = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const range = sheet.getRangeByIndexes(top, 0, rows.length, width);
  range.numberFormat = whole.map((row) => row.map(writtenFormat));
  range.values = whole.map((row) => row.map(writtenValue));
  await sheet.context.sync();
}

async function select(address: CellAddress): Promise<void> {
  await batch(async (context) => {
    const cell = rangeAt(context, address);
    cell.worksheet.activate();
    cell.select();
    await context.sync();
  });
}

const rangeAt = (context: Excel.RequestContext, { sheet, row, column }: CellAddress): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);

function writeSetting(key: string, value: unknown): Promise<void> {
  const { settings } = Office.context.document;
  if (value === null || value === undefined) settings.remove(key);
  else settings.set(key, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}
