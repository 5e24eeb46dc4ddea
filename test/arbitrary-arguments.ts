import fc from 'fast-check';
import { readInput } from '../src/rules/arguments';
import type { Award } from '../src/rules/awards';
import { Exact } from '../src/rules/exact';
import type { NumberInput } from '../src/rules/inputs';

/** The inputs of an award as cells may hold them; optional ones are left out at times, `asOf` always. */
export function arbitraryArguments(award: Award): fc.Arbitrary<(number | string | null)[]> {
  const edges = edgesOf(award);
  const cells = award.inputs.map(({ name, input }) => {
    const given: fc.Arbitrary<string | number> =
      input.kind === 'code'
        ? fc.constantFrom(...input.codes.map(({ code }) => code))
        : arbitraryNumber(name, input, edges);
    return input.omission ? fc.option(given, { freq: 4 }) : given;
  });
  return fc.tuple(...cells);
}

/**
 * Numbers for an input. Half of them lie on an edge of the rule or right beside one: nothing goes wrong in the
 * middle of a tier.
 */
function arbitraryNumber(name: string, input: NumberInput, edges: readonly number[]): fc.Arbitrary<number> {
  const near = edges.filter((edge) => isAccepted(name, input, edge));
  return near.length === 0 ? anywhere(input) : fc.oneof(fc.constantFrom(...near), anywhere(input));
}

const wholeHundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((hundredths) => hundredths / 100);

function anywhere(input: NumberInput): fc.Arbitrary<number> {
  switch (input.kind) {
    case 'money': {
      const lowest = input.mayBeNegative ? -1_000_000_000_000 : 0;
      return fc.oneof(
        wholeHundredths(lowest, 1_000_000_000_000),
        wholeHundredths(lowest / 100_000, 10_000_000),
      );
    }
    case 'growth':
      return wholeHundredths(-99, 500);
    case 'share':
      return wholeHundredths(0, 100);
    case 'ratio':
      return wholeHundredths(0, 300);
    case 'area':
    case 'mass':
    case 'power':
      return wholeHundredths(0, 100_000_000);
    case 'count':
      return fc.nat(300);
    case 'calendarYear':
      return fc.integer({ min: 1990, max: 2100 });
    case 'yearOfSupport':
      return fc.integer({ min: 1, max: 10 });
    case 'years':
      return fc.nat(24).map((halves) => halves / 2);
  }
}

function isAccepted(name: string, input: NumberInput, value: number): boolean {
  try {
    readInput(name, input, value);
    return true;
  } catch {
    return false;
  }
}

/** The numbers of the rule, the bases at which a rate meets a cap, and the numbers next to them. */
export function edgesOf(award: Award): number[] {
  const numbers = constantsIn(award.rule);
  const rates = numbers.filter((number) => number.gt(0) && number.lt(1));
  const bases = numbers.flatMap((number) => rates.map((rate) => number.div(rate)));
  const beside = ['0', '0.01', '-0.01', '0.001', '-0.001', '1', '-1'];
  const edges = [...numbers, ...bases].flatMap((edge) => beside.map((step) => asCell(edge.plus(step))));
  return [...new Set(edges)];
}

/** A cell holds 15 digits. */
const asCell = (number: Exact): number => number.toSignificantDigits(15).toNumber();

function constantsIn(node: unknown): Exact[] {
  if (typeof node !== 'object' || node === null || node instanceof Exact) return [];
  const { kind, value } = node as { kind?: unknown; value?: unknown };
  if (kind === 'constant' && value instanceof Exact) return [value];
  return Object.values(node).flatMap(constantsIn);
}
