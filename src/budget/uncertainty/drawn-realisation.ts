import { Exact, toFen } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import type { RunRange } from './drawn-growth';
import { drawn, inParts, isCertain, PARTS } from './spread';
import { evenly, keyUnder, streamKey, type StreamKey } from './streams';
import { realisationSpread, type UncertainRealisation } from './uncertain-terms';

/** What share of an upper bound is really paid: in parts, run by run, or one exact share for all runs. */
export type Shares = Int32Array | Exact;

const IN_FULL = new Exact(1);

/**
 * The share of upper bounds that is paid in each run. It is the same for all enterprises and all years of a
 * run.
 */
export class DrawnRealisation {
  private readonly key: StreamKey;
  private readonly known = new Map<string, Int32Array>();

  constructor(
    private readonly realisation: UncertainRealisation,
    seed: number,
    private readonly runs: RunRange,
  ) {
    this.key = streamKey(seed, 'realisation');
  }

  /** @param isDrawn otherwise as its base says */
  shares(provision: Provision, isDrawn: boolean): Shares {
    if (provision.award.upperBound === null) return IN_FULL;
    const { spread, owner } = realisationSpread(this.realisation, provision);
    if (!isDrawn || isCertain(spread)) return spread.base;
    const known = this.known.get(owner);
    if (known) return known;
    const { from, to } = this.runs;
    const [parts, inWhole] = [new Int32Array(to - from), inParts(spread)];
    evenly(keyUnder(this.key, owner, 0), from, to, (run, even) => {
      parts[run - from] = drawn(inWhole, even);
    });
    this.known.set(owner, parts);
    return parts;
  }
}

/**
 * What is budgeted of fen in each run: rounded once to the fen, half up, and exactly. Written over what there
 * is.
 */
export function realise(fen: Float64Array, shares: Shares): void {
  if (shares instanceof Exact) {
    const parts = shares.times(PARTS);
    const whole = parts.isInteger() ? parts.toNumber() : null;
    for (let run = 0; run < fen.length; run += 1) {
      const one = fen[run] ?? NaN;
      fen[run] = whole === null ? exactShare(one, shares) : shareOf(one, whole);
    }
    return;
  }
  for (let run = 0; run < fen.length; run += 1) {
    fen[run] = shareOf(fen[run] ?? NaN, shares[run] ?? NaN);
  }
}

function shareOf(fen: number, parts: number): number {
  if (fen === 0) return 0;
  if (parts === PARTS && Number.isInteger(fen)) return fen;
  const product = fen * parts;
  if (!Number.isInteger(fen) || product > Number.MAX_SAFE_INTEGER) {
    return exactShare(fen, new Exact(parts).div(PARTS));
  }
  const whole = Math.floor(product / PARTS);
  return (product - whole * PARTS) * 2 >= PARTS ? whole + 1 : whole;
}

const exactShare = (fen: number, share: Exact): number =>
  toFen(new Exact(fen).div(100).times(share)).times(100).toNumber();
