import { isCallNode } from '@borgar/fx';
import type { PolicyBook } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { dialect } from '../dialect';
import { replaced } from '../award-formula';
import { bracketedPlace, type FormulaNode, type Place } from '../sheet-expression';
import { whyTooMuch } from './limits';
import { nativeCall } from './native-call';
import { calledBy, childrenOf, placeOf, treeOf } from './tree';
import { ArgumentError } from '../../rules/arguments';

/** What has become of a formula. */
export interface Conversion {
  /** The whole formula with its `=`; the same where nothing was converted. */
  readonly formula: string;
  /** The awards whose calls were converted, each as often as it was. */
  readonly converted: readonly string[];
  /** What was left as it stands, and why. */
  readonly left: readonly LeftCall[];
}

export interface LeftCall {
  readonly name: string;
  readonly why: Text;
}

/**
 * The formula with the native formula of every award in the place of its HZ call; all else stays as written.
 * @param formula a cell's formula with its `=`
 */
export function toNative(formula: string, book: PolicyBook): Conversion {
  const tree = treeOf(formula);
  if (!tree) return { formula, converted: [], left: mentioned(formula) };
  const found = outermostCalls(tree, 'whole');
  const conversions = found.map((call) => ({ call, ...converted(call, formula, book) }));
  const whole = conversions.reduceRight(
    (so, { call, written }) => (written === null ? so : replaced(so, placeOf(call.node), written)),
    formula,
  );
  const why = whyTooMuch(whole);
  const names = conversions.flatMap((one) => one.converted);
  if (why && names.length > 0) return { formula, converted: [], left: names.map((name) => ({ name, why })) };
  return { formula: whole, converted: names, left: conversions.flatMap(({ left }) => left) };
}

const mentioned = (formula: string): readonly LeftCall[] =>
  dialect.isMentionedIn(formula) ? [{ name: dialect.namespace, why: UNREADABLE }] : [];

export const UNREADABLE = text('这个公式读不懂', 'this formula cannot be read');

/** Where a call stands: as the whole formula or an argument, or beside an operator, where brackets are needed. */
type Standing = 'whole' | 'argument' | 'operand';

interface FoundCall {
  readonly node: FormulaNode;
  readonly name: string;
  readonly standing: Standing;
}

/** HZ calls that stand in no other, in the order of the formula. */
function outermostCalls(node: FormulaNode, standing: Standing): readonly FoundCall[] {
  const name = dialect.nameCalled(calledBy(node) ?? '');
  if (name !== null) return [{ node, name, standing }];
  const inside = isCallNode(node) ? 'argument' : 'operand';
  return childrenOf(node).flatMap((child) => (child ? outermostCalls(child, inside) : []));
}

interface ConvertedCall {
  /** What is to stand in its place; null where nothing changes. */
  readonly written: string | null;
  readonly converted: readonly string[];
  readonly left: readonly LeftCall[];
}

function converted({ node, name, standing }: FoundCall, formula: string, book: PolicyBook): ConvertedCall {
  const provision = book.find(name);
  const places = argumentPlaces(node, formula);
  const inner = places.map((place) => (place ? toNative(`=${formula.slice(...place)}`, book) : null));
  const args = inner.map((one) => one?.formula.slice(1) ?? '');
  const ofInner = {
    converted: inner.flatMap((one) => one?.converted ?? []),
    left: inner.flatMap((one) => one?.left ?? []),
  };
  const withInner = (why: Text): ConvertedCall => ({
    written: ofInner.converted.length === 0 ? null : withArguments(node, formula, places, args),
    converted: ofInner.converted,
    left: [{ name, why }, ...ofInner.left],
  });
  if (!provision) return withInner(NO_AWARD);
  try {
    const native = nativeCall(provision, args);
    return {
      written: standing === 'operand' ? `(${native})` : native,
      converted: [provision.award.name, ...ofInner.converted],
      left: ofInner.left,
    };
  } catch (error) {
    if (error instanceof ArgumentError) return withInner(error.text);
    throw error;
  }
}

const NO_AWARD = text(
  '它不是一项奖补的金额，没有原生公式',
  'it is no amount of an award, and has no native formula',
);

/** The places of the arguments of a call with the brackets around them; null where nothing is written. */
export function argumentPlaces(node: FormulaNode, formula: string): readonly (Place | null)[] {
  const opensAt = formula.indexOf('(', placeOf(node)[0]);
  return childrenOf(node).map((child) => (child ? bracketedPlace(child, opensAt, formula) : null));
}

/** A call with its arguments written anew. */
function withArguments(
  node: FormulaNode,
  formula: string,
  places: readonly (Place | null)[],
  args: readonly string[],
): string {
  const [start, end] = placeOf(node);
  const whole = places.reduceRight(
    (so, place, at) => (place ? replaced(so, place, args[at] ?? '') : so),
    formula,
  );
  return whole.slice(start, end + whole.length - formula.length);
}
