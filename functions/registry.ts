import { policyLibrary } from '../src/policy-library';
import { awardByNameFunction } from './award-by-name-function';
import { awardFunction } from './award-function';
import { clauseFunction } from './clause-function';
import { compareFunction } from './compare-function';
import type { CustomFunction } from './custom-function';
import { explainFunction } from './explain-function';
import { formulaFunction } from './formula-function';
import { policiesFunction } from './policies-function';
import { tablesAssessedBy } from './tables/assessed-table';
import { assessFunction } from './tables/assess-function';
import { awardsListFunction } from './tables/awards-list-function';
import { outlayFunction } from './tables/outlay-function';
import { totalFunction } from './tables/total-function';
import { versionFunction } from './version-function';

/** The functions that tell about awards, in the order in which a host lists them: a new one is one more. */
const ABOUT_AWARDS = [
  awardByNameFunction,
  explainFunction,
  clauseFunction,
  compareFunction,
  policiesFunction,
  formulaFunction,
  versionFunction,
];

const tables = tablesAssessedBy(policyLibrary);

/** The functions that take a whole table. */
const OVER_TABLES = [
  awardsListFunction(tables),
  totalFunction(tables),
  outlayFunction(tables),
  assessFunction(policyLibrary, tables),
];

/** Every HZ function: one for each award of the policies, those that tell about them, those over whole tables. */
export const customFunctions: readonly CustomFunction[] = [
  ...policyLibrary.provisions.map(awardFunction),
  ...ABOUT_AWARDS.map((described) => described(policyLibrary)),
  ...OVER_TABLES,
];
