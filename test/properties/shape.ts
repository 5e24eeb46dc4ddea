import type { Condition, Expression } from '../../src/rules/expressions';
import { RELATIONS } from '../../src/rules/relations';
import { outcomesOf } from '../../src/rules/walk';
import { nameOf, rangeOf, type Known, type Range } from '../mutation/equivalence';

/**
 * How a figure moves when one input grows and all else stays: it never falls, it never rises, it does not move,
 * or the shape of the rule does not say, and why.
 */
export type Course = 'never falls' | 'never rises' | 'stays' | { readonly undecided: string };

const NOT_DECIDED = {
  switch: 'one way of paying takes the place of another',
  sign: 'a factor may be negative',
  both: 'it adds in one place and takes away in another',
  table: 'the amounts of its tiers rise and fall',
} as const;

/** The course of an award in one of its inputs. */
export const courseIn = (name: string, rule: Expression): Course => course(name, rule, new Map(), true);

/** @param isAmount the figure is what the award pays, which is never negative, and not a part of it */
function course(name: string, rule: Expression, known: Known, isAmount = false): Course {
  const of = (figure: Expression): Course => course(name, figure, known);
  switch (rule.kind) {
    case 'constant':
      return 'stays';
    case 'input':
      return rule.name === name ? 'never falls' : 'stays';
    case 'sum':
      return together(of(rule.left), of(rule.right));
    case 'difference':
      return together(of(rule.left), reversed(of(rule.right)));
    case 'product':
      return together(scaled(of(rule.left), rule.right, known), scaled(of(rule.right), rule.left, known));
    case 'quotient':
      return together(
        scaled(of(rule.left), rule.right, known),
        scaled(reversed(of(rule.right)), rule.left, known),
      );
    case 'lesser':
    case 'greater':
      return together(of(rule.of), of(rule.bound));
    case 'wholeSteps':
      return of(rule.of);
    case 'tiers': {
      const amounts = rule.table.tiers.map(({ gives }) => gives.value);
      const rises = amounts.every((amount, at) => amount.gte(amounts[at - 1] ?? 0));
      return rises || of(rule.of) === 'stays' ? of(rule.of) : { undecided: NOT_DECIDED.table };
    }
    case 'choice':
      return together(...outcomesOf(rule).map(of));
    case 'when':
      return courseOfWhen(name, rule, known, isAmount);
  }
}

function courseOfWhen(
  name: string,
  { condition, then, otherwise }: Extract<Expression, { kind: 'when' }>,
  known: Known,
  isAmount: boolean,
): Course {
  const granted = knowing(condition, known);
  const [whether, first, second] = [
    courseOfCondition(name, condition, known),
    course(name, then, granted, isAmount),
    course(name, otherwise, known, isAmount),
  ];
  if (whether === 'stays') return together(first, second);
  const [more, less] = [rangeOf(then, granted), rangeOf(otherwise, known)];
  if ((isAmount && isZero(otherwise)) || more.from.gte(less.to)) return together(whether, first, second);
  if (less.from.gte(more.to)) return together(reversed(whether), first, second);
  return { undecided: NOT_DECIDED.switch };
}

/** Whether a requirement, once it holds, goes on holding as the input grows. */
function courseOfCondition(name: string, condition: Condition, known: Known): Course {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [condition.left, condition.right].map((one) => course(name, one, known));
      const standing = together(left!, reversed(right!));
      return RELATIONS[condition.relation].isLeast ? standing : reversed(standing);
    }
    case 'compareShare': {
      const [part, whole] = [condition.part, condition.whole].map((one) => course(name, one, known));
      return together(part!, reversed(whole!));
    }
    case 'notGiven':
      return 'stays';
    case 'all':
    case 'any':
      return together(...condition.conditions.map((one) => courseOfCondition(name, one, known)));
  }
}

/** What the requirements of an award say of its figures, for the amounts paid under them. */
function knowing(condition: Condition, known: Known): Known {
  if (condition.kind === 'all')
    return condition.conditions.reduce<Known>((so, one) => knowing(one, so), known);
  if (condition.kind !== 'compare' || condition.right.kind !== 'constant') return known;
  const range = rangeOf(condition.left, known);
  const edge = condition.right.value;
  const within: Range = RELATIONS[condition.relation].isLeast
    ? { from: range.from.gt(edge) ? range.from : edge, to: range.to }
    : { from: range.from, to: range.to.lt(edge) ? range.to : edge };
  return new Map([...known, [nameOf(condition.left), within]]);
}

function scaled(unscaled: Course, factor: Expression, known: Known): Course {
  if (unscaled === 'stays' || typeof unscaled === 'object') return unscaled;
  const { from, to } = rangeOf(factor, known);
  if (from.gte(0)) return unscaled;
  return to.lte(0) ? reversed(unscaled) : { undecided: NOT_DECIDED.sign };
}

function reversed(one: Course): Course {
  if (one === 'never falls') return 'never rises';
  return one === 'never rises' ? 'never falls' : one;
}

const together = (...courses: readonly Course[]): Course =>
  courses.reduce((so, one) => {
    if (so === 'stays' || typeof one === 'object') return one;
    if (one === 'stays' || typeof so === 'object' || one === so) return so;
    return { undecided: NOT_DECIDED.both };
  });

/** What must hold of the figures for anything to be paid at all. */
export function requiredBy(rule: Expression): readonly Condition[] {
  switch (rule.kind) {
    case 'when':
      return isZero(rule.otherwise) ? [...partsOf(rule.condition), ...requiredBy(rule.then)] : [];
    case 'lesser':
      return [...requiredBy(rule.of), ...requiredBy(rule.bound)];
    case 'greater':
      return isZero(rule.bound) ? requiredBy(rule.of) : [];
    case 'product':
      return [...requiredBy(rule.left), ...requiredBy(rule.right)];
    case 'difference':
      return rangeOf(rule.right, new Map()).from.gte(0) ? requiredBy(rule.left) : [];
    case 'tiers': {
      const { edge, tiers } = rule.table;
      const lowest = tiers[0]?.from;
      return lowest ? [{ kind: 'compare', left: rule.of, relation: edge, right: lowest }] : [];
    }
    case 'wholeSteps':
      return [{ kind: 'compare', left: rule.of, relation: 'atLeast', right: rule.size }];
    case 'constant':
    case 'input':
    case 'sum':
    case 'quotient':
    case 'choice':
      return [];
  }
}

const isZero = (figure: Expression): boolean => figure.kind === 'constant' && figure.value.isZero();

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' ? condition.conditions.flatMap(partsOf) : [condition];
