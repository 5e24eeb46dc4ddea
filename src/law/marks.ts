/** A stretch of a text, from a character to before another. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A piece of a text: plain words, or a range with the pieces inside it. */
export type Piece<R extends TextRange> =
  | { readonly words: string; readonly range: null }
  | { readonly words: string; readonly range: R; readonly inside: readonly Piece<R>[] };

/**
 * Cuts a text where ranges begin and end. Layers may overlap: each lies within the one before, and is cut where
 * that ends. Within a layer, a range begins where the one before it ends. The words of all pieces are the text.
 */
export const piecesOf = <R extends TextRange>(
  text: string,
  layers: readonly (readonly R[])[],
): readonly Piece<R>[] => cut(text, { start: 0, end: text.length }, layers);

function cut<R extends TextRange>(
  text: string,
  { start, end }: TextRange,
  [layer, ...inner]: readonly (readonly R[])[],
): readonly Piece<R>[] {
  if (start >= end) return [];
  if (!layer) return [{ words: text.slice(start, end), range: null }];
  const pieces: Piece<R>[] = [];
  let at = start;
  for (const range of [...layer].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, range.start);
    const to = Math.min(end, range.end);
    if (from >= to) continue;
    pieces.push(...cut(text, { start: at, end: from }, inner), {
      words: text.slice(from, to),
      range,
      inside: cut(text, { start: from, end: to }, inner),
    });
    at = to;
  }
  return [...pieces, ...cut(text, { start: at, end }, inner)];
}

/** Ranges in order, those that touch or overlap made one. */
export function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const apart: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && range.start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else apart.push(range);
  }
  return apart;
}
