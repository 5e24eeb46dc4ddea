import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customFunctions } from '../../../functions/registry';
import { policyLibrary } from '../../../src/policy-library';
import { ArgumentError } from '../../../src/rules/arguments';
import { a1 } from '../../../src/formulas/cell-names';
import type { CallInspection } from '../../../src/formulas/inspection/call-inspection';
import type { CellValue } from '../../../workbook/workbook';
import { arbitraryArguments } from '../../arbitrary-arguments';
import { inspect, inspectionOf } from './inspected-sheet';

const ROWS: CellValue[][] = [
  [
    '企业名称',
    '首次流片费用(万元)',
    '营收增速(%)',
    '上年度营收(亿元)',
    '研发投入(万元)',
    '年度产生效益(万元)',
    '距上次获该奖励年数',
  ],
  ['甲', 2000, 25, 3, 9000, 6000, null],
  ['乙', null, 0.25, 3, 9000, 6000, 2],
];

const amountIn = (call: CallInspection | undefined): number | null =>
  call?.outcome && 'amount' in call.outcome ? call.outcome.amount.toNumber() : null;

const errorIn = (call: CallInspection | undefined): string | null =>
  call?.outcome && 'error' in call.outcome ? call.outcome.error.zh : null;

async function first(...args: Parameters<typeof inspect>) {
  const { calls } = await inspect(...args);
  const [call] = calls;
  if (!call) throw new Error('no call was found');
  return { call, argument: call.arguments[0]!, amount: amountIn(call), error: errorIn(call) };
}

