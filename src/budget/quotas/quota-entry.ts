import type { Facts } from '../../rules/arguments';
import { ZERO, type Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import type { QuotaChoice } from './places';
import type { PoolWay } from './pools';

/** One claim of one company in one year, as quotas and pools see it. */
export interface QuotaEntry {
  /** Tells it from every other, whatever the order of the rows. */
  readonly id: string;
  /** Tells the company from every other. */
  readonly company: string;
  readonly provision: Provision;
  readonly facts: Facts;
  /** What the table calls the project, product … that is paid for; null where it has no name. */
  readonly thing: string | null;
  /** Yuan, in whole fen, 0 or more. */
  readonly certain: Exact;
  /** Yuan, in whole fen, 0 or more. */
  readonly most: Exact;
  /** The place in the order of the table: who comes first. */
  readonly order: number;
  /** The figure of the column that the planner named for the award's quota; null where there is none. */
  readonly figure: Exact | null;
}

/** What the planner says where the text does not. What is left out is unsaid. */
export interface QuotaChoices {
  /** By the quota's id. */
  readonly rankings: ReadonlyMap<string, QuotaChoice>;
  /** By the pool's id. Left out: in proportion. */
  readonly pools: ReadonlyMap<string, PoolWay>;
}

export const NOTHING_CHOSEN: QuotaChoices = { rankings: new Map(), pools: new Map() };

/** An amount for certain, and the most. */
export interface Range {
  readonly certain: Exact;
  readonly most: Exact;
}

export const NOTHING: Range = { certain: ZERO, most: ZERO };
