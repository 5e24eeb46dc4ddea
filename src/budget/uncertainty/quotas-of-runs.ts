import { yuanFromFen } from '../../rules/exact';
import type { Expression } from '../../rules/expressions';
import type { Provision } from '../../rules/policy-book';
import { afterQuotas } from '../quotas/after-quotas';
import { NOTHING_CHOSEN, type QuotaChoices, type QuotaEntry } from '../quotas/quota-entry';
import type { AfterEnterprises, WaitingClaim, WaitingYear } from './after-enterprises';
import { inFen } from './claim-amounts';

/**
 * Quotas and pools in every run. Where a figure ranks enterprises and one place is one enterprise's, they are
 * ranked here; where nobody has to give way, nothing is asked; all else is decided as the forecast decides it.
 */
export const quotasOfRuns = (choices: QuotaChoices = NOTHING_CHOSEN): AfterEnterprises => ({
  concerns: ({ award }) => award.quota !== null || award.pool !== null,
  rankBy: rankOf,
  settle: (year) => settled(year, choices),
});

function rankOf({ award: { quota } }: Provision): Expression | null {
  if (!quota?.key) return null;
  const { part, whole } = quota.key;
  return whole ? { kind: 'quotient', left: part, right: whole } : part;
}

function settled(year: WaitingYear, choices: QuotaChoices): Float64Array {
  const after = Float64Array.from(year.fen);
  const asked: number[] = [];
  for (const group of groupsOf(year)) {
    if (isRoomForAll(year, group)) continue;
    const places = placesByRank(year, group);
    if (places === null) asked.push(...group);
    else rank(year, group, places, after);
  }
  if (asked.length > 0) decide(year, asked, choices, after);
  return after;
}

/** The claims that come to anything, by the quota or the pool that they share. */
function groupsOf({ claims, fen }: WaitingYear): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  claims.forEach(({ prospect: { provision, base } }, at) => {
    if (!((fen[at] ?? 0) > 0)) return;
    const { quota, pool } = provision.award;
    const code = typeof quota?.perYear === 'object' ? String(base.facts[quota.perYear.by] ?? '') : '';
    // What draws on a pool hangs together with all that draws on it, whatever its quota.
    const key = pool ? `pool ${pool.id}` : `quota ${quota?.id ?? ''} ${code}`;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()];
}

/** Every claim takes at least one place: so few that all have theirs. A pool is asked about always. */
function isRoomForAll({ claims }: WaitingYear, group: readonly number[]): boolean {
  const first = awardOf(claims, group[0]);
  if (!first?.quota || first.pool) return false;
  const { perYear, takes } = first.quota;
  return typeof perYear === 'number' && takes === null && group.length <= perYear;
}

/** How many places are given by rank alone; null where the forecast's own way has to decide. */
function placesByRank({ claims, rank: ranks }: WaitingYear, group: readonly number[]): number | null {
  const first = awardOf(claims, group[0]);
  const quota = first?.quota;
  const isPlain = quota?.key && !first?.pool && quota.takes === null && quota.place === 'enterprise';
  if (!isPlain || typeof quota.perYear !== 'number') return null;
  const payees = new Set(group.map((at) => claims[at]?.payee.id));
  const isEachKnown = group.every((at) => !Number.isNaN(ranks[at]));
  return payees.size === group.length && isEachKnown ? quota.perYear : null;
}

const awardOf = (claims: readonly WaitingClaim[], at: number | undefined) =>
  claims[at ?? -1]?.prospect.provision.award;

/** Shares as near as this are one share: those of equal figures differ by the last digit of a double. */
const AS_NEAR = 1e-12;

/** The highest figures have the places; of equal ones across the boundary the cheaper, as for what is certain. */
function rank(
  { fen, rank: ranks }: WaitingYear,
  group: readonly number[],
  places: number,
  after: Float64Array,
): void {
  const of = (at: number): number => ranks[at] ?? 0;
  const isSame = (a: number, b: number): boolean =>
    Math.abs(a - b) <= AS_NEAR * Math.max(Math.abs(a), Math.abs(b));
  const ordered = [...group].sort((a, b) => of(b) - of(a) || a - b);
  const [last, next] = [ordered[places - 1], ordered[places]];
  if (next === undefined) return;
  const boundary = last === undefined ? Infinity : of(last);
  const tied = ordered.filter((at) => isSame(of(at), boundary));
  const above = ordered.filter((at) => of(at) > boundary && !isSame(of(at), boundary));
  const cheapest = [...tied].sort((a, b) => (fen[a] ?? 0) - (fen[b] ?? 0) || a - b);
  const paid = new Set([...above, ...cheapest.slice(0, Math.max(0, places - above.length))]);
  for (const at of group) if (!paid.has(at)) after[at] = 0;
}

function decide(
  { claims, fen }: WaitingYear,
  asked: readonly number[],
  choices: QuotaChoices,
  after: Float64Array,
): void {
  const entries = asked.flatMap((at) => {
    const claim = claims[at];
    return claim ? [entryOf(claim, at, fen[at] ?? 0)] : [];
  });
  const { amounts } = afterQuotas(entries, choices);
  for (const at of asked) {
    const left = amounts.get(idOf(claims[at], at));
    if (left) after[at] = inFen(left.certain);
  }
}

const idOf = (claim: WaitingClaim | undefined, at: number): string =>
  claim ? `${claim.payee.id} ${claim.prospect.id}` : String(at);

function entryOf(claim: WaitingClaim, at: number, fen: number): QuotaEntry {
  const { payee, prospect } = claim;
  const { base, provision } = prospect;
  const amount = yuanFromFen(fen);
  return {
    id: idOf(claim, at),
    company: payee.id,
    provision,
    facts: base.facts,
    thing: base.subjects.get(provision.award.subject.kind) ?? null,
    certain: amount,
    most: amount,
    order: payee.order,
    figure: null,
  };
}
