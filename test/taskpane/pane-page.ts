import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';
import { expect, vi } from 'vitest';
import { openWorkbench, type WorkbenchPage } from '../workbench/workbench-page';

const axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

declare global {
  interface Window {
    axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
  }
}

/** How long a busy machine may take to draw; nothing is judged by it. */
const PATIENCE = { timeout: 20_000, interval: 50 };
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, PATIENCE);

/** The pane of the workbench, as a person sees and presses it. */
export interface PanePage {
  readonly workbench: WorkbenchPage;
  readonly pane: Locator;
  /** The view that is open. */
  readonly view: Locator;
  readonly card: (award: string) => Locator;
  /** A group of clauses by the beginning of its name. */
  readonly group: (name: string) => Locator;
  select(sheet: string, a1: string): Promise<void>;
  /** The pane has answered the last change. */
  settled(): Promise<void>;
  open(toggle: Locator): Promise<void>;
  openCard(award: string): Promise<void>;
  choose(day: string): Promise<void>;
  /** Serious and critical faults for assistive technology, and words that do not fit. */
  faults(): Promise<string[]>;
}

export async function openPane(query: string): Promise<PanePage> {
  const workbench = await openWorkbench(query);
  const pane = workbench.page.locator('#pane');
  const view = pane.getByRole('tabpanel');
  const card = (award: string): Locator => pane.locator(`[data-award="${award}"]`);
  const settled = (): Promise<void> => pane.locator('[role=tabpanel][aria-busy=false]').waitFor();
  // A list that is still being drawn may move from under the pointer.
  const open = (toggle: Locator): Promise<void> =>
    eventually(async () => {
      if ((await toggle.getAttribute('aria-expanded', { timeout: 2_000 })) !== 'true')
        await toggle.click({ timeout: 2_000 });
      expect(await toggle.getAttribute('aria-expanded', { timeout: 2_000 })).toBe('true');
    });
  return {
    workbench,
    pane,
    view,
    card,
    settled,
    open,
    group: (name) => pane.getByRole('button', { name: new RegExp(`^${name}`) }),
    openCard: (award) => open(card(award).getByRole('button').first()),
    async select(sheet, a1) {
      await workbench.select(sheet, a1);
      // The grid tells of a selection a moment later.
      await eventually(async () => {
        await settled();
        expect((await workbench.selection()) && (await pane.locator('h1').count())).toBeTruthy();
      });
    },
    async choose(day) {
      await pane.locator('input[type=date]').first().fill(day);
      await settled();
    },
    faults: async () => [...(await axeFaults(workbench)), ...(await overflowing(view))],
  };
}

async function axeFaults({ page }: WorkbenchPage): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    // Fluent guards the ends of the tab order with hidden elements that pass the focus on at once.
    const context = { include: ['#pane'], exclude: ['[data-tabster-dummy]'] };
    const results = await window.axe.run(context, { resultTypes: ['violations'] });
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      at: nodes.map(({ html }) => html),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.join(' ')}`);
}

/** Words that do not fit, by element; scrolling sideways in a narrow pane is no reading. */
const overflowing = (view: Locator): Promise<string[]> =>
  view.evaluate((panel) =>
    [panel, ...panel.querySelectorAll('*')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > panel.getBoundingClientRect().right + 0.5;
      })
      .map((element) => element.textContent.slice(0, 40)),
  );
