import { ZERO, type Exact } from '../../rules/exact';
import { compareFigures, type RankFigure } from './rank-figure';

/**
 * How the places of a quota are given.
 *
 * - `stated`: by the figure that the text names and the inputs give.
 * - `figure`, `order`, `amount`: as the planner chooses, where the text names none that can be computed: by the
 *   figures of a column, in the order of the table (who comes first), or the largest amounts first.
 * - `unsaid`: nobody said, so that it is an interval from the lowest amounts to the highest.
 */
export type Ranking = 'stated' | QuotaChoice | 'unsaid';

/** The planner's way of giving places where the text does not say how. */
export type QuotaChoice = 'amount' | 'figure' | 'order';

/** What takes one place, with all its claims together. */
export interface Candidate {
  /** Tells it from every other under the quota, and settles ties in an order that hangs on no other candidate. */
  readonly id: string;
  /** Yuan, in whole fen. */
  readonly certain: Exact;
  readonly most: Exact;
  /** null where it is not known. */
  readonly figure: RankFigure | null;
  /** The place in the order of the table. */
  readonly order: number;
}

/** `open`: which of both, hangs on ties, on other candidates that may not be eligible, or on what nobody said. */
export type Standing = 'in' | 'out' | 'open';

export interface Places<C extends Candidate> {
  /** Who is paid the certain amount: the way of giving the places that costs least. */
  readonly least: ReadonlySet<C>;
  /** Who is paid the most. */
  readonly highest: ReadonlySet<C>;
  /** All candidates, the best first. */
  readonly ranked: readonly C[];
  readonly standing: ReadonlyMap<C, Standing>;
  /** Candidates of one figure of whom only some have a place; the text does not say which. */
  readonly tied: readonly C[];
}

/**
 * Gives out places. A candidate without any amount does not apply and must be left out by the caller.
 *
 * Who applies for certain and who may apply takes part in one ranking: one who only may be eligible takes a place
 * and is paid nothing of it for certain, since nobody behind is sure of that place. Without that one the sum can
 * be higher than with it; `atMost` says how high.
 * @param places whole, 0 or more
 */
export function givePlaces<C extends Candidate>(
  candidates: readonly C[],
  places: number,
  ranking: Ranking,
): Places<C> {
  const cheapest = [...candidates].sort(leastFirst(ranking));
  const dearest = [...candidates].sort(highestFirst(ranking));
  // Whoever has no figure may come before anybody and takes a place, but is sure of it only where all have one.
  const isCertain = (one: C): boolean =>
    candidates.length <= places || !isByFigure(ranking) || one.figure !== null;
  const least = new Set(cheapest.slice(0, places).filter(isCertain));
  const highest = new Set(dearest.slice(0, places));
  return {
    least,
    highest,
    ranked: dearest,
    // A forecast asks for amounts alone, a thousand times over.
    get standing() {
      return standings(candidates, places, ranking, { least, highest });
    },
    get tied() {
      return tiesAcross(dearest, places, ranking);
    },
  };
}

type Order = (a: Candidate, b: Candidate) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const isByFigure = (ranking: Ranking): boolean => ranking === 'stated' || ranking === 'figure';

function leastFirst(ranking: Ranking): Order {
  switch (ranking) {
    case 'stated':
    case 'figure':
      // Whoever has no figure may come before anybody.
      return (a, b) => byFigure(a, b, -1) || a.certain.comparedTo(b.certain) || byId(a, b);
    case 'order':
      return (a, b) => a.order - b.order || byId(a, b);
    case 'amount':
      return (a, b) => b.certain.comparedTo(a.certain) || byId(a, b);
    case 'unsaid':
      return (a, b) => a.certain.comparedTo(b.certain) || byId(a, b);
  }
}

function highestFirst(ranking: Ranking): Order {
  switch (ranking) {
    case 'stated':
    case 'figure':
      return (a, b) => byFigure(a, b, 1) || b.most.comparedTo(a.most) || byId(a, b);
    case 'order':
      return (a, b) => a.order - b.order || byId(a, b);
    case 'amount':
    case 'unsaid':
      return (a, b) => b.most.comparedTo(a.most) || byId(a, b);
  }
}

