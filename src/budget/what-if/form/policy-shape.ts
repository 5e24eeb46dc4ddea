import * as z from 'zod/mini';
import type { Role } from '../../../rules/awards';
import type { FigureYear, NumberKind } from '../../../rules/inputs';
import type { Policy } from '../../../rules/policies';
import type { SharedCeiling, SubjectKind } from '../../../rules/subjects';
import { BENEFICIARY, FREQUENCY } from '../../../words/terms';
import { figureForm } from './figure-shape';
import {
  codeName,
  day,
  functionName,
  idName,
  inputName,
  line,
  listOf,
  numberText,
  remark,
  sortName,
  wholeText,
  wordOf,
  words,
} from './shape-words';

/** What a policy is in a form. What a document does not state is left out. */

/** No document has more of anything; what has is no document. */
const MOST = { clauses: 400, awards: 100, inputs: 30, codes: 300, words: 400, conditions: 100 } as const;

const NUMBER_KINDS: Readonly<Record<NumberKind, true>> = {
  money: true,
  growth: true,
  share: true,
  ratio: true,
  count: true,
  calendarYear: true,
  yearOfSupport: true,
  years: true,
  area: true,
  mass: true,
  power: true,
};
const FIGURE_YEARS: Readonly<Record<FigureYear, true>> = { assessed: true, lastYear: true, before: true };
const ROLES: Readonly<Record<Role, true>> = { award: true, limit: true, equity: true, pool: true };
const LEVELS: Readonly<Record<Policy['level'], true>> = { city: true, district: true };
const STATUSES: Readonly<Record<Policy['status'], true>> = { adopted: true, draft: true };
const OVER: Readonly<Record<SharedCeiling['over'], true>> = { year: true, ever: true };
const SUBJECT_KINDS: Readonly<Record<SubjectKind, true>> = {
  enterprise: true,
  project: true,
  product: true,
  loan: true,
  contract: true,
  purchase: true,
  platform: true,
  event: true,
  standard: true,
  licence: true,
  park: true,
  title: true,
  insurance: true,
  vehicle: true,
  openSource: true,
  person: true,
  fund: true,
  district: true,
};

const subjectKind = wordOf(SUBJECT_KINDS);
const lines = z.optional(listOf(line, MOST.words));
/** Said or left out. */
const flag = z.optional(z.boolean());

const inputBase = {
  name: inputName,
  label: words,
  note: remark,
  item: z.optional(words),
  year: z.optional(wordOf(FIGURE_YEARS)),
  measure: z.optional(words),
  synonyms: lines,
  vague: lines,
  likely: z.optional(z.strictObject({ from: z.optional(numberText), to: z.optional(numberText) })),
  /** Left out where the input must be given. `value` null: there is no such figure. */
  omission: z.optional(z.strictObject({ value: z.nullable(numberText), meaning: words })),
};

const code = z.strictObject({ code: codeName, label: words, synonyms: lines });

const inputForm = z.discriminatedUnion('kind', [
  z.strictObject({ ...inputBase, kind: wordOf(NUMBER_KINDS), mayBeNegative: flag }),
  z.strictObject({
    ...inputBase,
    kind: z.literal('code'),
    codes: listOf(code, MOST.codes).check(z.minLength(1)),
  }),
]);

const subjectForm = z.strictObject({
  kind: z.optional(subjectKind),
  nature: z.optional(
    z.union([sortName, z.strictObject({ by: inputName, of: z.record(codeName, sortName) })]),
  ),
  marks: z.optional(z.record(inputName, sortName)),
  spending: z.optional(inputName),
  whole: z.optional(inputName),
  apart: z.optional(inputName),
  ladder: z.optional(inputName),
  partOfProject: flag,
});

const ceilingForm = z.strictObject({
  over: wordOf(OVER),
  per: z.optional(subjectKind),
  words: line,
  whole: figureForm,
  received: z.optional(inputName),
  bands: flag,
});

const awardForm = z.strictObject({
  name: functionName,
  title: words,
  quote: wholeText,
  inputs: listOf(inputForm, MOST.inputs),
  conditions: z.optional(listOf(words, MOST.conditions)),
  pays: figureForm,
  upperBound: z.optional(line),
  beneficiary: z.optional(wordOf(BENEFICIARY)),
  frequency: z.optional(wordOf(FREQUENCY)),
  role: z.optional(wordOf(ROLES)),
  limitsCompanyTotal: flag,
  /** The id of a trade, or `any`. */
  trade: z.optional(idName),
  subject: z.optional(subjectForm),
  ceiling: z.optional(ceilingForm),
  firstTime: z.optional(
    z.strictObject({ measure: inputName, history: inputName, growth: z.optional(inputName) }),
  ),
  quota: z.optional(
    z.strictObject({
      perYear: z.int().check(z.minimum(0), z.maximum(1_000_000)),
      rankBy: z.optional(words),
    }),
  ),
  /** Ids. */
  matters: z.optional(listOf(idName, MOST.words)),
  succeeds: z.optional(functionName),
  ambiguities: z.optional(
    listOf(
      z.strictObject({
        taken: words,
        other: z.optional(z.strictObject({ text: words, pays: figureForm })),
      }),
      MOST.conditions,
    ),
  ),
});

const clauseForm = z.strictObject({
  article: line,
  heading: words,
  text: wholeText,
  departments: lines,
  awards: z.optional(listOf(awardForm, MOST.awards)),
  note: z.optional(words),
});

const matterForm = z.strictObject({
  id: idName,
  label: words,
  subject: subjectKind,
  yearly: flag,
  open: z.optional(words),
});

const tradeForm = z.strictObject({
  id: idName,
  label: words,
  own: lines,
  broader: lines,
  excluded: lines,
  codes: z.optional(z.strictObject({ own: lines, broader: lines, excluded: lines })),
});

/** The version of the notation. A form of another one is refused, never read by guess. */
export const FORM_VERSION = 1;

export const policyForm = z.strictObject({
  form: z.literal(FORM_VERSION),
  id: idName,
  title: words,
  shortTitle: words,
  level: wordOf(LEVELS),
  issuer: z.optional(line),
  documentNumber: z.optional(line),
  issued: z.optional(line),
  status: wordOf(STATUSES),
  effectiveFrom: z.optional(day),
  effectiveTo: z.optional(day),
  datesNote: z.optional(words),
  scope: z.optional(wholeText),
  district: z.optional(z.strictObject({ name: line, label: words })),
  /** The id of a trade. */
  trade: z.optional(idName),
  stacking: z.optional(wholeText),
  oncePerSubject: z.optional(
    listOf(z.strictObject({ matters: listOf(idName, MOST.words), words: line }), MOST.conditions),
  ),
  limits: z.optional(listOf(wholeText, MOST.words)),
  closingRules: z.optional(listOf(wholeText, MOST.words)),
  /** What awards pay for where others pay for the same; a policy of the book may define them too. */
  matters: z.optional(listOf(matterForm, MOST.words)),
  trades: z.optional(listOf(tradeForm, MOST.words)),
  clauses: listOf(clauseForm, MOST.clauses),
});

export type PolicyForm = z.infer<typeof policyForm>;
export type ClauseForm = z.infer<typeof clauseForm>;
export type AwardForm = z.infer<typeof awardForm>;
export type InputForm = z.infer<typeof inputForm>;
export type SubjectForm = z.infer<typeof subjectForm>;
export type CeilingForm = z.infer<typeof ceilingForm>;
export type MatterForm = z.infer<typeof matterForm>;
export type TradeForm = z.infer<typeof tradeForm>;
