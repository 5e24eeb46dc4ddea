import type { Facts } from '../rules/arguments';
import { Exact, ZERO } from '../rules/exact';
import type { Condition, Expression } from '../rules/expressions';
import { holds } from '../rules/relations';
import { once } from '../rules/once';

/** A rule made into a function: complete facts in, the exact figure out. */
type Compiled = (facts: Facts) => Exact;
type CompiledCondition = (facts: Facts) => boolean;

/** The exact figure of a rule by decimals, whatever its size. Asked for through `amount.ts` alone. */
export const decimalFigureOf = (expression: Expression, facts: Facts): Exact => compiled(expression)(facts);

/** Whether a requirement holds, by decimals. */
export const holdsInDecimals = (condition: Condition, facts: Facts): boolean =>
  compiledCondition(condition)(facts);

const compiled = once(compile);
const compiledCondition = once(compileCondition);

/** Turns a rule into one closure, so that nothing is interpreted per cell. */
function compile(expression: Expression): Compiled {
  switch (expression.kind) {
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'input': {
      const { name } = expression;
      return (facts) => numberIn(facts, name);
    }
    case 'sum':
      return both(expression.left, expression.right, (a, b) => a.plus(b));
    case 'difference':
      return both(expression.left, expression.right, (a, b) => a.minus(b));
    case 'product':
      return both(expression.left, expression.right, (a, b) => a.times(b));
    case 'quotient':
      return both(expression.left, expression.right, (a, b) => a.div(b));
    case 'lesser':
      return both(expression.of, expression.bound, (a, b) => (b.lt(a) ? b : a));
    case 'greater':
      return both(expression.of, expression.bound, (a, b) => (b.gt(a) ? b : a));
    case 'wholeSteps': {
      const size = expression.size.value;
      const of = compiled(expression.of);
      return (facts) => of(facts).divToInt(size);
    }
    case 'tiers': {
      const of = compiled(expression.of);
      const { edge, tiers } = expression.table;
      const fromTop = [...tiers].reverse();
      return (facts) => {
        const figure = of(facts);
        return fromTop.find(({ from }) => holds(figure, edge, from.value))?.gives.value ?? ZERO;
      };
    }
    case 'choice': {
      const { name } = expression;
      const cases = Object.fromEntries(
        Object.entries(expression.cases).map(([code, figure]) => [code, compiled(figure)] as const),
      );
      const omitted = expression.omitted && compiled(expression.omitted);
      return (facts) => {
        if (omitted && facts[name] === null) return omitted(facts);
        return cases[codeIn(facts, name)]?.(facts) ?? missing(name);
      };
    }
    case 'when': {
      const condition = compiledCondition(expression.condition);
      const then = compiled(expression.then);
      const otherwise = compiled(expression.otherwise);
      return (facts) => (condition(facts) ? then : otherwise)(facts);
    }
  }
}

function both(left: Expression, right: Expression, combine: (a: Exact, b: Exact) => Exact): Compiled {
  const [a, b] = [compiled(left), compiled(right)];
  return (facts) => combine(a(facts), b(facts));
}

function compileCondition(condition: Condition): CompiledCondition {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [compiled(condition.left), compiled(condition.right)];
      const { relation } = condition;
      return (facts) => holds(left(facts), relation, right(facts));
    }
    case 'compareShare': {
      const [part, whole] = [compiled(condition.part), compiled(condition.whole)];
      const { relation, rate } = condition;
      return (facts) => holds(part(facts), relation, whole(facts).times(rate.value));
    }
    case 'notGiven':
      return (facts) => facts[condition.name] === null;
    case 'all': {
      const members = condition.conditions.map(compiledCondition);
      return (facts) => members.every((one) => one(facts));
    }
    case 'any': {
      const members = condition.conditions.map(compiledCondition);
      return (facts) => members.some((one) => one(facts));
    }
  }
}

function numberIn(facts: Facts, name: string): Exact {
  const fact = facts[name];
  return fact instanceof Exact ? fact : missing(name);
}

function codeIn(facts: Facts, name: string): string {
  const fact = facts[name];
  return typeof fact === 'string' ? fact : missing(name);
}

/** Never an amount where an input is missing: incomplete facts are a mistake of the caller. */
function missing(name: string): never {
  throw new TypeError(`no value for ${name}: an amount needs complete facts`);
}
