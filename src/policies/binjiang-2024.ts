import { award, unclear } from '../rules/awards';
import { Exact } from '../rules/exact';
import {
  calendar,
  number,
  percent,
  reaching,
  wan,
  yearsLong,
  yuan,
  type Quantity,
  type Requirement,
} from '../rules/expressions';
import { calendarYear, count, money, oneOf, optional, share, yearOfSupport, years } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { firstTapeoutCost } from './shared/inputs';
import { COUNTS_AS_FIRST_YEAR, COUNTS_AS_ONE_YEAR, COUNTS_AS_ZERO, PASSED_REVIEW } from './shared/labels';
import {
  CHIP_MATERIAL_PROJECT,
  CHIP_MATERIAL_RESEARCH,
  CHIP_PLATFORM,
  EDA_AND_SOFTWARE_RESEARCH,
  EDA_PROJECT,
  EDA_PURCHASE,
  EDA_RESEARCH,
  FIRST_TAPE_OUT,
  IC_SERVICE,
  LOAN_INTEREST,
  PARTS_PURCHASE,
  PLATFORM_BUILDING,
  PLATFORM_EXPENSE,
  PLATFORM_OPERATION,
  PLATFORM_TITLE,
  PROJECT_INVESTMENT,
  RENT,
  ROBOT_PURCHASE,
} from './shared/matters';
import { NO_FIGURE } from './shared/notes';
import {
  CHIP_MATERIALS_AND_EQUIPMENT,
  CIRCUITS_AND_INTELLIGENCE,
  CYBER_SECURITY_SERVICES,
  EDA_TOOLS,
  INTEGRATED_CIRCUITS,
  TERMINAL_MAKERS,
} from './shared/trades';

const keyTechnologyResearch = clause(
  '二（一）1',
  text('支持技术攻关', 'Support for research on key technologies'),
  {
    text: lawText`
      支持围绕集成电路核心器件、关键芯片、关键材料、核心设备、EDA 工具等开展重大科技攻关。
      鼓励企业牵头承担国家、省、市技术攻关任务，对获批国家、省重大项目的，按要求给予配套资金支持。
      （责任单位：经信局、发改局、科技局。
      列第一位的为牵头单位，下同。）
    `,
    departments: ['经信局', '发改局', '科技局'],
    note: text(
      '“按要求给予配套资金支持”未列金额、比例或上限。',
      'Matching funds are given as required; no amount, rate or cap is stated.',
    ),
  },
);

/** 每家企业年度最高补贴100万元。 */
const edaPurchaseCap = wan(100);
/** 每家企业年度最高补贴250万元。 */
const signoffPurchaseCap = wan(250);
/** 每家企业年度最高补贴200万元。 */
const ipPurchaseCap = wan(200);

/** 最高补贴2000万元，随年度投入按企业每年计。 */
const edaResearchCap = wan(2000);

const strongerFoundations = clause('二（一）2', text('强化基础支撑', 'Strengthening the foundations'), {
  text: lawText`
    对开展 EDA 工具技术攻关，自主研发投入 1000 万元以上并实现实际销售的企业，经评审，
    按照不超过其年度自主研发投入的 15% 给予补贴，最高补贴 2000 万元。
    对集成电路企业购买 EDA 工具的，按照不超过实际发生费用的 20% 给予补贴，
    每家企业年度最高补贴 100 万元；
    对购买参与省级及以上半导体签核中心创建企业研发的 EDA 工具的，经认定，
    按照不超过实际发生费用的 50% 给予补贴，每家企业年度最高补贴 250 万元。
    对购买 IP 开展关键芯片、先进或特色工艺研发的集成电路企业，
    按照不超过其购买 IP 直接费用的 20% 给予补贴，每家企业年度最高补贴 200 万元。
    （责任单位：经信局）
  `,
  departments: ['经信局'],
  awards: [
    award('BINJIANG_EDA_RND', {
      title: text('EDA工具技术攻关补贴', 'Subsidy on own R&D spending on EDA tools'),
      quote: lawText`
        自主研发投入 1000 万元以上并实现实际销售的企业，经评审，
        按照不超过其年度自主研发投入的 15% 给予补贴，最高补贴 2000 万元
      `,
      inputs: {
        rndExpense: money({
          label: text('年度自主研发投入', 'Own R&D spending of the year'),
          year: 'assessed',
          item: text('EDA工具', 'EDA tools'),
          note: text('当年EDA工具的自主研发投入。', 'Own R&D spending of the year on EDA tools.'),
          synonyms: ['EDA工具年度自主研发投入', 'EDA年度自主研发投入'],
        }),
      },
      conditions: [
        text('开展EDA工具技术攻关', 'engaged in technical breakthroughs in EDA tools'),
        text('实现实际销售', 'actually sold'),
        PASSED_REVIEW,
      ],
      trade: EDA_TOOLS,
      pays: ({ rndExpense }) =>
        percent(15)
          .of(rndExpense)
          .upTo(edaResearchCap)
          .when(rndExpense.atLeast(wan(1000))),
      ceiling: { over: 'year', words: '最高补贴 2000 万元', of: () => edaResearchCap },
      subject: {
        kind: 'product',
        nature: 'edaTool',
        marks: { rndExpense: 'edaResearchOfYear' },
        spending: 'rndExpense',
      },

      matters: [EDA_RESEARCH, EDA_AND_SOFTWARE_RESEARCH, EDA_PROJECT],
      upperBound: '不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '标准写“自主研发投入”，基数写“年度自主研发投入”；两处均按当年投入计。' +
            '另一读法以累计投入对照标准。',
          'The gate says 自主研发投入, the base 年度自主研发投入; ' +
            'both are read as the spending of the year. ' +
            'The other reading tests the gate on cumulative spending.',
        ),
        unclear(
          '最高2000万元是每年的还是累计的，文本未载明；随年度基数按年计。',
          'Whether CNY 20 million is per year or in total is not stated; taken with the yearly base.',
        ),
      ],
    }),
    award('BINJIANG_EDA_PURCHASE', {
      title: text('购买EDA工具补贴', 'Subsidy on purchases of EDA tools'),
      quote: lawText`
        对集成电路企业购买 EDA 工具的，按照不超过实际发生费用的 20% 给予补贴，每家企业年度最高补贴 100 万元
      `,
      inputs: {
        purchaseAmount: money({
          label: text('购买EDA工具实际发生费用', 'Actual cost of EDA tools bought'),
          note: text(
            '当年购买EDA工具的实际发生费用，不含参与签核中心创建企业研发的EDA工具。',
            'Actual cost of EDA tools bought in the year, without those of the sign-off centre enterprises.',
          ),
          synonyms: [
            '购买EDA工具费用',
            'EDA工具购买费用',
            'EDA工具采购费用',
            'EDA采购费用',
            'EDA购买费用',
            'EDA工具采购金额',
            'EDA工具购买金额',
            'EDA采购金额',
            'EDA工具采购额',
            'EDA采购额',
            'EDA工具购置费用',
          ],
        }),
      },
      conditions: [text('集成电路企业', 'an integrated circuit enterprise')],
      trade: INTEGRATED_CIRCUITS,
      pays: ({ purchaseAmount }) => percent(20).of(purchaseAmount).upTo(edaPurchaseCap),
      subject: {
        kind: 'purchase',
        nature: 'eda',
        marks: { purchaseAmount: 'edaPurchase' },
        spending: 'purchaseAmount',
      },
      ceiling: { over: 'year', words: '每家企业年度最高补贴 100 万元', of: () => edaPurchaseCap },
      matters: [EDA_PURCHASE],

      upperBound: '不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '两项购买补贴各有最高额（100万元、250万元）；视为各自独立，同一企业不同的购买合计可达350万元。',
          'The two purchase items have caps of their own (CNY 1 million and 2.5 million); ' +
            'read as independent, so one enterprise may reach 3.5 million for different purchases.',
        ),
      ],
    }),
    award('BINJIANG_EDA_SIGNOFF_PURCHASE', {
      title: text(
        '购买半导体签核中心创建企业研发的EDA工具补贴',
        'Subsidy on purchases of EDA tools developed by enterprises taking part ' +
          'in a semiconductor sign-off centre',
      ),
      quote: '经认定，按照不超过实际发生费用的 50% 给予补贴，每家企业年度最高补贴 250 万元',
      inputs: {
        purchaseAmount: money({
          label: text(
            '购买签核中心创建企业研发EDA工具实际发生费用',
            'Actual cost of EDA tools of sign-off centre enterprises',
          ),
          note: text(
            '当年购买参与省级及以上半导体签核中心创建企业研发的EDA工具的实际发生费用。',
            'Actual cost in the year of EDA tools developed by enterprises taking part in a sign-off ' +
              'centre of provincial level or above.',
          ),
          synonyms: ['签核中心企业EDA工具购买费用', '签核中心EDA工具采购费用'],
        }),
      },
      conditions: [
        text(
          '参与省级及以上半导体签核中心创建企业研发的EDA工具',
          'EDA tools developed by an enterprise taking part in a semiconductor sign-off centre ' +
            'of provincial level or above',
        ),
        text('经认定', 'recognised'),
      ],
      trade: INTEGRATED_CIRCUITS,
      pays: ({ purchaseAmount }) => percent(50).of(purchaseAmount).upTo(signoffPurchaseCap),
      subject: {
        kind: 'purchase',
        nature: 'eda',
        marks: { purchaseAmount: 'edaPurchase' },
        spending: 'purchaseAmount',
      },
      ceiling: { over: 'year', words: '每家企业年度最高补贴 250 万元', of: () => signoffPurchaseCap },
      matters: [EDA_PURCHASE],

      upperBound: '不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '同一购买不在两项购买补贴中重复享受（从高、从优、不重复）。',
          'The same purchase is not supported under both purchase items (从高、从优、不重复).',
        ),
        unclear(
          '购买方未再写明，承前句为集成电路企业。',
          'The buyer is not named again; it is the integrated circuit enterprise of the sentence before.',
        ),
      ],
    }),
    award('BINJIANG_IP_PURCHASE', {
      title: text('购买IP补贴', 'Subsidy on purchases of IP cores'),
      quote: '按照不超过其购买 IP 直接费用的 20% 给予补贴，每家企业年度最高补贴 200 万元',
      inputs: {
        purchaseAmount: money({
          label: text('购买IP直接费用', 'Direct cost of IP bought'),
          note: text('当年购买IP的直接费用。', 'Direct cost of IP bought in the year.'),
          synonyms: [
            'IP购买费用',
            '购买IP费用',
            'IP采购费用',
            'IP核购买费用',
            'IP核采购费用',
            'IP采购金额',
            'IP购买金额',
          ],
        }),
      },
      conditions: [
        text(
          '购买IP开展关键芯片、先进或特色工艺研发的集成电路企业',
          'an integrated circuit enterprise that buys IP to develop key chips or ' +
            'advanced or specialty processes',
        ),
      ],
      trade: INTEGRATED_CIRCUITS,
      pays: ({ purchaseAmount }) => percent(20).of(purchaseAmount).upTo(ipPurchaseCap),
      subject: {
        kind: 'purchase',
        nature: 'ip',
        marks: { purchaseAmount: 'ipPurchase' },
        spending: 'purchaseAmount',
      },
      ceiling: { over: 'year', words: '每家企业年度最高补贴 200 万元', of: () => ipPurchaseCap },

      upperBound: '不超过',
      frequency: 'yearly',
    }),
  ],
});

