import type { View as PaneView } from '../taskpane/frame/views';
import { paneOf, type PanePage } from '../test/taskpane/pane-page';
import { DAY, ROW, SHEET } from '../test/taskpane/sample-sheet';
import type { WorkbenchPage } from '../test/workbench/workbench-page';

export type PaneLanguage = 'zh' | 'en';
export type PaneTheme = 'light' | 'dark';

/** A view worth a picture, before language, theme and width are chosen. */
export interface View {
  readonly name: string;
  /** Brings the pane there; false where this build has no such place. */
  prepare(workbench: WorkbenchPage): Promise<boolean>;
}

export interface Scene extends View {
  /** The name of the file without its ending. */
  readonly file: string;
  readonly width: number;
  readonly language: PaneLanguage;
  readonly theme: PaneTheme;
  /** Whether the picture shows the whole workbench instead of the pane. */
  readonly wholePage?: boolean;
}

async function openTab(page: PanePage, name: PaneView): Promise<boolean> {
  if ((await page.tab(name).count()) === 0) return false;
  await page.tab(name).click();
  await page.settled();
  return true;
}

async function showCompany(workbench: WorkbenchPage, a1: string): Promise<boolean> {
  const page = paneOf(workbench);
  await workbench.select(SHEET, a1);
  const { shown } = await workbench.cell(SHEET, a1);
  await openTab(page, 'company');
  await page.pane.getByRole('heading', { level: 1, name: shown, exact: true }).waitFor();
  await page.choose(DAY);
  return true;
}

async function showCell(workbench: WorkbenchPage, sheet: string, a1: string): Promise<boolean> {
  const page = paneOf(workbench);
  await workbench.select(sheet, a1);
  const found = await openTab(page, 'cell');
  await page.pane.getByText(a1).first().waitFor();
  return found;
}

async function openFirstCard(workbench: WorkbenchPage): Promise<boolean> {
  const cards = paneOf(workbench).pane.locator('[data-award]');
  await cards.locator('h3 button').first().click();
  await cards.locator('svg').first().waitFor();
  return true;
}

const view = (name: string, prepare: View['prepare']): View => ({ name, prepare });

const company = view('company', (workbench) => showCompany(workbench, `A${ROW}`));
const card = view(
  'card',
  async (workbench) => (await showCompany(workbench, `A${ROW}`)) && openFirstCard(workbench),
);
const cell = view('cell', (workbench) => showCell(workbench, '练习', 'C6'));
const companyCell = view('company-cell', (workbench) => showCell(workbench, SHEET, 'O8'));
const columns = view(
  'columns',
  async (workbench) => (await showCompany(workbench, `A${ROW}`)) && openTab(paneOf(workbench), 'columns'),
);
const library = view(
  'library',
  async (workbench) => (await showCompany(workbench, `A${ROW}`)) && openTab(paneOf(workbench), 'library'),
);

const VIEWS: readonly View[] = [company, card, cell, companyCell, columns, library];

/** Each view in each language, theme and width, for a look before a release. */
export const EVERY_SCENE: readonly Scene[] = VIEWS.flatMap((one) =>
  (['zh', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      [320, 400].map((width) => ({
        ...one,
        file: `${one.name}-${language}-${theme}-${width}`,
        width,
        language,
        theme,
      })),
    ),
  ),
);

const CHINESE = { width: 400, language: 'zh', theme: 'light' } as const;

/** The pictures of docs/images. */
export const DOCUMENT_SCENES: readonly Scene[] = [
  { ...company, ...CHINESE, file: 'workbench', wholePage: true },
  { ...company, ...CHINESE, file: 'company' },
  { ...company, file: 'company-dark-en', width: 400, language: 'en', theme: 'dark' },
  { ...cell, ...CHINESE, file: 'cell' },
  { ...columns, ...CHINESE, file: 'columns' },
  { ...library, ...CHINESE, file: 'library' },
];
