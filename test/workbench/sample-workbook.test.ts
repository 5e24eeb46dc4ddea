import { describe, expect, it } from 'vitest';
import { BAD_CELLS, sampleCompanies } from '../../workbench/sample-companies';

describe('the invented companies', () => {
  it('are 200 of different names, the same ones every time', () => {
    const companies = sampleCompanies();
    expect(companies).toHaveLength(200);
    expect(new Set(companies.map(({ name }) => name)).size).toBe(200);
    expect(sampleCompanies()).toEqual(companies);
  });

  it('are of every size the software policy tells apart, from under 2亿 to over 50亿', () => {
    const revenues = sampleCompanies()
      .map(({ revenue }) => revenue)
      .filter((revenue) => typeof revenue === 'number');
    for (const [from, to] of [
      [0, 20_000],
      [20_000, 50_000],
      [50_000, 100_000],
      [100_000, 200_000],
      [200_000, 500_000],
      [500_000, 1e9],
    ] as const) {
      expect(
        revenues.filter((revenue) => revenue >= from && revenue < to).length,
        `${from}–${to} 万元`,
      ).toBeGreaterThan(0);
    }
  });

  it('have the sectors whose policies read their bad cells', () => {
    const companies = sampleCompanies();
    expect(BAD_CELLS.map(({ row }) => companies[row]?.sector)).toEqual([
      '人工智能',
      '软件',
      '软件',
      '集成电路',
      '软件',
      '集成电路',
      '算力',
      '信息服务',
    ]);
  });
});
