import { policyLibrary } from '../src/policy-library';
import { awardFunction } from './award-function';
import { clauseFunction } from './clause-function';
import { compareFunction } from './compare-function';
import type { CustomFunction } from './custom-function';
import { explainFunction } from './explain-function';
import { policiesFunction } from './policies-function';

/** The functions that tell about awards, in the order in which a host lists them: a new one is one more. */
const ABOUT_AWARDS = [explainFunction, clauseFunction, compareFunction, policiesFunction];

/** Every HZ function: one for each award of the policies, then those that tell about them. */
export const customFunctions: readonly CustomFunction[] = [
  ...policyLibrary.provisions.map(awardFunction),
  ...ABOUT_AWARDS.map((described) => described(policyLibrary)),
];
