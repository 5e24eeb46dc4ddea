import { describe, expect, it } from 'vitest';
import { cliffNear, nextStep } from '../../src/readings/breakpoint';
import { cliffWords, nextStepWords } from '../../taskpane/award/next-step-words';
import { paneWords } from '../../taskpane/words/words';
import type { Provision } from '../../src/rules/policy-book';
import type { Language } from '../../src/rules/text';
import { factsOf, type Given } from '../fixture/facts-of';
import { kiteAward } from '../fixture/kite-book';
import { provisionNamed } from '../provision-named';

const words = (language: Language) => ({
  language,
  t: paneWords(language).getFixedT(null, 'pane'),
  say: (text: Record<Language, string>) => text[language],
});

function next(award: string, given: Given, name: string, language: Language = 'zh') {
  const step = nextStep({ award: kiteAward(award).award, facts: factsOf(given), name });
  return step && nextStepWords(step, words(language));
}

function cliff({ award }: Provision, given: Given, name: string) {
  const found = cliffNear({ award, facts: factsOf(given), name });
  return found && cliffWords(found, words('zh'));
}

describe('The next step of an award', () => {
  it('is the tier that a little more revenue reaches', () => {
    const facts = { revenue: 196_240_000, previousRevenue: 0 };
    expect(next('KITE_SCALE_REWARD', facts, 'revenue')).toBe(
      '年营收再增 376万元，进入 2亿元档，增加 30万元（共 50万元）',
    );
    expect(next('KITE_SCALE_REWARD', facts, 'revenue', 'en')).toBe(
      'Annual revenue up by CNY 3.76 million: the tier of CNY 200,000,000, CNY 300,000 more (CNY 500,000 in all)',
    );
  });

  it('is the ceiling, at the very cost that reaches it', () => {
    expect(next('KITE_TEST_FLIGHT', { cost: 10_000_000 }, 'cost')).toBe(
      '试飞费用再增 3,333,333.34 元，达到上限 200万元，增加 50万元，此后不再增加',
    );
  });

  it('is none where the amount no longer changes', () => {
    expect(next('KITE_TEST_FLIGHT', { cost: 20_000_000 }, 'cost')).toBeNull();
  });

  it('is the next whole step, where each whole step pays', () => {
    expect(next('KITE_LINE_REWARD', { purchase: 600_000 }, 'purchase')).toBe(
      '风筝线采购额再增 40万元，再满一个整 50万元，增加 1万元（共 2万元）',
    );
  });

  it('says when a requirement would no longer be met', () => {
    const facts = { revenue: 64_150_000, revenueGrowth: 0.473, research: 4_000_000 };
    expect(next('KITE_RESEARCH_SUBSIDY', facts, 'revenue')).toContain(
      '超过此数，不再符合“研发投入占上年度营收的比例超过 5%（不含本数）”',
    );
  });
});

describe('A cliff', () => {
  const flight = kiteAward('KITE_DISTRICT_FLIGHT');

  it('is warned of before it: of a cost just above 100万元 half is paid', () => {
    expect(cliff(flight, { cost: 950_000, prior: 0 }, 'cost')).toBe(
      '注意：试飞费用超过 100万元，反而少得 15万元（为 100万元 时可得 30万元）',
    );
  });

  it('is told of behind it, until the amount has caught up', () => {
    expect(cliff(flight, { cost: 1_050_000, prior: 0 }, 'cost')).toBe(
      '注意：试飞费用为 100万元 时可得 30万元，比现在多 14.25万元',
    );
    expect(cliff(flight, { cost: 2_500_000, prior: 0 }, 'cost')).toBeNull();
  });

  it('is not seen in a rank: that no rank pays nothing is no growth', () => {
    expect(cliff(provisionNamed('ECOMMERCE_TOP10_REWARD'), { salesRank: 10 }, 'salesRank')).toBeNull();
  });

  it('is not seen in a figure that only ever lowers the amount', () => {
    const facts = { revenue: 196_235_000, previousRevenue: 150_000_000 };
    expect(cliff(kiteAward('KITE_SCALE_REWARD'), facts, 'previousRevenue')).toBeNull();
  });
});
