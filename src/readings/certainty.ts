import type { Facts } from '../rules/arguments';
import type { Exact } from '../rules/exact';
import type { Condition, Expression } from '../rules/expressions';
import type { NumberInput } from '../rules/inputs';
import { compile, compileCondition } from './amount';

/** What can be said while some inputs are unknown. Unknown is neither zero nor refused: it is `null` here. */

/** The figure, where the known facts settle it. */
export const knownValue = (expression: Expression, facts: Facts): Exact | null =>
  isKnown(inputsOf(expression), facts) ? compile(expression)(facts) : null;

/** Whether a condition holds, where the known facts settle it: one failing part settles an “and”. */
export function truth(condition: Condition, facts: Facts): boolean | null {
  switch (condition.kind) {
    case 'all':
      return settled(condition.conditions, facts, false);
    case 'any':
      return settled(condition.conditions, facts, true);
    case 'notGiven':
      return facts[condition.name] === undefined ? null : facts[condition.name] === null;
    default:
      return isKnown(inputsOfCondition(condition), facts) ? compileCondition(condition)(facts) : null;
  }
}

function settled(conditions: readonly Condition[], facts: Facts, decisive: boolean): boolean | null {
  const truths = conditions.map((one) => truth(one, facts));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

const isKnown = (names: readonly string[], facts: Facts): boolean =>
  names.every((name) => facts[name] !== undefined && facts[name] !== null);

/** Names of all inputs a figure is made from. */
export function inputsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'constant':
      return [];
    case 'input':
      return [expression.name];
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return [...inputsOf(expression.left), ...inputsOf(expression.right)];
    case 'lesser':
    case 'greater':
      return [...inputsOf(expression.of), ...inputsOf(expression.bound)];
    case 'wholeSteps':
    case 'tiers':
      return inputsOf(expression.of);
    case 'choice':
      return [expression.name, ...Object.values(expression.cases).flatMap(inputsOf)];
    case 'when':
      return [
        ...inputsOfCondition(expression.condition),
        ...inputsOf(expression.then),
        ...inputsOf(expression.otherwise),
      ];
  }
}

/** The numbers that a requirement compares, by name, in the order in which it names them. */
export function numbersIn(condition: Condition): ReadonlyMap<string, NumberInput> {
  switch (condition.kind) {
    case 'compare':
      return new Map([...numbersOf(condition.left), ...numbersOf(condition.right)]);
    case 'compareShare':
      return new Map([...numbersOf(condition.part), ...numbersOf(condition.whole)]);
    case 'notGiven':
      return new Map();
    case 'all':
    case 'any':
      return new Map(condition.conditions.flatMap((one) => [...numbersIn(one)]));
  }
}

function numbersOf(expression: Expression): readonly (readonly [string, NumberInput])[] {
  switch (expression.kind) {
    case 'constant':
      return [];
    case 'input':
      return [[expression.name, expression.input]];
    case 'sum':
    case 'difference':
    case 'product':
    case 'quotient':
      return [...numbersOf(expression.left), ...numbersOf(expression.right)];
    case 'lesser':
    case 'greater':
      return [...numbersOf(expression.of), ...numbersOf(expression.bound)];
    case 'wholeSteps':
    case 'tiers':
      return numbersOf(expression.of);
    case 'choice':
      return Object.values(expression.cases).flatMap(numbersOf);
    case 'when':
      return [
        ...numbersIn(expression.condition),
        ...numbersOf(expression.then),
        ...numbersOf(expression.otherwise),
      ];
  }
}

/** Names of all inputs a requirement is made from. */
export function inputsOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'compare':
      return [...inputsOf(condition.left), ...inputsOf(condition.right)];
    case 'compareShare':
      return [...inputsOf(condition.part), ...inputsOf(condition.whole)];
    case 'notGiven':
      return [condition.name];
    case 'all':
    case 'any':
      return condition.conditions.flatMap(inputsOfCondition);
  }
}
