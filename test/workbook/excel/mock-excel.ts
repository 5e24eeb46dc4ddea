import { OfficeMockObject } from 'office-addin-mock';
import type { Area } from '../../../workbook/workbook';

/** What a cell of the mocked sheet holds; a formula carries its value. */
export type MockCell =
  | null
  | number
  | string
  | boolean
  | { formula: string; value: number | string; type?: 'Error' }
  | { error: string };

export interface MockSheet {
  readonly name: string;
  readonly cells: readonly (readonly MockCell[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly active: { readonly row: number; readonly column: number };
  /** Excel tables; as wide as the sheet and down to its last row unless told. */
  readonly tables?: readonly MockTable[];
  readonly merges?: readonly Area[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Areas that formulas have spilled over, their own cells included. */
  readonly spills?: readonly Area[];
  /** Header and footer of the printed page, by their places: leftHeader … rightFooter. */
  readonly page?: Readonly<Record<string, string>>;
}

interface MockTable {
  readonly headerRow: number;
  readonly showHeaders?: boolean;
  readonly left?: number;
  readonly columns?: number;
  readonly bottom?: number;
  /** Whether Excel fills a column from a formula that is written to it: one time, or whatever is written. */
  readonly fills?: 'once' | 'always';
}

export interface MockSurroundings {
  /** A sheet beside the active one. */
  readonly other?: Pick<MockSheet, 'name' | 'cells'>;
  readonly structureProtected?: boolean;
  /** The part of ExcelApi 1 that this Excel has; all that is asked for unless told. */
  readonly excelApi?: number;
  /** Whether an area merged across the edge of a range is told only as far as it lies within. */
  readonly cutsMerges?: boolean;
  /** Whether Excel knows our functions when formulas are written, as it does unless told otherwise. */
  readonly knowsFunctions?: boolean;
  /** Sheets that take nothing. */
  readonly protectedSheets?: readonly string[];
  /** The characters of formulas that one answer may hold. */
  readonly charactersAnswered?: number;
}

/** A sheet as Excel keeps it while it is being written to. */
interface SheetState {
  name: string;
  readonly cells: MockCell[][];
  readonly formats: string[][];
  readonly said: Pick<MockSheet, 'tables' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'page' | 'spills'>;
  /** Columns of tables that were filled. */
  readonly filled: Set<number>;
  visibility: string;
}

type Mock = OfficeMockObject & Record<string, unknown>;
/** What the mock uses to build itself, and hides from its types. */
interface Growing {
  addMock(name: string): void;
  populate(properties: object): void;
  setValue(name: string, value: unknown): void;
}
type Listener = () => Promise<void>;

export interface MockExcel {
  /** What was written, in order, as `Sheet!row,column: …`. */
  readonly written: string[];
  readonly sheets: ReadonlyMap<string, Readonly<SheetState>>;
  /** Fires one of the events of the worksheet collection. */
  fire(event: string): Promise<void>;
  listenerCount(): number;
  /** Every request fails from now on as Excel fails, until null is given. */
  failWith(code: string | null): void;
  /** Only the request of this number fails so, counted from now. */
  failAt(request: number, code: string): void;
  /** How often Excel was asked so far. */
  syncCount(): number;
}

const EVENTS = ['onSelectionChanged', 'onActivated', 'onChanged', 'onCalculated'];
/** Excel refuses to hand out the content of ranges that are too large. */
const CELLS_PER_READ = 50_000;
/** Excel fails where more merged areas lie in a range. */
const MERGES_PER_READ = 512;
const SHEET_SIZE = { rows: 1_048_576, columns: 16_384 };

/**
 * An Excel with one sheet to look at: office-addin-mock keeps the discipline of load and sync, this keeps the
 * cells. What is read without being loaded and synced comes out as an error text, so that a test sees it.
 */
export function mockExcel(active: MockSheet, surroundings: MockSurroundings = {}): MockExcel {
  const written: string[] = [];
  const sheets = new Map<string, SheetState>();
  for (const sheet of [active, surroundings.other]) if (sheet) sheets.set(sheet.name, stateOf(sheet));
  const listeners = new Map<string, Set<Listener>>(EVENTS.map((event) => [event, new Set()]));
  let failure: string | null = null;
  const failures = new Map<number, string>();
  let made = 0;
  let syncs = 0;
  /** Of formulas, in the answer to the present request. */
  let characters = 0;
  /** What the next sync answers. */
  const asked: (() => void)[] = [];

  const context = new OfficeMockObject({ workbook: { worksheets: {} } }) as Mock;
  const workbook = context.workbook as Mock;
  const worksheets = workbook.worksheets as Mock;

  /** Objects are made part of the context's tree, so that its sync reaches them. */
  const make = (properties: Readonly<Record<string, unknown>>, own: object = {}): Mock => {
    const name = `made${String((made += 1))}`;
    (context as unknown as Growing).addMock(name);
    const mock = context[name] as Mock;
    const growing = mock as unknown as Growing;
    const isNull = ([, value]: [string, unknown]) => value === null;
    growing.populate(Object.fromEntries(Object.entries(properties).filter((one) => !isNull(one))));
    for (const [property] of Object.entries(properties).filter(isNull)) growing.setValue(property, null);
    return Object.assign(mock, { context: handle, isNullObject: false }, own);
  };
  const nothing = (): Mock =>
    make(
      { name: '', address: '', ...place(0, 0, 0, 0), ...NOT_HIDDEN, values: [], formulas: [] },
      { isNullObject: true },
    );

  const handle = {
    workbook,
    sync: async () => {
      syncs += 1;
      characters = 0;
      if (failure !== null) throw Object.assign(new Error(failure), { code: failure });
      const one = failures.get(syncs);
      if (one !== undefined) {
        asked.splice(0);
        throw Object.assign(new Error(one), { code: one });
      }
      for (const answer of asked.splice(0)) answer();
      await context.sync();
      // The mock updates deeper objects a moment later than it says.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };

  /** An answer that is there after the next sync, and not before. */
  const answered = <T>(work: () => T): (() => T) => {
    let answer: { readonly value: T } | null = null;
    asked.push(() => (answer = { value: work() }));
    return () => {
      if (answer === null) throw new Error('Error, context.sync() was not called');
      return answer.value;
    };
  };

  const clientResult = (work: () => unknown): object => {
    const read = answered(work);
    return {
      get value() {
        return read();
      },
    };
  };

  /** A collection whose items can be read once they were loaded and synced. */
  const collection = (items: () => object[]): object => {
    let read: () => object[] = () => {
      throw new Error('Error, items was not loaded');
    };
    return {
      load: () => (read = answered(items)),
      get items() {
        return read();
      },
    };
  };

  const mergedAreas = ({ said }: SheetState, within: Area): object => {
    const found = (said.merges ?? []).filter((area) => overlap(area, within));
    const told = surroundings.cutsMerges ? found.map((area) => cut(area, within)).filter(isOfSeveral) : found;
    const read = answered(() => {
      if (found.length > MERGES_PER_READ)
        throw Object.assign(new Error('too many'), { code: 'GeneralException' });
      return told.map(placeOf);
    });
    return {
      load: () => undefined,
      get isNullObject() {
        return read().length === 0;
      },
      areas: {
        get items() {
          return read();
        },
      },
    };
  };

  const range = (sheet: SheetState, row: number, column: number, rows: number, columns: number): Mock => {
    if (row + rows > SHEET_SIZE.rows || column + columns > SHEET_SIZE.columns)
      throw new Error('InvalidArgument: beyond the sheet');
    const at = `${sheet.name}!${row},${column}`;
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const { hiddenRows = [], hiddenColumns = [] } = sheet.said;
    const mock = make(
      {
        address: at,
        ...place(row, column, rows, columns),
        ...contentOf(sheet, area),
        rowHidden: areHidden(hiddenRows, row, rows),
        columnHidden: areHidden(hiddenColumns, column, columns),
        hasSpill: areSpilled(sheet.said.spills ?? [], area),
      },
      {
        select: () => written.push(`${at}: selected`),
        getUsedRangeOrNullObject: () => usedRange(sheet, area),
        copyFrom: (source: { readonly sheetState: SheetState }) => copy(source.sheetState, sheet, at),
        sheetState: sheet,
        format: formatOf(at),
        getEntireRow: () => entireRow(sheet, row),
        getMergedAreasOrNullObject: () => mergedAreas(sheet, area),
        getRowProperties: () =>
          clientResult(() => numbersFrom(row, rows).map((one) => ({ rowHidden: hiddenRows.includes(one) }))),
        getColumnProperties: () =>
          clientResult(() =>
            numbersFrom(column, columns).map((one) => ({ columnHidden: hiddenColumns.includes(one) })),
          ),
      },
    );
    return new Proxy(mock, {
      get: (target, property) => {
        if (property === 'worksheet') return worksheet(sheet);
        const value = Reflect.get(target, property) as unknown;
        if (property === 'load') return loading(target, value as (names: string) => unknown, sheet, area);
        // Bound to what is behind, so that only the code under test is seen to write.
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
      set: (target, property, value) => {
        if (surroundings.protectedSheets?.includes(sheet.name)) {
          asked.push(() => {
            asked.splice(0);
            throw Object.assign(new Error('AccessDenied'), { code: 'AccessDenied' });
          });
          return true;
        }
        written.push(`${at}: ${String(property)} = ${JSON.stringify(value)}`);
        keep(sheet, area, String(property), value as unknown[][], surroundings.knowsFunctions);
        return Reflect.set(target, property, value);
      },
    });
  };
  const loading =
    (target: Mock, load: (names: string) => unknown, sheet: SheetState, area: Area) =>
    (names: string): unknown => {
      if (names.includes('formulas')) answerFormulas(sheet, area);
      return load.call(target, names);
    };
  const answerFormulas = (sheet: SheetState, area: Area): void => {
    const most = surroundings.charactersAnswered;
    if (most === undefined) return;
    asked.push(() => {
      characters += charactersIn(sheet, area);
      if (characters > most) {
        asked.splice(0);
        throw Object.assign(new Error('too much'), { code: 'ResponsePayloadSizeLimitExceeded' });
      }
    });
  };

  /** Takes over values and formats, as they are when Excel gets to it. */
  const copy = (from: SheetState, to: SheetState, at: string): void => {
    asked.push(() => {
      written.push(`${at}: copied from ${from.name}`);
      to.cells.splice(0, to.cells.length, ...from.cells.map((row) => [...row]));
      to.formats.splice(0, to.formats.length, ...from.formats.map((row) => [...row]));
    });
  };

  /** Remembers what is set, as `Sheet!row,column: columnWidth = …`. */
  const told = <T extends object>(at: string, own: T): T =>
    new Proxy(own, {
      set: (target, property, value) => {
        written.push(`${at}: ${String(property)} = ${JSON.stringify(value)}`);
        return Reflect.set(target, property, value);
      },
    });
  const formatOf = (at: string): object =>
    told(at, { font: told(at, {}), autofitRows: () => written.push(`${at}: rows fitted`) });

  const rangeOver = (sheet: SheetState, { top, left, bottom, right }: Area): Mock =>
    range(sheet, top, left, bottom - top + 1, right - left + 1);

  const usedRange = (sheet: SheetState, within: Area): Mock => {
    const used = usedArea(sheet.cells, within);
    return used ? rangeOver(sheet, used) : nothing();
  };

  const entireRow = (sheet: SheetState, row: number) => ({
    delete: (shift: string) => {
      written.push(`${sheet.name}!${row}: deleted ${shift}`);
      sheet.cells.splice(row, 1);
      sheet.formats.splice(row, 1);
    },
  });

  const tableIn = (sheet: SheetState) => (table: MockTable) => {
    const { headerRow, showHeaders = true, left = 0 } = table;
    const { columns = widthOf(sheet.cells), bottom = sheet.cells.length - 1 } = table;
    return {
      showHeaders,
      getRange: () => range(sheet, headerRow, left, bottom - headerRow + 1, columns),
      getHeaderRowRange: () => {
        if (!showHeaders) throw new Error('ItemNotFound');
        return range(sheet, headerRow, left, 1, columns);
      },
    };
  };

  const worksheet = (sheet: SheetState): Mock =>
    new Proxy(
      make(
        {
          name: sheet.name,
          pageLayout: { headersFooters: { defaultForAllPages: { ...EMPTY_PAGE, ...sheet.said.page } } },
        },
        {
          tables: collection(() => (sheet.said.tables ?? []).map(tableIn(sheet))),
          getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
            range(sheet, row, column, rows, columns),
          getUsedRangeOrNullObject: () => usedRange(sheet, ALL),
          getRange: () => ({
            clear: () => {
              written.push(`${sheet.name}: cleared`);
              asked.push(() => sheet.cells.splice(0));
            },
          }),
          activate: () => written.push(`${sheet.name}: shown`),
          delete: () => {
            written.push(`${sheet.name}: deleted`);
            asked.push(() => sheets.delete(sheet.name));
          },
          freezePanes: {
            freezeRows: (count: number) => written.push(`${sheet.name}: ${count} rows frozen`),
          },
        },
      ),
      {
        get: (target, property) => {
          const value = Reflect.get(target, property) as unknown;
          // Bound to what is behind, so that only the code under test is seen to rename.
          if (typeof value === 'function') return value.bind(target) as unknown;
          if (property !== 'pageLayout') return value;
          const layout = value as object;
          return told(sheet.name, {
            headersFooters: (layout as { headersFooters: unknown }).headersFooters,
            setPrintTitleRows: (rows: string) => written.push(`${sheet.name}: ${rows} repeated in print`),
          });
        },
        set: (target, property, value) => {
          if (property === 'visibility') sheet.visibility = String(value);
          if (property === 'name') rename(sheet, String(value));
          return Reflect.set(target, property, value);
        },
      },
    );

  const rename = (sheet: SheetState, name: string): void => {
    written.push(`${sheet.name}: renamed ${name}`);
    sheets.delete(sheet.name);
    sheet.name = name;
    sheets.set(name, sheet);
  };

  const find = (name: string) => {
    const sheet = sheets.get(name);
    return sheet ? worksheet(sheet) : nothing();
  };
  const activeCell = () => range(sheets.get(active.name)!, active.active.row, active.active.column, 1, 1);
  Object.assign(workbook, {
    context: handle,
    getSelectedRange: activeCell,
    getActiveCell: activeCell,
    protection: make({ protected: surroundings.structureProtected ?? false }),
  });
  let listed: () => object[] = () => {
    throw new Error('Error, items was not loaded');
  };
  Object.defineProperty(worksheets, 'items', { get: () => listed() });
  Object.assign(worksheets, {
    load: () =>
      (listed = answered(() => [...sheets.values()].map(({ name, visibility }) => ({ name, visibility })))),
    getActiveWorksheet: () => find(active.name),
    getItem: find,
    getItemOrNullObject: find,
    add: (name: string) => {
      if (surroundings.structureProtected) failure = 'AccessDenied';
      if (sheets.has(name)) failure = 'ItemAlreadyExists';
      written.push(`${name}: added`);
      const sheet = stateOf({ name, cells: [] });
      sheets.set(name, sheet);
      return worksheet(sheet);
    },
  });
  for (const event of EVENTS) {
    const registered = listeners.get(event)!;
    worksheets[event] = {
      add: (listener: Listener) => {
        registered.add(listener);
        return { context: handle, remove: () => registered.delete(listener) };
      },
    };
  }

  const isSetSupported = (_set: string, version: string | number): boolean =>
    Number(String(version).split('.')[1]) <= (surroundings.excelApi ?? Infinity);
  Object.assign(globalThis, {
    Excel: {
      run: (_options: unknown, batch: (requestContext: typeof handle) => Promise<unknown>) => batch(handle),
      Workbook: function Workbook() {
        return undefined;
      },
      ErrorCodes: { itemNotFound: 'ItemNotFound' },
    },
    Office: { context: { requirements: { isSetSupported } } },
  });

  return {
    written,
    sheets,
    fire: async (event) => {
      for (const listener of listeners.get(event)!) await listener();
    },
    listenerCount: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    failWith: (code) => {
      failure = code;
    },
    failAt: (request, code) => failures.set(syncs + request, code),
    syncCount: () => syncs,
  };
}

const ALL: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

const NOT_HIDDEN = { rowHidden: false, columnHidden: false };

const EMPTY_PAGE = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

const stateOf = ({ name, cells, formats = [], ...said }: Omit<MockSheet, 'active'>): SheetState => ({
  name,
  cells: cells.map((row) => [...row]),
  formats: formats.map((row) => [...row]),
  said,
  filled: new Set(),
  visibility: 'Visible',
});

const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);

/** As Excel tells it of a range: null where some are hidden and others are not. */
function areHidden(hidden: readonly number[], first: number, count: number): boolean | null {
  const within = hidden.filter((one) => one >= first && one < first + count).length;
  return within === 0 ? false : within === count ? true : null;
}

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const cut = (one: Area, within: Area): Area => ({
  top: Math.max(one.top, within.top),
  left: Math.max(one.left, within.left),
  bottom: Math.min(one.bottom, within.bottom),
  right: Math.min(one.right, within.right),
});

const isOfSeveral = ({ top, left, bottom, right }: Area): boolean => bottom > top || right > left;

const placeOf = ({ top, left, bottom, right }: Area) => place(top, left, bottom - top + 1, right - left + 1);

const place = (rowIndex: number, columnIndex: number, rowCount: number, columnCount: number) => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

const widthOf = (cells: SheetState['cells']): number =>
  Math.max(1, ...cells.slice(0, 1000).map((row) => row.length));

/** Without the properties, a test that loads them fails. */
function contentOf({ cells, formats }: SheetState, { top, left, bottom, right }: Area): object {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (rows * columns > CELLS_PER_READ) return {};
  const over = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => read(top + r, left + c)),
    );
  const cellAt = (row: number, column: number): MockCell => cells[row]?.[column] ?? null;
  return {
    values: over((r, c) => shownValue(cellAt(r, c))),
    valueTypes: over((r, c) => valueType(cellAt(r, c))),
    formulas: over((r, c) => formulaOf(cellAt(r, c))),
    numberFormat: over((r, c) => formats[r]?.[c] ?? 'General'),
  };
}

/** The smallest rectangle around all that `within` holds. */
function usedArea(cells: SheetState['cells'], within: Area): Area | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (let row = within.top; row <= Math.min(within.bottom, cells.length - 1); row += 1) {
    const held = heldColumns(cells[row] ?? [], within);
    if (held.length === 0) continue;
    [top, bottom] = [Math.min(top, row), row];
    left = Math.min(left, held[0]!);
    right = Math.max(right, held.at(-1)!);
  }
  return bottom < 0 ? null : { top, bottom, left, right };
}

const heldColumns = (row: readonly MockCell[], { left, right }: Area): number[] =>
  row.flatMap((cell, at) =>
    cell !== null && (cell as unknown) !== undefined && at >= left && at <= right ? [at] : [],
  );

/** Excel reads what is written to a cell that is not formatted as text, as if it had been typed. */
function keep(
  sheet: SheetState,
  { top, left }: Area,
  property: string,
  rows: unknown[][],
  knowsFunctions = true,
): void {
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const [cells, formats] = [(sheet.cells[top + r] ??= []), (sheet.formats[top + r] ??= [])];
      if (property === 'numberFormat' && typeof value === 'string') formats[left + c] = value;
      if (property === 'values') {
        cells[left + c] = typeof value === 'string' ? typed(value, formats[left + c]) : (value as MockCell);
      }
      // A null leaves the cell as it is.
      if (property !== 'formulas' || value === null) return;
      const entered = typeof value === 'string' ? typed(value, formats[left + c]) : (value as MockCell);
      const isFormula = typeof entered === 'object' && entered !== null && 'formula' in entered;
      cells[left + c] =
        isFormula && !knowsFunctions ? { ...entered, value: '#NAME?', type: 'Error' } : entered;
      fillTable(sheet, top + r, left + c);
    }),
  );
}

