import {
  CATALOGUE_LEVELS,
  FIRST_VERSION,
  RECOGNITION,
  RECOGNITIONS,
  RESEARCH,
  SCALE,
  TAPE_OUT,
  type CatalogueLevel,
  type Recognition,
} from '../clauses';
import type { Chance } from './chance';
import { fen, someGrowth, someYuan, type Figure, type Kind } from './figures';

export const ITEM_IDS = ['scaleReward', 'tapeOut', 'research', 'firstVersion', 'recognition'] as const;
export type ItemId = (typeof ITEM_IDS)[number];

/** Fen, as a fraction that is not yet rounded. */
export interface Owed {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** One award: its columns, how its rows are drawn, and the judge of what they come to. */
export interface Item {
  readonly title: string;
  /** The name of our function. */
  readonly award: string;
  /** In the order of the function's arguments. */
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[];
  draw(chance: Chance): Figure[];
  /** The clause in whole numbers of any size, rounded by nobody. */
  owed(figures: readonly Figure[]): Owed;
  /** The money column that is moved until the award lies on half a fen; null where no figure does that. */
  readonly halves: number | null;
}

const NOTHING: Owed = { numerator: 0n, denominator: 1n };
const whole = (owed: bigint): Owed => ({ numerator: owed, denominator: 1n });

const upTo = (cap: number, { numerator, denominator }: Owed): Owed =>
  numerator > fen(cap) * denominator ? whole(fen(cap)) : { numerator, denominator };

/** What the highest tier that is reached gives; the tiers stand in rising order. */
const tier = (tiers: readonly (readonly [number, number])[], figure: bigint): number =>
  tiers.filter(([from]) => figure >= fen(from)).at(-1)?.[1] ?? 0;

const money = (figure: Figure | undefined): bigint => (typeof figure === 'bigint' ? figure : 0n);

const scaleReward: Item = {
  title: 'scale reward',
  award: 'SOFTWARE_SCALE_REWARD',
  columns: [
    { name: 'revenue', kind: 'yuan' },
    { name: 'previous', kind: 'yuan' },
  ],
  draw(chance) {
    const edges = SCALE.map(([revenue]) => fen(revenue));
    const revenue = someYuan(chance, [1e8, 1e11], edges);
    return [revenue, chance.inPercent(10) ? null : someYuan(chance, [1e8, 5e10], edges)];
  },
  owed([revenue, previous]) {
    const more = tier(SCALE, money(revenue)) - tier(SCALE, money(previous));
    return whole(fen(Math.max(more, 0)));
  },
  halves: null,
};

const tapeOut: Item = {
  title: 'tape-out',
  award: 'IC_TAPEOUT',
  columns: [{ name: 'cost', kind: 'yuan' }],
  draw: (chance) => [someYuan(chance, [1e6, 3e8], [fen(TAPE_OUT.from), capReached(TAPE_OUT.cap, 150n)])],
  owed([cost]) {
    if (money(cost) < fen(TAPE_OUT.from)) return NOTHING;
    return upTo(TAPE_OUT.cap, { numerator: money(cost) * BigInt(TAPE_OUT.percent), denominator: 100n });
  },
  halves: 0,
};

const research: Item = {
  title: 'R&D support',
  award: 'SOFTWARE_RND_SUBSIDY',
  columns: [
    { name: 'revenue', kind: 'yuan' },
    { name: 'growth', kind: 'growth' },
    { name: 'spending', kind: 'yuan' },
  ],
  draw(chance) {
    const revenue = someYuan(chance, [5e7, 1e10], [fen(RESEARCH.from)]);
    const share = (revenue * BigInt(RESEARCH.shareAbovePercent)) / 100n;
    const yuan = Number(revenue) / 100;
    const edges = [share, share + capReached(RESEARCH.cap, BigInt(RESEARCH.percent) * 10n)];
    const spending = someYuan(chance, [yuan * 0.05, yuan * 0.6], edges);
    return [revenue, someGrowth(chance, RESEARCH.growthAbovePercent), spending];
  },
  owed([revenue, growth, spending]) {
    const above = money(spending) * 100n - money(revenue) * BigInt(RESEARCH.shareAbovePercent);
    const pays =
      money(revenue) >= fen(RESEARCH.from) &&
      money(growth) > BigInt(RESEARCH.growthAbovePercent) * 100n &&
      above > 0n;
    if (!pays) return NOTHING;
    return upTo(RESEARCH.cap, { numerator: above * BigInt(RESEARCH.percent), denominator: 10_000n });
  },
  // A fifth of a fifth of whole fen has no half.
  halves: null,
};

const firstVersion: Item = {
  title: 'first version',
  award: 'SOFTWARE_FIRST_VERSION_SUBSIDY',
  columns: [
    { name: 'level', kind: 'word' },
    { name: 'growth', kind: 'growth' },
    { name: 'sales', kind: 'yuan' },
  ],
  draw(chance) {
    const level = chance.oneOf(CATALOGUE_LEVELS);
    const tiers = FIRST_VERSION.permille[level];
    const capped = capReached(FIRST_VERSION.cap, BigInt(tiers.at(-1)![1]));
    const edges = [...tiers.map(([from]) => fen(from)), capped];
    const sales = someYuan(chance, [1e6, 1e9], edges);
    return [level, someGrowth(chance, FIRST_VERSION.growthFromPercent), sales];
  },
  owed([level, growth, sales]) {
    if (money(growth) < BigInt(FIRST_VERSION.growthFromPercent) * 100n) return NOTHING;
    const permille = tier(FIRST_VERSION.permille[level as CatalogueLevel], money(sales));
    return upTo(FIRST_VERSION.cap, { numerator: money(sales) * BigInt(permille), denominator: 1000n });
  },
  halves: 2,
};

const recognition: Item = {
  title: 'factory rank',
  award: 'FACTORY_RECOGNITION_SUBSIDY',
  columns: [
    { name: 'rank', kind: 'word' },
    { name: 'previous', kind: 'word' },
  ],
  draw: (chance) => [chance.oneOf(RECOGNITIONS), chance.inPercent(50) ? null : chance.oneOf(RECOGNITIONS)],
  owed([rank, previous]) {
    const before = previous ? RECOGNITION[previous as Recognition] : 0;
    return whole(fen(Math.max(RECOGNITION[rank as Recognition] - before, 0)));
  },
  halves: null,
};

/** The fen, a part of one left out, at which a rate comes to the cap. */
const capReached = (cap: number, permille: bigint): bigint => (fen(cap) * 1000n) / permille;

export const ITEMS: Readonly<Record<ItemId, Item>> = {
  scaleReward,
  tapeOut,
  research,
  firstVersion,
  recognition,
};
