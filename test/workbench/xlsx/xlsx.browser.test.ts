import { policyLibrary } from '../../../src/policy-library';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellReading } from '../../../workbench/automation';
import { openWorkbench, type WorkbenchPage } from '../workbench-page';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
});

async function read(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const part = async (file: Buffer, path: string): Promise<string> =>
  (await JSZip.loadAsync(file)).file(path)?.async('string') ?? '';

/** Every filled cell of every sheet, by address. */
const allCells = (): Promise<Record<string, CellReading>> =>
  workbench.page.evaluate(async () => {
    const api = window.hangceWorkbench!;
    const found: Record<string, CellReading> = {};
    for (const sheet of api.sheets()) {
      await api.select(sheet, 'A1');
      const columns = ((await api.workbook.readSheet(sheet)).used?.right ?? 0) + 1;
      for (let row = 1; row <= 100; row += 1) {
        for (let column = 0; column < Math.min(columns, 26); column += 1) {
          const a1 = `${String.fromCharCode(65 + column)}${row}`;
          const cell = api.cell(sheet, a1);
          // Of spilled numbers the grid tells a format only once they have come from a file.
          const isSpilledNumber = sheet === '解释' && typeof cell.value === 'number' && !cell.formula;
          const reading = isSpilledNumber ? { ...cell, shown: String(cell.value) } : cell;
          if (reading.value !== null || reading.formula) found[`${sheet}!${a1}`] = reading;
        }
      }
    }
    return found;
  });

describe('saving the sample workbook', () => {
  let file: Buffer;

  beforeAll(async () => {
    file = await workbench.save();
  });

  it('stores HZ functions under the names Excel stores them by', async () => {
    const sheet = await part(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('_xldudf_HZ_SOFTWARE_SCALE_REWARD(D2*10000,MAX(E2,F2)*10000,$X$1)');
    expect(sheet).not.toContain('HZ.');
  });

  it('stores a spilling formula once, with its range, marked as dynamic', async () => {
    const sheet = await part(file, 'xl/worksheets/sheet2.xml');
    const [anchor] =
      /<c r="A1"[^>]* cm="1"><f t="array" ref="A1:[A-Z]+\d+">_xldudf_HZ_POLICIES\(TODAY\(\)\)<\/f>/.exec(
        sheet,
      ) ?? [];
    expect(anchor).toContain(`${policyLibrary.policies.length + 1}"`);
    expect(await part(file, 'xl/metadata.xml')).toContain('fDynamic="1"');
    expect(await part(file, '[Content_Types].xml')).toContain('sheetMetadata+xml');
    expect(await part(file, 'xl/_rels/workbook.xml.rels')).toContain('relationships/sheetMetadata');
  });

  it('stores values, results, errors, formats, widths and the frozen panes', async () => {
    const sheet = (await read(file)).getWorksheet('企业')!;
    expect(sheet.getCell('D1').value).toBe('年营收(万元)');
    expect(sheet.getCell('D8').value).toBe('约3亿');
    expect(sheet.getCell('D9').value).toBe((await workbench.cell('企业', 'D9')).value);
    const shown: unknown = sheet.getCell('R9').result;
    expect(shown ?? null).toBe((await workbench.cell('企业', 'R9')).value);
    expect(sheet.getCell('O8').result).toEqual({ error: '#VALUE!' });
    expect(sheet.getCell('I2').numFmt).toBe('0.0%');
    expect(sheet.getColumn(1).width).toBeCloseTo(29, 1);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } });
  });

  it('opens again with every cell the same: value, formula, message and what is shown', async () => {
    await workbench.openSample();
    const before = await allCells();
    expect(await workbench.open(await workbench.save())).toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(1000);
    expect(await allCells()).toEqual(before);
  });

  it('is the same file when it is saved once more', async () => {
    const first = await workbench.save();
    await workbench.open(first);
    const second = await workbench.save();
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml']) {
      expect(await part(second, path)).toBe(await part(first, path));
    }
  });
});

