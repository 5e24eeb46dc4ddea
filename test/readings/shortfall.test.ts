import { describe, expect, it } from 'vitest';
import { refusals } from '../../src/readings/refusal';
import { shortfalls, shortfallText } from '../../src/readings/shortfall';
import { factsOf, type Given } from '../fixture/facts-of';
import { kiteAward } from '../fixture/kite-book';
import { Exact } from '../../src/rules/exact';
import { Choice, Quantity, wan } from '../../src/rules/expressions';
import { money, oneOf } from '../../src/rules/inputs';
import { text } from '../../src/rules/text';

/** Each failing requirement with the first way to close its distance. */
function distances(name: string, given: Given, language: 'zh' | 'en' = 'zh'): string[] {
  const facts = factsOf(given);
  return refusals(kiteAward(name).award.rule, facts).map(({ condition }) => {
    const [first] = shortfalls(condition, facts);
    return first ? shortfallText(first)[language] : 'none';
  });
}

describe('The distance to a requirement', () => {
  it('is told to the fen where 超过 leaves the number itself out', () => {
    const facts = { revenue: 30_000_000, revenueGrowth: 0.25, research: 1_316_600 };
    expect(distances('KITE_RESEARCH_SUBSIDY', facts)).toEqual(['还差研发投入 183,400.01元']);
    expect(distances('KITE_RESEARCH_SUBSIDY', facts, 'en')).toEqual([
      'short of R&D spending by CNY 183,400.01',
    ]);
  });

  it('ends at the number itself where 以上 includes it', () => {
    expect(distances('KITE_TEST_FLIGHT', { cost: 900_000 })).toEqual(['还差试飞费用 100,000元']);
  });

  it('is told for every requirement that fails', () => {
    const facts = { revenue: 10_000_000, revenueGrowth: 0.1, research: 400_000 };
    expect(distances('KITE_RESEARCH_SUBSIDY', facts)).toEqual([
      '还差上年度营收 10,000,000元',
      '还差营收增速 0.01 个百分点',
      '还差研发投入 100,000.01元',
    ]);
  });

  it('counts what is counted', () => {
    const facts = { visitors: 99_997, place: null, yearsSinceAward: null };
    expect(distances('KITE_FESTIVAL_REWARD', facts)).toEqual(['还差观众人次 3人次']);
  });

  describe('whose figure is chosen by a code that was left out', () => {
    const wording = (zh: string) => ({ label: text(zh, zh), note: text(zh, zh) });
    const figure = (name: string, label: string) =>
      new Quantity({ kind: 'input', name, input: money(wording(label)) });
    const [cost, income] = [figure('cost', '费用'), figure('income', '营收')];
    const level = new Choice('level', oneOf(wording('级别'), { national: text('国家级', 'national') }));
    const { condition } = level.gives({ national: income }, cost).atLeast(wan(2));

    it('is not told while the figure for that is unknown', () => {
      expect(shortfalls(condition, { level: null, income: new Exact(1) })).toEqual([]);
    });

    it('is told by the figure for that', () => {
      const ways = shortfalls(condition, { level: null, income: new Exact(1), cost: new Exact(15_000) });
      expect(ways.map((way) => shortfallText(way).zh)).toEqual(['还差费用 5,000元']);
    });
  });
});
