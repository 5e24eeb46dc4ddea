import type { Clause, Policy } from '../../rules/policies';
import type { PolicyBook } from '../../rules/policy-book';
import { awardFromForm, awardToForm, matterIn, tradeIn } from './form/award-form';
import { RefusedForm, type FormFault } from './form/form-fault';
import { sizeFault } from './form/form-size';
import { matterToForm, tradeToForm } from './form/matter-form';
import { listed, nothingLeft, stated } from './form/nothing-left';
import { FORM_VERSION, policyForm, type ClauseForm, type PolicyForm } from './form/policy-shape';
import { builtSense, policySense } from './form/policy-sense';
import { shapeFaults } from './form/shape-faults';
import { mattersIn, SharedParts, tradesIn } from './form/shared-parts';

export { RefusedForm, type FormFault } from './form/form-fault';
export type { PolicyForm } from './form/policy-shape';

/** A policy as plain JSON, with all that it holds; {@link policyFromForm} gives it back. */
export function policyToForm(policy: Policy): PolicyForm {
  const { id, title, shortTitle, level, issuer, documentNumber, issued, status, ...more } = policy;
  const { effectiveFrom, effectiveTo, datesNote, scope, district, trade, stacking, ...others } = more;
  const { oncePerSubject, limits, closingRules, clauses, ...rest } = others;
  nothingLeft(rest);
  return stated<PolicyForm>({
    form: FORM_VERSION,
    id,
    title,
    shortTitle,
    level,
    issuer: issuer ?? undefined,
    documentNumber: documentNumber ?? undefined,
    issued: issued ?? undefined,
    status,
    effectiveFrom: effectiveFrom ?? undefined,
    effectiveTo: effectiveTo ?? undefined,
    datesNote: datesNote ?? undefined,
    scope: scope ?? undefined,
    district: district ?? undefined,
    trade: trade?.id,
    stacking: stacking ?? undefined,
    oncePerSubject: listed(
      oncePerSubject.map(({ matters, words, ...unknown }) => {
        nothingLeft(unknown);
        return { matters: matters.map((one) => one.id), words };
      }),
    ),
    limits: listed(limits),
    closingRules: listed(closingRules),
    matters: listed(mattersIn(policy).map(matterToForm)),
    trades: listed(tradesIn(policy).map(tradeToForm)),
    clauses: clauses.map(clauseToForm),
  });
}

function clauseToForm({ article, heading, text, departments, awards, note, ...rest }: Clause): ClauseForm {
  nothingLeft(rest);
  return stated<ClauseForm>({
    article,
    heading,
    text,
    departments: listed(departments),
    awards: listed(awards.map(awardToForm)),
    note: note ?? undefined,
  });
}

/**
 * The policy that a form describes.
 * @param form what JSON gives; it may come from anywhere
 * @param book policies that the new one will stand beside: matters and trades that they define need no definition,
 * and inputs of the same content are the same columns
 * @throws RefusedForm with every fault in words, each naming its place, what was expected and what came
 */
export function policyFromForm(form: unknown, book?: PolicyBook): Policy {
  const read = shapedForm(form);
  const parts = new SharedParts(book);
  refuse([...policySense(read, parts)]);
  const policy = built(read, parts);
  refuse([...builtSense(policy)]);
  return policy;
}

/** @throws RefusedForm where JSON is no form of a policy, whatever its rules would come to */
export function shapedForm(form: unknown): PolicyForm {
  const tooLarge = sizeFault(form);
  if (tooLarge) throw new RefusedForm([tooLarge]);
  const read = policyForm.safeParse(form);
  if (!read.success) throw new RefusedForm(shapeFaults(read.error.issues, form));
  return read.data;
}

function refuse(faults: readonly FormFault[]): void {
  if (faults.length > 0) throw new RefusedForm(faults);
}

const built = (form: PolicyForm, parts: SharedParts): Policy => ({
  id: form.id,
  title: form.title,
  shortTitle: form.shortTitle,
  level: form.level,
  issuer: form.issuer ?? null,
  documentNumber: form.documentNumber ?? null,
  issued: form.issued ?? null,
  status: form.status,
  effectiveFrom: form.effectiveFrom ?? null,
  effectiveTo: form.effectiveTo ?? null,
  datesNote: form.datesNote ?? null,
  scope: form.scope ?? null,
  district: form.district ?? null,
  trade: form.trade === undefined ? null : tradeIn(parts, form.trade),
  stacking: form.stacking ?? null,
  oncePerSubject: (form.oncePerSubject ?? []).map(({ matters, words }) => ({
    matters: matters.map((id) => matterIn(parts, id)),
    words,
  })),
  limits: form.limits ?? [],
  closingRules: form.closingRules ?? [],
  clauses: form.clauses.map((clause) => ({
    article: clause.article,
    heading: clause.heading,
    text: clause.text,
    departments: clause.departments ?? [],
    awards: (clause.awards ?? []).map((award) => awardFromForm(award, parts)),
    note: clause.note ?? null,
  })),
});
