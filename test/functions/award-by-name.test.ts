import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../functions/registry';
import { inspectCell } from '../../src/formulas/inspection/cell-inspection';
import { policyLibrary } from '../../src/policy-library';
import { ArgumentError } from '../../src/rules/arguments';

const functionNamed = (id: string) => customFunctions.find((one) => one.id === id)!;
const award = (...args: readonly unknown[]) => functionNamed('AWARD').evaluate(args, 'zh');

function refusal(...args: readonly unknown[]): string {
  try {
    return String(award(...args));
  } catch (error) {
    if (error instanceof ArgumentError) return error.text.zh;
    throw error;
  }
}

describe('HZ.AWARD computes an award', () => {
  it.each(['首次流片补助', '集成电路2022三（四）首次流片补助', 'HZ.IC_TAPEOUT', 'ic_tapeout'])(
    'by “%s” as its function does',
    (item) => {
      expect(award(item, 20_000_000)).toBe(functionNamed('IC_TAPEOUT').evaluate([20_000_000], 'zh'));
    },
  );

  it('by the title of every award that alone has it', () => {
    for (const { award: one } of policyLibrary.provisions) {
      const same = policyLibrary.provisions.filter(({ award: other }) => other.title.zh === one.title.zh);
      const outcome = refusal(one.title.zh, null);
      if (same.length > 1) expect(outcome).toContain('可能是');
      else expect(outcome).not.toContain('奖补事项');
    }
  });

  it('on a day, as its function does', () => {
    expect(award('首次流片补助', 20_000_000, '2025-06-30')).toBe(3_000_000);
    expect(award('首次流片补助', 20_000_000, '2027-06-30')).toBe(0);
  });

  it('and lists the awards where it may be several', () => {
    expect(refusal('首次流片', 20_000_000)).toMatch(/（item）：.*BINJIANG_TAPEOUT.*IC_TAPEOUT/);
  });

  it.each([
    ['流片补助金', '没有叫“流片补助金”的奖补'],
    ['', '没有写奖补事项'],
    [null, '没有写奖补事项'],
    [true, '没有写奖补事项'],
  ])('and says in words why %j is none', (item, words) => {
    expect(refusal(item, 1)).toContain(words);
  });
});

it('The pane explains HZ.AWARD by the award that it names', async () => {
  const inspected = async (formula: string) =>
    inspectCell(
      { readCells: () => Promise.resolve([]) },
      {
        active: { sheet: '企业', row: 1, column: 1 },
        formula,
        value: null,
        errorMessage: null,
        head: { top: 0, left: 0, rows: [] },
        tableHeaderRow: null,
        rowValues: [],
        rowFormats: [],
      },
      null,
      policyLibrary,
      customFunctions,
    );
  const known = await inspected('=HZ.AWARD("首次流片补助",20000000)');
  expect(known?.calls.map(({ provision }) => provision.award.name)).toEqual(['IC_TAPEOUT']);
  const unknown = await inspected('=HZ.AWARD("首次流片",20000000)');
  expect(unknown?.lists).toEqual([{ kind: 'unknown', functionName: 'AWARD', name: '首次流片' }]);
});
