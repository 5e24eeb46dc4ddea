import { award, funded, unclear } from '../rules/awards';
import {
  number,
  percent,
  reaching,
  wan,
  yearsLong,
  yi,
  type Quantity,
  type Requirement,
  type Tiers,
} from '../rules/expressions';
import { count, growth, money, moneyChange, oneOf, optional, years } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import {
  EDA_AND_SOFTWARE_RESEARCH,
  EDA_PROJECT,
  ENTERPRISE_SIZE,
  FIRST_SET_AND_VERSION,
  MODEL_AND_SOFTWARE_RESEARCH,
  MODEL_DEVELOPMENT,
  PLATFORM_BUILDING,
  PLATFORM_OPERATION,
  PLATFORM_SERVICE,
  PLATFORM_TITLE,
  REVENUE_INCREASE,
} from './shared/matters';
import { previousYearRevenue, revenueGrowthOfThatYear, rndSpendingOfThatYear } from './shared/inputs';
import { COUNTS_AS_ZERO } from './shared/labels';
import { NO_FIGURE } from './shared/notes';
import { SOFTWARE } from './shared/trades';

const annualRevenue = money({
  label: text('年营收', 'Annual revenue'),
  year: 'assessed',
  note: text('考核年度的年营收。', 'Annual revenue of the year assessed.'),
  synonyms: [
    '年度营收',
    '营业收入',
    '年营业收入',
    '年度营业收入',
    '营收',
    '营收额',
    '营业收入总额',
    '全年营收',
    '全年营业收入',
    '本年营收',
    '本年营业收入',
    'Revenue',
    'Operating revenue',
    '主营业务收入',
    '年主营业务收入',
    '主营收入',
    '销售收入',
    '年销售收入',
    '年度销售收入',
    '本年主营业务收入',
    '本年销售收入',
  ],
});

const lastYearRevenue = money({
  label: text('上年营收', 'Revenue of the year before'),
  year: 'before',
  note: text('考核年度之前一年的营收。', 'Revenue of the year immediately before.'),
  // A forgotten previous year would make all revenue the increase.
  likely: { from: 0.01 },
  synonyms: ['上年营业收入', '上年同期营收', '上一年营收', '上年主营业务收入', '上年销售收入'],
});

/** 年营收首次达到5亿元、10亿元…分别给予50万元、100万元… */
const scaleReward = reaching(
  [yi(5), wan(50)],
  [yi(10), wan(100)],
  [yi(20), wan(200)],
  [yi(50), wan(500)],
  [yi(100), wan(1000)],
  [yi(200), wan(1500)],
  [yi(500), wan(3000)],
);

