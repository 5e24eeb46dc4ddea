/**
 * Figures of many runs at once, in doubles, each with a bound on how far it is from the exact one. Where a decision
 * or a rounding lies within that bound, the figure says so, and the exact arithmetic is asked: an amount is never a
 * fen off because doubles are.
 */
export interface Figures {
  /** One for each run, or one for all. */
  readonly value: Float64Array;
  /** How far the exact figure may be from it at the most; infinite where nobody can tell. */
  readonly bound: Float64Array;
  /** 1 where there is one for each run, 0 where one is for all. */
  readonly step: 0 | 1;
}

/** Twice what one rounding can do, which leaves room for the roundings of the bounds themselves. */
export const ROUNDING = 2 ** -52;

/** Arrays that are used over and over: a run of 10,000 enterprises needs millions of them for a moment. */
export class Arena {
  private readonly arrays: Float64Array[] = [];
  private used = 0;

  /** @param length as many runs */
  constructor(readonly length: number) {}

  take(): Float64Array {
    const known = this.arrays[this.used];
    this.used += 1;
    if (known) return known;
    const fresh = new Float64Array(this.length);
    this.arrays.push(fresh);
    return fresh;
  }

  figures(): Figures {
    return { value: this.take(), bound: this.take(), step: 1 };
  }

  /** Everything taken so far may be written over. */
  clear(): void {
    this.used = 0;
  }
}

/** One figure for all runs. */
export const oneForAll = (value: number, bound: number): Figures => ({
  value: Float64Array.of(value),
  bound: Float64Array.of(bound),
  step: 0,
});

/** A figure that nobody can tell in doubles. */
export const UNKNOWN: Figures = oneForAll(0, Infinity);

type Combine = (a: number, b: number, boundA: number, boundB: number) => number;

/** Value by value. @param boundOf of the values, their bounds, and the result */
function combined(
  a: Figures,
  b: Figures,
  arena: Arena,
  valueOf: Combine,
  boundOf: (a: number, b: number, boundA: number, boundB: number, value: number) => number,
): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const [first, second] = [run * a.step, run * b.step];
    const [x, y] = [a.value[first] as number, b.value[second] as number];
    const [boundX, boundY] = [a.bound[first] as number, b.bound[second] as number];
    const value = valueOf(x, y, boundX, boundY);
    made.value[run] = value;
    made.bound[run] = boundOf(x, y, boundX, boundY, value);
  }
  return made;
}

const size = (value: number): number => (value < 0 ? -value : value);

export const plus = (a: Figures, b: Figures, arena: Arena): Figures =>
  combined(
    a,
    b,
    arena,
    (x, y) => x + y,
    (_x, _y, boundX, boundY, value) => boundX + boundY + size(value) * ROUNDING,
  );

export const minus = (a: Figures, b: Figures, arena: Arena): Figures =>
  combined(
    a,
    b,
    arena,
    (x, y) => x - y,
    (_x, _y, boundX, boundY, value) => boundX + boundY + size(value) * ROUNDING,
  );

export const times = (a: Figures, b: Figures, arena: Arena): Figures =>
  combined(
    a,
    b,
    arena,
    (x, y) => x * y,
    (x, y, boundX, boundY, value) =>
      size(x) * boundY + size(y) * boundX + boundX * boundY + size(value) * ROUNDING,
  );

export const over = (a: Figures, b: Figures, arena: Arena): Figures =>
  combined(
    a,
    b,
    arena,
    (x, y) => (y === 0 ? 0 : x / y),
    (_x, y, boundX, boundY, value) =>
      size(y) <= boundY
        ? Infinity
        : (boundX + size(value) * boundY) / (size(y) - boundY) + size(value) * ROUNDING,
  );

/** The bound of whichever is chosen; of both where either might be. */
const chosenBound = (isFirst: boolean, isSecond: boolean, boundX: number, boundY: number): number =>
  isFirst ? boundX : isSecond ? boundY : Math.max(boundX, boundY);

export const lesserOf = (a: Figures, b: Figures, arena: Arena): Figures =>
  combined(
    a,
    b,
    arena,
    (x, y) => (y < x ? y : x),
    (x, y, boundX, boundY) => chosenBound(x + boundX < y - boundY, y + boundY < x - boundX, boundX, boundY),
  );

