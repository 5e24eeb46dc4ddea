import type { AwardAssessment } from '../../src/company/assessment';
import type { CompanyStacking } from '../../src/company/company-stacking';
import type { RowPlace } from '../../src/company/row-place';
import { rowsAmong, rowsText } from '../../src/company/row-words';
import type { Claim } from '../../src/company/stacking/claim';
import type {
  Alternative,
  AppliedLimit,
  LostClaim,
  Stacking,
  StackingGroup,
} from '../../src/company/stacking/stacking';
import { ZERO, type Exact } from '../../src/rules/exact';
import type { Matter } from '../../src/rules/matters';
import type { Provision } from '../../src/rules/policy-book';
import { inlineAmount } from '../../src/words/amounts';
import { intervalWords } from '../words/interval-words';
import type { PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';

export type Stacked = Pick<CompanyReading, 'assessment' | 'stacking' | 'company' | 'enterprise'>;

/** Whether a total is an upper bound: one of its awards is, or a limit reduces it. */
export const isUpperBound = ({ taken, limits }: Stacking): boolean =>
  taken.some(({ award }) => award.upperBound !== null) || limits.some(bites);

/** Whether open questions decide between two totals. */
export const isOpen = ({ certain, most }: CompanyStacking): boolean => !certain.total.eq(most.total);

/** The claim that an award of the company makes; undefined where it makes none. */
export function claimOf(assessed: AwardAssessment, { assessed: claims }: CompanyStacking): Claim | undefined {
  for (const [claim, one] of claims) if (one === assessed) return claim;
  return undefined;
}

const isAmong = (claims: readonly Claim[], { id }: Claim): boolean => claims.some((one) => one.id === id);

/**
 * What becomes of an award: `taken` however open questions are answered, `undecided` where they decide, `lost` to
 * another either way; `settledLater` where its policy has ended and it may still be settled; null where it
 * makes no claim.
 */
export function fateOf(
  assessed: AwardAssessment,
  stacking: CompanyStacking,
): 'taken' | 'undecided' | 'lost' | 'settledLater' | null {
  const claim = claimOf(assessed, stacking);
  if (!claim) return null;
  const { certain, most, afterExpiry } = stacking;
  if ([afterExpiry.certain, afterExpiry.most].some(({ taken }) => isAmong(taken, claim)))
    return 'settledLater';
  const taken = [certain, most].filter((end) => isAmong(end.taken, claim)).length;
  if (taken === 2) return 'taken';
  return taken === 1 ? 'undecided' : 'lost';
}

/** An award that gives way, with what it gives way to; that of the certain end where the ends differ. */
export function lostOf(assessed: AwardAssessment, stacking: CompanyStacking): LostClaim | undefined {
  const claim = claimOf(assessed, stacking);
  if (!claim) return undefined;
  return lostClaims(stacking).find(({ id }) => id === claim.id);
}

/** What gives way at either end, in force and after the last day. */
const lostClaims = ({ certain, most, afterExpiry }: CompanyStacking): readonly LostClaim[] =>
  [certain, most, afterExpiry.certain].flatMap(({ lost }) => lost);

/** 滨江 2024 首次流片补贴; of several rows which: 滨江 2024 首次流片补贴（第 4 行）. */
export function nameOfClaim(
  { policy, award, rows }: Claim,
  { enterprise }: Stacked,
  words: PaneWords,
): string {
  const { say } = words;
  const name = `${say(policy.shortTitle)} ${say(award.title)}`;
  const where = rowsWords(rows, enterprise.rows.length, words);
  return where === null ? name : words.t('rows.of', { name, rows: where });
}

/** 第 3、4 行; null where an award is for all rows of the company, or the company has but one. */
export function rowsWords(rows: readonly RowPlace[], all: number, { say }: PaneWords): string | null {
  const among = rowsAmong(rows, all);
  return among && say(among);
}

/** The sentence on which awards a lost one overlaps with, and why those are taken. */
export function overlapLine(lost: LostClaim, reading: Stacked, words: PaneWords): string {
  const { t } = words;
  const outcome = outcomeOf(lost);
  return t('overlap.line', {
    others: lost.to.map((winner) => `“${nameOfClaim(winner, reading, words)}”`).join(t('reason.separator')),
    matters: mattersWords(lost.matters, words),
    outcome: t(`overlap.${outcome}`),
  });
}

/** The lines of an opened card: what the award gives way to, or which awards give way to it. */
export function overlapLines(
  assessed: AwardAssessment,
  reading: Stacked,
  words: PaneWords,
): readonly string[] {
  const claim = claimOf(assessed, reading.stacking);
  if (!claim) return [];
  const lines = lostClaims(reading.stacking)
    .filter((one) => one.id === claim.id || isAmong(one.to, claim))
    .map((one) =>
      one.id === claim.id
        ? overlapLine(one, reading, words)
        : words.t('overlap.gaveWay', {
            other: nameOfClaim(one, reading, words),
            amount: inlineAmount(one.amount, words.language),
            matters: mattersWords(one.matters, words),
          }),
    );
  return [...new Set(lines)];
}

/** “同一产品的首次流片”, “同一笔贷款的贴息”; of claims of one award that they are of one award. */
export const mattersWords = (matters: readonly Matter[], { t, say }: PaneWords): string =>
  matters.length === 0
    ? t('overlap.oneAward')
    : matters.map(({ label }) => `“${say(label)}”`).join(t('reason.separator'));

/** The reason for a choice. Only under a limit can the awards taken come to less than those that give way. */
function outcomeOf({ amount, to }: LostClaim): 'higher' | 'higherTogether' | 'same' | 'underLimit' {
  const won = sumOf(to);
  if (won.lt(amount)) return 'underLimit';
  if (won.eq(amount)) return 'same';
  return to.length > 1 ? 'higherTogether' : 'higher';
}

/**
 * The remarks on the total: limits that reduce it or are not counted, what is apart, and what the row leaves
 * out.
 */
export function totalRemarks(reading: Stacked, words: PaneWords): readonly string[] {
  const { stacking } = reading;
  return [
    ...stacking.certain.limits.filter(bites).map((limit) => limitLine(limit, reading, words)),
    ...stacking.unknownLimits.map((limit) => unknownLimitLine(limit, words)),
    ...afterExpiryLine(reading, words),
    ...personsLine(reading, words),
    ...unclearRows(reading, words),
    ...(stacking.certain.proven && stacking.most.proven ? [] : [words.t('total.unproven')]),
    ...unknownSector(reading, words),
    ...openEnds(reading, words),
  ];
}

const bites = ({ reduction }: AppliedLimit): boolean => reduction.gt(0);

function limitLine(
  { kind, limit, amount: room, reduction }: AppliedLimit,
  { stacking }: Stacked,
  words: PaneWords,
): string {
  const assessed = stacking.assessed.get(limit);
  const source = assessed ? sourceOf(assessed, words) : words.say(limit.policy.shortTitle);
  const amount = inlineAmount(reduction, words.language);
  const { ceiling } = limit.award;
  return kind === 'project' || !ceiling
    ? words.t('total.limit', { source, amount })
    : words.t('total.ceiling', {
        source,
        amount,
        words: ceiling.words,
        limit: inlineAmount(room, words.language),
      });
}

function unknownLimitLine(limit: AwardAssessment, words: PaneWords): string {
  const { t, say } = words;
  const source = sourceOf(limit, words);
  const title = say(limit.award.title);
  const inputs = limit.missing.map(({ label }) => say(label));
  return inputs.length > 0
    ? t('total.limitMissing', { source, title, list: inputs.join(t('reason.separator')) })
    : t('total.limitUnknown', { source, title });
}

const sourceOf = ({ policy, clause }: Provision, { t, say }: PaneWords): string =>
  t('total.source', { policy: say(policy.shortTitle), article: clause.article });

/** What was earned under policies that have ended, and is no part of the total. */
function afterExpiryLine({ stacking }: Stacked, words: PaneWords): readonly string[] {
  const { certain, most } = stacking.afterExpiry;
  if (most.total.isZero()) return [];
  const { t, say } = words;
  const policies = [...new Set(most.taken.map(({ policy }) => say(policy.shortTitle)))];
  return [
    t('total.afterExpiry', {
      policies: policies.map((policy) => t('total.policy', { policy })).join(t('reason.separator')),
      amount: intervalWords({ from: certain.total, to: most.total }, words),
    }),
  ];
}

/** Money to persons, which is no part of the company's total. */
function personsLine({ stacking }: Stacked, { t, language }: PaneWords): readonly string[] {
  const persons = stacking.outside.filter(
    ({ award }) => award.role === 'award' && award.beneficiary === 'individual',
  );
  if (persons.length === 0) return [];
  return [t('total.persons', { count: persons.length, amount: inlineAmount(sumOf(persons), language) })];
}

/** Rows of the same name of which nobody has said, or not in one voice, whose they are. */
function unclearRows(
  { enterprise: { rows: own, unclear } }: Stacked,
  { t, say }: PaneWords,
): readonly string[] {
  const open = unclear.filter(({ answer, row }) => answer !== 'different' && !own.includes(row));
  const rows = open.map(({ row }) => row);
  return rows.length === 0 ? [] : [t('rows.unclear', { rows: say(rowsText(rows)) })];
}

function unknownSector(reading: Stacked, { t }: PaneWords): readonly string[] {
  const count = takenFrom(reading).filter(({ sector }) => sector === 'unknown').length;
  return count === 0 ? [] : [t('total.noSector', { count })];
}

/**
 * The remark on policies without a last day. They stay in force until somebody ends them, which a person has to
 * verify.
 */
function openEnds(reading: Stacked, { t, say }: PaneWords): readonly string[] {
  const policies = takenFrom(reading).flatMap(({ policy }) =>
    policy.effectiveTo === null ? [say(policy.shortTitle)] : [],
  );
  return [...new Set(policies)].map((policy) => t('total.openEnd', { policy }));
}

const takenFrom = ({ stacking }: Stacked): readonly AwardAssessment[] =>
  stacking.most.taken.flatMap((claim) => stacking.assessed.get(claim) ?? []);

export const sumOf = (claims: readonly Claim[]): Exact =>
  claims.reduce((sum, { amount }) => sum.plus(amount), ZERO);

/** The alternatives of a group, the chosen one first, then the others from the largest down. */
export function chosenFirst(
  { alternatives }: StackingGroup,
  { taken }: Stacking,
): readonly [Alternative, ...Alternative[]] {
  const isTaken = ({ claims }: Alternative): boolean => claims.every((claim) => taken.includes(claim));
  const chosen = alternatives.find(isTaken) ?? alternatives[0];
  return [chosen, ...alternatives.filter((one) => one !== chosen)];
}

/**
 * What is taken of a group's claims where all open questions are answered in the company's favour; null where
 * it is the same as is taken for certain.
 */
export function takenAtMost(
  { alternatives }: StackingGroup,
  { certain, most }: CompanyStacking,
): Alternative | null {
  const members = new Set(alternatives.flatMap(({ claims }) => claims));
  const [least, more] = [certain, most].map(({ taken }) => taken.filter((claim) => members.has(claim)));
  if (!least || !more || more.every((claim) => least.includes(claim))) return null;
  return { claims: more, total: sumOf(more) };
}