describe('A cell with an HZ formula', () => {
  it('is computed again from the cells it names', async () => {
    const { call, amount } = await first('=HZ.IC_TAPEOUT(B2*10000)', ROWS);
    expect(call.outcome).toHaveProperty('steps');
    expect(amount).toBe(3_000_000);
  });

  it('that reads a column in 万元 as yuan is pointed out, with the formula put right', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT($B2)', ROWS);
    expect(argument.warning?.zh).toBe(
      'B2 的表头“首次流片费用(万元)”以万元计，公式没有按此换算；应写 $B2*10000',
    );
    expect(argument.mended).toBe('=HZ.IC_TAPEOUT($B2*10000)');
  });

  it('that reads a cell by its number format needs no conversion where the cell holds yuan', async () => {
    const rows: CellValue[][] = [ROWS[0]!, ['甲', 20_000_000, 25, 3, 9000, 6000, null]];
    const formats = ['', '0!.0,"万"'];
    const { argument, amount } = await first('=HZ.IC_TAPEOUT(B2)', rows, { formats });
    expect(argument.warning).toBeNull();
    expect(amount).toBe(3_000_000);
    const { argument: scaled } = await first('=HZ.IC_TAPEOUT(B2*10000)', rows, { formats });
    expect(scaled.warning?.zh).toBe('B2 按其显示格式以元计，无须换算，公式却乘以 10000；应写 B2');
    expect(scaled.mended).toBe('=HZ.IC_TAPEOUT(B2)');
  });

  it('that reads a cell whose format contradicts the heading is told what is asked', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT(B2*10000)', ROWS, { formats: ['', '#,##0,'] });
    expect(argument.warning?.zh).toBe(
      'B2：单元格存的是 2000，显示为 2，表头写的是万元：不能确定是哪个数，请在“列对应”中指定单位',
    );
    expect(argument.mended).toBeNull();
  });

  it('that reads 1.5 shown as 1.5% by a sign that is only written divides by 100', async () => {
    const rate = (written: string) => `=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,${written},E2*10000)`;
    const formats = ['', '', '0.0"%"'];
    const { call } = await first(rate('C2/100'), ROWS, { formats });
    expect(call.arguments[1]?.warning).toBeNull();
    const { call: unscaled } = await first(rate('C2'), ROWS, { formats });
    expect(unscaled.arguments[1]?.mended).toBe(rate('C2/100'));
  });

  it('that scales by the wrong factor is pointed out too', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT(B2*1000)', ROWS);
    expect(argument.mended).toBe('=HZ.IC_TAPEOUT(B2*10000)');
  });

  it('that reads 25 under % as 2500% is pointed out', async () => {
    const { call } = await first('=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,C2,E2*10000)', ROWS);
    expect(call.arguments.map(({ mended }) => mended)).toEqual([
      null,
      '=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,C2/100,E2*10000)',
      null,
      null,
    ]);
  });

  it('is left alone where a cell under % is shown as a percentage', async () => {
    const formats = ['', '', '0.0%'];
    const { call } = await first('=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,C2,E2*10000)', ROWS, { formats });
    expect(call.arguments[1]?.warning).toBeNull();
  });

  it('is warned about a blank that Excel would count as 0, and mended to keep it blank', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT(B3*10000)', ROWS);
    expect(argument.warning?.zh).toBe('B3 为空，Excel 会按 0 计算；请填写“首次流片费用”');
    expect(argument.mended).toBe('=HZ.IC_TAPEOUT(IF(B3="","",B3*10000))');
    const mended = await first(argument.mended!, ROWS);
    expect(mended.argument.warning).toBeNull();
    expect(mended.error).toContain('为空');
  });

  it('keeps every blank of a sum blank', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT((B2-B3)*10000)', ROWS);
    expect(argument.warning?.zh).toContain('B3 为空');
    expect(argument.mended).toBe('=HZ.IC_TAPEOUT(IF(OR(B2="",B3=""),"",(B2-B3)*10000))');
    const mended = await first(argument.mended!, ROWS);
    expect(mended.argument.warning).toBeNull();
    expect(mended.error).toContain('为空');
  });

  it('is warned of a blank day, which Excel hands over as 0', async () => {
    const { call } = await first('=HZ.IC_TAPEOUT(B2*10000,G2)', ROWS);
    expect(call.arguments[1]?.warning?.zh).toBe('G2 为空，Excel 会按 0 计算；请填写“政策适用日期”');
  });

  it('is not warned where the formula itself keeps the blank', async () => {
    const { call } = await first('=HZ.SOFTWARE_MOBILE_APP_REWARD(F2*10000,IF(G2="","",G2))', ROWS);
    expect(call.arguments[1]?.warning).toBeNull();
    expect(call.outcome).toHaveProperty('amount');
  });

  it('gives the same message as the function where an argument cannot be taken', async () => {
    const { error } = await first('=HZ.IC_TAPEOUT(A2)', ROWS);
    expect(error).toContain('参数“首次流片费用”（cost）应为');
  });

  it('is followed to another sheet, whose headings are not guessed', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT(其他!B2)', ROWS);
    expect(argument.references).toMatchObject([
      { cell: { sheet: '其他', row: 1, column: 1 }, value: 7e7, header: null },
    ]);
    expect(argument.warning).toBeNull();
  });

  it('of another function than ours is none', async () => {
    expect(await inspectionOf('=SUM(B2)', ROWS)).toBeNull();
  });
});

