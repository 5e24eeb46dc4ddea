/**
 * Measures how opening and saving a workbook grow with its rows: companies with ten HZ formulas each, in the built
 * workbench in Chromium. It wants `npm run build` first, and asserts nothing; docs/decisions/workbench-grid.md
 * explains the result.
 *
 *     npm run bench:open -- [--rows 5000,10000,20000] [--passes 1] [another build to compare with]
 */
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { serverOf } from '../scripts/built-files';
import { launchChromium } from '../test/chromium';
import { workbookOf } from '../test/workbench/many-formulas';

const { values: asked, positionals } = parseArgs({
  options: { rows: { type: 'string' }, passes: { type: 'string' } },
  allowPositionals: true,
});
const ROWS = (asked.rows ?? '5000,10000,20000').split(',').map(Number);
const PASSES = Number(asked.passes ?? 1);
const BUILDS = ['dist', ...positionals];
/** Where formulas change their shape, the grid cannot share one along the whole column. */
const ROWS_OF_ONE_SHAPE = 100;
/** A build without an answer by then is left out. */
const PATIENCE_MS = 15 * 60_000;

/** In seconds. */
interface Times {
  readonly open: number;
  readonly save: number;
}

async function timesOf(browser: Browser, build: string, file: Buffer): Promise<Times> {
  const server = serverOf(build);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/workbench.html?guide=off`);
    await page.waitForFunction(() => window.hangceWorkbench !== undefined);
    await page.evaluate(() => window.hangceWorkbench!.ready);
    return await measured(page, file);
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measured(page: Page, file: Buffer): Promise<Times> {
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    Object.assign(window, { benchFile: bytes.buffer });
  }, file.toString('base64'));
  return page.evaluate(async () => {
    const workbench = window.hangceWorkbench!;
    const { benchFile } = window as unknown as { benchFile: ArrayBuffer };
    const begun = performance.now();
    await workbench.openFile(benchFile, 'bench.xlsx');
    await workbench.whenCalculated();
    const opened = performance.now();
    await workbench.saveFile();
    return { open: (opened - begun) / 1000, save: (performance.now() - opened) / 1000 };
  });
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Each build takes its turn for each size, so that other work of the machine falls on all of them. */
async function measureAll(browser: Browser): Promise<Map<string, (Times | null)[]>> {
  const found = new Map<string, (Times | null)[]>(BUILDS.map((build) => [build, []]));
  for (const rows of ROWS) {
    const file = await workbookOf(rows, ROWS_OF_ONE_SHAPE);
    const passes = new Map<string, Times[]>(BUILDS.map((build) => [build, []]));
    for (let pass = 0; pass < PASSES; pass += 1) {
      for (const build of BUILDS) {
        try {
          passes.get(build)!.push(await timesOf(browser, build, file));
        } catch (error) {
          console.error(`${build}, ${rows} rows: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    for (const build of BUILDS) {
      const times = passes.get(build)!;
      const of = (part: keyof Times): number => median(times.map((one) => one[part]));
      found.get(build)!.push(times.length === 0 ? null : { open: of('open'), save: of('save') });
    }
  }
  return found;
}

function report(found: ReadonlyMap<string, readonly (Times | null)[]>): void {
  const cell = (text: string): string => text.padStart(10);
  const ratio = (value: number | undefined, base: number | undefined): string =>
    cell(value === undefined || base === undefined ? '-' : `×${(value / base).toFixed(2)}`);
  const own = found.get(BUILDS[0]!)!;
  for (const part of ['open', 'save'] as const) {
    console.log(`\n${part}: seconds; per row against the first size; against ${BUILDS[0]!}`);
    for (const [build, times] of found) {
      const first = times[0]?.[part];
      console.log(build);
      for (const [at, rows] of ROWS.entries()) {
        const value = times[at]?.[part];
        const perRow = value === undefined ? undefined : value / rows;
        const seconds = cell(value === undefined ? '-' : value.toFixed(1));
        const grown = ratio(perRow, first === undefined ? undefined : first / ROWS[0]!);
        console.log(`${cell(String(rows))}${seconds}${grown}${ratio(value, own[at]?.[part])}`);
      }
    }
  }
}

const browser = await launchChromium();
try {
  report(await measureAll(browser));
} finally {
  await browser.close();
}
