import { readCompany, type Company } from '../../src/table/company';
import { fieldLabel, fieldsOf } from '../../src/table/fields';
import type { SheetCells, SheetFacts } from '../../src/table/sheet';
import { tablesOn, type SheetTable } from '../../src/table/sheet-tables';
import { tableRows } from '../../src/table/table-rows';
import type { HandMapping } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

export type Written = string | number | boolean | null;

export const FIELDS = fieldsOf(policyLibrary);

/** A sheet as a test writes it, from A1 on; blank rows and columns around it are left out, as hosts leave them. */
export function sheetOf(
  rows: readonly (readonly Written[])[],
  facts: Partial<SheetFacts> = {},
  formats: readonly (readonly string[])[] = [],
): SheetCells {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return {
    facts: {
      name: '表',
      used: { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      pageTexts: [],
      excelTables: [],
      ...facts,
    },
    top: 0,
    left: 0,
    values,
    formats: values.map((row, at) => row.map((_, column) => formats[at]?.[column] ?? 'General')),
    isWhole: true,
  };
}

export const tablesOf = (
  sheet: SheetCells,
  byHand: HandMapping = {},
  year: number | null = null,
): readonly SheetTable[] => tablesOn(sheet, { fields: FIELDS, byHand, saidYear: () => year });

/** A company as a sheet says it. A figure that is asked of is `asked`; one that no column holds, undefined. */
export interface ReadCompany {
  readonly row: number;
  readonly name: string | null;
  readonly district: string | null;
  readonly sector: string | null;
  readonly figure: (label: string) => number | string | null | undefined;
}

export const companiesOn = (sheet: SheetCells, byHand: HandMapping = {}): readonly ReadCompany[] =>
  tablesOf(sheet, byHand).flatMap((found) => companiesIn(sheet, found));

export const companiesIn = (sheet: SheetCells, found: SheetTable): readonly ReadCompany[] =>
  [...tableRows(sheet, found)]
    .filter(({ kind }) => kind === 'company')
    .map(({ row }) => described(readCompany(found.table, row)));

const described = (company: Company): ReadCompany => ({
  row: company.row + 1,
  name: company.name,
  district: company.district,
  sector: company.sector,
  figure: (label) => figureOf(company, label),
});

const CLAUSE = { application: null, isOfLastYear: false, isOver: false };

function figureOf(company: Company, label: string): number | string | null | undefined {
  const input = FIELDS.find((one) => one.label.zh === label)?.input;
  if (!input) throw new Error(`no figure is called ${label}`);
  if (fieldLabel(input).zh !== label) throw new Error(`${label} is not the label of its input`);
  const { cell, question } = company.figure(input, { clause: CLAUSE });
  if (question) return 'asked';
  if (!cell) return undefined;
  return cell.asks ? 'asked' : (cell.argument as number | string | null);
}
