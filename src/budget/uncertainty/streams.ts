import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Four words of 32 bits: where a stream of numbers begins. */
export type StreamKey = readonly [number, number, number, number];

/** As many runs have a stream of their own, so that a part of the runs can be drawn without those before it. */
export const RUNS_OF_A_STREAM = 100;

/** The key of an owner of draws: of the seed and the owner's own words, and of nothing else. */
export function streamKey(seed: number, words: string): StreamKey {
  const start = mixed(mixed(BEGIN, seed | 0), Math.floor(seed / 2 ** 32) | 0);
  let key = start;
  for (let at = 0; at < words.length; at += 1) key = mixed(key, words.charCodeAt(at));
  return mixed(key, words.length);
}

/** The key of one thing that its owner draws. */
export const keyUnder = (key: StreamKey, words: string, year: number): StreamKey => {
  let under = mixed(key, year);
  for (let at = 0; at < words.length; at += 1) under = mixed(under, words.charCodeAt(at));
  return mixed(under, words.length);
};

/**
 * Numbers drawn evenly from 0 to below 1, one for each run from the first to before the last. A number hangs on
 * its key and its run alone, not on which other runs are asked for.
 */
export function evenly(
  key: StreamKey,
  from: number,
  to: number,
  take: (run: number, even: number) => void,
): void {
  let run = Math.floor(from / RUNS_OF_A_STREAM) * RUNS_OF_A_STREAM;
  while (run < to) {
    const stream = xoroshiro128plusFromState(finished(mixed(key, run / RUNS_OF_A_STREAM)));
    for (const end = Math.min(to, run + RUNS_OF_A_STREAM); run < end; run += 1) {
      const even = uniformFloat64(stream);
      if (run >= from) take(run, even);
    }
    run = Math.ceil(run / RUNS_OF_A_STREAM) * RUNS_OF_A_STREAM;
  }
}

const BEGIN: StreamKey = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x452821e6];

/** Four chains with multipliers of their own: words that differ anywhere differ in all of them. */
function mixed([a, b, c, d]: StreamKey, word: number): StreamKey {
  const first = Math.imul(a ^ word, 0x85ebca6b);
  const second = Math.imul(b ^ word ^ first, 0xc2b2ae35);
  const third = Math.imul(c ^ word ^ second, 0x27d4eb2f);
  const fourth = Math.imul(d ^ word ^ third, 0x165667b1);
  return [
    (first << 13) | (first >>> 19),
    (second << 17) | (second >>> 15),
    (third << 5) | (third >>> 27),
    (fourth << 11) | (fourth >>> 21),
  ];
}

/** Neighbouring keys begin far apart. A generator of zeros alone would stand still: none comes of this. */
function finished([a, b, c, d]: StreamKey): readonly number[] {
  const words = [a + d, b + a, c + b, d + c].map(scattered);
  return words.some((word) => word !== 0) ? words : BEGIN;
}

function scattered(word: number): number {
  let bits = word | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
