import type { AssessedEnterprise } from '../../company/assessed-enterprise';
import type { PolicyBook } from '../../rules/policy-book';
import { ForecastInHand, type ForecastTerms } from '../forecast/forecast';
import type { YearOutlay } from '../year-outlay';
import { growthOf, realisationOf, type Scenario, type UncertaintyTerms } from './uncertain-terms';

/** In the order in which they stand side by side. */
export const SCENARIOS = ['low', 'base', 'high'] as const satisfies readonly Scenario[];

/**
 * Three forecasts side by side: every spread at its low end, at its base and at its high end. They are no bounds
 * on what can happen: a tier reached a year earlier is not reached a year later.
 */
export class ScenariosInHand {
  private readonly forecasts: ReadonlyMap<Scenario, ForecastInHand>;
  /** What enterprises are assessed under, on any day of the year after the table's figures. */
  readonly book: PolicyBook;

  constructor(
    stated: PolicyBook,
    terms: Omit<ForecastTerms, 'growth' | 'realisation'>,
    { growth, realisation }: Pick<UncertaintyTerms, 'growth' | 'realisation'>,
  ) {
    const forecastOf = (scenario: Scenario): ForecastInHand =>
      new ForecastInHand(stated, {
        ...terms,
        growth: growthOf(growth, scenario),
        realisation: realisationOf(realisation, scenario),
      });
    const base = forecastOf('base');
    this.book = base.book;
    this.forecasts = new Map(SCENARIOS.map((one) => [one, one === 'base' ? base : forecastOf(one)]));
  }

  add(assessed: AssessedEnterprise): void {
    for (const forecast of this.forecasts.values()) forecast.add(assessed);
  }

  /** What the years of each scenario come to, the table's own year first. */
  outlays(): ReadonlyMap<Scenario, readonly YearOutlay[]> {
    return new Map([...this.forecasts].map(([scenario, forecast]) => [scenario, forecast.outlays()]));
  }
}
