import { ForecastInHand, type ForecastTerms } from '../../../src/budget/forecast/forecast';
import { statedGrowth } from '../../../src/budget/forecast/growth';
import { assessedEnterprise } from '../../../src/company/assessed-enterprise';
import type { Enterprise } from '../../../src/company/enterprise';
import { NO_ANSWERS } from '../../../src/company/stored-answers';
import { policyLibrary } from '../../../src/policy-library';
import type { PolicyBook } from '../../../src/rules/policy-book';
import { Exact } from '../../../src/rules/exact';
import type { Ledger } from '../../../src/budget/entry';

/** The ledgers of a forecast, the table's own year first. */
export function ledgersOf(
  enterprises: readonly Enterprise[],
  growth: string | number,
  { book = policyLibrary, ...terms }: Partial<ForecastTerms> & { readonly book?: PolicyBook } = {},
): readonly Ledger[] {
  const rate = statedGrowth({ rate: new Exact(growth) });
  const forecast = new ForecastInHand(book, {
    dataYear: 2024,
    years: 4,
    growth: rate,
    future: 'continue',
    ...terms,
  });
  const day = `${(terms.dataYear ?? 2024) + 1}-06-30`;
  for (const one of enterprises)
    forecast.add(assessedEnterprise(forecast.book, one, { day, answers: NO_ANSWERS }));
  return forecast.outlays().map(({ ledger }) => ledger);
}
