import { text, type Text } from '../rules/text';
import type { RowVerdict, TogetherKind, TogetherVerdict } from './audited-list';

/** The Chinese term is also the one that `--json` has, whatever the language. */
export const ROW_VERDICT: Readonly<Record<RowVerdict, Text>> = {
  agrees: text('一致', 'Agrees'),
  over: text('多付', 'Overpaid'),
  under: text('少付', 'Underpaid'),
  missing: text('缺数据', 'Figures missing'),
  notApplicable: text('不适用', 'Not applicable'),
  expired: text('已过期', 'Expired'),
  itemOpen: text('事项待定', 'Item open'),
  notComputable: text('无法计算', 'Cannot be computed'),
};

export const TOGETHER_VERDICT: Readonly<Record<TogetherVerdict, Text>> = {
  agrees: text('一致', 'Agrees'),
  over: text('多付', 'Overpaid'),
  open: text('待核实', 'To verify'),
};

/** 未超上限, beside 少付. */
export const BELOW_BOUND: Text = text('未超上限', 'within the upper bound');

/** The column that an auditor fills in. */
export const REVIEWER: Text = text('复核人', 'Reviewed by');

/** What a rule between rows is called in a finding. */
export const TOGETHER_FINDING: Readonly<Record<TogetherKind, Text>> = {
  doublePayment: text('重复发放', 'Paid twice'),
  once: text('一次性奖补发了两次', 'Paid once by the clause, and twice here'),
  firstTimeTwice: text('“首次”发了两次', 'Paid twice for a first time'),
  yearsOfSupport: text('支持年次与名单对不上', 'The year of support does not fit the list'),
  yearlyCeiling: text('超过年度封顶', 'Above the yearly ceiling'),
  everCeiling: text('超过累计封顶', 'Above the ceiling over all years'),
  ladder: text('进档没有按差额', 'A higher step was not paid as the difference'),
  stacking: text('同一事项重复享受', 'Two awards for one thing'),
  limit: text('超过项目支持资金上限', 'Above the limit over a project'),
  repeatedRow: text('两行完全相同', 'Two rows are the same'),
  partialPayment: text('同一事项分几次发放', 'One thing paid in parts'),
};

/** How grave a verdict is, for its colour. */
export const GRAVITY: Readonly<Record<RowVerdict, 'fine' | 'over' | 'under' | 'open'>> = {
  agrees: 'fine',
  over: 'over',
  under: 'under',
  missing: 'open',
  notApplicable: 'over',
  expired: 'over',
  itemOpen: 'open',
  notComputable: 'open',
};
