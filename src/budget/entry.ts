import type { RowPlace } from '../company/row-place';
import type { Facts } from '../rules/arguments';
import type { Provision } from '../rules/policy-book';
import type { Text } from '../rules/text';
import type { Steps } from './steps';

/** The enterprise that a claim is of. */
export interface Payee {
  /** Tells it from every other, and stays where others come or go: its code, else its name, else its place. */
  readonly id: string;
  /** Its place among the enterprises of the table. */
  readonly order: number;
  readonly name: string | null;
  readonly code: string | null;
  /** The district as the table names it. */
  readonly district: string | null;
  readonly sector: string | null;
  readonly size: SizeClass;
}

/** By revenue in yuan: below 2000万, below 1亿, below 10亿, and from 10亿. */
export type SizeClass = 'below20m' | 'below100m' | 'below1bn' | 'from1bn' | 'unknown';

/** One claim of one enterprise in one year, on its way from what the clause says to what is budgeted. */
export interface Entry {
  /** Tells it from every other of its ledger. */
  readonly id: string;
  readonly payee: Payee;
  readonly provision: Provision;
  /** What the table calls the thing that is paid for; null where it is the enterprise, or has no name. */
  readonly subject: string | null;
  readonly rows: readonly RowPlace[];
  /** The year of the figures; null where it is not known. */
  readonly earned: number | null;
  readonly facts: Facts;
  /** What it comes to however open questions are answered. */
  readonly certain: Steps;
  /** What it comes to if all are answered in favour of the enterprise. */
  readonly most: Steps;
  /** The awards that are taken in its place, where it gives way. */
  readonly givesWayTo: readonly Text[];
}

/** Money that is no enterprise's, or of which a person has to say first whether it is paid at all. */
export type Aside =
  'persons' | 'districts' | 'equity' | 'pools' | 'toVerify' | 'settledLater' | 'notRepeated';

/** A claim that stands beside the budget and in none of its sums. */
export interface AsideEntry {
  readonly aside: Aside;
  readonly payee: Payee;
  readonly provision: Provision;
  readonly amount: Steps['gross'];
}

/** Figures that awards wait for: what nobody said is no amount. */
export interface Awaited {
  readonly label: Text;
  /** Awards of enterprises that wait for it. */
  readonly claims: number;
  readonly enterprises: number;
}

/** What nobody said of earlier years, and what its blank was taken for. */
export interface Assumed {
  readonly label: Text;
  /** 按第 1 年计. */
  readonly meaning: Text;
  /** Claims that rest on it. */
  readonly claims: number;
  readonly enterprises: number;
}

/** The claims of all enterprises of a table in one year. */
export interface Ledger {
  /** The calendar year in which it is paid: the year of application. */
  readonly paid: number;
  /** The year of the figures. */
  readonly earned: number;
  readonly entries: readonly Entry[];
  readonly asides: readonly AsideEntry[];
  readonly awaited: readonly Awaited[];
  readonly assumed: readonly Assumed[];
  readonly enterprises: number;
}
