import { Exact } from '../../src/rules/exact';
import { refused } from '../arguments';

/** Rates as they were written: a plain one for all others, and those of something named. */
export interface Rates {
  readonly rate: Exact;
  readonly named: ReadonlyMap<string, Exact>;
  /** Between which rates each may lie, where that was written: 0.02:0.08:0.12. null names the plain one. */
  readonly between: ReadonlyMap<string | null, Between>;
}

export interface Between {
  readonly low: Exact;
  readonly high: Exact;
}

/** @throws RefusedCommand where nobody said how fast amounts grow, or a rate is none */
export function growthRates(written: readonly string[]): Rates {
  const { plain, named, between } = ratesIn('--growth', written, growthOf);
  if (plain === null)
    throw refused(
      '请写明金额列每年增长多少，如 --growth 0.08（即 8%）；不增长写 --growth 0。' +
        '个别列另写，如 --growth 年营收=0.12',
      'Please say how fast amounts grow a year, such as --growth 0.08 (8%), or --growth 0; a column of its ' +
        'own is ' +
        'written --growth 年营收=0.12',
    );
  return { rate: plain, named, between };
}

/** @throws RefusedCommand where a share is none */
export function shares(option: string, written: readonly string[]): Rates {
  const { plain, named, between } = ratesIn(option, written, (value) => shareOf(option, value));
  return { rate: plain ?? new Exact(1), named, between };
}

function ratesIn(
  option: string,
  written: readonly string[],
  rateOf: (value: string) => Exact,
): { readonly plain: Exact | null } & Omit<Rates, 'rate'> {
  let plain: Exact | null = null;
  const named = new Map<string, Exact>();
  const between = new Map<string | null, Between>();
  for (const words of written) {
    const [, name, value = words] = /^(.*)=([^=]*)$/s.exec(words) ?? [];
    const key = name?.trim();
    const isTwice = key === undefined ? plain !== null : named.has(key);
    if (isTwice)
      throw refused(
        key === undefined ? `${option} 写了两次` : `${option} 里的“${key}”写了两次`,
        key === undefined ? `${option} is written twice` : `"${key}" is written twice in ${option}`,
      );
    const { rate, ends } = endsIn(option, value, rateOf);
    if (ends) between.set(key ?? null, ends);
    if (key === undefined) plain = rate;
    else named.set(key, rate);
  }
  return { plain, named, between };
}

/** One rate, or the least, the likeliest and the most of it. */
function endsIn(
  option: string,
  written: string,
  rateOf: (value: string) => Exact,
): { readonly rate: Exact; readonly ends: Between | null } {
  const [low, base, high, ...more] = written.split(/[:：]/).map((one) => rateOf(one.trim()));
  if (low && base === undefined) return { rate: low, ends: null };
  if (!low || !base || !high || more.length > 0 || low.gt(base) || base.gt(high))
    throw refused(
      `${option} 的区间写成 低:基准:高，由小到大，如 0.02:0.08:0.12，而不是“${written}”`,
      `${option} takes LOW:BASE:HIGH, rising, such as 0.02:0.08:0.12, not "${written}"`,
    );
  return { rate: base, ends: { low, high } };
}

const RATE = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*([%％]?)$/;

/** A fraction, or a percentage with its sign. */
function fractionIn(words: string): { readonly value: Exact; readonly isPercent: boolean } | null {
  const [, number, percent = ''] = RATE.exec(words) ?? [];
  if (number === undefined) return null;
  const isPercent = percent !== '';
  return { value: new Exact(number).div(isPercent ? HUNDRED : 1), isPercent };
}

const HUNDRED = 100;
const FASTEST = 10;

function growthOf(written: string): Exact {
  const rate = fractionIn(written);
  if (rate === null)
    throw refused(
      `--growth 是增长率，如 0.08 或 8%，也可以写 列名=0.12，而不是“${written}”`,
      `--growth is a rate such as 0.08 or 8%, or COLUMN=0.12, not "${written}"`,
    );
  const { value, isPercent } = rate;
  if (value.lte(-1))
    throw refused(
      `--growth 要大于 -1（-100%），而不是“${written}”`,
      `--growth is above -1 (-100%), which "${written}" is not`,
    );
  if ((value.gte(1) && !isPercent) || value.gt(FASTEST)) throw tooFast(written, value, isPercent);
  return value;
}

function tooFast(written: string, value: Exact, isPercent: boolean): Error {
  const percent = value.times(HUNDRED).toFixed();
  const meant = value.div(HUNDRED).toFixed();
  if (isPercent)
    return refused(
      `--growth 最多 ${FASTEST * HUNDRED}%，而不是“${written}”`,
      `--growth is at most ${FASTEST * HUNDRED}%, not "${written}"`,
    );
  return refused(
    `--growth ${written} 是每年增长 ${percent}%。是不是 ${meant}（即 ${value.toFixed()}%）？确实是 ${percent}% 请写 ${percent}%`,
    `--growth ${written} is ${percent}% a year. Did you mean ${meant} (${value.toFixed()}%)? If it is ` +
      `${percent}%, ` +
      `please write ${percent}%`,
  );
}

/** From 0 to 1. @throws RefusedCommand */
export function shareOf(option: string, written: string): Exact {
  const share = fractionIn(written);
  const value = share?.value;
  if (value && value.gte(0) && value.lte(1)) return value;
  const meant =
    value && !share.isPercent && value.gt(1) && value.lte(HUNDRED) ? value.div(HUNDRED).toFixed() : null;
  throw refused(
    `${option} 是 0 到 1 的比例，如 0.8 或 80%，而不是“${written}”${meant === null ? '' : `；是不是 ${meant}？`}`,
    `${option} is a share from 0 to 1, such as 0.8 or 80%, not "${written}"` +
      (meant === null ? '' : `; did you mean ${meant}?`),
  );
}
