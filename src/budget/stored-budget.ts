import * as z from 'zod/mini';
import { Exact } from '../rules/exact';
import type { PolicyFuture } from './forecast/policies-ahead';

/** The name under which a workbook keeps what a planner said of the years ahead. */
export const BUDGET_SETTING = 'hangce.budget';

/** What a planner says of a budget, as the workbook keeps it. Rates are fractions as texts: 0.08 for 8%. */
export interface BudgetTerms {
  /** How many years ahead: 1 to 10. */
  readonly years: number;
  /** For every yuan column without a rate of its own; null until it has been said. */
  readonly growth: string | null;
  /** By the Chinese label of the field. */
  readonly growthByField: readonly (readonly [field: string, rate: string])[];
  /** The heading of a column of rates, one a company; null where there is none. */
  readonly growthColumn: string | null;
  readonly future: PolicyFuture;
  /** What of an upper bound is really paid: 0 to 1. */
  readonly realisation: string;
  /** What pays again besides what the texts call yearly. */
  readonly recurring: 'none' | 'all';
  /** The city's part of what is paid: 0 to 1; null where nobody said it. */
  readonly cityShare: string | null;
}

export const FIRST_TERMS: BudgetTerms = {
  years: 5,
  growth: null,
  growthByField: [],
  growthColumn: null,
  future: 'end',
  realisation: '1',
  recurring: 'none',
  cityShare: null,
};

export const MOST_YEARS = 10;

/** Checks go on after one has failed: what is no number is never made one. */
const rate = (written: RegExp, isIn: (rate: Exact) => boolean) =>
  z.string().check(z.refine((stored) => written.test(stored) && isIn(new Exact(stored))));

export function isGrowth(rate: Exact): boolean {
  return rate.gt(-1) && rate.lte(10);
}

export function isShare(part: Exact): boolean {
  return part.gte(0) && part.lte(1);
}

/** Growth is above −100%, and at most tenfold. */
const growth = rate(/^-?\d{1,2}(\.\d{1,8})?$/, isGrowth);
const share = rate(/^\d(\.\d{1,8})?$/, isShare);

const storedTerms = z.object({
  years: z.int().check(z.gte(1), z.lte(MOST_YEARS)),
  growth: z.nullable(growth),
  growthByField: z.array(z.tuple([z.string().check(z.minLength(1)), growth])),
  growthColumn: z.nullable(z.string().check(z.minLength(1))),
  future: z.enum(['continue', 'end', 'draft']),
  realisation: share,
  recurring: z.enum(['none', 'all']),
  cityShare: z.nullable(share),
});

/** What a workbook keeps. A file can come from anywhere: what does not fit is reported and not used. */
export function readStoredBudget(stored: unknown): { terms: BudgetTerms; broken: boolean } {
  if (stored === null || stored === undefined) return { terms: FIRST_TERMS, broken: false };
  const read = storedTerms.safeParse(stored);
  return read.success ? { terms: read.data, broken: false } : { terms: FIRST_TERMS, broken: true };
}

/** The terms as JSON; null where nothing was said, so that nothing is kept of them. */
export const writtenBudget = (terms: BudgetTerms): unknown =>
  JSON.stringify(terms) === JSON.stringify(FIRST_TERMS) ? null : terms;
