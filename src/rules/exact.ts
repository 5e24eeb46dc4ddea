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

/** Powers of ten that a double holds exactly, as literals: `**` need not be exact. */
const TENS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15] as const;

/** 10 to the power of 0 to 15; NaN beyond. */
export const tenTo = (power: number): number => TENS[power] ?? NaN;

/** Whether a whole number has no more digits than a cell carries. */
export const isOfCell = (whole: number): boolean => whole < TENS[CELL_DIGITS] && whole > -TENS[CELL_DIGITS];

/** decimal.js keeps a number in words of seven digits. */
const DIGITS_OF_WORD = 7;
const WORD = TENS[DIGITS_OF_WORD];

function ofHundredths(hundredths: number): Exact {
  const size = Math.abs(hundredths);
  const whole = Math.floor(size / 100);
  return ofWords(hundredths < 0 ? -1 : 1, whole, (size - whole * 100) * (WORD / 100));
}

function ofParts(parts: number): Exact {
  const size = Math.abs(parts);
  const whole = Math.floor(size / WORD);
  return ofWords(parts < 0 ? -1 : 1, whole, size - whole * WORD);
}

/** What decimal.js takes for one of its own numbers: its documented sign, exponent and words. */
interface DecimalLike {
  readonly toStringTag: string;
  readonly s: number;
  readonly e: number;
  readonly d: readonly number[];
}

/**
 * A number from its whole part, below 10^15, and the word of its fraction. Writing it out for decimal.js to read
 * would take five times as long.
 */
function ofWords(s: 1 | -1, whole: number, fraction: number): Exact {
  if (whole === 0 && fraction === 0) return ZERO;
  const d = whole === 0 ? [fraction] : wordsOf(whole, fraction);
  const e = whole === 0 ? digitsOf(fraction) - DIGITS_OF_WORD - 1 : digitsOf(whole) - 1;
  const like: DecimalLike = { toStringTag: '[object Decimal]', s, e, d };
  return new Exact(like as unknown as Exact);
}

/** The words of a number without the zeros at its end, as decimal.js keeps them. */
function wordsOf(whole: number, fraction: number): number[] {
  const thousands = Math.floor(whole / WORD);
  const last = whole - thousands * WORD;
  const first = Math.floor(thousands / WORD);
  const words = first === 0 ? [thousands, last, fraction] : [first, thousands - first * WORD, last, fraction];
  if (words[0] === 0) words.shift();
  while (words[words.length - 1] === 0) words.pop();
  return words;
}

function digitsOf(whole: number): number {
  let digits = 1;
  while (whole >= tenTo(digits)) digits += 1;
  return digits;
}

/**
 * The number a spreadsheet cell means: 0.1+0.2 is 0.3, and 1.1/1-1 is 0.1. Few decimals are recognized without
 * text; why that is the same number, `partsInCell` says.
 * @param value a finite double
 */
export function fromCell(value: number): Exact {
  const hundredths = Math.round(value * 100);
  if (hundredths / 100 === value && isOfCell(hundredths)) return ofHundredths(hundredths);
  const parts = Math.round(value * WORD);
  if (parts / WORD === value && isOfCell(parts)) return ofParts(parts);
  return new Exact(value.toPrecision(CELL_DIGITS));
}

/** Rounds an award to 0.01 yuan, half up. */
export const toFen = (amount: Exact): Exact => amount.toDecimalPlaces(2, DecimalJs.ROUND_HALF_UP);

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

/** An amount in yuan from whole fen. The zero of a negative amount stays negative, as decimals have it. */
export function yuanFromFen(fen: number): Exact {
  if (fen === 0) return Object.is(fen, -0) ? ZERO.neg() : ZERO;
  return isOfCell(fen) ? ofHundredths(fen) : new Exact(fen).div(100);
}
