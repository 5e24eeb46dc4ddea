import type { Interval } from '../readings/interval';
import { isBlank, type Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import type { Day } from '../rules/dates';
import type { Exact } from '../rules/exact';
import { standingOn, type Clause, type Policy, type Standing } from '../rules/policies';
import type { PolicyBook, Provision } from '../rules/policy-book';
import type { SubjectKind } from '../rules/subjects';
import type { Text } from '../rules/text';
import { clauseYears } from '../table/clause-years';
import type { Company } from '../table/company';
import { enterpriseFigures, fieldLabel } from '../table/fields';
import type { ClauseYears } from '../table/figure-years';
import type { TablePlan } from '../table/table-plan';
import { readInputs, type ReadInputs } from './award-inputs';
import { AwardReading, without, type Reason, type Verdict } from './award-reading';
import { merged, withEnterprise, withEarlierYears, type Enterprise } from './enterprise';
import type { NearMiss } from './near-miss';
import {
  placeOf,
  tradeOf,
  type PlaceJudgement,
  type TradeJudgement,
  type TradeStanding,
} from './place-and-trade';
import { isSameRow, placeOfRow, type EnterpriseRow, type RowPlace } from './row-place';

export type { Reason, Verdict } from './award-reading';

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

/** The same for every company of a day. */
const othersOf = new WeakMap<
  PolicyBook,
  { readonly day: Day | null; readonly others: readonly ClauseWithoutAward[] }
>();

function clausesWithoutAward(book: PolicyBook, day: Day | null): readonly ClauseWithoutAward[] {
  const known = othersOf.get(book);
  if (known?.day === day) return known.others;
  const others = book.policies.flatMap((policy) =>
    policy.clauses
      .filter(({ awards }) => awards.length === 0)
      .map((clause) => ({ policy, clause, standing: standingOn(policy, day) })),
  );
  othersOf.set(book, { day, others });
  return others;
}

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
  const ofEnterprise = enterpriseFiguresOf(book);
  const isOfEnterprise = (label: string): boolean => ofEnterprise.has(label);
  const parts = rows.map((row) => {
    const same = years.find((year) => year.rows.some((one) => isSameRow(one, row)));
    return withEnterprise(row, { whole: same?.company ?? whole, rows, isOfEnterprise });
  });
  const awards = provisions.flatMap((provision) => {
    const labels = provision.award.inputs.map(({ input }) => fieldLabel(input).zh);
    if (provision.award.subject.kind === 'enterprise') {
      const stated = years.filter(({ company }) => labels.some((label) => isStated(company, label)));
      const all = stated.length > 0 ? stated : [{ rows: rows.map(placeOfRow), company: whole }];
      return all.map((year) => assessAward(provision, year.company, day, year.rows));
    }
    const own = labels.filter((label) => !isOfEnterprise(label));
    const stated = parts.filter((part) => own.some((label) => isStated(part, label)));
    if (stated.length > 0) return stated.map((part) => assessAward(provision, part, day));
    return [assessAward(provision, whole, day, rows.map(placeOfRow))];
  });
  return { awards, others: clausesWithoutAward(book, day) };
}

const labelsOf = new WeakMap<PolicyBook, ReadonlySet<string>>();

