import { text, type Text } from '../../src/rules/text';
import type { StatedTerms } from '../../src/budget/assumptions';
import { budgetWorkbook, isForecast, type BudgetForecast, type Found } from '../../workbook/budget-workbook';
import type { FileWorkbook } from '../../workbook/file/file-workbook';
import { UnclearBudget } from '../../workbook/unclear-budget';
import { RefusedCommand } from '../arguments';
import { NO_TABLE } from '../assess/assess';
import { brokenText, tableRemarks, turnedText } from '../assess/table-words';
import { DONE, type Command, type Surroundings } from '../command';
import { checkIsAnother, checkSheet, openedFile, writeWorkbookTo } from '../workbook-file';
import { FORECAST_OPTIONS, readForecast, type ForecastCommand } from './forecast-command';
import { drawTerms, type DrawTerms } from './draw-terms';
import {
  asidesJson,
  awaitedJson,
  decisionsJson,
  sharesJson,
  termsJson,
  uncertaintyJson,
  yearJson,
} from './forecast-json';
import { HELP, USAGE } from './help';
import { namedTerms } from './named-terms';
import { forecastReport } from './report';
import { budgetReportSheets } from './report-writer';

export const forecastCommand: Command = {
  name: 'forecast',
  usage: USAGE,
  help: HELP,
  options: FORECAST_OPTIONS,
  read(words, values) {
    const command = readForecast(words, values);
    return (surroundings) => forecast(command, surroundings);
  },
};

/** A forecast that is made. */
interface Made extends Surroundings {
  readonly command: ForecastCommand;
  readonly terms: StatedTerms;
  readonly forecast: BudgetForecast;
  /** What of the workbook was not read, or not wholly. */
  readonly notRead: readonly Text[];
}

/** @returns the status of the command @throws RefusedCommand, RefusedFile */
async function forecast(command: ForecastCommand, surroundings: Surroundings): Promise<number> {
  const { book, streams, language } = surroundings;
  const { output } = command;
  const terms = namedTerms(command, book);
  if (output.kind === 'workbook') await checkIsAnother(output.path, command.file);
  const file = await openedFile(command.file);
  await checkSheet(file, command.sheet);
  const draws = drawTerms(command, terms, book);
  const made = await madeOf(command, { terms, draws }, file, surroundings);
  const notRead = notReadWords(made, file);
  for (const line of notRead) await streams.err(`${line[language]}\n`);
  if (!isForecast(made)) {
    await streams.err(`${NO_COMPANIES[language]}\n`);
    return NO_TABLE;
  }
  // What nobody said, and whatever does not fit it, is told where it cannot be missed.
  if (made.dataYear.from === 'assumed') await streams.err(`${made.dataYear.words[language]}\n`);
  for (const line of made.doubts) await streams.err(`${line[language]}\n`);
  await WRITERS[output.kind]({ ...surroundings, command, terms, forecast: made, notRead });
  return DONE;
}

async function madeOf(
  { sheet, dataYear, years, asOf, cityShare }: ForecastCommand,
  { terms, draws }: { readonly terms: StatedTerms; readonly draws: DrawTerms | null },
  workbook: FileWorkbook,
  surroundings: Surroundings,
): Promise<BudgetForecast | Found> {
  const { book, today } = surroundings;
  const drawn = draws ? { draws: draws.terms, assumed: draws.assumed } : {};
  const task = { workbook, book, asOf: asOf ?? today(), sheet, dataYear, years, terms, cityShare, ...drawn };
  return budgetWorkbook(task, { onProgress: progressOf(surroundings) }).catch((error: unknown) => {
    throw error instanceof UnclearBudget ? withHint(error) : error;
  });
}

const HINT: Readonly<Record<UnclearBudget['about'], Text>> = {
  year: text(
    '请用 --year 写明各表数据的年度，或用 --sheet 只读一张表。',
    'Please say the year of the figures with --year, or read one sheet with --sheet.',
  ),
  twice: text(
    '请在窗格中合并这几张表并保存，或用 --sheet 只读一张表。',
    'Please join these tables in the pane and save the file, or read one sheet with --sheet.',
  ),
};

