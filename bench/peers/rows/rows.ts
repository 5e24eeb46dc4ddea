import { chanceFrom } from './chance';
import { cellOf, type Cell, type Figure } from './figures';
import { ITEMS, type Item, type ItemId, type Owed } from './items';

/**
 * What a host hands over, argument by argument: the cells, then a blank day, then the invocation. No award of the
 * bench takes more than three cells. They stand in columns, the same for all engines: reading them from all over
 * the memory would take longer than what the quick ones compute.
 */
export type Calls = readonly [Argument, Argument, Argument, Argument, Argument];
type Argument = readonly unknown[];

const INVOCATION = { address: 'Sheet1!A1' };

/** The rows of one item, with what each of them comes to. */
export interface Rows {
  readonly id: ItemId;
  readonly item: Item;
  readonly cells: readonly (readonly Cell[])[];
  readonly calls: Calls;
  /** Yuan: the double nearest to the exact amount, which is what a cell can show of it. */
  readonly expected: Float64Array;
}

const SEED = 20_260_711;
const HALVES_PERCENT = 5;
/** The rates of the clauses are thousandths, so among so many neighbours one lies on half a fen. */
const NEIGHBOURS = 1000n;

export function rowsOf(id: ItemId, count: number): Rows {
  const item = ITEMS[id];
  const chance = chanceFrom(SEED);
  const expected = new Float64Array(count);
  const cells = Array.from({ length: count }, (_, at) => {
    const drawn = item.draw(chance);
    const figures = chance.inPercent(HALVES_PERCENT) ? onHalfAFen(item, drawn) : drawn;
    expected[at] = Number(halfUp(item.owed(figures))) / 100;
    return figures.map((figure, column) => cellOf(figure, item.columns[column]!.kind, chance));
  });
  return { id, item, cells, calls: callsOf(cells), expected };
}

function callsOf(cells: readonly (readonly Cell[])[]): Calls {
  const argument = (position: number): Argument =>
    cells.map((row) => {
      if (position < row.length) return row[position];
      return position === row.length ? null : INVOCATION;
    });
  return [argument(0), argument(1), argument(2), argument(3), argument(4)];
}

/** Whole fen. */
const halfUp = ({ numerator, denominator }: Owed): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

const liesOnHalf = ({ numerator, denominator }: Owed): boolean =>
  (2n * numerator) % denominator === 0n && ((2n * numerator) / denominator) % 2n === 1n;

/** The nearest row above whose award is x.xx5; the row itself where there is none. */
function onHalfAFen(item: Item, drawn: Figure[]): Figure[] {
  const moved = item.halves === null ? null : drawn[item.halves];
  if (typeof moved !== 'bigint') return drawn;
  for (let step = 0n; step < NEIGHBOURS; step++) {
    const figures = drawn.map((figure, column) => (column === item.halves ? moved + step : figure));
    const owed = item.owed(figures);
    if (liesOnHalf(owed)) return figures;
    // A row that pays nothing, or the most there is, has no neighbour that does.
    if (owed.denominator === 1n) return drawn;
  }
  return drawn;
}
