import { isToVerify } from '../company/assessment';
import type { AssessedEnterprise } from '../company/assessed-enterprise';
import { asideOf } from './asides';
import { AssumedCount } from './assumed';
import { AwaitedInHand } from './awaited';
import { entriesOf } from './entries';
import type { AsideEntry, Entry, Ledger, Payee } from './entry';
import { Payees } from './payee';

/** Collects the claims of one day, enterprise by enterprise. No quota is applied yet. */
export class DayLedger {
  private readonly entries: Entry[] = [];
  private readonly asides: AsideEntry[] = [];
  private readonly awaited = new AwaitedInHand();
  private readonly assumed = new AssumedCount();
  private readonly payees = new Payees();

  /** @param paid the year of application @param earned the year of the figures */
  constructor(
    private readonly paid: number,
    private readonly earned: number,
  ) {}

  add(assessed: AssessedEnterprise): void {
    const { enterprise, assessment, stacking } = assessed;
    const payee = this.payees.next(enterprise, assessment.awards);
    this.entries.push(...entriesOf(payee, stacking, stacking.assessed, this.earned));
    this.asides.push(...asidesOf(payee, assessed));
    const inForce = assessment.awards.filter(({ standing }) => standing === 'inForce');
    this.awaited.add(payee, inForce);
    this.assumed.add(
      payee,
      inForce.filter(({ verdict }) => verdict === 'applicable'),
    );
  }

  ledger(): Ledger {
    const { paid, earned, entries, asides, payees } = this;
    return {
      paid,
      earned,
      entries,
      asides,
      awaited: this.awaited.lines(),
      assumed: this.assumed.lines(),
      enterprises: payees.count,
    };
  }
}

function asidesOf(payee: Payee, { assessment, stacking }: AssessedEnterprise): readonly AsideEntry[] {
  const later = new Set(stacking.afterExpiry.most.taken.map(({ id }) => id));
  const claims = new Map([...stacking.assessed].map(([claim, one]) => [one, claim]));
  return assessment.awards.flatMap((one): readonly AsideEntry[] => {
    const { verdict, amount, award, policy, clause } = one;
    if (verdict !== 'applicable' || amount === null || award.limitsCompanyTotal) return [];
    const isLater = later.has(claims.get(one)?.id ?? '');
    const inForce = one.standing === 'inForce';
    if (!inForce && !isLater) return [];
    const aside = isLater ? 'settledLater' : isToVerify(one) ? 'toVerify' : asideOf(award);
    if (aside === null) return [];
    return [{ aside, payee, provision: { policy, clause, award }, amount }];
  });
}
