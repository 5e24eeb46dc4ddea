import { text, type Text } from '../rules/text';
import type { RowVerdict, TogetherVerdict } from './audited-list';

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
