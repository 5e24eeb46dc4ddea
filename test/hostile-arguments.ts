import fc from 'fast-check';
import { edgesOf } from './arbitrary-arguments';
import type { Award } from '../src/rules/awards';
import type { CodeInput, NumberInput } from '../src/rules/inputs';
import type { Policy } from '../src/rules/policies';
import type { Provision } from '../src/rules/policy-book';
import { dayAfter } from './mutation/mutants';

/** Arguments as no office means them and some cell will hold them: at every edge of exactness, and of no kind. */
export function hostileArguments({ policy, award }: Provision): fc.Arbitrary<unknown[]> {
  const numbers = hostileNumbers(award);
  const cells = award.inputs.map(({ input }): fc.Arbitrary<unknown> => {
    const given = input.kind === 'code' ? spellings(input) : numbersFor(input, numbers);
    return fc.oneof(
      { weight: 60, arbitrary: given },
      { weight: 1, arbitrary: fc.constantFrom(...OF_NO_KIND) },
    );
  });
  return fc.tuple(...cells, days(policy));
}

/**
 * Arguments that every award takes, up to the digits of a cell: their sums and products leave the bound of whole
 * numbers by little and by much.
 */
export const largeArguments = ({ award }: Provision): fc.Arbitrary<unknown[]> =>
  fc.tuple(
    ...award.inputs.map(({ input }) => {
      const given =
        input.kind === 'code' ? fc.constantFrom(...input.codes.map(({ code }) => code)) : large(input);
      return input.omission ? fc.option<unknown>(given, { freq: 4 }) : given;
    }),
  );

function large({ kind, mayBeNegative }: NumberInput): fc.Arbitrary<number> {
  switch (kind) {
    case 'growth':
      return fc.integer({ min: -9999, max: 120_000 }).map((hundredths) => hundredths / 1e4);
    case 'share':
    case 'ratio':
      return fc.integer({ min: 0, max: 1e4 }).map((hundredths) => hundredths / 1e4);
    case 'count':
      return ofAnySize(36);
    case 'calendarYear':
      return fc.integer({ min: 1990, max: 2100 });
    case 'yearOfSupport':
      return fc.integer({ min: 1, max: 10 });
    case 'years':
      return fc.integer({ min: 0, max: 9999 }).map((hundredths) => hundredths / 100);
    case 'money':
    case 'area':
    case 'mass':
    case 'power':
      return fc
        .tuple(ofAnySize(49.8), fc.boolean())
        .map(([parts, isLess]) => (mayBeNegative && isLess ? -parts : parts) / 100);
  }
}

/** A whole number of up to so many bits, odd as often as not, as likely of few bits as of many. */
const ofAnySize = (bits: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.double({ min: 0, max: bits, noNaN: true }), fc.nat(1))
    .map(([size, odd]) => Math.floor(2 ** size / 2) * 2 + odd);

export const OF_NO_KIND: readonly unknown[] = [
  null,
  undefined,
  '',
  ' ',
  '\u200b',
  '1000',
  '约500万',
  '27%',
  '#N/A',
  true,
  false,
  NaN,
  Infinity,
  -Infinity,
  [[1]],
  [],
  {},
  { error: '#REF!' },
  new Date(0),
];

/** Where fen, hundredths of fen and their products leave 2^53, and where a cell has no more digits. */
const BOUNDS: readonly number[] = [
  2 ** 53,
  2 ** 53 / 100,
  2 ** 53 / 1e4,
  2 ** 53 / 1e6,
  7e15,
  7e15 / 3,
  9e13,
  1e12,
  1e13,
  1e14,
  1e15,
  1e16,
  1e21,
  1e99,
  1e100,
  Number.MAX_VALUE,
];

const SMALL: readonly number[] = [
  0, -0, 5e-324, 1e-300, 1e-20, 1e-16, 5e-16, 1e-15, 1.5e-15, 0.001, 0.004999, 0.005,
];

