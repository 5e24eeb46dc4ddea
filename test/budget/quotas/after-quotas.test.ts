import { describe, expect, it } from 'vitest';
import { afterQuotas } from '../../../src/budget/quotas/after-quotas';
import { NOTHING_CHOSEN, type QuotaChoices, type QuotaEntry } from '../../../src/budget/quotas/quota-entry';
import { Exact } from '../../../src/rules/exact';
import { claimFor } from './claims-for-places';

const choosing = (quota: string, how: 'amount' | 'figure' | 'order'): QuotaChoices => ({
  ...NOTHING_CHOSEN,
  rankings: new Map([[quota, how]]),
});

/** 60 software enterprises with revenue of 2亿 each; the n-th spends 5000万 and n times 10万 on R&D. */
const research = (n: number): QuotaEntry =>
  claimFor({
    award: 'SOFTWARE_RND_SUBSIDY',
    company: `C${String(n).padStart(2, '0')}`,
    certain: 2_000_000 + n * 20_000,
    facts: { revenue: 200_000_000, revenueGrowth: 0.3, rndExpense: 50_000_000 + n * 100_000 },
    order: n,
  });
const sixty = Array.from({ length: 60 }, (_, n) => research(n));

const certainOf = (entries: readonly QuotaEntry[], choices = NOTHING_CHOSEN): Record<string, string> =>
  Object.fromEntries(
    [...afterQuotas(entries, choices).amounts].map(([id, { certain }]) => [id, certain.toFixed(2)]),
  );
const mostOf = (entries: readonly QuotaEntry[], choices = NOTHING_CHOSEN): Record<string, string> =>
  Object.fromEntries(
    [...afterQuotas(entries, choices).amounts].map(([id, { most }]) => [id, most.toFixed(2)]),
  );

