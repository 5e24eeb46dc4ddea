import { isBlank } from '../rules/arguments';
import { comparableName, NO_FIGURE, type Company, type CompanyCell, type FigureCell } from '../table/company';
import { fieldLabel } from '../table/fields';

/** The rows of one enterprise within one table. */
export interface Enterprise {
  readonly name: string | null;
  readonly code: string | null;
  /** In the order of the sheet. */
  readonly rows: readonly [Company, ...Company[]];
  /**
   * Rows of the same name that may or may not be this enterprise's: they carry no code, and the name stands
   * beside more than one. They are enterprises of their own until a person says whose they are.
   */
  readonly unclear: readonly Company[];
}

/**
 * Brings the rows of each enterprise together: by 统一社会信用代码, else by name. A row without a code belongs to the
 * enterprise of its name where that has only one code. A row without a name and a code stands alone.
 */
export function enterprisesOf(rows: readonly Company[]): readonly Enterprise[] {
  const codesOf = new Map<string, Set<string>>();
  for (const { name, code } of rows) {
    if (name === null || code === null) continue;
    const key = comparableName(name);
    codesOf.set(key, (codesOf.get(key) ?? new Set<string>()).add(code));
  }
  const groups = new Map<string, [Company, ...Company[]]>();
  for (const row of rows) {
    const key = keyOf(row, codesOf);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => enterpriseOf(group, rows, codesOf));
}

/** The enterprise that a row belongs to. */
export const enterpriseOfRow = (enterprises: readonly Enterprise[], row: number): Enterprise | undefined =>
  enterprises.find(({ rows }) => rows.some((one) => one.row === row));

function keyOf({ name, code, row }: Company, codesOf: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (code !== null) return `code ${code}`;
  if (name === null) return `row ${row}`;
  const codes = [...(codesOf.get(comparableName(name)) ?? [])];
  return codes.length === 1 ? `code ${codes[0] ?? ''}` : `name ${comparableName(name)}`;
}

function enterpriseOf(
  rows: readonly [Company, ...Company[]],
  all: readonly Company[],
  codesOf: ReadonlyMap<string, ReadonlySet<string>>,
): Enterprise {
  const code = rows.find((row) => row.code !== null)?.code ?? null;
  const name = rows.find((row) => row.name !== null)?.name ?? null;
  const key = name === null ? null : comparableName(name);
  const isShared = key !== null && (codesOf.get(key)?.size ?? 0) > 1;
  const unclear = isShared
    ? all.filter(
        (row) =>
          row.name !== null && comparableName(row.name) === key && row.code === null && !rows.includes(row),
      )
    : [];
  return { name, code, rows, unclear };
}

/**
 * The enterprise as one row: of each figure what its rows say, and where they say it differently, that they do.
 * @param rows of one year
 */
export function merged(rows: readonly [Company, ...Company[]]): Company {
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
    row: first.row,
    name: said(({ name }) => name),
    code: said(({ code }) => code),
    district: said(({ district }) => district),
    sector: said(({ sector }) => sector),
    year: said(({ year }) => year),
    dataYear: said(({ dataYear }) => dataYear),
    subjects: new Map(),
    figure: (input, query) => mergedFigure(rows.map((row) => row.figure(input, query))),
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

const isStated = ({ cell }: FigureCell): boolean => !isBlank(cell?.argument);

/** An enterprise in one year, with what its rows of earlier years say of those. */
export function withEarlierYears(company: Company, all: readonly Company[]): Company {
  const { year } = company;
  if (year === null) return company;
  return {
    ...company,
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

/** A row of the enterprise, with the enterprise's own figures where the row leaves them blank. */
export function withEnterprise(
  row: Company,
  whole: Company,
  isOfEnterprise: (label: string) => boolean,
): Company {
  return {
    ...row,
    name: row.name ?? whole.name,
    code: row.code ?? whole.code,
    district: row.district ?? whole.district,
    sector: row.sector ?? whole.sector,
    figure: (input, query) => {
      const own = row.figure(input, query);
      if (query.yearsBack) return isStated(own) ? own : whole.figure(input, query);
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

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? comparableName(a) === comparableName(b) : a === b;
