import { Exact, ZERO } from '../../rules/exact';
import { text, type Text } from '../../rules/text';
import { isJoint, wants, type Competition, type Decided, type PlaceCandidate } from './candidates';
import { atMost, type Ranking, type Standing } from './places';
import { rangeText, sumOf, type RangeText } from './pool-decision';
import { NOTHING, type Range } from './quota-entry';
import { compareFigures, missingPart, quotientOf, type RankFigure } from './rank-figure';

/** One candidate for a place. */
export interface PlaceRow {
  /** From 1, equals alike; null where nothing ranks it. */
  readonly rank: number | null;
  readonly standing: Standing;
  /** The claims that stand or fall together, and the companies they are of. */
  readonly entries: readonly string[];
  readonly companies: readonly string[];
  readonly thing: string | null;
  /** The figure it is ranked by: a share as a fraction, to ten decimals. */
  readonly figure: string | null;
  /** How far behind the last one with a place it is; null where it is not behind, or where no figure ranks. */
  readonly behind: {
    /** In the figure itself: 0.009 of revenue. */
    readonly figure: string;
    /** Where the figure is a share: how much more of its numerator would draw level, in whole fen, upwards. */
    readonly part: string | null;
  } | null;
  /** Before the quota. */
  readonly before: RangeText;
  readonly after: RangeText;
}

/** How the places of a quota were given, as plain data. Amounts are decimal texts in yuan. */
export interface QuotaDecision {
  readonly id: string;
  /** The names of the awards that share it. */
  readonly awards: readonly string[];
  /** What the places are for where the text tells kinds apart: 智能工厂. */
  readonly kind: Text | null;
  /** The words of the text that state it. */
  readonly words: string;
  /** What the text says that places are given by. */
  readonly rankBy: Text | null;
  readonly ranking: Ranking;
  /** How they were given, and what the text leaves open. */
  readonly said: Text;
  /** null where the kind is not known and with it the number. */
  readonly places: number | null;
  /** How many places are applied for. */
  readonly wanted: number;
  readonly binds: boolean;
  readonly before: RangeText;
  readonly after: RangeText;
  /** What the quota saves, for certain and at most. */
  readonly saved: RangeText;
  /** What it can cost where somebody with a place turns out not to be eligible and another moves up. */
  readonly atMost: string;
  /** The best first. Where nobody said how places are given, the highest amounts first. */
  readonly rows: readonly PlaceRow[];
  /** The last with a place and the first without, by their place in `rows`; null where all have one. */
  readonly boundary: { readonly lastIn: number; readonly firstOut: number } | null;
  /** Equals of whom only some have a place, by their place in `rows`; the text does not say which. */
  readonly ties: { readonly rows: readonly number[]; readonly places: number } | null;
}

/** @param before what each claim came to before the quota, by its id */
export function quotaDecision(
  { competition, places }: Decided,
  before: ReadonlyMap<string, Range>,
): QuotaDecision {
  const { quota, ranking, entries } = competition;
  const applying = entries.filter(({ id }) => !isNothing(before.get(id) ?? NOTHING));
  const number = competition.places ?? Infinity;
  const wanted = places.ranked.length > 0 ? wantedPlaces(applying, places.ranked) : 0;
  const binds = wanted > number;
  const { standing, tied, least, highest } = places;
  const ranks = rankedRows(places.ranked, ranking, binds);
  const last = binds && number > 0 ? (places.ranked[number - 1] ?? null) : null;
  const rows = places.ranked.map((one, at): PlaceRow =>
    row(one, ranks[at] ?? null, last, { standing, least, highest }),
  );
  const [so, now] = [sumOf(before.values()), sumOf(rows.map(({ after }) => rangeOf(after)))];
  const ties = tied.map((one) => places.ranked.indexOf(one)).sort((a, b) => a - b);
  return {
    id: quota.id,
    awards: [...new Set(entries.map(({ provision }) => provision.award.name))],
    kind: kindOf(competition),
    words: quota.words,
    rankBy: quota.rankBy,
    ranking,
    said: saidOf(competition, {
      binds,
      ties: ties.length,
      unknown: unknownOf(places.ranked, ranking),
      unnamed: unnamedOf(applying),
    }),
    places: competition.places,
    wanted,
    binds,
    before: rangeText(so),
    after: rangeText(now),
    saved: rangeText({ certain: so.certain.minus(now.certain), most: so.most.minus(now.most) }),
    atMost: Exact.max(now.most, atMost({ standing }, number)).toFixed(2),
    rows,
    boundary: binds && number > 0 ? { lastIn: number - 1, firstOut: number } : null,
    ties: ties[0] === undefined ? null : { rows: ties, places: number - ties[0] },
  };
}

const isNothing = ({ certain, most }: Range): boolean => certain.isZero() && most.isZero();

const rangeOf = ({ certain, most }: RangeText): Range => ({
  certain: new Exact(certain),
  most: new Exact(most),
});

/** Candidates, and what a claim for several things wants beyond them. */
const wantedPlaces = (applying: Competition['entries'], ranked: readonly PlaceCandidate[]): number => {
  const several = applying.filter((entry) => wants(entry) > 1);
  const single = ranked.filter(({ shares }) => shares.every(({ entry }) => wants(entry) === 1));
  return single.length + several.reduce((so, entry) => so + wants(entry), 0);
};

function row(
  one: PlaceCandidate,
  rank: number | null,
  last: PlaceCandidate | null,
  places: Pick<Decided['places'], 'standing' | 'least' | 'highest'>,
): PlaceRow {
  const standing = places.standing.get(one) ?? 'open';
  return {
    rank,
    standing,
    entries: one.shares.map(({ entry }) => entry.id),
    companies: [...new Set(one.shares.map(({ entry }) => entry.company))],
    thing: one.shares[0]?.entry.thing ?? null,
    figure: one.figure && shown(quotientOf(one.figure)),
    behind: one.figure && last?.figure ? behind(one.figure, last.figure) : null,
    before: rangeText(one),
    after: rangeText({
      certain: places.least.has(one) ? one.certain : ZERO,
      most: places.highest.has(one) ? one.most : ZERO,
    }),
  };
}

