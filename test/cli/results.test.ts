import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkbookFile } from '../../workbook/file/file-workbook';
import { writeSheets } from '../../workbook/file/write-sheets';
import { assessed, hangce, newFolder, workbookWith } from './command';
import { shownInLibreOffice } from './shown-in-libreoffice';

const HOSTILE = [
  '=1+1',
  '＝1+1',
  '+1',
  '-1',
  '@甲公司',
  '\t=1',
  '_x0041_甲',
  '甲\u0000\u0007乙',
  '甲'.repeat(10_000),
];

async function hostileFile(): Promise<string> {
  const head = ['企业名称', '统一社会信用代码', '所属区', '行业', '首次流片费用（万元）'];
  const rows = HOSTILE.map((name, at) => [
    name,
    `9133010${at}MA2AAAAA0A`,
    '滨江区',
    '集成电路',
    1000 + at * 0.01,
  ]);
  return workbookWith({ 企业: [head, ...rows] });
}

describe('a workbook of results', () => {
  it('shows in LibreOffice the figures of the command line, and names as texts', async () => {
    const file = await hostileFile();
    const out = path.join(newFolder(), '结果.xlsx');
    const { status, err } = await hangce('assess', file, '--as-of', '2025-06-30', '--out', out);
    expect([status, err]).toEqual([0, `结果已写入 ${out}\n`]);
    const [table] = (await assessed(file, '--as-of', '2025-06-30')).tables;
    const rows = shownInLibreOffice(out).get('整表试算 企业')!;
    const head = rows.findIndex(([first]) => first === '企业名称');
    const shown = rows.slice(head + 1, head + 1 + HOSTILE.length);
    const amount = (words: string): number => Number(words.replaceAll(',', ''));
    expect(shown.map((row) => [amount(row[5]!), amount(row[6]!)])).toEqual(
      table!.companies.map(({ total }) => [Number(total.certain), Number(total.most)]),
    );
    expect(table!.companies.every(({ total }) => Number(total.certain) > 0)).toBe(true);
    const names = shown.map(([name]) => name!);
    expect(names.slice(0, 5)).toEqual(HOSTILE.slice(0, 5));
    expect(names[5]!.trim()).toBe('=1');
    expect(names.at(-1)).toBe('甲'.repeat(10_000));
  }, 60_000);

  it('has numbers as numbers, texts as texts, wide columns, and headings that stay and repeat', async () => {
    const out = path.join(newFolder(), 'a.xlsx');
    await hangce('assess', await hostileFile(), '--as-of', '2025-06-30', '--out', out);
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const sheet = workbook.worksheets[0]!;
    const heading = sheet.views[0] as { state: string; ySplit: number };
    expect(heading.state).toBe('frozen');
    expect(sheet.pageSetup.printTitlesRow).toBe(`${heading.ySplit}:${heading.ySplit}`);
    const first = sheet.getRow(heading.ySplit + 1);
    expect(first.getCell(1).value).toBe('=1+1');
    expect(typeof first.getCell(6).value).toBe('number');
    expect(first.getCell(6).numFmt).toBe('#,##0.00');
    expect(sheet.getColumn(1).width).toBeGreaterThanOrEqual(20);
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  });

  it('keeps what a cell can hold of a text, and gives no sheet a name twice', async () => {
    const out = path.join(newFolder(), 'a.xlsx');
    const long = '甲'.repeat(40_000);
    const texts = [long, '_x0041_', '半\ud800个', '😀'.repeat(20_000), 'a\u0001b'];
    const sheet = (name: string) => ({
      name,
      rows: [['名称'], ...texts.map((one) => [one])],
      formats: [],
      widths: [20],
      headerRow: 0,
    });
    const names = ['同名', '同名', 'a/b[c]', `${'长'.repeat(40)}1`, `${'长'.repeat(40)}2`];
    await writeSheets(out, names.map(sheet));
    const file = await openWorkbookFile(out);
    const found = await file.sheetNames();
    expect(new Set(found).size).toBe(5);
    expect(found.every((name) => name.length <= 31)).toBe(true);
    const { values } = await file.readRows({ sheet: '同名', left: 0, width: 1, top: 1, count: 5 });
    const [cut, escaped, half, faces, plain] = values.map(([one]) => one as string);
    expect([cut!.length, cut!.endsWith('…')]).toEqual([32_767, true]);
    expect([escaped, half, plain]).toEqual(['_x0041_', '半\ufffd个', 'ab']);
    expect(faces!.length).toBeLessThanOrEqual(32_767);
    expect(faces).toMatch(/^(?:😀)+…$/u);
  });
});
