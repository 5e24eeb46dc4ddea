import { isWrittenUnit, unitSpelling } from './column-units';
import { kept } from './kept';
import { periodsSpelt } from './periods';

/** A column heading taken apart: 年营收（万元） is the words 年营收 and the unit 万元. */
export interface Header {
  /** As written. */
  readonly written: string;
  /** Without unit, blanks, punctuation: what headings are compared by. */
  readonly words: string;
  /** As written, null where the heading names none. */
  readonly unit: string | null;
}

/** Every field is held against every heading, so each heading is taken apart once. */
export const readHeader = kept(takenApart);

function takenApart(written: string): Header {
  const flat = withoutFormalities(written);
  const { rest, unit } = bracketedUnit(flat) ?? unitBehind(flat) ?? unitWithin(flat);
  return { written, words: comparable(periodsSpelt(rest)), unit: unit?.toLowerCase() ?? null };
}

interface Unitless {
  readonly rest: string;
  readonly unit: string | null;
}

const BRACKETED = /[([【{〔〖]([^)\]】}〕〗]*)[)\]】}〕〗]/g;

/** （万元）, 【单位：万元】, （万元，不含税）; two different units in brackets are none. */
function bracketedUnit(flat: string): Unitless | null {
  const found = [...flat.matchAll(BRACKETED)].flatMap(([whole, inside = '']) => {
    const unit = unitAmongRemarks(inside);
    return unit === null ? [] : [{ whole, ...unit }];
  });
  const spellings = new Map(found.map((one) => [unitSpelling(one.unit), one]));
  // （人民币）（万元）: the currency says nothing beside the amount.
  if (spellings.size > 1) spellings.delete('元');
  const [only] = spellings.values();
  if (!only || spellings.size > 1) return null;
  const rest = found.reduce((words, { whole, remarks }) => words.replace(whole, remarks), flat);
  return { rest, unit: only.unit };
}

function unitAmongRemarks(inside: string): { readonly unit: string; readonly remarks: string } | null {
  const whole = withoutItsName(inside);
  if (isWrittenUnit(whole)) return { unit: whole, remarks: '' };
  const parts = inside.split(/[,、;:\s]+/).map(withoutItsName);
  const units = parts.filter(isWrittenUnit);
  const [unit] = units;
  if (unit === undefined || units.length > 1) return null;
  const remarks = parts.filter((part) => part !== unit && !SAYS_NOTHING_MORE.test(part));
  return { unit, remarks: remarks.length === 0 ? '' : `(${remarks.join(',')})` };
}

/** 年营收/万元, 年营收 单位：万元, Revenue in RMB million. */
function unitBehind(flat: string): Unitless | null {
  for (const { index, 0: mark } of flat.matchAll(/[/::,,;_\- ]+/g)) {
    const tail = withoutItsName(flat.slice(index + mark.length)).replace(/^in /i, '');
    if (index > 0 && isWrittenUnit(tail)) return { rest: flat.slice(0, index), unit: tail };
  }
  return null;
}

/**
 * 年营收万元, 营收增速%: such a unit is part of no name. A sign of percent or of a currency is a unit wherever it
 * stands.
 */
function unitWithin(flat: string): Unitless {
  const [, before, glued] = GLUED.exec(flat) ?? [];
  if (before !== undefined && glued !== undefined && isWrittenUnit(glued)) {
    return { rest: before.replace(/(?:金额|计量)?单位$/, ''), unit: glued };
  }
  const signs = new Set(flat.match(/[%‰‱]|(?!¥)\p{Sc}/gu) ?? []);
  const [sign] = signs;
  return sign !== undefined && signs.size === 1
    ? { rest: flat.replaceAll(sign, ' '), unit: sign }
    : { rest: flat, unit: null };
}

const GLUED =
  /^(.+?)((?:人民币)?(?:[十百千万亿萬億仟wW]+|1[\d,]*0)(?:[元圆圓]|美元|欧元|港元|港币|日元|英镑)(?:人民币)?|(?:\+\/-|[±+-])*[%‰‱]|个?百分点|bps?)$/;

