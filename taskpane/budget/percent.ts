import { Exact } from '../../src/rules/exact';

/**
 * A percentage as people type it, as a fraction: 8, 8%, -2.5 %. null where it is none.
 * @param isIn whether the fraction may be so large
 */
export function typedPercent(typed: string, isIn: (rate: Exact) => boolean): string | null {
  const plain = typed.normalize('NFKC').replace(/[%\s]/g, '').replace('−', '-');
  if (!/^-?\d{1,4}(\.\d{1,4})?$/.test(plain)) return null;
  const rate = new Exact(plain).div(100);
  return isIn(rate) ? rate.toFixed() : null;
}

/** The same as a person would type it. */
export const percentTyped = (rate: string | null): string =>
  rate === null ? '' : new Exact(rate).times(100).toFixed();
