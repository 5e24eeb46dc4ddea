import type { Field } from './fields';
import { comparable } from './headers';
import { headingKey } from './heading-parts';
import { kept } from './kept';
import { likelihoodOf, type LikelyField, type Likelihood } from './likely-fields';
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
  /** Fields that the words may mean, the likeliest first, each with what stands in the way. */
  likely(words: string): readonly LikelyField[];
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
  const bare = new Map<string, Set<Field>>();
  for (const field of fields) {
    const { label, synonyms, input } = field;
    [label.zh, label.en, ...synonyms].forEach((name, at) => {
      const words = comparable(name);
      // The two labels are equally close.
      const rank = Math.max(0, at - 1);
      addRank(byName, inOneSpelling(words), field, rank);
      addRank(byName, byParts(inOneSpelling(words)), field, BY_PARTS + rank);
      if (!input?.year) return;
      addRank(byMeasure, measureIn(words), field, rank);
      addRank(byMeasure, byParts(measureIn(words)), field, BY_PARTS + rank);
    });
    for (const name of [...(input?.item ? [input.label.zh] : []), ...(input?.vague ?? [])]) {
      const words = inOneSpelling(comparable(name));
      for (const key of [words, byParts(words)]) bare.set(key, (bare.get(key) ?? new Set()).add(field));
    }
  }
  let likelihood: Likelihood | null = null;
  return {
    ranks: kept((words) => found(byName, inOneSpelling(words)) ?? NO_RANKS),
    measures: kept((words) => found(byMeasure, measureIn(words)) ?? NO_RANKS),
    withoutItem: kept((words) => [...(found(bare, inOneSpelling(words)) ?? [])]),
    // Worked out with the first heading that is not known.
    likely: kept((words) => (likelihood ??= likelihoodOf(fields))(words)),
  };
}

function addRank(names: Map<string, Map<Field, number>>, words: string, field: Field, rank: number): void {
  const ranks = names.get(words) ?? new Map<Field, number>();
  names.set(words, ranks);
  if (!ranks.has(field)) ranks.set(field, rank);
}

/** A name that is one only by the parts of a heading is less close than all that are written out. */
const BY_PARTS = 1_000;

/** Keys by the parts stand in the same maps as names do, and are told from them by this sign. */
const byParts = (words: string): string => `=${headingKey(words)}`;

/** What is known under the very words; failing that, under their parts. */
const found = <T>(names: ReadonlyMap<string, T>, words: string): T | undefined =>
  words === '' ? undefined : (names.get(words) ?? names.get(byParts(words)));

const NO_RANKS: ReadonlyMap<Field, number> = new Map();
