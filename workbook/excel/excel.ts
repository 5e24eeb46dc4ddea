import { askForBlock, blockAround, type BlockRequest } from './block';
import { cellFormula, cellRows, cellValue, TEXT_FORMAT, writtenFormat, writtenValue } from './cells';
import { setting, storeSetting } from './settings';
import { emptySheet } from './report-sheet';
import type {
  CellAddress,
  CellValue,
  RowsRequest,
  Selection,
  SheetRows,
  Unsubscribe,
  Workbook,
  WorkbookChange,
} from '../workbook';

/** Enough for titles, a header of several rows and some data below it. */
const HEAD_ROWS = 12;
/** Above the header row of an Excel table, where the unit of a sheet is often written. */
const ROWS_ABOVE_TABLE = 4;
/** Excel on the web refuses requests and answers above 5 MB. */
const CELLS_AT_ONCE = 20_000;

export interface ExcelWorkbook extends Workbook {
  /** Tells every listener to read again, as when the user asks for the row she has just right-clicked. */
  announce(): void;
}

/** The workbook that Excel has open. Needs `Office.onReady`. */
export function excelWorkbook(): ExcelWorkbook {
  const listeners = new Set<(change: WorkbookChange) => void>();
  const inTurn = oneAfterAnother();
  return {
    readSelection,
    onChange(listener) {
      listeners.add(listener);
      const stop = watch((change) => {
        if (listeners.has(listener)) listener(change);
      });
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    announce: () => {
      for (const listener of [...listeners]) listener('content');
    },
    readCells,
    readRows,
    writeFormula,
    writeTable,
    select,
    readSetting: (key) => batch((context) => setting(context, key)),
    writeSetting: (key, value) => inTurn(() => batch((context) => storeSetting(context, key, value))),
  };
}

/** While a cell is being edited Excel fails every request unless it is asked to wait. */
const batch = <T>(run: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, run);

/** A queue for changes of settings: each must have filled its row before the next looks for a free one. */
function oneAfterAnother(): (run: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (run) => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}

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
  const asked = askForSelection(context);
  await context.sync();
  if (asked.used.isNullObject) return null;

  const { active, sheet } = asked;
  const { area, tableHeaderRow } = await blockAround(active, sheet, asked.block);
  const top = Math.max(area.top, (tableHeaderRow ?? 0) - ROWS_ABOVE_TABLE);
  const height = Math.min(area.bottom - top + 1, HEAD_ROWS);
  const width = area.right - area.left + 1;
  const head = sheet.getRangeByIndexes(top, area.left, height, width);
  head.load('values, valueTypes');
  const row = sheet.getRangeByIndexes(active.rowIndex, area.left, 1, width);
  row.load('values, valueTypes, numberFormat');
  await context.sync();

  return {
    ...activeCell(asked),
    head: { top, left: area.left, rows: cellRows(head.values, head.valueTypes) },
    tableHeaderRow,
    rowValues: cellRows(row.values, row.valueTypes)[0] ?? [],
    rowFormats: (row.numberFormat[0] ?? []).map(String),
  };
}

interface SelectionRequest {
  readonly active: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly block: BlockRequest;
}

function askForSelection({ workbook }: Excel.RequestContext): SelectionRequest {
  // Only asked for because it fails where several areas or a chart are selected.
  const selected = workbook.getSelectedRange();
  selected.load('address');
  const active = workbook.getActiveCell();
  active.load('rowIndex, columnIndex, values, valueTypes, formulas');
  const sheet = workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  return { active, sheet, used, block: askForBlock(active) };
}

const activeCell = ({ active, sheet }: SelectionRequest) => ({
  active: { sheet: sheet.name, row: active.rowIndex, column: active.columnIndex },
  formula: cellFormula(active.formulas[0]?.[0], active.values[0]?.[0]),
  value: cellValue(active.values[0]?.[0], active.valueTypes[0]?.[0]),
  // Excel keeps the message of an error to itself.
  errorMessage: null,
});

/**
 * Calls back on every event after which another answer may be right: the selection or the sheet changes, cells are
 * edited, formulas are recalculated.
 */
function watch(changed: (change: WorkbookChange) => void): Unsubscribe {
  let watching = true;
  const tell = (change: WorkbookChange) => (): Promise<void> => {
    if (watching) changed(change);
    return Promise.resolve();
  };
  const registered = batch(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add(tell('selection')),
      worksheets.onActivated.add(tell('selection')),
      worksheets.onChanged.add(tell('content')),
      worksheets.onCalculated.add(tell('content')),
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

async function readRows({ sheet: name, left, width, top, count }: RowsRequest): Promise<SheetRows> {
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex, rowCount');
    await context.sync();
    const lastRow = used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
    const end = Math.min(top + count - 1, lastRow);
    const height = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    const values: CellValue[][] = [];
    const formats: string[][] = [];
    for (let row = top; row <= end; row += height) {
      const part = await loadedPart(
        sheet.getRangeByIndexes(row, left, Math.min(height, end - row + 1), width),
      );
      values.push(...cellRows(part.values, part.valueTypes));
      formats.push(...part.numberFormat.map((cells: unknown[]) => cells.map(String)));
    }
    return { values, formats, lastRow };
  });
}

/** One request for each part: all at once would be over what the host answers. */
async function loadedPart(part: Excel.Range): Promise<Excel.Range> {
  part.load('values, valueTypes, numberFormat');
  await part.context.sync();
  return part;
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
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
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
