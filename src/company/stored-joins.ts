import * as z from 'zod/mini';
import { cornerKey, type TableCorner } from '../table/stored-years';

/** The name under which the workbook keeps which of its tables people have joined. */
export const JOINS_SETTING = 'hangce.joined';

/** Groups of tables, by their places: rows of one company belong together within a group. */
export type Joins = readonly (readonly TableCorner[])[];

export const NO_JOINS: Joins = [];

const place = z.int().check(z.gte(0));
const storedJoins = z.array(z.array(z.tuple([z.string(), place, place])));

/** What a workbook keeps. A file can come from anywhere: what does not fit is reported and not used. */
export function readStoredJoins(stored: unknown): { joins: Joins; broken: boolean } {
  if (stored === null || stored === undefined) return { joins: NO_JOINS, broken: false };
  const read = storedJoins.safeParse(stored);
  if (!read.success) return { joins: NO_JOINS, broken: true };
  const joins = read.data.map((group) => group.map(([sheet, top, left]) => ({ sheet, top, left })));
  return { joins, broken: false };
}

/** The groups as JSON; null where there are none, so that nothing is kept of them. */
export const writtenJoins = (joins: Joins): unknown =>
  joins.length === 0 ? null : joins.map((group) => group.map(({ sheet, top, left }) => [sheet, top, left]));

const isAmong = (group: readonly TableCorner[], table: TableCorner): boolean =>
  group.some((one) => cornerKey(one) === cornerKey(table));

/** The groups with two tables in one: all that belong to either now belong together. */
export function withJoin(joins: Joins, one: TableCorner, other: TableCorner): Joins {
  const touched = joins.filter((group) => isAmong(group, one) || isAmong(group, other));
  const together = [...touched.flat(), one, other];
  const group = [...new Map(together.map((table) => [cornerKey(table), table])).values()];
  return [...joins.filter((known) => !touched.includes(known)), group];
}

/** The groups without a table. A table alone is no group. */
export const withoutTable = (joins: Joins, table: TableCorner): Joins =>
  joins
    .map((group) => group.filter((one) => cornerKey(one) !== cornerKey(table)))
    .filter((group) => group.length > 1);
