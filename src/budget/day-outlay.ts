import type { AssessedEnterprise } from '../company/assessed-enterprise';
import type { Day } from '../rules/dates';
import { DayLedger } from './day-ledger';
import type { Ledger } from './entry';

/**
 * The ledger of a table on a day of application.
 * @param dataYear the year of the table's figures; null where nobody said it: the year before the application
 */
export function dayLedger(
  assessed: Iterable<AssessedEnterprise>,
  day: Day,
  dataYear: number | null = null,
): Ledger {
  const paid = Number(day.slice(0, 4));
  const ledger = new DayLedger(paid, dataYear ?? paid - 1);
  for (const one of assessed) ledger.add(one);
  return ledger.ledger();
}
