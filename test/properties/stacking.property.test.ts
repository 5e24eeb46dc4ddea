import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stack, type Claim } from '../../src/company/stacking';
import { policyLibrary } from '../../src/policy-library';
import { countsTowardCompanyTotal, type Award } from '../../src/rules/awards';
import { Exact, ZERO } from '../../src/rules/exact';
import type { Matter } from '../../src/rules/matters';
import { text } from '../../src/rules/text';

const written = policyLibrary.provisions.map(({ award }) => award);
const first = written[0]!;

const FEW_MATTERS: readonly Matter[] = ['甲', '乙', '丙', '丁'].map((name) => ({
  id: name,
  label: text(name, name),
}));

const arbitraryAward: fc.Arbitrary<Award> = fc
  .record({
    matters: fc.subarray([...FEW_MATTERS]),
    role: fc.constantFrom<Award['role']>('award', 'award', 'award', 'limit', 'equity', 'pool'),
    beneficiary: fc.constantFrom<Award['beneficiary']>('enterprise', 'enterprise', 'platform', 'district'),
  })
  .map((of) => ({ ...first, ...of }));

/** Amounts are few, so that some are equal. */
const arbitraryAmount = fc
  .oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 100_000 }))
  .map((fen) => new Exact(fen).div(100));

const few: fc.Arbitrary<readonly Claim[]> = fc.array(
  fc.record({ award: arbitraryAward, amount: arbitraryAmount }),
  { maxLength: 9 },
);

/** The awards of the product as they are, those that exclude one another more often than others. */
const real: fc.Arbitrary<readonly Claim[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom(...written.filter(({ matters }) => matters.length > 0)),
      fc.constantFrom(...written),
    ),
    { maxLength: 25 },
  )
  .chain((awards) =>
    fc.tuple(...awards.map((award) => arbitraryAmount.map((amount) => ({ award, amount })))),
  );

const sum = (claims: readonly Claim[]): Exact => claims.reduce((so, { amount }) => so.plus(amount), ZERO);
const counted = (claims: readonly Claim[]) => claims.filter(({ award }) => countsTowardCompanyTotal(award));
const shares = (a: Claim, b: Claim) =>
  a.award.matters.some(({ id }) => b.award.matters.some((other) => other.id === id));
const isAdmissible = (claims: readonly Claim[]) =>
  claims.every((a, at) => claims.slice(at + 1).every((b) => !shares(a, b)));

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

describe.each([
  ['made-up awards', few],
  ['the awards of the product', real],
])('What a company can have at once, of %s,', (_, arbitraryClaims) => {
  const always = (holds: (claims: readonly Claim[]) => void) =>
    fc.assert(fc.property(arbitraryClaims, holds));

  it('is never less than the best single award and never more than all together', () => {
    always((claims) => {
      const { total } = stack(claims);
      const all = counted(claims);
      expect(all.every(({ amount }) => total.gte(amount))).toBe(true);
      expect(total.lte(sum(all))).toBe(true);
    });
  });

  it('takes no two awards for one matter, and adds up what it takes', () => {
    always((claims) => {
      const { taken, total } = stack(claims);
      expect(isAdmissible(taken)).toBe(true);
      expect(sum(taken).eq(total)).toBe(true);
    });
  });

  it('takes every award or says to which taken ones it lost, and for what', () => {
    always((claims) => {
      const { taken, lost } = stack(claims);
      expect(taken.length + lost.length).toBe(counted(claims).length);
      for (const claim of lost) {
        expect(claim.to.length).toBeGreaterThan(0);
        expect(claim.matters.length).toBeGreaterThan(0);
        expect(claim.to.every((winner) => taken.includes(winner) && shares(claim, winner))).toBe(true);
      }
    });
  });

  it('leaves district, equity, pool and limit figures outside', () => {
    always((claims) => {
      const { taken, lost, outside } = stack(claims);
      expect(outside).toEqual(claims.filter(({ award }) => !countsTowardCompanyTotal(award)));
      expect([...taken, ...lost].every(({ award }) => countsTowardCompanyTotal(award))).toBe(true);
    });
  });

  it('does not depend on the order in which the awards are given', () => {
    const shuffled = arbitraryClaims.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, otherwise]) => {
        expect(stack(otherwise).total.eq(stack(claims).total)).toBe(true);
      }),
    );
  });

  it('is proven by alternatives that are admissible and pay no more than what is taken', () => {
    always((claims) => {
      for (const { alternatives } of stack(claims).groups) {
        for (const alternative of alternatives) {
          expect(isAdmissible(alternative.claims)).toBe(true);
          expect(sum(alternative.claims).eq(alternative.total)).toBe(true);
          expect(alternative.total.lte(alternatives[0].total)).toBe(true);
        }
      }
    });
  });
});

describe('Of a few awards', () => {
  it('no admissible choice at all pays more', () => {
    fc.assert(
      fc.property(few, (claims) => {
        const totals = subsets(counted(claims)).filter(isAdmissible).map(sum);
        const best = totals.reduce((most, one) => (one.gt(most) ? one : most), ZERO);
        expect(stack(claims).total.toString()).toBe(best.toString());
      }),
    );
  });
});
