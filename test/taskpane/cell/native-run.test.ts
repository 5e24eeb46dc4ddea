import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../../src/policy-library';
import { convert, whyOf } from '../../../taskpane/cell/native-run';
import { InMemoryWorkbook, type MemoryCell } from '../../workbook/in-memory-workbook';

const cell = (formula: string): MemoryCell => ({ value: 0, formula });

const opened = () =>
  new InMemoryWorkbook({
    企业: [[cell('=HZ.IC_TAPEOUT(B1*10000)'), 1200]],
    别表: [[cell('=HZ.IC_TAPEOUT(企业!B1*10000)')]],
  });

const AT = { sheet: '企业', row: 0, column: 0 };
const WHOLE = { reach: 'workbook', way: 'native' } as const;

describe('A conversion to ordinary formulas that does not reach its end', () => {
  it('says in each language how much is written where the workbook refuses', async () => {
    const workbook = opened();
    workbook.failToWrite('别表', new Error('AccessDenied'));
    const { signal } = new AbortController();
    const why = await convert(workbook, policyLibrary, AT, { ...WHOLE, signal }).then(() => null, whyOf);
    expect(why).toEqual({
      zh: '没有全部写入（AccessDenied）：1 个单元格已改写，其余 1 个没有改动。',
      en: 'Not all could be written (AccessDenied): 1 cells are converted, the other 1 are as they were.',
    });
  });

  it('says that nothing was changed where a person ends it before the writing', async () => {
    const run = new AbortController();
    run.abort();
    const { ended } = await convert(opened(), policyLibrary, AT, { ...WHOLE, signal: run.signal });
    expect(ended?.why.zh).toContain('已停止：0 个单元格已改写');
  });

  it('gives an error without words of its own as it came', () => {
    expect(whyOf(new Error('RichApi.Error'))).toEqual({ zh: 'RichApi.Error', en: 'RichApi.Error' });
  });
});
