import { claimOf } from '../../company/company-stacking';
import type { Claim, Mark } from '../../company/stacking/claim';
import { exclusionBetween, type Answers } from '../../company/stacking/relations';
import { Exact } from '../../rules/exact';
import { factsAhead } from '../forecast/future-facts';
import type { GrowthFactors } from '../forecast/growth';
import { movesOf, type Move } from '../forecast/input-moves';
import { ownerKey } from '../forecast/enterprise-years';
import type { Prospect } from '../forecast/prospect';
import { MOST_CANDIDATES } from './choice-in-fen';

/** A prospect whose claims stack, as it stands among the others of its enterprise. */
export interface Stacker {
  readonly prospect: Prospect;
  /** Under which name it shares a ceiling with others; null where it has none. */
  readonly ceiling: string | null;
  /** One bit for each member of its part that it excludes for certain, or might exclude. */
  readonly excludes: number;
}

/** Prospects that hang together by exclusion or by a ceiling. */
export interface Part {
  /** Places in the list of stackers, in their order. */
  readonly members: readonly number[];
  /**
   * Whether two of them exclude one another may hang on figures that grow apart: only the exact stacking of each
   * run can tell.
   */
  readonly hangsOnFigures: boolean;
}

export interface HangingTogether {
  readonly stackers: readonly Stacker[];
  readonly parts: readonly Part[];
}

type Between = 'free' | 'excluded' | 'hangsOnFigures';

/** How the prospects of an enterprise stand to one another, in all years and runs. */
export function hangingTogether(
  prospects: readonly Prospect[],
  answers: Answers,
  dataYear: number,
  base: GrowthFactors,
): HangingTogether {
  const known = prospects.flatMap((prospect) => {
    const claim = likeClaim(prospect, dataYear, base);
    return claim ? [{ prospect, claim, ceiling: ceilingName(claim) }] : [];
  });
  const between = known.map((a) =>
    known.map((b): Between => (a === b ? 'free' : standing(a.claim, b.claim, answers))),
  );
  const touches = (a: number, b: number): boolean =>
    between[a]?.[b] !== 'free' || (known[a]?.ceiling !== null && known[a]?.ceiling === known[b]?.ceiling);
  const members = connected(known.length, touches);
  const partOf = new Map(members.flatMap((part) => part.map((at) => [at, part] as const)));
  return {
    stackers: known.map(({ prospect, ceiling }, at) => ({
      prospect,
      ceiling,
      excludes: (partOf.get(at) ?? []).reduce(
        (bits, other, bit) => (between[at]?.[other] === 'free' ? bits : bits | (1 << bit)),
        0,
      ),
    })),
    parts: members.map((part) => ({
      members: part,
      hangsOnFigures:
        part.length > MOST_CANDIDATES ||
        part.some((a) => part.some((b) => between[a]?.[b] === 'hangsOnFigures')),
    })),
  };
}

/** The claim that a prospect would make, whatever it pays; null where figures are never complete. */
function likeClaim(
  { id, base, provision, figures }: Prospect,
  dataYear: number,
  growth: GrowthFactors,
): Claim | null {
  const { award } = provision;
  const at = [0, 1].find((ahead) => factsAhead(figures, ahead, growth, NOTHING) !== null);
  const facts = at === undefined ? null : factsAhead(figures, at, growth, NOTHING);
  if (facts === null) return null;
  const { policy, rows, subjects, cells } = base;
  const year = dataYear + (at ?? 0);
  const source = { verdict: 'applicable' as const, amount: ONE, policy, award, facts, rows, subjects, cells };
  const claim = claimOf({ ...source, year }, id, { dataYear: year, received: new Map() });
  // All claims of a year move on by a year together: only how far they are apart tells.
  return claim && { ...claim, year: (claim.year ?? year) - year };
}

const NOTHING = new Exact(0);
const ONE = new Exact(1);

/** Without the band that a ceiling is of: whether two are of one band is looked at run by run. */
function ceilingName({ award, subject, ceiling, year }: Claim): string | null {
  if (!ceiling) return null;
  if (ceiling.over === 'ladder') return `${award.name} ${subject.names.get(award.subject.kind) ?? ''}`;
  return `${ownerKey(award, { subjects: subject.names })} ${ceiling.over === 'year' ? (year ?? '') : ''}`;
}

