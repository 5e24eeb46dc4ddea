import type { Facts } from '../rules/arguments';
import type { Exact } from '../rules/exact';
import type { Condition, Expression } from '../rules/expressions';
import { inputsOf } from '../rules/walk';
import { figureOf, isMet } from './amount';

/** What can be said while some inputs are unknown. Unknown is neither zero nor refused: it is `null` here. */

/** The figure, where the known facts settle it. */
export const knownValue = (expression: Expression, facts: Facts): Exact | null =>
  isKnown(inputsOf(expression), facts) ? figureOf(expression, facts) : null;

/** Whether a condition holds, where the known facts settle it: one failing part settles an “and”. */
export function truth(condition: Condition, facts: Facts): boolean | null {
  switch (condition.kind) {
    case 'all':
      return settled(condition.conditions, facts, false);
    case 'any':
      return settled(condition.conditions, facts, true);
    case 'notGiven':
      return facts[condition.name] === undefined ? null : facts[condition.name] === null;
    case 'compare':
    case 'compareShare':
      return isKnown(inputsOf(condition), facts) ? isMet(condition, facts) : null;
  }
}

function settled(conditions: readonly Condition[], facts: Facts, decisive: boolean): boolean | null {
  const truths = conditions.map((one) => truth(one, facts));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

const isKnown = (names: readonly string[], facts: Facts): boolean =>
  names.every((name) => facts[name] !== undefined && facts[name] !== null);