const growthInSize = clause('二（一）', text('支持企业做大做强', 'Support for enterprises to grow in size'), {
  text: lawText`
    鼓励企业上规模,
    对年营收首次达到 5 亿元、10 亿元、20 亿元、50 亿元、100 亿元、200 亿元、500 亿元的软件企业,
    分别给予 50 万元、100 万元、200 万元、500 万元、1000 万元、1500 万元、3000 万元奖励
    (对进档的企业,奖励差额)。
    促进企业稳增长,对一定规模以上的软件企业年度营收增速到规定标准的,按营收增量的 1%给予阶梯式奖励。
    年营收 5 亿元(含)以上的软件企业,当年市级留成新增贡献部分全额奖励给属地区、县(市)政府,
    统筹用于企业做优做强。
    [责任单位:市经信局、国家税务总局杭州市税务局,各区、县(市)政府]
  `,
  departments: ['市经信局', '国家税务总局杭州市税务局', '各区、县(市)政府'],
  awards: [
    award('SOFTWARE_SCALE_REWARD', {
      title: text('软件企业营收上规模奖励', 'Reward for a software enterprise first reaching a revenue tier'),
      quote: lawText`
        对年营收首次达到 5 亿元、10 亿元、20 亿元、50 亿元、100 亿元、200 亿元、500 亿元的软件企业,
        分别给予 50 万元、100 万元、200 万元、500 万元、1000 万元、1500 万元、3000 万元奖励
        (对进档的企业,奖励差额)
      `,
      inputs: {
        revenue: annualRevenue,
        previousRevenue: optional(
          money({
            label: text('此前历史最高年营收', 'Highest annual revenue of any earlier year'),
            note: text(
              '此前各年中最高的年营收，不只是上年。',
              'Highest annual revenue of any earlier year, not only last year.',
            ),
            synonyms: [
              '历史最高年营收',
              '历史最高营收',
              '以前年度最高营收',
              '历史最高营业收入',
              '此前最高营收',
              '此前最高营业收入',
              '以前年度最高营业收入',
            ],
          }),
          0,
          text('按 0 计，即此前未达到任何一档', 'counts as 0: no tier was reached before'),
        ),
      },
      conditions: [
        text('软件企业', 'a software enterprise'),
        text('首次达到该档', 'the tier is reached for the first time'),
      ],
      pays: ({ revenue, previousRevenue }) =>
        scaleReward
          .at(revenue)
          .minus(
            scaleReward.at(previousRevenue).called('此前已达档次的奖励', 'reward of the tier reached before'),
          )
          .called('奖励差额', 'difference of the rewards')
          .orZero(),
      subject: { kind: 'enterprise', ladder: 'previousRevenue' },
      firstTime: { measure: 'revenue', history: 'previousRevenue' },
      matters: [ENTERPRISE_SIZE],

      frequency: 'once per tier',
      ambiguities: [
        unclear(
          '“首次达到”按此前所有年度的最高营收判断。只看上年，' +
            '会使跌出某档后重回的企业再次得奖，为“首次”所不许。',
          'First reached is read against the highest revenue of all earlier years. ' +
            'With last year only, an enterprise that falls below a tier and regains it would be paid ' +
            'again, which “first” excludes.',
        ),
        unclear(
          '“奖励差额”扣除的是此前已达到的最高一档的奖励，' +
            '不论当时是否实际领取（例如2022年11月25日之前达到的档次）：“首次达到”已排除此前的档次。' +
            '另一读法只扣除实际领取的奖励。',
          'What is deducted is the reward of the highest tier reached ' +
            'before, whether or not it was paid (for example a tier reached before ' +
            '25 November 2022): “first reached” already bars an earlier tier. ' +
            'The other reading deducts only rewards actually received.',
        ),
        unclear(
          '一次跨越数档的，按最高一档奖励，不累加：“奖励差额”表明各数额为该档的总额。',
          'An enterprise that jumps several tiers gets the reward of the highest, not the sum: ' +
            '奖励差额 shows that the amounts are levels.',
        ),
      ],
    }),
    award('SOFTWARE_GROWTH_REWARD', {
      title: text('软件企业营收增量奖励', 'Reward of 1% of the revenue increment'),
      quote: '按营收增量的 1%给予阶梯式奖励',
      inputs: { revenue: annualRevenue, previousRevenue: lastYearRevenue },
      conditions: [
        text('达到一定规模（文本未列明）', 'a certain size is reached (not stated in the text)'),
        text(
          '年度营收增速达到规定标准（文本未列明）',
          'the yearly growth standard is met (not stated in the text)',
        ),
      ],
      pays: ({ revenue, previousRevenue }) =>
        percent(1).of(revenue.minus(previousRevenue).called('营收增量', 'revenue increment').orZero()),
      matters: [REVENUE_INCREASE],

      upperBound: '阶梯式',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“一定规模”和“规定标准”在文本中没有数字，均视为已满足；细则由市经信局每年的实施通知明确。',
          'The size gate and the growth gate have no figures in the text and are taken as met; ' +
            'yearly notices of the bureau settle them.',
        ),
        unclear(
          '“阶梯式”未作定义，按增量的1%计；阶梯只会使数额降低，因此按上限列示。',
          'Stepped is not defined. Read as 1% of the increment; steps can only lower it, so ' +
            'the figure is shown as an upper bound.',
        ),
        unclear('文本未设最高额。', 'No cap is stated in the text.'),
      ],
    }),
    award('SOFTWARE_DISTRICT_CONTRIBUTION', {
      title: text(
        '市级留成新增贡献奖励属地政府',
        'Transfer of the newly added city-retained fiscal contribution to the district government',
      ),
      quote: '年营收 5 亿元(含)以上的软件企业,当年市级留成新增贡献部分全额奖励给属地区、县(市)政府',
      inputs: {
        revenue: annualRevenue,
        retainedTaxIncrease: moneyChange({
          label: text('当年市级留成新增贡献', 'Newly added contribution retained by the city'),
          year: 'assessed',
          note: text(
            '企业当年新增财政贡献中的市级留成部分，减少为负数。',
            'Newly added fiscal contribution of the year that the city retains; negative for a decrease.',
          ),
          synonyms: ['市级留成新增贡献', '市级留成增量'],
        }),
      },
      conditions: [
        text('奖励给属地区、县（市）政府', 'paid to the government of the district or county'),
        text('统筹用于企业做优做强', 'used to strengthen enterprises'),
      ],
      pays: ({ revenue, retainedTaxIncrease }) =>
        percent(100)
          .of(retainedTaxIncrease)
          .orZero()
          .when(revenue.atLeast(yi(5))),
      subject: { kind: 'district' },

      beneficiary: 'district',
      frequency: 'yearly',
      fundedBy: funded('city', '当年市级留成新增贡献部分全额奖励给属地区、县(市)政府'),
      ambiguities: [
        unclear(
          '“新增贡献”的基期未载明；增量由填报人给出。',
          'The base year of the increment is not stated; whoever supplies the increment chooses it.',
        ),
        unclear(
          '付给区、县（市）政府，不付给企业，不计入企业合计。',
          'Paid to the district government, not to the enterprise; never added to a company total.',
        ),
      ],
    }),
  ],
});

const excellence = clause('二（二）', text('支持企业做优做精', 'Support for enterprises to excel'), {
  text: lawText`
    鼓励软件企业积极申报“国家鼓励的重点软件企业”,对首次入选的软件企业,一次性给予 200 万元奖励。
    集中资源扶持一批软件产业细分领域“隐形冠军”、挂牌上市、“专精特新”企业,
    按《中共杭州市委 杭州市人民政府关于实施“新制造业计划”推进高质量发展的若干意见》、
    《杭州市人民政府关于印发杭州市深入推进经济高质量发展“凤凰行动”计划(2021—2025 年)的通知》
    (杭政函〔2021〕94 号)、
    《杭州市人民政府办公厅关于印发杭州市加快中小企业“专精特新”发展行动计划的通知》
    (杭政办函〔2022〕29 号)等政策予以支持。
    (责任单位:市发改委、市经信局)
  `,
  departments: ['市发改委', '市经信局'],
  note: text(
    '“隐形冠军”、上市和“专精特新”按所列其他政策执行，本条未列金额。',
    'Hidden champions, listings and specialised enterprises are supported under the other policies ' +
      'named here, without figures.',
  ),
  awards: [
    award('SOFTWARE_KEY_ENTERPRISE_REWARD', {
      title: text(
        '国家鼓励的重点软件企业奖励',
        'Reward for first entry in the list of key software enterprises encouraged by the State',
      ),
      quote: '一次性给予 200 万元奖励',
      inputs: {
        enterpriseCount: count({
          label: text('首次入选企业数', 'Enterprises listed for the first time'),
          note: text(
            '首次入选的企业数；单个企业填 1，未入选填 0。',
            'Enterprises listed for the first time; 1 for a single company row, 0 if not listed.',
          ),
          synonyms: ['首次入选国家鼓励的重点软件企业'],
        }),
      },
      conditions: [
        text(
          '首次入选“国家鼓励的重点软件企业”',
          'first entry in the list of key software enterprises encouraged by the State',
        ),
      ],
      pays: ({ enterpriseCount }) => enterpriseCount.times(wan(200)),
      frequency: 'once',
      ambiguities: [
        unclear(
          '“首次入选”指历史上首次，不限于本政策施行之后。',
          'First entry ever, not first entry since the policy took effect; the text does not restrict it.',
        ),
      ],
    }),
  ],
});

