import type { RangeA1 } from '@borgar/fx';
import type { Text } from '../../src/rules/text';
import { FORMULAS, ITEMS, LISTS, placeOf } from './carried-elements';
import type { CellMove } from './cell-moves';
import { rangeAfter, rangeIn, rangesIn, rangeText, shifted, withReferences } from './moved-ranges';
import type { XmlElement } from '../../workbook/file/xlsx/xml';

/** The sheets of the opened file: formulas name them as they were called then. */
export interface SheetNames {
  idOf(name: string): string | undefined;
  /** What the sheet is called now; null when it was removed. */
  nameNow(name: string): string | null;
}

/** An item that cannot be placed any more, and where it stood. */
export interface TornItem {
  readonly kind: Text;
  readonly ranges: string;
}

/** Brings what is carried with a sheet to where its cells are after all moves. */
export class CarriedMoves {
  readonly torn: TornItem[] = [];

  constructor(
    readonly sheetId: string,
    readonly moves: readonly CellMove[],
    readonly sheets: SheetNames,
  ) {}

  /** Empty when the element stood on cells that were removed, or cannot be placed. */
  moved(element: XmlElement): XmlElement[] {
    const kind = ITEMS[element.name];
    if (kind) return this.#item(element, kind);
    const children = element.children.flatMap((child) => this.moved(child));
    return LISTS.has(element.name) && children.length === 0 ? [] : [{ ...element, children }];
  }

  #item(element: XmlElement, kind: Text): XmlElement[] {
    let item: XmlElement | null = element;
    for (const move of this.moves) {
      const next: XmlElement | null | 'torn' = item && this.#after(item, move);
      if (next === 'torn') {
        this.torn.push({ kind, ranges: placeOf(element) });
        return [];
      }
      item = next;
    }
    return item ? [withFormulas(item, (formula) => this.#renamed(formula))] : [];
  }

  #after(item: XmlElement, move: CellMove): XmlElement | null | 'torn' {
    const own = move.sheetId === this.sheetId;
    const before = rangesIn(placeOf(item));
    const first = before[0];
    const ranges = own ? before.flatMap((range) => rangeAfter(range, move) ?? []) : before;
    if (ranges.includes('torn')) return 'torn';
    const left = ranges as RangeA1[];
    if (!first || left.length === 0) return null;
    // The formulas are those of the first cell. Where it was removed, those of the first one left take its place.
    if (own && rangeAfter(first, move) === null) return 'torn';
    const [rows, columns] = own ? removedFrom(first, move) : [0, 0];
    const torn: RangeA1[] = [];
    const placed = withFormulas(placedAt(item, left, move), (formula) =>
      withReferences(formula, (range, sheet) => {
        const anchored = shifted(range, rows, columns);
        if ((sheet === null ? this.sheetId : this.sheets.idOf(sheet)) !== move.sheetId)
          return { range: anchored, sheet };
        const after = rangeAfter(anchored, move);
        if (after === 'torn') torn.push(anchored);
        return { range: after === 'torn' ? anchored : after, sheet };
      }),
    );
    return torn.length > 0 ? 'torn' : placed;
  }

  #renamed(formula: string): string {
    return withReferences(formula, (range, sheet) => {
      if (sheet === null || this.sheets.idOf(sheet) === undefined) return { range, sheet };
      const name = this.sheets.nameNow(sheet);
      return { range: name === null ? null : range, sheet: name };
    });
  }
}

/** How many rows and columns a move takes from the beginning of a range. */
function removedFrom({ top, left }: RangeA1, move: CellMove): readonly [number, number] {
  if (move.kind !== 'remove') return [0, 0];
  const start = (move.axis === 'row' ? top : left) ?? 0;
  const removed = start < move.at ? 0 : Math.max(0, move.at + move.count - start);
  return move.axis === 'row' ? [removed, 0] : [0, removed];
}

function placedAt(item: XmlElement, ranges: readonly RangeA1[], move: CellMove): XmlElement {
  const place = ranges.map(rangeText).join(' ');
  if (item.name === 'autoFilter') return filterAt(item, place, move);
  if (item.attributes.sqref !== undefined)
    return { ...item, attributes: { ...item.attributes, sqref: place } };
  const children = item.children.map((child) => (child.name === 'sqref' ? { ...child, text: place } : child));
  return { ...item, children };
}

/** The columns of a filter are counted from its first one; the order it last sorted by has ranges of its own. */
function filterAt(filter: XmlElement, place: string, move: CellMove): XmlElement {
  const before = rangeIn(filter.attributes.ref ?? '')?.left ?? 0;
  const after = rangeIn(place)?.left ?? 0;
  const children = filter.children.flatMap((child): XmlElement[] => {
    if (child.name !== 'filterColumn') return sortingAfter(child, move);
    const at = before + Number(child.attributes.colId ?? 0);
    const column = rangeAfter({ top: null, bottom: null, left: at, right: at }, move);
    if (column === null || column === 'torn') return [];
    return [{ ...child, attributes: { ...child.attributes, colId: String((column.left ?? 0) - after) } }];
  });
  return { ...filter, attributes: { ...filter.attributes, ref: place }, children };
}

function sortingAfter(element: XmlElement, move: CellMove): XmlElement[] {
  const range = rangeIn(element.attributes.ref ?? '');
  const after = range ? rangeAfter(range, move) : undefined;
  if (after === null || after === 'torn') return [];
  const attributes = after ? { ...element.attributes, ref: rangeText(after) } : element.attributes;
  const children = element.children.flatMap((child) => sortingAfter(child, move));
  return element.name === 'sortState' && children.length === 0 ? [] : [{ ...element, attributes, children }];
}

function withFormulas(element: XmlElement, change: (formula: string) => string): XmlElement {
  const { name, attributes, children, text } = element;
  const limit = name === 'cfvo' && attributes.type === 'formula' ? attributes.val : undefined;
  return {
    name,
    attributes: limit === undefined ? attributes : { ...attributes, val: change(limit) },
    children: children.map((child) => withFormulas(child, change)),
    text: FORMULAS.has(name) && text ? change(text) : text,
  };
}
