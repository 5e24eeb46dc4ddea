import type { Policy } from '../../rules/policies';
import { policyBook, type PolicyBook, type Provision } from '../../rules/policy-book';

/**
 * What becomes of policies in the years ahead.
 *
 * - `continue`: last days are ignored; a draft pays nothing.
 * - `end`: a policy pays for the figures of a year on whose 31 December it is in force.
 * - `draft`: the same, with drafts in force from the first year ahead; what a draft replaces ends at once.
 */
export type PolicyFuture = 'continue' | 'end' | 'draft';

/** The policies as they pay in the years ahead. */
export interface PoliciesAhead {
  /** Every policy that may ever pay, without days: what is read from a table does not hang on the day. */
  readonly timeless: PolicyBook;
  /** The provision as its document has it, with its days. */
  readonly stated: (name: string) => Provision;
  /** Whether a policy pays for the figures of a year. */
  readonly pays: (policy: Pick<Policy, 'id'>, year: number) => boolean;
}

/** @param firstAhead the first year of figures that is forecast */
export function policiesAhead(book: PolicyBook, future: PolicyFuture, firstAhead: number): PoliciesAhead {
  const byId = new Map(book.policies.map((policy) => [policy.id, policy]));
  const replaced = replacedBy(book);
  const may = book.policies.filter(({ status }) => status === 'adopted' || future === 'draft');
  const timeless = policyBook(
    may.map((policy) => ({ ...policy, status: 'adopted', effectiveFrom: null, effectiveTo: null })),
  );
  return {
    timeless,
    stated(name) {
      const found = book.find(name);
      if (!found) throw new RangeError(`no award is called ${name}`);
      return found;
    },
    pays({ id }, year) {
      const policy = byId.get(id);
      if (!policy) return false;
      if (policy.status === 'draft') return future === 'draft' && year >= firstAhead;
      if (future === 'draft' && replaced.has(id) && year >= firstAhead) return false;
      const lastOfYear = `${year}-12-31`;
      if (policy.effectiveFrom !== null && policy.effectiveFrom > lastOfYear) return false;
      return future === 'continue' || policy.effectiveTo === null || policy.effectiveTo >= lastOfYear;
    },
  };
}

/** A new round replaces the whole policy of which it replaces an award. */
function replacedBy(book: PolicyBook): ReadonlySet<string> {
  return new Set(
    book.provisions.flatMap(({ policy, award }) => {
      const earlier = award.succeeds === null ? undefined : book.find(award.succeeds);
      return policy.status === 'draft' && earlier ? [earlier.policy.id] : [];
    }),
  );
}