describe('An argument that is more than a cell', () => {
  it.each([
    ['(B2-500)*10000', 15_000_000],
    ['B2*10000*0.8', 16_000_000],
    ['-B2*-10000', 20_000_000],
    ['B2*100%*10000', 20_000_000],
    ['(B2+E2)*10000', 110_000_000],
    ['B2*10^4', 20_000_000],
    ['SUM(B2,E2:F2)*10000', 170_000_000],
    ['MAX(B2,E2)*10000', 90_000_000],
    ['ROUND(B2/3,2)*10000', 6_666_700],
    ['IF(B2>=1000,B2*10000,0)', 20_000_000],
    ['IF(OR(B2="",B2<0),"",B2*10000)', 20_000_000],
    ['IFERROR(B2/0,B2*10000)', 20_000_000],
    ['HZ.IC_TAPEOUT(B2*10000)', 3_000_000],
    ['"12"*1000000', 12_000_000],
  ])('%s is computed as the sheet does', async (written, value) => {
    const { argument, call } = await first(`=HZ.IC_TAPEOUT(${written})`, ROWS);
    expect(argument.argument).toBe(value);
    expect(call.outcome).toHaveProperty('amount');
  });

  it('names every cell involved, once', async () => {
    const { argument } = await first('=HZ.IC_TAPEOUT(($B2-E2+B2)*10000)', ROWS);
    expect(argument.written).toBe('($B2-E2+B2)*10000');
    expect(argument.references.map(({ written, value, header }) => [written, value, header])).toEqual([
      ['$B2', 2000, '首次流片费用(万元)'],
      ['E2', 9000, '研发投入(万元)'],
    ]);
  });

  it.each([
    ['B2/G2', '错误值 #DIV/0!'],
    ['A2*10000', '错误值 #VALUE!'],
    ['#REF!*10000', '错误值 #REF!'],
    ['IF(A2,1,2)', '错误值 #VALUE!'],
    ['0^0', '错误值 #NUM!'],
  ])('%s is the error that the sheet gives', async (written, words) => {
    expect((await first(`=HZ.IC_TAPEOUT(${written})`, ROWS)).error).toContain(words);
  });

  it.each([
    ['首次流片', '名称 首次流片 由表格计算，这里不展开'],
    ['VLOOKUP(A2,其他!A:B,2)', 'VLOOKUP(A2,其他!A:B,2) 由表格计算，这里不展开'],
    ['B2*TODAY()', 'TODAY() 由表格计算，这里不展开'],
    ['[去年.xlsx]企业!B2*10000', '[去年.xlsx]企业!B2 由表格计算，这里不展开'],
    ['B2:B9', 'B2:B9 是多个单元格'],
    ['"1,200"*10000', '文本“1,200”能否当作数值由电脑的区域设置决定，这里不计算'],
    ['[@没有这一列]', '在此处的表头中没有找到“没有这一列”列'],
  ])('%s is said not to be followed, and no amount is claimed', async (written, words) => {
    const { argument, call } = await first(`=HZ.IC_TAPEOUT(${written})`, ROWS);
    expect(argument.notFollowed.map(({ zh }) => zh).join()).toContain(words);
    expect(call.outcome).toBeNull();
  });

  it.each([
    '[@首次流片费用(万元)]',
    '企业表[@[首次流片费用(万元)]]',
    'Table1[[#This Row],[首次流片费用(万元)]]',
  ])('%s is the cell of that heading in its own row', async (written) => {
    const { argument, amount } = await first(`=HZ.IC_TAPEOUT(${written}*10000)`, ROWS, { tableHeaderRow: 0 });
    expect(argument.references).toMatchObject([{ written, cell: { row: 1, column: 1 }, value: 2000 }]);
    expect(amount).toBe(3_000_000);
  });

  it('has surplus arguments refused, as the function refuses them', async () => {
    const { call, error } = await first('=HZ.IC_TAPEOUT(B2,"2025-01-01",3)', ROWS);
    expect(error).toContain('最多 2 个参数');
    expect(call.arguments.at(-1)?.label.zh).toBe('多出的第 3 个参数');
  });
});

const HEADINGS: CellValue[] = [
  '企业名称',
  '首次流片费用(万元)',
  '退回费用(万元)',
  '核定费用(元)',
  '研发投入',
  '营收增速(小数)',
  '年营收(万元)',
  '上年营收(元)',
];
const sheet = (...values: CellValue[]): CellValue[][] => [HEADINGS, ['甲', ...values]];
const FIGURES = sheet(2000, 500, 20_000_000, 2000, 0.25, 50_000, 400_000_000);

