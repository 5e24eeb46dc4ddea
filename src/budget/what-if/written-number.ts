import { Exact } from '../../rules/exact';
import type { Unit } from '../../rules/expressions';

/** Numbers as a clause writes them, and nothing else: 2000万元, 15%, 30个. No number stands without its unit. */

interface Sign {
  readonly sign: string;
  /** How much one of it is, in the unit that rules are computed in. */
  readonly scale: Exact;
}

const sign = (written: string, scale: string): Sign => ({ sign: written, scale: new Exact(scale) });

/** Of the signs of a unit the largest comes first. */
const SIGNS: Readonly<Record<Unit, readonly Sign[]>> = {
  yuan: [sign('亿元', '1e8'), sign('万元', '1e4'), sign('元', '1')],
  ratio: [sign('%', '0.01'), sign('‰', '0.001')],
  count: [sign('个', '1')],
  calendarYear: [sign('年度', '1')],
  years: [sign('年', '1')],
  area: [sign('平方米', '1')],
  mass: [sign('公斤', '1')],
  power: [sign('瓦', '1')],
};

const UNITS = Object.keys(SIGNS) as readonly Unit[];

/** The signs by which the numbers of one unit are written, or of all units. */
export const signsOf = (unit: Unit | null): readonly string[] =>
  (unit ? [unit] : UNITS).flatMap((one) => SIGNS[one].map((known) => known.sign));

/** A number read, with its unit. */
export interface UnitNumber {
  readonly value: Exact;
  readonly unit: Unit;
}

const WRITTEN = /^(-?\d{1,40}(?:\.\d{1,100})?)(\D+)$/;
/** So many digits are exact whatever the unit; a number with more is none of a rule. */
const MOST_DIGITS = 90;

/** The number that was written; null where it is none, or its unit is none of a rule. */
export function unitNumber(written: string): UnitNumber | null {
  const match = WRITTEN.exec(written.normalize('NFKC').replace(/[\s,，]/g, ''));
  const [, digits, ending] = match ?? [];
  if (digits === undefined) return null;
  const value = new Exact(digits);
  if (value.precision() > MOST_DIGITS) return null;
  for (const unit of UNITS) {
    const found = SIGNS[unit].find((one) => one.sign === ending);
    if (found) return { value: value.times(found.scale), unit };
  }
  return null;
}

/** 1.25亿元 is written so, 12345.67万元 is not: more decimals belong to a smaller sign. */
const DECIMALS = 2;

/** A number with its sign, exactly: {@link unitNumber} gives it back. */
export function writtenNumber(value: Exact, unit: Unit): string {
  const signs = SIGNS[unit];
  const fits = ({ scale }: Sign): boolean =>
    value.abs().gte(scale) && value.div(scale).decimalPlaces() <= DECIMALS;
  const taken = unit === 'yuan' ? (signs.find(fits) ?? signs.at(-1)) : signs[0];
  return taken ? `${value.div(taken.scale).toFixed()}${taken.sign}` : value.toFixed();
}
