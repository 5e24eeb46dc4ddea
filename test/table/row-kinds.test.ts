import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { fieldsOf } from '../../src/table/fields';
import { rowKind } from '../../src/table/row-kinds';
import { recogniseTable } from '../../src/table/table';

const _ = null;
const fields = fieldsOf(policyLibrary);
const under = (...headings: readonly string[]) =>
  recogniseTable({ top: 0, left: 0, rows: [headings] }, fields, {})!;

const numbered = under('序号', '企业名称', '所属区', '年营收（万元）', '研发费用（万元）', '备注');
const plain = under('企业名称', '年营收（万元）', '研发费用（万元）');
const kindOf = (...values: readonly unknown[]) => rowKind(numbered, { left: 0, values });
const plainKind = (...values: readonly unknown[]) => rowKind(plain, { left: 0, values });

/** The kinds of a row with these words as its name, or instead of its serial number, with sums. */
const kindsWithSums = (words: string) => [
  plainKind(words, 12000, 900),
  kindOf(_, words, _, 12000, 900, _),
  kindOf(words, _, _, 12000, 900, _),
];

describe('Sums, shares and averages', () => {
  it.each([
    ...[
      '合计',
      '合　计',
      '合计：',
      '（合计）',
      '总计',
      '小计',
      '共计',
      '合计（3家）',
      '合计：3家',
      '合计: 3 家',
      '合计3家',
    ],
    ...[
      '共3家',
      '共 3 家',
      '共计3家企业',
      '共计3家',
      '总计50家公司',
      '共有企业3家',
      '合计三家',
      '共3家，金额500万元',
    ],
    ...[
      '软件企业小计',
      '滨江区合计',
      '滨江区共计',
      '本页小计',
      '以上合计',
      '全部总计',
      '合计金额',
      '合计数',
      '累计',
      '总额',
    ],
    ...[
      '其中：规上企业',
      '其中:规上',
      '其中，软件企业',
      '其中规上企业',
      '平均',
      '平均值',
      '平均数',
      '占比',
      '占比（%）',
      '规上企业占比',
    ],
    ...[
      '同比',
      '同比（%）',
      '同比增长',
      '环比',
      '增幅',
      '增幅%',
      '全市平均',
      'Total',
      'Grand total',
      'Subtotal',
      'Average',
      'Total: 3',
    ],
  ])('%s is no company', (words) => {
    expect(kindsWithSums(words)).toEqual(['total', 'total', 'total']);
  });

  it('are told by their label in the column of districts too', () => {
    expect(kindOf(_, _, '合计', 12000, 900, _)).toBe('total');
    expect(kindOf(_, _, '滨江区小计', 12000, 900, _)).toBe('total');
  });

  it('are told where the label stands before the number of enterprises', () => {
    expect(kindOf('合计', '3家', _, 12000, 900, _)).toBe('total');
    expect(kindOf('总计', '甲有限公司等', _, 12000, 900, _)).toBe('total');
  });

  it('of the projects of an enterprise are no project', () => {
    const projects = under('企业名称', '项目名称', '年营收（万元）');
    expect(rowKind(projects, { left: 0, values: ['杭州甲有限公司', '小计', 100] })).toBe('total');
    expect(rowKind(projects, { left: 0, values: ['杭州甲有限公司', '合计分析平台', 100] })).toBe('company');
  });

  it('stay sums where the serial numbers were filled down', () => {
    expect(kindOf(51, '合计', _, 12000, 900, _)).toBe('total');
    expect(kindOf(51, '合计：3家', _, 12000, 900, _)).toBe('total');
  });
});

describe('A company', () => {
  it.each([
    ...[
      '杭州共计信息科技有限公司',
      '总计信息',
      '杭州共计',
      '杭州合计科技有限公司',
      '共3家宠物医院有限公司',
      '甲公司（合并）',
    ],
    ...[
      '累计科技有限公司',
      '平均律科技有限公司',
      '总和软件有限公司',
      '同比数据（杭州）有限公司',
      '其中科技有限公司',
      '增幅科技',
    ],
    ...[
      '一、杭州甲软件有限公司',
      '1.杭州甲软件有限公司',
      '（一）甲公司',
      '*杭州甲软件有限公司',
      '第一类医疗器械有限公司',
    ],
    ...[
      '注册宝（杭州）科技有限公司',
      '说明书科技',
      '以上科技有限公司',
      '一',
      '甲',
      '示例一号',
      '杭州某基金（有限合伙）',
    ],
  ])('called %s is one', (name) => {
    expect(plainKind(name, 12000, 900)).toBe('company');
    expect(kindOf(1, name, '滨江区', 12000, 900, _)).toBe('company');
    expect(kindOf(_, name, '滨江区', 12000, 900, _)).toBe('company');
  });

  it('is one by its serial number or its credit code, whatever its name looks like', () => {
    const coded = under('企业名称', '统一社会信用代码', '年营收（万元）');
    for (const name of ['软件小计', '杭州合计', '一、软件', '其中', '第一类 软件']) {
      expect(kindOf(7, name, _, 12000, 900, _), name).toBe('company');
      expect(kindOf('7', name, _, 12000, 900, _), name).toBe('company');
      expect(rowKind(coded, { left: 0, values: [name, '91330100MA2XXXXX0X', 5] }), name).toBe('company');
    }
  });

  it('without any figure is one without data', () => {
    for (const name of ['杭州甲软件有限公司', '甲', '示例一号', 'ABC Co., Ltd.']) {
      expect(plainKind(name, _, _), name).toBe('company');
      expect(kindOf(_, name, _, _, _, _), name).toBe('company');
      expect(kindOf(3, name, _, _, _, _), name).toBe('company');
    }
  });

  it('without a name stays one, for the name may stand in a merged cell', () => {
    expect(kindOf(3, _, _, 100, _, _)).toBe('company');
    expect(kindOf(_, _, '滨江区', 100, 20, _)).toBe('company');
    expect(plainKind(_, 100, 20)).toBe('company');
    expect(plainKind(_, 100, _)).toBe('company');
  });

  it('may carry a remark that sounds like a sum', () => {
    expect(kindOf(_, '示例一号', '滨江区', 100, 20, '合计')).toBe('company');
    expect(kindOf(_, '示例一号', '滨江区', 100, 20, '注：含子公司')).toBe('company');
  });
});

