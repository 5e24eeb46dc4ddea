import { describe, expect, it } from 'vitest';
import { outlayOf } from '../../../src/budget/outlay';
import { SCENARIOS, ScenariosInHand } from '../../../src/budget/uncertainty/scenarios';
import { assessedEnterprise } from '../../../src/company/assessed-enterprise';
import { NO_ANSWERS } from '../../../src/company/stored-answers';
import { policyLibrary } from '../../../src/policy-library';
import { enterprisesIn } from '../enterprises-of';
import { ledgersOf } from '../forecast/forecast-of';
import { TERMS } from './uncertain';

describe('three scenarios side by side', () => {
  it('are the three forecasts, each with its own growth and realisation', () => {
    const enterprises = enterprisesIn([
      { 企业名称: '甲', 所属区: '西湖区', 行业: '软件', '年营收(万元)': 6000, '上年营收(万元)': 5000 },
    ]);
    const hand = new ScenariosInHand(policyLibrary, { dataYear: 2024, years: 4, future: 'continue' }, TERMS);
    for (const one of enterprises) {
      hand.add(assessedEnterprise(hand.book, one, { day: '2025-06-30', answers: NO_ANSWERS }));
    }
    const totals = SCENARIOS.map((scenario) =>
      hand
        .outlays()
        .get(scenario)
        ?.map(({ outlay }) => outlay.total.certain.budget.toFixed(2)),
    );
    const alone = SCENARIOS.map((scenario) =>
      ledgersOf(enterprises, TERMS.growth.all[scenario].toString(), {
        realisation: { rate: TERMS.realisation.all[scenario] },
      }).map((ledger) => outlayOf(ledger).total.certain.budget.toFixed(2)),
    );
    expect(totals).toEqual(alone);
    expect(new Set(totals.map((years) => years?.[2])).size).toBe(3);
  });
});
