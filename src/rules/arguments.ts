import type { Award } from './awards';
import { asideOn, isBlankText, withoutInvisible } from './cell-text';
import { meant } from './cell-meaning';
import { dayFromSerial, dayFromText, type Day } from './dates';
import { cellDomainOf, domainOf, isInDomain, isPlainlyIn, LONGEST_YEARS, TOO_LARGE } from './domains';
import { Exact } from './exact';
import type { CodeInput, Input, NumberInput, NumberKind } from './inputs';
import { once } from './once';
import { mapText, text, type Language, type Text } from './text';

/**
 * The facts that a rule is computed from: for each input the exact number, the code, or `null` where an
 * optional input has no value. In partly known facts an unknown input is absent.
 */
export type Facts = Readonly<Record<string, Fact>>;
export type Fact = Exact | string | null;

/** An argument that cannot be taken. Names the parameter, says what was expected and what came. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';

  constructor(
    /** Name of the parameter, as in the function's signature. */
    readonly parameter: string,
    readonly text: Text,
  ) {
    super(text.zh);
  }

  in(language: Language): string {
    return this.text[language];
  }
}

/** The last argument of every function. */
export const AS_OF = {
  name: 'asOf',
  label: text('政策适用日期', 'as-of date'),
} as const;

/** One call of an award, read. */
export interface Call {
  readonly facts: Facts;
  /** Optional inputs that were left out; their facts are what leaving them out means. */
  readonly omitted: ReadonlySet<string>;
  readonly asOf: Day | null;
}

/**
 * Reads the arguments of one call: the award's inputs in their order, then `asOf`.
 * @throws ArgumentError for the first argument that cannot be taken
 */
export function readArguments(award: Award, args: readonly unknown[]): Call {
  const surplus = args.slice(award.inputs.length + 1).find((argument) => !isBlank(argument));
  if (surplus !== undefined) throw tooMany(award, surplus);
  const facts: Record<string, Fact> = {};
  const omitted = new Set<string>();
  award.inputs.forEach(({ name, input }, position) => {
    facts[name] = readInput(name, input, args[position]);
    if (isBlank(args[position])) omitted.add(name);
  });
  return { facts, omitted, asOf: readAsOf(args[award.inputs.length]) };
}

/**
 * Reads one value for an input.
 * @param raw a cell's value: a number, a text, a boolean; blank is `null`, `undefined` or an empty text
 * @throws ArgumentError
 */
export function readInput(name: string, input: Input, raw: unknown): Fact {
  if (isBlank(raw)) {
    if (!input.omission) throw refused(name, input, text('为空', 'is blank'));
    return input.omission.value;
  }
  return input.kind === 'code' ? readCode(name, input, raw) : readNumber(name, input, raw);
}

/** @throws ArgumentError unless blank (null), an Excel serial or a date text */
export function readAsOf(raw: unknown): Day | null {
  if (isBlank(raw)) return null;
  const day = dayFrom(raw);
  if (day !== null) return day;
  const [hint, came] = [asOfHint(raw), shown(raw)];
  throw new ArgumentError(
    AS_OF.name,
    text(
      `参数“${AS_OF.label.zh}”（asOf）应为日期，如 2025-06-30，实际为${came.zh}${hint.zh}`,
      `Argument "asOf" (${AS_OF.label.en}) must be a date such as 2025-06-30, but it is ${came.en}${hint.en}`,
    ),
  );
}

/** 2025 is a serial too, a day of 1905; it is far more often a year. */
const looksLikeYear = (raw: unknown): boolean => typeof raw === 'number' && raw >= 1990 && raw <= 2100;

function dayFrom(raw: unknown): Day | null {
  if (typeof raw === 'string') return dayFromText(raw);
  return typeof raw === 'number' && !looksLikeYear(raw) ? dayFromSerial(raw) : null;
}

function asOfHint(raw: unknown): Text {
  if (raw === 0) return text('（引用的单元格可能为空）', ' (the cell may be blank)');
  if (!looksLikeYear(raw)) return text('', '');
  return text(
    `（年份请写成日期，如 ${String(raw)}-06-30）`,
    ` (write a year as a date, such as ${String(raw)}-06-30)`,
  );
}

/** A blank cell, an omitted argument, or a text in which nobody sees anything: a formula leaves an empty one. */
export const isBlank = (raw: unknown): boolean =>
  raw === null || raw === undefined || (typeof raw === 'string' && isBlankText(raw));

function readNumber(name: string, input: NumberInput, raw: unknown): Exact {
  if (typeof raw === 'boolean' && input.kind === 'count') return new Exact(raw ? 1 : 0);
  if (typeof raw !== 'number' || !Number.isFinite(raw))
    throw refused(
      name,
      input,
      cameInstead(raw),
      typeof raw === 'string' ? asideOn(raw, input) : text('', ''),
    );
  const value = meant(input.kind, raw);
  if (isPlainlyIn(cellDomainOf(input), raw)) return value;
  if (value.abs().gte(TOO_LARGE))
    throw refused(name, input, cameInstead(raw), text('，数值过大', ', which is too large'));
  if (!isInDomain(domainOf(input), value))
    throw refused(name, input, cameInstead(raw), scaleHint(input.kind, value));
  return value;
}

function readCode(name: string, input: CodeInput, raw: unknown): string {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') {
    throw refused(name, input, cameInstead(raw));
  }
  const code = codeSpelled(input, String(raw));
  if (code === null) throw refused(name, input, cameInstead(raw));
  return code;
}

/** The code that a text names; null where it names none. */
export function codeSpelled(input: CodeInput, written: string): string | null {
  const { asWritten, plain } = spellingsOf(input);
  return asWritten.get(written) ?? plain.get(normalized(written)) ?? null;
}

