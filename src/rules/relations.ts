import type { Exact } from './exact';

/**
 * A comparison of two figures. 以上、达到、不低于 = atLeast; 超过 = moreThan; 以下、以内、不超过 = atMost;
 * 低于、不满 = lessThan.
 */
export type Relation = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** What one relation says of a left figure and a right one. */
interface RelationSense {
  /** Whether it holds, by the sign of the left figure less the right one. */
  readonly holdsAt: (sign: number) => boolean;
  /** Whether it holds where both are the same number (民法典 第1259条). */
  readonly includesNumber: boolean;
  /** Whether it goes on holding as the left figure grows: a least, not a most. */
  readonly isLeast: boolean;
  /** What holds wherever this does not. */
  readonly negation: Relation;
  /** The same, said of the right figure: 1 is at least 0 as 0 is at most 1. */
  readonly mirrored: Relation;
}

export const RELATIONS: Readonly<Record<Relation, RelationSense>> = {
  atLeast: {
    holdsAt: (sign) => sign >= 0,
    includesNumber: true,
    isLeast: true,
    negation: 'lessThan',
    mirrored: 'atMost',
  },
  moreThan: {
    holdsAt: (sign) => sign > 0,
    includesNumber: false,
    isLeast: true,
    negation: 'atMost',
    mirrored: 'lessThan',
  },
  atMost: {
    holdsAt: (sign) => sign <= 0,
    includesNumber: true,
    isLeast: false,
    negation: 'moreThan',
    mirrored: 'atLeast',
  },
  lessThan: {
    holdsAt: (sign) => sign < 0,
    includesNumber: false,
    isLeast: false,
    negation: 'atLeast',
    mirrored: 'moreThan',
  },
};

/** Whether a relation holds between two figures. */
export const holds = (left: Exact, relation: Relation, right: Exact): boolean =>
  RELATIONS[relation].holdsAt(left.comparedTo(right));
