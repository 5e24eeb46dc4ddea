import { Exact } from '../../rules/exact';
import { sha256Of } from './sha256';

/** What can be written canonically: plain data and exact numbers. */
export type Plain = string | number | boolean | null | undefined | Exact | readonly Plain[] | PlainObject;

/** By names. */
export interface PlainObject {
  readonly [name: string]: Plain;
}

/**
 * JSON that is one text for one content: keys in the order of their characters, exact numbers by their digits,
 * nothing for what is not given.
 */
export function canonical(value: Plain): string {
  if (value === undefined || value === null) return 'null';
  if (value instanceof Exact) return `{"#":"${value.toFixed()}"}`;
  if (Array.isArray(value)) return `[${(value as readonly Plain[]).map(canonical).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value as PlainObject)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`;
}

export const hashOf = (value: Plain): string => sha256Of(canonical(value));

/** The hash of things in no order, of which each counts as often as it is there. */
export const hashOfAll = (hashes: readonly string[]): string => sha256Of([...hashes].sort().join('\n'));