/** The greater figure first. @param unknown -1: whoever has none comes first, 1: last */
function byFigure({ figure: a }: Candidate, { figure: b }: Candidate, unknown: 1 | -1): number {
  if (a && b) return compareFigures(b, a);
  if (a === b) return 0;
  return a ? -unknown : unknown;
}

/** How many come before a candidate, for certain and at most, itself left out. */
interface Ahead {
  readonly sure: number;
  readonly possible: number;
}

/**
 * Groups of candidates that the ranking cannot tell apart, the best group first; null where it ranks nobody. Those
 * whose figure is not known are in no group.
 */
function groups<C extends Candidate>(candidates: readonly C[], ranking: Ranking): readonly (readonly C[])[] {
  const ordered = candidates
    .filter(({ figure }) => !isByFigure(ranking) || figure)
    .sort(highestFirst(ranking));
  const found: C[][] = [];
  for (const one of ordered) {
    const last = found[found.length - 1];
    if (last?.[0] && isByFigure(ranking) && byFigure(last[0], one, 1) === 0) last.push(one);
    else found.push([one]);
  }
  return found;
}

const isSure = ({ certain }: Candidate): boolean => certain.gt(0);

function aheadOf<C extends Candidate>(candidates: readonly C[], ranking: Ranking): ReadonlyMap<C, Ahead> {
  const ahead = new Map<C, Ahead>();
  const unknown = isByFigure(ranking) ? candidates.filter(({ figure }) => !figure).length : 0;
  let [sure, all] = [0, 0];
  for (const group of groups(candidates, ranking)) {
    for (const one of group) ahead.set(one, { sure, possible: all + unknown + group.length - 1 });
    sure += group.filter(isSure).length;
    all += group.length;
  }
  for (const one of candidates)
    if (!ahead.has(one)) ahead.set(one, { sure: 0, possible: candidates.length - 1 });
  return ahead;
}

function standings<C extends Candidate>(
  candidates: readonly C[],
  places: number,
  ranking: Ranking,
  { least, highest }: Pick<Places<C>, 'least' | 'highest'>,
): ReadonlyMap<C, Standing> {
  if (candidates.length <= places) return new Map(candidates.map((one) => [one, 'in']));
  if (ranking === 'unsaid') return new Map(candidates.map((one) => [one, 'open']));
  if (ranking === 'amount') {
    return new Map(
      candidates.map((one) => [
        one,
        least.has(one) !== highest.has(one) ? 'open' : least.has(one) ? 'in' : 'out',
      ]),
    );
  }
  const ahead = aheadOf(candidates, ranking);
  return new Map(
    candidates.map((one): [C, Standing] => {
      const { sure, possible } = ahead.get(one) ?? { sure: 0, possible: candidates.length };
      return [one, possible < places ? 'in' : sure >= places ? 'out' : 'open'];
    }),
  );
}

/** The group of equal figures of which some are within the places and some are not. */
function tiesAcross<C extends Candidate>(
  candidates: readonly C[],
  places: number,
  ranking: Ranking,
): readonly C[] {
  if (!isByFigure(ranking)) return [];
  let before = 0;
  for (const group of groups(candidates, ranking)) {
    if (before < places && before + group.length > places) return group;
    before += group.length;
  }
  return [];
}

/**
 * The highest that the places can cost: those who are in for certain, and the highest amounts of those who may be
 * in. More than the most of {@link givePlaces} only where somebody ahead may turn out not to be eligible.
 */
export function atMost<C extends Candidate>(
  { standing }: Pick<Places<C>, 'standing'>,
  places: number,
): Exact {
  const all = [...standing];
  const settled = all.filter(([one, how]) => how === 'in' && isSure(one)).map(([one]) => one);
  const contested = all
    .filter(([one, how]) => how === 'open' || (how === 'in' && !isSure(one)))
    .map(([one]) => one)
    .sort((a, b) => b.most.comparedTo(a.most));
  return [...settled, ...contested.slice(0, Math.max(0, places - settled.length))].reduce(
    (so, { most }) => so.plus(most),
    ZERO,
  );
}
