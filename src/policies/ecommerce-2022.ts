import { award, unclear } from '../rules/awards';
import { number, percent, wan, yi, yuan, type Quantity, type Requirement } from '../rules/expressions';
import { count, growth, money, optional, yearOfSupport, yesNo } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text, type Text } from '../rules/text';
import { ENTERPRISE_SIZE, PROJECT_INVESTMENT } from './shared/matters';
import { COUNTS_AS_FIRST_YEAR, COUNTS_AS_ZERO } from './shared/labels';
import { EXCERPT, excerptWith } from './shared/notes';
import { E_COMMERCE, E_COMMERCE_PLATFORMS, E_COMMERCE_SERVICES } from './shared/trades';

const NOT_REWARDED_BEFORE = text('未曾享受过本项一次性奖励', 'has not had this one-off reward before');

/** 年营业收入突破2000万元，且近3年平均增速在20%以上（含）。 */
const growthReward = wan(100);
const revenueToPass = wan(2000);
const grownEnough = (avgRevenueGrowth3y: Quantity): Requirement => avgRevenueGrowth3y.atLeast(percent(20));

const growthOfEnterprises = clause(
  '汇编二（二）第1条',
  text('鼓励企业做大做强', 'Support for enterprises to grow'),
  {
    text: lawText`
      进一步壮大我市电商市场主体,加强电商企业梯队建设,推动新电商企业做大做强,有效提高服务能力和运营能力。
      对本地年实际交易额在100亿元以上的电商平台,给予不超过100万元的一次性奖励。
      推动电商企业“个转企、小升规”,对纳入国家统计局联网直报平台并上报统计数据,
      年营业收入突破2000万元且近3年平均增速在20%以上(含)的企业,给予不超过100万元的一次性奖励。
      (责任单位:市商务局)
    `,
    departments: ['市商务局'],
    note: EXCERPT,
    awards: [
      award('ECOMMERCE_PLATFORM_SCALE_REWARD', {
        title: text('电商平台规模奖励', 'One-off reward for large e-commerce platforms'),
        quote: '对本地年实际交易额在100亿元以上的电商平台,给予不超过100万元的一次性奖励',
        inputs: {
          transactionVolume: money({
            label: text('本地年实际交易额', 'Actual local transactions of the year'),
            year: 'assessed',
            note: text(
              '平台在本地的年实际交易额。',
              'Transactions of the platform actually made in the city in the year.',
            ),
            synonyms: ['本地年交易额', '年度本地实际交易额'],
          }),
        },
        conditions: [text('电商平台', 'an e-commerce platform'), NOT_REWARDED_BEFORE],
        trade: E_COMMERCE_PLATFORMS,
        pays: ({ transactionVolume }) => wan(100).when(transactionVolume.atLeast(yi(100))),
        matters: [ENTERPRISE_SIZE],

        upperBound: '不超过',
        beneficiary: 'platform',
        frequency: 'once',
        ambiguities: [
          unclear(
            '“本地年实际交易额”未作定义（本地商家的、本地买家的，' +
              '还是本地注册平台的交易额），按填报数额计。',
            '本地年实际交易额 is not defined (transactions of local sellers, of local buyers, or ' +
              'of a platform registered here); taken as supplied.',
          ),
          unclear(
            '平台也可能符合本条的增长奖励（ECOMMERCE_ENTERPRISE_GROWTH_REWARD），' +
              '能否同得文本未载明；各自计算。',
            'A platform may also meet the growth reward of this clause ' +
              '(ECOMMERCE_ENTERPRISE_GROWTH_REWARD); whether both are paid is not stated. ' +
              'Each is computed by itself.',
          ),
        ],
      }),
      award('ECOMMERCE_ENTERPRISE_GROWTH_REWARD', {
        title: text(
          '电商企业上规增长奖励',
          'One-off reward for growing e-commerce enterprises in the statistics system',
        ),
        quote: '年营业收入突破2000万元且近3年平均增速在20%以上(含)的企业,给予不超过100万元的一次性奖励',
        inputs: {
          revenue: money({
            label: text('年营业收入', 'Annual operating revenue'),
            year: 'assessed',
            note: text('企业的年营业收入。', 'Operating revenue of the enterprise in the year.'),
            synonyms: [
              '年度营业收入',
              '营业收入',
              '营业收入总额',
              '全年营业收入',
              '本年营业收入',
              '年营收',
              '年度营收',
              '营收',
              '营收额',
              '全年营收',
              '本年营收',
              'Revenue',
              'Operating revenue',
            ],
          }),
          avgRevenueGrowth3y: growth({
            label: text('近3年营业收入平均增速', 'Average growth of operating revenue over the last 3 years'),
            note: text(
              '近3年营业收入的平均增速，20% 写作 0.2。',
              'Average yearly growth of operating revenue over the last ' +
                '3 years, as a fraction (0.2 is 20%).',
            ),
            synonyms: ['近3年营收平均增速', '近三年营业收入平均增速', '近三年营收平均增速'],
          }),
        },
        conditions: [
          text('电商企业', 'an e-commerce enterprise'),
          text(
            '纳入国家统计局联网直报平台并上报统计数据',
            'in the online reporting system of the National Bureau of Statistics, and reporting its data',
          ),
          NOT_REWARDED_BEFORE,
        ],
        pays: ({ revenue, avgRevenueGrowth3y }) =>
          growthReward.when(revenue.moreThan(revenueToPass).and(grownEnough(avgRevenueGrowth3y))),
        matters: [ENTERPRISE_SIZE],

        upperBound: '不超过',
        frequency: 'once',
        ambiguities: [
          {
            taken: text(
              '“突破2000万元”与“超过”同义，不含本数。',
              '突破2000万元 means going beyond, like 超过: exactly CNY 20 million is not enough.',
            ),
            other: {
              text: text(
                '“突破”含本数：恰为2000万元的也可得',
                '突破 includes the number: exactly CNY 20 million is enough',
              ),
              pays: ({ revenue, avgRevenueGrowth3y }) =>
                growthReward.when(revenue.atLeast(revenueToPass).and(grownEnough(avgRevenueGrowth3y))),
            },
          },
          unclear(
            '“近3年平均增速”指前面所写的年营业收入的增速；是复合增长还是各年增速的平均，' +
              '文本未载明，由填报人给出。',
            '近3年平均增速 is that of operating revenue, the only figure named ' +
              'before it. Whether a compound rate or a mean of yearly rates ' +
              'is meant is not stated; it is an input.',
          ),
          unclear(
            '“个转企、小升规”是本句的目的，不作为另一项条件。',
            '个转企、小升规 (sole traders into companies, small ones into the statistics) is the aim ' +
              'of the sentence, not a further condition.',
          ),
        ],
      }),
    ],
  },
);