describe('The head of a section', () => {
  it.each([
    '一、软件企业',
    '（一）软件企业（3家）',
    '（一）软件企业',
    '第一类 软件',
    '第二类：集成电路',
    '十二、其他',
    'Ⅱ、生物医药',
    '一、上市公司',
  ])('%s is no company, with sums and without', (words) => {
    expect(kindsWithSums(words)).toEqual(['section', 'section', 'section']);
    expect(plainKind(words, _, _)).toBe('section');
    expect(kindOf(words, _, _, _, _, _)).toBe('section');
  });

  it('may have its number in the column of serial numbers', () => {
    expect(kindOf('一', '软件企业', _, 12000, 900, _)).toBe('section');
    expect(kindOf('（二）', '集成电路企业（3家）', _, 12000, 900, _)).toBe('section');
    expect(kindOf('一', '示例一号', _, 12000, 900, _)).toBe('company');
    expect(kindOf('一', '杭州甲有限公司', _, 12000, 900, _)).toBe('company');
  });

  it('may be a lone cell, merged or not, that names no company', () => {
    expect(kindOf('软件行业', _, _, _, _, _)).toBe('section');
    expect(kindOf('滨江区', _, _, _, _, _)).toBe('section');
    expect(plainKind('软件企业', _, _)).toBe('section');
    expect(plainKind('软件', '软件', '软件')).toBe('section');
    expect(kindOf('滨江', '滨江', '滨江', '滨江', '滨江', '滨江')).toBe('section');
    expect(kindOf('杭州甲有限公司', _, _, _, _, _)).toBe('company');
  });
});

describe('A remark or a signature', () => {
  it.each([
    ...[
      '注：数据为初步数',
      '注1：含税',
      '注 2：不含税',
      '备注：见附件',
      '说明：',
      '* 数据为快报数',
      '※未经审计',
      '2.研发费用含委托',
    ],
    ...[
      '（1）研发费用含委托',
      '①含税',
      '填报人：张三 联系电话：0571',
      '填报人：某某',
      '制表日期',
      '制表日期：2025年3月1日',
      '以上金额单位均为万元',
    ],
    ...[
      '以上数据为快报数',
      '本表数据均为企业自报，未经审计',
      '第1页，共3页',
      '第 1 页 共 3 页',
      '共3页',
      'Page 1 of 3',
      '（盖章）',
      '单位（盖章）：',
    ],
    ...[
      '单位：万元',
      '数据来源：统计局',
      '（以下空白）',
      '2025年3月1日',
      '审核：李四',
      '负责人（签字）：',
      '联系电话：0571',
      '附件1',
      '续表',
    ],
  ])('%s is no company', (words) => {
    expect(plainKind(words, _, _)).toBe('note');
    expect(kindOf(words, _, _, _, _, _)).toBe('note');
    expect(kindOf(_, words, _, _, _, _)).toBe('note');
    expect(plainKind(words, words, words)).toBe('note');
  });

  it('may have others beside it, and a date in a column of figures', () => {
    expect(kindOf('填报人：张三', _, '审核人：李四', _, '日期：', _)).toBe('note');
    expect(kindOf('制表日期', _, _, 45992, _, _)).toBe('note');
    expect(plainKind('联系电话：', 85000000, _)).toBe('note');
  });
});

describe('The kind of a row', () => {
  it('is a company for every name with a legal form, whatever stands before it', () => {
    const before = fc.constantFrom(
      '合计',
      '共3家',
      '一、',
      '其中',
      '第一类',
      '注',
      '小计',
      '杭州',
      '平均',
      '软件企业',
      '总计',
    );
    const after = fc.constantFrom('有限公司', '股份有限公司', '科技有限公司', '集团有限公司', '会计师事务所');
    fc.assert(
      fc.property(fc.array(before, { minLength: 1, maxLength: 3 }), after, fc.nat(), (parts, form, sum) => {
        const name = `${parts.join('')}信息${form}`;
        expect(plainKind(name, sum, _)).toBe('company');
        expect(kindOf(1, name, _, sum, _, _)).toBe('company');
      }),
    );
  });

  it('never fails, and is blank only without any content', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.constantFrom('合计', '\u200b', '一、', '注：', true),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (values) => {
        const isEmpty = values.every(
          (one) => one === null || (typeof one === 'string' && /^[\s\p{C}]*$/u.test(one)),
        );
        expect(kindOf(...values) === 'blank').toBe(isEmpty);
      }),
    );
  });
});
