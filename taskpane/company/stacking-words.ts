import type { AwardAssessment } from '../../src/company/assessment';
import type { CompanyStacking } from '../../src/company/company-stacking';
import type {
  Alternative,
  AppliedLimit,
  Claim,
  LostClaim,
  Stacking,
  StackingGroup,
} from '../../src/company/stacking';
import type { Award } from '../../src/rules/awards';
import { ZERO, type Exact } from '../../src/rules/exact';
import type { Matter } from '../../src/rules/matters';
import type { Provision } from '../../src/rules/policy-book';
import { inlineAmount } from '../words/amount-words';
import type { PaneWords } from '../frame/pane-context';
import type { CompanyReading } from '../store/pane-reading';

type Stacked = Pick<CompanyReading, 'assessment' | 'stacking' | 'company'>;

/** Whether the company's total is an upper bound: one of its awards is, or a limit reduces it. */
export const totalIsUpperBound = ({ taken, limits }: CompanyStacking): boolean =>
  taken.some(({ award }) => award.upperBound !== null) || limits.some(bites);

/** 滨江 2024 首次流片补贴. */
export function nameOfAward(award: Award, { assessment }: Stacked, { say }: PaneWords): string {
  return `${say(provisionOf(award, assessment.awards).policy.shortTitle)} ${say(award.title)}`;
}

/** The sentence on which awards a lost one overlaps with, and why those are taken. */
export function overlapLine(lost: LostClaim, reading: Stacked, words: PaneWords): string {
  const { t } = words;
  const outcome = outcomeOf(lost);
  return t('overlap.line', {
    others: lost.to.map(({ award }) => `“${nameOfAward(award, reading, words)}”`).join(t('reason.separator')),
    matters: mattersWords(lost.matters, words),
    outcome: t(`overlap.${outcome}`),
  });
}

/** The lines of an opened card: what the award gives way to, or which awards give way to it. */
export function overlapLines(award: Award, reading: Stacked, words: PaneWords): readonly string[] {
  const { lost } = reading.stacking;
  return lost
    .filter((one) => one.award === award || one.to.some((winner) => winner.award === award))
    .map((one) =>
      one.award === award
        ? overlapLine(one, reading, words)
        : words.t('overlap.gaveWay', {
            other: nameOfAward(one.award, reading, words),
            amount: inlineAmount(one.amount, words.language),
            matters: mattersWords(one.matters, words),
          }),
    );
}

/** “同一产品的首次流片”, “同一笔贷款的贴息” */
export const mattersWords = (matters: readonly Matter[], { t, say }: PaneWords): string =>
  matters.map(({ label }) => `“${say(label)}”`).join(t('reason.separator'));

/** The reason for a choice. Only under a limit can the awards taken come to less than those that give way. */
function outcomeOf({ amount, to }: LostClaim): 'higher' | 'higherTogether' | 'same' | 'underLimit' {
  const won = sumOf(to);
  if (won.lt(amount)) return 'underLimit';
  if (won.eq(amount)) return 'same';
  return to.length > 1 ? 'higherTogether' : 'higher';
}

/** The remarks on the total: limits that reduce it or are not counted, and what the row leaves out. */
export function totalRemarks(reading: Stacked, words: PaneWords): readonly string[] {
  const { stacking } = reading;
  return [
    ...stacking.limits.filter(bites).map((limit) => limitLine(limit, reading, words)),
    ...stacking.unknownLimits.map((limit) => unknownLimitLine(limit, words)),
    ...unknownPlace(reading, words),
    ...unknownSector(reading, words),
    ...openEnds(reading, words),
  ];
}

const bites = ({ reduction }: AppliedLimit): boolean => reduction.gt(0);

function limitLine({ limit, reduction }: AppliedLimit, { assessment }: Stacked, words: PaneWords): string {
  return words.t('total.limit', {
    source: sourceOf(provisionOf(limit.award, assessment.awards), words),
    amount: inlineAmount(reduction, words.language),
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

/** The remark on awards of a district's policy, where the row names no district. */
function unknownPlace(reading: Stacked, { t, say }: PaneWords): readonly string[] {
  if (reading.company.district !== null) return [];
  const districts = takenFrom(reading).flatMap(({ policy }) =>
    policy.district ? [say(policy.district.label)] : [],
  );
  if (districts.length === 0) return [];
  return [
    t('total.noDistrict', {
      count: districts.length,
      district: [...new Set(districts)].join(t('reason.separator')),
    }),
  ];
}

function unknownSector(reading: Stacked, { t }: PaneWords): readonly string[] {
  if (reading.company.sector !== null) return [];
  const count = takenFrom(reading).filter(({ policy }) => policy.sectors !== null).length;
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

const takenFrom = ({ assessment, stacking }: Stacked): readonly Provision[] =>
  stacking.taken.map(({ award }) => provisionOf(award, assessment.awards));

function provisionOf(award: Award, among: readonly Provision[]): Provision {
  const found = among.find((one) => one.award === award);
  if (!found) throw new RangeError(`${award.name} was not assessed`);
  return found;
}

const sumOf = (claims: readonly Claim[]): Exact => claims.reduce((sum, { amount }) => sum.plus(amount), ZERO);

/** The alternatives of a group, the chosen one first, then the others from the largest down. */
export function chosenFirst(
  { alternatives }: StackingGroup,
  { taken }: Stacking,
): readonly [Alternative, ...Alternative[]] {
  const isTaken = ({ claims }: Alternative): boolean => claims.every((claim) => taken.includes(claim));
  const chosen = alternatives.find(isTaken) ?? alternatives[0];
  return [chosen, ...alternatives.filter((one) => one !== chosen)];
}
