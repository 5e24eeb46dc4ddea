import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAward } from '../../src/company/assessment';
import { unitsFor, type ColumnUnit } from '../../src/table/column-units';
import { readCompany } from '../../src/table/company';
import { fieldLabel, fieldsOf } from '../../src/table/fields';
import { recogniseTable, type CompanyTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';
import { amountOf } from '../../src/readings/amount';
import { readArguments } from '../../src/rules/arguments';
import type { Award } from '../../src/rules/awards';
import { fromCell, ZERO } from '../../src/rules/exact';
import type { Provision } from '../../src/rules/policy-book';
import { arbitraryArguments } from '../arbitrary-arguments';

type Cell = number | string | null;

const DAY = '2025-06-30';
const fields = fieldsOf(policyLibrary);
const named = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

/** What a heading's unit means in yuan, fractions, square metres, kilograms and watts. */
const MEANS: Readonly<Record<string, string>> = {
  元: '1',
  千元: '1e3',
  万元: '1e4',
  百万元: '1e6',
  亿元: '1e8',
  小数: '1',
  '%': '0.01',
  '‰': '0.001',
  平方米: '1',
  万平方米: '1e4',
  公斤: '1',
  吨: '1e3',
  瓦: '1',
  千瓦: '1e3',
  兆瓦: '1e6',
  数值: '1',
};

const inUnit = (cell: number, { label }: ColumnUnit): number =>
  fromCell(cell)
    .div(MEANS[label.zh] ?? NaN)
    .toNumber();

/** The n-th unit of each input, or the last one where it has fewer. */
const unitsOf = ({ inputs }: Award, nth: number): readonly ColumnUnit[] =>
  inputs.map(({ input }) => {
    const units = unitsFor(input);
    return units[Math.min(nth, units.length - 1)]!;
  });

/** A table of one row whose headings name the units: 年营收（万元）. */
function tableIn(award: Award, units: readonly ColumnUnit[]): CompanyTable {
  const headings = award.inputs.map(({ input }, at) => {
    const isOnly = unitsFor(input).length === 1;
    return `${fieldLabel(input).zh}${isOnly ? '' : `（${units[at]!.label.zh}）`}`;
  });
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fields, {});
  if (!table) throw new Error(`no headings in ${headings.join()}`);
  return table;
}

function assessed(
  provision: Provision,
  cells: readonly Cell[],
  units: readonly ColumnUnit[],
  table: CompanyTable,
): string {
  const values = cells.map((cell, at) => (typeof cell === 'number' ? inUnit(cell, units[at]!) : cell));
  const company = readCompany(table, { row: 1, left: 0, values, formats: values.map(() => '') });
  const { verdict, amount } = assessAward(provision, company, DAY);
  return verdict === 'missing' || verdict === 'invalid' ? verdict : (amount ?? ZERO).toString();
}

function repeatsThisYear({ firstTime, inputs }: Award, cells: readonly Cell[]): boolean {
  const cell = (name: string): Cell | undefined => cells[inputs.findIndex((input) => input.name === name)];
  return firstTime !== null && cell(firstTime.measure) === cell(firstTime.history);
}

const MOST_UNITS = 5;

describe('Whatever the units of the columns', () => {
  it.each(named)('%s pays what it pays for yuan and fractions', (_name, provision) => {
    const { award } = provision;
    const kept = Array.from({ length: MOST_UNITS }, (_, nth) => unitsOf(award, nth)).map((units) => ({
      units,
      table: tableIn(award, units),
    }));
    fc.assert(
      fc.property(arbitraryArguments(award), (cells) => {
        // A highest figure that equals this year's may include it, and is asked about.
        fc.pre(!repeatsThisYear(award, cells));
        const alone = amountOf(provision, readArguments(award, cells).facts).yuan.toString();
        const wrong = kept
          .map(({ units, table }) => assessed(provision, cells, units, table))
          .filter((amount) => amount !== alone);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
