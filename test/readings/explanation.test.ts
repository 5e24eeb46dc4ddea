import { describe, expect, it } from 'vitest';
import { explain } from '../../src/readings/explanation';
import { amountOf } from '../../src/readings/amount';
import { policyLibrary } from '../../src/policy-library';
import { readArguments } from '../../src/rules/arguments';
import { kiteAward } from '../fixture/kite-book';

function stepsOf(name: string, args: readonly unknown[]) {
  const provision = kiteAward(name);
  return explain(provision, readArguments(provision.award, args));
}

const inChinese = (name: string, args: readonly unknown[]): string[] =>
  stepsOf(name, args).map(({ text }) => text.zh);

describe('The explanation of an award', () => {
  it('says what was read, which tiers were reached, and the difference', () => {
    expect(inChinese('KITE_SCALE_REWARD', [300_000_000, 150_000_000])).toEqual([
      '年营收 300,000,000元',
      '此前历史最高年营收 150,000,000元',
      '年营收 300,000,000元 达到 2亿元、未达到 5亿元：50万元',
      '此前历史最高年营收 150,000,000元 达到 1亿元、未达到 2亿元：20万元',
      '奖励差额：500,000元 － 200,000元 ＝ 300,000元',
      '政策有效期 2024年3月1日 至 2026年2月28日；未指定日期，未作判断',
      '300,000元',
      '首次达到该档',
    ]);
  });

  it('says that an input was left out and what it counts as', () => {
    expect(inChinese('KITE_SCALE_REWARD', [150_000_000])).toContain(
      '此前历史最高年营收：未提供，按 0 计，即此前未达到任何一档',
    );
    expect(inChinese('KITE_FESTIVAL_REWARD', [100_000])).toContain('举办地：未提供，按境内计');
  });

  it('says which requirement fails, with the figure that fails it', () => {
    expect(inChinese('KITE_RESEARCH_SUBSIDY', [3e7, 0.1, 3e6])).toContain(
      '营收增速 10%，须超过 10%（不含本数）：不符合',
    );
  });

  it('says when the ceiling bites', () => {
    expect(inChinese('KITE_TEST_FLIGHT', [20_000_000])).toContain(
      '试飞费用的15% 3,000,000元 超过上限 200万元，按上限计',
    );
  });

  it('says what the policy’s dates say, and why an expired policy pays nothing', () => {
    const steps = inChinese('KITE_SCALE_REWARD', [150_000_000, 0, '2026-03-01']);
    expect(steps).toContain('2026年3月1日 已失效（政策有效期 2024年3月1日 至 2026年2月28日）');
    expect(steps).toContain('0元（政策在该日不适用）');
  });

  it('asks about a growth of 2500%, which is far more often a 25 for 25%', () => {
    expect(inChinese('KITE_RESEARCH_SUBSIDY', [3e7, 25, 3e6])).toContain(
      '营收增速 2500%（请核对：是否应为 25%？）',
    );
  });

  it('begins each English sentence with a capital', () => {
    for (const { text, kind } of stepsOf('KITE_RESEARCH_SUBSIDY', [3e7, 0.25, 3e6])) {
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
