import { sharesOf } from '../../company/stacking/shares';
import { stackClaims } from '../../company/stacking/stacking';
import { ZERO } from '../../rules/exact';
import { asideOf } from '../asides';
import { claimAhead, type YearsAhead } from '../forecast/enterprise-years';
import { movesOf } from '../forecast/input-moves';
import type { EnterpriseProspects, Prospect } from '../forecast/prospect';
import { CarriedRuns, receivedByLimit } from './carried-runs';
import { roomUnder } from './ceiling-rooms';
import { ClaimAmounts, fromFen, inFen, type AmountsAsked } from './claim-amounts';
import { hangingTogether, type HangingTogether } from './claims-that-hang-together';
import type { DrawnGrowth, Varying } from './drawn-growth';
import type { Arena } from './guarded';
import { stackedRuns } from './stacking-runs';

export type YearsOfRuns = Pick<YearsAhead, 'dataYear' | 'ahead' | 'policies'>;

/** The claim of one prospect in one year, after stacking and limits. */
export interface ClaimRuns {
  /** How many years ahead. */
  readonly years: number;
  readonly prospect: Prospect;
  /** Run by run; it is written over afterwards, and may be changed. */
  readonly fen: Float64Array;
  /** The figures of the award behind it, in the same year. */
  readonly asked: AmountsAsked;
}

/**
 * The years ahead of one enterprise in many runs at once. Each run comes to what `enterpriseYears` comes to under
 * the growth that is drawn in it, to the fen.
 */
export class EnterpriseRuns {
  private readonly together: HangingTogether;
  private readonly stacking: readonly Prospect[];
  private readonly limits: readonly Prospect[];
  readonly amounts: ClaimAmounts;

  constructor(
    private readonly enterprise: EnterpriseProspects,
    private readonly years: YearsOfRuns,
    private readonly growth: DrawnGrowth,
  ) {
    const mayPay = enterprise.prospects.filter((one) => !one.isToVerify && paysSometime(one, years));
    const isLimit = ({ provision }: Prospect): boolean => provision.award.limitsCompanyTotal;
    this.limits = mayPay.filter(isLimit);
    const stacking = mayPay.filter((one) => !isLimit(one) && asideOf(one.provision.award) === null);
    this.together = hangingTogether(stacking, enterprise.answers, years.dataYear, growth.base);
    this.stacking = this.together.stackers.map(({ prospect }) => prospect);
    this.amounts = new ClaimAmounts(growth);
  }

  get isEmpty(): boolean {
    return this.stacking.length === 0;
  }

  /** The columns whose growth is drawn and may change what is paid. */
  fields(): readonly string[] {
    const moves = this.stacking.flatMap(({ provision }) => movesOf(provision.award));
    const fields = moves.flatMap((move) => (move.kind === 'grows' ? [move.field] : []));
    return [...new Set(fields)].filter((field) => this.growth.varies(field, 'all'));
  }

  /** @param arena as long as there are runs */
  run(varying: Varying, arena: Arena, take: (claim: ClaimRuns) => void): void {
    const carried = new CarriedRuns(this.stacking, this.enterprise.received, arena.length);
    for (let years = 0; years <= this.years.ahead; years += 1) {
      arena.clear();
      const asked = (at: number): AmountsAsked => ({
        years,
        varying,
        arena,
        received: carried.receivedUnder(at),
      });
      const amounts = this.stacking.map((prospect, at) => {
        const fen = this.pays(prospect, years) ? this.amounts.inYear(prospect, asked(at)) : null;
        if (fen) carried.withoutRepeats(at, prospect.repeats, fen);
        return fen;
      });
      const finals = this.settled(amounts, asked);
      carried.add(amounts, finals);
      finals.forEach((fen, at) => {
        const prospect = this.stacking[at];
        if (fen && prospect) take({ years, prospect, fen, asked: asked(at) });
      });
    }
  }

  private pays({ provision }: Prospect, years: number): boolean {
    return this.years.policies.pays(provision.policy, this.years.dataYear + years);
  }

  private settled(
    amounts: readonly (Float64Array | null)[],
    askedOf: (at: number) => AmountsAsked,
  ): readonly (Float64Array | null)[] {
    const { stackers, parts } = this.together;
    const { years, varying, arena } = askedOf(0);
    const rooms = stackers.map(({ prospect, ceiling }, at) => {
      const runs = ceiling === null || !amounts[at] ? null : this.amounts.factRuns(prospect, askedOf(at));
      return runs && roomUnder(prospect, runs, years, askedOf(at).received, arena);
    });
    const limits = this.limits.flatMap((limit) => {
      const before = arena
        .take()
        .fill(inFen(receivedByLimit(limit.provision.award, this.enterprise.received)));
      const asked = { years, varying, arena, received: before };
      return this.pays(limit, years) ? (this.amounts.inYear(limit, asked) ?? []) : [];
    });
    const { finals, asked } = stackedRuns({ stackers, parts, amounts, rooms, limits, runs: arena.length });
    if (asked.size === 0) return finals;
    // What is claimed is still asked for when what is paid is told.
    const apart = finals.map((fen, at) => (fen && fen === amounts[at] ? fen.slice() : fen));
    for (const run of asked) this.settleExactly(run, amounts, apart, askedOf);
    return apart;
  }

  /** One run by the stacking that the forecast itself uses. */
  private settleExactly(
    run: number,
    amounts: readonly (Float64Array | null)[],
    finals: readonly (Float64Array | null)[],
    askedOf: (at: number) => AmountsAsked,
  ): void {
    const { years, varying } = askedOf(0);
    const factors = this.amounts.exactly(run, varying);
    const point = { year: this.years.dataYear + years, ahead: years, factors };
    const claims = this.stacking.flatMap((prospect, at) => {
      if (!amounts[at]?.[run]) return [];
      const received = fromFen(askedOf(at).received?.[run] ?? 0);
      return claimAhead(prospect, { ...point, received }) ?? [];
    });
    const limits = this.limits.flatMap((limit) => {
      if (!this.pays(limit, years)) return [];
      const received = receivedByLimit(limit.provision.award, this.enterprise.received);
      return claimAhead(limit, { ...point, received }) ?? [];
    });
    const { certain } = stackClaims(claims, limits, this.enterprise.answers);
    const shares = new Map([...sharesOf(certain)].map(([{ id }, share]) => [id, share]));
    this.stacking.forEach(({ id }, at) => {
      const fen = finals[at];
      if (fen) fen[run] = inFen(shares.get(id) ?? ZERO);
    });
  }
}

const paysSometime = ({ provision }: Prospect, { policies, dataYear, ahead }: YearsOfRuns): boolean =>
  Array.from({ length: ahead + 1 }, (_, at) => dataYear + at).some((year) =>
    policies.pays(provision.policy, year),
  );
