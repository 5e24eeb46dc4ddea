import { figureOf, paidBy } from '../readings/amount';
import type { Award } from '../rules/awards';
import type { Facts } from '../rules/arguments';
import { Exact, ZERO } from '../rules/exact';
import type { Nature } from '../rules/subjects';
import { isToVerify, type AwardAssessment, type CompanyAssessment } from './assessment';
import { cellId } from './row-place';
import type { Claim, ClaimCeiling, Mark, Subject } from './stacking/claim';
import type { Answers } from './stacking/relations';
import { stackClaims, type HonestTotal } from './stacking/stacking';

/** What one company can have at once on the day it was assessed for. */
export interface CompanyStacking extends HonestTotal {
  /** Limits that would cover some of what is taken and cannot be computed, since an input is missing. */
  readonly unknownLimits: readonly AwardAssessment[];
  /**
   * What was earned under policies that have ended since, for figures of a year in which they were in force: it
   * may still be settled, and is no part of the total.
   */
  readonly afterExpiry: HonestTotal;
  /** What each claim was assessed as. */
  readonly assessed: ReadonlyMap<Claim, AwardAssessment>;
}

export interface StackingOptions {
  /** What people said of the company's open questions. */
  readonly answers?: Answers;
  /** The year of the table's figures, where neither a row nor a clause says it. */
  readonly dataYear?: number | null;
  /**
   * Support already received that counts against a ceiling, in yuan by the award's name, where no input says
   * it.
   */
  readonly received?: ReadonlyMap<string, Exact>;
}

/**
 * Stacks what applies to a company: in force, paid, and for its industry. What still has to be verified is left
 * out.
 */
export function stackCompany(
  { awards }: CompanyAssessment,
  { answers = new Map(), dataYear = null, received = new Map() }: StackingOptions = {},
): CompanyStacking {
  const paying = awards.filter(({ verdict }) => verdict === 'applicable');
  const ids = paying.length > 0 ? claimIds(awards) : NO_IDS;
  const assessed = new Map<Claim, AwardAssessment>();
  const totalOf = (some: readonly AwardAssessment[]): HonestTotal => {
    const claims = some.flatMap((one) => {
      const id = ids.get(one) ?? one.award.name;
      const claim = isToVerify(one) ? null : claimOf(one, id, { dataYear, received });
      if (claim) assessed.set(claim, one);
      return claim ? [claim] : [];
    });
    if (claims.length === 0) return NOTHING_TO_STACK;
    const [limiting, others] = [true, false].map((limits) =>
      claims.filter(({ award }) => award.limitsCompanyTotal === limits),
    );
    return stackClaims(others ?? [], limiting ?? [], answers);
  };
  const total = totalOf(paying.filter(({ standing }) => standing === 'inForce'));
  const afterExpiry = totalOf(paying.filter((one) => isEarnedInForce(one, dataYear)));
  const isOnProject = total.most.taken.some((taken) => taken.award.subject.partOfProject);
  const unknownLimits = isOnProject ? awards.filter(isUnknownLimit) : [];
  return { ...total, unknownLimits, afterExpiry, assessed };
}

const NOTHING_TO_STACK = stackClaims([]);

/** A limit in force that cannot be computed, since an input is missing. */
const isUnknownLimit = (one: AwardAssessment): boolean =>
  one.award.limitsCompanyTotal &&
  one.standing === 'inForce' &&
  !isToVerify(one) &&
  (one.verdict === 'missing' || one.verdict === 'invalid');

/** Whether an ended policy was in force at some time of the year that the figures are of. */
export function isEarnedInForce(assessed: AwardAssessment, dataYear: number | null): boolean {
  const { standing, policy } = assessed;
  const year = yearOf(assessed) ?? dataYear;
  if (standing !== 'expired' || year === null || policy.effectiveTo === null) return false;
  return (
    policy.effectiveTo >= `${year}-01-01` &&
    (policy.effectiveFrom === null || policy.effectiveFrom <= `${year}-12-31`)
  );
}

/**
 * The award, with what its rows call the thing, or else the figures that they state: an answer stays with its
 * claim when rows are sorted or moved. Rows that say exactly the same are told apart by their order, which changes
 * nothing.
 */
