import { ObjectMatrix, type ICellData } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import { formulasOn } from '../../../workbook/grid/sheet-formulas';
import type { FormulasOfRow } from '../../../workbook/workbook';

async function formulasIn(
  cells: Record<number, Record<number, ICellData>>,
): Promise<readonly FormulasOfRow[]> {
  const matrix = new ObjectMatrix<ICellData>(cells);
  const sheet = { getSheet: () => ({ getCellMatrix: () => matrix }) };
  const rows: FormulasOfRow[] = [];
  for await (const row of formulasOn(sheet as never)) rows.push(row);
  return rows;
}

describe('the formulas of the grid', () => {
  it('that share a shape are written out for each cell, whichever of them holds it', async () => {
    const rows = await formulasIn({
      1: { 0: { v: '企业' }, 2: { si: 'a' } },
      3: { 2: { f: '=HZ.IC_TAPEOUT(B4*10000,$X$1)', si: 'a' }, 1: { f: '=A4' } },
      4: { 2: { si: 'a' }, 3: { si: 'unknown' } },
    });
    expect(rows).toEqual([
      { row: 1, cells: [{ column: 2, formula: '=HZ.IC_TAPEOUT(B2*10000,$X$1)' }] },
      {
        row: 3,
        cells: [
          { column: 1, formula: '=A4' },
          { column: 2, formula: '=HZ.IC_TAPEOUT(B4*10000,$X$1)' },
        ],
      },
      { row: 4, cells: [{ column: 2, formula: '=HZ.IC_TAPEOUT(B5*10000,$X$1)' }] },
    ]);
  });

  it('are none on a sheet of values', async () => {
    expect(await formulasIn({ 0: { 0: { v: '=A1' } } })).toEqual([]);
  });
});