/** 研发投入占营收的比例超过20%的部分：the share that opens the award, and above which it pays. */
const rndShareToPass = percent(20);

const spendingOnResearch = clause('二（三）', text('支持加大研发投入', 'Support for more spending on R&D'), {
  text: lawText`
    鼓励软件企业持续加大研发投入,对上年度营收 2 亿元(含)以上、营收增速超过 20%,
    且研发投入占营收的比例超过 20%的前 50 家企业(按申报企业研发占比排名),
    对研发投入占营收的比例超过 20%的部分给予不超过 20%、最高 1000 万元补助。
    (责任单位:市经信局、国家税务总局杭州市税务局)
  `,
  departments: ['市经信局', '国家税务总局杭州市税务局'],
  awards: [
    award('SOFTWARE_RND_SUBSIDY', {
      title: text(
        '软件企业研发投入补助',
        'Subsidy for software enterprises on R&D spending above 20% of revenue',
      ),
      quote: '对研发投入占营收的比例超过 20%的部分给予不超过 20%、最高 1000 万元补助',
      inputs: {
        revenue: previousYearRevenue,
        revenueGrowth: revenueGrowthOfThatYear(
          text(
            '该营收比再前一年的增速，20% 写作 0.2。',
            'Growth of that revenue over the year before, as a fraction (0.25 is 25%).',
          ),
        ),
        rndExpense: rndSpendingOfThatYear,
      },
      conditions: [text('列申报企业研发占比前50家', 'among the first 50 applicants by R&D share')],
      pays: ({ revenue, revenueGrowth, rndExpense }) =>
        percent(20)
          .of(
            rndExpense
              .minus(rndShareToPass.of(revenue))
              .called('研发投入超过营收20%的部分', 'R&D spending above 20% of revenue'),
          )
          .upTo(wan(1000))
          .when(
            revenue
              .atLeast(yi(2))
              .and(revenueGrowth.moreThan(percent(20)))
              .and(rndExpense.shareOf(revenue).moreThan(rndShareToPass)),
          ),
      matters: [EDA_AND_SOFTWARE_RESEARCH, MODEL_AND_SOFTWARE_RESEARCH],

      upperBound: '不超过',
      frequency: 'yearly',
      quota: {
        perYear: 50,
        rankBy: text('申报企业研发占比', 'R&D share of the applicants'),
        key: ({ rndExpense, revenue }) => rndExpense.shareOf(revenue),
        words: '研发投入占营收的比例超过 20%的前 50 家企业(按申报企业研发占比排名)',
      },
      ambiguities: [
        unclear(
          '“比例超过20%的部分”按金额理解：研发投入中超过营收20%的部分（元）乘以20%。百分点本身没有金额。',
          'The part above 20% is the amount of R&D spending above 20% of revenue, in yuan, times ' +
            '20%. Percentage points have no yuan value.',
        ),
        unclear(
          '营收、增速和研发占比取同一年度；文本只写了一次“上年度”。',
          'Revenue, growth and R&D share are taken for the same year; the text names the year only once.',
        ),
        unclear(
          '前50家的排名不在此计算：50名以外为 0。',
          'The ranking is not computed here: outside the first 50 the award is 0.',
        ),
      ],
    }),
  ],
});

/** 年度首版次软件销售额达到1000万元、1亿元、3亿元(含)以上的，入选省级的、入选国家级的。 */
const firstVersionEdges = [wan(1000), yi(1), yi(3)] as const;
const ratesOver = (lowest: number, middle: number, highest: number): Tiers =>
  reaching(
    [firstVersionEdges[0], percent(lowest)],
    [firstVersionEdges[1], percent(middle)],
    [firstVersionEdges[2], percent(highest)],
  );
const provincialRates = ratesOver(2, 3, 5);
const nationalRates = ratesOver(2.2, 3.3, 5.5);
/** 单个产品最高补助2000万元。 */
const firstVersionCap = wan(2000);
/** 前3年营收年均增长10%以上的企业。 */
const growsEnough = (avgRevenueGrowth3y: Quantity): Requirement => avgRevenueGrowth3y.atLeast(percent(10));

/** 年度产生效益5000万元(含)以上的移动互联网APP，最高50万元，3年内不重复奖励。 */
const earnsEnough = (annualBenefit: Quantity): Requirement => annualBenefit.atLeast(wan(5000));
const appReward = wan(50);
const appBar = yearsLong(3);

