import type { Facts } from '../../rules/arguments';
import { Exact } from '../../rules/exact';
import type { Condition, Constant, Expression } from '../../rules/expressions';
import { RELATIONS } from '../../rules/relations';
import {
  beside,
  comparePlaces,
  dividedBy,
  flat,
  meetAt,
  minus,
  MOVING,
  plus,
  rootOf,
  sameLine,
  signAt,
  times,
  type Line,
  type Linear,
  type Place,
  type Side,
} from './line';

/**
 * A straight piece of what a rule pays while one input moves; its ends are solved from the rule. It is found
 * around a place by following the rule there: each decision on the way says how far it holds.
 */
export interface Piece {
  readonly line: Line;
  /**
   * Its first and last place; null where it has no end. A number where two pieces meet without a jump is in
   * both.
   */
  readonly from: Place | null;
  readonly to: Place | null;
  /** The decision that turns at its upper end; null where it has none. */
  readonly turn: Turn | null;
}

/** A decision of a rule that falls differently on the two sides of a number. */
export type Turn =
  | { readonly kind: 'tier'; readonly of: Expression; readonly edge: Constant }
  | { readonly kind: 'requirement'; readonly condition: Condition }
  | { readonly kind: 'ceiling' | 'floor'; readonly of: Expression; readonly bound: Expression }
  | { readonly kind: 'step'; readonly of: Expression; readonly size: Constant };

/** The reach of one and the same way through a rule. */
interface Reach {
  from: Place | null;
  to: Place | null;
  turn: Turn | null;
}

/** One input of a rule moves, the facts hold all others. */
interface Motion {
  readonly moving: string;
  readonly facts: Facts;
}

/** The piece of a rule at a place, as far as it goes both ways. @param facts complete but for the moving input */
export function pieceAt(rule: Expression, facts: Facts, moving: string, place: Place): Piece {
  const follow = (at: Place): Piece => rawPiece(rule, { facts, moving }, at);
  return extended(settled(follow(place), follow), follow);
}

/** The piece that begins where another one ends; null after the last. */
export function pieceAfter(rule: Expression, facts: Facts, moving: string, { to }: Piece): Piece | null {
  return to && pieceAt(rule, facts, moving, nextPlace(to));
}

/** The piece that ends where another one begins; null before the first. */
export function pieceBefore(rule: Expression, facts: Facts, moving: string, { from }: Piece): Piece | null {
  return from && pieceAt(rule, facts, moving, previousPlace(from));
}

export interface TruthStretch {
  readonly holds: boolean;
  readonly from: Place | null;
  readonly to: Place | null;
}

/**
 * Whether a requirement holds at a place of the moving input, and how far on both sides nothing about it
 * changes.
 */
export function truthAt(condition: Condition, facts: Facts, moving: string, place: Place): TruthStretch {
  const follower = new Follower({ facts, moving }, place);
  const holds = follower.holds(condition);
  return { holds, from: follower.reach.from, to: follower.reach.to };
}

/** The place right behind the last one of a stretch. */
export const nextPlace = (to: Place): Place => beside(to, to.side === -1 ? 0 : 1);
export const previousPlace = (from: Place): Place => beside(from, from.side === 1 ? 0 : -1);

function rawPiece(rule: Expression, motion: Motion, place: Place): Piece {
  const follower = new Follower(motion, place);
  const line = follower.line(rule);
  return { line, ...follower.reach };
}

/**
 * A number at which a decision turns belongs to a neighbour whose line runs through it, whichever line led the
 * rule there: only a number that is paid otherwise than both its sides is a piece of its own.
 */
function settled(piece: Piece, follow: (at: Place) => Piece): Piece {
  const { line, from, to } = piece;
  if (!from || !to || !isPoint(piece)) return piece;
  const neighbours = [follow(previousPlace(from)), follow(nextPlace(to))];
  if (neighbours.some((one) => sameLine(one.line, line))) return piece;
  return neighbours.find((one) => meetAt(one.line, line, to)) ?? piece;
}

/** Neighbours on one line are one piece: a decision may turn without changing what is paid. */
function extended(piece: Piece, follow: (at: Place) => Piece): Piece {
  let { from, to, turn } = piece;
  while (to) {
    const next = follow(nextPlace(to));
    if (sameLine(next.line, piece.line)) ({ to, turn } = next);
    else if (isPoint(next) && meetAt(next.line, piece.line, to)) to = next.to;
    else break;
  }
  while (from) {
    const before = follow(previousPlace(from));
    if (sameLine(before.line, piece.line) || (isPoint(before) && meetAt(before.line, piece.line, from)))
      from = before.from;
    else break;
  }
  return { line: piece.line, from, to, turn: to && turn };
}

const isPoint = ({ from, to }: Piece): boolean =>
  from !== null && to !== null && comparePlaces(from, to) === 0;

/** Follows a rule at one place and keeps in `reach` how far its decisions hold. */
class Follower {
  readonly reach: Reach = { from: null, to: null, turn: null };

  constructor(
    private readonly motion: Motion,
    private readonly place: Place,
  ) {}

  line(rule: Expression): Line {
    switch (rule.kind) {
      case 'constant':
        return flat(rule.value);
      case 'input':
        return rule.name === this.motion.moving ? MOVING : flat(this.number(rule.name));
      case 'sum':
        return plus(this.line(rule.left), this.line(rule.right));
      case 'difference':
        return minus(this.line(rule.left), this.line(rule.right));
      case 'product':
        return times(this.line(rule.left), this.line(rule.right));
      case 'quotient':
        return dividedBy(this.line(rule.left), this.line(rule.right));
      case 'lesser':
        return this.lesser(rule);
      case 'greater': {
        const [of, bound] = [this.line(rule.of), this.line(rule.bound)];
        return this.sign(minus(of, bound), { kind: 'floor', of: rule.of, bound: rule.bound }) < 0
          ? bound
          : of;
      }
      case 'wholeSteps':
        return this.wholeSteps(rule);
      case 'tiers':
        return this.tier(rule);
      case 'choice':
        return this.line(this.chosen(rule));
      case 'when':
        return this.line(this.holds(rule.condition) ? rule.then : rule.otherwise);
    }
  }

