import { translateFormulaToA1 } from '@borgar/fx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1 } from '../../src/formulas/cell-names';
import { formulaShape } from '../../src/formulas/formula-shape';

describe('the shape of a formula', () => {
  it('is one for all rows that it was filled into', () => {
    const first = formulaShape('=HZ.IC_TAPEOUT(B2*10000,$X$1)', 1, 2);
    expect(first.at(6, 2)).toBe('=HZ.IC_TAPEOUT(B7*10000,$X$1)');
    expect(formulaShape('=HZ.IC_TAPEOUT(B7*10000,$X$1)', 6, 2).r1c1).toBe(first.r1c1);
    expect(formulaShape('=HZ.IC_TAPEOUT(B7*1000,$X$1)', 6, 2).r1c1).not.toBe(first.r1c1);
  });

  it('keeps names of sheets, texts and columns of tables that look like references', () => {
    const written = `='Q1 A2'!C3&"D4"&Table1[@E5]&LOG10(F6)&'It''s B2'!$G7`;
    expect(formulaShape(written, 0, 0).at(2, 1)).toBe(
      `='Q1 A2'!D5&"D4"&Table1[@E5]&LOG10(G8)&'It''s B2'!$G9`,
    );
  });

  it('ends where a reference would leave the sheet', () => {
    expect(formulaShape('=A1', 1, 1).at(0, 1)).toBeNull();
    expect(formulaShape('=XFD1', 0, 0).at(0, 1)).toBeNull();
  });

  it('moves as the tokenizer of the sheet moves it', () => {
    const reference = fc
      .tuple(fc.boolean(), fc.nat(600), fc.boolean(), fc.nat(500))
      .map(([a, column, b, row]) => {
        const plain = /([A-Z]+)(\d+)/.exec(a1(row, column))!;
        return `${a ? '$' : ''}${plain[1]!}${b ? '$' : ''}${plain[2]!}`;
      });
    const term = fc.oneof(
      reference,
      fc.tuple(reference, reference).map((two) => two.join(':')),
    );
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 4 }),
        fc.nat(99),
        fc.nat(99),
        (terms, down, right) => {
          const written = `=SUM(${terms.join(',')})+1`;
          const shape = formulaShape(written, 0, 0);
          expect(shape.at(0, 0)).toBe(written);
          expect(formulaShape(shape.at(down, right)!, down, right).r1c1).toBe(shape.r1c1);
          // The tokenizer puts the corners of a range in order; a single cell it moves as it stands.
          if (terms.every((one) => !one.includes(':')))
            expect(translateFormulaToA1(shape.r1c1, a1(down, right))).toBe(shape.at(down, right));
        },
      ),
    );
  });
});
