import type { AuditedWorkbook, AuditTerms } from '../src/audit/audited-list';
import type { TableCorner } from '../src/table/stored-years';
import { auditWorkbook, type Auditing, type AuditSource, type StoredAuditWords } from './audit-workbook';

/** A list of payments that is to be audited, with all that is needed for it besides the cells. */
export interface TableAuditTask {
  readonly table: TableCorner;
  /** What people said of the workbook, as it keeps it. */
  readonly stored: StoredAuditWords;
  readonly terms: AuditTerms;
}

/**
 * Audits one list, and those that a person joined to it, for the pane and its worker: plain data in and out.
 * @param source the sheets of the list and of all tables of companies that figures may be taken from
 * @throws Error where there is no list at the place
 */
export async function auditTable(
  source: AuditSource,
  { table, stored, terms }: TableAuditTask,
  auditing: Auditing,
): Promise<AuditedWorkbook> {
  const { lists, totals } = await auditWorkbook(source, { table, stored, terms }, auditing);
  if (lists.length === 0)
    throw new Error(
      `“${table.sheet}”中没有发放清单：需要“奖补事项”和“发放金额”两列。 ` +
        `There is no list of payments on “${table.sheet}”: it needs columns of items and of amounts paid.`,
    );
  return { terms, lists, totals };
}
