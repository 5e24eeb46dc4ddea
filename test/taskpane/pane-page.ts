import type { Locator } from 'playwright-core';
import type { View } from '../../taskpane/frame/views';
import { eventually } from '../eventually';
import { openWorkbench, type WorkbenchPage } from '../workbench/workbench-page';
import { axeFaults, leakedChinese, overflowing } from './pane-faults';

/** The pane of the workbench, as a person sees and presses it. */
export interface PanePage {
  readonly workbench: WorkbenchPage;
  readonly pane: Locator;
  /** The view that is open. */
  readonly view: Locator;
  readonly heading: Locator;
  tab(view: View): Locator;
  /** The view whose tab is selected. */
  selectedTab(): Promise<string | null>;
  /** A button by its whole name. */
  button(name: string | RegExp): Locator;
  card(award: string): Locator;
  /** A group of clauses by the beginning of its name. */
  group(name: string): Locator;
  /** A column in the view of the columns. */
  column(letters: string): Locator;
  select(sheet: string, a1: string): Promise<void>;
  /** Waits until the pane has answered the last change. */
  settled(): Promise<void>;
  open(toggle: Locator): Promise<void>;
  openCard(award: string): Promise<void>;
  choose(day: string): Promise<void>;
  /** Chooses a command under 更多, in whichever language the pane speaks. */
  fromMore(command: string): Promise<void>;
  /** Serious and critical faults for assistive technology, and words that do not fit. */
  faults(): Promise<string[]>;
  /** Words that do not fit. */
  overflowing(): Promise<string[]>;
  /** Chinese in an English pane that is neither law nor the content of the sheet. */
  leakedChinese(): Promise<string[]>;
}

/** The workbench with this query, and its pane. */
export const openPane = async (query: string): Promise<PanePage> => paneOf(await openWorkbench(query));

export function paneOf(workbench: WorkbenchPage): PanePage {
  const { page } = workbench;
  const pane = page.locator('#pane');
  const view = pane.getByRole('tabpanel');
  const card = (award: string): Locator => pane.locator(`[data-award="${award}"]`);
  const button = (name: string | RegExp): Locator => pane.getByRole('button', { name, exact: true });
  const settled = (): Promise<void> => pane.locator('[role=tabpanel][aria-busy=false]').waitFor();
  return {
    workbench,
    pane,
    view,
    heading: pane.locator('h1'),
    tab: (name) => pane.locator(`[role=tab][value=${name}]`),
    selectedTab: () => pane.locator('[role=tab][value][aria-selected=true]').getAttribute('value'),
    button,
    card,
    group: (name) => button(new RegExp(`^${name}`)),
    column: (letters) => pane.locator(`[data-column="${letters}"]`),
    settled,
    open: openToggle,
    openCard: (award) => openToggle(card(award).getByRole('button').first()),
    async select(sheet, a1) {
      await workbench.select(sheet, a1);
      // The grid tells of a selection a moment later.
      await eventually(async () => {
        await settled();
        if (!(await workbench.selection())) throw new Error('nothing is selected');
        if ((await pane.locator('h1').count()) === 0) throw new Error('the view has no heading');
      });
    },
    async choose(day) {
      await view.locator('input[type=date]').first().fill(day);
      await settled();
    },
    async fromMore(command) {
      await button(/^(更多|More)$/).click();
      await page.getByRole('menuitem', { name: command }).click();
    },
    faults: async () => [...(await axeFaults(page)), ...(await overflowing(view))],
    overflowing: () => overflowing(view),
    leakedChinese: () => leakedChinese(pane),
  };
}

/** Presses a toggle until it is open: a list that is still being drawn may move from under the pointer. */
const openToggle = (toggle: Locator): Promise<void> =>
  eventually(async () => {
    const isOpen = async () => (await toggle.getAttribute('aria-expanded', { timeout: 2_000 })) === 'true';
    if (!(await isOpen())) await toggle.click({ timeout: 2_000 });
    if (!(await isOpen())) throw new Error('it is still shut');
  });

/** Waits until a place shows all of these words. */
export const says = (place: Locator, ...words: string[]): Promise<void> =>
  eventually(async () => {
    const text = (await place.textContent()) ?? '';
    const unsaid = words.filter((one) => !text.includes(one));
    if (unsaid.length > 0)
      throw new Error(`“${text}” does not say ${unsaid.map((one) => `“${one}”`).join(', ')}`);
  });
