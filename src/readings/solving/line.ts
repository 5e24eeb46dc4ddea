import { Exact, ZERO } from '../../rules/exact';

/** A figure as start + slope·x, while one input x moves and all others stand still. */
export interface Linear {
  readonly start: Exact;
  readonly slope: Exact;
}

/**
 * A figure as over ÷ under. `under` is 1 wherever a rule does not divide by the moving input, so the figure is
 * a straight line there. It is kept as a quotient, never divided out: a third has no last digit, and an edge
 * must be found exactly.
 */
export interface Line {
  readonly over: Linear;
  readonly under: Linear;
}

/**
 * A place on the axis of the moving input: the number over ÷ under itself (`side` 0), or right below (−1) or
 * right above it (1), nearer than any other number.
 */
export interface Place {
  readonly over: Exact;
  /** Above 0. */
  readonly under: Exact;
  readonly side: Side;
}

export type Side = -1 | 0 | 1;

const ONE = new Exact(1);

export const placeAt = (value: Exact, side: Side = 0): Place => ({ over: value, under: ONE, side });

/** The same number, seen from another side. */
export const beside = ({ over, under }: Place, side: Side): Place => ({ over, under, side });

/** The order of two places: below 0 where the first comes before the second. */
export function comparePlaces(a: Place, b: Place): number {
  return a.over.times(b.under).comparedTo(b.over.times(a.under)) || a.side - b.side;
}

export const flat = (value: Exact): Line => ({ over: { start: value, slope: ZERO }, under: WHOLE });

const WHOLE: Linear = { start: ONE, slope: ZERO };

/** The input itself. */
export const MOVING: Line = { over: { start: ZERO, slope: ONE }, under: WHOLE };

const isFlat = ({ slope }: Linear): boolean => slope.isZero();

/**
 * A rule that is not a straight line (nor one divided by another) in one of its inputs. None is written so far.
 */
export class NotStraight extends Error {
  override readonly name = 'NotStraight';
}

function product(a: Linear, b: Linear): Linear {
  if (isFlat(a)) return { start: b.start.times(a.start), slope: b.slope.times(a.start) };
  if (isFlat(b)) return product(b, a);
  throw new NotStraight('an input is multiplied by itself');
}

const total = (a: Linear, b: Linear): Linear => ({
  start: a.start.plus(b.start),
  slope: a.slope.plus(b.slope),
});

const negative = ({ start, slope }: Linear): Linear => ({ start: start.neg(), slope: slope.neg() });

const sameLinear = (a: Linear, b: Linear): boolean => a.start.eq(b.start) && a.slope.eq(b.slope);

export function plus(a: Line, b: Line): Line {
  if (sameLinear(a.under, b.under)) return { over: total(a.over, b.over), under: a.under };
  return {
    over: total(product(a.over, b.under), product(b.over, a.under)),
    under: product(a.under, b.under),
  };
}

export const minus = (a: Line, b: Line): Line => plus(a, { over: negative(b.over), under: b.under });

export const times = (a: Line, b: Line): Line => ({
  over: product(a.over, b.over),
  under: product(a.under, b.under),
});

export const dividedBy = (a: Line, b: Line): Line => ({
  over: product(a.over, b.under),
  under: product(a.under, b.over),
});

const linearAt = ({ start, slope }: Linear, { over, under }: Place): Exact =>
  slope.times(over).plus(start.times(under));

/** −1, 0 or 1. */
function signOf(line: Linear, place: Place): Side {
  const value = linearAt(line, place);
  if (!value.isZero()) return value.isNegative() ? -1 : 1;
  if (isFlat(line) || place.side === 0) return 0;
  return (line.slope.isNegative() ? -place.side : place.side) as Side;
}

export const signAt = ({ over, under }: Line, place: Place): Side =>
  (signOf(over, place) * signOf(under, place)) as Side;

/** The place where a straight line passes 0; null where it never does, or always is. */
export function rootOf({ start, slope }: Linear): Place | null {
  if (slope.isZero()) return null;
  return slope.isNegative()
    ? { over: start, under: slope.neg(), side: 0 }
    : { over: start.neg(), under: slope, side: 0 };
}

/** The figure at a place, its side set aside. */
export const valueAt = ({ over, under }: Line, place: Place): Exact =>
  linearAt(over, place).div(linearAt(under, place));

/** The rise of the figure for each unit of the input; null where that differs from place to place. */
export const slopeOf = ({ over, under }: Line): Exact | null =>
  isFlat(under) ? over.slope.div(under.start) : null;

/** Whether two lines are one and the same. */
export function sameLine(a: Line, b: Line): boolean {
  const [left, right] = [
    [a.over, b.under],
    [b.over, a.under],
  ] as const;
  return (
    left[0].start.times(left[1].start).eq(right[0].start.times(right[1].start)) &&
    left[0].slope.times(left[1].slope).eq(right[0].slope.times(right[1].slope)) &&
    cross(...left).eq(cross(...right))
  );
}

const cross = (a: Linear, b: Linear): Exact => a.start.times(b.slope).plus(a.slope.times(b.start));

/** Whether two lines meet at a place. */
export const meetAt = (a: Line, b: Line, place: Place): boolean =>
  linearAt(a.over, place)
    .times(linearAt(b.under, place))
    .eq(linearAt(b.over, place).times(linearAt(a.under, place)));
