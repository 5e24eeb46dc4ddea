import { describe, expect, it } from 'vitest';
import { figureOf } from '../../src/readings/amount';
import type { Facts } from '../../src/rules/arguments';
import { award } from '../../src/rules/awards';
import { Exact } from '../../src/rules/exact';
import { exceeding, percent, reaching, wan, yi, yuan, type Quantity } from '../../src/rules/expressions';
import { money, oneOf } from '../../src/rules/inputs';
import { text } from '../../src/rules/text';

const cost = money({ label: text('费用', 'Cost'), note: text('费用。', 'Cost.') });
const level = oneOf(
  { label: text('级别', 'Level'), note: text('级别。', 'Level.') },
  { national: text('国家级', 'national'), provincial: text('省级', 'provincial') },
);

function paid(rule: (symbols: { cost: Quantity }) => Quantity, amount: number): number {
  const written = award('TEST', { title: text('试', 'test'), quote: '', inputs: { cost }, pays: rule });
  return figureOf(written.rule, { cost: new Exact(amount) }).toNumber();
}

describe('The language of rules', () => {
  it('tells 以上 from 超过 at the number itself', () => {
    expect(paid((s) => yuan(1).when(s.cost.atLeast(wan(1000))), 10_000_000)).toBe(1);
    expect(paid((s) => yuan(1).when(s.cost.moreThan(wan(1000))), 10_000_000)).toBe(0);
  });

  it('tells 以下 from 低于 at the number itself', () => {
    expect(paid((s) => yuan(1).when(s.cost.atMost(wan(1000))), 10_000_000)).toBe(1);
    expect(paid((s) => yuan(1).when(s.cost.lessThan(wan(1000))), 10_000_000)).toBe(0);
  });

  it('gives the highest tier reached, and nothing below the lowest', () => {
    const tiers = reaching([yi(1), wan(10)], [yi(2), wan(20)]);
    const at = (amount: number) => paid((s) => tiers.at(s.cost), amount);
    expect([at(99_999_999.99), at(100_000_000), at(199_999_999.99), at(200_000_000)]).toEqual([
      0, 1e5, 1e5, 2e5,
    ]);
  });

  it('leaves an exceeded edge in the tier below', () => {
    const tiers = exceeding([yi(1), wan(10)]);
    expect(paid((s) => tiers.at(s.cost), 100_000_000)).toBe(0);
    expect(paid((s) => tiers.at(s.cost), 100_000_000.01)).toBe(100_000);
  });

  it('counts whole steps only', () => {
    const perStep = (amount: number) => paid((s) => s.cost.wholeStepsOf(wan(500)).times(wan(10)), amount);
    expect([perStep(4_999_999.99), perStep(5_000_000), perStep(14_999_999.99)]).toEqual([
      0, 100_000, 200_000,
    ]);
  });

  it('compares a share by multiplying: 20% is not more than 20%, whatever a division would round to', () => {
    const written = award('TEST', {
      title: text('试', 'test'),
      quote: '',
      inputs: { part: cost, whole: cost },
      pays: ({ part, whole }) => yuan(1).when(part.shareOf(whole).moreThan(percent(20))),
    });
    const rule = (facts: Facts) => figureOf(written.rule, facts);
    expect(rule({ part: new Exact('0.6'), whole: new Exact(3) }).toNumber()).toBe(0);
    expect(rule({ part: new Exact('0.61'), whole: new Exact(3) }).toNumber()).toBe(1);
  });

  it('refuses tiers that do not rise', () => {
    expect(() => reaching([yi(2), wan(20)], [yi(1), wan(10)])).toThrow(RangeError);
  });

  it('chooses by code', () => {
    const written = award('TEST', {
      title: text('试', 'test'),
      quote: '',
      inputs: { level },
      pays: (s) => s.level.gives({ national: wan(2), provincial: wan(1) }),
    });
    expect(figureOf(written.rule, { level: 'provincial' }).toNumber()).toBe(10_000);
  });

  it('never pays where an input is missing: incomplete facts are a mistake, not a zero', () => {
    const written = award('TEST', {
      title: text('试', 'test'),
      quote: '',
      inputs: { cost },
      pays: (s) => s.cost,
    });
    expect(() => figureOf(written.rule, {})).toThrow(/no value for cost/);
  });
});
