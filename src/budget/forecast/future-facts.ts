import type { Fact, Facts } from '../../rules/arguments';
import type { Award } from '../../rules/awards';
import { Exact } from '../../rules/exact';
import type { GrowthFactors } from './growth';
import { movesOf, type Move } from './input-moves';

/** The figures of one award for one thing, as the table states them. */
export interface BaseFacts {
  readonly award: Award;
  /** Incomplete where the table does not say all. */
  readonly facts: Facts;
  /** How many years ahead its policy first pays: years of support count from there. */
  readonly paysFrom: number;
}

/**
 * The figures of an award some years after those of the table.
 * @param ahead 0 for the table's own year
 * @param received yuan that the forecast itself has paid under the ceiling of the award until then
 * @returns null where a figure is not known
 */
export function factsAhead(
  base: BaseFacts,
  ahead: number,
  growth: GrowthFactors,
  received: Exact,
): Facts | null {
  if (ahead === 0) return isComplete(base.award, base.facts) ? base.facts : null;
  const moves = movesOf(base.award);
  const facts: Record<string, Fact> = {};
  for (const [at, { name }] of base.award.inputs.entries()) {
    const fact = moved(base, name, moves[at] ?? { kind: 'stays' }, { ahead, growth, received });
    if (fact === undefined) return null;
    facts[name] = fact;
  }
  return facts;
}

const isComplete = ({ inputs }: Award, facts: Facts): boolean =>
  inputs.every(({ name }) => facts[name] !== undefined);

interface Ahead {
  readonly ahead: number;
  readonly growth: GrowthFactors;
  readonly received: Exact;
}

function moved(base: BaseFacts, name: string, move: Move, at: Ahead): Fact | undefined {
  const fact = base.facts[name];
  switch (move.kind) {
    case 'stays':
      return fact;
    case 'grows':
      return fact instanceof Exact ? fact.times(at.growth.factor(move.field, at.ahead)) : fact;
    case 'countsUp':
      return fact instanceof Exact ? fact.plus(at.ahead) : fact;
    case 'yearOfSupport':
      return fact instanceof Exact ? fact.plus(Math.max(0, at.ahead - base.paysFrom)) : fact;
    case 'receivedThisYear':
      return omissionOf(base.award, name);
    case 'receivedEver':
      return fact instanceof Exact ? fact.plus(at.received) : fact;
    case 'earlier':
      return measureAt(base, move.of, at.ahead - 1, at.growth);
    case 'maximum':
      return highestBefore(base, fact, move.of, at);
  }
}

const omissionOf = ({ inputs }: Award, name: string): Fact | undefined =>
  inputs.find((one) => one.name === name)?.input.omission?.value;

function measureAt(
  { award, facts }: BaseFacts,
  name: string,
  ahead: number,
  growth: GrowthFactors,
): Fact | undefined {
  const at = award.inputs.findIndex((one) => one.name === name);
  const move = movesOf(award)[at];
  const fact = facts[name];
  if (!(fact instanceof Exact) || move?.kind !== 'grows') return fact;
  return fact.times(growth.factor(move.field, ahead));
}

/** Figures of all years before count, so that nobody reaches a tier twice. */
function highestBefore(
  base: BaseFacts,
  stated: Fact | undefined,
  measure: string,
  at: Ahead,
): Fact | undefined {
  if (stated === undefined) return undefined;
  let highest = stated instanceof Exact ? stated : null;
  for (let year = 0; year < at.ahead; year += 1) {
    const figure = measureAt(base, measure, year, at.growth);
    if (!(figure instanceof Exact)) return undefined;
    if (highest === null || figure.gt(highest)) highest = figure;
  }
  return highest;
}
