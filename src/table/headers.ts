import { isWrittenUnit } from './column-units';

/** A column heading taken apart: 年营收（万元） is the words 年营收 and the unit 万元. */
export interface Header {
  /** As written. */
  readonly written: string;
  /** Without unit, blanks, punctuation: what headings are compared by. */
  readonly words: string;
  /** As written, null where the heading names none. */
  readonly unit: string | null;
}

export function readHeader(written: string): Header {
  const flat = flattened(written);
  const bracketed = [...flat.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map(([whole, inside = '']) => ({
    whole,
    unit: inside.replace(NAMED_UNIT, '').trim(),
  }));
  const inBrackets = bracketed.find(({ unit }) => isWrittenUnit(unit));
  if (inBrackets) return header(written, flat.replace(inBrackets.whole, ''), inBrackets.unit);
  const behind = /^(.+?)(?:[/::,,_-]| )\s*(?:(?:金额)?单位[::]?)?([^\s/::,,_-]+)$/.exec(flat);
  if (behind?.[1] && behind[2] && isWrittenUnit(behind[2])) return header(written, behind[1], behind[2]);
  return header(written, flat, null);
}

const header = (written: string, words: string, unit: string | null): Header => ({
  written,
  words: comparable(words),
  unit: unit?.toLowerCase() ?? null,
});

const flattened = (written: string): string => written.normalize('NFKC').replace(/\s+/g, ' ').trim();

const NAMED_UNIT = /^(?:金额|计量)?单位\s*[::]?/;

/** Width, case, blanks and punctuation of a heading carry no meaning. */
export const comparable = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** The unit that a cell of a unit row is: 万元, （万元） or 单位：万元. null where it is something else. */
export function unitAlone(cell: string): string | null {
  const bare = flattened(cell)
    .replace(/^[([【]\s*(.*?)\s*[)\]】]$/, '$1')
    .replace(NAMED_UNIT, '')
    .trim();
  return isWrittenUnit(bare) ? bare.toLowerCase() : null;
}

/**
 * The units that a title names for the whole sheet: 单位：万元, or 万元 in brackets behind the title. Words behind
 * 单位 that are no units are an organisation.
 */
export function unitsOfTitle(cell: string): readonly string[] {
  const flat = flattened(cell);
  // 编制单位：某某公司 单位：万元: the first 单位 may be an organisation, so each is looked behind.
  const behind = [
    ...flat.matchAll(/(?:单位|unit)\s*(?:[::]|为)?\s*(?:人民币)?\s*[([]?([^)\]】([。.]+)/gi),
  ].map(([, words = '']) => words);
  const before = [...flat.matchAll(/以\s*([^\s以为]+?)\s*为单位/g)].map(([, words = '']) => words);
  const named = [...behind, ...before].map(leadingUnits).filter((units) => units.length > 0);
  if (named.length > 0) return [...new Set(named.flat())];
  return leadingUnits(readHeader(cell).unit ?? unitAlone(cell) ?? '');
}

/** The units with which words begin: 万元、% of 万元、% 币种：人民币. */
function leadingUnits(words: string): readonly string[] {
  const parts = words.split(/[、,,;;/\s]+/).filter((part) => part !== '');
  const end = parts.findIndex((part) => !isWrittenUnit(part));
  return parts.slice(0, end < 0 ? parts.length : end).map((part) => part.toLowerCase());
}

/**
 * Whether a title speaks of a large unit of money, read or not. If it does, no amount below it is taken for yuan
 * unasked.
 */
export const mentionsLargeUnit = (cell: string): boolean => /[千万亿]元/.test(flattened(cell));
