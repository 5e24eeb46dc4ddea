import { award, funded, unclear } from '../rules/awards';
import { number, percent, permille, wan, yi, type Quantity, type Requirement } from '../rules/expressions';
import { count, money, oneOf, optional, share, yearOfSupport, years } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { previousYearRevenue, revenueGrowthOfThatYear, rndSpendingOfThatYear } from './shared/inputs';
import {
  COUNTS_AS_FIRST_YEAR,
  COUNTS_AS_ONE_YEAR,
  COUNTS_AS_ZERO,
  TAKEN_AS_NONE_BEFORE,
} from './shared/labels';
import { FIRST_ABOVE_SCALE, LOAN_INTEREST, OPEN_SOURCE_PROJECT } from './shared/matters';
import { BASIC_AND_INDUSTRIAL_SOFTWARE, SOFTWARE } from './shared/trades';

const jointInnovation = clause('（一）', text('鼓励高质量协同创新', 'High-quality joint innovation'), {
  text: lawText`
    鼓励软件企业联合用户单位、高校院所等,重点围绕基础软件、工业软件领域,
    结合通用人工智能、低空经济、人形机器人、类脑智能等风口潜力产业发展方向,
    开展关键核心技术或共性通用技术的协同攻关,每年择优遴选不超过5个项目,按不超过项目软硬件实际投入的30%,
    给予牵头单位最高不超过1000万元资助。
  `,
  awards: [
    award('SOFTWARE26_COLLAB_SUBSIDY', {
      title: text('高质量协同创新资助', 'Support for joint research on key and common software technology'),
      quote: '按不超过项目软硬件实际投入的30%,给予牵头单位最高不超过1000万元资助',
      inputs: {
        investment: money({
          label: text('项目软硬件实际投入', 'Actual software and hardware investment of the project'),
          note: text(
            '整个项目的软硬件实际投入，不只是牵头单位的。',
            'Actual software and hardware investment of the whole project, not of the lead unit only.',
          ),
          synonyms: ['项目软硬件投入'],
          vague: ['软硬件实际投入', '软硬件投入'],
        }),
      },
      conditions: [
        text(
          '软件企业联合用户单位、高校院所等',
          'a software enterprise together with users, universities, research institutes and the like',
        ),
        text(
          '重点围绕基础软件、工业软件领域，' +
            '结合通用人工智能、低空经济、人形机器人、类脑智能等风口潜力产业发展方向',
          'mainly in basic and industrial software, in line with promising ' +
            'industries such as general artificial intelligence, the low-altitude ' +
            'economy, humanoid robots and brain-like intelligence',
        ),
        text(
          '关键核心技术或共性通用技术的协同攻关',
          'joint research on key core technology or common general technology',
        ),
        text('经择优遴选的项目', 'a selected project'),
        text('资助给牵头单位', 'paid to the lead unit'),
      ],
      pays: ({ investment }) => percent(30).of(investment).upTo(wan(1000)),
      subject: { kind: 'project', marks: { investment: 'jointInvestment' }, spending: 'investment' },

      succeeds: 'SOFTWARE_COLLAB_SUBSIDY',
      upperBound: '不超过',
      beneficiary: 'organization',
      frequency: 'per project',
      quota: { perYear: 5, words: '每年择优遴选不超过5个项目' },
      ambiguities: [
        unclear(
          '基数是整个项目的投入，资助只给牵头单位；2022年政策三（五）按各参与企业分别计算。',
          'The base is the investment of the whole project, the money goes to the lead unit only; ' +
            'the 2022 policy, 三（五）, counts each participant.',
        ),
      ],
    }),
  ],
});

/** 研发投入占营收的比例超过10%。 */
const rndShare = percent(10);
const rndAboveShare = (rndExpense: Quantity, revenue: Quantity): Quantity =>
  rndExpense
    .minus(rndShare.of(revenue))
    .called('研发投入超过营收10%的部分', 'R&D spending above 10% of revenue');

/** 不超过10%、最高500万元。 */
const generalRnd = (rndExpense: Quantity, revenue: Quantity): Quantity =>
  percent(10).of(rndAboveShare(rndExpense, revenue)).upTo(wan(500));
/** 从事基础软件、工业软件研发的企业：不超过15%、最高1000万元。 */
const basicIndustrialRnd = (rndExpense: Quantity, revenue: Quantity): Quantity =>
  percent(15).of(rndAboveShare(rndExpense, revenue)).upTo(wan(1000));

/** 上年度营收2亿元(含)以上，营收增速超过10%，研发投入占营收的比例超过10%。 */
const passesRndGates = (revenue: Quantity, revenueGrowth: Quantity, rndExpense: Quantity): Requirement =>
  revenue
    .atLeast(yi(2))
    .and(revenueGrowth.moreThan(percent(10)))
    .and(rndExpense.shareOf(revenue).moreThan(rndShare));

