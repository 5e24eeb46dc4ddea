import product from '../package.json';
import { versionOfRules } from '../src/audit/seal/rules-hash';
import type { PolicyBook } from '../src/rules/policy-book';
import { text } from '../src/rules/text';
import type { CustomFunction } from './custom-function';

/**
 * `HZ.VERSION()`: the version of the product with the beginning of the hash of its rules, `0.1.0+3f9a1c2b4d5e`.
 * Two workbooks that show the same were computed by the same rules.
 */
export const versionFunction = (book: PolicyBook): CustomFunction => ({
  id: 'VERSION',
  description: text(
    '杭策版本和规则哈希的前 12 位；两处相同，规则就相同',
    'The version with the first 12 digits of the hash of the rules: where both agree, the rules are the same',
  ),
  call: { awardsNamedAt: [], takesFigures: false, testsDates: false, lists: null },
  parameters: [],
  spills: false,
  evaluate: () => versionOfRules(product.version, book),
});
