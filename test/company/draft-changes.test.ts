import { describe, expect, it } from 'vitest';
import { draftChanges, type DraftChange } from '../../src/company/draft-changes';
import { policyLibrary } from '../../src/policy-library';
import { policyBook } from '../../src/rules/policy-book';
import { companyWith, type Cells } from '../fixture/company-with';
import { kiteBook } from '../fixture/kite-book';

/** A day on which the invented policy of 2024 had expired. */
const DAY = '2026-03-01';

const changesFor = (cells: Cells, book = kiteBook): readonly DraftChange[] =>
  draftChanges(book, companyWith({ 企业名称: '甲', ...cells }, { book: kiteBook }), DAY);

function changeOf(draft: string, cells: Cells): DraftChange {
  const found = changesFor(cells).find((change) => change.draft.award.name === draft);
  if (!found) throw new Error(`no change by ${draft}`);
  return found;
}

const replaced = (changes: readonly DraftChange[]) =>
  changes.map(({ earlier, draft }) => [earlier.award.name, draft.award.name]);

const SUPPORTED = {
  上年度营收: 3e7,
  营收增速: 0.25,
  研发投入: 9e6,
  企业类别: '一般企业',
};

describe('What a draft would change for a company', () => {
  it('is told for each award that replaces another', () => {
    expect(replaced(changesFor({ 年营收: null }))).toEqual([
      ['KITE_RESEARCH_SUBSIDY', 'KITE26_RESEARCH_SUBSIDY'],
      ['KITE_LINE_REWARD', 'KITE26_PURCHASE_REWARD'],
    ]);
  });

  it('is told for the four awards of the software draft of 2026 that replace one of 2022', () => {
    const company = companyWith({ 企业名称: '甲', 年营收: null }, { book: policyLibrary });
    expect(replaced(draftChanges(policyLibrary, company, DAY))).toEqual([
      ['SOFTWARE_COLLAB_SUBSIDY', 'SOFTWARE26_COLLAB_SUBSIDY'],
      ['SOFTWARE_RND_SUBSIDY', 'SOFTWARE26_RND_SUBSIDY'],
      ['SOFTWARE_FIRST_VERSION_SUBSIDY', 'SOFTWARE26_FIRST_VERSION_REWARD'],
      ['SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD', 'SOFTWARE26_OPEN_SOURCE_SELECTED_REWARD'],
    ]);
  });

  it('is both amounts and the difference, with the standing of the earlier one', () => {
    const { earlierAmount, draftAmount, difference, earlier, obstacles } = changeOf(
      'KITE26_RESEARCH_SUBSIDY',
      SUPPORTED,
    );
    expect([earlierAmount, draftAmount, difference].map((amount) => amount?.toNumber())).toEqual([
      1_000_000, 500_000, -500_000,
    ]);
    expect(earlier.standing).toBe('expired');
    expect(obstacles).toEqual([]);
  });

  it('counts a refusal as 0: a growth of just 10% passes the draft only', () => {
    const { earlier, earlierAmount, difference } = changeOf('KITE26_RESEARCH_SUBSIDY', {
      ...SUPPORTED,
      营收增速: 0.1,
    });
    expect(earlier.verdict).toBe('refused');
    expect([earlierAmount?.toNumber(), difference?.toNumber()]).toEqual([0, 500_000]);
  });

  it('is unknown where an input is missing, and says which, and of which version', () => {
    const { earlierAmount, draftAmount, difference, obstacles } = changeOf('KITE26_RESEARCH_SUBSIDY', {
      ...SUPPORTED,
      企业类别: null,
    });
    expect([earlierAmount?.toNumber(), draftAmount, difference]).toEqual([1_000_000, null, null]);
    expect(obstacles).toEqual([
      { zh: '风筝 2026（征求意见稿）：缺 企业类别', en: 'Kites 2026 (draft): missing: Category' },
    ]);
  });

  it('is unknown where a cell cannot be taken, and says why', () => {
    const { difference, obstacles } = changeOf('KITE26_RESEARCH_SUBSIDY', {
      ...SUPPORTED,
      研发投入: '约9百万',
    });
    expect(difference).toBeNull();
    expect(obstacles).toHaveLength(2);
    expect(obstacles[0]?.zh).toContain('参数“研发投入”');
  });

  it('reads figures that the two texts define differently from their own columns', () => {
    const { earlierAmount, draftAmount } = changeOf('KITE26_PURCHASE_REWARD', {
      风筝线采购额: 1_000_000,
      风筝线和竹材采购额: 3_000_000,
    });
    expect([earlierAmount, draftAmount].map((amount) => amount?.toNumber())).toEqual([20_000, 120_000]);
  });

  it('is nothing in a book that lacks the policy it replaces', () => {
    const drafts = policyBook(kiteBook.policies.filter(({ status }) => status === 'draft'));
    expect(changesFor(SUPPORTED, drafts)).toEqual([]);
  });
});