const useOfOwnSoftware = clause(
  '三（四）',
  text('鼓励自主软件推广应用', 'Support for the use of independently developed software'),
  {
    text: lawText`
      推动基础软件、工业软件等重点领域关键软件产品开发和首购首用,支持软件首台(套)产品工程化攻关突破。
      对入选国家、省级首版次软件产品应用推广目录,前 3 年营收年均增长 10%以上的企业,
      年度首版次软件销售额达到 1000 万元、1 亿元、3 亿元(含)以上的,入选省级的按销售额的 2%、3%、5%,
      入选国家级的按销售额的 2.2%、3.3%、5.5%给予补助,单个产品最高补助 2000 万元。
      鼓励区、县(市)对首版次软件产品给予资金奖励,探索实施首版次软件保险补偿试点。
      支持开拓移动互联网市场,
      每年评定不超过 30 个、年度产生效益 5000 万元(含)以上的移动互联网APP(游戏类除外),
      给予一次性最高 50 万元奖励(3 年内不重复奖励)。
      支持企业牵头申报国家项目,
      对获评“工业互联网APP优秀解决方案”“网络安全技术应用试点示范项目”国家级优秀项目(方案)
      的软件开发企业(解决方案提供商),给予一次性最高 50 万元奖励(每个企业当年只享受一项)。
      [责任单位:市经信局,各区、县(市)政府]
    `,
    departments: ['市经信局', '各区、县(市)政府'],
    note: text(
      '鼓励区、县（市）对首版次软件产品给予资金奖励、试点首版次软件保险补偿，未列金额。',
      'Districts are encouraged to reward first-version software and to pilot ' +
        'its insurance; no figures are given.',
    ),
    awards: [
      award('SOFTWARE_FIRST_VERSION_SUBSIDY', {
        title: text('首版次软件产品销售补助', 'Subsidy on sales of first-version software products'),
        quote: lawText`
          年度首版次软件销售额达到 1000 万元、1 亿元、3 亿元(含)以上的,入选省级的按销售额的 2%、3%、5%,
          入选国家级的按销售额的 2.2%、3.3%、5.5%给予补助,单个产品最高补助 2000 万元
        `,
        inputs: {
          level: oneOf(
            {
              label: text('入选目录级别', 'Catalogue level'),
              note: text(
                '该产品入选的首版次软件产品应用推广目录的级别。',
                'Level of the first-version software catalogue that lists the product.',
              ),
              synonyms: ['首版次目录级别', '目录级别', '首版次级别', '首版次软件目录级别'],
            },
            {
              national: { ...text('国家级', 'national'), synonyms: ['国家'] },
              provincial: { ...text('省级', 'provincial'), synonyms: ['省', '浙江省'] },
            },
          ),
          avgRevenueGrowth3y: growth({
            label: text('前3年营收年均增长率', 'Average yearly revenue growth of the previous 3 years'),
            note: text(
              '企业前3年营收的年均增长率，10% 写作 0.1。',
              'Average yearly growth of revenue over the previous 3 years, as a fraction (0.10 is 10%).',
            ),
            synonyms: [
              '前3年营收年均增速',
              '近3年营收年均增长率',
              '三年营收年均增长率',
              '前三年营收年均增长率',
              '前三年营收年均增速',
              '近三年营收年均增长率',
              '近3年营收年均增速',
              '近三年营收年均增速',
              '前3年营业收入年均增长率',
              '前三年营业收入年均增长率',
              '近3年营业收入年均增长率',
              '近三年营业收入年均增长率',
            ],
          }),
          sales: money({
            label: text('年度首版次软件销售额', 'Yearly sales of the first-version software'),
            year: 'assessed',
            note: text('该产品的年度销售额。', 'Sales of the product in the year.'),
            synonyms: [
              '首版次软件销售额',
              '首版次销售额',
              '首版次软件年销售额',
              '首版次软件年度销售额',
              '年度首版次销售额',
            ],
          }),
        },
        conditions: [
          text(
            '入选国家、省级首版次软件产品应用推广目录',
            'listed in the national or provincial catalogue of first-version software',
          ),
        ],
        pays: ({ level, avgRevenueGrowth3y, sales }) =>
          level
            .gives({ provincial: provincialRates.at(sales), national: nationalRates.at(sales) })
            .of(sales)
            .upTo(firstVersionCap)
            .when(growsEnough(avgRevenueGrowth3y)),
        subject: { kind: 'product', nature: 'software', marks: { sales: 'firstVersionSales' } },
        matters: [FIRST_SET_AND_VERSION],

        frequency: 'yearly',
        ambiguities: [
          {
            taken: text(
              '“按销售额的2%、3%、5%”指所达档次的比例适用于全部销售额，不是分段累进。',
              'The rate of the tier reached applies to all sales, not band by band.',
            ),
            other: {
              text: text(
                '分段累进：各段销售额分别适用该段比例',
                'band by band: each rate on the sales within its own band',
              ),
              pays: ({ level, avgRevenueGrowth3y, sales }) =>
                level
                  .gives({
                    provincial: provincialRates.onEachBandOf(sales),
                    national: nationalRates.onEachBandOf(sales),
                  })
                  .upTo(firstVersionCap)
                  .when(growsEnough(avgRevenueGrowth3y)),
            },
          },
          unclear(
            '“年度首版次软件销售额”按单个产品计算，不是企业全部首版次产品的销售额之和，' +
              '因为最高额按单个产品规定；每个产品分别计算。',
            'Sales are those of one product, not of all first-version products ' +
              'of the enterprise, since the cap is per product; call once per product.',
          ),
          unclear(
            '年均增长率指企业营收在考核年度之前3年的增长；' +
              '是复合增长还是各年增速的平均，文本未载明，由填报人给出。',
            'The growth is that of the enterprise’s revenue over the 3 years ' +
              'before the year assessed; whether a compound rate or a mean ' +
              'of yearly rates is meant is not stated; it is an input.',
          ),
          unclear(
            '“(含)”只写在3亿元之后；其余两档因“达到”同样含本数。',
            'The word inclusive stands after 300 million only; ' +
              'the other two edges are inclusive through 达到.',
          ),
          unclear(
            '同时入选两级目录的，按国家级（从优、就高、不重复）。',
            'A product in both catalogues is taken at the national rate.',
          ),
          unclear(
            '“单个产品最高补助2000万元”是每年的还是累计的，文本未载明；随年度销售额按每个产品每年计。',
            'Whether the CNY 20 million of one product are per year or in total is not stated; taken per ' +
              'product and year, with the yearly sales.',
          ),
        ],
      }),
      award('SOFTWARE_MOBILE_APP_REWARD', {
        title: text('移动互联网APP奖励', 'Reward for mobile internet apps'),
        quote: lawText`
          年度产生效益 5000 万元(含)以上的移动互联网APP(游戏类除外),
          给予一次性最高 50 万元奖励(3 年内不重复奖励)
        `,
        inputs: {
          annualBenefit: money({
            label: text('年度产生效益', 'Yearly benefit'),
            year: 'assessed',
            note: text('该APP当年产生的效益。', 'Benefit produced by the app in the year.'),
            synonyms: ['APP年度效益', '移动互联网APP年度效益'],
          }),
          yearsSinceAward: optional(
            years({
              label: text('距上次获该奖励年数', 'Years since the last reward'),
              note: text(
                '距上次按本条获奖的年数；从未获奖的不填。',
                'Years since the last reward under this clause. Leave out if never rewarded.',
              ),
              synonyms: ['距上次获奖年数', '距上次获奖励年数'],
            }),
            null,
            text('视为从未获该奖励', 'taken as never rewarded'),
          ),
        },
        conditions: [
          text('移动互联网APP（游戏类除外）', 'a mobile internet app, games excepted'),
          text('经评定', 'selected by assessment'),
        ],
        pays: ({ annualBenefit, yearsSinceAward }) =>
          appReward.when(
            earnsEnough(annualBenefit).and(yearsSinceAward.notGiven().or(yearsSinceAward.moreThan(appBar))),
          ),
        subject: { kind: 'product', nature: 'software', marks: { annualBenefit: 'appBenefit' } },

        upperBound: '最高',
        frequency: 'once',
        quota: {
          perYear: 30,
          words: '每年评定不超过 30 个、年度产生效益 5000 万元(含)以上的移动互联网APP(游戏类除外)',
        },
        ambiguities: [
          unclear(
            '“年度产生效益”未作定义，按填报数额计。',
            'The yearly benefit is not defined; taken as supplied.',
          ),
          {
            taken: text(
              '“3年内不重复奖励”：以内含本数（民法典第1259条），恰满3年仍不再奖。' +
                '与“一次性”并列，文意不够协调。',
              'Within 3 years includes the number (Civil Code, Article 1259): ' +
                'exactly 3 years after the last reward still bars a new one. ' +
                'It sits awkwardly with 一次性.',
            ),
            other: {
              text: text(
                '按日历年计算，第3年可以再奖',
                'counted by calendar years, the third year is free again',
              ),
              pays: ({ annualBenefit, yearsSinceAward }) =>
                appReward.when(
                  earnsEnough(annualBenefit).and(
                    yearsSinceAward.notGiven().or(yearsSinceAward.atLeast(appBar)),
                  ),
                ),
            },
          },
          unclear(
            '按APP还是按企业不重复，文本未载明；按评定对象即APP计算。',
            'Whether the bar is per app or per enterprise is not stated; taken per app, the thing assessed.',
          ),
        ],
      }),
      award('SOFTWARE_NATIONAL_SOLUTION_REWARD', {
        title: text(
          '国家级优秀项目（方案）奖励',
          'Reward for winning a national excellent project or solution title',
        ),
        quote: '给予一次性最高 50 万元奖励(每个企业当年只享受一项)',
        inputs: {
          projectCount: count({
            label: text(
              '当年获评国家级优秀项目（方案）数',
              'National excellent projects or solutions won in the year',
            ),
            year: 'assessed',
            note: text(
              '当年获评的所列国家级项目（方案）数。',
              'Number of the listed national titles won in the year.',
            ),
            synonyms: ['获评国家级优秀项目数', '国家级优秀项目（方案）数'],
          }),
        },
        conditions: [
          text(
            '获评“工业互联网APP优秀解决方案”或“网络安全技术应用试点示范项目”',
            'awarded as an excellent industrial internet app solution or a cyber security pilot project',
          ),
          text('软件开发企业（解决方案提供商）', 'a software developer (solution provider)'),
        ],
        pays: ({ projectCount }) => wan(50).when(projectCount.atLeast(number(1))),
        upperBound: '最高',
        frequency: 'yearly',
        ambiguities: [
          unclear('所列两个名目为封闭列举。', 'The two named titles are a closed list.'),
          unclear(
            '“一次性”与“当年只享受一项”：每个名目一次，每个企业每年至多一项；下一年获评另一项可以再奖。',
            'Once per title, and at most one title per enterprise and year; ' +
              'another year can be rewarded for another title.',
          ),
        ],
      }),
    ],
  },
);

