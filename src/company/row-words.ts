import { mapText, text, type Text } from '../rules/text';
import type { RowPlace } from './row-place';

/** 第 3、4 行, as the sheet counts them; those of other sheets under the names of these: “项目”表第 2 行. */
export function rowsText(rows: readonly RowPlace[]): Text {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  const words = sheets.map((sheet) => {
    const numbers = [...new Set(rows.filter((one) => one.sheet === sheet).map(({ row }) => row + 1))];
    const own = text(
      `第 ${numbers.join('、')} 行`,
      `${numbers.length === 1 ? 'row' : 'rows'} ${numbers.join(', ')}`,
    );
    return sheet === undefined ? own : text(`“${sheet}”表${own.zh}`, `${own.en} of “${sheet}”`);
  });
  return mapText(words, text('、', ', '));
}

/** The same; null where an award is for all rows of the enterprise, or the enterprise has but one. */
export const rowsAmong = (rows: readonly RowPlace[], all: number): Text | null =>
  all < 2 || rows.length >= all ? null : rowsText(rows);

/** “年营收”在第 2、3 行写得不同，请核对是哪一个 */
export function statedDifferently(label: Text, cells: readonly RowPlace[]): Text {
  const where = rowsText(cells);
  return text(
    `“${label.zh}”在${where.zh}写得不同，请核对是哪一个`,
    `“${label.en}” differs between ${where.en}; please say which one it is`,
  );
}
