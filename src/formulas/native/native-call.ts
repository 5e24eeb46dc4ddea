import { ArgumentError, AS_OF } from '../../rules/arguments';
import type { Provision } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import { nativeFormula } from './native-formula';
import { whyTooMuch } from './limits';
import { writtenArgument, writtenDay } from './written-argument';
import type { Written } from './writing';

/**
 * The native formula of one call, without `=`.
 * @param args the award's inputs in their order as expressions, then the day; empty ones are left out
 * @throws ArgumentError in words: too many or too few arguments, one that is no expression, a formula that Excel
 *   would not take
 */
export function nativeCall(provision: Provision, args: readonly string[]): string {
  const { award } = provision;
  const given = args.map((one) => one.trim());
  if (given.slice(award.inputs.length + 1).some((one) => one !== '')) throw tooMany(provision, args.length);
  const inputs: Record<string, Written> = {};
  award.inputs.forEach(({ name, input }, at) => {
    const expression = given[at] ?? '';
    if (expression !== '') inputs[name] = writtenArgument(name, input, expression);
    else if (!input.omission) throw missing(provision, name, input.label);
  });
  const day = given[award.inputs.length] ?? '';
  const { text: formula } = nativeFormula(provision, { inputs, asOf: day === '' ? null : writtenDay(day) });
  const why = whyTooMuch(`=${formula}`);
  if (why) throw new ArgumentError(award.name, why);
  return formula;
}

function tooMany({ award }: Provision, came: number): ArgumentError {
  const most = award.inputs.length + 1;
  return new ArgumentError(
    AS_OF.name,
    text(
      `${award.name} 最多 ${most} 个参数（${signature(award).zh}），写了 ${came} 个`,
      `${award.name} takes at most ${most} arguments (${signature(award).en}); there are ${came}`,
    ),
  );
}

function missing({ award }: Provision, name: string, label: Text): ArgumentError {
  return new ArgumentError(
    name,
    text(
      `缺少参数“${label.zh}”（${name}）；${award.name} 的参数依次为 ${signature(award).zh}`,
      `Argument "${name}" (${label.en}) is missing; ${award.name} takes ${signature(award).en}`,
    ),
  );
}

/** `cost 首次流片费用、[asOf 政策适用日期]` */
function signature({ inputs }: Provision['award']): Text {
  const parts = [
    ...inputs.map(({ name, input }) => ({
      name,
      label: input.label,
      isOptional: input.omission !== undefined,
    })),
    { ...AS_OF, isOptional: true },
  ];
  const shown = (words: string, isOptional: boolean): string => (isOptional ? `[${words}]` : words);
  return text(
    parts.map(({ name, label, isOptional }) => shown(`${name} ${label.zh}`, isOptional)).join('、'),
    parts.map(({ name, label, isOptional }) => shown(`${name} (${label.en})`, isOptional)).join(', '),
  );
}
