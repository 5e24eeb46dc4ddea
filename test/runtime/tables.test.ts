import { beforeAll, describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { STEP_NAME } from '../../src/readings/explanation';
import { readCaseFiles } from '../cases/read-cases';
import { openMicrosoftRuntime, type MicrosoftRuntime } from './microsoft-runtime';

type Table = readonly (readonly unknown[])[];

describe('The functions that spill a table', () => {
  let runtime: MicrosoftRuntime;
  beforeAll(async () => {
    runtime = await openMicrosoftRuntime('zh-CN');
    return () => runtime.close();
  }, 120_000);

  it('explain to the very amount that each case expects, and refuse what it refuses', async () => {
    const cases = readCaseFiles().flatMap(({ awards }) =>
      awards.flatMap((award) => award.cases.map((one) => ({ name: award.function, one }))),
    );
    // Excel gathers the repeating arguments into one array.
    const answers = await runtime.callAll(
      cases.map(({ name, one }) => ({ id: 'EXPLAIN', args: [name, one.args] })),
    );
    const wrong = cases.flatMap(({ name, one }, index) => {
      const answer = answers[index];
      const got = answer?.error === undefined ? figureOf(answer?.value as Table) : answer.message;
      const isRight =
        'amount' in one ? got === one.amount : typeof got === 'string' && got.includes(one.error);
      return isRight ? [] : [`${name} ${one.说明}: ${JSON.stringify(got)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('quote the clause of every award word for word', async () => {
    const { provisions } = policyLibrary;
    const answers = await runtime.callAll(
      provisions.map(({ award }) => ({ id: 'CLAUSE', args: [award.name] })),
    );
    const unquoted = provisions.filter(({ clause, award }, index) => {
      const cells = ((answers[index]?.value ?? []) as Table).flat();
      return !cells.includes(clause.text) || !cells.includes(award.quote);
    });
    expect(unquoted.map(({ award }) => award.name)).toEqual([]);
  });

  it('compare two versions of one award to the very amounts that the two functions give', async () => {
    const answers = await runtime.callAll([
      { id: 'SOFTWARE_RND_SUBSIDY', args: [3e8, 0.25, 9e7] },
      { id: 'SOFTWARE26_RND_SUBSIDY', args: [3e8, 0.25, 9e7, '一般软件企业'] },
      {
        id: 'COMPARE',
        args: ['SOFTWARE_RND_SUBSIDY', 'SOFTWARE26_RND_SUBSIDY', [3e8, 0.25, 9e7, '一般软件企业']],
      },
    ]);
    const [earlier, later, comparison] = answers.map(({ value }) => value);
    const amounts = (comparison as Table).find(([item]) => item === '金额（元）');
    expect(amounts).toEqual(['金额（元）', earlier, later, -1_000_000]);
  });

  it('list every policy with its days', async () => {
    const { value } = await runtime.call('POLICIES', []);
    const [, ...rows] = value as Table;
    expect(rows.map(([title]) => title)).toEqual(policyLibrary.policies.map(({ title }) => title.zh));
    policyLibrary.policies.forEach(({ effectiveFrom, effectiveTo }, index) => {
      expect(rows[index]).toEqual(
        expect.arrayContaining([effectiveFrom ?? '未载明', effectiveTo ?? '未载明']),
      );
    });
  });

  it('are rectangles without an empty place: Excel shows an empty result as 0', async () => {
    const { provisions } = policyLibrary;
    const answers = await runtime.callAll([
      { id: 'POLICIES', args: ['2024-06-30'] },
      ...provisions.map(({ award }) => ({ id: 'CLAUSE', args: [award.name] })),
    ]);
    const broken = answers.filter(({ value }) => {
      const table = value as Table;
      return table.some((row) => row.length !== table[0]?.length || row.some((cell) => cell === null));
    });
    expect(broken).toEqual([]);
  });

  it('suggest the nearest names for one that does not exist', async () => {
    const answer = await runtime.call('CLAUSE', ['TAPEOUT']);
    expect(answer).toMatchObject({ error: '#VALUE!' });
    expect(answer.message).toContain('IC_TAPEOUT');
  });
});

/** The figure in the row of the result, which must be the only one of its kind. */
function figureOf(steps: Table): unknown {
  const results = steps.filter(([kind]) => kind === STEP_NAME.result.zh);
  return results.length === 1 ? results[0]?.[2] : results;
}
