import type { Facts } from '../rules/arguments';
import type { Day } from '../rules/dates';
import { Exact, toFen, ZERO } from '../rules/exact';
import type { Condition, Expression } from '../rules/expressions';
import { standingOn, type Standing } from '../rules/policies';
import type { Provision } from '../rules/policy-book';
import { holds } from '../rules/relations';

/** A rule made into a function: complete facts in, the exact figure out. */
type Compiled = (facts: Facts) => Exact;
type CompiledCondition = (facts: Facts) => boolean;

export interface Amount {
  /** Yuan, rounded once to 0.01, half up. */
  readonly yuan: Exact;
  /** What the policy's dates say of `asOf`; null when no day was asked for. */
  readonly standing: Standing | null;
}

/**
 * The amount of one award.
 * @param facts complete, as `readArguments` gives them
 * @param asOf the day for which the policy must be in force; null asks for the clause's arithmetic alone
 */
export function amountOf({ policy, award }: Provision, facts: Facts, asOf: Day | null = null): Amount {
  const standing = asOf === null ? null : standingOn(policy, asOf);
  if (standing !== null && standing !== 'inForce') return { yuan: ZERO, standing };
  return { yuan: paidBy(award.rule, facts), standing };
}

/** What a rule pays under complete facts: yuan, rounded once to 0.01, half up. */
export const paidBy = (rule: Expression, facts: Facts): Exact => toFen(figureOf(rule, facts));

/** The exact figure of a rule, or of any figure in one, under complete facts. */
export const figureOf = (expression: Expression, facts: Facts): Exact => compiled(expression)(facts);

/** Whether a requirement holds under complete facts. */
export const isMet = (condition: Condition, facts: Facts): boolean => compiledCondition(condition)(facts);

/** Makes each closure once, when it is first asked for: rules never change once they are written. */
function once<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const made = new WeakMap<Part, Made>();
  return (part) => {
    const known = made.get(part);
    if (known !== undefined) return known;
    const fresh = make(part);
    made.set(part, fresh);
    return fresh;
  };
}

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
