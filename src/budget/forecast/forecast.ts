import type { AwardAssessment } from '../../company/assessment';
import type { AssessedEnterprise } from '../../company/assessed-enterprise';
import type { Policy } from '../../rules/policies';
import type { PolicyBook } from '../../rules/policy-book';
import { AssumedCount } from '../assumed';
import { AwaitedInHand } from '../awaited';
import type { AsideEntry, Entry } from '../entry';
import { Payees } from '../payee';
import { yearOutlay, type OutlayTerms, type YearOutlay } from '../year-outlay';
import { enterpriseYears } from './enterprise-years';
import type { Growth } from './growth';
import { policiesAhead, type PoliciesAhead, type PolicyFuture } from './policies-ahead';
import { NONE_RECURS, prospectsOf, type EnterpriseProspects, type Recurring } from './prospect';

/** What a planner says of the years ahead. */
export interface ForecastTerms extends OutlayTerms {
  /** The year of the table's figures. */
  readonly dataYear: number;
  /** How many years ahead: 1 or more. */
  readonly years: number;
  readonly growth: Growth;
  readonly future: PolicyFuture;
  /** What pays again besides what the texts call yearly. */
  readonly recurring?: Recurring;
}

/**
 * A forecast, enterprise by enterprise: first it is given each enterprise as it was assessed under
 * {@link ForecastInHand.book}, then it gives what the years come to.
 */
export class ForecastInHand {
  private readonly policies: PoliciesAhead;
  private readonly years: { readonly entries: Entry[]; readonly asides: AsideEntry[] }[];
  private readonly awaited = new AwaitedInHand();
  private readonly assumed = new AssumedCount();
  private readonly payees = new Payees();

  constructor(
    stated: PolicyBook,
    private readonly terms: ForecastTerms,
  ) {
    this.policies = policiesAhead(stated, terms.future, terms.dataYear + 1);
    this.years = Array.from({ length: terms.years + 1 }, () => ({ entries: [], asides: [] }));
  }

  /** What enterprises are assessed under, on any day of the year after the table's figures. */
  get book(): PolicyBook {
    return this.policies.timeless;
  }

  /** @returns what of the enterprise may ever be paid, for runs over many growths */
  add(assessed: AssessedEnterprise): EnterpriseProspects {
    const { policies, terms } = this;
    const { recurring = NONE_RECURS, dataYear, years: ahead, growth } = terms;
    const prospects = prospectsOf(assessed, this.payees, {
      stated: policies.stated,
      recurring,
      paysFrom: ({ policy }) => firstPaid(policies, policy, terms),
    });
    this.awaited.add(prospects.payee, assessed.assessment.awards);
    this.assumed.add(prospects.payee, payingOf(prospects));
    const years = enterpriseYears(prospects, { dataYear, ahead, policies, growth });
    years.forEach(({ entries, asides }, at) => {
      this.years[at]?.entries.push(...entries);
      this.years[at]?.asides.push(...asides);
    });
    return prospects;
  }

  /** What each year comes to, the table's own year first. */
  outlays(): readonly YearOutlay[] {
    const { dataYear } = this.terms;
    const [awaited, assumed] = [this.awaited.lines(), this.assumed.lines()];
    const enterprises = this.payees.count;
    return this.years.map(({ entries, asides }, at) => {
      const earned = dataYear + at;
      return yearOutlay(
        { earned, paid: earned + 1, entries, asides, awaited, assumed, enterprises },
        this.terms,
      );
    });
  }
}

const payingOf = ({ prospects }: EnterpriseProspects): readonly AwardAssessment[] =>
  prospects.flatMap(({ base, isToVerify }) => (base.verdict === 'applicable' && !isToVerify ? [base] : []));

/** 0 too where it never pays: then nothing hangs on it. */
function firstPaid(policies: PoliciesAhead, policy: Policy, { dataYear, years }: ForecastTerms): number {
  const ahead = Array.from({ length: years + 1 }, (_, at) => at);
  return ahead.find((at) => policies.pays(policy, dataYear + at)) ?? 0;
}
