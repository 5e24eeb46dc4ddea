import { ArgumentError } from '../../src/rules/arguments';
import { text, type Text } from '../../src/rules/text';
import type { FunctionParameter } from '../custom-function';

/** The argument that every function over a table begins with. */
export const TABLE: FunctionParameter = {
  name: 'table',
  description: text(
    '含表头的表格区域，如 A1:N201；金额列须在表头写明单位，如 营收(万元)',
    'The table with its headings, such as A1:N201; headings of amounts must state their unit, such as 营收(万元)',
  ),
  optional: false,
  takes: 'table',
};

/** An error about the table, in words; rows are counted within the range. */
export const tableError = (what: Text): ArgumentError =>
  new ArgumentError(
    TABLE.name,
    text(`参数“表格区域”（${TABLE.name}）：${what.zh}`, `Argument "${TABLE.name}": ${what.en}`),
  );

/** 区域第 5、6 行, as a person counts them from the range's own first row. */
export function rowsOfRange(rows: readonly number[]): Text {
  const [shown, more] = [rows.slice(0, MOST_ROWS), rows.length - MOST_ROWS];
  const numbers = shown.map((row) => row + 1);
  const rest = more > 0 ? text(` 等共 ${rows.length}`, ` and ${more} more`) : text('', '');
  return text(
    `区域第 ${numbers.join('、')}${rest.zh} 行`,
    `${rows.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}${rest.en} of the range`,
  );
}

const MOST_ROWS = 5;
