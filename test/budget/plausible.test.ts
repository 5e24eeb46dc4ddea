import { describe, expect, it } from 'vitest';
import { dayLedger } from '../../src/budget/day-outlay';
import { yearOutlay } from '../../src/budget/year-outlay';
import { assessedEnterprise } from '../../src/company/assessed-enterprise';
import { NO_ANSWERS } from '../../src/company/stored-answers';
import { policyLibrary } from '../../src/policy-library';
import type { Day } from '../../src/rules/dates';
import { Exact } from '../../src/rules/exact';
import { COLUMNS } from '../../workbench/sample/company-table';
import { sampleCompanies } from '../../workbench/sample/sample-companies';
import { enterprisesIn } from './enterprises-of';
import { ledgersOf } from './forecast/forecast-of';

const enterprises = enterprisesIn(
  sampleCompanies().map((company) =>
    Object.fromEntries(COLUMNS.map(({ header, value }) => [header, value(company)])),
  ),
);

const outlayOn = (day: Day) => {
  const assessed = enterprises.map((one) =>
    assessedEnterprise(policyLibrary, one, { day, answers: NO_ANSWERS }),
  );
  return yearOutlay(dayLedger(assessed, day, 2024));
};
const yi = (amount: Exact): number => amount.div(100_000_000).toNumber();

describe('The sample of 200 enterprises', () => {
  it('costs some hundreds of millions while most policies are in force, and less as they end', () => {
    const [during, after, late] = ['2025-06-30', '2026-11-27', '2027-06-30'].map((day) =>
      yi(outlayOn(day).outlay.total.certain.budget),
    );
    expect(during).toBeGreaterThan(1);
    expect(during).toBeLessThan(10);
    expect(after).toBeLessThan(during! / 2);
    expect(after).toBeGreaterThan(0.1);
    expect(late).toBeLessThan(after! / 2);
    expect(late).toBeGreaterThan(0.01);
  });

  it('is paid no more of what it spends than the highest share that any clause has for it', () => {
    const shares: Readonly<Record<string, readonly [input: string, share: string]>> = {
      IC_TAPEOUT: ['cost', '0.15'],
      BINJIANG_TAPEOUT: ['cost', '0.3'],
      BINJIANG_IP_PURCHASE: ['purchaseAmount', '0.2'],
      SOFTWARE_RND_SUBSIDY: ['rndExpense', '0.2'],
    };
    for (const { ledger } of [outlayOn('2025-06-30')]) {
      const shared = ledger.entries.filter(({ provision }) => provision.award.name in shares);
      expect(shared.length).toBeGreaterThan(20);
      for (const { provision, facts, certain } of shared) {
        const [input = '', share = '0'] = shares[provision.award.name] ?? [];
        const spent = facts[input];
        if (!(spent instanceof Exact)) throw new Error(`${provision.award.name} without ${input}`);
        expect(certain.gross.lte(spent.times(share).toDecimalPlaces(2))).toBe(true);
      }
    }
  });

  it('costs more in a forecast the faster it grows, and less the sooner policies end', () => {
    const total = (growth: string, future: 'continue' | 'end') =>
      ledgersOf(enterprises, growth, { years: 3, future })
        .slice(1)
        .flatMap(({ entries }) => entries)
        .reduce((so, { certain }) => so.plus(certain.budget), new Exact(0));
    expect(total('0.1', 'continue').gt(total('0', 'continue'))).toBe(true);
    expect(total('0', 'continue').gt(total('-0.3', 'continue'))).toBe(true);
    expect(total('0.1', 'continue').gt(total('0.1', 'end'))).toBe(true);
  });
});
