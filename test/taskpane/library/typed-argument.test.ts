import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import { ArgumentError, readArguments, readInput } from '../../../src/rules/arguments';
import { Exact } from '../../../src/rules/exact';
import type { Input } from '../../../src/rules/inputs';
import type { Language } from '../../../src/rules/text';
import {
  readCell,
  readTyped,
  writtenArgument,
  type TypedArgument,
} from '../../../taskpane/library/typed-argument';
import { callOf, readAwardCalls } from '../../../src/formulas/award-formula';
import { evaluate, type Sheet } from '../../../src/formulas/sheet-arithmetic';
import { partsOf } from '../../../src/formulas/sheet-expression';
import { arbitraryArguments } from '../../arbitrary-arguments';
import { provisionNamed } from '../../provision-named';

function inputOf(award: string, name: string): Input {
  const found = provisionNamed(award).award.inputs.find((one) => one.name === name);
  if (!found) throw new Error(`${award} has no parameter ${name}`);
  return found.input;
}

/** The first parameter of this kind in the library. */
function anyInput(kind: Input['kind']): Input {
  const found = policyLibrary.provisions
    .flatMap(({ award }) => award.inputs)
    .find(({ input }) => input.kind === kind);
  if (!found) throw new Error(`no parameter is a ${kind}`);
  return found.input;
}

const revenue = inputOf('SOFTWARE_RND_SUBSIDY', 'revenue');

const numberOf = (typed: TypedArgument): string =>
  typed.kind === 'number' ? typed.value.toFixed() : typed.kind;

function errorOf(typed: TypedArgument): ArgumentError {
  if (typed.kind !== 'refused') throw new Error(`taken as ${typed.kind}`);
  return typed.error;
}

type Taken = Exclude<TypedArgument, { kind: 'refused' }>;

function taken(typed: TypedArgument): Taken {
  if (typed.kind === 'refused') throw typed.error;
  return typed;
}

const written = (input: Input, typed: string, onSheet = '企业', language: Language = 'zh'): string =>
  writtenArgument(input, taken(readTyped('x', input, typed)), onSheet, language);

describe('An amount typed into the form', () => {
  it.each([
    ['35000000', '35000000'],
    ['3500万', '35000000'],
    ['3,500 万元', '35000000'],
    ['0.35亿元', '35000000'],
    ['３５００万', '35000000'],
    ['3.5千万', '35000000'],
    ['35 million', '35000000'],
    ['¥1,234.5', '1234.5'],
    ['1,234.5元', '1234.5'],
    ['0', '0'],
  ])('%s is %s yuan', (typed, yuan) => {
    expect(numberOf(readTyped('revenue', revenue, typed))).toBe(yuan);
  });

  it.each([
    '约3亿',
    '3500万美元',
    '1,23',
    '12,34,567',
    '3500-4000万',
    '3500万吗',
    'abc',
    '1.2.3',
    '-5',
    '15%',
    '1e400',
  ])('%s is refused, in words that name the parameter in both languages', (typed) => {
    const error = errorOf(readTyped('revenue', revenue, typed));
    expect(error.parameter).toBe('revenue');
    expect(error.in('zh')).toContain(revenue.label.zh);
    expect(error.in('en')).toContain('revenue');
  });

  it('is refused with more digits than a cell keeps', () => {
    expect(errorOf(readTyped('revenue', revenue, '1234567890123456')).in('zh')).toContain('15 位');
  });

  it('may be negative only where a decrease is meant', () => {
    const change = policyLibrary.provisions
      .flatMap(({ award }) => award.inputs)
      .find(({ input }) => input.kind === 'money' && input.mayBeNegative)!;
    expect(numberOf(readTyped(change.name, change.input, '−500万'))).toBe('-5000000');
    expect(errorOf(readTyped('revenue', revenue, '-500万')).parameter).toBe('revenue');
  });
});

describe('A rate typed into the form', () => {
  it.each([
    ['15%', '0.15'],
    ['15％', '0.15'],
    ['5‰', '0.005'],
    ['0.15', '0.15'],
  ])('%s is %s', (typed, fraction) => {
    expect(numberOf(readTyped('rate', anyInput('share'), typed))).toBe(fraction);
  });

  it('of 25 is refused with the question whether 0.25 was meant', () => {
    expect(errorOf(readTyped('rate', anyInput('share'), '25')).in('zh')).toContain('是否应为 0.25');
  });
});

