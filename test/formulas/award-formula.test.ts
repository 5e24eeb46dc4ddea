import { describe, expect, it } from 'vitest';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';
import { isOneCall, readAwardCalls } from '../../src/formulas/award-formula';
import { formulaFor } from '../../src/formulas/row-formula';
import { provisionNamed } from '../provision-named';

function formula(headings: string[], award: string, formats: string[] = []): string | null {
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(policyLibrary), {});
  if (!table) throw new Error('no table');
  return formulaFor(provisionNamed(award), readCompany(table, { row: 1, left: 0, values: [], formats }), 1);
}

describe('The formula of an award for row 2', () => {
  it('scales a column in 万元 to yuan', () => {
    expect(formula(['企业名称', '首次流片费用(万元)'], 'IC_TAPEOUT')).toBe(
      '=HZ.IC_TAPEOUT(IF(B2="","",B2*10000))',
    );
  });

  it('takes a column in yuan as it is', () => {
    expect(formula(['企业名称', '首次流片费用'], 'IC_TAPEOUT')).toBe('=HZ.IC_TAPEOUT(IF(B2="","",B2))');
  });

  it('divides a column in % by a hundred, unless its cells are shown as percentages', () => {
    const headings = ['企业名称', '上年度营收(亿元)', '营收增速(%)', '研发投入(万元)'];
    expect(formula(headings, 'SOFTWARE_RND_SUBSIDY')).toBe(
      '=HZ.SOFTWARE_RND_SUBSIDY(IF(B2="","",B2*100000000),IF(C2="","",C2/100),IF(D2="","",D2*10000))',
    );
    expect(formula(headings, 'SOFTWARE_RND_SUBSIDY', ['', '', '0%', ''])).toBe(
      '=HZ.SOFTWARE_RND_SUBSIDY(IF(B2="","",B2*100000000),IF(C2="","",C2),IF(D2="","",D2*10000))',
    );
  });

  it('leaves out optional inputs that the table does not have', () => {
    expect(formula(['企业名称', '年营收(万元)'], 'SOFTWARE_SCALE_REWARD')).toBe(
      '=HZ.SOFTWARE_SCALE_REWARD(IF(B2="","",B2*10000))',
    );
  });

  it('tells a blank from a zero, so that filled down over a blank it asks instead of paying', () => {
    const headings = ['企业名称', '年营收(万元)', '上年营收(万元)'];
    expect(formula(headings, 'SOFTWARE_GROWTH_REWARD')).toBe(
      '=HZ.SOFTWARE_GROWTH_REWARD(IF(B2="","",B2*10000),IF(C2="","",C2*10000))',
    );
  });

  it('writes plainly what a blank does not change: an optional input that counts as 0, and a code', () => {
    expect(formula(['企业名称', '年营收(万元)', '此前历史最高年营收(万元)'], 'SOFTWARE_SCALE_REWARD')).toBe(
      '=HZ.SOFTWARE_SCALE_REWARD(IF(B2="","",B2*10000),C2*10000)',
    );
    expect(formula(['企业名称', '认定档次'], 'BINJIANG_AI_APPLICATION_REWARD')).toBe(
      '=HZ.BINJIANG_AI_APPLICATION_REWARD(B2)',
    );
  });

  it('is not written while a required column is missing', () => {
    expect(formula(['企业名称', '年营收(万元)'], 'IC_TAPEOUT')).toBeNull();
  });
});

/** The arguments of the first call, as they are read. */
const argumentsOf = (written: string) =>
  readAwardCalls(written)[0]?.arguments.map(({ expression }) => expression);

const at = (row: number, column: number, sheet: string | null = null) => ({
  kind: 'reference',
  target: { kind: 'cell', sheet, row, column },
});
const times = (left: unknown, value: number, operator = '*') => ({
  kind: 'operation',
  operator,
  left,
  right: { kind: 'literal', value },
});

