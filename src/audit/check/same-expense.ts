import { a1, columnLetters } from '../../formulas/cell-names';
import { partsOf, type ReferenceExpression, type SheetExpression } from '../../formulas/sheet-expression';
import type { PolicyBook, Provision } from '../../rules/policy-book';
import { mapText, text, type Text } from '../../rules/text';
import { isRuledBetween } from '../../company/stacking/relations';
import type { Matter } from '../../rules/matters';
import { areaOf, sheetNamed } from './anchored';
import type { AuditedSheet, FormulaCell } from './audited-sheet';
import type { ComputedAward } from './cell-values';
import { findingAt, type CheckFinding } from './finding';
import type { Pattern } from './sheet-formulas';

/** An HZ cell that pays, with the award that it computes. */
interface Paying {
  readonly cell: FormulaCell;
  readonly provision: Provision;
}

/** Two patterns of one row that pay for one expense, or null. */
interface Shared {
  readonly matters: readonly Matter[];
  readonly references: readonly [ReferenceExpression, ReferenceExpression];
}

/**
 * Finds one expense that two awards of one matter are computed from in the same row, where a formula
 * adds both. Two columns beside each other are a comparison; their sum is a claim.
 */
export class SameExpense {
  private readonly pairs = new Map<Pattern, Map<Pattern, Shared | null>>();
  private readonly adders = new Map<AuditedSheet, readonly Adder[]>();

  constructor(private readonly book: PolicyBook) {}

  /** @param cells the paying HZ cells of one row */
  check(cells: readonly Paying[]): readonly CheckFinding[] {
    const found: CheckFinding[] = [];
    for (const [at, one] of cells.entries()) {
      for (const other of cells.slice(at + 1)) {
        const shared = this.sharedBy(one, other);
        if (!shared || !this.areAdded(one.cell, other.cell)) continue;
        const { sheet, row, column } = other.cell;
        found.push(findingAt('sameExpense', sheet, row, column, words(one, other, shared)));
      }
    }
    return found;
  }

  private sharedBy(one: Paying, other: Paying): Shared | null {
    const ofOne = this.pairs.get(one.cell.pattern) ?? new Map<Pattern, Shared | null>();
    this.pairs.set(one.cell.pattern, ofOne);
    const known = ofOne.get(other.cell.pattern);
    if (known !== undefined) return known;
    const matters = excludedMatters(one.provision, other.provision);
    const references = matters.length > 0 ? sameCells(one, other, this.book) : null;
    const shared = references && { matters, references };
    ofOne.set(other.cell.pattern, shared);
    return shared;
  }

  private areAdded({ sheet, row, column }: FormulaCell, other: FormulaCell): boolean {
    const adders = this.adders.get(sheet) ?? addersOn(sheet);
    this.adders.set(sheet, adders);
    return adders.some((adder) => adder(row, column, other.column));
  }
}

/** Whether a formula adds the cells of two columns in a row. */
type Adder = (row: number, column: number, other: number) => boolean;

/** The award of a formula that computes one, and pays. */
export function payingAward(awards: readonly ComputedAward[]): Provision | null {
  const [only, second] = awards;
  return only && !second && only.yuan !== null && only.yuan > 0 ? only.provision : null;
}

/** What both awards pay for, where the documents state that it is paid for once. */
function excludedMatters(one: Provision, other: Provision): readonly Matter[] {
  if (one === other) return [];
  return one.award.matters.filter(
    (matter) =>
      matter.open === null &&
      other.award.matters.includes(matter) &&
      isRuledBetween(one.policy, other.policy, matter),
  );
}

/** The cell of an amount that both formulas read: what is spent on two different things stands in two cells. */
function sameCells(one: Paying, other: Paying, book: PolicyBook): Shared['references'] | null {
  const theirs = amountsIn(other, book);
  for (const mine of amountsIn(one, book)) {
    const place = placeKey(mine, one.cell);
    const same = theirs.find((reference) => placeKey(reference, other.cell) === place);
    if (place !== null && same) return [mine, same];
  }
  return null;
}

