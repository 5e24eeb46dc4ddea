import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
} from '@borgar/fx';
import type { FormulaNode, Place } from '../sheet-expression';

/** A formula as a tree, with the places of its parts in the text; null where it cannot be parsed. */
export function treeOf(formula: string): FormulaNode | null {
  try {
    return parse(tokenize(formula, { withLocation: true }));
  } catch {
    return null;
  }
}

export function placeOf(node: FormulaNode): Place {
  const { loc } = node as { loc?: readonly number[] };
  return [loc?.[0] ?? 0, loc?.[1] ?? 0];
}

/** The direct parts of a node; null where an argument is left out. */
export const childrenOf = (node: FormulaNode): readonly (FormulaNode | null)[] => {
  if (isArrayNode(node)) return node.elements.flat();
  return 'arguments' in node ? node.arguments : [];
};

/** Whether a node is a number or a text as such, with its signs: 0, -5%, "国家级". */
export const isLiteral = (node: FormulaNode): boolean =>
  isUnaryNode(node)
    ? node.arguments.every(isLiteral)
    : isLiteralNode(node) && (typeof node.value === 'number' || typeof node.value === 'string');

/** The name of the function that a node calls, in capitals; null where it calls none by name. */
export const calledBy = (node: FormulaNode): string | null =>
  isCallNode(node) && 'name' in node.callee ? node.callee.name.toUpperCase() : null;

/**
 * Whether two trees say the same, however numbers, names and blanks are spelled: LibreOffice writes 1E-015, and
 * TRUE as a call.
 * @param bind what a place of the first tree stands for: true where the second may stand there, null where the
 *   place is nothing but itself
 */
export function isSame(
  one: FormulaNode | null,
  other: FormulaNode | null,
  bind: (one: FormulaNode, other: FormulaNode) => boolean | null = () => null,
): boolean {
  if (!one || !other) return one === other;
  const bound = bind(one, other);
  if (bound !== null) return bound;
  const [a, b] = [headOf(one), headOf(other)];
  if (a !== b) return false;
  const [left, right] = [childrenOf(one), childrenOf(other)];
  return left.length === right.length && left.every((child, at) => isSame(child, right[at] ?? null, bind));
}

/** What a node is besides its parts. */
function headOf(node: FormulaNode): string {
  if (isLiteralNode(node)) return `literal ${typeof node.value} ${String(node.value)}`;
  if (isErrorNode(node)) return `error ${node.value.toUpperCase()}`;
  if (isReferenceNode(node)) return `reference ${node.value.toUpperCase()}`;
  if (isUnaryNode(node)) return `unary ${node.operator}`;
  if (isBinaryNode(node)) return `binary ${node.operator}`;
  if (isArrayNode(node)) return `array ${node.elements.map((row) => row.length).join(' ')}`;
  const name = calledBy(node);
  if (name === 'TRUE' || name === 'FALSE') return `literal boolean ${name.toLowerCase()}`;
  return name === null ? `other ${withoutPlaces(node)}` : `call ${name}`;
}

const withoutPlaces = (node: FormulaNode): string =>
  JSON.stringify(node, (key, value: unknown) => (key === 'loc' ? undefined : value));
