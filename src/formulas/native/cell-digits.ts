import { CELL_DIGITS, Exact, type Exact as Number } from '../../rules/exact';
import type { NumberKind } from '../../rules/inputs';
import { RELATIONS, type Relation } from '../../rules/relations';
import { atom, call, times, type Comparing, type Written } from './writing';

/**
 * How a formula sees the 15 digits that a cell means, whatever the sheet's own arithmetic does with the last bits
 * of a double. The note docs/decisions/native-formulas.md says what remains.
 */

export const SIGN: Readonly<Record<Relation, Comparing>> = {
  atLeast: '>=',
  moreThan: '>',
  atMost: '<=',
  lessThan: '<',
};

/** Cells of a growth are cut at this decimal; see `cell-meaning.ts`. */
const GROWTH_DECIMALS = 15;

/**
 * The decimals that 15 digits leave to a figure beside an edge: below 10000000 it has seven digits before the
 * point, above it eight.
 */
function decimalsBeside(edge: Number, isBelow: boolean): number {
  const digits = edge.e + 1;
  const isPower = edge.eq(new Exact(10).pow(edge.e));
  return CELL_DIGITS - (isBelow && isPower ? digits - 1 : digits);
}

/**
 * A figure rounded so that its comparison with a stated number is the comparison of what the cell means: at `>=`
 * and `<` the last figures below the number decide, at `>` and `<=` the first ones above it.
 */
export function roundedBeside(
  figure: Written,
  relation: Relation,
  edge: Number,
  kind: NumberKind | null,
): Written {
  const isBelow = RELATIONS[relation].isLeast === RELATIONS[relation].includesNumber;
  const decimals = decimalsBeside(edge.abs(), isBelow);
  const cut = kind === 'growth' ? Math.min(decimals, GROWTH_DECIMALS) : decimals;
  return call('ROUND', figure, atom(`${Math.max(cut, 0)}`));
}

/** A difference from a stated number, rounded to the decimals that 15 digits of that number have. */
export const roundedFrom = (figure: Written, from: Number): Written =>
  call('ROUND', figure, atom(`${Math.max(CELL_DIGITS - (from.e + 1), 0)}`));

/**
 * Lifts a figure by two parts in 10^15: more than a double is short of the decimal it means, less than what tells
 * apart two figures of 14 digits. What is short of half a fen, of a step or of another figure by the error of a
 * double alone is no longer.
 */
export const lifted = (figure: Written): Written => times(figure, atom('(1+2E-15)'));