function enterpriseFiguresOf(book: PolicyBook): ReadonlySet<string> {
  const labels = labelsOf.get(book) ?? enterpriseFigures(book);
  labelsOf.set(book, labels);
  return labels;
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
 * @param rows the rows that it is read from; left out, the company's own
 */
export function assessAward(
  provision: Provision,
  company: EnterpriseRow,
  day: Day | null,
  rows: readonly RowPlace[] = [placeOfRow(company)],
): AwardAssessment {
  const { clause, standing } = onDay(provision, day);
  return new AssessedAward(readAward(provision, company, clause), company, rows, standing);
}

/** An award of a company: what its rows give, where it is and what its trade is. */
class AssessedAward implements AwardAssessment {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly award: Award;
  readonly subjects: ReadonlyMap<SubjectKind, string>;
  readonly year: number | null;
  readonly verdict: Verdict;
  readonly amount: Exact | null;
  private readonly location: PlaceJudgement;
  private readonly trade: TradeJudgement;

  constructor(
    private readonly reading: AwardReading,
    company: EnterpriseRow,
    readonly rows: readonly RowPlace[],
    readonly standing: Standing,
  ) {
    const { provision } = reading;
    this.policy = provision.policy;
    this.clause = provision.clause;
    this.award = provision.award;
    this.subjects = company.subjects;
    this.year = company.year;
    this.location = placeOf(provision.policy, company);
    this.trade = tradeOf(provision, company);
    const isElsewhere = this.location.refusals.length > 0;
    this.verdict = isElsewhere ? 'refused' : reading.verdict;
    this.amount = isElsewhere ? null : reading.amount;
  }

  get sector(): TradeStanding {
    return this.trade.standing;
  }

  get place(): PlaceJudgement['standing'] {
    return this.location.standing;
  }

  get facts(): Facts {
    return this.reading.read.facts;
  }

  get omitted(): ReadonlySet<string> {
    return this.reading.read.omitted;
  }

  get missing(): ReadInputs['missing'] {
    return this.reading.read.missing;
  }

  get invalid(): ReadInputs['invalid'] {
    return this.reading.read.invalid;
  }

  get cells(): ReadInputs['cells'] {
    return this.reading.read.cells;
  }

  get inputDoubts(): readonly Text[] {
    return this.reading.read.inputDoubts;
  }

  get doubts(): readonly Text[] {
    return [...this.inputDoubts, ...this.location.doubts, ...this.trade.doubts];
  }

  get range(): Interval | null {
    return this.verdict === 'refused' ? null : this.reading.range;
  }

  get reasons(): readonly Reason[] {
    const { refusals } = this.location;
    if (refusals.length === 0) return this.reading.reasons;
    return [...refusals.map(without), ...(this.reading.verdict === 'refused' ? this.reading.reasons : [])];
  }

  get nearMiss(): NearMiss | null {
    return this.location.refusals.length > 0 ? null : this.reading.nearMiss;
  }
}

/** What an award is on a day, for whatever company. */
interface OnDay {
  readonly clause: ClauseYears;
  readonly standing: Standing;
}

/** One for each award and day: plans of tables know an award on a day by its years. */
const days = new WeakMap<Provision, Map<Day | null, OnDay>>();

/** More days than these are not asked about at once. */
const DAYS_KEPT = 64;

function onDay(provision: Provision, day: Day | null): OnDay {
  const known = days.get(provision) ?? new Map<Day | null, OnDay>();
  days.set(provision, known);
  const found = known.get(day);
  if (found) return found;
  if (known.size >= DAYS_KEPT) known.clear();
  const fresh = { clause: clauseYears(provision, day), standing: standingOn(provision.policy, day) };
  known.set(day, fresh);
  return fresh;
}

/**
 * What an award reads of a company. Where no column of the table feeds it, that is the same for every row of the
 * table, and is worked out once.
 */
function readAward(provision: Provision, company: EnterpriseRow, clause: ClauseYears): AwardReading {
  const { plan } = company;
  if (!plan || plan.feeds(provision.award, clause))
    return new AwardReading(provision, readInputs(provision, company, clause));
  const known = unfed.get(plan) ?? new Map<ClauseYears, AwardReading>();
  unfed.set(plan, known);
  const found = known.get(clause) ?? new AwardReading(provision, readInputs(provision, company, clause));
  known.set(clause, found);
  return found;
}

const unfed = new WeakMap<TablePlan, Map<ClauseYears, AwardReading>>();

/** Whether a person has to look before anything is counted: the trade is another, or the district is not known. */
export const isToVerify = ({ sector, place }: Pick<AwardAssessment, 'sector' | 'place'>): boolean =>
  sector === 'other' || place === 'unknown';
