import { award, funded, unclear } from '../rules/awards';
import { number, percent, wan, type Quantity } from '../rules/expressions';
import { count, money, optional, share, yearOfSupport } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { districtJointInvestment } from './shared/inputs';
import { COUNTS_AS_FIRST_YEAR } from './shared/labels';
import {
  CHIP_MATERIAL_PROJECT,
  FIRST_BATCH,
  FIRST_SET_AND_BATCH,
  INSURED_MATERIAL,
  LOAN_INTEREST,
  MATERIALS_LOAN_BESIDE_GRANT,
  PROJECT_MATCH,
  RESEARCH_PROJECT,
} from './shared/matters';
import { LIMIT_ONLY, NO_FIGURE } from './shared/notes';
import { NEW_MATERIALS } from './shared/trades';

/** 单个企业每年享受贴息补助金额最高不超过1000万元。 */
const yearlyInterestCap = wan(1000);

const keyFields = clause('一', text('加大重点领域支持力度', 'Support for key fields'), {
  text: lawText`
    本措施重点支持功能膜材料、高性能金属材料、先进半导体材料、生物材料、微纳材料等新材料。
    (一)在功能膜材料领域,
    重点发展光学显示膜、柔性电路板基膜、线路板用感光膜、太阳能光伏封装胶膜和电池膜等光电膜,
    液体分离膜、气体分离膜及特种分离膜等分离膜,
    柔性显示用薄膜、薄型光学膜、防雾抗病毒医疗防护用薄膜等多功能聚酯薄膜等。
    (二)在高性能金属材料领域,重点发展高性能铝合金、动力电池铝箔、高温合金、特种合金等高端合金材料,
    稀土永磁、软磁等高端磁性材料,半导体用焊料、高端合金用焊料等高性能焊接材料等。
    (三)在先进半导体材料领域,重点发展硅基、锗基等第一代半导体,
    大尺寸砷化镓和磷化铟的单晶及外延片等第二代半导体,
    碳化硅及外延片、镓系氧(氮)化物及外延片、氧(氮)化铝等第三代半导体,
    光刻胶、显影液、超净高纯试剂、电子气体、功能高分子材料等半导体配套材料等。
    (四)在生物材料领域,重点发展传染病快速检测试剂等诊断材料,
    高载量病毒去除过滤膜、血液净化用膜等医用膜材料,固体(液体)栓塞材料等植介入材料等。
    (五)在微纳材料领域,
    重点发展单层氧化石墨烯、石墨烯传感器、航天用高柔性高导热石墨烯散热材料、车用石墨烯发热材料、
    石墨烯改性纤维等复合多功能材料、石墨烯基碳纤维,气凝胶粉体(颗粒)、无机微纳高温密封材料等。
    鼓励上述重点支持领域企业利用银行贷款、债券融资等方式投资固定资产,
    对实际投资总额(不含土地、厂房、旧设备等)达到2000万元以上的产业项目,根据实际贷款金额,
    按不高于1%的年利率给予贴息补助,单个企业每年享受贴息补助金额最高不超过1000万元。
    (责任单位:市地方金融监管局、市经信局、市财政局)
  `,
  departments: ['市地方金融监管局', '市经信局', '市财政局'],
  awards: [
    award('MATERIALS_LOAN_INTEREST_SUBSIDY', {
      title: text('新材料产业项目贷款贴息', 'Loan interest subsidy for new materials projects'),
      quote: lawText`
        对实际投资总额(不含土地、厂房、旧设备等)达到2000万元以上的产业项目,根据实际贷款金额,
        按不高于1%的年利率给予贴息补助,单个企业每年享受贴息补助金额最高不超过1000万元
      `,
      inputs: {
        investment: money({
          label: text('实际投资总额', 'Actual total investment'),
          item: text('新材料产业项目', 'new materials project'),
          note: text(
            '项目实际投资总额，不含土地、厂房、旧设备等。',
            'Actual total investment of the project, without land, plant ' +
              'buildings, used equipment and the like.',
          ),
          synonyms: ['新材料产业项目实际投资总额', '新材料产业项目投资总额'],
        }),
        loan: money({
          label: text('实际贷款金额', 'Actual loan amount'),
          item: text('新材料产业项目', 'new materials project'),
          note: text(
            '该项目当年的实际贷款金额；贷款不满一年的，填全年平均余额。',
            'Actual loan amount of the project in the year; for a loan of less than a year, its ' +
              'average balance over the year.',
          ),
          synonyms: ['新材料产业项目实际贷款金额', '新材料产业项目贷款金额'],
        }),
      },
      conditions: [
        text('重点支持领域企业', 'an enterprise in a field of key support'),
        text(
          '利用银行贷款、债券融资等方式投资固定资产的产业项目',
          'an industrial project that invests in fixed assets with bank loans, bonds and the like',
        ),
      ],
      pays: ({ investment, loan }) =>
        percent(1)
          .of(loan)
          .upTo(yearlyInterestCap)
          .when(investment.atLeast(wan(2000))),
      subject: {
        kind: 'loan',
        marks: { investment: 'loanInvestment', loan: 'loan' },
        spending: 'investment',
      },
      ceiling: {
        over: 'year',
        words: '单个企业每年享受贴息补助金额最高不超过 1000 万元',
        of: () => yearlyInterestCap,
      },

      matters: [LOAN_INTEREST, MATERIALS_LOAN_BESIDE_GRANT],
      upperBound: '不高于',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“按不高于1%的年利率”按所填贷款金额一整年计息；文本没有不满一年的规定，' +
            '不满一年的填全年平均余额。',
          '按不高于1%的年利率 is one full year of interest at 1% on the loan given. ' +
            'The text has no rule for part of a year: pass the average balance over the year.',
        ),
        unclear(
          '本条鼓励“银行贷款、债券融资等”，基数却只写“实际贷款金额”；按字面，债券融资不计入基数。',
          'The clause encourages 银行贷款、债券融资等, but the base is 实际贷款金额 only; ' +
            'read literally, bonds are not part of the base.',
        ),
        unclear('“达到2000万元以上”含本数。', '达到2000万元以上 includes the number itself.'),
        unclear(
          '贴息的年数文本未载明；此处给出一年的贴息。',
          'How many years the subsidy runs is not stated; this is the subsidy of one year.',
        ),
        unclear(
          '2000万元按项目对照，最高额约束企业全年合计：有几个项目的分别计算，各项目相加不得超过1000万元。',
          'The CNY 20 million is tested per project, the cap binds the total ' +
            'of the enterprise for the year: with several projects compute ' +
            'each, and their sum must not exceed CNY 10 million.',
        ),
      ],
    }),
  ],
});

