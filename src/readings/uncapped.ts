import type { Facts } from '../rules/arguments';
import { toFen, type Exact } from '../rules/exact';
import type { Expression } from '../rules/expressions';
import { once } from '../rules/once';
import { figureOf, paidBy } from './amount';

/**
 * What an award would come to if nothing capped it: 最高、不超过 and a remaining room are left out where they bound
 * what is paid. A bound inside a figure, such as the edge of a band, a remainder or 补贴贷款额度, stays: without it
 * the figure itself would be another. Never below what the award pays.
 * @param facts complete
 * @returns yuan, rounded once to 0.01, half up
 */
export function uncappedBy(rule: Expression, facts: Facts): Exact {
  const paid = paidBy(rule, facts);
  const free = withoutCaps(rule);
  if (free === rule) return paid;
  const gross = toFen(figureOf(free, facts));
  return gross.gt(paid) ? gross : paid;
}

/** The rule with every cap taken off; the same rule where it has none. */
export const withoutCaps = once((rule: Expression): Expression => freed(rule));

function freed(rule: Expression): Expression {
  switch (rule.kind) {
    case 'lesser':
      return freed(rule.of);
    case 'when': {
      const [then, otherwise] = [freed(rule.then), freed(rule.otherwise)];
      return then === rule.then && otherwise === rule.otherwise ? rule : { ...rule, then, otherwise };
    }
    case 'sum': {
      const [left, right] = [freed(rule.left), freed(rule.right)];
      return left === rule.left && right === rule.right ? rule : { ...rule, left, right };
    }
    case 'greater': {
      const of = freed(rule.of);
      return of === rule.of ? rule : { ...rule, of };
    }
    case 'choice': {
      const cases = Object.entries(rule.cases).map(([code, figure]) => [code, freed(figure)] as const);
      const omitted = rule.omitted && freed(rule.omitted);
      const isSame = omitted === rule.omitted && cases.every(([code, figure]) => figure === rule.cases[code]);
      return isSame ? rule : { ...rule, cases: Object.fromEntries(cases), omitted };
    }
    case 'constant':
    case 'input':
    case 'difference':
    case 'product':
    case 'quotient':
    case 'wholeSteps':
    case 'tiers':
      return rule;
  }
}
