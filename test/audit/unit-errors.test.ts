import { describe, expect, it } from 'vitest';
import type { AuditedList } from '../../src/audit/audited-list';
import { listOf } from './audited';

const HEADINGS = ['企业名称', '产品名称', '奖补事项', '发放日期', '发放金额（元）', '首次流片费用（元）'];

/** Tape-outs of one chip each: paid, and its cost. */
const tapeOuts = (...rows: readonly (readonly [number, number])[]): Promise<AuditedList> =>
  listOf([
    HEADINGS,
    ...rows.map(([paid, cost], at) => [`示例${at}`, `芯片${at}`, '首次流片补助', '2025-05-06', paid, cost]),
  ]);

const RIGHT = [3_000_000, 20_000_000] as const;
const OVER = [3_100_000, 20_000_000] as const;

describe('Suspected unit errors', () => {
  it('are set apart, so that one of them does not hide what was overpaid', async () => {
    const { totals } = await tapeOuts(RIGHT, OVER, [30_000_000_000, 20_000_000]);
    expect(totals.all).toMatchObject({ rows: 3, paid: '30006100000.00', over: '100000.00', under: '0.00' });
    expect(totals.unitErrors).toMatchObject({
      rows: 1,
      paid: '30000000000.00',
      recomputed: '3000000.00',
      over: '29997000000.00',
    });
  });

  it('are set apart too where an amount in 万元 was paid as yuan', async () => {
    const { totals } = await tapeOuts(RIGHT, [300, 20_000_000]);
    expect(totals.all.under).toBe('0.00');
    expect(totals.unitErrors).toMatchObject({ rows: 1, under: '2999700.00' });
  });

  it('are set apart in the totals of their policy and of their verdict as well', async () => {
    const { totals } = await tapeOuts(OVER, [30_000_000_000, 20_000_000]);
    expect(totals.byPolicy.map(({ rows, over }) => [rows, over])).toEqual([[2, '100000.00']]);
    const over = totals.byVerdict.find(({ key }) => key === 'over');
    expect([over?.rows, over?.over]).toEqual([2, '100000.00']);
  });

  it('stand first among the rows all the same', async () => {
    const { rows, byRisk } = await tapeOuts(OVER, [30_000_000_000, 20_000_000]);
    expect(byRisk.map((at) => rows[at]?.row)).toEqual([3, 2]);
  });

  it('are none where the amount agrees or differs for another reason', async () => {
    const { totals } = await tapeOuts(RIGHT, OVER);
    expect(totals.unitErrors).toBeNull();
    expect(totals.all.over).toBe('100000.00');
  });
});
