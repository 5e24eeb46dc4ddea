import type { ItemId } from '../rows/items';
import type { Calls, Rows } from '../rows/rows';

/** An engine with the rows of one item loaded. */
export interface Entrant {
  /** How many of the rows, from the first, one pass computes: fewer where an engine is slow. */
  readonly rows: number;
  /** Computes them. This alone is timed. */
  pass(): void | Promise<void>;
  /** Yuan, what the last pass came to. */
  answers(): ArrayLike<number>;
}

export type Load = (rows: Rows) => Entrant | Promise<Entrant>;

export interface Engine {
  readonly id: string;
  readonly title: string;
  /** Whether a wrong row of it is a fault of the product. */
  readonly ours: boolean;
  /** @throws when the engine is not installed, or cannot be on this machine */
  open(): Promise<Load>;
}

export type ByItem<T> = Readonly<Record<ItemId, T>>;

/** A function as a host calls it: the cells in their order, then the day, then the invocation. */
export type CellFunction = (...args: never[]) => unknown;

/** Calls a function once a row, as a host does when a column of formulas is calculated. */
export function calledByRow(called: CellFunction, { calls }: Rows): Entrant {
  const answers = new Float64Array(calls[0].length);
  return {
    rows: answers.length,
    pass: () => callEach(called as (...args: unknown[]) => number, calls, answers),
    answers: () => answers,
  };
}

/**
 * One loop for all functions that are called by row: V8 cannot put any of them into it, as a host cannot, and
 * what a call costs is the same for each.
 */
function callEach(
  called: (...args: unknown[]) => number,
  [first, second, third, fourth, fifth]: Calls,
  answers: Float64Array,
): void {
  for (let at = 0; at < answers.length; at++)
    answers[at] = called(first[at], second[at], third[at], fourth[at], fifth[at]);
}
