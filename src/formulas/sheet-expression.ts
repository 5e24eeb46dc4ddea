import {
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLambdaNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parseA1Ref,
  parseStructRef,
  type parse,
} from '@borgar/fx';

/** A formula in the forms that are followed here; everything else is kept as written. */
export type SheetExpression =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | ReferenceExpression
  | RangeExpression
  | { readonly kind: 'name'; readonly written: string }
  | OperationExpression
  | { readonly kind: 'sign'; readonly negative: boolean; readonly of: SheetExpression }
  | { readonly kind: 'percent'; readonly of: SheetExpression }
  | FunctionExpression
  /** A form that is not followed. Its parts are, so that every cell involved can be shown. */
  | { readonly kind: 'other'; readonly written: string; readonly parts: readonly SheetExpression[] };

/** The place of something in the formula. */
export type Place = readonly [start: number, end: number];

export interface ReferenceExpression {
  readonly kind: 'reference';
  /** As written, with its dollar signs: `$C2`. */
  readonly written: string;
  readonly place: Place;
  readonly target: CellTarget | ColumnTarget;
}

interface CellTarget {
  readonly kind: 'cell';
  /** null: the sheet of the formula. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** `[@年营收]`: the cell of an Excel table in the formula's own row. */
interface ColumnTarget {
  readonly kind: 'tableColumn';
  /** Empty where the formula stands in the table. */
  readonly table: string;
  readonly column: string;
}

/** Several cells. `null` ends: a whole column, a whole row, a column of an Excel table. */
export interface RangeExpression {
  readonly kind: 'range';
  readonly written: string;
  readonly place: Place;
  readonly sheet: string | null;
  readonly cells: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  } | null;
}

const OPERATORS = ['+', '-', '*', '/', '^', '=', '<>', '<', '>', '<=', '>='] as const;
export type Operator = (typeof OPERATORS)[number];

export interface OperationExpression {
  readonly kind: 'operation';
  readonly operator: Operator;
  readonly left: SheetExpression;
  readonly right: SheetExpression;
}

/** A call of a function; our own are followed, and a handful of the sheet's. */
export interface FunctionExpression {
  readonly kind: 'function';
  /** In capitals. */
  readonly name: string;
  readonly arguments: readonly SheetExpression[];
  /** The place of each argument, with the brackets around it; null where nothing is written. */
  readonly places: readonly (Place | null)[];
  readonly written: string;
}

export type FormulaNode = ReturnType<typeof parse>;

/** The expression of a node of the parser. @param formula the text it was parsed from, with locations */
export function readExpression(node: FormulaNode | null, formula: string): SheetExpression {
  if (!node) return { kind: 'omitted' };
  const read = (one: FormulaNode | null): SheetExpression => readExpression(one, formula);
  const other = (): SheetExpression => ({
    kind: 'other',
    written: formula.slice(...wholePlace(node, formula)),
    parts: childrenOf(node).map(read),
  });
  if (isLiteralNode(node)) return isPlain(node.value) ? { kind: 'literal', value: node.value } : other();
  if (isErrorNode(node)) return { kind: 'error', error: node.value };
  if (isReferenceNode(node)) return readReference(node.value, node.kind, placeOf(node)) ?? other();
  if (isUnaryNode(node)) return readUnary(node.operator, read(node.arguments[0] ?? null)) ?? other();
  if (isBinaryNode(node)) {
    const { operator } = node;
    const [left, right] = node.arguments as [FormulaNode, FormulaNode];
    if (!isOperator(operator)) return other();
    return { kind: 'operation', operator, left: read(left), right: read(right) };
  }
  if (isCallNode(node) && 'name' in node.callee) return readFunction(node, node.callee.name, formula);
  return other();
}

function readFunction(node: FormulaNode, name: string, formula: string): FunctionExpression {
  const children = childrenOf(node);
  const opensAt = formula.indexOf('(', placeOf(node)[0]);
  return {
    kind: 'function',
    name: name.toUpperCase(),
    arguments: children.map((child) => readExpression(child, formula)),
    places: children.map((child) => (child ? bracketedPlace(child, opensAt, formula) : null)),
    written: formula.slice(...placeOf(node)),
  };
}

function readUnary(operator: string, of: SheetExpression): SheetExpression | null {
  switch (operator) {
    case '-':
    case '+':
      return { kind: 'sign', negative: operator === '-', of };
    case '%':
      return { kind: 'percent', of };
    // `@B2` is B2; of several cells it takes the one in the formula's own row or column, which is not followed.
    case '@':
      return of.kind === 'range' ? null : of;
    default:
      return null;
  }
}

