import { Exact } from './exact';
import type { NumberInput, NumberKind } from './inputs';
import { text, type Text } from './text';

/**
 * What a text says where a number is wanted. It is refused all the same; told apart, it can be said what is to
 * be done in the cell.
 */
type CellText = NumberText | { readonly kind: OtherText };

type NumberText =
  /** A number kept as text: 1,234 · １２３４ · 27%. */
  | { readonly kind: 'number' | 'percent'; readonly number: string }
  /** （1,000） and 1000-, as accountants and their programs write a negative number. */
  | { readonly kind: 'bracketed' | 'minusBehind'; readonly number: string }
  /** A number with its unit: 1,234.56万元, ¥1,234, 3家. */
  | { readonly kind: 'withUnit'; readonly number: string; readonly unit: string };

type OtherText =
  | 'foreign'
  | 'about'
  | 'bound'
  | 'range'
  | 'several'
  | 'date'
  | 'yesOrNo'
  | 'nothing'
  | 'open'
  | 'ditto'
  | 'formula'
  | 'error'
  | 'numerals'
  | 'garbled'
  | 'withWords'
  | 'words';

/** A text of blanks, of characters without width, or of none. */
export const isBlankText = (raw: string): boolean => /^[\s\p{Cc}\p{Cf}\u2800\u3164]*$/u.test(raw);

/** Characters that nobody sees: they come along from web pages and from other programs. */
export const withoutInvisible = (raw: string): string => raw.replace(/[\p{Cc}\p{Cf}]/gu, '');

/** A number kept as text is the commonest of all bad cells, and looks like a number to the person. */
export const isNumberAsText = (raw: unknown): boolean => {
  if (typeof raw !== 'string') return false;
  const { kind } = cellText(raw);
  return kind === 'number' || kind === 'percent';
};

/** What to do about a text in place of a number, to stand behind the text itself. */
export function asideOn(raw: string, input: NumberInput): Text {
  const found = cellText(raw);
  if ('number' in found) return asideOnNumber(found, input);
  const isCount = input.kind === 'count';
  if (isCount && (found.kind === 'yesOrNo' || saysNone(raw))) return howMany(input);
  return found.kind === 'nothing' ? nothing(input.kind) : OTHERS[found.kind];
}

function asideOnNumber(found: NumberText, { kind }: NumberInput): Text {
  const { number } = found;
  switch (found.kind) {
    case 'number':
      return numberAsText(number);
    case 'percent':
      return isRate(kind) ? numberAsText(`${number}%`) : PERCENTAGE;
    case 'bracketed':
      return text(
        `；括号在会计格式里表示 -${number}：若是负数请填 -${number}，若不是请只填 ${number}`,
        `; accountants mean -${number} by the brackets: ` +
          `please give -${number}, or ${number} if it is not negative`,
      );
    case 'minusBehind':
      return text(
        `；减号写在后面：若是负数请填 -${number}，若不是请只填 ${number}`,
        `; the minus stands behind: please give -${number}, or ${number} if it is not negative`,
      );
    case 'withUnit':
      return unitInCell(number, found.unit, kind);
  }
}

const PERCENTAGE = text('；这是百分比，请填写数值', '; this is a percentage, please give the number');

const numberAsText = (number: string): Text =>
  text(
    `（这是文本格式的数字，请改为数值 ${number}）`,
    ` (a number stored as text; convert it to the number ${number})`,
  );

function unitInCell(number: string, unit: string, kind: NumberKind): Text {
  if (IS_MONEY.test(unit) !== (kind === 'money')) return OTHERS.withWords;
  if (IS_MARK.test(unit)) {
    return text(`；单元格请只填 ${number}`, `; please give ${number} alone`);
  }
  return text(
    `；请把单位“${unit}”写到表头，单元格只填 ${number}`,
    `; please write the unit “${unit}” in the heading and ${number} alone in the cell`,
  );
}

/** 是 in a column of numbers says that there are some, not how many. */
function howMany({ measure }: NumberInput): Text {
  return text(
    `；请填有几${measure?.zh ?? '个'}，没有填 0`,
    `; please give how many${measure ? ` ${measure.en}` : ''}, 0 for none`,
  );
}

