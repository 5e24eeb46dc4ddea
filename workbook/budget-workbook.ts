import { listColumns } from '../src/audit/payments-list';
import { assumptionsOf, type StatedTerms } from '../src/budget/assumptions';
import type { Ledger, Payee } from '../src/budget/entry';
import { ForecastInHand, type ForecastTerms } from '../src/budget/forecast/forecast';
import { statedGrowth } from '../src/budget/forecast/growth';
import type { Outlay } from '../src/budget/outlay';
import { quotasOfRuns } from '../src/budget/uncertainty/quotas-of-runs';
import type { UncertaintyTerms } from '../src/budget/uncertainty/uncertain-terms';
import { uncertaintyResult, type UncertaintyResult } from '../src/budget/uncertainty/uncertainty-result';
import { UncertaintyRun } from '../src/budget/uncertainty/uncertainty-run';
import type { YearOutlay } from '../src/budget/year-outlay';
import type { Enterprise } from '../src/company/enterprise';
import type { RowPlace } from '../src/company/row-place';
import { a1 } from '../src/formulas/cell-names';
import type { Day } from '../src/rules/dates';
import type { Exact } from '../src/rules/exact';
import type { PolicyBook } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import { COMPANY_NAME, CREDIT_CODE } from '../src/table/fields';
import { comparableName } from '../src/table/company';
import { columnOf } from '../src/table/table';
import {
  readWorkbook,
  type TurnedSheet,
  type WholeWorkbook,
  type WorkbookReading,
  type WorkbookTable,
} from './assess-workbook';
import { dataYearOf, type DataYear } from './budget-year';
import type { Progress } from './sheet-reader';
import { UnclearBudget } from './unclear-budget';

/** A workbook of which a planner wants to know what it will cost. */
export interface BudgetTask {
  readonly workbook: WholeWorkbook['workbook'];
  readonly book: PolicyBook;
  /** The day on which it is asked: where nothing says the year of the figures, it is the year before. */
  readonly asOf: Day;
  /** The one sheet to read; left out, all that a person can turn to. */
  readonly sheet?: string | undefined;
  /** The year of the figures of all tables; left out, what the workbook says. */
  readonly dataYear?: number | undefined;
  /** How many years ahead, 1 or more. */
  readonly years: number;
  readonly terms: StatedTerms;
  /** The city's part of what city and districts pay together; null where nobody said it. */
  readonly cityShare?: Exact | null;
  /** Draws over growth and realisation; left out where none are asked for. */
  readonly draws?: UncertaintyTerms | undefined;
  /** What of the draws nobody said. */
  readonly assumed?: readonly Text[];
}

/** Who follows the work. */
export interface BudgetWork {
  readonly onProgress?: (progress: Progress) => void;
  /** Called between enterprises: lets others go first, and ends the work by throwing. */
  readonly pause?: () => Promise<void>;
}

/** What is to be paid for the enterprises of a workbook, year by year. */
export interface BudgetForecast {
  readonly dataYear: DataYear;
  /** The table's own year first. */
  readonly ledgers: readonly Ledger[];
  readonly outlays: readonly Outlay[];
  /** The same years with quotas, pools and whose budget pays. */
  readonly years: readonly YearOutlay[];
  /** How far the budget may be off; null where nothing was drawn. */
  readonly uncertainty: UncertaintyResult | null;
  readonly terms: ForecastTerms;
  /** What it takes for given, in plain sentences. */
  readonly assumptions: readonly Text[];
  /** What a person has to look at before the figures can be relied on; they are assumptions too. */
  readonly doubts: readonly Text[];
  readonly tables: readonly WorkbookTable[];
  readonly turned: readonly TurnedSheet[];
  /** Sheets with lists of payments: what was paid is no table of companies. */
  readonly lists: readonly string[];
  readonly broken: WorkbookReading['broken'];
  /** The cell of the workbook with the name of an enterprise, in a row of it. */
  readonly placeOf: (payee: Payee, row: RowPlace) => { readonly sheet: string; readonly cell: string };
}

/**
 * Reads the tables as the pane reads them and forecasts every enterprise of them, each counted once.
 * @returns null where the workbook has no table of companies
 * @throws UnclearBudget where tables are of several years, or an enterprise stands in tables that are not joined
 */
export async function budgetWorkbook(
  task: BudgetTask,
  work: BudgetWork = {},
): Promise<BudgetForecast | Found> {
  const found = await foundIn(task);
  if (found.tables.length === 0) return found;
  checkOnceEach(found.tables);
  const dataYear = dataYearOf(found.tables, task);
  const doubts = [...dataYear.doubts, ...unmetGrowth(task.terms, found.tables)];
  const terms: ForecastTerms = {
    ...task.terms,
    growth: statedGrowth(task.terms.growth),
    dataYear: dataYear.year,
    years: task.years,
    cityShare: task.cityShare ?? null,
  };
  const { future } = task.terms;
  const runs = task.draws
    ? new UncertaintyRun(task.book, { dataYear: dataYear.year, years: task.years, future }, task.draws, {
        after: quotasOfRuns(),
      })
    : null;
  const forecast = new ForecastInHand(task.book, terms);
  const places = await forecastAll(forecast, found.tables, {
    day: dayAfter(dataYear.year, task.asOf),
    runs,
    work,
  });
  const made = forecast.outlays();
  return {
    ...found,
    dataYear,
    years: made,
    ledgers: made.map(({ ledger }) => ledger),
    outlays: made.map(({ outlay }) => outlay),
    uncertainty: runs ? uncertaintyResult(runs.part()) : null,
    terms,
    assumptions: [
      dataYear.words,
      ...doubts,
      ...assumptionsOf(task.terms, task.book),
      ...(task.assumed ?? []),
    ],
    doubts,
    placeOf: ({ id }, row) => places.get(id)?.(row) ?? { sheet: row.sheet ?? '', cell: a1(row.row, 0) },
  };
}

