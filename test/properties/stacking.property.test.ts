import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/company/stacking/claim';
import { exclusionBetween, membership, type Answers } from '../../src/company/stacking/relations';
import { stackClaims } from '../../src/company/stacking/stacking';
import { countsTowardCompanyTotal, type Award } from '../../src/rules/awards';
import { Exact, ZERO } from '../../src/rules/exact';
import type { SubjectKind } from '../../src/rules/subjects';
import {
  inventedAward,
  inventedClaim,
  inventedMatter,
  inventedPolicy,
} from '../company/stacking/invented-claims';

const KINDS: readonly SubjectKind[] = ['enterprise', 'project', 'product'];
const MATTERS = ['甲', '乙', '丙'].flatMap((name) =>
  KINDS.map((kind) => inventedMatter(`${name} ${kind}`, kind, name === '丙' ? '文本未载明' : null)),
);
const POLICIES = [
  inventedPolicy('A'),
  inventedPolicy('B'),
  inventedPolicy('C', { oncePerSubject: [{ matters: MATTERS.slice(0, 3), words: '不得同时享受' }] }),
];

const AWARDS: readonly Award[] = Array.from({ length: 12 }, (_, at) =>
  inventedAward(`AWARD_${at}`, KINDS[at % 3]!, {
    matters: MATTERS.filter((_, one) => (one * 7 + at * 5) % 4 === 0),
    beneficiary: at === 11 ? 'individual' : 'enterprise',
    frequency: at % 4 === 0 ? 'yearly' : null,
  }),
);

/** Amounts are few, so that some are equal; names, figures and rows often agree and are often left out. */
const arbitraryClaim = fc.record({
  award: fc.constantFrom(...AWARDS),
  policy: fc.constantFrom(...POLICIES),
  wan: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 300 })),
  project: fc.option(fc.constantFrom('一', '二'), { nil: undefined }),
  product: fc.option(fc.constantFrom('子', '丑'), { nil: undefined }),
  investment: fc.option(fc.constantFrom(100, 200), { nil: undefined }),
  spending: fc.option(fc.constantFrom(50, 150), { nil: undefined }),
  row: fc.integer({ min: 0, max: 5 }),
  year: fc.option(fc.constantFrom(2023, 2024), { nil: undefined }),
  capped: fc.boolean(),
});

const arbitraryClaims = (maxLength: number): fc.Arbitrary<readonly Claim[]> =>
  fc.array(arbitraryClaim, { maxLength }).map((all) =>
    all.map(({ award, policy, wan, project, product, investment, spending, row, year, capped }, at) =>
      inventedClaim({
        id: `${award.name} #${at}`,
        wan,
        policy,
        award,
        row,
        names: { ...(project && { project }), ...(product && { product }) },
        marks: investment === undefined ? {} : { investment },
        ...(spending !== undefined && { spending }),
        ...(year !== undefined && { year }),
        ...(capped && {
          ceiling: {
            id: award.name,
            over: 'year' as const,
            whole: new Exact(2_000_000),
            received: new Exact(0),
          },
        }),
      }),
    ),
  );

const LIMIT = inventedAward('LIMIT', 'project', { role: 'limit', limitsCompanyTotal: true });
const arbitraryLimits: fc.Arbitrary<readonly Claim[]> = fc
  .array(
    fc.record({
      wan: fc.integer({ min: 10, max: 200 }),
      project: fc.option(fc.constantFrom('一', '二'), { nil: undefined }),
      whole: fc.constantFrom(100, 300),
      row: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 2 },
  )
  .map((all) =>
    all.map(({ wan, project, whole, row }, at) =>
      inventedClaim({ id: `LIMIT #${at}`, wan, award: LIMIT, whole, row, names: project ? { project } : {} }),
    ),
  );

const NOTHING_SAID: Answers = new Map();
const sum = (claims: readonly Claim[]): Exact => claims.reduce((so, { amount }) => so.plus(amount), ZERO);
const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

describe('What a company can have at once', () => {
  const always = (holds: (claims: readonly Claim[], limits: readonly Claim[]) => void) =>
    fc.assert(fc.property(arbitraryClaims(9), arbitraryLimits, holds), { numRuns: 300 });

  it('is for certain never more than at most', () => {
    always((claims, limits) => {
      const { certain, most, questions } = stackClaims(claims, limits);
      expect(certain.total.lte(most.total)).toBe(true);
      expect(questions.length > 0).toBe(!certain.total.eq(most.total));
    });
  });

  it('stays within its interval when a question is answered, either way', () => {
    always((claims, limits) => {
      const before = stackClaims(claims, limits);
      for (const { id } of before.questions) {
        for (const answer of ['same', 'different'] as const) {
          const after = stackClaims(claims, limits, new Map([[id, answer]]));
          expect(after.certain.total.gte(before.certain.total)).toBe(true);
          expect(after.most.total.lte(before.most.total)).toBe(true);
        }
      }
    });
  });

  it('is one amount once every question is answered', () => {
    always((claims, limits) => {
      let answers: Answers = NOTHING_SAID;
      for (let asked = 0; asked < 200; asked += 1) {
        const [question] = stackClaims(claims, limits, answers).questions;
        if (!question) break;
        answers = new Map([...answers, [question.id, asked % 2 === 0 ? 'same' : 'different']]);
      }
      const { certain, most } = stackClaims(claims, limits, answers);
      expect(certain.total.eq(most.total)).toBe(true);
    });
  });

  it('does not depend on the order of rows or awards', () => {
    const shuffled = arbitraryClaims(9).chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitraryLimits, ([claims, otherwise], limits) => {
        const [one, other] = [stackClaims(claims, limits), stackClaims(otherwise, [...limits].reverse())];
        expect(other.certain.total.eq(one.certain.total)).toBe(true);
        expect(other.most.total.eq(one.most.total)).toBe(true);
      }),
    );
  });

  it('takes every claim or says to which taken ones it lost', () => {
    always((claims, limits) => {
      const { certain, most, outside } = stackClaims(claims, limits);
      expect(outside).toEqual(claims.filter(({ award }) => !countsTowardCompanyTotal(award)));
      for (const { taken, lost } of [certain, most]) {
        expect(taken.length + lost.length + outside.length).toBe(claims.length);
        for (const claim of lost) {
          expect(claim.to.length).toBeGreaterThan(0);
          expect(claim.to.every((winner) => taken.includes(winner))).toBe(true);
        }
      }
    });
  });

  it('adds up: what is taken, less what limits and ceilings take away', () => {
    always((claims, limits) => {
      for (const { total, taken, limits: applied } of Object.values(pick(stackClaims(claims, limits)))) {
        const reductions = applied.reduce((so, { reduction }) => so.plus(reduction), ZERO);
        expect(sum(taken).minus(reductions).toString()).toBe(total.toString());
      }
    });
  });
});