const demonstrationEnterprises = clause(
  '汇编二（二）第2条',
  text('树立示范标杆', 'Demonstration enterprises'),
  {
    text: lawText`
      积极创建新电商示范工程,鼓励电商企业在传统电商模式的基础上迭代升级,
      在平台电商、垂直电商、社交电商、社区团购、内容电商、生鲜电商、兴趣电商、智慧电商、直播电商、
      元宇宙等新赛道、新领域多元化发展,
      着力培育示范效应好、带动作用强、市场影响大、新赛道成绩突出的新电商企业。
      对符合条件的新电商示范企业,给予不超过50万元的一次性奖励。
      (责任单位:市商务局)
    `,
    departments: ['市商务局'],
    note: EXCERPT,
    awards: [
      award('ECOMMERCE_DEMONSTRATION_REWARD', {
        title: text('新电商示范企业奖励', 'One-off reward for new e-commerce demonstration enterprises'),
        quote: '对符合条件的新电商示范企业,给予不超过50万元的一次性奖励',
        inputs: {
          enterpriseCount: count({
            label: text('新电商示范企业数', 'New e-commerce demonstration enterprises'),
            note: text(
              '认定的示范企业数；单个企业填 1，未认定填 0。',
              'Enterprises recognised; 1 for a single company row, 0 if not recognised.',
            ),
            synonyms: ['新电商示范企业家数'],
          }),
        },
        conditions: [
          text('符合条件的新电商示范企业', 'a qualified new e-commerce demonstration enterprise'),
          NOT_REWARDED_BEFORE,
        ],
        pays: ({ enterpriseCount }) => enterpriseCount.times(wan(50)),
        upperBound: '不超过',
        frequency: 'once',
      }),
    ],
  },
);

const BOTH_TOP10_REWARDS = unclear(
  '进入TOP10的奖励与落户奖励能否同得（合计200万元），文本未载明；两句各有金额，各自计算。',
  'Whether one enterprise can have both the top ten reward and the settlement reward (CNY 2 million ' +
    'in all) is not stated; each sentence has its own amount, and each is computed by itself.',
);

/** 资助总额：what earlier grants leave of it. */
const roomLeft = (total: Quantity, priorSupport: Quantity): Quantity =>
  total.minus(priorSupport).called('剩余额度', 'room left').orZero();

