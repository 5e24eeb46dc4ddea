import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileWith, hangce, workbookWith } from './command';

interface AuditedJson {
  readonly asOf: string | null;
  readonly tolerance: string;
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly company: string | null;
    readonly item: string;
    readonly award: string | null;
    readonly paid: string | null;
    readonly recomputed: string | null;
    readonly difference: string | null;
    readonly verdict: string;
    readonly mark: string | null;
    readonly why: string;
    readonly together: {
      readonly verdict: string;
      readonly amount: string | null;
      readonly why: string | null;
    };
  }[];
  readonly findings: readonly {
    readonly kind: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly message: string;
  }[];
  readonly totals: { readonly all: { readonly rows: number; readonly over: string } };
}

const HEADINGS = [
  '企业名称',
  '所属区',
  '产品名称',
  '奖补事项',
  '发放日期',
  '发放金额（万元）',
  '首次流片费用（万元）',
];
const PAYMENTS = [
  ['甲', '滨江区', '芯片一', '首次流片补助', '2025-03-01', 300, 2000],
  ['甲', '滨江区', '芯片一', '首次流片补贴', '2025-04-01', 300, 2000],
  ['乙', '上城区', '芯片二', '首次流片补助', '2025-03-01', 3000, 20000],
  ['丙', '上城区', '芯片三', '首次流片', '2025-03-01', 300, 2000],
];

const listFile = (more: Record<string, (string | number | null)[][]> = {}) =>
  workbookWith({ 发放: [['2025年奖补资金发放清单'], HEADINGS, ...PAYMENTS], ...more });

async function audited(file: string, ...options: readonly string[]): Promise<AuditedJson> {
  const { status, out, err } = await hangce('audit', file, '--json', ...options);
  if (status !== 0) throw new Error(`${status}: ${err}`);
  return JSON.parse(out) as AuditedJson;
}

describe('hangce audit --json', () => {
  it('is one object with every row and every finding', async () => {
    const { rows, findings, totals, asOf, tolerance } = await audited(await listFile());
    expect(rows).toMatchObject([
      {
        ...{ sheet: '发放', row: 3, company: '甲', item: '首次流片补助', award: 'IC_TAPEOUT' },
        ...{ paid: '3000000.00', recomputed: '3000000.00', difference: '0.00', verdict: '一致' },
        together: { verdict: '一致', amount: '3000000.00', why: null },
      },
      { row: 4, award: 'BINJIANG_TAPEOUT', verdict: '一致', together: { verdict: '多付', amount: '0.00' } },
      { row: 5, paid: '30000000.00', recomputed: '20000000.00', difference: '10000000.00', verdict: '多付' },
      { row: 6, award: null, recomputed: null, difference: null, verdict: '事项待定' },
    ]);
    expect(rows[2]!.why).toContain('未封顶');
    expect(findings).toMatchObject([{ kind: 'stacking', sheet: '发放', cell: 'F4' }]);
    expect(totals.all).toMatchObject({ rows: 4, over: '13000000.00' });
    expect({ asOf, tolerance }).toEqual({ asOf: null, tolerance: '0.01' });
  });

  it('has the same verdicts in English, and words in English', async () => {
    const { rows, findings } = await audited(await listFile(), '--lang', 'en');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['一致', '一致', '多付', '事项待定']);
    expect(rows[2]!.why).toMatch(/^Overpaid by CNY 10,000,000; the ceiling was left out/);
    expect(findings[0]!.message).not.toMatch(/重复享受/);
  });

  it('takes the tolerance and the day of the command', async () => {
    const file = await workbookWith({
      发放: [HEADINGS, ['甲', '滨江区', '芯片一', '首次流片补助', null, 300.5, 2000]],
    });
    const verdict = async (...options: readonly string[]) =>
      (await audited(file, ...options)).rows.map((row) => row.verdict);
    expect(await verdict()).toEqual(['多付']);
    expect(await verdict('--tolerance', '5000')).toEqual(['一致']);
    expect(await verdict('--tolerance', '1万元')).toEqual(['一致']);
    expect(await verdict('--as-of', '2027-03-01')).toEqual(['已过期']);
  });

  it('reads the list of the sheet that is named, and figures from the others', async () => {
    const file = await workbookWith({
      名单: [
        ['企业名称', '奖补事项', '发放日期', '发放金额（元）'],
        ['甲', '首次流片补助', '2025-03-01', 3_000_000],
      ],
      另一份: [HEADINGS, ...PAYMENTS],
      企业: [
        ['企业名称', '所属区', '首次流片费用（元）'],
        ['甲', '滨江区', 20_000_000],
      ],
    });
    const { rows } = await audited(file, '--sheet', '名单');
    expect(rows).toMatchObject([{ sheet: '名单', verdict: '一致', recomputed: '3000000.00' }]);
  });

  it('of a file without a list has no rows, and says so', async () => {
    const file = await workbookWith({
      企业: [
        ['企业名称', '首次流片费用（元）'],
        ['甲', 20_000_000],
      ],
    });
    const { status, out, err } = await hangce('audit', file, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: [], findings: [] });
    expect(err).toContain('没有找到发放清单');
  });
});

describe('hangce audit', () => {
  it('prints what is overpaid first, and leaves the file as it was', async () => {
    const file = await listFile();
    const before = readFileSync(file);
    const { status, out } = await hangce('audit', file, '--lang', 'zh');
    expect(status).toBe(0);
    expect(out.indexOf('第 5 行')).toBeLessThan(out.indexOf('第 4 行'));
    expect(out).toContain('合计 4 行');
    expect(out).toContain('发放!F4');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('reads a list in text', async () => {
    const csv = [HEADINGS, ...PAYMENTS].map((row) => row.join(',')).join('\n');
    const { rows } = await audited(fileWith('发放.csv', csv));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['一致', '一致', '多付', '事项待定']);
  });

  it.each([
    [[], '请写明要核对的文件'],
    [['a.xlsx', 'b.xlsx'], '一次只核对一个文件'],
    [['a.xlsx', '--tolerance', '-1'], '--tolerance'],
    [['a.xlsx', '--tolerance', '很多'], '--tolerance 应是'],
    [['a.xlsx', '--as-of', '2025-02-30'], '--as-of 应是真实的日期'],
    [['a.xlsx', '--json', '--out', 'b.xlsx'], '只能用一个'],
    [['a.xlsx', '--out', 'b.pdf'], '.xlsx 文件'],
    [['a.xlsx', '--year', '2025'], '没有选项'],
  ])('refuses %j with the reason', async (words, reason) => {
    const { status, err } = await hangce('audit', ...words);
    expect(status).toBe(2);
    expect(err).toContain(reason);
  });

  it('never writes over the file that it reads', async () => {
    const file = await listFile();
    const { status, err } = await hangce('audit', file, '--out', file);
    expect(status).toBe(2);
    expect(err).toContain('不能写到读取的文件');
  });
});
