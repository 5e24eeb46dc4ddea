/**
 * Measures many runs over the years ahead beside one deterministic year: growth and realisation of generated
 * companies, five years, a thousand runs, the companies shared out over two processes. What is told is a ratio
 * within this run, of processor time; and the most memory that a process had.
 *
 *     npx tsx bench/uncertainty.ts [companies, such as 10000] [runs, such as 1000]
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ForecastInHand } from '../src/budget/forecast/forecast';
import { statedGrowth } from '../src/budget/forecast/growth';
import { enterpriseYears } from '../src/budget/forecast/enterprise-years';
import { policiesAhead } from '../src/budget/forecast/policies-ahead';
import { mergedParts, type UncertaintyPart } from '../src/budget/uncertainty/uncertainty-part';
import { uncertaintyResult } from '../src/budget/uncertainty/uncertainty-result';
import { UncertaintyRun } from '../src/budget/uncertainty/uncertainty-run';
import type { UncertaintyTerms } from '../src/budget/uncertainty/uncertain-terms';
import { assessedEnterprise } from '../src/company/assessed-enterprise';
import { enterprisesOf } from '../src/company/enterprise';
import { NO_ANSWERS } from '../src/company/stored-answers';
import { policyLibrary } from '../src/policy-library';
import { Exact } from '../src/rules/exact';
import { readCompany } from '../src/table/company';
import { fieldsOf } from '../src/table/fields';
import { recogniseTable } from '../src/table/table';
import { companyRow, HEADINGS } from './generated-companies';

const DATA_YEAR = 2024;
const YEARS = 5;
const SHARES = 2;
const [RATE, CERTAIN] = [new Exact('0.08'), new Exact('0.8')];

const terms = (runs: number): UncertaintyTerms => ({
  growth: { all: { low: new Exact('-0.1'), base: RATE, high: new Exact('0.3') } },
  realisation: { all: { low: new Exact('0.6'), base: CERTAIN, high: new Exact(1) } },
  seed: 20240625,
  runs,
});

/** What one process did with its share of the companies. Milliseconds of processor time. */
interface Share {
  readonly part: UncertaintyPart;
  readonly assessing: number;
  /** One deterministic year. */
  readonly year: number;
  readonly running: number;
  readonly megabytes: number;
}

function measured(count: number, runs: number, share: number): Share {
  const table = recogniseTable({ top: 0, left: 0, rows: [HEADINGS] }, fieldsOf(policyLibrary), {}, DATA_YEAR);
  if (!table) throw new Error('the table was not found');
  const growth = statedGrowth({ rate: RATE });
  const forecast = new ForecastInHand(policyLibrary, {
    dataYear: DATA_YEAR,
    years: 1,
    growth,
    future: 'continue',
  });
  const policies = policiesAhead(policyLibrary, 'continue', DATA_YEAR + 1);
  const run = new UncertaintyRun(
    policyLibrary,
    { dataYear: DATA_YEAR, years: YEARS, future: 'continue' },
    terms(runs),
  );
  let [assessing, years, running, megabytes] = [0, 0, 0, 0];
  for (let at = share; at < count; at += SHARES) {
    const begun = processorTime();
    const row = { row: at + 1, left: 0, values: companyRow(at), formats: HEADINGS.map(() => 'General') };
    const [enterprise] = enterprisesOf([readCompany(table, row)]);
    if (!enterprise) throw new Error('no company');
    const prospects = forecast.add(
      assessedEnterprise(forecast.book, enterprise, { day: '2025-06-30', answers: NO_ANSWERS }),
    );
    const assessed = processorTime();
    enterpriseYears(prospects, { dataYear: DATA_YEAR, ahead: YEARS, policies, growth });
    const forecasted = processorTime();
    run.add(prospects);
    assessing += assessed - begun;
    years += forecasted - assessed;
    running += processorTime() - forecasted;
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 2 ** 20);
  }
  return { part: run.part(), assessing, year: years / (YEARS + 1), running, megabytes };
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const shareOf = (count: number, runs: number, share: number): Promise<Share> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--share', count, runs, share].map(String), {
      serialization: 'advanced',
    });
    child.on('message', (done) => {
      resolve(done as Share);
      child.disconnect();
    });
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`a share ended with ${String(code)}`));
    });
  });

async function report(count: number, runs: number): Promise<void> {
  const begun = performance.now();
  const shares = await Promise.all(Array.from({ length: SHARES }, (_, at) => shareOf(count, runs, at)));
  const clock = (performance.now() - begun) / 1000;
  const sum = (of: (share: Share) => number): number => shares.reduce((so, one) => so + of(one), 0);
  const ratio = sum(({ running }) => running) / sum(({ year }) => year);
  const result = uncertaintyResult(mergedParts(shares.map(({ part }) => part)));
  const seconds = (of: (share: Share) => number): string => (sum(of) / 1000).toFixed(1);
  console.log(`${count} companies, ${YEARS} years ahead, ${runs} runs, ${SHARES} processes`);
  console.log(`one deterministic year: ${seconds(({ year }) => year)} s of processor time`);
  console.log(
    `all runs: ${seconds(({ running }) => running)} s of processor time, ${ratio.toFixed(0)} such years`,
  );
  console.log(
    `of ${(runs * (YEARS + 1)).toString()} years that were run: ${(ratio / runs / (YEARS + 1)).toFixed(4)} each`,
  );
  console.log(`reading and assessing: ${seconds(({ assessing }) => assessing)} s of processor time`);
  console.log(`everything by the clock: ${clock.toFixed(0)} s`);
  console.log(
    `most memory of a process: ${Math.max(...shares.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
  );
  for (const { paid, total } of result.years) {
    console.log(`${paid}: base ${total.base}, P10 ${total.p10}, P50 ${total.p50}, P90 ${total.p90}`);
  }
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--share') {
  const [count, runs, share] = rest.map(Number);
  process.send?.(measured(count ?? 0, runs ?? 0, share ?? 0));
} else {
  await report(Number(mode ?? 10_000), Number(rest[0] ?? 1_000));
}
