import { Exact } from '../../src/rules/exact';
import type { Language } from '../../src/rules/text';
import { exactAmount, tableAmount } from '../whole-table/count-words';

export { exactAmount, tableAmount };

/** 万元, and in English thousands of yuan: what fits into a table three times beside each other. */
const CELL_SCALE: Readonly<Record<Language, number>> = { zh: 10_000, en: 1_000 };

/** On one scale without its unit, for the cells of a table whose heading says it. @param yuan as text */
export function cellAmount(yuan: string, language: Language): string {
  const scaled = new Exact(yuan).div(CELL_SCALE[language]);
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return scaled.toNumber().toLocaleString('zh-CN', decimals);
}

/** What lies between two steps, 0 or more. */
export const less = (yuan: string, after: string): string => new Exact(yuan).minus(after).toFixed();

export const isNothing = (yuan: string): boolean => new Exact(yuan).isZero();

/** For lengths of a drawing alone: never shown, never added up. */
export const drawn = (yuan: string): number => new Exact(yuan).toNumber();

/** What is more or less than before, with its sign: +1.00, −1.00, 0. */
export function signed(
  from: string,
  to: string,
  language: Language,
  write: typeof cellAmount = cellAmount,
): string {
  const difference = new Exact(to).minus(from);
  if (difference.isZero()) return '0';
  return `${difference.isNegative() ? '−' : '+'}${write(difference.abs().toFixed(), language)}`;
}

/** 1 where it is more, −1 where it is less. */
export const direction = (from: string, to: string): number => new Exact(to).comparedTo(from);
