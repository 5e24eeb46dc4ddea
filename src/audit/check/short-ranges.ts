import { columnLetters } from '../../formulas/cell-names';
import { dialect } from '../../formulas/dialect';
import type { FunctionExpression, RangeExpression } from '../../formulas/sheet-expression';
import type { Area } from '../../table/sheet';
import { rightOf } from '../../table/table-places';
import { text, type Text } from '../../rules/text';
import { areaOf, isAnchored, sheetNamed } from './anchored';
import { nameOf, type AuditedSheet, type AuditedTable, type FormulaCell } from './audited-sheet';
import { findingAt, type CheckFinding } from './finding';
import type { Pattern } from './sheet-formulas';

/** Functions of the sheet that make one figure of all the rows of a range. */
const OVER_ROWS =
  /^(SUM|SUMIF|SUMIFS|SUMPRODUCT|SUBTOTAL|AGGREGATE|COUNT|COUNTA|COUNTIF|COUNTIFS|AVERAGE|AVERAGEIF|MAX|MIN)$/;

/** Finds ranges that end above the last company of the table that they are taken over. */
export class ShortRanges {
  private readonly tables: ReadonlyMap<AuditedSheet, readonly AuditedTable[]>;
  private readonly rangesOf = new Map<Pattern, readonly RangeExpression[]>();
  private readonly told = new Set<RangeExpression>();

  constructor(
    tables: readonly AuditedTable[],
    private readonly sheetCalled: (name: string) => AuditedSheet | null,
  ) {
    const bySheet = new Map<AuditedSheet, AuditedTable[]>();
    for (const table of tables) bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
    this.tables = bySheet;
  }

  check(cell: FormulaCell): readonly CheckFinding[] {
    const ranges = this.ranges(cell.pattern);
    if (ranges.length === 0) return [];
    const isInRow = this.standsInCompanyRow(cell);
    return ranges.flatMap((range) => {
      // A running sum ends in its own row; what is fixed is one range for the whole column.
      if (isInRow && (!isAnchored(range) || this.told.has(range))) return [];
      const message = this.messageFor(range, cell);
      if (!message) return [];
      this.told.add(range);
      return [findingAt('shortRange', cell.sheet, cell.row, cell.column, message)];
    });
  }

  private ranges(pattern: Pattern): readonly RangeExpression[] {
    const known = this.rangesOf.get(pattern);
    if (known) return known;
    const found = pattern.parts.flatMap((part) =>
      part.kind === 'function' && takesRows(part) ? part.arguments.filter(isRange) : [],
    );
    this.rangesOf.set(pattern, found);
    return found;
  }

  private standsInCompanyRow({ sheet, row }: FormulaCell): boolean {
    return (this.tables.get(sheet) ?? []).some(({ kinds }) => kinds.get(row) === 'company');
  }

  private messageFor(range: RangeExpression, { sheet, pattern, row, column }: FormulaCell): Text | null {
    const area = areaOf(range, pattern, row, column);
    const named = sheetNamed(range);
    const on = named === null ? sheet : this.sheetCalled(named);
    if (!area || !on) return null;
    for (const table of this.tables.get(on) ?? []) {
      const missed = missedRows(table, area, on === sheet ? row : null);
      if (missed === null) continue;
      return words(area, on === sheet ? null : nameOf(on), missed);
    }
    return null;
  }
}

const takesRows = ({ name }: FunctionExpression): boolean =>
  OVER_ROWS.test(name) || dialect.nameCalled(name) !== null;

const isRange = (one: FunctionExpression['arguments'][number]): one is RangeExpression =>
  one.kind === 'range' && one.cells !== null;

interface Missed {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * The companies below a range that begins with its table; null where it takes them all, or is meant to
 * end there: above a sum of its own, or after a few rows.
 */
function missedRows(
  { found, companies, kinds }: AuditedTable,
  area: Area,
  formulaRow: number | null,
): Missed | null {
  const [first, last] = [companies[0]?.row, companies.at(-1)?.row];
  if (first === undefined || last === undefined || area.bottom >= last) return null;
  const { block } = found.place;
  if (area.left > rightOf(block) || area.right < block.left) return null;
  if (area.top < block.top || area.top > first || area.bottom < first) return null;
  if (area.top === area.bottom) return null;
  const below = companies.filter(({ row }) => row > area.bottom);
  if (below.length * 2 > companies.length) return null;
  // A sum, a section or a heading between the range and the rows below it parts them.
  const end = below[0]?.row ?? last;
  for (let row = area.bottom + 1; row < end; row += 1) {
    const kind = kinds.get(row);
    if (kind === 'total' || kind === 'section' || kind === 'headings') return null;
  }
  if (formulaRow !== null && formulaRow > area.bottom && formulaRow < end) return null;
  return { first: end, last, count: below.length };
}

function words({ top, left, bottom, right }: Area, sheet: string | null, missed: Missed): Text {
  const range = `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
  const where = sheet === null ? text('', '') : text(`“${sheet}”`, ` on “${sheet}”`);
  const [from, to] = [missed.first + 1, missed.last + 1];
  const rows =
    from === to
      ? text(`第 ${from} 行`, `row ${from}`)
      : text(`第 ${from} 至 ${to} 行`, `rows ${from} to ${to}`);
  return text(
    `区域 ${range} 没有包括${where.zh}${rows.zh}的企业（${missed.count} 行）`,
    `the range ${range} leaves out the companies${where.en} in ${rows.en} (${missed.count})`,
  );
}
