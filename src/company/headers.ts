import type { ColumnUnit } from './column-units';
import { isWrittenUnit, unitsFor } from './column-units';
import type { Field } from './fields';

/** A column heading taken apart: 年营收（万元） is the words 年营收 and the unit 万元. */
export interface Header {
  /** As written. */
  readonly written: string;
  /** Without unit, blanks, punctuation: what headings are compared by. */
  readonly words: string;
  /** As written, null where the heading names none. */
  readonly unit: string | null;
}

export function readHeader(written: string): Header {
  const flat = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const bracketed = [...flat.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map(([whole, inside = '']) => ({
    whole,
    unit: inside.replace(/^单位[::]?/, '').trim(),
  }));
  const inBrackets = bracketed.find(({ unit }) => isWrittenUnit(unit));
  if (inBrackets) return header(written, flat.replace(inBrackets.whole, ''), inBrackets.unit);
  const behind = /^(.+?)(?:[/::,,_-]| )\s*(?:单位[::]?)?([^\s/::,,_-]+)$/.exec(flat);
  if (behind?.[1] && behind[2] && isWrittenUnit(behind[2])) return header(written, behind[1], behind[2]);
  return header(written, flat, null);
}

const header = (written: string, words: string, unit: string | null): Header => ({
  written,
  words: comparable(words),
  unit: unit?.toLowerCase() ?? null,
});

/** Width, case, blanks and punctuation of a heading carry no meaning. */
export const comparable = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** How closely a heading names a field: its label, or the n-th of its synonyms. null: it does not. */
export function closeness({ words }: Header, { label, synonyms }: Field): number | null {
  const names = [label.zh, label.en, ...synonyms];
  const at = names.findIndex((name) => comparable(name) === words);
  return at < 0 ? null : Math.max(0, at - 1);
}

/** The unit of a column under this heading; undefined where the heading names a unit the field cannot have. */
export function unitOfHeader({ unit }: Header, field: Field): ColumnUnit | undefined {
  const possible = unitsFor(field.input);
  return unit === null ? possible[0] : possible.find(({ written }) => written.includes(unit));
}
