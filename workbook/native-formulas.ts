import { fromNative, mayBeNative } from '../src/formulas/native/from-native';
import { toNative, type Conversion } from '../src/formulas/native/to-native';
import { dialect } from '../src/formulas/dialect';
import type { PolicyBook } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import type { CellAddress, Workbook } from './workbook';

/** Which way formulas are converted: to ordinary ones that need no add-in, or back to HZ functions. */
export type Direction = 'native' | 'functions';

/** The part of the door that conversions use. */
export interface FormulaDoor extends Pick<
  Workbook,
  'readRows' | 'readSheet' | 'sheetNames' | 'writeFormula'
> {
  /** All formulas of a sheet, row by row from the top; rows without one are left out. */
  readFormulas(sheet: string): AsyncIterable<{
    readonly row: number;
    readonly cells: readonly { readonly column: number; readonly formula: string }[];
  }>;
}

/** Rows of one column. Both ends are included and counted from 0. */
export interface ColumnRange {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ConversionReport {
  /** Cells whose formula was written anew, each with the awards in it. */
  readonly converted: readonly { readonly address: CellAddress; readonly awards: readonly string[] }[];
  /** What stays as it was, and why. */
  readonly left: readonly { readonly address: CellAddress; readonly name: string; readonly why: Text }[];
}

export interface Converting {
  /** Told of each sheet that is read. */
  readonly onSheet?: (sheet: string) => void;
  /** Ends the conversion between two cells; those written stay, and are told. */
  readonly signal?: AbortSignal;
}

interface FormulaAt {
  readonly address: CellAddress;
  readonly formula: string;
}

/** Converts the formula of one cell. */
export const convertCell = (
  door: FormulaDoor,
  book: PolicyBook,
  { sheet, row, column }: CellAddress,
  direction: Direction,
): Promise<ConversionReport> =>
  convertColumn(door, book, { sheet, column, top: row, bottom: row }, direction);

/** Converts the formulas of a column within some rows. */
export async function convertColumn(
  door: FormulaDoor,
  book: PolicyBook,
  range: ColumnRange,
  direction: Direction,
  converting: Converting = {},
): Promise<ConversionReport> {
  return written(door, book, await formulasIn(door, range), direction, converting);
}

/** Converts every formula of the workbook, those on hidden sheets too. */
export async function convertWorkbook(
  door: FormulaDoor,
  book: PolicyBook,
  direction: Direction,
  converting: Converting = {},
): Promise<ConversionReport> {
  const reports: ConversionReport[] = [];
  for (const sheet of await door.sheetNames('all')) {
    if (converting.signal?.aborted) break;
    converting.onSheet?.(sheet);
    reports.push(await written(door, book, await formulasOn(door, sheet), direction, converting));
  }
  return {
    converted: reports.flatMap(({ converted }) => converted),
    left: reports.flatMap(({ left }) => left),
  };
}

/** What has become of a check beside a column: the column that holds it, with a report of its cells. */
export interface WrittenBeside extends ConversionReport {
  /** Counted from 0; null where there was nothing to write. */
  readonly column: number | null;
}

/**
 * 独立验算: writes the native formula of each HZ formula of a column beside it, into the first column to the right
 * that is free in all these rows and in the row above them. The formulas themselves stay.
 */
export async function writeNativeBeside(
  door: FormulaDoor,
  book: PolicyBook,
  range: ColumnRange,
  converting: Converting = {},
): Promise<WrittenBeside> {
  const converted = (await formulasIn(door, range)).map((one) => ({
    ...one,
    ...conversion(one, book, 'native'),
  }));
  const left = converted.flatMap(leftIn);
  const toWrite = converted.filter((one) => one.converted.length > 0);
  if (toWrite.length === 0) return { column: null, converted: [], left };
  const column = await freeColumn(door, range);
  const done: { address: CellAddress; awards: readonly string[] }[] = [];
  for (const { address, formula, converted: awards } of toWrite) {
    if (converting.signal?.aborted) break;
    const beside = { ...address, column };
    await door.writeFormula(beside, formula);
    done.push({ address: beside, awards });
  }
  return { column, converted: done, left };
}

/** Formulas of our own stand there from an earlier check as well as anything else: neither is written over. */
async function freeColumn(door: FormulaDoor, { sheet, column, top, bottom }: ColumnRange): Promise<number> {
  const { used } = await door.readSheet(sheet);
  const width = Math.max(0, (used?.right ?? column) - column);
  if (width === 0) return column + 1;
  const first = Math.max(0, top - 1);
  const { values } = await door.readRows({
    sheet,
    left: column + 1,
    width,
    top: first,
    count: bottom - first + 1,
  });
  const offsets = Array.from({ length: width }, (_, offset) => offset);
  const free = offsets.find((offset) => values.every((row) => (row[offset] ?? null) === null));
  return column + 1 + (free ?? width);
}

async function written(
  door: FormulaDoor,
  book: PolicyBook,
  formulas: readonly FormulaAt[],
  direction: Direction,
  { signal }: Converting,
): Promise<ConversionReport> {
  const converted: { address: CellAddress; awards: readonly string[] }[] = [];
  const left: ConversionReport['left'][number][] = [];
  for (const { address, formula } of formulas) {
    if (signal?.aborted) break;
    const outcome = conversion({ address, formula }, book, direction);
    left.push(...leftIn({ address, ...outcome }));
    if (outcome.converted.length === 0) continue;
    await door.writeFormula(address, outcome.formula);
    converted.push({ address, awards: outcome.converted });
  }
  return { converted, left };
}

function conversion({ formula }: FormulaAt, book: PolicyBook, direction: Direction): Conversion {
  if (formula.startsWith('{')) return { formula, converted: [], left: arrayFormula(formula) };
  return direction === 'native' ? toNative(formula, book) : fromNative(formula, book);
}

/** An array formula of the old kind, which a plain one written in its place would not be. */
const arrayFormula = (formula: string): Conversion['left'] =>
  dialect.isMentionedIn(formula) || mayBeNative(formula)
    ? [{ name: dialect.namespace, why: text('这是数组公式', 'this is an array formula') }]
    : [];

const leftIn = ({ address, left }: { readonly address: CellAddress } & Pick<Conversion, 'left'>) =>
  left.map((one) => ({ address, ...one }));

async function formulasIn(door: FormulaDoor, range: ColumnRange): Promise<readonly FormulaAt[]> {
  const all = await formulasOn(door, range.sheet);
  return all.filter(
    ({ address: { row, column } }) => column === range.column && row >= range.top && row <= range.bottom,
  );
}

async function formulasOn(door: FormulaDoor, sheet: string): Promise<readonly FormulaAt[]> {
  const found: FormulaAt[] = [];
  for await (const { row, cells } of door.readFormulas(sheet)) {
    found.push(...cells.map(({ column, formula }) => ({ address: { sheet, row, column }, formula })));
  }
  return found;
}
