import type { Trade } from '../rules/trades';
import { keptByWords } from './kept-words';
import { ACTIVITIES, ANY_TRADE, SECTIONS, STANDARD_INDUSTRIES, USUAL_WORDS } from './gazetteer/industries';

/**
 * - `fits`: the words name the trade or a part of it.
 * - `broader`: they name something that contains it; whether the company is of the trade is to be verified.
 * - `other`: they name other trades only. `unknown`: they name none that is known here.
 */
export type TradeFit = 'fits' | 'broader' | 'other' | 'unknown';

/**
 * Whether words that name a company's trade, with or without a code of GB/T 4754, fit a trade.
 *
 * The words are cut into whole words, the longest first: 电子商务 is no 电子, and Retail no AI. A list fits when one of
 * its items does. Within an item, an excluded word and a word of trading outweigh all others: 医药零售 is retail.
 */
export function tradeFit(words: string, trade: Trade): TradeFit {
  const fit = fits.get(trade) ?? keptByWords((said) => readFit(said, trade));
  fits.set(trade, fit);
  return fit(words);
}

const fits = new WeakMap<Trade, (words: string) => TradeFit>();

function readFit(words: string, trade: Trade): TradeFit {
  const found = itemsOf(spelled(words), wordsOf(trade)).map((tokens) => fitOfItem(tokens, trade));
  for (const fit of ['fits', 'broader', 'unknown'] as const) if (found.includes(fit)) return fit;
  return found.length > 0 ? 'other' : 'unknown';
}

type Verdict = TradeFit | 'excluded' | 'silent';

type Token =
  | { readonly is: 'own' | 'broader' | 'excluded' | 'anyTrade' | 'activity' | 'unknown' }
  /** `standard`: by its full name in the standard. */
  | { readonly is: 'codes' | 'standard' | 'code'; readonly codes: readonly string[] };

function fitOfItem(tokens: readonly Token[], trade: Trade): TradeFit {
  const named = tokens.some(({ is }) => is === 'standard');
  // The years of the standard differ in their codes more than in their names.
  const verdicts = tokens
    .filter(({ is }) => !(named && is === 'code'))
    .map((token) => verdictOn(token, trade));
  if (verdicts.includes('excluded')) return 'other';
  for (const verdict of ['fits', 'broader', 'other'] as const) if (verdicts.includes(verdict)) return verdict;
  return 'unknown';
}

function verdictOn(token: Token, trade: Trade): Verdict {
  switch (token.is) {
    case 'own':
      return 'fits';
    case 'broader':
    case 'anyTrade':
      return 'broader';
    case 'excluded':
      return 'excluded';
    case 'activity':
    case 'unknown':
      return 'silent';
    case 'code':
    case 'codes':
    case 'standard':
      return fitOfCodes(token.codes, trade);
  }
}

/** Words that may be any of several industries fit for certain only if each of these does. */
function fitOfCodes(codes: readonly string[], trade: Trade): Verdict {
  const fits = codes.map((code) => fitOfCode(code, trade));
  if (fits.every((fit) => fit === 'fits')) return 'fits';
  if (fits.some((fit) => fit !== 'other')) return 'broader';
  return codes.every((code) => code.startsWith(TRADING)) ? 'excluded' : 'other';
}

/** Wholesale and retail: whoever sells a thing is not of the trade that makes it. */
const TRADING = 'F';

function fitOfCode(code: string, { codes: { own, broader, excluded } }: Trade): TradeFit {
  const within = (prefixes: readonly string[]) =>
    Math.max(0, ...prefixes.filter((prefix) => code.startsWith(prefix)).map(({ length }) => length));
  const [asOwn, asBroader, asExcluded] = [within(own), within(broader), within(excluded)];
  if (asExcluded > asOwn && asExcluded > asBroader) return 'other';
  if (asOwn > asBroader) return 'fits';
  if (asBroader > 0) return 'broader';
  return [...own, ...broader].some((prefix) => prefix.startsWith(code)) ? 'broader' : 'other';
}

