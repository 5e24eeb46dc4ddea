import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parseA1Ref,
  parseStructRef,
  type ReferenceStruct,
} from '@borgar/fx';
import { ArgumentError, AS_OF, readInput } from '../../rules/arguments';
import { isIsoDay } from '../../rules/dates';
import type { Input } from '../../rules/inputs';
import { text, type Text } from '../../rules/text';
import type { FormulaNode } from '../sheet-expression';
import type { WrittenDay } from './day-test';
import { calledBy, childrenOf, isLiteral, treeOf } from './tree';
import { BINDING, quoted, type Binding, type Written } from './writing';

/**
 * An expression as it stands in a formula: `B2*10000`. Nothing of it is changed.
 * @throws ArgumentError where it is no expression, several cells, or another number each time it is asked
 */
export function writtenArgument(name: string, input: Input, expression: string): Written {
  const bare = expression.trim();
  const tree = treeOf(`=${bare}`);
  if (!tree) throw refusedArgument(name, input.label, expression, NO_EXPRESSION);
  const why = whyNot(tree);
  if (why) throw refusedArgument(name, input.label, expression, why);
  const binding = isBracketed(bare) ? BINDING.atom : bindingOf(tree);
  return isLiteral(tree) ? { text: bare, binding, isLiteral: true } : { text: bare, binding };
}

/** A day as it stands in a formula. @throws ArgumentError, also for a text that is no day such as 2026-06-30 */
export function writtenDay(expression: string): WrittenDay {
  const bare = expression.trim();
  const tree = treeOf(`=${bare}`);
  if (!tree) throw refusedArgument(AS_OF.name, AS_OF.label, expression, NO_EXPRESSION);
  if (isLiteralNode(tree) && typeof tree.value === 'string') {
    if (!isIsoDay(tree.value)) throw refusedArgument(AS_OF.name, AS_OF.label, expression, NO_ISO_DAY);
    return { written: quoted(tree.value), isLiteral: true };
  }
  const why = whyNot(tree);
  if (why) throw refusedArgument(AS_OF.name, AS_OF.label, expression, why);
  return {
    written: { text: bare, binding: isBracketed(bare) ? BINDING.atom : bindingOf(tree) },
    isLiteral: false,
  };
}

/** A code that stands for itself, 国家级, as the text literal it is meant as; all else as it is. */
export function quotedCode(input: Input, expression: string): string {
  if (input.kind !== 'code' || /^\s*$/.test(expression)) return expression;
  try {
    readInput('', input, expression.trim());
    return quoted(expression.trim()).text;
  } catch {
    return expression;
  }
}

const NO_EXPRESSION = text('这不是一个公式表达式', 'which is no expression of a formula');
const SEVERAL_CELLS = text('这是多个单元格，请写一个单元格', 'which is several cells; please give one');
const AN_ARRAY = text('这是数组，请写一个数', 'which is an array; please give one value');
const NO_ISO_DAY = text(
  '请写成 "2026-06-30" 这样的真实日期',
  'please write a day that exists, such as "2026-06-30"',
);
const CHANGES = text(
  '它每次计算都不同，而原生公式要多次写到它',
  'which is another number each time, and a native formula writes it several times',
);

/** Functions that give another value each time they are asked within one calculation. */
const CHANGING: ReadonlySet<string> = new Set(['RAND', 'RANDBETWEEN', 'RANDARRAY']);

function whyNot(tree: FormulaNode): Text | null {
  if (isArrayNode(tree)) return AN_ARRAY;
  if (isReferenceNode(tree) && isSeveral(tree.value)) return SEVERAL_CELLS;
  if (isBinaryNode(tree) && JOINS_CELLS.has(tree.operator)) return SEVERAL_CELLS;
  return changes(tree) ? CHANGES : null;
}

function isSeveral(reference: string): boolean {
  if (reference.endsWith('#')) return true;
  const ofTable = parseStructRef(reference);
  if (ofTable) return isSeveralOfTable(ofTable);
  const found = parseA1Ref(reference);
  if (!found || !('range' in found)) return false;
  const { top, left, bottom, right } = found.range;
  return typeof top !== 'number' || typeof left !== 'number' || top !== bottom || left !== right;
}

/** One column in one row is a cell: that of the formula's own row, the heading's or the total's. */
const isSeveralOfTable = ({ columns, sections }: ReferenceStruct): boolean =>
  columns?.length !== 1 || sections?.length !== 1 || !ONE_ROW.has(sections[0] ?? '');

const ONE_ROW: ReadonlySet<string> = new Set(['this row', 'headers', 'totals']);

const changes = (node: FormulaNode): boolean =>
  CHANGING.has(calledBy(node) ?? '') || childrenOf(node).some((child) => child !== null && changes(child));

/** `B2,C2`, `A1:INDEX(B:B,3)` and the cells that two ranges share. */
const JOINS_CELLS: ReadonlySet<string> = new Set([',', ':', ' ']);

const PRODUCTS: ReadonlySet<string> = new Set(['*', '/', '^']);

function bindingOf(node: FormulaNode): Binding {
  if (isLiteralNode(node) || isReferenceNode(node) || isCallNode(node)) return BINDING.atom;
  // `-C2` is a factor, and nothing that a factor can stand before.
  if (isUnaryNode(node)) return BINDING.product;
  if (!isBinaryNode(node)) return BINDING.comparison;
  if (PRODUCTS.has(node.operator)) return BINDING.product;
  if (node.operator === '+' || node.operator === '-') return BINDING.sum;
  return node.operator === '&' ? BINDING.joining : BINDING.comparison;
}

/** Whether one pair of brackets holds the whole: not so `(A1)+(B1)`. */
function isBracketed(written: string): boolean {
  if (!written.startsWith('(')) return false;
  let depth = 0;
  const bare = written.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (one) => ' '.repeat(one.length));
  for (let at = 0; at < bare.length; at += 1) {
    if (bare[at] === '(') depth += 1;
    if (bare[at] === ')') depth -= 1;
    if (depth === 0) return at === bare.length - 1;
  }
  return false;
}

function refusedArgument(name: string, label: Text, came: string, why: Text): ArgumentError {
  return new ArgumentError(
    name,
    text(
      `参数“${label.zh}”（${name}）写的是“${came}”：${why.zh}`,
      `Argument "${name}" (${label.en}) is written “${came}”: ${why.en}`,
    ),
  );
}
