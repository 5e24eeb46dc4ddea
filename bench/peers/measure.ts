import type { Engine, Entrant } from './engines/engine';
import type { Rows } from './rows/rows';

/** A round of one engine takes as long at least; passes are repeated until then. */
const SHORTEST_MS = 50;

/**
 * What one round of an engine took, in nanoseconds a row. `clock`: until the answers were there. `processor`:
 * what the process used of all cores in that time, which other programs on the machine hardly move.
 */
export interface Round {
  readonly clock: number;
  readonly processor: number;
}
export type Meter = keyof Round;

/** An engine with one item loaded, and what was measured of it. */
export interface Measured {
  readonly engine: Engine;
  readonly entrant: Entrant;
  readonly rounds: Round[];
}

export const typical = ({ rounds }: Measured, meter: Meter): number =>
  median(rounds.map((round) => round[meter]));

/** Of an entrant and one that stood beside it, round by round: what slows one round slows both. */
export const ratio = (of: Measured, to: Measured, meter: Meter): number =>
  median(of.rounds.map((round, at) => round[meter] / to.rounds[at]![meter]));

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One round of one item: each engine in turn, another one first in each round. */
export async function playRound(contest: readonly Measured[], round: number): Promise<void> {
  for (const place of contest.keys()) {
    const { entrant, rounds } = contest[(place + round) % contest.length]!;
    rounds.push(await measuredRound(entrant));
  }
}

/** The median of the passes of one round: what else the machine does falls upon a few of them. */
async function measuredRound(entrant: Entrant): Promise<Round> {
  const passes: Round[] = [];
  const until = performance.now() + SHORTEST_MS;
  while (performance.now() < until) passes.push(await measuredPass(entrant));
  const aRow = (meter: Meter): number => median(passes.map((pass) => pass[meter])) / entrant.rows;
  return { clock: aRow('clock'), processor: aRow('processor') };
}

async function measuredPass(entrant: Entrant): Promise<Round> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  // A promise that is not there is not awaited: a turn of the loop would be counted.
  const pending = entrant.pass();
  if (pending) await pending;
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - begun) * 1e6, processor: (user + system) * 1e3 };
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
