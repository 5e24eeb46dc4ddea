import { describe, expect, it } from 'vitest';
import type { CustomFunction } from '../../../functions/custom-function';
import { gridAnswer, type GridArgument } from '../../../functions/hosts/grid';
import { ArgumentError } from '../../../src/rules/arguments';
import { text } from '../../../src/rules/text';

/** Adds its two arguments up and refuses a text. */
const sum = (spills = false): CustomFunction => ({
  id: 'SUM_OF_TWO',
  description: text('', ''),
  call: { awardsNamedAt: [], takesFigures: false, testsDates: false, lists: null },
  parameters: [],
  spills,
  evaluate(args) {
    if (args.some((one) => typeof one === 'string'))
      throw new ArgumentError('a', text('不是数', 'no number'));
    return Number(args[0] ?? 0) + Number(args[1] ?? 0);
  },
});

const range = (...rows: unknown[][]): GridArgument => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  valueAt: (row, column) => rows[row]?.[column] ?? null,
});
const value = (one: unknown): GridArgument => range([one]);

describe('A function called by the grid', () => {
  it('answers single cells with one value, or with a sentence', () => {
    expect(gridAnswer(sum(), [value(1), value(2)], 'zh')).toEqual({ cells: 3 });
    expect(gridAnswer(sum(), [value('x')], 'en')).toEqual({ refusal: 'no number' });
    expect(gridAnswer(sum(), [], 'zh')).toEqual({ cells: 0 });
  });

  it('is taken cell by cell over ranges, and a refusal is that of its cell', () => {
    expect(gridAnswer(sum(), [range([1], ['x'], [3]), value(10)], 'zh')).toEqual([
      [{ cells: 11 }],
      [{ refusal: '不是数' }],
      [{ cells: 13 }],
    ]);
  });

  it('serves a row against a column with every pair', () => {
    expect(gridAnswer(sum(), [range([1, 2]), range([10], [20])], 'zh')).toEqual([
      [{ cells: 11 }, { cells: 12 }],
      [{ cells: 21 }, { cells: 22 }],
    ]);
  });

  it('refuses a range where it spills a table itself', () => {
    const answered = gridAnswer(sum(true), [range([1], [2])], 'en');
    expect(answered).toEqual({ refusal: expect.stringContaining('not a range') as string });
  });

  it('never lets an exception of its own out, nor its words', () => {
    const failing: CustomFunction = {
      ...sum(),
      evaluate: () => {
        throw new TypeError('Cannot read properties of undefined');
      },
    };
    const answered = gridAnswer(failing, [value(1)], 'en');
    expect(answered).toEqual({ refusal: expect.stringContaining('failed internally') as string });
  });

  it('that takes a table is given the range as a whole, and one cell as a table of one', () => {
    const counting: CustomFunction = {
      ...sum(true),
      parameters: [
        { name: 'table', description: text('', ''), optional: false, takes: 'table' },
        { name: 'day', description: text('', ''), optional: true },
      ],
      evaluate: ([table, day]) => [[JSON.stringify(table), String(day)]],
    };
    expect(gridAnswer(counting, [range([1, null], ['x', 2]), value(3)], 'zh')).toEqual({
      cells: [['[[1,null],["x",2]]', '3']],
    });
    expect(gridAnswer(counting, [value(5)], 'zh')).toEqual({ cells: [['[[5]]', 'undefined']] });
    expect(gridAnswer(counting, [range([1]), range([1], [2])], 'en')).toHaveProperty('refusal');
  });
});
