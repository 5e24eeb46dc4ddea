import { award, funded, unclear } from '../rules/awards';
import {
  exceeding,
  number,
  percent,
  squareMetres,
  wan,
  yearsLong,
  yi,
  yuan,
  type Quantity,
} from '../rules/expressions';
import { area, count, money, moneyChange, oneOf, optional, years } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { RND_SPENDING } from './shared/inputs';
import { PASSED_REVIEW } from './shared/labels';
import {
  DRUG_AND_SYNBIO_RESEARCH,
  ENERGY_LOAN_BESIDE_GRANT,
  ENTERPRISE_SIZE,
  EQUIPMENT_LOAN_BESIDE_GRANT,
  INDUSTRIALISATION,
  LIFE_SCIENCE_PLATFORM,
  LIFE_SCIENCE_VOUCHER,
  MATERIALS_LOAN_BESIDE_GRANT,
  PLATFORM_IN_PROJECT,
  PRODUCT_CERTIFICATE,
  PRODUCT_SALES,
  PROJECT_MATCH,
  RESEARCH_PROJECT,
  REVENUE_INCREASE,
} from './shared/matters';
import { LIMIT_ONLY, NO_FIGURE } from './shared/notes';
import {
  BIOBASED_MATERIALS,
  BREEDING,
  COSMETICS,
  MEDICAL_AESTHETICS,
  RESEARCH_INSTITUTIONS,
  SYNTHETIC_BIOLOGY,
} from './shared/trades';

/** The closing paragraph makes every standard a maximum, also where the clause states it as fixed. */
const HIGHEST_STANDARD = '均为最高标准';

const ALL_ARE_MAXIMA = unclear(
  '所列标准本身没有“不超过”“最高”修饰；' +
    '因尾段“本措施所列资助(补助、奖励)标准,均为最高标准”，按上限列示。',
  'No 不超过 or 最高 stands before the standard itself. As the closing paragraph calls all standards ' +
    'of these measures maxima (均为最高标准), the figure is shown as an upper bound.',
);

const keyProgrammes = clause(
  '二（一）',
  text('鼓励承接国家、省重点科技专项', 'National and provincial key programmes'),
  {
    text: lawText`
      对获得“合成生物学”“绿色生物制造”“生物大分子及微生物组”“生物安全技术”“科技攻关重点项目”
      “颠覆性技术”等国家、省重点专项或课题的承担单位,按国家、省实际到账资助经费的25%给予资助,
      资助金额最高不超过500万元。
      (牵头单位:市科技局)
    `,
    departments: ['市科技局'],
    awards: [
      award('SYNBIO_MAJOR_PROJECT_MATCH', {
        title: text('国家、省重点专项配套资助', 'Matching grant for national and provincial key programmes'),
        quote: '按国家、省实际到账资助经费的25%给予资助,资助金额最高不超过500万元',
        inputs: {
          fundsReceived: money({
            label: text('国家、省实际到账资助经费', 'National or provincial funding received'),
            // Without the item, all funding of the enterprise would be matched.
            item: text('合成生物重点专项或课题', 'synthetic biology key programme or project'),
            note: text(
              '该专项或课题的国家、省实际到账资助经费；两级都有的，填合计。',
              'National or provincial funding actually received for the programme or project; ' +
                'both together if there are both.',
            ),
            synonyms: ['合成生物重点专项或课题国家、省实际到账资助经费', '合成生物重点专项实际到账资助经费'],
          }),
        },
        conditions: [
          text(
            '获得“合成生物学”“绿色生物制造”“生物大分子及微生物组”“生物安全技术”“科技攻关重点' +
              '项目”“颠覆性技术”等国家、省重点专项或课题的承担单位',
            'carries out a national or provincial key programme or project such ' +
              'as “synthetic biology”, “green biomanufacturing”, “biological ' +
              'macromolecules and microbiomes”, “biosafety technology”, “key ' +
              'research projects” or “disruptive technology”',
          ),
        ],
        pays: ({ fundsReceived }) => percent(25).of(fundsReceived).upTo(wan(500)),
        subject: { kind: 'project', marks: { fundsReceived: 'fundsReceived' } },

        matters: [PROJECT_MATCH, RESEARCH_PROJECT],
        upperBound: HIGHEST_STANDARD,
        beneficiary: 'enterprise or institution',
        frequency: 'per project',
        ambiguities: [
          ALL_ARE_MAXIMA,
          unclear(
            '最高额按何种单位、何种期间，文本未载明；按每个专项或课题计。',
            'To which unit and period the cap applies is not stated; taken per programme or project.',
          ),
          unclear(
            '国家、省经费均到账的，按合计计；文本只以顿号相连。',
            'Where both national and provincial funding came, their sum is taken; ' +
              'the text merely joins the two.',
          ),
        ],
      }),
    ],
  },
);

/** 当年研发投入超过1000万元的。 */
const rndThreshold = wan(1000);
/** 按研发投入的10%给予资助，单个企业每年资助金额最高不超过500万元。 */
const rndGrant = (base: Quantity): Quantity => percent(10).of(base).upTo(wan(500));

const spendingOnResearch = clause('二（二）', text('加强研发经费资助', 'Grants for R&D spending'), {
  text: lawText`
    对经认定的合成生物企业,当年研发投入超过1000万元的,经评审按研发投入的10%给予资助,
    单个企业每年资助金额最高不超过500万元。
    (牵头单位:市科技局)
  `,
  departments: ['市科技局'],
  awards: [
    award('SYNBIO_RND_GRANT', {
      title: text('合成生物企业研发投入资助', 'R&D grant for recognised synthetic biology enterprises'),
      quote: '当年研发投入超过1000万元的,经评审按研发投入的10%给予资助,单个企业每年资助金额最高不超过500万元',
      inputs: {
        rndExpense: money({
          label: text('当年研发投入', 'R&D spending of the year'),
          year: 'assessed',
          note: text('企业当年的研发投入。', 'R&D spending of the enterprise in the year.'),
          synonyms: ['合成生物当年研发投入', '合成生物研发投入', '研发投入', ...RND_SPENDING],
        }),
      },
      conditions: [text('经认定的合成生物企业', 'a recognised synthetic biology enterprise'), PASSED_REVIEW],
      pays: ({ rndExpense }) => rndGrant(rndExpense).when(rndExpense.moreThan(rndThreshold)),
      matters: [DRUG_AND_SYNBIO_RESEARCH],

      upperBound: HIGHEST_STANDARD,
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“超过1000万元”不含本数，恰为1000万元的不予资助。',
          '超过1000万元 excludes the number: exactly CNY 10 million earns nothing.',
        ),
        {
          taken: text(
            '“按研发投入的10%”适用于全部研发投入，不只是超过1000万元的部分。',
            'The 10% applies to the whole R&D spending, not only to the part above CNY 10 million.',
          ),
          other: {
            text: text('只按超过1000万元的部分计', 'only the part above CNY 10 million counts'),
            pays: ({ rndExpense }) =>
              rndGrant(
                rndExpense.minus(rndThreshold).called('超过1000万元的部分', 'part above CNY 10 million'),
              ).when(rndExpense.moreThan(rndThreshold)),
          },
        },
        ALL_ARE_MAXIMA,
      ],
    }),
  ],
});

/** 技术合同：年度奖励金额最高不超过200万元。 */
const techContractCap = wan(200);

