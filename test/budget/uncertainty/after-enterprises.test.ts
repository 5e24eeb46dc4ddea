import { describe, expect, it } from 'vitest';
import type { AfterEnterprises, WaitingYear } from '../../../src/budget/uncertainty/after-enterprises';
import { mergedParts } from '../../../src/budget/uncertainty/uncertainty-part';
import { companyRow, HEADINGS } from '../../../bench/generated-companies';
import { enterprisesIn } from '../enterprises-of';
import { AHEAD, inRun, partOf, prospectsIn, TERMS } from './uncertain';

const sample = prospectsIn(
  enterprisesIn(
    Array.from({ length: 60 }, (_, at) =>
      Object.fromEntries(companyRow(at).map((value, column) => [HEADINGS[column] ?? '', value])),
    ),
  ),
);

const FIRST_VERSION = 'SOFTWARE_FIRST_VERSION_SUBSIDY';

const hook = (settle: AfterEnterprises['settle']): AfterEnterprises => ({
  concerns: ({ award }) => award.name === FIRST_VERSION,
  rankBy: ({ award }) => ({ kind: 'input', name: 'sales', input: inputOf(award.inputs) }),
  settle,
});

function inputOf(inputs: readonly { readonly name: string; readonly input: unknown }[]): never {
  return inputs.find(({ name }) => name === 'sales')?.input as never;
}

describe('quotas and pools over the runs', () => {
  it('change nothing where they take nothing', () => {
    const { policies, drivers } = partOf(sample, TERMS, AHEAD, { after: hook(({ fen }) => fen) });
    const without = partOf(sample);
    expect({ policies, drivers }).toEqual({ policies: without.policies, drivers: without.drivers });
  });

  it('take a place away in the very runs in which another ranks before', () => {
    const seen: WaitingYear[] = [];
    const oneOnly = hook((year) => {
      seen.push(year);
      const best = Math.max(...year.rank.filter((_, at) => year.fen[at] !== 0));
      return year.fen.map((fen, at) => (year.rank[at] === best ? fen : 0));
    });
    const [all, one] = [partOf(sample), partOf(sample, TERMS, AHEAD, { after: oneOnly })];
    const policy = 'software-2022';
    expect(one.policies.find(({ id }) => id === policy)?.base[1]).toBeLessThan(
      all.policies.find(({ id }) => id === policy)?.base[1] ?? 0,
    );
    for (const run of ['base', 0, 9] as const) {
      for (const [id, fen] of Object.entries(inRun(one, run))) {
        fen.forEach((paid, year) => expect(paid).toBeLessThanOrEqual(inRun(all, run)[id]?.[year] ?? 0));
      }
    }
    const ranks = seen.filter(({ years }) => years === 2).map(({ rank }) => rank.join());
    expect(new Set(ranks).size).toBeGreaterThan(TERMS.runs);
  });

  it('are the same when the runs are shared out', () => {
    const after = hook(({ fen, rank }) => {
      const best = Math.max(...rank.filter((_, at) => fen[at] !== 0));
      return fen.map((one, at) => (rank[at] === best ? one : 0));
    });
    const parts = [
      { from: 0, to: 13 },
      { from: 13, to: 40 },
    ].map((range) => partOf(sample, TERMS, AHEAD, { after, range }));
    expect(mergedParts(parts)).toEqual(partOf(sample, TERMS, AHEAD, { after }));
  });
});
