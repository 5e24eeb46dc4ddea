import { isError } from '../../formulas/sheet-arithmetic';
import type { CellValue } from '../../formulas/cells';
import { isBlank } from '../../rules/arguments';
import { fromCell, ZERO, type Exact } from '../../rules/exact';
import { readCell, readCompany, type Company, type SheetRow } from '../../table/company';
import { PAID_AMOUNT, PAID_DAY, PAYMENT_ITEM } from '../../table/payment-fields';
import { tableRows } from '../../table/table-rows';
import type { CompanyTable } from '../../table/table';
import type { ReadColumn } from '../../table/table-plan';
import type { AuditedSheet } from '../check/audited-sheet';
import type { SheetTable } from '../../table/sheet-tables';
import { hashOf, hashOfAll } from './canonical';

/** A column of a table as it is read: under which names, and in which unit. */
interface HashedColumn extends ReadColumn {
  readonly names: readonly string[];
}

/** What is read of a table, whatever the order of its rows and columns. */
export interface TableReading {
  /** null where the table says nothing that anybody reads. */
  readonly hash: string | null;
  readonly companies: number;
  /** Hashes of the amounts paid, each with its row; none in a table that is no list of payments. */
  readonly paid: readonly string[];
  readonly paidTotal: Exact | null;
  /** Rows of companies, with who each is. */
  readonly rows: ReadonlyMap<number, string>;
  /** The columns that are read. */
  readonly columns: ReadonlySet<number>;
}

/** Reads a table canonically: fields by their names, figures in the units of the rules. */
export function readTable(sheet: AuditedSheet, found: SheetTable): TableReading {
  const { table } = found;
  const all = hashedColumns(table);
  const columns = all.filter((column) => !isPaid(column));
  const amounts = all.filter(isPaid);
  const rows = new Map<number, string>();
  const hashes: string[] = [];
  const paid: string[] = [];
  let paidTotal: Exact | null = null;
  for (const { row, kind } of tableRows(sheet.cells, found)) {
    if (kind !== 'company') continue;
    const company = readCompany(table, row);
    hashes.push(rowHash({ table, row, columns, year: company.dataYear }));
    rows.set(row.row, `${company.name ?? ''} ${company.code ?? ''}`);
    for (const column of amounts) {
      const { argument, asks } = readCell(table, row, column);
      paid.push(
        hashOf([...paymentWords(company), `${valueWords(argument as CellValue)}${asks ? ' ?' : ''}`]),
      );
      paidTotal = (paidTotal ?? ZERO).plus(typeof argument === 'number' ? fromCell(argument) : 0);
    }
  }
  const isRead = columns.length > 0 && rows.size > 0;
  return {
    hash: isRead ? hashOfAll(hashes) : null,
    companies: isRead ? rows.size : 0,
    paid: isRead ? paid : [],
    paidTotal: isRead ? paidTotal : null,
    rows,
    columns: new Set(all.map(({ index }) => index)),
  };
}

/** To whom, for what and when something was paid. */
const paymentWords = (company: Company): readonly (string | null)[] => [
  company.name,
  company.code,
  ...[PAYMENT_ITEM, PAID_DAY].map(({ label }) => valueWords(company.cell(label.zh)?.value as CellValue)),
];

/** What was paid is no figure that a clause reads: it is a result, and is held apart from them. */
const isPaid = ({ names }: HashedColumn): boolean => names.includes(PAID_AMOUNT.label.zh);

/** The columns that hold a field, or a measure in some year. */
function hashedColumns({ columns, figures }: CompanyTable): readonly HashedColumn[] {
  const dated = new Map<number, { readonly names: string[]; readonly column: ReadColumn }>();
  for (const [label, all] of figures) {
    for (const { index, header, unit, unitFrom, said } of all) {
      if (!unit) continue;
      const known = dated.get(index) ?? { names: [], column: { index, header, unit, unitFrom } };
      known.names.push(`${label} ${String(said ?? '')}`.trim());
      dated.set(index, known);
    }
  }
  return columns.flatMap(({ index, header, taken }): HashedColumn[] => {
    const [first] = taken;
    const own = first && { index, header, unit: first.unit, unitFrom: first.unitFrom };
    const column = own ?? dated.get(index)?.column;
    if (!column) return [];
    const names = [...taken.map(({ field }) => field.label.zh), ...(dated.get(index)?.names ?? [])];
    return [{ ...column, names: [...new Set(names)].sort() }];
  });
}

interface RowParts {
  readonly table: CompanyTable;
  readonly row: SheetRow;
  readonly columns: readonly HashedColumn[];
  readonly year: number | null;
}

function rowHash({ table, row, columns, year }: RowParts): string {
  const figures = columns.flatMap((column): [string, string][] => {
    const { argument, asks } = readCell(table, row, column);
    if (isBlank(argument)) return [];
    return [[column.names.join('、'), `${valueWords(argument as CellValue)}${asks ? ' ?' : ''}`]];
  });
  const inOrder = [...figures].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return hashOf([year, inOrder]);
}

/** A value as it is hashed: its kind, and a number by the digits that a cell carries. */
export function valueWords(value: CellValue | undefined): string {
  if (value === undefined) return 'unknown';
  if (isBlank(value)) return '';
  if (isError(value)) return `error ${value.error}`;
  if (typeof value === 'number') return `number ${fromCell(value).toFixed()}`;
  if (typeof value === 'string') return `text ${value.trim()}`;
  return `truth ${String(value)}`;
}
