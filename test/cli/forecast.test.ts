import { describe, expect, it } from 'vitest';
import example from '../budget/forecast/forecast-example.json' with { type: 'json' };
import { Exact } from '../../src/rules/exact';
import { YEARS_SETTING } from '../../src/table/stored-years';
import { fileWith, hangce, workbookWith } from './command';
import { exampleFile, forecastOf, STEP_NAMES, type ForecastJson, type YearInJson } from './forecast-json';

const HEAD = ['企业名称', '统一社会信用代码', '所属区', '行业', '首次流片费用（万元）'];
const company = (name: string, cost: number, ...more: readonly (string | number)[]) => [
  ...[name, `9133010${name.length}MA2AAAAA0A`, '上城区', '集成电路', cost],
  ...more,
];

const sum = (amounts: readonly string[]): string =>
  amounts.reduce((so, one) => so.plus(one), new Exact(0)).toFixed(2);

/** The paper leaves this reward out, and tells apart what it comes to. */
const ON_INCREMENT = 'SOFTWARE_GROWTH_REWARD';

const awardsIn = ({ policies }: Pick<YearInJson, 'policies'>) =>
  Object.fromEntries(
    policies.flatMap(({ awards }) =>
      awards
        .filter(({ name }) => name !== ON_INCREMENT)
        .map(({ name, amount, count }) => [name, { amount, count }]),
    ),
  );

type OnPaper = readonly { readonly policies: readonly { readonly awards: readonly PaperAward[] }[] }[];
interface PaperAward {
  readonly name: string;
  readonly amount: string;
  readonly count: number;
}

const paperAwards = (years: OnPaper) =>
  years.map(({ policies }) =>
    Object.fromEntries(
      policies.flatMap(({ awards }) =>
        awards.map(({ name, amount, count }): [string, object] => [name, { amount, count }]),
      ),
    ),
  );

describe('hangce forecast --json', () => {
  it('comes to the worked example of six enterprises, award by award to the fen', async () => {
    const forecast = await forecastOf(await exampleFile(), '--years', '4', '--growth', example.growth);
    expect(forecast.years.map(({ year, yearPaid }) => [year, yearPaid])).toEqual(
      example.years.map(({ year }) => [year, year + 1]),
    );
    expect(forecast.years.map(awardsIn)).toEqual(paperAwards(example.years));
  });

  it('comes to it where nothing grows', async () => {
    const forecast = await forecastOf(await exampleFile(), '--years=4', '--growth=0%');
    expect(forecast.years.map(awardsIn)).toEqual(paperAwards(example.zeroGrowthYears));
  });

  it('comes to it where policies end on their day, and where 80% of upper bounds is paid', async () => {
    const file = await exampleFile();
    const budgets = ({ years }: ForecastJson) =>
      years.map(({ total, policies }) => {
        const reward = policies.flatMap(({ awards }) => awards).find(({ name }) => name === ON_INCREMENT);
        return new Exact(total.budget).minus(reward?.amount ?? 0).toFixed(2);
      });
    const terms = ['--years', '4', '--growth', '8%'];
    expect(budgets(await forecastOf(file, ...terms, '--policies', 'end'))).toEqual(example.endTotals);
    expect(budgets(await forecastOf(file, ...terms, '--realisation', '80%'))).toEqual(
      example.realisation80Totals,
    );
  });

  it('adds up at every step: awards to policies, policies to the year', async () => {
    const { base, years } = await forecastOf(await exampleFile(), '--growth', '0.08', '--realisation', '0.9');
    expect(years).toHaveLength(5);
    for (const { policies, total } of [base, ...years]) {
      expect(policies.length).toBeGreaterThan(0);
      for (const step of STEP_NAMES) {
        expect(sum(policies.map((one) => one[step]))).toBe(total[step]);
        expect(sum(policies.map(({ most }) => most[step]))).toBe(total.most[step]);
        expect(total[step]).toMatch(/^\d+\.\d\d$/);
      }
      for (const { awards, budget } of policies) expect(sum(awards.map(({ amount }) => amount))).toBe(budget);
      const falling = STEP_NAMES.map((step) => Number(total[step]));
      expect(falling).toEqual([...falling].sort((a, b) => b - a));
    }
  });

  it('says the terms it was given, in the language that was asked for', async () => {
    const file = await exampleFile();
    const forecast = await forecastOf(file, '--growth', '0.05', '--growth', '研发投入=12%', '--lang', 'en');
    expect(forecast).toMatchObject({
      file,
      asOf: '2026-06-30',
      dataYear: 2024,
      growth: '0.05',
      growthByField: { 研发投入: '0.12' },
      policies: 'continue',
    });
    const words = forecast.assumptions.join('\n');
    expect(words).toContain('R&D spending 12%; other amounts 5%');
    expect(words).not.toMatch(/企业名单|每年增长/);
  });

  it('lets a column of its own grow by its own rate, and no other', async () => {
    const file = await exampleFile();
    const flat = await forecastOf(file, '--years', '1', '--growth', '0');
    const grown = await forecastOf(file, '--years', '1', '--growth', '0', '--growth', '购买IP直接费用=0.5');
    const [before, after] = [flat, grown].map(({ years: [year] }) => awardsIn(year!));
    const moved = Object.keys(before!).filter(
      (name) => JSON.stringify(before![name]) !== JSON.stringify(after![name]),
    );
    expect(moved).toEqual(['BINJIANG_IP_PURCHASE']);
  });

  it('pays a first tape-out once, and each year where it is said to recur', async () => {
    const file = await workbookWith({ 企业: [['2025年度'], HEAD, company('甲公司', 1000)] });
    const terms = ['--years', '3', '--growth', '0'];
    const budgets = ({ base, years }: ForecastJson) => [base, ...years].map(({ total }) => total.budget);
    expect(budgets(await forecastOf(file, ...terms))).toEqual(['1500000.00', '0.00', '0.00', '0.00']);
    const { asides } = await forecastOf(file, ...terms);
    expect(asides.map(({ year, aside, amount }) => [year, aside, amount])).toEqual(
      [2026, 2027, 2028].map((year) => [year, 'notRepeated', '1500000.00']),
    );
    for (const names of ['IC_TAPEOUT', '首次流片补助', 'all'])
      expect(budgets(await forecastOf(file, ...terms, '--recurring', names))).toEqual(
        Array(4).fill('1500000.00'),
      );
  });
});