describe('A cell read at the wrong scale', () => {
  it.each([
    ['(B2-C2)', '=HZ.IC_TAPEOUT((B2-C2)*10000)'],
    ['B2-C2', '=HZ.IC_TAPEOUT((B2-C2)*10000)'],
    ['(B2)-(C2)', '=HZ.IC_TAPEOUT(((B2)-(C2))*10000)'],
    ['SUM(B2:C2)', '=HZ.IC_TAPEOUT(SUM(B2:C2)*10000)'],
    ['(B2-C2)*0.8', '=HZ.IC_TAPEOUT((B2-C2)*0.8*10000)'],
    ['B2*12', '=HZ.IC_TAPEOUT(B2*12*10000)'],
    ['100*B2', '=HZ.IC_TAPEOUT(B2*10000)'],
    ['B2-D2', '=HZ.IC_TAPEOUT(B2*10000-D2)'],
    ['D2-$B2', '=HZ.IC_TAPEOUT(D2-$B2*10000)'],
    ['B2*10000-C2', '=HZ.IC_TAPEOUT(B2*10000-C2*10000)'],
    ['IF(B2="","",B2)', '=HZ.IC_TAPEOUT(IF(B2="","",B2*10000))'],
    ['IFERROR(B2,"")', '=HZ.IC_TAPEOUT(IFERROR(B2*10000,""))'],
    ['[@首次流片费用(万元)]', '=HZ.IC_TAPEOUT([@首次流片费用(万元)]*10000)'],
    ['表[@[首次流片费用(万元)]]*1000', '=HZ.IC_TAPEOUT(表[@[首次流片费用(万元)]]*10000)'],
    ['D2*10000', '=HZ.IC_TAPEOUT(D2)'],
  ])('%s is put right', async (written, mended) => {
    const { argument } = await first(`=HZ.IC_TAPEOUT(${written})`, FIGURES);
    expect(argument.mended).toBe(mended);
    const again = await first(mended, FIGURES);
    expect(again.argument.warning).toBeNull();
  });

  it.each([
    ['B2-100', '以万元计，公式没有按此换算'],
    ['B2*10000*10000', '换算了不止一次（乘以 10000、乘以 10000）'],
    ['B2*1000*0.8', '以万元计，公式没有按此换算'],
    ['B2%', '以万元计，公式没有按此换算'],
    ['B2+E2', '以万元计，公式没有按此换算'],
    ['E2*10000', '没有写单位，按元读取，公式却乘以 10000'],
  ])('%s is pointed out and left to the person', async (written, words) => {
    const { argument } = await first(`=HZ.IC_TAPEOUT(${written})`, FIGURES);
    expect(argument.warning?.zh).toContain(words);
    expect(argument.mended).toBeNull();
  });

  it.each([
    'B2*10000',
    '10000*B2',
    'B2*10000*0.8',
    'B2*8000',
    '(B2-C2)*10000',
    'B2*10000-C2*10000',
    'B2*10000+D2',
    'D2',
    'D2*12',
    'D2*0.8',
    'E2',
    'B2*10000-100000',
    'SUM(B2:C2)*10000',
    'G2/B2-1',
  ])('%s needs no warning', async (written) => {
    const { argument } = await first(`=HZ.IC_TAPEOUT(${written})`, FIGURES);
    expect(argument.warning).toBeNull();
  });

  it('is seen in a column whose unit was named by hand', async () => {
    const mapping = { 流片: { fields: ['首次流片费用'], unit: 'wanyuan' } };
    const rows = [
      ['企业名称', '流片'],
      ['甲', 2000],
    ];
    const { argument } = await first('=HZ.IC_TAPEOUT(B2)', rows, { mapping });
    expect(argument.warning?.zh).toBe('B2 的表头“流片”以万元计（手动指定），公式没有按此换算；应写 B2*10000');
    expect(argument.mended).toBe('=HZ.IC_TAPEOUT(B2*10000)');
  });

  const growth = (written: string) => `=HZ.SOFTWARE_RND_SUBSIDY(300000000,${written},90000000)`;

  it('is a fraction divided by a hundred once more', async () => {
    const { call } = await first(growth('F2/100'), FIGURES);
    expect(call.arguments[1]?.warning?.zh).toContain('以小数计，无须换算，公式却除以 100');
    expect(call.arguments[1]?.mended).toBe(growth('F2'));
  });

  it('is a cell shown as a percentage divided by a hundred', async () => {
    const { call } = await first(growth('C2/100'), ROWS, { formats: ['', '', '0%'] });
    expect(call.arguments[1]?.warning?.zh).toContain('以百分比格式显示，本身已是小数');
    expect(call.arguments[1]?.mended).toBe(growth('C2'));
  });

  it('may be a fraction under a heading in %: both are said, and nothing is changed', async () => {
    const rows = [
      ['企业名称', '营收增速(%)'],
      ['甲', 0.25],
      ['乙', 0.25],
    ];
    const { call } = await first(growth('B2'), rows);
    expect(call.arguments[1]?.warning?.zh).toContain('若实为 25%，请把单元格设为百分比格式');
    expect(call.arguments[1]?.mended).toBeNull();
    // How a cell of another row is shown is not known: it may be shown as 25%.
    const below = await first(growth('B3'), rows);
    expect(below.call.arguments[1]?.warning).toBeNull();
  });

  it('is a quotient of 万元 and yuan; of one unit a growth needs no warning', async () => {
    const { call } = await first(growth('G2/H2-1'), FIGURES);
    expect(call.arguments[1]?.warning?.zh).toBe(
      'G2 以万元计，H2 以元计，直接相除会相差 10000 倍；请先换算成同一单位',
    );
    const same = await first(growth('G2*10000/H2-1'), FIGURES);
    expect(same.call.arguments[1]?.warning).toBeNull();
    expect(same.call.arguments[1]?.argument).toBe(0.25);
  });
});

