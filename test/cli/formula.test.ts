import { describe, expect, it } from 'vitest';
import { hangce } from './command';

describe('hangce formula', () => {
  it('prints the native formula of an award', async () => {
    const { status, out, err } = await hangce('formula', 'IC_TAPEOUT', 'B2*10000');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^=IF\(AND\(ISNUMBER\(B2\*10000\).*MIN\(B2\*10000\*15%,20000000\).*\+N\("HZ\.IC_TAPEOUT .*"\)\n$/,
    );
  });

  it('takes the name with its prefix and in small letters, and a code and a day as words', async () => {
    const { status, out } = await hangce(
      'formula',
      'hz.biomed_class1_trial_grant',
      'Ⅰ期',
      '=C2',
      '--as-of',
      '2026-06-30',
    );
    expect(status).toBe(0);
    expect(out).toContain('TRIM("Ⅰ期")');
    expect(out).toContain('"2026-06-30">="2022-11-15"');
  });

  it.each([
    [['NICHTS'], '没有“NICHTS”这个函数'],
    [['TAPEOUT', 'B2'], '是否为 BINJIANG_TAPEOUT、IC_TAPEOUT？'],
    [[], '请写明函数名'],
    [['IC_TAPEOUT'], '缺少参数“首次流片费用”（cost）'],
    [['IC_TAPEOUT', 'B2', 'C2', 'D2'], '最多 2 个参数'],
    [['IC_TAPEOUT', 'B2', 'C2', '--as-of', '2026-06-30'], '日期已由 --as-of 给出'],
    [['IC_TAPEOUT', 'B2*'], '这不是一个公式表达式'],
    [['IC_TAPEOUT', 'B2,C2'], '这是多个单元格'],
    [['IC_TAPEOUT', 'B2:B9'], '这是多个单元格'],
    [['IC_TAPEOUT', 'RAND()'], '它每次计算都不同'],
    [['IC_TAPEOUT', 'HZ.TOTAL(A1:B2)'], '没有原生公式'],
    [['IC_TAPEOUT', 'B2', '--as-of', '2026-02-30'], '--as-of 应是真实的日期'],
    [['IC_TAPEOUT', 'B2', '"2026/6/30"'], '请写成 "2026-06-30"'],
  ])('refuses %j in words', async (words, said) => {
    const { status, out, err } = await hangce('formula', ...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });

  it('explains itself in both languages', async () => {
    const { out } = await hangce('formula', '--help');
    expect(out).toContain('hangce formula 函数 参数…');
    expect(out).toContain('hangce formula NAME ARGUMENT…');
  });
});
