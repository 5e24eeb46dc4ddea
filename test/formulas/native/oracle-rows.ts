import fc from 'fast-check';
import { yuanOf } from '../../../src/readings/amount';
import { ArgumentError, isBlank } from '../../../src/rules/arguments';
import { Exact } from '../../../src/rules/exact';
import type { Input, NumberInput } from '../../../src/rules/inputs';
import type { Provision } from '../../../src/rules/policy-book';
import { constantsIn } from '../../../src/rules/walk';
import { spellingsIn } from '../../../src/formulas/native/spellings';
import { arbitraryArguments, edgesOf } from '../../arbitrary-arguments';
import { hostileArguments } from '../../hostile-arguments';
import { readCaseFiles } from '../../cases/read-cases';

/** What a cell of an argument holds; an object is the error of a formula. */
export type Cell = number | string | boolean | null | { readonly error: '#N/A' };

/** A row of arguments, the day last, with what the core says: an amount, or an error. */
export interface OracleRow {
  readonly args: readonly Cell[];
  readonly amount: number | 'error';
  /** Whether the function reads a spelling or a blank that a formula does not: there an error is right too. */
  readonly mayRefuse: boolean;
}

const SEED = 20_241_128;

const cases = new Map(
  readCaseFiles().flatMap(({ awards }) => awards.map((one) => [one.function, one.cases])),
);

const USUAL_ROWS = 320;

/** Rows where something could tip: cases of the documents, edges and what lies beside them, half fen, noise. */
export function boundaryRows(provision: Provision): readonly OracleRow[] {
  const { award } = provision;
  const told = (cases.get(award.name) ?? []).map(({ args }) => args);
  const ordinary = fc.sample(arbitraryArguments(award), { seed: SEED, numRuns: 40 });
  const [typical = []] = ordinary;
  const atEdges = award.inputs.flatMap(({ input }, at) => {
    if (input.kind === 'code') {
      const all = [...spellingsIn(input).values()].flat();
      return all.map((spelling) => withCell(typical, at, spelling));
    }
    return [...edgesOf(award), ...halfFen(provision)]
      .flatMap((edge) => (input.kind === 'money' ? [edge, nextTo(edge, 1), nextTo(edge, -1)] : [edge]))
      .map((edge, nth) => withCell(ordinary[nth % ordinary.length] ?? typical, at, edge));
  });
  return [...told, ...spread(atEdges, 120), ...noisy(ordinary)].map((args) => rowOf(provision, args));
}

/** All rows of an award: what could tip, what is anywhere up to 10^12, and what no award can take. */
export function oracleRows(provision: Provision): readonly OracleRow[] {
  const { award } = provision;
  const boundary = boundaryRows(provision);
  const refused = invalidRows(provision);
  const rest = Math.max(USUAL_ROWS - boundary.length - refused.length, 40);
  const anywhere = fc.sample(arbitraryArguments(award), { seed: SEED + 1, numRuns: rest });
  const dated = fc
    .sample(hostileArguments(provision), { seed: SEED + 2, numRuns: 40 })
    .map((args) => args.map(asCell))
    .filter((args) => !args.some(isBesideTooLarge));
  return [...boundary, ...refused, ...[...anywhere, ...dated].map((args) => rowOf(provision, args))];
}

const withCell = (args: readonly Cell[], at: number, cell: Cell): readonly Cell[] =>
  args.map((one, place) => (place === at ? cell : one));

/** A double right below 10^100 means 10^100, which is too large; formulas compare it as it is. */
const isBesideTooLarge = (cell: Cell): boolean =>
  typeof cell === 'number' && Math.abs(cell) > 9.9e99 && Math.abs(cell) < 1e100;

/** A row whose figures are computed from cells: amounts in 万元, growth over last year, sums of parts. */
export interface ComputedRow {
  readonly cells: readonly Cell[];
  /** The argument over the addresses of the cells. */
  readonly written: (addresses: readonly string[]) => readonly string[];
  readonly row: OracleRow;
}

/** Figures as offices compute them; the core gets the double that comes of it. */
export function computedRows(provision: Provision): readonly ComputedRow[] {
  const { award } = provision;
  return fc.sample(arbitraryArguments(award), { seed: SEED + 4, numRuns: 24 }).map((args) => {
    const cells: Cell[] = [];
    const parts = award.inputs.map(({ input }, at) => computedFrom(input, args[at] ?? null, cells));
    const figures = parts.map(({ value }) => value);
    return {
      cells,
      written: (addresses) => parts.map(({ written }) => written(addresses)),
      row: rowOf(provision, figures),
    };
  });
}

interface ComputedFigure {
  readonly value: Cell;
  readonly written: (addresses: readonly string[]) => string;
}

function computedFrom({ kind }: Input, cell: Cell, cells: Cell[]): ComputedFigure {
  const at = cells.length;
  const number = typeof cell === 'number' ? cell : NaN;
  if (kind === 'money' && number > 0) {
    const wan = Number((number / 10_000).toFixed(6));
    const [part, rest] = [
      Number((wan / 3).toFixed(6)),
      Number((wan - Number((wan / 3).toFixed(6))).toFixed(6)),
    ];
    cells.push(part, rest);
    const written = (all: readonly string[]) => `(${all[at]}+${all[at + 1]})*10000`;
    return { value: (part + rest) * 10_000, written };
  }
  if (kind === 'growth' && number > -1) {
    const [last, now] = [123_456.78, Number((123_456.78 * (1 + number)).toFixed(4))];
    cells.push(now, last);
    return { value: now / last - 1, written: (all) => `${all[at]}/${all[at + 1]}-1` };
  }
  cells.push(cell);
  return { value: cell, written: (all) => all[at]! };
}

