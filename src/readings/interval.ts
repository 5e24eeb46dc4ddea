import type { Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { domainOf } from '../rules/domains';
import { Exact, toFen, ZERO } from '../rules/exact';
import type { Condition, Expression } from '../rules/expressions';
import type { NumberInput } from '../rules/inputs';
import { holds, RELATIONS, type Relation } from '../rules/relations';
import { outcomesOf } from '../rules/walk';

/** All figures from one to another, both included. An end that does not exist is −∞ or ∞. */
export interface Interval {
  readonly from: Exact;
  readonly to: Exact;
}

const INFINITE: Exact = new Exact(Infinity);
const EVERYTHING: Interval = { from: INFINITE.neg(), to: INFINITE };

export const isPoint = ({ from, to }: Interval): boolean => from.eq(to);

/**
 * The amounts between which an award lies while some inputs are unknown, in yuan to the fen. Whatever the
 * inputs turn out to be, the amount is not below the one, not above the other, and never below 0. Unknown is
 * not zero and not refused. With everything known the interval is a point.
 * @param facts an unknown input is absent
 */
export function intervalOf({ rule }: Pick<Award, 'rule'>, facts: Facts): Interval {
  const { from, to } = new Surveyor(facts, new Map()).figure(rule);
  return { from: Exact.max(ZERO, toFen(from)), to: Exact.max(ZERO, toFen(to)) };
}

/** The intervals that a requirement leaves to the unknown inputs. */
type Limits = ReadonlyMap<string, Interval>;

/** Follows a rule with everything that its unknown inputs can be at once. */
class Surveyor {
  constructor(
    private readonly facts: Facts,
    private readonly limits: Limits,
  ) {}

  figure(rule: Expression): Interval {
    switch (rule.kind) {
      case 'constant':
        return point(rule.value);
      case 'input':
        return this.input(rule.name, rule.input);
      case 'sum':
        return plus(this.figure(rule.left), this.figure(rule.right));
      case 'difference':
        return plus(this.figure(rule.left), negative(this.figure(rule.right)));
      case 'product':
        return corners(this.figure(rule.left), this.figure(rule.right), product);
      case 'quotient':
        return quotient(this.figure(rule.left), this.figure(rule.right));
      case 'lesser':
        return both(this.figure(rule.of), this.figure(rule.bound), (x, y) => Exact.min(x, y));
      case 'greater':
        return both(this.figure(rule.of), this.figure(rule.bound), (x, y) => Exact.max(x, y));
      case 'wholeSteps': {
        const { from, to } = this.figure(rule.of);
        const steps = (figure: Exact): Exact =>
          figure.isFinite() ? figure.divToInt(rule.size.value) : figure;
        return { from: steps(from), to: steps(to) };
      }
      case 'tiers':
        return this.tiers(rule);
      case 'choice':
        return this.choice(rule);
      case 'when':
        return this.branches(rule);
    }
  }

  /** Whether a condition holds; null where something unknown can change it. */
  truth(condition: Condition): boolean | null {
    switch (condition.kind) {
      case 'compare':
        return compared(this.figure(condition.left), condition.relation, this.figure(condition.right));
      case 'compareShare': {
        const due = corners(point(condition.rate.value), this.figure(condition.whole), product);
        return compared(this.figure(condition.part), condition.relation, due);
      }
      case 'notGiven': {
        const fact = this.facts[condition.name];
        return fact === undefined ? null : fact === null;
      }
      case 'all':
        return settled(condition.conditions, false, (one) => this.truth(one));
      case 'any':
        return settled(condition.conditions, true, (one) => this.truth(one));
    }
  }

  private input(name: string, input: NumberInput): Interval {
    const fact = this.facts[name];
    if (fact instanceof Exact) return point(fact);
    const { from, to } = domainOf(input);
    const whole = { from: from ?? EVERYTHING.from, to: to ?? EVERYTHING.to };
    return meeting(whole, this.limits.get(name) ?? EVERYTHING);
  }

  private tiers({ of, table }: Extract<Expression, { kind: 'tiers' }>): Interval {
    const { from, to } = this.figure(of);
    const reached = (figure: Exact): number =>
      table.tiers.filter((tier) => holds(figure, table.edge, tier.from.value)).length;
    const gives = [ZERO, ...table.tiers.map((tier) => tier.gives.value)];
    return hull(gives.slice(reached(from), reached(to) + 1).map(point));
  }

  private choice(rule: Extract<Expression, { kind: 'choice' }>): Interval {
    const fact = this.facts[rule.name];
    if (typeof fact === 'string') {
      const chosen = rule.cases[fact];
      if (chosen) return this.figure(chosen);
    }
    if (fact === null && rule.omitted) return this.figure(rule.omitted);
    return hull(outcomesOf(rule).map((one) => this.figure(one)));
  }

  private branches({ condition, then, otherwise }: Extract<Expression, { kind: 'when' }>): Interval {
    const truth = this.truth(condition);
    const granted = (): Interval => this.knowing(condition).figure(then);
    if (truth !== null) return truth ? granted() : this.figure(otherwise);
    return hull([granted(), this.figure(otherwise)]);
  }

  /** The same survey, with what a requirement that holds says of the unknown inputs. */
  private knowing(condition: Condition): Surveyor {
    if (condition.kind === 'all')
      return condition.conditions.reduce<Surveyor>((so, one) => so.knowing(one), this);
    if (condition.kind !== 'compare') return this;
    const { left, relation, right } = condition;
    const { mirrored } = RELATIONS[relation];
    return this.limited(left, relation, this.figure(right)).limited(right, mirrored, this.figure(left));
  }

  private limited(figure: Expression, relation: Relation, other: Interval): Surveyor {
    if (figure.kind !== 'input' || this.facts[figure.name] !== undefined) return this;
    const within = RELATIONS[relation].isLeast
      ? { ...EVERYTHING, from: other.from }
      : { ...EVERYTHING, to: other.to };
    const so = this.limits.get(figure.name) ?? EVERYTHING;
    return new Surveyor(this.facts, new Map([...this.limits, [figure.name, meeting(so, within)]]));
  }
}

const point = (value: Exact): Interval => ({ from: value, to: value });
const hull = (intervals: readonly Interval[]): Interval => ({
  from: Exact.min(...intervals.map(({ from }) => from)),
  to: Exact.max(...intervals.map(({ to }) => to)),
});

/**
 * The overlap of two intervals. Where there is none, the requirement between them cannot hold, and either end
 * will do.
 */
function meeting(a: Interval, b: Interval): Interval {
  const [from, to] = [Exact.max(a.from, b.from), Exact.min(a.to, b.to)];
  return from.lte(to) ? { from, to } : point(from.isFinite() ? from : to);
}

const plus = (a: Interval, b: Interval): Interval => ({ from: a.from.plus(b.from), to: a.to.plus(b.to) });
const negative = ({ from, to }: Interval): Interval => ({ from: to.neg(), to: from.neg() });
const both = (a: Interval, b: Interval, join: (x: Exact, y: Exact) => Exact): Interval => ({
  from: join(a.from, b.from),
  to: join(a.to, b.to),
});

/** A product with 0 is 0, also where the other factor is endless. */
const product = (a: Exact, b: Exact): Exact => (a.isZero() || b.isZero() ? ZERO : a.times(b));

function corners(a: Interval, b: Interval, combine: (x: Exact, y: Exact) => Exact): Interval {
  return hull([a.from, a.to].flatMap((x) => [b.from, b.to].map((y) => point(combine(x, y)))));
}

function quotient(a: Interval, b: Interval): Interval {
  if (b.from.lt(0) && b.to.gt(0)) return EVERYTHING;
  return corners(a, b, (x, y) => {
    if (x.isZero()) return ZERO;
    if (!y.isZero()) return x.isFinite() || y.isFinite() ? x.div(y) : INFINITE;
    return x.isNegative() ? INFINITE.neg() : INFINITE;
  });
}

function compared(left: Interval, relation: Relation, right: Interval): boolean | null {
  const { isLeast } = RELATIONS[relation];
  const [worst, best] = isLeast ? [left.from, left.to] : [left.to, left.from];
  const [hardest, easiest] = isLeast ? [right.to, right.from] : [right.from, right.to];
  if (holds(worst, relation, hardest)) return true;
  return holds(best, relation, easiest) ? null : false;
}

function settled(
  conditions: readonly Condition[],
  decisive: boolean,
  truth: (condition: Condition) => boolean | null,
): boolean | null {
  const truths = conditions.map(truth);
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}
