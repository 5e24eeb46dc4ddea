import { amountOf } from '../readings/amount';
import { intervalOf, type Interval } from '../readings/interval';
import { refusals, type Refusal } from '../readings/refusal';
import { shortfalls, type Shortfall } from '../readings/shortfall';
import { nothingBecause } from '../readings/why-zero';
import { ZERO, type Exact } from '../rules/exact';
import type { Provision } from '../rules/policy-book';
import { text, type Text } from '../rules/text';
import type { ReadInputs } from './award-inputs';
import { nearMissOf, type NearMiss } from './near-miss';

/**
 * - `applicable`: it pays. `refused`: a requirement fails. `nothing`: no requirement fails and it still comes
 * to 0.
 * - `missing`: an input is unknown. `invalid`: a cell cannot be taken.
 */
export type Verdict = 'applicable' | 'refused' | 'nothing' | 'missing' | 'invalid';

/** Why an award is not to be had. */
export interface Reason {
  readonly text: Text;
  /** How far the company is from meeting the requirement, by each figure that can close the distance alone. */
  readonly shortfalls: readonly Shortfall[];
}

export const without = (words: Text): Reason => ({ text: words, shortfalls: [] });

/** A requirement that fails. Its words and its distance are worked out when someone asks. */
class FailedRequirement implements Reason {
  private distance: readonly Shortfall[] | null = null;

  constructor(
    private readonly refusal: Refusal,
    private readonly facts: ReadInputs['facts'],
  ) {}

  get text(): Text {
    return this.refusal.text;
  }

  get shortfalls(): readonly Shortfall[] {
    this.distance ??= shortfalls(this.refusal.condition, this.facts);
    return this.distance;
  }
}

/**
 * What an award comes to by what some rows give for it, whoever the company is and whatever the day. Verdict and
 * amount are worked out once; reasons and ranges when someone asks for them.
 */
export class AwardReading {
  readonly verdict: Verdict;
  /** Yuan, where the verdict is `applicable` or `nothing`; null otherwise. */
  readonly amount: Exact | null;
  private readonly failed: readonly Refusal[];
  private said: readonly Reason[] | null = null;
  private between: Interval | null = null;
  private near: NearMiss | null | undefined = undefined;

  constructor(
    readonly provision: Provision,
    readonly read: ReadInputs,
  ) {
    const unstated = statesNothing(provision, read) ? ofNothing(provision, read) : null;
    this.failed = unstated?.failed ?? refusals(provision.award.rule, read.facts);
    this.between = unstated?.between ?? null;
    const { verdict, amount } = this.judged();
    this.verdict = verdict;
    this.amount = amount;
  }

  private judged(): { readonly verdict: Verdict; readonly amount: Exact | null } {
    const { missing, invalid, facts } = this.read;
    if (this.failed.length > 0) return REFUSED;
    if (invalid.length > 0) return INVALID;
    if (missing.length > 0) return this.interval.to.isZero() ? NOTHING : MISSING;
    const amount = amountOf(this.provision, facts).yuan;
    return { verdict: amount.isZero() ? 'nothing' : 'applicable', amount };
  }

  private get interval(): Interval {
    this.between ??= intervalOf(this.provision.award, this.read.facts);
    return this.between;
  }

  /** Between which amounts it lies where something is unknown or cannot be taken; null otherwise. */
  get range(): Interval | null {
    const isOpen = this.read.missing.length > 0 || this.read.invalid.length > 0;
    return this.verdict !== 'refused' && isOpen ? this.interval : null;
  }

  get reasons(): readonly Reason[] {
    this.said ??= this.sentences();
    return this.said;
  }

  private sentences(): readonly Reason[] {
    const { facts, missing } = this.read;
    if (this.verdict === 'refused') return this.failed.map((one) => new FailedRequirement(one, facts));
    if (this.verdict !== 'nothing') return [];
    return [missing.length > 0 ? ALWAYS_NOTHING : without(nothingBecause(this.provision.award.rule, facts))];
  }

  get nearMiss(): NearMiss | null {
    if (this.verdict !== 'refused') return null;
    this.near ??= nearMissOf(
      this.provision.award,
      this.read.facts,
      this.reasons.map((reason) => reason.shortfalls),
    );
    return this.near;
  }
}

/** Whether every figure of an award is blank, so that its facts are what leaving them all out means. */
function statesNothing({ award }: Provision, { facts, omitted }: ReadInputs): boolean {
  const optional = award.inputs.filter(({ input }) => input.omission !== undefined).length;
  return omitted.size === optional && Object.keys(facts).length === optional;
}

interface OfNothing {
  readonly failed: readonly Refusal[];
  readonly between: Interval;
}

const unstatedOf = new WeakMap<Provision, OfNothing>();

/** Most companies state nothing of most awards: what that comes to is worked out once. */
function ofNothing(provision: Provision, { facts }: ReadInputs): OfNothing {
  const { award } = provision;
  const known = unstatedOf.get(provision);
  if (known) return known;
  const found = { failed: refusals(award.rule, facts), between: intervalOf(award, facts) };
  unstatedOf.set(provision, found);
  return found;
}

const REFUSED = { verdict: 'refused', amount: null } as const;
const INVALID = { verdict: 'invalid', amount: null } as const;
const MISSING = { verdict: 'missing', amount: null } as const;
/** Not all is known, and it is 0 whatever the rest turns out to be. */
const NOTHING = { verdict: 'nothing', amount: ZERO } as const;

const ALWAYS_NOTHING = without(
  text('所缺数据无论多少，金额都是 0', 'The amount is 0 whatever the missing figures are'),
);
