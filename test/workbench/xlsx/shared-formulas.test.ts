import type { ICellData, IWorkbookData } from '@univerjs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulasIn, type ShiftFormula } from '../../../workbench/xlsx/shared-formulas';
import { abilities } from './file-in-node';

const shift: ShiftFormula = (formula, columns, rows) => abilities.shift(formula, columns, rows);

type Cells = Record<number, Record<number, ICellData>>;
type Sheets = Pick<IWorkbookData, 'sheets'>;

const workbookOf = (sheets: Record<string, Cells>): Sheets => ({
  sheets: Object.fromEntries(Object.entries(sheets).map(([id, cellData]) => [id, { id, cellData }])),
});

/** So many cells of one column, each tenth of which writes a formula that the next nine share. */
const columnOf = (rows: number): Cells =>
  Object.fromEntries(
    Array.from({ length: rows }, (_, row) => {
      const si = `shape ${Math.floor(row / 10)}`;
      return [row, { 1: row % 10 === 0 ? { f: `=A${row + 1}*2`, si } : { si } }];
    }),
  );

/** How often a row of the column is looked at until every formula is known. */
function rowsVisited(rows: number): number {
  let visited = 0;
  const cellData = new Proxy(columnOf(rows), {
    get: (cells, key, self): unknown => {
      visited += 1;
      return Reflect.get(cells, key, self);
    },
  });
  const formulaAt = formulasIn(workbookOf({ sheet: cellData }), shift);
  for (let row = 0; row < rows; row += 1) formulaAt('sheet', row, 1);
  return visited;
}

describe('formulas that share a shape', () => {
  it('are looked for through the sheet once, however many of them there are', () => {
    expect(rowsVisited(2000)).toBe(10 * rowsVisited(200));
  });

  it('stand in each cell as if they were typed there', () => {
    const formulaAt = formulasIn(workbookOf({ sheet: columnOf(30) }), shift);
    fc.assert(
      fc.property(fc.nat(29), (row) => {
        expect(formulaAt('sheet', row, 1)).toBe(`=A${row + 1}*2`);
      }),
    );
  });

  it('are moved by columns and rows from where they are written, wherever that is', () => {
    const cells: Cells = { 4: { 3: { f: '=B$2+C5', si: 'x' }, 4: { si: 'x' } }, 5: { 3: { si: 'x' } } };
    const formulaAt = formulasIn(workbookOf({ sheet: cells }), shift);
    expect(formulaAt('sheet', 4, 3)).toBe('=B$2+C5');
    expect(formulaAt('sheet', 4, 4)).toBe('=C$2+D5');
    expect(formulaAt('sheet', 5, 3)).toBe('=B$2+C6');
  });

  it('written twice under one shape follow the first, as in the grid', () => {
    const cells: Cells = {
      0: { 0: { f: '=Z1', si: 'x' } },
      1: { 0: { f: '=Y2', si: 'x' } },
      2: { 0: { si: 'x' } },
    };
    expect(formulasIn(workbookOf({ sheet: cells }), shift)('sheet', 2, 0)).toBe('=Z3');
  });

  it('belong to their own sheet', () => {
    const workbook = workbookOf({ one: { 0: { 0: { f: '=A2', si: 'x' } } }, two: { 1: { 0: { si: 'x' } } } });
    expect(formulasIn(workbook, shift)('two', 1, 0)).toBeNull();
  });

  it('are none where a cell holds a value, an empty formula or nothing', () => {
    const formulaAt = formulasIn(
      workbookOf({ sheet: { 0: { 0: { v: 1 }, 1: { f: '' }, 2: { f: '=' } } } }),
      shift,
    );
    for (const column of [0, 1, 2, 3]) expect(formulaAt('sheet', 0, column)).toBeNull();
    expect(formulaAt('no sheet', 0, 0)).toBeNull();
  });
});