/** 每家企业年度最高: what earlier support of the year leaves of the cap. */
const roomLeft = (yearlyCap: Quantity, priorSupport: Quantity): Quantity =>
  yearlyCap.minus(priorSupport).called('本年度剩余额度', 'room left in the year').orZero();

/** Both 1000万元以上 and 1000万元以下 include the number itself; a rule has to say which band takes it. */
const tapeoutEdge = wan(1000);

/** 每家企业年度最高补贴2000万元；1000万元以下的，每家企业年度最高补贴300万元。 */
const largeTapeoutCap = wan(2000);
const smallTapeoutCap = wan(300);

/** 1000万元以上的，按照不超过其流片费用的15%。 */
const largeTapeout = (cost: Quantity, priorSupport: Quantity): Quantity =>
  percent(15)
    .of(cost)
    .upTo(roomLeft(largeTapeoutCap, priorSupport))
    .called('1000万元以上一档', 'the band of CNY 10,000,000 and more');

/** 1000万元以下的，按照不超过其流片费用的30%。 */
const smallTapeout = (cost: Quantity, priorSupport: Quantity): Quantity =>
  percent(30)
    .of(cost)
    .upTo(roomLeft(smallTapeoutCap, priorSupport))
    .called(
      '1000万元以下一档（恰为1000万元的从高）',
      'the band of CNY 10,000,000 and less (exactly that amount takes the higher rate)',
    );

const tapeOuts = clause('二（一）3', text('加大流片支持', 'More support for tape-outs'), {
  text: lawText`
    对重点支持领域的关键芯片产品，首次流片费用 1000 万元以上的，按照不超过其流片费用的 15% 给予补贴，
    每家企业年度最高补贴 2000 万元；
    首次流片费用 1000 万元以下的，按照不超过其流片费用的 30% 给予补贴，每家企业年度最高补贴 300 万元。
    （责任单位：经信局）
  `,
  departments: ['经信局'],
  awards: [
    award('BINJIANG_TAPEOUT', {
      title: text('首次流片补贴', 'Subsidy on first tape-out cost of key chips'),
      quote: lawText`
        首次流片费用 1000 万元以上的，按照不超过其流片费用的 15% 给予补贴，每家企业年度最高补贴 2000 万元；
        首次流片费用 1000 万元以下的，按照不超过其流片费用的 30% 给予补贴，每家企业年度最高补贴 300 万元
      `,
      inputs: {
        cost: firstTapeoutCost,
        priorSupport: optional(
          money({
            label: text(
              '本年度已获同档流片补贴',
              'Tape-out subsidy of the same band already got in the year',
            ),
            note: text(
              '企业本年度在同一档已获的流片补贴，因为最高额按企业按年度规定。',
              'Subsidy of the same band that the enterprise already got in the year, since the caps ' +
                'are per enterprise and year.',
            ),
            synonyms: ['当年已获同档流片补贴'],
          }),
          0,
          COUNTS_AS_ZERO,
        ),
      },
      conditions: [
        text('重点支持领域的关键芯片产品', 'a key chip product in a field of key support'),
        text('首次流片', 'taped out for the first time'),
      ],
      // Both bands apply at exactly 1000万元; 从高 (三2) gives it to the 30% band, so the 15% band begins above.
      trade: INTEGRATED_CIRCUITS,
      pays: ({ cost, priorSupport }) =>
        largeTapeout(cost, priorSupport).when(cost.moreThan(tapeoutEdge), smallTapeout(cost, priorSupport)),
      subject: { kind: 'product', nature: 'chip', marks: { cost: 'tapeout' }, spending: 'cost' },
      ceiling: {
        over: 'year',
        words: '每家企业年度最高补贴',
        bands: true,
        received: 'priorSupport',
        of: ({ cost }) => largeTapeoutCap.when(cost.moreThan(tapeoutEdge), smallTapeoutCap),
      },

      matters: [FIRST_TAPE_OUT],
      upperBound: '不超过',
      frequency: 'per product',
      ambiguities: [
        {
          taken: text(
            '恰为1000万元的，两档都适用（“以上”“以下”均含本数，民法典第1259条）；' +
              '按三2“从高、从优”取30%，即300万元，不取15%的150万元。',
            'Exactly CNY 10 million falls in both bands (以上 and 以下 both include ' +
              'the number, Civil Code, Article 1259). By 从高、从优 of 三2 it takes ' +
              '30%, CNY 3 million, rather than 15%, CNY 1.5 million.',
          ),
          other: {
            text: text(
              '按通常起草习惯，“以下”不含本数：恰为1000万元的按15%，即150万元',
              'in usual drafting 以下 excludes the number: ' +
                'exactly CNY 10 million takes 15%, CNY 1.5 million',
            ),
            pays: ({ cost, priorSupport }) =>
              largeTapeout(cost, priorSupport).when(
                cost.atLeast(tapeoutEdge),
                smallTapeout(cost, priorSupport),
              ),
          },
        },
        unclear(
          '两档之间有落差：1000万元得300万元，超过1000万元反而减少，' +
            '到2000万元（15%即300万元）才追平。文本没有平滑规定。',
          'The bands jump: CNY 10 million gives 3 million, costs above it give less until 20 million ' +
            '(15% is 3 million). The text has no smoothing rule.',
        ),
        unclear(
          '标准按单个产品的费用，最高额按企业按年度；每个产品分别计算，并填写本年度已获同档补贴。' +
            '两个最高额（2000万元、300万元）各管一档。',
          'The test is on the cost of one product, the cap on the enterprise and year: ' +
            'call once per product and pass what was already got. The two caps (CNY 20 million and ' +
            '3 million) are separate, one for each band.',
        ),
        unclear(
          '多个首次流片的费用是否先合计再对照1000万元，文本未载明；按单个产品计。',
          'Whether several first tape-outs are added up before the test ' +
            'of CNY 10 million is not stated; read per product.',
        ),
      ],
    }),
  ],
});

/** 最高补贴5000万元，随年度投入按企业每年计。 */
const materialResearchCap = wan(5000);

