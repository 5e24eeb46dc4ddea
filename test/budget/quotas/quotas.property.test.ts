import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuotas } from '../../../src/budget/quotas/after-quotas';
import type { QuotaChoice } from '../../../src/budget/quotas/places';
import type { PoolWay } from '../../../src/budget/quotas/pools';
import type { QuotaChoices, QuotaEntry, Range } from '../../../src/budget/quotas/quota-entry';
import { policyLibrary } from '../../../src/policy-library';
import { Exact, ZERO } from '../../../src/rules/exact';
import type { Provision } from '../../../src/rules/policy-book';
import { provisionNamed } from '../../provision-named';
import { claimFor } from './claims-for-places';

/** A stated key, kinds, claims for several things, joint projects, a pool of the year, and neither of them. */
const AWARDS = [
  'SOFTWARE_RND_SUBSIDY',
  'SOFTWARE_COLLAB_SUBSIDY',
  'SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD',
  'EQUIPMENT_SCENARIO_GRANT',
  'FACTORY_RECOGNITION_SUBSIDY',
  'AI_COMPUTE_VOUCHER_POOL',
  'SOFTWARE_SCALE_REWARD',
];

/** Few different figures, so that ties are common. */
const arbitraryClaim = fc.record({
  award: fc.constantFrom(...AWARDS),
  company: fc.integer({ min: 0, max: 30 }),
  fen: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 3_000_000_000 })),
  more: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000_000_000 })),
  spent: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined, freq: 8 }),
  revenue: fc.integer({ min: 1, max: 3 }),
  count: fc.integer({ min: 1, max: 4 }),
  tier: fc.constantFrom('chainLeader', 'chainLeader', 'smart', null),
  thing: fc.option(fc.constantFrom('一', '二'), { nil: null }),
  figure: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 6 }),
});
type Arbitrary = typeof arbitraryClaim extends fc.Arbitrary<infer T> ? T : never;

/** Companies of one group take part in one another's projects. */
const groupOf = (company: number): number => Math.floor(company / 3);

/** As the law has it, but with 3 places for 50, so that few companies are enough for ties and losers. */
const RESEARCH = provisionNamed('SOFTWARE_RND_SUBSIDY');
const SCARCE: Provision = {
  ...RESEARCH,
  award: { ...RESEARCH.award, quota: { ...RESEARCH.award.quota!, perYear: 3 } },
};

function entryOf(one: Arbitrary, at: number, orders: readonly number[]): QuotaEntry {
  const joint = one.award === 'SOFTWARE_COLLAB_SUBSIDY';
  const entry = claimFor({
    award: one.award,
    company: `C${one.company}`,
    id: `claim ${at}`,
    certain: one.fen / 100,
    most: (one.fen + one.more) / 100,
    facts: {
      revenue: one.revenue,
      ...(one.spent !== undefined && { rndExpense: one.spent }),
      productCount: one.count,
      ...(one.tier !== null && { tier: one.tier }),
    },
    thing: joint && one.thing !== null ? `${groupOf(one.company)} ${one.thing}` : one.thing,
    order: orders[at] ?? at,
    figure: one.figure,
  });
  return one.award === 'SOFTWARE_RND_SUBSIDY' ? { ...entry, provision: SCARCE } : entry;
}

const arbitraryClaims = fc
  .tuple(fc.array(arbitraryClaim, { maxLength: 90 }), fc.boolean())
  .map(([claims, backwards]) => {
    const orders = claims.map((_, at) => (backwards ? claims.length - at : at));
    return claims.map((one, at) => entryOf(one, at, orders));
  });

const arbitraryChoices: fc.Arbitrary<QuotaChoices> = fc
  .tuple(
    fc.option(fc.constantFrom<QuotaChoice>('amount', 'figure', 'order'), { nil: null }),
    fc.option(fc.constantFrom<PoolWay>('firstCome', 'proRata'), { nil: null }),
  )
  .map(([ranking, way]) => ({
    rankings: new Map(ranking ? AWARDS.map((award) => [award, ranking]) : []),
    pools: new Map(way ? AWARDS.map((award) => [award, way]) : []),
  }));

