import type { Day } from '../src/rules/dates';

/** The calendar day on the user's own clock. */
export function localToday(now = new Date()): Day {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
