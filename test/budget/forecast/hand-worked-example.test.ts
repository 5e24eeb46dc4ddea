import { describe, expect, it } from 'vitest';
import example from './forecast-example.json' with { type: 'json' };
import { STEPS, type Steps } from '../../../src/budget/steps';
import type { Entry, Ledger } from '../../../src/budget/entry';
import { outlayOf, type Outlay, type OutlayLine } from '../../../src/budget/outlay';
import { changedBook } from '../../../src/budget/what-if/policy-changes';
import { policyLibrary } from '../../../src/policy-library';
import { Exact } from '../../../src/rules/exact';
import { enterprisesIn } from '../enterprises-of';
import { exampleRows } from '../example-rows';
import { ledgersOf } from './forecast-of';

/** Six invented enterprises over four years, worked out on paper from the texts, by someone without the code. */
const enterprises = enterprisesIn(exampleRows(), example.dataYear);

type Paper = (typeof example.years)[number];
const text = (steps: Steps) => Object.fromEntries(STEPS.map((step) => [step, steps[step].toFixed(2)]));

const stepsOf = (line: Readonly<Record<(typeof STEPS)[number], string>>) =>
  Object.fromEntries(STEPS.map((step) => [step, line[step]]));

/** A year as the paper has it. */
const onPaper = ({ year, totals, policies }: Paper) => ({
  year,
  totals,
  policies: Object.fromEntries(
    policies.map(({ id, awards, ...line }) => [
      id,
      {
        ...stepsOf(line),
        awards: Object.fromEntries(awards.map(({ name, amount, count }) => [name, { amount, count }])),
      },
    ]),
  ),
});

const asComputed = (ledger: Ledger) => {
  const outlay = outlayOf(ledger);
  return {
    year: outlay.earned,
    totals: text(outlay.total.certain),
    policies: Object.fromEntries(
      outlay.byPolicy.map(({ key, certain }) => [key, { ...text(certain), awards: awardsOf(key, ledger) }]),
    ),
  };
};

const awardsOf = (policy: string, { entries, ...ledger }: Ledger) => {
  const own = entries.filter(({ provision }) => provision.policy.id === policy);
  const lines: readonly OutlayLine[] = outlayOf({ ...ledger, entries: own }).byAward;
  return Object.fromEntries(
    lines.map(({ key, certain, claims }) => [key, { amount: certain.budget.toFixed(2), count: claims }]),
  );
};

const budgets = (outlays: readonly Outlay[]) => outlays.map(({ total }) => total.certain.budget.toFixed(2));

/**
 * The paper leaves the reward on the revenue increment out, since the text states none of its gates, and tells
 * what it comes to if all are met. The product counts it, as it does for a table that states both years.
 */
const ON_INCREMENT = 'SOFTWARE_GROWTH_REWARD';
const isOnPaper = ({ provision: { award } }: Entry): boolean => award.name !== ON_INCREMENT;
const asOnPaper = (ledger: Ledger): Ledger => ({ ...ledger, entries: ledger.entries.filter(isOnPaper) });
const ahead = (...terms: Parameters<typeof ledgersOf>): readonly Ledger[] => ledgersOf(...terms).slice(1);

describe('the worked example of six enterprises over four years', () => {
  it('comes out to the fen at every step where figures grow by 8%', () => {
    const years = ahead(enterprises, example.growth);
    expect(years.map(asOnPaper).map(asComputed)).toEqual(example.years.map(onPaper));
  });

  it('comes out to the fen where nothing grows', () => {
    const years = ahead(enterprises, 0);
    expect(years.map(asOnPaper).map(asComputed)).toEqual(example.zeroGrowthYears.map(onPaper));
  });

  it('comes to what the paper says of the reward on the revenue increment', () => {
    const years = ahead(enterprises, example.growth).map(outlayOf);
    const rewards = years.map(({ byAward }) => byAward.find(({ key }) => key === ON_INCREMENT));
    expect(rewards.map((line) => line?.certain.budget.toFixed(2))).toEqual(example.onIncrement);
  });

  it('comes out where there is one place for research and development: the higher share has it', () => {
    const change = { kind: 'number', award: 'SOFTWARE_RND_SUBSIDY', at: 'quota 50个', to: '1' } as const;
    const onePlace = changedBook(policyLibrary, [change]);
    const years = ahead(enterprises, example.growth, { book: onePlace }).map(asOnPaper).map(outlayOf);
    expect(budgets(years)).toEqual(example.quotaOnePlaceTotals.map(({ budget }) => budget));
  });

  it('comes out where policies end on their day', () => {
    const years = ahead(enterprises, example.growth, { future: 'end' }).map(asOnPaper).map(outlayOf);
    expect(budgets(years)).toEqual(example.endTotals);
  });

  it('comes out where 80% of upper bounds is really paid', () => {
    const realisation = { rate: new Exact('0.8') };
    const years = ahead(enterprises, example.growth, { realisation }).map(asOnPaper).map(outlayOf);
    expect(budgets(years)).toEqual(example.realisation80Totals);
  });

  it('comes out where the draft of 2026 takes the place of the policy of 2022', () => {
    const years = ahead(enterprises, example.growth, { future: 'draft' }).map(outlayOf);
    const ofDraft = years.map(({ byPolicy }) =>
      byPolicy.find(({ key }) => key === 'software-2026-draft')?.certain.budget.toFixed(2),
    );
    expect(ofDraft).toEqual(example.draft.map(({ policies }) => policies['software-2026-draft']));
  });
});