const withHint = ({ words, about }: UnclearBudget): RefusedCommand =>
  new RefusedCommand(text(`${words.zh}${HINT[about].zh}`, `${words.en} ${HINT[about].en}`));

const NO_COMPANIES = text(
  '文件里没有找到企业表：需要一行表头，如“企业名称”“年营收（万元）”，下面一行一家企业。',
  'No table of companies was found: it needs a row of headings, such as 企业名称 and 年营收（万元）, ' +
    'and below them one company in a row.',
);

function notReadWords({ broken, turned, lists, tables }: Found, file: FileWorkbook): readonly Text[] {
  return [
    ...broken.map(brokenText),
    ...turned.map(turnedText),
    ...lists.map((sheet) =>
      text(
        `“${sheet}”是发放清单，不是企业表，没有读取`,
        `“${sheet}” is a list of payments and no table of companies; it was not read`,
      ),
    ),
    ...tables.flatMap((table) =>
      tableRemarks(table, file).map(({ zh, en }) => {
        const { name } = table.cells.facts;
        return text(`“${name}”：${zh}`, `“${name}”: ${en}`);
      }),
    ),
  ];
}

const WRITERS: Readonly<Record<ForecastCommand['output']['kind'], (made: Made) => Promise<void>>> = {
  json: writeJson,
  report: async ({ streams, forecast: made, language }) => streams.out(forecastReport(made, language)),
  workbook: writeWorkbook,
};

/** Year by year: ten years of ten thousand companies never stand in memory as one text. */
async function writeJson(made: Made): Promise<void> {
  const { streams, language, command, version, terms, forecast: one, notRead } = made;
  const years = one.ledgers.map((ledger, at) => ({ ledger, outlay: one.outlays[at] }));
  const parts = years.flatMap(({ ledger, outlay }) => (outlay ? [yearJson(ledger, outlay, language)] : []));
  const [base, ...ahead] = parts;
  const head = {
    file: command.file,
    version,
    asOf: command.asOf ?? made.today(),
    dataYear: one.dataYear.year,
    dataYearFrom: one.dataYear.from,
    ...termsJson(terms),
    assumptions: one.assumptions.map((words) => words[language]),
    notRead: notRead.map((words) => words[language]),
    asides: asidesJson(one, language),
    awaited: awaitedJson(one, language),
    decisions: decisionsJson(one, language),
    shares: sharesJson(one),
    uncertainty: uncertaintyJson(one, language),
    base,
  };
  await streams.out(`${JSON.stringify(head).slice(0, -1)},"years":[`);
  for (const [at, year] of ahead.entries())
    await streams.out(`${at === 0 ? '' : ','}\n${JSON.stringify(year)}`);
  await streams.out(']}\n');
}

async function writeWorkbook(made: Made): Promise<void> {
  const { command, language, streams, forecast: one, book, version, notRead } = made;
  if (command.output.kind !== 'workbook') return;
  const { path } = command.output;
  const budgeted = { file: command.file, forecast: one, book, madeOn: made.today(), version, notRead };
  await writeWorkbookTo(path, budgetReportSheets(budgeted, language));
  await streams.err(`${text(`预算已写入 ${path}`, `The budget is in ${path}`)[language]}\n`);
}

/** Companies between two words of progress. */
const TELL_EVERY = 100;

function progressOf({ streams, language }: Surroundings) {
  return ({ done, total }: { readonly done: number; readonly total: number }): void => {
    if (!streams.isWatched || (done % TELL_EVERY !== 0 && done !== total)) return;
    const words = text(`已预测 ${done} / ${total} 家`, `forecast ${done} of ${total}`)[language];
    void streams.err(`\r${words}${done === total ? '\n' : ''}`);
  };
}
