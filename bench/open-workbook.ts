/**
 * Measures how opening and saving a workbook grow with its rows: companies with ten HZ formulas each, in the built
 * workbench in Chromium. It wants `npm run build` first, and asserts nothing; docs/decisions/workbench-grid.md
 * explains the result.
 *
 *     npm run bench:open -- [--rows 5000,10000,20000] [--passes 1] [another build to compare with]
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { launchChromium } from '../test/chromium';

const { values: asked, positionals } = parseArgs({
  options: { rows: { type: 'string' }, passes: { type: 'string' } },
  allowPositionals: true,
});
const ROWS = (asked.rows ?? '5000,10000,20000').split(',').map(Number);
const PASSES = Number(asked.passes ?? 1);
const BUILDS = ['dist', ...positionals];
/** A build without an answer by then is left out. */
const PATIENCE_MS = 15 * 60_000;

/** Ten awards of as many columns; amounts differ from row to row, as they do in a city's table. */
const FORMULAS: readonly ((row: number) => string)[] = [
  (row) => `_xldudf_HZ_SOFTWARE_SCALE_REWARD(A${row}*10000,B${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_SOFTWARE_RND_SUBSIDY(A${row}*10000,C${row}/100,D${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_TAPEOUT(E${row}*10000,0,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_EDA_PURCHASE(F${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_COMPUTE_SUBSIDY(G${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_IC_TAPEOUT(E${row}*10000)`,
  (row) => `_xldudf_HZ_IC_TAPEOUT(F${row}*10000)`,
  (row) => `_xldudf_HZ_IC_TAPEOUT(G${row}*10000)`,
  (row) => `_xldudf_HZ_BINJIANG_EDA_PURCHASE(E${row}*10000,$H$1)`,
  (row) => `_xldudf_HZ_BINJIANG_COMPUTE_SUBSIDY(F${row}*10000,$H$1)`,
];
const INPUTS = 7;
/** 2025-06-30, on which all adopted policies are in force. */
const DAY_SERIAL = 45_838;

const letter = (column: number): string => String.fromCharCode(65 + column);
/** Every figure of a column is another one. */
const figure = (row: number, column: number): number =>
  100 + ((row * 7919 + column * 104_729) % 1_000_003) / 100;

/** A workbook of one sheet, its formulas without values. */
function workbookOf(rows: number): Promise<Buffer> {
  const lines = [`<row r="1"><c r="H1"><v>${DAY_SERIAL}</v></c></row>`];
  for (let row = 2; row <= rows + 1; row += 1) {
    const inputs = Array.from(
      { length: INPUTS },
      (_, column) => `<c r="${letter(column)}${row}"><v>${figure(row, column)}</v></c>`,
    );
    const formulas = FORMULAS.map(
      (formula, at) => `<c r="${letter(INPUTS + 1 + at)}${row}"><f>${formula(row)}</f></c>`,
    );
    lines.push(`<row r="${row}">${inputs.join('')}${formulas.join('')}</row>`);
  }
  const zip = new JSZip();
  for (const [name, content] of Object.entries(PARTS)) zip.file(name, HEAD + content);
  zip.file(
    'xl/worksheets/sheet1.xml',
    `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData></worksheet>`,
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OPEN = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${OPEN}/spreadsheetml/2006/main"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONSHIP = `${OPEN}/officeDocument/2006/relationships`;
const PARTS = {
  '[Content_Types].xml':
    `<Types xmlns="${OPEN}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${OPEN}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook ${MAIN} xmlns:r="${RELATIONSHIP}"><sheets>` +
    '<sheet name="企业" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${OPEN}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** In seconds. */
interface Times {
  readonly open: number;
  readonly save: number;
}

async function timesOf(browser: Browser, build: string, file: Buffer): Promise<Times> {
  const files = sirv(build, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
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
    const file = await workbookOf(rows);
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
