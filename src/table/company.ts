import { isBlank } from '../rules/arguments';
import { Exact, fromCell } from '../rules/exact';
import type { ColumnUnit } from './column-units';
import { COMPANY_NAME, DISTRICT, SECTOR } from './fields';
import { columnOf, type CompanyTable } from './table';

/** One cell of a company's row, as a field reads it. */
export interface CompanyCell {
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
  readonly name: string | null;
  readonly district: string | null;
  readonly sector: string | null;
  /** undefined: the table has no such column. */
  cell(label: string): CompanyCell | undefined;
}

/**
 * @param values the row's cells, beginning at the sheet column `left`
 * @param formats their number formats: a cell shown as a percentage holds a fraction, whatever its heading says
 */
export function readCompany(
  table: CompanyTable,
  row: { readonly left: number; readonly values: readonly unknown[]; readonly formats: readonly string[] },
): Company {
  const cell = (label: string): CompanyCell | undefined => {
    const place = columnOf(table, label);
    if (!place) return undefined;
    const offset = place.column.index - row.left;
    const value = row.values[offset] ?? null;
    const factor = factorUnder(place.unit, row.formats[offset] ?? '');
    return {
      column: place.column.index,
      header: place.column.header,
      unit: place.unit,
      factor,
      value,
      argument: argumentOf(value, factor),
    };
  };
  const words = (label: string): string | null => {
    const value = cell(label)?.value;
    return typeof value === 'string' && !isBlank(value) ? value.trim() : null;
  };
  return {
    name: words(COMPANY_NAME.label.zh),
    district: words(DISTRICT.label.zh),
    sector: words(SECTOR.label.zh),
    cell,
  };
}

function argumentOf(value: unknown, factor: Exact): unknown {
  if (typeof value !== 'number' || !Number.isFinite(value)) return value;
  return fromCell(value).times(factor).toNumber();
}

/** The factor of a column for a cell of this number format. */
export const factorUnder = (unit: ColumnUnit, format: string): Exact =>
  isRatio(unit) && format.includes('%') ? new Exact(1) : unit.factor;

const isRatio = ({ id }: ColumnUnit): boolean => id === 'percent' || id === 'permille';
