import { writtenAnswers, type StoredAnswers } from '../../company/stored-answers';
import type { Joins } from '../../company/stored-joins';
import type { CellValue } from '../../formulas/cells';
import { valuePart } from '../../formulas/scale-check';
import { dialect } from '../../formulas/dialect';
import type { Day } from '../../rules/dates';
import { fromCell, ZERO, type Exact } from '../../rules/exact';
import type { PolicyBook } from '../../rules/policy-book';
import { keptValue, nameOf, type AuditedSheet, type FormulaCell } from '../check/audited-sheet';
import { CellValues, isUncomputed, type Place } from '../check/cell-values';
import { callsHz, type Pattern } from '../check/sheet-formulas';
import { hashOf, hashOfAll } from './canonical';
import { rulesHash } from './rules-hash';
import { sealed, type Seal } from './seal';
import { readTable, valueWords, type TableReading } from './table-reading';

/** A workbook as it is sealed. */
export interface SealedWorkbook {
  /** Without those that hold a seal. */
  readonly sheets: readonly AuditedSheet[];
  readonly said: { readonly joins: Joins; readonly answers: StoredAnswers };
}

export interface SealRun {
  readonly book: PolicyBook;
  /** Of the product. */
  readonly version: string;
  /** The day that the seal states. */
  readonly day: Day;
  /** Called again and again: lets others go first where somebody waits, and ends the work by throwing. */
  readonly pause?: () => Promise<void>;
}

/** Formulas between two pauses. */
const AT_ONCE = 500;

/** The seal of a workbook as it is now. */
export async function sealOfSheets({ sheets, said }: SealedWorkbook, run: SealRun): Promise<Seal> {
  const { book, version, day, pause = async () => undefined } = run;
  const tables: (TableReading & Corner)[] = [];
  for (const sheet of sheets) {
    for (const found of sheet.tables) {
      const { top, left } = found.place.block;
      tables.push({ ...readTable(sheet, found), sheet, top, left });
      await pause();
    }
  }
  const formulas = new FormulaReading(sheets, tables, book);
  let done = 0;
  for (const sheet of sheets) {
    for (const [column, cells] of sheet.formulas.columns) {
      for (const [row, pattern] of cells) {
        if (callsHz(pattern)) formulas.add({ sheet, row, column, pattern });
        done += 1;
        if (done % AT_ONCE === 0) await pause();
      }
    }
  }
  const read = tables.filter(({ hash }) => hash !== null);
  const paid = read.flatMap(({ paidTotal }) => paidTotal ?? []);
  return sealed({
    version,
    rules: rulesHash(book),
    day,
    tables: String(read.length),
    companies: String(read.reduce((sum, { companies }) => sum + companies, 0)),
    formulas: String(formulas.count),
    amount: formulas.amount.toFixed(2),
    paid: paid.length === 0 ? '' : paid.reduce((sum, one) => sum.plus(one), ZERO).toFixed(2),
    inputs: hashOf({
      tables: hashOfAll(read.map(({ hash }) => hash ?? '')),
      outside: hashOfAll(formulas.outside()),
      answers: answersHash(said.answers),
      joins: joinsHash(said.joins, read),
    }),
    results: hashOf({
      formulas: hashOfAll(formulas.records),
      paid: hashOfAll(read.flatMap((table) => table.paid)),
    }),
  });
}

interface Corner {
  readonly sheet: AuditedSheet;
  readonly top: number;
  readonly left: number;
}

const answersHash = (answers: StoredAnswers): string =>
  hashOfAll(
    ((writtenAnswers(answers) ?? []) as readonly { enterprise: string; questions: []; received: [] }[]).map(
      ({ enterprise, questions, received }) =>
        hashOf([enterprise, hashOfAll(questions.map(String)), hashOfAll(received.map(String))]),
    ),
  );

/** Which tables count together, wherever they stand; a group of which one alone is left joins nothing. */
const joinsHash = (joins: Joins, tables: readonly (TableReading & Corner)[]): string =>
  hashOfAll(
    joins.flatMap((group) => {
      const joined = tables.filter((table) =>
        group.some(
          ({ sheet, top, left }) => sheet === nameOf(table.sheet) && top === table.top && left === table.left,
        ),
      );
      return joined.length > 1 ? [hashOfAll(joined.map(({ hash }) => hash ?? ''))] : [];
    }),
  );

/** What HZ formulas are given, and what they show. */
class FormulaReading {
  /** One hash for each cell. */
  readonly records: string[] = [];
  /** The sum of what cells show that give an award in yuan. */
  amount: Exact = ZERO;
  private readonly values: CellValues;
  private readonly named = new Map<AuditedSheet, Map<number, CellValue>>();

  constructor(
    sheets: readonly AuditedSheet[],
    private readonly tables: readonly (TableReading & Corner)[],
    private readonly book: PolicyBook,
  ) {
    this.values = new CellValues(sheets, book);
  }

  get count(): number {
    return this.records.length;
  }

  add(cell: FormulaCell): void {
    const { sheet, row, column, pattern } = cell;
    const kept = keptValue(sheet, row, column);
    // A file that nobody has computed is sealed with what it comes to.
    const shown = isUncomputed(kept) ? this.values.computed(cell).value : kept;
    const calls = pattern.calls.map(({ name, expression }) => [
      name.toUpperCase(),
      expression.arguments.map((argument) => valueWords(this.values.partNow(argument, cell))),
    ]);
    const company = this.tableAt(cell)?.rows.get(row) ?? null;
    this.records.push(hashOf([company, calls, valueWords(shown)]));
    if (typeof shown === 'number' && this.givesYuan(pattern)) this.amount = this.amount.plus(fromCell(shown));
    for (const place of this.placesNamed(cell)) this.put(place);
  }

  /** Each cell that formulas name outside of the rows of companies, once. */
  outside(): readonly string[] {
    return [...this.named.values()].flatMap((cells) => [...cells.values()].map(valueWords));
  }

  private put(place: Place): void {
    const { sheet, row, column } = place;
    if (this.tableAt(place)?.rows.has(row)) return;
    const pattern = sheet.formulas.at(row, column);
    if (pattern && callsHz(pattern)) return;
    const value = keptValue(sheet, row, column);
    if (value === null) return;
    const cells = this.named.get(sheet) ?? new Map<number, CellValue>();
    this.named.set(sheet, cells);
    cells.set(row * COLUMNS + column, value);
  }

  private placesNamed(cell: FormulaCell): readonly Place[] {
    return cell.pattern.parts.flatMap((part) => {
      if (part.kind === 'reference') return this.values.placeOf(part, cell) ?? [];
      return part.kind === 'range' ? (this.values.placesOf(part, cell) ?? []) : [];
    });
  }

  /** The table in whose rows a cell stands, the nearest that begins to its left. */
  private tableAt({ sheet, row, column }: Place): (TableReading & Corner) | null {
    const own = this.tables.filter((table) => table.sheet === sheet && table.rows.has(row));
    const toTheLeft = own.filter(({ left }) => left <= column).sort((a, b) => b.left - a.left);
    return toTheLeft[0] ?? own[0] ?? null;
  }

  private givesYuan({ expression }: Pattern): boolean {
    if (!expression) return false;
    const { expression: core } = valuePart(expression, null);
    const name = core.kind === 'function' ? dialect.nameCalled(core.name) : null;
    return name !== null && this.book.find(name) !== undefined;
  }
}

/** More columns than a sheet has. */
const COLUMNS = 16_384;
