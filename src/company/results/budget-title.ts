import { text, type Text } from '../../rules/text';
import { holds, type SheetCells } from '../../table/sheet';

/** What the first cell of each sheet of a budget begins with. */
export const BUDGET_TITLE: Text = text('预算：', 'Budget: ');

/** Whether a sheet is one of a budget: what looks like a table of companies there is none. */
export function isBudgetSheet({ top, left, values }: Pick<SheetCells, 'top' | 'left' | 'values'>): boolean {
  const first = top === 0 && left === 0 ? values[0]?.[0] : null;
  if (!holds(first) || typeof first !== 'string') return false;
  return [BUDGET_TITLE.zh, BUDGET_TITLE.en].some((title) => first.startsWith(title));
}
