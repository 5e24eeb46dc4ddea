import type { Provision } from '../rules/policy-book';
import type { Text } from '../rules/text';

/**
 * One of our functions as somebody knows it who reads a formula and does not call it. Each function describes
 * itself, so the view of a cell tells of a new one without a line of code about it.
 */
export interface FunctionDescription {
  /** Name without the namespace, e.g. `IC_TAPEOUT`. Never changed once shipped. */
  readonly id: string;
  /** One sentence, for the help of the host and for people who meet the function in a formula. */
  readonly description: Text;
  readonly call: CallDescription;
}

export interface CallDescription {
  /** Positions of the arguments that name an award; of two, the second is compared with the first. */
  readonly awardsNamedAt: readonly [] | readonly [number] | readonly [number, number];
  /** How those arguments name an award, where they do so by more than its function; null where they name none. */
  readonly awardNamed?: (name: string) => Provision | null;
  /** Whether the other arguments are the figures of the award, so that its amount can be computed from them. */
  readonly takesFigures: boolean;
  /** Whether the last argument is a day, which the dates of the policies are tested on. */
  readonly testsDates: boolean;
  /** The table that the function spills; null where it gives a single value. */
  readonly lists: 'steps' | 'comparison' | 'clause' | 'policies' | 'other' | null;
}
