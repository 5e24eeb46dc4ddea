import { isBlank } from '../rules/arguments';
import { Exact, fromCell } from '../rules/exact';
import type { ColumnUnit } from './column-units';
import type { SubjectKind } from '../rules/subjects';
import { COMPANY_NAME, CREDIT_CODE, DATA_YEAR, DISTRICT, SECTOR, SUBJECT_NAMES, type Field } from './fields';
import { columnOf, lastYearColumnOf, type CompanyTable } from './table';

/** One cell of a company's row, as a field reads it. */
export interface CompanyCell {
  /** Row on the sheet, counted from 0. */
  readonly row: number;
  /** Column on the sheet, counted from 0. */
  readonly column: number;
  readonly header: string;
  readonly unit: ColumnUnit;
  /** What the cell is multiplied by to be in the unit of the rules: 10,000 under 万元, 1 for a cell shown as a percentage. */
  readonly factor: Exact;
  /** As the sheet holds it. */
  readonly value: unknown;
  /** In the unit of the rules: what the function would be given. */
  readonly argument: unknown;
}

/** A row of company data. */
export interface Company {
  /** Row on the sheet, counted from 0. */
  readonly row: number;
  readonly name: string | null;
  /** 统一社会信用代码, in capitals and without blanks. */
  readonly code: string | null;
  readonly district: string | null;
  readonly sector: string | null;
  /** The year of the row's figures, where a column says it. */
  readonly year: number | null;
  /** What the row is about, by the kind of thing that its columns name. */
  readonly subjects: ReadonlyMap<SubjectKind, string>;
  /** The same figure of the year before, where a column of its own states it. */
  lastYear(field: Field): CompanyCell | undefined;
  /** undefined: the table has no such column. */
  cell(label: string): CompanyCell | undefined;
  /** Cells of an enterprise's rows that state one figure differently; empty on a row of its own. */
  conflict(label: string): readonly CompanyCell[];
}

/** One row of a sheet as it is read: its cells, beginning at the sheet column `left`. */
export interface SheetRow {
  readonly row: number;
  readonly left: number;
  readonly values: readonly unknown[];
  /** Number formats of the cells: a cell shown as a percentage holds a fraction, whatever its heading says. */
  readonly formats: readonly string[];
}

export function readCompany(table: CompanyTable, row: SheetRow): Company {
  const cellAt = (place: ReturnType<typeof columnOf>): CompanyCell | undefined => {
    if (!place) return undefined;
    const offset = place.column.index - row.left;
    const value = row.values[offset] ?? null;
    const factor = factorUnder(place.unit, row.formats[offset] ?? '');
    return {
      row: row.row,
      column: place.column.index,
      header: place.column.header,
      unit: place.unit,
      factor,
      value,
      argument: argumentOf(value, factor),
    };
  };
  const cell = (label: string): CompanyCell | undefined => cellAt(columnOf(table, label));
  const words = (label: string): string | null => {
    const value = cell(label)?.value;
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && !isBlank(value) ? value.trim() : null;
  };
  const subjects = SUBJECT_NAMES.flatMap(({ label, subject }): [SubjectKind, string][] => {
    const name = words(label.zh);
    return subject && name !== null ? [[subject, comparableName(name)]] : [];
  });
  return {
    row: row.row,
    name: words(COMPANY_NAME.label.zh),
    code: words(CREDIT_CODE.label.zh)?.normalize('NFKC').replace(/\s/g, '').toUpperCase() ?? null,
    district: words(DISTRICT.label.zh),
    sector: words(SECTOR.label.zh),
    year: yearIn(words(DATA_YEAR.label.zh)),
    subjects: new Map(subjects),
    lastYear: (field) => cellAt(lastYearColumnOf(table, field)),
    cell,
    conflict: () => [],
  };
}

/** Names are one where they differ by width, blanks or case alone. */
export const comparableName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .toLowerCase();

function yearIn(words: string | null): number | null {
  const found = /^(?:19|20)\d{2}(?=年|年度|$)/.exec(words?.normalize('NFKC').trim() ?? '');
  return found ? Number(found[0]) : null;
}

function argumentOf(value: unknown, factor: Exact): unknown {
  if (typeof value !== 'number' || !Number.isFinite(value)) return value;
  return fromCell(value).times(factor).toNumber();
}

/** The factor of a column for a cell of this number format. */
export const factorUnder = (unit: ColumnUnit, format: string): Exact =>
  isRatio(unit) && format.includes('%') ? new Exact(1) : unit.factor;

const isRatio = ({ id }: ColumnUnit): boolean => id === 'percent' || id === 'permille';
