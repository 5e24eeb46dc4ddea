import type { Award } from '../../rules/awards';
import { CELL_DIGITS, ZERO, type Exact } from '../../rules/exact';
import { ownerKey, receivedBefore } from '../forecast/enterprise-years';
import type { Prospect } from '../forecast/prospect';
import { inFen } from './claim-amounts';

/** What the years before have used up, run by run. */
export class CarriedRuns {
  private readonly once: readonly (Uint8Array | null)[];
  /** For each prospect what was paid with the award that it replaces. */
  private readonly earlier: readonly (Uint8Array | null)[];
  private readonly received: readonly (Float64Array | null)[];

  /** @param before yuan that were received before the forecast, by the names of awards */
  constructor(prospects: readonly Prospect[], before: ReadonlyMap<string, Exact>, runs: number) {
    this.once = prospects.map(({ repeats }) => (repeats ? null : new Uint8Array(runs)));
    const byId = new Map(prospects.map(({ id }, at) => [id, this.once[at] ?? null]));
    this.earlier = prospects.map(({ replaces }) => byId.get(replaces ?? '') ?? null);
    const owners = new Map<string, Float64Array>();
    this.received = prospects.map(({ provision: { award }, base }) => {
      if (award.ceiling?.over !== 'ever') return null;
      const key = ownerKey(award, base);
      const known = owners.get(key) ?? new Float64Array(runs).fill(inFen(receivedBefore(award, before)));
      owners.set(key, known);
      return known;
    });
  }

  /** Fen under the award's ceiling over all years; null where it has none. @param at place of the prospect */
  receivedUnder(at: number): Float64Array | null {
    return this.received[at] ?? null;
  }

  /** Takes out what was paid once, under the award itself or the one that it replaces. */
  withoutRepeats(at: number, repeats: boolean, amounts: Float64Array): void {
    if (repeats) return;
    for (const paid of [this.once[at], this.earlier[at]]) {
      if (!paid) continue;
      for (let run = 0; run < amounts.length; run += 1) if (paid[run] !== 0) amounts[run] = 0;
    }
  }

  /**
   * @param amounts what each prospect claims, in fen; null where it claims nothing
   * @param finals what is paid of it
   */
  add(amounts: readonly (Float64Array | null)[], finals: readonly (Float64Array | null)[]): void {
    this.once.forEach((once, at) => {
      const claimed = amounts[at];
      if (!once || !claimed) return;
      for (let run = 0; run < once.length; run += 1) if (claimed[run] !== 0) once[run] = 1;
    });
    this.received.forEach((received, at) => {
      const paid = finals[at];
      if (received && paid) addFen(received, paid);
    });
  }
}

function addFen(received: Float64Array, paid: Float64Array): void {
  for (let run = 0; run < received.length; run += 1) {
    const sum = (received[run] ?? NaN) + (paid[run] ?? NaN);
    received[run] = Number.isSafeInteger(sum) ? sum : asWritten(sum);
  }
}

/** A table may state parts of a fen: the sum is the decimal number that people would write for it. */
const asWritten = (fen: number): number => Number(fen.toPrecision(CELL_DIGITS));

/** What a limit over a project has received before: nothing is ever added to it. */
export const receivedByLimit = (award: Award, before: ReadonlyMap<string, Exact>): Exact =>
  award.ceiling?.over === 'ever' ? receivedBefore(award, before) : ZERO;
