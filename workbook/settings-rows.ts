/**
 * Settings of the pane as rows of a sheet that travels with the file, which Excel keeps but never lists:
 * `_hangce`, very hidden. Each row holds one setting: its key in column A, its value as JSON in slices from
 * column B on. Excel and the workbench read and write the same rows; docs/decisions/xlsx-files.md says why a
 * sheet.
 */
export const SETTINGS_SHEET = '_hangce';

/** The length of a slice. A cell takes 32,767 characters, but Excel refuses formula-like texts from 8,192 on. */
const SLICE = 8_000;

export type Settings = Readonly<Record<string, unknown>>;

/** The settings in some rows. A person may have edited the sheet: what cannot be read counts as never stored. */
export const settingsIn = (rows: readonly (readonly unknown[])[]): Settings =>
  Object.fromEntries(rows.flatMap(entriesIn));

export const settingsRows = (settings: Settings): readonly (readonly string[])[] =>
  Object.entries(settings).flatMap(([key, value]) => {
    const row = settingRow(key, value);
    return row ? [row] : [];
  });

/** The cells of one setting; null for a setting that is removed, which has no row. */
export const settingRow = (key: string, value: unknown): readonly string[] | null =>
  value === null || value === undefined ? null : [key, ...slicesOf(plainJson(value))];

function entriesIn([key, ...slices]: readonly unknown[]): [string, unknown][] {
  const value = parsed(slices.map(String).join(''));
  return key === '' || value === null ? [] : [[String(key), value]];
}

/**
 * JSON without what a cell or its file would change: an apostrophe in front is a mark to Excel and no text,
 * `_x0041_` is a letter to the file, and half of a character of two parts, where a slice ends, is none.
 */
const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(/['_\ud800-\udfff]/g, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });

const slicesOf = (json: string): string[] =>
  Array.from({ length: Math.ceil(json.length / SLICE) }, (_, at) => json.slice(at * SLICE, (at + 1) * SLICE));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
