import { explain, STEP_NAME } from '../src/readings/explanation';
import { readArguments } from '../src/rules/arguments';
import type { PolicyBook } from '../src/rules/policy-book';
import { text } from '../src/rules/text';
import type { CustomFunction } from './custom-function';
import { nameParameter, readProvision } from './provision-argument';

/** `HZ.EXPLAIN("NAME", arg1, …)`: the steps to the amount, one a row: what, in words, figure. */
export const explainFunction = (book: PolicyBook): CustomFunction => ({
  id: 'EXPLAIN',
  description: text(
    '逐步说明一项奖补如何计算：读取的数值、适用的档次、比例、上限和有效期',
    'Spills the steps of an award: what was read, which tier, rate and ceiling applied, what the dates say',
  ),
  call: { awardsNamedAt: [0], takesFigures: true, testsDates: true, lists: 'steps' },
  parameters: [
    nameParameter(book),
    {
      name: 'arguments',
      description: text('与该函数相同的参数，依次填写', 'The arguments of that function, in its order'),
      optional: true,
      repeating: true,
    },
  ],
  spills: true,
  evaluate([name, ...args], language) {
    const provision = readProvision(book, name);
    return explain(provision, readArguments(provision.award, args)).map((step) => [
      STEP_NAME[step.kind][language],
      step.text[language],
      step.value === null ? '' : step.value.toNumber(),
    ]);
  },
});
