import { countsTowardCompanyTotal, type Award } from '../rules/awards';
import type { Aside } from './entry';

/** Where money that is no enterprise's stands; null where the award is of an enterprise's total. */
export function asideOf(award: Award): Aside | null {
  if (countsTowardCompanyTotal(award)) return null;
  if (award.role === 'equity') return 'equity';
  if (award.role === 'award') return award.beneficiary === 'district' ? 'districts' : 'persons';
  return 'pools';
}