describe('The first 50 by R&D share', () => {
  it('are those with the highest share; the others fall out, each by so much R&D spending', () => {
    const { amounts, quotas } = afterQuotas(sixty, NOTHING_CHOSEN);
    const [decision] = quotas;
    expect([...amounts].filter(([, { certain }]) => certain.isZero()).map(([id]) => id)).toEqual(
      sixty.slice(0, 10).map(({ id }) => id),
    );
    expect(decision).toMatchObject({ places: 50, wanted: 60, binds: true, ranking: 'stated', ties: null });
    expect(decision!.said.zh).toBe('按申报企业研发占比排名。');
    expect(decision!.boundary).toEqual({ lastIn: 49, firstOut: 50 });
    const [last, first] = [decision!.rows[49]!, decision!.rows[50]!];
    expect(last).toMatchObject({
      rank: 50,
      companies: ['C10'],
      figure: '0.255',
      standing: 'in',
      behind: null,
    });
    expect(first).toMatchObject({ rank: 51, companies: ['C09'], figure: '0.2545', standing: 'out' });
    expect(first.behind).toEqual({ figure: '0.0005', part: '100000.00' });
    // 2,000,000 to 2,180,000 yuan of the ten that fall out.
    expect(decision!.saved).toEqual({ certain: '20900000.00', most: '20900000.00' });
  });

  it('are told apart where two shares differ by less than a division shows', () => {
    const third = { revenue: 300_000_000, revenueGrowth: 0.3, rndExpense: 100_000_000 };
    const near = { revenue: 3e14, revenueGrowth: 0.3, rndExpense: 1e14 + 0.01 };
    const places = sixty
      .slice(11)
      .map((one) => ({ ...one, facts: { ...one.facts, rndExpense: new Exact(150_000_000) } }));
    const both = [
      claimFor({ award: 'SOFTWARE_RND_SUBSIDY', company: 'a 等于三分之一', certain: 1, facts: third }),
      claimFor({ award: 'SOFTWARE_RND_SUBSIDY', company: 'b 略高', certain: 1, facts: near }),
    ];
    expect(certainOf([...places, ...both])).toMatchObject({ 'a 等于三分之一': '0.00', 'b 略高': '1.00' });
  });

  it('leave open who of equals at the last place has it, and name them', () => {
    const equals = sixty.map((one, n) =>
      n < 12 ? { ...one, facts: { ...one.facts, rndExpense: new Exact(51_000_000) } } : one,
    );
    const { quotas, amounts } = afterQuotas(equals, NOTHING_CHOSEN);
    const [decision] = quotas;
    expect(decision!.ties).toEqual({ rows: Array.from({ length: 12 }, (_, at) => 48 + at), places: 2 });
    expect(decision!.rows.slice(48).every(({ standing, rank }) => standing === 'open' && rank === 49)).toBe(
      true,
    );
    expect(decision!.said.zh).toContain('末位有 12 个并列，原文没有写怎样取舍');
    expect(amounts.get('C00')).toEqual({ certain: new Exact(2_000_000), most: new Exact(0) });
    expect(amounts.get('C11')).toEqual({ certain: new Exact(0), most: new Exact(2_220_000) });
  });

  it('give one place to a company, however many rows it fills', () => {
    const twice = claimFor({
      award: 'SOFTWARE_RND_SUBSIDY',
      company: 'C59',
      id: 'C59 again',
      certain: 500_000,
      facts: { revenue: 200_000_000, rndExpense: 55_000_000 },
    });
    const { quotas, amounts } = afterQuotas([...sixty.slice(10), twice], NOTHING_CHOSEN);
    expect(quotas[0]).toMatchObject({ wanted: 50, binds: false });
    expect(amounts.get('C59 again')!.certain.toFixed()).toBe('500000');
  });

  it('are not sure of a place behind one who may not be eligible, nor paid twice for it', () => {
    const perhaps = claimFor({
      award: 'SOFTWARE_RND_SUBSIDY',
      company: '增速未填',
      certain: 0,
      most: 9_000_000,
      facts: { revenue: 200_000_000, rndExpense: 100_000_000 },
    });
    const { quotas, amounts } = afterQuotas([...sixty.slice(10), perhaps], NOTHING_CHOSEN);
    const [decision] = quotas;
    expect(amounts.get('C10')).toEqual({ certain: new Exact(0), most: new Exact(0) });
    expect(decision!.rows.find(({ companies }) => companies[0] === 'C10')?.standing).toBe('open');
    const all = sixty.slice(10).reduce((so, { certain }) => so.plus(certain), new Exact(0));
    const behind = new Exact(2_200_000);
    expect(decision!.after).toEqual({
      certain: all.minus(behind).toFixed(2),
      most: all.minus(behind).plus(9_000_000).toFixed(2),
    });
    expect(decision!.atMost).toBe(decision!.after.most);
  });

  it('may come anywhere without revenue to divide by: never for certain, and the text says so', () => {
    const unknown = claimFor({
      award: 'SOFTWARE_RND_SUBSIDY',
      company: '营收未知',
      certain: 0,
      most: 3_000_000,
      facts: { rndExpense: 60_000_000 },
    });
    const [decision] = afterQuotas([...sixty.slice(10), unknown], NOTHING_CHOSEN).quotas;
    expect(decision!.said.zh).toContain('1 个没有排名的数据');
    expect(decision!.rows.every(({ standing }) => standing === 'open')).toBe(false);
    expect(decision!.rows[50]).toMatchObject({
      companies: ['营收未知'],
      rank: null,
      figure: null,
      standing: 'open',
    });
    expect(Number(decision!.atMost)).toBeGreaterThan(Number(decision!.after.most));
  });
});

