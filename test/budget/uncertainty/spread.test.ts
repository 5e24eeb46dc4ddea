import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn, inParts, PARTS, rateOf } from '../../../src/budget/uncertainty/spread';
import { evenly, keyUnder, RUNS_OF_A_STREAM, streamKey } from '../../../src/budget/uncertainty/streams';
import { spread } from './uncertain';

const draws = (words: string, from: number, to: number, seed = 1): readonly number[] => {
  const so: number[] = [];
  evenly(keyUnder(streamKey(seed, words), 'growth 年营收', 1), from, to, (_, even) => so.push(even));
  return so;
};

describe('a rate between a low, a likely and a high one', () => {
  const parts = inParts(spread(-0.1, 0.08, 0.3));

  it('never lies outside them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (even) => {
        expect(drawn(parts, even)).toBeGreaterThanOrEqual(-0.1 * PARTS);
        expect(drawn(parts, even)).toBeLessThanOrEqual(0.3 * PARTS);
      }),
    );
  });

  it('is worked out by hand: a quarter of the way up the rising side, and at the base', () => {
    // Of the area of the triangle 0.18/0.4 lies below the base; a quarter of that is half of the way to it.
    expect(drawn(parts, (0.18 / 0.4) * 0.25)).toBe(-10_000);
    expect(drawn(parts, 0.18 / 0.4)).toBe(80_000);
    expect(rateOf(80_000).toString()).toBe('0.08');
  });

  it('rises with the number that is drawn', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), (a, b) => {
        fc.pre(a < b);
        expect(drawn(parts, a / 1000)).toBeLessThanOrEqual(drawn(parts, b / 1000));
      }),
    );
  });

  it('has the mean of its triangle over many draws', () => {
    const rates = draws('code 甲', 0, 20_000).map((even) => drawn(parts, even));
    const mean = rates.reduce((sum, one) => sum + one, 0) / rates.length / PARTS;
    expect(mean).toBeCloseTo((-0.1 + 0.08 + 0.3) / 3, 2);
  });

  it('stays inside a spread that is narrower than a step', () => {
    expect(inParts(spread(0.00000011, 0.0000002, 0.0000003))).toEqual({ low: 1, base: 1, high: 1 });
    expect(inParts(spread(-0.25, 0, 0.25))).toEqual({ low: -250_000, base: 0, high: 250_000 });
  });
});

describe('the numbers of a stream', () => {
  it('hang on the run alone, and not on where one begins', () => {
    const all = draws('name 甲', 0, 3 * RUNS_OF_A_STREAM);
    fc.assert(
      fc.property(fc.nat(all.length), fc.nat(all.length), (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(draws('name 甲', from, to)).toEqual(all.slice(from, to));
      }),
    );
  });

  it('are others for another owner, year, column or seed', () => {
    const firsts = [
      draws('name 甲', 0, 1),
      draws('name 乙', 0, 1),
      draws('code 甲', 0, 1),
      draws('name 甲', 0, 1, 2),
      draws('name 甲', 0, 1, -1),
      draws('name 甲', 0, 1, 1 + 2 ** 32),
    ].map(([first]) => first);
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('are spread evenly, also over the first runs of many owners', () => {
    const firsts = Array.from({ length: 20_000 }, (_, at) => draws(`place ${at}`, 0, 1)[0] ?? NaN);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => firsts.filter((one) => Math.floor(one * 10) === tenth).length,
    );
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it('do not move together for two owners', () => {
    const [a, b] = [draws('code 1', 0, 20_000), draws('code 2', 0, 20_000)];
    const together = a.reduce((sum, one, at) => sum + (one - 0.5) * ((b[at] ?? NaN) - 0.5), 0) / a.length;
    expect(Math.abs(together * 12)).toBeLessThan(0.03);
  });
});
