import { describe, expect, it } from 'vitest';
import { NO_FILTER, rowsShown } from '../../../taskpane/audit/row-filter';
import { ownTolerance } from '../../../taskpane/audit/terms';
import { inventedReport } from '../../audit/report/invented-audit';

const [list] = inventedReport().audited.lists;

const rowsOf = (filter: Partial<typeof NO_FILTER>) =>
  rowsShown(list!, { ...NO_FILTER, ...filter }).map((at) => list!.rows[at]!.row);

describe('the payments shown', () => {
  it('are all, the gravest first', () => expect(rowsOf({})).toEqual([5, 9, 8, 7, 6]));

  it('are those of one verdict', () => expect(rowsOf({ verdict: 'agrees' })).toEqual([9, 6]));

  it('are those that are too much beside others, whatever they are alone', () =>
    expect(rowsOf({ together: 'over' })).toEqual([9]));

  it.each([
    ['第8号', [8]],
    ['首次流片', [5, 9, 8, 7, 6]],
    ['ic_tapeout', [5, 9, 7, 6]],
    ['91330100MA2ABCDE1X', [5, 9, 8, 7, 6]],
    [' 7 ', [7]],
    ['没有的', []],
  ])('are found by “%s”', (words, rows) => expect(rowsOf({ words })).toEqual(rows));
});

describe('a tolerance of one’s own', () => {
  it.each([
    ['0', '0.00'],
    ['0.05', '0.05'],
    ['1,000', '1000.00'],
    ['1，000.5', '1000.50'],
  ])('%s is taken', (typed, yuan) => expect(ownTolerance(typed)).toBe(yuan));

  it.each(['', '-1', '1e3', '0.001', '一元', '=1'])('“%s” is asked for anew', (typed) =>
    expect(ownTolerance(typed)).toBeNull(),
  );
});
