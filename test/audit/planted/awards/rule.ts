import type { FigureKey, Figures, SubjectKey } from '../columns';
import { percentOf, wan, yi, type Fen } from '../money';
import type { Random } from '../random';

/** A policy as its document prints it. */
export interface PolicyFacts {
  readonly title: string;
  readonly from: string;
  /** The last day; null where none is printed. */
  readonly to: string | null;
}

/** An award, worked out from the words of its clause and from nothing else. */
export interface Rule {
  readonly title: string;
  readonly policy: PolicyFacts;
  /** The words of the clause that the rule follows. */
  readonly words: string;
  /** What a payment is for; null for the enterprise as a whole. */
  readonly subject: SubjectKey | null;
  /** The right amount; 0 where nothing is due. */
  readonly pays: (figures: Figures) => Fen;
  /** Figures of a company to which something is due. */
  readonly usual: (random: Random) => Figures;
  /** Figures on a threshold or at a cap, to all of which something is due. */
  readonly edges: readonly Figures[];
}

/** 按某数额的百分之几，有门槛、有最高额: the commonest form of a clause. */
export interface ShareRule extends Rule {
  readonly column: FigureKey;
  readonly percent: number;
  /** The least figure that opens it: the threshold itself, or one fen above it. */
  readonly opensAt: Fen;
  /** The highest amount; null where the clause states none. */
  readonly cap: Fen | null;
}

type Facts = Pick<Rule, 'title' | 'policy' | 'words' | 'subject'>;

interface Share extends Facts {
  readonly column: FigureKey;
  readonly percent: number;
  /** 以上、达到、不低于, in 万元. */
  readonly from?: number;
  /** 超过, in 万元. */
  readonly above?: number;
  /** 最高、不超过, in 万元. */
  readonly cap?: number;
  /** What else the clause asks for, as it stands in the list. */
  readonly besides?: (random: Random) => Figures;
  /** Where no threshold is stated: the least and the most that such things cost, in 万元. */
  readonly costs?: readonly [number, number];
}

export function share({
  column,
  percent,
  from,
  above,
  cap: most,
  besides,
  costs,
  ...facts
}: Share): ShareRule {
  const opensAt = above !== undefined ? wan(above) + 1n : wan(from ?? 0);
  const cap = most === undefined ? null : wan(most);
  const pays = (figures: Figures): Fen => {
    const base = figures[column] as Fen;
    if (base < opensAt) return 0n;
    const share = percentOf(percent, base);
    return cap !== null && share > cap ? cap : share;
  };
  const baseAtCap = cap === null ? null : (cap * 1000n) / BigInt(Math.round(percent * 10));
  const lowest = costs ? wan(costs[0]) : opensAt;
  const highest = costs ? wan(costs[1]) : (baseAtCap ?? opensAt * 20n);
  const usual = (random: Random): Figures => ({
    [column]:
      random.chance(0.2) && baseAtCap
        ? between(random, baseAtCap, baseAtCap * 3n)
        : between(random, lowest, highest),
    ...besides?.(random),
  });
  const bases = [
    ...(from === undefined && above === undefined ? [] : [opensAt, opensAt + 1n]),
    ...(baseAtCap === null
      ? []
      : [baseAtCap, baseAtCap - 10_000n, baseAtCap + 10_000n].filter((one) => one >= opensAt)),
  ];
  const others = besides?.(ALWAYS_FIRST) ?? {};
  return {
    ...facts,
    column,
    percent,
    opensAt,
    cap,
    pays,
    usual,
    edges: bases.map((base) => ({ [column]: base, ...others })),
  };
}

/** Draws the first of everything: what stands beside a figure on an edge. */
const ALWAYS_FIRST: Random = {
  next: () => 0,
  whole: (from) => from,
  pick: (some) => some[0]!,
  chance: () => false,
  shuffle: (some) => [...some],
};

/** An amount between two, to the 百元 as invoices go, and in one case of five to the fen. */
export function between(random: Random, low: Fen, high: Fen): Fen {
  const span = Number(high - low);
  const drawn = low + BigInt(Math.floor(random.next() * span));
  if (random.chance(0.2)) return drawn;
  const rounded = (drawn / 10_000n) * 10_000n;
  return rounded < low ? low : rounded;
}

/** A ladder of tiers in 亿元, each with its amount in 万元, the highest first. */
export type Tiers = readonly (readonly [number, number])[];

export function tierAmount(tiers: Tiers, figure: Fen, reaches: (figure: Fen, tier: Fen) => boolean): Fen {
  const reached = tiers.find(([tier]) => reaches(figure, yi(tier)));
  return reached ? wan(reached[1]) : 0n;
}

export const orZero = (fen: Fen): Fen => (fen > 0n ? fen : 0n);
