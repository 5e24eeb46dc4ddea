import { eventually } from '../eventually';
import type { PanePage } from './pane-page';

/** The companies of the sample workbook, and places in their sheet. */
export const SHEET = '企业';
/** A day on which all adopted policies are in force. */
export const DAY = '2025-06-30';
/** A company whose revenue passes a tier for the first time. */
export const ROW = 15;
/** A free row below the companies, for one that a test types. */
export const TYPED_ROW = 202;
/** First column right of the table. */
export const FREE = 'U';

const COLUMNS = 'ABCDEFGHIJKLMN';

type Cells = Readonly<Record<string, string | number | null>>;

/** Types a company into the free row, by its columns, and waits until the pane shows it. */
export async function typeCompany(page: PanePage, cells: Cells): Promise<void> {
  for (const letter of COLUMNS)
    await page.workbench.setCell(SHEET, `${letter}${TYPED_ROW}`, cells[letter] ?? null);
  await page.select(SHEET, `A${TYPED_ROW}`);
  await page.tab('company').click();
  await eventually(async () => {
    const shown = await page.heading.textContent();
    if (shown !== cells.A) throw new Error(`the pane shows ${shown} and not ${cells.A}`);
  });
}