describe('A formula read back', () => {
  it('gives each argument with its cell and scale', () => {
    const written = '=ROUND(HZ.SOFTWARE_RND_SUBSIDY($B2*10000,C2/100,数据!D$2),0)';
    expect(readAwardCalls(written)[0]?.name).toBe('SOFTWARE_RND_SUBSIDY');
    expect(argumentsOf(written)).toMatchObject([
      times(at(1, 1), 10000),
      times(at(1, 2), 100, '/'),
      at(1, 3, '数据'),
    ]);
  });

  it('tells omitted, written and computed arguments apart', () => {
    expect(argumentsOf('=HZ.BINJIANG_TAPEOUT(VLOOKUP(A1,数据!A:B,2),,"2025-01-01",#REF!)')).toMatchObject([
      { kind: 'function', name: 'VLOOKUP', written: 'VLOOKUP(A1,数据!A:B,2)' },
      { kind: 'omitted' },
      { kind: 'literal', value: '2025-01-01' },
      { kind: 'error', error: '#REF!' },
    ]);
  });

  it('reads names in any case, blanks, signs, percentages, and sheets in quotation marks', () => {
    expect(readAwardCalls("= hz.ic_tapeout( 'my (1) sheet'!$B$2 )")[0]?.name).toBe('IC_TAPEOUT');
    expect(argumentsOf("=HZ.X( 'it''s'!$B$2, -C2, 25%, @D2, B2:B2 )")).toMatchObject([
      at(1, 1, "it's"),
      { kind: 'sign', negative: true, of: at(1, 2) },
      { kind: 'percent', of: { kind: 'literal', value: 25 } },
      at(1, 3),
      at(1, 1),
    ]);
  });

  it.each([
    ['[@首次流片费用]', '', '首次流片费用'],
    ['企业表[@[首次流片费用(万元)]]', '企业表', '首次流片费用(万元)'],
    ['Table1[[#This Row],[x y]]', 'Table1', 'x y'],
    ["[@[研发'[含委托']]]", '', '研发[含委托]'],
  ])('finds in %s the column of a table', (written, table, column) => {
    expect(argumentsOf(`=HZ.X(${written}*10000)`)).toMatchObject([
      times({ kind: 'reference', written, target: { kind: 'tableColumn', table, column } }, 10000),
    ]);
  });

  it.each(['B2:B9', 'B:B', 'Table1[x]', 'Table1[@[a]:[b]]'])('knows %s for several cells', (written) => {
    expect(argumentsOf(`=HZ.X(${written})`)).toMatchObject([{ kind: 'range', written }]);
  });

  it('does not take a cell of another workbook for one of this', () => {
    expect(argumentsOf('=HZ.X([去年.xlsx]企业!B2)')).toMatchObject([
      { kind: 'other', written: '[去年.xlsx]企业!B2' },
    ]);
  });

  it.each([
    ['=HZ.X((C2-D2)*10000)', '(C2-D2)*10000'],
    ['=HZ.X( (C2-D2) )', '(C2-D2)'],
    ['=HZ.X(((C2)),1)', '((C2))'],
    ['=HZ.X(2*(C2-(D2+1)))', '2*(C2-(D2+1))'],
    ['=(HZ.X(C2))', 'C2'],
    ['=HZ.X("("&B2)', '"("&B2'],
    ['=HZ.X([@[费用(万元)]]-(D2))', '[@[费用(万元)]]-(D2)'],
  ])('knows where the argument of %s stands', (written, argument) => {
    const place = readAwardCalls(written)[0]?.arguments[0]?.place;
    expect(place && written.slice(...place)).toBe(argument);
  });

  it('finds every call, inside other formulas too', () => {
    const names = readAwardCalls('=LET(x,B2*10000,MAX(HZ.A_B(x),HZ.C_D(HZ.E_F(1))))').map(({ name }) => name);
    expect(names).toEqual(['A_B', 'C_D', 'E_F']);
  });

  it('tells a formula that is one call from one that computes with it', () => {
    expect(isOneCall('= HZ.IC_TAPEOUT(B2)')).toBe(true);
    expect(isOneCall('=HZ.IC_TAPEOUT(B2)/10000')).toBe(false);
    expect(isOneCall('=HZ.IC_TAPEOUT(HZ.IC_TAPEOUT(B2))')).toBe(false);
    expect(isOneCall('=SUM(B2)')).toBe(false);
  });

  it('finds no call in a text that only mentions one', () => {
    expect(readAwardCalls('="HZ.IC_TAPEOUT(A1)"')).toEqual([]);
  });

  it('finds none in what is no formula', () => {
    expect(readAwardCalls('=HZ.IC_TAPEOUT(((')).toEqual([]);
  });
});
