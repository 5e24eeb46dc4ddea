import { describe, expect, it } from 'vitest';
import { refusals } from '../../src/readings/refusal';
import type { Facts } from '../../src/rules/arguments';
import { Exact } from '../../src/rules/exact';
import { provisionNamed } from '../provision-named';

const reasons = (name: string, facts: Record<string, number | string | null>): string[] => {
  const read = Object.entries(facts).map(([key, fact]) => [
    key,
    typeof fact === 'number' ? new Exact(fact) : fact,
  ]);
  return refusals(provisionNamed(name).award.rule, Object.fromEntries(read) as Facts).map(
    ({ text }) => text.zh,
  );
};

describe('A refusal', () => {
  it('lists every requirement that fails, not only the first', () => {
    expect(reasons('SOFTWARE_RND_SUBSIDY', { revenue: 1e8, revenueGrowth: 0.2, rndExpense: 1e7 })).toEqual([
      '上年度营收 100,000,000元，须达到 2亿元（含本数）',
      '营收增速 20%，须超过 20%（不含本数）',
      '研发投入占上年度营收的比例 10%，须超过 20%（不含本数）',
    ]);
  });

  it('is certain as soon as one known figure refuses, whatever is still unknown', () => {
    expect(reasons('SOFTWARE_RND_SUBSIDY', { revenue: 1e8 })).toEqual([
      '上年度营收 100,000,000元，须达到 2亿元（含本数）',
    ]);
  });

  it('is not claimed while the figures that would decide are unknown', () => {
    expect(reasons('SOFTWARE_RND_SUBSIDY', { revenue: 3e8 })).toEqual([]);
  });

  it('names the lowest tier where none is reached', () => {
    expect(reasons('SOFTWARE_SCALE_REWARD', { revenue: 4e8, previousRevenue: 0 })).toEqual([
      '年营收 400,000,000元，须达到 5亿元（含本数）',
    ]);
  });

  it('is silent where no requirement fails and only the difference is nothing', () => {
    expect(reasons('SOFTWARE_SCALE_REWARD', { revenue: 6e8, previousRevenue: 6e8 })).toEqual([]);
  });

  it('tells alternatives as one requirement', () => {
    expect(reasons('SOFTWARE_MOBILE_APP_REWARD', { annualBenefit: 6e7, yearsSinceAward: 3 })).toEqual([
      '未填“距上次获该奖励年数”；或 距上次获该奖励年数 3年，须超过 3年（不含本数）',
    ]);
  });

  it('names the first whole step where none is reached', () => {
    expect(reasons('BINJIANG_TERMINAL_EQUIPMENT_SUBSIDY', { purchaseAmount: 4_999_999.99 })[0]).toContain(
      '须达到 500万元',
    );
  });
});