const selfReliance = clause('二（一）4', text('推进自主可控', 'Advancing self-reliance'), {
  text: lawText`
    对集成电路核心设备、关键材料等自主研发投入 5000 万元以上并实现实际销售的企业，经评审，
    按照不超过其年度研发投入的 15% 给予补贴，最高补贴 5000 万元。
    鼓励集成电路材料、装备企业申报各级产业项目，给予相应配套支持。
    （责任单位：经信局）
  `,
  departments: ['经信局'],
  note: text(
    '材料、装备企业申报各级产业项目的“相应配套支持”未列金额。',
    'The matching support for industrial projects of material and equipment enterprises has no figure.',
  ),
  awards: [
    award('BINJIANG_MATERIAL_EQUIPMENT_RND', {
      title: text(
        '核心设备、关键材料研发补贴',
        'Subsidy on own R&D spending on core equipment and key materials',
      ),
      quote: lawText`
        研发投入 5000 万元以上并实现实际销售的企业，经评审，按照不超过其年度研发投入的 15% 给予补贴，
        最高补贴 5000 万元
      `,
      inputs: {
        rndExpense: money({
          label: text('年度自主研发投入', 'Own R&D spending of the year'),
          year: 'assessed',
          item: text('核心设备、关键材料', 'core equipment and key materials'),
          note: text(
            '当年核心设备、关键材料等的自主研发投入。',
            'Own R&D spending of the year on core equipment, key materials and the like.',
          ),
          synonyms: ['核心设备、关键材料年度自主研发投入', '材料设备年度自主研发投入'],
        }),
      },
      conditions: [
        text(
          '自主研发集成电路核心设备、关键材料等',
          'own development of core equipment, key materials and the like for integrated circuits',
        ),
        text('实现实际销售', 'actually sold'),
        PASSED_REVIEW,
      ],
      trade: CHIP_MATERIALS_AND_EQUIPMENT,
      pays: ({ rndExpense }) =>
        percent(15)
          .of(rndExpense)
          .upTo(materialResearchCap)
          .when(rndExpense.atLeast(wan(5000))),
      ceiling: { over: 'year', words: '最高补贴 5000 万元', of: () => materialResearchCap },
      subject: {
        kind: 'product',
        nature: 'chipMaterial',
        marks: { rndExpense: 'materialResearchOfYear' },
        spending: 'rndExpense',
      },

      matters: [CHIP_MATERIAL_RESEARCH, CHIP_MATERIAL_PROJECT],
      upperBound: '不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '标准写“自主研发投入”，基数写“年度研发投入”；两处均按当年自主研发投入计。',
          'The gate says 自主研发投入, the base 年度研发投入; ' +
            'both are read as own R&D spending of the year.',
        ),
        unclear(
          '最高5000万元是每年的还是累计的，文本未载明；随年度基数按年计。',
          'Whether CNY 50 million is per year or in total is not stated; taken with the yearly base.',
        ),
      ],
    }),
  ],
});

const intelligentComputingFacilities = clause(
  '二（二）5',
  text('扩容智算设施', 'Expanding intelligent computing facilities'),
  {
    text: lawText`
      鼓励企业、高校院所和第三方机构参与人工智能算力中心、智算中心高速泛在互联网、多云算力调度平台、
      应用适配中心等算力基础设施建设，推动智算中心合理布局，加快部署适应模型训练所需的软硬件环境，
      提升“算力+算法”综合服务支撑能力，构建多元异构、算网协同、融合调度、绿色低碳的算力支撑体系。
      鼓励企业贴近应用场景布局高效边缘智算中心，
      满足视觉智能、自动驾驶、智能工厂、智慧金融等低时延、高可靠业务应用需求。
      （责任单位：经信局、发改局、科技局）
    `,
    departments: ['经信局', '发改局', '科技局'],
    note: NO_FIGURE,
  },
);

/** 单个主体年度最高补贴100万元。 */
const computeSubsidyCap = wan(100);

const computingPowerSupply = clause(
  '二（二）6',
  text('加强算力供给', 'Strengthening the supply of computing power'),
  {
    text: lawText`
      鼓励杭州人工智能计算中心等平台为意向用户提供免费试用和迁移适配服务。
      以“算力券”等形式支持中小企业购买使用公共算力资源。
      对于使用杭州人工智能计算中心算力资源的，按照不超过服务合同金额的 50% 给予算力补贴，
      单个主体年度最高补贴 100 万元。
      （责任单位：经信局、发改局、科技局）
    `,
    departments: ['经信局', '发改局', '科技局'],
    note: text('“算力券”未列金额。', 'The computing vouchers have no figure.'),
    awards: [
      award('BINJIANG_COMPUTE_SUBSIDY', {
        title: text(
          '杭州人工智能计算中心算力补贴',
          'Compute subsidy for users of the Hangzhou AI computing centre',
        ),
        quote: '按照不超过服务合同金额的 50% 给予算力补贴，单个主体年度最高补贴 100 万元',
        inputs: {
          contractAmount: money({
            label: text('服务合同金额', 'Service contract amount'),
            item: text('杭州人工智能计算中心算力', 'computing power of the Hangzhou AI computing centre'),
            year: 'assessed',
            note: text(
              '当年使用该中心算力资源的服务合同金额。',
              'Amount of the year of the service contracts for computing power of the centre.',
            ),
            synonyms: [
              '算力服务合同金额',
              '算力合同金额',
              '算力服务合同额',
              '算力合同额',
              '算力采购合同金额',
            ],
          }),
        },
        conditions: [
          text(
            '使用杭州人工智能计算中心算力资源',
            'use of the computing power of the Hangzhou AI computing centre',
          ),
        ],
        pays: ({ contractAmount }) => percent(50).of(contractAmount).upTo(computeSubsidyCap),
        subject: { kind: 'contract', marks: { contractAmount: 'computeContract' } },
        ceiling: { over: 'year', words: '单个主体年度最高补贴 100 万元', of: () => computeSubsidyCap },

        upperBound: '不超过',
        beneficiary: 'organization',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '跨年合同计入各年的金额，文本未载明；按填报的当年金额计。',
            'How much of a contract over several years counts in a year is not stated; ' +
              'the amount of the year is the input.',
          ),
        ],
      }),
    ],
  },
);

/** 单家平台企业年度最高补贴500万元。 */
const tradingPlatformCap = wan(500);

const dataTrading = clause('二（三）7', text('促进数据交易', 'Promoting data trading'), {
  text: lawText`
    鼓励不同主体参与公共数据资源开发利用，
    支持浙江大数据交易中心和杭州数据交易所等数据交易场所和行业性数据交易平台建设，
    构建公共数据产品和服务价格形成、收益分享机制，推动政务数据安全有序开放。
    经认定，给予不超过平台年交易额（不含关联企业交易额）1%的运营补贴，
    单家平台企业年度最高补贴 500 万元。
    开展“基石数商”“星火数商”认定，鼓励数商企业集聚，
    支持企业办公生产、研发投入、市场开拓、扩大投资、强化自身数据集建设和数据产品挂牌、进场交易。
    （责任单位：发改局、商务局、经信局）
  `,
  departments: ['发改局', '商务局', '经信局'],
  note: text(
    '“基石数商”“星火数商”的支持未列金额。',
    'The support for cornerstone and spark data merchants has no figure.',
  ),
  awards: [
    award('BINJIANG_DATA_TRADING_PLATFORM_SUBSIDY', {
      title: text('数据交易平台运营补贴', 'Operating subsidy for data trading platforms'),
      quote: '给予不超过平台年交易额（不含关联企业交易额）1%的运营补贴，单家平台企业年度最高补贴 500 万元',
      inputs: {
        transactionVolume: money({
          label: text(
            '平台年交易额（不含关联企业交易额）',
            'Yearly trading volume without affiliated enterprises',
          ),
          year: 'assessed',
          note: text(
            '平台的年交易额，不含与关联企业的交易额。',
            'Yearly trading volume of the platform without trades of affiliated enterprises.',
          ),
          synonyms: ['平台非关联年交易额', '平台年交易额（非关联）'],
        }),
      },
      conditions: [
        text('经认定', 'recognised'),
        text('数据交易场所或行业性数据交易平台', 'a data exchange or a data trading platform of an industry'),
      ],
      pays: ({ transactionVolume }) => percent(1).of(transactionVolume).upTo(tradingPlatformCap),
      subject: { kind: 'platform', marks: { transactionVolume: 'tradingVolume' } },
      ceiling: { over: 'year', words: '单家平台企业年度最高补贴 500 万元', of: () => tradingPlatformCap },
      matters: [PLATFORM_OPERATION],

      upperBound: '不超过',
      beneficiary: 'platform',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '500万元按平台企业计；一个企业有多个平台的，先合计交易额。',
          'CNY 5 million is per platform enterprise; an enterprise with several ' +
            'platforms adds their volumes first.',
        ),
      ],
    }),
  ],
});

/** 单家企业年度最高奖励100万元。 */
const datasetCap = wan(100);
/** 按照不超过单次流通收益的10%。 */
const datasetReward = (transactionRevenue: Quantity, priorSupport: Quantity): Quantity =>
  percent(10).of(transactionRevenue).upTo(roomLeft(datasetCap, priorSupport));
/** 被区内超过3家非关联企业调用的。 */
const calledByEnough = (firmsCalling: Quantity): Requirement => firmsCalling.moreThan(number(3));

