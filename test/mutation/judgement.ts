import fc from 'fast-check';
import { yuanOf } from '../../src/readings/amount';
import type { Provision } from '../../src/rules/policy-book';
import { arbitraryArguments } from '../arbitrary-arguments';
import { decimalYuanOf } from '../decimal-amount';
import { whyTheSame } from './equivalence';
import { mutantsOf, type Mutant } from './mutants';
import type { AwardCases } from '../cases/read-cases';

export type Arguments = readonly unknown[];

export interface Survivor {
  readonly mutant: Mutant;
  /** Why it pays the same whatever the arguments; null where that is not proven. */
  readonly proof: string | null;
  /** Arguments that tell it from the written award, for the case that is missing; null where none was found. */
  readonly telling: Arguments | null;
}

/** What the cases of one award make of every single mistake in it. */
export interface Judgement {
  readonly provision: Provision;
  /** Some case has another amount. */
  readonly noticed: readonly Mutant[];
  readonly survivors: readonly Survivor[];
}

/** Runs the cases of an award against every single mistake in it. */
export function judge(provision: Provision, { cases }: Pick<AwardCases, 'cases'>): Judgement {
  const paying = cases.flatMap((one) => ('amount' in one ? [one] : []));
  const isNoticed = ({ provision: other }: Mutant): boolean =>
    paying.some(({ args, amount }) => outcome(other, args) !== String(amount));
  const judged = mutantsOf(provision).map((mutant) => ({ mutant, noticed: isNoticed(mutant) }));
  return {
    provision,
    noticed: judged.flatMap(({ mutant, noticed }) => (noticed ? [mutant] : [])),
    survivors: judged.flatMap(({ mutant, noticed }) => (noticed ? [] : [survivor(provision, mutant)])),
  };
}

/** A survivor that no proof excuses: the cases must grow. */
export const isUnexcused = ({ proof, telling }: Survivor): boolean => proof === null || telling !== null;

function survivor(provision: Provision, mutant: Mutant): Survivor {
  const proof = whyTheSame(mutant, provision);
  const tries = proof === null ? 15_000 : 1_500;
  return { mutant, proof, telling: tellingApart(provision, mutant.provision, tries) };
}

/**
 * An amount in yuan, or that there is none: a mistake that makes a rule fail is noticed too. Whole numbers and
 * decimals judge alike: a mistake that one of them would hide has no outcome.
 */
function outcome(provision: Provision, args: Arguments): string {
  const decimal = settled(() => decimalYuanOf(provision, args).toNumber());
  const whole = settled(() => yuanOf(provision, args));
  if (decimal !== whole) {
    const told = `${provision.award.name}(${JSON.stringify(args)})`;
    throw new Error(`${told} is ${decimal} in decimals and ${whole} in whole numbers`);
  }
  return decimal;
}

function settled(compute: () => number): string {
  try {
    return String(compute());
  } catch {
    return 'no amount';
  }
}

/** The same in every run: whether the cases suffice is no matter of luck. */
function tellingApart(written: Provision, other: Provision, numRuns: number): Arguments | null {
  const near = [written, other].flatMap(({ award }) =>
    fc.sample(arbitraryArguments(award), { numRuns, seed: 20220725 }),
  );
  return near.find((args) => outcome(written, args) !== outcome(other, args)) ?? null;
}
