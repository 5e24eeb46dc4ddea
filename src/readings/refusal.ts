import type { Facts } from '../rules/arguments';
import type { Condition, Expression } from '../rules/expressions';
import type { Text } from '../rules/text';
import { truth } from './certainty';
import { conditionText } from './requirement-wording';

/** A requirement that certainly fails. */
export interface Refusal {
  readonly condition: Condition;
  readonly text: Text;
}

/**
 * Every requirement that certainly fails and for which the rule pays nothing. Facts may be incomplete: an input
 * that is absent never refuses. Empty when nothing certain fails, also where the amount is 0 for another
 * reason.
 */
export function refusals(rule: Expression, facts: Facts): readonly Refusal[] {
  switch (rule.kind) {
    case 'constant':
    case 'input':
      return [];
    case 'when':
      return refusalsOfBranch(rule, facts);
    case 'tiers': {
      const [lowest] = rule.table.tiers;
      if (!lowest) return [];
      return unmet({ kind: 'compare', left: rule.of, relation: rule.table.edge, right: lowest.from }, facts);
    }
    case 'wholeSteps':
      return unmet({ kind: 'compare', left: rule.of, relation: 'atLeast', right: rule.size }, facts);
    case 'product':
      return [...refusals(rule.left, facts), ...refusals(rule.right, facts)];
    case 'lesser':
    case 'greater':
      return refusals(rule.of, facts);
    case 'difference':
    case 'quotient':
      return refusals(rule.left, facts);
    case 'sum': {
      const [left, right] = [refusals(rule.left, facts), refusals(rule.right, facts)];
      return left.length > 0 && right.length > 0 ? [...left, ...right] : [];
    }
    case 'choice': {
      const code = facts[rule.name];
      const chosen = typeof code === 'string' ? rule.cases[code] : code === null ? rule.omitted : undefined;
      return chosen ? refusals(chosen, facts) : [];
    }
  }
}

function refusalsOfBranch(rule: Extract<Expression, { kind: 'when' }>, facts: Facts): readonly Refusal[] {
  const met = truth(rule.condition, facts);
  if (met === null) return [];
  if (met) return refusals(rule.then, facts);
  return isNothing(rule.otherwise) ? unmet(rule.condition, facts) : refusals(rule.otherwise, facts);
}

/** Whether a branch pays nothing, as where a clause names no other. */
export const isNothing = (expression: Expression): boolean =>
  expression.kind === 'constant' && expression.value.isZero();

/** The parts of a condition that fail. Alternatives fail together and are told as one. */
function unmet(condition: Condition, facts: Facts): readonly Refusal[] {
  if (truth(condition, facts) !== false) return [];
  if (condition.kind === 'all') return condition.conditions.flatMap((one) => unmet(one, facts));
  return [new FailedCondition(condition, facts)];
}

/** The words are made when someone reads them: of most refusals in a table nobody does. */
class FailedCondition implements Refusal {
  constructor(
    readonly condition: Condition,
    private readonly facts: Facts,
  ) {}

  get text(): Text {
    return conditionText(this.condition, this.facts);
  }
}
