import { isBinaryNode, isCallNode, isLiteralNode, isReferenceNode } from '@borgar/fx';
import { isIsoDay } from '../../rules/dates';
import type { PolicyBook, Provision } from '../../rules/policy-book';
import { text } from '../../rules/text';
import { callOf, replaced } from '../award-formula';
import { bracketedPlace, type FormulaNode, type Place } from '../sheet-expression';
import { nameMarked, nativeFormula } from './native-formula';
import type { Conversion, LeftCall } from './to-native';
import { calledBy, childrenOf, isLiteral, isSame, placeOf, treeOf } from './tree';
import { atom } from './writing';

/**
 * The formula with the HZ call in the place of every native formula. A native formula is known by its marker and
 * by its pattern: each figure of the award stands where the rule has it, and each argument is the same everywhere.
 * @param formula a cell's formula with its `=`
 */
export function fromNative(formula: string, book: PolicyBook): Conversion {
  const tree = mayBeNative(formula) ? treeOf(formula) : null;
  if (!tree) return { formula, converted: [], left: [] };
  const found = outermost(tree, 'whole');
  const conversions = found.map((one) => ({ ...one, ...converted(one, formula, book) }));
  return {
    formula: conversions.reduceRight(
      (so, { place, written }) => (written === null ? so : replaced(so, place, written)),
      formula,
    ),
    converted: conversions.flatMap((one) => one.converted),
    left: conversions.flatMap(({ left }) => left),
  };
}

