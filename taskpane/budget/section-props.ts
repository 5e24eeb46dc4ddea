import type { BudgetGround } from './budget-desk';
import type { OfferedTable } from './offered-tables';

/** What every part of the view is of. */
export interface SectionProps {
  readonly table: OfferedTable;
  /** The year of its figures. */
  readonly dataYear: number;
  readonly ground: BudgetGround;
}
