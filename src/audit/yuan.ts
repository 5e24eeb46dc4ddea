import { Exact, toFen } from '../rules/exact';
import type { Yuan } from './audited-list';

/** An amount as results carry it: two decimals, half up. */
export const yuanText = (amount: Exact): Yuan => {
  const fen = toFen(amount);
  return (fen.isZero() ? fen.abs() : fen).toFixed(2);
};

export const yuanIn = (amount: Yuan): Exact => new Exact(amount);
