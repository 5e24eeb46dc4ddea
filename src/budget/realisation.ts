import { toFen, Exact } from '../rules/exact';
import type { Provision } from '../rules/policy-book';
import type { Entry } from './entry';
import type { Steps } from './steps';

/** What is really paid of an upper bound, as shares from 0 to 1. 最高 is not what is paid. */
export interface Realisation {
  /** For every award whose figure is an upper bound. */
  readonly rate: Exact;
  /** By the id of the policy. */
  readonly byPolicy?: ReadonlyMap<string, Exact>;
  /** By the name of the award; it stands before its policy's. */
  readonly byAward?: ReadonlyMap<string, Exact>;
}

export const IN_FULL: Realisation = { rate: new Exact(1) };

/** 1 for an award whose figure is exact. */
export function realisedShare({ policy, award }: Provision, realisation: Realisation): Exact {
  if (award.upperBound === null) return IN_FULL.rate;
  return realisation.byAward?.get(award.name) ?? realisation.byPolicy?.get(policy.id) ?? realisation.rate;
}

/** The entries with what is budgeted of them: the share of what is left after quotas, rounded once to the fen. */
export const realised = (entries: readonly Entry[], realisation: Realisation): readonly Entry[] =>
  entries.map((entry) => {
    const share = realisedShare(entry.provision, realisation);
    const of = (steps: Steps): Steps => ({ ...steps, budget: toFen(steps.afterQuota.times(share)) });
    const certain = of(entry.certain);
    return { ...entry, certain, most: entry.most === entry.certain ? certain : of(entry.most) };
  });