describe('Places without a ranking in the text', () => {
  const apps = Array.from({ length: 32 }, (_, n) =>
    claimFor({
      award: 'SOFTWARE_MOBILE_APP_REWARD',
      company: `A${String(n).padStart(2, '0')}`,
      certain: 100_000 + n,
      order: n,
      figure: (n * 7) % 32,
    }),
  );

  it('are an interval while nobody says: the lowest amounts for certain, the highest at most', () => {
    const [decision] = afterQuotas(apps, NOTHING_CHOSEN).quotas;
    expect(decision).toMatchObject({ places: 30, wanted: 32, ranking: 'unsaid', rankBy: null });
    expect(decision!.said.zh).toContain('原文没有写按什么排名');
    expect(certainOf(apps)).toMatchObject({ A00: '100000.00', A31: '0.00', A30: '0.00' });
    expect(mostOf(apps)).toMatchObject({ A00: '0.00', A01: '0.00', A31: '100031.00' });
    expect(decision!.saved).toEqual({ certain: '200061.00', most: '200001.00' });
  });

  it('go by amount, by the order of the table or by a column, as the planner says', () => {
    const losers = (choices: QuotaChoices): string[] => {
      const { amounts } = afterQuotas(apps, choices);
      for (const { certain, most } of amounts.values()) expect(certain).toEqual(most);
      return [...amounts].filter(([, { most }]) => most.isZero()).map(([id]) => id);
    };
    const quota = 'SOFTWARE_MOBILE_APP_REWARD';
    expect(losers(choosing(quota, 'amount'))).toEqual(['A00', 'A01']);
    expect(losers(choosing(quota, 'order'))).toEqual(['A30', 'A31']);
    // 0 and 7·23 = 161 = 5·32 + 1.
    expect(losers(choosing(quota, 'figure'))).toEqual(['A00', 'A23']);
  });

  it('hold a place for one whose figure is blank, and are not sure of it for anybody', () => {
    const blank = apps.map((one) => (one.id === 'A09' ? { ...one, figure: null } : one));
    const [decision] = afterQuotas(blank, choosing('SOFTWARE_MOBILE_APP_REWARD', 'figure')).quotas;
    const quota = choosing('SOFTWARE_MOBILE_APP_REWARD', 'figure');
    expect(certainOf(blank, quota)).toMatchObject({ A09: '0.00', A00: '0.00', A23: '0.00' });
    expect(mostOf(blank, quota)).toMatchObject({ A09: '0.00', A00: '0.00', A23: '100023.00' });
    expect(decision!.rows.find(({ companies }) => companies[0] === 'A23')?.standing).toBe('open');
    expect(decision!.said.zh).toContain('1 个没有排名的数据');
    const few = blank.slice(2);
    expect(certainOf(few, quota).A09).toBe('100009.00');
  });

  it('do not let the planner overrule the ranking that the text states', () => {
    const [decision] = afterQuotas(sixty, choosing('SOFTWARE_RND_SUBSIDY', 'amount')).quotas;
    expect(decision!.ranking).toBe('stated');
  });

  it('say which figure the text ranks by where the table does not give it', () => {
    const providers = Array.from({ length: 11 }, (_, n) =>
      claimFor({
        award: 'SOFTWARE_DIGITAL_SERVICE_SUBSIDY',
        company: `D${n}`,
        certain: 2_000_000,
        facts: { enterpriseCount: 1 },
        figure: n,
      }),
    );
    const [unsaid] = afterQuotas(providers, NOTHING_CHOSEN).quotas;
    expect(unsaid!.said.zh).toContain('原文按“数字化服务指数”排名，表中没有该数据');
    // All are worth the same: who has the place is open, what it costs is not.
    expect(unsaid!.after).toEqual({ certain: '20000000.00', most: '20000000.00' });
    const [chosen] = afterQuotas(providers, choosing('SOFTWARE_DIGITAL_SERVICE_SUBSIDY', 'figure')).quotas;
    expect(chosen!.said.zh).toBe('按数字化服务指数排名，数据取自所选的列。');
    expect(chosen!.rows[10]).toMatchObject({
      companies: ['D0'],
      standing: 'out',
      behind: { figure: '1', part: null },
    });
  });
});

describe('A quota of several kinds', () => {
  it('has 5 places for chain leaders, 20 for smart factories and 50 for workshops, none for another kind', () => {
    const factories = (tier: string, many: number, yuan: number): QuotaEntry[] =>
      Array.from({ length: many }, (_, n) =>
        claimFor({
          award: 'FACTORY_RECOGNITION_SUBSIDY',
          company: `${tier}${n}`,
          certain: yuan,
          facts: { tier },
        }),
      );
    const all = [
      ...factories('chainLeader', 6, 5_000_000),
      ...factories('smart', 21, 2_000_000),
      ...factories('workshop', 49, 800_000),
    ];
    const { quotas, amounts } = afterQuotas(all, NOTHING_CHOSEN);
    expect(quotas.map(({ kind, places, wanted, binds }) => [kind!.zh, places, wanted, binds])).toEqual([
      ['链主工厂', 5, 6, true],
      ['智能工厂', 20, 21, true],
      ['数字化车间', 50, 49, false],
    ]);
    const sum = [...amounts.values()].reduce((so, { certain }) => so.plus(certain), new Exact(0));
    expect(sum.toFixed()).toBe(String(5 * 5_000_000 + 20 * 2_000_000 + 49 * 800_000));
  });

  it('holds nothing back where the kind is not known, and says so', () => {
    const unknown = claimFor({
      award: 'FACTORY_RECOGNITION_SUBSIDY',
      company: '甲',
      certain: 0,
      most: 5_000_000,
    });
    const [decision] = afterQuotas([unknown], NOTHING_CHOSEN).quotas;
    expect(decision).toMatchObject({ places: null, binds: false, after: { most: '5000000.00' } });
    expect(decision!.said.zh).toContain('类型未知');
  });
});

