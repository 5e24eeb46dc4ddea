import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf } from '../../src/readings/amount';
import { readArguments } from '../../src/rules/arguments';
import { standingOn } from '../../src/rules/policies';
import type { Provision } from '../../src/rules/policy-book';
import { arbitraryArguments } from '../arbitrary-arguments';
import { mostOf } from './most-of';

type Cells = readonly (number | string | null)[];

const named = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);
const capped = named.flatMap(([name, provision]) => {
  const most = mostOf(provision.award.rule);
  return most === null ? [] : [[name, most, provision] as const];
});

function pays({ award, ...where }: Provision, cells: Cells, asOf: string | null = null): number {
  const { facts, asOf: day } = readArguments(award, [...cells, asOf]);
  return amountOf({ award, ...where }, facts, day).yuan.toNumber();
}

const always = <T>(values: fc.Arbitrary<T>, holds: (value: T) => boolean): void =>
  fc.assert(fc.property(values, holds));

const days = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((time) => time.toISOString().slice(0, 10));

describe('Whatever the figures', () => {
  it.each(named)('%s pays nothing or more, in whole fen', (_name, provision) => {
    always(arbitraryArguments(provision.award), (cells) => {
      const amount = pays(provision, cells);
      return amount >= 0 && Number(amount.toFixed(2)) === amount;
    });
  });

  it.each(capped)('%s never pays more than %d yuan', (_name, most, provision) => {
    always(arbitraryArguments(provision.award), (cells) => pays(provision, cells) <= most);
  });

  it.each(named)(
    '%s pays in full while its policy is in force and nothing on any other day',
    (_name, provision) => {
      always(fc.tuple(arbitraryArguments(provision.award), days), ([cells, day]) => {
        const inForce = standingOn(provision.policy, day) === 'inForce';
        return pays(provision, cells, day) === (inForce ? pays(provision, cells) : 0);
      });
    },
  );

  it.each(named)(
    '%s does not see how a figure was computed, only what the cell shows',
    (_name, provision) => {
      always(arbitraryArguments(provision.award), (cells) => {
        const asTyped = pays(provision, cells);
        return [1, -1].every((side) => pays(provision, cells.map(oneBitAside(side))) === asTyped);
      });
    },
  );
});

describe('The figures tried', () => {
  it('make every award pay', () => {
    const neverPaid = named.filter(([, provision]) => {
      const amounts = fc
        .sample(arbitraryArguments(provision.award), { numRuns: 300, seed: 1 })
        .map((cells) => pays(provision, cells));
      return !amounts.some((amount) => amount > 0);
    });
    expect(neverPaid.map(([name]) => name)).toEqual([]);
  });
});

/** The double next to a number: 0.1+0.2 beside 0.3. */
const oneBitAside =
  (side: number) =>
  (cell: number | string | null): number | string | null => {
    if (typeof cell !== 'number' || cell === 0) return cell;
    const bits = new BigInt64Array(new Float64Array([cell]).buffer);
    bits[0] = bits[0]! + BigInt(side);
    return new Float64Array(bits.buffer)[0]!;
  };
