import type { Engine, Entrant } from './engines/engine';
import type { Rows } from './rows/rows';

/** A round of one engine takes as long at least; passes are repeated until then. */
const SHORTEST_MS = 50;

/** An engine with one item loaded, and what was measured of it. */
export interface Measured {
  readonly engine: Engine;
  readonly entrant: Entrant;
  /** Nanoseconds a row, one figure a round. */
  readonly rounds: number[];
}

/** Of an entrant and one that stood beside it, round by round: what slows one round slows both. */
export const ratio = (of: Measured, to: Measured): number =>
  median(of.rounds.map((nanoseconds, round) => nanoseconds / to.rounds[round]!));

/**
 * The same by the fastest round of each. Other programs on the machine only ever slow a round down, so that this
 * moves least from run to run; it hides what comes now and then, such as the collector of garbage.
 */
export const ratioOfFastest = (of: Measured, to: Measured): number => fastest(of) / fastest(to);

export const fastest = ({ rounds }: Measured): number => Math.min(...rounds);

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One round of one item: each engine in turn, another one first in each round. */
export async function playRound(contest: readonly Measured[], round: number): Promise<void> {
  for (const place of contest.keys()) {
    const { entrant, rounds } = contest[(place + round) % contest.length]!;
    rounds.push(await nanosecondsPerRow(entrant));
  }
}

/** The median of the passes of one round: what else the machine does falls upon a few of them. */
async function nanosecondsPerRow(entrant: Entrant): Promise<number> {
  const passes: number[] = [];
  const until = performance.now() + SHORTEST_MS;
  for (let begun = performance.now(); begun < until; begun = performance.now()) {
    // A promise that is not there is not awaited: a turn of the loop would be counted.
    const pending = entrant.pass();
    if (pending) await pending;
    passes.push(performance.now() - begun);
  }
  return (median(passes) * 1e6) / entrant.rows;
}

export interface Judged extends Measured {
  readonly wrong: Wrong;
}

export interface Wrong {
  readonly count: number;
  /** One line on the first of them; null where there is none. */
  readonly first: string | null;
}

/** What the last pass of an entrant came to, beside the judge. */
export function wrongRows(entrant: Entrant, { item, cells, expected }: Rows): Wrong {
  const answers = entrant.answers();
  const wrong = Array.from({ length: entrant.rows }, (_, at) => at).filter(
    (at) => answers[at] !== expected[at],
  );
  const first = wrong[0];
  if (first === undefined) return { count: 0, first: null };
  const call = `${item.award}(${cells[first]!.map((cell) => JSON.stringify(cell)).join(', ')})`;
  return { count: wrong.length, first: `${call} is ${expected[first]}, not ${answers[first]}` };
}
