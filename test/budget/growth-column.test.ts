import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesIn, RefusedRates, type RateCell } from '../../src/budget/growth-column';

const cell = (value: unknown, format = 'General', row = 4): RateCell => ({ row, value, format });
const rateOf = (value: unknown, format?: string, heading = '增速'): string | undefined =>
  ratesIn(heading, [cell(value, format)])
    .get(4)
    ?.toFixed();
const refusal = (value: unknown, format?: string, heading = '增速'): string => {
  try {
    ratesIn(heading, [cell(value, format)]);
  } catch (error) {
    if (error instanceof RefusedRates) return error.text.zh;
  }
  throw new Error('it was not refused');
};

describe('a column of growth', () => {
  it('holds fractions where its cells are shown as percentages, whatever their size', () => {
    expect(rateOf(0.08, '0%')).toBe('0.08');
    expect(rateOf(1.2, '0.0%')).toBe('1.2');
    expect(rateOf(-0.25, '0%;[Red]-0%')).toBe('-0.25');
  });

  it('holds percentages where its heading ends on %', () => {
    for (const heading of ['增速(%)', '增速（%）', '明年增速 %', '增速［％］'.normalize('NFKC')])
      expect(rateOf(8, 'General', heading), heading).toBe('0.08');
    expect(rateOf(0.5, '0.00', '增速(%)')).toBe('0.005');
  });

  it('reads percentages written as words', () => {
    expect(rateOf('8%')).toBe('0.08');
    expect(rateOf(' 12.5 ％')).toBe('0.125');
    expect(rateOf('−3%')).toBe('-0.03');
  });

  it('does not take a percent sign in quotes for a percentage', () => {
    expect(refusal(8, '0"%"')).toContain('第 5 行');
  });

  it('asks where nobody can tell 8% from eightfold', () => {
    expect(refusal(8)).toContain('看不出是百分数还是倍数');
    expect(refusal('八成')).toContain('八成');
    expect(refusal('8')).toContain('“8”');
    expect(refusal(true)).toContain('true');
  });

  it('refuses what would leave nothing, or more than all, of a figure', () => {
    expect(refusal(-1, '0%')).toContain('大于 −100%');
    expect(refusal('1100%')).toContain('不超过 1000%');
  });

  it('says nothing for blank cells, and never takes them for 0', () => {
    expect([...ratesIn('增速', [cell(null), cell(''), cell(undefined)])]).toEqual([]);
    expect(rateOf(0)).toBe('0');
  });

  it('gives every row its own rate', () => {
    const rows = fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, (percents) => {
        const rates = ratesIn(
          '增速',
          percents.map((percent, row) => cell(`${percent}%`, 'General', row)),
        );
        expect(percents.map((_, row) => rates.get(row)?.times(100).toNumber())).toEqual(
          percents.map((percent) => percent + 0),
        );
      }),
    );
  });
});
