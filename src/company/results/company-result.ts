import type { Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import { mapText, text, type Text } from '../../rules/text';
import { isToVerify, type AwardAssessment } from '../assessment';
import type { AssessedEnterprise } from '../assessed-enterprise';
import { questionSentences } from '../question-sentences';
import type { RowPlace } from '../row-place';
import type { Claim } from '../stacking/claim';
import { sharesOf } from '../stacking/shares';

/**
 * What becomes of an award that pays, in a table of results.
 *
 * - `counted`: it is in the certain total. `undecided`: only open questions keep it out.
 * - `givesWay`: another is taken in its place. `toVerify`: the trade or the district has to be looked at first.
 * - `outside`: money to persons and districts, equity, pools: never part of a company's total.
 * - `settledLater`: its policy has ended, and it was earned before.
 */
export type Fate = 'counted' | 'undecided' | 'givesWay' | 'toVerify' | 'outside' | 'settledLater';

/** One award that pays for one company, and one thing that it pays for. */
export interface PaidAward {
  readonly provision: Provision;
  readonly rows: readonly RowPlace[];
  /** What the table calls the thing that it pays for; null where it is the enterprise, or has no name. */
  readonly subject: string | null;
  /** Yuan, as the clause has it. */
  readonly amount: Exact;
  /** What of it is in the certain total, after ceilings and limits; null where none is. */
  readonly counted: Exact | null;
  readonly fate: Fate;
  /** Why it is not counted, or what to check; null where there is nothing to say. */
  readonly remark: Text | null;
}

/** A figure that awards wait for. */
export interface MissingFigure {
  readonly label: Text;
  /** How many awards wait for it. */
  readonly awards: number;
  /** Why a figure that is stated cannot be taken; null where it is just not there. */
  readonly question: Text | null;
}

/** One company in a table of results. It holds nothing of the assessment, so that many of them fit. */
export interface CompanyResult {
  readonly name: string | null;
  readonly code: string | null;
  readonly district: string | null;
  readonly sector: string | null;
  readonly rows: readonly RowPlace[];
  /** Yuan: what it has however its open questions are answered. */
  readonly certain: Exact;
  /** Yuan: what it has if all are answered in its favour. */
  readonly most: Exact;
  readonly paid: readonly PaidAward[];
  readonly questions: readonly Text[];
  /** Figures that awards in force wait for of which the table says something, those that most wait for first. */
  readonly missing: readonly MissingFigure[];
  /** Cells that cannot be taken, in words. */
  readonly invalid: readonly Text[];
}

/** What a table of results says of one enterprise. */
export function companyResult(assessed: AssessedEnterprise): CompanyResult {
  const { enterprise, assessment, stacking } = assessed;
  const said = <T>(of: (row: (typeof enterprise.rows)[number]) => T | null): T | null =>
    enterprise.rows.map(of).find((value) => value !== null) ?? null;
  const inForce = assessment.awards.filter(({ standing }) => standing === 'inForce');
  return {
    name: enterprise.name,
    code: enterprise.code,
    district: said(({ district }) => district),
    sector: said(({ sector }) => sector),
    rows: enterprise.rows.map(({ row, sheet }) => (sheet === undefined ? { row } : { row, sheet })),
    certain: stacking.certain.total,
    most: stacking.most.total,
    paid: paidAwards(assessed),
    questions: questionSentences(stacking, enterprise),
    missing: missingFigures(inForce),
    invalid: invalidCells(inForce),
  };
}

function paidAwards({ assessment, stacking }: AssessedEnterprise): readonly PaidAward[] {
  const claims = new Map([...stacking.assessed].map(([claim, one]) => [one, claim]));
  const shares = sharesOf(stacking.certain);
  const ids = (some: readonly Claim[]): ReadonlySet<string> => new Set(some.map(({ id }) => id));
  const [certain, most] = [ids(stacking.certain.taken), ids(stacking.most.taken)];
  const later = ids(stacking.afterExpiry.most.taken);
  const outside = ids(stacking.outside);
  const fateOf = (one: AwardAssessment): Fate | null => {
    if (one.standing === 'inForce' && isToVerify(one)) return 'toVerify';
    const claim = claims.get(one);
    if (!claim) return null;
    if (one.standing === 'expired') return later.has(claim.id) ? 'settledLater' : null;
    if (outside.has(claim.id)) return 'outside';
    if (certain.has(claim.id)) return 'counted';
    return most.has(claim.id) ? 'undecided' : 'givesWay';
  };
  return assessment.awards.flatMap((one): readonly PaidAward[] => {
    if (one.verdict !== 'applicable' || one.amount === null) return [];
    const fate = one.award.limitsCompanyTotal ? null : fateOf(one);
    if (fate === null) return [];
    const claim = claims.get(one);
    const counted = fate === 'counted' && claim ? (shares.get(claim) ?? null) : null;
    return [
      {
        provision: { policy: one.policy, clause: one.clause, award: one.award },
        rows: one.rows,
        subject: one.subjects.get(one.award.subject.kind) ?? null,
        amount: one.amount,
        counted,
        fate,
        remark: remarkOn(one, counted, claim ? winnersOver(claim, stacking.certain.lost) : []),
      },
    ];
  });
}

const winnersOver = (
  { id }: Claim,
  lost: readonly (Claim & { readonly to: readonly Claim[] })[],
): readonly Claim[] => lost.find((one) => one.id === id)?.to ?? [];

function remarkOn(
  { doubts, amount }: AwardAssessment,
  counted: Exact | null,
  winners: readonly Claim[],
): Text | null {
  const names = winners.map(({ policy, award }) =>
    text(`“${policy.shortTitle.zh} ${award.title.zh}”`, `“${policy.shortTitle.en} ${award.title.en}”`),
  );
  const given = mapText(names, text('、', ', '));
  const way = names.length > 0 ? [text(`让位于${given.zh}`, `gives way to ${given.en}`)] : [];
  const isLimited = counted !== null && amount !== null && !counted.eq(amount);
  const all = [...way, ...(isLimited ? [SHARED_OUT] : []), ...doubts];
  return all.length > 0 ? mapText(all, text('；', '; ')) : null;
}

/** The total is the law's; which award a limit takes from no text says. */
const SHARED_OUT = text(
  '几项共用一个限额，原文没有写先扣哪一项，这里按比例分摊',
  'shares a limit with other awards; the texts do not say which gives way, so it is shared out in proportion',
);

/** An award is waited for where the table says something of it, or asks about a figure that it states. */
function missingFigures(awards: readonly AwardAssessment[]): readonly MissingFigure[] {
  const found = new Map<string, MissingFigure>();
  for (const { verdict, missing, cells } of awards) {
    if (verdict !== 'missing') continue;
    const isBegun = cells.size > 0 || missing.some(({ question }) => question !== null);
    if (!isBegun) continue;
    for (const { label, question } of missing) {
      const known = found.get(label.zh);
      found.set(label.zh, {
        label,
        awards: (known?.awards ?? 0) + 1,
        question: known?.question ?? question,
      });
    }
  }
  return [...found.values()].sort(
    (a, b) => Number(b.question !== null) - Number(a.question !== null) || b.awards - a.awards,
  );
}

const invalidCells = (awards: readonly AwardAssessment[]): readonly Text[] => [
  ...new Map(
    awards.flatMap(({ invalid }) => invalid.map(({ message }) => [message.zh, message] as const)),
  ).values(),
];
