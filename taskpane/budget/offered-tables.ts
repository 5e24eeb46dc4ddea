import { growingLabels } from '../../src/budget/forecast/growing-fields';
import { isResultSheet } from '../../src/company/results/result-title';
import type { PolicyBook } from '../../src/rules/policy-book';
import type { Text } from '../../src/rules/text';
import { COMPANY_NAME, CREDIT_CODE } from '../../src/table/fields';
import { PAID_AMOUNT, PAYMENT_ITEM } from '../../src/table/payment-fields';
import type { SheetTable, TableYear } from '../../src/table/sheet-tables';
import type { TableCorner } from '../../src/table/stored-years';
import { columnOf } from '../../src/table/table';
import type { Said, TableReader } from '../../workbook/table-reader';
import type { Workbook } from '../../workbook/workbook';

/** A table of companies that a budget can be made of. */
export interface OfferedTable {
  readonly corner: TableCorner;
  /** Counted from 0. */
  readonly headerRow: number;
  readonly dataYear: TableYear;
  /** Columns that wait for an answer: their figures do not count. */
  readonly asked: number;
  /** Fields of its columns whose figures grow. */
  readonly growing: readonly Text[];
  /** Headings of its columns, from which one of rates is chosen. */
  readonly headings: readonly string[];
}

export async function offeredTables(
  workbook: Workbook,
  reader: TableReader,
  said: Said,
  book: PolicyBook,
): Promise<readonly OfferedTable[]> {
  const offered: OfferedTable[] = [];
  for (const sheet of await workbook.sheetNames()) {
    const cells = await reader.first(sheet);
    if (isResultSheet(cells)) continue;
    for (const found of reader.tablesOf(cells, said)) {
      if (isOfCompanies(found)) offered.push(offer(sheet, found, book));
    }
  }
  return offered;
}

function isOfCompanies({ table }: SheetTable): boolean {
  const has = ({ label }: { readonly label: Text }): boolean => columnOf(table, label.zh) !== undefined;
  return [COMPANY_NAME, CREDIT_CODE].some(has) && !(has(PAYMENT_ITEM) && has(PAID_AMOUNT));
}

function offer(sheet: string, { place, table, dataYear }: SheetTable, book: PolicyBook): OfferedTable {
  const grows = growingLabels(book);
  const { top, left } = place.block;
  const growing = new Map(
    table.columns
      .flatMap(({ taken }) => taken.map(({ field }) => field.label))
      .filter(({ zh }) => grows.has(zh))
      .map((label) => [label.zh, label]),
  );
  return {
    corner: { sheet, top, left },
    headerRow: table.headerRow,
    dataYear,
    asked: table.columns.filter(({ asks }) => asks !== null).length,
    growing: [...growing.values()],
    headings: table.columns.map(({ header }) => header).filter((header) => header !== ''),
  };
}
