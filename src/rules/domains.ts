import { firstCellAt, firstCellPast } from './cell-meaning';
import { Exact } from './exact';
import type { NumberInput, NumberKind } from './inputs';
import { once } from './once';

/** Which figures an input takes. */
export interface Domain {
  /** The least figure; with `above` it is itself not taken. null: no least. */
  readonly from: Exact | null;
  readonly above: boolean;
  /** The greatest; null: none. */
  readonly to: Exact | null;
  readonly whole: boolean;
}

const domain = (from: number, to: number | null = null, rest: Partial<Domain> = {}): Domain => ({
  from: new Exact(from),
  above: false,
  to: to === null ? null : new Exact(to),
  whole: false,
  ...rest,
});

/** A date in the place of a length of time is a number above 36,000. */
export const LONGEST_YEARS = 1000;

const WHOLE = { whole: true } as const;

const DOMAINS: Readonly<Record<NumberKind, Domain>> = {
  money: domain(0),
  growth: domain(-1, null, { above: true }),
  share: domain(0, 1),
  ratio: domain(0),
  area: domain(0),
  mass: domain(0),
  power: domain(0),
  count: domain(0, null, WHOLE),
  calendarYear: domain(1990, 2100, WHOLE),
  yearOfSupport: domain(1, LONGEST_YEARS, WHOLE),
  years: domain(0, LONGEST_YEARS),
};

const ANY: Domain = { from: null, above: false, to: null, whole: false };

export const domainOf = ({ kind, mayBeNegative }: Pick<NumberInput, 'kind' | 'mayBeNegative'>): Domain =>
  mayBeNegative ? ANY : DOMAINS[kind];

export function isInDomain({ from, above, to, whole }: Domain, value: Exact): boolean {
  if (whole && !value.isInteger()) return false;
  if (from !== null && (above ? value.lte(from) : value.lt(from))) return false;
  return to === null || value.lte(to);
}

/** No figure of an enterprise lies beyond this, and a product of two could leave the range of a cell. */
export const TOO_LARGE = new Exact('1e100');

/** Which cells an input takes: from one double to before another. */
export interface CellDomain {
  readonly from: number;
  readonly end: number;
  readonly whole: boolean;
}

/** A figure's domain as cells: what is not too large and means a number in {@link domainOf}. */
export const cellDomainOf = once((input: NumberInput): CellDomain => {
  const { kind } = input;
  const { from, above, to, whole } = domainOf(input);
  return {
    from: from === null || above ? firstCellPast(kind, from ?? TOO_LARGE.neg()) : firstCellAt(kind, from),
    end: to === null ? firstCellAt(kind, TOO_LARGE) : firstCellPast(kind, to),
    whole,
  };
});

/** Whether a cell lies in a domain; false also of 2.9999999999999996, which means 3 and is not written so. */
export const isPlainlyIn = ({ from, end, whole }: CellDomain, cell: number): boolean =>
  cell >= from && cell < end && !(whole && Math.floor(cell) !== cell);
