import { CELL_DIGITS, Exact, fromCell, isOfCell } from './exact';
import type { NumberKind } from './inputs';

/**
 * A growth is computed as C/D-1, and the subtraction has eaten its leading digit: 15 digits of it are one more
 * than the cell had. It is cut at the 15th decimal, the last that 1+growth carries.
 */
export function meant(kind: NumberKind, raw: number): Exact {
  const value = fromCell(raw);
  if (kind !== 'growth' || value.decimalPlaces() <= GROWTH_DECIMALS) return value;
  return value.toDecimalPlaces(GROWTH_DECIMALS);
}

const GROWTH_DECIMALS = 15;

/**
 * The first cell from an edge on: a number of this kind means the edge or more exactly where its double is not
 * below this one. What a cell means never falls as its double rises, so one comparison of doubles decides.
 */
export const firstCellAt = (kind: NumberKind, edge: Exact): number =>
  remembered(kind, 'at', edge, (meaning) => meaning.gte(edge));

/** The first cell past an edge: a number means more than it exactly where its double is not below this one. */
export const firstCellPast = (kind: NumberKind, edge: Exact): number =>
  remembered(kind, 'past', edge, (meaning) => meaning.gt(edge));

const firsts = new Map<string, number>();

function remembered(
  kind: NumberKind,
  side: 'at' | 'past',
  edge: Exact,
  isReached: (meaning: Exact) => boolean,
): number {
  const key = `${kind === 'growth' ? 'growth' : ''} ${side} ${edge.toString()}`;
  const known = firsts.get(key);
  if (known !== undefined) return known;
  const first = firstCell((cell) => isReached(meant(kind, cell)));
  firsts.set(key, first);
  return first;
}

/** The least finite double for which something holds that holds for every greater one; Infinity for none. */
function firstCell(isReached: (cell: number) => boolean): number {
  let [below, reached] = [placeOf(-Number.MAX_VALUE) - 1n, placeOf(Number.MAX_VALUE) + 1n];
  while (reached - below > 1n) {
    const middle = (below + reached) >> 1n;
    if (isReached(cellAt(middle))) reached = middle;
    else below = middle;
  }
  return cellAt(reached);
}

const bits = new DataView(new ArrayBuffer(8));

/** The place of a double in the order of all doubles; both zeros have the same. */
function placeOf(cell: number): bigint {
  bits.setFloat64(0, cell);
  const magnitude = bits.getBigUint64(0) & MAGNITUDE;
  return cell < 0 ? -magnitude : magnitude;
}

function cellAt(place: bigint): number {
  bits.setBigUint64(0, place < 0n ? -place : place);
  const magnitude = bits.getFloat64(0);
  return place < 0n ? -magnitude : magnitude;
}

const MAGNITUDE = (1n << 63n) - 1n;

/**
 * How many parts of a unit a cell means, where that is whole: with 100 parts, the fen of an amount in yuan.
 *
 * A whole n below 10^15 has at most 15 digits, and so has n/parts. A decimal of 15 digits comes back from its
 * nearest double when that is written with 15 digits, and a division rounds to the nearest double: where n/parts
 * is the cell, n parts are what the cell means, however n was guessed. Any other cell is first written out.
 * @param parts a power of 10, up to 10^15
 * @returns NaN where the cell means no whole number of parts, or too many
 */
export function partsInCell(raw: number, parts: number): number {
  const guess = Math.round(raw * parts);
  if (guess / parts === raw && isOfCell(guess)) return guess + 0;
  return partsInText(raw, parts);
}

function partsInText(raw: number, parts: number): number {
  const cell = Number(raw.toPrecision(CELL_DIGITS));
  const guess = Math.round(cell * parts);
  return guess / parts === cell && isOfCell(guess) ? guess + 0 : NaN;
}
