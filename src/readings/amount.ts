import { readArguments, type Facts } from '../rules/arguments';
import type { Day } from '../rules/dates';
import { toFen, yuanFromFen, ZERO, type Exact } from '../rules/exact';
import type { Expression } from '../rules/expressions';
import { standingOn, type Standing } from '../rules/policies';
import type { Provision } from '../rules/policy-book';
import { decimalFigureOf, holdsInDecimals } from './decimal-figure';
import { NoPlan } from './integer-figure';
import { fenUnder, integerPlan } from './integer-plan';
import { once } from '../rules/once';
import { plainCall, type PlainCall } from './plain-call';

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

/**
 * What one call of an award comes to, in yuan as a cell holds it.
 * @param args the award's inputs in their order, then `asOf`
 * @throws ArgumentError for the first argument that cannot be taken
 */
export function yuanOf(provision: Provision, args: readonly unknown[]): number {
  const isSurplusFree = args.length <= provision.award.inputs.length + 1;
  const plain = isSurplusFree ? plainYuanOf(provision)(args) : NaN;
  return Number.isNaN(plain) ? yuanInFull(provision, args) : plain;
}

function yuanInFull(provision: Provision, args: readonly unknown[]): number {
  const { facts, asOf } = readArguments(provision.award, args);
  return amountOf(provision, facts, asOf).yuan.toNumber();
}

/**
 * The same for an ordinary call, at a hundredth of the time; NaN where only {@link yuanOf} can tell. What follows
 * the arguments of the award in `args` is not looked at.
 */
export const plainYuanOf = once((provision: Provision): PlainCall => {
  // Made at the first call: a workbook uses a few of all awards.
  let made: PlainCall | null = null;
  return (args) => (made ??= plainCall(provision) ?? neverPlain)(args);
});

const neverPlain: PlainCall = () => NaN;

/** What a rule pays under complete facts: yuan, rounded once to 0.01, half up. */
export function paidBy(rule: Expression, facts: Facts): Exact {
  const plan = integerPlan(rule);
  const fen = plan instanceof NoPlan ? NaN : fenUnder(plan, facts);
  return Number.isNaN(fen) ? toFen(figureOf(rule, facts)) : yuanFromFen(fen);
}

/** The exact figure of a rule, or of any figure in one, under complete facts. */
export const figureOf = decimalFigureOf;

/** Whether a requirement holds under complete facts. */
export const isMet = holdsInDecimals;
