import type { Exact } from '../rules/exact';
import type { Language } from '../rules/text';
import { grouped } from './figures';

/** An amount written twice: to the fen, and as people say it. */
export interface AmountWords {
  readonly exact: string;
  /** null where the exact figure is short enough to be read at a glance. */
  readonly aid: { readonly words: string; readonly isExact: boolean } | null;
}

interface Scale {
  readonly from: number;
  readonly word: string;
}

/** The large units of money, the largest first. */
export const SCALES: Readonly<Record<Language, readonly Scale[]>> = {
  zh: [
    { from: 100_000_000, word: '亿元' },
    { from: 10_000, word: '万元' },
  ],
  en: [
    { from: 1_000_000_000, word: ' billion' },
    { from: 1_000_000, word: ' million' },
  ],
};

/** The decimals of a reading aid: 1,234.57万元. */
const AID_DECIMALS = 2;

/** The number with both digits of its fen or none: 1,851,851.7 is written 1,851,851.70. */
const toTheFen = (yuan: Exact): string =>
  yuan.isInteger() ? grouped(yuan) : `${grouped(yuan.trunc())}.${yuan.toFixed(2).slice(-2)}`;

/** An amount inside a sentence, always exact: 300万元, 3,201,234 元. */
export function inlineAmount(yuan: Exact, language: Language): string {
  const { exact, aid } = amountWords(yuan, language);
  return aid?.isExact ? aid.words : exact;
}

/** @param yuan 0 or more, at most two decimals */
export function amountWords(yuan: Exact, language: Language): AmountWords {
  const figure = toTheFen(yuan);
  const exact = language === 'zh' ? `${figure} 元` : `CNY ${figure}`;
  const scale = SCALES[language].find(({ from }) => yuan.gte(from));
  if (!scale) return { exact, aid: null };
  const scaled = yuan.div(scale.from);
  const short = scaled.toDecimalPlaces(AID_DECIMALS);
  const unit = language === 'zh' ? '' : 'CNY ';
  return {
    exact,
    aid: { words: `${unit}${grouped(short)}${scale.word}`, isExact: short.eq(scaled) },
  };
}
