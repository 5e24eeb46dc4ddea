import { text, type Text } from '../rules/text';
import type { Aside } from './entry';
import type { PolicyFuture } from './forecast/policies-ahead';
import type { Step } from './steps';

/** What stands at a step. */
export const STEP: Readonly<Record<Step, Text>> = {
  gross: text('毛额', 'Gross'),
  afterCaps: text('封顶后', 'After caps'),
  afterStacking: text('不重复后', 'After stacking'),
  afterLimits: text('限额后', 'After limits'),
  afterQuota: text('名额后', 'After quotas'),
  budget: text('列入预算', 'Budget'),
};

/** What takes away on the way to a step. */
export const TAKEN: Readonly<Record<Exclude<Step, 'gross'>, Text>> = {
  afterCaps: text('封顶', 'Caps'),
  afterStacking: text('不重复', 'Stacking'),
  afterLimits: text('限额', 'Limits'),
  afterQuota: text('名额', 'Quotas'),
  budget: text('兑现', 'Realised'),
};

export const STEP_MEANING: Readonly<Record<Step, Text>> = {
  gross: text(
    '按条文的比例和标准计算，不看任何上限。',
    'by the shares and rates of the clause, without any ceiling.',
  ),
  afterCaps: text(
    '扣除单项“最高”和同一条款各笔合计的上限。',
    'after the ceiling of each claim, and ceilings over several claims of one clause.',
  ),
  afterStacking: text(
    '同一事项从优、就高、不重复；减少的数记在让位的那一项。',
    'of awards for one matter the best; the reduction is the loss of the award that gives way.',
  ),
  afterLimits: text(
    '项目补助总额的限制，各笔按比例分摊到分。',
    'after limits over a project, which every claim bears in proportion, in whole fen.',
  ),
  afterQuota: text('每年的名额和资金池。', 'after yearly numbers of places, and pools.'),
  budget: text(
    '条文写“不超过”“最高”的，乘以兑现率。',
    'where the clause states an upper bound, the share of it that is really paid.',
  ),
};

export const ASIDE: Readonly<Record<Aside, Text>> = {
  persons: text('给个人的', 'To persons'),
  districts: text('给区、县（市）的', 'To districts'),
  equity: text('股权投资', 'Equity'),
  pools: text('其他资金', 'Other funds'),
  toVerify: text('行业或所属区要先核实', 'Trade or district to verify first'),
  settledLater: text('政策到期后结算的', 'Settled after the policy has ended'),
  notRepeated: text('已计一次、不再重复的', 'Counted once, and not again'),
};

export const FUTURE: Readonly<Record<PolicyFuture, Text>> = {
  continue: text(
    '现行政策到期后继续执行，征求意见稿不计',
    'policies go on after their last day; drafts pay nothing',
  ),
  end: text(
    '政策按各自的有效期执行：当年12月31日仍有效的，当年数据才计',
    'policies end on their last day: one pays for the figures of a year on whose 31 December it is in force',
  ),
  draft: text(
    '征求意见稿从下一年起执行，它取代的政策随即停止，其他政策按各自的有效期执行',
    'drafts are in force from the first year ahead, what they replace ends at once, and other policies end on ' +
      'their last day',
  ),
};
