/**
 * Measures the assessment of whole tables: every award, amount, verdict and total of every company, over the
 * sample's columns filled anew for each company. docs/decisions/speed-of-a-row.md explains the result.
 */
import { assessedEnterprise } from '../src/company/assessed-enterprise';
import { enterprisesOf } from '../src/company/enterprise';
import { companyResult } from '../src/company/results/company-result';
import { TotalsInHand } from '../src/company/results/result-totals';
import { NO_ANSWERS } from '../src/company/stored-answers';
import { policyLibrary } from '../src/policy-library';
import { readCompany } from '../src/table/company';
import { fieldsOf } from '../src/table/fields';
import type { SheetCells } from '../src/table/sheet';
import { tablesOn } from '../src/table/sheet-tables';
import { tableRows } from '../src/table/table-rows';
import { HEADINGS, companyRow } from './generated-companies';

const DAY = '2025-06-30';
const sizes = process.argv.slice(2).map(Number);

function cellsOf(count: number): SheetCells {
  const values: (readonly unknown[])[] = [HEADINGS];
  for (let at = 0; at < count; at += 1) values.push(companyRow(at));
  const facts = {
    name: '企业',
    used: { top: 0, left: 0, bottom: count, right: HEADINGS.length - 1 },
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    pageTexts: [],
    excelTables: [],
  };
  return { facts, top: 0, left: 0, values, formats: values.map(() => []), isWhole: true };
}

for (const count of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const cells = cellsOf(count);
  const begun = performance.now();
  const [found] = tablesOn(cells, { fields: fieldsOf(policyLibrary), byHand: {}, saidYear: () => null });
  const rows = [...tableRows(cells, found!)].flatMap(({ row, kind }) =>
    kind === 'company' ? [readCompany(found!.table, row)] : [],
  );
  const enterprises = enterprisesOf(rows);
  const read = performance.now();
  const totals = new TotalsInHand();
  for (const enterprise of enterprises) {
    totals.add(companyResult(assessedEnterprise(policyLibrary, enterprise, { day: DAY, answers: NO_ANSWERS })));
  }
  const done = performance.now();
  const { certain, most, claims } = totals.totals();
  console.log(
    `${count} companies: reading ${((read - begun) / count).toFixed(3)} ms a company, ` +
      `assessment ${((done - read) / count).toFixed(3)} ms; ${claims} claims, ${certain.toFixed(2)} to ${most.toFixed(2)} yuan; ` +
      `${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB`,
  );
}