const tradeInTechnology = clause('二（三）', text('支持开展技术交易活动', 'Trade in technology'), {
  text: lawText`
    鼓励开展合成生物技术开发、技术转让、技术许可、技术咨询、技术服务等技术交易活动。
    对国内高校、科研院校、新型研发机构应用技术交易平台实现的合成生物技术交易活动,
    按不超过其年度输出技术合同交易额的5%给予奖励,奖励金额最高不超过200万元。
    鼓励合成生物企业应用技术交易平台输出和吸纳技术成果,
    按年度累计认定登记的技术合同交易额每新增500万元奖励1万元,
    年度奖励金额最高不超过200万元(单个企业一个年度只可作为技术合同的一方申报)。
    (牵头单位:市科技局)
  `,
  departments: ['市科技局'],
  awards: [
    award('SYNBIO_TECH_TRANSFER_REWARD', {
      title: text(
        '高校院所合成生物技术交易奖励',
        'Reward for technology sold by universities and research institutes',
      ),
      quote: '按不超过其年度输出技术合同交易额的5%给予奖励,奖励金额最高不超过200万元',
      inputs: {
        contractAmount: money({
          label: text('年度输出技术合同交易额', 'Technology contracts sold in the year'),
          year: 'assessed',
          note: text(
            '当年应用技术交易平台输出的合成生物技术合同交易额。',
            'Amount of the synthetic biology technology contracts sold in the year through ' +
              'a technology trading platform.',
          ),
          synonyms: ['输出技术合同交易额', '年度输出技术合同成交额', '输出技术合同成交额'],
        }),
      },
      conditions: [
        text(
          '国内高校、科研院校、新型研发机构',
          'a domestic university, research institute or new-type R&D institution',
        ),
        text(
          '应用技术交易平台实现的合成生物技术交易活动',
          'synthetic biology technology traded through a technology trading platform',
        ),
      ],
      trade: RESEARCH_INSTITUTIONS,
      pays: ({ contractAmount }) => percent(5).of(contractAmount).upTo(wan(200)),
      upperBound: '不超过',
      beneficiary: 'research institution',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '最高额按何种单位、何种期间，文本未载明；基数为“年度”交易额，按每个单位每年计。',
          'To which unit and period the cap applies is not stated; ' +
            'as the base is of the year (年度), it is taken per institution and year.',
        ),
      ],
    }),
    award('SYNBIO_TECH_CONTRACT_REWARD', {
      title: text(
        '合成生物企业技术合同交易奖励',
        'Reward for technology contracts of synthetic biology enterprises',
      ),
      quote: '按年度累计认定登记的技术合同交易额每新增500万元奖励1万元,年度奖励金额最高不超过200万元',
      inputs: {
        contractAmount: money({
          label: text('年度累计认定登记的技术合同交易额', 'Technology contracts registered in the year'),
          year: 'assessed',
          note: text(
            '当年累计认定登记、以本企业为申报方的技术合同交易额，含输出和吸纳。',
            'Technology contracts recognised and registered over the year, sold ' +
              'or bought, for which this enterprise applies.',
          ),
          synonyms: ['年度认定登记的技术合同交易额', '认定登记的技术合同交易额'],
        }),
      },
      conditions: [
        text(
          '合成生物企业应用技术交易平台输出和吸纳技术成果',
          'a synthetic biology enterprise that sells and buys technology through ' +
            'a technology trading platform',
        ),
        text(
          '单个企业一个年度只可作为技术合同的一方申报',
          'in one year an enterprise applies as one side of the technology contracts only',
        ),
      ],
      pays: ({ contractAmount }) =>
        contractAmount
          .wholeStepsOf(wan(500))
          .times(wan(1))
          .called('按整档计的奖励', 'reward for the whole steps')
          .upTo(techContractCap),
      upperBound: HIGHEST_STANDARD,
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“按年度累计…交易额每新增500万元”指当年累计额中的每500万元，文本没有“比上年”。' +
            '另一读法只计比上年增加的交易额，数额较低：届时填写增加额。',
          '按年度累计…交易额每新增500万元 is read as each CNY 5 million of the amount added up over ' +
            'the year; there is no 比上年. The other reading counts only the increase over the year ' +
            'before and gives less: then the increase is what has to be passed.',
        ),
        {
          taken: text(
            '“每新增500万元奖励1万元”按整500万元计，不足500万元的余数不计。',
            '每新增500万元奖励1万元: whole steps of CNY 5 million; a remainder earns nothing.',
          ),
          other: {
            text: text('按比例计，即交易额的0.2%', 'in proportion: 0.2% of the contracts'),
            pays: ({ contractAmount }) => percent(0.2).of(contractAmount).upTo(techContractCap),
          },
        },
        ALL_ARE_MAXIMA,
        unclear(
          '“只可作为技术合同的一方申报”：企业当年或作为输出方、或作为吸纳方申报，只填该方的合计。',
          '只可作为技术合同的一方申报: in a year the enterprise applies either as seller or as ' +
            'buyer, and only the total of that side is passed.',
        ),
      ],
    }),
  ],
});

const foundationForResearch = clause(
  '二（四）',
  text('夯实创新研发基础', 'A foundation for research and innovation'),
  {
    text: lawText`
      支持合成生物相关单位打造国家级合成生物技术战略平台,
      包括国家实验室、国家实验室基地、国家技术创新中心、国家企业技术中心、
      国家工程研究中心等国家各部委认定的各类创新载体。
      (牵头单位:市科技局)
    `,
    departments: ['市科技局'],
    note: NO_FIGURE,
  },
);

const futureFields = clause('三（五）', text('谋划布局未来赛道', 'Future fields'), {
  text: lawText`
    支持钱塘(新)区、萧山区和西湖区等合成生物重点发展区合理布局合成生物技术产业,
    争创合成生物省级未来产业先导区;
    推动浙江大学杭州国际科创中心、西湖大学合成生物学与生物智造中心、中国科学院医学所医用合成生物学中心、
    浙江工业大学生物有机合成重点实验室等平台建设;
    重点发展生物医药、生物材料、医疗美容、化妆品等未来赛道,引导合成生物产业集聚发展。
    (牵头单位:市经信局、市科技局)
  `,
  departments: ['市经信局', '市科技局'],
  note: NO_FIGURE,
});

/** “I”变为“A”的产品给予最高10万元；通过FDA认证的每个产品最高30万元。 */
const activationGrant = wan(10);
const fdaGrant = wan(30);
/** 单个企业每年累计资助金额最高不超过200万元。 */
const biomaterialCap = wan(200);

/** 当年营收首次超过1亿元、2亿元、5亿元，分别给予最高10万元、20万元、50万元。 */
const scaleReward = exceeding([yi(1), wan(10)], [yi(2), wan(20)], [yi(5), wan(50)]);

