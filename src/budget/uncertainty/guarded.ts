/**
 * Figures of many runs at once, in doubles, each with a bound on how far it is from the exact one. Where a
 * decision or a rounding lies within that bound, the figure says so, and the exact arithmetic is asked: an
 * amount is never a fen off because doubles are.
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

const MOST_WHOLE = Number.MAX_SAFE_INTEGER;

interface Operation {
  readonly valueOf: (a: number, b: number) => number;
  /** Of the values, their bounds, and the result. */
  readonly boundOf: (a: number, b: number, boundA: number, boundB: number, value: number) => number;
  /** Whether it makes whole numbers of whole numbers. */
  readonly isExactOnWhole: boolean;
}

/** Value by value. */
function combined(
  a: Figures,
  b: Figures,
  arena: Arena,
  { valueOf, boundOf, isExactOnWhole }: Operation,
): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const x = a.value[run * a.step] ?? NaN;
    const y = b.value[run * b.step] ?? NaN;
    const boundX = a.bound[run * a.step] ?? NaN;
    const boundY = b.bound[run * b.step] ?? NaN;
    const value = valueOf(x, y);
    made.value[run] = value;
    // Without a bound both are whole, and what is made of them is whole where it fits.
    const isWhole = boundX === 0 && boundY === 0 && isExactOnWhole && size(value) <= MOST_WHOLE;
    made.bound[run] = isWhole ? 0 : boundOf(x, y, boundX, boundY, value);
  }
  return made;
}

const size = (value: number): number => (value < 0 ? -value : value);

const ofSum = (_x: number, _y: number, boundX: number, boundY: number, value: number): number =>
  boundX + boundY + size(value) * ROUNDING;

const SUM: Operation = { valueOf: (x, y) => x + y, boundOf: ofSum, isExactOnWhole: true };
const DIFFERENCE: Operation = { valueOf: (x, y) => x - y, boundOf: ofSum, isExactOnWhole: true };

const PRODUCT: Operation = {
  valueOf: (x, y) => x * y,
  boundOf: (x, y, boundX, boundY, value) =>
    size(x) * boundY + size(y) * boundX + boundX * boundY + size(value) * ROUNDING,
  isExactOnWhole: true,
};

const QUOTIENT: Operation = {
  valueOf: (x, y) => (y === 0 ? 0 : x / y),
  boundOf: (_x, y, boundX, boundY, value) =>
    size(y) <= boundY
      ? Infinity
      : (boundX + size(value) * boundY) / (size(y) - boundY) + size(value) * ROUNDING,
  isExactOnWhole: false,
};

const LESSER: Operation = {
  valueOf: (x, y) => (y < x ? y : x),
  boundOf: (x, y, boundX, boundY) =>
    chosenBound(x + boundX < y - boundY, y + boundY < x - boundX, boundX, boundY),
  isExactOnWhole: true,
};

const GREATER: Operation = {
  valueOf: (x, y) => (y > x ? y : x),
  boundOf: (x, y, boundX, boundY) =>
    chosenBound(x - boundX > y + boundY, y - boundY > x + boundX, boundX, boundY),
  isExactOnWhole: true,
};

/** The bound of whichever is chosen; of both where either might be. */
const chosenBound = (isFirst: boolean, isSecond: boolean, boundX: number, boundY: number): number =>
  isFirst ? boundX : isSecond ? boundY : Math.max(boundX, boundY);

export const plus = (a: Figures, b: Figures, arena: Arena): Figures => combined(a, b, arena, SUM);
export const minus = (a: Figures, b: Figures, arena: Arena): Figures => combined(a, b, arena, DIFFERENCE);
export const times = (a: Figures, b: Figures, arena: Arena): Figures => combined(a, b, arena, PRODUCT);
export const over = (a: Figures, b: Figures, arena: Arena): Figures => combined(a, b, arena, QUOTIENT);
export const lesserOf = (a: Figures, b: Figures, arena: Arena): Figures => combined(a, b, arena, LESSER);
export const greaterOf = (a: Figures, b: Figures, arena: Arena): Figures => combined(a, b, arena, GREATER);

/** One figure times a factor that is drawn. */
export function scaled(figure: Figures, factor: Figures, arena: Arena): Figures {
  const made = arena.figures();
  const times = figure.value[0] ?? NaN;
  const grows = size(times) + (figure.bound[0] ?? NaN);
  for (let run = 0; run < arena.length; run += 1) {
    const by = factor.value[run] ?? NaN;
    const value = by * times;
    made.value[run] = value;
    made.bound[run] =
      grows * (factor.bound[run] ?? NaN) + by * (figure.bound[0] ?? NaN) + size(value) * ROUNDING;
  }
  return made;
}

/** Whole steps cut towards 0; not told where a figure is beside one. @param of more than 0 */
export function wholeSteps(a: Figures, of: number, arena: Arena): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const at = run * a.step;
    const steps = (a.value[at] ?? NaN) / of;
    const reach = (a.bound[at] ?? NaN) / of + size(steps) * ROUNDING;
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
    const value = a.value[at] ?? NaN;
    const bound = a.bound[at] ?? NaN;
    let gives = 0;
    let givesBound = 0;
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

/** The sign of a − b decides. What lies within the bounds is left open. */
export function compared(a: Figures, b: Figures, length: number, holdsAt: (sign: number) => boolean): Truths {
  const truths = new Uint8Array(length);
  const [below = NO, equal = NO, above = NO] = [-1, 0, 1].map((sign) => (holdsAt(sign) ? YES : NO));
  for (let run = 0; run < length; run += 1) {
    const more = (a.value[run * a.step] ?? NaN) - (b.value[run * b.step] ?? NaN);
    const bound = (a.bound[run * a.step] ?? NaN) + (b.bound[run * b.step] ?? NaN);
    const reach = bound === 0 ? 0 : bound + size(more) * ROUNDING;
    truths[run] = more > reach ? above : -more > reach ? below : bound === 0 ? equal : OPEN;
  }
  return truths;
}

/** Where a decision is open and both ways come to the same, it does not matter. */
export function decided(truths: Truths, then: Figures, otherwise: Figures, arena: Arena): Figures {
  const made = arena.figures();
  for (let run = 0; run < arena.length; run += 1) {
    const truth = truths[run];
    const value = then.value[run * then.step] ?? NaN;
    const other = otherwise.value[run * otherwise.step] ?? NaN;
    const bound = then.bound[run * then.step] ?? NaN;
    const otherBound = otherwise.bound[run * otherwise.step] ?? NaN;
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
    const parts = (yuan.value[at] ?? NaN) * 100;
    const reach = (yuan.bound[at] ?? NaN) * 100 + size(parts) * ROUNDING;
    const whole = Math.floor(parts);
    const isTold = parts < MOST_FEN && size(parts - whole - 0.5) > reach && parts > -0.4;
    if (!isTold) open(run);
    else fen[run] = parts - whole > 0.5 ? whole + 1 : Math.max(0, whole);
  }
}

/** Doubles hold every half up to here. */
const MOST_FEN = 2 ** 51;
