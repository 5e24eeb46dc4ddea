import type { Locator } from 'playwright-core';
import type { WorkbenchPage } from '../test/workbench/workbench-page';

export type PaneLanguage = 'zh' | 'en';
export type PaneTheme = 'light' | 'dark';

/** A place of the product that is worth a picture, before language, theme and width are chosen. */
export interface View {
  readonly name: string;
  /** Brings the pane there; false where this build has no such place. */
  prepare(workbench: WorkbenchPage): Promise<boolean>;
}

export interface Scene extends View {
  /** Name of the file without its ending. */
  readonly file: string;
  readonly width: number;
  readonly language: PaneLanguage;
  readonly theme: PaneTheme;
  /** The whole workbench instead of the pane. */
  readonly wholePage?: boolean;
}

/** A day on which all policies of the sample are in force. */
const DAY = '2025-06-30';
const COMPANIES = '企业';

/** The tabs of the pane, by what they are called in either language. */
const TABS = {
  company: /^(本企业|Company)/,
  cell: /^(此单元格|(This )?cell)/i,
  columns: /^(列对应|Columns)/,
  library: /^(政策|Polic|Librar)/,
} as const;

const pane = ({ page }: WorkbenchPage): Locator => page.locator('#pane');

async function openTab(workbench: WorkbenchPage, name: keyof typeof TABS): Promise<boolean> {
  const tab = pane(workbench).getByRole('tab', { name: TABS[name] });
  if ((await tab.count()) === 0) return false;
  await tab.first().click();
  await settled(workbench);
  return true;
}

const settled = (workbench: WorkbenchPage): Promise<void> =>
  pane(workbench).locator('[role=tabpanel][aria-busy=false]').waitFor();

async function showCompany(workbench: WorkbenchPage, a1: string): Promise<boolean> {
  await workbench.select(COMPANIES, a1);
  const { shown } = await workbench.cell(COMPANIES, a1);
  await openTab(workbench, 'company');
  await pane(workbench).getByRole('heading', { level: 1, name: shown, exact: true }).waitFor();
  await pane(workbench).locator('input[type=date]').first().fill(DAY);
  await settled(workbench);
  return true;
}

async function showCell(workbench: WorkbenchPage, sheet: string, a1: string): Promise<boolean> {
  await workbench.select(sheet, a1);
  const found = await openTab(workbench, 'cell');
  await pane(workbench).getByText(a1).first().waitFor();
  return found;
}

async function openFirstCard(workbench: WorkbenchPage): Promise<boolean> {
  await pane(workbench).locator('[data-award] h3 button').first().click();
  await pane(workbench).locator('[data-award] svg').first().waitFor();
  return true;
}

const view = (name: string, prepare: View['prepare']): View => ({ name, prepare });

const company = view('company', (workbench) => showCompany(workbench, 'A15'));
const card = view(
  'card',
  async (workbench) => (await showCompany(workbench, 'A15')) && openFirstCard(workbench),
);
const cell = view('cell', (workbench) => showCell(workbench, '练习', 'C6'));
const companyCell = view('company-cell', (workbench) => showCell(workbench, COMPANIES, 'O8'));
const columns = view(
  'columns',
  async (workbench) => (await showCompany(workbench, 'A15')) && openTab(workbench, 'columns'),
);
const library = view(
  'library',
  async (workbench) => (await showCompany(workbench, 'A15')) && openTab(workbench, 'library'),
);

const VIEWS: readonly View[] = [company, card, cell, companyCell, columns, library];

/** Each view in each language, theme and width: to be looked at before a release. */
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
