import type { Award } from '../rules/awards';
import type { AwardAssessment, CompanyAssessment } from './assessment';
import { stack, type Claim, type Stacking, type TotalLimit } from './stacking';

/** What one company can have at once on the day it was assessed for. */
export interface CompanyStacking extends Stacking {
  /** Limits that would cover some of what is taken and cannot be computed, since an input is missing. */
  readonly unknownLimits: readonly AwardAssessment[];
}

/** Stacks what applies to a company: in force, paid, and for its industry. What still has to be verified is left out. */
export function stackCompany({ awards }: CompanyAssessment): CompanyStacking {
  const inForce = awards.filter(({ standing }) => standing === 'inForce');
  const limiting = inForce.filter(({ award }) => award.limitsCompanyTotal);
  const claims = inForce
    .filter((one) => one.sector !== 'other' && !one.award.limitsCompanyTotal)
    .flatMap(claimOf);
  const stacking = stack(
    claims,
    limiting.flatMap((limit) => limitOf(limit, awards)),
  );
  const unknownLimits = limiting.filter(
    (limit) =>
      limit.verdict !== 'applicable' && stacking.taken.some(({ award }) => covers(limit, awards, award)),
  );
  return { ...stacking, unknownLimits };
}

const claimOf = ({ verdict, award, amount }: AwardAssessment): Claim[] =>
  verdict === 'applicable' && amount ? [{ award, amount }] : [];

const limitOf = (limit: AwardAssessment, awards: readonly AwardAssessment[]): TotalLimit[] =>
  claimOf(limit).map((claim) => ({ ...claim, covers: (award) => covers(limit, awards, award) }));

/** The awards of the limit's own policy, and those elsewhere that pay for one of their matters. */
function covers({ policy }: AwardAssessment, awards: readonly AwardAssessment[], covered: Award): boolean {
  const own = awards.filter((one) => one.policy === policy).map(({ award }) => award);
  if (own.includes(covered)) return true;
  return own.some(({ matters }) => matters.some((matter) => covered.matters.includes(matter)));
}