const spendingOnResearch = clause(
  '（二）',
  text('鼓励企业加大研发投入', 'Support for more spending on R&D'),
  {
    text: lawText`
      鼓励软件企业持续加大研发投入,遴选上年度营收2亿元(含)以上企业,对营收增速超过10%,
      且研发投入占营收的比例超过10%的前50家企业(按申报企业研发投入和研发占比综合排名且研发费用持续增长),
      按照研发投入占营收的比例超过10%的部分给予不超过10%、最高500万元补助;
      对从事基础软件、工业软件研发的企业,
      按照研发投入占营收的比例超过10%的部分给予不超过15%、最高1000万元补助。
    `,
    awards: [
      award('SOFTWARE26_RND_SUBSIDY', {
        title: text(
          '软件企业研发投入补助',
          'Subsidy for software enterprises on R&D spending above 10% of revenue',
        ),
        quote: lawText`
          按照研发投入占营收的比例超过10%的部分给予不超过10%、最高500万元补助;
          对从事基础软件、工业软件研发的企业,
          按照研发投入占营收的比例超过10%的部分给予不超过15%、最高1000万元补助
        `,
        inputs: {
          revenue: previousYearRevenue,
          revenueGrowth: revenueGrowthOfThatYear(
            text(
              '该营收比再前一年的增速，12% 写作 0.12。',
              'Growth of that revenue over the year before, as a fraction (0.12 is 12%).',
            ),
          ),
          rndExpense: rndSpendingOfThatYear,
          category: oneOf(
            {
              label: text('企业类别', 'Category of enterprise'),
              note: text(
                '是否从事基础软件、工业软件研发；“一般软件企业”指其他软件企业，原文无此名称。',
                'Whether the enterprise develops basic or industrial software; ' +
                  'the text has no name for the other software enterprises.',
              ),
              synonyms: ['软件企业类别'],
            },
            {
              general: {
                ...text('一般软件企业', 'other software enterprise'),
                synonyms: ['一般', '一般企业', '其他软件企业'],
              },
              basicIndustrial: {
                ...text('从事基础软件、工业软件研发的企业', 'developer of basic or industrial software'),
                synonyms: [
                  '从事基础软件研发的企业',
                  '从事工业软件研发的企业',
                  '基础软件、工业软件研发企业',
                  '基础软件研发企业',
                  '工业软件研发企业',
                ],
              },
            },
          ),
        },
        conditions: [
          text(
            '列申报企业研发投入和研发占比综合排名前50家',
            'among the first 50 applicants by R&D spending and R&D share together',
          ),
          text('研发费用持续增长', 'R&D spending has kept growing'),
        ],
        pays: ({ revenue, revenueGrowth, rndExpense, category }) =>
          category
            .gives({
              general: generalRnd(rndExpense, revenue),
              basicIndustrial: basicIndustrialRnd(rndExpense, revenue),
            })
            .when(passesRndGates(revenue, revenueGrowth, rndExpense)),
        succeeds: 'SOFTWARE_RND_SUBSIDY',
        upperBound: '不超过',
        frequency: 'yearly',
        quota: {
          perYear: 50,
          rankBy: text(
            '申报企业研发投入和研发占比综合排名',
            'R&D spending and R&D share of the applicants together',
          ),
          words: '前50家企业(按申报企业研发投入和研发占比综合排名且研发费用持续增长)',
        },
        ambiguities: [
          {
            taken: text(
              '营收、增速、研发占比和前50家的要求，同样适用于从事基础软件、工业软件研发的企业：' +
                '“遴选上年度营收2亿元(含)以上企业”统领全句。',
              'The gates of revenue, growth and R&D share and the first 50 places ' +
                'apply to developers of basic or industrial software too: ' +
                '遴选上年度营收2亿元(含)以上企业 opens the whole sentence.',
            ),
            other: {
              text: text(
                '从事基础软件、工业软件研发的企业不受这些要求限制，只按研发投入超过营收10%的部分计算',
                'developers of basic or industrial software are free of the gates and need only R&D ' +
                  'spending above 10% of revenue',
              ),
              pays: ({ revenue, revenueGrowth, rndExpense, category }) =>
                category.gives({
                  general: generalRnd(rndExpense, revenue).when(
                    passesRndGates(revenue, revenueGrowth, rndExpense),
                  ),
                  basicIndustrial: basicIndustrialRnd(rndExpense, revenue).orZero(),
                }),
            },
          },
          unclear(
            '“比例超过10%的部分”按金额理解：研发投入中超过营收10%的部分（元）。百分点本身没有金额。',
            'The part above 10% is the amount of R&D spending above 10% of revenue, in yuan. ' +
              'Percentage points have no yuan value.',
          ),
          unclear(
            '“研发费用持续增长”未载明年数，由人核实，不在此检验。',
            '研发费用持续增长 has no number of years; it is left to a person to verify and not tested.',
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
  },
);

const sharedPlatforms = clause(
  '（三）',
  text('鼓励建设产业生态共性平台', 'Shared platforms of the industry ecosystem'),
  {
    text: lawText`
      支持软件企业联合相关机构建设开源社区、开源技术服务平台,
      软件测评中心、软硬件适配测试中心等产业生态共性平台;
      探索建设软件和信息技术服务业出海服务平台,加快开拓国际市场。
      对符合条件的上述平台,按其上一年度对外服务收入的30%,给予最高不超过200万元资助,
      每年择优资助不超过5个平台,每个平台累计支持不超过2年。
    `,
    awards: [
      award('SOFTWARE26_PLATFORM_SUBSIDY', {
        title: text('产业生态共性平台资助', 'Support for shared industry-ecosystem platforms'),
        quote: lawText`
          按其上一年度对外服务收入的30%,给予最高不超过200万元资助,每年择优资助不超过5个平台,
          每个平台累计支持不超过2年
        `,
        inputs: {
          serviceRevenue: money({
            label: text('上一年度对外服务收入', 'Revenue from services to others in the previous year'),
            year: 'lastYear',
            note: text(
              '平台上一年度的对外服务收入。',
              'Revenue of the platform from services to others in the previous year.',
            ),
            synonyms: ['平台上一年度对外服务收入', '上年度对外服务收入'],
          }),
          yearOfSupport: optional(
            yearOfSupport({
              label: text('累计支持年次', 'Cumulative year of support'),
              note: text(
                '该平台累计第几年获支持，1 或 2。',
                'Which year of support of the platform it is, counted together: 1 or 2.',
              ),
              synonyms: ['平台累计支持年次'],
            }),
            1,
            COUNTS_AS_FIRST_YEAR,
          ),
        },
        conditions: [
          text(
            '符合条件的产业生态共性平台（开源社区、开源技术服务平台，' +
              '软件测评中心、软硬件适配测试中心等）或软件和信息技术服务业出海服务平台',
            'a qualified shared platform of the industry ecosystem (open-source community or ' +
              'technology service platform, software evaluation centre, hardware and software ' +
              'adaptation testing centre and the like) or a platform that helps the software and ' +
              'information technology service industry go abroad',
          ),
          text(
            '软件企业联合相关机构建设',
            'built by software enterprises together with institutions concerned',
          ),
          text('经择优', 'selected'),
        ],
        pays: ({ serviceRevenue, yearOfSupport }) =>
          percent(30)
            .of(serviceRevenue)
            .upTo(wan(200))
            .when(yearOfSupport.atMost(number(2))),
        subject: { kind: 'platform', marks: { serviceRevenue: 'serviceRevenue' } },

        beneficiary: 'platform',
        frequency: 'yearly',
        quota: { perYear: 5, words: '每年择优资助不超过5个平台' },
        ambiguities: [
          unclear(
            '200万元按每个平台每年计；若按两年累计，两年合计最多减半。',
            'CNY 2 million is read per platform and year; read over the two years ' +
              'together, the total of the two years could be as little as half.',
          ),
          unclear(
            '30%之前没有“不超过”，比例为固定值；“最高不超过200万元”只是封顶。',
            'No 不超过 stands before 30%, so the rate is fixed; 最高不超过200万元 is a cap on it.',
          ),
          unclear(
            '“上述平台”包括后半句的出海服务平台。',
            '上述平台 includes the platforms for going abroad of the second half of the sentence.',
          ),
        ],
      }),
    ],
  },
);

const firstVersionSoftware = clause(
  '（四）',
  text('支持首版次软件应用', 'Support for the use of first-version software'),
  {
    text: lawText`
      支持软件首台(套)产品工程化攻关突破,发布首版次软件产品推广目录,
      对关键领域“补短板”、技术水平领先的产品优先纳入市创新产品推广应用目录,对入选国家级首版次软件产品,
      按自认定后该产品年度实际销售额的最高30%,给予不超过100万元奖励。
    `,
    awards: [
      award('SOFTWARE26_FIRST_VERSION_REWARD', {
        title: text('国家级首版次软件产品奖励', 'Reward for national first-version software products'),
        quote: '按自认定后该产品年度实际销售额的最高30%,给予不超过100万元奖励',
        inputs: {
          sales: money({
            label: text(
              '自认定后该产品年度实际销售额',
              'Actual sales of the product in the year since recognition',
            ),
            year: 'assessed',
            note: text(
              '该产品认定之后的年度实际销售额。',
              'Actual sales of the product in the year, after its recognition.',
            ),
            synonyms: ['国家级首版次软件产品年度实际销售额', '认定后年度实际销售额'],
          }),
        },
        conditions: [text('入选国家级首版次软件产品', 'listed as a national first-version software product')],
        pays: ({ sales }) => percent(30).of(sales).upTo(wan(100)),
        subject: { kind: 'product', nature: 'software', marks: { sales: 'firstVersionSales' } },

        succeeds: 'SOFTWARE_FIRST_VERSION_SUBSIDY',
        upperBound: '最高',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '100万元按产品按年度还是按产品累计，文本未载明；基数为“年度实际销售额”，按每个产品每年计。',
            'Whether CNY 1 million is per product and year or per product altogether is not stated; ' +
              'taken per product and year, since 年度实际销售额 is the base.',
          ),
          unclear(
            '只奖励国家级；省级首版次软件产品未列奖励。',
            'Only the national level is rewarded; for provincial first-version ' +
              'products no reward is stated.',
          ),
        ],
      }),
    ],
  },
);

/** 单家企业每年最高不超过50万元资助。 */
const evaluationCap = wan(50);

/** 单家企业累计不超过300万元。 */
const secureProductCap = wan(300);
const applicationInnovationProducts = clause(
  '（五）',
  text('支持信创产品应用推广', 'Support for the use and promotion of IT application innovation products'),
  {
    text: lawText`
      推动信息技术应用创新,鼓励企业开展信息技术应用创新适配认证测试,对通过国家安全可靠测评的软件产品,
      给予每款产品不高于100万元奖励,单家企业累计不超过300万元。
      对通过国家信息安全测评/信息技术产品安全测评的产品,每个产品资助不高于10万元,
      单家企业每年最高不超过50万元资助。
    `,
    awards: [
      award('SOFTWARE26_SECURE_PRODUCT_REWARD', {
        title: text(
          '通过国家安全可靠测评产品奖励',
          'Reward for software products passing the national security and reliability evaluation',
        ),
        quote: '给予每款产品不高于100万元奖励,单家企业累计不超过300万元',
        inputs: {
          productCount: count({
            label: text('通过测评的产品数', 'Products that passed the security and reliability evaluation'),
            note: text(
              '通过国家安全可靠测评，本次申报、此前未获奖励的软件产品数。',
              'Number of software products that passed the national security and reliability ' +
                'evaluation, applied for now and not rewarded before.',
            ),
            synonyms: ['通过国家安全可靠测评的产品数', '通过安全可靠测评产品数'],
          }),
          priorSupport: optional(
            money({
              label: text('该企业此前已获同项奖励', 'Rewards of the same item the enterprise got before'),
              note: text(
                '该企业此前历年按本项已获的奖励合计。',
                'All rewards under this item that the enterprise got in earlier years.',
              ),
              synonyms: ['此前已获同项奖励', '企业此前已获同项奖励'],
            }),
            0,
            COUNTS_AS_ZERO,
          ),
        },
        conditions: [
          text(
            '软件产品通过国家安全可靠测评',
            'software products that passed the national security and reliability evaluation',
          ),
        ],
        pays: ({ productCount, priorSupport }) =>
          productCount
            .times(wan(100))
            .upTo(
              secureProductCap.minus(priorSupport).called('该企业剩余额度', 'room left of the enterprise'),
            )
            .orZero(),
        subject: { kind: 'product', nature: 'software' },
        ceiling: {
          over: 'ever',
          words: '单家企业累计不超过300万元',
          received: 'priorSupport',
          of: () => secureProductCap,
        },

        upperBound: '不高于',
        frequency: 'per product',
        ambiguities: [
          unclear(
            '“累计”按政策施行各年合计；本条第二项写“每年”，措辞不同。',
            '累计 is read over all years of the policy; the second item of the clause says 每年 instead.',
          ),
        ],
      }),
      award('SOFTWARE26_INFOSEC_EVALUATION_SUBSIDY', {
        title: text(
          '通过国家信息安全测评产品资助',
          'Support for products passing the national information security or IT product security evaluation',
        ),
        quote: '每个产品资助不高于10万元,单家企业每年最高不超过50万元资助',
        inputs: {
          productCount: count({
            label: text(
              '当年通过测评的产品数',
              'Products that passed an information security evaluation in the year',
            ),
            year: 'assessed',
            note: text(
              '当年通过国家信息安全测评/信息技术产品安全测评的产品数。',
              'Number of products that passed the national information security or IT product ' +
                'security evaluation in the year.',
            ),
            synonyms: ['当年通过国家信息安全测评的产品数', '当年通过信息技术产品安全测评的产品数'],
          }),
        },
        conditions: [
          text(
            '通过国家信息安全测评/信息技术产品安全测评',
            'passed the national information security or IT product security evaluation',
          ),
        ],
        pays: ({ productCount }) => productCount.times(wan(10)).upTo(evaluationCap),
        subject: { kind: 'product', nature: 'software' },
        ceiling: { over: 'year', words: '单家企业每年最高不超过50万元资助', of: () => evaluationCap },

        upperBound: '不高于',
        frequency: 'per product',
        ambiguities: [
          unclear(
            '“国家信息安全测评/信息技术产品安全测评”中的斜线按“或”理解。',
            'The slash in 国家信息安全测评/信息技术产品安全测评 is read as or.',
          ),
          unclear(
            '两项测评都通过的产品只计一次（从优、就高、不重复）。',
            'A product that passed both evaluations is counted once (从优、就高、不重复).',
          ),
        ],
      }),
    ],
  },
);

const largerEnterprises = clause(
  '（六）',
  text('壮大基础软件、工业软件企业', 'Larger basic and industrial software enterprises'),
  {
    text: lawText`
      支持基础软件、工业软件企业发展,对新设立且营收首次上规的基础软件、工业软件企业,
      给予不高于50万元一次性奖励;
      聚焦智能网联汽车、人形机器人、低空经济、航空航天、工业母机、新一代智能终端等领域,
      鼓励制造业企业在条件成熟的情况下将软件业务(研发中心)剥离成立新的基础软件、工业软件企业,
      对年度营收首次达上规的,给予不高于100万元一次性奖励。
    `,
    awards: [
      award('SOFTWARE26_NEW_ENTERPRISE_REWARD', {
        title: text(
          '新设立基础软件、工业软件企业首次上规奖励',
          'Reward for newly founded basic or industrial software enterprises first reaching ' +
            'the statistical size threshold',
        ),
        quote: '给予不高于50万元一次性奖励',
        inputs: {
          enterpriseCount: count({
            label: text('首次上规企业数', 'New enterprises first reaching the statistical size'),
            note: text(
              '新设立且营收首次上规的基础软件、工业软件企业数；单个企业填 1，不符合填 0。',
              'Newly founded basic or industrial software enterprises whose revenue first reaches ' +
                'the statistical size; 1 for a single company row, 0 if it does not qualify.',
            ),
            synonyms: ['新设立首次上规企业数'],
          }),
        },
        conditions: [
          text(
            '新设立的基础软件、工业软件企业',
            'a newly founded enterprise in basic or industrial software',
          ),
          text('营收首次上规', 'revenue reaches the statistical size threshold for the first time'),
        ],
        trade: BASIC_AND_INDUSTRIAL_SOFTWARE,
        pays: ({ enterpriseCount }) => enterpriseCount.times(wan(50)),
        matters: [FIRST_ABOVE_SCALE],
        upperBound: '不高于',
        frequency: 'once',
        ambiguities: [
          unclear(
            '“上规”在文本中没有数字，由人核实，不检验营收。',
            '上规 has no figure in the text; it is left to a person to verify, and revenue is not tested.',
          ),
          unclear('“新设立”未载明起算日期。', '新设立 has no date limit in the text.'),
        ],
      }),
      award('SOFTWARE26_SPINOFF_REWARD', {
        title: text(
          '制造业企业剥离软件业务首次上规奖励',
          'Reward for software businesses spun off from manufacturers first ' +
            'reaching the statistical size threshold',
        ),
        quote: '给予不高于100万元一次性奖励',
        inputs: {
          enterpriseCount: count({
            label: text(
              '首次达上规的剥离新设企业数',
              'Spun-off enterprises first reaching the statistical size',
            ),
            note: text(
              '制造业企业剥离成立、年度营收首次达上规的企业数；单个企业填 1，不符合填 0。',
              'Enterprises spun off from manufacturers whose yearly revenue first reaches ' +
                'the statistical size; 1 for a single company row, 0 if it does not qualify.',
            ),
            synonyms: ['剥离新设首次上规企业数'],
          }),
        },
        conditions: [
          text(
            '制造业企业在条件成熟的情况下将软件业务（研发中心）剥离成立的新的基础软件、工业软件企业',
            'a new enterprise in basic or industrial software, founded by a manufacturer that spins ' +
              'off its software business (research centre) when conditions are ripe',
          ),
          text(
            '聚焦智能网联汽车、人形机器人、低空经济、航空航天、工业母机、新一代智能终端等领域',
            'in fields such as intelligent connected vehicles, humanoid robots, the low-altitude ' +
              'economy, aerospace, machine tools and new-generation intelligent terminals',
          ),
          text(
            '年度营收首次达上规',
            'yearly revenue reaches the statistical size threshold for the first time',
          ),
        ],
        trade: BASIC_AND_INDUSTRIAL_SOFTWARE,
        pays: ({ enterpriseCount }) => enterpriseCount.times(wan(100)),
        matters: [FIRST_ABOVE_SCALE],
        upperBound: '不高于',
        frequency: 'once',
        ambiguities: [
          unclear(
            '剥离新设的企业也符合前一项（新设立），只取较高的一项（从优、就高、不重复）。',
            'A spun-off enterprise also fits the first item (新设立); ' +
              'it gets the larger amount only (从优、就高、不重复).',
          ),
          unclear(
            '奖励给剥离新设的企业还是制造业企业，文本未载明；按营收被考核的新企业计。',
            'Whether the spun-off enterprise or the manufacturer is paid is not stated; ' +
              'taken as the new enterprise, whose revenue is the test.',
          ),
          unclear(
            '“上规”在文本中没有数字，由人核实，不检验营收。',
            '上规 has no figure in the text; it is left to a person to verify, and revenue is not tested.',
          ),
        ],
      }),
    ],
  },
);

/** 四级、五级分别不超过30万元、50万元。 */
const certificateReward = { '4': wan(30), '5': wan(50) };

const qualityManagement = clause(
  '（七）',
  text('推广软件质量管理体系', 'Quality management systems for software'),
  {
    text: lawText`
      鼓励企业健全质量管理体系,对首次通过软件能力成熟度评估(CSMM)四级、五级,
      数据管理能力成熟度评估模型(DCMM)四级、五级的软件企业,分别一次性给予不超过30万元、50万元奖励,
      对已经享受较低等级认证奖励的软件企业再次通过更高级别给予差额奖励。
    `,
    awards: [
      award('SOFTWARE26_QUALITY_CERT_REWARD', {
        title: text('软件质量管理体系评估奖励', 'Reward for first passing CSMM or DCMM level 4 or 5'),
        quote: lawText`
          分别一次性给予不超过30万元、50万元奖励,
          对已经享受较低等级认证奖励的软件企业再次通过更高级别给予差额奖励
        `,
        inputs: {
          level: oneOf(
            {
              label: text('评估等级', 'Assessment level'),
              note: text(
                '首次通过CSMM或DCMM评估的等级；两项评估分别计算。',
                'Level of CSMM or DCMM passed for the first time; compute once for each of the two.',
              ),
              synonyms: ['CSMM等级', 'DCMM等级'],
            },
            {
              '4': { ...text('四级', 'level 4'), synonyms: ['4级', 'Ⅳ级'] },
              '5': { ...text('五级', 'level 5'), synonyms: ['5级', 'Ⅴ级'] },
            },
          ),
          priorTier: optional(
            oneOf(
              {
                label: text('此前已享受奖励的等级', 'Level already rewarded'),
                note: text(
                  '同一项评估此前已获奖励的较低等级。',
                  'Lower level of the same assessment that was already rewarded.',
                ),
                synonyms: ['已享受奖励的等级', '此前已获奖励等级'],
              },
              {
                '4': { ...text('四级', 'level 4'), synonyms: ['4级', 'Ⅳ级'] },
                '5': { ...text('五级', 'level 5'), synonyms: ['5级', 'Ⅴ级'] },
              },
            ),
            null,
            TAKEN_AS_NONE_BEFORE,
          ),
        },
        conditions: [
          text(
            '软件企业首次通过软件能力成熟度评估（CSMM）四级、' +
              '五级或数据管理能力成熟度评估模型（DCMM）四级、五级',
            'a software enterprise that passes level 4 or 5 of the software ' +
              'capability maturity assessment (CSMM) or of the data management ' +
              'capability maturity model (DCMM) for the first time',
          ),
        ],
        pays: ({ level, priorTier }) =>
          level
            .gives(certificateReward)
            .minus(
              priorTier
                .gives(certificateReward, wan(0))
                .called('此前已享受等级的奖励', 'reward of the level already rewarded'),
            )
            .called('奖励差额', 'difference of the rewards')
            .orZero(),
        subject: { kind: 'title', ladder: 'priorTier' },

        upperBound: '不超过',
        frequency: 'once per tier',
        ambiguities: [
          unclear(
            '“分别”指四级30万元、五级50万元，两项评估各自如此：差额奖励所说的是较低等级和更高级别。' +
              '另一读法为CSMM 30万元、DCMM 50万元：须知道是哪一项评估，而这不是参数，因此不显示其数额。',
            '分别 is read as CNY 300,000 for level 4 and 500,000 for level 5 of each ' +
              'assessment, because the difference is between lower and higher levels. ' +
              'The other reading is 300,000 for CSMM and 500,000 for DCMM: ' +
              'it needs the kind of assessment, which is not an input, so its amount is not shown.',
          ),
          unclear(
            'CSMM和DCMM视为两项奖励，差额只在同一项评估之内扣除。',
            'CSMM and DCMM are read as two separate rewards; the difference works within one of them.',
          ),
          unclear(
            '差额按所列最高额相减；此前实际所得可能较低。',
            'The difference is taken between the stated maxima; ' +
              'what was actually paid earlier may have been lower.',
          ),
        ],
      }),
    ],
  },
);

const openSource = clause('（八）', text('支持开源生态建设', 'Open-source ecosystem'), {
  text: lawText`
    鼓励软件企业面向操作系统、数据库、云计算、大数据、人工智能、区块链等领域发布基础性、
    前瞻性的自主技术开源项目,对入选国家级开源机构托管的孵化期开源项目,每个给予最高100万元一次性奖励;
    每年遴选优秀开源项目和基于开源项目开发的优质原创软件产品不超过10个,每个给予最高50万元一次性奖励。
  `,
  awards: [
    award('SOFTWARE26_OPEN_SOURCE_INCUBATION_REWARD', {
      title: text(
        '国家级开源机构托管孵化期项目奖励',
        'Reward for incubation-stage open-source projects hosted by a national open-source body',
      ),
      quote: '每个给予最高100万元一次性奖励',
      inputs: {
        projectCount: count({
          label: text('入选孵化期开源项目数', 'Incubation-stage open-source projects admitted'),
          note: text(
            '入选国家级开源机构托管的孵化期开源项目数。',
            'Number of incubation-stage projects admitted to hosting by a national open-source body.',
          ),
          synonyms: ['入选国家级开源机构托管孵化期项目数'],
        }),
      },
      conditions: [
        text(
          '软件企业发布的基础性、前瞻性的自主技术开源项目',
          'a basic, forward-looking open-source project of own technology released by a software enterprise',
        ),
        text(
          '入选国家级开源机构托管的孵化期开源项目',
          'admitted as an incubation-stage project hosted by a national open-source body',
        ),
      ],
      pays: ({ projectCount }) => projectCount.times(wan(100)),
      subject: { kind: 'openSource' },

      matters: [OPEN_SOURCE_PROJECT],
      upperBound: '最高',
      frequency: 'once',
      ambiguities: [
        unclear(
          '“不超过10个”写在后半句，不限制本项。',
          '不超过10个 stands in the second half of the sentence and does not limit this item.',
        ),
      ],
    }),
    award('SOFTWARE26_OPEN_SOURCE_SELECTED_REWARD', {
      title: text(
        '优秀开源项目和优质原创软件产品奖励',
        'Reward for selected open-source projects and original software products',
      ),
      quote: '不超过10个,每个给予最高50万元一次性奖励',
      inputs: {
        projectCount: count({
          label: text('入选项目和产品数', 'Selected open-source projects and products'),
          note: text(
            '入选的优秀开源项目和优质原创软件产品的合计数。',
            'Number of selected open-source projects and original software products together.',
          ),
          synonyms: ['入选优秀开源项目和优质原创软件产品数'],
        }),
      },
      conditions: [
        text(
          '经遴选的优秀开源项目或基于开源项目开发的优质原创软件产品',
          'a selected excellent open-source project or original software product ' +
            'built on open-source projects',
        ),
      ],
      pays: ({ projectCount }) => projectCount.times(wan(50)),
      subject: { kind: 'openSource' },

      matters: [OPEN_SOURCE_PROJECT],
      succeeds: 'SOFTWARE_OPEN_SOURCE_PRODUCT_REWARD',
      upperBound: '最高',
      frequency: 'once',
      quota: {
        perYear: 10,
        takes: 'projectCount',
        words: '每年遴选优秀开源项目和基于开源项目开发的优质原创软件产品不超过10个',
      },
      ambiguities: [
        unclear('“不超过10个”指项目和产品合计。', '不超过10个 is read as projects and products together.'),
        unclear(
          '已获孵化期项目奖励的项目不重复奖励（从优、就高、不重复）。',
          'A project that also got the incubation reward is not paid twice (从优、就高、不重复).',
        ),
      ],
    }),
  ],
});

const talent = clause('（九）', text('加强产业人才引育', 'Attracting and training talent'), {
  text: lawText`
    聚焦软件产业链创新链,加大力度引进国内外顶尖创新人才。
    支持符合条件的人才和团队申报各级人才工程,对入选人才按政策给予支持。
    支持符合条件的软件企业开展人才自主评价,按政策给予一定的授权认定名额。
  `,
  note: text(
    '未列金额、比例或上限；授权认定名额数未载明。',
    'No amount, rate or cap is stated; the number of places for authorised recognition is not given.',
  ),
});

/** 单个企业每年最高补贴20万元。 */
const loanInterestCap = wan(20);

/** 按最高1%的年利率。 */
const interest = (loan: Quantity, loanYears: Quantity): Quantity =>
  percent(1).of(loan).times(loanYears).upTo(loanInterestCap);

const financing = clause('（十）', text('加强金融领域支持', 'Financing'), {
  text: lawText`
    充分发挥各级政府产业基金作用,重点投向基础软件、工业软件和关键核心技术领域等重大投资项目,
    吸引投资机构、行业领军企业等社会资本投入,撬动社会资本投资软件产业。
    鼓励软件企业通过上市、并购重组、再融资、发行创新性融资工具等方式募集资金。
    创新信贷方式,支持供应链金融,鼓励银行开发软件特色融资产品,支持软件企业产品开发和市场扩展。
    加强融资担保服务,鼓励融资担保机构创新金融产品,对符合条件企业平均年化担保费率不高于5‰,
    根据实际贷款金额,按最高1%的年利率给予贴息补助,单个企业每年最高补贴20万元。
  `,
  note: text(
    '产业基金、募集资金、信贷等未列金额；只有担保贷款贴息列有比例和最高额。',
    'Funds, fund-raising and credit have no figures; ' +
      'only the interest subsidy on guaranteed loans has a rate and a cap.',
  ),
  awards: [
    award('SOFTWARE26_LOAN_INTEREST_SUBSIDY', {
      title: text('软件企业担保贷款贴息', 'Interest subsidy on guaranteed loans of software enterprises'),
      quote: lawText`
        对符合条件企业平均年化担保费率不高于5‰,根据实际贷款金额,按最高1%的年利率给予贴息补助,
        单个企业每年最高补贴20万元
      `,
      inputs: {
        guaranteeFeeRate: share({
          label: text('平均年化担保费率', 'Average yearly guarantee fee rate'),
          note: text(
            '融资担保的平均年化费率，5‰ 写作 0.005。',
            'Average yearly fee rate of the guarantee, as a fraction (0.005 is 5‰).',
          ),
          synonyms: ['年化担保费率', '担保费率'],
        }),
        loan: money({
          label: text('实际贷款金额', 'Actual loan amount'),
          item: text('担保贷款', 'guaranteed loans'),
          note: text(
            '当年实际贷款金额，几笔贷款合计；已按占用时间折算的，不再填占用年数。',
            'Actual loan amount of the year; several loans are added up. ' +
              'Where it is already weighted by time, leave out the years outstanding.',
          ),
          synonyms: ['担保贷款实际贷款金额', '担保贷款贷款金额'],
        }),
        loanYears: optional(
          years({
            label: text('当年贷款占用年数', 'Years the loan was outstanding in the year'),
            likely: { to: 1 },
            note: text(
              '贷款在当年占用的时间，以年计，半年写作 0.5。',
              'Time within the year that the loan was outstanding, in years (half a year is 0.5).',
            ),
            synonyms: ['当年贷款使用年数'],
          }),
          1,
          COUNTS_AS_ONE_YEAR,
        ),
      },
      conditions: [
        text('符合条件企业', 'a qualified enterprise'),
        text('经融资担保机构担保的贷款', 'a loan guaranteed by a financing guarantee institution'),
      ],
      pays: ({ guaranteeFeeRate, loan, loanYears }) =>
        interest(loan, loanYears).when(guaranteeFeeRate.atMost(permille(5))),
      subject: { kind: 'loan', marks: { loan: 'loan' } },

      ceiling: { over: 'year', words: '单个企业每年最高补贴20万元', of: () => loanInterestCap },
      matters: [LOAN_INTEREST],
      upperBound: '最高',
      frequency: 'yearly',
      ambiguities: [
        {
          taken: text(
            '“平均年化担保费率不高于5‰”视为贴息的条件。',
            '平均年化担保费率不高于5‰ is read as a condition of the interest subsidy.',
          ),
          other: {
            text: text(
              '是对融资担保机构的要求，符合条件的企业不论费率均可贴息',
              'an instruction to the guarantee institutions, with the interest subsidy for qualified ' +
                'enterprises whatever the fee',
            ),
            pays: ({ loan, loanYears }) => interest(loan, loanYears),
          },
        },
        unclear(
          '“1%的年利率”按贷款占用时间计息；计息天数未载明。占用时间不同的几笔贷款，' +
            '应按各自的时间折算后相加。',
          'Interest at 1% a year is counted by time outstanding; ' +
            'no day count is given. Loans outstanding for different times have ' +
            'to be weighted by their time before they are added.',
        ),
        unclear(
          '贴息可否超过实付利息，文本未载明，此处不检验。',
          'Whether the subsidy may exceed the interest paid is not stated and not tested.',
        ),
      ],
    }),
  ],
});

export const software2026Draft = policy({
  id: 'software-2026-draft',
  title: text(
    '杭州市新一轮推进软件和信息技术服务业高质量发展的若干政策(公开征求意见稿)',
    'Policies of Hangzhou, new round, to advance the high-quality development of software and ' +
      'information technology services (draft for public comment)',
  ),
  shortTitle: text('软件 2026（征求意见稿）', 'Software 2026 (draft)'),
  level: 'city',
  issuer: '杭州市经济和信息化局(杭州市数字经济局)',
  issued: '2026-02',
  status: 'draft',
  datesNote: text(
    '原文：“本政策自公布之日起施行,有效期3年”。2026年2月公开征求意见，所据文本未公布施行，起止日均未定。',
    'The text says: in force from the day it is promulgated, for 3 years. ' +
      'It was put out for public comment in February 2026 and is not promulgated; neither day is fixed.',
  ),
  scope: '本政策适用依法登记注册,从事软件和信息技术服务业业务的独立法人企业。',
  trade: SOFTWARE,
  stacking: '本政策如有与本市各级其他同类政策存在重叠、交叉、不一致的,按照“从优、就高、不重复”的原则执行。',
  closingRules: [
    '由市经信局负责牵头组织实施。',
    '如遇国家及省、市相关政策调整,以调整后的政策为准。',
    '本政策所涉及补助资金由市财政及区、县(市)两级按现行财政体制承担。',
    '本政策未明事项由市经信局每年下发实施通知予以明确。',
  ],
  fundedBy: funded('joint', '本政策所涉及补助资金由市财政及区、县(市)两级按现行财政体制承担。'),
  clauses: [
    jointInnovation,
    spendingOnResearch,
    sharedPlatforms,
    firstVersionSoftware,
    applicationInnovationProducts,
    largerEnterprises,
    qualityManagement,
    openSource,
    talent,
    financing,
  ],
});