const pick = ({ certain, most }: ReturnType<typeof stackClaims>) => ({ certain, most });

describe('Of all ways of choosing, each tried,', () => {
  const isAdmissible = (claims: readonly Claim[], asked: boolean) =>
    claims.every((a, at) =>
      claims.slice(at + 1).every((b) => {
        const { holds } = exclusionBetween(a, b, NOTHING_SAID);
        return holds === 'no' || (holds === 'asked' && asked);
      }),
    );

  it('none pays more than the certificate says, where no limit is in play', () => {
    fc.assert(
      fc.property(arbitraryClaims(10), (all) => {
        const claims = all.map((claim) => ({ ...claim, ceiling: null }));
        const counted = claims.filter(({ award }) => countsTowardCompanyTotal(award));
        const { certain, most } = stackClaims(claims);
        for (const [end, asked] of [
          [certain, false],
          [most, true],
        ] as const) {
          const totals = subsets(counted)
            .filter((choice) => isAdmissible(choice, asked))
            .map(sum);
          const best = totals.reduce((high, one) => (one.gt(high) ? one : high), ZERO);
          expect(end.total.toString()).toBe(best.toString());
        }
      }),
    );
  });

  it('none pays more at most under one limit and the ceilings of its awards', () => {
    fc.assert(
      fc.property(arbitraryClaims(8), arbitraryLimits, (claims, limits) => {
        const [limit] = limits;
        if (!limit) return;
        const counted = claims.filter(({ award }) => countsTowardCompanyTotal(award));
        const { most } = stackClaims(claims, [limit]);
        const totals = subsets(counted)
          .filter((choice) => isAdmissible(choice, true))
          .map((choice) => payable(choice, limit, counted));
        const best = totals.reduce((high, one) => (one.gt(high) ? one : high), ZERO);
        expect(most.total.toString()).toBe(best.toString());
      }),
    );
  });

  /** A claim of no known year shares the ceiling of the latest year that is known of its award. */
  const latestYear = (claims: readonly Claim[], id: string): number =>
    Math.max(0, ...claims.filter(({ ceiling }) => ceiling?.id === id).map(({ year }) => year ?? 0));

  /** Fills the ceilings with what stands under no limit first, and the limit with what is left of them. */
  function payable(claims: readonly Claim[], limit: Claim, all: readonly Claim[]): Exact {
    const ceilings = new Map<string, { room: Exact; inside: Exact; outside: Exact }>();
    let [inside, outside] = [ZERO, ZERO];
    for (const claim of claims) {
      const isInside = membership(claim, limit, NOTHING_SAID).holds === 'yes';
      if (!claim.ceiling) {
        if (isInside) inside = inside.plus(claim.amount);
        else outside = outside.plus(claim.amount);
        continue;
      }
      const key = `${claim.ceiling.id} ${claim.year ?? latestYear(all, claim.ceiling.id)}`;
      const so = ceilings.get(key) ?? { room: claim.ceiling.whole, inside: ZERO, outside: ZERO };
      ceilings.set(key, {
        ...so,
        inside: isInside ? so.inside.plus(claim.amount) : so.inside,
        outside: isInside ? so.outside : so.outside.plus(claim.amount),
      });
    }
    for (const one of ceilings.values()) {
      const direct = Exact.min(one.outside, one.room);
      outside = outside.plus(direct);
      inside = inside.plus(Exact.min(one.inside, one.room.minus(direct)));
    }
    return outside.plus(Exact.min(inside, limit.amount));
  }
});
