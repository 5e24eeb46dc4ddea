import { Exact } from '../../rules/exact';

/** A figure by which applicants are ranked: `part`, or its share of `whole`, which is above 0. */
export interface RankFigure {
  readonly part: Exact;
  readonly whole: Exact;
  /** The quotient as a double: good enough to tell figures apart that are far from each other. */
  readonly nearly: number;
}

const ONE = new Exact(1);

/** @param whole above 0 */
export const shareFigure = (part: Exact, whole: Exact): RankFigure => ({
  part,
  whole,
  nearly: part.toNumber() / whole.toNumber(),
});

/** A figure of its own, no share of another. */
export const plainFigure = (part: Exact): RankFigure => shareFigure(part, ONE);

/** Far above what three roundings of doubles can come to. */
const FAR = 1e-12;

/** Above 0 where the first is greater. Shares are compared by multiplication: division would round. */
export function compareFigures(a: RankFigure, b: RankFigure): number {
  const apart = a.nearly - b.nearly;
  if (Math.abs(apart) > FAR * (Math.abs(a.nearly) + Math.abs(b.nearly))) return Math.sign(apart);
  return a.part.times(b.whole).comparedTo(b.part.times(a.whole));
}

/** The quotient, for display alone. */
export const quotientOf = ({ part, whole }: RankFigure): Exact => part.div(whole);

/** How much more `part` it takes to come level with another figure, `whole` as it is; 0 or more. */
export const missingPart = (own: RankFigure, other: RankFigure): Exact =>
  Exact.max(0, other.part.times(own.whole).div(other.whole).minus(own.part));
