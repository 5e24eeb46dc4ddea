import { ASIDE } from '../../src/budget/budget-words';
import type { Entry, Ledger } from '../../src/budget/entry';
import type { FundingParts } from '../../src/budget/funding-lines';
import { outlayOf, type Outlay, type OutlayLine } from '../../src/budget/outlay';
import { STEPS, type Steps } from '../../src/budget/steps';
import type { Language } from '../../src/rules/text';
import type { StatedTerms } from '../../src/budget/assumptions';
import type { BudgetForecast } from '../../workbook/budget-workbook';

/** The shape of `--json` (docs/decisions/budget-workbook.md). Amounts are texts in yuan with two decimals. */

/** A year of figures; everything of it adds up, to the fen, at every step. */
export function yearJson(ledger: Ledger, outlay: Outlay, language: Language) {
  const { earned, paid, total } = outlay;
  const byPolicy = entriesByPolicy(ledger);
  return {
    year: earned,
    yearPaid: paid,
    total: totalJson(total),
    policies: outlay.byPolicy.map((line) =>
      policyJson(line, { ...ledger, entries: byPolicy.get(line.key) ?? [] }, language),
    ),
  };
}

const stepsJson = (steps: Steps): Readonly<Record<keyof Steps, string>> =>
  Object.fromEntries(STEPS.map((step) => [step, steps[step].toFixed(2)])) as Record<keyof Steps, string>;

const totalJson = ({ certain, most, enterprises, claims }: OutlayLine) => ({
  ...stepsJson(certain),
  most: stepsJson(most),
  enterprises,
  claims,
});

function policyJson(line: OutlayLine, ledger: Ledger, language: Language) {
  return {
    id: line.key,
    title: line.label[language],
    ...totalJson(line),
    awards: outlayOf(ledger).byAward.map(({ key, label, certain, most, claims, enterprises }) => ({
      name: key,
      title: label[language],
      amount: certain.budget.toFixed(2),
      count: claims,
      most: most.budget.toFixed(2),
      enterprises,
    })),
  };
}

function entriesByPolicy({ entries }: Ledger): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { id } = entry.provision.policy;
    const known = found.get(id);
    if (known) known.push(entry);
    else found.set(id, [entry]);
  }
  return found;
}

/** What is in none of the sums, year by year. */
export const asidesJson = ({ outlays }: BudgetForecast, language: Language) =>
  outlays.flatMap(({ earned, paid, asides }) =>
    asides.map(({ aside, enterprises, claims, amount }) => ({
      year: earned,
      yearPaid: paid,
      aside,
      label: ASIDE[aside].name[language],
      enterprises,
      claims,
      amount: amount.toFixed(2),
    })),
  );

/** The figures that awards wait for; they are the same in every year. */
export const awaitedJson = ({ outlays: [base] }: BudgetForecast, language: Language) =>
  (base?.awaited ?? []).map(({ label, claims, enterprises }) => ({
    label: label[language],
    enterprises,
    claims,
  }));

/** Who has a place under each quota and who falls out, and how pools are shared, year by year. */
export const decisionsJson = ({ years }: BudgetForecast, language: Language) =>
  years.map(({ ledger: { earned, paid }, quotas, pools }) => ({
    year: earned,
    yearPaid: paid,
    quotas: quotas.map(({ said, kind, rankBy, ...one }) => ({
      ...one,
      kind: kind?.[language] ?? null,
      rankBy: rankBy?.[language] ?? null,
      said: said[language],
    })),
    pools: pools.map(({ said, ...one }) => ({ ...one, said: said[language] })),
  }));

/** Whose budget pays. */
export const sharesJson = ({ years }: BudgetForecast) =>
  years.map(({ ledger: { earned, paid }, funding: { certain, most } }) => ({
    year: earned,
    yearPaid: paid,
    ...partsJson(certain),
    most: partsJson(most),
  }));

const partsJson = ({ city, district, unattributed }: FundingParts) => ({
  city: city.toFixed(2),
  district: district.toFixed(2),
  unattributed: unattributed.toFixed(2),
});

/** P10, P50 and P90 of the years ahead, and what drives the spread. */
export function uncertaintyJson({ uncertainty }: BudgetForecast, language: Language) {
  if (!uncertainty) return null;
  const { seed, runs, years } = uncertainty;
  return {
    seed,
    runs,
    years: years.slice(1).map(({ earned, paid, total, policies, drivers }) => ({
      year: earned,
      yearPaid: paid,
      total,
      policies: policies.map(({ title, ...one }) => ({ ...one, title: title[language] })),
      drivers: drivers.map(({ label, ...one }) => ({ ...one, label: label[language] })),
    })),
  };
}

/** What was stated of the years ahead. Rates and shares are texts: 0.08. */
export const termsJson = ({ growth, future, realisation, recurring }: StatedTerms) => ({
  growth: growth.rate.toFixed(),
  growthByField: ratesJson(growth.byField),
  policies: future,
  realisation: realisation.rate.toFixed(),
  realisationByPolicy: ratesJson(realisation.byPolicy),
  realisationByAward: ratesJson(realisation.byAward),
  recurring: recurring === 'all' ? 'all' : [...recurring],
});

const ratesJson = (
  rates: ReadonlyMap<string, { toFixed(): string }> = new Map(),
): Readonly<Record<string, string>> =>
  Object.fromEntries([...rates].map(([name, rate]) => [name, rate.toFixed()]));
