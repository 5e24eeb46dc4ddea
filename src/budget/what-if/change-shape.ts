import * as z from 'zod/mini';
import type { Day } from '../../rules/dates';
import { day, functionName, idName, line } from './form/shape-words';
import type { PolicyForm } from './form/policy-shape';

/** What a planner sets otherwise than the law has it, as data. */
export type PolicyChange =
  /** A number of an award, named by `ChangeableNumber.at`; `to` as the law would write it: 800万元, 12%, 40. */
  | { readonly kind: 'number'; readonly award: string; readonly at: string; readonly to: string }
  /** The first or the last day of a policy; null: none. */
  | { readonly kind: 'day'; readonly policy: string; readonly at: DayPlace; readonly to: Day | null }
  /** A draft taken as adopted, and in force from a day. */
  | { readonly kind: 'adopted'; readonly policy: string; readonly from: Day }
  /** A policy put in the place of the one that has its id, or beside the others. */
  | { readonly kind: 'policy'; readonly form: PolicyForm };

export type DayPlace = 'effectiveFrom' | 'effectiveTo';

/** The form of a policy is looked at by the reader of forms, whose faults name its places. */
export const changeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), award: functionName, at: line, to: line }),
  z.strictObject({
    kind: z.literal('day'),
    policy: idName,
    at: z.enum(['effectiveFrom', 'effectiveTo']),
    to: z.nullable(day),
  }),
  z.strictObject({ kind: z.literal('adopted'), policy: idName, from: day }),
  z.strictObject({ kind: z.literal('policy'), form: z.unknown() }),
]);
