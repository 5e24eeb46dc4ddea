import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf, plainYuanOf, yuanOf } from '../../src/readings/amount';
import { NoPlan } from '../../src/readings/integer-figure';
import { integerPlan } from '../../src/readings/integer-plan';
import { ArgumentError, readArguments } from '../../src/rules/arguments';
import type { Provision } from '../../src/rules/policy-book';
import { arbitraryArguments } from '../arbitrary-arguments';
import { inventedProvision, inventedRules } from '../arbitrary-rules';
import { decimalYuanOf } from '../decimal-amount';
import { hostileArguments, largeArguments, OF_NO_KIND } from '../hostile-arguments';

const named = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

/** `npm run long:integers` asks for more calls, and may start them elsewhere. */
const CALLS = Number(process.env.INTEGER_CALLS ?? 100_000);
const SEED = Number(process.env.INTEGER_SEED ?? 20_220_725);
const numRuns = Math.ceil(CALLS / named.length);

/** The amount, told apart to the sign of a zero, or the words of the refusal. */
function outcome(compute: () => number): unknown {
  try {
    return compute();
  } catch (error) {
    return error instanceof ArgumentError ? [error.parameter, error.text] : String(error);
  }
}

describe('Whatever the arguments', () => {
  it.each(named)(
    '%s comes to the same in whole numbers and in decimals, and refuses in the same words',
    (_name, provision) => {
      fc.assert(
        fc.property(hostileArguments(provision), (args) => {
          expect(outcome(() => yuanOf(provision, args))).toStrictEqual(
            outcome(() => decimalYuanOf(provision, args).toNumber()),
          );
        }),
        { numRuns, seed: SEED },
      );
    },
    CALLS,
  );

  it.each(named)('%s comes to the same from facts that were read before', (_name, provision) => {
    fc.assert(
      fc.property(hostileArguments(provision), (args) => {
        fc.pre(isTaken(provision, args));
        const { facts, asOf } = readArguments(provision.award, args);
        expect(amountOf(provision, facts, asOf).yuan.valueOf()).toBe(
          decimalYuanOf(provision, args).valueOf(),
        );
      }),
      { seed: SEED },
    );
  });

  it.each(named)(
    '%s takes or refuses a value of another kind as decimals do, in each place',
    (_name, provision) => {
      const [typical] = fc.sample(arbitraryArguments(provision.award), { numRuns: 1, seed: SEED });
      for (const odd of OF_NO_KIND) {
        for (let at = 0; at <= provision.award.inputs.length + 1; at += 1) {
          const args: unknown[] = [...typical!, null];
          args[at] = odd;
          expect(outcome(() => yuanOf(provision, args))).toStrictEqual(
            outcome(() => decimalYuanOf(provision, args).toNumber()),
          );
        }
      }
    },
  );
});

describe('Whatever the rule', () => {
  it(
    'an award comes to the same in whole numbers and in decimals, below zero and without a cap too',
    () => {
      const calls = inventedRules.chain((rule) =>
        fc.tuple(
          fc.constant(rule),
          fc.array(
            fc.oneof(
              { weight: 1, arbitrary: hostileArguments(inventedProvision(rule)) },
              { weight: 3, arbitrary: largeArguments(inventedProvision(rule)) },
            ),
            {
              minLength: 20,
              maxLength: 20,
            },
          ),
        ),
      );
      fc.assert(
        fc.property(calls, ([rule, some]) => {
          const provision = inventedProvision(rule);
          for (const args of some) {
            expect(outcome(() => yuanOf(provision, args))).toStrictEqual(
              outcome(() => decimalYuanOf(provision, args).toNumber()),
            );
          }
        }),
        { numRuns: Math.ceil(CALLS / 80), seed: SEED },
      );
    },
    Math.max(CALLS, 60_000),
  );
});

const isTaken = ({ award }: Provision, args: readonly unknown[]): boolean => {
  try {
    readArguments(award, args);
    return true;
  } catch {
    return false;
  }
};

describe('Whole numbers', () => {
  it('tell every award but those that divide', () => {
    const without = named.flatMap(([name, { award }]) => {
      const plan = integerPlan(award.rule);
      return plan instanceof NoPlan ? [[name, plan.message]] : [];
    });
    const divides = 'a quotient may have endless decimals';
    expect(without).toEqual([
      ['EQUIPMENT_ICV_OUTPUT_REWARD', divides],
      ['EQUIPMENT_FIRST_SET_INSURANCE', divides],
      ['MATERIALS_FIRST_BATCH_INSURANCE', divides],
    ]);
  });

  it.each(named.filter(([, { award }]) => !(integerPlan(award.rule) instanceof NoPlan)))(
    'answer ordinary calls of %s themselves, with a day and without one',
    (_name, provision) => {
      const calls = fc.sample(ordinaryArguments(provision), { numRuns: 300, seed: SEED });
      const decimal = calls.filter(
        (args) =>
          Number.isNaN(plainYuanOf(provision)([...args, null])) ||
          Number.isNaN(plainYuanOf(provision)([...args, '2024-06-30'])),
      );
      expect(decimal).toEqual([]);
    },
  );

  it('leave what does not fit to decimals', () => {
    const tapeOut = policyLibrary.find('IC_TAPEOUT')!;
    expect(plainYuanOf(tapeOut)([12_345_678.9])).toBe(1_851_851.84);
    expect(plainYuanOf(tapeOut)([7e15])).toBeNaN();
    expect(plainYuanOf(tapeOut)([12_345_678.912])).toBeNaN();
    expect(yuanOf(tapeOut, [7e15])).toBe(20_000_000);
    expect(yuanOf(tapeOut, [12_345_678.912])).toBe(1_851_851.84);
  });
});

/** Amounts in whole fen, rates in hundredths of a percent, and no more than ten thousand of anything counted. */
const ordinaryArguments = ({ award }: Provision): fc.Arbitrary<(number | string | null)[]> =>
  arbitraryArguments(award).map((cells) =>
    cells.map((cell, at) => {
      if (typeof cell !== 'number') return cell;
      const rounded = Math.round(cell * 100) / 100;
      return award.inputs[at]!.input.kind === 'count' ? Math.min(rounded, 10_000) : rounded;
    }),
  );
