import { policies } from './policies';
import { policyBook } from './rules/policy-book';

/** All policies of the product. */
export const policyLibrary = policyBook(policies);
