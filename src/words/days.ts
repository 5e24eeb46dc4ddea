import type { Day } from '../rules/dates';
import type { Policy } from '../rules/policies';
import { text, type Text } from '../rules/text';

/** Dates are calendar days without a time: in UTC none slips to the day before. */
const CHINESE_DAY = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' });
const CHINESE_MONTH = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' });
/**
 * British English writes Sept or Sep by the age of the browser; the American short names are always of three
 * letters.
 */
const ENGLISH_MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/**
 * A day as people write it: 2025年11月24日, 24 Nov 2025; a date of issue may name the month alone: 2022年7月,
 * Jul 2022.
 */
export function dayText(day: Day): Text {
  const time = new Date(day);
  const month = `${ENGLISH_MONTH.format(time)} ${time.getUTCFullYear()}`;
  if (MONTH_ALONE.test(day)) return text(CHINESE_MONTH.format(time), month);
  return text(CHINESE_DAY.format(time), `${time.getUTCDate()} ${month}`);
}

const MONTH_ALONE = /^\d{4}-\d{2}$/;

/** The time in which a policy is in force, as a sentence says it. */
export function validity({
  effectiveFrom,
  effectiveTo,
}: Pick<Policy, 'effectiveFrom' | 'effectiveTo'>): Text {
  const from = effectiveFrom === null ? NOT_STATED : dayText(effectiveFrom);
  const to = effectiveTo === null ? NOT_STATED : dayText(effectiveTo);
  return text(`${from.zh} 至 ${to.zh}`, `from ${from.en} to ${to.en}`);
}

const NOT_STATED = text('未载明', 'a day not stated');
