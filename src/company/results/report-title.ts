import { text, type Text } from '../../rules/text';
import { holds, type SheetCells } from '../../table/sheet';

/** What the first cell of each sheet of a report on an audit begins with. */
export const REPORT_TITLE: Text = text('核对报告：', 'Audit report: ');

/** What the first cell of each sheet of a budget begins with. */
export const BUDGET_TITLE: Text = text('预算报告：', 'Budget report: ');

/** Whether a sheet is one of a report: what looks like a table there is none. */
export function isReportSheet({ top, left, values }: Pick<SheetCells, 'top' | 'left' | 'values'>): boolean {
  const first = top === 0 && left === 0 ? values[0]?.[0] : null;
  if (!holds(first) || typeof first !== 'string') return false;
  return [REPORT_TITLE, BUDGET_TITLE].some(({ zh, en }) => first.startsWith(zh) || first.startsWith(en));
}
