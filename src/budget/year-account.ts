import type { RowPlace } from '../company/row-place';
import type { Text } from '../rules/text';
import type { Aside, Awaited, Entry } from './entry';
import type { FundingParts } from './funding-lines';
import { LINE_OF, type Outlay, type OutlayLine } from './outlay';
import { STEPS, type Step, type Steps } from './steps';
import type { YearOutlay } from './year-outlay';

/** An amount at every step, each in yuan as text: exact numbers do not travel between threads. */
export type StepTexts = Readonly<Record<Step, string>>;

/** The lists that a planner reads, in the order in which they are offered. */
export const ACCOUNT_LISTS = ['policy', 'department', 'district', 'size', 'award'] as const;

export type AccountList = (typeof ACCOUNT_LISTS)[number];

export interface AccountLine {
  /** Names it among the lines of its list. */
  readonly key: string;
  readonly label: Text;
  readonly enterprises: number;
  readonly claims: number;
  readonly certain: StepTexts;
  readonly most: StepTexts;
}

/** One claim, with the line of each list that it belongs to. */
export interface AccountClaim {
  readonly lines: Readonly<Record<AccountList, string>>;
  readonly payee: Text;
  readonly subject: string | null;
  readonly rows: readonly RowPlace[];
  readonly certain: StepTexts;
  /** What is budgeted at the most, in yuan. */
  readonly most: string;
  readonly givesWayTo: readonly Text[];
}

/** What stands beside the sum. */
export interface AccountAside {
  readonly aside: Aside;
  readonly enterprises: number;
  readonly claims: number;
  /** Yuan. */
  readonly amount: string;
}

/** A year of a budget as plain data. */
export interface YearAccount {
  readonly paid: number;
  readonly earned: number;
  readonly enterprises: number;
  readonly total: AccountLine;
  readonly lists: Readonly<Record<AccountList, readonly AccountLine[]>>;
  readonly asides: readonly AccountAside[];
  readonly awaited: readonly Awaited[];
  /** Whose budget pays what is certain, in yuan; the parts add up to it. */
  readonly funding: Readonly<Record<keyof FundingParts, string>>;
  /** The largest budget first. */
  readonly claims: readonly AccountClaim[];
}

export function accountOf({ ledger, outlay, funding: { certain } }: YearOutlay): YearAccount {
  const { paid, earned, enterprises, total, asides, awaited } = outlay;
  const claims = [...ledger.entries].sort(
    (a, b) => b.certain.budget.comparedTo(a.certain.budget) || b.most.budget.comparedTo(a.most.budget),
  );
  return {
    paid,
    earned,
    enterprises,
    total: lineOf(total),
    lists: listsOf(outlay),
    asides: asides.map((one) => ({ ...one, amount: one.amount.toFixed() })),
    awaited,
    funding: {
      city: certain.city.toFixed(),
      district: certain.district.toFixed(),
      unattributed: certain.unattributed.toFixed(),
    },
    claims: claims.map(claimOf),
  };
}

const listsOf = (outlay: Outlay): YearAccount['lists'] => ({
  policy: outlay.byPolicy.map(lineOf),
  department: outlay.byDepartment.map(lineOf),
  district: outlay.byDistrict.map(lineOf),
  size: outlay.bySize.map(lineOf),
  award: outlay.byAward.map(lineOf),
});

const lineOf = ({ certain, most, ...line }: OutlayLine): AccountLine => ({
  ...line,
  certain: stepTexts(certain),
  most: stepTexts(most),
});

function claimOf(entry: Entry): AccountClaim {
  const key = (list: AccountList): string => LINE_OF[list](entry)[0];
  return {
    lines: {
      policy: key('policy'),
      department: key('department'),
      district: key('district'),
      size: key('size'),
      award: key('award'),
    },
    payee: LINE_OF.enterprise(entry)[1],
    subject: entry.subject,
    rows: entry.rows.map(({ row, sheet }) => (sheet === undefined ? { row } : { row, sheet })),
    certain: stepTexts(entry.certain),
    most: entry.most.budget.toFixed(),
    givesWayTo: entry.givesWayTo,
  };
}

export function stepTexts(steps: Steps): StepTexts {
  const texts: Partial<Record<Step, string>> = {};
  for (const step of STEPS) texts[step] = steps[step].toFixed();
  return texts as StepTexts;
}
