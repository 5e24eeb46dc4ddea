import { describe, expect, it } from 'vitest';
import { assessCompany } from '../../src/company/assessment';
import { readCompany } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { checkSheet, type CheckReport } from '../../src/table/sheet-check';
import { recogniseTable } from '../../src/table/table';
import { KITE_DAY, kiteBook } from '../fixture/kite-book';

const _ = null;
const HEADINGS = ['企业名称', '所属区', '年营收（万元）', '营收增速', '名录级别', '备注'];
const GOOD = ['示例一号', '滨江区', 6000, 0.2, '省级', '已核'];

const tableUnder = (headings: readonly unknown[]) =>
  recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(kiteBook), {})!;

function check(rows: readonly (readonly unknown[])[], formats: readonly string[] = []): CheckReport {
  const sheet = checkSheet(tableUnder(HEADINGS), kiteBook);
  rows.forEach((values, at) => sheet.add({ row: at + 1, left: 0, values, formats }));
  return sheet.report();
}

/** The findings, each as `kind column row: message`. */
const found = ({ groups }: CheckReport): readonly string[] =>
  groups.flatMap(({ findings }) =>
    findings.map(({ kind, column, row, message }) => `${kind} ${column} ${row}: ${message.zh}`),
  );

/** A good row with one cell changed, and another name. */
const withCell = (column: number, value: unknown): readonly unknown[] =>
  GOOD.map((cell, at) => (at === column ? value : at === 0 ? '示例二号' : cell));

