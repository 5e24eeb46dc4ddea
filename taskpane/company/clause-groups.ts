import {
  isToVerify,
  type AwardAssessment,
  type ClauseWithoutAward,
  type CompanyAssessment,
} from '../../src/company/assessment';
import type { CompanyStacking } from '../../src/company/company-stacking';
import { countsTowardCompanyTotal } from '../../src/rules/awards';
import type { Exact } from '../../src/rules/exact';
import type { ClauseOrder } from './clause-filter';
import { fateOf } from './stacking-words';

/** The groups of the company view, in the order shown. */
export const AWARD_GROUPS = [
  'applicable',
  'undecided',
  'afterExpiry',
  'persons',
  'overlapping',
  'unknownPlace',
  'otherSector',
  'close',
  'missing',
  'invalid',
  'apart',
  'notApplicable',
  'outOfForce',
  'draft',
] as const;

export type AwardGroup = (typeof AWARD_GROUPS)[number];

export interface GroupedClauses {
  readonly awards: Readonly<Record<AwardGroup, readonly AwardAssessment[]>>;
  readonly noFigure: readonly ClauseWithoutAward[];
}

/**
 * The group of an award. Dates come before figures: an award that is not in force is never among those applicable.
 * What is counted only if open questions are answered one way is undecided.
 */
export function groupOf(assessed: AwardAssessment, stacking: CompanyStacking): AwardGroup {
  const { award, sector, standing, verdict } = assessed;
  if (standing === 'draft') return 'draft';
  const fate = fateOf(assessed, stacking);
  if (standing !== 'inForce') return fate === 'settledLater' ? 'afterExpiry' : 'outOfForce';
  switch (verdict) {
    case 'missing':
    case 'invalid':
      return verdict;
    case 'refused':
      return assessed.nearMiss && isForThis(assessed) ? 'close' : 'notApplicable';
    case 'nothing':
      return 'notApplicable';
    case 'applicable':
      if (award.role === 'award' && award.beneficiary === 'individual') return 'persons';
      if (!countsTowardCompanyTotal(award)) return 'apart';
      if (isToVerify(assessed)) return sector === 'other' ? 'otherSector' : 'unknownPlace';
      if (fate === 'lost') return 'overlapping';
      return fate === 'undecided' ? 'undecided' : 'applicable';
  }
}

/** Whether the award is money for the company itself, from a policy that is not for another trade. */
const isForThis = ({ award, sector }: AwardAssessment): boolean =>
  countsTowardCompanyTotal(award) && sector !== 'other';

/**
 * The clauses in their groups. The applicable ones are counted however open questions are answered: before
 * limits, and where nothing is open, they add up to the total.
 * @param order `best`: the most paid, the least lacking or the soonest completed first
 */
export function groupClauses(
  { awards, others }: CompanyAssessment,
  stacking: CompanyStacking,
  order: ClauseOrder = 'best',
): GroupedClauses {
  const grouped = Object.fromEntries(
    AWARD_GROUPS.map((group) => {
      const listed = awards.filter((one) => groupOf(one, stacking) === group);
      return [group, order === 'document' ? listed : listed.sort(order === 'best' ? BEST[group] : byAmount)];
    }),
  ) as Record<AwardGroup, AwardAssessment[]>;
  return { awards: grouped, noFigure: others };
}

type Comparison = (a: AwardAssessment, b: AwardAssessment) => number;

/**
 * The order of awards with missing data: the company's trade first, then those that lack only cells of this row,
 * then those with the fewest gaps.
 */
const bySoonestCompleted: Comparison = (a, b) => {
  const elsewhere = ({ sector }: AwardAssessment): number => Number(sector === 'other');
  const columns = ({ missing }: AwardAssessment): number => missing.filter(({ cell }) => !cell).length;
  return (
    elsewhere(a) - elsewhere(b) ||
    columns(a) - columns(b) ||
    a.missing.length - b.missing.length ||
    byAmount(a, b)
  );
};

const byLeastLacking: Comparison = (a, b) =>
  a.nearMiss && b.nearMiss ? a.nearMiss.lacking.comparedTo(b.nearMiss.lacking) : 0;

/**
 * The order by amount, the largest first. Equal awards and those without an amount keep the order of the
 * documents.
 */
const byAmount: Comparison = (a, b) => {
  const [first, second] = [mostOf(a), mostOf(b)];
  if (first && second) return second.comparedTo(first);
  return Number(second !== null) - Number(first !== null);
};

/** The amount paid, or else the most that could be paid. */
export const mostOf = ({ amount, range, nearMiss }: AwardAssessment): Exact | null =>
  amount ?? range?.to ?? nearMiss?.whenMet?.to ?? null;

const BEST: Readonly<Record<AwardGroup, Comparison>> = {
  applicable: byAmount,
  undecided: byAmount,
  afterExpiry: byAmount,
  persons: byAmount,
  overlapping: byAmount,
  unknownPlace: byAmount,
  otherSector: byAmount,
  close: byLeastLacking,
  missing: bySoonestCompleted,
  invalid: byAmount,
  apart: byAmount,
  notApplicable: byAmount,
  outOfForce: byAmount,
  draft: byAmount,
};