const groupOfEntry = ({ company }: QuotaEntry): number => groupOf(Number(company.slice(1)));
const rangeOf = (amounts: ReadonlyMap<string, Range>, { id }: QuotaEntry): Range => amounts.get(id)!;
const WHICH = ['certain', 'most'] as const;
const total = (
  entries: readonly QuotaEntry[],
  amounts: ReadonlyMap<string, Range>,
  which: keyof Range,
): Exact => entries.reduce((so, one) => so.plus(rangeOf(amounts, one)[which]), ZERO);

/** What takes a place, as the text says it, counted without the code under test. */
function placesTaken(
  entries: readonly QuotaEntry[],
  amounts: ReadonlyMap<string, Range>,
  which: keyof Range,
): number {
  const places = new Map<string, number>();
  for (const one of entries) {
    const had = rangeOf(amounts, one)[which];
    if (had.isZero()) continue;
    const { name } = one.provision.award;
    if (name === 'SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD') {
      const count = one.facts.productCount as Exact;
      // Each product is worth the same to the fen: as many were paid as it takes to reach the amount.
      const each = one[which].div(count).toDecimalPlaces(2, Exact.ROUND_UP);
      places.set(one.id, had.div(each).ceil().toNumber());
    } else if (name === 'SOFTWARE_RND_SUBSIDY') places.set(one.company, 1);
    else if (one.thing === null) places.set(one.id, 1);
    else places.set(name === 'SOFTWARE_COLLAB_SUBSIDY' ? one.thing : `${one.company} ${one.thing}`, 1);
  }
  return [...places.values()].reduce((so, count) => so + count, 0);
}

const PLACES: Readonly<Record<string, number>> = {
  SOFTWARE_RND_SUBSIDY: 3,
  SOFTWARE_COLLAB_SUBSIDY: 2,
  SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD: 10,
  EQUIPMENT_SCENARIO_GRANT: 5,
};