/** What was found in a workbook without a table of companies. */
export type Found = Pick<BudgetForecast, 'tables' | 'turned' | 'lists' | 'broken'>;

export const isForecast = (made: BudgetForecast | Found): made is BudgetForecast => 'ledgers' in made;

async function foundIn({ workbook, book, asOf: day, sheet, dataYear }: BudgetTask): Promise<Found> {
  const reading = await readWorkbook({ workbook, book, day, sheet, dataYear });
  const tables: WorkbookTable[] = [];
  const turned: TurnedSheet[] = [];
  const lists: string[] = [];
  for await (const part of reading.parts()) {
    if (part.kind === 'turned') turned.push(part);
    else if (listColumns(part.found.table)) lists.push(part.cells.facts.name);
    else tables.push(part);
  }
  return { tables, turned, lists, broken: reading.broken };
}

/**
 * The application follows the year of the figures; the day itself decides nothing, since policies have none
 * here.
 */
const dayAfter = (year: number, asOf: Day): Day =>
  asOf.startsWith(`${year + 1}-`) ? asOf : `${year + 1}-12-31`;

/** A rate for a column that no table has moves nothing: whoever stated it meant another. */
function unmetGrowth({ growth }: StatedTerms, tables: readonly WorkbookTable[]): readonly Text[] {
  const had = new Set(
    tables.flatMap(({ found }) =>
      found.table.columns.flatMap(({ taken }) => taken.map(({ field }) => field.label.zh)),
    ),
  );
  const stated = [...(growth.byField ?? [])];
  const isMet = (rate: Exact): boolean => stated.some(([label, of]) => of.eq(rate) && had.has(label));
  const unmet = stated.filter(([, rate]) => !isMet(rate)).map(([label]) => label);
  if (unmet.length === 0) return [];
  return [
    text(
      `另写了增长率的列在表中没有：${unmet.join('、')}。`,
      `Columns with a growth of their own that no table has: ${unmet.join(', ')}.`,
    ),
  ];
}

type PlaceInTable = (row: RowPlace) => { readonly sheet: string; readonly cell: string };

async function forecastAll(
  forecast: ForecastInHand,
  tables: readonly WorkbookTable[],
  { day, runs, work }: { readonly day: Day; readonly runs: UncertaintyRun | null; readonly work: BudgetWork },
): Promise<ReadonlyMap<string, PlaceInTable>> {
  const { onProgress = () => undefined, pause = async () => undefined } = work;
  const total = tables.reduce((sum, { enterprises }) => sum + enterprises.length, 0);
  const places = new Map<string, PlaceInTable>();
  for (const table of tables) {
    const place = placeIn(table);
    for (const enterprise of table.enterprises) {
      const prospects = forecast.add(table.assess(enterprise, { book: forecast.book, day }));
      runs?.add(prospects);
      places.set(prospects.payee.id, place);
      onProgress({ done: places.size, total });
      await pause();
    }
  }
  return places;
}

function placeIn({ cells, found }: WorkbookTable): PlaceInTable {
  const named = [COMPANY_NAME, CREDIT_CODE].flatMap(
    ({ label }) => columnOf(found.table, label.zh)?.column.index ?? [],
  );
  const column = named[0] ?? found.place.block.left;
  return ({ row, sheet }) =>
    sheet === undefined ? { sheet: cells.facts.name, cell: a1(row, column) } : { sheet, cell: a1(row, 0) };
}

/** Enterprises of tables that are not joined would be paid as two. */
function checkOnceEach(tables: readonly WorkbookTable[]): void {
  const seen = new Map<string, { readonly code: string | null; readonly table: WorkbookTable }[]>();
  const twice: Enterprise[] = [];
  const sheets = new Set<string>();
  for (const table of tables) {
    for (const enterprise of table.enterprises) {
      const other = keysOf(enterprise)
        .flatMap((key) => seen.get(key) ?? [])
        .find((one) => one.table !== table && isSame(one.code, enterprise.code));
      if (other) {
        twice.push(enterprise);
        for (const one of [other.table, table]) sheets.add(one.cells.facts.name);
      }
      for (const key of keysOf(enterprise))
        seen.set(key, [...(seen.get(key) ?? []), { code: enterprise.code, table }]);
    }
  }
  if (twice.length > 0) throw new UnclearBudget('twice', twiceWords(twice, [...sheets]));
}

const keysOf = ({ name, code }: Enterprise): readonly string[] => [
  ...(code === null ? [] : [`code ${code}`]),
  ...(name === null ? [] : [`name ${comparableName(name)}`]),
];

/** Two codes are two enterprises, whatever they are called. */
const isSame = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** As many names tell which they are. */
const NAMED = 3;

function twiceWords(twice: readonly Enterprise[], sheets: readonly string[]): Text {
  const names = twice.slice(0, NAMED).map(({ name, code }) => name ?? code ?? '');
  const more = twice.length > NAMED;
  return text(
    `有 ${twice.length} 家企业在没有合并的几张表（“${sheets.join('”、“')}”）里都有，如 ${names.join('、')}${more ? ' 等' : ''}；` +
      '分开计算会重复。',
    `Enterprises that stand in several tables which are not joined (“${sheets.join('”, “')}”): ` +
      `${twice.length}, such as ` +
      `${names.join(', ')}; apart they would be paid twice.`,
  );
}
