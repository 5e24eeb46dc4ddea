import { plainYuanOf, yuanOf } from '../src/readings/amount';
import { AS_OF, expected } from '../src/rules/arguments';
import type { Input } from '../src/rules/inputs';
import type { Provision } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import type { CustomFunction, FunctionParameter } from './custom-function';

/** `HZ.<NAME>(inputs…, [asOf])`: the amount of one award in yuan. */
export function awardFunction(provision: Provision): CustomFunction {
  const { award } = provision;
  return {
    id: award.name,
    description: awardDescription(provision),
    call: { awardsNamedAt: [], takesFigures: true, testsDates: true, lists: null },
    parameters: [...award.inputs.map(({ name, input }) => inputParameter(name, input)), asOfParameter],
    spills: false,
    evaluate: (args) => yuanOf(provision, args),
    plainly: plainYuanOf(provision),
  };
}

export const asOfParameter: FunctionParameter = {
  name: AS_OF.name,
  description: text(
    `${AS_OF.label.zh}（可选）：政策在该日不适用则为 0；不填则不判断有效期`,
    'Optional day: 0 when the policy is not in force on it; left out, dates are not tested',
  ),
  optional: true,
};

function awardDescription({ policy, clause, award }: Provision): Text {
  const bound = award.upperBound ? text('（上限）', ' (upper bound)') : text('', '');
  return text(
    `${award.title.zh}${bound.zh}，元。${policy.shortTitle.zh} ${clause.article}：${award.quote}`,
    `${award.title.en}${bound.en}, in yuan. ${policy.shortTitle.en} ${clause.article}`,
  );
}

const inputParameter = (name: string, input: Input): FunctionParameter => ({
  name,
  description: inputDescription(input),
  optional: input.omission !== undefined,
});

function inputDescription(input: Input): Text {
  const accepted = expected(input);
  const optional = input.omission
    ? text(
        `可选，不填${input.omission.meaning.zh}。`,
        `Optional; left out it ${leftOut(input.omission.meaning.en)}. `,
      )
    : text('', '');
  return text(
    `${input.label.zh}：${accepted.zh}。${optional.zh}${input.note.zh}`,
    `${input.label.en}: ${accepted.en}. ${optional.en}${input.note.en}`,
  );
}

/** “taken as never rewarded” → “is taken as never rewarded”; “counts as 0” stands as it is. */
const leftOut = (meaning: string): string => (meaning.startsWith('counts') ? meaning : `is ${meaning}`);
