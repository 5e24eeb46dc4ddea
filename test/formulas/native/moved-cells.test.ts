import { describe, expect, it } from 'vitest';
import { fromNative } from '../../../src/formulas/native/from-native';
import { toNative } from '../../../src/formulas/native/to-native';
import { policyLibrary } from '../../../src/policy-library';
import { writtenByLibreOffice } from './recalculated';
import { afterInsertingInUniver } from './recalculated-in-univer';

/** The spreadsheets themselves move the cells and write the formulas. */

const ARGUMENTS = [
  'C3*10000',
  'IF(D3="","",D3/100)',
  '$E$3',
  '(C3-D3)',
  'C3/D3-1',
  "'表 一'!B3",
  'SUM(C3:E3)',
  'ROUND(-C3,2)',
];

const DAYS = ['', '"2026-06-30"', 'F3'];

/** A call of every award, with another set of arguments for each, alone and within a larger formula. */
const calls = policyLibrary.provisions.map(({ award }, nth) => {
  const args = award.inputs.map((_, at) => ARGUMENTS[(nth + at) % ARGUMENTS.length]!);
  const written = [...args, DAYS[nth % DAYS.length]!].join(',').replace(/,$/, '');
  return nth % 2 === 0 ? `=HZ.${award.name}(${written})` : `=1+HZ.${award.name}(${written})*2`;
});

const native = calls.map((call) => toNative(call, policyLibrary).formula);
const back = (formula: string) => fromNative(formula, policyLibrary).formula;
/** Programs write a blank behind a comma, or none. */
const bare = (formula: string) => formula.replace(/(?<=,) /g, '');

describe('A native formula', () => {
  it('is known again in a file that LibreOffice has written', { timeout: 120_000 }, async () => {
    const formulas = await writtenByLibreOffice(native);
    expect(formulas.map((formula) => bare(back(formula)))).toEqual(calls);
  });

  it(
    'leads back to the call that the grid makes of it, after rows, columns and a sheet were inserted',
    { timeout: 120_000 },
    async () => {
      const ofCalls = await afterInsertingInUniver(calls);
      const ofNative = await afterInsertingInUniver(native);
      expect(ofCalls[0]).toContain('E5*10000');
      expect(ofNative.map(back)).toEqual(ofCalls);
    },
  );
});
