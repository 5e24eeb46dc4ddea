import { describe, expect, it } from 'vitest';
import { dayText } from '../../../src/words/days';
import { figureParts } from '../../../taskpane/frame/figure-parts';

const kept = (words: string): readonly string[] => figureParts(words).filter((_, at) => at % 2 === 1);

describe('what no end of a line tears', () => {
  it('is a figure with its unit', () => {
    expect(kept('研发投入 20,000,000元 的 15%，上限 5亿元')).toEqual(['20,000,000元', '15%', '5亿元']);
    expect(kept('15% of CNY 1.5 million')).toEqual(['15%', 'CNY 1.5 million']);
  });

  it('is a day, as each language writes it and as it is typed', () => {
    expect(kept('2022年11月25日 至 2025年11月24日')).toEqual(['2022年11月25日', '2025年11月24日']);
    expect(kept('from 25 Nov 2022 to 4 May 2025')).toEqual(['25 Nov 2022', '4 May 2025']);
    expect(kept('in force from 25 November 2022')).toEqual(['25 November 2022']);
    expect(kept('如 2025-06-30')).toEqual(['2025-06-30']);
  });

  it('is a month without a day', () => {
    expect(kept('2022年7月印发')).toEqual(['2022年7月']);
    expect(kept('issued in Jul 2022')).toEqual(['Jul 2022']);
  });

  it('is every day of a year, in both languages', () => {
    for (let at = 0; at < 366; at++) {
      const { zh, en } = dayText(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));
      expect([kept(`${zh}起生效`), kept(`In force from ${en}`)]).toEqual([[zh], [en]]);
    }
  });

  it('loses no word', () => {
    const words = '自2022年11月25日起施行，最高 500万元';
    expect(figureParts(words).join('')).toBe(words);
  });
});
