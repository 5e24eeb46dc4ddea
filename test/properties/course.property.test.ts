import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf, isMet } from '../../src/readings/amount';
import { readArguments } from '../../src/rules/arguments';
import type { Provision } from '../../src/rules/policy-book';
import { rebuilt } from '../../src/rules/walk';
import { arbitraryArguments } from '../arbitrary-arguments';
import { courseIn, requiredBy } from './shape';

type Cells = readonly (number | string | null)[];

const { provisions } = policyLibrary;

const pays = (provision: Provision, cells: Cells): number =>
  amountOf(provision, readArguments(provision.award, cells).facts).yuan.toNumber();

const courses = provisions.flatMap((provision) =>
  provision.award.inputs.flatMap(({ name, input }, position) => {
    if (input.kind === 'code') return [];
    const course = courseIn(name, provision.award.rule);
    return [{ provision, award: provision.award.name, name, position, course }];
  }),
);
const decided = courses.flatMap((one) =>
  typeof one.course === 'string' ? [{ ...one, course: one.course }] : [],
);
const undecided = courses.flatMap((one) =>
  typeof one.course === 'string' ? [] : [{ ...one, ...one.course }],
);

/** What an award pays for two sizes of one figure, the smaller first; null where the figure is left out. */
function paysForBoth(
  { provision, position }: Pick<(typeof courses)[number], 'provision' | 'position'>,
  cells: Cells,
  another: Cells[number] | undefined,
): readonly [number, number] | null {
  const one = cells[position];
  if (typeof one !== 'number' || typeof another !== 'number') return null;
  const paysFor = (figure: number) =>
    pays(
      provision,
      cells.map((cell, at) => (at === position ? figure : cell)),
    );
  return [paysFor(Math.min(one, another)), paysFor(Math.max(one, another))];
}

const pairs = ({ provision: { award } }: (typeof courses)[number]) =>
  fc.tuple(arbitraryArguments(award), arbitraryArguments(award));

describe('As a figure grows and all else stays', () => {
  it.each(decided.map((one) => [one.award, one.course, one.name, one] as const))(
    '%s %s with %s',
    (...[, , , one]) => {
      fc.assert(
        fc.property(pairs(one), ([cells, others]) => {
          const both = paysForBoth(one, cells, others[one.position]);
          if (!both) return true;
          const [smaller, larger] = both;
          if (one.course === 'stays') return smaller === larger;
          return one.course === 'never falls' ? larger >= smaller : larger <= smaller;
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(undecided.map((one) => [one.award, one.name, one.undecided, one] as const))(
    '%s rises and falls with %s: %s',
    (...[, , , one]) => {
      const moves = fc
        .sample(pairs(one), { numRuns: 5000, seed: 3 })
        .map(([cells, others]) => paysForBoth(one, cells, others[one.position]));
      expect(moves.some((both) => both !== null && both[0] < both[1])).toBe(true);
      expect(moves.some((both) => both !== null && both[0] > both[1])).toBe(true);
    },
  );
});

const required = provisions.flatMap((provision) => {
  const conditions = requiredBy(provision.award.rule);
  return conditions.length === 0 ? [] : [[provision.award.name, conditions, provision] as const];
});

describe('Below a threshold', () => {
  it.each(required)('%s pays nothing', (_name, conditions, provision) => {
    const { award } = provision;
    const refused = conditions.map(() => 0);
    fc.assert(
      fc.property(arbitraryArguments(award), (cells) => {
        const { facts } = readArguments(award, cells);
        const failing = conditions.flatMap((one, at) => (isMet(one, facts) ? [] : [at]));
        failing.forEach((at) => refused[at]!++);
        return failing.length === 0 || pays(provision, cells) === 0;
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(refused.filter((times) => times === 0)).toEqual([]);
  });
});

/** A provision of which nothing was computed yet. */
const anew = (provision: Provision): Provision => ({
  ...provision,
  award: { ...provision.award, rule: rebuilt(provision.award.rule, (part) => part) },
});

describe('Whatever was computed before', () => {
  it('every award pays what it pays alone', () => {
    const calls = provisions.flatMap((provision) =>
      fc
        .sample(arbitraryArguments(provision.award), { numRuns: 3, seed: 11 })
        .map((cells) => ({ provision, cells })),
    );
    const alone = calls.map(({ provision, cells }) => pays(anew(provision), cells));
    const orders = fc.shuffledSubarray([...calls.keys()], { minLength: calls.length });
    fc.assert(
      fc.property(orders, (order) =>
        order.every((at) => pays(calls[at]!.provision, calls[at]!.cells) === alone[at]),
      ),
      { numRuns: 10 },
    );
  });
});
