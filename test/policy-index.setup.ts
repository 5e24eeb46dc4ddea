import { generatePolicyIndex } from '../scripts/generate-policy-index';

/** src/policies/index.ts is generated and not committed. */
export default function setup(): void {
  generatePolicyIndex();
}
