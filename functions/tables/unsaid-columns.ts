import { mapText, text, type Text } from '../../src/rules/text';
import type { Column } from '../../src/table/column';
import { tableError } from './table-argument';
import type { TableInRange } from './table-in-range';

/**
 * A function cannot ask: where a column that is used leaves its unit open, that is an error.
 * @param isUsed whether the figures of a column are read
 * @throws ArgumentError naming the columns
 */
export function assertNothingAsked(read: TableInRange, isUsed: (column: Column) => boolean): void {
  const open = read.table.columns.filter(isUsed).flatMap((column) => askedOf(column, read) ?? []);
  if (open.length > 0) throw tableError(mapText(open.slice(0, MOST_TOLD), text('；', '; ')));
}

const MOST_TOLD = 3;

function askedOf(column: Column, read: TableInRange): Text | null {
  const { asks, header } = column;
  if (!asks) return isOfFractions(column, read) ? fractionsUnderPercent(header) : null;
  const [likeliest] = asks.units;
  const heading = flat(header);
  const mend = likeliest
    ? text(
        `请在表头写明单位，如“${heading}(${likeliest.label.zh})”`,
        `please state the unit in the heading, such as “${heading}(${likeliest.label.zh})”`,
      )
    : text('请改写标题或表头', 'please reword the title or the heading');
  return text(
    `${asks.text.zh}（函数不能提问，${mend.zh}）`,
    `${asks.text.en} (a function cannot ask: ${mend.en})`,
  );
}

const flat = (heading: string): string => heading.replace(/\s+/g, ' ').trim();

/**
 * Under a heading in % most numbers lie below 1: the cells may be shown as percentages, which hold fractions, and
 * a function is not told how cells are shown.
 */
function isOfFractions({ index, taken }: Column, { table, values: cells }: TableInRange): boolean {
  const isPercent = taken.some(({ unit, unitFrom }) => unit.id === 'percent' && unitFrom !== 'assumed');
  if (!isPercent) return false;
  const numbers = cells.values
    .slice(table.headerRow + 1 - cells.top)
    .map((row) => row[index - cells.left])
    .filter((cell) => typeof cell === 'number' && cell !== 0) as readonly number[];
  return numbers.filter((value) => Math.abs(value) <= 1).length * 2 > numbers.length;
}

function fractionsUnderPercent(header: string): Text {
  const heading = flat(header);
  return text(
    `“${heading}”写的是 %，数值却多数不到 1；函数看不到单元格格式，不知 0.25 是 25% 还是 0.25%：` +
      '显示为百分比的请把表头改为“小数”，如“营收增速(小数)”',
    `“${heading}” says %, and most of it is below 1; a function cannot see how cells are shown, and 0.25 may be ` +
      '25% or 0.25%: for cells shown as percentages write 小数 (fraction) for % in the heading',
  );
}
