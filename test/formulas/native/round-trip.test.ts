import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize, type ReferenceA1 } from '@borgar/fx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNative } from '../../../src/formulas/native/from-native';
import { toNative } from '../../../src/formulas/native/to-native';
import { policyLibrary } from '../../../src/policy-library';
import { formula } from './generated-formulas';
import { sampleWorkbook } from '../../../workbench/sample/sample-workbook';

const native = (formula: string) => toNative(formula, policyLibrary);
const back = (formula: string) => fromNative(formula, policyLibrary);

describe('A native formula', () => {
  it('of every formula of the sample leads back to the same text', () => {
    const cells = Object.values(sampleWorkbook().sheets).flatMap(({ cellData }) =>
      Object.values(cellData ?? {}).flatMap((row) => Object.values(row as Record<string, { f?: string }>)),
    );
    const formulas = cells.flatMap(({ f }) => (f?.includes('HZ.') ? [f] : []));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((one) => back(native(one).formula).formula !== one)).toEqual([]);
  });

  it('of any formula leads back to the same text', () => {
    fc.assert(
      fc.property(formula, (one) => {
        const { formula: converted, left } = native(one);
        fc.pre(left.length === 0);
        expect(converted).not.toMatch(/HZ\.[A-Z_0-9]+\(/);
        expect(back(converted)).toMatchObject({ formula: one, left: [] });
      }),
      { numRuns: 1000, seed: 20_241_128 },
    );
  });

  it('leads back to the call that rows and columns inserted above would have made of it', () => {
    fc.assert(
      fc.property(formula, fc.nat(5), fc.nat(3), (one, rows, columns) => {
        const { formula: converted, left } = native(one);
        fc.pre(left.length === 0);
        expect(back(moved(converted, rows, columns)).formula).toBe(moved(one, rows, columns));
      }),
      { numRuns: 300, seed: 20_241_128 },
    );
  });

  it('is known again as another program writes it: with blanks, in small letters, 1E-015', () => {
    const one = '=HZ.ECOMMERCE_BRAND_PAVILION_SUBSIDY(B2*10000,,C2)';
    const spaced = native(one)
      .formula.replaceAll('2E-15', '2E-015')
      .replaceAll('AND(', 'and( ')
      .replaceAll('>=', ' >= ');
    expect(back(spaced).formula).toBe(one);
  });

  it('that somebody has changed is none any more, and that is said', () => {
    const changed = native('=HZ.IC_TAPEOUT(B2)').formula.replace('15%', '25%');
    const { formula: same, converted, left } = back(changed);
    expect(same).toBe(changed);
    expect(converted).toEqual([]);
    expect(left).toMatchObject([{ name: 'IC_TAPEOUT' }]);
    expect(left[0]?.why.zh).toContain('已被改动');
  });

  it('that reads two cells for one figure is none', () => {
    const changed = native('=HZ.IC_TAPEOUT(B2)').formula.replace('MIN(B2', 'MIN(B3');
    expect(back(changed).converted).toEqual([]);
  });

  it('leaves functions that are no amount, and names them', () => {
    const one = '=HZ.TOTAL(A1:F9)+HZ.IC_TAPEOUT(B2)';
    const { formula: converted, left } = native(one);
    expect(converted).toContain('HZ.TOTAL(A1:F9)+(IF(');
    expect(left).toMatchObject([{ name: 'TOTAL' }]);
    expect(back(converted).formula).toBe(one);
  });

  it.each(['A1:A3', 'B:B', 'A1#', '{1,2}', 'RAND()', '(A1,B1)'])('is refused over %s', (several) => {
    const one = `=HZ.IC_TAPEOUT(${several})`;
    expect(native(one)).toMatchObject({ formula: one, converted: [], left: [{ name: 'IC_TAPEOUT' }] });
  });
});

/** A formula as it is after rows and columns were inserted above and left of all that it reads. */
function moved(formulaText: string, rows: number, columns: number): string {
  const tokens = tokenize(formulaText).map((token) => {
    const reference = token.type === 'range' ? parseA1Ref(token.value) : null;
    if (!reference || !('range' in reference)) return token;
    return { ...token, value: stringifyA1Ref(shifted(reference, rows, columns)) };
  });
  return stringifyTokens(tokens);
}

function shifted(reference: ReferenceA1, rows: number, columns: number): ReferenceA1 {
  const { range } = reference;
  const by = (place: number | null | undefined, step: number) =>
    typeof place === 'number' ? place + step : place;
  return {
    ...reference,
    range: {
      ...range,
      top: by(range.top, rows),
      bottom: by(range.bottom, rows),
      left: by(range.left, columns),
      right: by(range.right, columns),
    } as ReferenceA1['range'],
  };
}