/** 0 is no year, and a growth of 0 is one. */
function nothing(kind: NumberKind): Text {
  return HAS_NO_ZERO.has(kind)
    ? text('；没有这个数就把单元格留空', '; please leave the cell blank where there is no such number')
    : text(
        '；没有就填 0，没有填报就留空',
        '; please give 0 for none, and leave the cell blank if not reported',
      );
}

const HAS_NO_ZERO: ReadonlySet<NumberKind> = new Set(['growth', 'calendarYear', 'yearOfSupport']);

const isRate = (kind: NumberKind): boolean => kind === 'growth' || kind === 'share' || kind === 'ratio';

const OTHERS: Readonly<Record<Exclude<OtherText, 'nothing'>, Text>> = {
  foreign: text(
    '；这不是人民币，请换算成人民币后只填数值',
    '; this is not in yuan: please convert it and give the number alone',
  ),
  about: text(
    '；这不是一个确定的数，请填写确切数值',
    '; this is not an exact number: please give the exact one',
  ),
  bound: text('；这只是一个界限，请填写确切数值', '; this is only a limit: please give the exact number'),
  range: text('；这是一个范围，请填写确切数值', '; this is a range: please give the exact number'),
  several: text('；这里有不止一个数，请只填一个', '; there is more than one number: please give one'),
  date: text('；这是日期，不是数值，请核对是否填错了列', '; this is a date: is it in the wrong column?'),
  yesOrNo: text('；这只说了有没有，请填写数值', '; this says yes or no: please give the number'),
  open: text(
    '；数值还没有确定，确定前请把单元格留空',
    '; this is not known yet: please leave the cell blank until it is',
  ),
  ditto: text('；请把数值再写一遍', '; please write the number again'),
  formula: text(
    '；这是没有计算的公式，请重新输入',
    '; this is a formula that was not computed: please enter it again',
  ),
  error: text(
    '；这是公式出错的结果，请检查公式',
    '; this is the error of a formula: please check the formula',
  ),
  numerals: text('；请改用阿拉伯数字', '; please write it in digits'),
  garbled: text(
    '；逗号、空格或小数点的位置不对，看不出是哪个数，请重新填写',
    '; its commas, blanks or points are misplaced: please write the number again',
  ),
  withWords: text(
    '；数字之外还有别的字，请只填数值',
    '; there are words beside the number: please give it alone',
  ),
  words: text('', ''),
};

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:(?<=\d)\.|\.\d+)?(?:(?<=[\d.])e[+-]?\d{1,2})?`;
const only = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');
const MONEY_MARK = '(?:人民币|rmb|cny|¥)';
const MONEY_UNIT = `[十百千万亿]*[元圆块]?(?:人民币|rmb|整)?`;
const UNIT = `${MONEY_UNIT}|[万千百]?[家个项人款件次户名辆场条台套种篇份期]|人次|年度?|[万千百]?(?:平方米|平米|m2|吨|公斤|千克|kg|t|瓦|千瓦|兆瓦|k?w|mw)`;
const FOREIGN = /[$€£₩₽円]|usd|eur|gbp|jpy|hkd|美元|美金|欧元|日元|日圆|英镑|港元|港币|韩元|台币|澳元|加元/i;

const IS_MARK = only(MONEY_MARK);
const IS_MONEY = only(`${MONEY_MARK}|${MONEY_UNIT}`);
const WITH_UNIT = new RegExp(`^(${MONEY_MARK}|第|共)?:?(${NUMBER})(${UNIT})$`, 'iu');
const TICKS = '[√✓✔☑✅☐□■×✗✘✕❌○●]';

/** What is wrong is looked for in this order: 2024-06 is a date before it is a range. */
const KINDS: readonly (readonly [OtherText, RegExp])[] = [
  ['formula', /^=/],
  ['error', /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#*)$/i],
  [
    'yesOrNo',
    only(`(?:是|否|有|无|yes|no|y|n|对|${TICKS}|[/()])*(?:是|否|有|yes|no|y|n|对|${TICKS})[()]*(?:无)?`),
  ],
  [
    'nothing',
    only(
      String.raw`[-—–―_~·.。/\\|]+|(?:暂|均|本年|本期)?(?:无|没有)(?:此项|数据)?|没|未发生|不适用|不涉及|n/?a|n\.a\.?|none|nil|null|空白?`,
    ),
  ],
  [
    'open',
    only(
      String.raw`(?:暂|尚)?(?:待|未)(?:定|核|补|填|报|查|确认|核实|补充|统计|提供|知|公布|出)|不详|不明|未知|保密|详?见附件|另附|tbd|[?？]+|\*+|暂缺|缺`,
    ),
  ],
  ['ditto', only("同上|同左|同前|〃|\"|″|,,|″″|''")],
  [
    'date',
    /^(?:19|20)\d\d(?:[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?|年\d{1,2}月(?:\d{1,2}日)?)(?: ?\d{1,2}:.*)?$/,
  ],
  ['range', /^[约¥]?\d[\d,.]*[^\d~-]{0,4}(?:[-~〜—–―]+|至|到)[约¥]?\d[\d,.]*\D{0,4}$/u],
  [
    'bound',
    /^(?:[<>≤≥≦≧]=?|不低于|不少于|不超过|至少|至多|大于|小于|高于|低于|超过?|不足|不到|最高|最低|最多|未达到?)\D{0,3}\d|\d\D*(?:以上|以下|以内|之内|\+|起)$/u,
  ],
  [
    'about',
    /^(?:大?约|大概|近|接近|将近|预计|预估|估计|暂估|[≈~])[^\d]{0,4}\d|\d\D*(?:左右|上下|多|余|来)\D*$/u,
  ],
  ['foreign', new RegExp(`\\d.*(?:${FOREIGN.source})|(?:${FOREIGN.source}).*\\d`, 'iu')],
  [
    'numerals',
    /^(?=.*[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖])[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億点元圆整角分家个项人第年]+$/u,
  ],
  ['garbled', /^[+-]?[\d,. ]*\d[\d,. ]*[+-]?[%‰]?$/],
  ['several', /\d[^\d,.][^]*\d/],
  ['withWords', /\d/],
];

function cellText(raw: string): CellText {
  const flat = withoutInvisible(raw.normalize('NFKC'))
    .replace(/\u2212/g, '-')
    .trim()
    .replace(/^['‘’](?=.)/, '');
  // 12 34 may be two numbers; 1 234 is one.
  const bare =
    /\d \d/.test(flat) && !/^\D*\d{1,3}(?: \d{3})+(?!\d| )/.test(flat) ? flat : flat.replace(/\s/g, '');
  return (
    numberIn(bare) ?? {
      kind: KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'words',
    }
  );
}

/** The one number that a text is, with what stands around it; null where it is more or less than one number. */
function numberIn(bare: string): CellText | null {
  const plain = digits(bare);
  if (plain !== null) return { kind: 'number', number: plain };
  const percent = /^(.*)%$/.exec(bare)?.[1];
  const percents = percent === undefined ? null : digits(percent);
  if (percents !== null) return { kind: 'percent', number: percents };
  const inside = digits(new RegExp(`^\\(${MONEY_MARK}?(.*)\\)$`, 'iu').exec(bare)?.[1] ?? '');
  if (inside !== null) return { kind: 'bracketed', number: inside };
  const before = digits(/^(\d.*)-$/.exec(bare)?.[1] ?? '');
  if (before !== null) return { kind: 'minusBehind', number: before };
  const [, mark = '', written = '', unit = ''] = WITH_UNIT.exec(bare) ?? [];
  const number = digits(written);
  return number === null ? null : { kind: 'withUnit', number, unit: unit || mark };
}

const WHOLE_NUMBER = only(NUMBER);

/** A longer row of digits is no figure, and would fill the message. */
const LONGEST_NUMBER = 40;

/** The number as it is typed into a cell; null where the text is none. */
function digits(written: string): string | null {
  if (written.length > LONGEST_NUMBER || !/\d/.test(written) || !WHOLE_NUMBER.test(written)) return null;
  return new Exact(written.replace(/[,+]/g, '').replace(/\.$/, '')).toFixed();
}

const saysNone = (raw: string): boolean =>
  /^(?:无|没有)$/.test(withoutInvisible(raw.normalize('NFKC')).trim());
