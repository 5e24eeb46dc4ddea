import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBook, RefusedChanges } from '../../../src/budget/what-if/policy-changes';
import { policyFromForm, policyToForm } from '../../../src/budget/what-if/policy-form';
import {
  readStoredScenarios,
  withScenario,
  writtenScenarios,
  type Scenario,
} from '../../../src/budget/what-if/stored-changes';
import { policyLibrary } from '../../../src/policy-library';
import { kiteForm } from './kite-form';

const kept = (scenarios: readonly Scenario[]): unknown =>
  JSON.parse(JSON.stringify(writtenScenarios(scenarios)));

const lower: Scenario = {
  name: '门槛降到800万',
  changes: [{ kind: 'number', award: 'IC_TAPEOUT', at: 'threshold 1000万元', to: '800万元' }],
};
const several: Scenario = {
  name: '新增与延期',
  changes: [
    { kind: 'day', policy: 'ic-2022', at: 'effectiveTo', to: '2030-12-31' },
    { kind: 'day', policy: 'ic-2022', at: 'effectiveFrom', to: null },
    { kind: 'adopted', policy: 'software-2026-draft', from: '2026-07-01' },
    { kind: 'policy', form: policyToForm(policyFromForm(kiteForm())) },
  ],
};

describe('Scenarios kept in a workbook', () => {
  it('come back as they were', () => {
    expect(readStoredScenarios(kept([lower, several]))).toEqual({ scenarios: [lower, several], refused: [] });
  });

  it('leave nothing behind where there are none', () => {
    expect(writtenScenarios([])).toBeNull();
    expect(readStoredScenarios(null)).toEqual({ scenarios: [], refused: [] });
    expect(readStoredScenarios(undefined)).toEqual({ scenarios: [], refused: [] });
  });

  it('are set anew, added and taken back by their names', () => {
    const two = withScenario([lower], several.name, several.changes);
    expect(withScenario(two, lower.name, [])).toEqual([{ ...lower, changes: [] }, several]);
    expect(withScenario(two, ` ${lower.name} `, null)).toEqual([several]);
    expect(withScenario(two, '  ', [])).toBe(two);
  });

  it('are refused one by one, in words that name them', () => {
    const { scenarios, refused } = readStoredScenarios([
      { name: '坏', changes: [{ kind: 'number', award: 'IC_TAPEOUT', at: 'rate 15%' }] },
      ...(kept([lower]) as unknown[]),
      { name: '旧', changes: [{ kind: 'rate', to: 5 }] },
      { changes: [] },
      { name: '多', changes: [], more: 1 },
    ]);
    expect(scenarios).toEqual([lower]);
    expect(refused.map(({ zh }) => zh)).toEqual([
      '情形 “坏” 无法使用：changes[0].to：应为文字，实为没有填写',
      '情形 “旧” 无法使用：changes[0].kind：应为"number"、"day"、"adopted"、"policy"，实为“rate”',
      '情形 4 无法使用：name：应为文字，实为没有填写',
      '情形 “多” 无法使用：more：表单没有这一项，请检查写法',
    ]);
  });

  it('name the place of a fault in the form of a policy', () => {
    const form = { ...kiteForm(), level: 'moon' };
    const { scenarios, refused } = readStoredScenarios([{ name: '月', changes: [{ kind: 'policy', form }] }]);
    expect(scenarios).toEqual([]);
    expect(refused[0]?.zh).toContain('changes[0].form：level：应为"city"、"district"，实为“moon”');
  });

  it('are used once where a name was kept twice', () => {
    const { scenarios, refused } = readStoredScenarios([...(kept([lower, lower]) as unknown[])]);
    expect(scenarios).toEqual([lower]);
    expect(refused[0]?.zh).toContain('保存了两次');
  });

  it('of a law that has changed since are refused by the book, and crash nothing', () => {
    const old: Scenario = {
      name: '旧',
      changes: [{ kind: 'number', award: 'IC_TAPEOUT', at: 'threshold 900万元', to: '800万元' }],
    };
    const { scenarios } = readStoredScenarios(kept([old]));
    expect(() => changedBook(policyLibrary, scenarios[0]?.changes ?? [])).toThrow(RefusedChanges);
  });

  it('can be anything in a file from anywhere', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(readStoredScenarios(deep).refused[0]?.zh).toContain('嵌套最多');
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const { scenarios, refused } = readStoredScenarios(stored);
        const said = scenarios.length + refused.length;
        expect(stored === null || (Array.isArray(stored) && stored.length === 0) ? 0 : 1).toBe(
          Math.min(said, 1),
        );
      }),
      { numRuns: 500 },
    );
  });
});
