import type { AwardAssessment } from '../company/assessment';
import type { Claim } from '../company/stacking/claim';
import type { HonestTotal } from '../company/stacking/stacking';
import { text, type Text } from '../rules/text';
import { claimSteps } from './claim-steps';
import type { Entry, Payee } from './entry';

/** What an entry tells of its claim besides the claim itself. */
export type EntrySource = Pick<AwardAssessment, 'policy' | 'clause' | 'award' | 'subjects' | 'rows'>;

/** The claims of one enterprise that stack, with what becomes of each. */
export function entriesOf(
  payee: Payee,
  { certain, most }: HonestTotal,
  assessed: ReadonlyMap<Claim, EntrySource>,
  earned: number,
): readonly Entry[] {
  const ids = new Set([...certain.taken, ...certain.lost, ...most.taken, ...most.lost].map(({ id }) => id));
  const claims = [...assessed.keys()].filter(({ id }) => ids.has(id));
  const byName = new Map(claims.map((claim) => [claim.id, claim]));
  const stacking = [...byName.values()];
  const least = claimSteps(stacking, certain);
  const highest = most === certain ? least : claimSteps(stacking, most);
  const winners = new Map(certain.lost.map(({ id, to }) => [id, to]));
  return stacking.flatMap((claim): readonly Entry[] => {
    const [one, low, high] = [assessed.get(claim), least.get(claim), highest.get(claim)];
    if (!one || !low || !high) return [];
    return [
      {
        id: `${payee.id} ${claim.id}`,
        payee,
        provision: { policy: one.policy, clause: one.clause, award: one.award },
        subject: one.subjects.get(one.award.subject.kind) ?? null,
        rows: one.rows,
        earned: claim.year ?? earned,
        facts: claim.facts,
        certain: low,
        most: high,
        givesWayTo: (winners.get(claim.id) ?? []).map(awardWords),
      },
    ];
  });
}

const awardWords = ({ policy, award }: Claim): Text =>
  text(`${policy.shortTitle.zh} ${award.title.zh}`, `${policy.shortTitle.en} ${award.title.en}`);
