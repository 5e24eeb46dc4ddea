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

const CALENDAR = '(?:19|20)\\d{2}(?:年度|年末|年底|年)?';
const MONTHS = '\\d{1,2}(?:月?至\\d{1,2})?月(?:份|末|底|累计)?';
const PART = `${MONTHS}|(?:第|前)?[一二三四1-4]个?季度|q[1-4]|h[12]|[上下]半年|半年度?`;
const SEVERAL = '(?:近|前|最近|过去|连续)?[一二两三四五六七八九十1-9]年(?:累计|合计|总计|平均|年均)';
const OUTLOOK = '预计|预算|预测|计划|目标|累计|实际';

/** No whole year, or none that is known. Longer words first, since the first that fits counts. */
const UNCLEAR = [
  `截[至止到]?(?:${CALENDAR})?(?:${MONTHS})?(?:\\d{1,2}日)?(?:累计)?`,
  `${CALENDAR}至${CALENDAR}(?:累计|合计|总计|平均)?`,
  `${CALENDAR}(?:${PART})?(?:${OUTLOOK})?`,
  `(?:本年|上年|今年|去年)?(?:${PART})(?:${OUTLOOK})?`,
  SEVERAL,
  '近[一二两三四五六七八九十1-9]年',
  '本年累计|上年累计|本期|上期|本月|当月|上月|期末|期初|前年',
  '月均|季均|日均|预计|预算|预测|计划|累计|全年预计',
].join('|');
const UNCLEAR_FIRST = new RegExp(`^(${UNCLEAR})`);
const UNCLEAR_LAST = new RegExp(`(${UNCLEAR})$`);

const WHOLE_YEAR = /^((?:19|20)\d{2})(?:年度|年末|年底|年)?(?:实际)?$/;

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
    if (written === undefined) continue;
    const rest = without(words, written);
    // 本年1-6月, 营业收入 本年 预计: not the whole of it.
    const isWhole = rest === '' || inPeriod(rest).year !== 'unclear';
    return { written, year: isWhole ? year : 'unclear', rest };
  }
  return { written: null, year: null, rest: words };
}

/**
 * The periods of a heading in one spelling, which keeps its sense without punctuation: 2025.1-6 and FY2025, 二〇二五年
 * and 25年 become 2025年1至6月 and 2025年. The months from January to December are the year itself.
 */
export const periodsSpelt = (flat: string): string =>
  flat
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
      Array.from(digits, (one) => String(Math.max(0, '〇一二三四五六七八九'.indexOf(one)))).join(''),
    )
    .replace(/FY\s?(?:20)?(\d{2})(?!\d)(?:年度?)?/gi, '20$1年')
    .replace(/(^|[([【\s])((?:1[5-9]|2\d|3[0-5])年)(?!以|期|内|后|前|级|限|均)/g, '$120$2')
    .replace(
      /((?:19|20)\d{2})年?度?[比较]((?:19|20)\d{2})年?度?(.*?)(?:同比)?增长(?:率|幅度)?/,
      (whole, of, to, what) => (Number(of) - 1 === Number(to) ? `${of}年${what}同比增长` : whole),
    )
    .replace(/(\d{4})(年?)\s*[-–—―~～/至到]+\s*(?=\d{4}(?!\d))/g, '$1$2至')
    .replace(
      /((?:19|20)\d{2})[./-](\d{1,2})(?:\s*[-–—―~～至到]+\s*(\d{1,2}))?(?!\d)月?/g,
      (_, year, from, to) => (to === undefined ? `${year}年${from}月` : `${year}年${from}至${to}月`),
    )
    .replace(/(\d{1,2})月?\s*[-–—―~～至到]+\s*(\d{1,2})月/g, '$1至$2月')
    .replace(/(?<!\d)0?1至12月份?/g, '');

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
