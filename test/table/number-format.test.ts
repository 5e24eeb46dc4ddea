import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCompany, type CompanyCell } from '../../src/table/company';
import { fieldsOf } from '../../src/table/fields';
import { effectOf, shownAs } from '../../src/table/number-format';
import { columnOf, recogniseTable, type HandMapping } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

const fields = fieldsOf(policyLibrary);

/** The only figure of a row, under a heading. */
function figure(heading: string, value: unknown, format: string, byHand: HandMapping = {}): CompanyCell {
  const rows = [['企业名称', heading]];
  const table = recogniseTable({ top: 0, left: 0, rows }, fields, byHand)!;
  const label = table.columns[1]?.taken[0]?.field.label.zh ?? '';
  expect(columnOf(table, label), `${heading} is known`).toBeDefined();
  const company = readCompany(table, { row: 1, left: 0, values: ['示例', value], formats: ['@', format] });
  return company.cell(label)!;
}

/** What is read: the number in yuan or as a fraction, or 问. */
function read(...args: Parameters<typeof figure>): unknown {
  const { asks, argument } = figure(...args);
  return asks ? '问' : argument;
}

describe('An amount under 年营收（万元）', () => {
  it.each([
    ['General', 35000, 350_000_000],
    ['0', 35000, 350_000_000],
    ['#,##0.00', 35000, 350_000_000],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 35000, 350_000_000],
    ['0_);[Red]\\(0\\)', 35000, 350_000_000],
    ['[红色]0.00', 35000, 350_000_000],
    ['G/通用格式', 35000, 350_000_000],
    ['[DBNum1][$-804]General', 35000, 350_000_000],
    ['0.00E+00', 35000, 350_000_000],
    ['# ?/?', 35000.5, 350_005_000],
    ['#,##0"万"', 35000, 350_000_000],
    ['0.00"万元"', 35000, 350_000_000],
    ['0.00"萬元"', 35000, 350_000_000],
    ['¥#,##0.00"万元"', 35000, 350_000_000],
    ['"人民币"0"（万元）"', 35000, 350_000_000],
    ['0!万', 35000, 350_000_000],
    ['0"W"', 35000, 350_000_000],
    ['0!.0000"亿"', 35000, 350_000_000],
  ])('shown by %s is the number held, in 万元: %d', (format, value, yuan) => {
    expect(read('年营收（万元）', value, format)).toBe(yuan);
  });

  it.each([
    ['0!.0,"万"', 350_000_000],
    ['0!.0,"万元"', 350_000_000],
    ['0\\.0,"万"', 350_000_000],
    ['0"."0,"万"', 350_000_000],
    ['0!.0000"万"', 350_000_000],
    ['0!.0,', 350_000_000],
    ['[>=10000]0!.0,"万";0"元"', 350_000_000],
    ['[>=100000000]0!.00,,"亿";[>=10000]0!.0,"万";0"元"', 350_000],
  ])('shown in 万 by %s is held in yuan', (format, yuan) => {
    expect(read('年营收（万元）', yuan, format)).toBe(yuan);
  });

  it.each([
    '0!.0000,',
    '#,##0,',
    '0.00,,"百万"',
    '0.00,,',
    '0"元"',
    '¥#,##0',
    '"RMB "0',
    'RMB#,##0',
    '0"亿"',
    '0"千元"',
    '0%',
    '0"%"',
    '0"家"',
    '"约"0',
    '[$$-409]#,##0.00',
    '[$€-2]\\ #,##0',
    '[$¥-411]#,##0',
    '[$USD]\\ 0',
    'US$0',
    '"HK$"0',
    '£0',
    '0"万美元"',
    'yyyy-mm-dd',
    'm"月"d"日"',
    '[h]:mm',
    '0"万"0000',
    '0"0000"',
    '-0',
    '"待定"',
    ';;;',
    '#,##0,.00',
    '0"万",',
    '0!.00!.00',
    '0%%',
    '"万',
    '[>=1000000000]0!.0,"万"',
  ])('shown by %s is asked', (format) => {
    expect(read('年营收（万元）', 350_000_000, format)).toBe('问');
  });

  it('is told what the cell holds, what it shows, what the heading says, and what to do', () => {
    expect(figure('年营收（万元）', 350_000_000, '0!.0000,').asks).toEqual({
      zh: '单元格存的是 350000000，显示为 35.0000，表头写的是万元：不能确定是哪个数，请在“列对应”中指定单位',
      en:
        'The cell holds 350000000 and shows 35.0000, and the heading says 10,000 yuan: ' +
        'which number is meant is not certain; please set the unit under “Columns”',
    });
    expect(figure('年营收（万元）', 2_000_000, '[$$-409]#,##0.00').asks?.zh).toBe(
      '单元格存的是 2000000，显示为 $2,000,000.00：不是人民币，' +
        '请换算成人民币；若就是人民币，请在“列对应”中指定单位',
    );
    expect(figure('年营收（万元）', 45_000, 'yyyy"年"m"月"').asks?.zh).toBe(
      '单元格存的是 45000，显示为 2023年3月：是日期格式，请核对；若存的数没有错，请在“列对应”中指定单位',
    );
  });

  it('of nothing is nothing, however it is shown', () => {
    for (const format of ['0!.0000,', '¥0', '"-"', '[$$-409]0', '0%']) {
      expect(read('年营收（万元）', 0, format)).toBe(0);
    }
  });

  it('that is blank is blank, and not asked', () => {
    expect(figure('年营收（万元）', null, '0!.0000,')).toMatchObject({ argument: null, asks: null });
  });

  it('is the number held, once a person has set the unit', () => {
    const byHand = { '年营收（万元）': { fields: ['年营收'], unit: 'yuan' } };
    expect(read('年营收（万元）', 350_000_000, '0!.0000,', byHand)).toBe(350_000_000);
    expect(read('年营收（万元）', 350_000_000, '0%', byHand)).toBe(350_000_000);
  });
});