const openingOfData = clause('二（三）8', text('促进数据开放', 'Promoting the opening of data'), {
  text: lawText`
    支持企业、高校院所和第三方机构建立高质量、开放式、安全可靠的人工智能训练数据集、
    标准测试数据集等资源库，鼓励接入数据交易或共享平台，
    推动公共数据、行业数据逐步实现分级分领域脱敏开放。
    对于数据集、资源库被区内超过 3 家非关联企业调用的，经认定，按照不超过单次流通收益的 10% 给予奖励，
    单家企业年度最高奖励 100 万元。
    （责任单位：发改局）
  `,
  departments: ['发改局'],
  awards: [
    award('BINJIANG_DATASET_REWARD', {
      title: text(
        '数据集、资源库流通奖励',
        'Reward for data sets and resource libraries called by other enterprises',
      ),
      quote: '按照不超过单次流通收益的 10% 给予奖励，单家企业年度最高奖励 100 万元',
      inputs: {
        firmsCalling: count({
          label: text('调用的区内非关联企业数', 'Unaffiliated enterprises of the district that called it'),
          measure: text('家', 'enterprises'),
          note: text(
            '调用该数据集、资源库的区内非关联企业数。',
            'Unaffiliated enterprises in the district that called the data set or library.',
          ),
          synonyms: ['区内非关联调用企业数'],
        }),
        transactionRevenue: money({
          label: text('单次流通收益', 'Revenue of one circulation'),
          note: text(
            '数据集、资源库一次流通的收益。',
            'Revenue of one circulation of the data set or library.',
          ),
          synonyms: ['数据集单次流通收益'],
        }),
        priorSupport: optional(
          money({
            label: text('本年度已获同项奖励', 'Reward of this clause already got in the year'),
            note: text(
              '企业本年度按本条已获的奖励。',
              'Reward under this clause that the enterprise already got in the year.',
            ),
            synonyms: ['本年度已获数据集奖励'],
          }),
          0,
          COUNTS_AS_ZERO,
        ),
      },
      conditions: [
        text('经认定', 'recognised'),
        text(
          '高质量、开放式、安全可靠的人工智能训练数据集、标准测试数据集等资源库',
          'a high-quality, open, safe and reliable library of AI training ' +
            'data sets, standard test data sets and the like',
        ),
      ],
      pays: ({ firmsCalling, transactionRevenue, priorSupport }) =>
        datasetReward(transactionRevenue, priorSupport).when(calledByEnough(firmsCalling)),
      subject: { kind: 'contract', marks: { transactionRevenue: 'datasetRevenue' } },
      ceiling: {
        over: 'year',
        words: '单家企业年度最高奖励 100 万元',
        received: 'priorSupport',
        of: () => datasetCap,
      },

      upperBound: '不超过',
      frequency: 'yearly',
      ambiguities: [
        {
          taken: text(
            '“单次流通收益”：每次流通的收益分别奖励，直至年度最高额。',
            '单次流通收益: the revenue of each circulation is rewarded, up to the yearly cap.',
          ),
          other: {
            text: text(
              '只奖励一次流通：本年度已获奖励的不再奖励',
              'one circulation only: nothing more once rewarded in the year',
            ),
            pays: ({ firmsCalling, transactionRevenue, priorSupport }) =>
              datasetReward(transactionRevenue, priorSupport).when(
                calledByEnough(firmsCalling).and(priorSupport.atMost(yuan(0))),
              ),
          },
        },
        unclear(
          '“区内超过3家非关联企业”指位于区内且非关联的企业；统计期间文本未载明。',
          '区内超过3家非关联企业: enterprises in the district that are unaffiliated; ' +
            'the period in which they are counted is not stated.',
        ),
      ],
    }),
  ],
});

/** 自2024年起按发生保费的70%。 */
const insuranceStart = calendar(2024);
const insuranceRate = percent(70);

/** 按发生保费的某一比例给予保险补偿，每年最高100万元。 */
/** 每年每个网络安全服务机构最高补贴100万元。 */
const insuranceCap = wan(100);
const insuranceCompensation = (rate: Quantity, premium: Quantity): Quantity =>
  rate.of(premium).upTo(insuranceCap);

/** 70%, 63%, 56.7% …: each year a tenth less than the year before, as far as a calendar year is accepted. */
const tenthLessEachYear = reaching(
  ...Array.from({ length: 2100 - 2024 + 1 }, (_, passed) => {
    const rate = new Exact(70).times(new Exact('0.9').pow(passed));
    return [calendar(2024 + passed), percent(rate)] as const;
  }),
);

const dataSecurity = clause('二（三）9', text('强化数据安全', 'Strengthening data security'), {
  text: lawText`
    引导企业加强对数据安全及隐私保护技术的研究，参与我区数据安全管控体系建设，
    推动实现网络、平台、系统、数据、业务和管理立体防护，
    探索利用数据治理工具或平台打造数据资源全生命周期安全保障体系。
    推广网络安全保险，经认定，对提供网络安全服务并投保网络安全保险的企业，
    自 2024 年起按发生保费的 70% 给予保险补偿，并从次年度开始保险补偿比例逐年递减 10%，
    每年每个网络安全服务机构最高补贴 100 万元。
    （责任单位：经信局）
  `,
  departments: ['经信局'],
  awards: [
    award('BINJIANG_CYBER_INSURANCE', {
      title: text('网络安全保险补偿', 'Compensation of cyber security insurance premiums'),
      quote: lawText`
        自 2024 年起按发生保费的 70% 给予保险补偿，并从次年度开始保险补偿比例逐年递减 10%，
        每年每个网络安全服务机构最高补贴 100 万元
      `,
      inputs: {
        premium: money({
          label: text('发生保费', 'Premium incurred'),
          note: text(
            '当年发生的网络安全保险保费。',
            'Cyber security insurance premium incurred in the year.',
          ),
          synonyms: ['网络安全保险保费', '网络安全保险费'],
        }),
        year: calendarYear({
          label: text('保费发生年度', 'Year of the premium'),
          note: text('保费发生的公历年度，如 2024。', 'Calendar year of the premium, e.g. 2024.'),
          synonyms: ['保费年度', '投保年度'],
        }),
      },
      conditions: [
        text('经认定', 'recognised'),
        text(
          '提供网络安全服务并投保网络安全保险的企业',
          'an enterprise that provides cyber security services and has taken out cyber security insurance',
        ),
      ],
      trade: CYBER_SECURITY_SERVICES,
      pays: ({ premium, year }) =>
        insuranceCompensation(
          insuranceRate
            .minus(
              percent(10)
                .times(year.minus(insuranceStart).called('已递减年数', 'years of decrease'))
                .called('累计递减', 'decrease so far'),
            )
            .called('当年补偿比例', 'rate of the year')
            .orZero(),
          premium,
        ).when(year.atLeast(insuranceStart)),
      subject: { kind: 'insurance', marks: { premium: 'premium' } },
      ceiling: { over: 'year', words: '每年每个网络安全服务机构最高补贴 100 万元', of: () => insuranceCap },

      frequency: 'yearly',
      ambiguities: [
        {
          taken: text(
            '“补偿比例逐年递减10%”：递减的是比例本身，每年减10个百分点（70%、60%、50%…）。',
            'The rate itself decreases by 10 percentage points a year (70%, 60%, 50% …).',
          ),
          other: {
            text: text(
              '每年比上年比例减少一成（70%、63%、56.7%…）',
              'each year a tenth less than the rate of the year before (70%, 63%, 56.7% …)',
            ),
            pays: ({ premium, year }) => insuranceCompensation(tenthLessEachYear.at(year), premium),
          },
        },
        unclear(
          '“次年度”指2024年的下一年，各企业相同，因为句首为“自2024年起”。' +
            '另一读法从各企业首个投保年度起算。',
          '次年度 is the calendar year after 2024, the same for all ' +
            'enterprises, since the sentence begins 自2024年起. ' +
            'The other reading counts from the first insured year of each ' +
            'enterprise.',
        ),
        unclear(
          '政策自2024年6月25日起施行；按“自2024年起”，2024年全年的保费均计入。',
          'The policy took effect on 25 June 2024; premiums of the whole ' +
            'of 2024 count, as the text says 自2024年起.',
        ),
        unclear(
          '未载明终止年度；比例减至0后保持为0。',
          'No end year is stated; the rate stays at 0 once it reaches 0.',
        ),
      ],
    }),
  ],
});

const clusteringOfIndustry = clause(
  '二（四）10',
  text('引导产业集聚', 'Guiding the clustering of industry'),
  {
    text: lawText`
      对新设立或新引进的集成电路企业，经“芯火”平台审核通过（或入驻“芯火”平台）后，
      按照房租补贴人均面积和单价标准，给予最长三年、最高全额的房租补贴。
      对于新引进（含增资）人工智能项目，经审核给予租用研发、办公、生产经营用房房租补贴支持。
      （责任单位：经信局、发改局）
    `,
    departments: ['经信局', '发改局'],
    note: text(
      '新引进（含增资）人工智能项目的房租补贴未列金额。',
      'The rent support for newly attracted AI projects, capital increases included, has no figure.',
    ),
    awards: [
      award('BINJIANG_RENT_SUBSIDY', {
        title: text('集成电路企业房租补贴', 'Rent subsidy for new integrated circuit enterprises'),
        quote: '给予最长三年、最高全额的房租补贴',
        inputs: {
          rent: money({
            label: text('年度房租', 'Rent of the year'),
            year: 'assessed',
            note: text(
              '当年房租，以人均面积和单价标准以内为限；文本未列该标准。',
              'Rent of the year within the standards of area per person and unit ' +
                'price, which the text does not give.',
            ),
            synonyms: ['年房租', '房租', '年房屋租金', '年度房屋租金'],
            vague: ['年租金', '年度租金', '租金'],
          }),
          yearOfSupport: optional(
            yearOfSupport({
              label: text('享受补贴年次', 'Year of support'),
              note: text('享受补贴的第几年，1 至 3。', 'Which year of support, 1 to 3.'),
              synonyms: ['房租补贴年次'],
            }),
            1,
            COUNTS_AS_FIRST_YEAR,
          ),
        },
        conditions: [
          text(
            '新设立或新引进的集成电路企业',
            'a newly founded or newly attracted integrated circuit enterprise',
          ),
          text('经“芯火”平台审核通过，或入驻“芯火”平台', 'approved by the Xinhuo platform or settled in it'),
          text(
            '按房租补贴人均面积和单价标准',
            'within the rent subsidy standards of area per person and unit price',
          ),
        ],
        trade: INTEGRATED_CIRCUITS,
        pays: ({ rent, yearOfSupport }) =>
          percent(100)
            .of(rent)
            .when(yearOfSupport.atMost(number(3))),
        matters: [RENT],
        upperBound: '最高',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '“房租补贴人均面积和单价标准”文本未列：房租应先按该标准核减再填写。',
            'The standards of area per person and unit price are not in the text: ' +
              'the rent has to be limited to them before it is passed.',
          ),
        ],
      }),
    ],
  },
);

