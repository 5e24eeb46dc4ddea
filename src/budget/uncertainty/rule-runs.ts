import { figureOf, isMet } from '../../readings/amount';
import type { Facts } from '../../rules/arguments';
import { Exact } from '../../rules/exact';
import type { Condition, Expression } from '../../rules/expressions';
import { once } from '../../rules/once';
import { RELATIONS } from '../../rules/relations';
import { isCondition, partsOf, type RuleNode } from '../../rules/walk';
import {
  compared,
  decided,
  greaterOf,
  lesserOf,
  minus,
  NO,
  oneForAll,
  OPEN,
  over,
  plus,
  ROUNDING,
  tierOf,
  times,
  UNKNOWN,
  wholeSteps,
  YES,
  type Arena,
  type Figures,
  type Tier,
  type Truths,
} from './guarded';

/** The figures of an award over many runs: what is drawn, and what is the same in all of them. */
export interface FactRuns {
  /** What does not vary is read from here, and computed exactly. */
  readonly facts: Facts;
  readonly varying: ReadonlyMap<string, Figures>;
}

/** What a rule comes to in each run, in yuan, not rounded. */
export function ruleRuns(rule: Expression, runs: FactRuns, arena: Arena): Figures {
  if (!varies(rule, runs)) return exactly(figureOf(rule, runs.facts));
  const of = (part: Expression): Figures => ruleRuns(part, runs, arena);
  switch (rule.kind) {
    case 'constant':
      return exactly(rule.value);
    case 'input':
      return runs.varying.get(rule.name) ?? UNKNOWN;
    case 'sum':
      return plus(of(rule.left), of(rule.right), arena);
    case 'difference':
      return minus(of(rule.left), of(rule.right), arena);
    case 'product':
      return times(of(rule.left), of(rule.right), arena);
    case 'quotient':
      return over(of(rule.left), of(rule.right), arena);
    case 'lesser':
      return lesserOf(of(rule.of), of(rule.bound), arena);
    case 'greater':
      return greaterOf(of(rule.of), of(rule.bound), arena);
    case 'tiers':
      return tierOf(of(rule.of), tiersIn(rule), arena);
    case 'wholeSteps':
      return wholeSteps(of(rule.of), rule.size.value.toNumber(), arena);
    case 'choice': {
      const code = runs.facts[rule.name];
      const chosen = code === null ? rule.omitted : typeof code === 'string' ? rule.cases[code] : undefined;
      return chosen ? of(chosen) : UNKNOWN;
    }
    case 'when': {
      const holds = truthRuns(rule.condition, runs, arena);
      if (holds === true) return of(rule.then);
      if (holds === false) return of(rule.otherwise);
      return decided(holds, of(rule.then), of(rule.otherwise), arena);
    }
  }
}

/** true or false where it is the same in all runs. */
function truthRuns(condition: Condition, runs: FactRuns, arena: Arena): Truths | boolean {
  if (!varies(condition, runs)) return isMet(condition, runs.facts);
  const of = (part: Expression): Figures => ruleRuns(part, runs, arena);
  switch (condition.kind) {
    case 'compare': {
      const { holdsAt } = RELATIONS[condition.relation];
      return compared(of(condition.left), of(condition.right), arena.length, holdsAt);
    }
    case 'compareShare': {
      const due = times(exactly(condition.rate.value), of(condition.whole), arena);
      return compared(of(condition.part), due, arena.length, RELATIONS[condition.relation].holdsAt);
    }
    case 'notGiven':
      return false;
    case 'all':
      return together(condition.conditions, NO, runs, arena);
    case 'any':
      return together(condition.conditions, YES, runs, arena);
  }
}

/** @param decides one of this truth decides the whole: a no among all, a yes among any */
function together(
  conditions: readonly Condition[],
  decides: typeof NO | typeof YES,
  runs: FactRuns,
  arena: Arena,
): Truths | boolean {
  const rest = decides === NO ? YES : NO;
  const so = new Uint8Array(arena.length).fill(rest);
  for (const condition of conditions) {
    const one = truthRuns(condition, runs, arena);
    if (typeof one === 'boolean') {
      if (one === (decides === YES)) return one;
      continue;
    }
    for (let run = 0; run < so.length; run += 1) {
      if (so[run] === decides || one[run] === rest) continue;
      so[run] = one[run] === decides ? decides : OPEN;
    }
  }
  return so;
}

/** A stated number, or one computed exactly. */
function exactly(figure: Exact): Figures {
  const value = figure.toNumber();
  if (!Number.isFinite(value)) return UNKNOWN;
  return oneForAll(value, Number.isSafeInteger(value) && figure.eq(value) ? 0 : Math.abs(value) * ROUNDING);
}

export const exactFigures = exactly;

function varies(node: RuleNode, { varying }: FactRuns): boolean {
  for (const name of inputsOf(node)) if (varying.has(name)) return true;
  return false;
}

/** The names of the inputs that a part of a rule reads. */
export const inputsOf = once((node: RuleNode): ReadonlySet<string> => {
  const own = isCondition(node)
    ? node.kind === 'notGiven'
      ? [node.name]
      : []
    : node.kind === 'input' || node.kind === 'choice'
      ? [node.name]
      : [];
  return new Set([...own, ...partsOf(node).flatMap((part) => [...inputsOf(part.node)])]);
});

const tiersIn = once(({ table }: Extract<Expression, { kind: 'tiers' }>): readonly Tier[] =>
  table.tiers.map(({ from, gives }) => {
    const given = exactly(gives.value);
    return {
      from: from.value.toNumber(),
      gives: given.value[0] ?? NaN,
      givesBound: given.bound[0] ?? Infinity,
    };
  }),
);
