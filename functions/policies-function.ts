import { PUBLICATION, STANDING } from '../src/words/terms';
import { AS_OF, readAsOf } from '../src/rules/arguments';
import type { Day } from '../src/rules/dates';
import { standingOn, type Policy } from '../src/rules/policies';
import type { PolicyBook } from '../src/rules/policy-book';
import { text, type Text } from '../src/rules/text';
import type { CustomFunction } from './custom-function';

const HEADINGS: readonly Text[] = [
  text('政策', 'Policy'),
  text('文号', 'Document number'),
  text('层级', 'Level'),
  text('施行日期', 'In force from'),
  text('截止日期', 'In force to'),
  text('状态', 'Status'),
  text('条款数', 'Clauses'),
  text('奖补函数数', 'Award functions'),
];

const LEVEL: Readonly<Record<Policy['level'], Text>> = {
  city: text('市级', 'city'),
  district: text('区级', 'district'),
};
const NOT_STATED = text('未载明', 'not stated');

/**
 * `HZ.POLICIES([asOf])`: the policies with their dates and their status on a day. Without a day the status
 * tells no more than adopted from draft: a function that read the clock would change under an auditor's hands.
 */
export const policiesFunction = (book: PolicyBook): CustomFunction => ({
  id: 'POLICIES',
  description: text(
    '列出全部政策及其施行日期、截止日期和状态',
    'Spills the policies with their dates and status',
  ),
  call: { awardsNamedAt: [], takesFigures: false, testsDates: true, lists: 'policies' },
  parameters: [
    {
      name: AS_OF.name,
      description: text(
        '判断状态的日期（可选），如 TODAY()；不填只区分已发布和征求意见稿',
        'Day for the status (optional), such as TODAY(); left out, only adopted and draft are told apart',
      ),
      optional: true,
    },
  ],
  spills: true,
  evaluate([rawAsOf], language) {
    const asOf = readAsOf(rawAsOf);
    const rows = book.policies.map((policy) =>
      row(policy, asOf).map((cell) => (typeof cell === 'number' ? cell : cell[language])),
    );
    return [HEADINGS.map((heading) => heading[language]), ...rows];
  },
});

const row = (policy: Policy, asOf: Day | null): readonly (Text | number)[] => [
  policy.title,
  policy.documentNumber ? text(policy.documentNumber, policy.documentNumber) : NOT_STATED,
  LEVEL[policy.level],
  day(policy.effectiveFrom),
  day(policy.effectiveTo),
  asOf === null ? PUBLICATION[policy.status] : STANDING[standingOn(policy, asOf)],
  policy.clauses.length,
  policy.clauses.reduce((sum, { awards }) => sum + awards.length, 0),
];

const day = (stated: Day | null): Text => (stated === null ? NOT_STATED : text(stated, stated));
