import { amountOf } from '../readings/amount';
import { intervalOf, type Interval } from '../readings/interval';
import { nothingBecause } from '../readings/why-zero';
import { refusals } from '../readings/refusal';
import { shortfalls, type Shortfall } from '../readings/shortfall';
import { isBlank, type Facts } from '../rules/arguments';
import type { Day } from '../rules/dates';
import type { Award } from '../rules/awards';
import { ZERO, type Exact } from '../rules/exact';
import { standingOn, type Clause, type Policy, type Standing } from '../rules/policies';
import type { PolicyBook, Provision } from '../rules/policy-book';
import type { SubjectKind } from '../rules/subjects';
import { text, type Text } from '../rules/text';
import { clauseYears } from '../table/clause-years';
import { enterpriseFigures, fieldLabel } from '../table/fields';
import { merged, withEnterprise, withEarlierYears, type Enterprise } from './enterprise';
import type { Company } from '../table/company';
import { isSameRow, placeOfRow, type EnterpriseRow, type RowPlace } from './row-place';
import { readInputs, type ReadInputs } from './award-inputs';
import { placeOf, tradeOf, type PlaceJudgement, type TradeStanding } from './place-and-trade';
import { nearMissOf, type NearMiss } from './near-miss';

/**
 * - `applicable`: it pays. `refused`: a requirement fails. `nothing`: no requirement fails and it still comes
 * to 0.
 * - `missing`: an input is unknown. `invalid`: a cell cannot be taken.
 */
export type Verdict = 'applicable' | 'refused' | 'nothing' | 'missing' | 'invalid';

/** Why an award is not to be had. */
export interface Reason {
  readonly text: Text;
  /** How far the company is from meeting the requirement, by each figure that can close the distance alone. */
  readonly shortfalls: readonly Shortfall[];
}

/** What one award means for one company, for one of the things that it pays for. */
export interface AwardAssessment extends Provision, ReadInputs {
  /** The rows that it was read from. */
  readonly rows: readonly RowPlace[];
  /** What those rows say it is for, by the kind of thing. */
  readonly subjects: ReadonlyMap<SubjectKind, string>;
  /** The year of its figures, where the table says it. */
  readonly year: number | null;
  readonly verdict: Verdict;
  /** Yuan, where the verdict is `applicable` or `nothing`; null otherwise. */
  readonly amount: Exact | null;
  /** Between which amounts it lies where an input is unknown or cannot be taken; null otherwise. */
  readonly range: Interval | null;
  /** Every requirement that fails, with its distance; for a 0 that nothing refuses, what it comes from. */
  readonly reasons: readonly Reason[];
  /** Where more of some figures would turn the refusal; null otherwise. */
  readonly nearMiss: NearMiss | null;
  readonly sector: TradeStanding;
  readonly place: PlaceJudgement['standing'];
  /** What a person should check, though nothing is refused for it. */
  readonly doubts: readonly Text[];
  /** What the policy's dates say of the day, whatever the verdict. */
  readonly standing: Standing;
}

/** A clause that states no amount: listed, so that nothing of the policy is hidden. */
export interface ClauseWithoutAward {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly standing: Standing;
}

export interface CompanyAssessment {
  readonly awards: readonly AwardAssessment[];
  readonly others: readonly ClauseWithoutAward[];
}

/** Assesses every clause of every policy for one company on one day. */
export const assessCompany = (
  book: PolicyBook,
  company: Company,
  day: Day | null,
  provisions: readonly Provision[] = book.provisions,
): CompanyAssessment => ({
  awards: provisions.map((provision) => assessAward(provision, company, day)),
  others: clausesWithoutAward(book, day),
});

const clausesWithoutAward = (book: PolicyBook, day: Day | null): readonly ClauseWithoutAward[] =>
  book.policies.flatMap((policy) =>
    policy.clauses
      .filter(({ awards }) => awards.length === 0)
      .map((clause) => ({ policy, clause, standing: standingOn(policy, day) })),
  );

/**
 * Assesses every clause for one enterprise and all its rows. An award for the enterprise as a whole is assessed
 * once for each year; one for a project, a product, a loan is assessed for each row that states a figure of it.
 * @param day of the application; null where dates are not tested
 * @param provisions those of the book that are asked about
 */