/** What both yearly grants (20%, at most 3 years, a total for all of them) are computed from. */
const yearlyGrant = (item: Text, investmentNote: Text) => ({
  investment: money({
    label: text('当年实际投入额', 'Actual spending of the year'),
    year: 'assessed',
    item,
    note: investmentNote,
    synonyms: [`${item.zh}当年实际投入额`, `${item.zh}年度实际投入额`],
  }),
  yearOfSupport: optional(
    yearOfSupport({
      label: text('第几年资助', 'Year of the grant'),
      item,
      note: text('资助的第几年，1 至 3。', 'Which year of the grant, 1 to 3.'),
      synonyms: [`${item.zh}第几年资助`, `${item.zh}资助年次`],
    }),
    1,
    COUNTS_AS_FIRST_YEAR,
  ),
  priorSupport: optional(
    money({
      label: text('此前年度累计已获资助额', 'Grants received in earlier years'),
      item,
      note: text(
        '此前各年按本项已获的资助合计。',
        'Grants of this item received in earlier years, added up.',
      ),
      synonyms: [`${item.zh}此前年度累计已获资助额`, `${item.zh}以前年度累计已获资助额`],
    }),
    0,
    COUNTS_AS_ZERO,
  ),
});

/** 资助总额最高200万元。 */
const pavilionCap = wan(200);

