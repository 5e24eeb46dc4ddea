import { describe, expect, it } from 'vitest';
import { StoredFormulas, typedFormula } from '../../../workbook/file/xlsx/stored-formulas';
import { RowCounter } from '../../../workbook/file/xlsx/stored-cells';
import { parseXml } from '../../../workbook/file/xlsx/xml';

/** The formulas of the rows of a sheet, by their addresses. */
function formulasOf(rows: string): Record<string, string> {
  const found: Record<string, string> = {};
  const counter = new RowCounter();
  const formulas = new StoredFormulas();
  parseXml(`<sheetData>${rows}</sheetData>`, {
    row: (element) => {
      const { row, cells } = counter.place(element);
      for (const cell of cells) {
        const formula = formulas.formulaOf(row, cell);
        if (formula !== undefined) found[cell.element.attributes.r ?? `${row} ${cell.column}`] = formula;
      }
    },
  });
  return found;
}

describe('the formulas that a file keeps', () => {
  it('have the names that a person types', () => {
    expect(typedFormula('_xldudf_HZ_IC_TAPEOUT(B2*10000)')).toBe('HZ.IC_TAPEOUT(B2*10000)');
    expect(typedFormula('IF(A1="_xldudf_HZ_X",_xlfn.IFS(A1,1),_xlfn._xlws.FILTER(A:A,A:A>0))')).toBe(
      'IF(A1="_xldudf_HZ_X",IFS(A1,1),FILTER(A:A,A:A>0))',
    );
    expect(typedFormula('_xlfn.LET(_xlpm.x,1,_xlpm.x+1)')).toBe('LET(x,1,x+1)');
  });

  it('that share one shape are written out for each cell', () => {
    expect(
      formulasOf(
        '<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">HZ.IC_TAPEOUT(B2*10000,$X$1)</f><v>1</v></c>' +
          '<c r="D2"><f t="shared" si="0"/><v>2</v></c></row>' +
          '<row r="3"><c r="C3"><f t="shared" si="0"/></c><c r="D3"><v>5</v></c></row>',
      ),
    ).toEqual({
      C2: '=HZ.IC_TAPEOUT(B2*10000,$X$1)',
      D2: '=HZ.IC_TAPEOUT(C2*10000,$X$1)',
      C3: '=HZ.IC_TAPEOUT(B3*10000,$X$1)',
    });
  });

  it('that were entered over an array stand in braces, those that spill do not', () => {
    expect(
      formulasOf(
        '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B3*C1:C3)</f></c>' +
          '<c r="B1" cm="1"><f t="array" ref="B1:C9">_xldudf_HZ_POLICIES()</f></c>' +
          '<c r="D1"><f t="dataTable" ref="D1:D3" r1="A1"/><v>1</v></c></row>',
      ),
    ).toEqual({ A1: '{=SUM(B1:B3*C1:C3)}', B1: '=HZ.POLICIES()' });
  });
});
