import { describe, expect, it } from 'vitest';
import { Exact } from '../../src/rules/exact';
import { figure, grouped, moneyText, percentage, stated, statedMoney } from '../../src/words/figures';

describe('A figure for people', () => {
  it('has its thousands apart, and a mark where its digits go on', () => {
    expect(grouped(new Exact('1234567.8'))).toBe('1,234,567.8');
    expect(grouped(new Exact(2).div(3))).toBe('≈0.666667');
  });

  it('is stated in 亿元 and 万元 where these are whole, as a clause writes it', () => {
    const written = ['500000000', '20000000', '12345', '0'].map((yuan) => statedMoney(new Exact(yuan)).zh);
    expect(written).toEqual(['5亿元', '2000万元', '12,345元', '0元']);
  });

  it('is computed to the yuan, with its sign before the currency', () => {
    expect(moneyText(new Exact(-15_000))).toEqual({ zh: '-15,000元', en: '−CNY 15,000' });
  });

  it('is a percentage of at most four decimals, marked where it is cut', () => {
    expect(percentage(new Exact('0.125'))).toBe('12.5%');
    expect(percentage(new Exact(1).div(3))).toBe('≈33.3333%');
  });

  it('carries its unit in both languages', () => {
    expect(figure(new Exact(1), 'years')).toEqual({ zh: '1年', en: '1 year' });
    expect(figure(new Exact(2023), 'calendarYear')).toEqual({ zh: '2023年', en: '2023' });
    expect(figure(new Exact(1500), 'area')).toEqual({ zh: '1,500平方米', en: '1,500 m²' });
    expect(stated(new Exact(20_000_000), 'yuan').zh).toBe('2000万元');
    expect(figure(new Exact(20_000_000), 'yuan').zh).toBe('20,000,000元');
  });
});
