import type { Award } from '../rules/awards';
import type { Day } from '../rules/dates';
import type { Input } from '../rules/inputs';
import { standingOn, type Clause, type Policy, type Standing } from '../rules/policies';
import type { Text } from '../rules/text';
import { merged, type TextRange } from './marks';

/** Full-text search over clauses: every word must be found, each anywhere in a clause or in what it stands in. */

/** A text as it is compared: width and case carry no meaning, blanks are left out. */
interface Folded {
  readonly text: string;
  /** For each character of it, where that began and ended in the original. */
  readonly places: readonly TextRange[];
}

/** A character with the marks that belong to it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

function folded(original: string): Folded {
  let text = '';
  const places: TextRange[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const [cluster] = match;
    const plain = plainly(cluster);
    text += plain;
    const place = { start: match.index, end: match.index + cluster.length };
    places.push(...Array.from({ length: plain.length }, () => place));
  }
  return { text, places };
}

const plainly = (cluster: string): string => cluster.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** The words of a query, as they are compared. */
export const searchWords = (query: string): readonly string[] => [
  ...new Set(
    query
      .split(/\s+/)
      .map((word) => folded(word).text)
      .filter((word) => word !== ''),
  ),
];

/** The ranges of a text in which the words stand; ranges that touch are one. */
export function hitsIn(original: string, words: readonly string[]): readonly TextRange[] {
  if (words.length === 0) return [];
  const { text, places } = folded(original);
  return merged(
    words.flatMap((word) =>
      occurrences(text, word).map((at) => ({
        start: places[at]?.start ?? 0,
        end: places[at + word.length - 1]?.end ?? 0,
      })),
    ),
  );
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

export interface ClauseFilter {
  readonly standing: Standing | null;
  readonly level: Policy['level'] | null;
  readonly withAmount: boolean;
}

export interface FoundPolicy {
  readonly policy: Policy;
  readonly standing: Standing;
  /** In the order of the document; all of them where nothing is asked for. */
  readonly clauses: readonly Clause[];
}

export interface ClauseIndex {
  /** Policies with clauses that hold every word and pass the filter, in the order of the library. */
  find(words: readonly string[], filter: ClauseFilter, day: Day): readonly FoundPolicy[];
}

/** The name of a function as people see it in a formula, and so look for it. */
export type SpelledName = (name: string) => string;

/** Prepares the texts of all clauses, once. */
export function clauseIndex(policies: readonly Policy[], spelled: SpelledName): ClauseIndex {
  const prepared = policies.map((policy) => ({
    policy,
    clauses: policy.clauses.map((clause) => ({ clause, text: searchedText(policy, clause, spelled) })),
  }));
  return {
    find: (words, filter, day) =>
      prepared.flatMap(({ policy, clauses }) => {
        const standing = standingOn(policy, day);
        if (filter.standing !== null && filter.standing !== standing) return [];
        if (filter.level !== null && filter.level !== policy.level) return [];
        const found = clauses
          .filter(({ clause }) => !filter.withAmount || clause.awards.length > 0)
          .filter(({ text }) => words.every((word) => text.includes(word)))
          .map(({ clause }) => clause);
        return found.length > 0 ? [{ policy, standing, clauses: found }] : [];
      }),
  };
}

/**
 * All words of a clause, or of some of its awards with it, as they are compared. Parts are set apart by a line
 * break: a word, which holds no blank, is never found across two of them.
 */
export const searchedText = (
  policy: Policy,
  clause: Clause,
  spelled: SpelledName,
  awards: readonly Award[] = clause.awards,
): string =>
  [
    ...both(policy.title),
    ...both(policy.shortTitle),
    policy.documentNumber ?? '',
    clause.article,
    ...both(clause.heading),
    clause.text,
    ...clause.departments,
    ...(clause.note ? both(clause.note) : []),
    ...awards.flatMap((award) => wordsOfAward(award, spelled)),
  ]
    .map((part) => folded(part).text)
    .join('\n');

const wordsOfAward = ({ name, title, quote, inputs }: Award, spelled: SpelledName): readonly string[] => [
  spelled(name),
  ...both(title),
  quote,
  ...inputs.flatMap(({ name: parameter, input }) => [parameter, ...wordsOfInput(input)]),
];

const wordsOfInput = (input: Input): readonly string[] => [
  ...both(input.label),
  ...(input.item ? both(input.item) : []),
  ...(input.kind === 'code' ? input.codes.flatMap(({ label }) => both(label)) : []),
];

const both = ({ zh, en }: Text): readonly string[] => [zh, en];

/** A line of a text around its first hit. */
export interface Excerpt {
  readonly words: string;
  /** Whether words before it, and after it, are left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const BEFORE = 14;
const LONGEST = 64;

/** The words around the first hit of a text; null where there is none. */
export function excerpt(original: string, words: readonly string[]): Excerpt | null {
  const [first] = hitsIn(original, words);
  if (!first) return null;
  const start = first.start <= BEFORE ? 0 : first.start - BEFORE;
  const end = Math.min(original.length, Math.max(start + LONGEST, first.end));
  return {
    words: original.slice(start, end).replace(/\s+/g, ' ').trim(),
    cutBefore: start > 0,
    cutAfter: end < original.length,
  };
}
