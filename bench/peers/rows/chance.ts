/** Chance that comes out the same in every run. */
export interface Chance {
  /** From 0 to 1, 1 left out. */
  share(): number;
  /** True in so many of a hundred cases. */
  inPercent(percent: number): boolean;
  oneOf<T>(choices: readonly T[]): T;
}

/** The generator mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    share,
    inPercent: (percent) => share() * 100 < percent,
    oneOf: (choices) => choices[Math.floor(share() * choices.length)]!,
  };
}
