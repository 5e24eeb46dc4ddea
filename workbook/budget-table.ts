import {
  dayAssumptions,
  forecastAssumptions,
  type DataYearSaid,
  type RatesSaid,
} from '../src/budget/account-assumptions';
import { dayLedger } from '../src/budget/day-outlay';
import { ForecastInHand } from '../src/budget/forecast/forecast';
import { statedGrowth, type Growth } from '../src/budget/forecast/growth';
import { ratesIn, type RateCell } from '../src/budget/growth-column';
import { payeeIds } from '../src/budget/payee';
import type { BudgetTerms } from '../src/budget/stored-budget';
import { accountOf, type YearAccount } from '../src/budget/year-account';
import { changedBook, type PolicyChange } from '../src/budget/what-if/policy-changes';
import {
  comparedDay,
  comparedYears,
  supposedWords,
  unstatedWords,
  type ComparedDay,
  type ComparedYear,
} from '../src/budget/what-if/comparison';
import { yearOutlay, type YearOutlay } from '../src/budget/year-outlay';
import { assessedEnterprise, type AssessedEnterprise } from '../src/company/assessed-enterprise';
import type { Enterprise } from '../src/company/enterprise';
import type { Day } from '../src/rules/dates';
import { Exact } from '../src/rules/exact';
import type { PolicyBook } from '../src/rules/policy-book';
import type { Text } from '../src/rules/text';
import { fieldsOf } from '../src/table/fields';
import type { TableCorner } from '../src/table/stored-years';
import { tableRows } from '../src/table/table-rows';
import type { Assessing, SheetSource } from './assess-table';
import { saidIn, type SaidOfWorkbook, type StoredWords } from './said';
import { TableReader, type Part } from './table-reader';

/** A table whose budget is wanted, with all that is needed for it besides the cells. */
export interface BudgetTable {
  readonly table: TableCorner;
  /** What people said of the workbook, as it keeps it. */
  readonly stored: StoredWords;
}

export interface OutlayTask extends BudgetTable {
  /** The day of application. */
  readonly day: Day;
}

export interface ForecastTask extends BudgetTable {
  readonly terms: BudgetTerms;
}

/** What a table costs, and what that rests on. */
export interface BudgetAccount {
  /** The one year of a day; of a forecast all its years, the table's own first. */
  readonly years: readonly YearAccount[];
  readonly assumptions: readonly Text[];
}

/** @throws Error where the table is not there, or nobody said of which year its figures are */
export async function outlayOfTable(
  source: SheetSource,
  { day, ...task }: OutlayTask,
  assessing: Assessing,
): Promise<BudgetAccount> {
  const read = await readTable(source, task, assessing.book);
  const year = accountOf(await dayYear(read, assessing.book, day, assessing));
  return { years: [year], assumptions: dayAssumptions(day, read.dataYear) };
}

/** @throws Error as {@link outlayOfTable} does, and where a column of rates cannot be read */
export async function forecastOfTable(
  source: SheetSource,
  { terms, ...task }: ForecastTask,
  assessing: Assessing,
): Promise<BudgetAccount> {
  const read = await readTable(source, task, assessing.book);
  const { rates } = growthOf(read, terms);
  const years = await yearsAhead(read, assessing.book, terms, assessing);
  return { years: years.map(accountOf), assumptions: forecastAssumptions(terms, read.dataYear, rates) };
}

/** What a planner supposes of the policies, against the law as it stands. */
export interface WhatIfTask extends OutlayTask {
  readonly changes: readonly PolicyChange[];
  /** For the years ahead; null where nobody has stated the growth. */
  readonly terms: BudgetTerms | null;
}

export interface WhatIfAccount {
  readonly day: ComparedDay;
  /** null where the years ahead were not asked for. */
  readonly years: readonly ComparedYear[] | null;
  /** What is supposed. */
  readonly supposed: readonly Text[];
  /** What of it the table cannot tell. */
  readonly unstated: readonly Text[];
  readonly assumptions: readonly Text[];
}

/** @throws Error as {@link forecastOfTable} does, and RefusedChanges where what is supposed cannot be */
export async function whatIfOfTable(
  source: SheetSource,
  { changes, day, terms, ...task }: WhatIfTask,
  assessing: Assessing,
): Promise<WhatIfAccount> {
  const books = [assessing.book, changedBook(assessing.book, changes)] as const;
  const read = await readTable(source, task, assessing.book);
  const rounds = terms === null ? 2 : 4;
  const inRound = (round: number): Assessing => ({
    ...assessing,
    onProgress: ({ done, total }) =>
      assessing.onProgress({ done: round * total + done, total: rounds * total }),
  });
  const [law, supposed] = [
    await dayYear(read, books[0], day, inRound(0)),
    await dayYear(read, books[1], day, inRound(1)),
  ];
  const rates = terms === null ? null : growthOf(read, terms).rates;
  return {
    day: comparedDay(law, supposed),
    years:
      terms === null
        ? null
        : comparedYears(
            await yearsAhead(read, books[0], terms, inRound(2)),
            await yearsAhead(read, books[1], terms, inRound(3)),
          ),
    supposed: supposedWords(books[1]),
    unstated: unstatedWords(books[1], fieldsIn(read)),
    assumptions: [
      ...dayAssumptions(day, read.dataYear),
      ...(terms === null ? [] : forecastAssumptions(terms, read.dataYear, rates)),
    ].filter(({ zh }, at, all) => all.findIndex((one) => one.zh === zh) === at),
  };
}