/** 每家企业年度最高补贴50万元。 */
const platformServiceCap = wan(50);

const operationOfPlatforms = clause(
  '二（四）11',
  text('支持平台运营', 'Support for the operation of platforms'),
  {
    text: lawText`
      对经认定的提供 EDA 工具和 IP 核、设计解决方案、先进工艺流片、先进封测服务、测试验证等设备，
      用于关键芯片支撑服务的集成电路公共技术平台，按照最高不超过其研发设备、软件等投入的 30% 给予补贴，
      最高补贴 2000 万元。
      经认定的公共服务平台为区内集成电路企业提供服务的（服务双方须无投资关联情况）可纳入区“创新券”载体，
      按照不超过经认定登记的技术服务合同金额的 30% 给予补贴，每家企业年度最高补贴 50 万元。
      （责任单位：经信局、科技局）
    `,
    departments: ['经信局', '科技局'],
    awards: [
      award('BINJIANG_PLATFORM_EQUIPMENT_SUBSIDY', {
        title: text(
          '集成电路公共技术平台设备、软件投入补贴',
          'Subsidy on equipment and software of public IC technology platforms',
        ),
        quote: '按照最高不超过其研发设备、软件等投入的 30% 给予补贴，最高补贴 2000 万元',
        inputs: {
          investment: money({
            label: text('研发设备、软件等投入', 'Spending on R&D equipment, software and the like'),
            item: text('集成电路公共技术平台', 'public IC technology platform'),
            note: text(
              '平台的研发设备、软件等投入。',
              'Spending of the platform on R&D equipment, software and the like.',
            ),
            synonyms: ['集成电路公共技术平台研发设备、软件等投入'],
            vague: ['平台研发设备、软件等投入', '研发设备软件投入', '公共技术平台研发设备、软件投入'],
          }),
        },
        conditions: [
          text('经认定', 'recognised'),
          text(
            '提供EDA工具和IP核、设计解决方案、先进工艺流片、先进封测服务、测试验证等设备',
            'provides equipment for EDA tools and IP cores, design solutions, advanced process ' +
              'tape-out, advanced packaging and testing services, test verification and the like',
          ),
          text(
            '用于关键芯片支撑服务的集成电路公共技术平台',
            'a public technology platform for integrated circuits that supports key chips',
          ),
        ],
        trade: INTEGRATED_CIRCUITS,
        pays: ({ investment }) => percent(30).of(investment).upTo(wan(2000)),
        subject: {
          kind: 'platform',
          marks: { investment: 'platformEquipmentAndSoftware' },
          spending: 'investment',
        },

        matters: [CHIP_PLATFORM, PLATFORM_EXPENSE, PLATFORM_BUILDING],
        upperBound: '最高不超过',
        beneficiary: 'platform',
        ambiguities: [
          unclear(
            '投入以及最高额的期间，文本未载明。',
            'The period of the spending and of the cap is not stated.',
          ),
        ],
      }),
      award('BINJIANG_PLATFORM_SERVICE_SUBSIDY', {
        title: text(
          '公共服务平台技术服务补贴',
          'Subsidy on technical service contracts of public service platforms',
        ),
        quote: '按照不超过经认定登记的技术服务合同金额的 30% 给予补贴，每家企业年度最高补贴 50 万元',
        inputs: {
          contractAmount: money({
            label: text('经认定登记的技术服务合同金额', 'Registered technical service contracts'),
            note: text(
              '当年经认定登记的技术服务合同金额。',
              'Amount of the technical service contracts recognised and registered in the year.',
            ),
            synonyms: ['认定登记的技术服务合同金额'],
          }),
        },
        conditions: [
          text(
            '公共服务平台经认定，可纳入区“创新券”载体',
            'the public service platform is recognised and can accept ' +
              'the innovation vouchers of the district',
          ),
          text(
            '为区内集成电路企业提供服务',
            'the services are for integrated circuit enterprises of the district',
          ),
          text('服务双方无投资关联', 'the two parties to the service are not linked by investment'),
        ],
        trade: INTEGRATED_CIRCUITS,
        pays: ({ contractAmount }) => percent(30).of(contractAmount).upTo(platformServiceCap),
        subject: { kind: 'contract', marks: { contractAmount: 'serviceContract' } },
        ceiling: { over: 'year', words: '每家企业年度最高补贴 50 万元', of: () => platformServiceCap },
        matters: [IC_SERVICE],

        upperBound: '不超过',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '“每家企业”指接受服务的企业，因为创新券由购买服务的一方持有；' +
              '条标“支持平台运营”也可解作平台运营方。',
            '每家企业 is read as the enterprise served, since an innovation ' +
              'voucher is held by the buyer of the service; ' +
              'the heading 支持平台运营 would also bear the platform operator.',
          ),
        ],
      }),
    ],
  },
);

/** 当年度采购金额累计达500万元以上，按每500万元。 */
const purchaseStep = wan(500);
/** 设备、材料类每家企业最高补贴100万元。 */
const purchaseSubsidyCap = wan(100);

const useInEndProducts = clause('二（四）12', text('促进终端应用', 'Promoting use in end products'), {
  text: lawText`
    支持“芯机联动”，鼓励终端厂商、系统集成商试用非关联集成电路企业自主研发、首次上市的设备、材料、
    芯片或模组，设备、材料类当年度采购金额累计达 500 万元以上，
    按当年采购金额每 500 万元补贴 10 万元的标准，每家企业最高补贴 100 万元；
    芯片、模组类当年度采购金额累计达 300 万元以上，按照最高不超过当年采购金额的 30% 给予补贴，
    每家企业最高补贴 150 万元。
    （责任单位：经信局）
  `,
  departments: ['经信局'],
  awards: [
    award('BINJIANG_TERMINAL_EQUIPMENT_SUBSIDY', {
      title: text(
        '芯机联动设备、材料采购补贴',
        'Subsidy on purchases of first-launched equipment and materials',
      ),
      quote: lawText`
        设备、材料类当年度采购金额累计达 500 万元以上，按当年采购金额每 500 万元补贴 10 万元的标准，
        每家企业最高补贴 100 万元
      `,
      inputs: {
        purchaseAmount: money({
          label: text('当年度设备、材料类采购金额', 'Purchases of equipment and materials in the year'),
          year: 'assessed',
          note: text(
            '当年度累计采购本条所述设备、材料的金额。',
            'Purchases of such equipment and materials in the year, added up.',
          ),
          synonyms: ['设备、材料类采购金额', '设备材料类采购金额', '芯机联动设备材料采购金额'],
        }),
      },
      conditions: [
        text('终端厂商、系统集成商', 'a maker of end products or a system integrator'),
        text(
          '试用非关联集成电路企业自主研发、首次上市的设备、材料',
          'trial use of equipment and materials that an unaffiliated integrated circuit enterprise ' +
            'developed itself and launched for the first time',
        ),
      ],
      trade: TERMINAL_MAKERS,
      pays: ({ purchaseAmount }) =>
        purchaseAmount
          .wholeStepsOf(purchaseStep)
          .times(wan(10))
          .called('按整档计的补贴', 'subsidy for the whole steps')
          .upTo(purchaseSubsidyCap)
          .when(purchaseAmount.atLeast(purchaseStep)),
      subject: { kind: 'enterprise', marks: { purchaseAmount: 'equipmentPurchase' } },
      matters: [ROBOT_PURCHASE],

      frequency: 'yearly',
      ambiguities: [
        {
          taken: text(
            '“每500万元补贴10万元”按整500万元计，不足500万元的余数不计。',
            '每500万元补贴10万元: whole steps of CNY 5 million; a remainder earns nothing.',
          ),
          other: {
            text: text('按比例计，即采购金额的2%', 'in proportion: 2% of the purchases'),
            pays: ({ purchaseAmount }) =>
              percent(2)
                .of(purchaseAmount)
                .upTo(purchaseSubsidyCap)
                .when(purchaseAmount.atLeast(purchaseStep)),
          },
        },
        unclear(
          '最高100万元是每年的还是累计的，文本未载明；随年度基数按年计。',
          'Whether CNY 1 million is per year or in total is not stated; taken with the yearly base.',
        ),
      ],
    }),
    award('BINJIANG_TERMINAL_CHIP_SUBSIDY', {
      title: text('芯机联动芯片、模组采购补贴', 'Subsidy on purchases of first-launched chips and modules'),
      quote: lawText`
        芯片、模组类当年度采购金额累计达 300 万元以上，按照最高不超过当年采购金额的 30% 给予补贴，
        每家企业最高补贴 150 万元
      `,
      inputs: {
        purchaseAmount: money({
          label: text('当年度芯片、模组类采购金额', 'Purchases of chips and modules in the year'),
          year: 'assessed',
          note: text(
            '当年度累计采购本条所述芯片、模组的金额。',
            'Purchases of such chips and modules in the year, added up.',
          ),
          synonyms: ['芯片、模组类采购金额', '芯片模组类采购金额', '芯机联动芯片模组采购金额'],
        }),
      },
      conditions: [
        text('终端厂商、系统集成商', 'a maker of end products or a system integrator'),
        text(
          '试用非关联集成电路企业自主研发、首次上市的芯片或模组',
          'trial use of chips or modules that an unaffiliated integrated circuit enterprise ' +
            'developed itself and launched for the first time',
        ),
      ],
      trade: TERMINAL_MAKERS,
      pays: ({ purchaseAmount }) =>
        percent(30)
          .of(purchaseAmount)
          .upTo(wan(150))
          .when(purchaseAmount.atLeast(wan(300))),
      subject: { kind: 'enterprise', marks: { purchaseAmount: 'chipPurchase' } },
      matters: [PARTS_PURCHASE],

      upperBound: '最高不超过',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '最高150万元是每年的还是累计的，文本未载明；随年度基数按年计。',
          'Whether CNY 1.5 million is per year or in total is not stated; taken with the yearly base.',
        ),
        unclear(
          '两类分别计算，各有门槛和最高额。',
          'The two classes are computed apart, each with its own threshold and cap.',
        ),
      ],
    }),
  ],
});

