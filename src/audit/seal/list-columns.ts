import { comparable, readHeader } from '../../table/headers';
import type { Column } from '../../table/table';

/** What a list of payments says besides the fields that clauses read. */
export type ListColumn = 'item' | 'paid' | 'day';

const PAID =
  /^(?:实际|实|应|已|本次|累计)?(?:发放|拨付|兑现|支付|下达|补助|补贴|奖励|奖补|资助|兑付)(?:金额|额|资金|数)$/;
const ITEM =
  /^(?:奖补|补助|补贴|奖励|资助|兑现|扶持|申报)?(?:事项|政策事项|条款|奖补项目|政策条款)(?:名称)?$/;
const DAY = /^(?:实际)?(?:发放|拨付|兑现|支付|下达|申报|受理)?(?:日期|时间|日)$/;

/** The columns of a list of payments that no clause reads, by their headings; null for any other. */
export function listColumn({ header, taken }: Column): ListColumn | null {
  if (taken.length > 0) return null;
  const words = comparable(readHeader(header).words);
  if (PAID.test(words)) return 'paid';
  if (ITEM.test(words)) return 'item';
  return DAY.test(words) ? 'day' : null;
}
