/**
 * The year that words name: a calendar year, one by its distance from the table's (本年, 上年) or from the application
 * (上年度). `unclear` is no whole year, or none that is known: 1-6月, 预计.
 */
export type SaidYear = number | '本年' | '上年' | '上年度' | 'unclear';

/** A heading's words with the year they speak of taken off: 营业收入（本年） is 营业收入 of 本年. */
export interface InPeriod {
  /** As written; null where the words name no year. */
  readonly written: string | null;
  readonly year: SaidYear | null;
  readonly rest: string;
}

/**
 * Longer words first, since each is looked for at the ends. 上年 and 上年度 are two figures in the policies and stay
 * two.
 */
const YEARS: readonly (readonly [year: '本年' | '上年' | '上年度', written: readonly string[]])[] = [
  ['上年', ['上年同期', '去年同期']],
  ['上年度', ['上一年度', '上年度', '去年度']],
  ['上年', ['上一年', '上年', '去年']],
  ['本年', ['本年度', '当年度', '本年', '当年', '今年']],
];

const UNCLEAR =
  '(?:19|20)\\d{2}(?:年度|年)?(?:\\d{1,4}(?:月份|月))?(?:预计|预算|实际|累计)?|本年累计|上年累计|本期|上期|前年|上半年|下半年|预计|预算|累计';
const UNCLEAR_FIRST = new RegExp(`^(${UNCLEAR})`);
const UNCLEAR_LAST = new RegExp(`(${UNCLEAR})$`);

const WHOLE_YEAR = /^((?:19|20)\d{2})(?:年度|年)?(?:实际)?$/;

/** @param words without blanks and punctuation */
export function inPeriod(words: string): InPeriod {
  const unclear = UNCLEAR_FIRST.exec(words)?.[1] ?? UNCLEAR_LAST.exec(words)?.[1];
  if (unclear !== undefined) {
    const rest = without(words, unclear);
    const calendar = WHOLE_YEAR.exec(unclear)?.[1];
    // 2024年上半年, 2024年预计: the words left say that it is not the whole year.
    const isWhole = calendar !== undefined && inPeriod(rest).written === null;
    return { written: unclear, year: isWhole ? Number(calendar) : 'unclear', rest };
  }
  for (const [year, ways] of YEARS) {
    const written = ways.find((way) => words.startsWith(way) || words.endsWith(way));
    if (written !== undefined) return { written, year, rest: without(words, written) };
  }
  return { written: null, year: null, rest: words };
}

const without = (words: string, part: string): string =>
  words.startsWith(part) ? words.slice(part.length) : words.slice(0, -part.length);

/** The words with their year in front and in one spelling: 营业收入去年, 去年营业收入 and 上年营业收入 are one. */
export function inOneSpelling(words: string): string {
  const { year, rest } = inPeriod(words);
  return typeof year === 'string' && year !== 'unclear' ? year + rest : words;
}

/** What words measure, whatever the year: 上年营收, 年营收 and 2024年度营收 are 营收. */
export function measureIn(words: string): string {
  const { rest } = inPeriod(words);
  return rest.replace(/^(?:全年|年度|年)(?=.{2})/, '').replace(/年度$/, '');
}
