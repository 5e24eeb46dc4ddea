import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/table/fields';
import { recogniseTable } from '../../src/table/table';
import { policyLibrary } from '../../src/policy-library';

const fields = fieldsOf(policyLibrary);

/**
 * The fields that a column of this heading is taken as, beside a column of names. Figures come with their unit.
 */
function takenAs(heading: string): readonly string[] {
  const table = recogniseTable({ top: 0, left: 0, rows: [['企业名称', heading]] }, fields, {});
  return (table?.columns[1]?.taken ?? [])
    .map(({ field, unit }) => (field.input ? `${field.label.zh}/${unit.label.zh}` : field.label.zh))
    .sort();
}

/** Fields that one figure feeds, each in the same unit. */
const each = (unit: string, ...labels: string[]): readonly string[] =>
  labels.map((label) => `${label}/${unit}`).sort();

/** The fields of the revenue of an unnamed year, which every clause on a year's revenue needs. */
const revenue = (unit: string): readonly string[] =>
  each(unit, '年营收', '上年度营收', '年营业收入', '当年营收');
/** 主营业务收入 and 销售收入 stand for 营收 where a clause says 营收; one that says 营业收入 means that. */
const mainRevenue = (unit: string): readonly string[] => each(unit, '年营收', '上年度营收', '当年营收');
const thisYear = (unit: string): readonly string[] => each(unit, '年营收', '年营业收入', '当年营收');
/** R&D of the enterprise in an unnamed year or in this one. */
const research = (unit: string): readonly string[] => each(unit, '研发投入', '当年研发投入');
const thisYearMain = (unit: string): readonly string[] => each(unit, '年营收', '当年营收');

describe('A column is taken for what its heading names', () => {
  it.each<[heading: string, taken: readonly string[]]>([
    ['年营收', revenue('元')],
    ['年营收（万元）', revenue('万元')],
    ['营业收入（万元）', revenue('万元')],
    ['营业收入(人民币万元)', revenue('万元')],
    ['年营业收入（亿元）', revenue('亿元')],
    ['年度营业收入/万元', revenue('万元')],
    ['营收', revenue('元')],
    ['全年营业收入（元）', revenue('元')],
    ['Operating revenue (RMB)', revenue('元')],
    ['主营业务收入（万元）', mainRevenue('万元')],
    ['销售收入（百万元）', mainRevenue('百万元')],
    ['年销售收入', mainRevenue('元')],
    ['本年营业收入（万元）', thisYear('万元')],
    ['营业收入（本年）（万元）', thisYear('万元')],
    ['今年营收', thisYear('元')],
    ['本年度营业收入', thisYear('元')],
    ['当年营收（万元）', thisYear('万元')],
    ['本年主营业务收入', thisYearMain('元')],
    ['上年营收(万元)', each('万元', '上年营收')],
    ['去年营业收入', each('元', '上年营收')],
    ['上一年营收', each('元', '上年营收')],
    ['上年同期营业收入', each('元', '上年营收')],
    ['营业收入_上年', each('元', '上年营收')],
    ['上年度营收', each('元', '上年度营收')],
    ['上年度营业收入（万元）', each('万元', '上年度营收')],
    ['上一年度营业收入', each('元', '上年度营收')],
    ['历史最高营业收入（万元）', each('万元', '此前历史最高年营收', '此前最高年营收')],
    ['营收增速', each('小数', '营收增速')],
    ['营业收入增长率（%）', each('%', '营收增速')],
    ['营业收入同比增长(%)', each('%', '营收增速')],
    ['营收同比', each('小数', '营收增速')],
    ['营收增幅（‰）', each('‰', '营收增速')],
    ['前三年营收年均增长率', each('小数', '前3年营收年均增长率')],
    ['近三年营收平均增速', each('小数', '近3年营业收入平均增速')],
    ['研发投入（万元）', research('万元')],
    ['研发费用', research('元')],
    ['研发支出（千元）', research('千元')],
    ['R&D 投入（万元）', research('万元')],
    ['R＆D经费', research('元')],
    ['研究开发费用', research('元')],
    ['年度研发费用', research('元')],
    ['本年研发投入', research('元')],
    ['当年研发费用（万元）', research('万元')],
    ['上年度研发投入', each('元', '研发投入')],
    ['EDA工具自主研发投入', each('元', '自主研发投入（EDA工具）')],
    ['EDA采购金额（万元）', each('万元', '购买EDA工具实际发生费用')],
    ['首轮流片费用（万元）', each('万元', '首次流片费用')],
    ['流片费用（首次）', each('元', '首次流片费用')],
    ['IP核采购费用', each('元', '购买IP直接费用')],
    ['算力合同金额', each('元', '服务合同金额（杭州人工智能计算中心算力）')],
    ['首版次软件年销售额（万元）', each('万元', '年度首版次软件销售额')],
    ['工业总产值（亿元）', each('亿元', '年产值')],
    ['工业总产值增速', each('小数', '年产值较上年度增长率')],
    ['年房租', each('元', '年度房租')],
    ['加氢量（吨）', each('吨', '年度加氢量')],
    ['厂房出售总面积（万㎡）', each('万平方米', '出售厂房总面积')],
    ['光伏并网容量（千瓦）', each('千瓦', '实际并网容量（光伏项目）')],
    ['年服务企业数量（家）', each('数值', '年服务企业数')],
    ['上年度运营费用', each('元', '上一年度运营费用')],
    ['营业总收入（萬元）', revenue('万元')],
    ['企业年营业收入①（单位：W元）', revenue('万元')],
    ['研发费用合计（万元）', research('万元')],
    ['营收同比增幅（±%）', each('%', '营收增速')],
    ['EDA采购支出万元', each('万元', '购买EDA工具实际发生费用')],
    ['IP核购买支出', each('元', '购买IP直接费用')],
    ['平均年化担保费率‰', each('‰', '平均年化担保费率')],
    ['模型参数量（亿）', each('亿', '模型参数量')],
    ['主要行业', ['行业']],
    ['属地', ['所属区']],
    ['行政区划', ['所属区']],
    ['所属行业', ['行业']],
  ])('%s', (heading, taken) => {
    expect(takenAs(heading)).toEqual(taken);
  });

  it.each(['公司名称', '单位全称', '申报企业', '企 业 名 称', 'Company name'])(
    '%s names the company',
    (heading) => {
      const table = recogniseTable({ top: 0, left: 0, rows: [[heading, '年营收']] }, fields, {});
      expect(table?.columns[0]?.taken.map(({ field }) => field.label.zh)).toEqual(['企业名称']);
    },
  );
});

