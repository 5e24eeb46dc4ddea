/** A straight scale from figures to pixels. */
export const linear =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    to[0] + ((value - from[0]) / (from[1] - from[0] || 1)) * (to[1] - to[0]);

/** The step between ticks that is 1, 2 or 5 times a power of ten, for about so many of them. */
export function tickStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
}

/** Round figures from one end to the other, both at most reached. */
export function ticks(from: number, to: number, count: number): readonly number[] {
  const step = tickStep(to - from, count);
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Whole multiples of the step, written without the tail that a product of fractions has.
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

/** The first round figure at or above the greatest, so that an axis ends on a tick. */
export function roundedUp(greatest: number, count: number): number {
  const step = tickStep(greatest, count);
  return Number((Math.ceil(greatest / step - 1e-9) * step).toPrecision(12));
}