function standing(a: Claim, b: Claim, answers: Answers): Between {
  const holds = (one: Claim, other: Claim): boolean => exclusionBetween(one, other, answers).holds !== 'no';
  const asIs = holds(a, b);
  const apart = comparedFigures(a, b).filter((pair) => !growAlike(pair));
  if (apart.length === 0) return asIs ? 'excluded' : 'free';
  const others = [0, -1, 1].map((sign) => holds(a, withFigures(b, apart, sign)));
  return others.every((one) => one === others[0]) ? (others[0] ? 'excluded' : 'free') : 'hangsOnFigures';
}

/** Two figures that tell whether two claims are about one thing. */
interface ComparedFigures {
  readonly first: Mark;
  readonly firstMove: Move;
  /** Where the other one stands in the other claim: a measure, or what is spent on or invested in the whole. */
  readonly second: string;
  readonly secondMove: Move;
}

function comparedFigures(a: Claim, b: Claim): readonly ComparedFigures[] {
  const pairs: ComparedFigures[] = [];
  for (const [input, measure] of Object.entries(a.award.subject.marks)) {
    const [first, second] = [a.subject.marks.get(measure), b.subject.marks.get(measure)];
    if (!first || !second) continue;
    for (const [other, of] of Object.entries(b.award.subject.marks)) {
      if (of !== measure) continue;
      pairs.push({
        first,
        firstMove: moveIn(a, input),
        second: `mark ${measure}`,
        secondMove: moveIn(b, other),
      });
    }
  }
  const { spending, whole } = a.subject;
  const [spent, invested] = [a.award.subject.spending, a.award.subject.whole];
  if (spending && b.subject.whole)
    pairs.push({
      first: spending,
      firstMove: moveIn(a, spent),
      second: 'whole',
      secondMove: moveIn(b, b.award.subject.whole),
    });
  if (whole && b.subject.spending)
    pairs.push({
      first: whole,
      firstMove: moveIn(a, invested),
      second: 'spending',
      secondMove: moveIn(b, b.award.subject.spending),
    });
  return pairs;
}

function moveIn({ award }: Claim, input: string | null): Move {
  const at = award.inputs.findIndex(({ name }) => name === input);
  return movesOf(award)[at] ?? { kind: 'stays' };
}

/** Figures of one column keep their order, and so do figures that never grow. */
const growAlike = ({ firstMove, secondMove }: ComparedFigures): boolean =>
  firstMove.kind === 'grows' && secondMove.kind === 'grows'
    ? firstMove.field === secondMove.field
    : !isMoving(firstMove) && !isMoving(secondMove);

export const isMoving = ({ kind }: Move): boolean =>
  kind === 'grows' || kind === 'earlier' || kind === 'maximum' || kind === 'receivedEver';

/** The claim as if its figures were the other's, or far below or above them. */
function withFigures(claim: Claim, pairs: readonly ComparedFigures[], sign: number): Claim {
  const beside = ({ value }: Mark): Exact =>
    value.plus(
      value
        .abs()
        .plus(1)
        .times(sign * FAR),
    );
  let { spending, whole } = claim.subject;
  const marks = new Map(claim.subject.marks);
  for (const { first, second } of pairs) {
    const value = beside(first);
    if (second === 'spending') spending = spending && { ...spending, value };
    else if (second === 'whole') whole = whole && { ...whole, value };
    else {
      const measure = second.slice('mark '.length);
      const own = marks.get(measure);
      if (own) marks.set(measure, { ...own, value });
    }
  }
  return { ...claim, subject: { ...claim.subject, spending, whole, marks } };
}

const FAR = 1_000_000;

/** Each part in the order given. */
function connected(
  count: number,
  touches: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (let at = 0; at < count; at += 1) {
    const touching = parts.filter((part) => part.some((member) => touches(at, member)));
    for (const part of touching) parts.splice(parts.indexOf(part), 1);
    parts.push([...touching.flat(), at].sort((a, b) => a - b));
  }
  return parts;
}
