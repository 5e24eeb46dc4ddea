import { Exact } from '../../rules/exact';

/** A figure by which applicants are ranked: `part`, or its share of `whole`, which is above 0. */
export interface RankFigure {
  readonly part: Exact;
  readonly whole: Exact;
}

const ONE = new Exact(1);

/** A figure of its own, no share of another. */
export const plainFigure = (part: Exact): RankFigure => ({ part, whole: ONE });

/** Above 0 where the first is greater. Shares are compared by multiplication: division would round. */
export const compareFigures = (a: RankFigure, b: RankFigure): number =>
  a.part.times(b.whole).comparedTo(b.part.times(a.whole));

/** The quotient, for display alone. */
export const quotientOf = ({ part, whole }: RankFigure): Exact => part.div(whole);

/** How much more `part` it takes to come level with another figure, `whole` as it is; 0 or more. */
export const missingPart = (own: RankFigure, other: RankFigure): Exact =>
  Exact.max(0, other.part.times(own.whole).div(other.whole).minus(own.part));