export const greaterOf = (a: Figures, b: Figures, arena: Arena): Figures =>
  combined(
    a,
    b,
    arena,
    (x, y) => (y > x ? y : x),
    (x, y, boundX, boundY) => chosenBound(x - boundX > y + boundY, y - boundY > x + boundX, boundX, boundY),
  );

/** Whole steps cut towards 0; not told where a figure is beside one. @param of more than 0 */
export function wholeSteps(a: Figures, of: number, arena: Arena): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const at = run * a.step;
    const steps = (a.value[at] as number) / of;
    const reach = (a.bound[at] as number) / of + size(steps) * ROUNDING;
    const whole = Math.trunc(steps);
    made.value[run] = whole;
    made.bound[run] = size(steps - Math.round(steps)) > reach ? 0 : Infinity;
  }
  return made;
}

export interface Tier {
  readonly from: number;
  readonly gives: number;
  readonly givesBound: number;
}

/** What the highest tier gives that is reached; not told where a figure is beside an edge. */
export function tierOf(a: Figures, tiers: readonly Tier[], arena: Arena): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const at = run * a.step;
    const [value, bound] = [a.value[at] as number, a.bound[at] as number];
    let [gives, givesBound] = [0, 0];
    for (const tier of tiers) {
      const past = value - tier.from;
      const isTold = size(past) > bound + size(tier.from) * ROUNDING;
      if (!isTold) givesBound = Infinity;
      if (past < 0) break;
      gives = tier.gives;
      if (isTold) givesBound = tier.givesBound;
    }
    made.value[run] = gives;
    made.bound[run] = givesBound;
  }
  return made;
}

/** Whether something holds, run by run. */
export type Truths = Uint8Array;
export const [NO, YES, OPEN] = [0, 1, 2] as const;

/** The sign of a − b decides. @param holdsAt of a sign that is not 0: what lies on the edge is left open */
export function compared(a: Figures, b: Figures, length: number, holdsAt: (sign: number) => boolean): Truths {
  const truths = new Uint8Array(length);
  const [above, below] = [holdsAt(1) ? YES : NO, holdsAt(-1) ? YES : NO];
  for (let run = 0; run < length; run += 1) {
    const [first, second] = [run * a.step, run * b.step];
    const more = (a.value[first] as number) - (b.value[second] as number);
    const reach = (a.bound[first] as number) + (b.bound[second] as number) + size(more) * ROUNDING;
    truths[run] = more > reach ? above : -more > reach ? below : OPEN;
  }
  return truths;
}

/** Where a decision is open and both ways come to the same, it does not matter. */
export function decided(truths: Truths, then: Figures, otherwise: Figures, arena: Arena): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const [first, second] = [run * then.step, run * otherwise.step];
    const truth = truths[run];
    const [value, other] = [then.value[first] as number, otherwise.value[second] as number];
    const [bound, otherBound] = [then.bound[first] as number, otherwise.bound[second] as number];
    const isSame = bound === 0 && otherBound === 0 && value === other;
    made.value[run] = truth === NO ? other : value;
    made.bound[run] = truth === YES || isSame ? bound : truth === NO ? otherBound : Infinity;
  }
  return made;
}

/**
 * Yuan as whole fen, half up, each the exact one.
 * @param open takes the runs in which doubles cannot tell
 */
export function wholeFen(yuan: Figures, fen: Float64Array, open: (run: number) => void): void {
  for (let run = 0; run < fen.length; run += 1) {
    const at = run * yuan.step;
    const parts = (yuan.value[at] as number) * 100;
    const reach = (yuan.bound[at] as number) * 100 + size(parts) * ROUNDING;
    const whole = Math.floor(parts);
    const isTold = parts < MOST_FEN && size(parts - whole - 0.5) > reach && parts > -0.4;
    if (!isTold) open(run);
    else fen[run] = parts - whole > 0.5 ? whole + 1 : Math.max(0, whole);
  }
}

/** Doubles hold every half up to here. */
const MOST_FEN = 2 ** 51;
