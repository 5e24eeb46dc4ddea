import type { Day } from '../../rules/dates';
import type { PolicyBook } from '../../rules/policy-book';
import { text } from '../../rules/text';
import { a1 } from '../../formulas/cell-names';
import { keptValue, nameOf, tablesWithRows, type AuditedSheet, type FormulaCell } from './audited-sheet';
import { CellValues } from './cell-values';
import { formulaColumns } from './column-cells';
import { columnFindings } from './column-patterns';
import { companyFindings, maskedCodes } from './companies';
import { dayFindings } from './days';
import { CHECK_KINDS, type CheckFinding, type NotChecked } from './finding';
import { InForce } from './in-force';
import { whyNotCompared } from './not-followed';
import { payingAward, SameExpense } from './same-expense';
import { callsHz, type Pattern } from './sheet-formulas';
import { ShortRanges } from './short-ranges';
import { judgeShown, type CheckedCell } from './shown-values';
import { UnitCheck } from './units';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface CheckRun {
  readonly book: PolicyBook;
  /** The day for formulas that test no dates. */
  readonly day: Day;
  /** Told how many of the formulas have been checked. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called again and again: lets others go first where somebody waits, and ends the work by throwing. */
  readonly pause?: () => Promise<void>;
}

export interface WorkbookCheck {
  /** Every HZ cell, sheet by sheet and column by column. */
  readonly cells: readonly CheckedCell[];
  /** The gravest kind first, then in the order of the sheets and their rows. */
  readonly findings: readonly CheckFinding[];
  readonly notChecked: readonly NotChecked[];
}

/** Formulas between two pauses. */
const AT_ONCE = 500;

/** Checks all sheets of a workbook that have been read. The time is in proportion to their cells. */
export async function checkSheets(sheets: readonly AuditedSheet[], run: CheckRun): Promise<WorkbookCheck> {
  const { book, day, onProgress = () => undefined, pause = async () => undefined } = run;
  const values = new CellValues(sheets, book);
  const tables = [];
  for (const sheet of sheets) {
    tables.push(...tablesWithRows(sheet));
    await pause();
  }
  const inForce = new InForce(day);
  const units = new UnitCheck(values, book);
  const ranges = new ShortRanges(tables, (name) => values.sheetNamed(name));
  const sameExpense = new SameExpense(book);
  const unchecked = new NotCheckedCells((cell, isFollowed) =>
    whyNotCompared(cell, isFollowed, { values, book }),
  );
  const cells: CheckedCell[] = [];
  const findings: CheckFinding[] = [];
  const total = sheets.reduce((sum, { formulas }) => sum + formulas.count, 0);
  let done = 0;
  for (const sheet of sheets) {
    const paying = new Map<
      number,
      { cell: FormulaCell; provision: NonNullable<ReturnType<typeof payingAward>> }[]
    >();
    for (const cell of formulaCells(sheet)) {
      addAll(findings, ranges.check(cell));
      if (callsHz(cell.pattern)) {
        const now = values.computed(cell);
        const { agrees, finding } = judgeShown(cell, now, values);
        const { row, column } = cell;
        const shown = keptValue(sheet, row, column);
        cells.push({ sheet: nameOf(sheet), row, column, shown, now: now.value, agrees });
        if (finding) findings.push(finding);
        if (agrees === null && !finding) unchecked.add(cell, now.value !== undefined);
        for (const award of now.awards) inForce.add(cell, award);
        units.add(cell);
        const provision = payingAward(now.awards);
        if (provision) {
          const ofRow = paying.get(row);
          if (ofRow) ofRow.push({ cell, provision });
          else paying.set(row, [{ cell, provision }]);
        }
      }
      done += 1;
      if (done % AT_ONCE !== 0) continue;
      onProgress({ done, total });
      await pause();
    }
    for (const ofRow of paying.values()) if (ofRow.length > 1) addAll(findings, sameExpense.check(ofRow));
    await pause();
  }
  for (const table of tables) {
    for (const column of formulaColumns(table)) {
      addAll(findings, columnFindings(column, book));
      addAll(findings, dayFindings(column, { values, book }));
      await pause();
    }
    addAll(findings, companyFindings(table));
    unchecked.addMasked(nameOf(table.sheet), maskedCodes(table));
  }
  addAll(findings, inForce.findings());
  addAll(findings, units.findings());
  onProgress({ done: total, total });
  return { cells, findings: inOrder(findings, sheets), notChecked: unchecked.all() };
}

/** One by one: a hundred thousand arguments of one call are too many. */
function addAll<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

function* formulaCells(sheet: AuditedSheet): Generator<FormulaCell> {
  const columns = [...sheet.formulas.columns].sort(([a], [b]) => a - b);
  for (const [column, cells] of columns)
    for (const [row, pattern] of cells) yield { sheet, row, column, pattern };
}

/** Cells that were not compared, those of one pattern in one column together. */
class NotCheckedCells {
  private readonly byColumn = new Map<
    string,
    { readonly first: FormulaCell; cells: number; readonly why: NotChecked['message'] }
  >();
  private readonly masked: NotChecked[] = [];
  private readonly ids = new Map<Pattern, number>();

  constructor(private readonly why: (cell: FormulaCell, isFollowed: boolean) => NotChecked['message']) {}

  add(cell: FormulaCell, isFollowed: boolean): void {
    const id = this.ids.get(cell.pattern) ?? this.ids.size;
    this.ids.set(cell.pattern, id);
    const key = `${id} ${cell.column} ${isFollowed ? 1 : 0} ${nameOf(cell.sheet)}`;
    const known = this.byColumn.get(key);
    if (known) known.cells += 1;
    else this.byColumn.set(key, { first: cell, cells: 1, why: this.why(cell, isFollowed) });
  }

  addMasked(sheet: string, cells: number): void {
    if (cells === 0) return;
    const message = text(
      `${cells} 个统一社会信用代码有遮盖的字符，没有核对校验位`,
      `${cells} unified social credit codes are partly hidden; their check characters were not checked`,
    );
    this.masked.push({ sheet, cell: null, cells, message });
  }

  all(): readonly NotChecked[] {
    const ofCells = [...this.byColumn.values()].map(({ first: { sheet, row, column }, cells, why }) => ({
      sheet: nameOf(sheet),
      cell: a1(row, column),
      cells,
      message: why,
    }));
    return [...ofCells, ...this.masked];
  }
}

function inOrder(
  findings: readonly CheckFinding[],
  sheets: readonly AuditedSheet[],
): readonly CheckFinding[] {
  const places = new Map(sheets.map((sheet, at) => [nameOf(sheet), at]));
  const rowOf = ({ cell }: CheckFinding): number => Number(/\d+$/.exec(cell ?? '')?.[0] ?? 0);
  const kinds = new Map(CHECK_KINDS.map((kind, at) => [kind, at]));
  return findings
    .map((finding) => ({
      finding,
      kind: kinds.get(finding.kind) ?? 0,
      sheet: places.get(finding.sheet) ?? 0,
      row: rowOf(finding),
    }))
    .sort((a, b) => a.kind - b.kind || a.sheet - b.sheet || a.row - b.row)
    .map(({ finding }) => finding);
}
