import { ExcelUtilities } from '@microsoft/office-js-helpers';

/**
 * A sheet of this name, empty, whether or not there was one before: the only use of
 * @microsoft/office-js-helpers. docs/decisions/office-js-helpers.md says why it is used and how to do without.
 */
export const emptySheet = (workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> =>
  ExcelUtilities.forceCreateSheet(workbook, name, true);
