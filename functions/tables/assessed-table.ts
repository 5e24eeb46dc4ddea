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
}

/**
 * Several functions are often called on one table, one after the other, and Excel hands each a copy of its cells:
 * the last table and its last assessment are kept, and found again by the very values of the cells.
 */
export function tablesAssessedBy(book: PolicyBook): Tables {
  const read = keptLast((range) => tableInRange(range, book));
  let last: { readonly day: Day | null; readonly assessed: AssessedTable } | null = null;
  return {
    read,
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

function assessedTable(read: TableInRange, book: PolicyBook, day: Day | null): AssessedTable {
  assertNothingAsked(read, ({ taken }) => taken.length > 0);
  const companies = read.enterprises.map((enterprise) =>
    companyResult(assessedEnterprise(book, enterprise, { day, answers: NO_ANSWERS })),
  );
  return { read, companies };
}
