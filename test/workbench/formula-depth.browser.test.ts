import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type WorkbenchPage } from './workbench-page';

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(async () => {
  await workbench.close();
});

const nested = (opening: string, closing: string, times: number): string =>
  `=${opening.repeat(times)}1${closing.repeat(times)}`;
const sum = (terms: number): string => `=${Array<string>(terms).fill('1').join('+')}`;

async function valueOf(formula: string): Promise<unknown> {
  await workbench.setCell('练习', 'G1', formula);
  await workbench.calculated();
  return (await workbench.cell('练习', 'G1')).value;
}

describe('a formula nested very deep', () => {
  it.each([
    ['a sum of 4,000 terms', sum(4000), 4000],
    ['1,000 functions in each other', nested('IF(1,', ',0)', 1000), 1],
    ['10,000 brackets', nested('(', ')', 10_000), 1],
  ])('is calculated as far as the grid can: %s', async (_what, formula, value) => {
    expect(await valueOf(formula)).toBe(value);
  });

  it.each([
    ['a sum of 16,000 terms', sum(16_000)],
    ['4,000 functions in each other', nested('ABS(', ')', 4000)],
    ['3,000 functions of three arguments', nested('IF(1,', ',0)', 3000)],
    ['30,000 signs', nested('-', '', 30_000)],
  ])('is an error in its own cell, and all others are calculated: %s', async (_what, formula) => {
    await workbench.setCell('练习', 'H1', '=HZ.IC_TAPEOUT(20000000)');
    expect(await valueOf(formula)).toEqual({ error: '#VALUE!' });
    expect((await workbench.cell('练习', 'H1')).value).toBe(3_000_000);
    await workbench.setCell('练习', 'H1', '=1+1');
    await workbench.calculated();
    expect((await workbench.cell('练习', 'H1')).value).toBe(2);
  });

  it('makes the page complain of nothing', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
