import { policyLibrary } from '../src/policy-library';
import { awardFunction } from './award-function';
import { clauseFunction } from './clause-function';
import { compareFunction } from './compare-function';
import type { CustomFunction } from './custom-function';
import { explainFunction } from './explain-function';
import { policiesFunction } from './policies-function';

/** Every HZ function: one for each award of the policies, then those that tell about them. */
export const customFunctions: readonly CustomFunction[] = [
  ...policyLibrary.provisions.map(awardFunction),
  explainFunction(policyLibrary),
  clauseFunction(policyLibrary),
  compareFunction(policyLibrary),
  policiesFunction(policyLibrary),
];
