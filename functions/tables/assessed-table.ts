import { dayLedger } from '../../src/budget/day-outlay';
import type { Outlay } from '../../src/budget/outlay';
import { yearOutlay } from '../../src/budget/year-outlay';
import { assessedEnterprise } from '../../src/company/assessed-enterprise';
import { companyResult, type CompanyResult } from '../../src/company/results/company-result';
import { NO_ANSWERS } from '../../src/company/stored-answers';
import type { Day } from '../../src/rules/dates';
import type { PolicyBook } from '../../src/rules/policy-book';
import { keptLast } from './kept-last';
import { tableInRange, type TableInRange } from './table-in-range';
import { assertNothingAsked } from './unsaid-columns';

/** A table with what every award brings each of its companies. */
export interface AssessedTable {
  readonly read: TableInRange;
  /** In the order of the companies' first rows. */
  readonly companies: readonly CompanyResult[];
}

/** The functions over tables of one book. */
export interface Tables {
  /** @throws ArgumentError as `tableInRange` does */
  readonly read: (range: unknown) => TableInRange;
  /**
   * @param day null where dates are not tested
   * @throws ArgumentError as `tableInRange` does, and where a column leaves open what its figures are
   */
  readonly assess: (range: unknown, day: Day | null) => AssessedTable;
  /** What the table costs on a day. @throws ArgumentError as `assess` does */
  readonly outlay: (range: unknown, day: Day) => Outlay;
}

/**
 * Several functions are often called on one table, one after the other, and Excel hands each a copy of its cells:
 * the last table and its last assessment are kept, and found again by the very values of the cells.
 */
export function tablesAssessedBy(book: PolicyBook): Tables {
  const read = keptLast((range) => tableInRange(range, book));
  let last: { readonly day: Day | null; readonly assessed: AssessedTable } | null = null;
  let spent: { readonly read: TableInRange; readonly day: Day; readonly outlay: Outlay } | null = null;
  return {
    read,
    outlay(range, day) {
      const table = read(range);
      if (spent?.read === table && spent.day === day) return spent.outlay;
      spent = null;
      const outlay = outlayOfTable(table, book, day);
      spent = { read: table, day, outlay };
      return outlay;
    },
    assess(range, day) {
      const table = read(range);
      if (last?.assessed.read === table && last.day === day) return last.assessed;
      last = null;
      const assessed = assessedTable(table, book, day);
      last = { day, assessed };
      return assessed;
    },
  };
}

function outlayOfTable(read: TableInRange, book: PolicyBook, day: Day): Outlay {
  assertNothingAsked(read, ({ taken }) => taken.length > 0);
  const assessed = read.enterprises.map((one) => assessedEnterprise(book, one, { day, answers: NO_ANSWERS }));
  return yearOutlay(dayLedger(assessed, day, read.table.dataYear)).outlay;
}

function assessedTable(read: TableInRange, book: PolicyBook, day: Day | null): AssessedTable {
  assertNothingAsked(read, ({ taken }) => taken.length > 0);
  const companies = read.enterprises.map((enterprise) =>
    companyResult(assessedEnterprise(book, enterprise, { day, answers: NO_ANSWERS })),
  );
  return { read, companies };
}
