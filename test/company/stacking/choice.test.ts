import { describe, expect, it } from 'vitest';
import { bestChoice, type Terms } from '../../../src/company/stacking/choice';
import { sum } from '../../../src/company/stacking/payout';
import { inventedClaim } from './invented-claims';

/** Claims in a ring of neighbours that exclude one another, each with its few nearest. */
function ring(length: number, reach: number) {
  const claims = Array.from({ length }, (_, at) =>
    inventedClaim({ id: String(at).padStart(3, '0'), wan: 100 + ((at * 37) % 11) }),
  );
  const place = new Map(claims.map((claim, at) => [claim, at]));
  const terms: Terms = {
    excludes: (a, b) => {
      const apart = Math.abs((place.get(a) ?? 0) - (place.get(b) ?? 0));
      return Math.min(apart, length - apart) <= reach && a !== b;
    },
    caps: [],
    limits: [],
  };
  return { claims, terms };
}

describe('The best choice', () => {
  it('of a few claims that exclude their neighbours is proven', () => {
    const { claims, terms } = ring(8, 1);
    const choice = bestChoice(claims, terms);
    expect(choice.proven).toBe(true);
    expect(choice.taken).toHaveLength(4);
  });

  it('of too many is admissible, adds up, and says that it is not proven', () => {
    const { claims, terms } = ring(60, 2);
    const { taken, total, proven } = bestChoice(claims, terms);
    expect(proven).toBe(false);
    expect(taken.every((a) => taken.every((b) => !terms.excludes(a, b)))).toBe(true);
    expect(total.eq(sum(taken))).toBe(true);
  });
});
