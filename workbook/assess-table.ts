import product from '../package.json';
import { assessedEnterprise } from '../src/company/assessed-enterprise';
import { companyResult, type CompanyResult } from '../src/company/results/company-result';
import { resultSheets } from '../src/company/results/result-sheets';
import type { TableSheet } from '../src/sheets/report-sheet';
import { resultSource } from '../src/company/results/result-title';
import { TotalsInHand, type ResultTotals } from '../src/company/results/result-totals';
import type { Day } from '../src/rules/dates';
import type { PolicyBook } from '../src/rules/policy-book';
import type { Language, Text } from '../src/rules/text';
import { fieldsOf } from '../src/table/fields';
import { holds, type SheetCells } from '../src/table/sheet';
import type { TableCorner } from '../src/table/stored-years';
import { saidIn, type StoredWords } from './said';
import type { Progress } from './sheet-reader';
import { TableReader } from './table-reader';
import type { Workbook } from './workbook';

/** A table whose companies are to be assessed, with all that is needed for it besides the cells. */
export interface AssessmentTask {
  readonly table: TableCorner;
  /** What people said of the workbook, as it keeps it. */
  readonly stored: StoredWords;
  /** The day of application. */
  readonly day: Day;
  /** The language of the sheets of results. */
  readonly language: Language;
}

/** One line of a summary; amounts are yuan as text, since exact numbers do not travel. */
export interface SummaryLine {
  readonly label: Text;
  readonly companies: number;
  readonly certain: string;
}

/** What a whole table comes to. */
export interface Summary {
  readonly companies: number;
  /** Companies whose certain total is above 0. */
  readonly paidCompanies: number;
  /** Yuan as text. */
  readonly certain: string;
  /** Yuan as text. */
  readonly most: string;
  /** Whether some of what is counted is an upper bound: 不超过, 最高. */
  readonly hasUpperBounds: boolean;
  /** The largest first. */
  readonly byPolicy: readonly SummaryLine[];
}

/** The sheets of results with all their rows, before any of them is written. */
export interface AssessedTable {
  readonly sheets: readonly TableSheet[];
  readonly summary: Summary;
}

/** The door of a workbook, as far as a table is read through it. */
export type SheetSource = Pick<Workbook, 'readRows' | 'readSheet' | 'sheetNames'>;

export interface Assessing {
  readonly book: PolicyBook;
  readonly onProgress: (progress: Progress) => void;
  /** Called again and again: lets others go first where somebody waits, and ends the work by throwing. */
  readonly pause: () => Promise<void>;
}

/** Assesses every company of a table and of those joined to it, as the pane assesses the selected one. */
export async function assessTable(
  source: SheetSource,
  task: AssessmentTask,
  { book, onProgress, pause }: Assessing,
): Promise<AssessedTable> {
  const reader = new TableReader(source, fieldsOf(book));
  const said = saidIn(task.stored);
  const { sheet, top, left } = task.table;
  const cells = await reader.whole(sheet);
  await pause();
  const tables = reader.tablesOf(cells, said);
  const found = tables.find(({ place: { block } }) => block.top === top && block.left === left);
  if (!found) throw new Error(`“${sheet}”中的表格找不到了。 The table on “${sheet}” is there no more.`);
  await pause();
  const { enterprises } = await reader.enterprisesOf({ cells, found }, said);
  const total = enterprises.length;
  const companies: CompanyResult[] = [];
  const inHand = new TotalsInHand();
  onProgress({ done: 0, total });
  for (const enterprise of enterprises) {
    const { day } = task;
    const result = companyResult(assessedEnterprise(book, enterprise, { day, answers: said.answers }));
    companies.push(result);
    inHand.add(result);
    onProgress({ done: companies.length, total });
    await pause();
  }
  const totals = inHand.totals();
  const sheets = resultSheets(
    {
      source: resultSource(sheet, found, tables),
      book,
      day: task.day,
      dataYear: found.dataYear.year,
      version: product.version,
      companies,
      totals,
    },
    task.language,
  );
  return { sheets, summary: summaryOf(totals, companies) };
}

const summaryOf = (
  { companies, paidCompanies, certain, most, byPolicy }: ResultTotals,
  results: readonly CompanyResult[],
): Summary => ({
  companies,
  paidCompanies,
  certain: certain.toFixed(),
  most: most.toFixed(),
  hasUpperBounds: results.some(({ paid }) =>
    paid.some(({ counted, provision }) => counted !== null && provision.award.upperBound !== null),
  ),
  byPolicy: byPolicy.map((line) => ({
    label: line.label,
    companies: line.companies,
    certain: line.certain.toFixed(),
  })),
});

/** The door to sheets whose cells are all at hand. */
export function sourceOver(sheets: readonly SheetCells[]): SheetSource {
  const sheetNamed = (name: string): SheetCells => {
    const sheet = sheets.find(({ facts }) => facts.name === name);
    if (!sheet) throw new Error(`没有名为“${name}”的工作表。 There is no sheet named "${name}".`);
    return sheet;
  };
  return {
    sheetNames: () => Promise.resolve(sheets.map(({ facts }) => facts.name)),
    // A sheet that is missing is a promise that fails, as with any host.
    readSheet: async (name) => Promise.resolve(sheetNamed(name).facts),
    async readRows({ sheet: name, left, width, top, count }) {
      const sheet = sheetNamed(name);
      const columns = Array.from({ length: width }, (_, at) => left - sheet.left + at);
      const first = top - sheet.top;
      const rows = Array.from({ length: count }, (_, at) => first + at);
      const below = sheet.values.findIndex(
        (row, at) => at >= first + count && columns.some((column) => holds(row[column])),
      );
      return Promise.resolve({
        values: rows.map((row) => columns.map((column) => cellAt(sheet, row, column))),
        formats: rows.map((row) => columns.map((column) => sheet.formats[row]?.[column] ?? 'General')),
        next: below < 0 ? null : sheet.top + below,
      });
    },
  };
}

type Cell = Awaited<ReturnType<SheetSource['readRows']>>['values'][number][number];

const cellAt = ({ values }: SheetCells, row: number, column: number): Cell =>
  (values[row]?.[column] ?? null) as Cell;
