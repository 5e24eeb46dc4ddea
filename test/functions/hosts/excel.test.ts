import { describe, expect, it } from 'vitest';
import { awardFunction } from '../../../functions/award-function';
import type { CellResult, CustomFunction } from '../../../functions/custom-function';
import { excelCallable } from '../../../functions/hosts/excel';
import { policyLibrary } from '../../../src/policy-library';
import { ArgumentError } from '../../../src/rules/arguments';
import { text, type Language } from '../../../src/rules/text';
import { decimalYuanOf } from '../../decimal-amount';

class CellError extends Error {}

type Evaluate = (args: readonly unknown[], language: Language) => CellResult | CellResult[][];

const parameter = (name: string, repeating = false) => ({
  name,
  description: text(name, name),
  optional: true,
  repeating,
});

function called(
  evaluate: Evaluate,
  language: Language = 'zh',
  parameters = [parameter('cost'), parameter('asOf')],
) {
  const customFunction: CustomFunction = {
    id: 'TEST',
    description: text('', ''),
    call: { awardsNamedAt: [], takesFigures: false, testsDates: false, lists: null },
    parameters,
    spills: false,
    evaluate,
  };
  return excelCallable(customFunction, {
    language: () => language,
    valueError: (message) => new CellError(message),
  });
}

const invocation = { address: 'Sheet1!A1', functionName: 'TEST' };

describe('an award called by Excel', () => {
  const award = policyLibrary.find('BINJIANG_TAPEOUT')!;
  const call = excelCallable(awardFunction(award), {
    language: () => 'en',
    valueError: (message) => new CellError(message),
  });

  it('pays the same at any size, whole numbers or not', () => {
    for (const cost of [0, 12_345_678.9, 12_345_678.912, 7e15, 1e16, 2 ** 53, 1e99]) {
      const amount = decimalYuanOf(award, [cost, 1_000_000]).toNumber();
      expect(call(cost, 1_000_000, null, invocation)).toBe(amount);
    }
  });

  it('takes an argument left out, a blank and the empty text of a formula for the same', () => {
    const paid = call(12_345_678.9, null, null, invocation);
    expect([undefined, '', ' '].map((blank) => call(12_345_678.9, blank, blank, invocation))).toEqual([
      paid,
      paid,
      paid,
    ]);
  });

  it('knows its policy to be out of force on a day, however the day is written', () => {
    const days = ['2010-01-01', '2010/1/1', 40_179, 40_179.5];
    expect(days.map((day) => call(12_345_678.9, null, day, invocation))).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['a negative cost', [-1, null, null], '"cost"'],
    ['a cost as text', ['100', null, null], '"cost"'],
    ['a cost left out', [null, null, null], '"cost"'],
    ['no number', [NaN, null, null], '"cost"'],
    ['an error beside a cost that is right', [100, { error: '#REF!' }, null], '"priorSupport"'],
    ['a year in the place of a day', [100, null, 2025], '"asOf"'],
    ['the invocation object in the place of a day', [100, null], '"asOf"'],
  ])('refuses %s and names the argument', (_name, args, named) => {
    expect(() => call(...args, invocation)).toThrow(named);
  });
});

describe('a function called by Excel', () => {
  it('sees its declared arguments and not the invocation object behind them', () => {
    let seen: readonly unknown[] = [];
    const call = called((args) => {
      seen = args;
      return 1;
    });
    call(100, null, invocation);
    expect(seen).toEqual([100, null]);
  });

  it('sees null for arguments that were not handed over at all', () => {
    let seen: readonly unknown[] = [];
    called((args) => {
      seen = args;
      return 1;
    })();
    expect(seen).toEqual([null, null]);
  });

  it('sees the error value of a cell as it came', () => {
    const error = { code: '#DIV/0!' };
    let seen: readonly unknown[] = [];
    called((args) => {
      seen = args;
      return 1;
    })(error, null, invocation);
    expect(seen[0]).toBe(error);
  });

  it.each([
    ['in one array', ['NAME', [1, null, 3], invocation], ['NAME', 1, null, 3]],
    ['as none', ['NAME', null, invocation], ['NAME']],
    ['as a single value', ['NAME', 7, invocation], ['NAME', 7]],
  ])('sees repeating arguments one by one when Excel hands them over %s', (_, received, expected) => {
    let seen: readonly unknown[] = [];
    const call = called(
      (args) => {
        seen = args;
        return 1;
      },
      'zh',
      [parameter('name'), parameter('arguments', true)],
    );
    call(...received);
    expect(seen).toEqual(expected);
  });

  it.each([
    ['zh', '参数“流片费用”应为金额'],
    ['en', 'Argument "cost" must be an amount'],
  ] as const)('answers a bad argument with its message in the language of Excel: %s', (language, message) => {
    const call = called(() => {
      throw new ArgumentError('cost', text('参数“流片费用”应为金额', 'Argument "cost" must be an amount'));
    }, language);
    expect(() => call('x', null, invocation)).toThrow(new CellError(message));
  });

  it('never lets an exception of its own out, nor its words', () => {
    const call = called(() => {
      throw new TypeError('Cannot read properties of undefined');
    }, 'en');
    expect(() => call()).toThrow(CellError);
    expect(() => call()).toThrow(/failed internally/);
  });

  it.each([
    ['nothing', undefined],
    ['null, which Excel shows as 0', null],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['an empty table', []],
    ['a table with a hole', [[1, undefined]]],
  ])('fails rather than put into a cell %s', (_, result) => {
    expect(() => called(() => result as never)()).toThrow(CellError);
  });

  it('gives numbers, texts, truth values and tables as they are', () => {
    expect(called(() => 0)()).toBe(0);
    expect(called(() => '')()).toBe('');
    expect(called(() => false)()).toBe(false);
    expect(called(() => [['档次', 1]])()).toEqual([['档次', 1]]);
  });
});
