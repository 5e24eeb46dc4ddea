import type { Interval } from '../../src/readings/interval';
import { inlineAmount } from '../../src/words/amounts';
import type { PaneWords } from '../frame/pane-context';

/** The range of an amount: 0 至 2,000万元; 50万元 起，不封顶. */
export function intervalWords({ from, to }: Interval, { t, language }: PaneWords): string {
  const [least, most] = [from, to].map((end) => inlineAmount(end, language));
  if (from.eq(to)) return least ?? '';
  return to.isFinite()
    ? t('amount.range', { from: least, to: most })
    : t('amount.openRange', { from: least });
}
