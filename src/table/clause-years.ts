import type { Day } from '../rules/dates';
import { standingOn } from '../rules/policies';
import type { Provision } from '../rules/policy-book';
import type { ClauseYears } from './figure-years';

/** One for each year, whatever the day in it: rows of a list may have a thousand days. */
const known = new WeakMap<Provision, Map<string, ClauseYears>>();

/**
 * Of which years the figures of an award are, where it is applied for on a day.
 * @param day null where none is known
 */
export function clauseYears(provision: Provision, day: Day | null): ClauseYears {
  const { policy, award } = provision;
  const application = day === null ? null : Number(day.slice(0, 4));
  const isOver = day !== null && standingOn(policy, day) === 'expired';
  const ofProvision = known.get(provision) ?? new Map<string, ClauseYears>();
  known.set(provision, ofProvision);
  const key = `${application ?? ''} ${isOver}`;
  const years = ofProvision.get(key) ?? {
    application,
    isOfLastYear: award.inputs.some(({ input }) => input.year === 'lastYear'),
    isOver,
  };
  ofProvision.set(key, years);
  return years;
}
