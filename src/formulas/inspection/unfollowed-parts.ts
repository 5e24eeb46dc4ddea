import { text, type Text } from '../../rules/text';
import { dialect } from '../dialect';
import { valuePart } from '../scale-check';
import { evaluate, FOLLOWED } from '../sheet-arithmetic';
import type { SheetExpression } from '../sheet-expression';
import { sheetOf } from './surrounding-sheet';
import type { Surroundings } from './surroundings';

/** The parts that keep the value of an argument from being known here, in words. */
export function unfollowedParts(expression: SheetExpression, around: Surroundings): readonly Text[] {
  const words = unknownParts(valuePart(expression, null).expression, around);
  const all = words.length > 0 ? words : unknownParts(expression, around);
  return all.filter(({ zh }, at) => all.findIndex((one) => one.zh === zh) === at);
}

function unknownParts(expression: SheetExpression, around: Surroundings): readonly Text[] {
  const { table } = around;
  switch (expression.kind) {
    case 'name':
      return [
        text(
          `名称 ${expression.written} 由表格计算，这里不展开`,
          `The name ${expression.written} is computed by the sheet and not followed here`,
        ),
      ];
    case 'range':
      return [
        text(
          `${expression.written} 是多个单元格：公式会逐格计算，结果溢出到相邻单元格。` +
            '只算一家企业时请引用一个单元格',
          `${expression.written} is several cells: the formula computes each and spills over the cells ` +
            'beside it. For one company refer to one cell',
        ),
      ];
    case 'reference':
      if (around.addressOf(expression)) return [];
      return expression.target.kind === 'tableColumn' && table
        ? [
            text(
              `在此处的表头中没有找到“${expression.target.column}”列，无法取得 ${expression.written} 的数值`,
              `No column “${expression.target.column}” was found among the headings here, ` +
                `so the value of ${expression.written} is not known`,
            ),
          ]
        : [
            text(
              `没有认出表头，无法取得 ${expression.written} 的数值`,
              `No headings were recognised, so the value of ${expression.written} is not known`,
            ),
          ];
    case 'function':
      return unknownInFunction(expression, around);
    case 'other':
      return [unfollowedWords(expression.written)];
    case 'operation':
      return withFallback(
        [expression.left, expression.right].flatMap((part) => unknownParts(part, around)),
        expression,
        around,
      );
    case 'sign':
    case 'percent':
      return unknownParts(expression.of, around);
    case 'omitted':
    case 'literal':
    case 'error':
      return [];
  }
}

function unknownInFunction(
  expression: Extract<SheetExpression, { kind: 'function' }>,
  around: Surroundings,
): readonly Text[] {
  const { name, written } = expression;
  if (!FOLLOWED.includes(name) && !around.book.find(dialect.bareName(name)))
    return [unfollowedWords(written)];
  const inside = expression.arguments
    .filter((part) => name !== 'SUM' || part.kind !== 'range')
    .flatMap((part) => unknownParts(part, around));
  return inside.length > 0 ? inside : [unfollowedWords(written)];
}

/** The words for an operation whose parts are followed, but with a text that may be a number on some computers. */
function withFallback(
  words: readonly Text[],
  { left, right }: Extract<SheetExpression, { kind: 'operation' }>,
  around: Surroundings,
): readonly Text[] {
  if (words.length > 0) return words;
  const texts = [left, right].map((part) => evaluate(part, sheetOf(around)));
  return texts
    .filter((value) => typeof value === 'string')
    .map((value) =>
      text(
        `文本“${value}”能否当作数值由电脑的区域设置决定，这里不计算`,
        `Whether the text “${value}” counts as a number depends on the settings of the computer; ` +
          'it is not computed here',
      ),
    );
}

const unfollowedWords = (written: string): Text =>
  text(`${written} 由表格计算，这里不展开`, `${written} is computed by the sheet and not followed here`);