/** Marks of notes, and what a form asks of the cell rather than of the figure. */
const withoutFormalities = (written: string): string =>
  flattened(
    written
      .replace(/[\u2460-\u24ff\u2776-\u2793]/g, ' ')
      .replace(/(?<![mMｍＭ])[\u00b9\u00b2\u00b3\u2070-\u2079]/g, ' '),
  )
    .replace(NOTE_MARK, '')
    .replace(/^(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|\(?[一二三四五六七八九十]{1,2}(?:\)、?|、))\s*/, '')
    .replace(BRACKETED, (whole, inside: string) => (FORMALITY.test(inside.trim()) ? '' : whole))
    .replace(/^[*#★☆※●■◆▲\s]+|[*#★☆※●■◆↑↓↗↘▲▼△▽:\s]+$/g, '');

const NOTE_MARK = /[([【{〔](?:\s*(?:见?附?注|备注)\s*\d*|\s*\d{1,2})\s*[)\]】}〕]/g;

const FORMALITY =
  /^(?:[必选]填(?:项)?|(?:加盖|盖)?(?:单位)?(?:公章|盖章|章)|全称|全名|\d{1,2}位|自动(?:计算|生成)?|系统自动(?:计算|生成)|保留[一二两三四\d]位小数|数字|如有|可多选|单选|下拉选择?|国民经济行业分类|[±+\-\s]*)$/;

const SAYS_NOTHING_MORE = /^(?:|人民币|币种|不含税|[必选]填|保留[一二两三四\d]位小数|数字|整数|取整)$/;

/** @param written may come from a file: _x000D_ is a line break there, and signs without width are none */
const flattened = (written: string): string =>
  written
    .replace(/_x000[dDaA]_/g, ' ')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const NAMED_UNIT = /^(?:(?:金额|计量|货币)?单位|币种)\s*(?:[::]|为)?\s*/;

/** The unit in 单位：万元 and 以万元为单位. */
const withoutItsName = (words: string): string =>
  words
    .replace(NAMED_UNIT, '')
    .replace(/^(?:以|按)\s*(.+?)\s*(?:为单位|填写|填报|计算|计)$/, '$1')
    .trim();

/** Width, case, blanks and punctuation of a heading carry no meaning. */
export const comparable = (words: string): string =>
  words
    .replace(/_x000[dDaA]_/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{P}\p{S}]/gu, '');

/** The unit that a cell of a unit row is: 万元, （万元） or 单位：万元. null where it is something else. */
export function unitAlone(cell: string): string | null {
  const bare = withoutItsName(flattened(cell).replace(/^[([【]\s*(.*?)\s*[)\]】]$/, '$1'));
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
    ...flat.matchAll(
      /(?:单位|unit)\s*(?:[::]|(?:均|都|皆|一律|统一)?[为是])?\s*(?:人民币)?\s*[([]?([^)\]】([。.]+)/gi,
    ),
  ].map(([, words = '']) => words);
  const before = [...flat.matchAll(/以\s*([^\s以为]+?)\s*(?:为单位|计(?=$|[,。;;)\s]))/g)].map(
    ([, words = '']) => words,
  );
  const named = [...behind, ...before].map(leadingUnits).filter((units) => units.length > 0);
  if (named.length > 0) return [...new Set(named.flat())];
  // Glued to the words of a title, 万元 may be part of a sentence.
  const apart = bracketedUnit(flat) ?? unitBehind(flat);
  return leadingUnits(apart?.unit ?? unitAlone(cell) ?? '');
}

/** The units with which words begin: 万元、% of 万元、% 币种：人民币. */
function leadingUnits(words: string): readonly string[] {
  // 万 元 and RMB 10,000 are one unit; 万元/% are two.
  if (!words.includes('/') && isWrittenUnit(words)) return [words.trim().toLowerCase()];
  const parts = words.split(/[、,,;;/\s]+/).filter((part) => part !== '');
  const end = parts.findIndex((part) => !isWrittenUnit(part));
  return parts.slice(0, end < 0 ? parts.length : end).map((part) => part.toLowerCase());
}

/**
 * Whether a title speaks of a large unit of money, read or not. If it does, no amount below it is taken for yuan
 * unasked.
 */
export const mentionsLargeUnit = (cell: string): boolean =>
  /(?:[千仟万萬亿億w]|000)[元圆圓]/i.test(flattened(cell));