describe('the year of the figures', () => {
  const rows = [HEAD, company('甲公司', 1000)];
  const yearOf = async (file: string, ...options: readonly string[]) => {
    const { dataYear, dataYearFrom, years } = await forecastOf(file, '--growth', '0', ...options);
    expect(years[0]!.year).toBe(dataYear + 1);
    return [dataYear, dataYearFrom];
  };

  it('is what the command says, else what the pane kept, the rows, or the title say', async () => {
    const titled = await workbookWith({ 企业: [['2023年度企业数据'], ...rows] });
    expect(await yearOf(titled)).toEqual([2023, 'proposed']);
    expect(await yearOf(titled, '--year', '2024')).toEqual([2024, 'asked']);
    const kept = await workbookWith(
      { 企业: rows },
      { settings: { [YEARS_SETTING]: [['["企业",0,0]', 2022]] } },
    );
    expect(await yearOf(kept)).toEqual([2022, 'said']);
    const inRows = await workbookWith({
      企业: [[...HEAD, '数据年度'], company('甲公司', 900, 2023), company('甲公司', 1000, 2024)],
    });
    expect(await yearOf(inRows)).toEqual([2024, 'rows']);
  });

  it('is the year before the day of asking where nobody says it, which is told aloud', async () => {
    const file = await workbookWith({ 企业: rows });
    expect(await yearOf(file)).toEqual([2025, 'assumed']);
    expect(await yearOf(file, '--as-of', '2025-10-01')).toEqual([2024, 'assumed']);
    const { err, out } = await hangce('forecast', file, '--growth', '0');
    expect(err).toContain('没有任何地方写明表中数据是哪一年的，按 2025 年');
    expect(out).toContain('没有任何地方写明');
  });

  it('is asked for where tables are of several years, and one of them can be read alone', async () => {
    const file = await workbookWith({
      去年: [['2024年度'], ...rows],
      前年: [['2023年度'], HEAD, company('乙有限公司', 1000)],
    });
    const { status, err, out } = await hangce('forecast', file, '--growth', '0', '--json', '--lang', 'zh');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('“去年”2024 年，“前年”2023 年');
    expect(err).toContain('--year');
    expect(await yearOf(file, '--sheet', '前年')).toEqual([2023, 'proposed']);
    expect(await yearOf(file, '--year', '2024')).toEqual([2024, 'asked']);
  });

  it('is never another than a column of years says', async () => {
    const file = await workbookWith({ 企业: [[...HEAD, '数据年度'], company('甲公司', 1000, 2024)] });
    const { status, err } = await hangce('forecast', file, '--growth', '0', '--year', '2025', '--lang', 'en');
    expect(status).toBe(2);
    expect(err).toContain('ends with 2024');
  });

  it('is doubted aloud where enterprises or headings are of another', async () => {
    const behind = await workbookWith({
      企业: [[...HEAD, '数据年度'], company('甲公司', 1000, 2024), company('乙有限公司', 1000, 2023)],
    });
    expect((await hangce('forecast', behind, '--growth', '0')).err).toContain('1 家企业没有 2024 年的行');
    const dated = await workbookWith({
      企业: [
        ['企业名称', '2023年营收（万元）'],
        ['甲公司', 5000],
      ],
    });
    const { err } = await hangce('forecast', dated, '--growth', '0', '--year', '2025');
    expect(err).toContain('没有一列是 2025 年的（最近是 2023 年）');
  });
});

