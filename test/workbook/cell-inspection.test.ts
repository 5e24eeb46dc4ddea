import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/company/fields';
import { recogniseTable } from '../../src/company/table';
import { policyLibrary } from '../../src/policy-library';
import { inspectCell, type CellInspection } from '../../workbook/cell-inspection';
import type { CellAddress, CellValue, Selection, Workbook } from '../../workbook/workbook';

const SHEET = '企业';

/** A workbook is asked for nothing but the values of the cells that the formula names. */
async function inspect(
  formula: string,
  rows: CellValue[][],
  formats: string[] = [],
): Promise<CellInspection> {
  const asked = (address: CellAddress): CellValue =>
    address.sheet === SHEET ? (rows[address.row]?.[address.column] ?? null) : 7e7;
  const workbook = {
    readCells: (addresses: readonly CellAddress[]) => Promise.resolve(addresses.map(asked)),
  } as unknown as Workbook;
  const head = { top: 0, left: 0, rows };
  const selection: Selection = {
    active: { sheet: SHEET, row: 1, column: 9 },
    formula,
    value: null,
    errorMessage: null,
    head,
    tableHeaderRow: null,
    rowValues: rows[1] ?? [],
    rowFormats: formats,
  };
  const table = recogniseTable(head, fieldsOf(policyLibrary), {});
  const inspection = await inspectCell(workbook, selection, table, policyLibrary);
  if (!inspection) throw new Error('nothing to inspect');
  return inspection;
}

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

describe('A cell with an HZ formula', () => {
  it('is computed again from the cells it names', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT(B2*10000)', ROWS);
    expect(calls[0]?.outcome).toMatchObject({ steps: expect.any(Array) as unknown });
    expect(
      calls[0]?.outcome && 'amount' in calls[0].outcome ? calls[0].outcome.amount.toNumber() : null,
    ).toBe(3_000_000);
  });

  it('that reads a column in 万元 as yuan is pointed out, with the formula put right', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT($B2)', ROWS);
    const [cost] = calls[0]?.arguments ?? [];
    expect(cost?.warning?.zh).toBe('B2 的表头“首次流片费用(万元)”以万元计，公式没有按此换算；应写 $B2*10000');
    expect(cost?.mended).toBe('=HZ.IC_TAPEOUT($B2*10000)');
  });

  it('that scales by the wrong factor is pointed out too', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT(B2*1000)', ROWS);
    expect(calls[0]?.arguments[0]?.mended).toBe('=HZ.IC_TAPEOUT(B2*10000)');
  });

  it('that reads 25 under % as 2500% is pointed out', async () => {
    const { calls } = await inspect('=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,C2,E2*10000)', ROWS);
    expect(calls[0]?.arguments.map(({ mended }) => mended)).toEqual([
      null,
      '=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,C2/100,E2*10000)',
      null,
      null,
    ]);
  });

  it('is left alone where a cell under % is shown as a percentage', async () => {
    const formats = ['', '', '0.0%'];
    const { calls } = await inspect('=HZ.SOFTWARE_RND_SUBSIDY(D2*100000000,C2,E2*10000)', ROWS, formats);
    expect(calls[0]?.arguments[1]?.warning).toBeNull();
  });

  it('is warned about a blank that Excel would count as 0', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT(B3*10000)', ROWS);
    expect(calls[0]?.arguments[0]?.warning?.zh).toBe('B3 为空，Excel 会按 0 计算；请填写“首次流片费用”');
  });

  it('is not warned where the formula itself keeps the blank', async () => {
    const { calls } = await inspect('=HZ.SOFTWARE_MOBILE_APP_REWARD(F2*10000,IF(G2="","",G2))', ROWS);
    expect(calls[0]?.arguments[1]?.warning).toBeNull();
    expect(calls[0]?.outcome).toHaveProperty('amount');
  });

  it('gives the same message as the function where an argument cannot be taken', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT(A2)', ROWS);
    expect(calls[0]?.outcome).toMatchObject({
      error: { zh: expect.stringContaining('参数“首次流片费用”（cost）应为') as string },
    });
  });

  it('is followed to another sheet, whose headings are not guessed', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT(其他!B2)', ROWS);
    expect(calls[0]?.arguments[0]).toMatchObject({
      cell: { sheet: '其他', row: 1, column: 1 },
      header: null,
      warning: null,
    });
  });

  it('is not computed where the sheet computes an argument', async () => {
    const { calls } = await inspect('=HZ.IC_TAPEOUT(SUM(B2:B3)*10000)', ROWS);
    expect(calls[0]?.outcome).toBeNull();
  });
});
