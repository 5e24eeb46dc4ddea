import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { figureOf } from '../../src/readings/amount';
import { curveOf } from '../../src/readings/curve';
import { numberInput } from '../../src/readings/breakpoint';
import { readArguments, type Facts } from '../../src/rules/arguments';
import { Exact } from '../../src/rules/exact';
import { arbitraryArguments } from '../arbitrary-arguments';

const named = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

const NEXT_TO_NOTHING = new Exact('1e-40');

/** An end at a third of something is cut after its hundredth digit, and may lie on the other side of the edge. */
const isExact = ({ figure }: { figure: Exact }): boolean => figure.precision() < 60;

describe('The curve of an award', () => {
  it.each(named)('%s goes through what is paid, and through the company’s own point', (_name, { award }) => {
    const paid = (given: Facts) => figureOf(award.rule, given);
    fc.assert(
      fc.property(arbitraryArguments(award), (cells) => {
        const { facts } = readArguments(award, cells);
        for (const { name } of award.inputs) {
          const curve = curveOf({ award, facts, name });
          if (!curve) continue;
          expect(numberInput(award, name)).not.toBeNull();
          const { now, from, to, segments } = curve;
          expect(now.amount.eq(paid(facts)) && from.lte(now.figure) && now.figure.lte(to)).toBe(true);
          // An end drawn open is not of its segment: what is paid there stands on the neighbour.
          for (const { points, startsIn, endsIn } of segments) {
            const own = points.slice(startsIn ? 0 : 1, endsIn ? points.length : -1);
            for (const { figure, amount } of own.filter(isExact)) {
              const difference = paid({ ...facts, [name]: figure })
                .minus(amount)
                .abs();
              expect(difference.lt(NEXT_TO_NOTHING)).toBe(true);
            }
          }
          const ends = segments.flatMap(({ points }) => [points[0]!, points.at(-1)!]);
          const rising = ends.every(({ figure }, at) => at === 0 || figure.gte(ends[at - 1]!.figure));
          expect(rising).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});
