import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { CellReading } from '../../workbench/automation';
import type { ActiveCell, CellValue } from '../../workbook/workbook';
import { serverOf } from '../../scripts/built-files';
import { launchChromium } from '../chromium';

/** The built workbench in a real browser, driven through `window.hangceWorkbench`. */
export interface WorkbenchPage {
  readonly page: Page;
  /** What the page complained of, and every request that left its origin. Both stay empty. */
  readonly complaints: string[];
  readonly strayRequests: string[];
  cell(sheet: string, a1: string): Promise<CellReading>;
  setCell(sheet: string, a1: string, value: CellValue): Promise<void>;
  select(sheet: string, a1: string): Promise<void>;
  selection(): Promise<ActiveCell | null>;
  calculated(): Promise<void>;
  save(): Promise<Buffer>;
  /** Chinese words for what could not be kept. */
  open(file: Buffer, name?: string): Promise<string[]>;
  openSample(sample?: 'sample' | 'auditSample'): Promise<void>;
  /** By the menu's own command, as a person does; `row` counts from 0. */
  insertRowAbove(sheet: string, row: number): Promise<void>;
  /** `row` counts from 0. */
  removeRow(sheet: string, row: number): Promise<void>;
  /** Clicks into a cell and presses a key. */
  press(sheet: string, a1: string, key: string): Promise<void>;
  close(): Promise<void>;
}

/** Without the guide, which would stand over what a test presses, unless the query says otherwise. */
export async function openWorkbench(query = ''): Promise<WorkbenchPage> {
  const server = await serveDist();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
      strayRequests.push(request.url());
  });
  const asked = new URLSearchParams(query);
  if (!asked.has('guide')) asked.set('guide', 'off');
  await page.goto(`${origin}/workbench.html?${asked}`);
  await page.waitForFunction(() => window.hangceWorkbench !== undefined);
  await page.evaluate(() => window.hangceWorkbench!.ready);
  return { page, complaints, strayRequests, ...commands(page), close: () => closeAll(browser, server) };
}

const commands = (page: Page) => ({
  cell: (sheet: string, a1: string) =>
    page.evaluate(([name, address]) => window.hangceWorkbench!.cell(name, address), [sheet, a1] as const),
  setCell: (sheet: string, a1: string, value: CellValue) =>
    page.evaluate(([name, address, content]) => window.hangceWorkbench!.setCell(name, address, content), [
      sheet,
      a1,
      value,
    ] as const),
  select: (sheet: string, a1: string) =>
    page.evaluate(([name, address]) => window.hangceWorkbench!.select(name, address), [sheet, a1] as const),
  selection: () => page.evaluate(() => window.hangceWorkbench!.selection()),
  calculated: () => page.evaluate(() => window.hangceWorkbench!.whenCalculated()),
  openSample: (sample: 'sample' | 'auditSample' = 'sample') =>
    page.evaluate((which) => window.hangceWorkbench!.openSample(which), sample),
  insertRowAbove: (sheet: string, row: number) =>
    page.evaluate(([name, at]) => window.hangceWorkbench!.insertRowAbove(name, at), [sheet, row] as const),
  removeRow: (sheet: string, row: number) =>
    page.evaluate(([name, at]) => window.hangceWorkbench!.removeRow(name, at), [sheet, row] as const),
  async press(sheet: string, a1: string, key: string) {
    const { x, y } = await page.evaluate(
      ([name, address]) => window.hangceWorkbench!.pointAt(name, address),
      [sheet, a1] as const,
    );
    await page.mouse.click(x, y);
    await page.keyboard.press(key);
  },
  async save() {
    const base64 = await page.evaluate(async () => {
      const bytes = new Uint8Array(await window.hangceWorkbench!.saveFile());
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    });
    return Buffer.from(base64, 'base64');
  },
  async open(file: Buffer, name = 'file.xlsx') {
    const losses = await page.evaluate(
      ([base64, fileName]) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        return window.hangceWorkbench!.openFile(bytes.buffer, fileName);
      },
      [file.toString('base64'), name] as const,
    );
    return losses.map(({ zh }) => zh);
  },
});

function serveDist(): Promise<Server> {
  const server = serverOf('dist');
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function closeAll(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
