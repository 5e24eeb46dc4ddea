import { Exact } from './exact';
import type { Expression, Unit } from './expressions';
import type { Input, NumberInput, NumberKind } from './inputs';

/** The unit an input is written in. */
export function unitOfInput({ kind }: Input): Unit {
  switch (kind) {
    case 'money':
      return 'yuan';
    case 'growth':
    case 'share':
    case 'ratio':
      return 'ratio';
    case 'area':
    case 'mass':
    case 'power':
      return kind;
    case 'calendarYear':
      return 'calendarYear';
    case 'years':
      return 'years';
    case 'yearOfSupport':
    case 'count':
    case 'code':
      return 'count';
  }
}

/** The unit of any figure of a rule: a rate of yuan is yuan, a number of yuan is yuan. */
export function unitOf(expression: Expression): Unit {
  switch (expression.kind) {
    case 'constant':
      return expression.unit;
    case 'input':
      return unitOfInput(expression.input);
    case 'sum':
    case 'difference':
      return unitOf(expression.left);
    case 'product':
      return productUnit(unitOf(expression.left), unitOf(expression.right));
    case 'quotient':
      return quotientUnit(unitOf(expression.left), unitOf(expression.right));
    case 'lesser':
    case 'greater':
      return unitOf(expression.of);
    case 'wholeSteps':
      return 'count';
    case 'tiers':
      return expression.table.tiers[0]?.gives.unit ?? 'yuan';
    case 'choice':
      return Object.values(expression.cases).map(unitOf)[0] ?? 'yuan';
    case 'when':
      return unitOf(expression.then);
  }
}

function productUnit(left: Unit, right: Unit): Unit {
  if (left === 'yuan' || right === 'yuan') return 'yuan';
  return left === 'ratio' || right === 'ratio' ? 'ratio' : 'count';
}

const quotientUnit = (left: Unit, right: Unit): Unit => (left === right ? 'ratio' : left);

/**
 * The least step by which a figure is short, or is raised: a fen, a hundredth of a percentage point, one of
 * what is counted.
 */
export const LEAST: Readonly<Record<NumberKind, Exact>> = {
  money: new Exact('0.01'),
  growth: new Exact('0.0001'),
  share: new Exact('0.0001'),
  ratio: new Exact('0.0001'),
  count: new Exact(1),
  calendarYear: new Exact(1),
  yearOfSupport: new Exact(1),
  years: new Exact('0.01'),
  area: new Exact('0.01'),
  mass: new Exact('0.01'),
  power: new Exact('0.01'),
};

/** Whether an input measures time, which nobody can make pass faster. */
export const isTime = ({ kind }: NumberInput): boolean =>
  kind === 'calendarYear' || kind === 'yearOfSupport' || kind === 'years';
