import { fromNative, mayBeNative } from '../src/formulas/native/from-native';
import { toNative, type Conversion } from '../src/formulas/native/to-native';
import { dialect } from '../src/formulas/dialect';
import type { PolicyBook } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import { afterOthers } from './sheet-reader';
import { WritingEnded, type CellAddress, type FormulaBlock, type Workbook } from './workbook';

/** Which way formulas are converted: to ordinary ones that need no add-in, or back to HZ functions. */
export type Direction = 'native' | 'functions';

/** The part of the door that conversions use. */
export type FormulaDoor = Pick<
  Workbook,
  'readFormulas' | 'readRows' | 'readSheet' | 'sheetNames' | 'writeFormulas'
>;

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
  /** Said where the conversion was ended before all was written, with the cells that were not. */
  readonly ended?: { readonly unwritten: number; readonly why: Text };
}

export interface Converting {
  /** Told of each sheet that is read. */
  readonly onSheet?: (sheet: string) => void;
  /** Told how many cells are written, and of how many. */
  readonly onCells?: (done: number, of: number) => void;
  /**
   * Ends the conversion. Before the writing begins nothing is changed; afterwards whole blocks of cells stay
   * written, and are told.
   */
  readonly signal?: AbortSignal;
}

/** The workbook refused to take all formulas. What was written stays, and is in the report. */
export class ConversionFailed extends Error {
  constructor(
    readonly text: Text,
    readonly report: ConversionReport,
    cause: Error,
  ) {
    super(`${text.zh} ${text.en}`, { cause });
  }
}

interface FormulaAt {
  readonly address: CellAddress;
  readonly formula: string;
  readonly spills?: boolean;
}

/** A cell with what it is going to hold. */
interface Converted extends FormulaAt {
  readonly awards: readonly string[];
}

/** What is to be written, and what stays. */
interface Plan {
  readonly toWrite: readonly Converted[];
  readonly left: ConversionReport['left'];
  readonly isCancelled: boolean;
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
  converting.onSheet?.(range.sheet);
  const plan = await planned(await formulasIn(door, range), book, direction, converting);
  return written(door, plan, converting);
}