describe('the enterprises of a workbook', () => {
  it('count once each: tables that share one have to be joined, or read alone', async () => {
    const file = await workbookWith({
      企业: [['2025年度'], HEAD, company('甲公司', 1000)],
      项目: [['2025年度'], HEAD, company('甲公司', 2000)],
    });
    const { status, err } = await hangce('forecast', file, '--growth', '0', '--lang', 'zh');
    expect(status).toBe(2);
    expect(err).toContain('有 1 家企业在没有合并的几张表（“企业”、“项目”）里都有，如 甲公司');
    const { base } = await forecastOf(file, '--growth', '0', '--sheet', '项目');
    expect(base.total.budget).toBe('3000000.00');
  });

  it('are those of all tables, and lists of payments are none', async () => {
    const file = await workbookWith({
      一区: [['2025年度'], HEAD, company('甲公司', 1000)],
      二区: [['2025年度'], HEAD, company('乙有限公司', 1000)],
      发放: [
        [...HEAD, '奖补事项', '发放金额（元）'],
        company('丙股份有限公司', 1000, '首次流片补助', 1_500_000),
      ],
    });
    const { base } = await forecastOf(file, '--growth', '0');
    expect([base.total.budget, base.total.enterprises]).toEqual(['3000000.00', 2]);
    expect((await hangce('forecast', file, '--growth', '0')).err).toContain('“发放”是发放清单');
  });

  it('are told to be missing with status 3', async () => {
    const { status, err } = await hangce('forecast', fileWith('a.csv', '说明\n没有企业\n'), '--growth', '0');
    expect(status).toBe(3);
    expect(err).toContain('没有找到企业表');
  });
});

