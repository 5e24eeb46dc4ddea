import { describe, expect, it } from 'vitest';
import {
  departmentsOf,
  NO_FILTER,
  passes,
  sectorOf,
  type ClauseFilter,
} from '../../../taskpane/company/clause-filter';
import { kiteAward, kiteBook } from '../../fixture/kite-book';

const found = (filter: Partial<ClauseFilter>): string[] =>
  kiteBook.provisions
    .filter((one) => passes({ ...NO_FILTER, ...filter }, one))
    .map(({ award }) => award.name);

describe('The filter of the clauses', () => {
  it('lets every clause through while nothing is asked for', () => {
    expect(found({})).toHaveLength(kiteBook.provisions.length);
  });

  it('finds a clause by words of its text, in any width, blanks set aside', () => {
    const flights = ['KITE_TEST_FLIGHT', 'KITE_DISTRICT_FLIGHT'];
    expect(found({ query: '试飞费用' })).toEqual(flights);
    expect(found({ query: '试 飞 费用' })).toEqual(flights);
    expect(found({ query: '２０００' })).toEqual(['KITE_RESEARCH_SUBSIDY']);
  });

  it('wants each of several words, wherever they stand', () => {
    expect(found({ query: '试飞 临安' })).toEqual(['KITE_DISTRICT_FLIGHT']);
  });

  it('finds an award by the name of its function and by its English title', () => {
    expect(found({ query: 'HZ.KITE_TEST_FLIGHT' })).toEqual(['KITE_TEST_FLIGHT']);
    expect(found({ query: 'patents' })).toEqual(['KITE_PATENT_SUBSIDY']);
  });

  it('finds nothing for words that no clause has', () => {
    expect(found({ query: '火星移民' })).toEqual([]);
  });

  it('keeps to a policy, a level, a sector and a department, and to all of them at once', () => {
    const policies = (names: string[]) => new Set(names.map((name) => kiteAward(name).policy.id));
    expect(policies(found({ policies: ['kites-2024', 'kites-2026-draft'] }))).toEqual(
      new Set(['kites-2024', 'kites-2026-draft']),
    );
    expect(policies(found({ levels: ['district'] }))).toEqual(new Set(['kites-district-2025']));
    const sector = sectorOf(kiteAward('KITE_TEST_FLIGHT').policy);
    expect(policies(found({ sectors: [sector] }))).toEqual(new Set(['kites-2024', 'kites-district-2025']));
    expect(found({ departments: ['市财政局'] })).toEqual(['KITE_SCALE_REWARD', 'KITE_GROWTH_REWARD']);
    expect(found({ policies: ['kites-2024'], levels: ['district'] })).toEqual([]);
  });

  it('offers every department that a clause names, once', () => {
    const named = new Set(
      kiteBook.policies.flatMap(({ clauses }) => clauses.flatMap((one) => one.departments)),
    );
    const offered = departmentsOf(kiteBook);
    expect(new Set(offered)).toEqual(named);
    expect(offered).toHaveLength(named.size);
  });
});
