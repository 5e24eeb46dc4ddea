import { format as formatted, tokenize } from 'numfmt';
import { Exact } from '../rules/exact';

/** What the section of a number format that a value falls into does to the number it shows. */
export interface FormatEffect {
  /**
   * `number`: it shows the number. `date`: as a day or a time. `hidden`: it shows words or nothing instead.
   * `unclear`: what it shows of the number cannot be told for certain.
   */
  readonly kind: 'number' | 'date' | 'hidden' | 'unclear';
  /** How many times smaller the number shown is than the one held: 1,000 for `#,##0,`, 10,000 for `0!.0000`. */
  readonly scale: Exact;
  /** A real %, which multiplies by 100: the cell holds a fraction. */
  readonly isPercent: boolean;
  /** The words beside the number: 万元, %, 家. Blanks, brackets and punctuation carry no meaning. */
  readonly literal: string;
  /** The words name a currency other than yuan. */
  readonly isForeign: boolean;
}

interface SectionEffect extends FormatEffect {
  /** It writes a minus before the number. */
  readonly isNegated: boolean;
}

const ONE = new Exact(1);

const PLAIN: SectionEffect = {
  kind: 'number',
  scale: ONE,
  isPercent: false,
  literal: '',
  isForeign: false,
  isNegated: false,
};
const UNCLEAR: SectionEffect = { ...PLAIN, kind: 'unclear' };