describe('A count typed into the form', () => {
  it('may name what is counted, and nothing else', () => {
    const counted = policyLibrary.provisions
      .flatMap(({ award }) => award.inputs)
      .find(({ input }) => input.kind === 'count' && input.measure?.zh === '家')!;
    expect(numberOf(readTyped(counted.name, counted.input, '3家'))).toBe('3');
    expect(readTyped(counted.name, counted.input, '3年').kind).toBe('refused');
    expect(readTyped(counted.name, counted.input, '2.5').kind).toBe('refused');
  });

  it('of years is written as people say it', () => {
    expect(numberOf(readTyped('year', anyInput('yearOfSupport'), '第2年'))).toBe('2');
    expect(numberOf(readTyped('year', anyInput('calendarYear'), '2024年'))).toBe('2024');
    expect(numberOf(readTyped('area', anyInput('area'), '1.5万平方米'))).toBe('15000');
  });
});

describe('A cell typed into the form', () => {
  it.each([
    ['C2', 'IF(C2="","",C2)'],
    ['=c2', 'IF(C2="","",C2)'],
    ['Ｃ２', 'IF(C2="","",C2)'],
    ['$C$2', 'IF($C$2="","",$C$2)'],
    ['C2*10000', 'IF(C2="","",C2*10000)'],
    ['C2 × 10000', 'IF(C2="","",C2*10000)'],
    ['C2/100', 'IF(C2="","",C2/100)'],
    ['企业!C2', 'IF(C2="","",C2)'],
    ['练习!B3', 'IF(练习!B3="","",练习!B3)'],
    ["'Q1'!B3", `IF('Q1'!B3="","",'Q1'!B3)`],
    ['2024年（终稿）!B3', `IF('2024年（终稿）'!B3="","",'2024年（终稿）'!B3)`],
    ["'It''s'!B3", `IF('It''s'!B3="","",'It''s'!B3)`],
  ])('%s becomes %s, so that a blank cell stays a blank', (typed, formula) => {
    expect(written(revenue, typed)).toBe(formula);
  });

  it('is written plainly where a blank does mean 0, as in a formula of the card', () => {
    const optional = policyLibrary.provisions
      .flatMap(({ award }) => award.inputs)
      .find(({ input }) => input.kind === 'money' && input.omission?.value?.isZero())!;
    expect(written(optional.input, 'C2*10000')).toBe('C2*10000');
  });

  it.each([
    'C2:C5',
    'C0',
    'XFE1',
    'A1048577',
    'C2+D2',
    'C2*0',
    'SUM(C2)',
    'C2)',
    'C2,D2',
    '"C2"',
    '!C2',
    'A2*B2',
    '[1]S!C2',
  ])('%s is none, and is refused', (typed) => {
    expect(readTyped('revenue', revenue, typed).kind).toBe('refused');
  });
});

const awards = fc.constantFrom(...policyLibrary.provisions.map(({ award }) => award));

/** A number as someone may type it: with a unit, with thousands set apart, in full-width digits. */
const spelled = (value: number, input: Input): fc.Arbitrary<string> => {
  const exact = new Exact(String(value));
  const units: readonly (readonly [string, number])[] =
    input.kind === 'money'
      ? [
          ['', 1],
          ['元', 1],
          ['万', 1e4],
          ['万元', 1e4],
          ['亿元', 1e8],
        ]
      : input.kind === 'share' || input.kind === 'growth' || input.kind === 'ratio'
        ? [
            ['', 1],
            ['%', 0.01],
            ['‰', 0.001],
          ]
        : [['', 1]];
  return fc
    .tuple(fc.constantFrom(...units), fc.constantFrom('plain', 'thousands', 'wide'))
    .map(([[unit, factor], style]) => {
      const digits = exact.div(new Exact(factor)).toFixed();
      const [whole = '', fraction] = digits.split('.');
      const grouped = style === 'thousands' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
      const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
      return style === 'wide'
        ? `${number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} ${unit}`
        : number + unit;
    });
};

const typedCall = awards.chain((award) =>
  arbitraryArguments(award).chain((args) =>
    fc
      .tuple(
        ...args.map((value, at) => {
          const { input } = award.inputs[at]!;
          return typeof value === 'number' ? spelled(value, input) : fc.constant(value ?? '');
        }),
      )
      .map((typed) => ({ award, args, typed })),
  ),
);

