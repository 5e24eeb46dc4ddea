import { compare, comparedArguments } from '../../readings/comparison';
import { ArgumentError, isBlank } from '../../rules/arguments';
import type { Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import type { Text } from '../../rules/text';
import type { AwardCall, CallArgument } from '../award-formula';
import { dialect } from '../dialect';
import type { CallDescription, FunctionDescription } from '../function-description';
import { evaluate, isError } from '../sheet-arithmetic';
import { inspectCall, NOT_WRITTEN, type CallInspection } from './call-inspection';
import { sheetOf } from './surrounding-sheet';
import type { Surroundings } from './surroundings';

/** A formula that lists and computes no amount. */
export type ListInspection =
  | { readonly kind: 'clause'; readonly functionName: string; readonly provision: Provision }
  | { readonly kind: 'policies'; readonly functionName: string }
  /** A function without words of its own in the pane, which is told by its description. */
  | {
      readonly kind: 'other';
      readonly functionName: string;
      readonly description: Text;
      readonly provisions: readonly Provision[];
    }
  | UnknownName;

/** A name that no award has; null for one that is not followed. */
interface UnknownName {
  readonly kind: 'unknown';
  readonly functionName: string;
  readonly name: string | null;
}

interface InspectedCall {
  readonly calls: readonly CallInspection[];
  readonly lists: readonly ListInspection[];
  readonly difference: Exact | null;
}

const NOTHING: InspectedCall = { calls: [], lists: [], difference: null };

/** The awards that a call computes, or the list that it is instead, as the function describes itself. */
export function inspectFunction(call: AwardCall, around: Surroundings): InspectedCall {
  const own = around.book.find(call.name);
  if (own) {
    const way = { through: null, testsDates: true };
    return { ...NOTHING, calls: [inspectCall(own, call.arguments, way, around)] };
  }
  const described = around.functions.find(({ id }) => id === call.name);
  if (!described) {
    return { ...NOTHING, lists: [{ kind: 'unknown', functionName: dialect.namespace, name: call.name }] };
  }
  const { awardsNamedAt, takesFigures, testsDates } = described.call;
  const named = awardsNamedAt.map((position) => namedAward(call, position, described.call, around));
  const unknown = named.flatMap((one) => ('kind' in one ? [one] : []));
  if (unknown.length > 0) return { ...NOTHING, lists: unknown };
  const provisions = named.flatMap((one) => ('kind' in one ? [] : [one]));
  const [first, second] = provisions;
  if (!takesFigures || !first) return { ...NOTHING, lists: [listOf(described, provisions)] };
  const figures = call.arguments.filter((_, at) => !awardsNamedAt.some((position) => position === at));
  const way = { through: described.id, testsDates };
  if (second) return inspectComparison(first, second, figures, way, around);
  return { ...NOTHING, calls: [inspectCall(first, figures, way, around)] };
}

/** A call that computes no amount, in the kind that the pane has words for. */
function listOf(
  { id, description, call }: FunctionDescription,
  provisions: readonly Provision[],
): ListInspection {
  const [provision] = provisions;
  if (call.lists === 'clause' && provision) return { kind: 'clause', functionName: id, provision };
  if (call.lists === 'policies') return { kind: 'policies', functionName: id };
  return { kind: 'other', functionName: id, description, provisions };
}

function namedAward(
  call: AwardCall,
  position: number,
  { awardNamed }: CallDescription,
  around: Surroundings,
): Provision | UnknownName {
  const argument = call.arguments[position];
  const value = argument && evaluate(argument.expression, sheetOf(around));
  const find = awardNamed ?? ((name: string) => around.book.find(dialect.bareName(name)) ?? null);
  const provision = typeof value === 'string' ? find(value) : null;
  if (provision) return provision;
  const name =
    value === undefined ? null : isBlank(value) ? '' : isError(value) ? value.error : String(value);
  return { kind: 'unknown', functionName: call.name, name };
}

/** Both awards of a comparison, each with those of the arguments that it asks for. */
function inspectComparison(
  first: Provision,
  second: Provision,
  given: readonly CallArgument[],
  way: Pick<CallInspection, 'through' | 'testsDates'>,
  around: Surroundings,
): InspectedCall {
  const asked = comparedArguments(first.award, second.award);
  const side = (provision: Provision, which: 'first' | 'second'): CallInspection => {
    const inOrder = provision.award.inputs.map(({ input }) => {
      const at = asked.findIndex(({ [which]: one }) => one === input);
      return given[at] ?? NOT_WRITTEN;
    });
    return inspectCall(provision, inOrder, way, around);
  };
  const calls = [side(first, 'first'), side(second, 'second')];
  if (calls.some(({ outcome }) => outcome === null)) return { ...NOTHING, calls };
  try {
    const values = given.map(({ expression }) => evaluate(expression, sheetOf(around)));
    return { ...NOTHING, calls, difference: compare(first, second, values).difference };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return { ...NOTHING, calls: calls.map((one) => ({ ...one, outcome: { error: error.text } })) };
  }
}
