/** Numbers of one seed, the same on every machine, as samples are made of. */
export interface Numbers {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** An amount as people report it, in two or three figures that matter, spread evenly by size. */
  readonly amount: (from: number, to: number) => number;
}

export function numbersFrom(seed: number): Numbers {
  const share = randomNumbers(seed);
  return {
    share,
    pick: <T>(list: readonly T[]): T => list[Math.floor(share() * list.length)] as T,
    amount: (from, to) => roundedAmount(from * (to / from) ** share()),
  };
}

/** People report two or three figures that matter, not every digit. */
export function roundedAmount(value: number): number {
  const step = value >= 100_000 ? 100 : value >= 10_000 ? 10 : 1;
  return Math.round(value / step) * step;
}

/** Mulberry32: the same numbers on every machine. Yields from 0 up to, not including, 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
