import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArgumentError, isBlank, readInput } from '../../src/rules/arguments';
import { isNumberAsText } from '../../src/rules/cell-text';
import { calendarYear, count, growth, money, optional, share, type Input } from '../../src/rules/inputs';
import { ZERO } from '../../src/rules/exact';
import { text } from '../../src/rules/text';
import { readCompanyInput } from '../../src/table/company-inputs';
import { companyWith } from '../fixture/company-with';

const words = { label: text('营收', 'Revenue'), note: text('营收。', 'Revenue.') };
const figures = {
  amount: money(words),
  growth: growth(words),
  share: share(words),
  year: calendarYear(words),
  number: count({ ...words, measure: text('家', 'enterprises') }),
};

/** What is said behind the text itself. */
function aside(raw: unknown, input: Input = figures.amount): string {
  try {
    readInput('revenue', input, raw);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    expect(error.text.zh).toMatch(/^参数“营收”（revenue）应为/);
    const [, behind = ''] = /实际为文本“[^]*?”((?:（|；)[^]*)?$/.exec(error.text.zh) ?? [];
    return behind.slice(1).replace(/）$/, '');
  }
  return '已读取';
}

const NOT_EXACT = '这不是一个确定的数，请填写确切数值';
const LIMIT = '这只是一个界限，请填写确切数值';
const RANGE = '这是一个范围，请填写确切数值';
const NONE = '没有就填 0，没有填报就留空';
const OPEN = '数值还没有确定，确定前请把单元格留空';
const FOREIGN = '这不是人民币，请换算成人民币后只填数值';
const asNumber = (number: string) => `这是文本格式的数字，请改为数值 ${number}`;
const onlyFill = (unit: string, number: string) => `请把单位“${unit}”写到表头，单元格只填 ${number}`;
const brackets = (n: string) => `括号在会计格式里表示 -${n}：若是负数请填 -${n}，若不是请只填 ${n}`;

