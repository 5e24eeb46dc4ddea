import type { Fact, Facts } from '../rules/arguments';
import { cellOf, partsOf, type Exact } from '../rules/exact';
import type { Expression } from '../rules/expressions';
import {
  BEYOND,
  integerFigure,
  NoPlan,
  partsFor,
  Slots,
  type Frame,
  type IntegerFigure,
  type Slot,
} from './integer-figure';
import { once } from '../rules/once';

/** A rule in whole numbers. */
export interface IntegerPlan {
  /** What stands in the frame, place by place. */
  readonly slots: readonly Slot[];
  readonly figure: IntegerFigure;
  /** How many parts of its figure are a fen. */
  readonly partsPerFen: number;
}

/**
 * The plan of a rule, made when it is first asked for; why there is none, where it cannot be told in whole
 * numbers.
 */
export const integerPlan = once((rule: Expression): IntegerPlan | NoPlan => {
  try {
    const slots = new Slots(rule);
    const parts = Math.max(partsFor(rule, slots), FEN_PER_YUAN);
    const figure = integerFigure(rule, parts, slots);
    return { slots: slots.all, figure, partsPerFen: parts / FEN_PER_YUAN };
  } catch (error) {
    if (error instanceof NoPlan) return error;
    throw error;
  }
});

export const FEN_PER_YUAN = 100;

/**
 * What the arguments in a frame come to: fen, rounded half up; NaN where that does not fit. Away from zero, as
 * `toFen` does it.
 *
 * Below 2^53 the quotient of two whole numbers is not rounded up to the next whole one, which is 1/divisor away:
 * a rounding is smaller. The rest is whole and exact, and so is twice the rest.
 */
export function fenOf({ figure, partsPerFen }: IntegerPlan, frame: Frame): number {
  let parts: number;
  try {
    parts = figure(frame);
  } catch (error) {
    if (error === BEYOND) return NaN;
    throw error;
  }
  if (partsPerFen === 1) return parts;
  const size = parts < 0 ? -parts : parts;
  const whole = Math.floor(size / partsPerFen);
  const fen = (size - whole * partsPerFen) * 2 >= partsPerFen ? whole + 1 : whole;
  return parts < 0 ? -fen : fen;
}

/** The same under facts that were read before; NaN where they do not fit, or one is missing. */
export function fenUnder(plan: IntegerPlan, facts: Facts): number {
  const frame: Frame = new Float64Array(plan.slots.length);
  return isFilled(frame, plan.slots, facts) ? fenOf(plan, frame) : NaN;
}

function isFilled(frame: Frame, slots: readonly Slot[], facts: Facts): boolean {
  let place = 0;
  for (const slot of slots) {
    const figure = inFrame(slot, facts[slot.name]);
    if (figure === null) return false;
    frame[place] = figure;
    place += 1;
  }
  return true;
}

/** null where the fact is missing, of another kind, or does not fit. */
function inFrame(slot: Slot, fact: Fact | undefined): number | null {
  if (fact === undefined) return null;
  if (fact === null) {
    if (slot.kind === 'code') return codeLeftOut(slot.codes);
    return slot.mayBeMissing ? NaN : null;
  }
  if ((slot.kind === 'code') !== (typeof fact === 'string')) return null;
  const figure =
    slot.kind === 'code' ? positionOf(slot.codes, fact as string) : wholeOrCell(slot.decimals, fact as Exact);
  return Number.isNaN(figure) ? null : figure;
}

/** What stands in the frame for a code that is left out: the position behind the last. */
export const codeLeftOut = (codes: readonly string[]): number => codes.length;

/** NaN for a code that the rule does not know. */
export function positionOf(codes: readonly string[], code: string): number {
  const position = codes.indexOf(code);
  return position < 0 ? NaN : position;
}

/** What stands in the frame for a figure: whole with so many decimals, or its cell; NaN where it does not fit. */
export const wholeOrCell = (decimals: number | null, figure: Exact): number =>
  decimals === null ? cellOf(figure) : partsOf(figure, decimals);
