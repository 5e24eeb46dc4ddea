import { isBlank } from '../rules/arguments';
import type { Input } from '../rules/inputs';
import type { SubjectKind } from '../rules/subjects';
import {
  comparableName,
  likeRow,
  NO_FIGURE,
  type Company,
  type CompanyCell,
  type FigureCell,
  type FigureQuery,
} from '../table/company';
import { fieldLabel } from '../table/fields';
import { isSameRow, placeOfRow, type EnterpriseRow } from './row-place';
import { sameByName } from './stacking/same-subject';
import { answersOf, NO_ANSWERS, type Answer, type StoredAnswers } from './stored-answers';

type Rows = readonly [EnterpriseRow, ...EnterpriseRow[]];

/** The rows of one enterprise within one table, and within those that were joined to it. */
export interface Enterprise {
  readonly name: string | null;
  readonly code: string | null;
  /** In the order of the sheet. */
  readonly rows: Rows;
  /** Rows of the same name that may or may not be this enterprise's, with what a person said of them. */
  readonly unclear: readonly UnclearRow[];
}

/**
 * A row without a code, whose name stands beside more than one. It is an enterprise of its own until a person says
 * whose it is.
 */
export interface UnclearRow {
  /** Names the question among those of the enterprise, also after rows were moved: all that the row says. */
  readonly id: string;
  readonly row: EnterpriseRow;
  /** `same`: it is this enterprise's. null where nobody has said it. */
  readonly answer: Answer | null;
}

/** What is known of rows besides their own words. */
export interface RowsSaid {
  readonly answers: StoredAnswers;
  /** The fields by which a row is known again. */
  readonly labels: readonly string[];
}

const NOTHING_SAID: RowsSaid = { answers: NO_ANSWERS, labels: [] };

/**
 * Brings the rows of each enterprise together: by 统一社会信用代码, else by name. A row without a code belongs to the
 * enterprise of its name where that has only one code, else to the one that a person named. A row without a name
 * and a code stands alone.
 */
export function enterprisesOf(
  rows: readonly EnterpriseRow[],
  said: RowsSaid = NOTHING_SAID,
): readonly Enterprise[] {
  const codes = codesByName(rows);
  const unclear = unclearRows(rows, codes, said);
  const groups = new Map<string, [EnterpriseRow, ...EnterpriseRow[]]>();
  for (const row of rows) {
    const key = keyOf(row, codes, unclear.get(row)?.owner ?? null);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => enterpriseOf(group, unclear));
}

type CodesByName = ReadonlyMap<string, ReadonlySet<string>>;

function codesByName(rows: readonly Company[]): CodesByName {
  const codes = new Map<string, Set<string>>();
  for (const { name, code } of rows) {
    if (name === null || code === null) continue;
    const key = comparableName(name);
    codes.set(key, (codes.get(key) ?? new Set<string>()).add(code));
  }
  return codes;
}

/** A row of which has to be said whose it is, with what was said for each code that its name stands beside. */
interface Unclear {
  readonly id: string;
  readonly saidOf: ReadonlyMap<string, Answer | null>;
  /** The code of the one enterprise that it is said to belong to; null where none or several are. */
  readonly owner: string | null;
}

function unclearRows(
  rows: readonly EnterpriseRow[],
  codesOf: CodesByName,
  { answers, labels }: RowsSaid,
): ReadonlyMap<EnterpriseRow, Unclear> {
  const found = new Map<EnterpriseRow, Unclear>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    if (row.name === null || row.code !== null) continue;
    const codes = [...(codesOf.get(comparableName(row.name)) ?? [])];
    if (codes.length < 2) continue;
    const words = wordsOf(row, labels);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const id = count > 1 ? `${words} #${count}` : words;
    const saidOf = new Map(
      codes.map((code) => [code, answersOf(answers, { code, name: null }).questions.get(id) ?? null]),
    );
    const owners = codes.filter((code) => saidOf.get(code) === 'same');
    found.set(row, { id, saidOf, owner: owners.length === 1 ? (owners[0] ?? null) : null });
  }
  return found;
}