const coreTechnologies = clause('二', text('推动产业核心技术攻关', 'Research on core technologies'), {
  text: lawText`
    鼓励新材料企业申报和承担各类国家、省、市重大科技创新项目,解决新材料领域“卡脖子”技术难题,
    对国家、省级重大科技创新项目按不高于国家、省实际到账补助金额25%的标准给予资助,
    资助金额最高不超过500万元;
    对竞争性市级重大科技创新项目按研发投入与成果产出绩效,市本级给予最高300万元资助;
    对采用“揭榜挂帅”择优委托形式实施的重大科技创新项目,给予最高1000万元资助。
    鼓励新材料龙头企业建立研发机构,创建省技术创新中心、制造业创新中心,牵头组建创新联合体,整合上下游资源,
    开展产业链协同攻关。
    鼓励利用材料基因工程等前沿技术研发新材料。
    加强新材料领域概念验证中心建设,推进科技成果就地交易、就地转化、就地应用。
    (责任单位:市科技局、市财政局、市经信局)
  `,
  departments: ['市科技局', '市财政局', '市经信局'],
  awards: [
    award('MATERIALS_MAJOR_PROJECT_MATCH', {
      title: text(
        '国家、省级重大科技创新项目配套资助',
        'Matching grant for national and provincial major science and technology projects',
      ),
      quote: lawText`
        对国家、省级重大科技创新项目按不高于国家、省实际到账补助金额25%的标准给予资助,
        资助金额最高不超过500万元
      `,
      inputs: {
        fundsReceived: money({
          label: text('国家、省实际到账补助金额', 'National or provincial subsidy received'),
          // Without the item, all subsidies of the enterprise would be matched.
          item: text('新材料重大科技创新项目', 'major science and technology project in new materials'),
          note: text(
            '该项目国家、省实际到账的补助金额；两级都有的，填合计。',
            'National or provincial subsidy actually received for the project; ' +
              'both together if there are both.',
          ),
          synonyms: [
            '新材料重大科技创新项目国家、省实际到账补助金额',
            '新材料重大科技创新项目实际到账补助金额',
          ],
        }),
      },
      conditions: [
        text('新材料企业', 'an enterprise in new materials'),
        text(
          '承担国家、省级重大科技创新项目',
          'carries out a national or provincial major science and technology project',
        ),
      ],
      pays: ({ fundsReceived }) => percent(25).of(fundsReceived).upTo(wan(500)),
      subject: { kind: 'project', partOfProject: true, marks: { fundsReceived: 'fundsReceived' } },

      matters: [PROJECT_MATCH, CHIP_MATERIAL_PROJECT],
      upperBound: '不高于',
      frequency: 'per project',
      ambiguities: [
        unclear(
          '最高额按何种单位、何种期间，文本未载明；按每个项目计。',
          'To which unit and period the cap applies is not stated; taken per project.',
        ),
        unclear(
          '国家、省补助均到账的，按合计计；文本只以顿号相连。',
          'Where both national and provincial subsidies came, their sum is taken; ' +
            'the text merely joins the two.',
        ),
      ],
    }),
    award('MATERIALS_CITY_PROJECT_GRANT', {
      title: text(
        '竞争性市级重大科技创新项目资助',
        'Grant for competitive major science and technology projects of the city',
      ),
      quote: '市本级给予最高300万元资助',
      inputs: {
        projectCount: count({
          label: text(
            '竞争性市级重大科技创新项目数',
            'Competitive major science and technology projects of the city',
          ),
          note: text(
            '承担的竞争性市级重大科技创新项目数；没有填 0。',
            'Number of such projects carried out; 0 if none.',
          ),
          synonyms: ['竞争性重大科技创新项目数'],
        }),
      },
      conditions: [
        text('竞争性市级重大科技创新项目', 'a competitive major science and technology project of the city'),
        text('按研发投入与成果产出绩效', 'by R&D spending and the results achieved'),
      ],
      pays: ({ projectCount }) => projectCount.times(wan(300)),
      matters: [CHIP_MATERIAL_PROJECT, RESEARCH_PROJECT],
      subject: { kind: 'project', partOfProject: true },

      upperBound: '最高',
      frequency: 'per project',
      fundedBy: funded('city', '市本级给予最高300万元资助'),
      ambiguities: [
        LIMIT_ONLY,
        unclear(
          '“市本级给予”只指市本级财政，与尾段“资金由市和各区、县(市)按财政体制共同承担”不同。',
          '市本级给予 names only the budget of the city proper, unlike the closing ' +
            'paragraph, by which city and districts share the cost.',
        ),
      ],
    }),
    award('MATERIALS_CHALLENGE_PROJECT_GRANT', {
      title: text(
        '“揭榜挂帅”重大科技创新项目资助',
        'Grant for major science and technology projects by open challenge',
      ),
      quote: '给予最高1000万元资助',
      inputs: {
        projectCount: count({
          label: text(
            '“揭榜挂帅”重大科技创新项目数',
            'Major science and technology projects by open challenge',
          ),
          note: text(
            '采用“揭榜挂帅”择优委托形式实施的重大科技创新项目数；没有填 0。',
            'Number of projects commissioned by open challenge; 0 if none.',
          ),
          synonyms: ['揭榜挂帅项目数'],
        }),
      },
      conditions: [
        text(
          '采用“揭榜挂帅”择优委托形式实施的重大科技创新项目',
          'a major science and technology project commissioned to the best bidder by open challenge',
        ),
      ],
      pays: ({ projectCount }) => projectCount.times(wan(1000)),
      matters: [CHIP_MATERIAL_PROJECT, RESEARCH_PROJECT],
      subject: { kind: 'project', partOfProject: true },

      upperBound: '最高',
      frequency: 'per project',
      ambiguities: [LIMIT_ONLY],
    }),
  ],
});

