import { Exact } from './exact';
import { text, type Text } from './text';

/**
 * What a number means. It fixes the accepted range (see `arguments.ts`) and how the number is written in words.
 *
 * - `money`: yuan. `growth`: a fraction above −1. `share`: a fraction from 0 to 1. `count`: whole.
 * - `ratio`: a fraction, 0 or more, that may exceed 1 (a utilisation of 110%).
 * - `calendarYear`: 1990 to 2100. `yearOfSupport`: the 1st, 2nd … year. `years`: a length of time, may be
 *   fractional.
 * - `area`: square metres. `mass`: kilograms. `power`: watts.
 */
export type NumberKind =
  | 'money'
  | 'growth'
  | 'share'
  | 'ratio'
  | 'count'
  | 'calendarYear'
  | 'yearOfSupport'
  | 'years'
  | 'area'
  | 'mass'
  | 'power';

/** What an optional input counts as when it is not given, in the words that the explanation shows. */
export interface Omission {
  /** `null`: there is no such figure, and the rule asks whether it was given. */
  readonly value: Exact | null;
  readonly meaning: Text;
}

/**
 * Of which year a figure is.
 *
 * - `assessed`: of the year for which the clause pays: 年营收, 当年研发投入. All such figures of a clause are of one year.
 * - `lastYear`: 上年度, the year before the application. A clause that asks for it assesses that year.
 * - `before`: of the year before the one assessed: 上年营收 in a reward for growth.
 */
export type FigureYear = 'assessed' | 'lastYear' | 'before';

interface InputBase {
  readonly label: Text;
  /**
   * What the figure belongs to, where the same label means different figures: 自主研发投入 on EDA工具 and on
   * 材料设备.
   */
  readonly item: Text | null;
  /**
   * null for what is of no one year: the cost of a project, a number of titles, the highest of all earlier
   * years.
   */
  readonly year: FigureYear | null;
  /** What is counted: 家, 项. null where nothing is counted, or the label says it. */
  readonly measure: Text | null;
  /** One sentence on what exactly is meant, for the argument help. */
  readonly note: Text;
  /** Other headings under which people keep the same figure. */
  readonly synonyms: readonly string[];
  /** Headings that may mean this figure or another one, so that a person is asked: 年租金 may be of machines. */
  readonly vague: readonly string[];
  /** Where the figure usually lies; outside it is allowed and doubted. null where nothing is unusual. */
  readonly likely: { readonly from?: Exact; readonly to?: Exact } | null;
  /** Absent for a required input. */
  readonly omission?: Omission;
}

export interface NumberInput extends InputBase {
  readonly kind: NumberKind;
  /** Increases may be negative; the rule then pays 0. */
  readonly mayBeNegative: boolean;
}

export interface Code<C extends string = string> {
  readonly code: C;
  readonly label: Text;
  readonly synonyms: readonly string[];
}

export interface CodeInput<C extends string = string> extends InputBase {
  readonly kind: 'code';
  readonly codes: readonly Code<C>[];
}

export type Input = NumberInput | CodeInput;

interface Wording {
  readonly label: Text;
  readonly note: Text;
  readonly item?: Text;
  readonly year?: FigureYear;
  readonly measure?: Text;
  readonly likely?: { readonly from?: number; readonly to?: number };
  readonly synonyms?: readonly string[];
  readonly vague?: readonly string[];
}

const numberInput =
  (kind: NumberKind, mayBeNegative = false) =>
  (wording: Wording): NumberInput => ({ kind, ...inputBase(wording), mayBeNegative });

const inputBase = ({ label, note, item, year, measure, likely, synonyms, vague }: Wording): InputBase => ({
  label,
  note,
  item: item ?? null,
  year: year ?? null,
  measure: measure ?? null,
  likely: likely
    ? {
        ...(likely.from !== undefined && { from: new Exact(likely.from) }),
        ...(likely.to !== undefined && { to: new Exact(likely.to) }),
      }
    : null,
  synonyms: synonyms ?? [],
  vague: vague ?? [],
});

/** Yuan, 0 or more. */
export const money = numberInput('money');
/** Yuan; a decrease is negative. */
export const moneyChange = numberInput('money', true);
/** Growth as a fraction (20% is 0.2), above −1. */
export const growth = numberInput('growth');
/** A share or rate as a fraction that cannot exceed 1. */
export const share = numberInput('share');
/** A fraction, 0 or more, that may exceed 1. */
export const ratio = numberInput('ratio');
/** Square metres, 0 or more. */
export const area = numberInput('area');
/** Kilograms, 0 or more. */
export const mass = numberInput('mass');
/** Watts, 0 or more. */
export const power = numberInput('power');
/** A whole number, 0 or more. */
export const count = numberInput('count');
/** A calendar year, 1990 to 2100. */
export const calendarYear = numberInput('calendarYear');
/** The 1st, 2nd, 3rd … year of support: whole, 1 or more. */
export const yearOfSupport = numberInput('yearOfSupport');
/** A length of time in years, 0 or more, fractions allowed. */
export const years = numberInput('years');

/** One of a few named things; the code, its Chinese or English label and the synonyms are all accepted. */
export function oneOf<const C extends string>(
  wording: Wording,
  codes: Record<C, Text & { readonly synonyms?: readonly string[] }>,
): CodeInput<C> {
  const entries = Object.entries(codes) as [C, Text & { synonyms?: readonly string[] }][];
  return {
    kind: 'code',
    ...inputBase(wording),
    codes: entries.map(([code, { zh, en, synonyms: also = [] }]) => ({
      code,
      label: text(zh, en),
      synonyms: also,
    })),
  };
}

/** Yes or no; TRUE and FALSE, 是 and 否 are all accepted. */
export const yesNo = (wording: Wording): CodeInput<'yes' | 'no'> =>
  oneOf(wording, {
    yes: { ...text('是', 'yes'), synonyms: ['TRUE', '1', '符合', '满足', '有', 'Y'] },
    no: { ...text('否', 'no'), synonyms: ['FALSE', '0', '不符合', '不满足', '无', 'N'] },
  });

/**
 * The same input for one item, where a policy asks for it of several: 年采购额 of parts for vehicles, and for
 * robots.
 */
export const ofItem = <I extends Input>(input: I, item: Text): I => ({ ...input, item });

/** The input may be left out and then counts as `value`; `meaning` says so in words. */
export const optional = <I extends Input>(input: I, value: number | null, meaning: Text): I => ({
  ...input,
  omission: { value: value === null ? null : new Exact(value), meaning },
});