const biomaterials = clause('三（六）', text('支持生物材料产业化', 'Industrial production of biomaterials'), {
  text: lawText`
    对在国家药品监督管理局药品审评中心(CDE)进行相关登记的生物原料药和生物药用辅料,
    登记号状态由“I”(未激活)变为“A”(激活)的产品给予最高10万元资助;
    对通过美国食品药品监督管理局(FDA)认证的生物原料药和生物基材料,每个产品给予最高30万元资助,
    单个企业每年累计资助金额最高不超过200万元。
    对生产生物原料药、生物药用辅料、生物基材料的企业,当年营收首次超过1亿元、2亿元、5亿元,
    分别给予最高10万元、20万元、50万元的一次性奖励(进档的奖励差额)。
    (牵头单位:市经信局)
  `,
  departments: ['市经信局'],
  awards: [
    award('SYNBIO_BIOMATERIAL_APPROVAL_GRANT', {
      title: text(
        '生物原料药、药用辅料、生物基材料登记认证资助',
        'Grant for registered or FDA-certified biological APIs, excipients and bio-based materials',
      ),
      quote: lawText`
        登记号状态由“I”(未激活)变为“A”(激活)的产品给予最高10万元资助;
        对通过美国食品药品监督管理局(FDA)认证的生物原料药和生物基材料,每个产品给予最高30万元资助,
        单个企业每年累计资助金额最高不超过200万元
      `,
      inputs: {
        activatedProducts: count({
          label: text(
            '登记号状态由“I”变为“A”的产品数',
            'Products whose registration status changed from I to A',
          ),
          note: text(
            '当年登记号状态由“I”（未激活）变为“A”（激活）的生物原料药和生物药用辅料产品数；没有填 0。',
            'Biological APIs and excipients whose registration changed from I ' +
              '(inactive) to A (active) in the year; 0 if none.',
          ),
          synonyms: ['CDE登记激活产品数'],
        }),
        fdaProducts: count({
          label: text('通过FDA认证的产品数', 'Products certified by the FDA'),
          // Finished drugs and devices pass the FDA too, and are not what this pays for.
          item: text('生物原料药、生物基材料', 'biological APIs and bio-based materials'),
          note: text(
            '当年通过FDA认证的生物原料药和生物基材料产品数；没有填 0。',
            'Biological APIs and bio-based materials certified ' + 'by the FDA in the year; 0 if none.',
          ),
          synonyms: ['生物原料药、生物基材料通过FDA认证的产品数', '生物原料药、生物基材料FDA认证产品数'],
        }),
      },
      conditions: [
        text(
          '在国家药品监督管理局药品审评中心（CDE）进行相关登记的生物原料药和生物药用辅料',
          'biological APIs and excipients registered with the Centre for Drug ' +
            'Evaluation (CDE) of the National Medical Products Administration',
        ),
        text(
          '通过美国食品药品监督管理局（FDA）认证的生物原料药和生物基材料',
          'biological APIs and bio-based materials certified by the Food and Drug ' +
            'Administration (FDA) of the United States',
        ),
      ],
      pays: ({ activatedProducts, fdaProducts }) =>
        activatedProducts
          .times(activationGrant)
          .plus(fdaProducts.times(fdaGrant))
          .called('两项资助合计', 'both grants together')
          .upTo(biomaterialCap),
      subject: { kind: 'product' },
      ceiling: {
        over: 'year',
        words: '单个企业每年累计资助金额最高不超过 200 万元',
        of: () => biomaterialCap,
      },

      upperBound: '最高',
      ambiguities: [
        {
          taken: text(
            '每年累计最高200万元约束两项合计：两项均为“资助”，以分号相连，' +
              '且写“累计”。因此两项合为一个函数。',
            'The yearly cap of CNY 2 million covers both parts: both are 资助, joined ' +
              'by a semicolon, and the cap says 累计. For that reason one function holds both.',
          ),
          other: {
            text: text('200万元只约束FDA认证一项', 'CNY 2 million limits the FDA part only'),
            pays: ({ activatedProducts, fdaProducts }) =>
              activatedProducts.times(activationGrant).plus(fdaProducts.times(fdaGrant).upTo(biomaterialCap)),
          },
        },
        {
          taken: text(
            '“给予最高10万元资助”前没有“每个”；与后一项一样按每个产品计。',
            'No 每个 stands before the CNY 100,000; read per product like the second part.',
          ),
          other: {
            text: text(
              '10万元不按产品计，几个产品合计至多10万元',
              'not per product: CNY 100,000 for all activated products together',
            ),
            pays: ({ activatedProducts, fdaProducts }) =>
              activationGrant
                .when(activatedProducts.atLeast(number(1)))
                .plus(fdaProducts.times(fdaGrant))
                .upTo(biomaterialCap),
          },
        },
        unclear(
          '“每年累计”只写最高额；同一产品可否在以后年度再次资助（例如先登记激活、后通过FDA认证），文本未载明。',
          '每年累计 states a ceiling only; whether one product can be supported again in a later year ' +
            '(activated first, FDA approved later, say) is not stated.',
        ),
      ],
    }),
    award('SYNBIO_SCALE_REWARD', {
      title: text(
        '生物材料企业营收上规模奖励',
        'Reward for a biomaterial enterprise first passing a revenue tier',
      ),
      quote:
        '当年营收首次超过1亿元、2亿元、5亿元,分别给予最高10万元、20万元、50万元的一次性奖励(进档的奖励差额)',
      inputs: {
        revenue: money({
          label: text('当年营收', 'Revenue of the year'),
          year: 'assessed',
          note: text('企业当年的营收。', 'Revenue of the enterprise in the year.'),
          synonyms: [
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
        }),
        previousRevenue: optional(
          money({
            label: text('此前最高年营收', 'Highest yearly revenue before'),
            note: text(
              '此前各年中最高的年营收，不只是上年；其所达档次的奖励予以扣除。',
              'Highest annual revenue of any earlier year, not only last year; ' +
                'the reward of the tier it reached is deducted.',
            ),
            synonyms: [
              '此前历史最高年营收',
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
          text('按 0 计，即此前未超过任何一档', 'counts as 0: no tier was passed before'),
        ),
      },
      conditions: [
        text(
          '生产生物原料药、生物药用辅料、生物基材料的企业',
          'makes biological APIs, excipients or bio-based materials',
        ),
        text('首次超过该档', 'the tier is passed for the first time'),
      ],
      trade: BIOBASED_MATERIALS,
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

      upperBound: '最高',
      frequency: 'once per tier',
      ambiguities: [
        unclear(
          '“首次超过”不含本数：恰为1亿元的未超过第一档。其他政策多写“首次达到”，含本数。',
          '首次超过 excludes the number: exactly CNY 100 million has not passed the first tier. ' +
            'Other policies mostly say 首次达到, which includes it.',
        ),
      ],
    }),
  ],
});

const AESTHETIC_PRODUCTS = text('医疗美容产品', 'products for aesthetic medicine');

/** 医疗美容药品、三类、二类医疗美容器械，每个品种的最高奖励。 */
const certificateReward = { drug: wan(500), class3_device: wan(100), class2_device: wan(50) };
/** 年度新增销售额：单个企业每年累计奖励金额最高不超过500万元。 */
const aestheticSalesCap = wan(500);
/** 产品获证后3年内。 */
const certificateWindow = yearsLong(3);

const aestheticMedicine = clause(
  '三（七）',
  text('支持生物类医疗美容产品产业化', 'Industrial production of biological products for aesthetic medicine'),
  {
    text: lawText`
      积极发展肉毒杆菌素、重组人表皮生长因子、重组Ⅲ型人源化胶原蛋白冻干纤维、
      透明质酸医用修复敷料等医疗美容药械。
      对获得国家药械注册证书并进行产业化的,医疗美容药品每个品种给予最高500万元奖励,
      三类医疗美容器械每个品种给予最高100万元奖励,二类医疗美容器械每个品种给予最高50万元奖励。
      产品获证后3年内生产并形成销售的,在每年保持增长的基础上,按年度新增销售额,
      每增加1000万元给予不高于50万元奖励,单个企业每年累计奖励金额最高不超过500万元。
      (牵头单位:市经信局)
    `,
    departments: ['市经信局'],
    awards: [
      award('SYNBIO_AESTHETIC_CERTIFICATE_REWARD', {
        title: text('医疗美容药械获证奖励', 'Reward for certified drugs and devices for aesthetic medicine'),
        quote: lawText`
          医疗美容药品每个品种给予最高500万元奖励,三类医疗美容器械每个品种给予最高100万元奖励,
          二类医疗美容器械每个品种给予最高50万元奖励
        `,
        inputs: {
          productType: oneOf(
            {
              label: text('品种类别', 'Product category'),
              item: AESTHETIC_PRODUCTS,
              note: text('获证品种的类别。', 'Category of the certified product.'),
              synonyms: ['医疗美容产品品种类别', '医美品种类别'],
            },
            {
              drug: { ...text('医疗美容药品', 'drug for aesthetic medicine'), synonyms: ['医美药品'] },
              class3_device: {
                ...text('三类医疗美容器械', 'class 3 device for aesthetic medicine'),
                synonyms: ['3类医疗美容器械', 'Ⅲ类医疗美容器械', '第三类医疗美容器械', '三类医美器械'],
              },
              class2_device: {
                ...text('二类医疗美容器械', 'class 2 device for aesthetic medicine'),
                synonyms: ['2类医疗美容器械', 'Ⅱ类医疗美容器械', '第二类医疗美容器械', '二类医美器械'],
              },
            },
          ),
          productCount: count({
            label: text('品种数', 'Certified products of the category'),
            item: AESTHETIC_PRODUCTS,
            note: text(
              '当次获证的该类品种数；没有填 0。',
              'Number of products of this category that obtained the certificate; 0 if none.',
            ),
            synonyms: ['医疗美容产品品种数', '医疗美容获证品种数'],
          }),
        },
        conditions: [
          text(
            '获得国家药械注册证书并进行产业化',
            'a national registration certificate for drugs or devices ' +
              'obtained, and the product produced industrially',
          ),
        ],
        trade: MEDICAL_AESTHETICS,
        pays: ({ productType, productCount }) => productType.gives(certificateReward).times(productCount),
        subject: {
          kind: 'product',
          nature: {
            by: 'productType',
            of: { drug: 'drug', class3_device: 'device/3', class2_device: 'device/2' },
          },
        },

        matters: [PRODUCT_CERTIFICATE],
        upperBound: '最高',
        frequency: 'per product',
        ambiguities: [
          {
            taken: text(
              '“单个企业每年累计奖励金额最高不超过500万元”在下一句（新增销售额），只限下一句；' +
                '否则一个药品品种即用完全部额度。',
              'The yearly cap of CNY 5 million stands in the next sentence (increase in sales) and ' +
                'limits that one only; otherwise a single drug would use it up.',
            ),
            other: {
              text: text(
                '500万元同样限制本项：单个企业每年合计',
                'CNY 5 million per enterprise and year limits this reward as well',
              ),
              pays: ({ productType, productCount }) =>
                productType.gives(certificateReward).times(productCount).upTo(aestheticSalesCap),
            },
          },
        ],
      }),
      award('SYNBIO_AESTHETIC_SALES_REWARD', {
        title: text(
          '医疗美容产品年度新增销售额奖励',
          'Reward for the yearly increase in sales of certified products for aesthetic medicine',
        ),
        quote: lawText`
          产品获证后3年内生产并形成销售的,在每年保持增长的基础上,按年度新增销售额,
          每增加1000万元给予不高于50万元奖励,单个企业每年累计奖励金额最高不超过500万元
        `,
        inputs: {
          salesIncrease: moneyChange({
            label: text('年度新增销售额', 'Yearly increase in sales'),
            year: 'assessed',
            item: AESTHETIC_PRODUCTS,
            note: text(
              '企业符合条件的产品本年销售额减去上年销售额，减少为负数。',
              'Sales of the qualifying products of the enterprise this year less ' +
                'last year; negative for a decrease.',
            ),
            synonyms: ['医疗美容产品年度新增销售额', '医美产品年度新增销售额'],
          }),
          yearsSinceCertificate: years({
            label: text('产品获证年限', 'Years since the certificate'),
            item: AESTHETIC_PRODUCTS,
            note: text(
              '从产品获证到所计销售之间的年数，可有小数；有几个产品的填其中最早获证的。',
              'Years between the certificate and the sales counted, fractions allowed; ' +
                'of the oldest product among them.',
            ),
            synonyms: ['医疗美容产品获证年限', '医疗美容产品获证后年数'],
          }),
        },
        conditions: [
          text('获得国家药械注册证书', 'a national registration certificate for drugs or devices obtained'),
          text('产品获证后生产并形成销售', 'the product is made and sold after the certificate'),
          text('在每年保持增长的基础上', 'sales have grown every year'),
        ],
        trade: MEDICAL_AESTHETICS,
        pays: ({ salesIncrease, yearsSinceCertificate }) =>
          salesIncrease
            .wholeStepsOf(wan(1000))
            .times(wan(50))
            .called('按整档计的奖励', 'reward for the whole steps')
            .upTo(aestheticSalesCap)
            .when(yearsSinceCertificate.atMost(certificateWindow).and(salesIncrease.moreThan(yuan(0)))),
        subject: { kind: 'product', marks: { salesIncrease: 'salesIncrease' } },
        ceiling: {
          over: 'year',
          words: '单个企业每年累计奖励金额最高不超过 500 万元',
          of: () => aestheticSalesCap,
        },

        matters: [PRODUCT_SALES, REVENUE_INCREASE],
        upperBound: '不高于',
        frequency: 'yearly',
        ambiguities: [
          {
            taken: text(
              '“每增加1000万元给予不高于50万元”按整1000万元计，不足1000万元的余数不计。',
              '每增加1000万元给予不高于50万元: whole steps of CNY 10 million; a remainder earns nothing.',
            ),
            other: {
              text: text('按比例计，即新增销售额的5%', 'in proportion: 5% of the increase in sales'),
              pays: ({ salesIncrease, yearsSinceCertificate }) =>
                percent(5)
                  .of(salesIncrease)
                  .upTo(aestheticSalesCap)
                  .when(yearsSinceCertificate.atMost(certificateWindow).and(salesIncrease.moreThan(yuan(0)))),
            },
          },
          unclear('“产品获证后3年内”含满3年之日。', '产品获证后3年内 includes the end of the third year.'),
          unclear(
            '“在每年保持增长的基础上”：所申报的年度须有增长（新增销售额大于0）；' +
              '获证后此前各年的增长作为须核实的条件，视为已满足。',
            '在每年保持增长的基础上: sales must have grown in the year claimed ' +
              '(an increase above 0); growth in every earlier year since ' +
              'the certificate is a condition to verify, taken as met.',
          ),
          unclear(
            '最高额约束企业全年合计：每家企业每年以全年合计计算一次，' +
              '按产品分别计算的结果不得相加超过最高额。每1000万元按单个产品还是按企业合计计档，' +
              '文本未载明；按企业合计计。',
            'The cap binds the total of the enterprise for the year: ' +
              'compute once per enterprise and year on that total; results per product must not be ' +
              'added up beyond the cap. Whether the steps are counted per product or on the total ' +
              'of the enterprise is not stated; taken on the total.',
          ),
        ],
      }),
    ],
  },
);

/** 单个企业每年资助(奖励)金额最高不超过100万元。 */
const cosmeticCap = wan(100);

const cosmeticIngredients = clause(
  '三（八）',
  text('支持化妆品新原料的研发生产', 'New cosmetic ingredients'),
  {
    text: lawText`
      对在国家药品监督管理局注册或备案并成功纳入《已使用化妆品原料目录(2021年版)》的化妆品新原料,
      经核准后每项给予最高30万元资助;
      对从事化妆品研发生产的企业,通过注册程序获得特殊化妆品产品注册证(不包含染发剂、烫发剂等化妆品),
      每个品种给予最高10万元奖励。
      单个企业每年资助(奖励)金额最高不超过100万元。
      (牵头单位:市经信局、市市场监管局)
    `,
    departments: ['市经信局', '市市场监管局'],
    awards: [
      award('SYNBIO_COSMETIC_REWARD', {
        title: text(
          '化妆品新原料和特殊化妆品资助（奖励）',
          'Grant and reward for new cosmetic ingredients and special cosmetics',
        ),
        quote: lawText`
          经核准后每项给予最高30万元资助;
          对从事化妆品研发生产的企业,通过注册程序获得特殊化妆品产品注册证(不包含染发剂、烫发剂等化妆品),
          每个品种给予最高10万元奖励。
          单个企业每年资助(奖励)金额最高不超过100万元
        `,
        inputs: {
          ingredientCount: count({
            label: text('纳入目录的化妆品新原料项数', 'New cosmetic ingredients entered in the catalogue'),
            note: text(
              '当年纳入目录并经核准的化妆品新原料项数；没有填 0。',
              'New ingredients entered in the catalogue and approved in the year; 0 if none.',
            ),
            synonyms: ['化妆品新原料项数'],
          }),
          productCount: count({
            label: text('获特殊化妆品注册证的品种数', 'Special cosmetics registered'),
            note: text(
              '当年获特殊化妆品产品注册证的品种数，不含染发剂、烫发剂等；没有填 0。',
              'Special cosmetics registered in the year, without hair dyes, perms and the like; 0 if none.',
            ),
            synonyms: ['获特殊化妆品产品注册证的品种数'],
          }),
        },
        conditions: [
          text(
            '新原料在国家药品监督管理局注册或备案并成功纳入《已使用化妆品原料目录（2021年版）》，经核准',
            'the new ingredient is registered or filed with the National Medical Products ' +
              'Administration and entered in the Inventory of Existing Cosmetic Ingredients ' +
              '(2021 edition), and approved',
          ),
          text('从事化妆品研发生产的企业', 'an enterprise that develops and makes cosmetics'),
          text(
            '通过注册程序获得特殊化妆品产品注册证（不包含染发剂、烫发剂等化妆品）',
            'a registration certificate for special cosmetics obtained by the registration procedure ' +
              '(without hair dyes, perms and the like)',
          ),
        ],
        trade: COSMETICS,
        pays: ({ ingredientCount, productCount }) =>
          ingredientCount
            .times(wan(30))
            .plus(productCount.times(wan(10)))
            .called('两项合计', 'both parts together')
            .upTo(cosmeticCap),
        subject: { kind: 'product', nature: 'cosmetic' },
        ceiling: {
          over: 'year',
          words: '单个企业每年资助(奖励)金额最高不超过 100 万元',
          of: () => cosmeticCap,
        },

        upperBound: '最高',
        frequency: 'per product',
        ambiguities: [
          unclear(
            '“单个企业每年资助(奖励)金额”自成一句，资助、奖励并提，约束两项合计；因此两项合为一个函数。',
            'The cap is a sentence of its own that names both 资助 and 奖励, so it covers both ' +
              'parts; for that reason one function holds both.',
          ),
        ],
      }),
    ],
  },
);

/** 进入生产性试验、获得转基因生物安全证书，分别给予最高20万元、50万元。 */
const trialReward = wan(20);
const safetyCertificateReward = wan(50);
/** 通过国家审定、省级审定，每个品种最高60万元、30万元。 */
const varietyRewards = (nationalVarieties: Quantity, provincialVarieties: Quantity): Quantity =>
  nationalVarieties
    .times(wan(60))
    .plus(provincialVarieties.times(wan(30)))
    .called('新品种奖励', 'rewards for new varieties');
/** 单个企业每年奖励额度最高不超过300万元。 */
const breedingCap = wan(300);

const biologicalBreeding = clause('三（九）', text('鼓励生物育种产业发展', 'Biological breeding'), {
  text: lawText`
    支持生物育种前沿技术应用,对进入生产性试验、获得转基因生物安全证书的产品,
    每个产品分别给予最高20万元、50万元奖励;
    对应用合成生物转基因技术并通过国家审定的农作物新品种,每个品种给予最高60万元奖励;
    对通过省级审定的农作物新品种,每个品种给予最高30万元奖励。
    单个企业每年奖励额度最高不超过300万元。
    (牵头部门:市农业农村局、市科技局)
  `,
  departments: ['市农业农村局', '市科技局'],
  awards: [
    award('SYNBIO_BREEDING_REWARD', {
      title: text('生物育种奖励', 'Reward for biological breeding'),
      quote: lawText`
        每个产品分别给予最高20万元、50万元奖励;
        对应用合成生物转基因技术并通过国家审定的农作物新品种,每个品种给予最高60万元奖励;
        对通过省级审定的农作物新品种,每个品种给予最高30万元奖励。
        单个企业每年奖励额度最高不超过300万元
      `,
      inputs: {
        trialProducts: count({
          label: text('进入生产性试验的产品数', 'Products entered into production trials'),
          note: text(
            '当年进入生产性试验的产品数；没有填 0。',
            'Products that entered production trials in the year; 0 if none.',
          ),
          synonyms: ['生产性试验产品数'],
        }),
        safetyCertificateProducts: count({
          label: text(
            '获得转基因生物安全证书的产品数',
            'Products with a biosafety certificate for transgenic organisms',
          ),
          note: text(
            '当年获得转基因生物安全证书的产品数；没有填 0。',
            'Products that obtained the biosafety certificate for transgenic ' +
              'organisms in the year; 0 if none.',
          ),
          synonyms: ['转基因生物安全证书产品数', '转基因生物安全证书数'],
        }),
        nationalVarieties: count({
          label: text('通过国家审定的农作物新品种数', 'New crop varieties approved by the State'),
          note: text(
            '当年应用合成生物转基因技术并通过国家审定的农作物新品种数；没有填 0。',
            'New crop varieties bred with synthetic biology transgenic technology and approved ' +
              'by the State in the year; 0 if none.',
          ),
          synonyms: ['国家审定农作物新品种数', '国审农作物新品种数'],
        }),
        provincialVarieties: count({
          label: text('通过省级审定的农作物新品种数', 'New crop varieties approved by the province'),
          note: text(
            '当年通过省级审定的农作物新品种数，已按国家审定填报的不再填；没有填 0。',
            'New crop varieties approved by the province in the year, without those already given as ' +
              'approved by the State; 0 if none.',
          ),
          synonyms: ['省级审定农作物新品种数', '省审农作物新品种数'],
        }),
      },
      conditions: [
        text('生物育种前沿技术应用', 'use of frontier technologies of biological breeding'),
        text(
          '国家审定的品种应用合成生物转基因技术',
          'varieties approved by the State are bred with synthetic biology transgenic technology',
        ),
      ],
      trade: BREEDING,
      pays: ({ trialProducts, safetyCertificateProducts, nationalVarieties, provincialVarieties }) =>
        trialProducts
          .times(trialReward)
          .plus(safetyCertificateProducts.times(safetyCertificateReward))
          .called('产品奖励', 'rewards for products')
          .plus(varietyRewards(nationalVarieties, provincialVarieties))
          .called('各项奖励合计', 'all rewards together')
          .upTo(breedingCap),
      subject: { kind: 'product', nature: 'crop' },
      ceiling: { over: 'year', words: '单个企业每年奖励额度最高不超过 300 万元', of: () => breedingCap },

      upperBound: '最高',
      ambiguities: [
        {
          taken: text(
            '“对进入生产性试验、' +
              '获得转基因生物安全证书的产品,每个产品分别给予最高20万元、50万元”视为两件事，各自奖励；' +
              '同一产品先得20万元的，获证时是否只补差额，文本未载明，不扣除。',
            'Entering the trial and obtaining the certificate are read as two events, each rewarded. ' +
              'Whether a product that drew CNY 200,000 for the trial gets only the difference for ' +
              'the certificate is not stated; nothing is deducted.',
          ),
          other: {
            text: text(
              '获证产品此前均已得20万元的，只补差额30万元',
              'certified products all drew CNY 200,000 before and get only the difference of CNY 300,000',
            ),
            pays: ({ trialProducts, safetyCertificateProducts, nationalVarieties, provincialVarieties }) =>
              trialProducts
                .times(trialReward)
                .plus(
                  safetyCertificateProducts.times(
                    safetyCertificateReward
                      .minus(trialReward)
                      .called('奖励差额', 'difference of the rewards'),
                  ),
                )
                .plus(varietyRewards(nationalVarieties, provincialVarieties))
                .upTo(breedingCap),
          },
        },
        unclear(
          '省级审定的品种是否也须应用合成生物转基因技术，文本不清；金额不因此而变。',
          'Whether varieties approved by the province must also use synthetic biology transgenic ' +
            'technology is not clear; the amount does not depend on it.',
        ),
        unclear(
          '同一品种先后通过两级审定是否奖励两次，文本未载明；只按较高一级填一次。',
          'Whether a variety approved at both levels is rewarded twice is not stated; ' +
            'it is given once, at the higher level.',
        ),
        unclear(
          '最高额自成一句，约束四项合计；因此四项合为一个函数。',
          'The cap is a sentence of its own and covers all four parts; ' +
            'for that reason one function holds them.',
        ),
        unclear(
          '“每年”只写最高额；同一产品、品种可否在以后年度再次奖励，文本未载明。',
          '每年 states a ceiling only; whether one product or variety can be rewarded again in a later year ' +
            'is not stated.',
        ),
      ],
    }),
  ],
});

const specialisedParks = clause(
  '三（十）',
  text('加大合成生物特色园区建设支持力度', 'Specialised synthetic biology parks'),
  {
    text: lawText`
      充分结合合成生物产业空间规划,重点布局钱塘(新)区、萧山区和西湖区等地区发展合成生物特色园区。
      鼓励多种投资主体开展合成生物标准厂房建设,经认定的市级特色园区建设2万平方米以上标准厂房的,
      市级财政对其所在区、县(市)给予投资总额不高于20%的资助,由各地对投资主体给予相应奖励。
      鼓励各区、县(市)
      和市级特色园区入驻企业组建或聘请专业的合成生物特色园区运营团队或公司进行园区运营与管理。
      (牵头单位:市经信局、市财政局)
    `,
    departments: ['市经信局', '市财政局'],
    note: text(
      '资助给园区所在区、县（市），不给企业；“由各地对投资主体给予相应奖励”未列金额。',
      'The grant goes to the district or county of the park, not to the enterprise. ' +
        'What the district then gives the investor has no figure.',
    ),
    awards: [
      award('SYNBIO_PARK_DISTRICT_GRANT', {
        title: text(
          '市级合成生物特色园区标准厂房区县资助',
          'Grant to districts for standard plant in specialised synthetic biology parks of the city',
        ),
        quote: lawText`
          经认定的市级特色园区建设2万平方米以上标准厂房的,
          市级财政对其所在区、县(市)给予投资总额不高于20%的资助
        `,
        inputs: {
          floorArea: area({
            label: text('标准厂房建设面积', 'Area of standard plant built'),
            item: text('合成生物特色园区', 'specialised synthetic biology park'),
            note: text(
              '园区建设的标准厂房面积，平方米。',
              'Area of the standard plant built in the park, in square metres.',
            ),
            // An area kept in 万平方米 would never reach the threshold.
            likely: { from: 1000 },
            synonyms: ['合成生物特色园区标准厂房建设面积', '合成生物特色园区标准厂房面积'],
          }),
          investment: money({
            label: text('标准厂房投资总额', 'Total investment in standard plant'),
            item: text('合成生物特色园区', 'specialised synthetic biology park'),
            note: text(
              '标准厂房的投资总额；文本未规定扣除项目。',
              'Total investment in the standard plant; the text excludes nothing.',
            ),
            synonyms: ['合成生物特色园区标准厂房投资总额'],
          }),
        },
        conditions: [
          text('经认定的市级特色园区', 'a recognised specialised park of the city'),
          text('由各地对投资主体给予相应奖励', 'the district rewards the investor accordingly'),
        ],
        pays: ({ floorArea, investment }) =>
          percent(20)
            .of(investment)
            .when(floorArea.atLeast(squareMetres(20_000))),
        subject: { kind: 'district' },

        upperBound: '不高于',
        beneficiary: 'district',
        fundedBy: funded('city', '市级财政对其所在区、县(市)给予投资总额不高于20%的资助'),
        ambiguities: [
          unclear('“2万平方米以上”含本数。', '2万平方米以上 includes the number itself.'),
          unclear('文本未设最高额。', 'No cap is stated.'),
          unclear(
            '“投资总额”按标准厂房的投资计，不是整个园区的投资。',
            '投资总额 is taken as the investment in the standard plant, not in the whole park.',
          ),
        ],
      }),
    ],
  },
);

const industrialProjects = clause(
  '三（十一）',
  text('推动重点领域项目产业化落地', 'Industrial projects in key fields'),
  {
    text: lawText`
      对经认定应用合成生物技术且实际投资总额达2000万元的产业化项目,
      按不高于实际投资总额(不含土地、厂房、旧设备,含新设备、GMP标准厂房装修等)的30%予以资助,
      资助金额最高不超过1亿元。
      (牵头单位:市经信局)
    `,
    departments: ['市经信局'],
    awards: [
      award('SYNBIO_INDUSTRIALIZATION_GRANT', {
        title: text(
          '合成生物产业化项目投资资助',
          'Investment grant for synthetic biology industrial projects',
        ),
        quote: lawText`
          实际投资总额达2000万元的产业化项目,按不高于实际投资总额(不含土地、厂房、旧设备,
          含新设备、GMP标准厂房装修等)的30%予以资助,资助金额最高不超过1亿元
        `,
        inputs: {
          investment: money({
            label: text('实际投资总额', 'Actual total investment'),
            item: text('合成生物产业化项目', 'synthetic biology industrial project'),
            note: text(
              '项目实际投资总额，不含土地、厂房、旧设备，含新设备、GMP标准厂房装修等。',
              'Actual total investment of the project, without land, plant buildings and used ' +
                'equipment, with new equipment, the fitting-out of standard GMP plant and the like.',
            ),
            synonyms: ['合成生物产业化项目实际投资总额', '合成生物产业化项目投资总额'],
          }),
        },
        conditions: [
          text(
            '经认定应用合成生物技术的产业化项目',
            'an industrial project recognised as using synthetic biology technology',
          ),
        ],
        pays: ({ investment }) =>
          percent(30)
            .of(investment)
            .upTo(yi(1))
            .when(investment.atLeast(wan(2000))),
        subject: { kind: 'project', marks: { investment: 'industrialInvestment' } },

        matters: [
          INDUSTRIALISATION,
          EQUIPMENT_LOAN_BESIDE_GRANT,
          MATERIALS_LOAN_BESIDE_GRANT,
          ENERGY_LOAN_BESIDE_GRANT,
          PLATFORM_IN_PROJECT,
        ],
        upperBound: '不高于',
        frequency: 'per project',
        ambiguities: [
          unclear('“达2000万元”含本数。', '达2000万元 includes the number itself.'),
          unclear(
            '括号（不含土地、厂房、旧设备…）写在30%的基数之后；对照2000万元的标准时同样适用。',
            'The parenthesis (不含土地、厂房、旧设备…) stands at the base of the 30%; ' +
              'it is taken to define the threshold as well.',
          ),
          unclear(
            '生物医药政策四（十二）有同样的资助（BIOMED_INDUSTRIALIZATION_GRANT），未设最高额；' +
              '同时符合两者的项目只享受一次（从优、就高、不重复）。',
            'The biomedicine policy has the same grant in 四（十二） without ' +
              'a cap (BIOMED_INDUSTRIALIZATION_GRANT); a project that fits both ' +
              'is supported once (从优、就高、不重复).',
          ),
        ],
      }),
    ],
  },
);

const headquarters = clause(
  '三（十二）',
  text('支持生物制造总部企业发展', 'Headquarters of biomanufacturing enterprises'),
  {
    text: lawText`
      大力引育生物医药、生物材料、医疗美容、化妆品等领域头部合成生物总部企业。
      支持符合条件的企业申报杭州总部企业,对经认定的总部企业,
      按有关规定享受用地“带项目条件”出让、科技研发资助等优惠政策。
      (牵头单位:市发改委、市投资促进局)
    `,
    departments: ['市发改委', '市投资促进局'],
    note: text(
      '未列金额、比例或上限；用地“带项目条件”出让、科技研发资助等“按有关规定享受”。',
      'No amount, rate or cap is stated. Land granted with project conditions, R&D grants and ' +
        'the like follow the rules concerned.',
    ),
  },
);

/** 单个平台每年度补助金额最高不超过200万元。 */
const voucherCap = wan(200);

const publicServicePlatforms = clause(
  '四（十三）',
  text('重点支持合成生物公共服务平台建设', 'Public service platforms'),
  {
    text: lawText`
      对基因测序合成公共服务平台、生物元器件设计平台、合成生物设计与自动化平台、
      重要菌种及细胞株保藏与开发平台、药物发现平台、小试服务平台、中试放大基地、概念验证中心、
      中国合格评定国家认可委员会(CNAS)认可实验室等经认定的市重点合成生物技术产业公共服务平台,
      按照不高于其核定新增研发设备、软件等投入的30%予以资助,资助金额最高不超过2000万元。
      经认定的公共服务平台,为合成生物相关企事业单位提供服务的(服务双方须无投资关联情况),
      根据技术合同和服务绩效等,给予其不超过技术合同金额10%的创新券补助,
      单个平台每年度补助金额最高不超过200万元。
      (牵头单位:市科技局)
    `,
    departments: ['市科技局'],
    awards: [
      award('SYNBIO_PLATFORM_EQUIPMENT_GRANT', {
        title: text(
          '市重点合成生物公共服务平台设备软件投入资助',
          'Grant for equipment and software of key public service platforms',
        ),
        quote: '按照不高于其核定新增研发设备、软件等投入的30%予以资助,资助金额最高不超过2000万元',
        inputs: {
          equipmentInvestment: money({
            label: text(
              '核定新增研发设备、软件等投入',
              'New spending on R&D equipment, software and the like, as approved',
            ),
            note: text(
              '经核定的平台新增研发设备、软件等投入。',
              'New spending of the platform on R&D equipment, software and the like, as approved.',
            ),
            synonyms: ['核定的新增研发设备、软件等投入'],
          }),
        },
        conditions: [
          text(
            '经认定的市重点合成生物技术产业公共服务平台（基因测序合成公共服务平台、' +
              '生物元器件设计平台、合成生物设计与自动化平台、重要菌种及细胞株保藏与开发平台、' +
              '药物发现平台、小试服务平台、中试放大基地、概念验证中心、' +
              '中国合格评定国家认可委员会（CNAS）认可实验室等）',
            'a recognised key public service platform of the city for the synthetic biology industry ' +
              '(gene sequencing and synthesis, design of biological parts, design and automation ' +
              'of synthetic biology, preservation and development of important strains and cell ' +
              'lines, drug discovery, small-scale trials, pilot ' +
              'scale-up, proof of concept, laboratories accredited by CNAS and the like)',
          ),
        ],
        pays: ({ equipmentInvestment }) => percent(30).of(equipmentInvestment).upTo(wan(2000)),
        subject: { kind: 'platform', marks: { equipmentInvestment: 'platformEquipment' } },

        matters: [LIFE_SCIENCE_PLATFORM, PLATFORM_IN_PROJECT],
        upperBound: '不高于',
        beneficiary: 'platform',
        ambiguities: [
          unclear(
            '最高额按何种单位、何种期间，文本未载明；按每个平台计，每年还是一次未载明。',
            'To which unit and period the cap applies is not stated; taken per platform. ' +
              'Whether it is yearly or once is not stated.',
          ),
        ],
      }),
      award('SYNBIO_PLATFORM_VOUCHER', {
        title: text('公共服务平台创新券补助', 'Innovation voucher subsidy for public service platforms'),
        quote: '给予其不超过技术合同金额10%的创新券补助,单个平台每年度补助金额最高不超过200万元',
        inputs: {
          contractAmount: money({
            label: text('技术合同金额', 'Technology contract amount'),
            item: text('服务合成生物企事业单位', 'serving synthetic biology'),
            note: text(
              '平台当年为合成生物相关企事业单位提供服务的技术合同金额。',
              'Technology contracts of the year under which the platform serves enterprises and ' +
                'institutions in synthetic biology.',
            ),
            synonyms: ['服务合成生物企事业单位技术合同金额'],
          }),
        },
        conditions: [
          text('经认定的公共服务平台', 'a recognised public service platform'),
          text(
            '为合成生物相关企事业单位提供服务',
            'serves enterprises and institutions in synthetic biology',
          ),
          text('服务双方须无投资关联情况', 'the two parties to the service are not linked by investment'),
          text(
            '根据技术合同和服务绩效等',
            'by the technology contracts, the results of the service and the like',
          ),
        ],
        pays: ({ contractAmount }) => percent(10).of(contractAmount).upTo(voucherCap),
        subject: { kind: 'contract', marks: { contractAmount: 'technicalContract' } },
        ceiling: {
          over: 'year',
          per: 'platform',
          words: '单个平台每年度补助金额最高不超过 200 万元',
          of: () => voucherCap,
        },

        matters: [LIFE_SCIENCE_VOUCHER],
        upperBound: '不超过',
        beneficiary: 'platform',
        frequency: 'yearly',
      }),
    ],
  },
);

/** 给予单个活动承办方最高300万元资助。 */
const forumGrant = wan(300);

const forumsAndEvents = clause(
  '四（十四）',
  text('加大对专业论坛等活动的支持力度', 'Forums and other events'),
  {
    text: lawText`
      重点打造杭州品牌的国际合成生物专业论坛等活动,对举办合成生物专业论坛等活动的,
      给予单个活动承办方最高300万元资助。
      (牵头单位:市科技局、市投资促进局)
    `,
    departments: ['市科技局', '市投资促进局'],
    awards: [
      award('SYNBIO_FORUM_GRANT', {
        title: text('合成生物专业论坛活动资助', 'Grant for hosting synthetic biology forums'),
        quote: '给予单个活动承办方最高300万元资助',
        inputs: {
          eventCount: count({
            label: text('活动数', 'Events hosted'),
            item: text('合成生物专业论坛等活动', 'synthetic biology forums and the like'),
            note: text(
              '承办的合成生物专业论坛等活动数；没有填 0。',
              'Number of synthetic biology forums and other events hosted; 0 if none.',
            ),
            synonyms: ['承办合成生物活动数', '合成生物专业论坛等活动数', '承办合成生物专业论坛等活动数'],
          }),
        },
        conditions: [
          text(
            '举办合成生物专业论坛等活动的承办方',
            'the organiser that hosts the synthetic biology forum or other event',
          ),
        ],
        trade: 'any',
        pays: ({ eventCount }) => eventCount.times(forumGrant),
        subject: { kind: 'event' },

        upperBound: '最高',
        beneficiary: 'organizer',
        frequency: 'per event',
        ambiguities: [
          LIMIT_ONLY,
          {
            taken: text(
              '“单个活动承办方”可读作单个活动的承办方，也可读作单个承办方；按每个活动计。',
              '单个活动承办方 can mean the organiser of one event or one organiser; taken per event.',
            ),
            other: {
              text: text('按承办方计：一个承办方至多300万元', 'per organiser: at most CNY 3 million'),
              pays: ({ eventCount }) => forumGrant.when(eventCount.atLeast(number(1))),
            },
          },
        ],
      }),
    ],
  },
);

const talent = clause('四（十五）', text('健全人才保障机制', 'Talent'), {
  text: lawText`
    建立完善多层次合成生物产业人才培养体系,
    通过申报国家和省、市级人才计划、
    定期组织举办专场招聘活动等方式支持企业招引合成生物学相关领域高端人才,
    鼓励企业与高校院所联合培养具备产业级研发能力的高端人才,评选合成生物产业领域工程技术领军人才,
    授权符合条件的企业开展人才自主评价,打造一支面向产业端的卓越工程师队伍。
    落实高层次人才在人才落户、住房保障、医疗保健、子女教育等方面的保障政策。
    (牵头单位:市委人才办、市经信局、市人力社保局)
  `,
  departments: ['市委人才办', '市经信局', '市人力社保局'],
  note: NO_FIGURE,
});

const fundsAndFinancing = clause(
  '四（十六）',
  text('加强基金和融资担保支持', 'Funds, financing and guarantees'),
  {
    text: lawText`
      支持杭州科创基金通过创业投资引导基金、天使引导基金、科技成果转化基金等专项引导基金,
      加大对合成生物产业的投资力度,发挥政府产业基金投资引导作用和市融资担保集团融资增信功能,
      通过市区联动、基金赋能、降低保费,
      重点支持合成生物产业链上下游企业提高应用研发能力、新产品的生物制造能力等,
      完善合成生物产业发展金融支持体系。
      (牵头单位:市国资委、市财政局)
    `,
    departments: ['市国资委', '市财政局'],
    note: NO_FIGURE,
  },
);

const intellectualProperty = clause(
  '四（十七）',
  text('加强知识产权保护', 'Protection of intellectual property'),
  {
    text: lawText`
      建立海外知识产权纠纷数据库、法律信息库和专家库,加大涉外知识产权纠纷维权援助力度。
      同步引进优质律所等专业服务机构,加强对企业的知识产权保护和法律法规辅导。
      (牵头单位:市市场监管局)
    `,
    departments: ['市市场监管局'],
    note: NO_FIGURE,
  },
);

const landAndPremises = clause(
  '四（十八）',
  text('加强合成生物产业要素保障', 'Land, premises and environmental review'),
  {
    text: lawText`
      合成生物重点发展区负责对每年的产业用地指标和产业用房指标予以量化,
      市级对合成生物重点企业的用地需求予以优先保障。
      对经认定的合成生物特色园区,加快推动规划环评与项目环评联动,依法简化环评办理流程。
      (牵头单位:市规划和自然资源局、市生态环境局)
    `,
    departments: ['市规划和自然资源局', '市生态环境局'],
    note: NO_FIGURE,
  },
);

export const synbio2023 = policy({
  id: 'synbio-2023',
  title: text(
    '杭州市人民政府办公厅关于支持合成生物产业高质量发展的若干措施',
    'Measures of the General Office of the Hangzhou Municipal Government on supporting ' +
      'the high-quality development of the synthetic biology industry',
  ),
  shortTitle: text('合成生物 2023', 'Synthetic biology 2023'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2023-08',
  status: 'adopted',
  effectiveFrom: '2023-10-09',
  effectiveTo: '2028-12-31',
  datesNote: text('首末两日均为原文所载。', 'Both days are printed in the text.'),
  scope: lawText`
    本措施适用于已依法登记注册,
    从事合成生物相关领域研发、生产、服务等生产经营活动的企事业单位、社会团体、行业组织等。
    本措施重点支持基因组合成与组装、底盘细胞构建、菌种计算设计、高通量基因合成及筛选、人工合成和使能、
    生物元器件库设计构建、DNA数据存储、催化软物质、无细胞合成生物体系构建、蛋白质设计、酶工程、
    代谢工程、低碳生物制造、生物育种、生物信息分析、个性化诊断和治疗、
    全新剂型及高端制剂等合成生物技术的研发和服务;
    应用合成生物技术开发的高端生物原料药、生物药用辅料、新型疫苗、基因治疗药物、细胞治疗药物、
    全新结构蛋白及多肽药物、植物药、中药活性成分、罕见病药物、生物基材料(含高端精细化学品、工业酶制剂等)
    、生物芯片、生物类医疗美容原料及制品、化妆品新原料、生物食品营养原料、特殊医学用途配方食品、
    转基因作物等产品;
    应用于生物发酵、分离和纯化等关键环节设备的生产制造。
  `,
  trade: SYNTHETIC_BIOLOGY,
  stacking: '本措施与本市各级其他同类政策有重叠的,按照“从优、就高、不重复”的原则予以支持',
  limits: ['本措施所列资助(补助、奖励)标准,均为最高标准'],
  closingRules: [
    '由市经信局负责牵头组织实施,资助(补助、奖励)经费由第一牵头单位负责落实。',
    '资助(补助、奖励)资金由市和各区、县(市)按财政体制共同承担。',
  ],
  fundedBy: funded('joint', '资助(补助、奖励)资金由市和各区、县(市)按财政体制共同承担。'),
  clauses: [
    keyProgrammes,
    spendingOnResearch,
    tradeInTechnology,
    foundationForResearch,
    futureFields,
    biomaterials,
    aestheticMedicine,
    cosmeticIngredients,
    biologicalBreeding,
    specialisedParks,
    industrialProjects,
    headquarters,
    publicServicePlatforms,
    forumsAndEvents,
    talent,
    fundsAndFinancing,
    intellectualProperty,
    landAndPremises,
  ],
});
