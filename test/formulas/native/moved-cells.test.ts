import { ObjectMatrix, type ICellData } from '@univerjs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNative } from '../../../src/formulas/native/from-native';
import { toNative } from '../../../src/formulas/native/to-native';
import { policyLibrary } from '../../../src/policy-library';
import { sampleWorkbook } from '../../../workbench/sample/sample-workbook';
import { formulasOn } from '../../../workbook/grid/sheet-formulas';
import { writtenByLibreOffice } from './recalculated';
import { formula } from './generated-formulas';
import { movedInUniver, type PlacedFormula, type SheetOfFormulas } from './recalculated-in-univer';

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

const asNative = (placed: PlacedFormula): PlacedFormula => ({
  ...placed,
  formula: toNative(placed.formula, policyLibrary).formula,
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
    'leads back to the call that the grid makes of it, after rows, columns and a sheet were inserted and renamed',
    { timeout: 240_000 },
    async () => {
      const generated = fc
        .sample(formula, { numRuns: 1200, seed: 20_241_128 })
        .filter((one) => toNative(one, policyLibrary).left.length === 0);
      expect(generated.length).toBeGreaterThanOrEqual(1000);
      const all = [...calls, ...generated];
      const placed = all.map((one, at) => ({ row: at + 5, column: 10, formula: one }));
      const others = ['表 一', 'Sheet3'].map((name) => ({ name, formulas: [] }));
      const [ofCalls = []] = await movedInUniver([{ name: 'S', formulas: placed }, ...others]);
      const [ofNative = []] = await movedInUniver([{ name: 'S', formulas: placed.map(asNative) }, ...others]);
      expect(ofCalls[0]).toContain('E5*10000');
      expect(ofCalls.join()).toContain("'改名''的 1'!");
      expect(ofNative.map(back)).toEqual(ofCalls);
    },
  );

  it('does so for every formula of the sample', { timeout: 120_000 }, async () => {
    const sheets: SheetOfFormulas[] = [];
    for (const { name = '', cellData } of Object.values(sampleWorkbook().sheets)) {
      const matrix = new ObjectMatrix<ICellData>(cellData);
      const formulas: PlacedFormula[] = [];
      const sheet = { getSheet: () => ({ getCellMatrix: () => matrix }) } as never;
      for await (const { row, cells } of formulasOn(sheet))
        formulas.push(...cells.map(({ column, formula: text }) => ({ row, column, formula: text })));
      sheets.push({ name, formulas });
    }
    const ofCalls = await movedInUniver(sheets);
    const ofNative = await movedInUniver(
      sheets.map(({ name, formulas }) => ({ name, formulas: formulas.map(asNative) })),
    );
    expect(ofCalls.flat().length).toBeGreaterThan(1000);
    expect(ofNative.flat().join()).toContain('N("HZ.');
    expect(ofNative.map((formulas) => formulas.map(back))).toEqual(ofCalls);
  });
});
