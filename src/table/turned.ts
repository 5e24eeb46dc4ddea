import { isWrittenUnit } from './column-units';
import { COMPANY_NAME } from './fields';
import { readHeader } from './headers';
import { holds, type SheetCells } from './sheet';
import { isNameHeading, type IsHeading } from './table-places';

/**
 * Companies that do not stand one in a row, but one in a column (`transposed`), or as forms with the label left of
 * the value (`cards`): the same cells with one company in a row.
 */
export interface TurnedTable {
  readonly kind: 'transposed' | 'cards';
  /** How many companies it holds. */
  readonly companies: number;
  /** What stands around, each in a row of its own; the headings; a row for each company. */
  readonly rows: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Rows that are looked through for labels. */
const ROWS_LOOKED_AT = 200;
const COLUMNS_LOOKED_AT = 12;
/** Fewer labels may stand below each other by chance. */
const FEWEST_LABELS = 3;
const FEWEST_BESIDE = 2;

/** Sees labels that stand below each other where other tables have their companies; null where there are none. */
export function turnedTable(cells: SheetCells, isHeading: IsHeading): TurnedTable | null {
  const rows = cells.values.slice(0, ROWS_LOOKED_AT);
  const width = Math.min(COLUMNS_LOOKED_AT, Math.max(0, ...rows.map((row) => row.length)));
  const labels = Array.from({ length: width }, (_, column) => labelsIn(rows, column, isHeading));
  const most = Math.max(0, ...labels.map(({ length }) => length));
  const first = labels.findIndex(({ length }) => length === most);
  const besides = Math.max(0, ...rows.map((row) => row.filter((cell) => isLabel(cell, isHeading)).length));
  if (most < FEWEST_LABELS || most <= besides) return null;
  const others = labels.flatMap((found, column) =>
    column > first + 1 && found.length >= FEWEST_BESIDE ? [column] : [],
  );
  if (others.length > 0) return cardsIn(cells, [first, ...others], isHeading);
  const values = valueColumns(rows, first, labels[first] ?? []);
  return values.length > 1 ? transposedFrom(cells, first, values) : cardsIn(cells, [first], isHeading);
}

const isLabel = (cell: unknown, isHeading: IsHeading): cell is string =>
  typeof cell === 'string' && cell.length <= LONGEST_LABEL && isHeading(cell.trim());

const LONGEST_LABEL = 60;

/** The rows in which a label with something to its right stands in a column. */
function labelsIn(
  rows: readonly (readonly unknown[])[],
  column: number,
  isHeading: IsHeading,
): readonly number[] {
  return rows.flatMap((row, at) =>
    isLabel(row[column], isHeading) && row.slice(column + 1).some(holds) ? [at] : [],
  );
}

function valueColumns(
  rows: readonly (readonly unknown[])[],
  labels: number,
  inRows: readonly number[],
): readonly number[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > labels && inRows.some((at) => holds(rows[at]?.[column])),
  );
}

interface Cell {
  readonly value: unknown;
  readonly format: string;
}

const cellAt = ({ values, formats }: SheetCells, row: number, column: number): Cell => ({
  value: values[row]?.[column] ?? null,
  format: formats[row]?.[column] ?? 'General',
});

/** A column 单位 beside the labels says the unit of each. */
function transposedFrom(cells: SheetCells, labels: number, values: readonly number[]): TurnedTable {
  const { values: rows } = cells;
  const [beside] = values;
  const units = values.find((column) => column === beside && isOfUnits(rows, column));
  const companies = values.filter((column) => column !== units);
  const lines = rows.flatMap((row, at) => (isLine(row, labels, companies) ? [at] : []));
  const hasName = lines.some((at) => isNameHeading(wordsOf(rows[at]?.[labels])));
  const headings = lines.map((at, place) => {
    const label = wordsOf(rows[at]?.[labels]);
    // The row of the companies’ names is often called 指标, or nothing at all.
    if (place === 0 && !hasName && companies.every((column) => isWords(rows[at]?.[column])))
      return COMPANY_NAME.label.zh;
    const unit = units === undefined ? null : rows[at]?.[units];
    return typeof unit === 'string' && isWrittenUnit(unit.trim()) && readHeader(label).unit === null
      ? `${label}（${unit.trim()}）`
      : label;
  });
  const turned = companies.map((column) => lines.map((at) => cellAt(cells, at, column)));
  const around = rows.flatMap((row, at) => (lines.includes(at) ? [] : [row.filter(holds)]));
  return written('transposed', around, headings, turned);
}

const wordsOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');

const isWords = (cell: unknown): boolean => !holds(cell) || typeof cell === 'string';

const isLine = (row: readonly unknown[], labels: number, values: readonly number[]): boolean =>
  values.some((column) => holds(row[column])) &&
  (holds(row[labels]) || values.every((at) => isWords(row[at])));

function isOfUnits(rows: readonly (readonly unknown[])[], column: number): boolean {
  const held = rows.map((row) => row[column]).filter(holds);
  const units = held.filter((cell) => typeof cell === 'string' && isWrittenUnit(cell.trim()));
  return units.length * 2 > held.length - 1 && units.length > 0;
}

/** Forms below each other: another one begins where a label comes again. */
function cardsIn(cells: SheetCells, labels: readonly number[], isHeading: IsHeading): TurnedTable {
  const cards = [new Map<string, Cell>()];
  const around: (readonly unknown[])[] = [];
  cells.values.forEach((row, at) => {
    const pairs = labels.filter((column) => isPair(row, column, labels, isHeading));
    if (pairs.length === 0) {
      if (row.some(holds)) around.push(row.filter(holds));
      return;
    }
    for (const column of pairs) {
      const label = String(row[column]).trim();
      let card = cards.at(-1) ?? new Map<string, Cell>();
      if (card.has(label)) {
        card = new Map<string, Cell>();
        cards.push(card);
      }
      card.set(label, cellAt(cells, at, valueBeside(row, column, labels)));
    }
  });
  const headings = [...new Set(cards.flatMap((card) => [...card.keys()]))];
  const blank: Cell = { value: null, format: 'General' };
  return written(
    'cards',
    around,
    headings,
    cards.map((card) => headings.map((label) => card.get(label) ?? blank)),
  );
}

/** A label, known or not, with its value to the right. */
function isPair(
  row: readonly unknown[],
  column: number,
  labels: readonly number[],
  isHeading: IsHeading,
): boolean {
  const cell = row[column];
  if (typeof cell !== 'string' || !holds(cell)) return false;
  return isLabel(cell, isHeading) || holds(row[valueBeside(row, column, labels)]);
}

/** The first filled cell between a label and the next one; the cell beside it where all are blank. */
function valueBeside(row: readonly unknown[], column: number, labels: readonly number[]): number {
  const next = labels.find((other) => other > column) ?? row.length;
  for (let at = column + 1; at < next; at += 1) if (holds(row[at])) return at;
  return column + 1;
}

function written(
  kind: TurnedTable['kind'],
  around: readonly (readonly unknown[])[],
  headings: readonly string[],
  companies: readonly (readonly Cell[])[],
): TurnedTable {
  const above = around.filter((row) => row.length > 0);
  return {
    kind,
    companies: companies.length,
    rows: [...above, headings, ...companies.map((row) => row.map(({ value }) => value))],
    formats: [
      ...above.map((row) => row.map(() => 'General')),
      headings.map(() => 'General'),
      ...companies.map((row) => row.map(({ format }) => format)),
    ],
  };
}
