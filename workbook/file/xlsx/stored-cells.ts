import type { CellValue } from '../../workbook';
import { DAYS_FROM_1904, isDateFormat, serialOfIsoDate } from './number-formats';
import { columnOf } from './ranges';
import { childOf, childrenOf, numberOf, type XmlElement } from './xml';

/** A text of the file, alone or in parts that may have fonts of their own. */
export interface FileText {
  readonly text: string;
  readonly parts: readonly TextPart[] | null;
}

export interface TextPart {
  readonly text: string;
  /** The element `rPr`; null where the part says nothing of itself. */
  readonly properties: XmlElement | null;
}

/** Text of an `si` or `is` element. The reading aids of Japanese (`rPh`) are no part of it. */
export function readText(element: XmlElement | undefined): FileText {
  const runs = childrenOf(element, 'r');
  if (runs.length === 0) return { text: decoded(childOf(element, 't')?.text ?? ''), parts: null };
  const parts = runs.map((run) => ({
    text: decoded(childOf(run, 't')?.text ?? ''),
    properties: childOf(run, 'rPr') ?? null,
  }));
  return { text: parts.map(({ text }) => text).join(''), parts };
}

/** Characters that XML cannot hold are written as `_x000D_`; a line break is one character here. */
const decoded = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** The value a cell holds, or for a formula the one that was last computed. Null when the file gives none. */
export interface StoredValue {
  readonly value: CellValue;
  readonly parts: readonly TextPart[] | null;
  /** Whether the value is a date in words, which needs a format that shows it as one. */
  readonly isoDate: boolean;
}

export function storedValue(
  cell: XmlElement,
  shared: readonly FileText[],
  format: string | undefined,
  from1904: boolean,
): StoredValue {
  const written = childOf(cell, 'v')?.text;
  const plain = (value: CellValue): StoredValue => ({ value, parts: null, isoDate: false });
  switch (cell.attributes.t ?? 'n') {
    case 'inlineStr':
      return textValue(readText(childOf(cell, 'is')));
    case 's':
      return textValue(shared[Number(written)] ?? { text: '', parts: null });
    case 'str':
      return plain(decoded(written ?? ''));
    case 'b':
      return plain(written === undefined ? null : written.trim() === '1' || written.trim() === 'true');
    case 'e':
      return plain(written === undefined ? null : { error: written.trim() });
    case 'd': {
      const serial = serialOfIsoDate(written ?? '');
      return serial === undefined ? plain(written ?? null) : { ...plain(serial), isoDate: true };
    }
    default: {
      if (written === undefined || written.trim() === '') return plain(null);
      const number = Number(written);
      // A number that is none stays what it says.
      if (!Number.isFinite(number)) return plain(written);
      return plain(from1904 && isDateFormat(format) ? number + DAYS_FROM_1904 : number);
    }
  }
}

const textValue = ({ text, parts }: FileText): StoredValue => ({ value: text, parts, isoDate: false });

export interface PlacedCell {
  readonly column: number;
  readonly element: XmlElement;
}

/** Counts rows and cells, which may leave out where they stand: then they follow the one before. */
export class RowCounter {
  private nextRow = 0;

  /** @param element a `row`, in the order of the sheet */
  place(element: XmlElement): { readonly row: number; readonly cells: readonly PlacedCell[] } {
    const row = (numberOf(element.attributes.r) ?? this.nextRow + 1) - 1;
    this.nextRow = row + 1;
    let column = -1;
    const cells = childrenOf(element, 'c').map((cell) => {
      column = cell.attributes.r ? columnOf(cell.attributes.r) : column + 1;
      return { column, element: cell };
    });
    return { row, cells };
  }
}
