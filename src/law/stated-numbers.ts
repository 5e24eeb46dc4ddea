import { Exact } from '../rules/exact';

/** The numbers that a text states. */

/** A number as the law writes it. */
export interface StatedNumber {
  /** 1000万元, 20%, 30个, 三年 …, without blanks. */
  readonly written: string;
  /** In yuan, as a fraction, or plain. */
  readonly value: string;
  /** The words around it, to find it by. */
  readonly around: string;
  /** Where it stands in the text, blanks included. */
  readonly start: number;
  readonly end: number;
}

const SCALE: Readonly<Record<string, number>> = {
  亿: 1e8,
  万: 1e4,
  千万: 1e7,
  百万: 1e6,
  千: 1e3,
  百: 1e2,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
};
const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const ARABIC = /(\d+(?:\.\d+)?)(千亿|百亿|十亿|千万|百万|亿|万|千)?(元|%|％|‰|[\p{Script=Han}A-Za-z])?/gu;
/**
 * Chinese numerals count as stated only before a measure of time or number; 一次性, 第三方 and 统一 state
 * nothing.
 */
const CHINESE = /([一两二三四五六七八九十])(千亿|百亿)?(年|家|个月|倍|成)/g;

/** Every number of a text: those in figures first, then those in words. */
export function statedNumbers(lawText: string): readonly StatedNumber[] {
  const solid = withoutBlanks(lawText);
  const found = [...solid.text.matchAll(ARABIC)].map((match) => {
    const [whole, digits = '', scale = '', unit = ''] = match;
    const rate = unit === '%' || unit === '％' ? 0.01 : unit === '‰' ? 0.001 : 1;
    const value = new Exact(digits).times(SCALE[scale] ?? 1).times(rate);
    return stated(solid, match.index, whole, value);
  });
  const inWords = [...solid.text.matchAll(CHINESE)].map((match) => {
    const [whole, digit = '', scale = ''] = match;
    return stated(solid, match.index, whole, new Exact(DIGITS[digit] ?? 0).times(SCALE[scale] ?? 1));
  });
  return [...found, ...inWords];
}

/** A text without its blanks, and where each of its characters stood. */
interface Solid {
  readonly text: string;
  readonly places: readonly number[];
}

function withoutBlanks(lawText: string): Solid {
  const places = Array.from(lawText, (_, at) => at).filter((at) => !/\s/.test(lawText.charAt(at)));
  return { text: lawText.replace(/\s/g, ''), places };
}

const AROUND = 12;

function stated({ text: solid, places }: Solid, at: number, written: string, value: Exact): StatedNumber {
  const last = at + written.length;
  return {
    written,
    value: value.toFixed(),
    around: solid.slice(Math.max(0, at - AROUND), last + AROUND),
    start: places[at] ?? 0,
    end: (places[last - 1] ?? 0) + 1,
  };
}
