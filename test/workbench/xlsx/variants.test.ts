import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { fileAt, gridNames, opened, saved } from './file-in-node';

/** The plain file of the trouble, with some of its parts changed as other files have them. */
async function variant(change: Readonly<Record<string, (xml: string) => string>>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(fileAt('trouble', '10-plain.xlsx'));
  for (const [path, rewrite] of Object.entries(change)) {
    zip.file(path, rewrite((await zip.file(path)?.async('string')) ?? ''));
  }
  return zip.generateAsync({ type: 'uint8array' });
}

const SHEET = 'xl/worksheets/sheet1.xml';
const behindRows = (what: string) => (xml: string) => xml.replace('</sheetData>', `</sheetData>${what}`);
const inWorkbook = (what: string) => (xml: string) => xml.replace('</sheets>', `</sheets>${what}`);

describe('names', () => {
  it.each(['Rate', 'Year', 'Days', 'Sum', '税率', '_1期'])('%s is read and written back', async (name) => {
    const names = `<definedNames><definedName name="${name}">企业!$B$2:$B$3</definedName></definedNames>`;
    const file = await opened(await variant({ 'xl/workbook.xml': inWorkbook(names) }));
    expect(gridNames(file.data)).toMatchObject([{ name, formula: '企业!$B$2:$B$3', sheet: null }]);
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(gridNames(again.data)).toEqual(gridNames(file.data));
    expect(file.losses).toEqual([]);
  });

  const twice =
    '<definedNames><definedName name="N" localSheetId="0">1</definedName>' +
    '<definedName name="n">2</definedName></definedNames>';
  const uses = (xml: string) => xml.replace('<v>1200</v>', '<f>N*100</f><v>100</v>');

  it('that differ only by their sheet keep their formulas as values, and are written back', async () => {
    const file = await opened(await variant({ 'xl/workbook.xml': inWorkbook(twice), [SHEET]: uses }));
    expect([file.value('企业', 'B3'), file.formula('企业', 'B3')]).toEqual([100, null]);
    expect(file.losses.join()).toContain('无法区分的名称的公式（保留为值）：B3');
    const zip = await JSZip.loadAsync((await saved(file)).file);
    const xml = await zip.file('xl/workbook.xml')!.async('string');
    expect(xml).toContain('<definedName name="N" localSheetId="0">1</definedName>');
    expect(xml).toContain('<definedName name="n">2</definedName>');
  });

  it('without a name or a meaning, and those on other workbooks, are named as lost', async () => {
    const names =
      '<definedNames><definedName name=""></definedName><definedName name="空"></definedName>' +
      '<definedName name="外部">[1]底表!$A$1</definedName></definedNames>';
    const file = await opened(await variant({ 'xl/workbook.xml': inWorkbook(names) }));
    expect(file.losses).toEqual(['没有名字或没有内容的名称', '这里不能使用的名称：外部']);
  });
});

describe('sheets', () => {
  it('that the file lists and does not hold are named', async () => {
    const extra = (xml: string) =>
      xml.replace('</sheets>', '<sheet name="不见了" sheetId="9" r:id="rId9"/></sheets>');
    const file = await opened(await variant({ 'xl/workbook.xml': extra }));
    expect(file.sheets).toEqual(['企业']);
    expect(file.losses).toEqual(['文件列出但不能打开的工作表：不见了']);
  });

  it('that are damaged refuse the file in words', async () => {
    const broken = variant({ [SHEET]: (xml) => xml.replace('</row>', '') });
    await expect(opened(await broken)).rejects.toThrow('已损坏或不完整');
  });

  it.each([
    ['<mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="B3:C4"/></mergeCells>', '互相重叠的合并单元格'],
    ['<hyperlinks><hyperlink ref="A2" r:id="rIdGone"/></hyperlinks>', '没有地址的超链接（文字保留）：A2'],
    ['<sheetProtection sheet="1"/>', '工作表保护'],
    ['<rowBreaks count="1"><brk id="2"/></rowBreaks>', '手动分页符'],
    ['<somethingNew a="1"/>', '其他设置：somethingNew'],
    [
      '<extLst><ext><x14:dataValidations><x14:dataValidation/></x14:dataValidations></ext></extLst>',
      '数据验证',
    ],
    ['<extLst><ext><x14:unheardOf/></ext></extLst>', '较新版本 Excel 的扩展内容'],
  ])('with %s say so: %s', async (what, words) => {
    const file = await opened(await variant({ [SHEET]: behindRows(what) }));
    expect(file.losses).toHaveLength(1);
    expect(file.losses[0]).toContain(words);
    expect(file.value('企业', 'B2')).toBe(96235);
  });

  it('keep what lies under a merged range, and write it again', async () => {
    const merged = behindRows('<mergeCells><mergeCell ref="A2:B2"/></mergeCells>');
    const file = await opened(await variant({ [SHEET]: merged }));
    expect(file.value('企业', 'B2')).toBe(96235);
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(again.value('企业', 'B2')).toBe(96235);
    expect(again.sheet('企业').mergeData).toEqual(file.sheet('企业').mergeData);
  });
});

describe('values', () => {
  it.each(['0.1', '1E+15', '-0.5', '123456789.123', '1e-7'])('%s stays as it is', async (written) => {
    const file = await opened(await variant({ [SHEET]: (xml) => xml.replace('96235', written) }));
    expect(file.value('企业', 'B2')).toBe(Number(written));
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(again.value('企业', 'B2')).toBe(Number(written));
  });

  it.each(['#,##0\\ \\R\\M\\B', '#,##0 "RMB"', '#,##0.00 hrs', '0 "m"', '[$¥-804]#,##0', '0.0b'])(
    'under the format %s stay numbers',
    async (format) => {
      const code = format.replaceAll('"', '&quot;');
      const styles = (xml: string) =>
        xml
          .replace(
            /<numFmts.*?<\/numFmts>/,
            `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`,
          )
          .replace('</cellXfs>', '<xf numFmtId="200" fontId="0" fillId="0" borderId="0"/></cellXfs>');
      const styled = (xml: string) => xml.replace('r="B2"', 'r="B2" s="1"').replace('96235', '350000000');
      const file = await opened(await variant({ 'xl/styles.xml': styles, [SHEET]: styled }));
      expect([file.value('企业', 'B2'), file.style('企业', 'B2')?.n?.pattern]).toEqual([350_000_000, format]);
      const again = await opened(new Uint8Array((await saved(file)).file));
      expect([again.value('企业', 'B2'), again.style('企业', 'B2')?.n?.pattern]).toEqual([
        350_000_000,
        format,
      ]);
    },
  );

  it('that look like the code of a character are that text again', async () => {
    const text = (xml: string) => xml.replace('示例甲公司', 'a_x005F_x0041_b');
    const file = await opened(await variant({ [SHEET]: text }));
    expect(file.value('企业', 'A2')).toBe('a_x0041_b');
    const again = await opened(new Uint8Array((await saved(file)).file));
    expect(again.value('企业', 'A2')).toBe('a_x0041_b');
  });
});
