import { describe, expect, it } from 'vitest';
import { plainDoubles } from '../../../bench/peers/engines/doubles';
import type { Engine } from '../../../bench/peers/engines/engine';
import { integersInFen } from '../../../bench/peers/engines/fen';
import { ourCore, ourFunction } from '../../../bench/peers/engines/ours';
import { wrongRows, type Wrong } from '../../../bench/peers/measure';
import { FEN, TEN_THOUSAND, type Cell, type Figure } from '../../../bench/peers/rows/figures';
import { ITEM_IDS, type Item, type ItemId } from '../../../bench/peers/rows/items';
import { rowsOf } from '../../../bench/peers/rows/rows';

const ROWS = 2000;

async function wrongOf(engine: Engine, id: ItemId): Promise<Wrong> {
  const rows = rowsOf(id, ROWS);
  const load = await engine.open();
  const entrant = await load(rows);
  await entrant.pass();
  return wrongRows(entrant, rows);
}

describe('the awards that the bench computes beside other engines', () => {
  describe.each([ourFunction, ourCore, integersInFen])('$title', (engine) => {
    it.each(ITEM_IDS)('pays every company of %s what the clause says in whole fen', async (id) => {
      expect(await wrongOf(engine, id)).toEqual({ count: 0, first: null });
    });
  });

  it('tells the call, the amount owed and the amount paid where doubles lose half a fen', async () => {
    const { count, first } = await wrongOf(plainDoubles, 'tapeOut');
    expect(count).toBeGreaterThan(0);
    expect(first).toMatch(/^IC_TAPEOUT\([\d.]+\) is [\d.]+, not [\d.]+$/);
  });
});

describe('the companies of the bench', () => {
  it.each(ITEM_IDS)('are the same in every run: %s', (id) => {
    expect(rowsOf(id, 100)).toEqual(rowsOf(id, 100));
  });

  it('stand on the threshold of a tape-out and one fen to either side of it', () => {
    const costs = new Set(rowsOf('tapeOut', ROWS).cells.map(([cost]) => cost));
    expect([9_999_999.99, 10_000_000, 10_000_000.01].filter((cost) => !costs.has(cost))).toEqual([]);
  });

  it.each(['tapeOut', 'firstVersion'] as const)(
    'are owed x.xx5 yuan one time in a hundred at least: %s',
    (id) => {
      const { cells, item } = rowsOf(id, ROWS);
      const onHalf = cells.filter((row) => {
        const { numerator, denominator } = item.owed(row.map((cell, column) => exactly(cell, item, column)));
        return (2n * numerator) % denominator === 0n && numerator % denominator !== 0n;
      });
      expect(onHalf.length).toBeGreaterThan(ROWS / 100);
    },
  );

  it.each(['scaleReward', 'tapeOut', 'research', 'firstVersion'] as const)(
    'have cells that a formula of their own computed, with what doubles leave behind: %s',
    (id) => {
      const { cells } = rowsOf(id, ROWS);
      const left = cells
        .flat()
        .filter((cell) => typeof cell === 'number' && cell !== Number(cell.toFixed(4)));
      expect(left.length).toBeGreaterThan(0);
    },
  );
});

/** What a cell of the bench says: fen, or ten-thousandths of a growth. */
function exactly(cell: Cell, { columns }: Item, column: number): Figure {
  if (typeof cell !== 'number') return cell;
  return BigInt(Math.round(cell * (columns[column]!.kind === 'growth' ? TEN_THOUSAND : FEN)));
}
