import type { Ambiguity, Award, FirstTime, Quota } from '../../../rules/awards';
import type { AwardSubject, Nature, SharedCeiling } from '../../../rules/subjects';
import { figureToForm, RuleBuilder } from './figure-form';
import { inputFromForm, inputToForm } from './input-form';
import { listed, nothingLeft, said, stated } from './nothing-left';
import type { AwardForm, CeilingForm, SubjectForm } from './policy-shape';
import type { SharedParts } from './shared-parts';

/** One award, to a form and back. */

/** What an award is where its form does not say otherwise, as where its clause is written. */
const [BENEFICIARY, ROLE, SUBJECT] = ['enterprise', 'award', 'enterprise'] as const;

/** The word by which an award says that its clause is open to all trades. */
export const ANY_TRADE = 'any';

export function awardToForm(award: Award): AwardForm {
  const { name, title, quote, inputs, conditions, rule, upperBound, beneficiary, frequency, ...more } = award;
  const { role, limitsCompanyTotal, trade, subject, ceiling, firstTime, quota, matters, ...others } = more;
  const { succeeds, ambiguities, ...rest } = others;
  nothingLeft(rest);
  return stated<AwardForm>({
    name,
    title,
    quote,
    inputs: inputs.map((one) => inputToForm(one.name, one.input)),
    conditions: listed(conditions),
    pays: figureToForm(rule),
    upperBound: upperBound ?? undefined,
    beneficiary: beneficiary === BENEFICIARY ? undefined : beneficiary,
    frequency: frequency ?? undefined,
    role: role === ROLE ? undefined : role,
    limitsCompanyTotal: said(limitsCompanyTotal),
    trade: trade === null ? undefined : trade === ANY_TRADE ? trade : trade.id,
    subject: subjectToForm(subject),
    ceiling: ceiling ? ceilingToForm(ceiling) : undefined,
    firstTime: firstTime ? firstTimeToForm(firstTime) : undefined,
    quota: quota ? quotaToForm(quota) : undefined,
    matters: listed(matters.map(({ id }) => id)),
    succeeds: succeeds ?? undefined,
    ambiguities: listed(ambiguities.map(ambiguityToForm)),
  });
}

function subjectToForm(subject: AwardSubject): SubjectForm | undefined {
  const { kind, nature, marks, spending, whole, apart, ladder, partOfProject, ...rest } = subject;
  nothingLeft(rest);
  const form = stated<SubjectForm>({
    kind: kind === SUBJECT ? undefined : kind,
    nature: nature ? natureToForm(nature) : undefined,
    marks: Object.keys(marks).length > 0 ? { ...marks } : undefined,
    spending: spending ?? undefined,
    whole: whole ?? undefined,
    apart: apart ?? undefined,
    ladder: ladder ?? undefined,
    partOfProject: partOfProject === (spending !== null) ? undefined : partOfProject,
  });
  return Object.keys(form).length > 0 ? form : undefined;
}

function natureToForm(nature: Nature): SubjectForm['nature'] {
  if ('always' in nature) return nature.always;
  return { by: nature.by, of: { ...nature.of } };
}

function ceilingToForm({ over, per, words, whole, received, bands, ...rest }: SharedCeiling): CeilingForm {
  nothingLeft(rest);
  return stated<CeilingForm>({
    over,
    per: per ?? undefined,
    words,
    whole: figureToForm(whole),
    received: received ?? undefined,
    bands: said(bands),
  });
}

function firstTimeToForm({ measure, history, growth, ...rest }: FirstTime): AwardForm['firstTime'] {
  nothingLeft(rest);
  return stated({ measure, history, growth: growth ?? undefined });
}

function quotaToForm({ perYear, rankBy, ...rest }: Quota): AwardForm['quota'] {
  nothingLeft(rest);
  return stated({ perYear, rankBy: rankBy ?? undefined });
}

function ambiguityToForm({ taken, other, ...rest }: Ambiguity) {
  nothingLeft(rest);
  return stated({ taken, other: other && { text: other.text, pays: figureToForm(other.rule) } });
}

/** Builds the award of a form whose sense was looked at. */
export function awardFromForm(form: AwardForm, parts: SharedParts): Award {
  const inputs = form.inputs.map((one) => ({ name: one.name, input: parts.input(inputFromForm(one)) }));
  const rules = new RuleBuilder(new Map(inputs.map(({ name, input }) => [name, input])));
  return {
    name: form.name,
    title: form.title,
    quote: form.quote,
    inputs,
    conditions: form.conditions ?? [],
    rule: rules.figure(form.pays),
    upperBound: form.upperBound ?? null,
    beneficiary: form.beneficiary ?? BENEFICIARY,
    frequency: form.frequency ?? null,
    role: form.role ?? ROLE,
    limitsCompanyTotal: form.limitsCompanyTotal ?? false,
    trade:
      form.trade === undefined ? null : form.trade === ANY_TRADE ? ANY_TRADE : tradeIn(parts, form.trade),
    subject: subjectFromForm(form.subject ?? {}),
    ceiling: form.ceiling ? ceilingFromForm(form.ceiling, rules) : null,
    firstTime: form.firstTime ? { ...form.firstTime, growth: form.firstTime.growth ?? null } : null,
    quota: form.quota ? { perYear: form.quota.perYear, rankBy: form.quota.rankBy ?? null } : null,
    matters: (form.matters ?? []).map((id) => matterIn(parts, id)),
    succeeds: form.succeeds ?? null,
    ambiguities: (form.ambiguities ?? []).map(({ taken, other }) => ({
      taken,
      ...(other && { other: { text: other.text, rule: rules.figure(other.pays) } }),
    })),
  };
}

const subjectFromForm = (form: SubjectForm): AwardSubject => ({
  kind: form.kind ?? SUBJECT,
  nature:
    form.nature === undefined
      ? null
      : typeof form.nature === 'string'
        ? { always: form.nature }
        : form.nature,
  marks: form.marks ?? {},
  spending: form.spending ?? null,
  whole: form.whole ?? null,
  apart: form.apart ?? null,
  ladder: form.ladder ?? null,
  partOfProject: form.partOfProject ?? form.spending !== undefined,
});

const ceilingFromForm = (form: CeilingForm, rules: RuleBuilder): SharedCeiling => ({
  over: form.over,
  per: form.per ?? null,
  words: form.words,
  whole: rules.figure(form.whole),
  received: form.received ?? null,
  bands: form.bands ?? false,
});

export const matterIn = ({ matters }: SharedParts, id: string) => defined(matters.get(id), id);
export const tradeIn = ({ trades }: SharedParts, id: string) => defined(trades.get(id), id);

function defined<T>(part: T | undefined, id: string): T {
  if (part === undefined) throw new TypeError(`“${id}” is not defined: its form was not looked at`);
  return part;
}