describe('A text in place of an amount', () => {
  it.each([
    ['1234', '1234'],
    ['１２３４', '1234'],
    ['1,234.56', '1234.56'],
    ['１，２３４．５６', '1234.56'],
    ['\u00a01,234.56\u00a0', '1234.56'],
    ['12\u200b34', '1234'],
    ['\ufeff1234', '1234'],
    ["'1234", '1234'],
    ['1 234 567', '1234567'],
    ['-500', '-500'],
    ['−500', '-500'],
    ['＋500', '500'],
    ['1.5E+08', '150000000'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0012', '12'],
  ])('%j is a number kept as text, and told which', (raw, number) => {
    expect(aside(raw)).toBe(asNumber(number));
    expect(isNumberAsText(raw)).toBe(true);
  });

  it.each([
    ['约500万', NOT_EXACT],
    ['大约500', NOT_EXACT],
    ['近500万元', NOT_EXACT],
    ['500万左右', NOT_EXACT],
    ['500多万', NOT_EXACT],
    ['500余万元', NOT_EXACT],
    ['≈500', NOT_EXACT],
    ['预计 500', NOT_EXACT],
    ['≥1000', LIMIT],
    ['>=1000', LIMIT],
    ['＞1000', LIMIT],
    ['1000以上', LIMIT],
    ['不超过1000万元', LIMIT],
    ['1000万+', LIMIT],
    ['不足500', LIMIT],
    ['500-1000', RANGE],
    ['500~1000', RANGE],
    ['500～1000', RANGE],
    ['500—1000', RANGE],
    ['500至1000万元', RANGE],
    ['100万-200万', RANGE],
    ['10%-20%', RANGE],
    ['（1,000）', brackets('1000')],
    ['(1,000.50)', brackets('1000.5')],
    ['（¥1,000）', brackets('1000')],
    ['1,000-', '减号写在后面：若是负数请填 -1000，若不是请只填 1000'],
    ['—', NONE],
    ['-', NONE],
    ['——', NONE],
    ['－', NONE],
    ['·', NONE],
    ['/', NONE],
    ['…', NONE],
    ['无', NONE],
    ['暂无', NONE],
    ['没有', NONE],
    ['不适用', NONE],
    ['N/A', NONE],
    ['n.a.', NONE],
    ['#N/A', '这是公式出错的结果，请检查公式'],
    ['#DIV/0!', '这是公式出错的结果，请检查公式'],
    ['待定', OPEN],
    ['未知', OPEN],
    ['待核实', OPEN],
    ['保密', OPEN],
    ['?', OPEN],
    ['***', OPEN],
    ['1,234.56万元', onlyFill('万元', '1234.56')],
    ['1234.56 万', onlyFill('万', '1234.56')],
    ['３亿元', onlyFill('亿元', '3')],
    ['¥1,234万元', onlyFill('万元', '1234')],
    ['1234元整', onlyFill('元整', '1234')],
    ['人民币1,234元', onlyFill('元', '1234')],
    ['¥1,234', '单元格请只填 1234'],
    ['￥1,234.00', '单元格请只填 1234'],
    ['RMB 1234', '单元格请只填 1234'],
    ['$1,234', FOREIGN],
    ['1234万美元', FOREIGN],
    ['USD 1234', FOREIGN],
    ['27%', '这是百分比，请填写数值'],
    ['√', '这只说了有没有，请填写数值'],
    ['是□否☑', '这只说了有没有，请填写数值'],
    ['同上', '请把数值再写一遍'],
    ['2024-06-30', '这是日期，不是数值，请核对是否填错了列'],
    ['2024年6月', '这是日期，不是数值，请核对是否填错了列'],
    ['=B2*3', '这是没有计算的公式，请重新输入'],
    ['五百万元', '请改用阿拉伯数字'],
    ['壹仟贰佰元整', '请改用阿拉伯数字'],
    ['1,23', '逗号、空格或小数点的位置不对，看不出是哪个数，请重新填写'],
    ['1.234.567', '逗号、空格或小数点的位置不对，看不出是哪个数，请重新填写'],
    ['12 34', '逗号、空格或小数点的位置不对，看不出是哪个数，请重新填写'],
    ['研发300万，其他200万', '这里有不止一个数，请只填一个'],
    ['下降27万', '数字之外还有别的字，请只填数值'],
    ['2024年', '数字之外还有别的字，请只填数值'],
    ['3家', '数字之外还有别的字，请只填数值'],
    ['1234（未审计）', '数字之外还有别的字，请只填数值'],
    ['优秀', ''],
  ])('%j is told what it is and what to do', (raw, said) => {
    expect(aside(raw)).toBe(said);
    expect(isNumberAsText(raw)).toBe(raw === '27%');
  });
});

describe('A text in place of another figure', () => {
  it.each([
    ['27%', asNumber('27%')],
    ['２７％', asNumber('27%')],
    ['27 %', asNumber('27%')],
    ['-3.5%', asNumber('-3.5%')],
    ['下降27%', '数字之外还有别的字，请只填数值'],
  ])('a rate: %j', (raw, said) => {
    expect(aside(raw, figures.growth)).toBe(said);
  });

  it.each([
    ['√', '请填有几家，没有填 0'],
    ['✔', '请填有几家，没有填 0'],
    ['是', '请填有几家，没有填 0'],
    ['无', '请填有几家，没有填 0'],
    ['没有', '请填有几家，没有填 0'],
    ['是□否☑', '请填有几家，没有填 0'],
    ['☑是 □否', '请填有几家，没有填 0'],
    ['×', '请填有几家，没有填 0'],
    ['—', NONE],
    ['3家', onlyFill('家', '3')],
    ['共3家', onlyFill('家', '3')],
    ['3万', '数字之外还有别的字，请只填数值'],
    ['三家', '请改用阿拉伯数字'],
    ['3家，2项', '这里有不止一个数，请只填一个'],
  ])('a number of enterprises: %j', (raw, said) => {
    expect(aside(raw, figures.number)).toBe(said);
  });

  it('a growth and a year are left blank where there is none: 0 would be one', () => {
    for (const input of [figures.growth, figures.year]) {
      expect(aside('无', input)).toBe('没有这个数就把单元格留空');
      expect(aside('—', input)).toBe('没有这个数就把单元格留空');
    }
    expect(aside('2024年', figures.year)).toBe(onlyFill('年', '2024'));
  });
});

describe('A cell in which nobody sees anything', () => {
  const invisible = [
    '',
    ' ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u200b\u200d',
    '\ufeff',
    '\u2060',
    ' \u00a0\u200b\t\n',
    '\u00ad',
  ];

  it.each(invisible.map((raw) => [raw]))('is blank: %j', (raw) => {
    expect(isBlank(raw)).toBe(true);
    expect(readInput('revenue', optional(money(words), 0, text('无', 'none')), raw)).toEqual(ZERO);
    expect(() => readInput('revenue', money(words), raw)).toThrow('为空');
  });

  it('is missing for a clause that needs it, as for the function', () => {
    const cell = companyWith({ 企业名称: '示例', 年营收: '\u200b\u00a0' }).cell('年营收');
    expect(readCompanyInput('revenue', money(words), cell).kind).toBe('missing');
  });

  it.each(['0', '-', '.', 'a', '\u200b0'])('is not blank with %j in it', (raw) => {
    expect(isBlank(raw)).toBe(false);
  });
});

describe('A text in a cell', () => {
  it('is refused by the pane as by the function, in the same words', () => {
    const part = fc.constantFrom(
      ...[
        '约',
        '500',
        '万',
        '元',
        '-',
        '—',
        '（',
        '）',
        '1,000',
        '.5',
        '%',
        '¥',
        '$',
        '√',
        '□',
        '无',
        '待定',
        '家',
        '至',
      ],
      ...[
        '\u00a0',
        '\u200b',
        '１２',
        '≥',
        '左右',
        '2024',
        '年',
        '6',
        '月',
        '三',
        ' ',
        '#',
        '=',
        '/',
        'e',
        '+',
        "'",
        'N/A',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom(...Object.values(figures)),
        (parts, input) => {
          const raw = parts.join('');
          const cell = companyWith({ 企业名称: '示例', '年营收（万元）': raw }).cell('年营收');
          const reading = readCompanyInput('revenue', input, cell);
          const said = isBlank(raw) ? 'missing' : 'invalid';
          expect(reading.kind).toBe(said);
          if (reading.kind !== 'invalid') return;
          expect(() => readInput('revenue', input, raw)).toThrow(reading.message.zh);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of any characters is told apart in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        aside(`${raw}1`);
      }),
    );
    for (const long of [
      '1,'.repeat(5_000),
      '是'.repeat(5_000) + '1',
      '1'.repeat(5_000) + '-',
      '无'.repeat(5_000) + 'x',
    ]) {
      const start = performance.now();
      aside(long);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
