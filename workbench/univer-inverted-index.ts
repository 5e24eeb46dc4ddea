import type { CELL_INVERTED_INDEX_CACHE } from '@univerjs/preset-sheets-core';

/** Univer's index from the values of a column to the rows that hold them, kept during one calculation. */
export type InvertedIndex = typeof CELL_INVERTED_INDEX_CACHE;

type Rows = Set<number>;
type Column = NonNullable<ReturnType<InvertedIndex['getCellValuePositions']>>;
type Key = Column extends Map<infer Value, Rows> ? Value : never;
type SetArguments = Parameters<InvertedIndex['set']>;

/** Where each row of a column stands: under one value, or under several, which Univer's own walk puts right. */
type RowIndex = Map<number, Rows | typeof SEVERAL>;
const SEVERAL = Symbol('several values');

/**
 * Makes `set` of Univer's inverted index find the former value of a row at once. In 0.25.1 it walks all different
 * values of the column for each result, so that a column of n formulas costs n² steps. The answers stay Univer's:
 * nothing but the search for the former value is replaced, and that only where it is known. What is known hangs on
 * Univer's own map of the column and goes with it. docs/upstream/univer-inverted-index.md offers the change.
 */
export function findRowsAtOnce(index: InvertedIndex): void {
  const walking = index.set.bind(index);
  const keyOf = normalizer(index);
  const known = new WeakMap<Column, RowIndex>();
  const rowsOf = (column: Column): RowIndex => {
    const rows = known.get(column) ?? rowsIn(column);
    known.set(column, rows);
    return rows;
  };

  index.set = (...args: SetArguments): void => {
    const [unitId, sheetId, at, value, row, isForced = false] = args;
    const column = index.getCellValuePositions(unitId, sheetId, at);
    const rows = column && rowsOf(column);
    const before = rows?.get(row);
    if (!rows || before === SEVERAL) {
      walking(...args);
      return;
    }
    if (!isForced && !index.shouldContinueBuildingCache(unitId, sheetId, at, row)) return;
    if (isForced) before?.delete(row);
    const now = rowsUnder(column, keyOf(value));
    now.add(row);
    rows.set(row, isForced || before === undefined || before === now ? now : SEVERAL);
  };
}

function rowsIn(column: Column): RowIndex {
  const index: RowIndex = new Map();
  for (const rows of column.values()) {
    for (const row of rows) index.set(row, index.has(row) ? SEVERAL : rows);
  }
  return index;
}

function rowsUnder(column: Column, key: Key): Rows {
  const found = column.get(key) ?? new Set();
  column.set(key, found);
  return found;
}

/** Under which key Univer keeps a value: asked of an index of its own kind, for it tells nobody else. */
function normalizer(index: InvertedIndex): (value: SetArguments[3]) => Key {
  const asked = new (index.constructor as new () => InvertedIndex)();
  return (value) => {
    asked.set('', '', 0, value, 0);
    const column = asked.getCellValuePositions('', '', 0);
    const [key] = column?.keys() ?? [];
    if (!column || key === undefined) throw new Error("Univer's inverted index kept no value.");
    column.clear();
    return key;
  };
}
