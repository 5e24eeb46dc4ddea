import { describe, expect, it } from 'vitest';
import { formulaFunction } from '../../functions/formula-function';
import { answer } from '../../functions/hosts/answer';
import { policyLibrary } from '../../src/policy-library';

const call = (...args: readonly unknown[]) => answer(formulaFunction(policyLibrary), args, 'zh');

describe('HZ.FORMULA', () => {
  it('gives the text of an ordinary formula with the same result', () => {
    expect(call('IC_TAPEOUT', 'B2*10000')).toEqual({
      cells:
        '=IF(AND(ISNUMBER(B2*10000),NOT(ISLOGICAL(B2*10000)),B2*10000>=0,B2*10000<10^100),' +
        'ROUND(IF(ROUND(B2*10000,8)>=10000000,MIN(B2*10000*15%,20000000),0)*(1+2E-15),2),#VALUE!)' +
        '+N("HZ.IC_TAPEOUT 集成电路2022 三（四）")',
    });
  });

  it('takes a number of a cell as that number, and a day as that day', () => {
    expect(call('HZ.IC_TAPEOUT', 5, '2026-06-30')).toMatchObject({
      cells: expect.stringContaining('AND("2026-06-30">="2022-08-08","2026-06-30"<="2026-12-31")') as string,
    });
  });

  it.each([
    [['NICHTS', 'B2'], '函数的名称'],
    [['IC_TAPEOUT'], '缺少参数“首次流片费用”'],
    [['IC_TAPEOUT', 'B2 C2 +'], '不是一个公式表达式'],
    [['IC_TAPEOUT', { error: '#REF!' }], '应为文本'],
  ])('refuses %j in words', (args, said) => {
    expect(call(...args)).toMatchObject({ refusal: expect.stringContaining(said) as string });
  });
});
