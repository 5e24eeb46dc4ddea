import type { Input } from '../../src/rules/inputs';
import type { CellArgument } from './excel-host';

/** Values that no input of its kind may take, in the words of a person who finds one in a cell. */
export interface BadArgument {
  readonly what: string;
  readonly value: CellArgument;
}

const NOT_A_NUMBER: readonly BadArgument[] = [
  { what: 'words', value: '约3亿' },
  { what: 'a number stored as text', value: '300000000' },
  { what: 'a percentage stored as text', value: '20%' },
  { what: 'NaN', value: NaN },
];

const NOT_A_SCALAR: readonly BadArgument[] = [
  { what: 'infinity', value: Infinity },
  { what: 'minus infinity', value: -Infinity },
  { what: 'the error of another cell', value: { error: '#DIV/0!' } },
  { what: 'a missing value of another cell', value: { error: '#N/A' } },
  { what: 'an object', value: { amount: 1 } },
  { what: 'a range', value: [[1, 2]] },
  { what: 'a list', value: [1] },
  { what: 'an empty list', value: [] },
];

const OUT_OF_RANGE: Readonly<Record<Exclude<Input['kind'], 'code'>, readonly BadArgument[]>> = {
  money: [
    { what: 'a negative amount', value: -1 },
    { what: 'one fen below nothing', value: -0.01 },
    { what: 'TRUE for an amount', value: true },
  ],
  growth: [
    { what: 'a growth of minus 100%', value: -1 },
    { what: 'a growth of minus 150%', value: -1.5 },
  ],
  share: [
    { what: 'a share above 1', value: 1.01 },
    { what: '25 for 25%', value: 25 },
    { what: 'a negative share', value: -0.1 },
  ],
  ratio: [{ what: 'a negative ratio', value: -0.1 }],
  area: [{ what: 'a negative area', value: -1 }],
  mass: [{ what: 'a negative mass', value: -1 }],
  power: [{ what: 'a negative power', value: -1 }],
  count: [
    { what: 'half of one', value: 1.5 },
    { what: 'a negative count', value: -1 },
  ],
  calendarYear: [
    { what: 'a year before 1990', value: 1989 },
    { what: 'a year after 2100', value: 2101 },
    { what: 'half a calendar year', value: 2024.5 },
  ],
  yearOfSupport: [
    { what: 'the year 0 of support', value: 0 },
    { what: 'one and a half', value: 1.5 },
    { what: 'a negative year', value: -1 },
  ],
  years: [{ what: 'a negative length of time', value: -1 }],
};

const UNKNOWN_CODES: readonly BadArgument[] = [
  { what: 'an unknown code', value: 'no-such-code' },
  { what: 'an unknown label', value: '没有这一档' },
  { what: 'a number that is no code', value: 987654 },
  { what: 'NaN for a code', value: NaN },
];

const IMPOSSIBLE_DATES: readonly BadArgument[] = [
  { what: '30 February', value: '2024-02-30' },
  { what: 'the 13th month', value: '2024-13-01' },
  { what: 'words for a date', value: '昨天' },
  { what: 'serial 0, which a blank cell may be', value: 0 },
  { what: '29 February 1900, which only Excel knows', value: 60 },
  { what: 'a negative serial', value: -1 },
  { what: 'a day after the year 9999', value: 3_000_000 },
  { what: 'TRUE for a date', value: true },
  { what: 'NaN for a date', value: NaN },
];

const BLANKS: readonly BadArgument[] = [
  { what: 'left out', value: null },
  { what: 'an empty text', value: '' },
  { what: 'a text of blanks', value: '  ' },
];

export function badArguments(input: Input): readonly BadArgument[] {
  const blanks = input.omission ? [] : BLANKS;
  if (input.kind === 'code') return [...UNKNOWN_CODES, ...NOT_A_SCALAR, ...blanks];
  const tooLow = input.mayBeNegative ? [] : OUT_OF_RANGE[input.kind];
  return [...NOT_A_NUMBER, ...tooLow, ...NOT_A_SCALAR, ...blanks];
}

export const BAD_DATES: readonly BadArgument[] = [...IMPOSSIBLE_DATES, ...NOT_A_SCALAR];

const GOOD: Readonly<Record<Exclude<Input['kind'], 'code'>, number>> = {
  money: 100_000_000,
  growth: 0.3,
  share: 0.1,
  ratio: 0.9,
  area: 1000,
  mass: 1000,
  power: 1000,
  count: 12,
  calendarYear: 2024,
  yearOfSupport: 1,
  years: 1,
};

/** A value that the input accepts. */
export function goodArgument(input: Input): number | string {
  return input.kind === 'code' ? input.codes[0]!.code : GOOD[input.kind];
}
