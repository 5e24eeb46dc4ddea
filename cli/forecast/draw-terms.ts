import type { StatedTerms } from '../../src/budget/assumptions';
import type { Spread } from '../../src/budget/uncertainty/spread';
import type { UncertaintyTerms } from '../../src/budget/uncertainty/uncertain-terms';
import { Exact } from '../../src/rules/exact';
import { text, type Text } from '../../src/rules/text';
import type { ForecastCommand } from './forecast-command';
import { betweenOf } from './named-terms';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Between } from './rates';

/** What is drawn, and what of it nobody said. */
export interface DrawTerms {
  readonly terms: UncertaintyTerms;
  readonly assumed: readonly Text[];
}

/** How far growth may be off where nobody said it, in both directions. */
const UNSAID = new Exact('0.05');

/** @returns null where no draws are asked for */
export function drawTerms(
  { growth, realisation, draws }: ForecastCommand,
  stated: StatedTerms,
  book: PolicyBook,
): DrawTerms | null {
  if (draws === null) return null;
  const said = growth.between.get(null);
  const between = betweenOf(growth, realisation, book);
  const spread = (base: Exact, ends: Between | undefined): Spread => ({
    low: base,
    high: base,
    ...ends,
    base,
  });
  const spreads = (
    rates: ReadonlyMap<string, Exact> | undefined,
    ends: ReadonlyMap<string, Between>,
    otherwise?: (base: Exact) => Between,
  ): ReadonlyMap<string, Spread> =>
    new Map([...(rates ?? [])].map(([key, base]) => [key, spread(base, ends.get(key) ?? otherwise?.(base))]));
  return {
    terms: {
      growth: {
        all: spread(stated.growth.rate, said ?? around(stated.growth.rate)),
        byField: spreads(stated.growth.byField, between.byField, around),
      },
      realisation: {
        all: spread(stated.realisation.rate, realisation.between.get(null)),
        byPolicy: spreads(stated.realisation.byPolicy, between.byPolicy),
        byAward: spreads(stated.realisation.byAward, between.byAward),
      },
      ...draws,
    },
    assumed: [...(said ? [] : [UNSAID_GROWTH]), ...(realisation.between.size > 0 ? [] : [FIXED_SHARE])],
  };
}

/** A growth of −100% is the end of a column, and no rate at all. */
const LOWEST = new Exact('-0.99');

const around = (base: Exact): Between => ({
  low: Exact.min(base, Exact.max(base.minus(UNSAID), LOWEST)),
  high: base.plus(UNSAID),
});

const UNSAID_GROWTH = text(
  '没有写明增长率的区间，抽样按所写增长率上下各 5 个百分点（三角分布）；区间写成 --growth 0.02:0.08:0.12。',
  'No range of growth was stated: it is drawn within 5 points of what was written, either way (a triangle). A ' +
    'range is written --growth 0.02:0.08:0.12.',
);

const FIXED_SHARE = text(
  '没有写明兑现比例的区间，抽样时兑现比例不变；区间写成 --realisation 0.6:0.8:1。',
  'No range of realisation was stated, and it stays as it is; a range is written --realisation 0.6:0.8:1.',
);
