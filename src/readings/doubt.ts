import type { Fact } from '../rules/arguments';
import { Exact } from '../rules/exact';
import type { Input } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { percentage } from '../words/figures';

/** A growth of more than this is possible, and far more often a percentage typed as a whole number. */
export const UNLIKELY_GROWTH = 2;

/** What a person should check about a figure that is allowed and yet unlikely; null where nothing is odd. */
export function doubt(input: Input, fact: Fact): Text | null {
  if (!(fact instanceof Exact)) return null;
  if (input.kind === 'growth' && fact.gt(UNLIKELY_GROWTH)) return likelyPercent(fact);
  if (fact.isZero() && zeroIsUnlikely(input)) return LIKELY_BLANK;
  return isUnusual(input, fact) ? UNUSUAL : null;
}

function likelyPercent(fact: Exact): Text {
  const meant = percentage(fact.div(100));
  return text(`请核对：是否应为 ${meant}？`, `please check: should it be ${meant}?`);
}

/**
 * Excel on the desktop hands a blank cell over as 0. Where leaving it out means something else, a 0 is
 * doubtful.
 */
const zeroIsUnlikely = ({ omission, likely }: Input): boolean =>
  likely?.from?.gt(0) === true || (omission !== undefined && omission.value?.isZero() !== true);

const LIKELY_BLANK = text('请核对：引用的是否为空单元格？', 'please check: does it refer to a blank cell?');

const isUnusual = ({ likely }: Input, fact: Exact): boolean =>
  likely?.from?.gt(fact) === true || likely?.to?.lt(fact) === true;

const UNUSUAL = text(
  '请核对：数值不在通常范围内，单位是否有误？',
  'please check: an unusual figure; is its unit right?',
);
