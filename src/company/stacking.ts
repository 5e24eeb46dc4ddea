import { Exact, ZERO } from '../rules/exact';
import { countsTowardCompanyTotal, type Award } from '../rules/awards';
import type { Matter } from '../rules/matters';

/** An award that pays a company something, as stacking sees it. */
export interface Claim {
  readonly award: Award;
  readonly amount: Exact;
}

/** An award that gives way, and to which ones. */
export interface LostClaim extends Claim {
  readonly to: readonly Claim[];
  readonly matters: readonly Matter[];
}

/** One way of taking awards that exclude one another. Nothing could be added to it. */
export interface Alternative {
  readonly claims: readonly Claim[];
  readonly total: Exact;
}

/** Awards that exclude one another, directly or through others, with every admissible way of taking them, the best first. */
export interface StackingGroup {
  readonly matters: readonly Matter[];
  readonly alternatives: readonly [Alternative, ...Alternative[]];
}

/** A limit on the sum of some awards: 各级政府支持资金不超过企业项目全部投入的30%. */
export interface TotalLimit extends Claim {
  covers(award: Award): boolean;
}

/** What a limit does to the awards that were taken. */
export interface AppliedLimit {
  readonly limit: TotalLimit;
  readonly covered: readonly Claim[];
  /** Sum of the covered awards before the limit. */
  readonly before: Exact;
  /** How much of it the limit takes away; 0 where it does not bite. */
  readonly reduction: Exact;
}

/** What a company can have at once, and the proof that no admissible choice pays more. */
export interface Stacking {
  readonly total: Exact;
  readonly taken: readonly Claim[];
  readonly lost: readonly LostClaim[];
  /** District, equity, pool and limit figures: they never enter a company's total. */
  readonly outside: readonly Claim[];
  readonly limits: readonly AppliedLimit[];
  /** The certificate: for every group with a choice, the alternatives that were considered. */
  readonly groups: readonly StackingGroup[];
}

/**
 * The best admissible set of awards: 从优、就高、不重复. Awards that share a matter exclude one another; all others add up,
 * within the limits. Groups that exclude nothing of one another are chosen one by one; only those under a limit have to
 * be weighed together. An award under two limits counts under the first.
 */
export function stack(claims: readonly Claim[], limits: readonly TotalLimit[] = []): Stacking {
  const [counted, outside] = partition(claims, ({ award }) => countsTowardCompanyTotal(award));
  const groups = groupsOf(counted).map(alternativesOf);
  const taken = bestChoice(groups, limits);
  const applied = limits
    .map((limit) => applyLimit(limit, limits, taken))
    .filter(({ covered }) => covered.length > 0);
  return {
    total: totalUnder(taken, limits),
    taken,
    lost: counted.filter((claim) => !taken.includes(claim)).map((claim) => lostClaim(claim, taken)),
    outside,
    limits: applied,
    groups: groups.filter(({ alternatives }) => alternatives.length > 1),
  };
}

function bestChoice(groups: readonly StackingGroup[], limits: readonly TotalLimit[]): readonly Claim[] {
  const [limited, free] = partition(groups, ({ alternatives }) =>
    alternatives.some(({ claims }) =>
      claims.some(({ award }) => limits.some((limit) => limit.covers(award))),
    ),
  );
  const together = limited.reduce<readonly (readonly Claim[])[]>(
    (choices, { alternatives }) =>
      choices.flatMap((choice) => alternatives.map(({ claims }) => [...choice, ...claims])),
    [[]],
  );
  const best = together.reduce((a, b) => (totalUnder(b, limits).gt(totalUnder(a, limits)) ? b : a));
  return [...free.flatMap(({ alternatives }) => alternatives[0].claims), ...best];
}

const totalUnder = (claims: readonly Claim[], limits: readonly TotalLimit[]): Exact =>
  limits.reduce((total, limit) => total.minus(applyLimit(limit, limits, claims).reduction), sum(claims));

function applyLimit(
  limit: TotalLimit,
  limits: readonly TotalLimit[],
  claims: readonly Claim[],
): AppliedLimit {
  const covered = claims.filter(({ award }) => limits.find((one) => one.covers(award)) === limit);
  const before = sum(covered);
  const excess = before.minus(limit.amount);
  return { limit, covered, before, reduction: excess.gt(0) ? excess : ZERO };
}

const sum = (claims: readonly Claim[]): Exact =>
  claims.reduce((total, { amount }) => total.plus(amount), ZERO);

const shared = (a: Award, b: Award): readonly Matter[] =>
  a.matters.filter((matter) => b.matters.includes(matter));

const excludes = (a: Claim, b: Claim): boolean => a !== b && shared(a.award, b.award).length > 0;

function lostClaim(claim: Claim, taken: readonly Claim[]): LostClaim {
  const to = taken.filter((winner) => excludes(claim, winner));
  const matters = [...new Set(to.flatMap((winner) => shared(claim.award, winner.award)))];
  return { ...claim, to, matters };
}

/** Awards connected by exclusion, each group in the order of the documents. */
function groupsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const touching = groups.filter((group) => group.some((member) => excludes(claim, member)));
    const merged = [...touching.flat(), claim];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

function alternativesOf(group: readonly Claim[]): StackingGroup {
  const alternatives = maximalChoices(group)
    .map((claims) => ({ claims, total: sum(claims) }))
    .sort((a, b) => b.total.comparedTo(a.total));
  const [best, ...others] = alternatives;
  if (!best) throw new RangeError('a group has at least one award');
  const matters = [...new Set(group.flatMap(({ award }) => award.matters))];
  return { matters, alternatives: [best, ...others] };
}

/** Every set of awards that exclude none of one another and to which no further one could be added. */
function maximalChoices(group: readonly Claim[]): readonly (readonly Claim[])[] {
  const choices = group.reduce<readonly (readonly Claim[])[]>(
    (sets, claim) =>
      sets.flatMap((set) => (set.some((member) => excludes(claim, member)) ? [set] : [set, [...set, claim]])),
    [[]],
  );
  return choices.filter((choice) =>
    group.every((claim) => choice.includes(claim) || choice.some((member) => excludes(claim, member))),
  );
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
