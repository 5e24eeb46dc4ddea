import { describe, expect, it, vi } from 'vitest';
import { dayText, validity } from '../../src/words/days';

describe('a date for people', () => {
  it('is written as each language writes it', () => {
    expect(dayText('2025-11-24')).toEqual({ zh: '2025年11月24日', en: '24 Nov 2025' });
    expect(dayText('2024-06-05')).toEqual({ zh: '2024年6月5日', en: '5 Jun 2024' });
    expect(dayText('2024-09-30').en).toBe('30 Sep 2024');
  });

  it('is the same day wherever the clock stands', async () => {
    const zone = process.env.TZ;
    try {
      for (const place of ['Pacific/Honolulu', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
        process.env.TZ = place;
        vi.resetModules();
        const there = await import('../../src/words/days');
        expect(there.dayText('2025-01-01'), place).toEqual({ zh: '2025年1月1日', en: '1 Jan 2025' });
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('names the month alone where the document does', () => {
    expect(dayText('2022-07')).toEqual({ zh: '2022年7月', en: 'Jul 2022' });
  });

  it('says of an end that the document does not state that it is not stated', () => {
    expect(validity({ effectiveFrom: '2024-06-25', effectiveTo: null })).toEqual({
      zh: '2024年6月25日 至 未载明',
      en: 'from 25 Jun 2024 to a day not stated',
    });
  });
});