describe('The other readings of a formula', () => {
  it('are told with their amounts', async () => {
    const { call } = await first('=HZ.BINJIANG_TAPEOUT(10000000)', ROWS);
    const outcome = call.outcome && 'amount' in call.outcome ? call.outcome : null;
    expect(outcome?.amount.toNumber()).toBe(3_000_000);
    expect(outcome?.ambiguityOutcomes.map(({ difference }) => difference.toNumber())).toEqual([-1_500_000]);
  });
});

describe('The day of a formula', () => {
  it('out of force the amount is 0, and what the clause would pay is still known', async () => {
    const { call } = await first('=HZ.IC_TAPEOUT(B2*10000,"2020-01-01")', ROWS);
    expect(call.outcome).toMatchObject({ standing: 'notYet', asOf: '2020-01-01' });
    expect(amountIn(call)).toBe(0);
    const inForce = call.outcome && 'amount' in call.outcome ? call.outcome.amountInForce.toNumber() : null;
    expect(inForce).toBe(3_000_000);
  });

  it('is not judged where none is given', async () => {
    const { call } = await first('=HZ.IC_TAPEOUT(B2*10000)', ROWS);
    expect(call.outcome).toMatchObject({ standing: null, asOf: null });
  });
});

describe('What the cell shows', () => {
  const disagreement = async (formula: string, value: CellValue) => {
    const found = (await inspect(formula, ROWS, { value, tableHeaderRow: 0 })).disagreement;
    return found && { shown: found.shown, amount: found.amount?.toNumber() ?? null, table: found.tableTaken };
  };

  it('is as computed, to the fen', async () => {
    expect(await disagreement('=HZ.IC_TAPEOUT(B2*10000)', 3_000_000)).toBeNull();
    expect(await disagreement('=HZ.IC_TAPEOUT(B2*10000)', 3_000_000.01)).toMatchObject({ amount: 3_000_000 });
  });

  it('is pointed out where it is older than the data', async () => {
    expect(await disagreement('=HZ.IC_TAPEOUT(B2*10000)', 0)).toMatchObject({ shown: 0, amount: 3_000_000 });
    expect(await disagreement('=HZ.IC_TAPEOUT(A2)', 5)).toMatchObject({ shown: 5, amount: null });
    expect(await disagreement('=HZ.IC_TAPEOUT(A2)', { error: '#VALUE!' })).toBeNull();
  });

  it('is not compared where the formula computes with the award, or a blank may count as 0', async () => {
    expect(await disagreement('=HZ.IC_TAPEOUT(B2*10000)/10000', 300)).toBeNull();
    expect(await disagreement('=HZ.IC_TAPEOUT(B3)', 0)).toBeNull();
    expect(await disagreement('=HZ.IC_TAPEOUT(B2*10000)', { error: '#NAME?' })).toBeNull();
  });

  it('may be of another table than the one around the cell', async () => {
    const named = await disagreement('=HZ.IC_TAPEOUT(表[@[首次流片费用(万元)]]*10000)', 0);
    expect(named).toMatchObject({ table: '表' });
  });
});

