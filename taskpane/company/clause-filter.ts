import type { AwardAssessment, ClauseWithoutAward } from '../../src/company/assessment';
import { dialect } from '../../src/formulas/dialect';
import { searchedText, searchWords } from '../../src/law/clause-search';
import type { Award } from '../../src/rules/awards';
import type { Clause, Policy } from '../../src/rules/policies';
import type { PolicyBook } from '../../src/rules/policy-book';

/** The order of the clauses of a group: the recommended one, by amount, or that of the documents. */
export const CLAUSE_ORDERS = ['best', 'amount', 'document'] as const;
export type ClauseOrder = (typeof CLAUSE_ORDERS)[number];

/** The filter of the clauses shown. An empty list lets all through. */
export interface ClauseFilter {
  /** The words searched for. Each has to occur in the clause. */
  readonly query: string;
  readonly policies: readonly string[];
  readonly sectors: readonly string[];
  readonly departments: readonly string[];
  readonly levels: readonly string[];
}

export const NO_FILTER: ClauseFilter = { query: '', policies: [], sectors: [], departments: [], levels: [] };

export type FilterFacet = Exclude<keyof ClauseFilter, 'query'>;

/** A clause, with the award that is listed of it. */
interface Listed {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly award?: Award;
}

export const countOfFacets = ({ policies, sectors, departments, levels }: ClauseFilter): number =>
  policies.length + sectors.length + departments.length + levels.length;

export const isFiltering = (filter: ClauseFilter): boolean =>
  filter.query.trim() !== '' || countOfFacets(filter) > 0;

/** Whether a clause passes the filter. */
export function passes(filter: ClauseFilter, listed: Listed): boolean {
  const { policy, clause } = listed;
  return (
    isAmong(filter.policies, [policy.id]) &&
    isAmong(filter.levels, [policy.level]) &&
    isAmong(filter.sectors, [sectorOf(policy)]) &&
    isAmong(filter.departments, clause.departments) &&
    searchWords(filter.query).every((word) => textOf(listed).includes(word))
  );
}

const isAmong = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || has.some((one) => wanted.includes(one));

/** The sector of a policy. Policies for all trades have a name of their own. */
export const EVERY_SECTOR = '';
export const sectorOf = ({ trade }: Policy): string => trade?.label.zh ?? EVERY_SECTOR;

const texts = new WeakMap<object, string>();

/** The searchable words of a clause and of the one award listed with it. */
function textOf({ policy, clause, award }: Listed): string {
  const key = award ?? clause;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const words = searchedText(policy, clause, dialect.spelled, award ? [award] : []);
  texts.set(key, words);
  return words;
}

/** The departments of a book. Those with the most clauses come first. */
export function departmentsOf({ policies }: PolicyBook): readonly string[] {
  const counts = new Map<string, number>();
  for (const { clauses } of policies)
    for (const { departments } of clauses)
      for (const one of departments) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

export interface FilteredClauses {
  readonly awards: readonly AwardAssessment[];
  readonly others: readonly ClauseWithoutAward[];
}

export const filtered = (filter: ClauseFilter, { awards, others }: FilteredClauses): FilteredClauses =>
  isFiltering(filter)
    ? {
        awards: awards.filter((one) => passes(filter, one)),
        others: others.filter((one) => passes(filter, one)),
      }
    : { awards, others };