/** 一个项目最高1000万元，其中单个参与企业最高500万元。 */
const collaborationCap = wan(1000);

const jointInnovation = clause(
  '三（五）',
  text('鼓励高端软件协同创新', 'Support for joint innovation in high-end software'),
  {
    text: lawText`
      鼓励行业企业与软件企业加大行业通用软件研发。
      鼓励龙头骨干企业牵头协同创新,
      组织基础软件、工业软件以及人工智能、大数据、区块链、元宇宙等未来产业领域重大软件产品创新研发,
      每年评选不超过 2 个引领产业发展或取得颠覆性突破的项目,根据参与企业软硬件实际投入的 30%,
      给予最高 1000 万元补助,其中单个参与企业最高补助 500 万元。
      (责任单位:市经信局)
    `,
    departments: ['市经信局'],
    awards: [
      award('SOFTWARE_COLLAB_SUBSIDY', {
        title: text('重大软件产品协同创新补助', 'Subsidy for joint innovation on major software products'),
        quote: '根据参与企业软硬件实际投入的 30%,给予最高 1000 万元补助,其中单个参与企业最高补助 500 万元',
        inputs: {
          investment: money({
            label: text('参与企业软硬件实际投入', 'Software and hardware investment of the participant'),
            note: text(
              '一个参与企业的软硬件实际投入。',
              'Actual software and hardware investment of one participating enterprise.',
            ),
            vague: ['软硬件实际投入', '软硬件投入'],
          }),
          projectSupportUsed: optional(
            money({
              label: text('本项目其他参与企业已获补助', 'Subsidy of the other participants of the project'),
              note: text(
                '同一项目其他参与企业已计的补助。',
                'Subsidy already counted for the other participants of the same project.',
              ),
              synonyms: ['其他参与企业已获补助'],
            }),
            0,
            COUNTS_AS_ZERO,
          ),
        },
        conditions: [
          text(
            '经评选的引领产业发展或取得颠覆性突破的项目',
            'a selected project that leads the industry or achieves a disruptive breakthrough',
          ),
          text('龙头骨干企业牵头', 'led by a leading enterprise'),
        ],
        pays: ({ investment, projectSupportUsed }) =>
          percent(30)
            .of(investment)
            .upTo(wan(500))
            .upTo(
              collaborationCap.minus(projectSupportUsed).called('本项目剩余额度', 'room left in the project'),
            )
            .orZero(),
        subject: { kind: 'project', marks: { investment: 'jointInvestment' }, spending: 'investment' },
        matters: [MODEL_DEVELOPMENT, EDA_PROJECT],

        frequency: 'per project',
        quota: { perYear: 2, words: '每年评选不超过 2 个引领产业发展或取得颠覆性突破的项目' },
        pool: {
          of: () => collaborationCap,
          per: 'project',
          words: '给予最高 1000 万元补助,其中单个参与企业最高补助 500 万元',
        },
        ambiguities: [
          unclear(
            '1000万元为整个项目的最高额（“其中”把单个企业的500万元放在其内）。',
            'CNY 10 million is the cap of the whole project; ' +
              '其中 puts the 5 million of one enterprise inside it.',
          ),
          unclear(
            '各参与企业合计超过项目最高额时如何分配，文本未载明；按计算的先后。',
            'How the project cap is shared when the participants exceed it is not stated; ' +
              'the order of calls is taken.',
          ),
          unclear(
            '30%之前没有“不超过”，比例为固定值。',
            'No 不超过 stands before 30%, so the rate is fixed.',
          ),
        ],
      }),
    ],
  },
);

