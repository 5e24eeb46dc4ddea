import type { DraftChange } from '../../src/company/draft-changes';
import { STANDING } from '../../src/words/terms';
import { inlineAmount } from '../../src/words/amounts';
import type { PaneWords } from '../frame/pane-context';

/** 现行 50万元 → 征求意见稿 80万元（多 30万元）; null where either amount is unknown. */
export function draftLine(change: DraftChange, words: PaneWords): string | null {
  const { earlierAmount, draftAmount, difference } = change;
  if (!earlierAmount || !draftAmount || !difference) return null;
  const { t, language } = words;
  return t('draft.change', {
    from: earlierName(change, words),
    earlier: inlineAmount(earlierAmount, language),
    draft: inlineAmount(draftAmount, language),
    difference: differenceWords(difference, words),
  });
}

/** The name of the earlier award. Only a policy in force on the day is called current. */
function earlierName({ earlier }: DraftChange, { t, say }: PaneWords): string {
  if (earlier.standing === 'inForce') return t('draft.current');
  return t('draft.former', {
    policy: say(earlier.policy.shortTitle),
    standing: say(STANDING[earlier.standing]),
  });
}

function differenceWords(
  difference: NonNullable<DraftChange['difference']>,
  { t, language }: PaneWords,
): string {
  if (difference.isZero()) return t('draft.same');
  const amount = inlineAmount(difference.abs(), language);
  return difference.isNegative() ? t('draft.less', { amount }) : t('draft.more', { amount });
}