describe('A claim for several things', () => {
  const products = (company: string, count: number): QuotaEntry =>
    claimFor({
      award: 'SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD',
      company,
      certain: count * 1_000_000,
      facts: { productCount: count },
      order: company.charCodeAt(0),
    });

  it('takes a place for each, and is paid for those that have one', () => {
    const choices = choosing('SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD', 'order');
    const entries = [products('a', 4), products('b', 3), products('c', 5)];
    expect(certainOf(entries, choices)).toEqual({ a: '4000000.00', b: '3000000.00', c: '3000000.00' });
    expect(afterQuotas(entries, choices).quotas[0]).toMatchObject({ places: 10, wanted: 12, binds: true });
  });

  it('has no more than the places, even alone', () => {
    expect(certainOf([products('a', 15)])).toEqual({ a: '10000000.00' });
  });
});

describe('A project of several participants', () => {
  const part = (company: string, thing: string | null, wan: number): QuotaEntry =>
    claimFor({ award: 'SOFTWARE_COLLAB_SUBSIDY', company, thing, certain: wan * 10_000 });

  it('takes one of the two places, and its participants have 1000万元 together', () => {
    const entries = [
      part('甲', '一', 500),
      part('乙', '一', 500),
      part('丙', '一', 250),
      part('丁', '二', 300),
    ];
    const { amounts, quotas, pools } = afterQuotas(entries, NOTHING_CHOSEN);
    expect(quotas[0]).toMatchObject({ places: 2, wanted: 2, binds: false });
    expect([...amounts].map(([id, { certain }]) => [id, certain.toFixed(2)])).toEqual([
      ['甲', '4000000.00'],
      ['乙', '4000000.00'],
      ['丙', '2000000.00'],
      ['丁', '3000000.00'],
    ]);
    expect(pools.find(({ thing }) => thing === '一')).toMatchObject({
      whole: '10000000.00',
      way: 'proRata',
      wanted: { certain: '12500000.00' },
      had: { certain: '10000000.00' },
      left: { certain: '0.00' },
    });
    expect(pools[0]!.said.zh).toContain('原文没有写怎样分配');
  });

  it('asks for the names of projects that have none', () => {
    const [decision] = afterQuotas(
      [part('甲', null, 500), part('乙', null, 500), part('丙', null, 500)],
      NOTHING_CHOSEN,
    ).quotas;
    expect(decision!.said.zh).toContain('3 笔没有项目名称');
  });

  it('is another one where two companies call their own projects alike under another clause', () => {
    const entries = ['甲', '乙'].map((company) =>
      claimFor({ award: 'AI_DEMONSTRATION_PROJECT_SUBSIDY', company, thing: '示范项目', certain: 1_000_000 }),
    );
    expect(afterQuotas(entries, NOTHING_CHOSEN).quotas[0]!.wanted).toBe(2);
  });
});

describe('The yearly pool of compute vouchers', () => {
  const vouchers = (company: string, wan: number, order: number): QuotaEntry =>
    claimFor({ award: 'AI_COMPUTE_VOUCHER_POOL', company, certain: wan * 10_000, order });
  const entries = [vouchers('甲', 3000, 0), vouchers('乙', 3000, 1), vouchers('丙', 1000, 2)];

  it('is shared in proportion while nobody says how, to the fen', () => {
    expect(certainOf(entries)).toEqual({ 甲: '21428571.43', 乙: '21428571.43', 丙: '7142857.14' });
    const [pool] = afterQuotas(entries, NOTHING_CHOSEN).pools;
    expect(pool).toMatchObject({ whole: '50000000.00', had: { certain: '50000000.00' } });
    expect(pool!.said.zh).toContain('也没有另作选择');
  });

  it('goes to those who come first where the planner says so', () => {
    const choices = {
      ...NOTHING_CHOSEN,
      pools: new Map([['AI_COMPUTE_VOUCHER_POOL', 'firstCome' as const]]),
    };
    expect(certainOf(entries, choices)).toEqual({ 甲: '30000000.00', 乙: '20000000.00', 丙: '0.00' });
  });
});

describe('A claim without quota or pool', () => {
  it('stays what it is', () => {
    const claim = claimFor({
      award: 'SOFTWARE_SCALE_REWARD',
      company: '甲',
      certain: 500_000,
      most: 1_000_000,
    });
    expect(afterQuotas([claim], NOTHING_CHOSEN)).toMatchObject({
      amounts: new Map([['甲', { certain: new Exact(500_000), most: new Exact(1_000_000) }]]),
      quotas: [],
      pools: [],
    });
  });
});
