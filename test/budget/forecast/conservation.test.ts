import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry, Ledger } from '../../../src/budget/entry';
import { outlayOf, type OutlayLine } from '../../../src/budget/outlay';
import { added, NOTHING, STEPS, type Steps } from '../../../src/budget/steps';
import type { PolicyFuture } from '../../../src/budget/forecast/policies-ahead';
import { policyLibrary } from '../../../src/policy-library';
import { paidBy } from '../../../src/readings/amount';
import { Exact } from '../../../src/rules/exact';
import { arbitraryRows } from '../arbitrary-tables';
import { enterprisesIn } from '../enterprises-of';
import { ledgersOf } from './forecast-of';

const rates = fc.constantFrom('0', '0.08', '-0.2', '0.5', '0.333');
const futures = fc.constantFrom<PolicyFuture>('continue', 'end', 'draft');
const shares = fc.constantFrom('1', '0.8', '0.333');

const text = (steps: Steps) => STEPS.map((step) => steps[step].toFixed(2));
const LISTS = [
  'byPolicy',
  'byClause',
  'byAward',
  'byDepartment',
  'byDistrict',
  'bySize',
  'byEnterprise',
] as const;

const summed = (lines: readonly OutlayLine[], of: 'certain' | 'most'): Steps =>
  lines.map((line) => line[of]).reduce(added, NOTHING);

function neverRises(steps: Steps): boolean {
  return STEPS.every((step, at) => {
    const next = STEPS[at + 1];
    return next === undefined || steps[next].lte(steps[step]);
  });
}

const inFen = (steps: Steps): boolean => STEPS.every((step) => steps[step].decimalPlaces() <= 2);

describe('A forecast of any table', () => {
  it('is of tables that cost something', () => {
    const tables = fc.sample(arbitraryRows, { numRuns: 40, seed: 7 });
    const paying = tables.filter((rows) =>
      ledgersOf(enterprisesIn(rows), '0.08').some(({ entries }) => entries.some(pays)),
    );
    expect(paying.length).toBeGreaterThan(20);
  });

  it('adds up to the fen at every step, however it is grouped, and no step rises', () => {
    fc.assert(
      fc.property(arbitraryRows, rates, futures, shares, (rows, growth, future, share) => {
        const realisation = { rate: new Exact(share) };
        for (const ledger of ledgersOf(enterprisesIn(rows), growth, { future, realisation, years: 3 })) {
          const outlay = outlayOf(ledger);
          for (const of of ['certain', 'most'] as const) {
            for (const list of LISTS)
              expect(text(summed(outlay[list], of)), list).toEqual(text(outlay.total[of]));
            expect(ledger.entries.every((entry) => neverRises(entry[of]) && inFen(entry[of]))).toBe(true);
          }
          expect(outlay.total.most.budget.gte(outlay.total.certain.budget)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('repeats, where nothing grows, nothing but awards that are yearly', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const paid = new Set<string>();
        for (const { entries } of ledgersOf(enterprisesIn(rows), 0, { years: 3 })) {
          const again = entries.filter((entry) => pays(entry) && paid.has(entry.id));
          expect(again.filter(({ provision }) => provision.award.frequency !== 'yearly')).toEqual([]);
          for (const { id } of entries.filter(pays)) paid.add(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives every other enterprise the same where one is left out', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.nat(), (rows, which) => {
        const names = [...new Set(rows.map((row) => row['企业名称']))];
        const gone = names[which % names.length];
        // The table stays as it is, with all its columns: without one, others of it could be read otherwise.
        const blank = Object.fromEntries(rows.flatMap((row) => Object.keys(row).map((key) => [key, null])));
        const others = rows.filter((row) => row['企业名称'] !== gone).map((row) => ({ ...blank, ...row }));
        if (others.length === 0) return;
        const [all, fewer] = [rows, others].map((some) =>
          ledgersOf(enterprisesIn(some), '0.08', { years: 2 }),
        );
        for (const [at, ledger] of (fewer ?? []).entries()) {
          const with_ = outlayOf(all![at]!).byEnterprise;
          for (const line of outlayOf(ledger).byEnterprise) {
            const before = with_.find(({ label }) => label.zh === line.label.zh);
            expect(line.certain.budget.gte(before!.certain.budget)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('pays nobody a tier twice: all years together come to the highest tier that is ever reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), rates, (yi, growth) => {
        const rows = [{ 企业名称: '甲', 所属区: '余杭区', 行业: '软件', '年营收(亿元)': yi }];
        const paid = ledgersOf(enterprisesIn(rows), growth, { years: 8 }).map(ofScale);
        const figures = Array.from({ length: 9 }, (_, at) => new Exact(growth).plus(1).pow(at).times(yi));
        const highest = Exact.max(...figures).times(100_000_000);
        const facts = { revenue: highest, previousRevenue: new Exact(0) };
        const tier = paidBy(policyLibrary.find(SCALE)!.award.rule, facts);
        expect(paid.reduce((so, one) => so.plus(one)).toFixed(2)).toBe(tier.toFixed(2));
      }),
    );
  });
});

const SCALE = 'SOFTWARE_SCALE_REWARD';

const ofScale = (ledger: Ledger): Exact =>
  outlayOf(ledger).byAward.find(({ key }) => key === SCALE)?.certain.budget ?? new Exact(0);

const pays = ({ certain }: Entry): boolean => certain.budget.gt(0);
