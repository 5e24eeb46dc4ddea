import { text, type Text } from '../rules/text';
import type { Aside } from './entry';

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