function readReference(written: string, kind: string, place: Place): SheetExpression | null {
  if (kind === 'name') return { kind: 'name', written };
  if (kind === 'table') return readTableReference(written, place);
  const reference = parseA1Ref(written);
  // A second context is another workbook, which cannot be read.
  const context = reference?.context ?? [];
  if (!reference || !('range' in reference) || context.length > 1) return null;
  const sheet = context[0] ?? null;
  const { top, left, bottom, right } = reference.range;
  if (!isNumber(top) || !isNumber(left) || !isNumber(bottom) || !isNumber(right)) {
    return { kind: 'range', written, place, sheet, cells: null };
  }
  if (top === bottom && left === right) {
    return { kind: 'reference', written, place, target: { kind: 'cell', sheet, row: top, column: left } };
  }
  return { kind: 'range', written, place, sheet, cells: { top, left, bottom, right } };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function readTableReference(written: string, place: Place): SheetExpression | null {
  const reference = parseStructRef(written);
  if (!reference) return null;
  const { columns, sections, table } = reference;
  const [column] = columns ?? [];
  const inThisRow = sections?.length === 1 && sections[0] === 'this row';
  if (inThisRow && column !== undefined && columns?.length === 1) {
    return {
      kind: 'reference',
      written,
      place,
      target: { kind: 'tableColumn', table: table ?? '', column },
    };
  }
  return { kind: 'range', written, place, sheet: null, cells: null };
}

const isOperator = (operator: string): operator is Operator =>
  (OPERATORS as readonly string[]).includes(operator);

const isPlain = (value: unknown): value is number | string | boolean =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';

function childrenOf(node: FormulaNode): readonly (FormulaNode | null)[] {
  if (isLetNode(node)) return [...node.declarations.map(({ init }) => init), node.body];
  if (isLambdaNode(node)) return [node.body];
  return 'arguments' in node ? node.arguments : [];
}

function placeOf(node: FormulaNode): Place {
  const { loc } = node as { loc?: readonly number[] };
  return [loc?.[0] ?? 0, loc?.[1] ?? 0];
}

/** The place of a node with its outer brackets, which the parser leaves out: that of `(C2-D2)*2` begins at C2. */
export function wholePlace(node: FormulaNode, formula: string): Place {
  let [start, end] = placeOf(node);
  for (let missing = unopened(formula.slice(start, end)); missing > 0; missing -= 1) {
    start = formula.lastIndexOf('(', start - 1);
  }
  for (let missing = unclosed(formula.slice(start, end)); missing > 0; missing -= 1) {
    end = formula.indexOf(')', end) + 1;
  }
  return [start, end];
}

/** The place of an argument with all brackets around it, short of those of its call. */
export function bracketedPlace(node: FormulaNode, callOpensAt: number, formula: string): Place {
  let [start, end] = wholePlace(node, formula);
  for (;;) {
    const before = formula.slice(0, start).trimEnd().length - 1;
    const after = formula.length - formula.slice(end).trimStart().length;
    if (before <= callOpensAt || formula[before] !== '(' || formula[after] !== ')') return [start, end];
    [start, end] = [before, after + 1];
  }
}

/** A formula without its texts and names of sheets and columns, whose brackets open nothing. */
const withoutQuoted = (written: string): string =>
  written.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[[^\]]*\]/g, '');

/** The number of `)` that close what was opened before. */
function unopened(written: string): number {
  let [depth, lowest] = [0, 0];
  for (const character of withoutQuoted(written)) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return -lowest;
}

/** The number of `(` that are still open at the end, where all closing ones have theirs. */
function unclosed(written: string): number {
  const inside = withoutQuoted(written);
  return inside.split('(').length - inside.split(')').length;
}

/** An expression with all its parts, outermost first. */
export function partsOf(expression: SheetExpression): readonly SheetExpression[] {
  return [expression, ...directParts(expression).flatMap(partsOf)];
}

function directParts(expression: SheetExpression): readonly SheetExpression[] {
  switch (expression.kind) {
    case 'operation':
      return [expression.left, expression.right];
    case 'sign':
    case 'percent':
      return [expression.of];
    case 'function':
      return expression.arguments;
    case 'other':
      return expression.parts;
    case 'omitted':
    case 'literal':
    case 'error':
    case 'reference':
    case 'range':
    case 'name':
      return [];
  }
}
