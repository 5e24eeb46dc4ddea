import type { Award } from '../../rules/awards';
import type { Policy } from '../../rules/policies';
import { text, type Text } from '../../rules/text';

/**
 * A rule that somebody changed must never be taken for the law: the titles of its policy and of its award say so,
 * which every citation and list shows, and each explanation of it ends with what was assumed. The quoted text
 * stays the law's.
 */
export const WHAT_IF = text('（假设）', ' (what if)');

const assumed = new WeakMap<Policy, ReadonlyMap<string, readonly Text[]>>();

/** What was set otherwise in a policy, by the award it bears on; empty for a policy as the law has it. */
export const assumptionsOf = (policy: Policy): ReadonlyMap<string, readonly Text[]> =>
  assumed.get(policy) ?? NOTHING;
const NOTHING: ReadonlyMap<string, readonly Text[]> = new Map();

export const isWhatIf = (policy: Policy): boolean => assumed.has(policy);

/**
 * The policy with its marks.
 * @param assumptions what was set otherwise now, by the award it bears on
 * @param before the policy as it was: what was assumed of it before is still assumed
 */
export function marked(
  policy: Policy,
  assumptions: ReadonlyMap<string, readonly Text[]>,
  before: Policy | undefined,
): Policy {
  const clauses = policy.clauses.map((clause) => ({
    ...clause,
    awards: clause.awards.map((award) => markedAward(award, assumptions.get(award.name) ?? [])),
  }));
  const made: Policy = {
    ...policy,
    title: markedTitle(policy.title),
    shortTitle: markedTitle(policy.shortTitle),
    clauses,
  };
  const all = new Map(before && assumptionsOf(before));
  for (const [award, words] of assumptions) all.set(award, [...(all.get(award) ?? []), ...words]);
  assumed.set(made, all);
  return made;
}

const markedTitle = (title: Text): Text =>
  title.zh.endsWith(WHAT_IF.zh) ? title : text(`${title.zh}${WHAT_IF.zh}`, `${title.en}${WHAT_IF.en}`);

function markedAward(award: Award, assumptions: readonly Text[]): Award {
  if (assumptions.length === 0) return award;
  const told = assumptions.map(({ zh, en }) =>
    text(`假设情形，不是现行规定：${zh}`, `what if, not the law: ${en}`),
  );
  return { ...award, title: markedTitle(award.title), conditions: [...told, ...award.conditions] };
}
