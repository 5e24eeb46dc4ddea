/**
 * Sets our functions beside other ways to compute the same five awards, in one run, by turns. bench/README.md
 * tells how to read it. No time is asserted; a wrong row of ours ends the run with status 1.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { handWrittenDecimals } from './engines/decimals';
import { plainDoubles, plainDoublesAgain } from './engines/doubles';
import { duckDb } from './engines/duckdb';
import type { Engine, Load } from './engines/engine';
import { integersInFen } from './engines/fen';
import { jsonRules } from './engines/json-rules';
import { ourCore, ourFacts, ourFunction } from './engines/ours';
import { publicodes } from './engines/publicodes';
import { zen } from './engines/zen';
import { playRound, wrongRows, type Measured } from './measure';
import { itemTable, ratios, summary, type Outcome } from './report';
import { ITEM_IDS, type ItemId } from './rows/items';
import { rowsOf, type Rows } from './rows/rows';

const ENGINES: readonly Engine[] = [
  ourFunction,
  ourCore,
  ourFacts,
  plainDoubles,
  plainDoublesAgain,
  integersInFen,
  handWrittenDecimals,
  duckDb,
  publicodes,
  zen,
  jsonRules,
];
/** Everything is measured against the first of them, and the second tells the noise. */
const ALWAYS: readonly Engine[] = [plainDoubles, plainDoublesAgain];

const { values: said } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '9' },
    engines: { type: 'string', default: ENGINES.map(({ id }) => id).join() },
    items: { type: 'string', default: ITEM_IDS.join() },
  },
});
const [rowCount, roundCount] = [atLeastOne('rows', said.rows), atLeastOne('rounds', said.rounds)];

function atLeastOne(option: string, written: string): number {
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new RangeError(`--${option} is a whole number above 0, but it is ${written}`);
}

function chosen<T>(option: string, written: string, all: readonly T[], name: (one: T) => string): T[] {
  const names = written.split(',');
  const unknown = names.find((one) => !all.some((known) => name(known) === one));
  if (unknown === undefined) return all.filter((one) => names.includes(name(one)));
  throw new RangeError(`--${option} has no ${unknown}; there are ${all.map(name).join(', ')}`);
}

/** One item with all its entrants loaded. */
interface Contest {
  readonly rows: Rows;
  readonly entrants: readonly Measured[];
}

/** An engine of others that is not there is named and left out; without ours there is nothing to compare. */
async function opened(engines: readonly Engine[]): Promise<Map<Engine, Load>> {
  const loads = new Map<Engine, Load>();
  for (const engine of engines) {
    try {
      loads.set(engine, await engine.open());
    } catch (error) {
      if (engine.ours) throw error;
      console.log(`${engine.title} is left out: ${String(error)}\n`);
    }
  }
  return loads;
}

async function contestOf(id: ItemId, loads: ReadonlyMap<Engine, Load>): Promise<Contest> {
  const rows = rowsOf(id, rowCount);
  const entrants: Measured[] = [];
  for (const [engine, load] of loads) entrants.push({ engine, entrant: await load(rows), rounds: [] });
  return { rows, entrants };
}

/** All items and engines by turns. The first round warms up and is forgotten. */
async function play(contests: readonly Contest[]): Promise<void> {
  for (let round = 0; round <= roundCount; round++) {
    for (const { entrants } of contests) {
      await playRound(entrants, round);
      if (round === 0) for (const { rounds } of entrants) rounds.length = 0;
    }
  }
}

function outcomeOf({ rows, entrants }: Contest): Outcome {
  const judged = entrants.map((one) => ({ ...one, wrong: wrongRows(one.entrant, rows) }));
  return { rows, entrants: judged, base: judged.find(({ engine }) => engine === plainDoubles)! };
}

/** How far one program is from itself, item by item. */
const noiseOf = ({ entrants, base }: Outcome): string =>
  ratios(
    entrants.find(({ engine }) => engine === plainDoublesAgain)!,
    base,
  );

const wanted = chosen('engines', said.engines, ENGINES, ({ id }) => id);
const loads = await opened(ENGINES.filter((engine) => ALWAYS.includes(engine) || wanted.includes(engine)));
const contests: Contest[] = [];
for (const id of chosen('items', said.items, ITEM_IDS, (one) => one))
  contests.push(await contestOf(id, loads));
await play(contests);
const outcomes = contests.map(outcomeOf);

console.log(
  `${rowCount.toLocaleString('en-US')} rows an item, ${roundCount} rounds after one to warm up, medians; ` +
    `Node ${process.versions.node}, ${cpus().length} cores.\nSlow engines compute fewer of the rows, ` +
    'as the column says, and are scaled by the row.\n' +
    'CPU: what the process used of all cores, which other programs on the machine hardly move.',
);
for (const outcome of outcomes) console.log(`\n${itemTable(outcome)}`);
console.log(`\n${summary(outcomes)}`);
console.log(`\nNoise, one program beside itself: ${outcomes.map(noiseOf).join(', ')}`);

const faults = outcomes.flatMap(({ entrants }) =>
  entrants.filter(({ engine, wrong }) => engine.ours && wrong.count > 0),
);
for (const { engine, wrong } of faults) console.error(`WRONG, ${engine.title}: ${wrong.first!}`);
if (faults.length > 0) process.exitCode = 1;