const applicationMarkets = clause(
  '三（六）',
  text('鼓励开拓应用市场', 'Support for opening up application markets'),
  {
    text: lawText`
      鼓励软件企业、数字化服务平台企业积极参与以“产业大脑+未来工厂”为引领的制造业数字化转型行动,
      加快培育发展数字工程服务产业。
      综合评价数字化服务规模、能力和水平等要素,逐一确定数字工程服务商的数字化服务指数。
      按照数字化服务指数高低排名,每年评选不超过 10 家优质数字工程服务商,单个服务商给予最高 200 万元补助。
      支持符合条件的服务商在境内外证券交易所上市挂牌,
      优先申报部、省两级工业互联网平台、新一代信息技术与制造业融合发展等项目。
      (责任单位:市经信局、市科技局)
    `,
    departments: ['市经信局', '市科技局'],
    awards: [
      award('SOFTWARE_DIGITAL_SERVICE_SUBSIDY', {
        title: text('优质数字工程服务商补助', 'Subsidy for excellent digital engineering service providers'),
        quote: '单个服务商给予最高 200 万元补助',
        inputs: {
          enterpriseCount: count({
            label: text('入选优质数字工程服务商数', 'Selected digital engineering service providers'),
            note: text(
              '入选的服务商数；单个企业填 1，未入选填 0。',
              'Selected providers; 1 for a single company row, 0 if not selected.',
            ),
            synonyms: ['优质数字工程服务商数'],
          }),
        },
        conditions: [
          text('经评选为优质数字工程服务商', 'selected as an excellent digital engineering service provider'),
        ],
        pays: ({ enterpriseCount }) => enterpriseCount.times(wan(200)),
        upperBound: '最高',
        frequency: 'yearly',
        quota: {
          perYear: 10,
          takes: 'enterpriseCount',
          rankBy: text('数字化服务指数', 'digital service index'),
          words: '按照数字化服务指数高低排名,每年评选不超过 10 家优质数字工程服务商',
        },
        ambiguities: [
          unclear(
            '以后年度再次入选是否再补助，文本未载明；按每年评选一次、补助一次计。',
            'Whether a provider selected again is paid again is not stated; ' +
              'taken as one payment per yearly selection.',
          ),
          unclear('按指数名次低于最高额的档次未载明。', 'Amounts below the maximum by rank are not stated.'),
        ],
      }),
    ],
  },
);

