import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/table/headers';

describe('A column heading', () => {
  it.each([
    ['年营收（万元）', '年营收', '万元'],
    ['年营收(亿元)', '年营收', '亿元'],
    ['年营收【单位：万元】', '年营收', '万元'],
    ['年营收/万元', '年营收', '万元'],
    ['年营收：万元', '年营收', '万元'],
    ['年 营 收\n(万元)', '年营收', '万元'],
    ['营收增速(%)', '营收增速', '%'],
    ['营收增速（％）', '营收增速', '%'],
    ['年服务企业数（家）', '年服务企业数', '家'],
    ['年营收', '年营收', null],
    ['平台年交易额（不含关联企业交易额）', '平台年交易额不含关联企业交易额', null],
    ['平台年交易额（不含关联企业交易额）（万元）', '平台年交易额不含关联企业交易额', '万元'],
    ['Annual revenue (CNY)', 'annualrevenue', 'cny'],
  ])('%s is the words %s and the unit %s', (written, words, unit) => {
    expect(readHeader(written)).toEqual({ written, words, unit });
  });
});