const brands = clause('汇编二（二）第3条', text('推动品牌建设', 'Brands'), {
  text: lawText`
    丰富以杭货杭景、文创旅游等为代表的数字消费品类,
    打造一批有特色、有亮点、有知名度、附加值高的新电商产品与服务内容,助力打造“杭货”IP。
    对进入天猫、京东、抖音、快手或其他电商平台销售排行榜TOP10的符合条件的新电商企业(以下简称TOP10企业),
    给予100万元的一次性奖励。
    TOP10企业落户杭州、纳入国家统计局联网直报平台并上报统计数据,
    且企业销售额统计数据不低于排名TOP10时相应数据的,给予100万元的一次性奖励。
    鼓励运营主体在电商平台建设品牌特色馆,符合条件的每年按其当年实际投入额的20%给予资助,最长不超过3年,
    资助总额不超过200万元。
    鼓励创建电商新品牌,对围绕国风国潮Z世代创建的本土电商新品牌,销售额达到1000万元,
    且近2年平均增速在20%以上(含)的,给予50万元的一次性奖励。
    (责任单位:市商务局)
  `,
  departments: ['市商务局'],
  note: EXCERPT,
  awards: [
    award('ECOMMERCE_TOP10_REWARD', {
      title: text(
        '电商平台销售排行榜TOP10奖励',
        'One-off reward for entering the sales top ten of an e-commerce platform',
      ),
      quote: lawText`
        对进入天猫、京东、抖音、快手或其他电商平台销售排行榜TOP10的符合条件的新电商企业(以下简称TOP10企业),
        给予100万元的一次性奖励
      `,
      inputs: {
        salesRank: count({
          label: text('电商平台销售排行榜名次', 'Rank in the sales list of an e-commerce platform'),
          note: text(
            '排行榜名次，第一名填 1；未上榜填 0。',
            'Rank in the list, 1 for the first; 0 if not listed.',
          ),
          synonyms: ['销售排行榜名次'],
        }),
      },
      conditions: [
        text(
          '进入天猫、京东、抖音、快手或其他电商平台销售排行榜',
          'in the sales list of Tmall, JD, Douyin, Kuaishou or another e-commerce platform',
        ),
        text('符合条件的新电商企业', 'a qualified new e-commerce enterprise'),
        NOT_REWARDED_BEFORE,
      ],
      pays: ({ salesRank }) => wan(100).when(salesRank.atLeast(number(1)).and(salesRank.atMost(number(10)))),
      frequency: 'once',
      ambiguities: [
        unclear(
          '是哪一种排行榜（平台、品类、期间），文本未载明。',
          'Which list is meant (platform, category, period) is not stated.',
        ),
        unclear(
          '进入几个平台TOP10的，奖励一次还是按平台分别奖励，文本未载明；“一次性”按每家企业一次计。',
          'Whether an enterprise in the top ten of several platforms is rewarded once or per ' +
            'platform is not stated; 一次性 is taken as once per enterprise.',
        ),
        BOTH_TOP10_REWARDS,
      ],
    }),
    award('ECOMMERCE_TOP10_SETTLEMENT_REWARD', {
      title: text('TOP10企业落户奖励', 'One-off reward for top ten enterprises that settle in Hangzhou'),
      quote: '且企业销售额统计数据不低于排名TOP10时相应数据的,给予100万元的一次性奖励',
      inputs: {
        sales: money({
          label: text('企业销售额统计数据', 'Sales as reported to the statistics'),
          note: text(
            '落户后上报的企业销售额统计数据。',
            'Sales as reported to the statistics system after settling.',
          ),
          synonyms: ['企业统计销售额'],
        }),
        salesAtTop10: money({
          label: text('排名TOP10时相应销售额', 'Sales at the time of the top ten rank'),
          note: text(
            '该企业排名TOP10时的相应销售额。',
            'Sales of the enterprise at the time of its top ten rank.',
          ),
          // Sales at a top ten rank are not 0; a forgotten figure would pay.
          likely: { from: 0.01 },
          synonyms: ['排名TOP10时销售额'],
        }),
      },
      conditions: [
        text('TOP10企业落户杭州', 'a top ten enterprise that settles in Hangzhou'),
        text(
          '纳入国家统计局联网直报平台并上报统计数据',
          'in the online reporting system of the National Bureau of Statistics, and reporting its data',
        ),
        NOT_REWARDED_BEFORE,
      ],
      // Excel on the desktop hands a blank cell over as 0, and 0 is no less than 0: there must be sales.
      pays: ({ sales, salesAtTop10 }) =>
        wan(100).when(sales.moreThan(yuan(0)).and(sales.atLeast(salesAtTop10))),
      frequency: 'once',
      ambiguities: [
        unclear(
          '“不低于排名TOP10时相应数据”指该企业自己进入TOP10时的销售额；也可指第10名的销售额。',
          '不低于排名TOP10时相应数据 is read as the sales with which the enterprise itself came ' +
            'into the top ten. It could also mean the sales of the tenth place.',
        ),
        BOTH_TOP10_REWARDS,
      ],
    }),
    award('ECOMMERCE_BRAND_PAVILION_SUBSIDY', {
      title: text('品牌特色馆资助', 'Yearly grant for operators of brand pavilions on e-commerce platforms'),
      quote: '符合条件的每年按其当年实际投入额的20%给予资助,最长不超过3年,资助总额不超过200万元',
      inputs: yearlyGrant(
        text('品牌特色馆', 'brand pavilion'),
        text('该品牌特色馆当年的实际投入额。', 'Actual spending of the year on the brand pavilion.'),
      ),
      conditions: [
        text(
          '运营主体在电商平台建设品牌特色馆',
          'an operator that builds a brand pavilion on an e-commerce platform',
        ),
        text('符合条件', 'qualified'),
      ],
      pays: ({ investment, yearOfSupport, priorSupport }) =>
        percent(20)
          .of(investment)
          .upTo(roomLeft(pavilionCap, priorSupport))
          .when(yearOfSupport.atMost(number(3))),
      ceiling: {
        over: 'ever',
        words: '资助总额不超过200万元',
        received: 'priorSupport',
        of: () => pavilionCap,
      },
      subject: { kind: 'project', marks: { investment: 'pavilionInvestment' } },

      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“资助总额不超过200万元”按各年合计计，不是每年200万元。',
          '资助总额不超过200万元 is the total over all years, not CNY 2 million per year.',
        ),
        unclear(
          '最高额按运营主体还是按品牌特色馆，文本未载明；“其”指运营主体，按运营主体计。',
          'Whether the cap is per operator or per pavilion is not stated; ' +
            'taken per operator, to whom 其 refers.',
        ),
      ],
    }),
    award('ECOMMERCE_NEW_BRAND_REWARD', {
      title: text('本土电商新品牌奖励', 'One-off reward for new local e-commerce brands'),
      quote: '销售额达到1000万元,且近2年平均增速在20%以上(含)的,给予50万元的一次性奖励',
      inputs: {
        sales: money({
          label: text('品牌销售额', 'Sales of the brand'),
          note: text('该品牌的年销售额。', 'Sales of the brand in the year.'),
          synonyms: ['品牌年销售额'],
        }),
        avgSalesGrowth2y: growth({
          label: text('近2年销售额平均增速', 'Average growth of sales over the last 2 years'),
          item: text('电商新品牌', 'new e-commerce brand'),
          note: text(
            '该品牌近2年销售额的平均增速，20% 写作 0.2。',
            'Average yearly growth of the sales of the brand over the last ' +
              '2 years, as a fraction (0.2 is 20%).',
          ),
          synonyms: ['电商新品牌近2年销售额平均增速', '近2年品牌销售额平均增速', '近两年品牌销售额平均增速'],
        }),
      },
      conditions: [
        text(
          '围绕国风国潮Z世代创建的本土电商新品牌',
          'a new local e-commerce brand built on Chinese style, Chinese fashion and generation Z',
        ),
        NOT_REWARDED_BEFORE,
      ],
      pays: ({ sales, avgSalesGrowth2y }) =>
        wan(50).when(sales.atLeast(wan(1000)).and(avgSalesGrowth2y.atLeast(percent(20)))),
      subject: { kind: 'product', nature: 'brand', marks: { sales: 'brandSales' } },

      frequency: 'once',
      ambiguities: [
        unclear(
          '销售额是一年的还是累计的，文本未载明；并列的是年度增速，按一年计。',
          'Whether the sales are of one year or cumulative is not stated; ' +
            'taken as of one year, since a yearly growth stands beside it.',
        ),
        unclear(
          '按品牌还是按企业一次，文本未载明；“对…本土电商新品牌”，按品牌计。',
          'Whether once per brand or per enterprise is not stated; taken per brand, the thing rewarded.',
        ),
        unclear(
          '“1000万元”在所据扫描文本中作“100o万元”，校为1000万元，宜与原文核对。',
          'The scan prints the CNY 10 million as 100o万元, corrected to 1000万元; ' +
            'it should be checked against the original.',
        ),
      ],
    }),
  ],
});

