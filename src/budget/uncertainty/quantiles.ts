import { text, type Text } from '../../rules/text';

/** What a quantile is here, in words for the planner. */
export const QUANTILE_WORDS: Text = text(
  'P10、P50、P90：把各次运行的结果从小到大排列，至少10%、50%、90%的运行不超过的那个最小结果。' +
    '它是某一次运行的真实结果，不作内插；各政策的P50之和一般不等于合计的P50。',
  'P10, P50, P90: with the results of all runs in rising order, the least one that at least 10%, 50%, 90% of ' +
    'the runs do not exceed. It is what one run really came to, and nothing between two; the P50 of ' +
    'policies do not ' +
    'usually add up to the P50 of their total.',
);

/**
 * The least figure that at least so many percent of all figures do not exceed.
 * @param rising one or more, in rising order
 * @param percent a whole number from 1 to 100
 */
export function quantile(rising: Float64Array, percent: number): number {
  const place = Math.ceil((percent * rising.length) / 100);
  return rising[Math.max(place, 1) - 1] ?? NaN;
}

/** A copy in rising order. */
export const rising = (figures: Float64Array): Float64Array => figures.slice().sort();

/** The mean of the squared distances from the mean; 0 of none. */
export function variance(figures: Float64Array): number {
  if (figures.length === 0) return 0;
  let sum = 0;
  for (const one of figures) sum += one;
  const mean = sum / figures.length;
  let squares = 0;
  for (const one of figures) squares += (one - mean) * (one - mean);
  return squares / figures.length;
}