const FIRST_BATCH_MATERIAL = text('首批次新材料', 'first-batch new material');

/** The closing paragraph makes every standard a maximum, also where the clause states it as fixed. */
const HIGHEST_STANDARD = '均为最高标准';

/** 实际投保费率最高不超过2%。 */
const highestPremiumRate = percent(2);
const premiumAtHighestRate = (premium: Quantity, premiumRate: Quantity): Quantity =>
  premium
    .times(highestPremiumRate)
    .dividedBy(premiumRate)
    .called('按费率2%计的保费', 'premium at a rate of 2%');
/** The whole premium, or what of it lies within the 2%. */
const countedPremium = (premium: Quantity, premiumRate: Quantity): Quantity =>
  premium
    .called('全部实际保费', 'the whole premium')
    .when(premiumRate.atMost(highestPremiumRate), premiumAtHighestRate(premium, premiumRate));
/** 首年度90%，从次年度开始逐年递减10个百分点。 */
const compensationRate = (year: Quantity): Quantity =>
  percent(90)
    .minus(
      percent(10)
        .times(year.minus(number(1)).called('已递减年数', 'years of decrease'))
        .called('累计递减', 'decrease so far'),
    )
    .called('当年补偿比例', 'rate of the year');
/** 年度补偿金额最高不超过300万元，最多可连续支持3年。 */
const withinInsuranceLimits = (compensation: Quantity, premiumRate: Quantity, year: Quantity): Quantity =>
  compensation
    .upTo(wan(300))
    // A premium at a rate of 0 cannot be; a rate left blank arrives as 0 and would lift the 2%.
    .when(premiumRate.moreThan(percent(0)).and(year.atMost(number(3))));

