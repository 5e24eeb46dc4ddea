import { ambiguityOutcomes, type AmbiguityOutcome } from '../../readings/ambiguity';
import { amountOf } from '../../readings/amount';
import { explain, type Step } from '../../readings/explanation';
import { ArgumentError, readArguments } from '../../rules/arguments';
import type { Day } from '../../rules/dates';
import type { Exact } from '../../rules/exact';
import { standingOn, type Standing } from '../../rules/policies';
import type { Provision } from '../../rules/policy-book';
import type { Text } from '../../rules/text';

/** What an award comes to with some arguments: its amount, or the message of the function. */
export type Outcome =
  | {
      readonly amount: Exact;
      readonly steps: readonly Step[];
      /** The amount by the clause's arithmetic, whatever the dates say. */
      readonly amountInForce: Exact;
      readonly ambiguityOutcomes: readonly AmbiguityOutcome[];
      readonly asOf: Day | null;
      /** The standing of the policy on `asOf`, by its dates. */
      readonly standing: Standing | null;
    }
  | { readonly error: Text };

export function outcomeOf(provision: Provision, args: readonly unknown[]): Outcome {
  try {
    const call = readArguments(provision.award, args);
    const { facts, asOf } = call;
    return {
      amount: amountOf(provision, facts, asOf).yuan,
      steps: explain(provision, call),
      amountInForce: amountOf(provision, facts).yuan,
      ambiguityOutcomes: ambiguityOutcomes(provision, facts),
      asOf,
      standing: asOf === null ? null : standingOn(provision.policy, asOf),
    };
  } catch (error) {
    if (error instanceof ArgumentError) return { error: error.text };
    throw error;
  }
}