export function claimIds(
  awards: readonly AwardAssessment[],
  makesClaim = ({ verdict }: AwardAssessment): boolean => verdict === 'applicable',
): ReadonlyMap<AwardAssessment, string> {
  const isRepeated = new Set<Award>();
  const met = new Set<Award>();
  for (const { award } of awards) (met.has(award) ? isRepeated : met).add(award);
  const ids = new Map<AwardAssessment, string>();
  const seen = new Map<string, number>();
  for (const one of awards) {
    // What makes no claim needs a name only where it is counted among others of its award.
    if (!makesClaim(one) && !isRepeated.has(one.award)) continue;
    const names = [...one.subjects].map(([kind, name]) => `${kind}:${name}`).sort();
    const figures = isRepeated.has(one.award)
      ? Object.entries(one.facts).map(([name, fact]) => `${name}=${String(fact)}`)
      : [];
    const year = one.year === null ? [] : [String(one.year)];
    const id = [one.award.name, ...year, ...(names.length > 0 ? names : figures)].join(' ');
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    ids.set(one, count > 1 ? `${id} #${count}` : id);
  }
  return ids;
}

const NO_IDS: ReadonlyMap<AwardAssessment, string> = new Map();

export interface SaidElsewhere {
  readonly dataYear: number | null;
  readonly received: ReadonlyMap<string, Exact>;
}

/** What a claim is made from. */
export type ClaimSource = Pick<
  AwardAssessment,
  'verdict' | 'amount' | 'policy' | 'award' | 'facts' | 'rows' | 'subjects' | 'cells' | 'year'
>;

/** The claim that an award makes; null where it pays nothing. @param id names it among those of its company */
export function claimOf(
  assessed: ClaimSource,
  id: string,
  { dataYear, received }: SaidElsewhere,
): Claim | null {
  const { verdict, amount, policy, award, facts, rows } = assessed;
  if (verdict !== 'applicable' || !amount) return null;
  return {
    id,
    policy,
    award,
    amount,
    subject: subjectOf(assessed),
    year: yearOf(assessed) ?? dataYear,
    rows,
    facts,
    ceiling: ceilingOf(assessed, received),
  };
}

function subjectOf({ award, subjects, facts, cells }: ClaimSource): Subject {
  const { kind, nature, marks, spending, whole } = award.subject;
  const markOf = (input: string | null): Mark | null => {
    const value = input === null ? null : facts[input];
    const cell = input === null ? undefined : cells.get(input);
    return value instanceof Exact && cell ? { value, cell: cellId(cell) } : null;
  };
  const found = Object.entries(marks).flatMap(([input, measure]): [string, Mark][] => {
    const mark = markOf(input);
    return mark ? [[measure, mark]] : [];
  });
  return {
    kind,
    names: subjects,
    nature: nature && natureFor(nature, facts),
    marks: new Map(found),
    spending: markOf(spending),
    whole: markOf(whole),
  };
}

function natureFor(nature: Nature, facts: Facts): string | null {
  if ('always' in nature) return nature.always;
  const code = facts[nature.by];
  return typeof code === 'string' ? (nature.of[code] ?? null) : null;
}

/** A calendar year among the clause's own inputs says of which year the claim is; else the table's year does. */
function yearOf({ award, facts, year }: Pick<ClaimSource, 'award' | 'facts' | 'year'>): number | null {
  const named = award.inputs.find(({ input }) => input.kind === 'calendarYear');
  const value = named && facts[named.name];
  return value instanceof Exact ? value.toNumber() : year;
}

/**
 * What the claim shares with others of its award. A ladder is a ceiling of its highest step, each step in full.
 */
function ceilingOf(
  { award, facts, subjects }: ClaimSource,
  said: ReadonlyMap<string, Exact>,
): ClaimCeiling | null {
  const { ceiling, subject } = award;
  if (subject.ladder !== null) {
    const id = `${award.name} ${subjects.get(subject.kind) ?? ''}`;
    return { id, over: 'ladder', whole: paidBy(award.rule, fromTheStart(award, facts)), received: ZERO };
  }
  if (!ceiling) return null;
  const whole = figureOf(ceiling.whole, facts);
  const received = ceiling.received === null ? said.get(award.name) : facts[ceiling.received];
  const owner = ceiling.per === null ? '' : (subjects.get(ceiling.per) ?? '');
  return {
    id: `${award.name} ${owner} ${ceiling.bands ? whole.toString() : ''}`,
    over: ceiling.over,
    whole,
    received: received instanceof Exact ? received : ZERO,
  };
}

/** The facts as if nothing had been reached before. */
function fromTheStart({ inputs, subject }: Award, facts: Facts): Facts {
  const before = inputs.find(({ name }) => name === subject.ladder);
  return before ? { ...facts, [before.name]: before.input.omission?.value ?? null } : facts;
}
