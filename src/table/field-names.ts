import type { Field } from './fields';
import { comparable } from './headers';
import { inOneSpelling, measureIn } from './periods';

/** What headings can call the fields, worked out once: every cell of the first rows is held against it. */
export interface FieldNames {
  /** How closely words name each field: 0 for its label, n for the n-th of its synonyms. */
  ranks(words: string): ReadonlyMap<Field, number>;
  /** How closely words name the measure of each field that is of a year, whatever the year: 上年营收 of 年营收. */
  measures(words: string): ReadonlyMap<Field, number>;
  /**
   * Fields that these words leave open: the label without the item that tells them apart, or what may be
   * another figure.
   */
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
  const byMeasure = new Map<string, Map<Field, number>>();
  const bare = new Map<string, Field[]>();
  const add = (names: Map<string, Map<Field, number>>, words: string, field: Field, rank: number): void => {
    const ranks = names.get(words) ?? new Map<Field, number>();
    names.set(words, ranks);
    if (!ranks.has(field)) ranks.set(field, rank);
  };
  for (const field of fields) {
    const { label, synonyms, input } = field;
    [label.zh, label.en, ...synonyms].forEach((name, at) => {
      const words = comparable(name);
      // The two labels are equally close.
      const rank = Math.max(0, at - 1);
      add(byName, inOneSpelling(words), field, rank);
      if (input?.year) add(byMeasure, measureIn(words), field, rank);
    });
    for (const name of [...(input?.item ? [input.label.zh] : []), ...(input?.vague ?? [])]) {
      const words = inOneSpelling(comparable(name));
      bare.set(words, [...(bare.get(words) ?? []), field]);
    }
  }
  return {
    ranks: (words) => byName.get(inOneSpelling(words)) ?? NO_RANKS,
    measures: (words) => byMeasure.get(measureIn(words)) ?? NO_RANKS,
    withoutItem: (words) => bare.get(inOneSpelling(words)) ?? [],
  };
}

const NO_RANKS: ReadonlyMap<Field, number> = new Map();
