import { describe, expect, it } from 'vitest';
import { nativeCall } from '../../../src/formulas/native/native-call';
import { policyLibrary } from '../../../src/policy-library';
import type { Provision } from '../../../src/rules/policy-book';
import { boundaryRows, computedRows, isBelowLibreOffice, oracleRows, type OracleRow } from './oracle-rows';
import { addressesOf, inLibreOffice, type Computed, type RowOfFormulas } from './recalculated';
import { inUniver, ROWS_AT_ONCE } from './recalculated-in-univer';

/** Real spreadsheets compute what native formulas come to; the core says what they should. */

interface Asked extends OracleRow {
  readonly provision: Provision;
}

const MINUTES = 60_000;

const asked = (rowsOf: (provision: Provision) => readonly OracleRow[]): readonly Asked[] =>
  policyLibrary.provisions.flatMap((provision) => rowsOf(provision).map((row) => ({ ...row, provision })));

/** Optional figures and the day are left out of every other formula that has none. */
function formulaOf({ provision, args }: Asked, row: number, nth: number): string {
  const written = addressesOf(args.length, row).map((address, at) => {
    const input = provision.award.inputs[at]?.input;
    const canBeLeftOut = args[at] === null && (!input || input.omission !== undefined);
    return canBeLeftOut && nth % 2 === 0 ? '' : address;
  });
  return `=${nativeCall(provision, written)}`;
}

const rowsFor = (rows: readonly Asked[], rowsOfSheet: number): readonly RowOfFormulas[] =>
  rows.map((one, at) => ({ cells: one.args, formulas: [formulaOf(one, at % rowsOfSheet, at)] }));

function differing(rows: readonly Asked[], computed: Computed): readonly string[] {
  return rows.flatMap((row, at) => {
    const came = computed[at]?.[0] ?? '';
    if (agrees(row, came)) return [];
    return [`${row.provision.award.name}(${JSON.stringify(row.args)}): ${row.amount}, not ${came}`];
  });
}

/** To the fen, up to the size where a double has none; an error, whatever its kind, where the core has none. */
function agrees({ amount, mayRefuse }: OracleRow, came: number | string): boolean {
  if (typeof came === 'string') return /^(#|Err:)/.test(came) && (amount === 'error' || mayRefuse);
  return amount !== 'error' && Math.abs(came - amount) < Math.max(0.005, amount * 3e-15);
}

describe('A native formula', () => {
  it(
    'comes to the amount of the function in LibreOffice, for 300 rows of every award',
    { timeout: 8 * MINUTES },
    async () => {
      const all = asked(oracleRows);
      const counts = policyLibrary.provisions.map(
        (provision) => all.filter((row) => row.provision === provision).length,
      );
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(300);
      const rows = all.filter((row) => !isBelowLibreOffice(row.provision, row));
      expect(rows.length).toBeGreaterThan(all.length * 0.95);
      expect(differing(rows, await inLibreOffice(rowsFor(rows, Infinity)))).toEqual([]);
    },
  );

  it(
    'comes to the amount of the function in the grid, which has no tolerance, beside every boundary',
    { timeout: 8 * MINUTES },
    async () => {
      const rows = asked((provision) => everyThird(boundaryRows(provision)));
      expect(differing(rows, await inUniver(rowsFor(rows, ROWS_AT_ONCE)))).toEqual([]);
    },
  );

  it(
    'comes to it over figures that are computed: parts in 万元, growth over last year',
    { timeout: 4 * MINUTES },
    async () => {
      const all = policyLibrary.provisions.flatMap((provision) =>
        computedRows(provision).map((one) => ({ ...one, ...one.row, provision })),
      );
      const formulas = all.map(({ provision, cells, written }, at): RowOfFormulas => {
        const args = written(addressesOf(cells.length, at));
        return { cells, formulas: [`=${nativeCall(provision, args)}`] };
      });
      expect(differing(all, await inLibreOffice(formulas))).toEqual([]);
    },
  );

  it('refuses in the grid what the function refuses', { timeout: 8 * MINUTES }, async () => {
    const rows = asked((provision) =>
      everyThird(oracleRows(provision).filter(({ amount }) => amount === 'error')),
    );
    expect(differing(rows, await inUniver(rowsFor(rows, ROWS_AT_ONCE)))).toEqual([]);
  });
});

const everyThird = <T>(rows: readonly T[]): readonly T[] => rows.filter((_, at) => at % 3 === 0);
