import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, piecesOf, type Piece, type TextRange } from '../../src/law/marks';

const LAW = '首次流片费用1000万元以上的，按15%给予补助';

const rangesIn = (text: string): fc.Arbitrary<TextRange[]> =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 6 },
  );

const textWithLayers = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .chain((text) => fc.tuple(fc.constant(text), fc.array(rangesIn(text), { maxLength: 3 })));

/** The plain words at the bottom, each with the ranges it lies in. */
const leaves = (
  pieces: readonly Piece<TextRange>[],
  within: readonly TextRange[] = [],
): { words: string; within: readonly TextRange[] }[] =>
  pieces.flatMap((piece) =>
    piece.range === null ? [{ words: piece.words, within }] : leaves(piece.inside, [...within, piece.range]),
  );

describe('A text cut where its marks begin and end', () => {
  it('lets a mark of the search run across the words of an award and a number of its rule', () => {
    const quote = { start: LAW.indexOf('按'), end: LAW.length };
    const number = { start: LAW.indexOf('15%'), end: LAW.indexOf('15%') + 3 };
    const hit = { start: LAW.indexOf('的，按15'), end: LAW.indexOf('%') };
    const pieces = piecesOf(LAW, [[quote], [number], [hit]]);
    expect(leaves(pieces).map(({ words, within }) => [words, within.length])).toEqual([
      ['首次流片费用1000万元以上', 0],
      ['的，', 1],
      ['按', 2],
      ['15', 3],
      ['%', 2],
      ['给予补助', 1],
    ]);
  });

  it('is the text again when its pieces are read one after another, whatever the marks', () => {
    fc.assert(
      fc.property(textWithLayers, ([text, layers]) => {
        const pieces = piecesOf(text, layers);
        expect(pieces.map(({ words }) => words).join('')).toBe(text);
        expect(
          leaves(pieces)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('marks a character in a layer exactly where a range of that layer covers it', () => {
    fc.assert(
      fc.property(textWithLayers, ([text, layers]) => {
        const covered = leaves(piecesOf(text, layers)).flatMap(({ words, within }) =>
          Array.from({ length: words.length }, () => within.length),
        );
        const expected = Array.from(
          { length: text.length },
          (_, at) => layers.filter((layer) => layer.some(({ start, end }) => start <= at && at < end)).length,
        );
        expect(covered).toEqual(expected);
      }),
    );
  });
});

describe('Ranges made one', () => {
  it('where they touch or overlap', () => {
    const ranges = [
      { start: 8, end: 9 },
      { start: 2, end: 4 },
      { start: 4, end: 6 },
      { start: 3, end: 5 },
    ];
    expect(merged(ranges)).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 9 },
    ]);
  });
});
