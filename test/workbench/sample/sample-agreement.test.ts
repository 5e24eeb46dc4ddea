import { describe, expect, it } from 'vitest';
import { awardFunction } from '../../../functions/award-function';
import { assessEnterprise, isToVerify, type AwardAssessment } from '../../../src/company/assessment';
import { enterprisesOf, type Enterprise } from '../../../src/company/enterprise';
import { readAwardCalls, readFormula } from '../../../src/formulas/award-formula';
import type { CellValue } from '../../../src/formulas/cells';
import { dialect } from '../../../src/formulas/dialect';
import type { SheetExpression } from '../../../src/formulas/sheet-expression';
import { evaluate, isError, type Sheet } from '../../../src/formulas/sheet-arithmetic';
import { policyLibrary } from '../../../src/policy-library';
import { ArgumentError } from '../../../src/rules/arguments';
import { dayFromSerial, type Day } from '../../../src/rules/dates';
import type { PolicyBook } from '../../../src/rules/policy-book';
import { readCompany } from '../../../src/table/company';
import { fieldsOf } from '../../../src/table/fields';
import { recogniseTable } from '../../../src/table/table';
import {
  COLUMNS,
  DAY_CELL,
  DAY_SERIAL,
  EXERCISE,
  formulaIn,
  FORMULAS,
} from '../../../workbench/sample/company-table';
import { addressOf } from '../../../workbook/file/xlsx/ranges';
import { sampleCompanies } from '../../../workbench/sample/sample-companies';
import { SAMPLE_LAYOUTS } from '../../../workbench/sample/sample-layouts';

/** A sheet of the sample: its cells as they are typed, formulas from their = on. */
interface TypedSheet {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  /** First row of the block that is the table. */
  readonly top: number;
  readonly day: { readonly row: number; readonly column: number };
}

const companies: TypedSheet = {
  name: '企业',
  top: 0,
  day: DAY_CELL,
  cells: [
    [...COLUMNS, ...FORMULAS].map(({ header }) => header),
    ...sampleCompanies().map((company, index) => [
      ...COLUMNS.map(({ value }) => value(company)),
      ...FORMULAS.map((formula) => formulaIn(formula, index + 1)),
    ]),
  ],
};

const projects: TypedSheet = {
  name: '分项目',
  top: 0,
  day: { row: 1, column: 1 },
  cells: SAMPLE_LAYOUTS.find(({ id }) => id === 'projects')!.rows,
};

/** Without C5, whose formula is the exercise. */
const exercise: TypedSheet = {
  name: '练习',
  top: 3,
  day: { row: 7, column: 1 },
  cells: [
    [],
    [],
    [],
    ['企业名称', '首次流片费用(万元)', '首次流片补助(元)'],
    [],
    ['（练习）公式正确', 2000, EXERCISE.right],
  ],
};

const SHEETS = [companies, projects, exercise];

const isFormula = (cell: CellValue | undefined): cell is string =>
  typeof cell === 'string' && cell.startsWith('=');

const formulasOf = ({ cells }: TypedSheet) =>
  cells.flatMap((values, row) =>
    values.flatMap((cell, column) =>
      isFormula(cell)
        ? [{ row, column, formula: readFormula(cell)!, award: readAwardCalls(cell)[0]!.name }]
        : [],
    ),
  );

const used = new Set(SHEETS.flatMap(formulasOf).map(({ award }) => award));
const provisions = policyLibrary.provisions.filter(({ award }) => used.has(award.name));
const book: PolicyBook = { ...policyLibrary, provisions };

const SERIAL_1970 = 25_569;
const serialOf = (day: Day): number => Date.parse(day) / 86_400_000 + SERIAL_1970;
const dayOf = (serial: number): Day => dayFromSerial(serial)!;

/** The first and last day of every policy that the sample computes, with the days around them. */
const DAYS: readonly Day[] = [
  ...new Set([
    ...['2020-01-01', '2025-06-30', '2040-12-31'].map(serialOf),
    ...provisions
      .flatMap(({ policy }) => [policy.effectiveFrom, policy.effectiveTo])
      .flatMap((day) => (day === null ? [] : [serialOf(day) - 1, serialOf(day), serialOf(day) + 1])),
  ]),
]
  .sort((a, b) => a - b)
  .map(dayOf);