const firstBatchMaterials = clause(
  '三',
  text('加快首批次新材料推广应用', 'Use of first-batch new materials'),
  {
    text: lawText`
      落实国家首批次新材料保险补偿机制和浙江省制造业首台(套)提升工程关于首批次新材料的相关政策。
      对符合《杭州市重点新材料首批次示范应用指导目录》的新材料保险项目,
      按照首年度实际保费(实际投保费率最高不超过2%)的90%给予保险补偿,并从次年度开始逐年递减10个百分点,
      年度补偿金额最高不超过300万元,最多可连续支持3年;
      已获得国家、省保费补贴的首批次新材料或已享受过保险补偿政策的首台(套)装备用材料,
      不再享受市首批次新材料保险补偿政策。
      对经省级认定的首批次新材料,首年度累计销售额达到100万元及以上的应用项目,
      按不高于首年度累计销售额10%的标准给予一次性奖励,奖励金额最高不超过300万元。
      同一首批次新材料不得同时享受保险补偿、应用奖励和省级认定奖励。
      将入选国家、省、市重点新材料首批次应用示范指导目录产品纳入杭州市优质产品推荐目录。
      (责任单位:市经信局、市财政局、市地方金融监管局)
    `,
    departments: ['市经信局', '市财政局', '市地方金融监管局'],
    awards: [
      award('MATERIALS_FIRST_BATCH_INSURANCE', {
        title: text('首批次新材料保险补偿', 'Insurance compensation for first-batch new materials'),
        quote: lawText`
          按照首年度实际保费(实际投保费率最高不超过2%)的90%给予保险补偿,并从次年度开始逐年递减10个百分点,
          年度补偿金额最高不超过300万元,最多可连续支持3年
        `,
        inputs: {
          premium: money({
            label: text('年度实际保费', 'Actual premium of the year'),
            year: 'assessed',
            item: FIRST_BATCH_MATERIAL,
            note: text('所申报年度实际支付的保费。', 'Premium actually paid for the year claimed.'),
            synonyms: ['首批次新材料年度实际保费', '首批次新材料当年实际保费'],
          }),
          premiumRate: share({
            label: text('实际投保费率', 'Actual premium rate'),
            item: FIRST_BATCH_MATERIAL,
            // 0.9% typed as 0.9 would leave next to nothing of the premium.
            likely: { to: 0.1 },
            note: text(
              '保费除以保险金额，2.5% 写作 0.025；有保费的，费率须大于 0。',
              'Premium divided by the sum insured, as a fraction (0.025 is 2.5%); ' +
                'above 0 wherever there is a premium.',
            ),
            synonyms: ['首批次新材料实际投保费率', '首批次新材料投保费率', '首批次新材料保险费率'],
          }),
          yearOfSupport: optional(
            yearOfSupport({
              label: text('享受补偿年度（第几年）', 'Year of compensation'),
              item: FIRST_BATCH_MATERIAL,
              note: text('享受补偿的第几年，1 至 3。', 'Which year of compensation, 1 to 3.'),
              synonyms: ['首批次新材料享受补偿年度', '首批次新材料享受补偿年次'],
            }),
            1,
            COUNTS_AS_FIRST_YEAR,
          ),
        },
        conditions: [
          text(
            '符合《杭州市重点新材料首批次示范应用指导目录》的新材料保险项目',
            'an insurance project of a new material in the Hangzhou guide to first-batch ' +
              'demonstration uses of key new materials',
          ),
          text('未获得国家、省保费补贴', 'no premium subsidy from the State or the province'),
          text(
            '不是已享受过保险补偿政策的首台（套）装备用材料',
            'not a material for first-set equipment that has already had insurance compensation',
          ),
          text(
            '同一首批次新材料未享受应用奖励和省级认定奖励',
            'the same first-batch material gets neither the reward for its use ' +
              'nor that for provincial recognition',
          ),
        ],
        pays: ({ premium, premiumRate, yearOfSupport }) =>
          withinInsuranceLimits(
            compensationRate(yearOfSupport).of(countedPremium(premium, premiumRate)),
            premiumRate,
            yearOfSupport,
          ),
        subject: { kind: 'product', marks: { premium: 'firstBatchPremium' } },

        matters: [FIRST_BATCH, INSURED_MATERIAL, FIRST_SET_AND_BATCH],
        upperBound: HIGHEST_STANDARD,
        frequency: 'yearly',
        ambiguities: [
          {
            taken: text(
              '“实际投保费率最高不超过2%”限制计入的保费：费率2%以内的保费计入，超过2%的部分不计。',
              '实际投保费率最高不超过2% limits the premium that counts: ' +
                'premium up to a rate of 2% of the sum insured counts, what lies above is left out.',
            ),
            other: {
              text: text(
                '2%限制的是补偿额：补偿不超过保险金额的2%',
                'the 2% limits the compensation: at most 2% of the sum insured',
              ),
              pays: ({ premium, premiumRate, yearOfSupport }) =>
                withinInsuranceLimits(
                  compensationRate(yearOfSupport)
                    .of(premium)
                    .when(
                      premiumRate.atMost(highestPremiumRate),
                      compensationRate(yearOfSupport)
                        .of(premium)
                        .upTo(premiumAtHighestRate(premium, premiumRate)),
                    ),
                  premiumRate,
                  yearOfSupport,
                ),
            },
          },
          {
            taken: text(
              '费率超过2%的项目，不因此排除在外。',
              'A rate above 2% does not exclude the project altogether.',
            ),
            other: {
              text: text('费率超过2%的不予补偿', 'no compensation where the rate is above 2%'),
              pays: ({ premium, premiumRate, yearOfSupport }) =>
                withinInsuranceLimits(
                  compensationRate(yearOfSupport).of(premium).when(premiumRate.atMost(highestPremiumRate)),
                  premiumRate,
                  yearOfSupport,
                ),
            },
          },
          unclear(
            '“从次年度开始逐年递减10个百分点”：第1、2、3年为90%、80%、70%，是百分点，不是比例的一成。',
            '从次年度开始逐年递减10个百分点: 90%, 80% and 70% in years 1, 2 and 3, percentage points ' +
              'and not a tenth of the rate.',
          ),
          unclear(
            '第2、3年的基数按该年实际保费计，“首年度实际保费”只指第1年的基数。' +
              '另一读法三年均以首年度保费为基数。',
            'In years 2 and 3 the base is the premium of that year; ' +
              '首年度实际保费 names the base of the first. The other reading takes the premium ' +
              'of the first year throughout.',
          ),
          unclear(
            '90%之前没有“不超过”“最高”；因尾段“本措施所列资助(奖励)标准,均为最高标准”，按上限列示。',
            'No 不超过 or 最高 stands before the 90%. As the closing paragraph calls all standards ' +
              'of these measures maxima (均为最高标准), the figure is shown as an upper bound.',
          ),
          unclear(
            '“年度补偿金额最高不超过300万元”按项目还是按企业，文本未载明；' +
              '按每次计算的对象计（一个投保项目，或一家企业合计）。',
            'Whether 年度补偿金额最高不超过300万元 is per project or per enterprise is not stated; ' +
              'taken per call (one insured project, or the total of one enterprise).',
          ),
        ],
      }),
      award('MATERIALS_FIRST_BATCH_SALES_REWARD', {
        title: text('首批次新材料应用奖励', 'Reward for the use of first-batch new materials'),
        quote: lawText`
          首年度累计销售额达到100万元及以上的应用项目,按不高于首年度累计销售额10%的标准给予一次性奖励,
          奖励金额最高不超过300万元
        `,
        inputs: {
          sales: money({
            label: text('首年度累计销售额', 'Cumulative sales of the first year'),
            item: FIRST_BATCH_MATERIAL,
            note: text(
              '该应用项目首年度的累计销售额。',
              'Cumulative sales of the application project in its first year.',
            ),
            synonyms: ['首批次新材料首年度累计销售额'],
          }),
        },
        conditions: [
          text('经省级认定的首批次新材料', 'a first-batch new material recognised by the province'),
          text(
            '同一首批次新材料未享受保险补偿和省级认定奖励',
            'the same first-batch material gets neither the insurance compensation nor the reward ' +
              'for provincial recognition',
          ),
        ],
        pays: ({ sales }) =>
          percent(10)
            .of(sales)
            .upTo(wan(300))
            .when(sales.atLeast(wan(100))),
        subject: { kind: 'product', marks: { sales: 'firstBatchSales' } },

        matters: [FIRST_BATCH, FIRST_SET_AND_BATCH],
        upperBound: '不高于',
        frequency: 'once',
        ambiguities: [
          unclear('“100万元及以上”含本数。', '100万元及以上 includes the number itself.'),
          unclear(
            '最高额按何种单位，文本未载明；按每个应用项目计。',
            'To which unit the cap applies is not stated; taken per application project.',
          ),
        ],
      }),
    ],
  },
);