const fieldsIn = ({ part }: BudgetedTable): ReadonlySet<string> =>
  new Set(part.found.table.columns.flatMap(({ taken }) => taken.map(({ field }) => field.label.zh)));

async function dayYear(
  read: BudgetedTable,
  book: PolicyBook,
  day: Day,
  assessing: Assessing,
): Promise<YearOutlay> {
  const assessed: AssessedEnterprise[] = [];
  await eachAssessed(read, book, day, assessing, (one) => assessed.push(one));
  return yearOutlay(dayLedger(assessed, day, read.dataYear.year));
}

async function yearsAhead(
  read: BudgetedTable,
  book: PolicyBook,
  terms: BudgetTerms,
  assessing: Assessing,
): Promise<readonly YearOutlay[]> {
  const { years, future, realisation, recurring, cityShare } = terms;
  const { year: dataYear } = read.dataYear;
  const inHand = new ForecastInHand(book, {
    dataYear,
    years,
    growth: growthOf(read, terms).growth,
    future,
    realisation: { rate: new Exact(realisation) },
    cityShare: cityShare === null ? null : new Exact(cityShare),
    ...(recurring === 'all' && { recurring }),
  });
  await eachAssessed(read, inHand.book, `${dataYear + 1}-06-30`, assessing, (one) => inHand.add(one));
  return inHand.outlays();
}

/** A table with its companies. */
export interface BudgetedTable {
  readonly part: Part;
  readonly said: SaidOfWorkbook;
  readonly enterprises: readonly Enterprise[];
  readonly dataYear: DataYearSaid;
}

export async function readTable(
  source: SheetSource,
  { table: { sheet, top, left }, stored }: BudgetTable,
  book: PolicyBook,
): Promise<BudgetedTable> {
  const reader = new TableReader(source, fieldsOf(book));
  const said = saidIn(stored);
  const cells = await reader.whole(sheet);
  const found = reader
    .tablesOf(cells, said)
    .find(({ place: { block } }) => block.top === top && block.left === left);
  if (!found) throw new Error(`“${sheet}”中的表格找不到了。 The table on “${sheet}” is there no more.`);
  const { year, ...why } = found.dataYear;
  if (year === null)
    throw new Error('请先说明表中数字是哪一年的。 Please say first of which year the figures are.');
  const part = { cells, found };
  const { enterprises } = await reader.enterprisesOf(part, said);
  return { part, said, enterprises, dataYear: { year, ...why } };
}

export async function eachAssessed(
  { enterprises, said }: BudgetedTable,
  book: PolicyBook,
  day: Day,
  { onProgress, pause }: Assessing,
  take: (assessed: AssessedEnterprise) => void,
): Promise<void> {
  const total = enterprises.length;
  onProgress({ done: 0, total });
  for (const [at, enterprise] of enterprises.entries()) {
    take(assessedEnterprise(book, enterprise, { day, answers: said.answers }));
    onProgress({ done: at + 1, total });
    await pause();
  }
}

function growthOf(
  read: BudgetedTable,
  { growth, growthByField, growthColumn }: BudgetTerms,
): { readonly growth: Growth; readonly rates: RatesSaid | null } {
  if (growth === null) throw new Error('请先填年增速。 Please state the growth first.');
  const byPayee = growthColumn === null ? new Map<string, Exact>() : ratesByPayee(read, growthColumn);
  const companies = read.enterprises.length;
  return {
    growth: statedGrowth({
      rate: new Exact(growth),
      byField: new Map(growthByField.map(([field, rate]) => [field, new Exact(rate)])),
      byPayee,
    }),
    rates:
      growthColumn === null ? null : { heading: growthColumn, companies, unsaid: companies - byPayee.size },
  };
}

/** The first rate that the rows of a company state; enterprises are known by the names of the ledger. */
function ratesByPayee({ part, enterprises }: BudgetedTable, heading: string): ReadonlyMap<string, Exact> {
  const column = part.found.table.columns.find(({ header }) => header === heading);
  if (!column) throw new Error(`表中没有“${heading}”列了。 The table has no column “${heading}” any more.`);
  const cells = [...tableRows(part.cells, part.found)]
    .filter(({ kind }) => kind === 'company')
    .map(({ row: { row, left, values, formats } }): RateCell => {
      const at = column.index - left;
      return { row, value: values[at], format: formats[at] ?? 'General' };
    });
  const rates = ratesIn(heading, cells);
  const ids = payeeIds(enterprises);
  return new Map(
    enterprises.flatMap(({ rows }, at): [string, Exact][] => {
      const own = rows.find(({ row, sheet }) => sheet === undefined && rates.has(row));
      const rate = own && rates.get(own.row);
      return rate ? [[ids[at] ?? '', rate]] : [];
    }),
  );
}
