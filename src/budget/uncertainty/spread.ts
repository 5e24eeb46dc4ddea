import { Exact } from '../../rules/exact';

/**
 * What a planner says of a rate that she does not know: the least, the likeliest and the most, as fractions. It is
 * drawn from the triangle over the three: nothing outside them, the base most often.
 */
export interface Spread {
  readonly low: Exact;
  readonly base: Exact;
  readonly high: Exact;
}

/** A rate that is known. */
export const certainly = (rate: Exact): Spread => ({ low: rate, base: rate, high: rate });

export const isCertain = ({ low, high }: Spread): boolean => low.eq(high);

/** Rates are drawn in whole parts of this many to 1: in steps of a ten-thousandth of a percent. */
export const PARTS = 1_000_000;

/** A spread in whole parts, ready to be drawn from. */
export interface SpreadInParts {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** Rounded inwards, so that nothing outside the spread is ever drawn. */
export function inParts({ low, base, high }: Spread): SpreadInParts {
  const least = low.times(PARTS).ceil().toNumber();
  const most = Math.max(least, high.times(PARTS).floor().toNumber());
  const likeliest = base.times(PARTS).toDecimalPlaces(0).toNumber();
  return { low: least, base: Math.min(most, Math.max(least, likeliest)), high: most };
}

/**
 * A rate from a number that is drawn evenly: in whole parts.
 *
 * Only + − × ÷ and the square root are used. Those are exact to the last bit on every machine, which a logarithm
 * or a power need not be: the same seed gives the same figures everywhere.
 * @param even from 0, below 1
 */
export function drawn({ low, base, high }: SpreadInParts, even: number): number {
  const [span, rising] = [high - low, base - low];
  const reached = even * span;
  const at =
    reached < rising
      ? low + Math.sqrt(reached * rising)
      : high - Math.sqrt((1 - even) * span * (high - base));
  return Math.round(at);
}

/** The rate of so many parts. */
export const rateOf = (parts: number): Exact => new Exact(parts).div(PARTS);
