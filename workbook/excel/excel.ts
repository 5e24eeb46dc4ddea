import { CELLS_AT_ONCE, cellFormula, cellRows, cellValue, formulaRows } from './cells';
import { codeOf, inWords } from './excel-errors';
import { isTooLarge } from './formula-cells';
import { setting, storeSetting } from './settings';
import { sheetFacts } from './sheet-facts';
import {
  WritingEnded,
  type ActiveCell,
  type CellAddress,
  type CellValue,
  type FormulasOfRow,
  type RowsRequest,
  type SheetFacts,
  type SheetRows,
  type Unsubscribe,
  type Workbook,
  type WorkbookChange,
} from '../workbook';

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
    fileName,
    sheetNames,
    readSheet,
    readCells,
    readRows,
    readFormulas,
    writeFormula,
    writeFormulas,
    mendNames,
    writeTable,
    select,
    readSetting: (key) => batch((context) => setting(context, key)),
    writeSetting: (key, value) => inTurn(() => batch((context) => storeSetting(context, key, value))),
  };
}

/** While a cell is being edited Excel fails every request unless it is asked to wait. */
const batch = <T>(run: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, run).catch((error: unknown) => {
    throw inWords(error);
  });

/** A queue for changes of settings: each must have filled its row before the next looks for a free one. */
function oneAfterAnother(): (run: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (run) => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * Reads the active cell. Where several areas or a chart are selected, Excel fails with one of several codes: it is
 * then asked for the active cell alone, so that no other failure is taken for nothing selected.
 */
async function readSelection(): Promise<ActiveCell | null> {
  try {
    return await batch(selectionNow);
  } catch (error) {
    if (codeOf(error) === 'InvalidSelection') return null;
    if (!MAY_BE_SELECTION.has(codeOf(error) ?? '')) throw inWords(error);
    await batch(activeCellAlone).catch((second: unknown) => {
      throw inWords(second);
    });
    return null;
  }
}

/** What Excel says of a selection that is no single range, and of much else. */
const MAY_BE_SELECTION = new Set(['ItemNotFound', 'GeneralException', 'InvalidReference', 'InvalidArgument']);

async function activeCellAlone(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  workbook.getActiveCell().load('address');
  workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
}

async function selectionNow(context: Excel.RequestContext): Promise<ActiveCell | null> {
  const { active, sheet, used } = askForSelection(context.workbook);
  await context.sync();
  if (used.isNullObject) return null;
  return {
    active: { sheet: sheet.name, row: active.rowIndex, column: active.columnIndex },
    formula: cellFormula(active.formulas[0]?.[0], active.values[0]?.[0]),
    value: cellValue(active.values[0]?.[0], active.valueTypes[0]?.[0]),
    // Excel keeps the message of an error to itself.
    errorMessage: null,
  };
}

interface SelectionRequest {
  readonly active: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Asks for the active cell; the answers come with the next sync. */
function askForSelection(workbook: Excel.Workbook): SelectionRequest {
  // Only asked for because it fails where several areas or a chart are selected.
  const selected = workbook.getSelectedRange();
  selected.load('address');
  const active = workbook.getActiveCell();
  active.load('rowIndex, columnIndex, values, valueTypes, formulas');
  const sheet = workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address');
  return { active, sheet, used };
}

const fileName = (): Promise<string> =>
  batch(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });

const sheetNames = (which: 'visible' | 'all' = 'visible'): Promise<readonly string[]> =>
  batch(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name, items/visibility');
    await context.sync();
    return worksheets.items
      .filter(({ visibility }) => which === 'all' || visibility === 'Visible')
      .map(({ name }) => name);
  });

const readSheet = (name: string): Promise<SheetFacts> => batch((context) => sheetFacts(context, name));

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

async function readRows(request: RowsRequest): Promise<SheetRows> {
  const parts = partsOfRequest(request);
  if (parts.length === 0) return { values: [], formats: [], next: null };
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(request.sheet);
    // What is below is answered with the first part.
    const below = usedBelow(sheet, request);
    const values: CellValue[][] = [];
    const formats: string[][] = [];
    for (const { top, count } of parts) {
      const part = await loadedPart(sheet.getRangeByIndexes(top, request.left, count, request.width));
      values.push(...cellRows(part.values, part.valueTypes));
      formats.push(...part.numberFormat.map((cells: unknown[]) => cells.map(String)));
    }
    return { values, formats, next: below && !below.isNullObject ? below.rowIndex : null };
  });
}

async function* readFormulas(sheet: string): AsyncGenerator<FormulasOfRow> {
  const { used } = await readSheet(sheet);
  if (!used) return;
  const { top, left, bottom, right } = used;
  const request = { sheet, left, width: right - left + 1, top, count: bottom - top + 1 };
  for (const part of partsOfRequest(request, FORMULAS_AT_ONCE)) {
    const rows = await formulasOfPart({ ...request, ...part });
    for (const [at, cells] of rows.entries()) {
      if (cells.length === 0) continue;
      yield { row: part.top + at, cells: cells.map((one) => ({ ...one, column: left + one.column })) };
    }
  }
}