/** Whether a formula has the marker of a native one. */
export const mayBeNative = (formula: string): boolean => /\bN\("HZ\.[A-Z]/i.test(formula);

interface Marked {
  readonly node: FormulaNode;
  readonly name: string;
  readonly isOperand: boolean;
}

function outermost(node: FormulaNode, standing: 'whole' | 'operand'): readonly Marked[] {
  const name = markedName(node);
  if (name !== null) return [{ node, name, isOperand: standing === 'operand' }];
  const inside = isCallNode(node) ? 'whole' : 'operand';
  return childrenOf(node).flatMap((child) => (child ? outermost(child, inside) : []));
}

/** The award that `… + N("HZ.NAME …")` says it is; null for anything else. */
function markedName(node: FormulaNode): string | null {
  if (!isBinaryNode(node) || node.operator !== '+') return null;
  const marker = node.arguments[1];
  if (!marker || calledBy(marker) !== 'N') return null;
  const [words] = childrenOf(marker);
  return words && isLiteralNode(words) && typeof words.value === 'string' ? nameMarked(words.value) : null;
}

interface Back {
  readonly place: Place;
  readonly written: string | null;
  readonly converted: readonly string[];
  readonly left: readonly LeftCall[];
}

function converted({ node, name, isOperand }: Marked, formula: string, book: PolicyBook): Back {
  const place = isOperand ? outerPlace(node, formula) : placeOf(node);
  const provision = book.find(name);
  const args = provision && argumentsOf(node, formula, provision);
  if (!args) return { place, written: null, converted: [], left: [{ name, why: CHANGED }] };
  const inner = args.map((one) => (one === '' ? null : fromNative(`=${one}`, book)));
  const written = callOf(
    provision.award.name,
    inner.map((one) => one?.formula.slice(1) ?? ''),
  );
  return {
    place,
    written: written.slice(1),
    converted: [provision.award.name, ...inner.flatMap((one) => one?.converted ?? [])],
    left: inner.flatMap((one) => one?.left ?? []),
  };
}

const CHANGED = text(
  '公式带有本工具的标记，但已被改动，与条款的算法不同',
  'the formula bears our marker, but was changed and is not the arithmetic of the clause',
);

/** The place of a node with the brackets that stand right around it. */
function outerPlace(node: FormulaNode, formula: string): Place {
  const [start, end] = bracketedPlace(node, -1, formula);
  const [innerStart, innerEnd] = placeOf(node);
  return start < innerStart && end > innerEnd ? [innerStart - 1, innerEnd + 1] : [innerStart, innerEnd];
}

/** The arguments of a native formula in the order of the function; null where it is not of the award's pattern. */
function argumentsOf(node: FormulaNode, formula: string, provision: Provision): readonly string[] | null {
  for (const pattern of patternsOf(provision)) {
    const found = matched(pattern, node, formula);
    if (found) return found;
  }
  return null;
}

interface Pattern {
  readonly tree: FormulaNode;
  /** Names that stand for the arguments, in the order of the function; null for one that is left out. */
  readonly holes: readonly (string | null)[];
  readonly hasLiteralDay: boolean;
}

const HOLE = 'HANGCE_HOLE_';
const DAY_HOLE = `${HOLE}DAY`;
const DAYS = [null, { isLiteral: true }, { isLiteral: false }] as const;

const patterns = new WeakMap<Provision, readonly Pattern[]>();

/** What an award's native formulas look like: for each choice of optional inputs, and of a day. */
function patternsOf(provision: Provision): readonly Pattern[] {
  const known = patterns.get(provision);
  if (known) return known;
  const names = provision.award.inputs.map(({ name }) => name);
  const made = givenSets(provision).flatMap((given) =>
    DAYS.flatMap((day): readonly Pattern[] => {
      const inputs = Object.fromEntries(
        [...given].map((name) => [name, atom(`${HOLE}${names.indexOf(name)}`)]),
      );
      const asOf = day && { ...day, written: atom(DAY_HOLE) };
      const tree = treeOf(`=${nativeFormula(provision, { inputs, asOf }).text}`);
      if (!tree) throw new TypeError(`${provision.award.name} has no native formula`);
      const holes = names.map((name, at) => (given.has(name) ? `${HOLE}${at}` : null));
      return [{ tree, holes: [...holes, day ? DAY_HOLE : null], hasLiteralDay: day?.isLiteral === true }];
    }),
  );
  patterns.set(provision, made);
  return made;
}

function givenSets({ award }: Provision): readonly ReadonlySet<string>[] {
  return award.inputs.reduce<readonly ReadonlySet<string>[]>(
    (sets, { name, input }) => [
      ...sets.map((set) => new Set([...set, name])),
      ...(input.omission ? sets : []),
    ],
    [new Set<string>()],
  );
}

interface Bound {
  readonly node: FormulaNode;
  readonly written: string;
}

function matched(pattern: Pattern, node: FormulaNode, formula: string): readonly string[] | null {
  const bound = new Map<string, Bound>();
  const verbatim = verbatimIn(node, formula);
  const fits = isSame(pattern.tree, node, (hole, other) => {
    const asked = askedOfLiteral(hole, other);
    if (asked) {
      const before = bound.get(asked.hole);
      // Every other place of the argument has it without the N.
      return !before || asked.readings.some((reading) => isSame(before.node, reading));
    }
    if (!isReferenceNode(hole) || !hole.value.startsWith(HOLE)) return null;
    const before = bound.get(hole.value);
    if (before) {
      const written = verbatim.get(other);
      // As an argument it stands with the brackets that a person put around it.
      if (written !== undefined) bound.set(hole.value, { node: other, written });
      return isSame(before.node, other);
    }
    if (hole.value === DAY_HOLE && pattern.hasLiteralDay !== isIsoLiteral(other)) return false;
    bound.set(hole.value, { node: other, written: verbatim.get(other) ?? formula.slice(...placeOf(other)) });
    return true;
  });
  return fits ? pattern.holes.map((hole) => (hole ? (bound.get(hole)?.written ?? '') : '')) : null;
}

/** `ISLOGICAL(N(0))`, in the place of `ISLOGICAL` over an argument: it is 0, or N(0) where a person wrote that. */
function askedOfLiteral(
  pattern: FormulaNode,
  node: FormulaNode,
): { readonly hole: string; readonly readings: readonly FormulaNode[] } | null {
  if (calledBy(pattern) !== 'ISLOGICAL' || calledBy(node) !== 'ISLOGICAL') return null;
  const [hole] = childrenOf(pattern);
  const [asNumber] = childrenOf(node);
  if (!hole || !isReferenceNode(hole) || !asNumber || calledBy(asNumber) !== 'N') return null;
  const [literal, ...others] = childrenOf(asNumber);
  if (!literal || others.length > 0 || !isLiteral(literal)) return null;
  return { hole: hole.value, readings: [literal, asNumber] };
}

const isIsoLiteral = (node: FormulaNode): boolean =>
  isLiteralNode(node) && typeof node.value === 'string' && isIsoDay(node.value);

/** Every argument of a call within a formula as it stands there, with the brackets around it. */
function verbatimIn(node: FormulaNode, formula: string): ReadonlyMap<FormulaNode, string> {
  const texts = new Map<FormulaNode, string>();
  const visit = (one: FormulaNode): void => {
    const opensAt = isCallNode(one) ? formula.indexOf('(', placeOf(one)[0]) : null;
    for (const child of childrenOf(one)) {
      if (!child) continue;
      if (opensAt !== null) texts.set(child, formula.slice(...bracketedPlace(child, opensAt, formula)));
      visit(child);
    }
  };
  visit(node);
  return texts;
}