const completeEcosystem = clause('二（四）13', text('构建完整生态', 'Building a complete ecosystem'), {
  text: lawText`
    推动软硬件生态完善和产业发展，建设鲲鹏适配中心、昇腾创新中心和鸿蒙开发者中心，
    支持提供基于欧拉、昇思、鸿蒙等操作系统、计算框架的软硬件产品对接测试、适配迁移、检测认证、
    人才培养服务，鼓励基于鸿蒙操作系统的原生应用软件开发，
    推动国有企事业单位在教育、医疗、文旅、体育等垂直领域开放应用场景打造原生应用场景示范点。
    （责任单位：经信局、科技局）
  `,
  departments: ['经信局', '科技局'],
  note: NO_FIGURE,
});

const developmentOfModels = clause(
  '二（四）14',
  text('鼓励模型开发', 'Encouraging the development of models'),
  {
    text: lawText`
      鼓励头部企业、高校院所开展通用大模型研发，支持企业、高校院所开发专用模型，
      支持企业、高校院所和第三方机构围绕模型开发搭建开源开放平台（社区）。
      对于采购使用企业研发模型的，经认定，通过“模型券”方式给予模型采购补贴。
      对于开发具有较强功能泛化能力、满足多场景识别要求、
      可为下游应用开发提供预训练的基础模型且实现一定规模商用的，经认定给予专属算力资源奖励。
      （责任单位：经信局、发改局、科技局）
    `,
    departments: ['经信局', '发改局', '科技局'],
    note: text(
      '“模型券”方式的模型采购补贴和专属算力资源奖励未列金额、比例或上限。',
      'Neither the purchase subsidy by model vouchers nor the reward of dedicated computing power ' +
        'has an amount, rate or cap.',
    ),
  },
);

/** 单家企业最高补贴300万元。 */
const openPlatformCap = wan(300);

const widerApplication = clause('二（四）15', text('拓展场景应用', 'Widening the fields of application'), {
  text: lawText`
    鼓励行业龙头企业自主投资建设面向人工智能的场景化开放服务平台。
    对外服务企业数达到 50 家（含）以上的，经认定，给予不超过项目投资额 20% 的资金支持，
    单家企业最高补贴 300 万元。
    对实际落地并推广的人工智能应用成果，经认定，分别给予最高 50 万元、30 万元、10 万元的一次性奖励。
    鼓励制造业企业利用人工智能技术实现全要素、全流程智能化升级，
    每年评选一批智能改造标杆企业按照“未来工厂”相关规定给予支持。
    （责任单位：发改局、经信局）
  `,
  departments: ['发改局', '经信局'],
  note: text(
    '智能改造标杆企业按“未来工厂”相关规定支持，本条未列金额。',
    'Benchmark enterprises of smart renovation are supported under the rules on Future ' +
      'Factories, without figures here.',
  ),
  awards: [
    award('BINJIANG_AI_OPEN_PLATFORM_SUBSIDY', {
      title: text('人工智能场景化开放服务平台支持', 'Support for open scenario-based AI service platforms'),
      quote: lawText`
        对外服务企业数达到 50 家（含）以上的，经认定，给予不超过项目投资额 20% 的资金支持，
        单家企业最高补贴 300 万元
      `,
      inputs: {
        firmsServed: count({
          label: text('对外服务企业数', 'Enterprises served'),
          measure: text('家', 'enterprises'),
          note: text('平台对外服务的企业数。', 'Number of other enterprises that the platform serves.'),
          synonyms: ['平台对外服务企业数'],
        }),
        investment: money({
          label: text('项目投资额', 'Project investment'),
          item: text('场景化开放服务平台', 'open scenario-based service platform'),
          note: text('该平台项目的投资额。', 'Investment in the platform project.'),
          synonyms: ['场景化开放服务平台项目投资额', '场景化开放服务平台投资额'],
        }),
      },
      conditions: [
        text(
          '行业龙头企业自主投资建设的面向人工智能的场景化开放服务平台',
          'an open scenario-based AI service platform built by a leading ' +
            'enterprise of its industry with its own money',
        ),
        text('经认定', 'recognised'),
      ],
      pays: ({ firmsServed, investment }) =>
        percent(20)
          .of(investment)
          .upTo(openPlatformCap)
          .when(firmsServed.atLeast(number(50))),
      ceiling: { over: 'ever', words: '单家企业最高补贴 300 万元', of: () => openPlatformCap },
      subject: { kind: 'project', marks: { investment: 'projectInvestment' }, spending: 'investment' },
      matters: [PROJECT_INVESTMENT],

      upperBound: '不超过',
      ambiguities: [
        unclear(
          '50家按年计还是累计，文本未载明。',
          'Whether the 50 enterprises are counted in a year or altogether is not stated.',
        ),
        unclear(
          '“单家企业最高补贴300万元”没有“年度”；按每家企业所有项目、各年合计计。',
          '单家企业最高补贴300万元 has no 年度; taken over all projects and years of the enterprise.',
        ),
      ],
    }),
    award('BINJIANG_AI_APPLICATION_REWARD', {
      title: text('人工智能应用成果奖励', 'Reward for AI applications put into use'),
      quote: '分别给予最高 50 万元、30 万元、10 万元的一次性奖励',
      inputs: {
        tier: oneOf(
          {
            label: text('认定档次', 'Grade'),
            note: text(
              '认定所给的档次；文本未命名各档，此处按金额高低称第一、二、三档。',
              'Grade given on recognition. The text names no grades; ' +
                'they are called first, second and third here, in the order of the amounts.',
            ),
            synonyms: ['人工智能应用成果档次', '应用成果认定档次'],
          },
          {
            first: { ...text('第一档', 'first grade'), synonyms: ['一档'] },
            second: { ...text('第二档', 'second grade'), synonyms: ['二档'] },
            third: { ...text('第三档', 'third grade'), synonyms: ['三档'] },
          },
        ),
      },
      conditions: [
        text('实际落地并推广的人工智能应用成果', 'an AI application that has been put into use and spread'),
        text('经认定', 'recognised'),
      ],
      pays: ({ tier }) => tier.gives({ first: wan(50), second: wan(30), third: wan(10) }),
      subject: { kind: 'product', nature: 'aiApplication' },

      upperBound: '最高',
      frequency: 'once',
      ambiguities: [
        unclear(
          '“分别”没有对应的对象：三档的认定标准文本未列。',
          '分别 has nothing to refer to: the criteria of the three grades are not in the text.',
        ),
        unclear('“最高”管三个数额。', '最高 governs all three amounts.'),
      ],
    }),
  ],
});

