import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReportSheet } from '../../../src/sheets/report-sheet';
import { writeSheets } from '../../../workbook/file/write-sheets';
import { newFolder } from '../../cli/command';
import { findLibreOffice } from '../../libreoffice';

const POLICIES = ['软件产业 2022', '集成电路 <&"> 2022', "生物医药 'A' 2022"];

const summary: ReportSheet = {
  name: "核对'摘要",
  rows: [
    ['核对摘要', null, null],
    ['政策', '多付', '少付'],
    ...POLICIES.map((name, at) => [name, (at + 1) * 1000.5, at * 10]),
    ['=HYPERLINK("http://a")', null, null],
    ['这一行的话很长，'.repeat(20), null, null],
  ],
  formats: [],
  widths: [30, 18, 18],
  orientation: 'portrait',
  looks: [['title'], ['heading', 'heading', 'heading'], [undefined, 'over', 'under']],
  links: [[], [], [{ file: '名单 1.xlsx', sheet: "企业's", cell: 'C4' }]],
  merged: [{ top: 6, left: 0, bottom: 6, right: 2 }],
  charts: [
    {
      title: '差额 <按政策>',
      kind: 'bar',
      stacked: true,
      categories: { top: 2, left: 0, bottom: 4, right: 0 },
      series: [
        { name: { row: 1, column: 1 }, values: { top: 2, left: 1, bottom: 4, right: 1 }, color: null },
        { name: { row: 1, column: 2 }, values: { top: 2, left: 2, bottom: 4, right: 2 }, color: '0F548C' },
      ],
      format: '#,##0',
      over: { top: 8, left: 0, bottom: 20, right: 2 },
    },
  ],
};

const rowsSheet: ReportSheet = {
  name: '明细',
  rows: [['企业'], ['甲']],
  formats: [],
  widths: [20],
  headerRow: 0,
};

async function written(): Promise<string> {
  const file = path.join(newFolder(), '报告.xlsx');
  await writeSheets(file, [rowsSheet, summary]);
  return file;
}

describe('a report with a chart', () => {
  it('opens in LibreOffice with the chart over its cells', async () => {
    const file = await written();
    const folder = path.dirname(file);
    const office = findLibreOffice();
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const { status } = spawnSync(
      office ?? 'soffice',
      [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    const flat = readFileSync(file.replace(/xlsx$/, 'fods'), 'utf8');
    expect(flat).toContain('chart:class="chart:bar"');
    expect(flat).toContain('差额 &lt;按政策&gt;');
    expect(flat).toMatch(/chart:values-cell-range-address="[^"]*摘要[^"]*\$?B\$?3:[^"]*\$?B\$?5"/);
    expect(flat.match(/<chart:series /g)).toHaveLength(2);
    expect(flat).toMatch(/集成电路 &lt;&amp;(?:&quot;|")&gt; 2022/);
  }, 60_000);

  it('prints on A4 with numbered pages, upright where it is said', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await written());
    const [rows, page] = workbook.worksheets;
    expect([rows!.pageSetup.paperSize, page!.pageSetup.paperSize]).toEqual([9, 9]);
    expect([rows!.pageSetup.orientation, page!.pageSetup.orientation]).toEqual(['landscape', 'portrait']);
    expect([rows!.pageSetup.printTitlesRow, page!.pageSetup.printTitlesRow]).toEqual(['1:1', undefined]);
    expect(page!.headerFooter.oddFooter).toContain('&P / &N');
  });

  it('keeps texts as texts, leads to the cells it names, and gives long lines their height', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await written());
    const page = workbook.worksheets[1]!;
    expect(page.getCell('A6').value).toBe('=HYPERLINK("http://a")');
    expect(page.getCell('A3').value).toMatchObject({
      text: '软件产业 2022',
      hyperlink: "%E5%90%8D%E5%8D%95%201.xlsx#'企业''s'!C4",
    });
    expect(page.getCell('A1').font).toMatchObject({ name: '微软雅黑', bold: true });
    expect(page.getRow(7).height).toBeGreaterThan(60);
    expect(page.getCell('B2').isMerged).toBe(false);
    expect(page.getCell('C7').isMerged).toBe(true);
  });
});

describe('figures that lead to other cells', () => {
  it('stay figures, and lead there in LibreOffice', async () => {
    const file = path.join(newFolder(), '报告.xlsx');
    const sheet: ReportSheet = {
      name: '分步',
      rows: [
        ['政策', '金额'],
        ['甲', 12.5],
      ],
      formats: [],
      widths: [20, 20],
      headerRow: 0,
      links: [[], [undefined, { file: null, sheet: "明细 '2", cell: 'A1:A2' }]],
    };
    await writeSheets(file, [sheet, { ...rowsSheet, name: "明细 '2" }]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(readFileSync(file));
    const xml = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
    expect(xml).toContain(`<hyperlink ref="B2" location="'明细 ''2'!A1:A2"/>`);
    expect(xml).toMatch(/<c r="B2"[^>]*><v>12.5<\/v>/);
    expect(workbook.worksheets[0]!.getRow(2).getCell(2).type).not.toBe(ExcelJS.ValueType.String);
  });
});
