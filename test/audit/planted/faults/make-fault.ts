import type { Company, Payment } from '../payments';
import type { Random } from '../random';

export type Make = (district?: 'binjiang') => Company;

/** Makes the rows of one fault: one of them is flawed, the others are sound. */
export type Plant = (random: Random, make: Make) => readonly Payment[];

/** So many faults of a kind, each way of planting it in turn. */
export const planted = (
  ways: readonly Plant[],
  count: number,
  random: Random,
  make: Make,
): readonly Payment[] =>
  Array.from({ length: count }, (_, at) => ways[at % ways.length]!(random, make)).flat();
