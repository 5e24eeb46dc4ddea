import { describe, expect, it } from 'vitest';
import { nothingBecause } from '../../src/readings/why-zero';
import { amountOf } from '../../src/readings/amount';
import { readArguments } from '../../src/rules/arguments';
import { provisionNamed } from '../provision-named';

function reason(name: string, args: readonly unknown[]): string {
  const provision = provisionNamed(name);
  const { facts } = readArguments(provision.award, args);
  expect(amountOf(provision, facts).yuan.toNumber()).toBe(0);
  return nothingBecause(provision.award.rule, facts).zh;
}

describe('An award that no requirement refuses comes to nothing', () => {
  it('because revenue has not grown', () => {
    expect(reason('SOFTWARE_GROWTH_REWARD', [5e8, 6e8])).toBe(
      '年营收 500,000,000元 未超过 上年营收 600,000,000元',
    );
  });

  it('because no higher tier is reached', () => {
    expect(reason('SOFTWARE_SCALE_REWARD', [6e8, 7e8])).toBe(
      '未进入更高一档（年营收 600,000,000元，此前历史最高年营收 700,000,000元）',
    );
  });

  it('because the contribution has fallen', () => {
    expect(reason('SOFTWARE_DISTRICT_CONTRIBUTION', [6e8, -5])).toBe('当年市级留成新增贡献为负');
  });

  it('because the rate has run out', () => {
    expect(reason('BINJIANG_CYBER_INSURANCE', [1e6, 2031])).toContain('未超过 累计递减');
  });

  it('because what was received before uses up the room', () => {
    expect(reason('BINJIANG_TAPEOUT', [5e6, 3e6])).toBe('本年度剩余额度为 0，额度已用完');
  });

  it('because there is nothing to take a share of', () => {
    expect(reason('BINJIANG_IP_PURCHASE', [0])).toBe('购买IP直接费用为 0');
  });

  it('because a share of very little is less than a fen', () => {
    expect(reason('BINJIANG_IP_PURCHASE', [0.02])).toBe('金额不足一分');
  });
});
