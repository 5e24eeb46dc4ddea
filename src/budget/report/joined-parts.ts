import { Exact } from '../../rules/exact';
import { mapText, text, type Text } from '../../rules/text';
import type { Entry } from '../entry';
import type { PoolDecision } from '../quotas/pool-decision';
import type { QuotaDecision } from '../quotas/quota-decision';
import { QUANTILE_WORDS } from '../uncertainty/quantiles';
import type { UncertaintyResult } from '../uncertainty/uncertainty-result';
import { DRIVER_WORDS } from '../uncertainty/uncertainty-result';
import type { YearOutlay } from '../year-outlay';
import type { BudgetDecision, BudgetShare, BudgetUncertainty, SpreadLine } from './budget-report';

/** Who falls out of quotas and pools, year by year, by the claims that lose anything for certain. */
export function decisionsIn(years: readonly YearOutlay[]): readonly BudgetDecision[] {
  return years.flatMap(({ ledger, quotas, pools }) => {
    const reasons = new Map([...quotas.flatMap(quotaReasons), ...pools.flatMap(poolReasons)]);
    return ledger.entries.flatMap((entry): readonly BudgetDecision[] => {
      const taken = lostBy(entry);
      if (taken.isZero()) return [];
      const why = reasons.get(entry.id) ?? text('', '');
      const { payee, provision } = entry;
      return [{ earned: ledger.earned, payee, award: provision.award.title, taken, why }];
    });
  });
}

const lostBy = ({ certain }: Entry): Exact => certain.afterLimits.minus(certain.afterQuota);

function quotaReasons({ words, said, places, wanted, rows }: QuotaDecision): readonly [string, Text][] {
  const ranking = text(
    `“${words}”：${places ?? '？'} 个名额，${wanted} 个申请。`,
    `“${words}”: ${places ?? '?'} places, ${wanted} applied for.`,
  );
  return rows.flatMap(({ entries, rank, behind, figure }) => {
    const own = [
      ranking,
      ...(rank === null ? [] : [text(`排第 ${rank}。`, `Rank ${rank}.`)]),
      ...(behind === null || figure === null ? [] : [behindWords(figure, behind.figure)]),
      said,
    ];
    return entries.map((entry): [string, Text] => [entry, mapText(own, text('', ' '))]);
  });
}

const behindWords = (figure: string, behind: string): Text =>
  text(
    `排名所依的数为 ${figure}，与末位入选者相差 ${behind}。`,
    `It is ranked by ${figure}, ${behind} behind the last one with a place.`,
  );

const poolReasons = ({ rows, words, said }: PoolDecision): readonly [string, Text][] =>
  rows.map(({ entry }) => [entry, text(`“${words}”：${said.zh}`, `“${words}”: ${said.en}`)]);

/** Whose budget pays the certain budget of each year. */
export const sharesIn = (years: readonly YearOutlay[]): readonly BudgetShare[] =>
  years.flatMap(({ ledger: { earned }, funding: { certain } }) => [
    { earned, label: text('市级承担', 'City'), amount: certain.city },
    { earned, label: text('区、县（市）承担', 'Districts'), amount: certain.district },
    {
      earned,
      label: text(
        '未分摊（原文未写比例或未写由谁承担）',
        'Unattributed (the text gives no ratio, or no payer)',
      ),
      amount: certain.unattributed,
    },
  ]);

/** The drawn budgets of the years ahead, and what drives them. */
export function uncertaintyIn({ seed, runs, years }: UncertaintyResult): BudgetUncertainty {
  const ahead = years.slice(1);
  const lines = ahead.flatMap(({ earned, total, policies }): readonly SpreadLine[] => [
    { earned, policy: null, label: text('合计', 'Total'), ...spreadOf(total) },
    ...policies.map(({ id, title, ...likely }) => ({
      earned,
      policy: id,
      label: title,
      ...spreadOf(likely),
    })),
  ]);
  const drawn = text(
    `抽样 ${runs} 次，种子 ${seed}；只抽确定的数。`,
    `${runs} runs, seed ${seed}, of what is certain.`,
  );
  const next = ahead[0];
  const driving = next ? [driversOf(next)] : [];
  return { method: mapText([drawn, ...driving, QUANTILE_WORDS, DRIVER_WORDS], text('', ' ')), lines };
}

const spreadOf = ({
  p10,
  p50,
  p90,
}: {
  readonly p10: string;
  readonly p50: string;
  readonly p90: string;
}) => ({
  p10: new Exact(p10),
  p50: new Exact(p50),
  p90: new Exact(p90),
});

/** As many as matter. */
const NAMED = 3;

function driversOf({ earned, drivers }: UncertaintyResult['years'][number]): Text {
  const named = drivers
    .filter(({ share }) => share > 0)
    .slice(0, NAMED)
    .map(({ label, share }) => {
      const percent = `${Math.round(share * 100)}%`;
      return text(`${label.zh} ${percent}`, `${label.en} ${percent}`);
    });
  if (named.length === 0) return text('', '');
  const all = mapText(named, text('、', ', '));
  return text(
    `${earned} 年数据的波动主要来自：${all.zh}。`,
    `What drives the spread for the figures of ${earned}: ${all.en}.`,
  );
}
