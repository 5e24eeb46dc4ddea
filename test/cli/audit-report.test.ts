import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hangce, newFolder, workbookWith } from './command';
import { shownInLibreOffice } from './shown-in-libreoffice';

const HEADINGS = [
  '企业名称',
  '统一社会信用代码',
  '所属区',
  '产品名称',
  '奖补事项',
  '发放日期',
  '发放金额（元）',
  '首次流片费用（万元）',
];
const DAY = '2025-03-01';
/** Names that a spreadsheet would take for formulas. */
const HOSTILE = ['=1+1', '+86', '-1', '@A1', '\t=1', '＝1+1'];

const payment = (name: string, paid: number, cost: number) => [
  ...[name, '913301005714567891', '上城区', `${name}芯片`],
  ...['首次流片补助', DAY, paid, cost],
];

const call = (row: number) => ({
  formula: `_xldudf_HZ_IC_TAPEOUT(B${row}*10000)`,
  result: 3_000_000 + (row - 2) * 150_000,
});

async function auditedFile(): Promise<string> {
  return workbookWith({
    发放: [
      ['2025年奖补资金发放清单'],
      HEADINGS,
      ...HOSTILE.map((name) => payment(name, 3_000_000, 2000)),
      payment('多付有限公司', 30_000_000, 20_000),
    ],
    测算: [
      ['企业名称', '首次流片费用（万元）', '补助（元）'],
      ...Array.from({ length: 8 }, (_, at) => [`企业${at}`, 2000 + at * 100, at === 5 ? 1 : call(at + 2)]),
    ],
  });
}

describe('the report that hangce audit writes', () => {
  let sheets: ReadonlyMap<string, readonly (readonly string[])[]>;
  let words = '';

  beforeAll(async () => {
    const out = path.join(newFolder(), '报告.xlsx');
    const { status, err } = await hangce('audit', await auditedFile(), '--out', out, '--lang', 'zh');
    expect([status, err]).toEqual([0, `报告已写入 ${out}\n`]);
    sheets = shownInLibreOffice(out);
    words = [...sheets.values()].flat(2).join('\n');
  }, 120_000);

  const sheet = (name: string) => sheets.get(name)!;

  it('has a summary, the rows, totals, the check, the register, the seal and the method', () => {
    expect([...sheets.keys()].sort()).toEqual(
      ['核对摘要', '核对明细', '核对汇总', '工作簿检查', '读法登记', '封签', '方法'].sort(),
    );
  });

  it('lists the payments, the most overpaid first, with what the clause gives', () => {
    const rows = sheet('核对明细');
    const head = rows.findIndex(([first]) => first === '位置');
    const [place, name, item, clause, day, ...amounts] = rows[head + 1]!;
    expect([place, name, item, clause, day]).toEqual([
      ...['发放 9', '多付有限公司', '首次流片补助', '集成电路 2022 三（四）', '2025年3月1日'],
    ]);
    const figures = amounts.slice(0, 3).map((one) => Number(one.replaceAll(',', '')));
    expect(figures).toEqual([30_000_000, 20_000_000, 10_000_000]);
  });

  it('shows names that look like formulas as they are written', () => {
    const names = sheet('核对明细').map(([, name]) => name);
    for (const name of HOSTILE) expect(names.map((one) => one?.trim())).toContain(name.trim());
  });

  it('names the formula that was overwritten, and the code whose check character is wrong', () => {
    const found = sheet('工作簿检查').map((row) => row.slice(0, 3).join(' '));
    expect(found.some((line) => line.startsWith('测算 C7 '))).toBe(true);
    expect(found.some((line) => line.startsWith('发放 B3 '))).toBe(true);
  });

  it('prints the seal of the file, and says that it must be kept elsewhere', () => {
    const hash = /封签 ([0-9a-f]{64})/.exec(words)?.[1];
    expect(hash).toBeDefined();
    expect(sheet('封签').flat()).toContain(hash);
    expect(words).toContain('另行保存');
  });

  it('says what was read, by which rules, and what could not be recomputed', () => {
    const method = sheet('方法').flat().join('\n');
    expect(method).toContain('“发放”：表头在第 2 行，奖补事项 E 列，发放金额 G 列，发放日期 F 列；7 行。');
    expect(method).toMatch(/规则的校验值 [0-9a-f]{64}/);
  });

  it('is not itself read as a list, and not taken for sealed', async () => {
    const out = path.join(newFolder(), '报告.xlsx');
    await hangce('audit', await auditedFile(), '--out', out);
    const again = await hangce('audit', out, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ rows: [], findings: [] });
    expect((await hangce('seal', out, '--verify')).status).toBe(3);
  });
});

describe('the register of readings', () => {
  it('has both amounts of a payment and of a formula whose clause can be read in two ways', async () => {
    const file = await workbookWith({
      发放: [HEADINGS, payment('甲', 3_000_000, 2000), payment('乙', 0, 999)],
      测算: [
        ['企业名称', '首次流片费用（万元）', '补助（元）'],
        ['丙', 2500, { formula: '_xldudf_HZ_IC_TAPEOUT(B2*10000)', result: 3_750_000 }],
      ],
    });
    const { status, out } = await hangce('audit', file, '--json');
    expect(status).toBe(0);
    const { register } = JSON.parse(out) as { register: unknown };
    const line = (sheet: string, cell: string, company: string | null, taken: string, other: string) => ({
      ...{ sheet, cell, company, taken, other, difference: '-1500000.00' },
    });
    expect(register).toMatchObject({
      difference: '-3000000.00',
      entries: [
        {
          award: 'IC_TAPEOUT',
          same: 1,
          lines: [
            line('发放', 'G2', '甲', '3000000.00', '1500000.00'),
            line('测算', 'C2', null, '3750000.00', '2250000.00'),
          ],
        },
      ],
    });
  });

  it('counts a formula in the row of a payment once, for the same award', async () => {
    const file = await workbookWith({
      发放: [
        [...HEADINGS, '应发（元）'],
        [
          ...payment('甲', 3_000_000, 2000),
          { formula: '_xldudf_HZ_IC_TAPEOUT(H2*10000)', result: 3_000_000 },
        ],
      ],
    });
    const { out } = await hangce('audit', file, '--json');
    expect(JSON.parse(out)).toMatchObject({ register: { difference: '-1500000.00' } });
  });
});
