import { call, DAY_SERIAL } from './company-table';
import type { SampleValue } from './sample-companies';

/** A small sheet in one of the ways offices lay theirs out. All companies in it are invented. */
export interface SampleLayout {
  readonly id: string;
  readonly name: string;
  /** A text that begins with = is a formula. */
  readonly rows: readonly (readonly SampleValue[])[];
  /** Rows that are titles, and rows that are headings, counted from 0. */
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  /** Cells that hold a day: row, column. */
  readonly days?: readonly (readonly [number, number])[];
  /** Merged cells: row, column, rows, columns. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly widths: readonly number[];
}

const _ = null;

/** Rows of the sheet on projects, with what a formula gives for each row by itself. */
function projectRows(rows: readonly (readonly SampleValue[])[]): readonly (readonly SampleValue[])[] {
  return rows.map((row, at) => {
    const line = FIRST_PROJECT_ROW + at + 1;
    const tapeOut = call('BINJIANG_TAPEOUT', `F${line}*10000`, '0', '$B$2');
    const loan = call('EQUIPMENT_LOAN_INTEREST_SUBSIDY', `J${line}*10000`, `K${line}*10000`, '$B$2');
    return [
      ...row,
      `=IF(AND(C${line}="滨江区",D${line}="集成电路",F${line}<>""),${tapeOut},"")`,
      `=IF(AND(D${line}="高端装备",J${line}<>"",K${line}<>""),${loan},"")`,
    ];
  });
}

const FIRST_PROJECT_ROW = 4;
const CHIPS = ['杭州示例辛微电子有限公司', '91330199MA0XL0001J', '滨江区', '集成电路'] as const;
const ROBOTS = ['杭州示例壬装备有限公司', '91330199MA0XL0002M', '萧山区', '高端装备'] as const;

export const SAMPLE_LAYOUTS: readonly SampleLayout[] = [
  {
    id: 'twoHeadings',
    name: '两行表头',
    titles: [0, 1],
    headings: [2, 3],
    rows: [
      ['重点企业情况表（示例数据）', _, _, _, _, _, _, _],
      ['填报单位：示例局', _, _, _, _, _, _, '单位：万元'],
      ['企业名称', '所属区', '所属行业', '营业收入', _, '营收增速（%）', '研发费用', '首次流片费用'],
      [_, _, _, '本年', '上年', _, _, _],
      ['杭州示例甲软件有限公司', '滨江区', '软件', 62_000, 49_000, 26.5, 14_200, _],
      ['杭州示例乙半导体有限公司', '滨江区', '集成电路', 18_300, 15_900, 15.1, 3_900, '1,850'],
      ['杭州示例丙微电子有限公司', '余杭区', '集成电路', '约3亿', 27_400, 9.5, 5_100, 2_400],
      ['杭州示例丁信息系统有限公司', '西湖区', '软件', 8_200, _, 18, -960, _],
      ['杭州示例戊网络科技有限公司', '浦东新区', '信息服务', 120_500, 98_000, 2300, 21_000, _],
      ['杭州示例甲软件有限公司', '滨江区', '软件', 62_000, 49_000, 26.5, 14_200, _],
      [_, '上城区', '软件', 5_400, 5_100, 5.9, 800, _],
      ['合计', _, _, 276_400, 244_400, _, 58_240, 4_250],
      ['注：本表企业与数字均为虚构。', _, _, _, _, _, _, _],
    ],
    merges: [
      [0, 0, 1, 8],
      [2, 0, 2, 1],
      [2, 1, 2, 1],
      [2, 2, 2, 1],
      [2, 3, 1, 2],
      [2, 5, 2, 1],
      [2, 6, 2, 1],
      [2, 7, 2, 1],
    ],
    widths: [208, 84, 84, 96, 96, 96, 96, 112],
  },
  {
    id: 'unitRow',
    name: '单位行',
    titles: [],
    headings: [0, 1],
    rows: [
      ['申报单位', '属地', '年度', '主营业务收入', '主营业务收入同比', 'R&D经费', '2023年营业收入'],
      [_, _, '年', '万元', '%', '万元', '亿元'],
      ['杭州示例己云计算有限公司', '萧山区', 2024, 33_000, 21.4, 7_300, 2.72],
      ['杭州示例庚智能科技有限公司', '拱墅区', 2024, 9_600, 12, 2_150, 0.86],
      ['小计', _, _, 42_600, _, 9_450, 3.58],
    ],
    merges: [],
    widths: [208, 84, 64, 112, 128, 96, 128],
  },
  {
    id: 'projects',
    name: '分项目',
    titles: [0, 1, 2],
    headings: [3],
    days: [[1, 1]],
    rows: [
      ['分项目申报表（示例数据）：一家企业多行，合计见窗格', _, _, _, _, _, _, _, _, _, _, _, _],
      ['申报日', DAY_SERIAL, _, _, _, _, _, _, _, _, _, _, _],
      ['公式按行计算，不含跨行的年度封顶', _, _, _, _, _, _, _, _, _, _, _, _],
      [
        '企业名称',
        '统一社会信用代码',
        '所属区',
        '行业',
        '项目名称',
        '首次流片费用(万元)',
        '购买签核中心创建企业研发EDA工具实际发生费用(万元)',
        '企业项目全部投入(万元)',
        '新引进并入选各级人才计划的人才数',
        '实际投资总额（高端装备产业项目）(万元)',
        '实际贷款金额（高端装备产业项目）(万元)',
        '滨江首次流片补贴(元)',
        '装备贷款贴息(元)',
      ],
      ...projectRows([
        [...CHIPS, '存算一体芯片', 1_200, _, _, _, _, _],
        [...CHIPS, '车规级控制芯片', 700, _, 1_000, _, _, _],
        [...CHIPS, '显示驱动芯片', 500, _, _, _, _, _],
        [...CHIPS, _, _, 500, _, 2, _, _],
        [...ROBOTS, '机器人关节产线', _, _, _, _, 26_000, 40_000],
        [...ROBOTS, '精密减速器产线', _, _, _, _, 32_000, 80_000],
        [...ROBOTS, _, _, _, _, _, 1_500, 900],
      ]),
    ],
    merges: [],
    widths: [208, 160, 72, 80, 128, 148, 200, 148, 148, 176, 176, 148, 148],
  },
];