const innovationPlatforms = clause('四（七）', text('培育创新平台', 'Innovation platforms'), {
  text: lawText`
    支持链主企业、院校、研究机构联合建设涉及开源平台、开源社区、代码托管及开发测试、
    软件测试验证等领域的新型公共服务平台。
    对符合条件的,按不超过项目审定总投入费用 6%的标准,一次性给予平台建设方最高 5000 万元补助。
    对通过发放适配认证证书、签订服务合同等方式年服务企业不低于 100 家(从第二年开始计算新增企业数)的平台,
    按其上一年度运营费用的 30%给予最高 300 万元补助。
    (责任单位:市经信局、市科技局)
  `,
  departments: ['市经信局', '市科技局'],
  awards: [
    award('SOFTWARE_PLATFORM_BUILD_SUBSIDY', {
      title: text('新型公共服务平台建设补助', 'Subsidy for building new public service platforms'),
      quote: '按不超过项目审定总投入费用 6%的标准,一次性给予平台建设方最高 5000 万元补助',
      inputs: {
        investment: money({
          label: text('项目审定总投入费用', 'Approved total project cost'),
          note: text('经审定的项目总投入费用。', 'Total project cost as approved.'),
          synonyms: ['项目审定总投入', '审定总投入费用', '审定总投入'],
        }),
      },
      conditions: [
        text('符合条件的新型公共服务平台', 'a qualified new public service platform'),
        text('补助给平台建设方', 'paid to the builder of the platform'),
      ],
      pays: ({ investment }) => percent(6).of(investment).upTo(wan(5000)),
      subject: {
        kind: 'platform',
        marks: { investment: 'platformApprovedInvestment' },
        spending: 'investment',
      },
      matters: [PLATFORM_BUILDING, PLATFORM_TITLE],

      upperBound: '不超过',
      beneficiary: 'platform',
      frequency: 'once',
      ambiguities: [unclear('文本未设最低投入。', 'No minimum investment is stated.')],
    }),
    award('SOFTWARE_PLATFORM_OPERATION_SUBSIDY', {
      title: text('公共服务平台运营补助', 'Operating subsidy for public service platforms'),
      quote: '按其上一年度运营费用的 30%给予最高 300 万元补助',
      inputs: {
        firmsServed: count({
          label: text('年服务企业数', 'Enterprises served in the year'),
          year: 'assessed',
          measure: text('家', 'enterprises'),
          note: text(
            '以发放适配认证证书、签订服务合同等方式服务的企业数；从第二年起只计新增企业。',
            'Enterprises served in the year (adaptation certificates, service contracts); ' +
              'from the second year on only newly added ones.',
          ),
          synonyms: ['年度服务企业数', '年服务企业家数', '年服务企业数量'],
        }),
        operatingCost: money({
          label: text('上一年度运营费用', 'Operating cost of the previous year'),
          year: 'lastYear',
          note: text('平台上一年度的运营费用。', 'Operating cost of the platform in the previous year.'),
          synonyms: ['上年度运营费', '上年度运营经费'],
        }),
      },
      conditions: [
        text(
          '以发放适配认证证书、签订服务合同等方式服务',
          'served by adaptation certificates, service contracts and the like',
        ),
      ],
      pays: ({ firmsServed, operatingCost }) =>
        percent(30)
          .of(operatingCost)
          .upTo(wan(300))
          .when(firmsServed.atLeast(number(100))),
      subject: { kind: 'platform', marks: { operatingCost: 'platformOperatingCostOfLastYear' } },
      matters: [PLATFORM_OPERATION, PLATFORM_SERVICE],

      beneficiary: 'platform',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“从第二年开始计算新增企业数”：第二年起只有新增的服务企业计入100家。' +
            '另一读法从第二年才开始计数，则第一年没有标准。',
          'From the second year on only newly served enterprises count towards ' +
            'the 100. The other reading starts counting only in the second year and ' +
            'leaves the first without a measure.',
        ),
        unclear(
          '服务年度与运营费用年度视为同一个上一年度。',
          'The year of service and the year of cost are taken as the same previous year.',
        ),
      ],
    }),
  ],
});

/** 给予研发企业一次性最高100万元奖励。 */
const productReward = wan(100);

const openSource = clause('四（八）', text('培育开源生态', 'Open-source ecosystem'), {
  text: lawText`
    鼓励骨干软件企业面向操作系统、数据库、云计算、大数据、人工智能、区块链等领域发布基础性、
    前瞻性的自主技术开源项目。
    支持基于上述开源项目的原创软件产品开发,每年评选不超过 10 个装机量大、贡献率高的优质原创软件产品,
    给予研发企业一次性最高 100 万元奖励;
    对基于自主核心开源项目进行发行版产品服务销售、开展原创软件产品发布、
    进行传统应用迁移适配等活动的软件企业,鼓励所属区、县(市)在招引入驻、人员招聘、人才评定等方面给予保障;
    开展自主核心开源产品市场对接和宣传推广活动,推进在政务领域和重点社会民生领域的广泛应用。
    [责任单位:市经信局,各区、县(市)政府]
  `,
  departments: ['市经信局', '各区、县(市)政府'],
  note: text(
    '鼓励区、县（市）在招引入驻、人员招聘、人才评定等方面给予保障，未列金额。',
    'Districts are encouraged to help open-source distributors with settling in, recruiting and ' +
      'talent recognition; no figures are given.',
  ),
  awards: [
    award('SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD', {
      title: text(
        '优质原创软件产品奖励',
        'Reward for original software products built on open-source projects',
      ),
      quote: '给予研发企业一次性最高 100 万元奖励',
      inputs: {
        productCount: count({
          label: text('入选优质原创软件产品数', 'Selected original software products'),
          note: text('入选的产品数。', 'Number of selected products.'),
          synonyms: ['优质原创软件产品数'],
        }),
      },
      conditions: [
        text(
          '经评选的装机量大、贡献率高的优质原创软件产品',
          'a selected original software product with a large installed base and a high contribution',
        ),
        text('奖励给研发企业', 'paid to the developing enterprise'),
      ],
      pays: ({ productCount }) => productCount.times(productReward),
      subject: { kind: 'product', nature: 'software' },

      upperBound: '最高',
      frequency: 'once',
      quota: {
        perYear: 10,
        takes: 'productCount',
        words: '每年评选不超过 10 个装机量大、贡献率高的优质原创软件产品',
      },
      ambiguities: [
        {
          taken: text(
            '100万元按产品计，因为评选对象是产品。按企业计，则一个企业两个产品入选仍为100万元。',
            'CNY 1 million is read per product, since the product is what is selected. ' +
              'Read per enterprise, two products would still give 1 million.',
          ),
          other: {
            text: text('按企业计：一个企业至多100万元', 'per enterprise: at most CNY 1 million'),
            pays: ({ productCount }) => productReward.when(productCount.atLeast(number(1))),
          },
        },
      ],
    }),
  ],
});

