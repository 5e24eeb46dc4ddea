import * as z from 'zod/mini';
import { plainName } from './item-names';

/** The name under which a workbook keeps what its lists call the awards. */
export const ALIASES_SETTING = 'hangce.aliases';

/** Bare names of functions, by the plain name of an item: 流片补贴 is IC_TAPEOUT. */
export type Aliases = ReadonlyMap<string, string>;

export const NO_ALIASES: Aliases = new Map();

/** Items are called anything; pairs are never mistaken for a property. */
const storedAliases = z.array(
  z.tuple([z.string().check(z.minLength(1)), z.string().check(z.regex(/^[A-Z0-9_]+$/))]),
);

/** What a workbook keeps. A file can come from anywhere: what does not fit is reported and not used. */
export function readStoredAliases(stored: unknown): { aliases: Aliases; broken: boolean } {
  if (stored === null || stored === undefined) return { aliases: NO_ALIASES, broken: false };
  const read = storedAliases.safeParse(stored);
  if (!read.success) return { aliases: NO_ALIASES, broken: true };
  return { aliases: new Map(read.data.map(([item, award]) => [plainName(item), award])), broken: false };
}

/** The aliases as JSON; null where there are none, so that nothing is kept of them. */
export const writtenAliases = (aliases: Aliases): unknown => (aliases.size === 0 ? null : [...aliases]);

/**
 * The aliases with one item set anew.
 * @param award bare name of the function; `null` takes the alias back
 */
export function withAlias(aliases: Aliases, item: string, award: string | null): Aliases {
  const name = plainName(item);
  const others = [...aliases].filter(([known]) => known !== name);
  return new Map(award === null || name === '' ? others : [...others, [name, award.toUpperCase()]]);
}