function hostileNumbers(award: Award): fc.Arbitrary<number> {
  const near = [...edgesOf(award), ...SMALL];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...near) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...near), fc.integer({ min: -90, max: 90 })).map(bitsAside),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...BOUNDS), fc.integer({ min: -3, max: 3 })).map(bitsAside),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...BOUNDS), fc.double({ min: 0.01, max: 2, noNaN: true }))
        .map(([bound, by]) => Math.round(bound * by * 100) / 100),
    },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 ** 40 }).map((fen) => fen / 100) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 40 }).map((half) => (half * 2 + 1) / 200) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1e9 }).map((seventh) => seventh / 7) },
    { weight: 1, arbitrary: fc.double({ noNaN: true }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) },
  );
}

function numbersFor(
  { kind, mayBeNegative }: NumberInput,
  numbers: fc.Arbitrary<number>,
): fc.Arbitrary<number> {
  const signed = mayBeNegative
    ? fc.tuple(numbers, fc.boolean()).map(([number, isLess]) => (isLess ? -number : number))
    : numbers;
  return fc.oneof({ weight: 3, arbitrary: ofKind(kind) }, { weight: 5, arbitrary: signed });
}

const ofKind = (kind: NumberInput['kind']): fc.Arbitrary<number> => {
  switch (kind) {
    case 'growth':
    case 'share':
    case 'ratio':
      return fc.oneof(
        fc.double({ min: -1, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -1e4, max: 1e5 }).map((hundredths) => hundredths / 1e4),
        fc.integer({ min: 0, max: 1e15 }).map((decimals) => decimals / 1e15),
        fc
          .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }))
          .map(([now, then]) => now / then - 1),
        fc.constantFrom(0.1, 0.2, 1.1 / 1 - 1, 1.2 / 1 - 1, 0.1 + 0.2, -1, 1, 1 + 2 ** -52, -1 + 2 ** -53),
      );
    case 'calendarYear':
      return fc.oneof(fc.integer({ min: 1989, max: 2101 }), fc.constantFrom(2023.5, 2022.9999999999998));
    case 'count':
    case 'yearOfSupport':
    case 'years':
      return fc.oneof(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 4000 }).map((hundredths) => hundredths / 100),
        fc.constantFrom(2.9999999999999996, 3.0000000000000004, 1000, 1001, 45_000),
      );
    case 'money':
    case 'area':
    case 'mass':
    case 'power':
      return fc.oneof(
        fc.integer({ min: 0, max: 1e12 }).map((fen) => fen / 100),
        fc.integer({ min: 0, max: 1e9 }).map((tenths) => tenths * 0.1 + 0.2),
      );
  }
};

const spellings = ({ codes }: CodeInput): fc.Arbitrary<unknown> => {
  const accepted = codes.flatMap(({ code, label, synonyms }) => [code, label.zh, label.en, ...synonyms]);
  const one = fc.constantFrom(...accepted);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...codes.map(({ code }) => code)) },
    { weight: 4, arbitrary: one },
    { weight: 1, arbitrary: one.map((written) => `“${written.toUpperCase()} ”`) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(0, 1, true, false, '无此级别', null, '') },
  );
};

const days = ({ effectiveFrom, effectiveTo }: Policy): fc.Arbitrary<unknown> => {
  const ends = [effectiveFrom, effectiveTo].flatMap((day) =>
    day === null ? [] : [-1, 0, 1].map((by) => dayAfter(day, by)),
  );
  const serials = ends.map((day) => Date.parse(day) / 86_400_000 + 25_569);
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<unknown>(
        '2025-06-30',
        '2024/6/5',
        ...ends,
        ...serials,
        ...serials.map((day) => day + 0.7),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        0,
        -1,
        60,
        61,
        2025,
        1e9,
        '2025-02-30',
        '2025',
        true,
        ...OF_NO_KIND,
      ),
    },
  );
};

/** The double so many steps away. */
function bitsAside([number, steps]: readonly [number, number]): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const bits = new BigInt64Array(new Float64Array([number]).buffer);
  bits[0] = bits[0]! + BigInt(steps);
  return new Float64Array(bits.buffer)[0]!;
}
