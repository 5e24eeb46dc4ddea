import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import {
  departmentsOf,
  NO_FILTER,
  passes,
  sectorOf,
  type ClauseFilter,
} from '../../../taskpane/company/clause-filter';

const found = (filter: Partial<ClauseFilter>): string[] =>
  policyLibrary.provisions
    .filter((one) => passes({ ...NO_FILTER, ...filter }, one))
    .map(({ award }) => award.name);

describe('The filter of the clauses', () => {
  it('lets every clause through while nothing is asked for', () => {
    expect(found({})).toHaveLength(policyLibrary.provisions.length);
  });

  it('finds a clause by words of its text, in any width, blanks set aside', () => {
    expect(found({ query: '首次流片费用' })).toEqual(
      expect.arrayContaining(['IC_TAPEOUT', 'BINJIANG_TAPEOUT']),
    );
    expect(found({ query: '首次 流片 费用' })).toEqual(expect.arrayContaining(['IC_TAPEOUT']));
    expect(found({ query: 'ＥＤＡ' })).toContain('IC_EDA_RND');
  });

  it('wants each of several words, wherever they stand', () => {
    const both = found({ query: '流片 滨江' });
    expect(both).toContain('BINJIANG_TAPEOUT');
    expect(both).not.toContain('IC_TAPEOUT');
  });

  it('finds an award by the name of its function and by its English title', () => {
    expect(found({ query: 'HZ.IC_TAPEOUT' })).toEqual(['IC_TAPEOUT']);
    expect(found({ query: 'tape-out' })).toContain('IC_TAPEOUT');
  });

  it('finds nothing for words that no clause has', () => {
    expect(found({ query: '火星移民' })).toEqual([]);
  });

  it('keeps to a policy, a level, a sector and a department, and to all of them at once', () => {
    const policies = (names: string[]) => new Set(names.map((name) => policyLibrary.find(name)!.policy.id));
    expect(policies(found({ policies: ['ic-2022', 'finance-2023'] }))).toEqual(
      new Set(['ic-2022', 'finance-2023']),
    );
    expect(policies(found({ levels: ['district'] }))).toEqual(new Set(['binjiang-2024']));
    const { policy } = policyLibrary.find('IC_TAPEOUT')!;
    expect(found({ sectors: [sectorOf(policy)] })).toContain('IC_TAPEOUT');
    const [department] = policyLibrary.find('IC_TAPEOUT')!.clause.departments;
    for (const name of found({ departments: [department!] }))
      expect(policyLibrary.find(name)!.clause.departments).toContain(department);
    expect(found({ policies: ['ic-2022'], levels: ['district'] })).toEqual([]);
  });

  it('offers every department that a clause names, once', () => {
    const named = new Set(
      policyLibrary.policies.flatMap(({ clauses }) => clauses.flatMap((one) => one.departments)),
    );
    const offered = departmentsOf(policyLibrary);
    expect(new Set(offered)).toEqual(named);
    expect(offered).toHaveLength(named.size);
  });
});
