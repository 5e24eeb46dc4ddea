/** A heading's words with the year they speak of taken off: 营业收入（本年） is 营业收入 of 本年. */
export interface InPeriod {
  /** As written; null where the words name no year. */
  readonly written: string | null;
  /**
   * One word for all that mean the same year; null where the year depends on something that the heading does not
   * say.
   */
  readonly canonical: string | null;
  readonly rest: string;
}

/**
 * The words for a year, longer ones first, since each is looked for at the ends. 上年 and 上年度 are two figures
 * in the policies and stay two.
 */
const YEARS: readonly (readonly [canonical: string, written: readonly string[]])[] = [
  ['上年', ['上年同期', '去年同期']],
  ['上年度', ['上一年度', '上年度', '去年度']],
  ['上年', ['上一年', '上年', '去年']],
  ['本年', ['本年度', '当年度', '本年', '当年', '今年']],
];

/** 2024年 is this year's figure in one application and last year's in the next; 1-6月 and 预计 are no year's. */
const UNCLEAR =
  '(?:19|20)\\d{2}(?:年度|年)?(?:\\d{1,4}(?:月份|月))?(?:预计|预算|实际|累计)?|本年累计|上年累计|本期|上期|前年|上半年|下半年|预计|预算|累计';
const UNCLEAR_FIRST = new RegExp(`^(${UNCLEAR})`);
const UNCLEAR_LAST = new RegExp(`(${UNCLEAR})$`);

/** @param words without blanks and punctuation */
export function inPeriod(words: string): InPeriod {
  const unclear = UNCLEAR_FIRST.exec(words)?.[1] ?? UNCLEAR_LAST.exec(words)?.[1];
  if (unclear !== undefined) return { written: unclear, canonical: null, rest: without(words, unclear) };
  for (const [canonical, ways] of YEARS) {
    const written = ways.find((way) => words.startsWith(way) || words.endsWith(way));
    if (written !== undefined) return { written, canonical, rest: without(words, written) };
  }
  return { written: null, canonical: null, rest: words };
}

const without = (words: string, part: string): string =>
  words.startsWith(part) ? words.slice(part.length) : words.slice(0, -part.length);

/** The words with their year in front and in one spelling: 营业收入去年, 去年营业收入 and 上年营业收入 are one. */
export function inOneSpelling(words: string): string {
  const { canonical, rest } = inPeriod(words);
  return canonical === null ? words : canonical + rest;
}
