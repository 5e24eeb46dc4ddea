import { isUnexcused, type Judgement, type Survivor } from './judgement';
import type { Mutant } from './mutants';

export const MUTATION_REPORT = new URL('../../docs/mutation.md', import.meta.url);

/** docs/mutation.md: what the cases notice, policy by policy and kind by kind, and why the rest is no mistake. */
export function mutationReport(judgements: readonly Judgement[]): string {
  const byPolicy = grouped(judgements, ({ provision }) => provision.policy.shortTitle.zh);
  const all = judgements.flatMap(outcomes);
  const byChange = grouped(all, ({ mutant }) => mutant.change);
  return [
    '# Mutation',
    '',
    'Each award is changed in one place at a time, and its cases in `test/cases` are run against the change. A',
    'change is noticed when some case has another amount. Written by `npm run mutation -- --write`; a test',
    'fails when it is stale.',
    '',
    'Numbers, thresholds, caps, tier edges and tier amounts are moved by one unit (0.01 yuan, 0.1 percentage',
    'point, one enterprise, one year, one square metre) up and down; comparisons give their edge to the other',
    'side; a lesser becomes a greater, loses its bound or is reduced to it; whole steps are moved or paid pro',
    'rata; neighbouring codes exchange their figures; each requirement is dropped, “all” becomes “any”; a sum',
    'becomes a difference or loses a side; a figure is replaced by another of its kind; an argument left out',
    'counts as one unit more or less; the first and the last day of the policy move by a day, and a draft',
    'counts as adopted.',
    '',
    ...table(
      'Policy',
      [...byPolicy].map(([title, some]) => [title, some.flatMap(outcomes)]),
      all,
    ),
    '',
    ...table('Change', [...byChange], all),
    '',
    '## Changes that are none',
    '',
    'Equivalent: proven to pay the same for every argument (`test/mutation/equivalence.ts`), and no argument',
    'near the edges tells them apart.',
    '',
    '| Award | Change | Why no amount changes |',
    '| --- | --- | --- |',
    ...judgements.flatMap(({ provision, survivors }) =>
      survivors.map((survivor) => `| ${provision.award.name} | ${told(survivor)} |`),
    ),
    '',
  ].join('\n');
}

interface Outcome {
  readonly mutant: Mutant;
  readonly survivor: Survivor | null;
}

const outcomes = ({ noticed, survivors }: Judgement): Outcome[] => [
  ...noticed.map((mutant) => ({ mutant, survivor: null })),
  ...survivors.map((survivor) => ({ mutant: survivor.mutant, survivor })),
];

/** Changes, noticed, equivalent, missed, score. */
export function score(some: readonly Outcome[]): readonly [number, number, number, number, string] {
  const survivors = some.flatMap(({ survivor }) => survivor ?? []);
  const missed = survivors.filter(isUnexcused).length;
  const noticed = some.length - survivors.length;
  const percent = noticed + missed === 0 ? 100 : (noticed / (noticed + missed)) * 100;
  return [some.length, noticed, survivors.length - missed, missed, `${percent.toFixed(1)}%`];
}

const table = (
  heading: string,
  rows: readonly (readonly [string, readonly Outcome[]])[],
  all: readonly Outcome[],
): string[] => [
  `| ${heading} | Changes | Noticed | Equivalent | Missed | Score |`,
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...rows.map(([name, some]) => `| ${[name, ...score(some)].join(' | ')} |`),
  `| ${['**Total**', ...score(all)].join(' | ')} |`,
];

/** One line on a change that no case notices. */
export function told({ mutant: { change, difference }, proof, telling }: Survivor): string {
  const why = telling
    ? `MISSED: no case is like ${JSON.stringify(telling)}`
    : (proof ?? 'MISSED: not proven');
  return `${change}: ${difference} | ${why}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