const governmentFunds = clause('四', text('强化政府基金引导力度', 'Government funds'), {
  text: lawText`
    发挥政府性产业基金的投资引导作用,带动社会资本、金融资本投向新材料产业。
    对所投的重大产业项目,经市委、市政府研究决策后,
    市级产业基金可按市、区县(市)不超过1:1的比例联动出资进行直投。
    鼓励新材料重点发展区域,使用政府投资收益,给予政府产业基金所投重大项目一定奖励。
    (责任单位:市国资委、市财政局、市地方金融监管局)
  `,
  departments: ['市国资委', '市财政局', '市地方金融监管局'],
  note: text(
    '“给予政府产业基金所投重大项目一定奖励”未列金额。',
    'The reward for major projects in which the government funds invest has no figure.',
  ),
  awards: [
    award('MATERIALS_FUND_COINVESTMENT', {
      title: text(
        '市级产业基金联动直投',
        'City share of a joint direct investment in a major new materials project',
      ),
      quote: '市级产业基金可按市、区县(市)不超过1:1的比例联动出资进行直投',
      inputs: {
        districtInvestment: districtJointInvestment,
      },
      conditions: [
        text(
          '政府产业基金所投的重大产业项目',
          'a major industrial project in which the government industry fund invests',
        ),
        text('经市委、市政府研究决策', 'decided on by the municipal Party committee and government'),
      ],
      pays: ({ districtInvestment }) => percent(100).of(districtInvestment),
      subject: { kind: 'project' },

      upperBound: '不超过',
      beneficiary: 'project',
      frequency: 'per project',
      role: 'equity',
      fundedBy: funded('city', '市级产业基金可按市、区县(市)不超过1:1的比例联动出资进行直投'),
      ambiguities: [
        unclear(
          '这是股权投资（直投），不是补助，不计入补助合计；因文本列有比例而收录。' +
            '“不超过1:1”给出的是市级出资的上限。',
          'This is an equity investment, not a subsidy, and never added ' +
            'to subsidy totals. It is listed because the text states a ratio; ' +
            '不超过1:1 makes it the upper limit of the share of the city.',
        ),
      ],
    }),
  ],
});

