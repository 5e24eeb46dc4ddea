import type { Day } from '../rules/dates';
import { standingOn } from '../rules/policies';
import type { Provision } from '../rules/policy-book';
import type { ClauseYears } from './figure-years';

/**
 * Of which years the figures of an award are, where it is applied for on a day.
 * @param day null where none is known
 */
export function clauseYears({ policy, award }: Provision, day: Day | null): ClauseYears {
  return {
    application: day === null ? null : Number(day.slice(0, 4)),
    isOfLastYear: award.inputs.some(({ input }) => input.year === 'lastYear'),
    isOver: day !== null && standingOn(policy, day) === 'expired',
  };
}
