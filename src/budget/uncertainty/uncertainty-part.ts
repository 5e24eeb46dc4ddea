import { text, type Text } from '../../rules/text';
import type { RunRange } from './drawn-growth';
import { UncertaintyError } from './uncertain-terms';

/** What one policy comes to, in fen. */
export interface PolicyRuns {
  readonly id: string;
  readonly title: Text;
  /** Where everything grows and is paid as its base says, year by year. */
  readonly base: Float64Array;
  /** Year by year and in each year run by run: `years × runs` figures. */
  readonly fen: Float64Array;
}

/** What all policies come to, less what they come to at the base, where one thing alone is drawn. */
export interface DriverRuns {
  /** The Chinese label of a column whose growth is drawn; null where realisation is. */
  readonly field: string | null;
  /** Year by year and in each year run by run, for the first runs only. */
  readonly fen: Float64Array;
}

/**
 * What some runs over some enterprises come to. It holds numbers and words alone, so that one worker can hand it
 * to another; parts are brought together by {@link mergedParts}.
 */
export interface UncertaintyPart {
  /** Tells what was asked: parts of two questions are not brought together. */
  readonly asked: {
    readonly seed: number;
    readonly runs: number;
    readonly dataYear: number;
    readonly years: number;
  };
  readonly range: RunRange;
  readonly enterprises: number;
  readonly policies: readonly PolicyRuns[];
  readonly drivers: readonly DriverRuns[];
}

/** So many of the first runs tell which thing drives the spread. */
export const DRIVER_RUNS = 200;

/** How many of the runs of a range are among the first ones. */
export const driverRunsIn = ({ from, to }: RunRange): number => Math.max(0, Math.min(to, DRIVER_RUNS) - from);

/**
 * The parts of one question as one: parts over the same runs are of different enterprises and are added up, parts
 * over other runs are put beside them. Fen are whole, so that no order of adding changes a sum.
 * @throws UncertaintyError where they are of different questions, or runs are missing
 */
export function mergedParts(parts: readonly UncertaintyPart[]): UncertaintyPart {
  const [first] = parts;
  if (!first) throw new UncertaintyError(text('没有可合并的部分', 'there are no parts to bring together'));
  if (parts.some(({ asked }) => JSON.stringify(asked) !== JSON.stringify(first.asked))) throw otherQuestion();
  const byRange = new Map<number, UncertaintyPart>();
  for (const part of parts) {
    const known = byRange.get(part.range.from);
    if (known && known.range.to !== part.range.to) throw otherQuestion();
    byRange.set(part.range.from, known ? ofMoreEnterprises(known, part) : part);
  }
  const ranges = [...byRange.values()].sort((a, b) => a.range.from - b.range.from);
  return ranges.reduce(ofMoreRuns);
}

const otherQuestion = (): UncertaintyError =>
  new UncertaintyError(
    text('各部分不是同一次测算', 'the parts are not of one calculation over the same enterprises and runs'),
  );

function ofMoreEnterprises(a: UncertaintyPart, b: UncertaintyPart): UncertaintyPart {
  return {
    ...a,
    enterprises: a.enterprises + b.enterprises,
    policies: joined(
      a.policies,
      b.policies,
      ({ id }) => id,
      (one, other) => ({
        ...one,
        base: sum(one.base, other.base),
        fen: sum(one.fen, other.fen),
      }),
    ),
    drivers: joined(a.drivers, b.drivers, driverKey, (one, other) => ({
      ...one,
      fen: sum(one.fen, other.fen),
    })),
  };
}

function ofMoreRuns(a: UncertaintyPart, b: UncertaintyPart): UncertaintyPart {
  if (a.range.to !== b.range.from || a.enterprises !== b.enterprises) throw otherQuestion();
  const years = a.asked.years + 1;
  const empty = (part: UncertaintyPart): Float64Array =>
    new Float64Array(years * (part.range.to - part.range.from));
  const emptyDriver = (part: UncertaintyPart): Float64Array =>
    new Float64Array(years * driverRunsIn(part.range));
  const policies = union(a.policies, b.policies, ({ id }) => id).flatMap(
    ([one, other]): readonly PolicyRuns[] => {
      const known = one ?? other;
      if (!known) return [];
      const fen = beside(one?.fen ?? empty(a), other?.fen ?? empty(b), years);
      return [{ ...known, fen }];
    },
  );
  const drivers = union(a.drivers, b.drivers, driverKey).flatMap(([one, other]): readonly DriverRuns[] => {
    const known = one ?? other;
    if (!known) return [];
    const fen = beside(one?.fen ?? emptyDriver(a), other?.fen ?? emptyDriver(b), years);
    return [{ ...known, fen }];
  });
  return { ...a, range: { from: a.range.from, to: b.range.to }, policies, drivers };
}

const driverKey = ({ field }: DriverRuns): string => field ?? '';

function union<One>(
  a: readonly One[],
  b: readonly One[],
  keyOf: (one: One) => string,
): readonly (readonly [One | undefined, One | undefined])[] {
  const [first, second] = [a, b].map((some) => new Map(some.map((one) => [keyOf(one), one])));
  const keys = [...new Set([...a, ...b].map(keyOf))].sort();
  return keys.map((key) => [first?.get(key), second?.get(key)]);
}

const joined = <One>(
  a: readonly One[],
  b: readonly One[],
  keyOf: (one: One) => string,
  add: (one: One, other: One) => One,
): readonly One[] =>
  union(a, b, keyOf).flatMap(([one, other]) => (one && other ? add(one, other) : (one ?? other ?? [])));

const sum = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, at) => one + (b[at] ?? NaN));

/** The runs of one behind those of the other, in each year. */
function beside(a: Float64Array, b: Float64Array, years: number): Float64Array {
  const [first, second] = [a.length / years, b.length / years];
  const made = new Float64Array(a.length + b.length);
  for (let year = 0; year < years; year += 1) {
    const start = year * (first + second);
    made.set(a.subarray(year * first, (year + 1) * first), start);
    made.set(b.subarray(year * second, (year + 1) * second), start + first);
  }
  return made;
}
