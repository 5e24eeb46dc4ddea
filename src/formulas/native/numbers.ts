import { Exact, type Exact as Number } from '../../rules/exact';
import type { Constant } from '../../rules/expressions';
import { atom, type Written } from './writing';

/** A number of a clause as the clause writes it: 20000000, 15%. */
export function stated({ value, unit }: Pick<Constant, 'value' | 'unit'>): Written {
  const isRate = unit === 'ratio' && !value.isZero();
  return atom(isRate ? `${value.times(100).toFixed()}%` : value.toFixed());
}

export const plain = (value: Number | number): Written => atom(new Exact(value).toFixed());
