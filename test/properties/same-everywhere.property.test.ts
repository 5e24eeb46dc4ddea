import { describe, expect, it } from 'vitest';
import { companyRow, HEADINGS } from '../../bench/generated-companies';
import { companyJson } from '../../cli/assess/assessed-json';
import { NO_ANSWERS } from '../../src/company/stored-answers';
import { policyLibrary } from '../../src/policy-library';
import type { Day } from '../../src/rules/dates';
import { fieldsOf } from '../../src/table/fields';
import { NO_MAPPING } from '../../src/table/stored-mapping';
import { NO_YEARS } from '../../src/table/stored-years';
import { readEnterprise, readSelected } from '../../taskpane/store/pane-reading';
import { onThisThread } from '../../taskpane/whole-table/on-this-thread';
import { readWorkbook } from '../../workbook/assess-workbook';
import { alone, TableReader } from '../../workbook/table-reader';
import type { CellValue } from '../../workbook/workbook';
import { spilled } from '../functions/tables/called';
import { InMemoryWorkbook } from '../workbook/in-memory-workbook';

/** The companies of the sample, and others like them: 200 and 1,000. */
const COMPANIES = Number(process.env.SAME_COMPANIES ?? 1_200);
const SHEET = '企业';

const DAYS: readonly Day[] = [
  '2021-12-31',
  '2022-08-30',
  '2023-06-30',
  '2024-06-24',
  '2024-12-31',
  '2025-06-30',
  '2025-12-31',
  '2026-03-01',
  '2026-11-27',
  '2027-06-30',
];

const rows: readonly (readonly CellValue[])[] = Array.from({ length: COMPANIES }, (_, at) => companyRow(at));
const values = [HEADINGS, ...rows].map((row) => [...row]);
const open = (): InMemoryWorkbook => new InMemoryWorkbook({ [SHEET]: values });

/** What one reader says of every company, in the order of the table: name, total for certain and at most. */
type Said = readonly string[];

const said = (name: unknown, certain: { toFixed(n: number): string }, most: typeof certain): string =>
  [String(name), certain.toFixed(2), most.toFixed(2)].join(' ');

async function inThePane(day: Day): Promise<Said> {
  const settings = {
    book: policyLibrary,
    fields: fieldsOf(policyLibrary),
    mapping: NO_MAPPING,
    years: NO_YEARS,
    answers: NO_ANSWERS,
    day,
  };
  const workbook = open();
  const reader = new TableReader(workbook, settings.fields);
  await reader.whole(SHEET);
  const found: string[] = [];
  for (const at of rows.keys()) {
    workbook.click(SHEET, at + 1, 0);
    const cell = await workbook.readSelection();
    const row = readSelected(cell && (await reader.at(cell, settings)), settings);
    if (row.kind !== 'row') throw new Error(`row ${at + 2} is read as ${row.kind}`);
    const { stacking } = readEnterprise(row, alone(row.company), { kind: 'all' }, settings);
    found.push(said(row.company.name, stacking.certain.total, stacking.most.total));
  }
  return found;
}

async function onTheCommandLine(day: Day): Promise<Said> {
  const found: string[] = [];
  for await (const part of (await readWorkbook({ workbook: open(), book: policyLibrary, day })).parts()) {
    if (part.kind !== 'table') throw new Error('the companies stand in rows');
    for (const enterprise of part.enterprises) {
      const { name, total } = companyJson(part.assess(enterprise), 'zh');
      found.push([name, total.certain, total.most].join(' '));
    }
  }
  return found;
}

async function onTheSheetOfResults(day: Day): Promise<Said> {
  const cells = await new TableReader(open(), fieldsOf(policyLibrary)).whole(SHEET);
  const { sheets } = await onThisThread(policyLibrary)(
    [cells],
    {
      table: { sheet: SHEET, top: 0, left: 0 },
      stored: { mapping: null, answers: null, years: null, joins: null },
      day,
      language: 'zh',
    },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  const [companies] = sheets;
  if (!companies) throw new Error('there is no sheet of results');
  return companies.rows
    .slice(companies.headerRow + 1, -1)
    .map((row) => said(row[0], row[5] as number, row[6] as number));
}

/** A function says what is certain, row by row, and what counts of every award. */
function inTheFunctions(day: Day): Said {
  const totals = spilled('TOTAL', [values, day]).map(([cell]) => cell as number);
  const counted = new Map<unknown, number>();
  for (const row of spilled('AWARDS', [values, day]).slice(1)) {
    if (typeof row[9] === 'number')
      counted.set(row[0], (counted.get(row[0]) ?? 0) + Math.round(row[9] * 100));
  }
  return rows.map(([name], at) => {
    const total = totals[at] ?? NaN;
    return said(name, total, (counted.get(name) ?? 0) / 100);
  });
}

const certainTwice = (one: string): string => one.replace(/ \S+$/, '').replace(/( \S+)$/, '$1$1');

describe('a company has one total in the pane, on the sheet of results, in files and in functions', () => {
  it.each(DAYS)(
    'on %s',
    async (day) => {
      const pane = await inThePane(day);
      expect(pane).toHaveLength(COMPANIES);
      expect(await onTheCommandLine(day)).toEqual(pane);
      expect(await onTheSheetOfResults(day)).toEqual(pane);
      expect(inTheFunctions(day)).toEqual(pane.map(certainTwice));
    },
    120_000,
  );
});