/** A sample of at most so many, from the whole length. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);
}

/** The double beside a number: what the error of arithmetic makes of it. */
export function nextTo(number: number, steps: number): number {
  if (number === 0) return 0;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(number < 0 ? -steps : steps));
  return view.getFloat64(0);
}

/** Figures of which a rate of the rule takes a half fen, of every size up to 10^12. */
function halfFen({ award }: Provision): readonly number[] {
  const rates = constantsIn(award.rule).filter(({ unit, value }) => unit === 'ratio' && value.gt(0));
  return rates.flatMap(({ value }) =>
    [1, 7, 123, 4_567, 89_013, 2_345_677, 98_765_431, 1_234_567_891, 76_543_219_877]
      .map((whole) => new Exact(2 * whole + 1).times('0.005').div(value).toDecimalPlaces(4))
      .filter((figure) => figure.lt('1e12'))
      .map((figure) => figure.toNumber()),
  );
}

/** The same rows with every number a few bits beside itself. */
const noisy = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  rows
    .slice(0, 24)
    .map((args, at) =>
      args.map((cell) => (typeof cell === 'number' ? nextTo(cell, [1, -1, 2, -2][at % 4]!) : cell)),
    );

const ERROR: Cell = { error: '#N/A' };
const OF_NO_NUMBER: readonly Cell[] = [ERROR, null, '', '5', '约500万', true, false, '—', 'TRUE'];
const BAD_DAYS: readonly Cell[] = [
  '2025-02-30',
  '2025-13-01',
  2025,
  60,
  0,
  true,
  'abc',
  '2025-6-1',
  ERROR,
  3e6,
];
const DAYS: readonly Cell[] = ['2020-01-01', '2025-06-30', '2030-01-01', 45838, 45838.75, '2026-12-31', 61];

function invalidRows(provision: Provision): readonly OracleRow[] {
  const { award } = provision;
  const [typical = []] = fc.sample(arbitraryArguments(award), { seed: SEED + 3, numRuns: 1 });
  const full = [...typical, null];
  const inputs = award.inputs.flatMap(({ input }, at) => {
    const values = input.kind === 'code' ? [...OF_NO_NUMBER, '没有的', '*', '?', 7] : outOfRange(input);
    return values.map((value) => withCell(full, at, value));
  });
  const days = [...BAD_DAYS, ...DAYS].map((day) => withCell(full, full.length - 1, day));
  return [...inputs, ...days].map((args) => rowOf(provision, args));
}

const outOfRange = (input: NumberInput): readonly Cell[] => [
  ...OF_NO_NUMBER,
  -0.01,
  -1,
  1.5,
  1.0001,
  1001,
  1989,
  2101,
  1e100,
  1e300,
  -1e100,
  2.9999999999999996,
  ...(input.kind === 'money' ? [0.1 + 0.2] : []),
];

function asCell(value: unknown): Cell {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return ERROR;
}

function rowOf(provision: Provision, args: readonly Cell[]): OracleRow {
  const { inputs } = provision.award;
  const cells = Array.from({ length: inputs.length + 1 }, (_, at) => asCell(args[at]));
  return { args: cells, amount: amountOf(provision, cells), mayRefuse: mayRefuse(provision, cells) };
}

function amountOf(provision: Provision, args: readonly Cell[]): number | 'error' {
  try {
    return yuanOf(provision, args);
  } catch (error) {
    if (error instanceof ArgumentError) return 'error';
    throw error;
  }
}

/** Spellings that only normalizing makes those of the policy, blanks that are not empty, days like 2025/6/30. */
function mayRefuse({ award }: Provision, args: readonly Cell[]): boolean {
  const day = args.at(-1);
  if (typeof day === 'string' && day !== '' && !/^\d{4}-\d\d-\d\d$/.test(day)) return true;
  return award.inputs.some(({ input }, at) => {
    const cell = args[at];
    if (typeof cell === 'string' && cell !== '' && isBlank(cell)) return true;
    if (input.kind !== 'code' || cell === null) return false;
    if (typeof cell === 'object' || cell === undefined) return false;
    const all = [...spellingsIn(input).values()].flat().map((one) => one.toLowerCase());
    return !all.includes(String(cell).trim().toLowerCase());
  });
}

/** The part of a number below which LibreOffice takes two for one: 2^-48. */
const LIBREOFFICE_TOLERANCE = 2 ** -48;

/** Whether a figure differs from an edge, or from a whole number, by less than LibreOffice sees. */
export function isBelowLibreOffice({ award }: Provision, { args }: OracleRow): boolean {
  const stated = constantsIn(award.rule).map(({ value }) => value.toNumber());
  return award.inputs.some(({ input }, at) => {
    const cell = args[at];
    if (typeof cell !== 'number' || input.kind === 'code') return false;
    const edges = [...stated, -1, 1, 1000, Math.round(cell)];
    return edges.some((edge) => isAlmost(cell, edge) && Number(cell.toPrecision(15)) !== edge);
  });
}

const isAlmost = (cell: number, edge: number): boolean =>
  cell !== edge && Math.abs(cell - edge) < Math.abs(edge) * LIBREOFFICE_TOLERANCE;