/** 新型产业带：按其实际投入的20%，最长不超过3年，最高不超过200万元。 */
const beltShare = (investment: Quantity): Quantity => percent(20).of(investment);
const beltCap = wan(200);
const beltSupported = (year: Quantity): Requirement => year.atMost(number(3));

const supplyChains = clause('汇编二（二）第4条', text('推动供应链拓展', 'Supply chains'), {
  text: lawText`
    鼓励新电商产业化发展,建立完备的集货体系,
    打通设计研发、生产制造、品牌打造、线下网点和仓储物流体系建设等产业链各环节。
    推动品牌商与新电商企业合作,引导国内外知名品牌企业开设选品中心。
    在传统产业带聚集的基础上,在各电商平台建设一批新型产业带,
    实现产业带内部企业数据驱动、资源高效整合和项目联动孵化。
    对能够整合设计、生产、服务、管理、营销全流程,并形成特色品牌产品的供应链(选品中心)项目,
    按其实际投资额的20%给予补助,最高不超过300万元。
    对符合条件的新型产业带,按其实际投入的20%给予运营主体资助,最长不超过3年,最高不超过200万元。
    (责任单位:市商务局)
  `,
  departments: ['市商务局'],
  note: EXCERPT,
  awards: [
    award('ECOMMERCE_SUPPLY_CHAIN_SUBSIDY', {
      title: text(
        '供应链（选品中心）项目补助',
        'Subsidy for supply chain (product selection centre) projects',
      ),
      quote: '按其实际投资额的20%给予补助,最高不超过300万元',
      inputs: {
        investment: money({
          label: text('项目实际投资额', 'Actual investment in the project'),
          item: text('供应链（选品中心）', 'supply chain or product selection centre'),
          note: text(
            '该供应链（选品中心）项目的实际投资额。',
            'Actual investment in the supply chain (product selection centre) project.',
          ),
          synonyms: ['供应链（选品中心）项目实际投资额'],
        }),
      },
      conditions: [
        text(
          '能够整合设计、生产、服务、管理、营销全流程',
          'able to join design, production, service, management and marketing into one process',
        ),
        text('形成特色品牌产品', 'brand products of its own have come of it'),
        text('供应链（选品中心）项目', 'a supply chain (product selection centre) project'),
      ],
      pays: ({ investment }) => percent(20).of(investment).upTo(wan(300)),
      subject: { kind: 'project', marks: { investment: 'supplyChainInvestment' } },

      frequency: 'per project',
      ambiguities: [
        unclear(
          '最高额按每个项目计（“对…项目”）；文本未设最低投资额。',
          'The cap is taken per project (对…项目). No minimum investment is stated.',
        ),
      ],
    }),
    award('ECOMMERCE_INDUSTRY_BELT_SUBSIDY', {
      title: text('新型产业带运营主体资助', 'Grant for operators of new e-commerce industry belts'),
      quote: '按其实际投入的20%给予运营主体资助,最长不超过3年,最高不超过200万元',
      inputs: yearlyGrant(
        text('新型产业带', 'new industry belt'),
        text('该新型产业带当年的实际投入额。', 'Actual spending of the year on the industry belt.'),
      ),
      conditions: [
        text('符合条件的新型产业带', 'a qualified new industry belt'),
        text('资助给运营主体', 'paid to the operator'),
      ],
      pays: ({ investment, yearOfSupport, priorSupport }) =>
        beltShare(investment).upTo(roomLeft(beltCap, priorSupport)).when(beltSupported(yearOfSupport)),
      ceiling: { over: 'ever', words: '最高不超过200万元', received: 'priorSupport', of: () => beltCap },
      subject: { kind: 'project', marks: { investment: 'beltInvestment' } },

      frequency: 'yearly',
      ambiguities: [
        {
          taken: text(
            '“最高不超过200万元”没有品牌特色馆那样的“总额”；' +
              '按至多三年合计计，取较低的读法，并与上一条一致。',
            '最高不超过200万元 lacks the 总额 of the brand pavilions; ' +
              'read as the total over at most three years, the lower reading and ' +
              'in line with the clause before.',
          ),
          other: {
            text: text('200万元按每年计', 'CNY 2 million per year'),
            pays: ({ investment, yearOfSupport }) =>
              beltShare(investment).upTo(beltCap).when(beltSupported(yearOfSupport)),
          },
        },
        unclear(
          '“实际投入”前没有“每年”“当年”；“最长不超过3年”表明按年资助，基数按当年投入计。',
          'No 每年 or 当年 stands before 实际投入; 最长不超过3年 implies yearly grants, so the base ' +
            'is the spending of the year.',
        ),
      ],
    }),
  ],
});

