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
export const CELL_DIGITS = 15;

/**
 * The number a spreadsheet cell means: 0.1+0.2 is 0.3, and 1.1/1-1 is 0.1.
 * @param value a finite double
 */
export const fromCell = (value: number): Exact => new Exact(value.toPrecision(CELL_DIGITS));

/** Rounds an award to 0.01 yuan, half up. */
export const toFen = (amount: Exact): Exact => amount.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);

const DIGITS_OF_WORD = 7;

/** Powers of ten that a double holds exactly, as literals: `**` need not be exact. */
export const TENS = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
] as const;

/** NaN beyond the powers in the list. */
const tenTo = (power: number): number => TENS[power] ?? NaN;

/**
 * How many parts of a unit an exact number is, with `decimals` decimals of it: 12.34 yuan are 1234 fen with 2.
 * Read from decimal.js's own words of seven digits, without text.
 * @param decimals from 0 to 15
 * @returns NaN where it is no whole number of parts, or one of more than 15 digits
 */
export function partsOf(value: Exact, decimals: number): number {
  const { d: words, e: exponent, s: sign } = value;
  if (!(exponent + decimals < CELL_DIGITS)) return NaN;
  let power = DIGITS_OF_WORD * Math.floor(exponent / DIGITS_OF_WORD) + decimals;
  let parts = 0;
  for (const word of words) {
    const part = power < 0 ? word / tenTo(-power) : word * tenTo(power);
    if (!Number.isInteger(part)) return NaN;
    parts += part;
    power -= DIGITS_OF_WORD;
  }
  return sign * parts;
}

/** The double of an exact number that a cell could mean; NaN of one with more digits, or more than 15 decimals. */
export function cellOf(value: Exact): number {
  const decimals = Math.min(CELL_DIGITS - 1 - value.e, CELL_DIGITS);
  return decimals < 0 ? NaN : partsOf(value, decimals) / tenTo(decimals);
}

/** An amount in yuan from whole fen. A double of so few digits is written with exactly them. */
export function yuanFromFen(fen: number): Exact {
  if (fen === 0) return ZERO;
  const isWritten = fen < TENS[CELL_DIGITS] && fen > -TENS[CELL_DIGITS];
  return isWritten ? new Exact(fen / 100) : new Exact(fen).div(100);
}
