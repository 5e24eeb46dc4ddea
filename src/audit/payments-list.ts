import type { Company } from '../table/company';
import { PAID_AMOUNT, PAID_DAY, PAYMENT_BASIS, PAYMENT_ITEM } from '../table/payment-fields';
import { columnOf, type CompanyTable } from '../table/table';

/** Where a list of payments has its own columns, counted from 0 on the sheet; null where it has none. */
export interface ListColumns {
  readonly item: number;
  readonly paid: number;
  readonly day: number | null;
  readonly basis: number | null;
}

/** The columns of a list of payments; null of a table that says not for what, or not how much was paid. */
export function listColumns(table: CompanyTable): ListColumns | null {
  const at = (label: string): number | null => columnOf(table, label)?.column.index ?? null;
  const [item, paid] = [at(PAYMENT_ITEM.label.zh), at(PAID_AMOUNT.label.zh)];
  if (item === null || paid === null) return null;
  return { item, paid, day: at(PAID_DAY.label.zh), basis: at(PAYMENT_BASIS.label.zh) };
}

/** The words of a column of the list in a row; an empty text where it has none. */
export function wordsOf(row: Company, { label }: { readonly label: { readonly zh: string } }): string {
  const value = row.cell(label.zh)?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}