/** 新电商服务企业：不超过50万元的一次性奖励。 */
const serviceReward = wan(50);
/** 第2类要求：服务50家以上，业务收入额不低于1000万元，近2年平均增速不低于20%。 */
const secondRequirement = (
  firmsServed: Quantity,
  serviceRevenue: Quantity,
  growth2y: Quantity,
): Requirement =>
  firmsServed
    .atLeast(number(50))
    .and(serviceRevenue.atLeast(wan(1000)))
    .and(growth2y.atLeast(percent(20)));

const newServices = clause('汇编二（二）第5条', text('打造新电商服务业', 'New e-commerce services'), {
  text: lawText`
    支持软件服务、培训教育、知识产权、税务服务、营销推广、售后服务、行业资讯、
    法律支持等专业电商服务企业发展,深化电子商务支撑服务体系建设。
    对满足以下两类要求之一的新电商服务企业,给予不超过50万元的一次性奖励。
    1.帮助企业开展数字化改造建成新零售企业,或帮助园区打造建设新一代电子商务园区,
    或帮助建成品牌馆、供应链、产业带的;
    2.服务电商企业50家以上,电商专业服务业务收入额不低于1000万元且近2年平均增速不低于20%的。
    (责任单位:市商务局)
  `,
  departments: ['市商务局'],
  note: EXCERPT,
  awards: [
    award('ECOMMERCE_SERVICE_PROVIDER_REWARD', {
      title: text('新电商服务企业奖励', 'One-off reward for new e-commerce service providers'),
      quote: '对满足以下两类要求之一的新电商服务企业,给予不超过50万元的一次性奖励',
      inputs: {
        firmsServed: count({
          label: text('服务电商企业数', 'E-commerce enterprises served'),
          note: text(
            '服务的电商企业数；只按第1类要求申报的可填 0。',
            'Number of e-commerce enterprises served; 0 will do where only requirement 1 is claimed.',
          ),
          synonyms: ['服务的电商企业数'],
        }),
        serviceRevenue: money({
          label: text('电商专业服务业务收入额', 'Revenue from professional e-commerce services'),
          note: text(
            '电商专业服务业务的收入额；只按第1类要求申报的可填 0。',
            'Revenue from professional e-commerce services; 0 will do where only requirement 1 is claimed.',
          ),
          synonyms: ['电商专业服务业务收入', '电商专业服务收入'],
        }),
        avgServiceRevenueGrowth2y: growth({
          label: text('近2年业务收入平均增速', 'Average growth of service revenue over the last 2 years'),
          item: text('电商专业服务', 'professional e-commerce services'),
          note: text(
            '电商专业服务业务收入近2年的平均增速，20% 写作 0.2；只按第1类要求申报的可填 0。',
            'Average yearly growth of that revenue over the last 2 years, as a fraction ' +
              '(0.2 is 20%); 0 will do where only requirement 1 is claimed.',
          ),
          synonyms: ['近2年电商专业服务业务收入平均增速', '近两年电商专业服务业务收入平均增速'],
        }),
        meetsFirstRequirement: optional(
          yesNo({
            label: text('满足第1类要求', 'Meets requirement 1'),
            item: text('新电商服务企业', 'new e-commerce service provider'),
            note: text(
              '是否帮助企业开展数字化改造建成新零售企业，或帮助园区打造建设新一代电子商务园区，' +
                '或帮助建成品牌馆、供应链、产业带。',
              'Whether it helped an enterprise become a new retail enterprise by digital ' +
                'upgrading, or helped build a new-generation e-commerce park, or a brand ' +
                'pavilion, supply chain or industry belt.',
            ),
            synonyms: ['新电商服务企业满足第1类要求', '新电商服务企业是否满足第1类要求'],
          }),
          null,
          text('视为不满足', 'taken as not met'),
        ),
      },
      conditions: [
        text(
          '新电商服务企业（软件服务、培训教育、知识产权、税务服务、营销推广、售后服务、行业资讯、' +
            '法律支持等专业电商服务企业）',
          'a new e-commerce service provider (software, training and ' +
            'education, intellectual property, tax, marketing, after-sales ' +
            'service, industry information, legal support and the like)',
        ),
        NOT_REWARDED_BEFORE,
      ],
      trade: E_COMMERCE_SERVICES,
      pays: ({ firmsServed, serviceRevenue, avgServiceRevenueGrowth2y, meetsFirstRequirement }) => {
        const bySecondRequirement = serviceReward.when(
          secondRequirement(firmsServed, serviceRevenue, avgServiceRevenueGrowth2y),
        );
        return meetsFirstRequirement.gives(
          { yes: serviceReward, no: bySecondRequirement },
          bySecondRequirement,
        );
      },
      upperBound: '不超过',
      frequency: 'once',
      ambiguities: [
        unclear(
          '“服务电商企业50家以上”含50家；按年计还是累计，文本未载明，按填报数计。',
          '服务电商企业50家以上 includes 50. Whether they are counted in a year or altogether is not ' +
            'stated; taken as supplied.',
        ),
        unclear(
          '第2类要求的三项须同时满足（逗号之后为“且”）。',
          'The three conditions of requirement 2 must all be met (a comma, then 且).',
        ),
        unclear(
          '“近2年平均增速”指前面所写的电商专业服务业务收入额的增速。',
          '近2年平均增速 is that of 电商专业服务业务收入额, the figure named before it.',
        ),
        unclear(
          '“1000万元”在所据扫描文本中作“IO(X)万元”，校为1000万元，宜与原文核对。',
          'The scan prints the CNY 10 million as IO(X)万元, corrected to 1000万元; ' +
            'it should be checked against the original.',
        ),
      ],
    }),
  ],
});