/** Formulas are longer than values. */
const FORMULAS_AT_ONCE = 5_000;

type FormulaCells = FormulasOfRow['cells'];

/** Columns counted within the request. What is too long for one answer is asked for in halves. */
async function formulasOfPart(request: RowsRequest): Promise<readonly FormulaCells[]> {
  try {
    return await batch((context) => formulasWithin(context, request));
  } catch (error) {
    const half = Math.ceil(request.count / 2);
    if (!isTooLarge(error) || half === request.count) throw error;
    const upper = await formulasOfPart({ ...request, count: half });
    const lower = await formulasOfPart({ ...request, top: request.top + half, count: request.count - half });
    return [...upper, ...lower];
  }
}

async function formulasWithin(
  context: Excel.RequestContext,
  { sheet: name, left, width, top, count }: RowsRequest,
): Promise<readonly FormulaCells[]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRangeByIndexes(top, left, count, width);
  const tellsSpills = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
  range.load('formulas, values');
  if (tellsSpills) range.load('hasSpill');
  await context.sync();
  const rows = formulaRows(range.formulas, range.values);
  // Excel answers null where some of the cells are spilled and others are not, which its types leave out.
  const spilled: boolean | null = tellsSpills && range.hasSpill;
  return isNone(spilled)
    ? rows
    : withSpills(context, rows, (row, column) => sheet.getRangeByIndexes(top + row, left + column, 1, 1));
}

const isNone = (spilled: boolean | null): boolean => spilled === false;

/** Asks of every formula by itself whether it spills. */
async function withSpills(
  context: Excel.RequestContext,
  rows: readonly FormulaCells[],
  cellAt: (row: number, column: number) => Excel.Range,
): Promise<readonly FormulaCells[]> {
  const asked = rows.map((cells, row) =>
    cells.map((cell) => {
      const range = cellAt(row, cell.column);
      range.load('hasSpill');
      return { cell, range };
    }),
  );
  await context.sync();
  return asked.map((cells) =>
    cells.map(({ cell, range }) => (range.hasSpill ? { ...cell, spills: true } : cell)),
  );
}

/** Rows of a sheet of Excel. */
const ROWS_OF_SHEET = 1_048_576;

/** The rows asked for, no more of them in one part than an answer may hold, and none beyond the sheet. */
function partsOfRequest(
  { top, width, count }: RowsRequest,
  cells = CELLS_AT_ONCE,
): Pick<RowsRequest, 'top' | 'count'>[] {
  const height = Math.max(1, Math.floor(cells / width));
  const end = Math.min(top + count, ROWS_OF_SHEET);
  return Array.from({ length: Math.max(0, Math.ceil((end - top) / height)) }, (_, at) => {
    const from = top + at * height;
    return { top: from, count: Math.min(height, end - from) };
  });
}

/** What these columns hold below the rows asked for; null where the sheet ends with them. */
function usedBelow(sheet: Excel.Worksheet, { left, width, top, count }: RowsRequest): Excel.Range | null {
  const first = top + count;
  if (first >= ROWS_OF_SHEET) return null;
  const columns = sheet.getRangeByIndexes(first, left, ROWS_OF_SHEET - first, width);
  const below = columns.getUsedRangeOrNullObject(true);
  below.load('rowIndex');
  return below;
}

/** One request for each part: all at once would be over what the host answers. */
async function loadedPart(part: Excel.Range): Promise<Excel.Range> {
  part.load('values, valueTypes, numberFormat');
  await part.context.sync();
  return part;
}

/** One cell is written as many are: what Excel does to a table's column it does for one cell too. */
async function writeFormula({ sheet, row, column }: CellAddress, formula: string): Promise<void> {
  try {
    await writeFormulas([{ sheet, top: row, left: column, formulas: [[formula]] }]);
  } catch (error) {
    throw error instanceof WritingEnded ? error.why : error;
  }
}

/** Loaded with the first formula that is written, as what writes sheets is. */
const writeFormulas: Workbook['writeFormulas'] = async (...formulas) => {
  const { writtenFormulas } = await import(/* webpackChunkName: "written-formulas" */ './written-formulas');
  return batch((context) => writtenFormulas(context, ...formulas));
};

const mendNames: NonNullable<Workbook['mendNames']> = async (writing) => {
  const { mendedNames } = await import(/* webpackChunkName: "written-formulas" */ './mended-names');
  return batch((context) => mendedNames(context, writing));
};

/** What writes sheets is loaded with the first of them: neither the pane nor a calculation waits for it. */
const writeTable: Workbook['writeTable'] = async (...table) => {
  const { writtenSheet } = await import(/* webpackChunkName: "report-sheet" */ './written-sheet');
  await batch((context) => writtenSheet(context, ...table));
};

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
