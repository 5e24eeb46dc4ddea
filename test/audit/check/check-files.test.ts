import ExcelJS from 'exceljs';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WorkbookCheck } from '../../../src/audit/check/check-sheets';
import { policyLibrary } from '../../../src/policy-library';
import { checkWorkbook } from '../../../workbook/check-workbook';
import { openWorkbookFile, RefusedFile } from '../../../workbook/file/file-workbook';
import { newFolder } from '../../cli/command';
import { DAY, found } from './sheets-in-memory';

const checkFile = async (file: string): Promise<WorkbookCheck> =>
  checkWorkbook(await openWorkbookFile(file), { book: policyLibrary, day: DAY });

const FOLDER = path.resolve(import.meta.dirname, '../../workbench/xlsx');

const workbooks = ['trouble', 'producers'].flatMap((folder) =>
  readdirSync(path.join(FOLDER, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => [`${folder}/${name}`]),
);

describe('files of other programs, in which nothing is wrong with an award', () => {
  it.each(workbooks)('%s gives an empty list', async (name) => {
    const file = await openWorkbookFile(path.join(FOLDER, name)).catch((error: unknown) => {
      if (error instanceof RefusedFile) return null;
      throw error;
    });
    if (!file) {
      // Not every file is a workbook; those are refused in words elsewhere.
      expect(name).toMatch(/10-/);
      return;
    }
    expect((await checkWorkbook(file, { book: policyLibrary, day: DAY })).findings).toEqual([]);
  });
});

/** A file with formulas as Excel stores them, with the results that it keeps. */
async function fileWith(result: (at: number) => number | undefined): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('企业');
  sheet.addRow(['企业名称', '首次流片费用(万元)', '首次流片补助(元)']);
  for (let at = 0; at < 6; at += 1) {
    const formula = `_xldudf_HZ_IC_TAPEOUT(B${at + 2}*10000,"${DAY}")`;
    sheet.addRow([`示例${at}公司`, 2000 + at, { formula, result: result(at) }]);
  }
  const hidden = workbook.addWorksheet('隐藏', { state: 'hidden' });
  hidden.addRow([{ formula: `_xldudf_HZ_IC_TAPEOUT(企业!B2*10000,"${DAY}")`, result: 1 }]);
  const file = path.join(newFolder(), 'a.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

describe('a file', () => {
  const right = async (): Promise<readonly number[]> => {
    const { cells } = await checkFile(await fileWith(() => 1));
    return cells.map(({ now }) => Number(now));
  };

  it('is read with the formulas and the values that it keeps, on hidden sheets too', async () => {
    const amounts = await right();
    const check = await checkFile(await fileWith((at) => amounts[at]! + (at === 3 ? 1 : 0)));
    expect(found(check)).toEqual(['staleValue 企业!C5', 'staleValue 隐藏!A1']);
    expect(check.cells).toHaveLength(7);
  });

  it('that keeps no results has nothing to compare, and that is said once for a column', async () => {
    const check = await checkFile(await fileWith(() => undefined));
    expect(found(check)).toEqual(['staleValue 隐藏!A1']);
    expect(check.notChecked).toMatchObject([{ sheet: '企业', cell: 'C2', cells: 6 }]);
    expect(check.notChecked[0]!.message.zh).toContain('没有保存这个公式的结果');
  });
});