const technology = clause('汇编二（二）第6条', text('优化科技应用体系', 'Technology'), {
  text: lawText`
    鼓励新电商企业积极开展技术研发,
    运用5G、云计算、物联网、大数据、区块链、量子计算、硅光芯片、VR/AR/XR、人工智能、人机共生、数字孪生、
    高清影像、自动驾驶、无人机、机器人、NFT等创新技术,提升数字消费体验。
    支持新电商企业针对选品、营销等环节开发软件服务系统,借助新电商的数字化升级,
    推动商贸主体向数字化、网络化、智能化、服务化等方向发展。
    对自行研发相关服务平台、系统并取得相关认证的项目,
    按其研发实际投入额的20%给予研发企业不超过200万元的奖励。
    (责任单位:市商务局)
  `,
  departments: ['市商务局'],
  note: EXCERPT,
  awards: [
    award('ECOMMERCE_RND_REWARD', {
      title: text('自研平台、系统研发奖励', 'Reward for platforms and systems of own development'),
      quote: '按其研发实际投入额的20%给予研发企业不超过200万元的奖励',
      inputs: {
        rndExpense: money({
          label: text('研发实际投入额', 'Actual R&D spending'),
          // Not the R&D of the whole enterprise.
          item: text('自行研发的平台、系统', 'platform or system of own development'),
          note: text('该平台、系统项目的研发实际投入额。', 'Actual R&D spending on the platform or system.'),
          synonyms: ['自行研发的平台、系统研发实际投入额', '平台、系统研发实际投入额'],
        }),
      },
      conditions: [
        text(
          '自行研发相关服务平台、系统并取得相关认证的项目',
          'a project that developed a service platform or system itself and obtained ' +
            'the certification concerned',
        ),
        text('奖励给研发企业', 'paid to the developing enterprise'),
      ],
      pays: ({ rndExpense }) => percent(20).of(rndExpense).upTo(wan(200)),
      matters: [PROJECT_INVESTMENT],
      subject: { kind: 'project', marks: { rndExpense: 'developmentCost' } },

      frequency: 'per project',
      ambiguities: [
        unclear(
          '“不超过200万元”按每个项目计（“对…项目”），不是每家企业。',
          '不超过200万元 is the cap per project (对…项目), not per enterprise.',
        ),
        unclear(
          '“按…20%给予…不超过200万元的奖励”：“不超过”限制的是金额，20%为固定比例。',
          'In 按…20%给予…不超过200万元的奖励 the 不超过 caps the amount; the rate of 20% is fixed.',
        ),
      ],
    }),
  ],
});

