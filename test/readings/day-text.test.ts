import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText } from '../../src/readings/wording';
import { dayFromText } from '../../src/rules/dates';

describe('A day', () => {
  it('is written as each language writes it', () => {
    expect(dayText('2025-11-24')).toEqual({ zh: '2025年11月24日', en: '24 Nov 2025' });
    expect(dayText('2024-06-05')).toEqual({ zh: '2024年6月5日', en: '5 Jun 2024' });
  });

  it('is the same day when it is read back, in whatever time zone it is written', () => {
    const day = fc
      .date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2100-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, (one) => dayFromText(dayText(one).zh) === one));
  });
});
