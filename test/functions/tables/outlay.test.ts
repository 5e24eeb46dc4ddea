import { describe, expect, it } from 'vitest';
import { refusal, spilled } from './called';

const DAY = '2025-06-30';
const TABLE = [
  ['企业名称', '所属区', '行业', '首次流片费用(万元)', '购买IP直接费用(万元)'],
  ['西湖芯片有限公司', '西湖区', '集成电路', 20_000, null],
  ['滨江芯片有限公司', '滨江区', '集成电路', 1000, 800],
  ['=1+1芯片有限公司', '余杭区', '集成电路', 999, null],
];

const HEADINGS = [
  '政策',
  '企业数',
  '项数',
  '应享总额（元）',
  '封顶后（元）',
  '不重复后（元）',
  '限额后（元）',
  '名额后（元）',
  '最多（元）',
];

describe('HZ.OUTLAY', () => {
  it('leads from what is due without caps to what is to be paid, policy by policy, with a total', () => {
    expect(spilled('OUTLAY', [TABLE, DAY])).toEqual([
      HEADINGS,
      // 15% of 2亿 is 3000万, capped at 2000万; the second tape-out gives way to 滨江's 30% of 1000万.
      ['集成电路 2022', 1, 1, 31_500_000, 21_500_000, 20_000_000, 20_000_000, 20_000_000, 20_000_000],
      ['滨江集成电路和算力 2024', 1, 2, 4_600_000, 4_600_000, 4_600_000, 4_600_000, 4_600_000, 4_600_000],
      ['合计', 2, 3, 36_100_000, 26_100_000, 24_600_000, 24_600_000, 24_600_000, 24_600_000],
    ]);
  });

  it('adds up in every column, whatever it is grouped by', () => {
    for (const by of ['政策', '条款', '奖补', '部门', '区县', '规模', '企业', 'district']) {
      const [, ...lines] = spilled('OUTLAY', [TABLE, DAY, by]);
      const [total, ...parts] = lines.reverse();
      for (let column = 3; column < HEADINGS.length; column += 1) {
        const sum = parts.reduce((so, line) => so + Number(line[column]), 0);
        expect(sum, `${by} ${HEADINGS[column]}`).toBe(total?.[column]);
      }
    }
  });

  it('comes to what HZ.TOTAL gives for all companies', () => {
    const total = spilled('TOTAL', [TABLE, DAY]).reduce((so, [cell]) => so + Number(cell), 0);
    expect(spilled('OUTLAY', [TABLE, DAY]).at(-1)?.[7]).toBe(total);
  });

  it('names each company as its cell does, and lists none that has nothing', () => {
    const [, line] = spilled('OUTLAY', [TABLE.slice(0, 2), DAY, '企业']);
    expect(line?.slice(0, 5)).toEqual(['西湖芯片有限公司', 1, 1, 30_000_000, 20_000_000]);
  });

  it('moves with the day', () => {
    expect(spilled('OUTLAY', [TABLE, '2030-01-01'])).toEqual([
      HEADINGS,
      expect.arrayContaining(['滨江集成电路和算力 2024']),
      expect.arrayContaining(['合计']),
    ]);
  });

  it('needs a day, and says what it can be grouped by', () => {
    expect(refusal('OUTLAY', [TABLE])).toContain('申报日');
    expect(refusal('OUTLAY', [TABLE, DAY, '颜色'])).toContain('“颜色”');
    expect(refusal('OUTLAY', [TABLE, DAY, 'colour'], 'en')).toContain('policy, clause');
  });
});