describe('An amount under 年营收, which names no unit', () => {
  it.each([
    ['0.00"万元"', 35000, 350_000_000],
    ['0"万"', 35000, 350_000_000],
    ['0万', 35000, 350_000_000],
    ['0.00"亿元"', 3.5, 350_000_000],
    ['0"百万"', 350, 350_000_000],
    ['0"千元"', 350_000, 350_000_000],
    ['0.0,"K"', 350_000, 350_000],
    ['0.00,"百万"', 350_000, 350_000_000],
    ['0!.0,"万"', 350_000_000, 350_000_000],
    ['¥#,##0.00', 350_000_000, 350_000_000],
    ['[$￥-804]#,##0', 350_000_000, 350_000_000],
    ['#,##0"元"', 350_000_000, 350_000_000],
  ])('shown by %s is in the unit that the format writes', (format, value, yuan) => {
    expect(read('年营收', value, format)).toBe(yuan);
  });

  it('shown by 0.0"亿" would be 3.5 trillion yuan, and is asked', () => {
    expect(figure('年营收', 35000, '0.0"亿"').asks?.zh).toBe(
      '单元格存的是 35000，显示为 35000.0亿：照此达到万亿元，多半不对，' +
        '请核对；若存的数没有错，请在“列对应”中指定单位',
    );
    expect(read('年营收', 9_999, '0.0"亿"')).toBe(999_900_000_000);
    expect(read('年营收', 10_000, '0.0"亿"')).toBe('问');
    const byHand = { 年营收: { fields: ['年营收'], unit: 'yiyuan' } };
    expect(read('年营收', 10_000, '0.0"亿"', byHand)).toBe(1e12);
  });

  it.each(['#,##0,', '0.00,,', '0!.0000', '0.0,"万"', '0"吨"', '0"倍"', '0"constructor"'])(
    'shown by %s is asked',
    (format) => {
      expect(read('年营收', 35000, format)).toBe('问');
    },
  );
});

