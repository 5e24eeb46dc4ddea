import { Exact } from '../../rules/exact';

/** How fast yuan columns grow from one year to the next. */
export interface Growth {
  /**
   * @param payee of which enterprise
   * @param field the Chinese label of the column's field
   * @param ahead 1 for the first year ahead
   * @returns a fraction above −1: 0.08 for 8%
   */
  rate(payee: string, field: string, ahead: number): Exact;
}

/** The growth of a table, as a planner states it. */
export interface StatedGrowth {
  /** For every yuan column that has no rate of its own. */
  readonly rate: Exact;
  /** By the Chinese label of the field. */
  readonly byField?: ReadonlyMap<string, Exact>;
  /** A column of rates, one an enterprise, by the enterprise; it stands before all others. */
  readonly byPayee?: ReadonlyMap<string, Exact>;
}

export const statedGrowth = ({ rate, byField, byPayee }: StatedGrowth): Growth => ({
  rate: (payee, field) => byPayee?.get(payee) ?? byField?.get(field) ?? rate,
});

const ONE = new Exact(1);

/** What a column is multiplied by after some years; 1 for the year of the table. */
export class GrowthFactors {
  private readonly factors = new Map<string, Exact[]>();

  constructor(
    private readonly growth: Growth,
    private readonly payee: string,
  ) {}

  factor(field: string, ahead: number): Exact {
    if (ahead <= 0) return ONE;
    const known = this.factors.get(field) ?? [];
    this.factors.set(field, known);
    for (let year = known.length + 1; year <= ahead; year += 1) {
      const before = known[year - 2] ?? ONE;
      known.push(before.times(this.growth.rate(this.payee, field, year).plus(1)));
    }
    return known[ahead - 1] ?? ONE;
  }
}
