import { OfficeMockObject } from 'office-addin-mock';

/** What a cell of the mocked sheet holds; a formula carries its value. */
export type MockCell =
  null | number | string | boolean | { formula: string; value: number | string } | { error: string };

export interface MockSheet {
  readonly name: string;
  readonly cells: readonly (readonly MockCell[])[];
  readonly formats?: readonly (readonly string[])[];
  readonly active: { readonly row: number; readonly column: number };
  /** The block of cells around the active one; the whole sheet unless told. */
  readonly block?: {
    readonly top: number;
    readonly left: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly tables?: readonly { readonly headerRow: number; readonly showHeaders?: boolean }[];
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
  /** Fires one of the events of the worksheet collection. */
  fire(event: string): Promise<void>;
  listenerCount(): number;
  /** The next request fails as Excel does. */
  failWith(code: string): void;
  readonly settings: Map<string, unknown>;
}

const EVENTS = ['onSelectionChanged', 'onActivated', 'onChanged', 'onCalculated'];

/**
 * An Excel with one sheet: office-addin-mock keeps the discipline of load and sync, this keeps the cells. What is read
 * without being loaded and synced comes out as an error text, so that a test sees it.
 */
export function mockExcel(sheet: MockSheet): MockExcel {
  const written: string[] = [];
  const settings = new Map<string, unknown>();
  const listeners = new Map<string, Set<Listener>>(EVENTS.map((event) => [event, new Set()]));
  let failure: string | null = null;
  let made = 0;

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

  const handle = {
    workbook,
    sync: async () => {
      if (failure !== null) throw Object.assign(new Error(failure), { code: failure });
      await context.sync();
      // The mock updates deeper objects a moment later than it says.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };

  const cellAt = (row: number, column: number): MockCell => sheet.cells[row]?.[column] ?? null;
  const range = (row: number, column: number, rows: number, columns: number): Mock => {
    const over = <T>(read: (row: number, column: number) => T): T[][] =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => read(row + r, column + c)),
      );
    const at = `${sheet.name}!${row},${column}`;
    const made = make(
      {
        address: at,
        rowIndex: row,
        columnIndex: column,
        rowCount: rows,
        columnCount: columns,
        values: over((r, c) => shownValue(cellAt(r, c))),
        valueTypes: over((r, c) => valueType(cellAt(r, c))),
        formulas: over((r, c) => formulaOf(cellAt(r, c))),
        numberFormat: over((r, c) => sheet.formats?.[r]?.[c] ?? 'General'),
      },
      {
        select: () => written.push(`${at}: selected`),
        getSurroundingRegion: () => {
          const {
            top,
            left,
            rows: height,
            columns: width,
          } = sheet.block ?? {
            top: 0,
            left: 0,
            rows: sheet.cells.length,
            columns: Math.max(1, ...sheet.cells.map((cells) => cells.length)),
          };
          return range(top, left, height, width);
        },
        getTables: () => ({
          load: () => undefined,
          items: (sheet.tables ?? []).map(({ headerRow, showHeaders = true }) => ({
            showHeaders,
            context: handle,
            getHeaderRowRange: () => range(headerRow, 0, 1, 1),
          })),
        }),
      },
    );
    return new Proxy(made, {
      get: (target, property) => {
        if (property === 'worksheet') return worksheet();
        const value = Reflect.get(target, property) as unknown;
        // Bound to what is behind, so that only the code under test is seen to write.
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
      set: (target, property, value) => {
        written.push(`${at}: ${String(property)} = ${JSON.stringify(value)}`);
        return Reflect.set(target, property, value);
      },
    });
  };

  const worksheet = (): Mock =>
    make(
      { name: sheet.name },
      {
        getRangeByIndexes: range,
        getUsedRangeOrNullObject: () => {
          const isBlank = sheet.cells.flat().every((cell) => cell === null);
          return isBlank ? make({ address: '' }, { isNullObject: true }) : range(0, 0, 1, 1);
        },
        getRange: () => ({ clear: () => written.push(`${sheet.name}: cleared`) }),
        activate: () => written.push(`${sheet.name}: shown`),
      },
    );

  Object.assign(workbook, {
    context: handle,
    getSelectedRange: () => range(sheet.active.row, sheet.active.column, 1, 1),
    getActiveCell: () => range(sheet.active.row, sheet.active.column, 1, 1),
  });
  const find = (name: string) =>
    name === sheet.name ? worksheet() : make({ name: '' }, { isNullObject: true });
  Object.assign(worksheets, {
    getActiveWorksheet: worksheet,
    getItem: find,
    getItemOrNullObject: find,
    add: () => worksheet(),
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
    Office: {
      context: {
        requirements: { isSetSupported: () => true },
        document: {
          settings: {
            get: (key: string) => settings.get(key) ?? null,
            set: (key: string, value: unknown) => settings.set(key, value),
            remove: (key: string) => settings.delete(key),
            saveAsync: (done: (result: object) => void) =>
              done(
                failure === null
                  ? { status: 'succeeded' }
                  : { status: 'failed', error: { message: `not saved: ${failure}` } },
              ),
          },
        },
      },
      AsyncResultStatus: { Succeeded: 'succeeded' },
    },
  });

  return {
    written,
    settings,
    fire: async (event) => {
      for (const listener of listeners.get(event)!) await listener();
    },
    listenerCount: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    failWith: (code) => {
      failure = code;
    },
  };
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
