import { enterprisesOf, type Enterprise } from '../../src/company/enterprise';
import { policyLibrary } from '../../src/policy-library';
import type { PolicyBook } from '../../src/rules/policy-book';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';

export type Cells = Readonly<Record<string, unknown>>;

/** The enterprises of a table whose rows are written as heading and cell. */
export function enterprisesIn(
  rows: readonly Cells[],
  dataYear: number | null = 2024,
  book: PolicyBook = policyLibrary,
): readonly Enterprise[] {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const grid = { top: 0, left: 0, rows: [headings] };
  const table = recogniseTable(grid, fieldsOf(book), {}, dataYear);
  if (!table) throw new Error('no table');
  const companies = rows.map((cells, at) =>
    readCompany(table, {
      row: at + 1,
      left: 0,
      values: headings.map((heading) => cells[heading] ?? null),
      formats: headings.map(() => 'General'),
    }),
  );
  return enterprisesOf(companies);
}
