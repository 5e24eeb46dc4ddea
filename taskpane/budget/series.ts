import type { YearAccount } from '../../src/budget/year-account';
import type { Text } from '../../src/rules/text';
import { drawn } from './amounts';

/** As many policies as have a colour of their own. */
export const COLOURED = 7;

/** A policy over the years. */
export interface Series {
  readonly key: string;
  readonly label: Text;
  /** Budgets in yuan, one a year. */
  readonly amounts: readonly string[];
  /** Which colour; null among the others. */
  readonly colour: number | null;
}

/** The policies of a forecast, the one that pays most in all years first. */
export function seriesOf(years: readonly YearAccount[]): readonly Series[] {
  const labels = new Map(years.flatMap(({ lists }) => lists.policy.map(({ key, label }) => [key, label])));
  return [...labels]
    .map(([key, label]) => ({
      key,
      label,
      amounts: years.map(({ lists }) => lists.policy.find((line) => line.key === key)?.certain.budget ?? '0'),
    }))
    .map((series) => ({ ...series, all: series.amounts.reduce((sum, one) => sum + drawn(one), 0) }))
    .sort((a, b) => b.all - a.all)
    .map(({ key, label, amounts }, at) => ({ key, label, amounts, colour: at < COLOURED ? at : null }));
}
