import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, roundedUp, ticks, tickStep } from '../../../taskpane/frame/axis';

describe('an axis', () => {
  it('has ticks at round figures', () => {
    expect(ticks(0, 100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticks(0, 0.7, 4)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(ticks(18_000, 45_000, 3)).toEqual([20_000, 30_000, 40_000]);
    expect(ticks(-0.3, 0.3, 3)).toEqual([-0.2, 0, 0.2]);
  });

  it('ends on a tick at or above the greatest figure', () => {
    expect(roundedUp(353.34, 4)).toBe(400);
    expect(roundedUp(400, 4)).toBe(400);
    expect(roundedUp(0.3, 3)).toBe(0.3);
  });

  it('has a few ticks within its ends, evenly apart, whatever it shows', () => {
    const span = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(span, fc.integer({ min: 2, max: 8 }), (greatest, count) => {
        const end = roundedUp(greatest, count);
        const found = ticks(0, end, count);
        expect(end).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
        expect(end).toBeLessThanOrEqual(greatest + tickStep(greatest, count) * 1.000001);
        expect(found.length).toBeGreaterThanOrEqual(2);
        expect(found.length).toBeLessThanOrEqual(count * 2 + 2);
        expect(found[0]).toBe(0);
      }),
    );
  });

  it('draws what lies between its ends between theirs', () => {
    const y = linear([0, 200], [120, 20]);
    expect([y(0), y(100), y(200)]).toEqual([120, 70, 20]);
  });

  it('draws a single figure at its beginning and never nowhere', () => {
    expect(linear([5, 5], [10, 90])(5)).toBe(10);
    expect(ticks(0, 0, 3)).toEqual([0]);
  });
});
