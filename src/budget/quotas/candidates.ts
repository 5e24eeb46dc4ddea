import { knownValue } from '../../readings/certainty';
import type { Award, Quota, RankKey } from '../../rules/awards';
import { Exact, ZERO } from '../../rules/exact';
import type { Candidate, Places, Ranking } from './places';
import type { QuotaChoices, QuotaEntry, Range } from './quota-entry';
import { compareFigures, plainFigure, shareFigure, type RankFigure } from './rank-figure';

/** A candidate for one place, with what of each claim hangs on it. */
export interface PlaceCandidate extends Candidate {
  readonly shares: readonly Share[];
}

/** The part of a claim that one place pays: all of it, or one thing's of a claim for several things. */
export interface Share extends Range {
  readonly entry: QuotaEntry;
}

/** The entries that compete for the same places: of one quota and, where the text tells kinds apart, one kind. */
export interface Competition {
  readonly quota: Quota;
  /** The code of the kind; null where the quota is for all, or where the kind of a claim is not known. */
  readonly code: string | null;
  /** null where the number hangs on a kind that is not known. */
  readonly places: number | null;
  readonly ranking: Ranking;
  readonly entries: readonly QuotaEntry[];
}

/** A competition decided. */
export interface Decided {
  readonly competition: Competition;
  readonly places: Places<PlaceCandidate>;
}

/** The competitions among claims, each quota and kind once. */
export function competitionsOf(
  entries: readonly QuotaEntry[],
  { rankings }: QuotaChoices,
): readonly Competition[] {
  const found = new Map<string, Competition & { readonly entries: QuotaEntry[] }>();
  for (const entry of entries) {
    const { quota } = entry.provision.award;
    if (!quota) continue;
    const code = codeOf(quota, entry);
    const name = `${quota.id} ${code ?? ''}`;
    const known = found.get(name);
    if (known) known.entries.push(entry);
    else {
      const ranking = quota.key ? 'stated' : (rankings.get(quota.id) ?? 'unsaid');
      found.set(name, { quota, code, places: placesOf(quota, code), ranking, entries: [entry] });
    }
  }
  return [...found.values()];
}

function codeOf({ perYear }: Quota, { facts }: QuotaEntry): string | null {
  if (typeof perYear === 'number') return null;
  const code = facts[perYear.by];
  return typeof code === 'string' ? code : null;
}

const placesOf = ({ perYear }: Quota, code: string | null): number | null =>
  typeof perYear === 'number' ? perYear : code === null ? null : (perYear.of[code] ?? null);

/**
 * Who competes: claims that come to nothing do not. Several claims for one thing, or of one company where a
 * company takes a place, are one candidate; a claim for several things is one for each.
 * @param amounts what each claim comes to before the quota, by its id
 */
export function candidatesOf(
  { quota, places, ranking, entries }: Competition,
  amounts: ReadonlyMap<string, Range>,
): readonly PlaceCandidate[] {
  const things = new Map<string, Share[]>();
  for (const entry of entries) {
    const amount = amounts.get(entry.id) ?? entry;
    if (amount.certain.isZero() && amount.most.isZero()) continue;
    partsOf(entry, amount, places ?? Infinity).forEach((part, at) => {
      const thing = at === 0 && wants(entry) === 1 ? placeOf(quota, entry) : `${entry.id}#${at + 1}`;
      const shares = things.get(thing);
      if (shares) shares.push({ entry, ...part });
      else things.set(thing, [{ entry, ...part }]);
    });
  }
  return [...things].map(([id, shares]) => candidate(id, shares, ranking));
}

function candidate(id: string, shares: readonly Share[], ranking: Ranking): PlaceCandidate {
  const figures = shares.map(({ entry }) => figureOf(entry, ranking)).filter((one) => one !== null);
  return {
    id,
    shares,
    certain: shares.reduce((so, { certain }) => so.plus(certain), ZERO),
    most: shares.reduce((so, { most }) => so.plus(most), ZERO),
    figure: figures.reduce<RankFigure | null>(
      (best, one) => (best && compareFigures(best, one) >= 0 ? best : one),
      null,
    ),
    order: Math.min(...shares.map(({ entry }) => entry.order)),
  };
}

/**
 * What tells one place from another. The text gives one project to several participants only where they have a
 * ceiling together; elsewhere projects of two companies are two, whatever they are called.
 */
function placeOf({ place }: Quota, { id, company, thing, provision }: QuotaEntry): string {
  if (place === 'enterprise') return company;
  if (thing === null) return id;
  return isJoint(provision.award) ? `*${thing}` : `${company} ${thing}`;
}

/** Whether several companies may take part in what takes a place. */
export const isJoint = ({ quota, pool }: Award): boolean => pool !== null && pool.per === quota?.place;

/** For how many things a claim is: as many as its figures say, one where they say nothing. */
export function wants({ facts, provision }: QuotaEntry): number {
  const takes = provision.award.quota?.takes;
  const count = takes ? facts[takes] : null;
  return count instanceof Exact && count.gt(1) ? count.toNumber() : 1;
}

/** Equal parts in whole fen, the first a fen more; one more than there are places tells that they do not do. */
function partsOf(entry: QuotaEntry, { certain, most }: Range, places: number): readonly Range[] {
  const count = wants(entry);
  if (count === 1) return [{ certain, most }];
  return Array.from({ length: Math.min(count, places + 1) }, (_, at) => ({
    certain: partOf(certain, count, at),
    most: partOf(most, count, at),
  }));
}

function partOf(amount: Exact, count: number, at: number): Exact {
  const fen = amount.times(100);
  const each = fen.divToInt(count);
  return each.plus(fen.minus(each.times(count)).gt(at) ? 1 : 0).div(100);
}

function figureOf({ provision, facts, figure }: QuotaEntry, ranking: Ranking): RankFigure | null {
  switch (ranking) {
    case 'stated':
      return keyFigure(provision.award.quota?.key ?? null, facts);
    case 'figure':
      return figure && plainFigure(figure);
    case 'amount':
    case 'order':
    case 'unsaid':
      return null;
  }
}

function keyFigure(key: RankKey | null, facts: QuotaEntry['facts']): RankFigure | null {
  const part = key && knownValue(key.part, facts);
  if (!key || !part) return null;
  if (!key.whole) return plainFigure(part);
  const whole = knownValue(key.whole, facts);
  return whole?.gt(0) ? shareFigure(part, whole) : null;
}
