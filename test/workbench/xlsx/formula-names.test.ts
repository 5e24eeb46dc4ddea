import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../../functions/registry';
import { formulaNames, functionsCalled } from '../../../workbench/xlsx/formula-names';

const names = formulaNames(customFunctions.map(({ id }) => id));

describe('names of functions in a file', () => {
  it.each(customFunctions.map(({ id }) => id))(
    'HZ.%s is stored as Excel stores the function of an add-in, and read back',
    (id) => {
      const typed = `=HZ.${id}(A1)`;
      expect(names.toFile(typed)).toBe(`=_xldudf_HZ_${id}(A1)`);
      expect(names.fromFile(names.toFile(typed))).toBe(typed);
    },
  );

  it.each([
    ['=SUM(A1:A3)+IFS(B1>1,2)', '=SUM(A1:A3)+_xlfn.IFS(B1>1,2)'],
    ['=SORT(FILTER(A1:B9,B1:B9>0))', '=_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0))'],
    ['=LET(x,A1,y,x*2,x+y)', '=_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)'],
    [
      '=MAP(A1:A3,LAMBDA(v,HZ.IC_TAPEOUT(v)))',
      '=_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xldudf_HZ_IC_TAPEOUT(_xlpm.v)))',
    ],
  ])('%s is stored as %s, and read back', (typed, stored) => {
    expect(names.toFile(typed)).toBe(stored);
    expect(names.fromFile(stored)).toBe(typed);
  });

  it.each([
    '="HZ.IC_TAPEOUT(" & A1',
    '="说明：""HZ.EXPLAIN"" 与 _xlfn.IFS( 只是文字"',
    "='HZ.IC_TAPEOUT('!A1",
    '=HZ_IC_TAPEOUT+1',
  ])('%s only speaks of a function and is left alone in both directions', (formula) => {
    expect(names.toFile(formula)).toBe(formula);
    expect(names.fromFile(formula)).toBe(formula);
  });

  it('reads the names that other programs write in small letters', () => {
    expect(names.fromFile('=_XLDUDF_hz_ic_tapeout(A1)')).toBe('=HZ.IC_TAPEOUT(A1)');
  });

  it('keeps a function it does not know as it stands, so that Excel finds it again', () => {
    expect(names.fromFile('=_xlfn.NEWEST(A1)')).toBe('=_xlfn.NEWEST(A1)');
  });

  it('tells which functions a formula calls, but neither texts nor the names LET gives', () => {
    expect(functionsCalled('=LET(f,LAMBDA(t,t*2),f(3))&"SUM(1)"&sum(A1)')).toEqual(['LET', 'LAMBDA', 'SUM']);
  });
});