function behind(own: RankFigure, last: RankFigure): PlaceRow['behind'] {
  if (compareFigures(own, last) >= 0) return null;
  const isShare = !own.whole.eq(1);
  return {
    figure: shown(quotientOf(last).minus(quotientOf(own))),
    part: isShare ? missingPart(own, last).toDecimalPlaces(2, Exact.ROUND_UP).toFixed(2) : null,
  };
}

const SHOWN_DECIMALS = 10;
const shown = (figure: Exact): string => figure.toDecimalPlaces(SHOWN_DECIMALS).toFixed();

/** Equals have one rank, and the next one as many places behind as there are equals. */
function rankedRows(
  ranked: readonly PlaceCandidate[],
  ranking: Ranking,
  binds: boolean,
): readonly (number | null)[] {
  if (ranking === 'unsaid' && binds) return ranked.map(() => null);
  let rank = 0;
  return ranked.map((one, at) => {
    const previous = ranked[at - 1];
    if (isByFigure(ranking) && !one.figure) return null;
    const isEqual =
      isByFigure(ranking) &&
      previous?.figure &&
      one.figure &&
      compareFigures(previous.figure, one.figure) === 0;
    if (!isEqual) rank = at + 1;
    return rank;
  });
}

const isByFigure = (ranking: Ranking): boolean => ranking === 'stated' || ranking === 'figure';

const unknownOf = (ranked: readonly PlaceCandidate[], ranking: Ranking): number =>
  isByFigure(ranking) ? ranked.filter(({ figure }) => !figure).length : 0;

function kindOf({ quota, code, entries }: Competition): Text | null {
  const { perYear } = quota;
  if (typeof perYear === 'number') return null;
  const input = entries[0]?.provision.award.inputs.find(({ name }) => name === perYear.by)?.input;
  const known = input?.kind === 'code' ? input.codes.find((one) => one.code === code) : undefined;
  return known?.label ?? text('类型未知', 'of a kind that is not known');
}

interface Found {
  readonly binds: boolean;
  readonly ties: number;
  readonly unknown: number;
  /** Claims for parts of a project that has no name. */
  readonly unnamed: number;
}

const unnamedOf = (entries: Competition['entries']): number =>
  entries.filter(({ thing, provision }) => thing === null && isJoint(provision.award)).length;

function saidOf({ quota, places, ranking }: Competition, { binds, ties, unknown, unnamed }: Found): Text {
  if (places === null) {
    return text(
      '类型未知，名额数也未知，未作限制。',
      'The kind is not known, nor the number of places: none is held back.',
    );
  }
  if (!binds) return text('申报不超过名额，全部入选。', 'No more apply than there are places; all have one.');
  const parts = [rankingWords(ranking, quota.rankBy)];
  if (ties > 0) {
    parts.push(
      text(
        `末位有 ${ties} 个并列，原文没有写怎样取舍：确定数取其中金额低的，最高数取高的。`,
        `${ties} are level at the last place, and the text does not say who has it: for certain those with the ` +
          'lower amounts, at most those with the higher.',
      ),
    );
  }
  if (unknown > 0) {
    parts.push(
      text(
        `${unknown} 个没有排名的数据，可能排在任何一位：确定数按其占用名额而不计金额，最高数把它们排在最后。`,
        `${unknown} have no figure to be ranked by and may come anywhere: for certain they take places and are ` +
          'paid nothing, at most they come last.',
      ),
    );
  }
  if (unnamed > 1) {
    parts.push(
      text(
        `${unnamed} 笔没有项目名称，各按一个项目计；同一项目的参与企业合占一个名额，请补上项目名称。`,
        `${unnamed} claims have no project name and are each taken for a project of their own; participants of ` +
          'one project take one place together, so name the projects.',
      ),
    );
  }
  return text(parts.map(({ zh }) => zh).join(''), parts.map(({ en }) => en).join(' '));
}

function rankingWords(ranking: Ranking, rankBy: Text | null): Text {
  const stated = rankBy
    ? text(
        `原文按“${rankBy.zh}”排名，表中没有该数据`,
        `The text ranks by ${rankBy.en}, which the table does not give`,
      )
    : text('原文没有写按什么排名', 'The text does not say how they are ranked');
  switch (ranking) {
    case 'stated':
      return rankBy
        ? text(`按${rankBy.zh}排名。`, `Ranked by ${rankBy.en}.`)
        : text('按原文排名。', 'Ranked as the text says.');
    case 'figure':
      return rankBy
        ? text(`按${rankBy.zh}排名，数据取自所选的列。`, `Ranked by ${rankBy.en}, from the column chosen.`)
        : text(
            `${stated.zh}；按所选列的数据从高到低。`,
            `${stated.en}; the highest of the chosen column first.`,
          );
    case 'amount':
      return text(
        `${stated.zh}；按所选：金额高的在先。`,
        `${stated.en}; as chosen, the highest amounts first.`,
      );
    case 'order':
      return text(
        `${stated.zh}；按所选：表中在先的在先。`,
        `${stated.en}; as chosen, in the order of the table.`,
      );
    case 'unsaid':
      return text(
        `${stated.zh}，也没有另作选择：确定数按金额最低的入选计，最高数按金额最高的入选计。`,
        `${stated.en}, and nothing was chosen: for certain the lowest amounts are in, at most the highest.`,
      );
  }
}
