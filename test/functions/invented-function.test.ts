import { describe, expect, it } from 'vitest';
import type { CallDescription } from '../../src/formulas/function-description';
import type { CustomFunction } from '../../functions/custom-function';
import { functionsMetadata } from '../../functions/metadata';
import { customFunctions } from '../../functions/registry';
import { readProvision } from '../../functions/provision-argument';
import { inspectCell, type CellInspection } from '../../src/formulas/inspection/cell-inspection';
import type { Selection } from '../../src/formulas/cells';
import { policyLibrary } from '../../src/policy-library';
import { text, type Language } from '../../src/rules/text';
import { listWords } from '../../taskpane/cell/cell-words';
import { paneWords } from '../../taskpane/words/words';

/** A function that nobody has thought of: all that is known of it is what it says of itself. */
const invented = (call: CallDescription): CustomFunction => ({
  id: 'DEPARTMENTS',
  description: text('列出一项奖补的责任单位', 'Lists the departments of an award'),
  call,
  parameters: [{ name: 'name', description: text('函数名', 'Name of the function'), optional: false }],
  spills: true,
  evaluate: ([name]) => readProvision(policyLibrary, name).clause.departments.map((one) => [one]),
});

const LISTS = invented({ awardsNamedAt: [0], takesFigures: false, testsDates: false, lists: 'other' });
const COMPUTES = invented({ awardsNamedAt: [1], takesFigures: true, testsDates: false, lists: null });
const COMPARES = invented({ awardsNamedAt: [0, 1], takesFigures: true, testsDates: false, lists: 'other' });

async function inspect(formula: string, functions: readonly CustomFunction[]): Promise<CellInspection> {
  const selection: Selection = {
    active: { sheet: '企业', row: 1, column: 1 },
    formula,
    value: null,
    errorMessage: null,
    head: { top: 0, left: 0, rows: [] },
    tableHeaderRow: null,
    rowValues: [],
    rowFormats: [],
  };
  const workbook = { readCells: () => Promise.resolve([]) };
  const found = await inspectCell(workbook, selection, null, policyLibrary, functions);
  if (!found) throw new Error('nothing to inspect');
  return found;
}

const wordsIn = (language: Language) => ({
  language,
  t: paneWords(language).t,
  say: (said: { readonly zh: string; readonly en: string }) => said[language],
});

describe('A function that is new', () => {
  it('is offered by the host beside the others', () => {
    const { functions } = functionsMetadata([...customFunctions, LISTS], 'en');
    expect(functions.at(-1)).toMatchObject({ id: 'DEPARTMENTS', result: { dimensionality: 'matrix' } });
  });

  it('is told in a cell by its description, with the award it names', async () => {
    const { calls, lists } = await inspect('=HZ.DEPARTMENTS("HZ.IC_TAPEOUT")', [LISTS]);
    expect(calls).toEqual([]);
    const [list] = lists;
    if (list?.kind !== 'other') throw new Error('it is not told as a list');
    expect(list.provisions.map(({ award }) => award.name)).toEqual(['IC_TAPEOUT']);
    expect(listWords(list, wordsIn('zh'))).toBe('HZ.DEPARTMENTS：列出一项奖补的责任单位。这里不逐步说明。');
    expect(listWords(list, wordsIn('en'))).toBe(
      'HZ.DEPARTMENTS: Lists the departments of an award. It is not followed step by step here.',
    );
  });

  it('has a name that no award has pointed out', async () => {
    const { lists } = await inspect('=HZ.DEPARTMENTS("TAPEOUT")', [LISTS]);
    expect(lists).toEqual([{ kind: 'unknown', functionName: 'DEPARTMENTS', name: 'TAPEOUT' }]);
  });

  it('has the award it names computed, where it says that it takes the figures', async () => {
    const { calls } = await inspect('=HZ.DEPARTMENTS(20000000,"IC_TAPEOUT")', [COMPUTES]);
    const [call] = calls;
    expect(call).toMatchObject({ through: 'DEPARTMENTS', testsDates: false });
    expect(call?.arguments.map(({ written }) => written)).toEqual(['20000000']);
    expect(call?.outcome && 'amount' in call.outcome && call.outcome.amount.toNumber()).toBe(3_000_000);
  });

  it('has two awards compared, where it says that it names two', async () => {
    const formula = '=HZ.DEPARTMENTS("IC_TAPEOUT","BINJIANG_TAPEOUT",20000000)';
    const { calls, difference } = await inspect(formula, [COMPARES]);
    expect(calls).toHaveLength(2);
    expect(difference).not.toBeNull();
  });

  it('is unknown while nobody lists it', async () => {
    const { lists } = await inspect('=HZ.DEPARTMENTS("IC_TAPEOUT")', []);
    expect(lists).toMatchObject([{ kind: 'unknown', name: 'DEPARTMENTS' }]);
  });
});