describe('a forecast that cannot be made as it is asked for', () => {
  const anyFile = 'companies.xlsx';
  it.each([
    ['no growth', [], ['请写明金额列每年增长多少', 'how fast amounts grow']],
    ['8 for 8%', ['--growth', '8'], ['是不是 0.08', 'Did you mean 0.08']],
    ['words', ['--growth', '快'], ['如 0.08 或 8%', 'such as 0.08']],
    ['all of it lost', ['--growth=-1'], ['大于 -1', 'above -1']],
    ['more than all of it lost', ['--growth', '-150%'], ['大于 -1', 'above -1']],
    ['faster than anything', ['--growth', '5000%'], ['1000%', '1000%']],
    ['a rate twice', ['--growth', '0', '--growth', '1%'], ['两次', 'twice']],
    [
      'a column twice',
      ['--growth', '0', '--growth', '研发投入=1%', '--growth', '研发投入=2%'],
      ['两次', 'twice'],
    ],
    ['no such column', ['--growth', '0', '--growth', '人数=1%'], ['人数', 'no column']],
    ['no years', ['--growth', '0', '--years', '0'], ['1 到 20', 'from 1 to 20']],
    ['too many years', ['--growth', '0', '--years', '21'], ['1 到 20', 'from 1 to 20']],
    ['a calendar year', ['--growth', '0', '--years', '2030'], ['--year', '--year']],
    ['another future', ['--growth', '0', '--policies', 'stop'], ['continue', 'continue']],
    ['80 for 80%', ['--growth', '0', '--realisation', '80'], ['是不是 0.8', 'did you mean 0.8']],
    ['a share above all', ['--growth', '0', '--realisation', '101%'], ['0 到 1', 'from 0 to 1']],
    ['a share of no award', ['--growth', '0', '--realisation', '喝茶=0.5'], ['喝茶', 'no award']],
    ['no such award', ['--growth', '0', '--recurring', 'TEA'], ['TEA', 'no award']],
    ['no award at all', ['--growth', '0', '--recurring', '，'], ['IC_TAPEOUT', 'IC_TAPEOUT']],
    ['a share of the city', ['--growth', '0', '--city-share', '2'], ['--city-share', '--city-share']],
    ['runs without a seed', ['--growth', '0', '--runs', '100'], ['--seed', '--seed']],
    ['a seed that is none', ['--growth', '0', '--seed', 'x'], ['整数', 'whole number']],
    ['runs that are too few', ['--growth', '0', '--seed', '1', '--runs', '1'], ['10 到', 'from 10']],
    ['two outputs', ['--growth', '0', '--json', '--out', 'a.xlsx'], ['只能用一个', 'not used together']],
    ['two files', ['b.xlsx', '--growth', '0'], ['一次只', 'One file']],
  ])('%s', async (_, options, [zh, en]) => {
    const [inChinese, inEnglish] = await Promise.all(
      ['zh', 'en'].map((language) => hangce('forecast', anyFile, ...options, '--lang', language)),
    );
    expect([inChinese!.status, inEnglish!.status]).toEqual([2, 2]);
    expect(inChinese!.err).toContain(zh);
    expect(inEnglish!.err).toContain(en);
    expect(inEnglish!.err.replaceAll(/"[^"]*"|[^ ]*[一-鿿][^ ]*/g, '')).not.toMatch(/[一-鿿]/);
    expect(inChinese!.out).toBe('');
  });

  it('takes a negative growth with and without a sign of equality', async () => {
    const file = await exampleFile();
    const [spaced, joined] = await Promise.all([
      forecastOf(file, '--growth', '-0.05', '--years', '1'),
      forecastOf(file, '--growth=-5%', '--years', '1'),
    ]);
    expect(spaced.growth).toBe('-0.05');
    expect(spaced.years).toEqual(joined.years);
  });
});

interface DrawnJson {
  readonly shares: readonly {
    readonly city: string;
    readonly district: string;
    readonly unattributed: string;
  }[];
  readonly decisions: readonly {
    readonly quotas: readonly { readonly id: string; readonly places: number }[];
  }[];
  readonly uncertainty: {
    readonly runs: number;
    readonly years: readonly {
      readonly total: {
        readonly base: string;
        readonly p10: string;
        readonly p50: string;
        readonly p90: string;
      };
      readonly policies: readonly { readonly id: string; readonly base: string }[];
      readonly drivers: readonly { readonly field: string | null }[];
    }[];
  } | null;
}

describe('draws, places and whose budget pays', () => {
  const drawn = async (...more: readonly string[]): Promise<ForecastJson & DrawnJson> =>
    (await forecastOf(await exampleFile(), '--years', '3', ...more)) as ForecastJson & DrawnJson;
  const totals = ({ uncertainty }: DrawnJson) => uncertainty?.years.map(({ total }) => total);

  it('have the same figures for the same seed, others for another, and rise from P10 to P90', async () => {
    const growth = ['--growth', '0.02:0.08:0.2', '--realisation', '0.5:0.8:1', '--runs', '50'];
    const [one, again, other] = [
      await drawn(...growth, '--seed', '7'),
      await drawn(...growth, '--seed', '7'),
      await drawn(...growth, '--seed', '8'),
    ];
    expect(totals(one)).toEqual(totals(again));
    expect(totals(one)).not.toEqual(totals(other));
    for (const { p10, p50, p90 } of totals(one) ?? []) {
      expect(new Exact(p10).lte(p50) && new Exact(p50).lte(p90)).toBe(true);
      expect(new Exact(p10).lt(p90)).toBe(true);
    }
  });

  it('stand around the forecast itself: their base is the budget of each year', async () => {
    const forecast = await drawn('--growth', '0.02:0.08:0.2', '--seed', '1', '--runs', '20');
    const budgets = forecast.years.map(({ policies }) => sum(policies.map(({ budget }) => budget)));
    expect(totals(forecast)?.map(({ base }) => base)).toEqual(budgets);
  });

  it('say that nobody stated a range, and what was taken for it', async () => {
    const { assumptions } = await drawn('--growth', '0.08', '--seed', '1', '--runs', '10');
    expect(assumptions.join('')).toContain('没有写明增长率的区间');
    expect((await drawn('--growth', '0.08')).uncertainty).toBeNull();
  });

  it('refuse a range that falls', async () => {
    const { status, err } = await hangce('forecast', await exampleFile(), '--growth', '0.2:0.1:0.05');
    expect(status).toBe(2);
    expect(err).toContain('低:基准:高');
  });

  it('divide what city and districts pay together by the ratio that was said, and else by none', async () => {
    const [said, unsaid] = [
      await drawn('--growth', '0', '--city-share', '0.5'),
      await drawn('--growth', '0'),
    ];
    const parts = (forecast: DrawnJson) =>
      forecast.shares.map((one) => sum([one.city, one.district, one.unattributed]));
    expect(parts(said)).toEqual(parts(unsaid));
    const [first, plain] = [said.shares[1], unsaid.shares[1]];
    expect(Number(first?.city)).toBeGreaterThan(Number(plain?.city));
    expect(Number(plain?.unattributed)).toBeGreaterThan(Number(first?.unattributed));
  });

  it('tell of each quota how many places there are', async () => {
    const { decisions } = await drawn('--growth', '0');
    const quotas = decisions.flatMap((year) => year.quotas);
    expect(quotas.find(({ id }) => id === 'SOFTWARE_RND_SUBSIDY')?.places).toBe(50);
  });
});
