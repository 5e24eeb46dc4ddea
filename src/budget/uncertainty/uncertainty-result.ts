import { yuanFromFen } from '../../rules/exact';
import { text, type Text } from '../../rules/text';
import { quantile, rising, variance } from './quantiles';
import { DRIVER_RUNS, type PolicyRuns, type UncertaintyPart } from './uncertainty-part';
import { UncertaintyError } from './uncertain-terms';

/** Amounts to budget, as decimal strings of yuan with two places. */
export interface Likely {
  /** Where everything grows and is paid as its base says. */
  readonly base: string;
  readonly p10: string;
  readonly p50: string;
  readonly p90: string;
}

export interface LikelyPolicy extends Likely {
  readonly id: string;
  readonly title: Text;
}

/** What one thing alone does to the total of a year, all others standing at their base. */
export interface Driver {
  /** The Chinese label of a column whose growth is drawn; null where it is realisation. */
  readonly field: string | null;
  readonly label: Text;
  /** Its part of the variances of all things alone, from 0 to 1; 0 where nothing moves the total. */
  readonly share: number;
  /** The standard deviation of the total, in yuan. */
  readonly deviation: string;
  /** The total where it alone is drawn, in yuan. */
  readonly p10: string;
  readonly p90: string;
}

export interface LikelyYear {
  /** The year of the figures. */
  readonly earned: number;
  /** The year in which it is paid. */
  readonly paid: number;
  readonly total: Likely;
  /** The largest base first. */
  readonly policies: readonly LikelyPolicy[];
  /** What drives the spread most first. */
  readonly drivers: readonly Driver[];
}

/** Numbers and words alone: it can be handed from a worker to a page. */
export interface UncertaintyResult {
  readonly seed: number;
  readonly runs: number;
  /** How many of the runs tell what drives the spread. */
  readonly driverRuns: number;
  readonly enterprises: number;
  /** The table's own year first. */
  readonly years: readonly LikelyYear[];
}

/** How the drivers are found, in words for the planner. */
export const DRIVER_WORDS: Text = text(
  '哪一项带来波动：每次只让一项变动（一列的增长率，或兑现比例），其余都取基准值，用与总测算相同的随机数重算，' +
    '看合计的方差；占比是它在各项单独方差之和中的份额。几项同时变动时的相互影响不归任何一项。',
  'What drives the spread: one thing at a time is drawn (the growth of one column, or realisation) with the ' +
    'same random numbers as in the whole calculation, all else standing at its base. A share is the ' +
    'variance of the ' +
    'total then, as a part of the sum of all of these. What several do together is laid to none of them.',
);

/** @param part of all runs and enterprises @throws UncertaintyError where runs are missing */
export function uncertaintyResult(part: UncertaintyPart): UncertaintyResult {
  const { asked, range, enterprises } = part;
  if (range.from !== 0 || range.to !== asked.runs) {
    throw new UncertaintyError(text('还有运行未算完', 'not all runs are in'));
  }
  const years = Array.from({ length: asked.years + 1 }, (_, year) => likelyYear(part, year));
  return {
    seed: asked.seed,
    runs: asked.runs,
    driverRuns: Math.min(asked.runs, DRIVER_RUNS),
    enterprises,
    years,
  };
}

function likelyYear({ asked, policies, drivers }: UncertaintyPart, year: number): LikelyYear {
  const own = policies.map((policy) => ({
    policy,
    base: policy.base[year] ?? 0,
    fen: ofYear(policy, year, asked),
  }));
  const base = own.reduce((sum, one) => sum + one.base, 0);
  const all = new Float64Array(asked.runs);
  for (const { fen } of own) fen.forEach((one, run) => (all[run] = (all[run] ?? NaN) + one));
  if (base > MOST_FEN || all.some((fen) => fen > MOST_FEN)) {
    throw new UncertaintyError(
      text(
        '一年的合计超过90万亿元，无法精确计算',
        'a year comes to more than 90 trillion yuan: too much to be exact',
      ),
    );
  }
  const earned = asked.dataYear + year;
  return {
    earned,
    paid: earned + 1,
    total: likely(base, all),
    policies: own
      .filter((one) => one.base !== 0 || one.fen.some((fen) => fen !== 0))
      .sort((a, b) => b.base - a.base || (a.policy.id < b.policy.id ? -1 : 1))
      .map((one) => ({ id: one.policy.id, title: one.policy.title, ...likely(one.base, one.fen) })),
    drivers: driversOf(drivers, base, year, asked.years + 1),
  };
}

/** Every whole number of fen up to here is a number of its own. */
const MOST_FEN = Number.MAX_SAFE_INTEGER;

const ofYear = ({ fen }: PolicyRuns, year: number, { runs }: { readonly runs: number }): Float64Array =>
  fen.subarray(year * runs, (year + 1) * runs);

function likely(base: number, fen: Float64Array): Likely {
  const ordered = rising(fen);
  const at = (percent: number): string => yuan(quantile(ordered, percent));
  return { base: yuan(base), p10: at(10), p50: at(50), p90: at(90) };
}

function driversOf(
  drivers: UncertaintyPart['drivers'],
  base: number,
  year: number,
  years: number,
): readonly Driver[] {
  const alone = drivers.map(({ field, fen }) => {
    const runs = fen.length / years;
    const ofYear = fen.slice(year * runs, (year + 1) * runs);
    return { field, ordered: rising(ofYear), variance: variance(ofYear) };
  });
  const all = alone.reduce((sum, one) => sum + one.variance, 0);
  return alone
    .filter(({ ordered }) => ordered.length > 0)
    .sort((a, b) => b.variance - a.variance || ((a.field ?? '') < (b.field ?? '') ? -1 : 1))
    .map(({ field, ordered, variance: own }) => ({
      field,
      label: driverLabel(field),
      share: all === 0 ? 0 : own / all,
      deviation: yuan(Math.round(Math.sqrt(own))),
      p10: yuan(base + quantile(ordered, 10)),
      p90: yuan(base + quantile(ordered, 90)),
    }));
}

const driverLabel = (field: string | null): Text =>
  field === null
    ? text('上限金额的兑现比例', 'what is really paid of upper bounds')
    : text(`“${field}”的增长率`, `growth of ${field}`);

const yuan = (fen: number): string => yuanFromFen(fen).toFixed(2);