export function assessEnterprise(
  book: PolicyBook,
  { rows }: Enterprise,
  day: Day | null,
  provisions: readonly Provision[] = book.provisions,
): CompanyAssessment {
  const [first, ...others] = rows;
  if (others.length === 0) return assessCompany(book, first, day, provisions);
  const whole = merged(rows);
  const groups = byYear(rows).map((group) => ({ rows: group.map(placeOfRow), company: merged(group) }));
  const ofYears = groups.map(({ company }) => company);
  const years = groups.map((group) => ({ ...group, company: withEarlierYears(group.company, ofYears) }));
  const ofEnterprise = enterpriseFigures(book);
  const isOfEnterprise = (label: string): boolean => ofEnterprise.has(label);
  const parts = rows.map((row) => {
    const same = years.find((year) => year.rows.some((one) => isSameRow(one, row)));
    return withEnterprise(row, same?.company ?? whole, isOfEnterprise);
  });
  const awards = provisions.flatMap((provision) => {
    const labels = provision.award.inputs.map(({ input }) => fieldLabel(input).zh);
    if (provision.award.subject.kind === 'enterprise') {
      const stated = years.filter(({ company }) => labels.some((label) => isStated(company, label)));
      const all = stated.length > 0 ? stated : [{ rows: rows.map(placeOfRow), company: whole }];
      return all.map((year) => ({ ...assessAward(provision, year.company, day), rows: year.rows }));
    }
    const own = labels.filter((label) => !isOfEnterprise(label));
    const stated = parts.filter((part) => own.some((label) => isStated(part, label)));
    if (stated.length > 0) return stated.map((part) => assessAward(provision, part, day));
    return [{ ...assessAward(provision, whole, day), rows: rows.map(placeOfRow) }];
  });
  return { awards, others: clausesWithoutAward(book, day) };
}

function byYear(rows: Enterprise['rows']): readonly Enterprise['rows'][] {
  const groups = new Map<number | null, [EnterpriseRow, ...EnterpriseRow[]]>();
  for (const row of rows) {
    const group = groups.get(row.year);
    if (group) group.push(row);
    else groups.set(row.year, [row]);
  }
  return [...groups.values()];
}

const isStated = (company: Company, label: string): boolean => !isBlank(company.cell(label)?.argument);

/**
 * Assesses one award for one company. The amount is the clause's own, whether or not the policy is in force on
 * the day.
 * @param day null where dates are not tested
 */
export function assessAward(provision: Provision, company: EnterpriseRow, day: Day | null): AwardAssessment {
  const { policy, award } = provision;
  const read = readInputs(provision, company, clauseYears(provision, day));
  const place = placeOf(policy, company);
  const trade = tradeOf(provision, company);
  const doubts = [...read.inputDoubts, ...place.doubts, ...trade.doubts];
  const base = {
    ...provision,
    ...read,
    rows: [placeOfRow(company)],
    subjects: company.subjects,
    year: company.year,
    sector: trade.standing,
    place: place.standing,
    doubts,
    standing: standingOn(policy, day),
    ...NOTHING_SAID,
  };
  const reasons = [...place.refusals.map(without), ...refused(award, read.facts)];
  if (reasons.length > 0) {
    const distances = reasons.map((reason) => reason.shortfalls);
    return { ...base, verdict: 'refused', reasons, nearMiss: nearMissOf(award, read.facts, distances) };
  }
  if (read.missing.length > 0 || read.invalid.length > 0) return unknown(base);
  const amount = amountOf(provision, read.facts).yuan;
  if (!amount.isZero()) return { ...base, verdict: 'applicable', amount };
  return { ...base, verdict: 'nothing', amount, reasons: [without(nothingBecause(award.rule, read.facts))] };
}

const NOTHING_SAID = { amount: null, range: null, reasons: [], nearMiss: null } as const;

const without = (words: Text): Reason => ({ text: words, shortfalls: [] });

const refused = ({ rule }: Award, facts: Facts): readonly Reason[] =>
  refusals(rule, facts).map(({ condition, text: words }) => ({
    text: words,
    shortfalls: shortfalls(condition, facts),
  }));

/**
 * Not all is known: between which amounts it lies. Where that is 0 whatever the rest turns out to be, it comes
 * to nothing.
 */
function unknown(base: Omit<AwardAssessment, 'verdict'>): AwardAssessment {
  const range = intervalOf(base.award, base.facts);
  if (base.invalid.length > 0) return { ...base, verdict: 'invalid', range };
  if (!range.to.isZero()) return { ...base, verdict: 'missing', range };
  return { ...base, verdict: 'nothing', amount: ZERO, reasons: [ALWAYS_NOTHING] };
}

const ALWAYS_NOTHING = without(
  text('所缺数据无论多少，金额都是 0', 'The amount is 0 whatever the missing figures are'),
);

/** Whether a person has to look before anything is counted: the trade is another, or the district is not known. */
export const isToVerify = ({ sector, place }: Pick<AwardAssessment, 'sector' | 'place'>): boolean =>
  sector === 'other' || place === 'unknown';
