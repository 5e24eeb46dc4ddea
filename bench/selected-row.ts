/**
 * Measures what the pane computes when a row is selected, over the 200 invented companies.
 * docs/decisions/speed-of-a-row.md explains the result.
 */
import { assessCompany } from '../src/company/assessment';
import { stackCompany } from '../src/company/company-stacking';
import { draftChanges } from '../src/company/draft-changes';
import { NO_ANSWERS } from '../src/company/stored-answers';
import { fieldsOf } from '../src/table/fields';
import { outlookOf } from '../src/company/outlook';
import { tablesOn } from '../src/table/sheet-tables';
import { policyLibrary } from '../src/policy-library';
import { readEnterprise, readSelected, type CompanyReading } from '../taskpane/store/pane-reading';
import { alone, TableReader, type CellPlace } from '../workbook/table-reader';
import { NO_MAPPING } from '../src/table/stored-mapping';
import { NO_YEARS } from '../src/table/stored-years';
import { InMemoryWorkbook } from '../test/workbook/in-memory-workbook';
import { sampleCompanies } from '../workbench/sample/sample-companies';
import { COLUMNS } from './generated-companies';

/** A day on which all policies of the sample are in force. */
const DAY = '2025-06-30';
const SHEET = '企业';
/** Half of the time that a person feels as instant. The other half is left for drawing. */
const BUDGET_MS = 50;
const WARM_UP_PASSES = 1;
const PASSES = 3;

/** Columns that no clause reads, as wide tables of statistics have them. */
const OTHERS = Array.from({ length: 228 - COLUMNS.length }, (_, at) => `统计指标${String(at + 1)}`);

const settings = {
  book: policyLibrary,
  fields: fieldsOf(policyLibrary),
  mapping: NO_MAPPING,
  years: NO_YEARS,
  answers: NO_ANSWERS,
  day: DAY,
};

/** What is measured of every row, in milliseconds. `table`: what is done once for each change of the sheet. */
const PARTS = ['whole', 'assessment', 'stacking', 'drafts', 'outlook', 'table'] as const;
type Part = (typeof PARTS)[number];
type Times = Readonly<Record<Part, number>>;

/** What the pane knows of each row when it is selected. */
async function placesOf(others: readonly string[]): Promise<CellPlace[]> {
  const rows = sampleCompanies().map((company) => [
    ...COLUMNS.map(([, value]) => value(company)),
    ...others.map((_, at) => at),
  ]);
  const headings = [...COLUMNS.map(([heading]) => heading), ...others];
  const workbook = new InMemoryWorkbook({ [SHEET]: [headings, ...rows] });
  const reader = new TableReader(workbook, settings.fields);
  const read: CellPlace[] = [];
  await reader.whole(SHEET);
  for (const row of rows.keys()) {
    workbook.click(SHEET, row + 1, 0);
    const cell = await workbook.readSelection();
    if (cell) read.push(await reader.at(cell, settings));
  }
  return read;
}

function companyOf(place: CellPlace): CompanyReading {
  const row = readSelected(place, settings);
  if (row.kind !== 'row') throw new Error(`a row of the sample is read as ${row.kind}`);
  return readEnterprise(row, alone(row.company), { kind: 'all' }, settings);
}

/** The outlook of each award that applies: its card shows the next step, opened or not. */
function outlooks({ assessment }: CompanyReading): void {
  for (const assessed of assessment.awards) if (assessed.verdict === 'applicable') outlookOf(assessed);
}

function measured(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function timesOf(place: CellPlace): Times {
  const begun = performance.now();
  const reading = companyOf(place);
  outlooks(reading);
  const whole = performance.now() - begun;
  const { company, assessment } = reading;
  const said = { fields: settings.fields, byHand: settings.mapping, saidYear: () => null };
  return {
    whole,
    assessment: measured(() => assessCompany(policyLibrary, company, DAY)),
    stacking: measured(() => stackCompany(assessment)),
    drafts: measured(() => draftChanges(policyLibrary, company, DAY)),
    outlook: measured(() => outlooks(reading)),
    table: measured(() => tablesOn(place.cells, said)),
  };
}

/** The value that `share` of all values do not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The times of each row: the median of its passes, so that other work of the machine does not count. */
function rowTimes(rows: readonly CellPlace[]): Times[] {
  for (let pass = 0; pass < WARM_UP_PASSES; pass++) rows.forEach(timesOf);
  const passes = Array.from({ length: PASSES }, () => rows.map(timesOf));
  return rows.map((_, at) => {
    const ofPart = (part: Part): number => median(passes.map((pass) => pass[at]![part]));
    return Object.fromEntries(PARTS.map((part) => [part, ofPart(part)])) as Times;
  });
}

function report(columns: number, times: readonly Times[]): void {
  const clauses = policyLibrary.policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
  const of = (part: Part): readonly number[] => times.map((one) => one[part]);
  const whole = median(of('whole'));
  const ms = (value: number): string => value.toFixed(2).padStart(8);
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  console.log(
    `One selected row of ${columns} columns, ${times.length} rows, ` +
      `${PASSES} passes after ${WARM_UP_PASSES}; milliseconds`,
  );
  console.log(`${''.padEnd(12)}  median     95%   maximum   of the whole`);
  for (const part of PARTS) {
    const values = of(part);
    const share = percent(median(values) / whole).padStart(12);
    const most = ms(Math.max(...values)).padStart(10);
    console.log(`${part.padEnd(12)}${ms(median(values))}${ms(quantile(values, 0.95))}${most}${share}`);
  }
  console.log(`per clause (${clauses}): ${((whole / clauses) * 1000).toFixed(1)} µs`);
  const ofBudget = (time: number): string => percent(time / BUDGET_MS);
  console.log(
    `whole : ${BUDGET_MS} ms: median ${ofBudget(whole)}, maximum ${ofBudget(Math.max(...of('whole')))}`,
  );
}

for (const others of [[], OTHERS]) {
  report(COLUMNS.length + others.length, rowTimes(await placesOf(others)));
}
