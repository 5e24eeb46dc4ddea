import type { Facts } from '../rules/arguments';
import type { Exact } from '../rules/exact';
import type { Expression } from '../rules/expressions';
import { text, type Text } from '../rules/text';
import { knownValue, truth } from './certainty';
import { actual, nameOf } from './requirement-wording';
import { sentence } from '../words/sentences';

/**
 * The reason, in words, for which a rule that refuses nothing still pays nothing: a base of 0, an increase that
 * is none, a tier that was reached before, room that is used up, a rate that has run out, less than a fen.
 * @param facts complete
 */
export function nothingBecause(rule: Expression, facts: Facts): Text {
  const cause = causeOf(rule, facts);
  return cause ? sentence(cause) : text('金额不足一分', 'The amount is less than 0.01 yuan');
}

function causeOf(rule: Expression, facts: Facts): Text | null {
  const value = knownValue(rule, facts);
  if (!value || value.gt(0)) return null;
  switch (rule.kind) {
    case 'input':
      return isOrBelowZero(rule, value);
    case 'difference':
      return noIncrease(rule, facts);
    case 'sum':
    case 'product':
      return causeOf(rule.left, facts) ?? causeOf(rule.right, facts);
    case 'lesser':
      return causeOf(rule.of, facts) ?? usedUp(rule.bound, facts);
    case 'greater':
    case 'wholeSteps':
      return causeOf(rule.of, facts);
    case 'quotient':
      return causeOf(rule.left, facts);
    case 'choice': {
      const code = facts[rule.name];
      const chosen = typeof code === 'string' ? rule.cases[code] : rule.omitted;
      return chosen ? causeOf(chosen, facts) : null;
    }
    case 'when':
      return causeOf(truth(rule.condition, facts) ? rule.then : rule.otherwise, facts);
    case 'constant':
    case 'tiers': {
      const name = nameOf(rule);
      return text(`${name.zh}为 0`, `${name.en} is 0`);
    }
  }
}

function isOrBelowZero(rule: Expression, value: Exact): Text {
  const name = nameOf(rule);
  return value.isZero()
    ? text(`${name.zh}为 0`, `${name.en} is 0`)
    : text(`${name.zh}为负`, `${name.en} is negative`);
}

function noIncrease({ left, right }: Extract<Expression, { kind: 'difference' }>, facts: Facts): Text {
  if (left.kind === 'tiers' && right.kind === 'tiers') {
    const [now, before] = [actual(left.of, facts), actual(right.of, facts)];
    return text(
      `未进入更高一档（${now.zh}，${before.zh}）`,
      `no higher tier is reached (${now.en}; ${before.en})`,
    );
  }
  const [now, before] = [actual(left, facts), actual(right, facts)];
  return text(`${now.zh} 未超过 ${before.zh}`, `${now.en} does not exceed ${before.en}`);
}

function usedUp(bound: Expression, facts: Facts): Text | null {
  const room = knownValue(bound, facts);
  if (!room || room.gt(0)) return null;
  const name = nameOf(bound);
  return text(`${name.zh}为 0，额度已用完`, `${name.en} is 0: it is used up`);
}