/** The formats of most cells. */
export const isPlainFormat = (format: string): boolean =>
  format === '' || format === 'General' || format === '@' || /^(?:#,##)?0(?:\.0+)?$/.test(format);

/** What a number format does to a number. */
export function effectOf(format: string, value: number): FormatEffect {
  if (isPlainFormat(format)) return PLAIN;
  const effect = sectionFor(sectionsOf(format), value);
  return value > 0 && effect.isNegated ? UNCLEAR : effect;
}

/** The number as the cell shows it; null where the format cannot be followed. */
export function shownAs(format: string, value: number): string | null {
  try {
    return formatted(readable(format), value).replace(/\s+/g, ' ').trim();
  } catch {
    return null;
  }
}

interface Section {
  readonly condition: Condition | null;
  readonly effect: SectionEffect;
}

interface Condition {
  readonly operator: string;
  readonly limit: number;
}

type Token = ReturnType<typeof tokenize>[number];

/** A sheet of 100,000 rows has a dozen formats: each is taken apart once. */
const KNOWN = new Map<string, readonly Section[]>();
const MOST_KNOWN = 1_000;

function sectionsOf(format: string): readonly Section[] {
  const known = KNOWN.get(format);
  if (known) return known;
  const sections = takenApart(format);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(format, sections);
  return sections;
}

/** The sections for numbers; the one for text is left out. */
function takenApart(format: string): readonly Section[] {
  const parts: Token[][] = [[]];
  for (const token of tokenize(readable(format))) {
    if (token.type === 'BREAK') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const isForText = (tokens: readonly Token[]): boolean => tokens.some(({ type }) => type === 'TEXT');
  const last = parts.at(-1) ?? [];
  const numeric = parts.length > 1 && (parts.length > 3 || isForText(last)) ? parts.slice(0, -1) : parts;
  return numeric.map((tokens) => ({ condition: conditionOf(tokens), effect: effectOfSection(tokens) }));
}

/** Letters that nobody has put in quotation marks, where the tokenizer would read months and seconds in them. */
const BARE_WORDS = 'RMB|CNY|USD|EUR|GBP|JPY|HKD|US\\$|HK\\$|NT\\$|kg|kW|MW';
const PIECES = new RegExp(
  `"[^"]*"|\\\\.|[_*].|!.|\\[[^\\]]*\\]|G/通用格式|General|(?:${BARE_WORDS})`,
  'gsiu',
);
const LOCAL_COLOUR = /^\[(?:黑色|红色|蓝色|绿色|黄色|白色|洋红色?|青色|蓝绿色|颜色\s*\d+)\]$/u;

/**
 * The format as the tokenizer knows it: the escape `!x` of East Asian Excel is `\x`, and what Chinese Excel
 * calls 通用格式 and 红色 has its English name.
 */
function readable(format: string): string {
  return format.replace(PIECES, (piece) => {
    if (piece.startsWith('!')) return `\\${piece.slice(1)}`;
    if (/^["\\_*]/.test(piece)) return piece;
    if (piece.startsWith('[')) return LOCAL_COLOUR.test(piece) ? '' : piece;
    return /^G/i.test(piece) && !/^GBP$/i.test(piece) ? 'General' : `"${piece}"`;
  });
}

function conditionOf(tokens: readonly Token[]): Condition | null {
  const written = tokens.find(({ type }) => type === 'CONDITION')?.value ?? '';
  const [, operator, limit] = /^([<>=]+)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/i.exec(written) ?? [];
  return operator === undefined || limit === undefined ? null : { operator, limit: Number(limit) };
}

function sectionFor(sections: readonly Section[], value: number): SectionEffect {
  const [positive, negative, zero] = sections;
  if (sections.some(({ condition }) => condition)) return sectionByCondition(sections, value);
  const found = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  return found?.effect ?? PLAIN;
}

/** What no condition takes is left to the one section without a condition; of two nobody can be sure. */
function sectionByCondition(sections: readonly Section[], value: number): SectionEffect {
  const met = sections.find(({ condition }) => condition && meets(value, condition));
  if (met) return met.effect;
  const [other, ...more] = sections.filter(({ condition }) => !condition);
  return other && more.length === 0 ? other.effect : UNCLEAR;
}

function meets(value: number, { operator, limit }: Condition): boolean {
  switch (operator) {
    case '>=':
      return value >= limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '<':
      return value < limit;
    case '=':
      return value === limit;
    case '<>':
      return value !== limit;
  }
  return false;
}

const DIGITS: ReadonlySet<string> = new Set(['HASH', 'ZERO', 'QMARK', 'GENERAL', 'TEXT']);
const DATES: ReadonlySet<string> = new Set(['DATETIME', 'DURATION', 'AMPM', 'CALENDAR']);
const LITERALS: ReadonlySet<string> = new Set([
  'STRING',
  'ESCAPED',
  'CHAR',
  'CURRENCY',
  'SPACE',
  'LOCALE',
  'DIGIT',
]);
const LITERAL_POINT = /^[.。．·・]$/u;
/** What sets thousands apart, if anything does. */
const SEPARATOR = /^[\s,，'’]*$/u;

function effectOfSection(tokens: readonly Token[]): SectionEffect {
  if (tokens.some(({ type }) => DATES.has(type))) return { ...PLAIN, kind: 'date' };
  if (tokens.some(({ type }) => type === 'ERROR' || type === 'COMMA')) return UNCLEAR;
  const first = tokens.findIndex(({ type }) => DIGITS.has(type));
  const words = literalOf(tokens);
  if (first < 0) return { ...PLAIN, ...words, kind: 'hidden' };
  const percents = tokens.filter(({ type }) => type === 'PERCENT').length;
  const scale = scaleOf(tokens, first);
  // Digits among the words would be read as digits of the number: 35 shown as 350000.
  const hasDigits = /\d/.test(words.literal.replace(/m2/gi, ''));
  if (scale === null || percents > 1 || hasDigits) return UNCLEAR;
  const isNegated = tokens.slice(0, first).some(({ value }) => /[-−]$/.test(value));
  return { kind: 'number', scale, isPercent: percents > 0, isNegated, ...words };
}

/** How many times smaller a section shows its numbers; null where that cannot be told. */
function scaleOf(tokens: readonly Token[], first: number): Exact | null {
  const last = tokens.map(({ type }) => DIGITS.has(type)).lastIndexOf(true);
  const inside = tokens.slice(first, last + 1);
  // A comma left of the point: programs differ on whether it divides.
  if (inside.some(({ type }, at) => type === 'GROUP' && inside[at + 1]?.type === 'POINT')) return null;
  const points = inside.filter(isLiteralPoint);
  const others = inside.filter((token) => LITERALS.has(token.type) && !isLiteralPoint(token));
  if (others.some(({ value }) => !SEPARATOR.test(value))) return null;
  const hasPoint = tokens.some(({ type }) => type === 'POINT' || type === 'EXP');
  if (points.length > 1 || (points.length === 1 && hasPoint)) return null;
  const point = inside.findIndex(isLiteralPoint);
  const behind = point < 0 ? 0 : inside.slice(point).filter(({ type }) => DIGITS.has(type)).length;
  const commas = tokens.filter(({ type }) => type === 'SCALE').reduce((sum, { raw }) => sum + raw.length, 0);
  return new Exact(10).pow(behind).times(new Exact(1_000).pow(commas));
}

const isLiteralPoint = ({ type, value }: Token): boolean => LITERALS.has(type) && LITERAL_POINT.test(value);

const FOREIGN = new RegExp(
  '[$€£₩₽₹฿₫₱円]|usd|eur|gbp|jpy|hkd|mop|twd|krw|sgd|aud|cad|chf|rub|inr|dollar|euro|yen|' +
    '美元|美金|美圆|欧元|日元|日圆|英镑|港元|港币|港圆|澳元|澳门|韩元|台币|卢布|法郎|加元|加币|新元|新币|外币|外汇',
  'i',
);
const JAPANESE = /^\[\$[¥￥]-(?:[0-9a-f]*411|ja\b.*)\]$/i;

function literalOf(tokens: readonly Token[]): Pick<FormatEffect, 'literal' | 'isForeign'> {
  const isFraction = tokens.some(({ type }) => type === 'SLASH');
  const written = tokens
    .filter((token) => LITERALS.has(token.type) && !isLiteralPoint(token))
    .filter(({ type }) => !(isFraction && type === 'DIGIT'))
    .map(({ type, value }) => (type === 'LOCALE' ? (value.split('-')[0] ?? '') : value))
    .join('')
    .normalize('NFKC');
  return {
    literal: written.replace(MEANINGLESS, '').replace(/[萬億圓]/g, (one) => SIMPLIFIED[one] ?? one),
    isForeign: FOREIGN.test(written) || tokens.some(({ raw }) => JAPANESE.test(raw)),
  };
}

/** All but letters, digits and the signs of money and of percent. */
const MEANINGLESS = /[^\p{L}\p{N}\p{Sc}%‰]/gu;
const SIMPLIFIED: Readonly<Record<string, string | undefined>> = { 萬: '万', 億: '亿', 圓: '元' };
