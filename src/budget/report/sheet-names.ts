import { text } from '../../rules/text';

/** The sheets of a budget, as its links name them. */
export const SHEET = {
  summary: text('预算说明', 'Budget'),
  years: text('逐年', 'Years'),
  steps: text('分步', 'Steps'),
  groups: text('部门和区', 'Groups'),
  claims: text('明细', 'Claims'),
  beside: text('预算之外', 'Beside the budget'),
  decisions: text('名额和资金池', 'Quotas and pools'),
  spread: text('不确定性', 'Uncertainty'),
  method: text('方法', 'Method'),
} as const;
