import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf } from '../../src/readings/amount';
import { explain } from '../../src/readings/explanation';
import { nothingBecause } from '../../src/readings/why-zero';
import { refusals } from '../../src/readings/refusal';
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

describe('Whatever is known of a company', () => {
  it.each(named)(
    '%s is refused only where nothing would be paid, however the rest turns out',
    (_name, provision) => {
      fc.assert(
        fc.property(partlyKnown(provision), ({ whole, known }) => {
          const { rule } = provision.award;
          const paysNothing = amountOf(provision, whole).yuan.isZero();
          const refused = refusals(rule, known).length > 0 || refusals(rule, whole).length > 0;
          return !refused || paysNothing;
        }),
      );
    },
  );

  it.each(named)('%s that pays nothing says why, in both languages', (_name, provision) => {
    fc.assert(
      fc.property(partlyKnown(provision), ({ whole }) => {
        if (!amountOf(provision, whole).yuan.isZero()) return;
        const reasons = refusals(provision.award.rule, whole);
        const said =
          reasons.length > 0
            ? reasons.map(({ text }) => text)
            : [nothingBecause(provision.award.rule, whole)];
        for (const { zh, en } of said) expect([zh, en]).not.toContain('');
      }),
    );
  });

  it.each(named)('%s is explained to the amount it pays', (_name, provision) => {
    fc.assert(
      fc.property(arbitraryArguments(provision.award), (cells) => {
        const call = readArguments(provision.award, cells);
        const result = explain(provision, call).find(({ kind }) => kind === 'result');
        return result?.value?.eq(amountOf(provision, call.facts).yuan) === true;
      }),
    );
  });
});
