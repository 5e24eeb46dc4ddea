import { ZERO, type Exact } from '../rules/exact';
import type { Day } from '../rules/dates';
import type { PolicyBook, Provision } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import { assessAward, type AwardAssessment } from './assessment';
import type { Company } from '../table/company';

/** What an award of a draft would change for one company. */
export interface DraftChange {
  /**
   * The award that the draft would replace. Its amount is the clause's own; `standing` says whether it is in
   * force.
   */
  readonly earlier: AwardAssessment;
  readonly draft: AwardAssessment;
  /** Yuan; 0 where a requirement refuses it, null where it cannot be computed. */
  readonly earlierAmount: Exact | null;
  readonly draftAmount: Exact | null;
  /** What the draft would pay more; negative where it would pay less; null where either amount is unknown. */
  readonly difference: Exact | null;
  /** Why there is no difference to show: what is missing or cannot be taken, and for which of the two. */
  readonly obstacles: readonly Text[];
}

/**
 * Compares, for one company, each award of a draft with the one that it succeeds. Each reads the company's own
 * columns, so a figure that the two texts define differently is two figures here.
 * @param day for the standing of the earlier award; amounts do not depend on it
 */
export function draftChanges(book: PolicyBook, company: Company, day: Day): readonly DraftChange[] {
  return book.provisions.flatMap((provision) => {
    const before = replacedBy(book, provision);
    return before ? [changeBetween(before, provision, company, day)] : [];
  });
}

function replacedBy(book: PolicyBook, { policy, award }: Provision): Provision | undefined {
  return policy.status === 'draft' && award.succeeds !== null ? book.find(award.succeeds) : undefined;
}

function changeBetween(before: Provision, after: Provision, company: Company, day: Day): DraftChange {
  const [earlier, draft] = [assessAward(before, company, day), assessAward(after, company, day)];
  const [earlierAmount, draftAmount] = [payable(earlier), payable(draft)];
  return {
    earlier,
    draft,
    earlierAmount,
    draftAmount,
    difference: earlierAmount === null ? null : (draftAmount?.minus(earlierAmount) ?? null),
    obstacles: [...obstaclesOf(earlier), ...obstaclesOf(draft)],
  };
}

/** A refusal is a known 0. */
const payable = ({ verdict, amount }: AwardAssessment): Exact | null =>
  verdict === 'refused' ? ZERO : amount;

function obstaclesOf(assessment: AwardAssessment): readonly Text[] {
  const { policy, missing, invalid } = assessment;
  if (payable(assessment) !== null) return [];
  const reasons = invalid.map(({ message }) => message);
  if (missing.length > 0) {
    const labels = mapText(
      missing.map(({ label }) => label),
      text('、', ', '),
    );
    reasons.push(text(`缺 ${labels.zh}`, `missing: ${labels.en}`));
  }
  return reasons.map(({ zh, en }) =>
    text(`${policy.shortTitle.zh}：${zh}`, `${policy.shortTitle.en}: ${en}`),
  );
}