describe('Quotas and pools', () => {
  it('give nobody more than before, and cost no more for certain than at most', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryChoices, (entries, choices) => {
        const { amounts, quotas } = afterQuotas(entries, choices);
        for (const one of entries) {
          for (const which of WHICH) {
            expect(rangeOf(amounts, one)[which].lte(one[which])).toBe(true);
            expect(rangeOf(amounts, one)[which].gte(0)).toBe(true);
          }
        }
        expect(total(entries, amounts, 'certain').lte(total(entries, amounts, 'most'))).toBe(true);
        for (const { after, atMost, before, saved } of quotas) {
          expect(Number(after.certain)).toBeLessThanOrEqual(Number(after.most));
          expect(new Exact(after.most).lte(atMost)).toBe(true);
          for (const which of WHICH) {
            expect(new Exact(before[which]).minus(after[which]).toFixed(2)).toBe(saved[which]);
          }
        }
      }),
    );
  });

  it('give no more places than there are', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryChoices, (entries, choices) => {
        const { amounts } = afterQuotas(entries, choices);
        for (const [name, places] of Object.entries(PLACES)) {
          const of = entries.filter(({ provision }) => provision.award.name === name);
          for (const which of WHICH) expect(placesTaken(of, amounts, which)).toBeLessThanOrEqual(places);
        }
        for (const [tier, places] of [
          ['chainLeader', 5],
          ['smart', 20],
        ] as const) {
          const of = entries.filter(
            ({ provision, facts }) =>
              provision.award.name === 'FACTORY_RECOGNITION_SUBSIDY' && facts.tier === tier,
          );
          for (const which of WHICH) expect(placesTaken(of, amounts, which)).toBeLessThanOrEqual(places);
        }
      }),
    );
  });

  it('leave no place empty that a company with a sure amount applies for', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryChoices, (entries, choices) => {
        const { amounts } = afterQuotas(entries, choices);
        const of = entries.filter(({ provision }) => provision.award.name === 'EQUIPMENT_SCENARIO_GRANT');
        const highest = new Map(of.map((one) => [one.id, one]));
        const wanted = placesTaken(of, highest, 'most');
        expect(placesTaken(of, amounts, 'most')).toBe(Math.min(wanted, 5));
      }),
    );
  });

  it('never exceed a pool, and exhaust it where enough is wanted', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryChoices, (entries, choices) => {
        const { amounts, pools } = afterQuotas(entries, choices);
        const of = entries.filter(({ provision }) => provision.award.name === 'AI_COMPUTE_VOUCHER_POOL');
        for (const which of WHICH) {
          const wanted = of.reduce((so, one) => so.plus(one[which]), ZERO);
          const had = total(of, amounts, which);
          expect(had.toFixed(2)).toBe(Exact.min(wanted, 50_000_000).toFixed(2));
        }
        for (const { whole, wanted, had, left } of pools) {
          for (const which of WHICH) {
            expect(had[which]).toBe(Exact.min(wanted[which], whole).toFixed(2));
            expect(new Exact(had[which]).plus(left[which]).toFixed(2)).toBe(whole);
          }
        }
      }),
    );
  });

  it('lower nobody else when a company leaves with those it shares projects with', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryChoices, fc.nat({ max: 10 }), (entries, choices, leaving) => {
        const stay = entries.filter((one) => groupOfEntry(one) !== leaving);
        const [before, after] = [afterQuotas(entries, choices), afterQuotas(stay, choices)];
        for (const one of stay) {
          for (const which of WHICH) {
            const [was, is] = [rangeOf(before.amounts, one)[which], rangeOf(after.amounts, one)[which]];
            if (is.lt(was)) expect(`${one.id} ${which} ${is.toFixed()}`).toBe(was.toFixed());
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not hang on the order in which claims are given', () => {
    const arbitrary = fc
      .tuple(arbitraryClaims, arbitraryChoices)
      .chain(([entries, choices]) =>
        fc.tuple(
          fc.constant(entries),
          fc.constant(choices),
          fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length }),
        ),
      );
    fc.assert(
      fc.property(arbitrary, ([entries, choices, shuffled]) => {
        const [one, other] = [afterQuotas(entries, choices), afterQuotas(shuffled, choices)];
        for (const entry of entries) {
          for (const which of WHICH) {
            expect(rangeOf(other.amounts, entry)[which].eq(rangeOf(one.amounts, entry)[which])).toBe(true);
          }
        }
      }),
    );
  });

  it('lie between the least and the highest in every way that ties and unsaid rankings can go', () => {
    fc.assert(
      fc.property(arbitraryClaims, (entries) => {
        const unsaid = { rankings: new Map<string, QuotaChoice>(), pools: new Map<string, PoolWay>() };
        const of = entries
          .filter(({ provision }) => provision.award.name === 'EQUIPMENT_SCENARIO_GRANT')
          .map((one) => ({ ...one, most: one.certain }));
        const { amounts } = afterQuotas(of, unsaid);
        for (const choice of ['amount', 'order'] as const) {
          const chosen = afterQuotas(of, {
            ...unsaid,
            rankings: new Map([['EQUIPMENT_SCENARIO_GRANT', choice]]),
          });
          const sum = total(of, chosen.amounts, 'certain');
          expect(sum.gte(total(of, amounts, 'certain'))).toBe(true);
          expect(sum.lte(total(of, amounts, 'most'))).toBe(true);
        }
      }),
    );
  });

  it('rest on places and pools that the awards under test really have', () => {
    const found = policyLibrary.provisions.filter(({ award }) => AWARDS.includes(award.name));
    expect(found.filter(({ award }) => award.quota).length).toBe(5);
    expect(found.filter(({ award }) => award.pool).length).toBe(2);
  });
});