describe('a file from elsewhere', () => {
  const build = () =>
    written((workbook) => {
      const sheet = workbook.addWorksheet('数据', { views: [{ state: 'frozen', ySplit: 2 }] });
      sheet.getCell('A1').value = '合并的标题';
      sheet.mergeCells('A1:C1');
      sheet.getCell('A1').font = {
        name: '宋体',
        size: 16,
        bold: true,
        italic: true,
        color: { argb: 'FFC00000' },
      };
      sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
      sheet.getCell('A1').border = { bottom: { style: 'double', color: { argb: 'FF0000FF' } } };
      sheet.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      sheet.getCell('A3').value = '000001';
      sheet.getCell('B3').value = 1234.5;
      sheet.getCell('B3').numFmt = '#,##0.00';
      sheet.getCell('C3').value = true;
      sheet.getCell('D3').value = new Date(Date.UTC(2024, 5, 30));
      sheet.getCell('D3').numFmt = 'yyyy-mm-dd';
      sheet.getCell('E3').value = { error: '#N/A' };
      sheet.getCell('F3').value = {
        richText: [{ text: '最高' }, { text: '2000万元', font: { bold: true, color: { argb: 'FFFF0000' } } }],
      };
      sheet.getCell('G3').value = { text: '政策原文', hyperlink: 'https://example.com/policy' };
      sheet.getCell('A5').value = {
        formula: '_xldudf_HZ_IC_TAPEOUT(B5)&" HZ.IC_TAPEOUT(B5) A5"',
      };
      sheet.getCell('B5').value = 20_000_000;
      sheet.getCell('D5').value = 10;
      for (let row = 6; row <= 9; row += 1) sheet.getCell(`B${row}`).value = row * 1_000_000;
      sheet.getCell('C6').value = {
        formula: '_xldudf_HZ_IC_TAPEOUT(B6*$D$5)&" B6 $B$6"',
        shareType: 'shared',
        ref: 'C6:C9',
      } as ExcelJS.CellFormulaValue;
      for (let row = 7; row <= 9; row += 1) sheet.getCell(`C${row}`).value = { sharedFormula: 'C6' };
      sheet.getCell('E5').value = {
        formula: '_xlfn._xlws.FILTER(B5:B9,B5:B9>7000000)',
        shareType: 'array',
        ref: 'E5:E7',
        result: 20_000_000,
      } as ExcelJS.CellFormulaValue;
      sheet.getCell('E6').value = 8_000_000;
      sheet.getCell('E7').value = 9_000_000;
      sheet.getColumn(2).width = 20;
      sheet.getColumn(8).hidden = true;
      sheet.getRow(3).height = 30;
      workbook.addWorksheet('隐藏', { state: 'hidden' }).getCell('A1').value = 7;
    });

  beforeAll(async () => {
    expect(await workbench.open(await build())).toEqual([]);
  });

  it('is opened with its values in their types', async () => {
    const values = await Promise.all(
      ['A1', 'A3', 'B3', 'C3', 'D3', 'E3', 'F3', 'G3'].map((a1) => workbench.cell('数据', a1)),
    );
    expect(values.map(({ value }) => value)).toEqual([
      '合并的标题',
      '000001',
      1234.5,
      true,
      45473,
      { error: '#N/A' },
      '最高2000万元',
      '政策原文',
    ]);
    expect([values[2]?.shown, values[4]?.shown]).toEqual(['1,234.50', '2024-06-30']);
    expect((await workbench.cell('隐藏', 'A1')).value).toBe(7);
  });

  it('is opened with formulas as a person types them, and texts untouched', async () => {
    expect(await workbench.cell('数据', 'A5')).toMatchObject({
      formula: '=HZ.IC_TAPEOUT(B5)&" HZ.IC_TAPEOUT(B5) A5"',
      value: '3000000 HZ.IC_TAPEOUT(B5) A5',
    });
  });

  it('moves the references of a shared formula, but not what its texts speak of', async () => {
    expect(await workbench.cell('数据', 'C9')).toMatchObject({
      formula: '=HZ.IC_TAPEOUT(B9*$D$5)&" B6 $B$6"',
      value: '13500000 B6 $B$6',
    });
  });

  it('spills again from the first cell of the stored range', async () => {
    const cells = await Promise.all(['E5', 'E6', 'E7'].map((a1) => workbench.cell('数据', a1)));
    expect(cells.map(({ value }) => value)).toEqual([20_000_000, 8_000_000, 9_000_000]);
    expect(cells[0]?.formula).toBe('=FILTER(B5:B9,B5:B9>7000000)');
    expect(cells[1]?.formula).toBeNull();
  });

  it('is saved with everything it came with', async () => {
    const saved = await read(await workbench.save());
    const sheet = saved.getWorksheet('数据')!;
    const title = sheet.getCell('A1');
    expect(sheet.model.merges).toEqual(['A1:C1']);
    expect(title.font).toMatchObject({
      name: '宋体',
      size: 16,
      bold: true,
      italic: true,
      color: { argb: 'FFC00000' },
    });
    expect(title.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } });
    expect(title.border.bottom).toEqual({ style: 'double', color: { argb: 'FF0000FF' } });
    expect(title.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
    expect(sheet.getCell('A3').value).toBe('000001');
    expect(sheet.getCell('C3').value).toBe(true);
    expect(sheet.getCell('D3').value).toEqual(new Date(Date.UTC(2024, 5, 30)));
    expect(sheet.getCell('E3').value).toEqual({ error: '#N/A' });
    expect(sheet.getCell('F3').value).toMatchObject({
      richText: [{ text: '最高' }, { text: '2000万元', font: { bold: true, color: { argb: 'FFFF0000' } } }],
    });
    expect(sheet.getCell('G3').value).toMatchObject({
      text: '政策原文',
      hyperlink: 'https://example.com/policy',
    });
    expect(sheet.getCell('A5').formula).toBe('_xldudf_HZ_IC_TAPEOUT(B5)&" HZ.IC_TAPEOUT(B5) A5"');
    expect(sheet.getCell('C9').formula).toBe('_xldudf_HZ_IC_TAPEOUT(B9*$D$5)&" B6 $B$6"');
    expect(sheet.getCell('E5').value).toMatchObject({
      formula: '_xlfn._xlws.FILTER(B5:B9,B5:B9>7000000)',
      shareType: 'array',
      ref: 'E5:E7',
    });
    expect([sheet.getColumn(2).width, sheet.getColumn(8).hidden, sheet.getRow(3).height]).toEqual([
      20,
      true,
      30,
    ]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(saved.getWorksheet('隐藏')!.state).toBe('hidden');
  });
});

