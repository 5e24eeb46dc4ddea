import type { Facts } from '../../rules/arguments';
import type { Exact } from '../../rules/exact';
import type { Condition, Constant, Expression } from '../../rules/expressions';
import { holds } from '../../rules/relations';
import { unitOf } from '../../rules/units';
import { isCondition, partsOf, rebuilt, type RuleNode } from '../../rules/walk';
import { figureOf } from '../../readings/amount';

/**
 * A rule as it stands where some optional inputs are left out: their figures are known, and what follows from them
 * is decided.
 */
export const withLeftOut = (rule: Expression, leftOut: ReadonlyMap<string, Exact | null>): Expression =>
  leftOut.size === 0 ? rule : rebuilt(rule, (figure) => simplified(figure, leftOut));

type LeftOut = ReadonlyMap<string, Exact | null>;

function simplified(figure: Expression, leftOut: LeftOut): Expression {
  switch (figure.kind) {
    case 'constant':
      return figure;
    case 'input': {
      const value = leftOut.get(figure.name);
      return value ? { kind: 'constant', value, unit: unitOf(figure) } : figure;
    }
    case 'choice':
      return leftOut.has(figure.name) && figure.omitted ? figure.omitted : folded(figure);
    case 'difference':
      return isNumber(figure.right, 0) ? figure.left : folded(figure);
    case 'product':
      return isNumber(figure.right, 1) ? figure.left : folded(figure);
    case 'sum':
    case 'quotient':
    case 'lesser':
    case 'greater':
    case 'tiers':
    case 'wholeSteps':
      return folded(figure);
    case 'when': {
      const condition = decided(figure.condition, leftOut);
      if (condition === true) return figure.then;
      return condition === false ? figure.otherwise : { ...figure, condition };
    }
  }
}

/** A rate of 100% stays as the clause writes it. */
const isNumber = (figure: Expression, number: number): boolean =>
  figure.kind === 'constant' && figure.value.eq(number) && (number === 0 || figure.unit !== 'ratio');

const NO_FACTS: Facts = {};

/** A figure of stated numbers alone as one number. */
function folded(figure: Expression): Expression {
  if (!partsOf(figure).every(({ node }) => node.kind === 'constant')) return figure;
  if (figure.kind === 'choice') return figure;
  return { kind: 'constant', value: figureOf(figure, NO_FACTS), unit: unitOf(figure) };
}

/** A condition without what is already known of it; true or false where all is. */
function decided(condition: Condition, leftOut: LeftOut): Condition | boolean {
  switch (condition.kind) {
    case 'compare': {
      const { left, right, relation } = condition;
      return isConstant(left) && isConstant(right) ? holds(left.value, relation, right.value) : condition;
    }
    case 'compareShare':
      return condition;
    case 'notGiven':
      return leftOut.has(condition.name) ? true : condition;
    case 'all':
    case 'any':
      return together(condition, leftOut);
  }
}

function together(
  condition: Extract<Condition, { kind: 'all' | 'any' }>,
  leftOut: LeftOut,
): Condition | boolean {
  const settles = condition.kind === 'any';
  const members = condition.conditions.map((one) => decided(one, leftOut));
  if (members.includes(settles)) return settles;
  const open = members.filter((one) => typeof one !== 'boolean');
  const [first] = open;
  if (!first) return !settles;
  return open.length === 1 ? first : { ...condition, conditions: open };
}

const isConstant = (node: RuleNode): node is Constant => !isCondition(node) && node.kind === 'constant';
