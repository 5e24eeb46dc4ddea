import * as z from 'zod/mini';

/** The name under which the workbook keeps of which year the figures of its tables are said to be. */
export const YEARS_SETTING = 'hangce.years';

/** The years that people said, by the place of the table. */
export type SaidYears = ReadonlyMap<string, number>;

export const NO_YEARS: SaidYears = new Map();

const storedYears = z.array(z.tuple([z.string(), z.int().check(z.gte(1990), z.lte(2100))]));

/** What a workbook keeps. A file can come from anywhere: what does not fit is reported and not used. */
export function readStoredYears(stored: unknown): { years: SaidYears; broken: boolean } {
  if (stored === null || stored === undefined) return { years: NO_YEARS, broken: false };
  const read = storedYears.safeParse(stored);
  return read.success ? { years: new Map(read.data), broken: false } : { years: NO_YEARS, broken: true };
}

/** The years as JSON; null where there are none, so that nothing is kept of them. */
export const writtenYears = (years: SaidYears): unknown => (years.size === 0 ? null : [...years]);

/** The corner of a table on its sheet. */
export interface TableCorner {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** A table is known by its sheet and the corner of its cells: its headings may be written anew every year. */
export const cornerKey = ({ sheet, top, left }: TableCorner): string => JSON.stringify([sheet, top, left]);

export const saidYear = (years: SaidYears, at: TableCorner): number | null =>
  years.get(cornerKey(at)) ?? null;

/** The years with that of one table set anew; `null` takes it back. */
export function withYear(years: SaidYears, at: TableCorner, year: number | null): SaidYears {
  const others = [...years].filter(([place]) => place !== cornerKey(at));
  return new Map(year === null ? others : [...others, [cornerKey(at), year]]);
}
