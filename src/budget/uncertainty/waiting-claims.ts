import type { AfterEnterprises, WaitingClaim } from './after-enterprises';

/** One claim in one year, run by run; one figure where it is the same in all runs. */
interface Waiting extends WaitingClaim {
  readonly years: number;
  readonly fen: Float64Array;
  readonly rank: Float64Array;
}

/** The claims that wait until all enterprises are in, enterprise by enterprise. */
export class WaitingClaims {
  private readonly byEnterprise = new Map<number, Waiting[]>();

  constructor(private readonly after: AfterEnterprises) {}

  add(enterprise: number, waiting: Waiting): void {
    const known = this.byEnterprise.get(enterprise) ?? [];
    this.byEnterprise.set(enterprise, known);
    const short = { ...waiting, fen: shortened(waiting.fen), rank: shortened(waiting.rank) };
    if (short.fen.length > 1 || short.fen[0] !== 0) known.push(short);
  }

  /**
   * @param otherwise the claims of enterprises that have none here
   * @param take the claim and what is left of it, run by run; the array may be changed
   */
  settle(
    runs: number,
    otherwise: WaitingClaims | null,
    take: (claim: WaitingClaim, years: number, fen: Float64Array) => void,
  ): void {
    const enterprises = [
      ...new Set([...(otherwise?.byEnterprise.keys() ?? []), ...this.byEnterprise.keys()]),
    ];
    const all = enterprises
      .sort((a, b) => a - b)
      .flatMap((one) => this.byEnterprise.get(one) ?? otherwise?.byEnterprise.get(one) ?? []);
    for (const years of new Set(all.map((one) => one.years))) {
      this.settleYear(
        all.filter((one) => one.years === years),
        years,
        runs,
        take,
      );
    }
  }

  private settleYear(
    claims: readonly Waiting[],
    years: number,
    runs: number,
    take: (claim: WaitingClaim, years: number, fen: Float64Array) => void,
  ): void {
    const left = claims.map(() => new Float64Array(runs));
    for (let run = 0; run < runs; run += 1) {
      const fen = Float64Array.from(claims, (one) => at(one.fen, run));
      const rank = Float64Array.from(claims, (one) => at(one.rank, run));
      const settled = this.after.settle({ claims, fen, rank, years });
      left.forEach((one, claim) => {
        one[run] = settled[claim] ?? NaN;
      });
    }
    claims.forEach((claim, place) => {
      const fen = left[place];
      if (fen) take(claim, years, fen);
    });
  }
}

const at = (figures: Float64Array, run: number): number => figures[figures.length === 1 ? 0 : run] ?? NaN;

function shortened(figures: Float64Array): Float64Array {
  const [first = 0] = figures;
  return figures.every((one) => Object.is(one, first)) ? Float64Array.of(first) : Float64Array.from(figures);
}
