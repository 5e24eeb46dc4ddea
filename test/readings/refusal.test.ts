import { describe, expect, it } from 'vitest';
import { refusals } from '../../src/readings/refusal';
import { factsOf, type Given } from '../fixture/facts-of';
import { kiteAward } from '../fixture/kite-book';

const reasons = (name: string, facts: Given): string[] =>
  refusals(kiteAward(name).award.rule, factsOf(facts)).map(({ text }) => text.zh);

describe('A refusal', () => {
  it('lists every requirement that fails, not only the first', () => {
    expect(reasons('KITE_RESEARCH_SUBSIDY', { revenue: 1e7, revenueGrowth: 0.1, research: 4e5 })).toEqual([
      '上年度营收 10,000,000元，须达到 2000万元（含本数）',
      '营收增速 10%，须超过 10%（不含本数）',
      '研发投入占上年度营收的比例 4%，须超过 5%（不含本数）',
    ]);
  });

  it('is certain as soon as one known figure refuses, whatever is still unknown', () => {
    expect(reasons('KITE_RESEARCH_SUBSIDY', { revenue: 1e7 })).toEqual([
      '上年度营收 10,000,000元，须达到 2000万元（含本数）',
    ]);
  });

  it('is not claimed while the figures that would decide are unknown', () => {
    expect(reasons('KITE_RESEARCH_SUBSIDY', { revenue: 3e7 })).toEqual([]);
  });

  it('names the lowest tier where none is reached', () => {
    expect(reasons('KITE_SCALE_REWARD', { revenue: 9e7, previousRevenue: 0 })).toEqual([
      '年营收 90,000,000元，须达到 1亿元（含本数）',
    ]);
  });

  it('is silent where no requirement fails and only the difference is nothing', () => {
    expect(reasons('KITE_SCALE_REWARD', { revenue: 1.5e8, previousRevenue: 1.5e8 })).toEqual([]);
  });

  it('tells alternatives as one requirement', () => {
    expect(reasons('KITE_FESTIVAL_REWARD', { visitors: 100_000, place: 'home', yearsSinceAward: 3 })).toEqual(
      ['未填“距上次获该奖励年数”；或 距上次获该奖励年数 3年，须超过 3年（不含本数）'],
    );
  });

  it('names the first whole step where none is reached', () => {
    expect(reasons('KITE_LINE_REWARD', { purchase: 499_999.99 })[0]).toContain('须达到 50万元');
  });
});
