import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../taskpane/words/en';
import { zh } from '../../../taskpane/words/zh';
import { eventually } from '../../eventually';
import { openPane, type PanePage } from '../pane-page';
import { SHEET } from '../sample-sheet';

const STEPS = ['row', 'groups', 'cell', 'library', 'columns'] as const;

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('the guide in a pane of 320 pixels, %s', (language, words) => {
  let page: PanePage;

  const guide = (): Locator => page.pane.getByRole('dialog');
  const press = (name: string): Promise<void> => guide().getByRole('button', { name, exact: true }).click();

  async function restart(): Promise<void> {
    await page.fromMore(words.commands.guide);
    await shows('row');
  }

  const shows = (step: (typeof STEPS)[number]): Promise<void> =>
    guide().getByRole('heading', { name: words.guide[step].title }).waitFor();

  /** Whether every part of the guide is inside the pane. */
  const isWhole = (): Promise<boolean> =>
    guide().evaluate((dialog) => {
      const pane = document.getElementById('pane')!.getBoundingClientRect();
      return [dialog, ...dialog.querySelectorAll('button, h2, p')].every((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return (
          left >= pane.left - 0.5 &&
          right <= pane.right + 0.5 &&
          top >= pane.top - 0.5 &&
          bottom <= pane.bottom + 0.5
        );
      });
    });

  beforeAll(async () => {
    page = await openPane(`?guide=on&pane=320&lang=${language}`);
  });

  afterAll(() => page.workbench.close());

  it('comes by itself on the first run, and takes the focus', async () => {
    await shows('row');
    expect(await guide().evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  });

  it('says by name and description what each step shows, whole and without a fault', async () => {
    for (const step of STEPS) {
      await shows(step);
      expect(await page.selectedTab()).toBe(step === 'row' || step === 'groups' ? 'company' : step);
      const described = await guide().evaluate((dialog) =>
        ['aria-labelledby', 'aria-describedby'].map(
          (attribute) => document.getElementById(dialog.getAttribute(attribute)!)?.textContent,
        ),
      );
      expect(described).toEqual([words.guide[step].title, words.guide[step].body]);
      await eventually(async () => expect(await isWhole()).toBe(true));
      expect(await page.faults()).toEqual([]);
      if (step !== 'columns') await press(words.guide.next);
    }
    await press(words.guide.finish);
    await guide().waitFor({ state: 'detached' });
  });

  it('is walked with the keyboard alone, and gives the focus back to the tabs', async () => {
    await restart();
    const { keyboard } = page.workbench.page;
    await guide().getByRole('button', { name: words.guide.next, exact: true }).focus();
    for (const step of STEPS.slice(1)) {
      await keyboard.press('Enter');
      await shows(step);
    }
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await shows('library');
    await keyboard.press('Escape');
    await guide().waitFor({ state: 'detached' });
    const focused = await page.workbench.page.evaluate(() => document.activeElement?.getAttribute('role'));
    expect(focused).toBe('tab');
  });

  it('begins beside the company, though it is asked for in another view', async () => {
    await page.tab('columns').click();
    await restart();
    expect(await page.selectedTab()).toBe('company');
    await eventually(async () => {
      const heading = await page.heading.boundingBox();
      const shown = await guide().boundingBox();
      expect(shown!.y).toBeGreaterThan(heading!.y);
    });
    expect(await isWhole()).toBe(true);
    await press(words.guide.next);
    await page.workbench.page.keyboard.press('Escape');
  });

  it('is closed by Escape wherever the focus is', async () => {
    await restart();
    await page.tab('company').focus();
    await page.workbench.page.keyboard.press('Escape');
    await guide().waitFor({ state: 'detached' });
  });

  it('can be skipped at its first step, and closed at any other', async () => {
    await restart();
    await guide().getByText(words.guide.skip, { exact: true }).click();
    await guide().waitFor({ state: 'detached' });
    await restart();
    await press(words.guide.next);
    await guide().getByRole('button', { name: words.guide.skip }).click();
    await guide().waitFor({ state: 'detached' });
  });

  it('stays while another row is selected, beside the total of that row', async () => {
    await restart();
    await page.select(SHEET, 'A20');
    expect(await guide().isVisible()).toBe(true);
    await guide().getByText(words.guide.skip, { exact: true }).click();
  });

  it('does not come again to one who has seen it, but for the asking', async () => {
    await page.workbench.page.reload();
    await page.workbench.page.waitForFunction(() => window.hangceWorkbench !== undefined);
    await page.workbench.page.evaluate(() => window.hangceWorkbench!.ready);
    await page.heading.waitFor();
    await page.settled();
    expect(await guide().count()).toBe(0);
    await restart();
    expect(page.workbench.complaints).toEqual([]);
    expect(page.workbench.strayRequests).toEqual([]);
  });
});
