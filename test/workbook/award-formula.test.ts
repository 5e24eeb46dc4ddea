import { describe, expect, it } from 'vitest';
import { readCompany } from '../../src/company/company';
import { fieldsOf } from '../../src/company/fields';
import { recogniseTable } from '../../src/company/table';
import { policyLibrary } from '../../src/policy-library';
import { formulaFor, readAwardCalls } from '../../workbook/award-formula';
import { provisionNamed } from '../provision-named';

function formula(headings: string[], award: string, formats: string[] = []): string | null {
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(policyLibrary), {});
  if (!table) throw new Error('no table');
  return formulaFor(provisionNamed(award), readCompany(table, { left: 0, values: [], formats }), 1);
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

describe('A formula read back', () => {
  it('gives each argument with its cell and scale', () => {
    const [call] = readAwardCalls('=ROUND(HZ.SOFTWARE_RND_SUBSIDY($B2*10000,C2/100,数据!D$2),0)');
    expect(call?.name).toBe('SOFTWARE_RND_SUBSIDY');
    expect(call?.arguments.map(({ source }) => source)).toMatchObject([
      { row: 1, column: 1, sheet: null, scale: { operator: '*', by: 10000 } },
      { row: 1, column: 2, sheet: null, scale: { operator: '/', by: 100 } },
      { row: 1, column: 3, sheet: '数据', scale: null },
    ]);
  });

  it('tells omitted, written and computed arguments apart', () => {
    const [call] = readAwardCalls('=HZ.BINJIANG_TAPEOUT(SUM(A1:A3),,"2025-01-01")');
    expect(call?.arguments.map(({ source }) => source)).toEqual([
      { kind: 'computed' },
      { kind: 'omitted' },
      { kind: 'literal', value: '2025-01-01' },
    ]);
  });

  it('finds no call in a text that only mentions one', () => {
    expect(readAwardCalls('="HZ.IC_TAPEOUT(A1)"')).toEqual([]);
  });

  it('finds none in what is no formula', () => {
    expect(readAwardCalls('=HZ.IC_TAPEOUT(((')).toEqual([]);
  });
});