/** Converts every formula of the workbook, those on hidden sheets too: all is read before anything is written. */
export async function convertWorkbook(
  door: FormulaDoor,
  book: PolicyBook,
  direction: Direction,
  converting: Converting = {},
): Promise<ConversionReport> {
  const plans: Plan[] = [];
  for (const sheet of await door.sheetNames('all')) {
    converting.onSheet?.(sheet);
    plans.push(await planned(await formulasOn(door, sheet), book, direction, converting));
  }
  const whole = {
    toWrite: plans.flatMap(({ toWrite }) => toWrite),
    left: plans.flatMap(({ left }) => left),
    isCancelled: plans.some(({ isCancelled }) => isCancelled),
  };
  return written(door, whole, converting);
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
  const plan = await planned(await formulasIn(door, range), book, 'native', converting);
  if (plan.toWrite.length === 0 || plan.isCancelled)
    return { column: null, ...(await written(door, { ...plan, toWrite: [] }, converting)) };
  const column = await freeColumn(door, range);
  const toWrite = plan.toWrite.map((one) => ({ ...one, address: { ...one.address, column } }));
  return { column, ...(await written(door, { ...plan, toWrite }, converting)) };
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

/** Milliseconds of reckoning after which others go first. */
const AT_ONCE = 12;

async function planned(
  formulas: readonly FormulaAt[],
  book: PolicyBook,
  direction: Direction,
  { signal }: Converting,
): Promise<Plan> {
  const toWrite: Converted[] = [];
  const left: Plan['left'][number][] = [];
  let since = performance.now();
  for (const one of formulas) {
    if (performance.now() - since > AT_ONCE) {
      await afterOthers();
      since = performance.now();
    }
    if (signal?.aborted) return { toWrite, left, isCancelled: true };
    const { formula, converted: awards, left: leftHere } = conversion(one, book, direction);
    left.push(...leftHere.map((call) => ({ address: one.address, ...call })));
    if (awards.length > 0) toWrite.push({ address: one.address, formula, awards });
  }
  return { toWrite, left, isCancelled: signal?.aborted === true };
}

/** Writes what was planned; nothing where it was cancelled meanwhile. */
async function written(
  door: Pick<FormulaDoor, 'writeFormulas'>,
  { toWrite, left, isCancelled }: Plan,
  { signal, onCells }: Converting,
): Promise<ConversionReport> {
  const runs = runsOf(toWrite);
  const done = async (): Promise<number> => {
    if (isCancelled || runs.length === 0) return 0;
    return door.writeFormulas(runs.map(blockOf), {
      ...(signal ? { signal } : {}),
      onCells: (count) => onCells?.(count, toWrite.length),
    });
  };
  try {
    const report = reportOf(toWrite, runs.slice(0, await done()), left);
    if (report.unwritten === 0 && !isCancelled) return report.said;
    return ended(report, cancelled(report));
  } catch (error) {
    if (!(error instanceof WritingEnded)) throw error;
    const report = reportOf(toWrite, runs.slice(0, error.written), left);
    const why = failure(error, report);
    throw new ConversionFailed(why, ended(report, why), error);
  }
}

interface Outcome {
  readonly said: ConversionReport;
  readonly unwritten: number;
}

function reportOf(
  toWrite: readonly Converted[],
  runs: readonly Run[],
  left: ConversionReport['left'],
): Outcome {
  const done = new Set(runs.flat());
  const converted = toWrite
    .filter((one) => done.has(one))
    .map(({ address, awards }) => ({ address, awards }));
  return { said: { converted, left }, unwritten: toWrite.length - converted.length };
}

const ended = ({ said, unwritten }: Outcome, why: Text): ConversionReport => ({
  ...said,
  ended: { unwritten, why },
});

const cancelled = ({ said: { converted }, unwritten }: Outcome): Text =>
  text(
    `已停止：${converted.length} 个单元格已改写，其余 ${unwritten} 个没有改动。`,
    `Stopped: ${converted.length} cells are converted, the other ${unwritten} are as they were.`,
  );

function failure({ why, isClean }: WritingEnded, { said: { converted }, unwritten }: Outcome): Text {
  const others = isClean
    ? text(`其余 ${unwritten} 个没有改动`, `the other ${unwritten} are as they were`)
    : text(
        '其余的可能有一部分已被改动，请检查或撤销',
        'some of the others may be changed: please check them, or undo',
      );
  return text(
    `没有全部写入（${why.message}）：${converted.length} 个单元格已改写，${others.zh}。`,
    `Not all could be written (${why.message}): ${converted.length} cells are converted, ${others.en}.`,
  );
}

/** Cells below each other without a gap, which are written as one block. */
type Run = readonly Converted[];

/** Few enough to be a step of the way, for one who follows it or wants to end it. */
const LONGEST_RUN = 500;

function runsOf(cells: readonly Converted[]): readonly Run[] {
  const runs: Converted[][] = [];
  const open = new Map<string, Converted[]>();
  for (const cell of cells) {
    const { sheet, row, column } = cell.address;
    const place = `${sheet}\n${column}`;
    const run = open.get(place);
    if (run && run.length < LONGEST_RUN && run.at(-1)?.address.row === row - 1) run.push(cell);
    else {
      const begun = [cell];
      open.set(place, begun);
      runs.push(begun);
    }
  }
  return runs;
}

function blockOf(run: Run): FormulaBlock {
  const [first] = run;
  if (!first) throw new TypeError('a run has a first cell');
  const { sheet, row, column } = first.address;
  return { sheet, top: row, left: column, formulas: run.map(({ formula }) => [formula]) };
}

function conversion({ formula, spills }: FormulaAt, book: PolicyBook, direction: Direction): Conversion {
  if (formula.startsWith('{')) return { formula, converted: [], left: leftOf(formula, OLD_ARRAY) };
  const conversion = direction === 'native' ? toNative(formula, book) : fromNative(formula, book);
  if (!spills || conversion.converted.length === 0) return conversion;
  return { formula, converted: [], left: leftOf(formula, SPILLS) };
}

/** An array formula of the old kind, which a plain one written in its place would not be. */
const OLD_ARRAY = text('这是数组公式', 'this is an array formula');
const SPILLS = text('公式的结果溢出到其他单元格', 'the results of this formula spill into other cells');

const leftOf = (formula: string, why: Text): Conversion['left'] =>
  dialect.isMentionedIn(formula) || mayBeNative(formula) ? [{ name: dialect.namespace, why }] : [];

async function formulasIn(door: FormulaDoor, range: ColumnRange): Promise<readonly FormulaAt[]> {
  const all = await formulasOn(door, range.sheet);
  return all.filter(
    ({ address: { row, column } }) => column === range.column && row >= range.top && row <= range.bottom,
  );
}

async function formulasOn(door: FormulaDoor, sheet: string): Promise<readonly FormulaAt[]> {
  const found: FormulaAt[] = [];
  for await (const { row, cells } of door.readFormulas(sheet)) {
    found.push(...cells.map(({ column, ...cell }) => ({ ...cell, address: { sheet, row, column } })));
  }
  return found;
}
