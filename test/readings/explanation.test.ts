import { describe, expect, it } from 'vitest';
import { explain } from '../../src/readings/explanation';
import { amountOf } from '../../src/readings/amount';
import { policyLibrary } from '../../src/policy-library';
import { readArguments } from '../../src/rules/arguments';
import { provisionNamed } from '../provision-named';

function stepsOf(name: string, args: readonly unknown[]) {
  const provision = provisionNamed(name);
  return explain(provision, readArguments(provision.award, args));
}

const inChinese = (name: string, args: readonly unknown[]): string[] =>
  stepsOf(name, args).map(({ text }) => text.zh);

describe('The explanation of an award', () => {
  it('says what was read, which tiers were reached, and the difference', () => {
    expect(inChinese('SOFTWARE_SCALE_REWARD', [1_200_000_000, 600_000_000])).toEqual([
      '年营收 1,200,000,000元',
      '此前历史最高年营收 600,000,000元',
      '年营收 1,200,000,000元 达到 10亿元、未达到 20亿元：100万元',
      '此前历史最高年营收 600,000,000元 达到 5亿元、未达到 10亿元：50万元',
      '奖励差额：1,000,000元 － 500,000元 ＝ 500,000元',
      '政策有效期 2022年11月25日 至 2025年11月24日；未指定日期，未作判断',
      '500,000元',
      '软件企业',
      '首次达到该档',
    ]);
  });

  it('says that an input was left out and what it counts as', () => {
    expect(inChinese('SOFTWARE_SCALE_REWARD', [600_000_000])).toContain(
      '此前历史最高年营收：未提供，按 0 计，即此前未达到任何一档',
    );
  });

  it('says which requirement fails, with the figure that fails it', () => {
    expect(inChinese('SOFTWARE_RND_SUBSIDY', [3e8, 0.2, 9e7])).toContain(
      '营收增速 20%，须超过 20%（不含本数）：不符合',
    );
  });

  it('says when the ceiling bites', () => {
    expect(inChinese('IC_TAPEOUT', [200_000_000])).toContain(
      '首次流片费用的15% 30,000,000元 超过上限 2000万元，按上限计',
    );
  });

  it('says what the policy’s dates say, and why an expired policy pays nothing', () => {
    const steps = inChinese('SOFTWARE_KEY_ENTERPRISE_REWARD', [1, '2026-01-01']);
    expect(steps).toContain('2026年1月1日 已失效（政策有效期 2022年11月25日 至 2025年11月24日）');
    expect(steps).toContain('0元（政策在该日不适用）');
  });

  it('asks about a growth of 2500%, which is far more often a 25 for 25%', () => {
    expect(inChinese('SOFTWARE_RND_SUBSIDY', [3e8, 25, 9e7])).toContain(
      '营收增速 2500%（请核对：是否应为 25%？）',
    );
  });

  it('begins each English sentence with a capital', () => {
    for (const { text, kind } of stepsOf('SOFTWARE_RND_SUBSIDY', [3e8, 0.25, 9e7])) {
      if (kind !== 'result' && kind !== 'verify') expect(text.en).toMatch(/^[A-Z0-9]/);
    }
  });

  it.each(policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const))(
    'of %s arrives at the very amount that the function gives',
    (_, provision) => {
      const typical = provision.award.inputs.map(({ input }) =>
        input.kind === 'code' ? input.codes[0]?.code : TYPICAL[input.kind],
      );
      const call = readArguments(provision.award, typical);
      const result = explain(provision, call).find(({ kind }) => kind === 'result');
      expect(result?.value?.toFixed()).toBe(amountOf(provision, call.facts).yuan.toFixed());
    },
  );
});

const TYPICAL = {
  money: 123_456_789.01,
  growth: 0.31,
  share: 0.04,
  count: 120,
  calendarYear: 2025,
  yearOfSupport: 2,
  years: 2.5,
  ratio: 0.8,
  area: 20_000,
  mass: 1_000,
  power: 5_000_000,
} as const;
