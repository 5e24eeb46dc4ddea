import { isToVerify, type AwardAssessment } from '../../company/assessment';
import type { AssessedEnterprise } from '../../company/assessed-enterprise';
import { claimIds } from '../../company/company-stacking';
import type { Answers } from '../../company/stacking/relations';
import type { Award } from '../../rules/awards';
import type { Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import type { Payee } from '../entry';
import type { Payees } from '../payee';

/** One award for one thing of an enterprise, from which the claims of all years are made. */
export interface Prospect {
  /** Tells it from every other of its enterprise. */
  readonly id: string;
  /** As the documents have it, with their days. */
  readonly provision: Provision;
  /** What the table says of it. */
  readonly base: AwardAssessment;
  /** The trade is another or the district is not known: a person has to look first. */
  readonly isToVerify: boolean;
  /**
   * Whether it can pay again: a yearly award can, and one for reaching a tier by its own history. Any other pays
   * once, in the first year in which it pays anything.
   */
  readonly repeats: boolean;
}

/** An enterprise with everything that may ever pay it. */
export interface EnterpriseProspects {
  readonly payee: Payee;
  readonly prospects: readonly Prospect[];
  readonly answers: Answers;
  /** What it has received before under ceilings over all years, by the names of awards, in yuan. */
  readonly received: ReadonlyMap<string, Exact>;
}

/** What a forecast takes for paying again besides what the texts call yearly: names of awards, or all. */
export type Recurring = ReadonlySet<string> | 'all';

export const NONE_RECURS: Recurring = new Set<string>();

/**
 * @param assessed under policies without days
 * @param year of the table's figures: rows of earlier years are history
 */
export function prospectsOf(
  { enterprise, assessment, answers }: AssessedEnterprise,
  payees: Payees,
  { stated, recurring }: { readonly stated: (name: string) => Provision; readonly recurring: Recurring },
): EnterpriseProspects {
  const latest = latestYear(enterprise.rows);
  const awards = assessment.awards.filter(
    (one) => (one.year === null || one.year === latest) && mayEverPay(one),
  );
  const ids = claimIds(awards, () => true);
  return {
    payee: payees.next(enterprise, assessment.awards),
    answers: answers.questions,
    received: answers.received,
    prospects: awards.map((base) => ({
      id: ids.get(base) ?? base.award.name,
      provision: stated(base.award.name),
      base,
      isToVerify: isToVerify(base),
      repeats: repeats(base.award, recurring),
    })),
  };
}

function latestYear(rows: AssessedEnterprise['enterprise']['rows']): number | null {
  const years = rows.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

/** Of an award of which the table says nothing, no later year says more. */
const mayEverPay = ({ place, invalid, cells }: AwardAssessment): boolean =>
  place !== 'elsewhere' && invalid.length === 0 && cells.size > 0;

export function repeats({ frequency, firstTime, name }: Award, recurring: Recurring): boolean {
  if (frequency === 'yearly') return true;
  if (frequency === 'once per tier' && firstTime !== null) return true;
  return recurring === 'all' || recurring.has(name);
}