const softwareParks = clause('四（九）', text('培育特色园区', 'Specialised software parks'), {
  text: lawText`
    推动创建一批特色化、专业化、品牌化和高端化发展的国家级、省级软件名园(软件基地),
    人工智能、区块链、元宇宙等未来产业先导区,网络安全产业园区等软件特色园区。
    鼓励各区、县(市)优化产业和空间布局,在资金、投融资及并购、住房保障、人才奖励、重点活动扶持等方面,
    积极支持园区建设和运营。
    [责任单位:市经信局,各区、县(市)政府]
  `,
  departments: ['市经信局', '各区、县(市)政府'],
  note: NO_FIGURE,
});

const talent = clause('五（十）', text('加强人才引培', 'Attracting and training talent'), {
  text: lawText`
    聚焦软件产业链创新链,加大力度引进国内外顶尖创新人才。
    支持符合条件的人才和团队申报“鲲鹏行动”计划、国家和省市引才计划、“西湖明珠工程”等重大人才工程,
    对入选人才按规定给予政策支持。
    对软件企业中入选国家级专精特新“小巨人”企业、浙江省“隐形冠军”企业、
    杭州市鲲鹏企业以及达到一定规模的企业,给予企业授权认定人才名额。
    对软件企业引进的拥有关键核心技术解决卡脖子问题的高层次人才,按规定参加职称“直通车”评审。
    (责任单位:市委人才办、市人力社保局、市经信局)
  `,
  departments: ['市委人才办', '市人力社保局', '市经信局'],
  note: text(
    '未列金额、比例或上限。“给予企业授权认定人才名额”的名额数未载明。',
    'No amount, rate or cap is stated. The number of places for authorised talent recognition is not given.',
  ),
});

const universitiesAndInstitutes = clause(
  '五（十一）',
  text('加强产学研合作', 'Cooperation of enterprises, universities and institutes'),
  {
    text: lawText`
      鼓励高校优化学科专业结构和课程设置,
      联合科研院所、企业、培训机构等共同打造新型软件工程师学院、特色化示范性软件学院、软件现代产业学院,
      加强高层次软件人才培养。
      鼓励院校与园区、企业、机构等合作建设软件人才基地,包括特色软件学院和软件实训(实习)基地。
      [责任单位:市教育局、市经信局,各区、县(市)政府]
    `,
    departments: ['市教育局', '市经信局', '各区、县(市)政府'],
    note: NO_FIGURE,
  },
);

const investmentAndFinancing = clause('五（十二）', text('加强投融资支持', 'Investment and financing'), {
  text: lawText`
    充分发挥各级政府产业基金作用,重点投向基础软件、工业软件和关键核心技术领域等重大投资项目,
    吸引投资机构、行业领军企业等社会资本投入,撬动社会资本投资软件产业。
    鼓励软件企业通过上市、并购重组、再融资、发行创新性融资工具等方式募集资金。
    创新信贷方式,支持供应链金融,鼓励银行开发软件特色融资产品,支持软件企业产品开发和市场扩展。
    (责任单位:市国资委、市地方金融监管局)
  `,
  departments: ['市国资委', '市地方金融监管局'],
  note: NO_FIGURE,
});

export const software2022 = policy({
  id: 'software-2022',
  title: text(
    '杭州市推进软件和信息技术服务业高质量发展的若干政策',
    'Policies of Hangzhou to advance the high-quality development of software ' +
      'and information technology services',
  ),
  shortTitle: text('软件 2022', 'Software 2022'),
  level: 'city',
  issued: '2022-10',
  status: 'adopted',
  effectiveFrom: '2022-11-25',
  effectiveTo: '2025-11-24',
  datesNote: text(
    '原文：“自2022年11月25日起施行,有效期三年”。末日按满三年之日的前一日计；' +
      '按民法典第201条首日不计入的算法，末日为2025年11月25日。',
    'The text says: in force from 25 November 2022, valid for three years. ' +
      'The last day is taken as the day before the third anniversary; ' +
      'by Article 201 of the Civil Code, which does not count the first day, it ' +
      'would be 25 November 2025.',
  ),
  scope: lawText`
    本政策适用于已依法登记注册,以软件开发、系统集成、应用服务和其他相应技术服务为主营业务,
    符合《中华人民共和国工业和信息化部 国家发展改革委 财政部 国家税务总局公告》(2021 年第 10 号)
    规定条件的软件企业。
  `,
  trade: SOFTWARE,
  stacking: '本政策与本市各级其他同类政策存在重叠、交叉、不一致的,按照“从优、就高、不重复”的原则执行。',
  closingRules: [
    '由市经信局负责牵头组织实施。',
    '如遇国家及省、市相关政策调整,以调整后的政策为准。',
    '本政策所涉及补助资金由市财政及区、县(市)两级按现行财政体制承担。',
    '本政策未明事项由市经信局每年下发实施通知予以明确。',
  ],
  fundedBy: funded('joint', '本政策所涉及补助资金由市财政及区、县(市)两级按现行财政体制承担。'),
  clauses: [
    growthInSize,
    excellence,
    spendingOnResearch,
    useOfOwnSoftware,
    jointInnovation,
    applicationMarkets,
    innovationPlatforms,
    openSource,
    softwareParks,
    talent,
    universitiesAndInstitutes,
    investmentAndFinancing,
  ],
});
