import { describe, expect, it } from 'vitest';
import {
  isResultSheet,
  RESULT_TITLES,
  resultSource,
  resultTitle,
  sourceName,
  sourceOf,
  sourceTable,
} from '../../../src/company/results/result-title';
import { sheetOf, tablesOf, type Written } from '../../table/written-sheet';

const sheet = (values: readonly (readonly unknown[])[], top = 0, left = 0) => ({ top, left, values });

describe('a sheet of results', () => {
  it.each(['zh', 'en'] as const)('is known by its first cell, in %s', (language) => {
    const title = resultTitle({ sheet: '企业', headerRow: null, left: null }, language);
    expect(RESULT_TITLES.some((begin) => title.startsWith(begin))).toBe(true);
    expect(isResultSheet(sheet([[title], ['企业名称']]))).toBe(true);
  });

  it.each([
    ['empty', []],
    ['without anything in its first cell', [[null, '整表试算：企业']]],
    ['of a person that speaks of such results further down', [['我的汇总'], ['整表试算：企业']]],
    ['of a person that is called so without a colon', [['整表试算结果'], ['企业名称']]],
    ['whose first cell is a number', [[1]]],
  ])('is not one %s', (_, values) => {
    expect(isResultSheet(sheet(values))).toBe(false);
  });

  it('is not one that begins elsewhere than in its first cell', () => {
    expect(isResultSheet(sheet([['整表试算：企业']], 3))).toBe(false);
    expect(isResultSheet(sheet([['整表试算：企业']], 0, 2))).toBe(false);
  });
});

describe('the table that a title names', () => {
  it.each([
    ['整表试算：企业', ['企业'], { sheet: '企业', headerRow: null, left: null }],
    ['整表试算：企业 12', ['企业'], { sheet: '企业', headerRow: 11, left: null }],
    ['整表试算：企业 1-6', ['企业'], { sheet: '企业', headerRow: 0, left: 5 }],
    ['整表试算：企业 2024', ['企业 2024'], { sheet: '企业 2024', headerRow: null, left: null }],
    ['整表试算：企业 2024 5', ['企业 2024'], { sheet: '企业 2024', headerRow: 4, left: null }],
    ['Whole-table assessment: 企业', ['企业'], { sheet: '企业', headerRow: null, left: null }],
    ['整表试算：企业', ['别的'], null],
    ['企业', ['企业'], null],
  ])('%s is one of %j', (title, sheets, source) => {
    expect(sourceOf(title, sheets)).toEqual(source);
  });
});

describe('results of tables beside each other', () => {
  const HEADINGS = ['企业名称', '所属区', '年营收（万元）'];
  const rows: Written[][] = [
    [...HEADINGS, null, null, ...HEADINGS],
    ['甲有限公司', '西湖区', 100, null, null, '乙有限公司', '滨江区', 200],
  ];

  it('are told apart by the column, and found again by it', () => {
    const tables = tablesOf(sheetOf(rows));
    expect(tables).toHaveLength(2);
    const sources = tables.map((one) => resultSource('企业', one, tables));
    expect(sources.map(sourceName)).toEqual(['企业 1-1', '企业 1-6']);
    expect(sources.map((one) => sourceTable(one, tables))).toEqual(tables);
  });
});
