import * as z from 'zod/mini';
import type { HandMapping } from './table';

/** The name under which the workbook keeps the mapping made by hand. */
export const MAPPING_SETTING = 'hangce.mapping';

const storedMapping = z.record(
  z.string(),
  z.object({ fields: z.nullable(z.array(z.string())), unit: z.nullable(z.string()) }),
);

export type ColumnChoice = HandMapping[string];

/** A mapping without a prototype: headings are arbitrary text, and even `constructor` is only a heading. */
const mappingOf = (entries: Iterable<readonly [string, ColumnChoice]>): HandMapping =>
  Object.assign(Object.create(null) as Record<string, ColumnChoice>, Object.fromEntries(entries));

export const NO_MAPPING: HandMapping = mappingOf([]);

/**
 * Reads the mapping kept in the workbook. A file can come from anywhere: a mapping that does not fit is reported
 * and not used.
 */
export function readStoredMapping(stored: unknown): { mapping: HandMapping; broken: boolean } {
  if (stored === null || stored === undefined) return { mapping: NO_MAPPING, broken: false };
  const read = storedMapping.safeParse(stored);
  if (!read.success) return { mapping: NO_MAPPING, broken: true };
  return { mapping: mappingOf(Object.entries(read.data)), broken: false };
}

/** The mapping with one heading set anew; `null` leaves the heading to be recognised. */
export function withChoice(mapping: HandMapping, heading: string, choice: ColumnChoice | null): HandMapping {
  const others = Object.entries(mapping).filter(([known]) => known !== heading);
  return mappingOf(choice ? [...others, [heading, choice]] : others);
}

/** The mapping without these headings. Those of other sheets stay. */
export const withoutHeadings = (mapping: HandMapping, headings: readonly string[]): HandMapping =>
  mappingOf(Object.entries(mapping).filter(([known]) => !headings.includes(known)));
