import { describe, expect, it } from 'vitest';
import example from '../forecast/forecast-example.json' with { type: 'json' };
import { mergedParts } from '../../../src/budget/uncertainty/uncertainty-part';
import { uncertaintyResult } from '../../../src/budget/uncertainty/uncertainty-result';
import { certainly } from '../../../src/budget/uncertainty/spread';
import { UncertaintyRun, uncertaintySteps } from '../../../src/budget/uncertainty/uncertainty-run';
import { UncertaintyError, type UncertaintyTerms } from '../../../src/budget/uncertainty/uncertain-terms';
import { policyLibrary } from '../../../src/policy-library';
import { Exact } from '../../../src/rules/exact';
import { companyRow, HEADINGS } from '../../../bench/generated-companies';
import { enterprisesIn, type Cells } from '../enterprises-of';
import { AHEAD, byForecast, inRun, partOf, prospectsIn, spread, TERMS } from './uncertain';

const sampleRow = (at: number): Cells =>
  Object.fromEntries(companyRow(at).map((value, column) => [HEADINGS[column] ?? '', value]));
const sample = prospectsIn(enterprisesIn(Array.from({ length: 200 }, (_, at) => sampleRow(at))));
const FIVE_YEARS = { ...AHEAD, years: 5 };

describe('many runs over the sample table of 200 companies', () => {
  const part = partOf(sample, TERMS, FIVE_YEARS);

  it('have a base that is the forecast to the fen, by policy and year', () => {
    expect(inRun(part, 'base')).toEqual(byForecast(sample, TERMS, FIVE_YEARS, 'base'));
  });

  it.each([0, 1, 17, 39])('come in run %i to what the forecast comes to under what it draws', (run) => {
    expect(inRun(part, run)).toEqual(byForecast(sample, TERMS, FIVE_YEARS, run));
  });

  it('come to the forecast in every run where nothing is uncertain', () => {
    const sure: UncertaintyTerms = {
      ...TERMS,
      growth: { all: certainly(new Exact('0.08')) },
      realisation: { all: certainly(new Exact('0.8')) },
      runs: 3,
    };
    const forecast = byForecast(sample, sure, FIVE_YEARS, 'base');
    const runs = partOf(sample, sure, FIVE_YEARS);
    expect(['base' as const, 0, 1, 2].map((run) => inRun(runs, run))).toEqual(Array(4).fill(forecast));
    const result = uncertaintyResult(runs);
    expect(result.years.map(({ total }) => [total.p10, total.p90])).toEqual(
      result.years.map(({ total }) => [total.base, total.base]),
    );
    expect(result.years.flatMap(({ drivers }) => drivers)).toEqual([]);
  });

  it('spread, and by more the further ahead', () => {
    const { years } = uncertaintyResult(part);
    const widths = years.map(({ total }) => new Exact(total.p90).minus(total.p10).div(total.base).toNumber());
    expect(widths[5]).toBeGreaterThan(widths[0] ?? Infinity);
  });

  it('tell realisation and the growth of revenue apart as what drives the spread', () => {
    const drivers = uncertaintyResult(part).years[3]?.drivers ?? [];
    expect(drivers.map(({ field }) => field)).toEqual(expect.arrayContaining([null, '年营收', '研发投入']));
    expect(drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const own = uncertaintyResult(part).years[0]?.drivers ?? [];
    expect(own.filter(({ share }) => share > 0).map(({ field }) => field)).toEqual([null]);
  });

  it('can be handed over as they are', () => {
    expect(structuredClone(part)).toEqual(part);
    expect(structuredClone(uncertaintyResult(part))).toEqual(uncertaintyResult(part));
  });
});

describe('runs over the six enterprises that were worked out on paper', () => {
  const enterprises = enterprisesIn(
    example.rows.map((row) => Object.fromEntries(row.map((cell, at) => [example.headings[at] ?? '', cell]))),
    example.dataYear,
  );

  it.each(['continue', 'end', 'draft'] as const)('are exact where policies %s', (future) => {
    const prospects = prospectsIn(enterprises, { future });
    const years = { ...AHEAD, future };
    const part = partOf(prospects, TERMS, years);
    expect(Object.keys(inRun(part, 'base'))).not.toEqual([]);
    for (const run of ['base', 0, 5] as const) {
      expect(inRun(part, run)).toEqual(byForecast(prospects, TERMS, years, run));
    }
  });
});

/** One software enterprise of 西湖区 with the figures that its R&D support needs. */
const software = (name: string | null, cells: Cells = {}): Cells => ({
  企业名称: name,
  所属区: '西湖区',
  行业: '软件',
  '年营收(万元)': 6000,
  '此前历史最高年营收(万元)': 6000,
  '上年营收(万元)': 5000,
  '营收增速(%)': 20,
  '研发投入(万元)': 900,
  ...cells,
});

describe('the draws of an enterprise', () => {
  const rows = ['甲', '乙', '丙'].map((name) => software(name));

  it('are the same by the same seed, and others by another', () => {
    const prospects = prospectsIn(enterprisesIn(rows));
    expect(partOf(prospects)).toEqual(partOf(prospects));
    expect(partOf(prospects, { ...TERMS, seed: 7 })).not.toEqual(partOf(prospects));
  });

  it('come to these amounts on any machine', () => {
    const { years } = uncertaintyResult(partOf(prospectsIn(enterprisesIn(rows))));
    expect(years.map(({ total: { p10, p50, p90 } }) => [p10, p50, p90])).toMatchInlineSnapshot(`
      [
        [
          "208180.20",
          "236199.60",
          "273537.60",
        ],
        [
          "63460.54",
          "137518.20",
          "217360.86",
        ],
        [
          "57200.54",
          "133574.02",
          "209860.94",
        ],
        [
          "77548.89",
          "192796.28",
          "321839.54",
        ],
      ]
    `);
  });

  it('stay what they are when the rows are sorted otherwise', () => {
    const [one, two] = [rows, [...rows].reverse()].map((some) => partOf(prospectsIn(enterprisesIn(some))));
    expect(two?.policies).toEqual(one?.policies);
    expect(two?.drivers).toEqual(one?.drivers);
  });

  it('stay what they are when another enterprise is taken out', () => {
    const all = prospectsIn(enterprisesIn(rows));
    const fewer = prospectsIn(enterprisesIn([rows[0] ?? {}, rows[2] ?? {}]));
    const [whole, alone, rest] = [all, all.slice(1, 2), fewer].map((some) => inRun(partOf(some), 3));
    const less = Object.fromEntries(
      Object.entries(whole ?? {}).map(([id, fen]) => [
        id,
        fen.map((one, at) => one - (alone?.[id]?.[at] ?? 0)),
      ]),
    );
    expect(rest).toEqual(less);
  });

  it('do not hang on how many years are asked for', () => {
    const prospects = prospectsIn(enterprisesIn(rows));
    const [short, long] = [2, 6].map((years) => inRun(partOf(prospects, TERMS, { ...AHEAD, years }), 4));
    expect(Object.entries(long ?? {}).map(([id, fen]) => [id, fen.slice(0, 3)])).toEqual(
      Object.entries(short ?? {}).map(([id, fen]) => [id, [...fen]]),
    );
  });

  it('do not hang on which other columns are uncertain', () => {
    const large = { '年营收(万元)': 30_000, '营收增速(%)': 25, '研发投入(万元)': 9_000 };
    const prospects = prospectsIn(enterprisesIn([software('甲', large), software('乙', large)]));
    const onlyResearch = (other: UncertaintyTerms['growth']['all']) => ({
      ...TERMS,
      growth: { all: other, byField: new Map([['研发投入', spread(-0.1, 0.08, 0.3)]]) },
    });
    const [one, two] = [spread(0, 0.08, 0.2), certainly(new Exact('0.08'))].map((other) =>
      partOf(prospects, onlyResearch(other)),
    );
    const research = (part: typeof one) => part?.drivers.find(({ field }) => field === '研发投入');
    expect(research(one)?.fen.some((fen) => fen !== 0)).toBe(true);
    expect(research(two)).toEqual(research(one));
  });

  it('are alike for all where all have the same luck', () => {
    const twins = prospectsIn(enterprisesIn([software('甲'), software('乙')]));
    const terms = { ...TERMS, growth: { ...TERMS.growth, moves: 'together' as const } };
    const [first, second] = twins.map((one) => inRun(partOf([one], terms), 2));
    expect(second).toEqual(first);
    const [own, other] = twins.map((one) => inRun(partOf([one]), 2));
    expect(other).not.toEqual(own);
  });
});

describe('runs that are shared out', () => {
  const whole = partOf(sample.slice(0, 40), { ...TERMS, runs: 250 });

  it('are the same when enterprises are shared out', () => {
    const shares = [0, 1, 2].map((share) =>
      partOf(
        sample.slice(0, 40).filter((_, at) => at % 3 === share),
        { ...TERMS, runs: 250 },
      ),
    );
    expect(uncertaintyResult(mergedParts(shares))).toEqual(uncertaintyResult(whole));
  });

  it.each([[[0, 100, 250]], [[0, 37, 38, 210, 250]]])('are the same when runs are cut at %j', (cuts) => {
    const shares = cuts
      .slice(1)
      .map((to, at) =>
        partOf(sample.slice(0, 40), { ...TERMS, runs: 250 }, AHEAD, { range: { from: cuts[at] ?? 0, to } }),
      );
    expect(mergedParts(shares.reverse())).toEqual(whole);
  });

  it('are not brought together where some are missing, or are of another question', () => {
    const some = partOf(sample.slice(0, 2), TERMS, AHEAD, { range: { from: 0, to: 10 } });
    const others = partOf(sample.slice(0, 2), TERMS, AHEAD, { range: { from: 20, to: 40 } });
    expect(() => uncertaintyResult(some)).toThrow('not all runs are in');
    expect(() => mergedParts([some, others])).toThrow('not of one calculation');
    const another = partOf(sample.slice(0, 2), { ...TERMS, seed: 1 });
    expect(() => mergedParts([partOf(sample.slice(2, 4)), another])).toThrow('not of one calculation');
  });

  it('tell after each enterprise how far they are, and can be left at any', () => {
    const run = new UncertaintyRun(policyLibrary, AHEAD, { ...TERMS, runs: 2 });
    const seen: number[] = [];
    for (const done of uncertaintySteps(run, sample)) {
      seen.push(done);
      if (done === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
    expect(run.part()).toEqual(partOf(sample.slice(0, 3), { ...TERMS, runs: 2 }));
  });
});

function wordsOf(start: () => unknown): string {
  try {
    start();
  } catch (error) {
    if (error instanceof UncertaintyError) return error.text.zh;
  }
  return '';
}

describe('what is uncertain', () => {
  it.each([
    [{ seed: 0.5 }, '种子(seed)应为整数，现为 0.5'],
    [{ runs: 0 }, '运行次数(runs)应为1至100000的整数，现为 0'],
    [{ growth: { all: spread(-1, 0, 1) } }, '增长率应为大于−1、不超过100，现为 -1 / 0 / 1'],
    [
      { growth: { all: spread(0, 0.5, 0.4) } },
      '增长率应为低值不高于基准值、基准值不高于高值，现为 0 / 0.5 / 0.4',
    ],
    [{ realisation: { all: spread(0.5, 0.9, 1.1) } }, '兑现比例应为0至1，现为 0.5 / 0.9 / 1.1'],
    [
      { growth: { all: spread(0, 0, 0), byField: new Map([['年营收', spread(1, 0, 2)]]) } },
      '增长率应为低值不高于基准值、基准值不高于高值，现为 1 / 0 / 2',
    ],
  ])('is refused in words where it makes no sense: %#', (terms, words) => {
    const start = (): unknown => new UncertaintyRun(policyLibrary, AHEAD, { ...TERMS, ...terms });
    expect(start).toThrow(UncertaintyError);
    expect(wordsOf(start)).toBe(words);
  });
});
