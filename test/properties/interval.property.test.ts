import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf } from '../../src/readings/amount';
import { intervalOf, isPoint } from '../../src/readings/interval';
import { narrowest } from '../../src/readings/narrowing';
import { readArguments, type Facts } from '../../src/rules/arguments';
import type { Provision } from '../../src/rules/policy-book';
import { arbitraryArguments } from '../arbitrary-arguments';

const named = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

/** Complete facts of a company, and the same with some of them unknown. */
const partlyKnown = ({ award }: Provision): fc.Arbitrary<{ whole: Facts; known: Facts }> =>
  fc
    .tuple(arbitraryArguments(award), fc.subarray(award.inputs.map(({ name }) => name)))
    .map(([cells, kept]) => {
      const whole = readArguments(award, cells).facts;
      const known = Object.fromEntries(Object.entries(whole).filter(([name]) => kept.includes(name)));
      return { whole, known };
    });

describe('While some figures of a company are unknown', () => {
  it.each(named)('%s lies within its interval, however they turn out', (_name, provision) => {
    fc.assert(
      fc.property(partlyKnown(provision), ({ whole, known }) => {
        const { from, to } = intervalOf(provision.award, known);
        const amount = amountOf(provision, whole).yuan;
        expect(from.lte(amount) && amount.lte(to)).toBe(true);
      }),
    );
  });

  it.each(named)('%s has an interval that knowing more never widens', (_name, provision) => {
    fc.assert(
      fc.property(partlyKnown(provision), ({ whole, known }) => {
        const [less, more] = [intervalOf(provision.award, known), intervalOf(provision.award, whole)];
        expect(less.from.lte(more.from) && more.to.lte(less.to)).toBe(true);
      }),
    );
  });

  it.each(named)('%s of a fully known company has a point for an interval', (_name, provision) => {
    fc.assert(
      fc.property(arbitraryArguments(provision.award), (cells) => {
        const { facts } = readArguments(provision.award, cells);
        const interval = intervalOf(provision.award, facts);
        expect(isPoint(interval) && interval.from.eq(amountOf(provision, facts).yuan)).toBe(true);
      }),
    );
  });

  it.each(named)('%s is said to be narrowed only by an input that is unknown', (_name, provision) => {
    fc.assert(
      fc.property(partlyKnown(provision), ({ known }) => {
        const narrowing = narrowest(provision.award, known);
        if (!narrowing) return;
        expect(known[narrowing.name]).toBeUndefined();
        expect(narrowing.left.gte(0) && narrowing.left.lt(1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
