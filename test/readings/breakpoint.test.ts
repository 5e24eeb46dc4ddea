import { describe, expect, it } from 'vitest';
import { cliffNear, nextStep } from '../../src/readings/breakpoint';
import type { Facts } from '../../src/rules/arguments';
import { Exact } from '../../src/rules/exact';
import { cliffWords, nextStepWords } from '../../taskpane/award/next-step-words';
import { paneWords } from '../../taskpane/words/words';
import type { Language } from '../../src/rules/text';
import { provisionNamed } from '../provision-named';

const asked = (award: string, facts: Record<string, number | string | null>, name: string) => ({
  award: provisionNamed(award).award,
  facts: Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, typeof fact === 'number' ? new Exact(fact) : fact]),
  ) as Facts,
  name,
});

const words = (language: Language) => ({
  language,
  t: paneWords(language).getFixedT(null, 'pane'),
  say: (text: Record<Language, string>) => text[language],
});

function next(
  award: string,
  facts: Record<string, number | string | null>,
  name: string,
  language: Language = 'zh',
) {
  const step = nextStep(asked(award, facts, name));
  return step && nextStepWords(step, words(language));
}

function cliff(award: string, facts: Record<string, number | string | null>, name: string) {
  const found = cliffNear(asked(award, facts, name));
  return found && cliffWords(found, words('zh'));
}

describe('The next step of an award', () => {
  it('is the tier that a little more revenue reaches', () => {
    const facts = { revenue: 962_350_000, previousRevenue: 400_000_000 };
    expect(next('SOFTWARE_SCALE_REWARD', facts, 'revenue')).toBe(
      '年营收再增 3,765万元，进入 10亿元档，增加 50万元（共 100万元）',
    );
    expect(next('SOFTWARE_SCALE_REWARD', facts, 'revenue', 'en')).toBe(
      'Annual revenue up by CNY 37.65 million: the tier of CNY 1,000,000,000, ' +
        'CNY 500,000 more (CNY 1 million in all)',
    );
  });

  it('is the ceiling, at the very cost that reaches it', () => {
    expect(next('IC_TAPEOUT', { cost: 100_000_000 }, 'cost')).toBe(
      '首次流片费用再增 33,333,333.34 元，达到上限 2000万元，增加 500万元，此后不再增加',
    );
  });

  it('is none where the amount no longer changes', () => {
    expect(next('IC_TAPEOUT', { cost: 200_000_000 }, 'cost')).toBeNull();
  });

  it('is the next whole step, where each whole step pays', () => {
    expect(next('BINJIANG_TERMINAL_EQUIPMENT_SUBSIDY', { purchaseAmount: 6_000_000 }, 'purchaseAmount')).toBe(
      '当年度设备、材料类采购金额再增 400万元，再满一个整 500万元，增加 10万元（共 20万元）',
    );
  });

  it('says when a requirement would no longer be met', () => {
    const facts = { revenue: 641_500_000, revenueGrowth: 0.473, rndExpense: 139_900_000 };
    expect(next('SOFTWARE_RND_SUBSIDY', facts, 'revenue')).toContain(
      '超过此数，不再符合“研发投入占上年度营收的比例超过 20%（不含本数）”',
    );
  });
});

describe('A cliff', () => {
  it('is warned of before it: of a tape-out in 滨江 just above 1000万元 half is paid', () => {
    expect(cliff('BINJIANG_TAPEOUT', { cost: 9_500_000, priorSupport: 0 }, 'cost')).toBe(
      '注意：首次流片费用超过 1,000万元，反而少得 150万元（为 1,000万元 时可得 300万元）',
    );
  });

  it('is told of behind it, until the amount has caught up', () => {
    expect(cliff('BINJIANG_TAPEOUT', { cost: 10_500_000, priorSupport: 0 }, 'cost')).toBe(
      '注意：首次流片费用为 1,000万元 时可得 300万元，比现在多 142.5万元',
    );
    expect(cliff('BINJIANG_TAPEOUT', { cost: 25_000_000, priorSupport: 0 }, 'cost')).toBeNull();
  });

  it('is not seen in a rank: that no rank pays nothing is no growth', () => {
    expect(cliff('ECOMMERCE_TOP10_REWARD', { salesRank: 10 }, 'salesRank')).toBeNull();
  });

  it('is not seen in a figure that only ever lowers the amount', () => {
    const facts = { revenue: 962_350_000, previousRevenue: 400_000_000 };
    expect(cliff('SOFTWARE_SCALE_REWARD', facts, 'previousRevenue')).toBeNull();
  });
});
