import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { hangce, newFolder, workbookWith } from './command';
import { forecastOf, type ForecastJson } from './forecast-json';
import { shownInLibreOffice } from './shown-in-libreoffice';

/** Names that a spreadsheet would take for formulas. */
const HOSTILE = ['=1+1', '+86', '-1', '@A1', '\t=1', '＝1+1', '=HYPERLINK("http://a","甲")'];

const HEAD = ['企业名称', '统一社会信用代码', '所属区', '行业', '首次流片费用（万元）', '产品名称'];

const hostileFile = async (): Promise<string> =>
  workbookWith({
    企业: [
      ['2025年度企业数据'],
      HEAD,
      ...HOSTILE.map((name, at) => [name, `9133010${at}MA2AAAAA0A`, '上城区', '集成电路', 1000 + at, name]),
      ['滨江有限公司', '91330108MA2AAAAA0A', '上城区', '集成电路', 50_000, '芯片'],
    ],
  });

const figure = (words: string | undefined): number =>
  words === undefined || words === '–' || words === '' ? 0 : Number(words.replaceAll(',', ''));

describe('the workbook that hangce forecast writes', () => {
  let sheets: ReadonlyMap<string, readonly (readonly string[])[]>;
  let forecast: ForecastJson;
  let out = '';

  beforeAll(async () => {
    const file = await hostileFile();
    out = path.join(newFolder(), '预算.xlsx');
    const terms = ['--years', '3', '--growth', '0.08', '--recurring', 'all'];
    const { status, err } = await hangce('forecast', file, ...terms, '--out', out);
    expect([status, err]).toEqual([0, `预算已写入 ${out}\n`]);
    forecast = await forecastOf(file, ...terms);
    sheets = shownInLibreOffice(out);
  }, 120_000);

  it('shows in LibreOffice the totals of the command line, year by year', () => {
    const total = sheets.get('逐年')!.find(([label]) => label === '合计')!;
    const years = [forecast.base, ...forecast.years];
    expect(total.slice(1, 5).map(figure)).toEqual(years.map((year) => Number(year.total.budget)));
    expect(years.every((year) => Number(year.total.budget) > 0)).toBe(true);
  });

  it('shows every claim, with names that look like formulas as they are written', () => {
    const rows = sheets.get('明细')!;
    const names = rows.map((row) => row[2]?.trim());
    for (const name of HOSTILE) expect(names).toContain(name.trim());
    const head = rows.findIndex(([first]) => first === '数据年度');
    const claims = rows.slice(head + 1).filter(([year]) => /^\d{4}$/.test(year ?? ''));
    for (const { year, total } of [forecast.base, ...forecast.years]) {
      const budgets = claims.filter((row) => row[0] === String(year)).map((row) => figure(row[12]));
      expect(budgets.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(total.budget), 2);
    }
  });

  it('holds no formula anywhere, prints on A4, and repeats its headings', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()));
      expect(sheet.pageSetup.paperSize).toBe(9);
      expect(sheet.headerFooter.oddFooter).toContain('&P / &N');
    }
    const named = (name: string) => workbook.getWorksheet(name)!;
    expect(named('明细').pageSetup.printTitlesRow).toBe('3:3');
    expect(named('预算说明').pageSetup).toMatchObject({ orientation: 'portrait', fitToHeight: 1 });
  });

  it('is not itself read as a table of companies', async () => {
    expect((await hangce('forecast', out, '--growth', '0')).status).toBe(3);
    expect((await hangce('assess', out)).status).toBe(3);
  });

  it('is never written over the file that it is made of', async () => {
    const file = await hostileFile();
    const { status, err } = await hangce('forecast', file, '--growth', '0', '--out', file);
    expect(status).toBe(2);
    expect(err).toContain('--out');
  });
});
