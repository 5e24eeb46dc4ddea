import { isResultSheet } from '../../src/company/results/result-title';
import { PAID_AMOUNT, PAID_DAY, PAYMENT_BASIS, PAYMENT_ITEM } from '../../src/table/payment-fields';
import type { Column } from '../../src/table/column';
import type { TableCorner } from '../../src/table/stored-years';
import { columnOf, type CompanyTable } from '../../src/table/table';
import type { TableReader, Said } from '../../workbook/table-reader';
import type { Workbook } from '../../workbook/workbook';

/** A column that a list of payments is read by. */
export type ListRole = 'item' | 'paid' | 'day' | 'basis';

const ROLES = { item: PAYMENT_ITEM, paid: PAID_AMOUNT, day: PAID_DAY, basis: PAYMENT_BASIS } as const;

/** A list of payments. */
export interface OfferedList {
  readonly corner: TableCorner;
  /** Counted from 0. */
  readonly headerRow: number;
  readonly columns: ListColumns;
  /** Columns of its own that wait for an answer. */
  readonly asked: readonly Column[];
}

interface ListColumns {
  readonly item: Column;
  readonly paid: Column;
  readonly day: Column | null;
  readonly basis: Column | null;
}

/** The tables of a workbook that say for what was paid, and how much. */
export async function offeredLists(
  workbook: Workbook,
  reader: TableReader,
  said: Said,
): Promise<readonly OfferedList[]> {
  const offered: OfferedList[] = [];
  for (const sheet of await workbook.sheetNames()) {
    const cells = await reader.first(sheet);
    if (isResultSheet(cells)) continue;
    for (const { place, table } of reader.tablesOf(cells, said)) {
      const { top, left } = place.block;
      const columns = columnsOf(table);
      if (!columns) continue;
      offered.push({
        corner: { sheet, top, left },
        headerRow: table.headerRow,
        columns,
        asked: table.columns.filter(({ asks }) => asks !== null),
      });
    }
  }
  return offered;
}

function columnsOf(table: CompanyTable): ListColumns | null {
  const of = (role: ListRole): Column | null => columnOf(table, ROLES[role].label.zh)?.column ?? null;
  const [item, paid] = [of('item'), of('paid')];
  return item && paid && { item, paid, day: of('day'), basis: of('basis') };
}
