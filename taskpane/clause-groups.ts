import type { AwardAssessment, ClauseWithoutAward, CompanyAssessment } from '../src/company/assessment';
import type { Stacking } from '../src/company/stacking';
import { countsTowardCompanyTotal, type Award } from '../src/rules/awards';

/** The groups of the company view, in the order shown. */
export const AWARD_GROUPS = [
  'applicable',
  'overlapping',
  'otherSector',
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
 * Dates speak before figures: what is not in force is never among what can be had.
 * @param lost awards that give way to others that pay for the same
 */
export function groupOf(assessed: AwardAssessment, lost: ReadonlySet<Award>): AwardGroup {
  if (assessed.standing === 'draft') return 'draft';
  if (assessed.standing !== 'inForce') return 'outOfForce';
  switch (assessed.verdict) {
    case 'missing':
    case 'invalid':
      return assessed.verdict;
    case 'refused':
    case 'nothing':
      return 'notApplicable';
    case 'applicable':
      if (!countsTowardCompanyTotal(assessed.award)) return 'apart';
      if (assessed.sector === 'other') return 'otherSector';
      return lost.has(assessed.award) ? 'overlapping' : 'applicable';
  }
}

/** What is applicable here is what the company can have at once: before limits, it adds up to the total. */
export function groupClauses(
  { awards, others }: CompanyAssessment,
  stacking: Pick<Stacking, 'lost'>,
): GroupedClauses {
  const lost = new Set(stacking.lost.map(({ award }) => award));
  const grouped = Object.fromEntries(
    AWARD_GROUPS.map((group) => [
      group,
      awards
        .filter((one) => groupOf(one, lost) === group)
        .sort(group === 'missing' ? bySoonestCompleted : byAmountThenDocument),
    ]),
  ) as Record<AwardGroup, AwardAssessment[]>;
  return { awards: grouped, noFigure: others };
}

/** First those that lack only cells of this row, then those for which the table has no column; the fewest gaps first. */
function bySoonestCompleted(a: AwardAssessment, b: AwardAssessment): number {
  const columns = ({ missing }: AwardAssessment): number => missing.filter(({ cell }) => !cell).length;
  return columns(a) - columns(b) || a.missing.length - b.missing.length;
}

/** The largest first; equal ones, and those without an amount, stay in the order of the documents. */
function byAmountThenDocument(a: AwardAssessment, b: AwardAssessment): number {
  if (a.amount && b.amount) return b.amount.comparedTo(a.amount);
  return Number(b.amount !== null) - Number(a.amount !== null);
}
