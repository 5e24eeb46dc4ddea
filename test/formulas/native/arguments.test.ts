import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../../src/formulas/cell-names';
import { fromNative } from '../../../src/formulas/native/from-native';
import { toNative } from '../../../src/formulas/native/to-native';
import { policyLibrary } from '../../../src/policy-library';
import { FIRST_FORMULA, inLibreOffice, type RowOfFormulas } from './recalculated';

/**
 * Whatever stands in the place of an argument is bracketed so that it means in the native formula what it means
 * alone: LibreOffice computes it in a cell of its own, and the award of that cell is the award of the expression.
 */

const native = (formula: string) => toNative(formula, policyLibrary);
const back = (formula: string) => fromNative(formula, policyLibrary).formula;

const SHEET = "区县'表";

/** `#` is the row of the formula. */
const { expression } = fc.letrec<{ atom: string; expression: string }>((tie) => ({
  atom: fc.constantFrom(
    'A#',
    '$B#',
    'C$1',
    "'区县''表'!B#",
    '$C#',
    'SUM(A:C)',
    'SUM(A#:C#)',
    'VLOOKUP(A#,A:B,2,FALSE)',
    'LEN("说""明,(")',
    'IF(D#="甲""乙",A#,C#)',
    'IF(E#="","",B#)',
    '15%',
    '0',
    '2.5',
    '1E3',
    '20000000',
    'TRUE',
    '"12"',
    '"说""明"',
  ),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: tie('atom') },
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          tie('expression'),
          fc.constantFrom('+', '-', '*', '/', '+', '-', '*', '^', '&', '=', '<>', '>', '>=', ' - ', ' & '),
          tie('expression'),
        )
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: tie('expression').map((one) => `-${one}`) },
    { weight: 1, arbitrary: tie('expression').map((one) => `+${one}`) },
    { weight: 1, arbitrary: tie('atom').map((one) => `${one}%`) },
    { weight: 2, arbitrary: tie('expression').map((one) => `(${one})`) },
    { weight: 1, arbitrary: tie('expression').map((one) => `ROUND(${one}, 2)`) },
    { weight: 1, arbitrary: tie('expression').map((one) => `IF(${one}>0,${one},0)`) },
  ),
}));

interface Case {
  readonly award: string;
  readonly args: readonly string[];
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...policyLibrary.provisions), fc.array(expression, { minLength: 8, maxLength: 8 }))
  .map(([{ award }, args]) => ({
    award: award.name,
    args: award.inputs.map(({ input }, at) =>
      input.kind === 'code' ? `"${input.codes[at % input.codes.length]?.code ?? ''}"` : args[at]!,
    ),
  }));

const CELLS = (row: number) => [
  1000 + row * 137.25,
  [2_000_000, 15_000_000.005, 0.4, 30_000_000, 12][row % 5]!,
  [0.3, 60_000_000, 3, 0.05, 7][row % 5]!,
  row % 2 === 0 ? '甲"乙' : '丙',
  row % 3 === 0 ? null : 1,
];

/** Arguments in cells, the award of those, and the award of the expressions themselves. */
function rowOf({ award, args }: Case, at: number): RowOfFormulas {
  const placed = args.map((one) => one.replaceAll('#', `${at + 1}`));
  const cells = args.map((_, nth) => `${columnLetters(FIRST_FORMULA + nth)}${at + 1}`);
  const formulas = [
    ...placed.map((one) => `=${one}`),
    native(`=HZ.${award}(${cells.join(',')})`).formula,
    native(`=HZ.${award}(${placed.join(',')})`).formula,
  ];
  return { cells: CELLS(at), formulas };
}

describe('An argument of any form', () => {
  const all = fc.sample(cases, { numRuns: 1500, seed: 20_241_128 });
  const convertible = all.filter(
    ({ award, args }) => native(`=HZ.${award}(${args.join(',').replaceAll('#', '1')})`).left.length === 0,
  );

  it('means in the native formula what it means alone', { timeout: 240_000 }, async () => {
    const computed = await inLibreOffice(convertible.map(rowOf), SHEET);
    const outcomes = convertible.map((one, at) => {
      const [ofCells, ofExpressions] = computed[at]!.slice(-2);
      return { ...one, row: at + 1, ofCells, ofExpressions };
    });
    expect(outcomes.filter(({ ofCells, ofExpressions }) => ofCells !== ofExpressions)).toEqual([]);
    const paid = outcomes.filter(({ ofCells }) => typeof ofCells === 'number' && ofCells > 0);
    expect(paid.length).toBeGreaterThan(100);
  });

  it('comes back as it was written', () => {
    const calls = convertible.map(
      ({ award, args }) => `=1+HZ.${award}(${args.join(',').replaceAll('#', '7')})*2`,
    );
    expect(calls.filter((call) => back(native(call).formula) !== call)).toEqual([]);
  });

  it.each([
    '[@年营收]',
    '表1[@[首次 流片]]',
    '表1[[#This Row],[营收]]',
    "'区 县''表'!$B$2",
    '年营收',
    'Sheet3!B2',
  ])('stands where a cell would stand when it is %s', (reference) => {
    const around = [
      '?',
      '?*10000',
      '-?',
      '?-C2',
      'C2-?',
      '?%',
      '?&"0"',
      '?>=C2',
      '(?+1)/2',
      'IF(?="","",?*10000)',
      'ROUND(-?^2,2)',
    ];
    const wrong = policyLibrary.provisions.flatMap(({ award }) =>
      around.flatMap((form) => {
        const call = (atom: string) =>
          `=HZ.${award.name}(${award.inputs.map(() => form.replaceAll('?', atom)).join(',')})`;
        const written = native(call(reference));
        const isRight =
          written.left.length === 0 &&
          written.formula.replaceAll(reference, 'Z99') === native(call('Z99')).formula &&
          back(written.formula) === call(reference);
        return isRight ? [] : [call(reference)];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['A:A', "'区 县'!B:B", '3:3', '表1[营收]', '表1[[#All],[营收]]', '[@]', '表1[@[a]:[b]]'])(
    'is refused where it is several cells: %s',
    (several) => {
      const call = `=HZ.IC_TAPEOUT(${several})`;
      expect(native(call)).toMatchObject({ formula: call, converted: [], left: [{ name: 'IC_TAPEOUT' }] });
    },
  );

  it.each(['0', '+0', '-1', '--1', '(0)', '-5%', '1E3'])(
    'is a number for LibreOffice too when it is %s as such, in the place of an optional one',
    { timeout: 60_000 },
    async (literal) => {
      const call = `=HZ.BINJIANG_TAPEOUT(A1*10000,${literal})`;
      const ofCell = native(`=HZ.BINJIANG_TAPEOUT(A1*10000,${columnLetters(FIRST_FORMULA)}1)`).formula;
      const rows = [{ cells: [2000], formulas: [`=${literal}`, ofCell, native(call).formula] }];
      const [[, inCell, asSuch] = []] = await inLibreOffice(rows);
      expect(asSuch).toBe(inCell);
      expect(back(native(call).formula)).toBe(call);
    },
  );

  it('that a person has put into N comes back in it', () => {
    for (const call of ['=HZ.BINJIANG_TAPEOUT(A1,N(0))', '=HZ.BINJIANG_TAPEOUT(N(5),0)'])
      expect(back(native(call).formula)).toBe(call);
  });
});
