import type { Field } from './fields';
import { comparable } from './headers';
import { inOneSpelling } from './periods';

/** What headings can call the fields, worked out once: every cell of the first rows is held against it. */
export interface FieldNames {
  /** How closely words name each field: 0 for its label, n for the n-th of its synonyms. */
  ranks(words: string): ReadonlyMap<Field, number>;
  /** Fields whose label alone, without the item that tells them apart, is these words: 自主研发投入. */
  withoutItem(words: string): readonly Field[];
}

const known = new WeakMap<readonly Field[], FieldNames>();

export function namesOf(fields: readonly Field[]): FieldNames {
  const names = known.get(fields) ?? collect(fields);
  known.set(fields, names);
  return names;
}

function collect(fields: readonly Field[]): FieldNames {
  const byName = new Map<string, Map<Field, number>>();
  const bare = new Map<string, Field[]>();
  for (const field of fields) {
    const { label, synonyms, input } = field;
    [label.zh, label.en, ...synonyms].forEach((name, at) => {
      const words = inOneSpelling(comparable(name));
      const ranks = byName.get(words) ?? new Map<Field, number>();
      byName.set(words, ranks);
      // The two labels are equally close.
      if (!ranks.has(field)) ranks.set(field, Math.max(0, at - 1));
    });
    if (!input?.item) continue;
    const words = inOneSpelling(comparable(input.label.zh));
    bare.set(words, [...(bare.get(words) ?? []), field]);
  }
  return {
    ranks: (words) => byName.get(inOneSpelling(words)) ?? NO_RANKS,
    withoutItem: (words) => bare.get(inOneSpelling(words)) ?? [],
  };
}

const NO_RANKS: ReadonlyMap<Field, number> = new Map();
