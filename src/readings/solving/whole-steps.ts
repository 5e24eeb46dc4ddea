import type { Exact } from '../../rules/exact';
import type { Place } from './line';

/**
 * The least whole number of steps that takes a figure up to a place, or past it where the place lies right
 * above its number. Below 0 where the place lies before the figure.
 */
export function stepsUpTo(figure: Exact, { over, under, side }: Place, step: Exact): Exact {
  const distance = over.minus(figure.times(under));
  const size = step.times(under);
  const whole = wholeTimes(size, distance);
  const exactly = whole.times(size).eq(distance);
  return exactly && side <= 0 ? whole : whole.plus(1);
}

/**
 * The greatest whole number of steps after which a figure is still at a place, or before it where the place
 * lies right below its number.
 */
export const stepsDownTo = (figure: Exact, { over, under, side }: Place, step: Exact): Exact =>
  stepsUpTo(figure.neg(), { over: over.neg(), under, side: -side as Place['side'] }, step).neg();

/** How many times a size goes into a distance, rounded down; the quotient itself may have been rounded up. */
function wholeTimes(size: Exact, distance: Exact): Exact {
  const whole = distance.div(size).floor();
  return whole.times(size).gt(distance) ? whole.minus(1) : whole;
}
