import { claimOf } from '../../company/company-stacking';
import type { Claim } from '../../company/stacking/claim';
import { stackClaims } from '../../company/stacking/stacking';
import { paidBy } from '../../readings/amount';
import type { Award } from '../../rules/awards';
import { ZERO, type Exact } from '../../rules/exact';
import { asideOf } from '../asides';
import { entriesOf, type EntrySource } from '../entries';
import type { AsideEntry, Entry } from '../entry';
import { factsAhead } from './future-facts';
import { GrowthFactors, type Growth } from './growth';
import type { PoliciesAhead } from './policies-ahead';
import type { EnterpriseProspects, Prospect } from './prospect';

/** What one enterprise has in one year. */
export interface EnterpriseYear {
  readonly entries: readonly Entry[];
  readonly asides: readonly AsideEntry[];
}

export interface YearsAhead {
  /** The year of the table's figures. */
  readonly dataYear: number;
  /** How many years ahead, 0 for the table's own year alone. */
  readonly ahead: number;
  readonly policies: Pick<PoliciesAhead, 'pays'>;
  readonly growth: Growth;
}

/**
 * The claims of an enterprise in the table's own year and in each year ahead. What was paid once is not paid
 * again, under the award itself or under the one that replaces it.
 * @returns the table's own year first
 */
export function enterpriseYears(
  { payee, prospects, answers, received }: EnterpriseProspects,
  { dataYear, ahead, policies, growth }: YearsAhead,
): readonly EnterpriseYear[] {
  const factors = new GrowthFactors(growth, payee.id);
  const carried = new Carried(received);
  return Array.from({ length: ahead + 1 }, (_, years): EnterpriseYear => {
    const year = dataYear + years;
    const asides: AsideEntry[] = [];
    const claims = new Map<Claim, Prospect>();
    const limits: Claim[] = [];
    for (const prospect of prospects) {
      if (!policies.pays(prospect.provision.policy, year)) continue;
      const claim = claimAhead(prospect, {
        year,
        ahead: years,
        factors,
        received: carried.receivedUnder(prospect),
      });
      if (!claim) continue;
      const aside = asideFor(prospect, carried);
      if (prospect.provision.award.limitsCompanyTotal) {
        if (!prospect.isToVerify) limits.push(claim);
      } else if (aside !== null) {
        asides.push({ aside, payee, provision: prospect.provision, amount: claim.amount });
      } else claims.set(claim, prospect);
    }
    const stacking = stackClaims([...claims.keys()], limits, answers);
    const entries = entriesOf(payee, stacking, sourcesOf(claims), year);
    const paid = new Map(entries.map(({ id, certain }) => [id, certain.afterLimits]));
    for (const [{ id }, prospect] of claims) carried.add(prospect, paid.get(`${payee.id} ${id}`) ?? ZERO);
    return { entries, asides };
  });
}

const sourcesOf = (claims: ReadonlyMap<Claim, Prospect>): ReadonlyMap<Claim, EntrySource> =>
  new Map(
    [...claims].map(([claim, { base, provision }]) => [
      claim,
      { ...provision, subjects: base.subjects, rows: base.rows },
    ]),
  );

/** At what point of a forecast a claim is made. */
export interface ClaimPoint {
  /** The year of the figures. */
  readonly year: number;
  /** How many years ahead, 0 for the table's own year. */
  readonly ahead: number;
  readonly factors: GrowthFactors;
  /** Yuan received until then under the ceiling over all years, where the award has one. */
  readonly received: Exact;
}

/** The claim that a prospect makes at a point of a forecast; null where it pays nothing. */
export function claimAhead(
  { base, provision, id, figures }: Prospect,
  { year, ahead, factors, received }: ClaimPoint,
): Claim | null {
  const { award } = provision;
  const facts = factsAhead(figures, ahead, factors, received);
  if (facts === null) return null;
  const amount = paidBy(award.rule, facts);
  if (amount.isZero()) return null;
  const source = {
    verdict: 'applicable' as const,
    amount,
    policy: base.policy,
    award,
    facts,
    rows: base.rows,
    subjects: base.subjects,
    cells: base.cells,
    year,
  };
  return claimOf(source, id, { dataYear: year, received: new Map([[award.name, received]]) });
}

function asideFor(prospect: Prospect, carried: Carried): AsideEntry['aside'] | null {
  if (prospect.isToVerify) return 'toVerify';
  const aside = asideOf(prospect.provision.award);
  if (aside !== null) return aside;
  return !prospect.repeats && carried.has(prospect) ? 'notRepeated' : null;
}

/** What the years before have used up. */
class Carried {
  private readonly paidOnce = new Set<string>();
  private readonly received = new Map<string, Exact>();

  constructor(private readonly before: ReadonlyMap<string, Exact>) {}

  /** An award that replaces another pays for the same thing: what either paid once is paid. */
  has({ id, replaces }: Prospect): boolean {
    return this.paidOnce.has(id) || (replaces !== null && this.paidOnce.has(replaces));
  }

  /** What was received under a ceiling over all years. */
  receivedUnder({ base, provision: { award } }: Prospect): Exact {
    if (award.ceiling?.over !== 'ever') return ZERO;
    return this.received.get(ownerKey(award, base)) ?? receivedBefore(award, this.before);
  }

  add(prospect: Prospect, paid: Exact): void {
    const { id, base, provision, repeats } = prospect;
    const { award } = provision;
    if (!repeats) this.paidOnce.add(id);
    if (award.ceiling?.over === 'ever')
      this.received.set(ownerKey(award, base), this.receivedUnder(prospect).plus(paid));
  }
}

/** What was received before the forecast, where no figure of the award says it. */
export const receivedBefore = ({ name, ceiling }: Award, before: ReadonlyMap<string, Exact>): Exact =>
  ceiling?.received === null ? (before.get(name) ?? ZERO) : ZERO;

/** Tells apart what stands under a ceiling over all years: by award, and by thing where each has its own. */
export const ownerKey = (
  { name, ceiling }: Award,
  { subjects }: Pick<Prospect['base'], 'subjects'>,
): string => `${name} ${ceiling?.per ? (subjects.get(ceiling.per) ?? '') : ''}`;
