import ExcelJS from 'exceljs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../cli/run';
import { SETTINGS_SHEET, settingsRows } from '../../workbook/settings-rows';

/** What a command has come to. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export const TODAY = '2026-06-30';

/** Runs a command line in this process. */
export async function hangce(...argv: readonly string[]): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const into = (some: string[]) => async (words: string) => void some.push(words);
  const status = await run(argv, { out: into(out), err: into(err), isWatched: false }, () => TODAY);
  return { status, out: out.join(''), err: err.join('') };
}

export interface AwardInJson {
  readonly name: string;
  readonly rows: readonly (number | string)[];
  readonly subject: string | null;
  readonly verdict: string;
  readonly amount: string | null;
  readonly counted: boolean;
  readonly standing: string;
  readonly beneficiary: string;
  readonly missing: readonly string[];
  readonly doubts: readonly string[];
  readonly why: string | null;
}

export interface CompanyInJson {
  readonly rows: readonly (number | string)[];
  readonly name: string | null;
  readonly total: { readonly certain: string; readonly most: string };
  readonly questions: readonly string[];
  readonly awards: readonly AwardInJson[];
}

export interface AssessedJson {
  readonly file: string;
  readonly asOf: string;
  readonly tables: readonly {
    readonly sheet: string;
    readonly headerRow: number;
    readonly dataYear: number | null;
    readonly columns: readonly {
      readonly column: string;
      readonly heading: string;
      readonly field: string | null;
      readonly fields: readonly string[];
      readonly unit: string | null;
      readonly asks: string | null;
    }[];
    readonly remarks: readonly string[];
    readonly ignoredRows: Readonly<Record<string, number>>;
    readonly companies: readonly CompanyInJson[];
  }[];
}

export async function assessed(file: string, ...options: readonly string[]): Promise<AssessedJson> {
  const { status, out, err } = await hangce('assess', file, '--json', ...options);
  if (status !== 0) throw new Error(`${status}: ${err}`);
  return JSON.parse(out) as AssessedJson;
}

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'hangce-'));

export function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, content);
  return file;
}

type Cell = ExcelJS.CellValue;

/** Writes a workbook of some sheets, with settings as the workbench keeps them. */
export async function workbookWith(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  options: {
    readonly hidden?: readonly string[];
    readonly settings?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const state = options.hidden?.includes(name) ? 'hidden' : 'visible';
    workbook.addWorksheet(name, { state }).addRows(rows as Cell[][]);
  }
  if (options.settings) {
    const kept = workbook.addWorksheet(SETTINGS_SHEET, { state: 'veryHidden' });
    kept.addRows(settingsRows(options.settings) as Cell[][]);
  }
  const file = path.join(newFolder(), '企业.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

export const awardOf = ({ awards }: CompanyInJson, name: string): AwardInJson =>
  awards.find((one) => one.name === name)!;