/** One spelling for cells and for the lists of words: e-commerce is ecommerce, and blanks are single. */
const spelled = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/(?<=[a-z])[-‐–](?=[a-z])/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

const SEPARATOR = /[、,;|/+&\n和与及兼]/;
const BLANK = /[\s\p{P}\p{S}]/u;

/** The whole words of each item of a list; an item that names an activity alone is none. */
function itemsOf(text: string, words: ReadonlyMap<string, Token>): readonly (readonly Token[])[] {
  const items: Token[][] = [[]];
  for (let at = 0; at < text.length;) {
    const found = codeAt(text, at) ?? wordAt(text, at, words);
    const sign = text.charAt(at);
    if (found) items.at(-1)?.push(found.token);
    else if (SEPARATOR.test(sign)) items.push([]);
    else if (!BLANK.test(sign)) items.at(-1)?.push({ is: 'unknown' });
    at += found?.length ?? restOfLatin(text, at);
  }
  return items.filter((tokens) => tokens.some(({ is }) => is !== 'activity'));
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

const LETTER = /[a-z0-9]/;

function wordAt(text: string, at: number, words: ReadonlyMap<string, Token>): Found | null {
  if (LETTER.test(text.charAt(at)) && LETTER.test(text.charAt(at - 1))) return null;
  for (let length = Math.min(LONGEST, text.length - at); length >= 1; length -= 1) {
    const end = at + length;
    if (LETTER.test(text.charAt(end - 1)) && LETTER.test(text.charAt(end))) continue;
    const word = text.slice(at, end);
    const token = words.get(word) ?? COMMON.get(word);
    if (token) return { token, length };
  }
  return null;
}

const restOfLatin = (text: string, at: number): number => /^[a-z0-9]+/.exec(text.slice(at))?.[0].length ?? 1;

const CODE = /^([a-t])?(?: ?)(\d{2,4})(?![a-z0-9.%]|[年月日万亿家人个项])/;

/** A code with or without its section: C3973, 3973, C39, C2700. A section that is not the code's makes it none. */
function codeAt(text: string, at: number): Found | null {
  if (LETTER.test(text.charAt(at - 1)) || text.charAt(at - 1) === '.') return null;
  const [written, letter, digits] = CODE.exec(text.slice(at)) ?? [];
  if (written === undefined || digits === undefined) return null;
  const division = Number(digits.slice(0, 2));
  const section = SECTIONS.find(([, first, last]) => division >= first && division <= last)?.[0];
  if (section === undefined || (letter && letter.toUpperCase() !== section)) return null;
  const bare = digits.slice(0, 2) + digits.slice(2).replace(/0+$/, '');
  return { token: { is: 'code', codes: [section + bare] }, length: written.length };
}

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

/** The words that all trades share. */
const COMMON: ReadonlyMap<string, Token> = (() => {
  const words = new Map<string, Token>();
  for (const word of list(ACTIVITIES)) words.set(spelled(word), { is: 'activity' });
  for (const line of lines(USUAL_WORDS)) {
    const [codes = '', ...written] = list(line);
    for (const word of written)
      words.set(spelled(word.replaceAll('+', ' ')), { is: 'codes', codes: codes.split('+') });
  }
  for (const line of lines(STANDARD_INDUSTRIES)) {
    const [code = '', name = ''] = list(line);
    words.set(spelled(name), { is: 'standard', codes: [code] });
  }
  for (const word of list(ANY_TRADE)) words.set(spelled(word), { is: 'anyTrade' });
  return words;
})();

function lines(written: string): readonly string[] {
  return written.split(/[|\n]/).filter((line) => line.trim() !== '');
}

const known = new WeakMap<Trade, ReadonlyMap<string, Token>>();

function wordsOf(trade: Trade): ReadonlyMap<string, Token> {
  const words =
    known.get(trade) ??
    new Map<string, Token>(
      (['broader', 'own', 'excluded'] as const).flatMap((is) =>
        trade[is].map((word) => [spelled(word), { is }] as const),
      ),
    );
  known.set(trade, words);
  return words;
}

const LONGEST = Math.max(...[...COMMON.keys()].map(({ length }) => length));