const honoursAndRecognitions = clause(
  '二（四）16',
  text('鼓励荣誉创建', 'Encouraging honours and recognitions'),
  {
    text: lawText`
      鼓励集成电路相关平台参与各类资质认定和在我区布局，
      对国家级、省级高能级平台给予场地租赁、项目建设等专项支持，每年根据实际支出最高补贴 500 万元。
      对按规定履行事前报批程序、符合区重点产业导向、在我区举办的集成电路、人工智能交流活动，
      经评审可给予 50% 的场租费补贴，单次展会补贴额度不超过 100 万元。
      （责任单位：经信局、发改局）
    `,
    departments: ['经信局', '发改局'],
    awards: [
      award('BINJIANG_HIGH_LEVEL_PLATFORM_SUPPORT', {
        title: text(
          '国家级、省级高能级平台专项支持',
          'Special support for national and provincial high-level platforms',
        ),
        quote: '每年根据实际支出最高补贴 500 万元',
        inputs: {
          actualExpense: money({
            label: text(
              '当年场地租赁、项目建设等实际支出',
              'Actual spending of the year on premises, construction and the like',
            ),
            year: 'assessed',
            note: text(
              '平台当年场地租赁、项目建设等的实际支出。',
              'Actual spending of the platform in the year on leased premises, construction and the like.',
            ),
            synonyms: ['场地租赁、项目建设等实际支出', '高能级平台实际支出'],
          }),
        },
        conditions: [
          text('国家级、省级高能级平台', 'a high-level platform of national or provincial rank'),
          text(
            '在我区布局的集成电路相关平台',
            'a platform related to integrated circuits that is set up in the district',
          ),
        ],
        trade: INTEGRATED_CIRCUITS,
        pays: ({ actualExpense }) => actualExpense.upTo(wan(500)),
        subject: { kind: 'platform', marks: { actualExpense: 'platformExpense' }, spending: 'actualExpense' },
        matters: [PLATFORM_EXPENSE, PLATFORM_TITLE, RENT],

        upperBound: '最高',
        beneficiary: 'platform',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '文本未列支出的补贴比例；以全部支出为逻辑上的限度。',
            'No share of the spending is stated; the whole of it is used only as the logical limit.',
          ),
          unclear(
            '国家级和省级共用一个数额，文本未分列。',
            'National and provincial platforms share one figure; no split is stated.',
          ),
          unclear(
            '500万元按平台还是按企业，文本未载明；按每个平台每年计。',
            'Whether CNY 5 million is per platform or per enterprise is not stated; taken per platform and year.',
          ),
        ],
      }),
      award('BINJIANG_EVENT_VENUE_SUBSIDY', {
        title: text(
          '集成电路、人工智能交流活动场租费补贴',
          'Subsidy on venue rent of integrated circuit and AI events',
        ),
        quote: '可给予 50% 的场租费补贴，单次展会补贴额度不超过 100 万元',
        inputs: {
          rent: money({
            label: text('场租费', 'Venue rent'),
            note: text('一次活动的场租费。', 'Venue rent of one event.'),
            synonyms: ['活动场租费', '展会场租费', '场租', '场租费用'],
          }),
        },
        conditions: [
          text('按规定履行事前报批程序', 'approved beforehand as required'),
          text('符合区重点产业导向', 'in line with the key industries of the district'),
          text(
            '在我区举办的集成电路、人工智能交流活动',
            'an event on integrated circuits or AI held in the district',
          ),
          PASSED_REVIEW,
        ],
        pays: ({ rent }) => percent(50).of(rent).upTo(wan(100)),
        subject: { kind: 'event', marks: { rent: 'venueRent' } },

        beneficiary: 'organization',
        frequency: 'per event',
        ambiguities: [
          unclear(
            '“可给予”：是否给予由主管部门决定；给予时金额即为此数。',
            '可给予: granting is discretionary; the figure is exact once granted.',
          ),
          unclear(
            '补贴给谁，文本未载明；场租费由谁承担即补贴给谁，受益对象列为单位。',
            'Who is paid is not stated: taken as whoever bears the venue rent, listed as an organisation.',
          ),
          unclear(
            '“单次展会”指本条的每次交流活动，不限于展会。',
            '单次展会 is read as every event of the clause (交流活动), not exhibitions only.',
          ),
        ],
      }),
    ],
  },
);

/** 自设立或引进三年内。 */
const isNew = (yearsSinceEstablished: Quantity): Requirement => yearsSinceEstablished.atMost(yearsLong(3));
/** 补贴贷款额度最高不超过500万元。 */
const loanCap = wan(500);

const financialServices = clause('二（五）17', text('强化金融服务', 'Strengthening financial services'), {
  text: lawText`
    鼓励和引导各类创业投资和产业基金，通过股权直投或设立行业母基金、参与子基金等方式，
    加大对我区集成电路、人工智能企业的投资力度。
    探索与产业链龙头企业共同组建行业基金，扶持产业链上下游创新企业。
    鼓励企业通过境内外上市、并购重组、发行债券等方式扩大直接融资。
    鼓励商业银行加大对集成电路、人工智能企业的金融支持力度，支持人工智能中小微企业发展。
    对集成电路企业自设立或引进三年内使用银行贷款的，按照银行同期 LPR 利率给予利息补贴，
    补贴贷款额度最高不超过 500 万元。
    （责任单位：发改局、经信局、高新金投集团）
  `,
  departments: ['发改局', '经信局', '高新金投集团'],
  note: text('基金和投资未列金额。', 'Funds and investments have no figure.'),
  awards: [
    award('BINJIANG_LOAN_INTEREST_SUBSIDY', {
      title: text(
        '集成电路企业银行贷款利息补贴',
        'Interest subsidy on bank loans of new integrated circuit enterprises',
      ),
      quote: lawText`
        对集成电路企业自设立或引进三年内使用银行贷款的，按照银行同期 LPR 利率给予利息补贴，
        补贴贷款额度最高不超过 500 万元
      `,
      inputs: {
        yearsSinceEstablished: years({
          label: text('自设立或引进起年数', 'Years since founded or attracted'),
          note: text(
            '使用贷款时，自企业设立或引进起的年数。',
            'Years from the founding or attraction of the enterprise to the use of the loan.',
          ),
          synonyms: ['设立或引进年数'],
        }),
        loan: money({
          label: text('银行贷款金额', 'Bank loans'),
          note: text('该企业各笔银行贷款的合计金额。', 'Bank loans of the enterprise, added up.'),
          synonyms: ['银行贷款', '银行贷款额', '银行贷款本金'],
        }),
        lprRate: share({
          label: text('银行同期LPR利率', 'Loan prime rate of the same period'),
          note: text(
            '同期LPR年利率，3.45% 写作 0.0345。',
            'Yearly loan prime rate of the same period, as a fraction (0.0345 is 3.45%).',
          ),
          synonyms: ['同期LPR利率', 'LPR利率', 'LPR', '贷款市场报价利率', '同期LPR', '银行同期LPR'],
        }),
        loanYears: optional(
          years({
            label: text('贷款占用年数', 'Years the loan was outstanding'),
            note: text(
              '贷款占用的时间，以年计，半年写作 0.5。',
              'Time the loan was outstanding, in years (half a year is 0.5).',
            ),
            synonyms: ['贷款使用年数'],
          }),
          1,
          COUNTS_AS_ONE_YEAR,
        ),
      },
      conditions: [text('集成电路企业', 'an integrated circuit enterprise')],
      trade: INTEGRATED_CIRCUITS,
      pays: ({ yearsSinceEstablished, loan, lprRate, loanYears }) =>
        lprRate
          .of(loan.upTo(loanCap).called('补贴贷款额度', 'loans subsidised'))
          .times(loanYears)
          .when(isNew(yearsSinceEstablished)),
      subject: { kind: 'loan', partOfProject: true, marks: { loan: 'loan' } },
      ceiling: {
        over: 'year',
        words: '补贴贷款额度最高不超过 500 万元',
        of: ({ lprRate, loanYears }) => lprRate.of(loanCap).times(loanYears),
      },

      matters: [LOAN_INTEREST],
      ambiguities: [
        {
          taken: text(
            '“补贴贷款额度最高不超过500万元”限制的是计算补贴的贷款额。',
            '补贴贷款额度最高不超过500万元 limits the part of the loans that is subsidised.',
          ),
          other: {
            text: text(
              '作为补贴的最高额；按年利率3.45%、占用一年计，约1.45亿元以上的贷款才受限制',
              'a cap on the subsidy itself; at 3.45% a year and one year outstanding it would bind ' +
                'only loans above some CNY 145 million',
            ),
            pays: ({ yearsSinceEstablished, loan, lprRate, loanYears }) =>
              lprRate.of(loan).times(loanYears).upTo(loanCap).when(isNew(yearsSinceEstablished)),
          },
        },
        unclear(
          '采用哪个期限的LPR（1年期、5年期），文本未载明，由填报人给出。',
          'Which loan prime rate (1 year or 5 years) is not stated; it is an input.',
        ),
        unclear(
          '按占用时间计息是“LPR利率”的应有之义，计息天数未载明。' +
            '补贴可否超过实付利息，文本未载明，此处不检验。',
          'Interest by time outstanding is implied by a rate; no day count is given. ' +
            'Whether the subsidy may exceed the interest paid is not stated and not tested.',
        ),
        unclear(
          '500万元按年还是累计、按企业还是按笔，文本未载明；按企业各笔贷款合计。',
          'Whether CNY 5 million counts per year or altogether, and per enterprise or per ' +
            'loan, is not stated; taken per enterprise over its loans together.',
        ),
      ],
    }),
  ],
});

const recruitmentAndTraining = clause(
  '二（五）18',
  text('加快人才引育', 'Faster recruitment and training of talent'),
  {
    text: lawText`
      鼓励企业引进高精尖缺人才，对新引进人才入选各级人才计划的，给予人才最高 520 万元的奖励。
      对人才在个人安居、子女教育等方面给予重点保障，进一步规范人才流动秩序。
      （责任单位：人才办）
    `,
    departments: ['人才办'],
    awards: [
      award('BINJIANG_TALENT_REWARD', {
        title: text(
          '新引进人才入选人才计划奖励',
          'Reward for newly recruited talent selected for talent programmes',
        ),
        quote: '给予人才最高 520 万元的奖励',
        inputs: {
          talentCount: count({
            label: text(
              '新引进并入选各级人才计划的人才数',
              'Newly recruited persons selected for talent programmes',
            ),
            note: text(
              '新引进并入选的人数；单个人才填 1。',
              'Persons newly recruited and selected; 1 for a single person.',
            ),
            synonyms: ['入选人才计划人数', '新引进入选人才数'],
          }),
        },
        conditions: [
          text('企业新引进的人才', 'newly recruited by the enterprise'),
          text('入选各级人才计划', 'selected for a talent programme of any level'),
          text('奖励给人才本人', 'paid to the person'),
        ],
        pays: ({ talentCount }) => talentCount.times(wan(520)),
        subject: { kind: 'person' },

        upperBound: '最高',
        beneficiary: 'individual',
        ambiguities: [
          unclear(
            '各级人才计划的具体金额文本未列；520万元是任何一级的最高额。',
            'The amount by programme level is not stated; CNY 5.2 million is the most for any level.',
          ),
          unclear(
            '按每人计；奖励几次，文本未载明。',
            'Taken per person; how often one is paid is not stated.',
          ),
        ],
      }),
    ],
  },
);

