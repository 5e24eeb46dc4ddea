import { citation } from '../src/words/citations';
import { validity } from '../src/words/days';
import { quotaWords } from '../src/words/quotas';
import { BENEFICIARY, FREQUENCY, natureOf } from '../src/words/terms';
import type { PolicyBook, Provision } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import type { CustomFunction } from './custom-function';
import { nameParameter, readProvision } from './provision-argument';

/** `HZ.CLAUSE("NAME")`: the clause behind a function, verbatim, with everything needed to cite it. */
export const clauseFunction = (book: PolicyBook): CustomFunction => ({
  id: 'CLAUSE',
  description: text(
    '列出函数所依据条款的原文和引用信息',
    'Spills the verbatim clause behind a function and its citation',
  ),
  call: { awardsNamedAt: [0], takesFigures: false, testsDates: false, lists: 'clause' },
  parameters: [nameParameter(book)],
  spills: true,
  evaluate([name], language) {
    return clauseRows(readProvision(book, name)).map(([label, content]) => [
      label[language],
      content[language],
    ]);
  },
});

const same = (words: string): Text => text(words, words);
const NOT_STATED = text('未载明', 'not stated');

function clauseRows({ policy, clause, award }: Provision): readonly (readonly [Text, Text])[] {
  const rows: (readonly [Text, Text])[] = [
    [text('奖补', 'Award'), award.title],
    [text('引用', 'Citation'), citation(policy, clause.article, clause.heading)],
    [text('条款原文', 'Clause (verbatim)'), same(clause.text)],
    [text('本项原文', 'Words of this award'), same(award.quote)],
    [
      text('责任单位', 'Departments'),
      clause.departments.length > 0 ? same(clause.departments.join('、')) : NOT_STATED,
    ],
    [text('有效期', 'Validity'), validity(policy)],
    [text('受益对象', 'Beneficiary'), BENEFICIARY[award.beneficiary]],
    [text('频次', 'Frequency'), award.frequency ? FREQUENCY[award.frequency] : NOT_STATED],
    [text('数额性质', 'Nature of the figure'), natureOf(award)],
  ];
  const quota = quotaWords(award);
  if (quota) rows.push([text('名额', 'Quota'), quota]);
  if (policy.scope !== null) rows.push([text('适用范围', 'Scope'), same(policy.scope)]);
  if (policy.stacking !== null) rows.push([text('重叠处理', 'Overlap'), same(policy.stacking)]);
  policy.limits.forEach((limit) => rows.push([text('政策限额', 'Limit of the policy'), same(limit)]));
  if (policy.datesNote) rows.push([text('日期说明', 'On the dates'), policy.datesNote]);
  if (clause.note) rows.push([text('说明', 'Note'), clause.note]);
  award.conditions.forEach((condition) => rows.push([text('须核实', 'To verify'), condition]));
  for (const { taken, other } of award.ambiguities) {
    rows.push([text('读法', 'Reading'), taken]);
    if (other) rows.push([text('另一读法', 'Other reading'), other.text]);
  }
  return rows;
}
