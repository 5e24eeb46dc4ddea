import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCellAt, firstCellPast, meant, partsInCell } from '../../src/rules/cell-meaning';
import { cellOf, Exact, fromCell, partsOf, yuanFromFen } from '../../src/rules/exact';

const seed = 20_220_725;
const digits = 10 ** 15 - 1;
const fewDecimals = fc
  .tuple(fc.integer({ min: -digits, max: digits }), fc.constantFrom(1, 10, 100, 1e4, 1e7, 1e8, 1e15))
  .map(([parts, perUnit]) => parts / perUnit);
const cells = fc.oneof(fewDecimals, fc.double({ noNaN: true, noDefaultInfinity: true }));

describe('A cell', () => {
  it('means its 15 digits, however it is read', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const written = new Exact(cell.toPrecision(15));
        const { s, e, d } = fromCell(cell);
        expect({ s, e, d }).toEqual({ s: written.s, e: written.e, d: written.d });
      }),
      { seed, numRuns: 30_000 },
    );
  });

  it('that is so many parts of a unit means exactly them', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(1, 100, 10_000), (cell, parts) => {
        const whole = partsInCell(cell, parts);
        fc.pre(!Number.isNaN(whole));
        expect(new Exact(whole).div(parts).toString()).toBe(fromCell(cell).toString());
      }),
      { seed, numRuns: 10_000 },
    );
  });

  it('comes back from the number that it means', () => {
    fc.assert(
      fc.property(fewDecimals, (cell) => {
        expect(cellOf(fromCell(cell))).toBe(Number(cell.toPrecision(15)) + 0);
      }),
      { seed, numRuns: 10_000 },
    );
  });

  it.each([
    ['money', '0.3'],
    ['money', '20000000'],
    ['money', '0'],
    ['growth', '0.1'],
    ['growth', '0'],
    ['growth', '-1'],
    ['growth', '0.2'],
    ['money', '1e100'],
    ['money', '0.1234567890123456789'],
  ] as const)('of %s lies on the side of %s on which its meaning lies', (kind, written) => {
    const edge = new Exact(written);
    const [at, past] = [firstCellAt(kind, edge), firstCellPast(kind, edge)];
    const near = [edge.toNumber(), at, past].flatMap((cell) =>
      [-70, -2, -1, 0, 1, 2, 70].map((by) => beside(cell, by)),
    );
    for (const cell of near) {
      expect([cell, cell >= at]).toEqual([cell, meant(kind, cell).gte(edge)]);
      expect([cell, cell >= past]).toEqual([cell, meant(kind, cell).gt(edge)]);
    }
  });
});

describe('An exact number', () => {
  it('is so many parts of a unit, or no whole number of them', () => {
    expect(partsOf(new Exact('12.34'), 2)).toBe(1234);
    expect(partsOf(new Exact('12.345'), 2)).toBeNaN();
    expect(partsOf(new Exact('-0.07'), 2)).toBe(-7);
    expect(partsOf(new Exact('9999999999999.99'), 2)).toBe(999_999_999_999_999);
    expect(partsOf(new Exact('10000000000000'), 2)).toBeNaN();
    expect(partsOf(new Exact('1e-30'), 2)).toBeNaN();
    expect(partsOf(new Exact('Infinity'), 2)).toBeNaN();
    expect(partsOf(new Exact(0), 2)).toBe(0);
  });

  it('has no cell where it has more digits than one', () => {
    expect(cellOf(new Exact('0.1234567890123456'))).toBeNaN();
    expect(cellOf(new Exact('1234567890123456'))).toBeNaN();
    expect(cellOf(new Exact('0.1'))).toBe(0.1);
  });

  it('of yuan has its fen, and keeps the sign of nothing', () => {
    const fen = [0, -0, 1, 99, 100, -1, 1e9, 123_456_789_012_345, 999_999_999_999_999, 2 ** 53 - 1];
    expect(fen.map((one) => yuanFromFen(one).valueOf())).toEqual(
      fen.map((one) => new Exact(one).div(100).valueOf()),
    );
  });
});

/** The double so many steps away. */
function beside(cell: number, by: number): number {
  if (cell === 0) return by * 1e-16;
  const bits = new BigInt64Array(new Float64Array([cell]).buffer);
  bits[0] = bits[0]! + BigInt(by);
  return new Float64Array(bits.buffer)[0]!;
}
