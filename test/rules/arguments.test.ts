import { describe, expect, it } from 'vitest';
import { ArgumentError, readAsOf, readInput } from '../../src/rules/arguments';
import { Exact } from '../../src/rules/exact';
import {
  calendarYear,
  count,
  growth,
  money,
  moneyChange,
  oneOf,
  optional,
  share,
  yearOfSupport,
  years,
  type Input,
} from '../../src/rules/inputs';
import { text } from '../../src/rules/text';

const words = { label: text('营收', 'Revenue'), note: text('营收。', 'Revenue.') };
const level = oneOf(words, {
  national: { ...text('国家级', 'national level'), synonyms: ['国家'] },
  '4': text('四级', 'level 4'),
});

const read = (input: Input, raw: unknown) => readInput('revenue', input, raw);

function messageFor(input: Input, raw: unknown): { zh: string; en: string } {
  try {
    read(input, raw);
  } catch (error) {
    if (error instanceof ArgumentError) return error.text;
    throw error;
  }
  throw new Error('accepted');
}

describe('A refused argument', () => {
  it('is named, with what was expected and what came, in both languages', () => {
    expect(messageFor(money(words), '约3亿')).toEqual({
      zh: '参数“营收”（revenue）应为不小于 0 的金额（元），实际为文本“约3亿”；这不是一个确定的数，请填写确切数值',
      en:
        'Argument "revenue" (Revenue) must be an amount in yuan, 0 or more, but it is the text "约3亿"; ' +
        'this is not an exact number: please give the exact one',
    });
  });

  it('that is a number stored as text says so', () => {
    expect(messageFor(money(words), '1,200').zh).toContain('文本格式的数字');
  });

  it.each([
    ['a negative amount', money(words), -0.01],
    ['TRUE for an amount', money(words), true],
    ['a growth of −100%', growth(words), -1],
    ['a negative share', share(words), -0.1],
    ['a fraction for a count', count(words), 1.5],
    ['a negative count', count(words), -1],
    ['the year 1989', calendarYear(words), 1989],
    ['the year 2101', calendarYear(words), 2101],
    ['the 0th year of support', yearOfSupport(words), 0],
    ['half a year of support', yearOfSupport(words), 1.5],
    ['a negative length of time', years(words), -1],
    ['a date for a length of time', years(words), 45468],
    ['a number too large for any enterprise', money(words), 1e305],
    ['an unknown code', level, '市级'],
    ['a number that is no code', level, 5],
    ['TRUE for a code', level, true],
    ['NaN', money(words), Number.NaN],
    ['infinity', moneyChange(words), Number.POSITIVE_INFINITY],
    ['minus infinity', growth(words), Number.NEGATIVE_INFINITY],
    ['an error value', money(words), { error: '#DIV/0!' }],
    ['a range', money(words), [[1], [2]]],
    ['a blank for a required input', money(words), null],
    ['an empty text for a required input', money(words), ' '],
  ])('%s', (_, input, raw) => {
    const { zh, en } = messageFor(input, raw);
    expect(zh).toContain('参数“营收”（revenue）应为');
    expect(en).toContain('Argument "revenue" (Revenue) must be');
  });

  it('of 25 for a share asks whether 0.25 was meant', () => {
    expect(messageFor(share(words), 25).zh).toContain('是否应为 0.25？');
  });

  it('shows an error value as the cell shows it', () => {
    expect(messageFor(money(words), { error: '#DIV/0!' }).zh).toContain('错误值 #DIV/0!');
  });
});

describe('An accepted argument', () => {
  it('is a code, its label in either language or a synonym, whatever the width, case or quotation marks', () => {
    for (const raw of [
      'national',
      'NATIONAL',
      '国家级',
      '“国家级”',
      ' 国家 ',
      'National Level',
      'ｎａｔｉｏｎａｌ',
    ]) {
      expect(read(level, raw)).toBe('national');
    }
  });

  it('may be a number where the code is a digit', () => {
    expect(read(level, 4)).toBe('4');
  });

  it('counts TRUE as 1 and FALSE as 0', () => {
    expect([read(count(words), true), read(count(words), false)]).toEqual([new Exact(1), new Exact(0)]);
  });

  it('is a growth computed as C/D-1, although the subtraction has eaten a digit', () => {
    const computed = 703983254.15 / 639984776.5 - 1;
    expect(computed).toBeLessThan(0.1);
    expect(read(growth(words), computed)).toEqual(new Exact('0.1'));
  });

  it('is a negative increase', () => {
    expect(read(moneyChange(words), -5)).toEqual(new Exact(-5));
  });

  it('may be left out where it is optional, and then counts as what its definition says', () => {
    const zero = optional(money(words), 0, text('按 0 计', 'counts as 0'));
    const none = optional(years(words), null, text('视为没有', 'taken as none'));
    expect(read(zero, null)).toEqual(new Exact(0));
    expect(read(none, undefined)).toBeNull();
    expect(read(none, '')).toBeNull();
  });
});

describe('The as-of date', () => {
  it('is not given when blank', () => {
    expect(readAsOf(null)).toBeNull();
    expect(readAsOf('')).toBeNull();
  });

  it.each([['2024-02-30'], ['明天'], [0], [-1], [true], [{ error: '#N/A' }]])(
    '%s is refused by name',
    (raw) => {
      expect(() => readAsOf(raw)).toThrow(/政策适用日期/);
    },
  );

  it('is also read as Chinese sheets write it', () => {
    expect([readAsOf('2024年6月25日'), readAsOf('2024.6.25')]).toEqual(['2024-06-25', '2024-06-25']);
  });

  it('of 2025 is a year, not the 2025th day of Excel', () => {
    expect(() => readAsOf(2025)).toThrow(/2025-06-30/);
  });

  it('of 0 hints at a blank cell', () => {
    expect(() => readAsOf(0)).toThrow(/可能为空/);
  });
});
