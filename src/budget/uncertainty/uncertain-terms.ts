import type { Exact } from '../../rules/exact';
import type { Provision } from '../../rules/policy-book';
import { text, type Text } from '../../rules/text';
import type { Payee } from '../entry';
import type { Growth } from '../forecast/growth';
import type { Realisation } from '../realisation';
import type { Spread } from './spread';

/** How fast yuan columns may grow. */
export interface UncertainGrowth {
  /** For every yuan column that has no spread of its own. */
  readonly all: Spread;
  /** By the Chinese label of the field. */
  readonly byField?: ReadonlyMap<string, Spread>;
  /** By the id of the payee; it stands before all others. */
  readonly byPayee?: ReadonlyMap<string, Spread>;
  /**
   * `apart`: each enterprise has its own luck in each field and year, so that over many of them it evens out.
   * `together`: all have the same luck in a field and year, good years and bad ones. Left out: `apart`.
   */
  readonly moves?: 'apart' | 'together';
}

/** What share of upper bounds may really be paid. */
export interface UncertainRealisation {
  /** For every policy that has no spread of its own: each policy draws for itself. */
  readonly all: Spread;
  /** By the id of the policy. */
  readonly byPolicy?: ReadonlyMap<string, Spread>;
  /** By the name of the award; it stands before its policy's. */
  readonly byAward?: ReadonlyMap<string, Spread>;
}

export interface UncertaintyTerms {
  readonly growth: UncertainGrowth;
  readonly realisation: UncertainRealisation;
  /** A whole number: the same one gives the same figures, on any machine. */
  readonly seed: number;
  /** How many runs: 1 to 100,000. */
  readonly runs: number;
}

/** Terms that make no sense, said to the planner. */
export class UncertaintyError extends RangeError {
  override readonly name = 'UncertaintyError';

  constructor(readonly text: Text) {
    super(text.en);
  }
}

export const MOST_RUNS = 100_000;

/** @throws UncertaintyError for the first term that cannot be taken */
export function checkTerms({ growth, realisation, seed, runs }: UncertaintyTerms): void {
  if (!Number.isSafeInteger(seed)) {
    throw refused('种子(seed)', 'seed', '整数', 'a whole number', String(seed));
  }
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) {
    const most = String(MOST_RUNS);
    throw refused(
      '运行次数(runs)',
      'runs',
      `1至${most}的整数`,
      `a whole number from 1 to ${most}`,
      String(runs),
    );
  }
  for (const one of spreadsOf(growth.all, growth.byField, growth.byPayee)) checkSpread(one, GROWTH);
  for (const one of spreadsOf(realisation.all, realisation.byPolicy, realisation.byAward)) {
    checkSpread(one, REALISATION);
  }
}

const spreadsOf = (
  all: Spread,
  ...others: readonly (ReadonlyMap<string, Spread> | undefined)[]
): readonly Spread[] => [all, ...others.flatMap((some) => [...(some?.values() ?? [])])];

interface RateBounds {
  readonly name: Text;
  readonly words: Text;
  readonly holds: (rate: Exact) => boolean;
}

const GROWTH: RateBounds = {
  name: text('增长率', 'growth'),
  words: text('大于−1、不超过100', 'above −1 and at most 100'),
  holds: (rate) => rate.gt(-1) && rate.lte(100),
};

const REALISATION: RateBounds = {
  name: text('兑现比例', 'realisation'),
  words: text('0至1', 'from 0 to 1'),
  holds: (rate) => rate.gte(0) && rate.lte(1),
};

function checkSpread({ low, base, high }: Spread, { name, words, holds }: RateBounds): void {
  const found = [low, base, high].map(String).join(' / ');
  if (![low, base, high].every(holds)) throw refused(name.zh, name.en, words.zh, words.en, found);
  if (low.lte(base) && base.lte(high)) return;
  const order = text('低值不高于基准值、基准值不高于高值', 'low no more than base, base no more than high');
  throw refused(name.zh, name.en, order.zh, order.en, found);
}

const refused = (zh: string, en: string, dueZh: string, dueEn: string, found: string): UncertaintyError =>
  new UncertaintyError(text(`${zh}应为${dueZh}，现为 ${found}`, `${en} must be ${dueEn}, and is ${found}`));

export const growthSpread = (
  { all, byField, byPayee }: UncertainGrowth,
  payee: string,
  field: string,
): Spread => byPayee?.get(payee) ?? byField?.get(field) ?? all;

/** The spread of what is really paid with an award, and whose draw it is. */
export function realisationSpread(
  { all, byPolicy, byAward }: UncertainRealisation,
  { policy, award }: Provision,
): { readonly spread: Spread; readonly owner: string } {
  const own = byAward?.get(award.name);
  if (own) return { spread: own, owner: `award ${award.name}` };
  return { spread: byPolicy?.get(policy.id) ?? all, owner: `policy ${policy.id}` };
}

/**
 * By what an enterprise's draws are its own: its code, else its name, else its place in the table. Whether others
 * are there, and where, changes nothing but a place.
 */
export const identityOf = ({ id, name, code }: Payee): string =>
  code !== null ? `code ${code}` : name !== null ? `name ${name}` : `place ${id}`;

/** One end of every spread, or its base. */
export type Scenario = keyof Spread;

export const growthOf = (growth: UncertainGrowth, scenario: Scenario): Growth => ({
  rate: (payee, field) => growthSpread(growth, payee, field)[scenario],
});

export function realisationOf(
  { all, byPolicy, byAward }: UncertainRealisation,
  scenario: Scenario,
): Realisation {
  const of = (some: ReadonlyMap<string, Spread> = new Map<string, Spread>()): ReadonlyMap<string, Exact> =>
    new Map([...some].map(([key, spread]) => [key, spread[scenario]]));
  return { rate: all[scenario], byPolicy: of(byPolicy), byAward: of(byAward) };
}