export interface Spellings {
  /** Each accepted spelling as it stands in the policy: what most cells hold needs no normalizing. */
  readonly asWritten: ReadonlyMap<string, string>;
  readonly plain: ReadonlyMap<string, string>;
}

/** What a coded input accepts, by spelling. */
export const spellingsOf = once(({ codes }: CodeInput): Spellings => {
  const accepted = codes.flatMap(({ code, label, synonyms }) =>
    [code, label.zh, label.en, ...synonyms].map((spelling) => [spelling, code] as const),
  );
  const plain = new Map<string, string>();
  const asWritten = new Map<string, string>();
  for (const [spelling, code] of accepted) {
    const bare = normalized(spelling);
    // Of two codes with one spelling the first is meant.
    const meantCode = plain.get(bare) ?? code;
    plain.set(bare, meantCode);
    asWritten.set(spelling, meantCode);
  }
  return { asWritten, plain };
});

/** People type 国家级, “国家级”, ﹣Ⅱ or National: width, case, blanks and quotation marks carry no meaning. */
const normalized = (written: string): string =>
  withoutInvisible(written.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s"'“”‘’「」]/g, '');

const EXPECTED: Readonly<Record<NumberKind, Text>> = {
  money: text('不小于 0 的金额（元）', 'an amount in yuan, 0 or more'),
  growth: text('大于 -1 的增速（20% 写作 0.2）', 'a growth rate above -1 (20% is 0.2)'),
  share: text('0 到 1 之间的比例（20% 写作 0.2）', 'a rate from 0 to 1 (20% is 0.2)'),
  ratio: text('不小于 0 的比率（75% 写作 0.75）', 'a ratio, 0 or more (75% is 0.75)'),
  area: text('不小于 0 的面积（平方米）', 'an area in square metres, 0 or more'),
  mass: text('不小于 0 的质量（公斤）', 'a mass in kilograms, 0 or more'),
  power: text('不小于 0 的功率（瓦）', 'a power in watts, 0 or more'),
  count: text('不小于 0 的整数', 'a whole number, 0 or more'),
  calendarYear: text('1990 至 2100 的年份', 'a calendar year from 1990 to 2100'),
  yearOfSupport: text('不小于 1 的整数（第几年）', 'a whole number, 1 or more (which year)'),
  years: text('不小于 0 的年数', 'a number of years, 0 or more'),
};

/** What an input accepts, in words. */
export function expected(input: Input): Text {
  if (input.kind === 'code') {
    const choices = mapText(
      input.codes.map(({ code, label }) => text(`${label.zh}（${code}）`, `${label.en} (${code})`)),
      text('、', ', '),
    );
    return text(`以下之一：${choices.zh}`, `one of: ${choices.en}`);
  }
  if (input.mayBeNegative)
    return text('金额（元），减少为负数', 'an amount in yuan, negative for a decrease');
  return EXPECTED[input.kind];
}

function refused(name: string, input: Input, came: Text, hint: Text = text('', '')): ArgumentError {
  const wanted = expected(input);
  return new ArgumentError(
    name,
    text(
      `参数“${input.label.zh}”（${name}）应为${spaced(wanted.zh)}，实际${came.zh}${hint.zh}`,
      `Argument "${name}" (${input.label.en}) must be ${wanted.en}, but it ${came.en}${hint.en}`,
    ),
  );
}

/** Chinese text keeps a blank before a figure. */
const spaced = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words);

const cameInstead = (raw: unknown): Text => text(`为${shown(raw).zh}`, `is ${shown(raw).en}`);

/** How a refused value is quoted in a message. */
function shown(raw: unknown): Text {
  if (typeof raw === 'string') return text(`文本“${clipped(raw)}”`, `the text "${clipped(raw)}"`);
  if (typeof raw === 'boolean') return text(raw ? 'TRUE' : 'FALSE', raw ? 'TRUE' : 'FALSE');
  if (typeof raw === 'number') {
    return Number.isFinite(raw) ? text(` ${raw}`, String(raw)) : text('无效数字', 'not a finite number');
  }
  if (Array.isArray(raw)) return text('多个单元格', 'a range of cells');
  const code = errorCode(raw);
  return code
    ? text(`错误值 ${code}`, `the error ${code}`)
    : text('无法识别的内容', 'something that is not a value');
}

function errorCode(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { error, code, basicValue } = raw as Record<string, unknown>;
  const found = [error, basicValue, code].find((candidate) => typeof candidate === 'string');
  return typeof found === 'string' ? found : null;
}

const QUOTED_LENGTH = 40;
const clipped = (written: string): string =>
  written.length > QUOTED_LENGTH ? `${written.slice(0, QUOTED_LENGTH)}…` : written;

function scaleHint(kind: NumberKind, value: Exact): Text {
  const isTime = kind === 'years' || kind === 'yearOfSupport';
  if (isTime && value.gt(LONGEST_YEARS))
    return text('；是否把日期填在了此处？', '; is this a date in the wrong place?');
  if (kind !== 'share' || !(value.gt(1) && value.lte(100))) return text('', '');
  const meant = value.div(100).toString();
  return text(`；是否应为 ${meant}？`, `; did you mean ${meant}?`);
}

function tooMany(award: Award, surplus: unknown): ArgumentError {
  const most = award.inputs.length + 1;
  return new ArgumentError(
    AS_OF.name,
    text(
      `${award.name} 最多 ${most} 个参数，多出${shown(surplus).zh}`,
      `${award.name} takes at most ${most} arguments; ${shown(surplus).en} is one too many`,
    ),
  );
}
