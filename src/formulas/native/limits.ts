import { text, type Text } from '../../rules/text';
import type { FormulaNode } from '../sheet-expression';
import { calledBy, childrenOf, treeOf } from './tree';

/** What Excel 2016 takes. */
export const LONGEST_FORMULA = 8192;
export const DEEPEST_NESTING = 64;
export const LONGEST_LITERAL = 255;

/** How deep functions stand in each other. */
export const depthOf = (node: FormulaNode): number =>
  (calledBy(node) === null ? 0 : 1) +
  Math.max(0, ...childrenOf(node).map((child) => (child ? depthOf(child) : 0)));

/** Why Excel would not take a formula, with its `=`; null where it would. */
export function whyTooMuch(formula: string): Text | null {
  if (formula.length > LONGEST_FORMULA)
    return text(
      `公式有 ${formula.length} 个字符，Excel 最多 ${LONGEST_FORMULA} 个；请先把参数算到单元格里再引用`,
      `the formula has ${formula.length} characters and Excel takes ${LONGEST_FORMULA}; ` +
        'compute the arguments in cells and refer to those',
    );
  const tree = treeOf(formula);
  const depth = tree ? depthOf(tree) : 0;
  if (depth > DEEPEST_NESTING)
    return text(
      `公式嵌套 ${depth} 层，Excel 最多 ${DEEPEST_NESTING} 层；请先把参数算到单元格里再引用`,
      `functions stand ${depth} deep in each other and Excel takes ${DEEPEST_NESTING}; ` +
        'compute the arguments in cells and refer to those',
    );
  return null;
}
