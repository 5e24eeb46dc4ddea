import { Exact, fromCell } from '../rules/exact';
import { text, type Text } from '../rules/text';
import { isGrowth } from './stored-budget';

/** A cell of a column of rates. */
export interface RateCell {
  /** Counted from 0 on the sheet. */
  readonly row: number;
  readonly value: unknown;
  /** Its number format. */
  readonly format: string;
}

/** A column of rates that cannot be read, with the cell at fault. */
export class RefusedRates extends Error {
  override readonly name = 'RefusedRates';

  constructor(readonly text: Text) {
    super(`${text.zh} ${text.en}`);
  }
}

/**
 * The rates of a column of growth, as fractions by row; rows that say nothing have none. A number is a fraction
 * where its cell is shown as a percentage, a percentage where the heading says %; else all must lie below 1, since
 * nobody can tell 12% from twelvefold.
 * @throws RefusedRates where a cell is no rate above −100%
 */
export function ratesIn(heading: string, cells: readonly RateCell[]): ReadonlyMap<number, Exact> {
  const inPercent = /[%％]\s*[)）\]】]?\s*$/.test(heading);
  const rates = new Map<number, Exact>();
  for (const cell of cells) {
    const { value, row } = cell;
    if (value === null || value === undefined || value === '') continue;
    const rate = typeof value === 'number' ? rateOfNumber(value, cell, inPercent) : rateOfText(value);
    if (rate === null) throw unread(heading, cell);
    if (!isGrowth(rate)) throw outOfRange(heading, cell);
    rates.set(row, rate);
  }
  return rates;
}

function rateOfNumber(value: number, { format }: RateCell, inPercent: boolean): Exact | null {
  const number = fromCell(value);
  if (format.replace(/"[^"]*"|\\./g, '').includes('%')) return number;
  if (inPercent) return number.div(100);
  return number.abs().lt(1) ? number : null;
}

function rateOfText(value: unknown): Exact | null {
  if (typeof value !== 'string') return null;
  const [, number] = /^([+-]?\d+(?:\.\d+)?)%$/.exec(value.normalize('NFKC').replace(/\s|−/g, minus)) ?? [];
  return number === undefined ? null : new Exact(number).div(100);
}

const minus = (character: string): string => (character === '−' ? '-' : '');

const shown = (value: unknown): string => String(value).slice(0, 30);

const unread = (heading: string, { row, value }: RateCell): RefusedRates =>
  new RefusedRates(
    text(
      `“${heading}”第 ${row + 1} 行应为增速（如 8% 或 0.08），实际为“${shown(value)}”：看不出是百分数还是倍数。`,
      `“${heading}”, row ${row + 1}: expected a growth rate such as 8% or 0.08, got “${shown(value)}”.`,
    ),
  );

const outOfRange = (heading: string, { row, value }: RateCell): RefusedRates =>
  new RefusedRates(
    text(
      `“${heading}”第 ${row + 1} 行的增速应大于 −100%、不超过 1000%，实际为“${shown(value)}”。`,
      `“${heading}”, row ${row + 1}: growth must be above −100% and at most 1000%, got “${shown(value)}”.`,
    ),
  );
