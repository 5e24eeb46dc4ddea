import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { plainYuanOf, yuanOf } from '../../src/readings/amount';
import { award, type Symbols } from '../../src/rules/awards';
import { number, percent, yuan, type Quantity } from '../../src/rules/expressions';
import { growth, money, moneyChange } from '../../src/rules/inputs';
import type { Provision } from '../../src/rules/policy-book';
import { text } from '../../src/rules/text';
import { decimalYuanOf } from '../decimal-amount';

const wording = { label: text('数', 'figure'), note: text('', '') };
const inputs = { cost: money(wording), change: moneyChange(wording), growth: growth(wording) };

const paying = (pays: (symbols: Symbols<typeof inputs>) => Quantity): Provision => ({
  ...policyLibrary.provisions[0]!,
  award: award('INVENTED', { title: text('奖励', 'reward'), quote: '', inputs, pays }),
});

const [PRODUCT, SUM, DIFFERENCE, STEPS, TWO_FACTORS] = [
  paying(({ cost }) => number(107).of(cost)),
  paying(({ cost, change }) => number(9).of(cost).plus(change)),
  paying(({ cost, change }) => number(9).of(cost).minus(change)),
  paying(({ cost }) => cost.wholeStepsOf(yuan(1)).times(number(107))),
  paying(({ cost, change }) => cost.times(change)),
];

describe('Whole numbers', () => {
  it.each([
    ['a product', PRODUCT, [841_794_322_872.99, 0]],
    ['a sum', SUM, [9_999_999_999_999.99, 71_992_547_410.02]],
    ['a difference', DIFFERENCE, [9_999_999_999_999.99, -71_992_547_410.02]],
    ['a product of two figures', TWO_FACTORS, [1.07, 841_794_322_872.99]],
  ])('end where %s is one part past 2^53', (_name, provision, figures) => {
    const past = [...figures, 0];
    const before = [figures[0], figures[1]! - Math.sign(figures[1]! || 1) * 0.02, 0];
    expect(plainYuanOf(provision)(past)).toBeNaN();
    expect(yuanOf(provision, past)).toBe(decimalYuanOf(provision, past).toNumber());
    expect(yuanOf(provision, before)).toBe(decimalYuanOf(provision, before).toNumber());
  });

  it('reach to 2^53', () => {
    expect(plainYuanOf(SUM)([9_999_999_999_999.99, 71_992_547_410, 0])).toBe(90_071_992_547_409.91);
    expect(plainYuanOf(SUM)([9_999_999_999_999.99, 71_992_547_410.01, 0])).toBeNaN();
  });

  it('count whole steps up to the edge of the next one', () => {
    expect(plainYuanOf(STEPS)([9_999_999.99, 0, 0])).toBe(107 * 9_999_999);
    expect(plainYuanOf(STEPS)([10_000_000, 0, 0])).toBe(107 * 10_000_000);
  });

  it('round half a fen up, away from zero', () => {
    const half = paying(({ change }) => percent(50).of(change));
    expect([0.01, 0.03, -0.01, -0.03].map((change) => plainYuanOf(half)([0, change, 0]))).toEqual([
      0.01, 0.02, -0.01, -0.02,
    ]);
  });

  it('hold a growth to its edge as the cell means it, not as its double lies', () => {
    const grown = paying(({ cost, growth: rate }) => cost.when(rate.moreThan(percent(10))));
    expect(plainYuanOf(grown)([1, 0, 1.1 / 1 - 1])).toBe(0);
    expect(plainYuanOf(grown)([1, 0, 0.1])).toBe(0);
    expect(plainYuanOf(grown)([1, 0, 0.100000000000001])).toBe(1);
    const reached = paying(({ cost, growth: rate }) => cost.when(rate.atLeast(percent(10))));
    expect(plainYuanOf(reached)([1, 0, 0.09999999999999995])).toBe(1);
    expect(plainYuanOf(reached)([1, 0, 0.099999999999999])).toBe(0);
  });
});
