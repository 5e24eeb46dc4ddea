import { describe, expect, it } from 'vitest';
import { quotasOfRuns } from '../../../src/budget/uncertainty/quotas-of-runs';
import { UncertaintyRun } from '../../../src/budget/uncertainty/uncertainty-run';
import { ForecastInHand } from '../../../src/budget/forecast/forecast';
import { statedGrowth } from '../../../src/budget/forecast/growth';
import { changedBook } from '../../../src/budget/what-if/policy-changes';
import { assessedEnterprise } from '../../../src/company/assessed-enterprise';
import { NO_ANSWERS } from '../../../src/company/stored-answers';
import { policyLibrary } from '../../../src/policy-library';
import type { PolicyBook } from '../../../src/rules/policy-book';
import { Exact } from '../../../src/rules/exact';
import { enterprisesIn, type Cells } from '../enterprises-of';
import { inRun, spread } from './uncertain';

const YEARS = { dataYear: 2024, years: 3, future: 'continue' } as const;
const STILL = {
  growth: { all: spread(0.08, 0.08, 0.08) },
  realisation: { all: spread(1, 1, 1) },
  seed: 7,
  runs: 4,
};

/** Software enterprises above 2亿元 whose share of research lies between 21% and 60%; some share one share. */
const researchers: readonly Cells[] = Array.from({ length: 24 }, (_, at) => ({
  企业名称: `研发${at}有限公司`,
  所属区: '西湖区',
  行业: '软件',
  '年营收(万元)': 25_000 + at * 100,
  营收增速: 0.25,
  '研发投入(万元)': (25_000 + at * 100) * (0.21 + 0.02 * (at % 20)),
}));

/** One project of three participants, whose pool of 1000万 they share, and two of one. */
const together: readonly Cells[] = Array.from({ length: 5 }, (_, at) => ({
  企业名称: `协同${at}有限公司`,
  所属区: '西湖区',
  行业: '软件',
  项目名称: at < 3 ? '一号' : `${at}号`,
  '参与企业软硬件实际投入(万元)': 1500 + at,
}));

function bothWays(book: PolicyBook, rows: readonly Cells[]) {
  const forecast = new ForecastInHand(book, { ...YEARS, growth: statedGrowth({ rate: new Exact('0.08') }) });
  const runs = new UncertaintyRun(book, YEARS, STILL, { after: quotasOfRuns() });
  for (const one of enterprisesIn(rows)) {
    const assessed = assessedEnterprise(forecast.book, one, { day: '2025-06-30', answers: NO_ANSWERS });
    runs.add(forecast.add(assessed));
  }
  const years = forecast.outlays();
  const exact = (policy: string) =>
    years.map(({ outlay }) => {
      const line = outlay.byPolicy.find(({ key }) => key === policy);
      return line ? line.certain.budget.times(100).toNumber() : 0;
    });
  return { years, part: runs.part(), exact };
}

describe('quotas over runs in which nothing varies', () => {
  it.each(['3', '10', '23', '50'])('are the forecast’s own for %s places by research share', (places) => {
    const change = { kind: 'number', award: 'SOFTWARE_RND_SUBSIDY', at: 'quota 50个', to: places } as const;
    const book = changedBook(policyLibrary, [change]);
    const { part, exact } = bothWays(book, researchers);
    expect(exact('software-2022')[1]).toBeGreaterThan(0);
    for (const run of ['base', 0, 3] as const)
      expect(inRun(part, run)['software-2022']).toEqual(exact('software-2022'));
  });

  it('are the forecast’s own for projects that share a pool and compete for places', () => {
    const { part, exact, years } = bothWays(policyLibrary, together);
    expect(years[0]?.quotas.length).toBeGreaterThan(0);
    for (const run of ['base', 2] as const)
      expect(inRun(part, run)['software-2022']).toEqual(exact('software-2022'));
  });
});
