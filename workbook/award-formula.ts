import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  parse,
  parseA1Ref,
  toCol,
  tokenize,
} from '@borgar/fx';
import type { Company } from '../src/company/company';
import { fieldLabel } from '../src/company/fields';
import type { Day } from '../src/rules/dates';
import type { Provision } from '../src/rules/policy-book';
import type { Input } from '../src/rules/inputs';
import type { Exact } from '../src/rules/exact';

/** Formulas with HZ functions: written for a row of a table, and read back argument by argument. */

const NAMESPACE = 'HZ.';

/** A1 address, relative. @param row counted from 0 @param column counted from 0 */
export const a1 = (row: number, column: number): string => `${toCol(column)}${row + 1}`;

/** Column letters, A for 0. */
export const columnLetters = (column: number): string => toCol(column);

/**
 * The formula of an award over the cells of a row, scaled where a column is not kept in yuan or fractions.
 * @param row counted from 0
 * @param asOf the day to be judged, where the formula shall judge it; left out, dates are not tested
 * @returns null when the table has no column for a required input
 */
export function formulaFor(
  { award }: Provision,
  company: Company,
  row: number,
  asOf: Day | null = null,
): string | null {
  const written: string[] = [];
  for (const { input } of award.inputs) {
    const cell = company.cell(fieldLabel(input).zh);
    if (!cell && !input.omission) return null;
    written.push(cell ? argumentFor(input, a1(row, cell.column), cell.factor) : '');
  }
  if (asOf !== null) written.push(`"${asOf}"`);
  while (written.at(-1) === '') written.pop();
  return `=${NAMESPACE}${award.name}(${written.join(',')})`;
}

/**
 * Excel on the desktop hands a blank cell over as 0, and `C2*10000` of a blank is 0 everywhere: a growth reward would pay on
 * the whole revenue of a company whose last year is blank. So the formula itself tells the blank from the zero, except
 * where a blank does mean 0. A code needs no guard: 0 is no code.
 */
function argumentFor(input: Input, reference: string, factor: Exact): string {
  const scaled = scaledReference(reference, factor);
  const blankIsZero = input.omission?.value?.isZero() === true;
  return blankIsZero || input.kind === 'code' ? scaled : `IF(${reference}="","",${scaled})`;
}

/** `C2*10000`, `C2/100`, or the reference alone. */
export function scaledReference(reference: string, factor: Exact): string {
  if (factor.eq(1)) return reference;
  return factor.gt(1) ? `${reference}*${factor.toFixed()}` : `${reference}/${factor.pow(-1).toFixed()}`;
}

/** Where an argument of a call takes its value from. */
export type ArgumentSource =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | ReferenceSource
  /** Anything more: computed by the sheet, not followed here. */
  | { readonly kind: 'computed' };

export interface ReferenceSource {
  readonly kind: 'reference';
  /** As written, with its dollar signs: `$C2`. */
  readonly written: string;
  /** null: the sheet of the formula. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly scale: Scale | null;
  /** `IF(C2="","",…)`: a blank stays a blank. */
  readonly guarded: boolean;
}

export interface Scale {
  readonly operator: '*' | '/';
  readonly by: number;
}

export interface CallArgument {
  readonly source: ArgumentSource;
  /** Place of the source's scaled reference in the formula, for mending; null where nothing is written. */
  readonly place: readonly [start: number, end: number] | null;
}

export interface AwardCall {
  /** Function name without HZ. */
  readonly name: string;
  readonly arguments: readonly CallArgument[];
}

type Node = ReturnType<typeof parse>;

/** Every HZ call of a formula, outermost first; none for a formula that cannot be parsed. */
export function readAwardCalls(formula: string): readonly AwardCall[] {
  const tree = parsed(formula);
  return tree ? callsIn(tree) : [];
}

function parsed(formula: string): Node | null {
  try {
    return parse(tokenize(formula, { withLocation: true }));
  } catch {
    return null;
  }
}

function callsIn(node: Node | null): readonly AwardCall[] {
  if (!node || !('arguments' in node)) return [];
  const children = node.arguments as readonly (Node | null)[];
  const inner = children.flatMap(callsIn);
  const name = isCallNode(node) && 'name' in node.callee ? node.callee.name : '';
  if (!name.toUpperCase().startsWith(NAMESPACE)) return inner;
  return [
    { name: name.slice(NAMESPACE.length).toUpperCase(), arguments: children.map(readArgument) },
    ...inner,
  ];
}

function readArgument(node: Node | null): CallArgument {
  if (!node) return { source: { kind: 'omitted' }, place: null };
  const guarded = guardedValue(node);
  const value = guarded ?? node;
  const reference = readReference(value, guarded !== null);
  if (reference) return { source: reference, place: placeOf(value) };
  if (isLiteralNode(node) && isPlain(node.value)) {
    return { source: { kind: 'literal', value: node.value }, place: placeOf(node) };
  }
  return { source: { kind: 'computed' }, place: placeOf(node) };
}

/** X of `IF(ref="","",X)`. */
function guardedValue(node: Node): Node | null {
  if (!isCallNode(node) || !('name' in node.callee) || node.callee.name.toUpperCase() !== 'IF') return null;
  const [test, blank, value] = node.arguments as (Node | null)[];
  const testsBlank = test && isBinaryNode(test) && test.operator === '=' && test.arguments.some(isEmptyText);
  return testsBlank && isEmptyText(blank) && value ? value : null;
}

const isEmptyText = (node: unknown): boolean => isNode(node) && isLiteralNode(node) && node.value === '';

const isNode = (node: unknown): node is Node => typeof node === 'object' && node !== null;

/** `C2`, `C2*10000`, `10000*C2`, `C2/100`. */
function readReference(node: Node, guarded: boolean): ReferenceSource | null {
  if (isReferenceNode(node)) return singleCell(node.value, null, guarded);
  if (!isBinaryNode(node) || (node.operator !== '*' && node.operator !== '/')) return null;
  const [left, right] = node.arguments as [Node, Node];
  if (isReferenceNode(left) && isNumber(right)) {
    return singleCell(left.value, { operator: node.operator, by: right.value }, guarded);
  }
  if (node.operator === '*' && isNumber(left) && isReferenceNode(right)) {
    return singleCell(right.value, { operator: '*', by: left.value }, guarded);
  }
  return null;
}

const isNumber = (node: Node): node is Node & { value: number } =>
  isLiteralNode(node) && typeof node.value === 'number';

const isPlain = (value: unknown): value is number | string | boolean =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';

function singleCell(written: string, scale: Scale | null, guarded: boolean): ReferenceSource | null {
  const reference = parseA1Ref(written);
  if (!reference || !('range' in reference)) return null;
  const { top, left, bottom, right } = reference.range;
  if (typeof top !== 'number' || typeof left !== 'number' || top !== bottom || left !== right) return null;
  const sheet = reference.context?.at(-1) ?? null;
  return { kind: 'reference', written, sheet, row: top, column: left, scale, guarded };
}

function placeOf(node: Node): readonly [number, number] | null {
  const { loc } = node as { loc?: readonly number[] };
  return loc?.[0] === undefined || loc[1] === undefined ? null : [loc[0], loc[1]];
}

/** The formula with one place of it written anew. */
export const replaced = (formula: string, [start, end]: readonly [number, number], written: string): string =>
  formula.slice(0, start) + written + formula.slice(end);