/** All that a row says: an answer stays with it when rows are sorted, and is asked for anew where it changes. */
function wordsOf(row: Company, labels: readonly string[]): string {
  const said = labels.flatMap((label) => {
    const value = row.cell(label)?.value;
    return isBlank(value) ? [] : [`${label}=${JSON.stringify(value)}`];
  });
  return ['row', comparableName(row.name ?? ''), ...said].join(' ');
}

/** The enterprise that a row of the sheet shown belongs to. */
export const enterpriseOfRow = (enterprises: readonly Enterprise[], row: number): Enterprise | undefined =>
  enterprises.find(({ rows }) => rows.some((one) => isSameRow(one, { row })));

function keyOf(
  { name, code, row, sheet }: EnterpriseRow,
  codesOf: CodesByName,
  owner: string | null,
): string {
  if (code !== null) return `code ${code}`;
  if (owner !== null) return `code ${owner}`;
  if (name === null) return `row ${row} ${sheet ?? ''}`;
  const codes = [...(codesOf.get(comparableName(name)) ?? [])];
  return codes.length === 1 ? `code ${codes[0] ?? ''}` : `name ${comparableName(name)}`;
}

/** What is said to be another enterprise's is not asked of this one. */
function enterpriseOf(rows: Rows, unclear: ReadonlyMap<EnterpriseRow, Unclear>): Enterprise {
  const code = rows.find((row) => row.code !== null)?.code ?? null;
  const name = rows.find((row) => row.name !== null)?.name ?? null;
  const asked = [...unclear].flatMap(([row, { id, saidOf, owner }]): UnclearRow[] => {
    const answer = code === null ? undefined : saidOf.get(code);
    if (answer === undefined || (answer === null && owner !== null)) return [];
    return [{ id, row, answer }];
  });
  return { name, code, rows, unclear: asked };
}

/**
 * The enterprise as one row: of each figure what its rows say, and where they say it differently, that they do.
 * @param rows of one year
 */
export function merged(rows: Rows): EnterpriseRow {
  const [first, ...others] = rows;
  if (others.length === 0) return first;
  const cells = (label: string): readonly CompanyCell[] =>
    rows.flatMap((row) => {
      const cell = row.cell(label);
      return cell && !isBlank(cell.argument) ? [cell] : [];
    });
  const said = <T>(of: (row: Company) => T | null): T | null =>
    rows.map(of).find((value) => value !== null) ?? null;
  return {
    ...placeOfRow(first),
    name: said(({ name }) => name),
    code: said(({ code }) => code),
    district: said(({ district }) => district),
    sector: said(({ sector }) => sector),
    year: said(({ year }) => year),
    dataYear: said(({ dataYear }) => dataYear),
    subjects: new Map(),
    plan: null,
    figure: (input, query) => {
      const found = mergedFigure(rows.map((row) => row.figure(input, query)));
      return areOfOneThing(rows, query) ? found : onlyPerhaps(found, rows, input, query);
    },
    cell: (label) => cells(label)[0] ?? first.cell(label),
  };
}

function mergedFigure(figures: readonly FigureCell[]): FigureCell {
  const stated = figures.filter(isStated);
  const [first = figures[0] ?? NO_FIGURE] = stated;
  const cells = stated.flatMap(({ cell }) => cell ?? []);
  const differs = cells.some(({ argument }) => !isSame(argument, first.cell?.argument));
  return { ...first, conflict: differs ? cells : [] };
}

/** Rows of several things, or of nobody knows which, say nothing together of what one of them had before. */
const areOfOneThing = ([first, ...others]: Rows, { thing, yearsBack }: FigureQuery): boolean =>
  thing === undefined ||
  !yearsBack ||
  others.every((other) => sameByName(first.subjects, other.subjects, thing) === 'yes');

function onlyPerhaps(found: FigureCell, rows: Rows, input: Input, query: FigureQuery): FigureCell {
  const perhaps = rows.flatMap((row) => {
    const { cell } = row.figure(input, query);
    return cell && !isBlank(cell.argument) ? [cell] : [];
  });
  return { ...found, cell: undefined, conflict: [], perhaps };
}

const isStated = ({ cell }: FigureCell): boolean => !isBlank(cell?.argument);

