import { compare, comparedArguments } from '../../readings/comparison';
import { ArgumentError, isBlank } from '../../rules/arguments';
import type { Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import type { AwardCall } from '../award-formula';
import { dialect } from '../dialect';
import { evaluate, isError } from '../sheet-arithmetic';
import { inspectCall, NOT_WRITTEN, type CallInspection } from './call-inspection';
import { sheetOf } from './surrounding-sheet';
import type { Surroundings } from './surroundings';

/** A formula that lists and computes no amount. */
export type ListInspection =
  | { readonly kind: 'clause'; readonly provision: Provision }
  | { readonly kind: 'policies' }
  /** A name that no award has, or one that is not followed (null). */
  | { readonly kind: 'unknown'; readonly functionName: string; readonly name: string | null };

interface InspectedCall {
  readonly calls: readonly CallInspection[];
  readonly lists: readonly ListInspection[];
  readonly difference: Exact | null;
}

const nothing: InspectedCall = { calls: [], lists: [], difference: null };

export function inspectFunction(call: AwardCall, around: Surroundings): InspectedCall {
  const own = around.book.find(call.name);
  if (own) return { ...nothing, calls: [inspectCall(own, call.arguments, null, around)] };
  switch (call.name) {
    case 'EXPLAIN': {
      const named = namedAward(call, 0, around);
      if (!named.provision) return { ...nothing, lists: [named] };
      const explained = inspectCall(named.provision, call.arguments.slice(1), 'EXPLAIN', around);
      return { ...nothing, calls: [explained] };
    }
    case 'CLAUSE': {
      const named = namedAward(call, 0, around);
      if (!named.provision) return { ...nothing, lists: [named] };
      return { ...nothing, lists: [{ kind: 'clause', provision: named.provision }] };
    }
    case 'COMPARE':
      return inspectComparison(call, around);
    case 'POLICIES':
      return { ...nothing, lists: [{ kind: 'policies' }] };
    default:
      return { ...nothing, lists: [{ kind: 'unknown', functionName: dialect.namespace, name: call.name }] };
  }
}

type NamedAward =
  | { readonly provision: Provision }
  | (Extract<ListInspection, { kind: 'unknown' }> & { readonly provision?: undefined });

function namedAward(call: AwardCall, position: number, around: Surroundings): NamedAward {
  const argument = call.arguments[position];
  const value = argument && evaluate(argument.expression, sheetOf(around));
  const provision = typeof value === 'string' ? around.book.find(dialect.bareName(value)) : undefined;
  if (provision) return { provision };
  const name =
    value === undefined ? null : isBlank(value) ? '' : isError(value) ? value.error : String(value);
  return { kind: 'unknown', functionName: call.name, name };
}

/** Both awards of HZ.COMPARE, each with those of the arguments that it asks for. */
function inspectComparison(call: AwardCall, around: Surroundings): InspectedCall {
  const [first, second] = [namedAward(call, 0, around), namedAward(call, 1, around)];
  if (!first.provision || !second.provision) {
    return { ...nothing, lists: [first, second].flatMap((one) => (one.provision ? [] : [one])) };
  }
  const given = call.arguments.slice(2);
  const asked = comparedArguments(first.provision.award, second.provision.award);
  const side = (provision: Provision, which: 'first' | 'second'): CallInspection => {
    const inOrder = provision.award.inputs.map(({ input }) => {
      const at = asked.findIndex(({ [which]: one }) => one === input);
      return given[at] ?? NOT_WRITTEN;
    });
    return inspectCall(provision, inOrder, 'COMPARE', around);
  };
  const calls = [side(first.provision, 'first'), side(second.provision, 'second')];
  if (calls.some(({ outcome }) => outcome === null)) return { ...nothing, calls };
  try {
    const values = given.map(({ expression }) => evaluate(expression, sheetOf(around)));
    return { ...nothing, calls, difference: compare(first.provision, second.provision, values).difference };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return { ...nothing, calls: calls.map((one) => ({ ...one, outcome: { error: error.text } })) };
  }
}
