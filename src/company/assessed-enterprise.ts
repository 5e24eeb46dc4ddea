import type { Day } from '../rules/dates';
import type { Exact } from '../rules/exact';
import type { PolicyBook } from '../rules/policy-book';
import { assessEnterprise, type CompanyAssessment } from './assessment';
import { stackCompany, type CompanyStacking } from './company-stacking';
import type { Enterprise } from './enterprise';
import { answersOf, receivedOn, type EnterpriseAnswers, type StoredAnswers } from './stored-answers';

/** Everything that is known of one enterprise on one day: the pane, whole tables and files read the same. */
export interface AssessedEnterprise {
  readonly enterprise: Enterprise;
  readonly assessment: CompanyAssessment;
  /** What people said of it. */
  readonly answers: EnterpriseAnswers;
  /** The awards that it can have at once. */
  readonly stacking: CompanyStacking;
}

/**
 * Assesses an enterprise over all its rows and stacks what applies.
 * @param day the day of the application; the year of the application is its year. null where dates are not tested:
 * all that was adopted counts, and the year is not known
 * @param answers what the workbook keeps of its enterprises
 */
export function assessedEnterprise(
  book: PolicyBook,
  enterprise: Enterprise,
  { day, answers }: { readonly day: Day | null; readonly answers: StoredAnswers },
): AssessedEnterprise {
  const assessment = assessEnterprise(book, enterprise, day);
  const said = answersOf(answers, enterprise);
  const awards = book.provisions.map(({ award }) => award);
  // Nobody said the year: figures are then of the year before the application.
  const dataYear = unsaidYear(enterprise) ?? (day === null ? null : Number(day.slice(0, 4)) - 1);
  const received = day === null ? new Map<string, Exact>() : receivedOn(said, awards, day);
  const stacking = stackCompany(assessment, { answers: said.questions, dataYear, received });
  return { enterprise, assessment, answers: said, stacking };
}

/** The year of the tables whose rows do not say it; of joined tables the same, whichever of them is shown. */
const unsaidYear = ({ rows }: Enterprise): number | null =>
  rows.find(({ year, dataYear }) => year === null && dataYear !== null)?.dataYear ?? null;
