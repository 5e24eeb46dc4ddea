import type { Workbook } from 'exceljs';
import { SETTINGS_SHEET, settingsIn, settingsRows, type Settings } from '../../workbook/settings-rows';

export function readSettings(workbook: Workbook): Settings {
  const rows: string[][] = [];
  workbook.getWorksheet(SETTINGS_SHEET)?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text));
  });
  return settingsIn(rows);
}

export function writeSettings(workbook: Workbook, settings: Settings): void {
  const rows = settingsRows(settings);
  if (rows.length === 0) return;
  const sheet = workbook.addWorksheet(SETTINGS_SHEET, { state: 'veryHidden' });
  for (const row of rows) sheet.addRow([...row]);
}
