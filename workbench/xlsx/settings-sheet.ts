import type { Workbook } from 'exceljs';
import { SETTINGS_SHEET, settingsRows, type Settings } from '../../workbook/settings-rows';

export function writeSettings(workbook: Workbook, settings: Settings): void {
  const rows = settingsRows(settings);
  if (rows.length === 0) return;
  const sheet = workbook.addWorksheet(SETTINGS_SHEET, { state: 'veryHidden' });
  for (const row of rows) sheet.addRow([...row]);
}
