import { describe, expect, it } from 'vitest';
import { isGrowth, isShare } from '../../../src/budget/stored-budget';
import { percentTyped, typedPercent } from '../../../taskpane/budget/percent';

describe('a percentage as it is typed', () => {
  it('is read with and without its sign, in wide letters and with blanks', () => {
    for (const typed of ['8', '8%', ' 8 % ', '８％', '8.0'])
      expect(typedPercent(typed, isGrowth), typed).toBe('0.08');
    expect(typedPercent('−2.5', isGrowth)).toBe('-0.025');
    expect(typedPercent('0', isGrowth)).toBe('0');
  });

  it('is none where it is blank, words, or out of its range', () => {
    for (const typed of ['', ' ', '%', '八', '8‰', '1e3', '0.08.1', '-100', '1001'])
      expect(typedPercent(typed, isGrowth), typed).toBeNull();
    expect(typedPercent('101', isShare)).toBeNull();
    expect(typedPercent('-1', isShare)).toBeNull();
    expect(typedPercent('100', isShare)).toBe('1');
  });

  it('is typed again as it was kept', () => {
    for (const rate of ['0.08', '-0.025', '1', '0'])
      expect(typedPercent(percentTyped(rate), isGrowth)).toBe(rate);
    expect(percentTyped(null)).toBe('');
  });
});
