import { describe, expect, it } from 'vitest';
import { quantile, rising, variance } from '../../../src/budget/uncertainty/quantiles';

describe('a quantile', () => {
  const ten = rising(Float64Array.of(3, 1, 2, 10, 9, 8, 7, 6, 5, 4));

  it.each([
    [10, 1],
    [11, 2],
    [50, 5],
    [90, 9],
    [91, 10],
    [100, 10],
  ])('of %i percent of the figures 1 to 10 is %i', (percent, figure) => {
    expect(quantile(ten, percent)).toBe(figure);
  });

  it('of one figure is that figure', () => {
    expect([1, 50, 90].map((percent) => quantile(Float64Array.of(7), percent))).toEqual([7, 7, 7]);
  });
});

describe('a variance', () => {
  it('is the mean of the squared distances from the mean', () => {
    expect(variance(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBe(4);
    expect(variance(new Float64Array(0))).toBe(0);
  });
});
