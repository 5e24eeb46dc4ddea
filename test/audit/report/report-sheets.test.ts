import ExcelJS from 'exceljs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSheets } from '../../../src/audit/report/report-sheets';
import type { Language } from '../../../src/rules/text';
import type { ReportSheet } from '../../../src/sheets/report-sheet';
import { writeSheets } from '../../../workbook/file/write-sheets';
import { newFolder } from '../../cli/command';
import { inventedReport } from './invented-audit';

const sheetsIn = (language: Language): readonly ReportSheet[] => reportSheets(inventedReport(), language);
const wordsOf = ({ rows }: ReportSheet): string => rows.flat().join('\n');

describe('the report of an audit', () => {
  it('has a summary, the rows, totals, the check, the register and the method, in both languages', () => {
    expect(sheetsIn('zh').map(({ name }) => name)).toEqual([
      '核对摘要',
      '核对明细',
      '核对汇总',
      '工作簿检查',
      '读法登记',
      '方法',
    ]);
    expect(sheetsIn('en').every(({ name }) => /^[\x20-\x7e]+$/.test(name))).toBe(true);
  });

  it('begins each sheet with a title by which it is known as a report, and names file, day and rules', () => {
    for (const { rows } of sheetsIn('zh')) {
      expect(rows[0]?.[0]).toMatch(/^核对报告：/);
      expect(rows[1]?.[0]).toContain('名单 2024.xlsx；编制日 2026年11月28日；杭策 0.1.0，规则 0123456789ab');
    }
  });

  it('sums up on one upright page, with a chart over the policies whose amounts differ', () => {
    const [summary] = sheetsIn('zh') as [ReportSheet];
    expect([summary.onePage, summary.orientation]).toEqual([true, 'portrait']);
    const { categories, series } = summary.charts![0]!;
    const names = summary.rows.slice(categories.top, categories.bottom + 1).map(([name]) => name);
    expect(names).toEqual(['软件 2022', '集成电路 2022']);
    const figures = series.map(({ name, values }) => [
      summary.rows[name.row]?.[name.column],
      ...summary.rows.slice(values.top, values.bottom + 1).map((row) => row[values.left]),
    ]);
    expect(figures).toEqual([
      ['多付（元）', 1_500_000, 500_000],
      ['少付（元）', 0, 100],
    ]);
    expect(wordsOf(summary)).toContain('本报告未加封签');
  });

  it('prints the seal, and says where alone it proves anything', () => {
    const seal = { hash: 'ab'.repeat(32), sheet: { name: '封签', rows: [], formats: [], widths: [] } };
    const sheets = reportSheets(inventedReport({ seal }), 'zh');
    expect(sheets.map(({ name }) => name)).toContain('封签');
    expect(wordsOf(sheets[0]!)).toContain('ab'.repeat(32));
    expect(wordsOf(sheets[0]!)).toContain('另行保存');
  });

  it('sets suspected unit errors apart, in a sentence and below the total', () => {
    const { audited } = inventedReport();
    const { all } = audited.totals;
    const unitErrors = {
      ...all,
      label: { zh: '疑似单位错误（另列）', en: 'apart' },
      rows: 2,
      over: '9000.00',
    };
    const totals = { ...audited.totals, unitErrors };
    const [summary, , sums] = reportSheets(inventedReport({ audited: { ...audited, totals } }), 'zh');
    expect(wordsOf(summary!)).toContain('疑似单位错误 2 笔');
    expect(wordsOf(summary!)).toContain('多付 9,000 元');
    for (const { rows } of [summary!, sums!]) {
      const total = rows.findIndex(([label]) => label === '合计');
      expect(rows[total + 1]?.slice(0, 2)).toEqual(['疑似单位错误（另列）', 2]);
    }
    expect(wordsOf(reportSheets(inventedReport(), 'zh')[0]!)).not.toContain('单位错误');
  });

  it('draws no chart where nothing differs', () => {
    const { audited } = inventedReport();
    const [summary] = reportSheets(
      inventedReport({ audited: { ...audited, totals: { ...audited.totals, byPolicy: [] } } }),
      'zh',
    ) as [ReportSheet];
    expect(summary.charts).toBeUndefined();
  });

  it('lists the gravest rows first, each leading to its cell, with a blank for the reviewer', () => {
    const rows = sheetsIn('zh')[1]!;
    const head = rows.headerRow!;
    const headings = rows.rows[head]!;
    const column = (name: string) => headings.indexOf(name);
    const below = rows.rows.slice(head + 1);
    expect(below.map((row) => row[column('结论')])).toEqual([
      '多付',
      '一致',
      '事项待定',
      '少付（未超上限）',
      '一致',
    ]);
    expect(below.map((row) => row[column('合计口径')])).toEqual(['一致', '多付', '一致', '一致', '一致']);
    expect(below[0]![column('差额（元）')]).toBe(500_000);
    expect(below[2]![column('应发金额（元）')]).toBeNull();
    expect(below.every((row) => row[column('复核人')] === null)).toBe(true);
    expect(rows.links?.[head + 1]?.[0]).toEqual({ file: '名单 2024.xlsx', sheet: "发放's", cell: 'F5' });
    expect(column('复核人')).toBe(rows.printedColumns! - 1);
  });

  it('leads within the workbook where it stands in the workbook that was read', () => {
    const rows = reportSheets(inventedReport({ isApart: false }), 'zh')[1]!;
    expect(rows.links?.[rows.headerRow! + 1]?.[0]).toMatchObject({ file: null, cell: 'F5' });
  });

  it('has both amounts of every place whose text can be read in two ways, and their sum', () => {
    const register = sheetsIn('zh')[4]!;
    expect(register.rows).toContainEqual(["发放's F5", '+86', 1_500_000, 1_499_700, -300]);
    expect(wordsOf(register)).toContain('1 处不同，另有 2 处金额相同');
  });

  it('writes nothing of a company as a formula', async () => {
    const file = path.join(newFolder(), '报告.xlsx');
    await writeSheets(file, sheetsIn('zh'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const texts: string[] = [];
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      );
    expect(texts).toContain('=1+1');
    expect(texts).toContain('+86');
  });

  it('prints its rows on A4 across, up to the column of the reviewer, headings repeated', async () => {
    const file = path.join(newFolder(), '报告.xlsx');
    await writeSheets(file, sheetsIn('zh'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const { pageSetup } = workbook.getWorksheet('核对明细')!;
    expect(pageSetup.paperSize).toBe(9);
    expect(pageSetup.printTitlesRow).toBe('3:3');
    expect(pageSetup.printArea?.replaceAll('$', '')).toBe('A1:L8');
    expect(workbook.getWorksheet('核对摘要')!.pageSetup.fitToHeight).toBe(1);
  });
});
