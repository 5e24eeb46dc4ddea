import { text, type Text } from '../rules/text';
import type { Field } from './fields';
import { comparable } from './headers';
import { headingParts, type HeadingParts, type MeasureKind } from './heading-parts';
import { inPeriod, measureIn } from './periods';

/** A figure that a heading may mean, and what stands between the two. */
export interface LikelyField {
  readonly field: Field;
  readonly why: Text;
}

/** Which fields some words are likely to mean, the likeliest first. */
export type Likelihood = (words: string) => readonly LikelyField[];

const MOST = 3;
/** Less in common is chance: both names are amounts of something. */
const LEAST = 0.4;
/** Of another year than the heading speaks of. */
const OF_ANOTHER_YEAR = 0.85;
/** What a name without its item is worth beside one that is whole. */
const WITHOUT_ITEM = 0.9;
/** A shorter name may stand within other words by chance. */
const LONG_ENOUGH = 4;

interface NamedField {
  readonly field: Field;
  readonly measure: MeasureKind | null;
  readonly names: readonly WeighedName[];
}

interface WeighedName {
  readonly parts: HeadingParts;
  readonly weight: number;
  /** How much of the likeness counts. */
  readonly worth: number;
}

type Weigh = (piece: string) => number;

export function likelihoodOf(fields: readonly Field[]): Likelihood {
  // A list of payments is known by its own names alone.
  const parted = fields
    .filter(({ ofPayments }) => !ofPayments)
    .map((field) => ({
      field,
      full: namesOfField(field).map(headingParts),
      bare: bareName(field).map(headingParts),
    }));
  const weigh = weightsOf(parted.map(({ full }) => full));
  const weighed = (parts: HeadingParts, worth: number): WeighedName => ({
    parts,
    worth,
    weight: weightOf(parts, weigh),
  });
  const named = parted.map(({ field, full, bare }): NamedField => {
    const names = [...full.map((one) => weighed(one, 1)), ...bare.map((one) => weighed(one, WITHOUT_ITEM))];
    return { field, measure: measureOfKind(field), names };
  });
  return (words) => {
    const { rest, year } = inPeriod(words);
    if (rest === '') return [];
    const heading = headingParts(measureIn(words));
    const isEarlier = year === '上年' || year === '上年度';
    const scored = named.flatMap((one) => closestName(heading, one, isEarlier, weigh) ?? []);
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ field, name }) => ({ field, why: whyLikely(heading, name) }));
  };
}

const namesOfField = ({ label, synonyms, input }: Field): readonly string[] =>
  [label.zh, ...synonyms, ...(input?.vague ?? [])].map((name) => measureIn(comparable(name)));

/** The label without the item that tells it apart. */
const bareName = ({ input }: Field): readonly string[] =>
  input?.item ? [measureIn(comparable(input.label.zh))] : [];

interface ClosestName {
  readonly field: Field;
  readonly name: HeadingParts;
  readonly score: number;
}

function closestName(
  heading: HeadingParts,
  { field, measure, names }: NamedField,
  isEarlier: boolean,
  weigh: Weigh,
): ClosestName | null {
  if (heading.measure !== null && measure !== null && heading.measure !== measure) return null;
  const ofYear = field.input?.year ?? null;
  const sameYear = ofYear === null || isEarlier === (ofYear !== 'assessed');
  const weight = weightOf(heading, weigh);
  let best: ClosestName | null = null;
  for (const name of names) {
    if ([...heading.others].some((other) => !name.parts.others.has(other))) continue;
    const like = likeness(heading, weight, name, weigh);
    const score = like * name.worth;
    if (like < LEAST || (best && best.score >= score)) continue;
    // What is missing is told by the whole name.
    best = { field, name: (name.worth < 1 ? names[0] : name)?.parts ?? name.parts, score };
  }
  return best && { ...best, score: best.score * (sameYear ? 1 : OF_ANOTHER_YEAR) };
}

function measureOfKind({ input }: Field): MeasureKind | null {
  switch (input?.kind) {
    case undefined:
      return 'name';
    case 'money':
      return 'money';
    case 'growth':
    case 'share':
    case 'ratio':
      return 'rate';
    case 'count':
      return 'count';
    case 'area':
      return 'area';
    case 'code':
      return 'code';
    case 'calendarYear':
    case 'years':
    case 'yearOfSupport':
      return 'years';
    case 'mass':
    case 'power':
      return null;
  }
}

/** A piece that many fields share tells little: each is worth the less, the more of them have it. */
function weightsOf(fields: readonly (readonly HeadingParts[])[]): Weigh {
  const having = new Map<string, number>();
  for (const piece of fields.flatMap((names) => [...new Set(names.flatMap(({ pieces }) => [...pieces]))])) {
    having.set(piece, (having.get(piece) ?? 0) + 1);
  }
  const all = fields.length + 1;
  return (piece) => Math.log(all / (having.get(piece) ?? 1)) / Math.log(all);
}

function weightOf({ pieces }: HeadingParts, weigh: Weigh): number {
  let sum = 0;
  for (const piece of pieces) sum += weigh(piece);
  return sum;
}

/**
 * From 0 for nothing in common to 1 for the same pieces. A name that stands whole in the heading is likely,
 * however much is written around it: 营业收入（合并报表口径）.
 */
function likeness(heading: HeadingParts, weight: number, name: WeighedName, weigh: Weigh): number {
  let common = 0;
  for (const piece of heading.pieces) if (name.parts.pieces.has(piece)) common += weigh(piece);
  const shared = (2 * common) / (weight + name.weight);
  const { words } = name.parts;
  const isWithin = words.length >= LONG_ENOUGH && heading.words.includes(words);
  return isWithin ? Math.max(shared, LEAST) : shared;
}

function whyLikely(heading: HeadingParts, name: HeadingParts): Text {
  const missing = onlyIn(name, heading);
  const besides = onlyIn(heading, name);
  const [missingZh, missingEn] = [missing.join('”、“'), missing.join('”, “')];
  const [besidesZh, besidesEn] = [besides.join('”、“'), besides.join('”, “')];
  if (missing.length > 0 && besides.length > 0) {
    return text(
      `表头没有写“${missingZh}”，还写有“${besidesZh}”`,
      `the heading does not say “${missingEn}”, and says “${besidesEn}”`,
    );
  }
  if (missing.length > 0) return text(`表头没有写“${missingZh}”`, `the heading does not say “${missingEn}”`);
  if (besides.length > 0) return text(`表头还写有“${besidesZh}”`, `the heading also says “${besidesEn}”`);
  return text('名称相近', 'the names are close');
}

/** The words of one that the other has not, as they stand there. */
function onlyIn(one: HeadingParts, other: HeadingParts): readonly string[] {
  const letters = Array.from(one.words);
  const isShared = letters.map((letter, at) => {
    const pairs = [(letters[at - 1] ?? '') + letter, letter + (letters[at + 1] ?? '')];
    return pairs.some((pair) => pair.length > 1 && other.words.includes(pair));
  });
  const marked = letters.map((letter, at) => (isShared[at] ? ' ' : letter)).join('');
  return marked
    .split(/\s+/)
    .filter((part) => part.length > 1)
    .map((part) => part.toUpperCase());
}
