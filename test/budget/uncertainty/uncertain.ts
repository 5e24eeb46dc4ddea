import { enterpriseYears } from '../../../src/budget/forecast/enterprise-years';
import { ForecastInHand } from '../../../src/budget/forecast/forecast';
import { policiesAhead } from '../../../src/budget/forecast/policies-ahead';
import type { EnterpriseProspects, Recurring } from '../../../src/budget/forecast/prospect';
import { realised, type Realisation } from '../../../src/budget/realisation';
import { rateOf, type Spread } from '../../../src/budget/uncertainty/spread';
import { DrawnGrowth } from '../../../src/budget/uncertainty/drawn-growth';
import { DrawnRealisation } from '../../../src/budget/uncertainty/drawn-realisation';
import { growthOf, type UncertaintyTerms } from '../../../src/budget/uncertainty/uncertain-terms';
import {
  UncertaintyRun,
  type RunOptions,
  type UncertainYears,
} from '../../../src/budget/uncertainty/uncertainty-run';
import type { UncertaintyPart } from '../../../src/budget/uncertainty/uncertainty-part';
import { assessedEnterprise } from '../../../src/company/assessed-enterprise';
import type { Enterprise } from '../../../src/company/enterprise';
import { NO_ANSWERS, type StoredAnswers } from '../../../src/company/stored-answers';
import { policyLibrary } from '../../../src/policy-library';
import { Exact } from '../../../src/rules/exact';

export const AHEAD: UncertainYears = { dataYear: 2024, years: 3, future: 'continue' };

export const spread = (low: number, base: number, high: number): Spread => ({
  low: new Exact(low),
  base: new Exact(base),
  high: new Exact(high),
});

export const TERMS: UncertaintyTerms = {
  growth: { all: spread(-0.1, 0.08, 0.3) },
  realisation: { all: spread(0.6, 0.8, 1) },
  seed: 20240625,
  runs: 40,
};

/** What of enterprises may ever be paid, in the order of their table. */
export function prospectsIn(
  enterprises: readonly Enterprise[],
  {
    future = AHEAD.future,
    recurring = new Set<string>(),
    answers = NO_ANSWERS,
  }: { future?: UncertainYears['future']; recurring?: Recurring; answers?: StoredAnswers } = {},
): readonly EnterpriseProspects[] {
  const growth = growthOf(TERMS.growth, 'base');
  const forecast = new ForecastInHand(policyLibrary, { dataYear: 2024, years: 1, growth, future, recurring });
  return enterprises.map((one) =>
    forecast.add(assessedEnterprise(forecast.book, one, { day: '2025-06-30', answers })),
  );
}

export function partOf(
  enterprises: readonly EnterpriseProspects[],
  terms: UncertaintyTerms = TERMS,
  years: UncertainYears = AHEAD,
  options: RunOptions = {},
): UncertaintyPart {
  const run = new UncertaintyRun(policyLibrary, years, terms, options);
  for (const one of enterprises) run.add(one);
  return run.part();
}

/** Fen by policy and year, as one run or the base of a part has them; policies that never pay are left out. */
export function inRun(
  part: UncertaintyPart,
  run: number | 'base',
): Readonly<Record<string, readonly number[]>> {
  const years = part.asked.years + 1;
  const runs = part.range.to - part.range.from;
  return withoutZeros(
    part.policies.map(({ id, base, fen }) => [
      id,
      Array.from(
        { length: years },
        (_, year) => (run === 'base' ? base[year] : fen[year * runs + run]) ?? NaN,
      ),
    ]),
  );
}

/** The same by the forecast itself, under the growth and the realisation that the run draws. */
export function byForecast(
  enterprises: readonly EnterpriseProspects[],
  terms: UncertaintyTerms,
  { dataYear, years, future }: UncertainYears,
  run: number | 'base',
): Readonly<Record<string, readonly number[]>> {
  const range = { from: 0, to: terms.runs };
  const shares = new DrawnRealisation(terms.realisation, terms.seed, range);
  const policies = policiesAhead(policyLibrary, future, dataYear + 1);
  const sums = new Map<string, Exact[]>();
  for (const enterprise of enterprises) {
    const drawn = new DrawnGrowth(terms.growth, enterprise.payee, terms.seed, range);
    const growth =
      run === 'base'
        ? growthOf(terms.growth, 'base')
        : {
            rate: (_payee: string, field: string, ahead: number) =>
              drawn.varies(field, 'all')
                ? rateOf(drawn.rates(field, ahead)[run] ?? NaN)
                : growthOf(terms.growth, 'base').rate(enterprise.payee.id, field, ahead),
          };
    enterpriseYears(enterprise, { dataYear, ahead: years, policies, growth }).forEach(({ entries }, year) => {
      for (const entry of entries) {
        const share = shares.shares(entry.provision, run !== 'base');
        const rate = share instanceof Exact ? share : rateOf(share[run === 'base' ? 0 : run] ?? NaN);
        const realisation: Realisation = { rate };
        const paid = realised([entry], realisation)[0]?.certain.budget ?? new Exact(0);
        const id = entry.provision.policy.id;
        const known = sums.get(id) ?? Array.from({ length: years + 1 }, () => new Exact(0));
        sums.set(id, known);
        known[year] = (known[year] ?? new Exact(0)).plus(paid);
      }
    });
  }
  return withoutZeros([...sums].map(([id, yuan]) => [id, yuan.map((one) => one.times(100).toNumber())]));
}

const withoutZeros = (
  lines: readonly (readonly [string, readonly number[]])[],
): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    lines.filter(([, years]) => years.some((fen) => fen !== 0)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
