import type { Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { domainOf, isInDomain } from '../rules/domains';
import { Exact } from '../rules/exact';
import type { Condition } from '../rules/expressions';
import type { NumberInput } from '../rules/inputs';
import { figureOf, paidBy } from './amount';
import { stepsUpTo } from './solving/whole-steps';
import { beside, meetAt, placeAt, slopeOf, valueAt, type Place } from './solving/line';
import {
  nextPlace,
  pieceAfter,
  pieceAt,
  pieceBefore,
  truthAt,
  type Piece,
  type Turn,
} from './solving/pieces';
import { isTime, LEAST } from '../rules/units';

/**
 * The next change of an amount as one figure grows and all others stay.
 *
 * - With a jump: `rise`, `fall`.
 * - Without one, by what the amount did before and does from there on. `ceiling`: it has grown and stays.
 *   `floor`: it has sunk and stays. `begins`: it starts to grow. `declines`: it starts to sink. `bend`: it goes
 *   on at another rate.
 */
export type Change = 'rise' | 'fall' | 'ceiling' | 'floor' | 'begins' | 'declines' | 'bend';

export interface NextStep {
  readonly name: string;
  readonly input: NumberInput;
  readonly change: Change;
  /** The growth that takes the figure to the breakpoint, a whole number of `LEAST`, and the figure it then is. */
  readonly by: Exact;
  readonly figure: Exact;
  /** The amount paid there, in yuan to the fen, and how much more that is than now; below 0 after a fall. */
  readonly amount: Exact;
  readonly gain: Exact;
  /** The decision that turns there. */
  readonly turn: Turn | null;
  /** Whether the requirement that turns is met there; null where another decision turns. */
  readonly meets: boolean | null;
}

/** An award, what is known of a company, and the one of its figures that is asked about. */
export interface Asked {
  readonly award: Award;
  /** Complete. */
  readonly facts: Facts;
  readonly name: string;
}

/**
 * The next breakpoint above a company's figure; null where nothing changes any more, or the input has no
 * figure.
 */
export function nextStep({ award, facts, name }: Asked): NextStep | null {
  const input = numberInput(award, name);
  const now = facts[name];
  if (!input || !(now instanceof Exact)) return null;
  const piece = pieceUpward(award, facts, name, now);
  const after = pieceAfter(award.rule, facts, name, piece);
  if (!piece.to || !after) return null;
  // Without a jump the number itself is on both pieces, and people name it: 达到上限.
  const target = meetAt(piece.line, after.line, piece.to) ? beside(piece.to, 0) : nextPlace(piece.to);
  const by = stepsUpTo(now, target, LEAST[input.kind]).times(LEAST[input.kind]);
  const figure = now.plus(by);
  if (!isInDomain(domainOf(input), figure)) return null;
  const amount = paidBy(award.rule, { ...facts, [name]: figure });
  const gain = amount.minus(paidBy(award.rule, facts));
  const { turn } = piece;
  const change = changeBetween(piece, after, piece.to);
  const meets = turn?.kind === 'requirement' ? holdsBehind(turn.condition, facts, name, piece.to) : null;
  return { name, input, change, by, figure, amount, gain, turn, meets };
}

const holdsBehind = (condition: Condition, facts: Facts, name: string, to: Place): boolean =>
  truthAt(condition, facts, name, nextPlace(to)).holds;

/** The piece that a figure is on as it grows: at a bend without a jump it is the one above. */
function pieceUpward({ rule }: Award, facts: Facts, name: string, now: Exact): Piece {
  const here = placeAt(now);
  const piece = pieceAt(rule, facts, name, here);
  const above = pieceAt(rule, facts, name, beside(here, 1));
  return meetAt(piece.line, above.line, here) ? above : piece;
}

function changeBetween(before: Piece, after: Piece, at: Place): Change {
  const jump = valueAt(after.line, at).comparedTo(valueAt(before.line, at));
  if (jump !== 0) return jump > 0 ? 'rise' : 'fall';
  const [slope, next] = [directionOf(before), directionOf(after)];
  if (next === slope) return 'bend';
  if (next === 0) return slope > 0 ? 'ceiling' : 'floor';
  return next > 0 ? 'begins' : 'declines';
}

/** Whether the amount grows (1), stays (0) or sinks (−1) on a piece. */
function directionOf({ line }: Piece): number {
  const slope = slopeOf(line);
  // Divided by a rate that grows, what is paid sinks.
  return slope ? slope.comparedTo(0) : -1;
}

/** A place where a little more of a figure pays less. */
export interface Cliff {
  readonly name: string;
  readonly input: NumberInput;
  /** The greatest figure that still pays the higher amount, a whole number of `LEAST` from the company's own. */
  readonly figure: Exact;
  readonly amount: Exact;
  /** The loss of going over it, or of having gone. Above 0. */
  readonly loss: Exact;
  /** Whether the company is past it already. */
  readonly passed: boolean;
}

/** Nobody plans beyond so many pieces; a reward for each whole step has one for each. */
const PIECES_LOOKED_AT = 60;

/**
 * The cliff a company stands before, or has gone over without having caught up: where the amount, having grown
 * with the figure, drops. A figure that only ever lowers the amount, such as support already received, has
 * none.
 */
export function cliffNear({ award, facts, name }: Asked): Cliff | null {
  const input = numberInput(award, name);
  const now = facts[name];
  if (!input || !(now instanceof Exact) || isTime(input)) return null;
  const asked: Asked = { award, facts, name };
  return cliffAhead(asked, input, now) ?? cliffBehind(asked, input, now);
}

function cliffAhead(asked: Asked, input: NumberInput, now: Exact): Cliff | null {
  const step = nextStep(asked);
  if (step?.change !== 'fall' || !hasGrownTo(asked, now)) return null;
  const figure = step.figure.minus(LEAST[input.kind]);
  return cliffAt(asked, input, figure, step.figure, false);
}

function cliffBehind(asked: Asked, input: NumberInput, now: Exact): Cliff | null {
  const { award, facts, name } = asked;
  let piece: Piece | null = pieceAt(award.rule, facts, name, placeAt(now));
  for (let seen = 0; piece.from && seen < PIECES_LOOKED_AT; seen += 1) {
    const before: Piece | null = pieceBefore(award.rule, facts, name, piece);
    if (!before) return null;
    const falls = valueAt(before.line, piece.from).gt(valueAt(piece.line, piece.from));
    if (falls) {
      const figure = lastFigureBefore(now, piece.from, input);
      if (isInDomain(domainOf(input), figure) && hasGrownTo(asked, figure))
        return cliffAt(asked, input, figure, now, true);
    }
    piece = before;
  }
  return null;
}

function lastFigureBefore(now: Exact, from: Place, { kind }: NumberInput): Exact {
  const first = now.plus(stepsUpTo(now, from, LEAST[kind]).times(LEAST[kind]));
  return first.minus(LEAST[kind]);
}

function cliffAt(
  { award, facts, name }: Asked,
  input: NumberInput,
  figure: Exact,
  beyond: Exact,
  passed: boolean,
): Cliff | null {
  const amount = paidBy(award.rule, { ...facts, [name]: figure });
  const loss = amount.minus(paidBy(award.rule, { ...facts, [name]: beyond }));
  return loss.gt(0) ? { name, input, figure, amount, loss, passed } : null;
}

/** Whether less of the figure would pay less; that none of it pays nothing (no rank at all) does not count. */
function hasGrownTo({ award, facts, name }: Asked, figure: Exact): boolean {
  const input = numberInput(award, name);
  const first = input && domainOf(input).from?.plus(LEAST[input.kind]);
  const amount = figureOf(award.rule, { ...facts, [name]: figure });
  let piece: Piece | null = pieceAt(award.rule, facts, name, placeAt(figure));
  for (let seen = 0; piece && seen < PIECES_LOOKED_AT; seen += 1) {
    if (slopeOf(piece.line)?.gt(0)) return true;
    if (!piece.from) return false;
    piece = pieceBefore(award.rule, facts, name, piece);
    const end = piece?.to;
    const isNone = first && end && valueOf(end).lte(first);
    if (piece && end && !isNone && valueAt(piece.line, end).lt(amount)) return true;
  }
  return false;
}

/** The pieces between two figures, in rising order, as far as anybody looks. */
export function piecesBetween({ award, facts, name }: Asked, from: Exact, to: Exact): readonly Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | null = pieceAt(award.rule, facts, name, placeAt(from));
  while (piece && pieces.length < PIECES_LOOKED_AT * 4) {
    pieces.push(piece);
    if (!piece.to || valueOf(piece.to).gte(to)) break;
    piece = pieceAfter(award.rule, facts, name, piece);
  }
  return pieces;
}

const valueOf = ({ over, under }: Place): Exact => over.div(under);

/** The input of this name where it is a number. */
export function numberInput({ inputs }: Award, name: string): NumberInput | null {
  const input = inputs.find((one) => one.name === name)?.input;
  return input && input.kind !== 'code' ? input : null;
}
