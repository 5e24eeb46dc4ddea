/**
 * A sheet of this name, empty, whether or not there was one before: the only use of
 * @microsoft/office-js-helpers. An existing sheet is cleared and not replaced, so that formulas elsewhere keep
 * pointing to it. Loaded when the first report is written, so that neither the pane nor a calculation waits for
 * it. docs/decisions/office-js-helpers.md says why it is used and how to do without.
 */
export async function emptySheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await import(
    /* webpackChunkName: "report-sheet" */ '@microsoft/office-js-helpers'
  );
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}
