import { describe, expect, it } from 'vitest';
import { readCompany } from '../../src/table/company';
import { draftChanges, type DraftChange } from '../../src/company/draft-changes';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';
import { policyBook } from '../../src/rules/policy-book';

function changesFor(cells: Record<string, unknown>, book = policyLibrary): readonly DraftChange[] {
  const headings = ['企业名称', ...Object.keys(cells)];
  const table = recogniseTable({ top: 0, left: 0, rows: [headings] }, fieldsOf(policyLibrary), {});
  if (!table) throw new Error('no table');
  const company = readCompany(table, {
    left: 0,
    values: ['甲', ...Object.values(cells)],
    formats: headings.map(() => 'General'),
  });
  return draftChanges(book, company, '2026-03-01');
}

function changeOf(draft: string, cells: Record<string, unknown>): DraftChange {
  const found = changesFor(cells).find((change) => change.draft.award.name === draft);
  if (!found) throw new Error(`no change by ${draft}`);
  return found;
}

const SUPPORTED = {
  上年度营收: 3e8,
  营收增速: 0.25,
  研发投入: 9e7,
  企业类别: '一般软件企业',
};

describe('What a draft would change for a company', () => {
  it('is told for each award that replaces another', () => {
    expect(changesFor({}).map(({ earlier, draft }) => [earlier.award.name, draft.award.name])).toEqual([
      ['SOFTWARE_COLLAB_SUBSIDY', 'SOFTWARE26_COLLAB_SUBSIDY'],
      ['SOFTWARE_RND_SUBSIDY', 'SOFTWARE26_RND_SUBSIDY'],
      ['SOFTWARE_FIRST_VERSION_SUBSIDY', 'SOFTWARE26_FIRST_VERSION_REWARD'],
      ['SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD', 'SOFTWARE26_OPEN_SOURCE_SELECTED_REWARD'],
    ]);
  });

  it('is both amounts and the difference, with the standing of the earlier one', () => {
    const { earlierAmount, draftAmount, difference, earlier, obstacles } = changeOf(
      'SOFTWARE26_RND_SUBSIDY',
      SUPPORTED,
    );
    expect([earlierAmount, draftAmount, difference].map((amount) => amount?.toNumber())).toEqual([
      6_000_000, 5_000_000, -1_000_000,
    ]);
    expect(earlier.standing).toBe('expired');
    expect(obstacles).toEqual([]);
  });

  it('counts a refusal as 0: a growth of 15% passes the draft only', () => {
    const { earlier, earlierAmount, difference } = changeOf('SOFTWARE26_RND_SUBSIDY', {
      ...SUPPORTED,
      营收增速: 0.15,
    });
    expect(earlier.verdict).toBe('refused');
    expect([earlierAmount?.toNumber(), difference?.toNumber()]).toEqual([0, 5_000_000]);
  });

  it('is unknown where an input is missing, and says which, and of which version', () => {
    const { earlierAmount, draftAmount, difference, obstacles } = changeOf('SOFTWARE26_RND_SUBSIDY', {
      ...SUPPORTED,
      企业类别: null,
    });
    expect([earlierAmount?.toNumber(), draftAmount, difference]).toEqual([6_000_000, null, null]);
    expect(obstacles).toEqual([
      {
        zh: '软件 2026（征求意见稿）：缺 企业类别',
        en: expect.stringMatching(/^Software 2026 \(draft\): missing: /) as string,
      },
    ]);
  });

  it('is unknown where a cell cannot be taken, and says why', () => {
    const { difference, obstacles } = changeOf('SOFTWARE26_RND_SUBSIDY', {
      ...SUPPORTED,
      研发投入: '约9千万',
    });
    expect(difference).toBeNull();
    expect(obstacles).toHaveLength(2);
    expect(obstacles[0]?.zh).toContain('参数“研发投入”');
  });

  it('reads figures that the two texts define differently from their own columns', () => {
    const { earlierAmount, draftAmount } = changeOf('SOFTWARE26_COLLAB_SUBSIDY', {
      参与企业软硬件实际投入: 10_000_000,
      项目软硬件实际投入: 30_000_000,
    });
    expect([earlierAmount, draftAmount].map((amount) => amount?.toNumber())).toEqual([3_000_000, 9_000_000]);
  });

  it('is nothing in a book that lacks the policy it replaces', () => {
    const drafts = policyBook(policyLibrary.policies.filter(({ status }) => status === 'draft'));
    expect(changesFor(SUPPORTED, drafts)).toEqual([]);
  });
});
