import type { Workbook } from 'exceljs';

/**
 * Settings of the pane travel with the file on a sheet that Excel keeps but never lists: `_hangce`, very hidden. Each row
 * holds one setting: column A its key, column B and on its value as JSON, in slices, since a cell takes 32,767 characters.
 * The Excel side of the workbook may read and write the same sheet.
 */
export const SETTINGS_SHEET = '_hangce';

const SLICE = 32_000;

export type Settings = Readonly<Record<string, unknown>>;

export function readSettings(workbook: Workbook): Settings {
  const settings: Record<string, unknown> = {};
  workbook.getWorksheet(SETTINGS_SHEET)?.eachRow((row) => {
    const [key, ...slices] = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text);
    const value = parsed(slices.join(''));
    if (key && value !== undefined) settings[key] = value;
  });
  return settings;
}

export function writeSettings(workbook: Workbook, settings: Settings): void {
  const entries = Object.entries(settings);
  if (entries.length === 0) return;
  const sheet = workbook.addWorksheet(SETTINGS_SHEET, { state: 'veryHidden' });
  for (const [key, value] of entries) sheet.addRow([key, ...slicesOf(JSON.stringify(value))]);
}

const slicesOf = (json: string): string[] =>
  Array.from({ length: Math.ceil(json.length / SLICE) }, (_, at) => json.slice(at * SLICE, (at + 1) * SLICE));

/** Someone may have edited the sheet: what cannot be read counts as never stored. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
