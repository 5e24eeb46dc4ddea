import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestInFen } from '../../../src/budget/uncertainty/choice-in-fen';
import { bestChoice } from '../../../src/company/stacking/choice';
import type { Claim } from '../../../src/company/stacking/claim';
import { Exact } from '../../../src/rules/exact';

const group = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.option(fc.integer({ min: 0, max: 6 }))), {
    minLength: 1,
    maxLength: 7,
  })
  .chain((claims) =>
    fc
      .array(fc.boolean(), { minLength: claims.length ** 2, maxLength: claims.length ** 2 })
      .map((excluded) => ({ claims, excluded })),
  );

describe('the choice among claims that exclude one another, in whole fen', () => {
  it('is the choice of the exact stacking, ties and ceilings of single claims included', () => {
    fc.assert(
      fc.property(group, ({ claims, excluded }) => {
        const excludes = (a: number, b: number): boolean =>
          a !== b && (excluded[Math.min(a, b) * claims.length + Math.max(a, b)] ?? false);
        const like = claims.map(([amount], at) => ({ id: `#${at}`, amount: new Exact(amount) }) as Claim);
        const exact = bestChoice(like, {
          excludes: (a, b) => excludes(like.indexOf(a), like.indexOf(b)),
          caps: claims.flatMap(([, cap], at) =>
            cap === null ? [] : [{ amount: new Exact(cap), covers: (claim: Claim) => claim === like[at] }],
          ),
          limits: [],
        });
        const taken = bestInFen(
          claims.map(([amount, cap], at) => ({
            id: `#${at}`,
            amount,
            brings: Math.min(amount, cap ?? amount),
            excludes: claims.reduce(
              (bits, _, other) => (excludes(at, other) ? bits | (1 << other) : bits),
              0,
            ),
          })),
        );
        expect(like.filter((_, at) => (taken ?? 0) & (1 << at))).toEqual(exact.taken);
      }),
      { numRuns: 2_000 },
    );
  });
});
