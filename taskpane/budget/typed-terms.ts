import { isGrowth, isShare, type BudgetTerms } from '../../src/budget/stored-budget';
import type { OfferedTable } from './offered-tables';
import { percentTyped, typedPercent } from './percent';

/** How the form stands: rates as they are typed, in percent. */
export interface TypedTerms extends Pick<BudgetTerms, 'years' | 'future' | 'recurring' | 'growthColumn'> {
  readonly growth: string;
  readonly realisation: string;
  readonly cityShare: string;
  /** By the Chinese label of the field; blank where the general rate holds. */
  readonly byField: ReadonlyMap<string, string>;
}

export const typedOf = (terms: BudgetTerms): TypedTerms => ({
  ...terms,
  growth: percentTyped(terms.growth),
  realisation: percentTyped(terms.realisation),
  cityShare: percentTyped(terms.cityShare),
  byField: new Map(terms.growthByField.map(([field, rate]) => [field, percentTyped(rate)])),
});

export const isBlank = (typed: string): boolean => typed.trim() === '';

/** The terms as they were typed; null where one of them cannot be read. */
export function termsOf(typed: TypedTerms, table: OfferedTable): BudgetTerms | null {
  const growth = typedPercent(typed.growth, isGrowth);
  const realisation = typedPercent(typed.realisation, isShare);
  const cityShare = isBlank(typed.cityShare) ? null : typedPercent(typed.cityShare, isShare);
  const byField = table.growing.flatMap(({ zh }): [string, string | null][] => {
    const own = typed.byField.get(zh) ?? '';
    return isBlank(own) ? [] : [[zh, typedPercent(own, isGrowth)]];
  });
  const growthByField = byField.flatMap(([field, rate]): [string, string][] =>
    rate === null ? [] : [[field, rate]],
  );
  if (growth === null || realisation === null) return null;
  if (cityShare === null && !isBlank(typed.cityShare)) return null;
  if (growthByField.length < byField.length) return null;
  const { years, future, recurring, growthColumn } = typed;
  return {
    years,
    growth,
    growthByField,
    growthColumn: growthColumn !== null && table.headings.includes(growthColumn) ? growthColumn : null,
    future,
    realisation,
    recurring,
    cityShare,
  };
}
