import type { Fact, Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { domainOf, isInDomain } from '../rules/domains';
import { Exact, ZERO } from '../rules/exact';
import type { Input, NumberInput } from '../rules/inputs';
import { intervalOf, type Interval } from './interval';
import { unitOfInput } from '../rules/units';
import { constantsIn } from '../rules/walk';

/**
 * The share of an interval that one unknown input would leave once it is known: 0 settles all, 1 gains nothing.
 */
export interface Narrowing {
  readonly name: string;
  readonly left: Exact;
}

/**
 * The unknown input whose figure would narrow the amount most, judged by trying figures on both sides of every
 * number of the rule; null where no single one narrows it.
 * @param facts an unknown input is absent
 */
export function narrowest(award: Award, facts: Facts): Narrowing | null {
  const whole = intervalOf(award, facts);
  const unknown = award.inputs.filter(({ name }) => facts[name] === undefined);
  const tried = unknown.map(({ name, input }): Narrowing => {
    const left = figuresToTry(award, input).map((fact) =>
      shareLeft(intervalOf(award, { ...facts, [name]: fact }), whole),
    );
    return { name, left: mean(left) };
  });
  const [first, ...others] = tried;
  if (!first) return null;
  const best = others.reduce((so, one) => (one.left.lt(so.left) ? one : so), first);
  return best.left.lt(1) ? best : null;
}

function shareLeft(after: Interval, before: Interval): Exact {
  const [left, whole] = [after.to.minus(after.from), before.to.minus(before.from)];
  if (!whole.isFinite()) return new Exact(left.isFinite() ? 0 : 1);
  return whole.isZero() ? new Exact(1) : left.div(whole);
}

const mean = (shares: readonly Exact[]): Exact =>
  shares.length === 0 ? new Exact(1) : Exact.sum(...shares).div(shares.length);

/**
 * Every code of an input; or a figure below the least number of the rule in its unit, one between any two, and
 * one above the greatest.
 */
function figuresToTry(award: Award, input: Input): readonly Fact[] {
  if (input.kind === 'code') return input.codes.map(({ code }) => code);
  const unit = unitOfInput(input);
  const numbers = constantsIn(award.rule)
    .filter((one) => one.unit === unit && one.value.gt(0))
    .map(({ value }) => value.toFixed());
  const edges = [...new Set(numbers)].map((one) => new Exact(one)).sort((a, b) => a.comparedTo(b));
  const figures = [ZERO, ...edges].map((edge, at) => between(edge, edges[at], input));
  return figures.filter((figure) => isInDomain(domainOf(input), figure));
}

function between(edge: Exact, next: Exact | undefined, { kind }: NumberInput): Exact {
  const middle = next ? edge.plus(next).div(2) : edge.times(2);
  return WHOLE.has(kind) ? middle.floor() : middle;
}

const WHOLE: ReadonlySet<NumberInput['kind']> = new Set(['count', 'calendarYear', 'yearOfSupport']);
