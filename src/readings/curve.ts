import { domainOf } from '../rules/domains';
import { Exact } from '../rules/exact';
import type { NumberInput } from '../rules/inputs';
import { figureOf } from './amount';
import { placeAt, slopeOf, valueAt, type Place } from './solving/line';
import { numberInput, piecesBetween, type Asked } from './breakpoint';
import { pieceAfter, pieceAt, pieceBefore, type Piece } from './solving/pieces';

/** What an award pays over a stretch of one input, all others as they are: for a picture, not for a payment. */
export interface Curve {
  readonly input: NumberInput;
  readonly from: Exact;
  readonly to: Exact;
  /** The pieces in rising order; between two of them the amount jumps, or bends. */
  readonly segments: readonly Segment[];
  /** The company's own point. */
  readonly now: CurvePoint;
}

export interface CurvePoint {
  readonly figure: Exact;
  /** Yuan, not rounded. */
  readonly amount: Exact;
}

export interface Segment {
  /** Two ends of a straight line, or more points where it is curved. */
  readonly points: readonly CurvePoint[];
  /** Whether the first and the last point belong to it; an end that does not is drawn open. */
  readonly startsIn: boolean;
  readonly endsIn: boolean;
}

/** Turns shown on either side of the company's figure. */
const TURNS_ABOVE = 3;
const TURNS_BELOW = 8;

/** null where the input has no figure. */
export function curveOf(asked: Asked): Curve | null {
  const { award, facts, name } = asked;
  const input = numberInput(award, name);
  const now = facts[name];
  if (!input || !(now instanceof Exact)) return null;
  const { from, to } = stretchAround(asked, input, now);
  const pieces = piecesBetween(asked, from, to);
  return {
    input,
    from,
    to,
    segments: pieces.map((piece) => segmentOf(piece, from, to)).filter(({ points }) => points.length > 0),
    now: { figure: now, amount: figureOf(award.rule, facts) },
  };
}

/** The stretch from 0, or from a little before the first turn, to a little past the last one that is shown. */
function stretchAround(asked: Asked, input: NumberInput, now: Exact): { from: Exact; to: Exact } {
  const [below, above] = [turnsBelow(asked, now), turnsAbove(asked, now)];
  const edges = [now, ...below, ...above];
  const [lowest, highest] = [Exact.min(...edges), Exact.max(...edges)];
  const domain = domainOf(input);
  const startsAtZero = domain.from?.isZero() === true;
  const span = highest.minus(startsAtZero ? 0 : lowest);
  const margin = span.isZero() ? new Exact(1) : span.times('0.15');
  const from = startsAtZero ? domain.from : lowest.minus(margin);
  const to = highest.plus(margin);
  return {
    from: domain.from && from.lt(domain.from) ? domain.from : from,
    to: domain.to && to.gt(domain.to) ? domain.to : to,
  };
}

function turnsAbove({ award, facts, name }: Asked, now: Exact): readonly Exact[] {
  const turns: Exact[] = [];
  let piece: Piece | null = pieceAt(award.rule, facts, name, placeAt(now));
  while (piece?.to && turns.length < TURNS_ABOVE) {
    turns.push(numberAt(piece.to));
    piece = pieceAfter(award.rule, facts, name, piece);
  }
  return turns;
}

function turnsBelow({ award, facts, name }: Asked, now: Exact): readonly Exact[] {
  const turns: Exact[] = [];
  let piece: Piece | null = pieceAt(award.rule, facts, name, placeAt(now));
  while (piece?.from && turns.length < TURNS_BELOW) {
    turns.push(numberAt(piece.from));
    piece = pieceBefore(award.rule, facts, name, piece);
  }
  return turns;
}

/** So many points look like a curve to the eye. */
const POINTS_OF_A_CURVE = 24;

function segmentOf({ line, from, to }: Piece, left: Exact, right: Exact): Segment {
  const start = from && numberAt(from).gt(left) ? numberAt(from) : left;
  const end = to && numberAt(to).lt(right) ? numberAt(to) : right;
  const count = slopeOf(line) ? 1 : POINTS_OF_A_CURVE;
  const figures = start.gt(end)
    ? []
    : Array.from({ length: count + 1 }, (_, at) => start.plus(end.minus(start).times(at).div(count)));
  const points = figures
    .map((figure) => ({ figure, amount: valueAt(line, placeAt(figure)) }))
    .filter(({ amount }) => amount.isFinite());
  return {
    points,
    startsIn: !from || from.side === 0 || numberAt(from).lt(left),
    endsIn: !to || to.side === 0 || numberAt(to).gt(right),
  };
}

const numberAt = ({ over, under }: Place): Exact => over.div(under);
