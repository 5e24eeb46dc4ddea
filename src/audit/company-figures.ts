import type { EnterpriseRow } from '../company/row-place';
import type { Ternary } from '../company/stacking/claim';
import { sameByName } from '../company/stacking/same-subject';
import { isBlank } from '../rules/arguments';
import type { Input } from '../rules/inputs';
import type { SubjectKind } from '../rules/subjects';
import { comparableName, likeRow, type Company, type FigureCell, type FigureQuery } from '../table/company';
import { assessedYear } from '../table/figure-years';

/** The rows of the company tables of a workbook, by company. */
export interface CompanyRows {
  /** Whether there are any. */
  readonly isEmpty: boolean;
  /** Those of the company of a row: by its code, else by its name where only one company goes by it. */
  of(row: Company): readonly EnterpriseRow[];
}

/** @param rows those of another sheet than the list say so */
export function companyRows(rows: readonly EnterpriseRow[]): CompanyRows {
  const byCode = new Map<string, EnterpriseRow[]>();
  const byName = new Map<string, EnterpriseRow[]>();
  const add = (map: Map<string, EnterpriseRow[]>, key: string, row: EnterpriseRow): void => {
    const known = map.get(key);
    if (known) known.push(row);
    else map.set(key, [row]);
  };
  for (const row of rows) {
    if (row.code !== null) add(byCode, row.code, row);
    if (row.name !== null) add(byName, comparableName(row.name), row);
  }
  const named = ({ name, code }: Company): readonly EnterpriseRow[] => {
    const found = name === null ? [] : (byName.get(comparableName(name)) ?? []);
    const codes = new Set(found.flatMap((one) => one.code ?? []));
    // Of another code it is another company; of several codes nobody knows which.
    if (code !== null) return codes.size === 0 ? found : [];
    return codes.size > 1 ? [] : found;
  };
  return {
    isEmpty: rows.length === 0,
    of: (row) => (row.code === null ? undefined : byCode.get(row.code)) ?? named(row),
  };
}

/**
 * A row of a list, with what the company tables say where it says nothing. Of several values none is taken.
 * @param own the rows of its company in those tables
 */
export function withCompanyFigures(row: EnterpriseRow, own: readonly EnterpriseRow[]): EnterpriseRow {
  const others = own.filter((one) => isOfSameThing(row.subjects, one.subjects));
  if (others.length === 0) return row;
  const onlySaid = (of: (one: Company) => string | null): string | null => {
    const said = new Set(others.flatMap((one) => of(one) ?? []));
    return said.size === 1 ? ([...said][0] ?? null) : null;
  };
  return {
    ...likeRow(row),
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
    plan: null,
    district: row.district ?? onlySaid(({ district }) => district),
    sector: row.sector ?? onlySaid(({ sector }) => sector),
    figure: (input, query) => {
      const mine = row.figure(input, query);
      return isStated(mine) ? mine : figureOfOthers(row, others, input, query, mine);
    },
    cell: (label) => {
      const mine = row.cell(label);
      if (!isBlank(mine?.argument)) return mine;
      return others.map((one) => one.cell(label)).find((cell) => !isBlank(cell?.argument)) ?? mine;
    },
  };
}

type Names = ReadonlyMap<SubjectKind, string>;

/** A row of another project than the one that the list names is not asked; one that names none is. */
const isOfSameThing = (listed: Names, other: Names): boolean =>
  [...listed].every(([kind, name]) => (other.get(kind) ?? name) === name);

const isStated = ({ cell }: FigureCell): boolean => !isBlank(cell?.argument);

function figureOfOthers(
  row: Company,
  others: readonly Company[],
  input: Input,
  query: FigureQuery,
  mine: FigureCell,
): FigureCell {
  const { thing } = query;
  const isSameThing = (one: Company): Ternary =>
    thing ? sameByName(row.subjects, one.subjects, thing) : 'yes';
  const figuresIn = (some: readonly Company[]): readonly FigureCell[] =>
    some.map((one) => figureIn(row, one, input, query));
  const found = figuresIn(others.filter((one) => isSameThing(one) === 'yes'));
  const unnamed = figuresIn(others.filter((one) => isSameThing(one) === 'asked')).filter(isStated);
  const perhaps = [...(mine.perhaps ?? []), ...unnamed.flatMap(({ cell }) => cell ?? [])];
  const stated = found.filter(isStated);
  const [first] = stated;
  if (!first) {
    const none = mine.question ? mine : (found.find(({ question }) => question) ?? mine);
    return perhaps.length > 0 ? { ...none, perhaps } : none;
  }
  const cells = stated.flatMap(({ cell }) => cell ?? []);
  const differs = cells.some(({ argument }) => !isSame(argument, first.cell?.argument));
  return { ...first, conflict: differs ? cells : [], perhaps };
}

/** What another table says for the year that the list means; the table's own year where the list says none. */
function figureIn(row: Company, other: Company, input: Input, query: FigureQuery): FigureCell {
  const assessed = assessedYear(query.clause, row.dataYear);
  if (!input.year || assessed === null || other.dataYear === null || query.of !== undefined)
    return other.figure(input, query);
  const of = assessed - (input.year === 'before' ? 1 : 0) - (query.yearsBack ?? 0);
  if (of === assessed && other.dataYear === assessed) return other.figure(input, query);
  return other.figure(input, { clause: query.clause, of });
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? comparableName(a) === comparableName(b) : a === b;
