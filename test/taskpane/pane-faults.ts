import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

const axeSource = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

declare global {
  interface Window {
    axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
  }
}

/** Serious and critical faults of the pane for assistive technology. */
export async function axeFaults(page: Page): Promise<string[]> {
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
export const overflowing = (view: Locator): Promise<string[]> =>
  view.evaluate((panel) =>
    [panel, ...panel.querySelectorAll('*')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        // What lies in a region that moves sideways by itself is reached there; the region has to fit.
        if (element.parentElement?.closest('[role=region][tabindex="0"]')) return false;
        return width > 1 && right > panel.getBoundingClientRect().right + 0.5;
      })
      .map((element) => element.textContent.slice(0, 40)),
  );

/** Chinese that is neither law, quoted or whole, nor the content of the sheet. */
export const leakedChinese = (pane: Locator): Promise<string[]> =>
  pane.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const own = node.parentElement?.closest('[translate=no]');
      const words = (node.nodeValue ?? '').replace(/“[^”]*”/g, '');
      if (!own && /\p{Script=Han}/u.test(words)) found.push(words);
    }
    return found;
  });