/** What exceljs writes at once where its own method takes a password first. */
const addProtection = (sheet: ExcelJS.Worksheet) =>
  Object.assign(sheet, { sheetProtection: { sheet: true } });

describe('what stands beside the cells', () => {
  const open = async () => {
    const file = await written((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.addRows([
        ['名称', '级别'],
        ['甲', '省级'],
        ['乙', '国家级'],
        ['丙', '省级'],
      ]);
      sheet.getCell('A3').note = '乙的批注';
      sheet.getCell('A4').value = { text: '丙', hyperlink: 'https://example.com/c' };
      sheet.getCell('B2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"省级,国家级"'] };
      sheet.addConditionalFormatting({
        ref: 'A2:B4',
        rules: [
          { type: 'expression', priority: 1, formulae: ['$B2="省级"'], style: { font: { bold: true } } },
        ],
      });
      sheet.autoFilter = 'A1:B4';
    });
    expect(await workbench.open(file)).toEqual([]);
  };
  const sheetAfter = async (change: () => Promise<unknown>) => {
    await change();
    const file = await workbench.save();
    const workbook = await read(file);
    return { sheet: workbook.getWorksheet('表')!, xml: await part(file, 'xl/worksheets/sheet1.xml') };
  };
  const undo = () => workbench.press('表', 'D9', 'Control+z');

  it('is where its cells are after a row was inserted above, and back after undoing', async () => {
    await open();
    const moved = await sheetAfter(() => workbench.insertRowAbove('表', 0));
    expect(moved.sheet.getCell('A4').note).toBeTruthy();
    expect(moved.sheet.getCell('A5').value).toEqual({ text: '丙', hyperlink: 'https://example.com/c' });
    expect(moved.sheet.getCell('B3').dataValidation.formulae).toEqual(['"省级,国家级"']);
    expect(moved.sheet.autoFilter).toBe('A2:B5');
    expect(moved.xml).toContain('<formula>$B3=&quot;省级&quot;</formula>');
    const back = await sheetAfter(undo);
    expect(back.sheet.autoFilter).toBe('A1:B4');
    expect(back.sheet.getCell('A3').note).toBeTruthy();
    expect(back.xml).toContain('<conditionalFormatting sqref="A2:B4">');
  });

  it('stays whole when a row was removed and the removing undone', async () => {
    await open();
    const removed = await sheetAfter(() => workbench.removeRow('表', 2));
    expect(removed.sheet.autoFilter).toBe('A1:B3');
    expect(removed.xml).not.toContain('legacyDrawing');
    const back = await sheetAfter(undo);
    expect(back.sheet.autoFilter).toBe('A1:B4');
    expect(back.sheet.getCell('A3').note).toBeTruthy();
    expect(back.sheet.getCell('B2').dataValidation.formulae).toEqual(['"省级,国家级"']);
  });

  it('leaves a link on a cell that gets another value, and a comment on one that is emptied', async () => {
    await open();
    const { sheet } = await sheetAfter(async () => {
      await workbench.setCell('表', 'A4', 12);
      await workbench.setCell('表', 'A3', '另一家');
      await workbench.press('表', 'A3', 'Delete');
    });
    expect((await workbench.cell('表', 'A3')).value).toBeNull();
    expect(sheet.getCell('A3').note).toBeTruthy();
    const file = await workbench.save();
    expect(await part(file, 'xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="A4"');
    expect(await part(file, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A4"[^>]*><v>12<\/v>/);
  });
});

describe('what the grid cannot keep', () => {
  it('is told by name: nothing is dropped in silence', async () => {
    const file = await written((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.getCell('A1').value = 1;
      sheet.getCell('A3').value = { formula: '_xlfn.NEWEST(A1)' };
      sheet.getCell('A4').fill = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FFFF0000' } };
      addProtection(sheet);
    });
    const losses = await workbench.open(file);
    expect(losses).toEqual([
      '工作表“表”：渐变或图案填充（改为纯色）',
      '工作表“表”：工作表保护',
      '这里不能计算的函数：_XLFN.NEWEST（公式文本保留）',
    ]);
    const notice = workbench.page.locator('.notice.warning');
    expect(await notice.textContent()).toContain('工作表保护');
    expect((await read(await workbench.save())).getWorksheet('表')!.getCell('A3').formula).toBe(
      '_xlfn.NEWEST(A1)',
    );
    await notice.getByRole('button').click();
    expect(await notice.count()).toBe(0);
  });

  it('is not the names of cells, nor names that stand for a value', async () => {
    const plain = await written((workbook) => {
      workbook.addWorksheet('表').getCell('A1').value = 20_000_000;
      workbook.getWorksheet('表')!.getCell('B1').value = {
        formula: '_xldudf_HZ_IC_TAPEOUT(流片费)*倍数',
      };
    });
    const zip = await JSZip.loadAsync(plain);
    const xml = await zip.file('xl/workbook.xml')!.async('string');
    const names =
      '<definedNames><definedName name="倍数">2</definedName>' +
      '<definedName name="流片费">表!$A$1</definedName></definedNames>';
    zip.file('xl/workbook.xml', xml.replace('</sheets>', `</sheets>${names}`));
    expect(await workbench.open(await zip.generateAsync({ type: 'nodebuffer' }))).toEqual([]);
    await workbench.calculated();
    expect((await workbench.cell('表', 'B1')).value).toBe(6_000_000);
    const saved = await part(await workbench.save(), 'xl/workbook.xml');
    expect(saved).toContain('<definedName name="倍数">2</definedName>');
    expect(saved).toContain('<definedName name="流片费">表!$A$1</definedName>');
  });

  it('does not include a file that is none: it is refused and the workbook stays', async () => {
    const before = await workbench.page.evaluate(() => window.hangceWorkbench!.sheets());
    await expect(workbench.open(Buffer.from('%PDF-1.7'))).rejects.toThrow('PDF');
    expect(await workbench.page.evaluate(() => window.hangceWorkbench!.sheets())).toEqual(before);
  });
});

describe('settings of the pane', () => {
  it('travel with the file on a sheet that nobody sees', async () => {
    const mapping = { 表头: { 年营收: 'revenue' }, 长: '约'.repeat(40_000) };
    await workbench.openSample();
    await workbench.page.evaluate(
      (value) => window.hangceWorkbench!.workbook.writeSetting('mapping', value),
      mapping,
    );
    const file = await workbench.save();
    expect((await read(file)).getWorksheet('_hangce')!.state).toBe('veryHidden');

    await workbench.openSample();
    const readSetting = () =>
      workbench.page.evaluate(() => window.hangceWorkbench!.workbook.readSetting('mapping'));
    expect(await readSetting()).toBeNull();
    await workbench.open(file);
    expect(await readSetting()).toEqual(mapping);
    expect(await workbench.page.evaluate(() => window.hangceWorkbench!.sheets())).not.toContain('_hangce');
  });
});

describe('what a sheet says besides its values', () => {
  it('is told by the grid as the file has it: merges, hidden rows and columns, the printed page', async () => {
    const file = await written((workbook) => {
      const sheet = workbook.addWorksheet('表', { headerFooter: { oddHeader: '&L市经信局&R&10单位：万元' } });
      sheet.addRows([
        ['企业名称', '年营收', '备注'],
        ['示例甲公司', 120000, '无'],
        ['示例乙公司', 5000, null],
      ]);
      sheet.mergeCells('C2:C3');
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
    });
    expect(await workbench.open(file)).toEqual([]);
    const facts = await workbench.page.evaluate(() => window.hangceWorkbench!.workbook.readSheet('表'));
    expect(facts).toEqual({
      name: '表',
      used: { top: 0, left: 0, bottom: 2, right: 2 },
      merges: [{ top: 1, left: 2, bottom: 2, right: 2 }],
      hiddenRows: [2],
      hiddenColumns: [1],
      pageTexts: ['市经信局', '单位：万元'],
      excelTables: [],
    });
  });
});

describe('the page', () => {
  it('neither complains nor sends anything anywhere while files are opened and saved', () => {
    expect(workbench.complaints).toEqual([]);
    expect(workbench.strayRequests).toEqual([]);
  });
});