/** An enterprise in one year, with what its rows of earlier years say of those. */
export function withEarlierYears(company: EnterpriseRow, all: readonly Company[]): EnterpriseRow {
  const { year } = company;
  if (year === null) return company;
  return {
    ...placeOfRow(company),
    ...likeRow(company),
    plan: null,
    figure: (input, query) => {
      const own = company.figure(input, query);
      const earlier = (input.year === 'before' ? 1 : 0) + (query.yearsBack ?? 0);
      if (earlier === 0 || query.clause.isOfLastYear || isStated(own)) return own;
      const of = year - earlier;
      const found = all.find((one) => one.year === of)?.figure(input, { clause: query.clause, of });
      return found && isStated(found) ? found : own;
    },
  };
}

/** What a row of an enterprise stands among. */
export interface AroundRow {
  /** The enterprise in the year of the row, with what its rows of earlier years say of those. */
  readonly whole: Company;
  /** All its rows, this one among them. */
  readonly rows: Rows;
  /** Whether a label is of a figure that the enterprise has as a whole. */
  readonly isOfEnterprise: (label: string) => boolean;
}

/** A row of the enterprise, with the enterprise's own figures where the row leaves them blank. */
export function withEnterprise(
  row: EnterpriseRow,
  { whole, rows, isOfEnterprise }: AroundRow,
): EnterpriseRow {
  return {
    ...placeOfRow(row),
    ...likeRow(row),
    plan: null,
    name: row.name ?? whole.name,
    code: row.code ?? whole.code,
    district: row.district ?? whole.district,
    sector: row.sector ?? whole.sector,
    figure: (input, query) => {
      const own = row.figure(input, query);
      if (query.yearsBack) {
        if (isStated(own)) return own;
        const { thing } = query;
        return thing ? earlierOfThing(thing, row, rows, input, query) : whole.figure(input, query);
      }
      if (!isOfEnterprise(fieldLabel(input).zh)) return own;
      const shared = whole.figure(input, query);
      return isStated(own) ? { ...own, conflict: shared.conflict } : shared;
    },
    cell: (label) => {
      const own = row.cell(label);
      return isOfEnterprise(label) && isBlank(own?.argument) ? whole.cell(label) : own;
    },
  };
}

/**
 * What the other rows say of an earlier year of the thing that a row is about. Rows of another thing say nothing
 * of it; of those that do not name theirs, nobody knows.
 */
function earlierOfThing(
  thing: SubjectKind,
  row: EnterpriseRow,
  rows: Rows,
  input: Input,
  query: FigureQuery,
): FigureCell {
  const found = rows.flatMap((other) => {
    const isSameThing = sameByName(row.subjects, other.subjects, thing);
    const figure = earlierFigureIn(row, other, input, query);
    if (isSameThing === 'no' || !figure || !isStated(figure)) return [];
    return isSameThing === 'asked' && areTwoOfOneYear(row, other, input, query)
      ? []
      : [{ figure, isSameThing }];
  });
  const known = found.flatMap(({ figure, isSameThing }) => (isSameThing === 'yes' ? [figure] : []));
  const perhaps = found.flatMap(({ figure, isSameThing }) =>
    isSameThing === 'asked' && figure.cell ? [figure.cell] : [],
  );
  return { ...mergedFigure(known), perhaps };
}

/** Rows of the year asked for state it, and those of the row's own year in a column of that year. */
function earlierFigureIn(
  row: EnterpriseRow,
  other: EnterpriseRow,
  input: Input,
  { clause, yearsBack = 0, thing }: FigureQuery,
): FigureCell | null {
  if (isSameRow(row, other)) return null;
  if (other.year === row.year) return other.figure(input, { clause, yearsBack, ...(thing && { thing }) });
  if (row.year === null || clause.isOfLastYear) return null;
  const of = row.year - yearsBack - (input.year === 'before' ? 1 : 0);
  return other.year === of ? other.figure(input, { clause, of }) : null;
}

/** Rows of one year that state one measure differently are about two things. */
function areTwoOfOneYear(
  row: EnterpriseRow,
  other: EnterpriseRow,
  input: Input,
  { clause }: FigureQuery,
): boolean {
  if (row.year !== other.year) return false;
  const [own, others] = [row, other].map((one) => one.figure(input, { clause }));
  return (
    own !== undefined &&
    others !== undefined &&
    isStated(own) &&
    isStated(others) &&
    !isSame(own.cell?.argument, others.cell?.argument)
  );
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? comparableName(a) === comparableName(b) : a === b;
