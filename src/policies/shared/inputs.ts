import { growth, money, type NumberInput } from '../../rules/inputs';
import { text, type Text } from '../../rules/text';

/** 首次流片费用 of one chip product. */
export const firstTapeoutCost = money({
  label: text('首次流片费用', 'First tape-out cost'),
  note: text('该芯片产品的首次流片费用。', 'First tape-out cost of the chip product.'),
  synonyms: [
    '首次流片费',
    '首次流片成本',
    '首轮流片费用',
    '首轮流片费',
    '首次流片金额',
    '首次流片支出',
    '首次流片投入',
    '流片费用（首次）',
  ],
});

/** 市、区县（市）联动出资: what the district or county puts in. */
export const districtJointInvestment = money({
  label: text('区县（市）联动出资额', 'Joint investment of the district or county'),
  note: text(
    '区县（市）在联动出资机制下的出资额。',
    'Money put in by the district or county under the joint mechanism.',
  ),
  synonyms: ['区县联动出资额', '区县联动出资'],
});

/** 上年度营收, by which software enterprises are judged. */
export const previousYearRevenue = money({
  label: text('上年度营收', 'Revenue of the previous year'),
  year: 'lastYear',
  note: text('申报上一年度的营收。', 'Revenue of the year before the application.'),
  synonyms: [
    '上年度营业收入',
    '上年度主营业务收入',
    '上年度销售收入',
    '年营收',
    '年度营收',
    '营业收入',
    '年营业收入',
    '年度营业收入',
    '营收',
    '营收额',
    '营业收入总额',
    '全年营收',
    '全年营业收入',
    'Revenue',
    'Operating revenue',
    '主营业务收入',
    '年主营业务收入',
    '主营收入',
    '销售收入',
    '年销售收入',
    '年度销售收入',
  ],
});

/** 营收增速 of that revenue; the note gives an example near the threshold of the document. */
export const revenueGrowthOfThatYear = (note: Text): NumberInput =>
  growth({
    label: text('营收增速', 'Revenue growth'),
    year: 'assessed',
    note,
    synonyms: [
      '营收增长率',
      '营业收入增速',
      '营业收入增长率',
      '营收同比增速',
      '年营收增速',
      '年营收增长率',
      '营收增幅',
      '营业收入增幅',
      '营收同比',
      '营收同比增长',
      '营收同比增长率',
      '营业收入同比',
      '营业收入同比增速',
      '营业收入同比增长',
      '营业收入同比增长率',
      '上年度营收增速',
      '上年度营业收入增速',
      '上年度营业收入增长率',
      '主营业务收入增速',
      '主营业务收入增长率',
      '主营业务收入同比',
    ],
  });

/** What an enterprise keeps its R&D spending of a year under. */
export const RND_SPENDING: readonly string[] = [
  '研发费用',
  '研发经费',
  '年度研发投入',
  '年度研发费用',
  '研发费',
  '研发支出',
  '研发投入额',
  '研发投入总额',
  '研发经费投入',
  '研发经费支出',
  '研发费用支出',
  'R&D经费',
  '研究开发费用',
  '研究开发投入',
  'R&D投入',
  'R&D费用',
  'R&D支出',
];

/** 研发投入 of the same year. */
export const rndSpendingOfThatYear = money({
  label: text('研发投入', 'R&D spending'),
  year: 'assessed',
  note: text('同一年度的研发投入。', 'R&D spending of the same year.'),
  synonyms: [...RND_SPENDING, '上年度研发投入', '上年度研发费用', '上年度研发经费'],
});
