/**
 * What the pane computes when a row is selected: headings to fields, all 212 clauses, stacking, drafts, and the outlook of what applies.
 * Prints milliseconds for one row over the sample's 200 companies, and the share of each part. `npm run bench`.
 */
import { performance } from 'node:perf_hooks';
import { assessCompany } from '../src/company/assessment';
import { readCompany } from '../src/company/company';
import { stackCompany } from '../src/company/company-stacking';
import { draftChanges } from '../src/company/draft-changes';
import { fieldsOf } from '../src/company/fields';
import { outlookOf } from '../src/company/next-steps';
import { recogniseTable } from '../src/company/table';
import { policyLibrary } from '../src/policy-library';
import { readPane, type CompanyReading } from '../taskpane/pane-reading';
import { NO_MAPPING } from '../taskpane/stored-mapping';
import { sampleCompanies } from '../workbench/sample-companies';
import type { CellValue, Selection } from '../workbook/workbook';

const DAY = '2025-06-30';
/** What a selected row may take, so that nobody waits for it. */
const BUDGET = 50;
const ROUNDS = 5;

const HEADINGS = [
  '企业名称',
  '所属区',
  '行业',
  '年营收(万元)',
  '此前历史最高年营收(万元)',
  '上年营收(万元)',
  '营收增速(%)',
  '研发投入(万元)',
  '前3年营收年均增长率',
  '入选目录级别',
  '年度首版次软件销售额(万元)',
  '首次流片费用(万元)',
  '购买EDA工具实际发生费用(万元)',
  '服务合同金额(万元)',
];

const rows: readonly (readonly CellValue[])[] = [
  HEADINGS,
  ...sampleCompanies().map((one) => Object.values(one) as CellValue[]),
];
const head = { top: 0, left: 0, rows: rows.slice(0, 12) };
const selections = rows.slice(1).map((rowValues, at): Selection => ({
  active: { sheet: '企业', row: at + 1, column: 0 },
  formula: null,
  value: rowValues[0] ?? null,
  errorMessage: null,
  head,
  tableHeaderRow: null,
  rowValues,
  rowFormats: rowValues.map(() => 'General'),
}));

const fields = fieldsOf(policyLibrary);
const settings = { book: policyLibrary, fields, mapping: NO_MAPPING, day: DAY };

function timesOf(work: (selection: Selection) => void): number[] {
  selections.forEach(work);
  const times = Array.from({ length: ROUNDS }, () =>
    selections.map((selection) => {
      const start = performance.now();
      work(selection);
      return performance.now() - start;
    }),
  ).flat();
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const select = (selection: Selection): void => {
  const reading = readPane(selection, settings) as CompanyReading;
  reading.assessment.awards.forEach(outlookOf);
};

const table = recogniseTable(head, fields, NO_MAPPING)!;
const companies = new Map(
  selections.map((one) => [
    one,
    readCompany(table, { left: 0, values: one.rowValues, formats: one.rowFormats }),
  ]),
);
const assessments = new Map(
  selections.map((one) => [one, assessCompany(policyLibrary, companies.get(one)!, DAY)]),
);

const whole = timesOf(select);
const parts: readonly (readonly [name: string, work: (selection: Selection) => void])[] = [
  ['headings to fields', () => recogniseTable(head, fields, NO_MAPPING)],
  ['all clauses, with distances and ranges', (one) => assessCompany(policyLibrary, companies.get(one)!, DAY)],
  ['stacking', (one) => stackCompany(assessments.get(one)!)],
  ['drafts', (one) => draftChanges(policyLibrary, companies.get(one)!, DAY)],
  ['next steps and cliffs', (one) => assessments.get(one)!.awards.forEach(outlookOf)],
];

const clauses = policyLibrary.policies.reduce((sum, { clauses: { length } }) => sum + length, 0);
const [median, slow, slowest] = [at(whole, 0.5), at(whole, 0.95), at(whole, 1)];
console.log(`One selected row, ${clauses} clauses, ${whole.length} rows:`);
console.log(
  `  median ${median.toFixed(2)} ms, 95% below ${slow.toFixed(2)} ms, slowest ${slowest.toFixed(2)} ms`,
);
console.log(
  `  ${((median / clauses) * 1000).toFixed(1)} µs a clause; ${(BUDGET / median).toFixed(1)} times within the ${BUDGET} ms it may take`,
);
console.log('Parts, as shares of the whole (medians):');
for (const [name, work] of parts) {
  const share = at(timesOf(work), 0.5) / median;
  console.log(`  ${(share * 100).toFixed(0).padStart(3)}%  ${name}`);
}