describe('A check of a whole sheet', () => {
  it('finds nothing where every cell can be used', () => {
    expect(check([GOOD, withCell(2, 7000)])).toEqual({ companies: 2, faulty: 0, setAside: 0, groups: [] });
  });

  it('tells a number kept as text, in the words of the function', () => {
    expect(found(check([withCell(2, '6,000')]))).toEqual([
      'textNumber 2 1: 参数“年营收”（revenue）应为不小于 0 的金额（元），实际为文本“6,000”（这是文本格式的数字，请改为数值 6000）',
    ]);
  });

  it.each([
    [2, '约3亿', '参数“年营收”'],
    [2, -5, '参数“年营收”'],
    [2, { error: '#REF!' }, '错误值 #REF!'],
    [3, -1.5, '参数“营收增速”'],
    [4, '市级', '参数“名录级别”'],
  ])('tells a cell that no clause can take: column %i, %j', (column, value, words) => {
    const [only, ...others] = found(check([withCell(column, value)]));
    expect(only).toContain(`invalid ${column} 1: `);
    expect(only).toContain(words);
    expect(others).toEqual([]);
  });

  it('asks of a rate without a unit that no growth reaches: 25 for 25%', () => {
    const [finding, ...others] = found(check([withCell(3, 25)]));
    expect(finding).toContain('没有写单位，25 是 25% 还是 2500%？');
    expect(finding).toMatch(/^asked 3 1: /);
    expect(others).toEqual([]);
  });

  it('reads a cell shown as a percentage as what it holds', () => {
    const sheet = checkSheet(tableUnder(['企业名称', '营收增速（%）']), kiteBook);
    sheet.add({ row: 1, left: 0, values: ['示例一号', 0.25], formats: ['General', '0%'] });
    sheet.add({ row: 2, left: 0, values: ['示例二号', 25], formats: ['General', '0.0'] });
    expect(sheet.report().groups).toEqual([]);
  });

  it('tells a cell of which it is not certain which number it means', () => {
    const sheet = checkSheet(tableUnder(HEADINGS), kiteBook);
    const formats = ['@', '@', '#,##0,'];
    sheet.add({ row: 1, left: 0, values: GOOD, formats });
    sheet.add({ row: 2, left: 0, values: withCell(2, '约3亿'), formats });
    const report = sheet.report();
    expect(found(report).map((one) => one.split('，')[0])).toEqual([
      'invalid 2 2: 参数“年营收”（revenue）应为不小于 0 的金额（元）',
      'asked 2 1: 单元格存的是 6000',
    ]);
    expect(report.faulty).toBe(2);
  });

  it('tells a blank cell that a clause requires, and counts it as no fault', () => {
    const report = check([withCell(2, _), withCell(4, '')]);
    expect(found(report).filter((one) => one.startsWith('blank'))).toEqual([
      'blank 2 1: 为空，条款需要年营收、上年度营收',
      'blank 4 2: 为空，条款需要名录级别',
    ]);
    expect(report.faulty).toBe(2); // the two have one name
  });

  it('tells no blank cell that a clause can do without', () => {
    const sheet = checkSheet(tableUnder(['企业名称', '此前历史最高年营收']), kiteBook);
    sheet.add({ row: 1, left: 0, values: ['示例一号', _], formats: [] });
    expect(sheet.report().groups).toEqual([]);
  });

  it('tells a district that is none of Hangzhou’s, and none that is', () => {
    expect(found(check([withCell(1, '浦东新区')]))).toEqual(['district 1 1: “浦东新区”不在杭州']);
    expect(found(check([withCell(1, '浙江省杭州市余杭区')]))).toEqual([]);
    expect(found(check([withCell(1, 330108)]))).toEqual(['invalid 1 1: 所属区应为文字']);
  });

  it('tells companies of one name, however they write it, and a row without one', () => {
    const rows = [GOOD, ['示例（一号）', ...GOOD.slice(1)], ['示例(一号)', ...GOOD.slice(1)], withCell(0, _)];
    expect(found(check(rows))).toEqual([
      'duplicate 0 1: 与第 3、4 行重名',
      'duplicate 0 2: 与第 2、4 行重名',
      'duplicate 0 3: 与第 2、3 行重名',
      'blank 0 4: 没有企业名称',
    ]);
  });

  it('looks at no column that no clause reads', () => {
    expect(found(check([withCell(5, { error: '#N/A' })]))).toEqual([]);
  });

  it('sets totals, heads of sections, remarks and headings aside', () => {
    const report = check([
      ['一、软件企业', _, 6000],
      GOOD,
      ['合计', _, '全部'],
      HEADINGS,
      ['注：初步数', _, _],
    ]);
    expect(report).toEqual({ companies: 1, faulty: 0, setAside: 4, groups: [] });
  });

  it('sorts by gravity, then column, then row, and counts rows once', () => {
    const rows = [
      ['示例三号', '浦东', '1,200', 25, '省级', _],
      ['示例四号', '滨江', '约2亿', 0.1, '市级', _],
    ];
    const { groups, faulty } = check(rows);
    expect(groups.map(({ kind, column, header }) => `${kind} ${column} ${header}`)).toEqual([
      'textNumber 2 年营收（万元）',
      'invalid 2 年营收（万元）',
      'invalid 4 名录级别',
      'asked 3 营收增速',
      'district 1 所属区',
    ]);
    expect(faulty).toBe(2);
  });

  it('finds every cell that the clauses refuse, and no other', () => {
    const values: readonly unknown[] = [0, -1, 3.5, 1e300, '12', '无', true, { error: '#N/A' }, 0.5, 26];
    const table = tableUnder(HEADINGS);
    for (const [column] of HEADINGS.entries()) {
      if (column === 0 || column === 1) continue;
      for (const value of values) {
        const row = { left: 0, values: withCell(column, value), formats: [] };
        const { awards } = assessCompany(kiteBook, readCompany(table, { row: 1, ...row }), KITE_DAY);
        const refused = awards.some(({ invalid }) => invalid.some((one) => one.cell.column === column));
        const sheet = checkSheet(table, kiteBook);
        sheet.add({ row: 1, ...row });
        const told = sheet.report().groups.some(({ kind }) => kind === 'invalid' || kind === 'textNumber');
        expect([column, value, told]).toEqual([column, value, refused]);
      }
    }
  });
});
