import { exampleRows } from '../budget/example-rows';
import { hangce, workbookWith } from './command';

/** What `hangce forecast --json` writes, as far as tests read it. */
export interface ForecastJson {
  readonly file: string;
  readonly asOf: string;
  readonly dataYear: number;
  readonly dataYearFrom: string;
  readonly growth: string;
  readonly growthByField: Readonly<Record<string, string>>;
  readonly policies: string;
  readonly assumptions: readonly string[];
  readonly asides: readonly { readonly year: number; readonly aside: string; readonly amount: string }[];
  readonly awaited: readonly { readonly label: string; readonly enterprises: number }[];
  readonly base: YearInJson;
  readonly years: readonly YearInJson[];
}

export const STEP_NAMES = [
  ...['gross', 'afterCaps', 'afterStacking', 'afterLimits', 'afterQuota', 'budget'],
] as (keyof StepsInJson)[];

export interface StepsInJson {
  readonly gross: string;
  readonly afterCaps: string;
  readonly afterStacking: string;
  readonly afterLimits: string;
  readonly afterQuota: string;
  readonly budget: string;
}

export interface YearInJson {
  readonly year: number;
  readonly yearPaid: number;
  readonly total: TotalInJson;
  readonly policies: readonly (TotalInJson & {
    readonly id: string;
    readonly awards: readonly { readonly name: string; readonly amount: string; readonly count: number }[];
  })[];
}

interface TotalInJson extends StepsInJson {
  readonly most: StepsInJson;
  readonly enterprises: number;
  readonly claims: number;
}

export async function forecastOf(file: string, ...options: readonly string[]): Promise<ForecastJson> {
  const { status, out, err } = await hangce('forecast', file, '--json', ...options);
  if (status !== 0) throw new Error(`${status}: ${err}`);
  return JSON.parse(out) as ForecastJson;
}

type Cell = string | number | null;

/** The six enterprises of the worked example as a file. */
export async function exampleFile(): Promise<string> {
  const rows = exampleRows();
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return workbookWith({
    企业: [headings, ...rows.map((row) => headings.map((heading) => (row[heading] ?? null) as Cell))],
  });
}
