import type { Text } from '../rules/text';
import { withQuestions } from './column-questions';
import type { HandMapping } from './column';
import { namesOf } from './field-names';
import type { Field } from './fields';
import { readHeader } from './headers';
import { inPeriod } from './periods';
import { proposedYear } from './proposed-year';
import type { SheetCells } from './sheet';
import { recogniseTable, type CompanyTable } from './table';
import { tablePlaces, type IsHeading, type TablePlace } from './table-places';

/** Of which year the figures of a table are. */
export interface TableYear {
  /** null where nobody said it and nothing proposes it. */
  readonly year: number | null;
  /** Whether a person said it. */
  readonly said: boolean;
  /** What proposes it; null where nothing does. */
  readonly from: Text | null;
}

/** A table of companies as it lies on its sheet. */
export interface SheetTable {
  readonly place: TablePlace;
  readonly table: CompanyTable;
  readonly dataYear: TableYear;
}

export interface TableSettings {
  readonly fields: readonly Field[];
  readonly byHand: HandMapping;
  /** The year that a person said of the table at a place; null where nobody did. */
  readonly saidYear: (place: TablePlace) => number | null;
}

/** The tables of companies on a sheet, its columns taken as those of the year that was said, else proposed. */
export const tablesOn = (sheet: SheetCells, settings: TableSettings): readonly SheetTable[] =>
  tablePlaces(sheet, headingsOf(settings)).flatMap((place) => tableAt(place, sheet, settings) ?? []);

function tableAt(place: TablePlace, sheet: SheetCells, settings: TableSettings): SheetTable | null {
  const { fields, byHand, saidYear } = settings;
  const { block, headerRow } = place;
  const recognised = (year: number | null): CompanyTable | null =>
    recogniseTable(block, fields, byHand, headerRow, year);
  const undated = recognised(null);
  if (!undated) return null;
  const said = saidYear(place);
  const proposed = said === null ? proposedYear(block, undated) : null;
  const year = said ?? proposed?.year ?? null;
  const dated = year === null ? undated : (recognised(year) ?? undated);
  const first = dated.headerRow + 1 - sheet.top;
  const [from, to] = [Math.max(0, first), Math.max(0, place.bottom + 1 - sheet.top)];
  const table = withQuestions(dated, block, {
    left: sheet.left,
    values: sheet.values.slice(from, to),
    formats: sheet.formats.slice(from, to),
  });
  return { place, table, dataYear: { year, said: said !== null, from: proposed?.from ?? null } };
}

/** Words that head a column: a field's name, its measure in some year, or what a person has said something of. */
export function headingsOf({ fields, byHand }: Pick<TableSettings, 'fields' | 'byHand'>): IsHeading {
  const names = namesOf(fields);
  const known = new Map<string, boolean>();
  const isName = (words: string): boolean =>
    words !== '' && (names.ranks(words).size > 0 || names.withoutItem(words).length > 0);
  const read = (cell: string): boolean => {
    if (Object.hasOwn(byHand, cell)) return true;
    const { words } = readHeader(cell);
    return isName(words) || names.measures(words).size > 0 || isName(inPeriod(words).rest);
  };
  return (cell) => {
    const found = known.get(cell) ?? read(cell);
    known.set(cell, found);
    return found;
  };
}