const NO_CELLS: Sheet = {
  valueOf: () => undefined,
  valuesOf: () => undefined,
  award: () => undefined,
  blankCounted: () => undefined,
};
/** The parts of a formula that are a number or a code, or one cell, scaled and guarded. */
const CONSTANT: ReadonlySet<string> = new Set(['omitted', 'literal', 'sign']);
const ONE_CELL: ReadonlySet<string> = new Set(['reference', 'operation', 'function']);

describe('What is typed into the form', () => {
  it('is what the formula gives to the function, for every award, in either language', () => {
    fc.assert(
      fc.property(typedCall, fc.constantFrom('zh', 'en'), ({ award, args, typed }, language) => {
        const parts = award.inputs.map(({ input }, at) => written(input, typed[at]!, '企业', language));
        const [call] = readAwardCalls(callOf(award.name, parts, null));
        const given = award.inputs.map((_, at) => {
          const argument = call?.arguments[at]?.expression ?? { kind: 'omitted' };
          expect(partsOf(argument).every(({ kind }) => CONSTANT.has(kind))).toBe(true);
          return evaluate(argument, NO_CELLS);
        });
        expect(readArguments(award, given).facts).toEqual(readArguments(award, args).facts);
      }),
    );
  });

  it('is, for a cell, the very cell and scale that the formula reads', () => {
    const address = fc.tuple(fc.constantFrom('A', 'Z', 'AB', 'XFD'), fc.integer({ min: 1, max: 1_048_576 }));
    const sheet = fc.constantFrom(null, '企业', '练习', 'Q1', "It's", '2024 年', 'R1C1', '表（一）', 'ＡＢ');
    const scale = fc.constantFrom(null, ['*', 10_000], ['/', 100], ['*', 0.5], ['/', 3]);
    fc.assert(
      fc.property(address, sheet, scale, ([column, row], name, by) => {
        const place = name === null ? '' : `'${name.replaceAll("'", "''")}'!`;
        const typed = `${place}${column}${row}${by ? by.join('') : ''}`;
        const [call] = readAwardCalls(callOf('X', [written(revenue, typed)], null));
        const argument = call!.arguments[0]!.expression;
        const cells = partsOf(argument).filter((part) => part.kind === 'reference');
        expect(cells.length).toBeGreaterThan(1);
        for (const { target } of cells)
          expect(target).toMatchObject({ kind: 'cell', row: row - 1, sheet: name === '企业' ? null : name });
        const scaled = !by ? 6 : by[0] === '*' ? 6 * by[1] : 6 / by[1];
        expect(evaluate(argument, { ...NO_CELLS, valueOf: () => 6 })).toBe(scaled);
        // A blank stays a blank.
        expect(evaluate(argument, { ...NO_CELLS, valueOf: () => null })).toBe('');
      }),
    );
  });

  it('never gets anything into the formula but one number, one code or one cell', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...Array.from('A1$!,()"\'*/ =+-:万%企{}&;')),
      maxLength: 14,
    });
    fc.assert(
      fc.property(noise, (typed) => {
        const read = readTyped('revenue', revenue, typed);
        if (read.kind === 'refused' || read.kind === 'blank') return;
        const formula = callOf('X', [writtenArgument(revenue, read, '企业', 'zh')], null);
        const calls = readAwardCalls(formula);
        expect(calls).toHaveLength(1);
        expect(calls[0]?.arguments).toHaveLength(1);
        const parts = partsOf(calls[0]!.arguments[0]!.expression);
        expect(parts.every(({ kind }) => CONSTANT.has(kind) || ONE_CELL.has(kind))).toBe(true);
        const cells = parts.flatMap((part) =>
          part.kind === 'reference' ? [JSON.stringify(part.target)] : [],
        );
        expect(new Set(cells).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('as a code is one that the function takes', () => {
    for (const { award } of policyLibrary.provisions)
      for (const { name, input } of award.inputs)
        if (input.kind === 'code')
          for (const { code } of input.codes)
            for (const language of ['zh', 'en'] as const) {
              const argument = written(input, code, '企业', language).slice(1, -1).replaceAll('""', '"');
              expect(readInput(name, input, argument)).toBe(code);
            }
  });
});

it('A cell named with full-width exclamation mark is the same cell', () => {
  expect(readCell('企业！C2')).toEqual(readCell('企业!C2'));
});