describe('A heading that names something else, or leaves it open, feeds no figure', () => {
  it.each([
    '营业总成本（万元）',
    '营业利润（万元）',
    '营业外收入（万元）',
    '其他业务收入',
    '销售额（万元）',
    '利润总额',
    '净利润增速',
    '增速',
    '增长率（%）',
    '同比',
    '2024年营业收入（万元）',
    '2024年度营收',
    '1-6月营业收入',
    '2025年预计营收',
    '本年累计营业收入',
    '本期营业收入',
    '前年营业收入',
    '上年研发投入',
    '软件业务收入（万元）',
    '营业收入（软件业务）',
    '研发人员（人）',
    '研发费用加计扣除额',
    '研发费用占比（%）',
    '委托研发费用',
    '自主研发投入（万元）',
    '服务合同金额（万元）',
    '年租金',
    '研发设备、软件等投入',
    '流片费用（万元）',
    '营业收入（万美元）',
    '营业收入（元/人）',
    '营收增速（个百分点）',
    '软硬件实际投入',
    '贷款金额',
    '实际投资总额（万元）',
    '房产税',
    '企业名称（英文）',
    '法定代表人',
    '备注',
  ])('%s', (heading) => {
    expect(takenAs(heading)).toEqual([]);
  });

  it.each([
    ['2024年营业收入（万元）', '“2024年”的“营业收入”是政策所说的哪一年，取决于申报年度，请指定'],
    ['2025年预计营收', '“2025年预计”的“营收”是政策所说的哪一年，取决于申报年度，请指定'],
    ['自主研发投入（万元）', '请指定是哪一项：'],
    ['服务合同金额（万元）', '请指定是哪一项：服务合同金额（杭州人工智能计算中心算力）'],
    ['年租金', '请指定是哪一项：年度房租'],
    ['研发设备、软件等投入', '请指定是哪一项：研发设备、软件等投入（集成电路公共技术平台）'],
  ])('and %s says why', (heading, why) => {
    const table = recogniseTable({ top: 0, left: 0, rows: [['企业名称', heading]] }, fields, {});
    expect(table?.columns[1]?.problem?.zh).toContain(why);
  });
});
