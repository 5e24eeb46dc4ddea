import { policyLibrary } from '../src/policy-library';
import type { Provision } from '../src/rules/policy-book';

/** The award of this name; a test that names a missing one fails here. */
export function provisionNamed(name: string): Provision {
  const provision = policyLibrary.find(name);
  if (!provision) throw new Error(`no award is called ${name}`);
  return provision;
}
