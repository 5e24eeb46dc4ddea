/**
 * Measures whole tables: every award, amount, verdict and total of every company, over the sample's 14 columns
 * filled anew for each company, shared out over two processes. Processor time and not the clock is told, so that
 * other work of the machine hardly counts; the same share is measured twice to show how much it still does.
 *
 *     npx tsx bench/whole-table.ts [sizes, such as 1000 10000 1000000]
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
import { companyRow, HEADINGS } from './generated-companies';

/** A day on which all policies of the sample are in force. */
const DAY = '2025-06-30';
const SHARES = 2;

/** What one process did with its share of the companies. */
interface Share {
  readonly companies: number;
  readonly claims: number;
  /** Milliseconds of processor time. */
  readonly reading: number;
  readonly assessing: number;
  readonly megabytes: number;
}

function cellsOf(count: number, share: number): SheetCells {
  const values: (readonly unknown[])[] = [HEADINGS];
  for (let at = share; at < count; at += SHARES) values.push(companyRow(at));
  const facts = {
    name: '企业',
    used: { top: 0, left: 0, bottom: values.length - 1, right: HEADINGS.length - 1 },
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    pageTexts: [],
    excelTables: [],
  };
  const plain: readonly string[] = [];
  return { facts, top: 0, left: 0, values, formats: values.map(() => plain), isWhole: true };
}

function assessed(count: number, share: number): Share {
  const cells = cellsOf(count, share);
  const [fields, byHand] = [fieldsOf(policyLibrary), {}];
  const begun = processorTime();
  const [found] = tablesOn(cells, { fields, byHand, saidYear: () => null });
  if (!found) throw new Error('the table was not found');
  const rows = [...tableRows(cells, found)].flatMap(({ row, kind }) =>
    kind === 'company' ? [readCompany(found.table, row)] : [],
  );
  const enterprises = enterprisesOf(rows);
  const read = processorTime();
  const totals = new TotalsInHand();
  for (const enterprise of enterprises) {
    totals.add(
      companyResult(assessedEnterprise(policyLibrary, enterprise, { day: DAY, answers: NO_ANSWERS })),
    );
  }
  const { companies, claims } = totals.totals();
  const megabytes = process.memoryUsage.rss() / 2 ** 20;
  return { companies, claims, reading: read - begun, assessing: processorTime() - read, megabytes };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const shareOf = (count: number, share: number): Promise<Share> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--share', String(count), String(share)], {
      execArgv: [...process.execArgv, '--max-old-space-size=4096'],
    });
    child.on('message', (done) => resolve(done as Share));
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`a share ended with ${String(code)}`));
    });
  });

async function report(count: number): Promise<void> {
  const begun = performance.now();
  const shares = await Promise.all(Array.from({ length: SHARES }, (_, at) => shareOf(count, at)));
  const clock = (performance.now() - begun) / 1000;
  const sum = (of: (share: Share) => number): number => shares.reduce((so, one) => so + of(one), 0);
  const perCompany = (of: (share: Share) => number): string => (sum(of) / count).toFixed(3).padStart(7);
  const apart = shares.map(({ assessing, companies }) => assessing / companies);
  const noise = Math.max(...apart) / Math.min(...apart);
  console.log(
    `${String(count).padStart(9)} companies, ${sum(({ claims }) => claims)} claims: ` +
      `reading ${perCompany(({ reading }) => reading)} ms, ` +
      `assessing ${perCompany(({ assessing }) => assessing)} ms a company (processor time); ` +
      `${clock.toFixed(1)} s by the clock in ${SHARES} processes, ` +
      `${Math.round(sum(({ megabytes }) => megabytes))} MB together; noise ${noise.toFixed(2)}`,
  );
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--share') {
  process.send?.(assessed(Number(rest[0]), Number(rest[1])));
} else {
  const sizes = process.argv.slice(2).map(Number);
  for (const count of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) await report(count);
}
