import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { CellMove } from '../../../workbench/xlsx/cell-moves';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../workbook/file/xlsx/xml';
import { commentsOf, fileAt, linkOf, opened, saved } from './file-in-node';

/** What stands beside the cells of a sheet, as each of four programs writes it (`producers/write-files.py`). */
const PRODUCERS = ['openpyxl', 'xlsxwriter', 'libreoffice', 'exceljs'] as const;
type Producer = (typeof PRODUCERS)[number];

const SHEET = '申报 表';

async function fileOf(producer: Producer): Promise<Uint8Array> {
  if (producer !== 'exceljs') return fileAt('producers', `rich-${producer}.xlsx`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  workbook.addWorksheet('选项').getCell('A1').value = '省级';
  sheet.addRow(['企业名称', '级别', '年营收', '同比', '成立日期', '备注']);
  for (const level of ['省级', '国家级', '省级', '市级']) sheet.addRow(['示例公司', level, 96235.5]);
  sheet.getCell('A2').note = { texts: [{ text: '单位：元' }, { font: { bold: true }, text: '含税' }] };
  sheet.getCell('H5').note = '空单元格上的批注';
  sheet.getCell('A3').value = { text: '示例乙公司', hyperlink: 'https://example.com/text' };
  for (const [a1, validation] of [
    ['B2', { type: 'list', allowBlank: true, formulae: ['选项!$A$1:$A$3'] }],
    ['C2', { type: 'decimal', operator: 'between', formulae: [0, 1_000_000] }],
    ['A2', { type: 'custom', formulae: ['LEN($A2)<40'] }],
  ] as const) {
    sheet.getCell(a1).dataValidation = { ...validation, formulae: [...validation.formulae] };
  }
  sheet.addConditionalFormatting({
    ref: 'A2:F5',
    rules: [
      { type: 'expression', priority: 1, formulae: ['$B2="省级"'], style: { font: { bold: true } } },
      {
        type: 'cellIs',
        operator: 'greaterThan',
        priority: 2,
        formulae: ['$H$1'],
        style: { numFmt: '0.000"!"' },
      },
    ],
  });
  sheet.autoFilter = 'A1:F5';
  sheet.getRow(3).hidden = true;
  sheet.mergeCells('A8:B9');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const inserted = (at: number, count: number, sheetId = 'sheet-1'): CellMove => ({
  kind: 'insert',
  axis: 'row',
  sheetId,
  at,
  count,
});

const removed = (at: number, count: number): CellMove =>
  ({ ...inserted(at, count), kind: 'remove' }) as CellMove;

const columns = (kind: 'insert' | 'remove', at: number): CellMove => ({
  kind,
  axis: 'column',
  sheetId: 'sheet-1',
  at,
  count: 1,
});

/** Elements of the first sheet of a package, read without the product's own eyes for what is carried. */
class Package {
  private constructor(
    readonly sheet: XmlElement,
    readonly styles: XmlElement,
  ) {}

  static async of(bytes: Uint8Array | ArrayBuffer): Promise<Package> {
    const zip = await JSZip.loadAsync(bytes);
    const read = async (path: string) => parseXml((await zip.file(path)?.async('string')) ?? '<none/>');
    return new Package(await read('xl/worksheets/sheet1.xml'), await read('xl/styles.xml'));
  }

  static async afterMoves(producer: Producer, moves: readonly CellMove[]): Promise<Package> {
    return Package.of((await saved(await opened(await fileOf(producer)), true, moves)).file);
  }

  elements(name: string): XmlElement[] {
    return childrenOf(this.sheet, name).map(written);
  }

  /** Formulas and texts of the edition of 2010. */
  get extensions(): XmlElement[] {
    const wanted = new Set(['conditionalFormattings', 'sparklineGroups']);
    return childrenOf(childOf(this.sheet, 'extLst'), 'ext')
      .flatMap(({ children }) => children)
      .filter(({ name }) => wanted.has(name))
      .map(written);
  }

  get formats(): XmlElement[] {
    return childrenOf(childOf(this.styles, 'dxfs'), 'dxf').map(written);
  }

  get filter() {
    return this.elements('autoFilter')[0]?.attributes.ref;
  }

  /** Ranges and formulas of the lists and checks, by their kind. */
  get validations(): Record<string, string[]> {
    return Object.fromEntries(
      childrenOf(childOf(this.sheet, 'dataValidations'), 'dataValidation').map(
        ({ attributes: { type, sqref }, children }) => [
          type ?? '',
          [sqref ?? '', ...children.filter(({ name }) => name === 'formula1').map(({ text }) => text)],
        ],
      ),
    );
  }

  /** The formulas of the formats by condition, with their ranges. */
  get conditions(): string[] {
    return childrenOf(this.sheet, 'conditionalFormatting').flatMap(({ attributes, children }) =>
      children.flatMap((rule) =>
        childrenOf(rule, 'formula').map(({ text }) => `${attributes.sqref ?? ''} ${text}`),
      ),
    );
  }
}

/** Without prefixes, counts and numbers of number formats, and without a theme that another file does not have. */
function written({ name, attributes, children, text }: XmlElement): XmlElement {
  const left = Object.entries(attributes).filter(
    ([key]) =>
      !/:|^xmlns$|^(count|numFmtId|theme|tint)$/.test(key) && !(key === 'rgb' && name.startsWith('color')),
  );
  return {
    name,
    attributes: Object.fromEntries(left.sort()),
    children: children.map(written),
    text: children.length > 0 ? '' : text,
  };
}

describe.each(PRODUCERS)('a file of %s', (producer) => {
  it('is opened and saved without a loss', async () => {
    const file = await opened(await fileOf(producer));
    expect(file.losses).toEqual([]);
    expect((await saved(file)).losses).toEqual([]);
  });

  it.each(['autoFilter', 'conditionalFormatting', 'dataValidations', 'mergeCells'])(
    'is saved with the same %s',
    async (name) => {
      const bytes = await fileOf(producer);
      const [before, after] = await Promise.all([
        Package.of(bytes),
        saved(await opened(bytes)).then(({ file }) => Package.of(file)),
      ]);
      expect(before.elements(name).length).toBeGreaterThan(0);
      expect(after.elements(name)).toEqual(before.elements(name));
    },
  );

  it('is saved with the formats its conditions refer to, and with what newer editions add', async () => {
    const bytes = await fileOf(producer);
    const before = await Package.of(bytes);
    const after = await Package.of((await saved(await opened(bytes))).file);
    expect(before.formats.length).toBeGreaterThan(0);
    expect(after.formats).toEqual(before.formats);
    expect(after.extensions).toEqual(before.extensions);
  });

  it('is saved with its comments, also that of an empty cell, and with every link beside its value', async () => {
    const file = await opened(await fileOf(producer));
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(commentsOf(file, SHEET).map(([a1]) => a1)).toEqual(['A2', 'H5']);
    expect(commentsOf(again, SHEET)).toEqual(commentsOf(file, SHEET));
    expect(again.sheet(SHEET).cellData).toEqual(file.sheet(SHEET).cellData);
    expect(linkOf(again, SHEET, 'A3')?.url).toBe('https://example.com/text');
    expect(again.value(SHEET, 'A3')).toBe('示例乙公司');
    if (producer === 'exceljs') return;
    const links = ['C2', 'D2', 'E2', 'F2'].map((a1) => linkOf(again, SHEET, a1)?.url.replaceAll("'", ''));
    expect(links).toEqual([
      'https://example.com/number?a=1&b=2',
      'https://example.com/formula',
      'mailto:a@example.com',
      '#选项!A1',
    ]);
    expect(['C2', 'E2', 'F2'].map((a1) => again.value(SHEET, a1))).toEqual([96235.5, 40238, 7]);
    expect(again.formula(SHEET, 'D2')).toBe('=C2/1000');
  });

  it('is saved with the rows its filter hides, and with its filter’s hidden name', async () => {
    const file = await opened(await fileOf(producer));
    const { file: bytes } = await saved(file);
    const again = await opened(new Uint8Array(bytes));
    expect(again.sheet(SHEET).rowData?.[2]?.hd).toBe(1);
    expect(again.sheet(SHEET).rowData).toEqual(file.sheet(SHEET).rowData);
    const xml = await (await JSZip.loadAsync(bytes)).file('xl/workbook.xml')?.async('string');
    expect(xml).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${SHEET}'!$A$1:$F$5</definedName>`,
    );
  });

  it('has everything two rows lower where two rows were inserted above', async () => {
    const after = await Package.afterMoves(producer, [inserted(0, 2)]);
    expect(after.filter).toBe('A3:F7');
    expect(after.validations.custom).toEqual([expect.stringMatching(/^A4/), 'LEN($A4)<40']);
    expect(after.validations.list).toEqual([expect.stringMatching(/^B4/), '选项!$A$1:$A$3']);
    expect(after.conditions).toContain('A4:F7 $B4="省级"');
    expect(after.conditions.some((condition) => condition.endsWith(' $H$3'))).toBe(true);
  });

  it('has ranges that grow with rows inside, and shrink with the first one that is removed', async () => {
    const grown = await Package.afterMoves(producer, [inserted(3, 10)]);
    expect([grown.filter, grown.conditions.find((one) => one.includes('省级'))]).toEqual([
      'A1:F15',
      'A2:F15 $B2="省级"',
    ]);
    const shrunk = await Package.afterMoves(producer, [removed(1, 1)]);
    expect(shrunk.conditions).toContain('A2:F4 $B2="省级"');
    expect(shrunk.filter).toBe('A1:F4');
  });

  it('has its lists follow the sheet they lead to, when rows move there or it is renamed', async () => {
    const file = await opened(await fileOf(producer));
    file.sheet('选项').name = '选 项';
    const after = await Package.of((await saved(file, true, [inserted(0, 4, 'sheet-2')])).file);
    expect(after.validations.list?.[1]).toBe("'选 项'!$A$5:$A$7");
    expect(after.filter).toBe('A1:F5');
  });

  it('names what cannot be placed after cells were dragged, and saves the rest', async () => {
    const file = await opened(await fileOf(producer));
    const area = { startRow: 0, startColumn: 1, endRow: 1, endColumn: 1 };
    const elsewhere = { startRow: 20, startColumn: 20, endRow: 21, endColumn: 20 };
    const result = await saved(file, true, [
      { kind: 'shuffle', sheetId: 'sheet-1', areas: [area, elsewhere] },
    ]);
    const after = await Package.of(result.file);
    expect(result.losses.map(({ zh }) => zh).join()).toMatch(/“申报 表”：数据验证.*无法确定位置.*：B2/);
    expect(after.validations.list).toBeUndefined();
    expect(after.validations.custom?.[1]).toBe('LEN($A2)<40');
  });
});

describe('a filter', () => {
  it('keeps its condition on its column when columns come and go before it', async () => {
    const conditionAfter = async (...moves: CellMove[]) => {
      const after = await Package.afterMoves('openpyxl', moves);
      const column = childOf(after.elements('autoFilter')[0], 'filterColumn');
      return [after.filter, column?.attributes.colId];
    };
    expect(await conditionAfter(columns('insert', 0))).toEqual(['B1:G5', '1']);
    expect(await conditionAfter(columns('insert', 1))).toEqual(['A1:G5', '2']);
    expect(await conditionAfter(columns('remove', 0))).toEqual(['A1:E5', '0']);
    expect(await conditionAfter(columns('remove', 1))).toEqual(['A1:E5', undefined]);
  });

  it('is gone with its rows, and nothing is named: they were removed on purpose', async () => {
    const file = await opened(await fileOf('openpyxl'));
    const result = await saved(file, true, [removed(0, 20)]);
    expect([(await Package.of(result.file)).filter, result.losses]).toEqual([undefined, []]);
  });
});
