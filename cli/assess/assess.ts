import { companyResult, type CompanyResult } from '../../src/company/results/company-result';
import { resultSheets } from '../../src/company/results/result-sheets';
import type { TableSheet } from '../../src/sheets/report-sheet';
import { TotalsInHand } from '../../src/company/results/result-totals';
import type { Day } from '../../src/rules/dates';
import { text } from '../../src/rules/text';
import {
  readWorkbook,
  type WorkbookPart,
  type WorkbookReading,
  type WorkbookTable,
} from '../../workbook/assess-workbook';
import type { FileWorkbook } from '../../workbook/file/file-workbook';
import { writeSheets } from '../../workbook/file/write-sheets';
import { RefusedCommand } from '../arguments';
import { DONE, type Command, type Surroundings } from '../command';
import { checkIsAnother, checkSheet, openedFile } from '../workbook-file';
import { ASSESS_OPTIONS, readAssess, type AssessCommand } from './assess-command';
import { companyJson, tableJson } from './assessed-json';
import { HELP, USAGE } from './help';
import { companyReport, REPORT_NOTES, tableReport, totalReport } from './report';
import { brokenText, tableRemarks, turnedText } from './table-words';

export const NO_TABLE = 3;

/** An assessment under way. */
interface Run extends Surroundings {
  readonly command: AssessCommand;
  readonly file: FileWorkbook;
  readonly reading: WorkbookReading;
  readonly day: Day;
}

export const assessCommand: Command = {
  name: 'assess',
  usage: USAGE,
  help: HELP,
  options: ASSESS_OPTIONS,
  read(words, values) {
    const command = readAssess(words, values);
    return (surroundings) => assess(command, surroundings);
  },
};

/** @returns the status of the command @throws RefusedCommand, RefusedFile */
async function assess(command: AssessCommand, surroundings: Surroundings): Promise<number> {
  const { book, streams, language } = surroundings;
  const day = command.day ?? surroundings.today();
  const { output } = command;
  if (output.kind === 'workbook') await checkIsAnother(output.path, command.file);
  const file = await openedFile(command.file);
  await checkSheet(file, command.sheet);
  const { sheet, dataYear } = command;
  const reading = await readWorkbook({ workbook: file, book, day, sheet, dataYear });
  for (const kind of reading.broken) await streams.err(`${brokenText(kind)[language]}\n`);
  const run: Run = { ...surroundings, command, file, reading, day };
  const tables = await WRITERS[output.kind](run);
  if (tables > 0) return DONE;
  await streams.err(`${NO_COMPANIES[language]}\n`);
  return NO_TABLE;
}

const NO_COMPANIES = text(
  '文件里没有找到企业表：需要一行表头，如“企业名称”“年营收（万元）”，下面一行一家企业。',
  'No table of companies was found: it needs a row of headings, such as 企业名称 and 年营收（万元）, ' +
    'and below them one company in a row.',
);

/** Each writes one form of the results, and says how many tables there were. */
const WRITERS: Readonly<Record<AssessCommand['output']['kind'], (run: Run) => Promise<number>>> = {
  json: writeJson,
  report: writeReport,
  workbook: writeWorkbook,
};

async function* tablesOf(run: Run): AsyncGenerator<WorkbookTable, void> {
  const { reading, streams, language } = run;
  for await (const part of reading.parts()) {
    if (isTable(part)) yield part;
    else await streams.err(`${turnedText(part)[language]}\n`);
  }
}

const isTable = (part: WorkbookPart): part is Extract<WorkbookPart, { kind: 'table' }> =>
  part.kind === 'table';

async function writeJson(run: Run): Promise<number> {
  const { streams, language, day, command, file, version } = run;
  const head = JSON.stringify({ file: command.file, asOf: day, applicationYear: yearOf(day), version });
  await streams.out(`${head.slice(0, -1)},"tables":[`);
  let tables = 0;
  for await (const table of tablesOf(run)) {
    const around = JSON.stringify(tableJson(table, tableRemarks(table, file), language));
    await streams.out(`${tables > 0 ? ',' : ''}\n${around.slice(0, -1)},"companies":[`);
    tables += 1;
    let done = 0;
    for (const enterprise of table.enterprises) {
      const company = JSON.stringify(companyJson(table.assess(enterprise), language));
      await streams.out(`${done > 0 ? ',' : ''}\n${company}`);
      done += 1;
      await tellProgress(run, done, table.enterprises.length);
    }
    await streams.out(']}');
  }
  await streams.out(']}\n');
  return tables;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

async function writeReport(run: Run): Promise<number> {
  const { streams, language, day, file } = run;
  const whole = new TotalsInHand();
  let tables = 0;
  for await (const table of tablesOf(run)) {
    tables += 1;
    await streams.out(tableReport(table, tableRemarks(table, file), day, language));
    const totals = new TotalsInHand();
    for (const enterprise of table.enterprises) {
      const result = companyResult(table.assess(enterprise));
      for (const sum of [totals, whole]) sum.add(result);
      await streams.out(companyReport(result, language));
    }
    await streams.out(totalReport(text('合计', 'Total'), totals.totals(), language));
  }
  if (tables > 1)
    await streams.out(`\n${totalReport(text('各表合计', 'All tables'), whole.totals(), language)}`);
  if (tables > 0) await streams.out(`\n${REPORT_NOTES[language]}\n`);
  return tables;
}

async function writeWorkbook(run: Run): Promise<number> {
  const { book, day, version, language, command } = run;
  const sheets: TableSheet[] = [];
  let tables = 0;
  for await (const table of tablesOf(run)) {
    tables += 1;
    const { found, source, enterprises } = table;
    const totals = new TotalsInHand();
    const companies: CompanyResult[] = [];
    for (const enterprise of enterprises) {
      const result = companyResult(table.assess(enterprise));
      totals.add(result);
      companies.push(result);
      await tellProgress(run, companies.length, enterprises.length);
    }
    const dataYear = found.dataYear.year;
    const results = { source, book, day, dataYear, version, companies, totals: totals.totals() };
    sheets.push(...resultSheets(results, language));
  }
  if (tables > 0 && command.output.kind === 'workbook') await written(run, command.output.path, sheets);
  return tables;
}

async function written(
  { streams, language }: Run,
  out: string,
  sheets: readonly TableSheet[],
): Promise<void> {
  try {
    await writeSheets(out, sheets);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new RefusedCommand(
      text(`结果无法写入“${out}”（${code}）。`, `The results cannot be written to "${out}" (${code}).`),
    );
  }
  await streams.err(`${text(`结果已写入 ${out}`, `Results are in ${out}`)[language]}\n`);
}

/** Companies between two words of progress. */
const TELL_EVERY = 100;

async function tellProgress({ streams, language }: Run, done: number, all: number): Promise<void> {
  if (!streams.isWatched || (done % TELL_EVERY !== 0 && done !== all)) return;
  const words = text(`已试算 ${done} / ${all} 家`, `assessed ${done} of ${all}`)[language];
  await streams.err(`\r${words}${done === all ? '\n' : ''}`);
}