const accessAndSupervision = clause(
  '五',
  text('细化产业(区域)准入和监管', 'Access of industries and areas, and supervision'),
  {
    text: lawText`
      对新材料企业和项目实行审慎包容的产业(区域)准入、监管政策,
      对研发生产关键战略新材料及前沿新材料的企业和项目,在产业定位、项目落地、政策扶持等方面给予积极支持,
      能耗、安全、环保等方面实施科学精准管理。
      根据生态保护红线、环境质量底线、资源利用上线和生态环境准入清单等相关要求,通过空间规划调整优化,
      将三类工业用地重点调整至省级化工园区,满足涉化新材料项目的落地需求。
      (责任单位:市发改委、市经信局、市生态环境局、市应急管理局、市规划与自然资源局)
    `,
    departments: ['市发改委', '市经信局', '市生态环境局', '市应急管理局', '市规划与自然资源局'],
    note: NO_FIGURE,
  },
);

const fiscalIncentives = clause('六', text('优化财政激励机制', 'Fiscal incentives'), {
  text: lawText`
    充分发挥财政资金“四两拨千斤”的作用,建立国家、省、市、所属各区县(市)四级财政错位运作机制。
    统筹市级各类财政资金在新材料技术创新、提质增效、品牌建设、应用深化、招大引强等方面给予重点支持。
  `,
  note: NO_FIGURE,
});

