import { Exact } from '../../rules/exact';
import { GrowthFactors, type Growth } from '../forecast/growth';
import type { Payee } from '../entry';
import { ROUNDING, type Figures } from './guarded';
import { drawn, inParts, isCertain, PARTS, rateOf } from './spread';
import { evenly, keyUnder, streamKey, type StreamKey } from './streams';
import { growthOf, growthSpread, identityOf, type UncertainGrowth } from './uncertain-terms';

/** Which runs: from the first to before the last. */
export interface RunRange {
  readonly from: number;
  readonly to: number;
}

/** Which columns are drawn; all others grow as their base says. */
export type Varying = 'all' | 'none' | { readonly field: string };

/** The growth of one enterprise in each run, drawn when it is first asked for. */
export class DrawnGrowth {
  private readonly key: StreamKey;
  private readonly parts = new Map<string, Int32Array>();
  private readonly certain = new Map<string, boolean>();
  private readonly factors = new Map<string, Figures>();
  /** Of the base of every spread. */
  readonly base: GrowthFactors;

  constructor(
    private readonly growth: UncertainGrowth,
    private readonly payee: Payee,
    seed: number,
    private readonly runs: RunRange,
  ) {
    this.key = streamKey(seed, growth.moves === 'together' ? 'all' : identityOf(payee));
    this.base = new GrowthFactors(growthOf(growth, 'base'), payee.id);
  }

  /** Whether a column is drawn at all. */
  varies(field: string, varying: Varying): boolean {
    if (varying === 'none' || (varying !== 'all' && varying.field !== field)) return false;
    const known = this.certain.get(field);
    if (known !== undefined) return !known;
    const fresh = isCertain(growthSpread(this.growth, this.payee.id, field));
    this.certain.set(field, fresh);
    return !fresh;
  }

  /** The rate of a column for a year ahead, in parts, run by run. */
  rates(field: string, ahead: number): Int32Array {
    const name = `${ahead} ${field}`;
    const known = this.parts.get(name);
    if (known) return known;
    const { from, to } = this.runs;
    const spread = inParts(growthSpread(this.growth, this.payee.id, field));
    const rates = new Int32Array(to - from);
    evenly(keyUnder(this.key, `growth ${field}`, ahead), from, to, (run, even) => {
      rates[run - from] = drawn(spread, even);
    });
    this.parts.set(name, rates);
    return rates;
  }

  /** What a drawn column is multiplied by some years ahead, run by run. @param ahead 1 or more */
  factor(field: string, ahead: number): Figures {
    const name = `${ahead} ${field}`;
    const known = this.factors.get(name);
    if (known) return known;
    const before = ahead > 1 ? this.factor(field, ahead - 1).value : null;
    const rates = this.rates(field, ahead);
    const value = new Float64Array(rates.length);
    for (let run = 0; run < rates.length; run += 1) {
      const growth = (PARTS + (rates[run] ?? NaN)) / PARTS;
      value[run] = before ? (before[run] ?? NaN) * growth : growth;
    }
    // Two roundings a year, each of half as much, and one for what follows from them.
    const bound = value.map((factor) => factor * (ahead + 1) * ROUNDING);
    const made: Figures = { value, bound, step: 1 };
    this.factors.set(name, made);
    return made;
  }

  /** The growth of one run, exactly. @param run counted from the first of the range */
  exactly(run: number, varying: Varying): GrowthFactors {
    const growth: Growth = {
      rate: (payee, field, ahead): Exact =>
        this.varies(field, varying)
          ? rateOf(this.rates(field, ahead)[run] ?? NaN)
          : growthSpread(this.growth, payee, field).base,
    };
    return new GrowthFactors(growth, this.payee.id);
  }
}
