import type { AuditedList, AuditedRow, RowVerdict, TogetherVerdict } from '../../src/audit/audited-list';

/** Which payments of a list are wanted. */
export interface RowFilter {
  readonly verdict: RowVerdict | null;
  readonly together: TogetherVerdict | null;
  /** Words of the company, of the item, or the number of the row. */
  readonly words: string;
}

export const NO_FILTER: RowFilter = { verdict: null, together: null, words: '' };

/** Positions of the payments wanted, the gravest first. */
export function rowsShown(list: AuditedList, filter: RowFilter): readonly number[] {
  const words = filter.words.trim().toLowerCase();
  return list.byRisk.filter((at) => {
    const row = list.rows[at];
    return row !== undefined && isWanted(row, filter) && says(row, words);
  });
}

const isWanted = (row: AuditedRow, { verdict, together }: RowFilter): boolean =>
  (verdict === null || row.verdict === verdict) && (together === null || row.together.verdict === together);

const says = ({ company, code, item, row, award }: AuditedRow, words: string): boolean =>
  words === '' ||
  String(row) === words ||
  [company, code, item, award].some((one) => one?.toLowerCase().includes(words) ?? false);
