import { ZERO, type Exact } from '../rules/exact';

/**
 * An amount on its way to the budget, in yuan; no step is more than the one before it.
 *
 * - `gross`: as if nothing capped it. `afterCaps`: after the clause's own 最高 and ceilings over several claims.
 * - `afterStacking`: 从优、就高、不重复. `afterLimits`: after limits over a project.
 * - `afterQuota`: after yearly numbers of places and pools. `budget`: what of an upper bound is really paid.
 */
export interface Steps {
  readonly gross: Exact;
  readonly afterCaps: Exact;
  readonly afterStacking: Exact;
  readonly afterLimits: Exact;
  readonly afterQuota: Exact;
  readonly budget: Exact;
}

export type Step = keyof Steps;

/** In the order in which they follow each other. */
export const STEPS = ['gross', 'afterCaps', 'afterStacking', 'afterLimits', 'afterQuota', 'budget'] as const;

/** Every step made from its name. */
export const eachStep = (of: (step: Step) => Exact): Steps => ({
  gross: of('gross'),
  afterCaps: of('afterCaps'),
  afterStacking: of('afterStacking'),
  afterLimits: of('afterLimits'),
  afterQuota: of('afterQuota'),
  budget: of('budget'),
});

export const NOTHING: Steps = eachStep(() => ZERO);

export const added = (a: Steps, b: Steps): Steps => eachStep((step) => a[step].plus(b[step]));
