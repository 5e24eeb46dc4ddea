import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRowsAtOnce, type InvertedIndex } from '../../workbench/univer-inverted-index';

const UNIT = 'book';

/** An index of Univer's own kind, which no other test writes to. */
const fresh = (): InvertedIndex => new (CELL_INVERTED_INDEX_CACHE.constructor as new () => InvertedIndex)();

function mended(): InvertedIndex {
  const index = fresh();
  findRowsAtOnce(index);
  return index;
}

/** How many values of the column are looked through when the last of many different results is written again. */
function valuesVisited(index: InvertedIndex, results: number): number {
  for (let row = 0; row < results; row += 1) index.set(UNIT, 'sheet', 0, row * 1000, row, true);
  const column = index.getCellValuePositions(UNIT, 'sheet', 0)!;
  const entries = column.entries.bind(column);
  let visited = 0;
  column[Symbol.iterator] = function* () {
    for (const entry of entries()) {
      visited += 1;
      yield entry;
    }
    return undefined;
  };
  index.set(UNIT, 'sheet', 0, 7, results - 1, true);
  return visited;
}

describe("Univer's inverted index", () => {
  it('as it comes still walks all values of a column for one result: else the override can go', () => {
    expect(valuesVisited(fresh(), 1000)).toBe(1000);
  });

  it('with the override looks through none of them', () => {
    expect(valuesVisited(mended(), 1000)).toBe(0);
  });

  it('with the override forgets the former result of a cell', () => {
    const index = mended();
    index.setContinueBuildingCache(UNIT, 'sheet', 0, 0, 2);
    index.set(UNIT, 'sheet', 0, 1_000_000, 1, true);
    index.set(UNIT, 'sheet', 0, 2_000_000, 1, true);
    const rowsWith = (value: number) => index.getCellPositions(UNIT, 'sheet', 0, value, [[0, 2]]);
    expect(rowsWith(1_000_000)?.matchingRows).toEqual([]);
    expect(rowsWith(2_000_000)?.matchingRows).toEqual([1]);
  });
});

/** Values that Univer takes for one another or keeps apart: blanks, zeros, texts that are numbers, both cases. */
const VALUES = [
  null,
  undefined,
  '',
  0,
  -0,
  '0',
  1,
  '1',
  '1.0',
  'a',
  'A',
  true,
  false,
  'TRUE',
  '#N/A',
  1e21,
  NaN,
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  fc.integer({ min: -5, max: 300 }),
  fc.string(),
);
const row = fc.integer({ min: -1, max: 12 });
const column = fc.integer({ min: -1, max: 1 });
const sheet = fc.constantFrom('sheet', 'other');
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      sheet,
      column,
      value,
      row,
      forced: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('built' as const), sheet, column, row, more: fc.nat(4) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function take(index: InvertedIndex, one: Step): void {
  switch (one.kind) {
    case 'set':
      index.set(UNIT, one.sheet, one.column, one.value, one.row, one.forced);
      break;
    case 'built':
      index.setContinueBuildingCache(UNIT, one.sheet, one.column, one.row, one.row + one.more);
      break;
    case 'clear':
      index.clear();
      break;
  }
}

/** All that the index can be asked, in the order in which it tells it. */
function told(index: InvertedIndex) {
  return ['sheet', 'other'].flatMap((name) =>
    [-1, 0, 1].map((at) => {
      const usable = index.canUseCache(UNIT, name, at, 0, 12);
      const positions = index.getCellValuePositions(UNIT, name, at);
      return {
        usable,
        values: positions && [...positions.entries()].map(([key, rows]) => [key, [...rows]]),
        answers: VALUES.map((one) => index.getCellPositions(UNIT, name, at, one, usable.rowsInCache)),
      };
    }),
  );
}

describe('with the override', () => {
  it('the index tells what it told before, whatever was written to it and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const [before, after] = [fresh(), mended()];
        for (const one of steps) {
          take(before, one);
          take(after, one);
          expect(told(after)).toEqual(told(before));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('an index that held rows before the override goes on from there', () => {
    const [before, after] = [fresh(), fresh()];
    for (const index of [before, after]) {
      index.set(UNIT, 'sheet', 0, 'a', 3, true);
      index.set(UNIT, 'sheet', 0, 'b', 3);
      index.set(UNIT, 'sheet', 0, 'a', 4, true);
    }
    findRowsAtOnce(after);
    for (const index of [before, after]) {
      index.set(UNIT, 'sheet', 0, 'c', 3, true);
      index.set(UNIT, 'sheet', 0, 'd', 4, true);
    }
    expect(told(after)).toEqual(told(before));
  });
});
