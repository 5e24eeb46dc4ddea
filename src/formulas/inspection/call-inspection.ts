import { AS_OF } from '../../rules/arguments';
import type { Input } from '../../rules/inputs';
import type { Provision } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import type { CallArgument } from '../award-formula';
import { inspectArgument, type ArgumentInspection } from './argument-inspection';
import { outcomeOf, type Outcome } from './call-outcome';
import type { Surroundings } from './surroundings';

/** An award that a formula computes, with its arguments and what it comes to. */
export interface CallInspection {
  readonly provision: Provision;
  /** Name of the function that names the award; null where it is the award's own. */
  readonly through: string | null;
  /** Whether the function takes a day on which the award may be out of force. */
  readonly testsDates: boolean;
  readonly arguments: readonly ArgumentInspection[];
  /** The amount, or why there is none; null where an argument cannot be followed. */
  readonly outcome: Outcome | null;
}

export const NOT_WRITTEN: CallArgument = { expression: { kind: 'omitted' }, place: null };

export function inspectCall(
  provision: Provision,
  given: readonly CallArgument[],
  { through, testsDates }: Pick<CallInspection, 'through' | 'testsDates'>,
  around: Surroundings,
): CallInspection {
  const { inputs } = provision.award;
  const parameters: { name: string; label: Text; input: Input | null }[] = inputs.map(({ name, input }) => ({
    name,
    label: input.label,
    input,
  }));
  if (testsDates) parameters.push({ name: AS_OF.name, label: AS_OF.label, input: null });
  const surplus = given.slice(parameters.length).map((_, at) => {
    const position = parameters.length + at + 1;
    return {
      name: `argument${position}`,
      label: text(`多出的第 ${position} 个参数`, `argument ${position}, one too many`),
      input: null,
    };
  });
  const inspected = [...parameters, ...surplus].map(({ name, label, input }, position) => ({
    name,
    label,
    ...inspectArgument(input, given[position] ?? NOT_WRITTEN, around),
  }));
  return {
    provision,
    through,
    testsDates,
    arguments: inspected,
    outcome: outcomeWhereFollowed(provision, inspected),
  };
}

function outcomeWhereFollowed(
  provision: Provision,
  inspected: readonly ArgumentInspection[],
): Outcome | null {
  const args = inspected.map(({ argument }) => argument);
  return args.includes(undefined) ? null : outcomeOf(provision, args);
}