export const materials2023 = policy({
  id: 'materials-2023',
  title: text(
    '杭州市人民政府办公厅关于加快推进新材料产业高质量发展的若干措施',
    'Measures of the General Office of the Hangzhou Municipal Government on accelerating ' +
      'the high-quality development of the new materials industry',
  ),
  shortTitle: text('新材料 2023', 'New materials 2023'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2023-07',
  status: 'adopted',
  effectiveFrom: '2023-08-25',
  effectiveTo: '2025-12-31',
  datesNote: text('首末两日均为原文所载。', 'Both days are printed in the text.'),
  scope: '本措施重点支持功能膜材料、高性能金属材料、先进半导体材料、生物材料、微纳材料等新材料',
  trade: NEW_MATERIALS,
  oncePerSubject: [
    { matters: [FIRST_BATCH], words: '同一首批次新材料不得同时享受保险补偿、应用奖励和省级认定奖励' },
  ],
  stacking: '本措施与本市各级其他同类政策有重叠的,按照“从优、就高、不重复”的原则予以支持',
  limits: ['本措施所列资助(奖励)标准,均为最高标准'],
  closingRules: [
    '由市经信局负责牵头组织实施。',
    '市委、市政府已出台的有关制造业高质量发展的政策适用于本措施支持领域的,可参照执行。',
    '资助(奖励)资金由市和各区、县(市)按财政体制共同承担。',
  ],
  fundedBy: funded('joint', '资助(奖励)资金由市和各区、县(市)按财政体制共同承担。'),
  clauses: [
    keyFields,
    coreTechnologies,
    firstBatchMaterials,
    governmentFunds,
    accessAndSupervision,
    fiscalIncentives,
  ],
});
