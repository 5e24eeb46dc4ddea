import type { ColumnHeading } from './column-heading';
import type { FieldNames } from './field-names';
import { inPeriod, measureIn, type SaidYear } from './periods';

/**
 * 同比增长 right behind the columns of one measure is its growth, and of the latest of their years; its heading then
 * reads as if it said so. Anywhere else it is of nothing that is known.
 */
export const growthNamed = (
  headings: readonly ColumnHeading[],
  names: FieldNames,
): readonly ColumnHeading[] =>
  headings.map((heading, at) => {
    const [words = ''] = heading.names;
    const own = inPeriod(words);
    if (heading.cells.length > 1 || !GROWTH_ALONE.test(own.rest)) return heading;
    const measure = measureBefore(headings, at, names);
    if (!measure || (own.year !== null && own.year !== measure.year)) return heading;
    const { year } = measure;
    const named = `${typeof year === 'number' ? `${year}年` : (year ?? '')}${measure.words}增速`;
    const isKnown = names.ranks(named).size > 0 || names.measures(named).size > 0;
    return isKnown ? { ...heading, names: [named] } : heading;
  });

const GROWTH_ALONE = /^(?:[比较]上年(?:同期)?)?(?:同比(?:增长率|增长|增速|增幅)?|增长率|增速|增幅)$/;

interface Measure {
  readonly words: string;
  readonly year: SaidYear | null;
}

/** The measure of the columns that end right before a column, and of which year a growth of it is. */
function measureBefore(headings: readonly ColumnHeading[], at: number, names: FieldNames): Measure | null {
  const [nearest] = partsOf(headings[at - 1], names);
  if (!nearest || !isNextTo(headings, at)) return null;
  const years = [nearest.year];
  for (let before = at - 1; isNextTo(headings, before); before -= 1) {
    const [one] = partsOf(headings[before - 1], names);
    if (one?.words !== nearest.words) break;
    years.push(one.year);
  }
  const year = yearOfGrowth(years);
  return year === undefined ? null : { words: nearest.words, year };
}

const isNextTo = (headings: readonly ColumnHeading[], at: number): boolean =>
  headings[at - 1]?.index === (headings[at]?.index ?? NaN) - 1;

function partsOf(heading: ColumnHeading | undefined, names: FieldNames): readonly Measure[] {
  const [words] = heading?.names ?? [];
  if (heading === undefined || words === undefined || heading.cells.length > 1) return [];
  const isAmount = [...names.ranks(words).keys(), ...names.measures(words).keys()].some(
    ({ input }) => input?.kind === 'money',
  );
  return isAmount ? [{ words: measureIn(words), year: inPeriod(words).year }] : [];
}

/** undefined where the years do not say it: of the year before alone, or of two that do not follow each other. */
function yearOfGrowth(years: readonly (SaidYear | null)[]): SaidYear | null | undefined {
  if (years.includes('unclear')) return undefined;
  const calendar = years.filter((year) => typeof year === 'number');
  if (calendar.length === years.length) {
    const latest = Math.max(...calendar);
    return calendar.length === 1 || calendar.includes(latest - 1) ? latest : undefined;
  }
  if (calendar.length > 0) return undefined;
  if (years.includes(null)) return null;
  if (years.includes('本年')) return '本年';
  return years.length === 1 && years[0] === '上年度' ? '上年度' : undefined;
}
