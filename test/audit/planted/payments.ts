import type { Rule } from './awards/rule';
import type { CellText, Figures, SubjectKey } from './columns';
import type { Fen } from './money';
import type { Random } from './random';

export interface Company {
  readonly name: string;
  readonly code: string;
  readonly district: string;
}

/** What was done to a row, in words, and in which column it stands; null where the row as a whole is wrong. */
export interface Flaw {
  readonly kind: FaultKind;
  readonly what: string;
  readonly heading: string | null;
}

export const FAULT_KINDS = [
  '错档',
  '超过最高额',
  '“以上”与“超过”混淆',
  '单位错误',
  '政策已过期',
  '两项政策重复享受',
  '多行合计超过年度最高额',
  '首次享受两次',
  '公式被改写',
  '信用代码校验错误',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One row of the list. */
export interface Payment {
  readonly company: Company;
  readonly rule: Rule;
  readonly figures: Figures;
  readonly subjects: Partial<Record<SubjectKey, string>>;
  readonly paid: Fen;
  /** yyyy-mm-dd. */
  readonly on: string;
  /** Cells that hold something else than they should, by heading. */
  readonly written: Readonly<Record<string, CellText>>;
  readonly flaw: Flaw | null;
  /** Rows of one place keep their order in the list, whatever is shuffled: the first stands above. */
  readonly place: object | null;
}

/** The last day of which the lists know: nothing is paid after it. */
export const LIST_ENDS = '2026-06-20';

/** A day of a year on which a policy is in force; once in twenty the first or the last such day. */
export function dayOf(random: Random, { policy }: Rule, year: number): string {
  const from = latest(policy.from, `${year}-01-01`);
  const to = earliest(policy.to ?? LIST_ENDS, earliest(`${year}-12-31`, LIST_ENDS));
  if (random.chance(0.05)) return random.pick([from, to]);
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const day = 86_400_000;
  return new Date(first + random.whole(0, Math.round((last - first) / day)) * day).toISOString().slice(0, 10);
}

/** The years in which something can be paid under a policy. */
export function yearsOf({ policy }: Rule): readonly number[] {
  const first = Number(policy.from.slice(0, 4));
  const last = Number(earliest(policy.to ?? LIST_ENDS, LIST_ENDS).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export const yearIn = (random: Random, rule: Rule): number => random.pick(yearsOf(rule));

const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);

/** The figures of a payment are of the year before. */
export const dataYearOf = (on: string): number => Number(on.slice(0, 4)) - 1;

export interface PaymentOptions {
  readonly subjects?: Payment['subjects'];
  readonly on?: string;
  readonly paid?: Fen;
}

/** A row that is right in all it says, if not told otherwise. */
export function payment(
  random: Random,
  company: Company,
  rule: Rule,
  figures: Figures,
  { subjects, on, paid }: PaymentOptions = {},
): Payment {
  return {
    company,
    rule,
    figures,
    subjects: subjects ?? subjectOf(random, rule),
    paid: paid ?? rule.pays(figures),
    on: on ?? dayOf(random, rule, yearIn(random, rule)),
    written: {},
    flaw: null,
    place: null,
  };
}

export const flawed = (
  one: Payment,
  kind: FaultKind,
  what: string,
  changes: { readonly heading?: string; readonly paid?: Fen; readonly written?: Payment['written'] } = {},
): Payment => ({
  ...one,
  paid: changes.paid ?? one.paid,
  written: changes.written ?? one.written,
  flaw: { kind, what, heading: changes.heading ?? null },
});

const SUBJECT_WORDS: Readonly<Record<SubjectKey, readonly string[]>> = {
  project: ['年产线一期项目', '智能化升级项目', '产业化基地项目', '数字车间项目', '研发中试项目'],
  product: ['甲型产品', '乙型产品', '新一代产品', '高端产品', '车规级产品'],
  contract: ['HT'],
  purchase: ['CG'],
  loan: ['JK'],
};

let serials = 0;
/** Begins numbering anew, so that one seed makes one list. */
export const numberFromOne = (): void => void (serials = 0);

/** Names the thing that a payment is for as nothing else in the list is named. */
export function subjectOf(random: Random, { subject }: Rule): Payment['subjects'] {
  if (subject === null) return {};
  serials += 1;
  const serial = String(serials).padStart(6, '0');
  const word = random.pick(SUBJECT_WORDS[subject]);
  switch (subject) {
    case 'contract':
    case 'purchase':
      return { [subject]: `${word}-${serial}` };
    case 'loan':
      return { project: `${random.pick(SUBJECT_WORDS.project)}${serial}`, loan: `${word}-${serial}` };
    case 'project':
    case 'product':
      return { [subject]: `${word}${serial}` };
  }
}
