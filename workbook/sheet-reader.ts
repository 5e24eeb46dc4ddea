import { holds, type Area, type SheetCells, type SheetFacts } from '../src/table/sheet';
import type { Workbook } from './workbook';

/** What is wanted no more was not read to its end: a newer read asks for it again. */
export class Superseded extends Error {}

/** The cells read at once: few enough that nobody notices the time. */
const CELLS_AT_ONCE = 4_000;

/** Rows read before anything is shown of a sheet that takes longer to read whole. */
const FIRST_ROWS = 200;

/** More columns than any table of companies has. */
const MOST_COLUMNS = 1_000;

/** From this width on the first rows say how wide the sheet is: a stray cell far away is not read up to. */
const WIDE = 300;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface Kept {
  readonly sheet: string;
  readonly facts: Promise<SheetFacts>;
  first: Promise<SheetCells> | null;
  whole: Promise<SheetCells> | null;
  /** The rows of the whole sheet once they are there. */
  known: SheetCells | null;
  readonly listeners: ((progress: Progress) => void)[];
}

/**
 * Reads sheets through the door of a workbook, once for each change of their content: the first rows at once, for
 * what is to be shown without waiting, and all rows a few at a time.
 */
export class SheetReader {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly workbook: Pick<Workbook, 'readRows' | 'readSheet'>) {}

  /** Cells may hold something else now. */
  forget(): void {
    this.kept.clear();
  }

  /** The whole sheet where it has been read, else its first rows. */
  async first(sheet: string): Promise<SheetCells> {
    const kept = this.keptOf(sheet);
    if (kept.known) return kept.known;
    kept.first ??= this.readFirst(kept);
    return kept.first;
  }

  /** @throws Superseded where the content has changed meanwhile */
  whole(sheet: string, onProgress?: (progress: Progress) => void): Promise<SheetCells> {
    const kept = this.keptOf(sheet);
    if (onProgress) kept.listeners.push(onProgress);
    kept.whole ??= this.readWhole(kept).then((cells) => (kept.known = cells));
    return kept.whole;
  }

  private keptOf(sheet: string): Kept {
    const known = this.kept.get(sheet);
    if (known) return known;
    const facts = this.workbook.readSheet(sheet);
    const kept: Kept = { sheet, facts, first: null, whole: null, known: null, listeners: [] };
    this.kept.set(sheet, kept);
    facts.catch(() => {
      if (this.kept.get(sheet) === kept) this.kept.delete(sheet);
    });
    return kept;
  }

  private async readFirst(kept: Kept): Promise<SheetCells> {
    const facts = await kept.facts;
    const { used } = facts;
    if (!used) return { facts, top: 0, left: 0, values: [], formats: [], isWhole: true };
    const width = Math.min(used.right - used.left + 1, MOST_COLUMNS);
    const area = { ...used, right: used.left + width - 1 };
    const part = trimmed(await this.readPart(facts.name, area, area.top, FIRST_ROWS), width);
    const isWhole = part.next === null || used.bottom - used.top < FIRST_ROWS;
    const cells = {
      facts,
      top: used.top,
      left: used.left,
      values: part.values,
      formats: part.formats,
      isWhole,
    };
    if (isWhole) kept.known = cells;
    return cells;
  }

  private async readWhole(kept: Kept): Promise<SheetCells> {
    const first = await this.first(kept.sheet);
    const { used } = first.facts;
    if (first.isWhole || !used) return first;
    const width = Math.max(1, ...first.values.slice(0, 1).map((row) => row.length));
    const area = { ...used, right: used.left + width - 1 };
    const count = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
    const total = area.bottom - area.top + 1;
    const values = [...first.values];
    const formats = [...first.formats];
    for (let top: number | null = area.top + values.length; top !== null && top <= area.bottom;) {
      // Rows that hold nothing are not read: one stray cell far below would cost a million of them.
      while (area.top + values.length < top) {
        values.push(NO_CELLS);
        formats.push(NO_FORMATS);
      }
      const part: Part = await this.readPart(kept.sheet, area, top, count);
      if (this.kept.get(kept.sheet) !== kept) throw new Superseded();
      values.push(...part.values);
      formats.push(...part.formats);
      const done = Math.min(total, top - area.top + count);
      for (const listener of kept.listeners) listener({ done, total });
      top = part.next;
      await afterOthers();
    }
    return { ...first, values, formats, isWhole: true };
  }

  private async readPart(sheet: string, area: Area, top: number, count: number): Promise<Part> {
    const width = area.right - area.left + 1;
    const height = Math.min(count, area.bottom - top + 1);
    return this.workbook.readRows({ sheet, left: area.left, width, top, count: height });
  }
}

interface Part {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly next: number | null;
}

const NO_CELLS: readonly unknown[] = [];
const NO_FORMATS: readonly string[] = [];

/** The rows without the columns in which none of them holds anything, where they are very many. */
function trimmed(part: Part, width: number): Part {
  if (width <= WIDE) return part;
  let last = 0;
  for (const row of part.values) {
    for (let at = row.length - 1; at > last; at -= 1) if (holds(row[at])) last = at;
  }
  return {
    ...part,
    values: part.values.map((row) => row.slice(0, last + 1)),
    formats: part.formats.map((row) => row.slice(0, last + 1)),
  };
}

/** Lets clicks, keys and drawing go first. */
export const afterOthers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
