import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/table/fields';
import { columnOf, recogniseTable, type HandMapping } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

const fields = fieldsOf(policyLibrary);

const recognise = (rows: unknown[][], byHand: HandMapping = {}, headerRow: number | null = null) =>
  recogniseTable({ top: 0, left: 0, rows }, fields, byHand, headerRow);

function placeOf(
  rows: unknown[][],
  label: string,
  byHand: HandMapping = {},
): [header: string, unit: string] | null {
  const table = recognise(rows, byHand);
  const place = table && columnOf(table, label);
  return place ? [place.column.header, place.unit.id] : null;
}

describe('A table of companies', () => {
  it('has its headings where most cells are known, below a title', () => {
    const rows = [
      ['2024年度企业情况表', null, null],
      ['企业名称', '年营收(万元)', '备注'],
      ['甲', 1, null],
    ];
    expect(recognise(rows)?.headerRow).toBe(1);
  });

  it('keeps the sheet’s own row and column numbers when it does not begin at A1', () => {
    const table = recogniseTable({ top: 4, left: 2, rows: [['企业名称', '年营收']] }, fields, {});
    expect(table?.headerRow).toBe(4);
    expect(table?.columns.map(({ index }) => index)).toEqual([2, 3]);
  });

  it('takes a column under its label with the unit in brackets', () => {
    expect(placeOf([['企业名称', '年营收（万元）']], '年营收')).toEqual(['年营收（万元）', 'wanyuan']);
  });

  it('takes a column under a synonym', () => {
    expect(placeOf([['企业名称', '营业收入(亿元)']], '年营收')).toEqual(['营业收入(亿元)', 'yiyuan']);
  });

  it('prefers the label to a synonym', () => {
    expect(placeOf([['营业收入(亿元)', '年营收(元)']], '年营收')).toEqual(['年营收(元)', 'yuan']);
  });

  it('reads one column for two fields where both go by its heading', () => {
    expect(placeOf([['企业名称', '年营收(万元)']], '上年度营收')).toEqual(['年营收(万元)', 'wanyuan']);
  });

  it('does not read last year’s revenue for the revenue assessed', () => {
    expect(placeOf([['企业名称', '上年营收(万元)']], '年营收')).toBeNull();
  });

  it('leaves two equally good columns to the person, and says so', () => {
    const table = recognise([['企业名称', '年营收(万元)', '年营收(元)']]);
    expect(table && columnOf(table, '年营收')).toBeUndefined();
    expect(table?.columns[1]?.problem?.zh).toContain('请指定用哪一列');
  });

  it('does not take a column whose unit the field cannot have, and says so', () => {
    const table = recognise([['企业名称', '首次流片费用(%)']]);
    expect(table && columnOf(table, '首次流片费用')).toBeUndefined();
    expect(table?.columns[1]?.problem?.zh).toBe('“首次流片费用”的单位不能是“%”');
  });

  it('asks which research is meant where the heading does not say', () => {
    const table = recognise([['企业名称', '自主研发投入(万元)']]);
    expect(table?.columns[1]?.taken).toEqual([]);
    expect(table?.columns[1]?.problem?.zh).toContain('请指定是哪一项：');
  });

  it('follows the person: another field, another unit, or not used', () => {
    const rows = [['企业名称', '产值', '年营收(元)']];
    expect(placeOf(rows, '年营收', { 产值: { fields: ['年营收'], unit: 'yiyuan' } })).toEqual([
      '产值',
      'yiyuan',
    ]);
    expect(placeOf(rows, '年营收', { '年营收(元)': { fields: [], unit: null } })).toBeNull();
  });

  it('offers a row of texts as headings when none is known, so that it can be mapped by hand', () => {
    expect(
      recognise([
        ['甲', '乙'],
        [1, 2],
      ])?.headerRow,
    ).toBe(0);
  });

  it('is none where no row looks like headings', () => {
    expect(
      recognise([
        [1, 2],
        [3, 4],
      ]),
    ).toBeNull();
  });

  it('has its headings where the workbook says so, for an Excel table', () => {
    expect(
      recognise(
        [
          ['企业名称', '年营收'],
          ['随便', '什么'],
        ],
        {},
        1,
      )?.headerRow,
    ).toBe(1);
  });
});