/** The cell as a spreadsheet computes it with the project's functions. */
function computed(sheet: TypedSheet, formula: SheetExpression, day: Day): CellValue | undefined {
  const around: Sheet = {
    valueOf: ({ target }) => {
      if (target.kind !== 'cell') return undefined;
      const { row, column } = target;
      if (row === sheet.day.row && column === sheet.day.column) return serialOf(day);
      return sheet.cells[row]?.[column] ?? null;
    },
    valuesOf: () => undefined,
    award: (name, args) => {
      const provision = policyLibrary.find(dialect.nameCalled(name) ?? '');
      if (!provision) return undefined;
      try {
        return awardFunction(provision).evaluate([...args], 'zh') as number;
      } catch (error) {
        if (error instanceof ArgumentError) return { error: '#VALUE!' };
        throw error;
      }
    },
    blankCounted: () => undefined,
  };
  return evaluate(formula, around);
}

function enterprisesIn({ cells, top }: TypedSheet): readonly Enterprise[] {
  const rows = cells.slice(top).map((values) => values.map((cell) => (isFormula(cell) ? null : cell)));
  const table = recogniseTable({ top, left: 0, rows: rows.slice(0, 12) }, fieldsOf(policyLibrary), {})!;
  const formats = COLUMNS.map(({ style }) => (style === 'percent' ? '0.0%' : 'General'));
  const read = rows.flatMap((values, at) => {
    const row = top + at;
    if (row <= table.headerRow || values.length === 0) return [];
    return [readCompany(table, { row, left: 0, values, formats })];
  });
  return enterprisesOf(read);
}

/** What the pane says of every award for every row of some enterprises. */
function assessed(enterprises: readonly Enterprise[], day: Day) {
  const awards = enterprises.flatMap((enterprise) => assessEnterprise(book, enterprise, day).awards);
  const byRow = new Map<string, AwardAssessment>();
  for (const one of awards) for (const row of one.rows) byRow.set(`${row.row} ${one.award.name}`, one);
  return (row: number, award: string) => byRow.get(`${row} ${award}`);
}

/** What the cell must show: one of these. */
function expected(one: AwardAssessment | undefined): readonly CellValue[] {
  // A row of a company of several says nothing of this thing.
  if (!one) return [''];
  if (isToVerify(one)) return ['', 0];
  if (one.verdict === 'missing') return [''];
  if (one.verdict === 'invalid') return ['#VALUE!'];
  if (one.verdict === 'applicable' && one.standing === 'inForce') return [one.amount!.toNumber()];
  return ['', 0];
}

describe('the cells and the pane, on the sample', () => {
  it('are compared on at least ten days, from before the first policy to after the last', () => {
    expect(DAYS.length).toBeGreaterThanOrEqual(10);
    expect(dayOf(DAY_SERIAL)).toBe('2025-06-30');
  });

  it.each(SHEETS)(
    'agree on every row of $name, whatever the day',
    (sheet) => {
      const formulas = formulasOf(sheet);
      const enterprises = enterprisesIn(sheet);
      const differences = DAYS.flatMap((day) => {
        const paneSays = assessed(enterprises, day);
        return formulas.flatMap(({ row, column, formula, award }) => {
          const value = computed(sheet, formula, day);
          const shown = isError(value) ? value.error : value;
          const wanted = expected(paneSays(row, award));
          if (shown !== undefined && wanted.includes(shown)) return [];
          const { verdict } = paneSays(row, award) ?? {};
          const cell = `${day} ${addressOf(row, column)} ${award}`;
          return [`${cell}: ${JSON.stringify(shown)}, the pane ${verdict} ${JSON.stringify(wanted)}`];
        });
      });
      expect(differences).toEqual([]);
    },
    60_000,
  );

  it('have amounts above 0 under every formula on the day that the sample opens with', () => {
    const paying = SHEETS.flatMap((sheet) =>
      formulasOf(sheet).flatMap(({ formula, award }) => {
        const value = computed(sheet, formula, dayOf(DAY_SERIAL));
        return typeof value === 'number' && value > 0 ? [award] : [];
      }),
    );
    expect(new Set(paying)).toEqual(used);
  });

  it('show an error only where a bad cell is read', () => {
    const errors = formulasOf(companies).filter(({ formula }) =>
      isError(computed(companies, formula, dayOf(DAY_SERIAL))),
    );
    expect(errors.map(({ row, column }) => addressOf(row, column))).toEqual([
      'O8',
      'P8',
      'P27',
      'Q39',
      'S79',
      'T96',
    ]);
  });
});