function amountsIn(
  { cell: { pattern }, provision }: Paying,
  book: PolicyBook,
): readonly ReferenceExpression[] {
  const call = pattern.calls.find(({ name }) => book.find(name) === provision);
  return provision.award.inputs.flatMap(({ input }, at) => {
    const argument = call?.expression.arguments[at];
    return input.kind === 'money' && argument ? partsOf(argument).filter(isReference) : [];
  });
}

const isReference = (part: SheetExpression): part is ReferenceExpression => part.kind === 'reference';

function placeKey(reference: ReferenceExpression, { pattern, row, column }: FormulaCell): string | null {
  if (reference.target.kind === 'tableColumn') return `[${reference.target.column}]`;
  const area = areaOf(reference, pattern, row, column);
  return area && `${sheetNamed(reference) ?? ''}!${area.top} ${area.left}`;
}

/** The formulas of a sheet that add several columns: one by one, or as a range. */
function addersOn({ formulas }: AuditedSheet): readonly Adder[] {
  const patterns = new Map<Pattern, { readonly row: number; readonly column: number }[]>();
  for (const [column, cells] of formulas.columns) {
    for (const [row, pattern] of cells) {
      if (!mayAdd(pattern)) continue;
      const known = patterns.get(pattern);
      if (known) known.push({ row, column });
      else patterns.set(pattern, [{ row, column }]);
    }
  }
  return [...patterns].map(([pattern, cells]) => {
    const rows = new Map(cells.map((cell) => [cell.row, cell]));
    const spans = isOverRows(pattern) ? cells : [];
    return (row, column, other) => {
      const own = rows.get(row);
      return [...(own ? [own] : []), ...spans.slice(0, MOST_SPANS)].some((cell) =>
        [column, other].every((wanted) => adds(pattern, cell, row, wanted)),
      );
    };
  });
}

/** Totals over whole columns are few; a thousand of one pattern are none. */
const MOST_SPANS = 20;

/** Whether it is a sum: of cells added one by one, or with SUM. */
const mayAdd = ({ parts, calls }: Pattern): boolean =>
  calls.length === 0 &&
  parts.some(
    (part) =>
      (part.kind === 'operation' && part.operator === '+') ||
      (part.kind === 'function' && part.name === 'SUM'),
  );

const isOverRows = ({ parts }: Pattern): boolean =>
  parts.some((part) => part.kind === 'range' && part.cells !== null && part.cells.bottom > part.cells.top);

function adds(
  pattern: Pattern,
  at: { readonly row: number; readonly column: number },
  row: number,
  column: number,
): boolean {
  return pattern.parts.some((part) => {
    if (part.kind !== 'reference' && part.kind !== 'range') return false;
    if (sheetNamed(part) !== null) return false;
    const area = areaOf(part, pattern, at.row, at.column);
    return (
      area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
    );
  });
}

function words(one: Paying, other: Paying, { matters, references }: Shared): Text {
  const [reference] = references;
  const area = areaOf(reference, one.cell.pattern, one.cell.row, one.cell.column);
  const expense = area ? a1(area.top, area.left) : reference.written;
  const matter = mapText(
    matters.map(({ label }) => label),
    text('、', ', '),
  );
  const [mine, theirs] = [one, other].map(({ provision: { policy, clause, award } }) =>
    text(
      `${policy.shortTitle.zh} ${clause.article}“${award.title.zh}”`,
      `${policy.shortTitle.en} ${clause.article} “${award.title.en}”`,
    ),
  );
  const columns = [one, other].map(({ cell }) => columnLetters(cell.column));
  return text(
    `${expense} 的同一笔支出在 ${columns.join('、')} 列按${mine?.zh ?? ''}和${theirs?.zh ?? ''}各算了一次并相加；` +
      `两者都属“${matter.zh}”，不重复享受`,
    `the same expense in ${expense} is counted in columns ${columns.join(' and ')} by ${mine?.en ?? ''} and by ` +
      `${theirs?.en ?? ''}, and both are added; both pay for “${matter.en}”, of which a company has one`,
  );
}
