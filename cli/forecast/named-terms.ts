import type { StatedTerms } from '../../src/budget/assumptions';
import { comparable, growingFields } from '../../src/budget/forecast/growing-fields';
import type { Exact } from '../../src/rules/exact';
import type { Policy } from '../../src/rules/policies';
import type { PolicyBook } from '../../src/rules/policy-book';
import { refused } from '../arguments';
import type { ForecastCommand } from './forecast-command';
import type { Between, Rates } from './rates';

/**
 * What a command states of the years ahead, with its names of columns, awards and policies found.
 * @throws RefusedCommand where a name is none
 */
export function namedTerms(command: ForecastCommand, book: PolicyBook): StatedTerms {
  const { growth, future, realisation, recurring } = command;
  return {
    growth: { rate: growth.rate, byField: growthByField(growth.named, book) },
    future,
    realisation: { rate: realisation.rate, ...realisedBy(realisation.named, book) },
    recurring:
      recurring === 'all'
        ? 'all'
        : new Set(recurring.flatMap((name) => awardsNamed('--recurring', name, book))),
  };
}

/** Between which rates what is named may lie, by field, policy and award. */
export interface NamedBetween {
  readonly byField: ReadonlyMap<string, Between>;
  readonly byPolicy: ReadonlyMap<string, Between>;
  readonly byAward: ReadonlyMap<string, Between>;
}

/** @throws RefusedCommand where a name is none */
export function betweenOf(growth: Rates, realisation: Rates, book: PolicyBook): NamedBetween {
  const fields = growingFields(book);
  const byField = named(growth).flatMap(([name, ends]) =>
    (fields.get(comparable(name)) ?? []).map((label): [string, Between] => [label, ends]),
  );
  const [byPolicy, byAward] = [new Map<string, Between>(), new Map<string, Between>()];
  for (const [name, ends] of named(realisation)) {
    const policy = policyNamed(name, book);
    if (policy) byPolicy.set(policy.id, ends);
    else for (const award of awardsNamed('--realisation', name, book)) byAward.set(award, ends);
  }
  return { byField: new Map(byField), byPolicy, byAward };
}

const named = ({ between }: Rates): readonly (readonly [string, Between])[] =>
  [...between].flatMap(([name, ends]) => (name === null ? [] : [[name, ends] as const]));

/** One heading may feed several fields; the name of a field itself goes before such a heading. */
function growthByField(named: ReadonlyMap<string, Exact>, book: PolicyBook): ReadonlyMap<string, Exact> {
  const fields = growingFields(book);
  const [own, fed] = [new Map<string, Exact>(), new Map<string, Exact>()];
  for (const [name, rate] of named) {
    const labels = fields.get(comparable(name));
    if (!labels) throw noField(name, [...new Set([...fields.values()].flat())]);
    for (const label of labels) {
      const rates = comparable(label) === comparable(name) ? own : fed;
      const other = rates.get(label);
      if (other && !other.eq(rate))
        throw refused(`--growth 对“${label}”写了两个增长率`, `--growth gives "${label}" two rates`);
      rates.set(label, rate);
    }
  }
  return new Map([...fed, ...own]);
}

/** As many names as help. */
const NAMED = 8;

function noField(name: string, labels: readonly string[]): Error {
  const near = likeliest(name, labels);
  return refused(
    `--growth 里的“${name}”不是会增长的金额列。可以写：${near.join('、')} 等`,
    `--growth names "${name}", which is no column of amounts that grows. There are: ${near.join(', ')} …`,
  );
}

/** Those with the most characters of the name first. */
function likeliest(name: string, labels: readonly string[]): readonly string[] {
  const shared = (label: string): number => [...new Set(name)].filter((one) => label.includes(one)).length;
  return [...labels].sort((a, b) => shared(b) - shared(a) || a.length - b.length).slice(0, NAMED);
}

interface RealisedBy {
  readonly byPolicy: ReadonlyMap<string, Exact>;
  readonly byAward: ReadonlyMap<string, Exact>;
}

function realisedBy(named: ReadonlyMap<string, Exact>, book: PolicyBook): RealisedBy {
  const byPolicy = new Map<string, Exact>();
  const byAward = new Map<string, Exact>();
  for (const [name, share] of named) {
    const policy = policyNamed(name, book);
    if (policy) byPolicy.set(policy.id, share);
    else for (const award of awardsNamed('--realisation', name, book)) byAward.set(award, share);
  }
  return { byPolicy, byAward };
}

const policyNamed = (name: string, { policies }: PolicyBook): Policy | undefined =>
  policies.find(
    ({ id, shortTitle }) =>
      id === name || [shortTitle.zh, shortTitle.en].map(comparable).includes(comparable(name)),
  );

/** An award by the name of its function, or all of a title. */
function awardsNamed(option: string, name: string, book: PolicyBook): readonly string[] {
  const bare = name.toUpperCase().replace(/^HZ\./, '');
  const found = book.provisions.flatMap(({ award }) =>
    award.name === bare || [award.title.zh, award.title.en].map(comparable).includes(comparable(name))
      ? [award.name]
      : [],
  );
  if (found.length > 0) return found;
  const near = likeliest(
    name,
    book.provisions.map(({ award }) => award.title.zh),
  );
  throw refused(
    `${option} 里的“${name}”不是一项奖补。可以写函数名（如 IC_TAPEOUT）或名称，如 ${near.slice(0, 3).join('、')}`,
    `${option} names "${name}", which is no award. Write the name of a function, such as IC_TAPEOUT, or a title`,
  );
}
