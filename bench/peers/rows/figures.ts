import type { Chance } from './chance';

/** What a column holds. `yuan`: money. `growth`: a fraction, 20% is 0.2. `word`: one of the clause's own words. */
export type Kind = 'yuan' | 'growth' | 'word';

/** What a row really says: fen, growth in ten-thousandths, a word; null is a blank cell. */
export type Figure = bigint | string | null;

export type Cell = number | string | null;

export const FEN = 100;
export const TEN_THOUSAND = 10_000;

export const fen = (yuan: number): bigint => BigInt(yuan) * 100n;

/** 70% ordinary figures with cents, spread evenly over the sizes; 15% on an edge; 15% one fen beside it. */
export function someYuan(chance: Chance, range: readonly [number, number], edges: readonly bigint[]): bigint {
  if (chance.inPercent(70)) {
    const [low, high] = range;
    return BigInt(Math.round(low * (high / low) ** chance.share() * FEN));
  }
  const edge = chance.oneOf(edges);
  return chance.inPercent(50) ? edge : edge + chance.oneOf([-1n, 1n]);
}

/** 70% from −30% to +80%; 15% on the edge; 15% a hundredth of a percent beside it. */
export function someGrowth(chance: Chance, edgePercent: number): bigint {
  if (chance.inPercent(70)) return BigInt(Math.floor(-3000 + 11_000 * chance.share()));
  const edge = BigInt(edgePercent) * 100n;
  return chance.inPercent(50) ? edge : edge + chance.oneOf([-1n, 1n]);
}

/** So many cells of a hundred are computed on the sheet, and carry what doubles leave behind: 0.1+0.2. */
const COMPUTED_PERCENT = 5;

/**
 * Texts as a host hands them over: none is the very text that stands in a program, which V8 would know by its
 * place. A few copies serve all cells, since a host makes each text just before the call and none of them lies
 * somewhere in the memory.
 */
const COPIES = 16;
const copies = new Map<string, readonly string[]>();

function copiesOf(word: string): readonly string[] {
  const made = copies.get(word) ?? Array.from({ length: COPIES }, () => Buffer.from(word).toString());
  copies.set(word, made);
  return made;
}

/** What the workbook hands over for a figure. */
export function cellOf(figure: Figure, kind: Kind, chance: Chance): Cell {
  if (figure === null) return null;
  if (typeof figure === 'string') return chance.oneOf(copiesOf(figure));
  const typed = Number(figure) / (kind === 'growth' ? TEN_THOUSAND : FEN);
  if (!chance.inPercent(COMPUTED_PERCENT)) return typed;
  const computed = kind === 'growth' ? grown(figure, chance) : added(figure, chance);
  return means(computed, typed, kind) ? computed : typed;
}

/** C/D−1. */
function grown(tenThousandths: bigint, chance: Chance): number {
  const last = Math.floor(1 + 100_000 * chance.share());
  return (last * Number(10_000n + tenThousandths)) / (last * TEN_THOUSAND) - 1;
}

/** A+B+C. */
function added(figure: bigint, chance: Chance): number {
  const first = BigInt(Math.floor(Number(figure) * 0.6 * chance.share()));
  const second = BigInt(Math.floor(Number(figure) * 0.4 * chance.share()));
  return Number(first) / FEN + Number(second) / FEN + Number(figure - first - second) / FEN;
}

/** A cell means its 15 digits, a growth no more than 15 decimals (docs/decisions/exact-numbers.md). */
const means = (computed: number, typed: number, kind: Kind): boolean =>
  Number(computed.toPrecision(15)) === typed || (kind === 'growth' && Number(computed.toFixed(15)) === typed);