describe('A formula of ours that is no award', () => {
  it('HZ.EXPLAIN is told as the award it explains', async () => {
    const { call, amount } = await first('=HZ.EXPLAIN("HZ.ic_tapeout",B2)', ROWS);
    expect(call).toMatchObject({ through: 'EXPLAIN', provision: { award: { name: 'IC_TAPEOUT' } } });
    expect(amount).toBe(0);
    expect(call.arguments[0]?.mended).toBe('=HZ.EXPLAIN("HZ.ic_tapeout",B2*10000)');
  });

  it('HZ.COMPARE is told as both awards, each with the arguments it asks for', async () => {
    const compared = await inspect(
      '=HZ.COMPARE("SOFTWARE_RND_SUBSIDY","SOFTWARE26_RND_SUBSIDY",300000000,0.25,90000000,"一般软件企业")',
      ROWS,
    );
    expect(compared.calls.map((call) => call.provision.award.name)).toEqual([
      'SOFTWARE_RND_SUBSIDY',
      'SOFTWARE26_RND_SUBSIDY',
    ]);
    const [old, draft] = compared.calls.map(amountIn);
    expect(old).toBeGreaterThan(0);
    expect(compared.difference?.toNumber()).toBe(draft! - old!);
  });

  it('HZ.COMPARE with too few arguments says which', async () => {
    const { error } = await first('=HZ.COMPARE("SOFTWARE_RND_SUBSIDY","SOFTWARE26_RND_SUBSIDY",3)', ROWS);
    expect(error).toContain('依次填写');
  });

  it.each([
    ['=HZ.CLAUSE("IC_TAPEOUT")', { kind: 'clause', provision: { award: { name: 'IC_TAPEOUT' } } }],
    ['=HZ.POLICIES(TODAY())', { kind: 'policies' }],
    ['=HZ.EXPLAIN("TAPEOUT",1)', { kind: 'unknown', functionName: 'EXPLAIN', name: 'TAPEOUT' }],
    ['=HZ.CLAUSE()', { kind: 'unknown', functionName: 'CLAUSE', name: null }],
    ['=HZ.CLAUSE(VLOOKUP(A1,B:C,2))', { kind: 'unknown', functionName: 'CLAUSE', name: null }],
    ['=HZ.COMPARE("IC_TAPEOUT")', { kind: 'unknown', functionName: 'COMPARE', name: null }],
    ['=HZ.TOTAL(A:N,TODAY())', { kind: 'other', functionName: 'TOTAL', provisions: [] }],
    ['=HZ.AWARDS(A1:C3)', { kind: 'other', functionName: 'AWARDS', provisions: [] }],
    [
      '=HZ.ASSESS(企业[#All],"IC_TAPEOUT")',
      { kind: 'other', functionName: 'ASSESS', provisions: [{ award: { name: 'IC_TAPEOUT' } }] },
    ],
    ['=HZ.ASSESS(A1:C3,"TAPEOUT")', { kind: 'unknown', functionName: 'ASSESS', name: 'TAPEOUT' }],
    ['=HZ.NO_SUCH(1)', { kind: 'unknown', functionName: 'HZ', name: 'NO_SUCH' }],
  ])('%s has no amount and is told for what it is', async (formula, list) => {
    const { calls, lists } = await inspect(formula, ROWS);
    expect(calls).toEqual([]);
    expect(lists).toMatchObject([list]);
  });
});

/** An argument written in some way over the cells of row 2, with the value a spreadsheet gives it. */
interface Written {
  readonly written: string;
  readonly value: CellValue;
}

const FORMS: readonly ((cell: string, value: number, other: string, more: number) => Written)[] = [
  (cell, value) => ({ written: cell, value }),
  (cell, value) => ({ written: `${cell}*10000`, value: value * 10000 }),
  (cell, value) => ({ written: `$${cell}/100`, value: value / 100 }),
  (cell, value) => ({ written: `IF(${cell}="","",${cell})`, value }),
  (cell, value, other, more) => ({ written: `(${cell}-${other})*10000`, value: (value - more) * 10000 }),
  (cell, value, other, more) => ({ written: `${cell}+${other}`, value: value + more }),
  (cell, value, other, more) => ({
    written: `${cell}/${other}-1`,
    value: more === 0 ? { error: '#DIV/0!' } : value / more - 1,
  }),
  (cell, value) => ({ written: `-${cell}`, value: -value }),
  (cell, value) => ({ written: `${cell}%`, value: value / 100 }),
  (cell, value, other, more) => ({ written: `SUM(${cell},${other})`, value: value + more }),
  (cell, value, other, more) => ({ written: `MAX(${cell},${other})`, value: Math.max(value, more) }),
];

