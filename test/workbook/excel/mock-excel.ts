import { OfficeMockObject } from 'office-addin-mock';

/** What a cell of the mocked sheet holds; a formula carries its value. */
export type MockCell =
  null | number | string | boolean | { formula: string; value: number | string } | { error: string };

export interface MockSheet {
  readonly name: string;
  readonly cells: readonly (readonly MockCell[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly active: { readonly row: number; readonly column: number };
  /** Excel tables around the active cell; as wide as the sheet unless told. */
  readonly tables?: readonly {
    readonly headerRow: number;
    readonly showHeaders?: boolean;
    readonly left?: number;
    readonly columns?: number;
  }[];
}

export interface MockSurroundings {
  /** A sheet beside the active one. */
  readonly other?: Pick<MockSheet, 'name' | 'cells'>;
  readonly structureProtected?: boolean;
}

/** A sheet as Excel keeps it while it is being written to. */
interface SheetState {
  readonly name: string;
  readonly cells: MockCell[][];
  readonly formats: string[][];
  visibility: string;
}

type Mock = OfficeMockObject & Record<string, unknown>;
/** What the mock uses to build itself, and hides from its types. */
interface Growing {
  addMock(name: string): void;
  populate(properties: object): void;
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
  /** How often Excel was asked so far. */
  syncCount(): number;
}

const EVENTS = ['onSelectionChanged', 'onActivated', 'onChanged', 'onCalculated'];
/** Excel refuses to hand out the content of ranges that are too large. */
const CELLS_PER_READ = 50_000;

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
  let made = 0;
  let syncs = 0;

  const context = new OfficeMockObject({ workbook: { worksheets: {} } }) as Mock;
  const workbook = context.workbook as Mock;
  const worksheets = workbook.worksheets as Mock;

  /** Objects are made part of the context's tree, so that its sync reaches them. */
  const make = (properties: object, own: object = {}): Mock => {
    const name = `made${String((made += 1))}`;
    (context as unknown as Growing).addMock(name);
    const mock = context[name] as Mock;
    (mock as unknown as Growing).populate(properties);
    return Object.assign(mock, { context: handle, isNullObject: false }, own);
  };
  const nothing = (): Mock =>
    make({ name: '', address: '', ...place(0, 0, 0, 0), values: [], formulas: [] }, { isNullObject: true });

  const handle = {
    workbook,
    sync: async () => {
      syncs += 1;
      if (failure !== null) throw Object.assign(new Error(failure), { code: failure });
      await context.sync();
      // The mock updates deeper objects a moment later than it says.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };

  const range = (sheet: SheetState, row: number, column: number, rows: number, columns: number): Mock => {
    const at = `${sheet.name}!${row},${column}`;
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const mock = make(
      { address: at, ...place(row, column, rows, columns), ...contentOf(sheet, area) },
      {
        select: () => written.push(`${at}: selected`),
        getSurroundingRegion: () => rangeOver(sheet, surroundingRegion(sheet.cells, row, column)),
        getUsedRangeOrNullObject: () => usedRange(sheet, area),
        getEntireRow: () => entireRow(sheet, row),
        getTables: () => ({ load: () => undefined, items: (active.tables ?? []).map(tableIn(sheet)) }),
      },
    );
    return new Proxy(mock, {
      get: (target, property) => {
        if (property === 'worksheet') return worksheet(sheet);
        const value = Reflect.get(target, property) as unknown;
        // Bound to what is behind, so that only the code under test is seen to write.
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
      set: (target, property, value) => {
        written.push(`${at}: ${String(property)} = ${JSON.stringify(value)}`);
        keep(sheet, area, String(property), value as unknown[][]);
        return Reflect.set(target, property, value);
      },
    });
  };
  const rangeOver = (sheet: SheetState, { top, left, bottom, right }: Area): Mock =>
    range(sheet, top, left, bottom - top + 1, right - left + 1);

  const usedRange = (sheet: SheetState, within: Area): Mock => {
    const used = usedArea(sheet.cells, within);
    return used ? rangeOver(sheet, used) : nothing();
  };

  const entireRow = (sheet: SheetState, row: number) => ({
    getUsedRangeOrNullObject: () => usedRange(sheet, { ...ALL, top: row, bottom: row }),
    delete: (shift: string) => {
      written.push(`${sheet.name}!${row}: deleted ${shift}`);
      sheet.cells.splice(row, 1);
      sheet.formats.splice(row, 1);
    },
  });

  const tableIn =
    (sheet: SheetState) =>
    ({ headerRow, showHeaders = true, left = 0, columns }: NonNullable<MockSheet['tables']>[number]) => ({
      showHeaders,
      context: handle,
      getHeaderRowRange: () => range(sheet, headerRow, left, 1, columns ?? widthOf(sheet.cells)),
    });

  const worksheet = (sheet: SheetState): Mock =>
    new Proxy(
      make(
        { name: sheet.name },
        {
          getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
            range(sheet, row, column, rows, columns),
          getUsedRangeOrNullObject: () => usedRange(sheet, ALL),
          getRange: () => ({ clear: () => written.push(`${sheet.name}: cleared`) }),
          activate: () => written.push(`${sheet.name}: shown`),
        },
      ),
      {
        set: (target, property, value) => {
          if (property === 'visibility') sheet.visibility = String(value);
          return Reflect.set(target, property, value);
        },
      },
    );

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
  Object.assign(worksheets, {
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

  Object.assign(globalThis, {
    Excel: {
      run: (_options: unknown, batch: (requestContext: typeof handle) => Promise<unknown>) => batch(handle),
      Workbook: function Workbook() {
        return undefined;
      },
      ErrorCodes: { itemNotFound: 'ItemNotFound' },
    },
    Office: { context: { requirements: { isSetSupported: () => true } } },
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
    syncCount: () => syncs,
  };
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const ALL: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

const stateOf = ({
  name,
  cells,
  formats = [],
}: Pick<MockSheet, 'name' | 'cells' | 'formats'>): SheetState => ({
  name,
  cells: cells.map((row) => [...row]),
  formats: formats.map((row) => [...row]),
  visibility: 'Visible',
});

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

/** The rectangle grows while a row or column beside it, corners included, holds anything. */
function surroundingRegion(cells: SheetState['cells'], row: number, column: number): Area {
  const area = { top: row, left: column, bottom: row, right: column };
  const rowHolds = (at: number) =>
    usedArea(cells, { top: at, bottom: at, left: area.left - 1, right: area.right + 1 }) !== null;
  const columnHolds = (at: number) =>
    usedArea(cells, { top: area.top - 1, bottom: area.bottom + 1, left: at, right: at }) !== null;
  for (let before = ''; before !== JSON.stringify(area);) {
    before = JSON.stringify(area);
    while (rowHolds(area.top - 1)) area.top -= 1;
    while (rowHolds(area.bottom + 1)) area.bottom += 1;
    while (columnHolds(area.left - 1)) area.left -= 1;
    while (columnHolds(area.right + 1)) area.right += 1;
  }
  return area;
}

/** The smallest rectangle around all that `within` holds. */
function usedArea(cells: SheetState['cells'], within: Area): Area | null {
  const held = cells
    .slice(Math.max(0, within.top), Math.min(within.bottom, cells.length) + 1)
    .flatMap((row, offset) =>
      row.flatMap((cell, column) =>
        cell !== null && column >= within.left && column <= within.right
          ? [{ row: Math.max(0, within.top) + offset, column }]
          : [],
      ),
    );
  if (held.length === 0) return null;
  const columns = [...new Set(held.map(({ column }) => column))];
  return {
    top: held[0]!.row,
    bottom: held.at(-1)!.row,
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Excel reads what is written to a cell that is not formatted as text, as if it had been typed. */
function keep(sheet: SheetState, { top, left }: Area, property: string, rows: unknown[][]): void {
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const [cells, formats] = [(sheet.cells[top + r] ??= []), (sheet.formats[top + r] ??= [])];
      if (property === 'numberFormat') formats[left + c] = String(value);
      if (property === 'values') {
        cells[left + c] = typeof value === 'string' ? typed(value, formats[left + c]) : (value as MockCell);
      }
    }),
  );
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
  if (typeof cell === 'object' && 'error' in cell) return 'Error';
  const value = shownValue(cell);
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
};

const formulaOf = (cell: MockCell): number | string | boolean =>
  typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.formula : shownValue(cell);