  holds(condition: Condition): boolean {
    switch (condition.kind) {
      case 'compare': {
        const sign = this.sign(minus(this.line(condition.left), this.line(condition.right)), {
          kind: 'requirement',
          condition,
        });
        return RELATIONS[condition.relation].holdsAt(sign);
      }
      case 'compareShare': {
        const due = times(flat(condition.rate.value), this.line(condition.whole));
        const sign = this.sign(minus(this.line(condition.part), due), { kind: 'requirement', condition });
        return RELATIONS[condition.relation].holdsAt(sign);
      }
      case 'notGiven':
        return condition.name !== this.motion.moving && this.motion.facts[condition.name] === null;
      case 'all':
        return condition.conditions.every((one) => this.holds(one));
      case 'any':
        return condition.conditions.some((one) => this.holds(one));
    }
  }

  private lesser({ of, bound }: Extract<Expression, { kind: 'lesser' }>): Line {
    const turn: Turn = { kind: 'ceiling', of, bound };
    const filled = stepsThatFill(of, bound);
    if (filled && this.sign(minus(this.line(filled.figure), flat(filled.from)), turn) >= 0)
      return this.line(bound);
    const [figure, most] = [this.line(of), this.line(bound)];
    return this.sign(minus(figure, most), turn) > 0 ? most : figure;
  }

  private tier({ of, table }: Extract<Expression, { kind: 'tiers' }>): Line {
    const figure = this.line(of);
    const reached = table.tiers.filter(({ from }) => {
      const sign = this.sign(minus(figure, flat(from.value)), { kind: 'tier', of, edge: from });
      return RELATIONS[table.edge].holdsAt(sign);
    });
    return flat(reached.at(-1)?.gives.value ?? new Exact(0));
  }

  /** Whole steps are cut towards 0, as a rule counts them: the first below 0 is as long as that above it. */
  private wholeSteps({ of, size }: Extract<Expression, { kind: 'wholeSteps' }>): Line {
    const figure = this.line(of);
    const turn: Turn = { kind: 'step', of, size };
    const past = (steps: Exact): Side => signAt(minus(figure, flat(size.value.times(steps))), this.place);
    const { over, under } = this.place;
    const at = (line: Linear): Exact => line.slope.times(over).plus(line.start.times(under));
    let steps: Exact = at(figure.over).div(at(figure.under).times(size.value)).floor();
    while (past(steps) < 0) steps = steps.minus(1);
    while (past(steps.plus(1)) >= 0) steps = steps.plus(1);
    const counted = steps.isNegative() && past(steps) > 0 ? steps.plus(1) : steps;
    const further = counted.isNegative() ? counted.minus(1) : counted.plus(1);
    for (const edge of [counted.isZero() ? counted.minus(1) : counted, further])
      this.sign(minus(figure, flat(size.value.times(edge))), turn);
    return flat(counted);
  }

  private chosen(rule: Extract<Expression, { kind: 'choice' }>): Expression {
    const code = this.motion.facts[rule.name];
    const found = code === null ? rule.omitted : typeof code === 'string' ? rule.cases[code] : undefined;
    if (!found) throw new TypeError(`no value for ${rule.name}: a piece needs all other facts`);
    return found;
  }

  private number(name: string): Exact {
    const fact = this.motion.facts[name];
    if (fact instanceof Exact) return fact;
    throw new TypeError(`no value for ${name}: a piece needs all other facts`);
  }

  /** The sign of a figure here; it holds up to where the figure, or what it is divided by, passes 0. */
  private sign(line: Line, turn: Turn): Side {
    for (const part of [line.over, line.under]) {
      const root = rootOf(part);
      if (root) this.keepOnOneSideOf(root, turn);
    }
    return signAt(line, this.place);
  }

  private keepOnOneSideOf(root: Place, turn: Turn): void {
    const side = Math.sign(comparePlaces(this.place, root));
    if (side <= 0) this.endBy(side < 0 ? beside(root, -1) : root, turn);
    if (side >= 0) this.beginAt(side > 0 ? beside(root, 1) : root);
  }

  private endBy(place: Place, turn: Turn): void {
    if (this.reach.to && comparePlaces(place, this.reach.to) >= 0) return;
    this.reach.to = place;
    this.reach.turn = turn;
  }

  private beginAt(place: Place): void {
    if (!this.reach.from || comparePlaces(place, this.reach.from) > 0) this.reach.from = place;
  }
}

/**
 * The figure from which on a reward for each whole step is at its stated ceiling, whatever further steps there
 * are. Without it each of them, thousands perhaps, would be looked at.
 */
function stepsThatFill(of: Expression, bound: Expression): { figure: Expression; from: Exact } | null {
  if (of.kind !== 'product' || bound.kind !== 'constant') return null;
  const [steps, each] = of.left.kind === 'wholeSteps' ? [of.left, of.right] : [of.right, of.left];
  if (steps.kind !== 'wholeSteps' || each.kind !== 'constant' || !each.value.gt(0)) return null;
  const needed = bound.value.div(each.value).ceil();
  return needed.gt(0) ? { figure: steps.of, from: steps.size.value.times(needed) } : null;
}