/** As Excel may do on its own, where a column of a table gets a formula. */
function fillTable(sheet: SheetState, row: number, column: number): void {
  const formula = sheet.cells[row]?.[column];
  if (typeof formula !== 'object' || formula === null) return;
  for (const { headerRow, left = 0, columns = 1, bottom = sheet.cells.length - 1, fills } of sheet.said
    .tables ?? []) {
    const isIn = column >= left && column < left + columns && row > headerRow && row <= bottom;
    if (!isIn || fills === undefined || (fills === 'once' && sheet.filled.has(column))) continue;
    sheet.filled.add(column);
    for (let other = headerRow + 1; other <= bottom; other += 1) sheet.cells[other]![column] = { ...formula };
  }
}

const charactersIn = ({ cells }: SheetState, { top, left, bottom, right }: Area): number =>
  cells
    .slice(top, bottom + 1)
    .flatMap((row) => row.slice(left, right + 1))
    .reduce<number>((sum, cell) => sum + String(formulaOf(cell ?? null)).length, 0);

/** As Excel tells it of a range: null where some cells are spilled and others are not. */
function areSpilled(spills: readonly Area[], within: Area): boolean | null {
  if (!spills.some((area) => overlap(area, within))) return false;
  return spills.some(
    (area) =>
      area.top <= within.top &&
      area.left <= within.left &&
      area.bottom >= within.bottom &&
      area.right >= within.right,
  )
    ? true
    : null;
}

function typed(text: string, format: string | undefined): MockCell {
  if (text.length > 32_767) throw new Error('InvalidArgument: a cell takes 32767 characters');
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (format === '@') return text;
  if (text.startsWith('=')) return { formula: text, value: 0 };
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return Number.isNaN(Number(text)) ? text : Number(text);
}

const shownValue = (cell: MockCell): number | string | boolean => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return 'error' in cell ? cell.error : cell.value;
};

const valueType = (cell: MockCell): string => {
  if (cell === null) return 'Empty';
  if (typeof cell === 'object' && ('error' in cell || cell.type === 'Error')) return 'Error';
  const value = shownValue(cell);
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
};

const formulaOf = (cell: MockCell): number | string | boolean =>
  typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : shownValue(cell);
