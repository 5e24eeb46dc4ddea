import { describe, expect, it } from 'vitest';
import { nothingBecause } from '../../src/readings/why-zero';
import { amountOf } from '../../src/readings/amount';
import { readArguments } from '../../src/rules/arguments';
import type { Provision } from '../../src/rules/policy-book';
import { kiteAward } from '../fixture/kite-book';
import { provisionNamed } from '../provision-named';

function reasonOf(provision: Provision, args: readonly unknown[]): string {
  const { facts } = readArguments(provision.award, args);
  expect(amountOf(provision, facts).yuan.toNumber()).toBe(0);
  return nothingBecause(provision.award.rule, facts).zh;
}

const reason = (name: string, args: readonly unknown[]): string => reasonOf(kiteAward(name), args);

describe('An award that no requirement refuses comes to nothing', () => {
  it('because revenue has not grown', () => {
    expect(reason('KITE_GROWTH_REWARD', [5e8, 6e8])).toBe(
      '年营收 500,000,000元 未超过 上年营收 600,000,000元',
    );
  });

  it('because no higher tier is reached', () => {
    expect(reason('KITE_SCALE_REWARD', [6e8, 7e8])).toBe(
      '未进入更高一档（年营收 600,000,000元，此前历史最高年营收 700,000,000元）',
    );
  });

  it('because the contribution has fallen', () => {
    expect(reason('KITE_DISTRICT_TRANSFER', [-5])).toBe('新增贡献为负');
  });

  it('because the rate has run out, as it does of the insurance in 滨江', () => {
    expect(reasonOf(provisionNamed('BINJIANG_CYBER_INSURANCE'), [1e6, 2031])).toContain('未超过 累计递减');
  });

  it('because what was received before uses up the room', () => {
    expect(reason('KITE_DISTRICT_FLIGHT', [5e5, 3e5])).toBe('本年度剩余额度为 0，额度已用完');
  });

  it('because there is nothing to take a share of', () => {
    expect(reason('KITE_PATENT_SUBSIDY', [0])).toBe('购买专利费用为 0');
  });

  it('because a share of very little is less than a fen', () => {
    expect(reason('KITE_PATENT_SUBSIDY', [0.02])).toBe('金额不足一分');
  });
});