const functions = new Map(customFunctions.map((one) => [one.id, one]));

describe('Whatever the figures and however they are written', () => {
  it.each(policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const))(
    '%s is inspected to what the function gives',
    async (name, { award }) => {
      const forms = fc.array(fc.nat(FORMS.length - 1), {
        minLength: award.inputs.length,
        maxLength: award.inputs.length,
      });
      await fc.assert(
        fc.asyncProperty(arbitraryArguments(award), forms, async (cells, chosen) => {
          const last = cells.length;
          const more = cells.find((cell) => typeof cell === 'number') ?? 0;
          const written = cells.map((cell, at): Written => {
            const form = FORMS[chosen[at] ?? 0];
            return typeof cell === 'number' && form
              ? form(a1(1, at), cell, a1(1, last), more)
              : { written: cell === null ? '' : a1(1, at), value: cell };
          });
          const formula = `=HZ.${name}(${written.map((one) => one.written).join(',')})`;
          const rows: CellValue[][] = [[], [...cells, more]];
          const { call } = await first(formula, rows);
          expect(amountIn(call) ?? errorIn(call)).toEqual(
            given(
              name,
              written.map(({ value }) => value),
            ),
          );
        }),
        { numRuns: 20 },
      );
    },
  );
});

const PIECES = [
  'B2', '$C$2', 'A2', 'Z99', 'B2:C2', '其他!B2', '[@首次流片费用(万元)]', '表[@x]', 'x', '#REF!', '10000', '0.8', '0',
  '""', '"a(b"', '+', '-', '*', '/', '^', '&', '=', '>', '%', '(', ')', ',', 'SUM(', 'IF(', 'MAX(', 'IFERROR(',
  'HZ.IC_TAPEOUT(', 'HZ.EXPLAIN("IC_TAPEOUT",', 'HZ.COMPARE("IC_TAPEOUT","BINJIANG_TAPEOUT",', 'HZ.CLAUSE(',
  '{1,2}', '@', '#', ' ',
]; // prettier-ignore

/** An operand, or two joined, over columns in 万元 without any conversion. */
const inWan: fc.Arbitrary<string> = fc.letrec<{ sum: string }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('B2', '$C2', 'SUM(B2:C2)'),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-'), tie('sum')).map((parts) => parts.join('')),
    tie('sum').map((inside) => `(${inside})`),
    fc.tuple(tie('sum'), fc.constantFrom('0.5', '3')).map(([inside, by]) => `(${inside})*${by}`),
    tie('sum').map((inside) => `-(${inside})`),
  ),
})).sum;

describe('Whatever is typed', () => {
  it('is inspected without a failure', async () => {
    const typed = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(typed, async (pieces) => {
        const found = await inspectionOf(`=HZ.IC_TAPEOUT(${pieces.join('')})`, FIGURES);
        for (const call of found?.calls ?? []) expect(call.arguments.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('over columns in 万元 is mended to ten thousand times as much, and needs no second mending', async () => {
    await fc.assert(
      fc.asyncProperty(inWan, async (written) => {
        const { argument } = await first(`=HZ.IC_TAPEOUT(${written})`, FIGURES);
        expect(argument.warning).not.toBeNull();
        fc.pre(argument.mended !== null);
        const mended = await first(argument.mended, FIGURES);
        expect(mended.argument.warning).toBeNull();
        expect(mended.argument.argument).toBeCloseTo(Number(argument.argument) * 10_000, 3);
      }),
      { numRuns: 80 },
    );
  });
});

/** What the function itself makes of the values: the amount, or its message. */
function given(name: string, values: readonly CellValue[]): unknown {
  try {
    return functions.get(name)!.evaluate(values, 'zh');
  } catch (error) {
    if (error instanceof ArgumentError) return error.text.zh;
    throw error;
  }
}
