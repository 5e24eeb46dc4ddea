import type { Facts } from '../../rules/arguments';
import type { Award } from '../../rules/awards';
import type { Exact } from '../../rules/exact';
import type { Policy } from '../../rules/policies';
import type { SubjectKind } from '../../rules/subjects';
import type { RowPlace } from '../row-place';

/**
 * One award for one beneficiary, one subject and one year, with its figures. Claims, and not rows of a table,
 * are what stacking weighs: the law pays for a project, a product, a loan, a contract.
 */
export interface Claim {
  /** Names the claim among those of its company, also after rows were moved: the award and the rows' own words. */
  readonly id: string;
  readonly policy: Policy;
  readonly award: Award;
  /** Yuan. */
  readonly amount: Exact;
  readonly subject: Subject;
  /** The calendar year of the figures; null where the table does not say. */
  readonly year: number | null;
  /** The rows that it was read from. */
  readonly rows: readonly RowPlace[];
  readonly facts: Facts;
  /** The ceiling that it shares with other claims of its award; null where the ceiling is its own. */
  readonly ceiling: ClaimCeiling | null;
}

/** What several claims of one award can have together. */
export interface ClaimCeiling {
  /** Ceilings of one id are one. */
  readonly id: string;
  /** `ladder`: the highest step of those that the claims are of. */
  readonly over: 'year' | 'ever' | 'ladder';
  /** The ceiling as this claim has it, in yuan. */
  readonly whole: Exact;
  /** What was already received of it. */
  readonly received: Exact;
}

/** What is known of the thing that a claim is for. */
export interface Subject {
  readonly kind: SubjectKind;
  /** What the table calls it, by the kind of thing that the column names: 项目名称, 产品名称. */
  readonly names: ReadonlyMap<SubjectKind, string>;
  /** What sort of thing it is, where the text says: things of two sorts are never one. */
  readonly nature: string | null;
  /** Figures that belong to the thing itself, by measure. */
  readonly marks: ReadonlyMap<string, Mark>;
  /**
   * What is spent on a part of a project, where the claim pays for one; null where that is not a figure of the
   * clause.
   */
  readonly spending: Mark | null;
  /** What is invested in the project as a whole. */
  readonly whole: Mark | null;
}

/** One figure of a subject. */
export interface Mark {
  readonly value: Exact;
  /** The cell it was read from: two claims that read one cell are about one thing. */
  readonly cell: string;
}

/** What a company's rows leave open is a third answer, and never a silent choice. */
export type Ternary = 'yes' | 'no' | 'asked';
