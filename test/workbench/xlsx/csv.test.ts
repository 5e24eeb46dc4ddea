import { describe, expect, it } from 'vitest';
import { fileAt, opened } from './file-in-node';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 企业,年营收 and 甲,1 in GB18030, as Chinese Excel writes them. */
const GB18030 = [
  0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xc4, 0xea, 0xd3, 0xaa, 0xca, 0xd5, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x31,
];

describe('a table in text', () => {
  it.each([
    ['UTF-8', utf8('企业,营收\n甲,1200\n')],
    ['UTF-8 with a mark', utf8('\ufeff企业,营收\r\n甲,1200')],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff企业\t营收\r\n甲\t1200', 'utf16le'))],
    ['tabs', utf8('企业\t营收\n甲\t1200')],
    ['semicolons', utf8('企业;营收\n甲;1200')],
    ['Excel’s line for the separator', utf8('sep=;\n企业;营收\n甲;1200')],
  ])('opens in %s', async (_, bytes) => {
    const file = await opened(bytes, '名单');
    expect(file.values('名单')).toEqual({ A1: '企业', B1: '营收', A2: '甲', B2: 1200 });
    expect(file.losses).toEqual([]);
  });

  it('opens in GB18030', async () => {
    expect((await opened(new Uint8Array(GB18030))).values('file')).toEqual({
      A1: '企业',
      B1: '年营收',
      A2: '甲',
      B2: 1,
    });
    expect((await opened(fileAt('trouble', '10-csv_gbk.xlsx'))).value('file', 'B1')).toBe('年营收');
  });

  it('keeps quotes, line breaks and separators inside of quotes', async () => {
    const file = await opened(utf8('名称,备注\n"甲""引""公司","第一行\n第二行,同格"\n乙,\n'));
    expect([file.value('file', 'A2'), file.value('file', 'B2'), file.value('file', 'A3')]).toEqual([
      '甲"引"公司',
      '第一行\n第二行,同格',
      '乙',
    ]);
  });

  it('takes for a number only what is written as one', async () => {
    const fields = [
      '0.1',
      '-3.50',
      '"1,234,567.5"',
      '12.5%',
      '000001',
      '91330100MA2ABCDEF0',
      '913301001234567890',
    ];
    const file = await opened(utf8(`${fields.join(',')}\n=1+1,2024-06-30,约500万,１２,1e5,TRUE,"1,23"`));
    expect('ABCDEFG'.split('').map((column) => file.value('file', `${column}1`))).toEqual([
      0.1,
      -3.5,
      1234567.5,
      0.125,
      '000001',
      '91330100MA2ABCDEF0',
      '913301001234567890',
    ]);
    expect('ABCDEFG'.split('').map((column) => file.value('file', `${column}2`))).toEqual([
      '=1+1',
      '2024-06-30',
      '约500万',
      '１２',
      '1e5',
      'TRUE',
      '1,23',
    ]);
    expect(file.formula('file', 'A2')).toBeNull();
    expect(file.style('file', 'D1')?.n?.pattern).toBe('0.00%');
  });

  it.each([
    ['a web page with the name of a table', utf8('<html><table><tr><td>1</td></tr></table></html>'), '网页'],
    ['an empty file', new Uint8Array(), '空'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), '不是 .xlsx 或 .csv'],
    ['half of a package', fileAt('trouble', '10-plain.xlsx').slice(0, 2000), '已损坏或不完整'],
    ['a package of other things', fileAt('trouble', '10-docx.xlsx'), '文字文档'],
  ])('is not %s: that is refused in words', async (_, bytes, words) => {
    await expect(opened(bytes)).rejects.toThrow(words);
  });
});
