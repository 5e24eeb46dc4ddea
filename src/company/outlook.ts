import { cliffNear, nextStep, type Cliff, type NextStep } from '../readings/breakpoint';
import type { AwardAssessment } from './assessment';

/** What more of its figures would bring a company under one award. */
export interface Outlook {
  /** The next breakpoint of each figure that the row gives, in the order of the inputs. */
  readonly steps: readonly NextStep[];
  readonly cliffs: readonly Cliff[];
}

const NONE: Outlook = { steps: [], cliffs: [] };

/**
 * Empty unless everything the award asks for is known and nothing refuses it. A figure that the row leaves out
 * does not move.
 */
export function outlookOf({ award, facts, omitted, verdict, missing }: AwardAssessment): Outlook {
  const isComputed = verdict === 'applicable' || (verdict === 'nothing' && missing.length === 0);
  if (!isComputed) return NONE;
  const given = award.inputs
    .filter(({ name }) => !omitted.has(name))
    .map(({ name }) => ({ award, facts, name }));
  return {
    steps: given.flatMap((asked) => nextStep(asked) ?? []),
    cliffs: given.flatMap((asked) => cliffNear(asked) ?? []),
  };
}

/** The step worth a line of its own: the first that pays more. */
export const nextGain = ({ steps }: Outlook): NextStep | undefined => steps.find(({ gain }) => gain.gt(0));
