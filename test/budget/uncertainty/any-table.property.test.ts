import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainly } from '../../../src/budget/uncertainty/spread';
import { mergedParts } from '../../../src/budget/uncertainty/uncertainty-part';
import { uncertaintyResult } from '../../../src/budget/uncertainty/uncertainty-result';
import type { UncertaintyTerms } from '../../../src/budget/uncertainty/uncertain-terms';
import { policyLibrary } from '../../../src/policy-library';
import { Exact } from '../../../src/rules/exact';
import { fieldLabel } from '../../../src/table/fields';
import { arbitraryArguments } from '../../arbitrary-arguments';
import { enterprisesIn, type Cells } from '../enterprises-of';
import { AHEAD, byForecast, inRun, partOf, prospectsIn, spread, TERMS } from './uncertain';

/** The same tables at every check; UNCERTAINTY_RUNS and UNCERTAINTY_SEED look for others. */
const RUNS = Number(process.env.UNCERTAINTY_RUNS ?? 80);
const SEED = Number(process.env.UNCERTAINTY_SEED ?? 2026);
const TIME = 30_000 + 2_000 * RUNS;

/** The figures of one award, each under the product's own name for it. */
const cellsOfAward = (provisions: typeof policyLibrary.provisions): fc.Arbitrary<Cells> =>
  fc
    .constantFrom(...provisions)
    .chain(({ award }) =>
      arbitraryArguments(award).map((args) =>
        Object.fromEntries(
          award.inputs.map(({ input }, at) => [fieldLabel(input).zh, ordinary(input.kind, args[at] ?? null)]),
        ),
      ),
    );

/** Nobody has millions of projects: what is paid for each would be more fen than a number holds. */
const ordinary = (kind: string, cell: number | string | null): number | string | null =>
  kind === 'count' && typeof cell === 'number' ? Math.min(cell, 1_000) : cell;

const { provisions } = policyLibrary;
/** Awards whose claims meet one another: under a ceiling, on a ladder, in a project, for one matter. */
const meeting = provisions.filter(
  ({ award: { ceiling, subject, limitsCompanyTotal, matters } }) =>
    ceiling !== null || subject.ladder !== null || limitsCompanyTotal || matters.length > 1,
);

const row = fc
  .tuple(
    fc.array(cellsOfAward(provisions), { maxLength: 2 }),
    fc.array(cellsOfAward(meeting), { maxLength: 4 }),
  )
  .map((awards): Cells => Object.assign({}, ...awards.flat()) as Cells);

/** Rows of a few enterprises, some of which have several. Nobody says the trade: all clauses are open to them. */
const table = fc
  .array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), fc.constantFrom('西湖区', '滨江区', '富阳区'), row), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) =>
    rows.map(([name, district, cells]): Cells => ({ 企业名称: name, 所属区: district, ...cells })),
  );

const settings = fc.record({
  future: fc.constantFrom('continue', 'end', 'draft'),
  recurring: fc.constantFrom('all' as const, new Set<string>()),
  growth: fc.constantFrom(spread(-0.1, 0.08, 0.3), spread(-0.5, 0, 2), spread(0, 0, 0.05)),
  seed: fc.integer(),
});

const withTerms = (growth: UncertaintyTerms['growth']['all'], seed: number): UncertaintyTerms => ({
  ...TERMS,
  growth: { all: growth },
  seed,
  runs: 8,
});

describe('runs over any table', () => {
  it(
    'come to what the forecast comes to under the same growth, to the fen',
    () => {
      let paying = 0;
      fc.assert(
        fc.property(table, settings, (rows, { future, recurring, growth, seed }) => {
          const [terms, years] = [withTerms(growth, seed), { ...AHEAD, future }];
          const prospects = prospectsIn(enterprisesIn(rows), { future, recurring });
          const part = partOf(prospects, terms, years);
          for (const run of ['base', 0, 7] as const) {
            const forecast = byForecast(prospects, terms, years, run);
            expect(inRun(part, run)).toEqual(forecast);
            if (Object.keys(forecast).length > 0) paying += 1;
          }
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(paying).toBeGreaterThan(RUNS);
    },
    TIME,
  );

  it(
    'come to one and the same figure where nothing is uncertain',
    () => {
      fc.assert(
        fc.property(table, settings, (rows, { growth, seed }) => {
          const terms = {
            ...withTerms(certainly(growth.base), seed),
            realisation: { all: certainly(new Exact('0.7')) },
          };
          const { years } = uncertaintyResult(partOf(prospectsIn(enterprisesIn(rows)), terms));
          for (const { total } of years)
            expect([total.p10, total.p50, total.p90]).toEqual(Array(3).fill(total.base));
        }),
        { numRuns: RUNS / 4, seed: SEED },
      );
    },
    TIME,
  );

  it(
    'are in order: P10, P50, P90, for every policy and in total',
    () => {
      fc.assert(
        fc.property(table, settings, (rows, { growth, seed }) => {
          const { years } = uncertaintyResult(
            partOf(prospectsIn(enterprisesIn(rows)), withTerms(growth, seed)),
          );
          for (const { p10, p50, p90 } of years.flatMap(({ total, policies }) => [total, ...policies])) {
            expect(new Exact(p10).lte(p50)).toBe(true);
            expect(new Exact(p50).lte(p90)).toBe(true);
          }
        }),
        { numRuns: RUNS / 4, seed: SEED },
      );
    },
    TIME,
  );

  it(
    'are the same however enterprises and runs are shared out',
    () => {
      fc.assert(
        fc.property(table, settings, fc.nat(8), (rows, { growth, seed }, cut) => {
          const terms = withTerms(growth, seed);
          const prospects = prospectsIn(enterprisesIn(rows));
          const ranges = [0, cut, terms.runs].slice(1).map((to, at) => ({ from: at === 0 ? 0 : cut, to }));
          const shares = ranges
            .filter(({ from, to }) => to > from)
            .flatMap((range) =>
              [0, 1].map((share) =>
                partOf(
                  prospects.filter((_, at) => at % 2 === share),
                  terms,
                  AHEAD,
                  { range },
                ),
              ),
            );
          expect(uncertaintyResult(mergedParts(shares))).toEqual(uncertaintyResult(partOf(prospects, terms)));
        }),
        { numRuns: RUNS / 4, seed: SEED },
      );
    },
    TIME,
  );

  it(
    'never change for one enterprise when another is taken out',
    () => {
      fc.assert(
        fc.property(table, settings, fc.nat(2), (rows, { growth, seed }, out) => {
          const terms = withTerms(growth, seed);
          // The columns stay, so that they are read as what they were.
          const columns = Object.fromEntries(rows.flatMap(Object.keys).map((heading) => [heading, null]));
          const last: Cells = { ...columns, 企业名称: '丁', 所属区: '西湖区' };
          const all = prospectsIn(enterprisesIn([...rows, last]));
          const left = rows.filter(({ 企业名称: name }) => name !== '甲乙丙'[out]);
          const fewer = prospectsIn(enterprisesIn([...left, last]));
          for (const one of fewer) {
            const same = all.find(({ payee }) => payee.name === one.payee.name);
            expect(partOf([one], terms)).toEqual(partOf(same ? [same] : [], terms));
          }
        }),
        { numRuns: RUNS / 4, seed: SEED },
      );
    },
    TIME,
  );
});
