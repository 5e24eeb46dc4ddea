import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePool, type PoolClaim } from '../../../src/budget/quotas/pools';
import { Exact, ZERO } from '../../../src/rules/exact';

const arbitraryFen = fc.oneof(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 900_000_000_000 }),
);
const arbitraryClaims = fc.array(arbitraryFen, { maxLength: 40 }).map((all) =>
  all.map((fen, at): PoolClaim => ({
    id: `c${(at * 17) % 41}`,
    amount: new Exact(fen).div(100),
    order: at,
  })),
);
const arbitraryWay = fc.constantFrom('firstCome' as const, 'proRata' as const);
const sum = (parts: Iterable<Exact>): Exact => [...parts].reduce((so, one) => so.plus(one), ZERO);

describe('A shared pool', () => {
  it('is given out to the fen, as far as it is wanted, nobody more than wanted', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryFen, arbitraryWay, (claims, fen, way) => {
        const whole = new Exact(fen).div(100);
        const parts = sharePool(whole, claims, way);
        expect(sum(parts.values()).eq(Exact.min(whole, sum(claims.map(({ amount }) => amount))))).toBe(true);
        for (const { id, amount } of claims) {
          const part = parts.get(id)!;
          expect(part.lte(amount) && part.gte(0) && part.decimalPlaces() <= 2).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lowers nobody else when one leaves, also by no fen', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryFen, arbitraryWay, fc.nat(), (claims, fen, way, at) => {
        fc.pre(claims.length > 0);
        const whole = new Exact(fen).div(100);
        const leaving = claims[at % claims.length]!;
        const before = sharePool(whole, claims, way);
        const after = sharePool(
          whole,
          claims.filter((one) => one !== leaving),
          way,
        );
        for (const [id, part] of after) expect(part.gte(before.get(id)!)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives more to whoever wants more, and equal parts but for a fen to equals', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryFen, (claims, fen) => {
        const parts = sharePool(new Exact(fen).div(100), claims, 'proRata');
        for (const a of claims) {
          for (const b of claims) {
            const [one, other] = [parts.get(a.id)!, parts.get(b.id)!];
            if (a.amount.gt(b.amount)) expect(one.gte(other)).toBe(true);
            if (a.amount.eq(b.amount)) expect(one.minus(other).abs().lte('0.01')).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps each part of two within a fen of its proportion', () => {
    fc.assert(
      fc.property(arbitraryFen, arbitraryFen, arbitraryFen, (a, b, fen) => {
        fc.pre(a + b > 0 && fen <= a + b);
        const claims = [a, b].map((one, at) => ({ id: `${at}`, amount: new Exact(one).div(100), order: at }));
        const parts = sharePool(new Exact(fen).div(100), claims, 'proRata');
        const exact = new Exact(a)
          .times(fen)
          .div(a + b)
          .div(100);
        expect(parts.get('0')!.minus(exact).abs().lte('0.01')).toBe(true);
      }),
    );
  });

  it('takes no fen from one when another leaves: 3 fen among 1, 1 and 6', () => {
    // By largest remainders the first would have a fen beside both others, and none beside the 6 alone.
    const claims = [1, 1, 6].map((fen, at) => ({ id: `${at}`, amount: new Exact(fen).div(100), order: at }));
    const parts = (of: typeof claims): string[] =>
      [...sharePool(new Exact('0.03'), of, 'proRata').values()].map((part) => part.toFixed(2));
    expect(parts(claims)).toEqual(['0.00', '0.00', '0.03']);
    expect(parts(claims.filter(({ id }) => id !== '1'))).toEqual(['0.00', '0.03']);
  });

  it('gives nothing where there is nothing', () => {
    const claims = [{ id: 'a', amount: new Exact(5), order: 0 }];
    expect(sharePool(new Exact(-3), claims, 'proRata').get('a')!.isZero()).toBe(true);
    expect(sharePool(ZERO, claims, 'firstCome').get('a')!.isZero()).toBe(true);
    expect([...sharePool(new Exact(10), [], 'proRata')]).toEqual([]);
  });
});
