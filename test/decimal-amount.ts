import { decimalFigureOf } from '../src/readings/decimal-figure';
import { readArguments } from '../src/rules/arguments';
import { toFen, ZERO, type Exact } from '../src/rules/exact';
import { standingOn } from '../src/rules/policies';
import type { Provision } from '../src/rules/policy-book';

/**
 * What a call comes to by decimals alone: what whole numbers are held against.
 * @throws ArgumentError
 */
export function decimalYuanOf({ policy, award }: Provision, args: readonly unknown[]): Exact {
  const { facts, asOf } = readArguments(award, args);
  if (asOf !== null && standingOn(policy, asOf) !== 'inForce') return ZERO;
  return toFen(decimalFigureOf(award.rule, facts));
}
