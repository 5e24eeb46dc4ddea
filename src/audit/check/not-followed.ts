import { dialect } from '../../formulas/dialect';
import { unfollowedParts } from '../../formulas/inspection/unfollowed-parts';
import type { PolicyBook } from '../../rules/policy-book';
import { mapText, text, type Text } from '../../rules/text';
import { keptValue, type FormulaCell } from './audited-sheet';
import { isUncomputed, type CellValues } from './cell-values';
import { surroundingsOf } from './cell-surroundings';

/** Why the value of an HZ cell is not compared with what its formula comes to. */
export function whyNotCompared(
  cell: FormulaCell,
  isFollowed: boolean,
  { values, book }: { readonly values: CellValues; readonly book: PolicyBook },
): Text {
  const { pattern, sheet, row, column } = cell;
  if (pattern.isArray)
    return text('数组公式，这里不展开，没有核对', 'an array formula, which is not followed here');
  const ours = pattern.calls.find(({ name }) => !book.find(name));
  if (ours)
    return text(
      `${dialect.spelled(ours.name)} 不是一条奖补的金额，由函数自己计算，没有核对`,
      `${dialect.spelled(ours.name)} is not the amount of one award; the function computes it, it was not checked`,
    );
  if (isFollowed && isUncomputed(keptValue(sheet, row, column)))
    return text(
      '文件没有保存这个公式的结果，没有可核对的值；请在 Excel 中打开并保存一次',
      'the file keeps no result of this formula, so there is nothing to compare; open and save it once in Excel',
    );
  if (!pattern.expression) return text('公式无法解析，没有核对', 'the formula cannot be parsed');
  const outside = /\[[^\]]*\][^!]*!|\.xlsx?\]/i.exec(pattern.first);
  if (outside)
    return text(
      '公式引用了另一个工作簿，无法取得其中的数值，没有核对',
      'the formula refers to another workbook, whose values are not known',
    );
  const words = unfollowedParts(pattern.expression, surroundingsOf(cell, values, book));
  return words.length > 0
    ? mapText(words, text('；', '; '))
    : text('引用的单元格还没有算出结果，没有核对', 'a cell that it refers to has no result yet');
}