const commonProsperity = clause('汇编二（三）第1条', text('助力共同富裕示范区建设', 'Common prosperity'), {
  text: lawText`
    积极引导新电商企业充分利用新电商全景呈现、引流带货、实时互动等特点,
    参与浙江山区26县美丽乡村建设和对口支援地区乡村振兴工作,挖掘培育当地农优特产业带,
    助力共同富裕示范区建设。
    对开展公益助农活动的新电商企业,按其年度开展公益活动场次和实际交易额,给予不超过10万元的奖励。
    (责任单位:市商务局)
  `,
  departments: ['市商务局'],
  note: excerptWith(
    '按公益活动场次和实际交易额奖励的标准未列，只能给出上限。',
    'No rates by number of events or by transactions are stated, so only the upper bound can be given.',
  ),
  awards: [
    award('ECOMMERCE_RURAL_AID_REWARD', {
      title: text('公益助农活动奖励', 'Reward for public-benefit events in aid of farmers'),
      quote: '按其年度开展公益活动场次和实际交易额,给予不超过10万元的奖励',
      inputs: {
        eventCount: count({
          label: text('年度公益活动场次', 'Public-benefit events of the year'),
          year: 'assessed',
          note: text(
            '年度开展公益助农活动的场次；没有填 0。',
            'Public-benefit events in aid of farmers held in the year; 0 if none.',
          ),
          synonyms: ['年度公益助农活动场次', '公益助农活动场次'],
        }),
      },
      conditions: [
        text(
          '开展公益助农活动的新电商企业',
          'a new e-commerce enterprise that holds public-benefit events in aid of farmers',
        ),
        text(
          '按年度开展公益活动场次和实际交易额',
          'by the number of events in the year and the transactions actually made',
        ),
      ],
      pays: ({ eventCount }) => wan(10).when(eventCount.atLeast(number(1))),
      upperBound: '不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '奖励取决于场次和实际交易额，但两者的标准均未列，只能给出上限；' +
            '场次只用来表明开展了活动，实际交易额不作为参数。',
          'The reward depends on the number of events and the transactions, but no rate for either ' +
            'is stated: only the upper bound can be given. The number of events merely shows that ' +
            'there were any; transactions are not asked for.',
        ),
        unclear(
          '“不超过10万元”按每家企业每年计（“年度”）；也可读作总共一次。',
          '不超过10万元 is read per enterprise and year (年度); it could also be one cap for all time.',
        ),
      ],
    }),
  ],
});

/** 累计最高100万元。 */
const sceneCap = wan(100);

const digitalScenes = clause('汇编三（三）第2条', text('鼓励数字化场景应用', 'Digital scenes'), {
  text: lawText`
    加快新电商的智能化、网络化全渠道布局,打造全方位、多场景、沉浸式消费体验,加快数字赋能促进消费升级。
    对企业应用新技术开发沉浸式消费场景、促进消费成效突出并具有可推广价值的,按其实际投资额的20%给予资助,
    累计不超过100万元。
    (责任单位:市商务局)
  `,
  departments: ['市商务局'],
  note: EXCERPT,
  awards: [
    award('ECOMMERCE_DIGITAL_SCENE_SUBSIDY', {
      title: text('沉浸式消费场景资助', 'Grant for immersive consumption scenes'),
      quote: '按其实际投资额的20%给予资助,累计不超过100万元',
      inputs: {
        investment: money({
          label: text('实际投资额', 'Actual investment'),
          item: text('沉浸式消费场景', 'immersive consumption scene'),
          note: text(
            '开发沉浸式消费场景的实际投资额。',
            'Actual investment in developing the immersive consumption scene.',
          ),
          synonyms: ['沉浸式消费场景实际投资额'],
        }),
        priorSupport: optional(
          money({
            label: text('此前累计已获资助额', 'Grants received before'),
            note: text(
              '企业此前按本条已获的资助合计。',
              'Grants under this clause that the enterprise received before, added up.',
            ),
            synonyms: ['沉浸式消费场景此前累计已获资助额', '沉浸式消费场景此前已获资助额'],
          }),
          0,
          COUNTS_AS_ZERO,
        ),
      },
      conditions: [
        text(
          '企业应用新技术开发沉浸式消费场景',
          'an enterprise that develops immersive consumption scenes with new technology',
        ),
        text('促进消费成效突出', 'marked success in promoting consumption'),
        text('具有可推广价值', 'worth spreading'),
      ],
      pays: ({ investment, priorSupport }) =>
        percent(20).of(investment).upTo(roomLeft(sceneCap, priorSupport)),
      ceiling: { over: 'ever', words: '累计不超过100万元', received: 'priorSupport', of: () => sceneCap },
      subject: { kind: 'project', marks: { investment: 'sceneInvestment' } },
      matters: [PROJECT_INVESTMENT],

      frequency: 'per project',
      ambiguities: [
        unclear(
          '“累计不超过100万元”按每家企业所有项目、各年合计计；也可读作每个项目累计。',
          '累计不超过100万元 is taken over all projects and years of the enterprise. ' +
            'It could also be cumulative per project.',
        ),
      ],
    }),
  ],
});

export const ecommerce2022 = policy({
  id: 'ecommerce-2022',
  title: text(
    '关于促进杭州市新电商高质量发展的若干意见',
    'Opinions on promoting the high-quality development of new e-commerce in Hangzhou',
  ),
  shortTitle: text('新电商 2022', 'New e-commerce 2022'),
  level: 'city',
  status: 'adopted',
  effectiveFrom: '2022-07-01',
  effectiveTo: '2025-12-31',
  datesNote: text(
    '据汇编：“自2022年7月1日施行，有效期至2025年12月31日”。',
    'By the compendium: in force from 1 July 2022 until 31 December 2025.',
  ),
  trade: E_COMMERCE,
  clauses: [
    growthOfEnterprises,
    demonstrationEnterprises,
    brands,
    supplyChains,
    newServices,
    technology,
    commonProsperity,
    digitalScenes,
  ],
});