describe('A rate', () => {
  it.each(['0.0"%"', '0\\%', '0!%', '0.0\\%', '0"％"', '"↑"0.0"%"', 'General"%"'])(
    'of 1.5 shown by %s, with a percent sign that is only written, is one and a half percent',
    (format) => {
      expect(read('营收增速（%）', 1.5, format)).toBe(0.015);
      expect(read('营收增速', 1.5, format)).toBe(0.015);
    },
  );

  it.each(['0%', '0.00%', '0.0%;[Red]-0.0%', '[>1]0%;0.0%', '0 %'])(
    'of 0.015 shown by %s, a real percentage, is the fraction held',
    (format) => {
      expect(read('营收增速（%）', 0.015, format)).toBe(0.015);
      expect(read('营收增速', 0.015, format)).toBe(0.015);
      expect(read('营收增速（%）', -0.015, format)).toBe(-0.015);
    },
  );

  it('under % is a percentage where the format says nothing, also where it leaves a blank as wide as %', () => {
    for (const format of ['General', '0.00', '0.0_%', '_%0', '*%0', '0.0_);(0.0)']) {
      expect(read('营收增速（%）', 1.5, format)).toBe(0.015);
    }
  });

  it('written in ‰ is in ‰', () => {
    expect(read('营收增速', 15, '0"‰"')).toBe(0.015);
    expect(read('营收增速（‰）', 15, '0‰')).toBe(0.015);
  });

  it.each(['0.0,', '0!.00', '0"‰"', '0"万元"', '¥0', 'yyyy-m-d', '0"倍"', '0%%', '0%"‰"', '0.0"个百分点"'])(
    'under % shown by %s is asked',
    (format) => {
      expect(read('营收增速（%）', 1.5, format)).toBe('问');
    },
  );

  it('under ‰ with a percent sign only written is asked', () => {
    expect(read('营收增速（‰）', 15, '0"%"')).toBe('问');
  });

  it('stays a fraction under a real % when the unit was set by hand', () => {
    const byHand = { 营收增速: { fields: ['营收增速'], unit: 'percent' } };
    expect(read('营收增速', 0.25, '0%', byHand)).toBe(0.25);
    expect(read('营收增速', 25, '0', byHand)).toBe(0.25);
    expect(read('营收增速', 25, '0"‰"', byHand)).toBe(0.25);
  });
});

describe('A number of things', () => {
  const count = fields.find(({ input }) => input?.kind === 'count')!.label.zh;

  it.each(['0"家"', '0"人"', '0!个', '"共"0"项"', '#,##0', '0"年"', '[=1]0"家";0"家"'])(
    'shown by %s is it',
    (format) => {
      expect(read(count, 12, format)).toBe(12);
    },
  );

  it.each([
    '0!.0,"万"',
    '#,##0,',
    '0%',
    '0"%"',
    '0"万家"',
    '0"个月"',
    '¥0',
    '[$$-409]0',
    'yyyy',
    '0"平方米"',
  ])('shown by %s is asked', (format) => {
    const { asks } = figure(count, 12, format);
    expect(asks?.zh).toContain('请核对数值，并把单元格格式改为“常规”');
  });
});

describe('An area, a weight, a power', () => {
  const named = (kind: string) => fields.find(({ input }) => input?.kind === kind)?.label.zh;

  it.each([
    ['area', '0"㎡"', 500, 500],
    ['area', '0"m²"', 500, 500],
    ['area', '0.0"万平方米"', 2, 20_000],
    ['area', '0"亩"', 5, '问'],
    ['area', '#,##0,', 5_000, '问'],
    ['mass', '0"吨"', 5, 5_000],
    ['mass', '0kg', 5, 5],
    ['mass', '0"克"', 5, '问'],
    ['power', '0"kW"', 5, 5_000],
    ['power', '0"千瓦"', 5, 5_000],
    ['power', '0"马力"', 5, '问'],
  ])('in the unit that the format writes: %s %s', (kind, format, value, right) => {
    const label = named(kind);
    if (label !== undefined) expect(read(label, value, format)).toBe(right);
  });
});

describe('A name or a code', () => {
  it('does not care for formats', () => {
    const table = recogniseTable({ top: 0, left: 0, rows: [['企业名称', '所属区']] }, fields, {})!;
    const row = { row: 1, left: 0, values: [123, '滨江区'], formats: ['0.00,', '0%'] };
    expect(readCompany(table, row)).toMatchObject({ name: '123', district: '滨江区' });
  });
});

