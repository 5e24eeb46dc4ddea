import { isError } from '../../formulas/sheet-arithmetic';
import type { CellValue } from '../../formulas/cells';
import { isBlank } from '../../rules/arguments';
import { fromCell, ZERO, type Exact } from '../../rules/exact';
import { readCell, type SheetRow } from '../../table/company';
import { readCompany } from '../../table/company';
import { tableRows } from '../../table/table-rows';
import type { CompanyTable } from '../../table/table';
import type { ReadColumn } from '../../table/table-plan';
import { keptValue, type AuditedSheet } from '../check/audited-sheet';
import type { SheetTable } from '../../table/sheet-tables';
import { hashOf, hashOfAll } from './canonical';
import { listColumn } from './list-columns';

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
  const columns = hashedColumns(table);
  const list = table.columns.flatMap((column) => {
    const kind = listColumn(column);
    return kind ? [{ index: column.index, kind }] : [];
  });
  const rows = new Map<number, string>();
  const hashes: string[] = [];
  const paid: string[] = [];
  let paidTotal: Exact | null = null;
  for (const { row, kind } of tableRows(sheet.cells, found)) {
    if (kind !== 'company') continue;
    const company = readCompany(table, row);
    const words = list.flatMap(({ index, kind: of }): [string, string][] =>
      of === 'paid' ? [] : [[of, valueWords(keptValue(sheet, row.row, index))]],
    );
    hashes.push(rowHash({ table, row, columns, words, year: company.dataYear }));
    rows.set(row.row, `${company.name ?? ''} ${company.code ?? ''}`);
    for (const column of list.filter((one) => one.kind === 'paid')) {
      const amount = keptValue(sheet, row.row, column.index);
      paid.push(hashOf([company.name, company.code, words, valueWords(amount)]));
      paidTotal = (paidTotal ?? ZERO).plus(typeof amount === 'number' ? fromCell(amount) : 0);
    }
  }
  const isRead = columns.length > 0 && rows.size > 0;
  return {
    hash: isRead ? hashOfAll(hashes) : null,
    companies: isRead ? rows.size : 0,
    paid: isRead ? paid : [],
    paidTotal: isRead ? paidTotal : null,
    rows,
    columns: new Set([...columns, ...list].map(({ index }) => index)),
  };
}

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
  /** What a list of payments says of it besides. */
  readonly words: readonly (readonly [string, string])[];
  readonly year: number | null;
}

function rowHash({ table, row, columns, words, year }: RowParts): string {
  const figures = columns.flatMap((column): [string, string][] => {
    const { argument, asks } = readCell(table, row, column);
    if (isBlank(argument)) return [];
    return [[column.names.join('、'), `${valueWords(argument as CellValue)}${asks ? ' ?' : ''}`]];
  });
  const inOrder = [...figures, ...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
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
