import { isToVerify, type AwardAssessment } from '../../company/assessment';
import type { AssessedEnterprise } from '../../company/assessed-enterprise';
import { claimIds } from '../../company/company-stacking';
import type { Answers } from '../../company/stacking/relations';
import type { Award } from '../../rules/awards';
import type { Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import type { Payee } from '../entry';
import type { BaseFacts } from './future-facts';
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
  /** The one that its award replaces, for the same thing: what either paid once is paid. null where none is. */
  readonly replaces: string | null;
  /** What it reads, for the years ahead. */
  readonly figures: BaseFacts;
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

/** What a forecast knows besides the table. */
export interface ProspectTerms {
  /** The provision as its document has it. */
  readonly stated: (name: string) => Provision;
  readonly recurring: Recurring;
  /** How many years ahead its policy first pays, 0 for the table's own year. */
  readonly paysFrom: (provision: Provision) => number;
}

/**
 * @param assessed under policies without days
 * @param year of the table's figures: rows of earlier years are history
 */
export function prospectsOf(
  { enterprise, assessment, answers }: AssessedEnterprise,
  payees: Payees,
  { stated, recurring, paysFrom }: ProspectTerms,
): EnterpriseProspects {
  const latest = latestYear(enterprise.rows);
  const awards = assessment.awards.filter(
    (one) => (one.year === null || one.year === latest) && mayEverPay(one),
  );
  const ids = claimIds(awards, () => true);
  const idOf = (one: AwardAssessment): string => ids.get(one) ?? one.award.name;
  const byThing = new Map(awards.map((one) => [thingKey(one.award.name, one), idOf(one)]));
  return {
    payee: payees.next(enterprise, assessment.awards),
    answers: answers.questions,
    received: answers.received,
    prospects: awards.map((base): Prospect => {
      const { award, facts } = base;
      const { succeeds } = award;
      const provision = stated(award.name);
      return {
        id: idOf(base),
        provision,
        base,
        isToVerify: isToVerify(base),
        repeats: repeats(award, recurring),
        replaces: succeeds === null ? null : (byThing.get(thingKey(succeeds, base)) ?? null),
        figures: { award, facts, paysFrom: paysFrom(provision) },
      };
    }),
  };
}

/** Which thing of the enterprise it is: by its name, else by its rows, which several awards read alike. */
function thingKey(award: string, { award: { subject }, subjects, rows }: AwardAssessment): string {
  if (subject.kind === 'enterprise') return award;
  const name = subjects.get(subject.kind);
  return `${award} ${name ?? rows.map(({ row, sheet }) => `${sheet ?? ''}!${row}`).join(' ')}`;
}

function latestYear(rows: AssessedEnterprise['enterprise']['rows']): number | null {
  const years = rows.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

/** Of an award of which the table says nothing, no later year says more. */
const mayEverPay = ({ place, invalid, cells }: AwardAssessment): boolean =>
  place !== 'elsewhere' && invalid.length === 0 && cells.size > 0;

export function repeats({ frequency, firstTime, name, quote }: Award, recurring: Recurring): boolean {
  // 一次性…每个企业当年只享受一项: another title of another year is another one, and nobody said that there is one.
  if (frequency === 'yearly' && !quote.includes('一次性')) return true;
  if (frequency === 'once per tier' && firstTime !== null) return true;
  return recurring === 'all' || recurring.has(name);
}