/** 政府质量奖：最高200万。 */
const qualityAward = wan(200);

const intellectualProperty = clause('二（五）19', text('保护知识产权', 'Protecting intellectual property'), {
  text: lawText`
    鼓励企业申请发明专利、软件著作权和集成电路布图设计登记证书等权证，形成核心知识产权。
    对企业主导、参与制定国际标准并发布的，分别给予企业 100 万元、50 万元奖励；
    参与国家标准、行业标准制定并发布的，分别给予企业 20 万元、10 万元奖励；
    主导、参与制定“浙江制造”标准并发布的，分别给予企业 10 万元、5 万元的奖励。
    对新获得或提名国家、省、市、区政府质量奖的，给予最高 200 万的奖励。
    （责任单位：市场监管局）
  `,
  departments: ['市场监管局'],
  awards: [
    award('BINJIANG_STANDARD_REWARD', {
      title: text('标准制定奖励', 'Reward for leading or taking part in published standards'),
      quote: lawText`
        对企业主导、参与制定国际标准并发布的，分别给予企业 100 万元、50 万元奖励；
        参与国家标准、行业标准制定并发布的，分别给予企业 20 万元、10 万元奖励；
        主导、参与制定“浙江制造”标准并发布的，分别给予企业 10 万元、5 万元的奖励
      `,
      inputs: {
        standard: oneOf(
          {
            label: text('标准类别及参与方式', 'Kind of standard and part taken in it'),
            note: text(
              '该项标准的类别，以及是主导还是参与。',
              'Kind of the standard, and whether the enterprise led it or took part in it.',
            ),
            synonyms: ['标准类别', '标准制定类别'],
          },
          {
            internationalLead: {
              ...text('主导制定国际标准', 'led an international standard'),
              synonyms: ['主导国际标准', '国际标准主导'],
            },
            internationalJoin: {
              ...text('参与制定国际标准', 'took part in an international standard'),
              synonyms: ['参与国际标准', '国际标准参与', '参与国际标准制定'],
            },
            nationalJoin: {
              ...text('参与国家标准制定', 'took part in a national standard'),
              synonyms: [
                '参与国家标准',
                '国家标准参与',
                '参与制定国家标准',
                '主导国家标准',
                '主导制定国家标准',
                '国家标准主导',
              ],
            },
            industryJoin: {
              ...text('参与行业标准制定', 'took part in an industry standard'),
              synonyms: [
                '参与行业标准',
                '行业标准参与',
                '参与制定行业标准',
                '主导行业标准',
                '主导制定行业标准',
                '行业标准主导',
              ],
            },
            zhejiangMadeLead: {
              ...text('主导制定“浙江制造”标准', 'led a Zhejiang Made standard'),
              synonyms: ['主导“浙江制造”标准', '“浙江制造”标准主导'],
            },
            zhejiangMadeJoin: {
              ...text('参与制定“浙江制造”标准', 'took part in a Zhejiang Made standard'),
              synonyms: ['参与“浙江制造”标准', '“浙江制造”标准参与'],
            },
          },
        ),
      },
      conditions: [text('标准已发布', 'the standard has been published')],
      pays: ({ standard }) =>
        standard.gives({
          internationalLead: wan(100),
          internationalJoin: wan(50),
          nationalJoin: wan(20),
          industryJoin: wan(10),
          zhejiangMadeLead: wan(10),
          zhejiangMadeJoin: wan(5),
        }),
      subject: { kind: 'standard' },

      frequency: 'per standard',
      ambiguities: [
        unclear(
          '国家标准、行业标准只写“参与”；主导制定的视为参与，数额相同。',
          'For national and industry standards only 参与 is named. ' +
            'An enterprise that leads one is read as taking part in it and gets the same amount.',
        ),
      ],
    }),
    award('BINJIANG_QUALITY_AWARD_REWARD', {
      title: text('政府质量奖奖励', 'Reward for newly won or nominated government quality awards'),
      quote: '给予最高 200 万的奖励',
      inputs: {
        awardCount: count({
          label: text('新获得或提名政府质量奖数', 'Government quality awards newly won or nominated for'),
          note: text('新获得或提名的奖项数；没有的填 0。', 'Number of awards or nominations; 0 if none.'),
          synonyms: ['政府质量奖数'],
        }),
      },
      conditions: [
        text(
          '新获得或提名国家、省、市、区政府质量奖',
          'newly won or nominated for a government quality award ' +
            'of the State, the province, the city or the district',
        ),
      ],
      pays: ({ awardCount }) => awardCount.times(qualityAward),
      subject: { kind: 'title' },

      upperBound: '最高',
      ambiguities: [
        unclear(
          '各级（国家、省、市、区）及提名的具体金额文本未列；200万元是其中任何一项的最高额。',
          'The amounts by level (State, province, city, district) and for a nomination are not ' +
            'stated; CNY 2 million is the most for any of them.',
        ),
        {
          taken: text(
            '200万元按每项奖或提名计，同一企业几项的相加。',
            'CNY 2 million is read per award or nomination; several of one enterprise add up.',
          ),
          other: {
            text: text('按企业计：一个企业至多200万元', 'per enterprise: at most CNY 2 million'),
            pays: ({ awardCount }) => qualityAward.when(awardCount.atLeast(number(1))),
          },
        },
        unclear('原文“200万”未写“元”，按元理解。', 'The text prints 200万 without 元; read as yuan.'),
        unclear(
          '“新获得或提名”：先获提名、后获奖的，能否各得一次，文本未载明；按填报的项数计。',
          'Whether a nomination and the award that follows are each rewarded is not stated; the number ' +
            'supplied counts.',
        ),
      ],
    }),
  ],
});

export const binjiang2024 = policy({
  id: 'binjiang-2024',
  title: text(
    '关于进一步推动集成电路和算力产业高质量发展的若干政策',
    'Policies of Hangzhou High-tech Zone (Binjiang) on further advancing the high-quality ' +
      'development of the integrated circuit and computing power industries',
  ),
  shortTitle: text('滨江集成电路和算力 2024', 'Binjiang IC and computing 2024'),
  level: 'district',
  issuer: '杭州高新技术产业开发区管理委员会 杭州市滨江区人民政府',
  documentNumber: '杭高新〔2024〕7号',
  issued: '2024-05-24',
  status: 'adopted',
  effectiveFrom: '2024-06-25',
  datesNote: text(
    '原文：“本政策自 2024 年 6 月 25 日起施行。”未载明终止日期。',
    'The text says: in force from 25 June 2024. It states no end.',
  ),
  scope: lawText`
    本政策适用于在高新区（滨江）内集成电路、人工智能产业从事重点支持领域方向的研发、设计、生产、
    销售及相关服务的企事业单位和经认定的机构。
  `,
  district: {
    label: text('高新区（滨江）', 'Hangzhou High-tech Zone (Binjiang)'),
    name: '滨江',
  },
  trade: CIRCUITS_AND_INTELLIGENCE,
  oncePerSubject: [
    { matters: [EDA_PURCHASE, PLATFORM_EXPENSE, RENT], words: '同一项目按照“从高、从优、不重复”原则执行' },
  ],
  stacking: '本政策所涉补贴含省、市、区资金，同一项目按照“从高、从优、不重复”原则执行。',
  limits: ['本政策所涉补贴含省、市、区资金'],
  closingRules: [
    lawText`
      本政策所涉新型产业创新组织政策适用范围参照
      《区管委会区政府关于印发推动创新链产业链“两链”深度融合的若干政策的通知》（杭高新〔2022〕7号）执行。
    `,
    '具体由经信局牵头，发改局、科技局、商务局、市场监管局、高新金投集团会同财政局实施。',
    '原《区管委会区政府关于进一步加快集成电路产业发展的实施意见》（杭高新〔2019〕24号）文件同时废止。',
  ],
  fundedBy: { by: 'district', words: '本政策所涉补贴含省、市、区资金', includesOthers: true },
  clauses: [
    keyTechnologyResearch,
    strongerFoundations,
    tapeOuts,
    selfReliance,
    intelligentComputingFacilities,
    computingPowerSupply,
    dataTrading,
    openingOfData,
    dataSecurity,
    clusteringOfIndustry,
    operationOfPlatforms,
    useInEndProducts,
    completeEcosystem,
    developmentOfModels,
    widerApplication,
    honoursAndRecognitions,
    financialServices,
    recruitmentAndTraining,
    intellectualProperty,
  ],
});
