import type { Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
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
  return { yuan: toFen(compiledRule(award)(facts)), standing };
}

const compiled = new WeakMap<Award, Compiled>();

function compiledRule(award: Award): Compiled {
  const known = compiled.get(award);
  if (known) return known;
  const rule = compile(award.rule);
  compiled.set(award, rule);
  return rule;
}

/** Turns a rule into one closure, so that nothing is interpreted per cell. */
export function compile(expression: Expression): Compiled {
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
      const of = compile(expression.of);
      return (facts) => of(facts).divToInt(size);
    }
    case 'tiers': {
      const of = compile(expression.of);
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
        Object.entries(expression.cases).map(([code, figure]) => [code, compile(figure)] as const),
      );
      const omitted = expression.omitted && compile(expression.omitted);
      return (facts) => {
        if (omitted && facts[name] === null) return omitted(facts);
        return cases[codeIn(facts, name)]?.(facts) ?? missing(name);
      };
    }
    case 'when': {
      const condition = compileCondition(expression.condition);
      const then = compile(expression.then);
      const otherwise = compile(expression.otherwise);
      return (facts) => (condition(facts) ? then : otherwise)(facts);
    }
  }
}

function both(left: Expression, right: Expression, combine: (a: Exact, b: Exact) => Exact): Compiled {
  const [a, b] = [compile(left), compile(right)];
  return (facts) => combine(a(facts), b(facts));
}

export function compileCondition(condition: Condition): CompiledCondition {
  switch (condition.kind) {
    case 'compare': {
      const [left, right] = [compile(condition.left), compile(condition.right)];
      const { relation } = condition;
      return (facts) => holds(left(facts), relation, right(facts));
    }
    case 'compareShare': {
      const [part, whole] = [compile(condition.part), compile(condition.whole)];
      const { relation, rate } = condition;
      return (facts) => holds(part(facts), relation, whole(facts).times(rate.value));
    }
    case 'notGiven':
      return (facts) => facts[condition.name] === null;
    case 'all': {
      const conditions = condition.conditions.map(compileCondition);
      return (facts) => conditions.every((one) => one(facts));
    }
    case 'any': {
      const conditions = condition.conditions.map(compileCondition);
      return (facts) => conditions.some((one) => one(facts));
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
