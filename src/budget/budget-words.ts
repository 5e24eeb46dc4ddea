import { text, type Text } from '../rules/text';
import type { Aside } from './entry';
import type { PolicyFuture } from './forecast/policies-ahead';
import type { Step } from './steps';

/** What each step leaves, and what is taken off on the way to it. */
export const STEP: Readonly<Record<Step, { readonly left: Text; readonly taken: Text }>> = {
  gross: { left: text('应享总额', 'Gross'), taken: text('', '') },
  afterCaps: { left: text('封顶后', 'After caps'), taken: text('单项封顶', 'Caps') },
  afterStacking: { left: text('不重复后', 'After stacking'), taken: text('不重复享受', 'No duplication') },
  afterLimits: { left: text('限额后', 'After limits'), taken: text('项目限额', 'Limits') },
  afterQuota: { left: text('名额后', 'After quotas'), taken: text('名额、资金池', 'Quotas and pools') },
  budget: { left: text('应列预算', 'To budget'), taken: text('未足额兑现', 'Not fully paid') },
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

/** What stands beside the sum, and why it is not in it. */
export const ASIDE: Readonly<Record<Aside, { readonly name: Text; readonly why: Text }>> = {
  persons: {
    name: text('给个人的', 'To persons'),
    why: text('奖励个人，不进企业账户', 'rewards persons, not companies'),
  },
  districts: {
    name: text('给区县、平台的', 'To districts'),
    why: text('补助区县，不属于企业', 'supports districts, not companies'),
  },
  equity: {
    name: text('股权投资', 'Equity'),
    why: text('是投资，不是补助，可以收回', 'is invested and not given away'),
  },
  pools: {
    name: text('资金池、贷款额度', 'Pools and loans'),
    why: text('是总额或额度，不是某家企业的', 'is a total or a line of credit, no one’s own'),
  },
  toVerify: {
    name: text('待核实', 'To be verified'),
    why: text('行业不符或区县不明，要先由人判断', 'the trade differs or the district is unknown: look first'),
  },
  settledLater: {
    name: text('到期后结算', 'Settled later'),
    why: text('政策已到期，按原条款结算的', 'the policy has ended; settled by its terms'),
  },
  notRepeated: {
    name: text('不再重复', 'Not repeated'),
    why: text('已兑现一次，条文没有说每年', 'paid once before, and not called yearly'),
  },
};

/** What becomes of policies in the years ahead. */
export const FUTURE: Readonly<Record<PolicyFuture, Text>> = {
  continue: text(
    '政策到期后照旧延续，征求意见稿不计',
    'policies go on after their last day; drafts do not count',
  ),
  end: text(
    '政策到期即止：只为当年 12 月 31 日仍有效的年度兑现',
    'policies end on their day: they pay for years on whose 31 December they are in force',
  ),
  draft: text(
    '征求意见稿从下一年起施行，取代的政策随即停止；其他政策到期即止',
    'drafts are in force from the first year ahead and end what they replace; others end on their day',
  ),
};
