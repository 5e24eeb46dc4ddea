import type { Award } from './awards';
import type { Clause, Policy } from './policies';

/** An award together with the clause and the policy it stands in: what a citation needs. */
export interface Provision {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly award: Award;
}

export interface PolicyBook {
  readonly policies: readonly Policy[];
  /** Every award, in the order of the documents. */
  readonly provisions: readonly Provision[];
  /** The award whose function has this bare name, in any case; undefined when there is none. */
  find(name: string): Provision | undefined;
}

/** Binds policies together. @throws RangeError when two awards share a name. */
export function policyBook(policies: readonly Policy[]): PolicyBook {
  const provisions = policies.flatMap((policy) =>
    policy.clauses.flatMap((clause) => clause.awards.map((award) => ({ policy, clause, award }))),
  );
  const byName = new Map(provisions.map((provision) => [provision.award.name, provision]));
  if (byName.size !== provisions.length) throw new RangeError('two awards share a name');
  return {
    policies,
    provisions,
    find: (name) => byName.get(name.toUpperCase()),
  };
}
