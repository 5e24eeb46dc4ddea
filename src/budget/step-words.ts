import { text, type Text } from '../rules/text';
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
