import type { PolicyFuture } from '../../src/budget/forecast/policies-ahead';
import type { Day } from '../../src/rules/dates';
import type { Exact } from '../../src/rules/exact';
import { dayOf, refused, textIn, textsIn, yearOf } from '../arguments';
import type { Options, Values } from '../command';
import { outputOf, type Output } from '../output';
import { growthRates, shareOf, shares, type Rates } from './rates';

export const FORECAST_OPTIONS = {
  sheet: { type: 'string' },
  years: { type: 'string' },
  growth: { type: 'string', multiple: true },
  year: { type: 'string' },
  'as-of': { type: 'string' },
  policies: { type: 'string' },
  realisation: { type: 'string', multiple: true },
  recurring: { type: 'string' },
  'city-share': { type: 'string' },
  seed: { type: 'string' },
  runs: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
} as const satisfies Options;

/** Draws over growth and realisation: the same seed gives the same figures. */
export interface Draws {
  readonly seed: number;
  readonly runs: number;
}

export interface ForecastCommand {
  readonly file: string;
  readonly sheet: string | undefined;
  /** Left out: today. */
  readonly asOf: Day | undefined;
  readonly dataYear: number | undefined;
  readonly years: number;
  readonly growth: Rates;
  readonly future: PolicyFuture;
  readonly realisation: Rates;
  /** Names or titles of awards. */
  readonly recurring: 'all' | readonly string[];
  /** What of money that city and districts pay together the city pays; null where nobody said it. */
  readonly cityShare: Exact | null;
  readonly draws: Draws | null;
  readonly output: Output;
}

/** @throws RefusedCommand */
export function readForecast([file, ...others]: readonly string[], values: Values): ForecastCommand {
  if (file === undefined)
    throw refused(
      '请写明要预测的文件（例：hangce forecast 企业.xlsx --years 5 --growth 0.08）',
      'Please name the file to forecast (such as hangce forecast companies.xlsx --years 5 --growth 0.08)',
    );
  if (others.length > 0)
    throw refused(
      `一次只预测一个文件，多出的是：${others.join(' ')}`,
      `One file is forecast at a time; there is more: ${others.join(' ')}`,
    );
  const cityShare = textIn(values, 'city-share');
  return {
    file,
    sheet: textIn(values, 'sheet'),
    asOf: dayOf(textIn(values, 'as-of')),
    dataYear: yearOf(textIn(values, 'year')),
    years: yearsAheadOf(textIn(values, 'years')),
    growth: growthRates(textsIn(values, 'growth')),
    future: futureOf(textIn(values, 'policies')),
    realisation: shares('--realisation', textsIn(values, 'realisation')),
    recurring: recurringOf(textIn(values, 'recurring')),
    cityShare: cityShare === undefined ? null : shareOf('--city-share', cityShare),
    draws: drawsOf(textIn(values, 'seed'), textIn(values, 'runs')),
    output: outputOf(values),
  };
}

const DEFAULT_YEARS = 5;
const MOST_YEARS = 20;

function yearsAheadOf(written: string | undefined): number {
  if (written === undefined) return DEFAULT_YEARS;
  const years = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (years < 1 || years > MOST_YEARS)
    throw refused(
      `--years 是往后预测几年，1 到 ${MOST_YEARS} 的整数，如 5，而不是“${written}”` +
        (/^\d{4}$/.test(written) ? '（数据的年度写在 --year）' : ''),
      `--years is how many years ahead, a whole number from 1 to ${MOST_YEARS} such as 5, not "${written}"` +
        (/^\d{4}$/.test(written) ? ' (the year of the figures is --year)' : ''),
    );
  return years;
}

const FUTURES: readonly PolicyFuture[] = ['continue', 'end', 'draft'];

function futureOf(written = 'continue'): PolicyFuture {
  const future = FUTURES.find((one) => one === written);
  if (future === undefined)
    throw refused(
      '--policies 是 continue（到期后继续）、end（按有效期结束）或 draft（按征求意见稿），' +
        `而不是“${written}”`,
      '--policies is continue (policies go on), end (they end on their day) or draft (drafts replace them), ' +
        `not "${written}"`,
    );
  return future;
}

function recurringOf(written = 'none'): 'all' | readonly string[] {
  if (written === 'none') return [];
  if (written === 'all') return 'all';
  const names = written
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0)
    throw refused(
      '--recurring 是 none、all，或用逗号分开的奖补名称，如 IC_TAPEOUT',
      '--recurring is none, all, or names of awards with commas between them, such as IC_TAPEOUT',
    );
  return names;
}

const DEFAULT_RUNS = 1000;
const [FEWEST_RUNS, MOST_RUNS] = [10, 100_000];
const LARGEST_SEED = 0xffff_ffff;

function drawsOf(seed: string | undefined, runs: string | undefined): Draws | null {
  if (seed === undefined && runs === undefined) return null;
  if (seed === undefined)
    throw refused(
      '有 --runs 就要有 --seed（如 --seed 1）：同一个种子才能再得出同样的数',
      '--runs needs a --seed (such as --seed 1): the same seed gives the same figures again',
    );
  return {
    seed: wholeOf('--seed', seed, 0, LARGEST_SEED),
    runs: runs === undefined ? DEFAULT_RUNS : wholeOf('--runs', runs, FEWEST_RUNS, MOST_RUNS),
  };
}

function wholeOf(option: string, written: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(written) ? Number(written) : NaN;
  if (!(value >= least && value <= most))
    throw refused(
      `${option} 是 ${least} 到 ${most} 的整数，而不是“${written}”`,
      `${option} is a whole number from ${least} to ${most}, not "${written}"`,
    );
  return value;
}