describe('A number format', () => {
  it('has a section for each sign', () => {
    const format = '0"万";-0"元";"—"';
    expect(effectOf(format, 5).literal).toBe('万');
    expect(effectOf(format, -5).literal).toBe('元');
    expect(effectOf(format, 0).kind).toBe('hidden');
  });

  it('that is taken apart once is read alike again, and a thousand others do not matter', () => {
    const before = effectOf('0!.0,"万"', 5);
    for (let at = 0; at < 1_500; at += 1) effectOf(`0"第${'一'.repeat(at % 40)}${at}"`, 5);
    expect(effectOf('0!.0,"万"', 5)).toEqual(before);
  });

  it('shows a number as Excel does', () => {
    expect(shownAs('0!.0,"万"', 350_000_000)).toBe('35000.0万');
    expect(shownAs('[红色]¥#,##0.00', 1234.5)).toBe('¥1,234.50');
    expect(shownAs('"', 5)).toBeNull();
  });

  const MONEY = { '': null, '"元"': 1, '"千元"': 1e3, '"万"': 1e4, '"百万"': 1e6, '"亿元"': 1e8 } as const;
  const HEADINGS = {
    年营收: null,
    '年营收（元）': 1,
    '年营收（千元）': 1e3,
    '年营收（万元）': 1e4,
    '年营收（亿元）': 1e8,
  };
  const keys = <T extends object>(of: T) => fc.constantFrom(...(Object.keys(of) as (keyof T & string)[]));

  it('gives an amount that a person can have meant, or asks: by what is held, or by what is shown', () => {
    const shape = fc.record({
      heading: keys(HEADINGS),
      digits: fc.constantFrom('0', '#,##0', '#,##0.00', '0!.0', '0!.0000', '0"."00', 'General'),
      commas: fc.constantFrom('', ',', ',,'),
      literal: keys(MONEY),
      sign: fc.constantFrom('', '¥', '[$￥-804]', '"人民币"', '[Red]', '_ '),
      value: fc.integer({ min: 1, max: 4_000_000_000 }),
    });
    fc.assert(
      fc.property(shape, ({ heading, digits, commas, literal, sign, value }) => {
        const format = `${sign}${digits}${commas}${literal}`;
        const { asks, argument } = figure(heading, value, format);
        if (asks) return;
        const behind = /^0!?"?\."?(0+)$/.exec(digits)?.[1]?.length ?? 0;
        const scale = 10 ** behind * 1_000 ** commas.length;
        const isScaled = digits !== 'General' || commas === '';
        const head = HEADINGS[heading];
        const shown = MONEY[literal] ?? (/[¥￥人]/.test(sign) ? 1 : null);
        // What is shown, in the unit beside it, else in that of the heading.
        const byShown = (value / scale) * (shown ?? head ?? 1);
        const byHeld = value * (head ?? 1);
        expect(isScaled).toBe(true);
        expect([byShown, byHeld].some((one) => Math.abs(one - Number(argument)) < 1e-6 * one)).toBe(true);
        // Where a unit stands beside the number and none in the heading, it is the one shown.
        if (shown !== null || scale === 1)
          expect(Math.abs(byShown - Number(argument)) < 1e-6 * byShown).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of any characters is read or asked, and never fails', () => {
    const part = fc.constantFrom(
      ...[
        '0',
        '#',
        '?',
        '.',
        ',',
        '%',
        '!',
        '\\',
        '"',
        '_',
        '*',
        ';',
        '@',
        '万',
        '元',
        '¥',
        '$',
        'E+',
        '-',
        '/',
        'm',
      ],
      ...[
        '[>=10000]',
        '[Red]',
        '[$-804]',
        '[',
        ']',
        'General',
        '[$USD]',
        '"万元"',
        '!.',
        'constructor',
        '１',
        '亿',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 9 }),
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        (parts, value) => {
          const { factor, asks } = figure('年营收（万元）', value, parts.join(''));
          const units = [1, 1e3, 1e4, 1e6, 1e8];
          expect(asks !== null || units.includes(factor.toNumber())).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
