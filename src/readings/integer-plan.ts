import type { Fact, Facts } from '../rules/arguments';
import { cellOf, partsOf, TENS, type Exact } from '../rules/exact';
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
import { once } from './once';

/** A rule in whole numbers. */
export interface IntegerPlan {
  /** What stands in the frame, place by place. */
  readonly slots: readonly Slot[];
  /** The award in fen, rounded half up; NaN where it does not fit. */
  readonly fen: IntegerFigure;
  /** The same under facts that were read before; NaN where they do not fit, or one is missing. */
  readonly fenUnder: (facts: Facts) => number;
}

/** The plan of a rule, made when it is first asked for; why there is none, where it cannot be told in whole numbers. */
export const integerPlan = once((rule: Expression): IntegerPlan | NoPlan => {
  try {
    return planOf(rule);
  } catch (error) {
    if (error instanceof NoPlan) return error;
    throw error;
  }
});

const FEN = 100;

function planOf(rule: Expression): IntegerPlan {
  const slots = new Slots(rule);
  const parts = Math.max(partsFor(rule, slots), FEN);
  const perFen = parts / FEN;
  const figure = integerFigure(rule, parts, slots);
  const fen = fitting(perFen === 1 ? figure : (frame) => rounded(figure(frame), perFen));
  const frame: Frame = new Float64Array(slots.all.length);
  return {
    slots: slots.all,
    fen,
    fenUnder: (facts) => (isFilled(frame, slots.all, facts) ? fen(frame) : NaN),
  };
}

function fitting(figure: IntegerFigure): IntegerFigure {
  return (frame) => {
    try {
      return figure(frame);
    } catch (error) {
      if (error === BEYOND) return NaN;
      throw error;
    }
  };
}

/**
 * Half up, away from zero, as `toFen` does it. Below 2^53 the quotient of two whole numbers cannot be rounded up to
 * the next whole one, which is 1/divisor away; the rest is exact, and so is twice the rest.
 */
function rounded(parts: number, perFen: number): number {
  const size = parts < 0 ? -parts : parts;
  const whole = Math.floor(size / perFen);
  const fen = (size - whole * perFen) * 2 >= perFen ? whole + 1 : whole;
  return parts < 0 ? -fen : fen;
}

function isFilled(frame: Frame, slots: readonly Slot[], facts: Facts): boolean {
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place]!;
    const figure = inFrame(slot, facts[slot.name]);
    if (figure === null) return false;
    frame[place] = figure;
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
    slot.kind === 'code' ? positionOf(slot.codes, fact as string) : wholeOrCell(slot.parts, fact as Exact);
  return Number.isNaN(figure) ? null : figure;
}

/** What stands in the frame for a code that is left out: the position behind the last. */
export const codeLeftOut = (codes: readonly string[]): number => codes.length;

/** NaN for a code that the rule does not know. */
export function positionOf(codes: readonly string[], code: string): number {
  const position = codes.indexOf(code);
  return position < 0 ? NaN : position;
}

/** What stands in the frame for a figure: so many parts of a unit, or its cell; NaN where it does not fit. */
export const wholeOrCell = (parts: number | null, figure: Exact): number =>
  parts === null
    ? cellOf(figure)
    : partsOf(
        figure,
        TENS.findIndex((power) => power === parts),
      );
