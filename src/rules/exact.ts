import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact arithmetic. 100 significant digits hold every product of the three largest cell values a rule
 * multiplies, so nothing is rounded on the way; an award is rounded once, by {@link toFen}.
 */
export const Exact = DecimalJs.clone({
  precision: 100,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -100,
  toExpPos: 400,
});
export type Exact = DecimalJs;

export const ZERO: Exact = new Exact(0);

/** Excel shows, and people check, 15 significant digits of a cell. That is the number a cell means. */
const CELL_DIGITS = 15;

/**
 * The number a spreadsheet cell means: 0.1+0.2 is 0.3, and 1.1/1-1 is 0.1.
 * @param value a finite double
 */
export const fromCell = (value: number): Exact => new Exact(value.toPrecision(CELL_DIGITS));

/** Rounds an award to 0.01 yuan, half up. */
export const toFen = (amount: Exact): Exact => amount.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);
