import { award, funded, unclear } from '../rules/awards';
import { calendar, percent, reaching, wan, yuan, type Quantity } from '../rules/expressions';
import { calendarYear, count, mass, money, oneOf, optional, power } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { TAKEN_AS_NONE_BEFORE } from './shared/labels';
import { ENERGY_LOAN_BESIDE_GRANT, LOAN_INTEREST, REVENUE_INCREASE } from './shared/matters';
import { NO_FIGURE } from './shared/notes';
import { ENERGY_INVESTMENT, GREEN_ENERGY, HYDROGEN_STATIONS, NEW_BATTERIES } from './shared/trades';

const energyStorage = clause('二（一）1', text('发展壮大储能产业', 'Growing the energy storage industry'), {
  text: lawText`
    做大做强高水头、大容量、可变速抽水蓄能装备产业。
    大力发展锂电储能产业,进一步提高正负极材料、隔膜、电解液等电池材料产业集聚水平。
    推进高功率锂离子电池、钠离子电池、液流电池、熔盐储能、压缩空气储能、
    氢储能等新型储能技术攻关及产业化发展。
    提升储能电池模组封装和系统集成能力,积极发展电池管理系统、能量管理系统、储能变流器等配套产业,
    加快发展电池化成、检测等后端设备。
    深化提升风光储充用一体化智能电站、集装箱式储能系统等成套装置的设计制造能力。
    (责任单位:市经信局、市发改委、市科技局)
  `,
  departments: ['市经信局', '市发改委', '市科技局'],
  note: NO_FIGURE,
});

const hydrogenEquipment = clause(
  '二（一）2',
  text('加快培育氢能装备制造业', 'Faster growth of hydrogen equipment manufacturing'),
  {
    text: lawText`
      大力发展氢燃料电池发动机和氢燃料分布式发电系统,
      着力突破质子交换膜、电堆材料、高效催化剂等关键零部件及材料国产化瓶颈,
      提高金属双极板、空压机、氢气循环系统等部件的关键性能指标。
      加速推进氢气电解槽、氢气提纯等设备生产。
      支持固态储氢、液态储氢、深冷高压、有机液体等多种储运技术装备和加氢机、加氢枪、
      控制阀组等加注设备的研制及推广应用。
      (责任单位:市经信局、市发改委、市科技局)
    `,
    departments: ['市经信局', '市发改委', '市科技局'],
    note: NO_FIGURE,
  },
);

const photovoltaics = clause(
  '二（一）3',
  text('持续做强光伏产业', 'Further strengthening the photovoltaic industry'),
  {
    text: lawText`
      充分发挥我市光伏产业在太阳能电池、EVA/POE胶膜等重点领域的技术优势,
      推动碲化镉、钙钛矿、铜铟镓硒等薄膜电池组件和高性能晶硅电池组件创新发展。
      不断提高逆变器、控制器、跟踪器、光伏玻璃、光伏浆料等关键装备和辅料配套能力。
      加快发展智能光伏集成运维装备和安全管理系统。
      全面提升光伏建筑一体化(BIPV)构件标准化、模块化供给及工程化定制能力。
      (责任单位:市经信局、市发改委、市建委)
    `,
    departments: ['市经信局', '市发改委', '市建委'],
    note: NO_FIGURE,
  },
);

const windPowerEquipment = clause(
  '二（一）4',
  text('推动风电装备产业链式提升', 'Upgrading wind power equipment along its chain'),
  {
    text: lawText`
      重点发展8兆瓦以上陆上风电机组及13兆瓦以上海上大功率风电机组,研发深远海漂浮式风电机组。
      延伸发展超长低风速叶片、发电机、齿轮箱、轴承、控制系统等关键部件,促进风电上下游产业链集聚发展。
      (责任单位:市经信局、市发改委)
    `,
    departments: ['市经信局', '市发改委'],
    note: NO_FIGURE,
  },
);

const emergingEnergy = clause(
  '二（一）5',
  text('超前布局新兴能源产业', 'Moving early into emerging energy industries'),
  {
    text: lawText`
      在潮流能领域,重点突破大型海洋潮流能发电机组,
      攻关发电机组水下密封、低流速启动、冷却、防腐、模块设计与制造等关键技术。
      在地热能领域,发展水热型地热开发利用装备,
      研制阻垢剂加注工艺及设备、大型地热压缩式热泵余热回收供热等装置。
      在光热发电领域,突破太阳能聚光发电系统、蓄热系统关键设备及专用高效膨胀动力装置,
      加快发展分布式太阳能冷热电联供发电系统。
      在核电领域,重点发展核岛蒸发器、核级铸锻件、关键泵阀、核电仪控等部件。
      (责任单位:市经信局、市发改委、市科技局)
    `,
    departments: ['市经信局', '市发改委', '市科技局'],
    note: NO_FIGURE,
  },
);

const energySavingAndEnvironment = clause(
  '二（一）6',
  text('巩固提升节能环保产业', 'Consolidating the energy saving and environmental protection industry'),
  {
    text: lawText`
      支持高效节能电机、余热锅炉、汽轮机、空分设备、节能泵阀、半导体照明等节能装备产业发展。
      培育壮大环境检测监测、污染物治理和环境修复等成套化技术装备产业。
      加快突破退役光伏组件、风电机组、储能和动力电池回收处理技术,
      形成集旧件回收、关键件配套及整机再制造于一体的新产业链条。
      (责任单位:市经信局、市发改委、市生态环境局)
    `,
    departments: ['市经信局', '市发改委', '市生态环境局'],
    note: NO_FIGURE,
  },
);

const manufacturersTurningToServices = clause(
  '二（二）1',
  text('支持制造企业服务化转型', 'Support for manufacturers that turn to services'),
  {
    text: lawText`
      支持绿色能源专业设备制造企业延伸拓展工程咨询、工程总承包、设备运维、升级改造等全周期性服务,
      向低(零)碳绿色能源服务商转型。
      鼓励企业持续增加服务要素在投入和产出中的比重,
      重点培育一批掌握关键核心技术、具备强大自主创新能力、拥有卓越品牌声誉的低(零)碳综合解决方案供应商。
      (责任单位:市发改委、市经信局、市生态环境局、市科技局)
    `,
    departments: ['市发改委', '市经信局', '市生态环境局', '市科技局'],
    note: NO_FIGURE,
  },
);

const thirdPartyServices = clause(
  '二（二）2',
  text('构建第三方节能降碳服务体系', 'Building third-party services to save energy and cut carbon'),
  {
    text: lawText`
      发展培育一批第三方节能降碳服务机构,
      专业提供合同能源管理、节能诊断、碳排放核算、碳市场交易、绿色认证等服务。
      支持构建产业服务平台,集聚服务资源,
      开展低(零)碳技术遴选认证、行业标准制修订、产品推介、产业对接等工作。
      (责任单位:市发改委、市经信局、市生态环境局、市科技局、市市场监管局)
    `,
    departments: ['市发改委', '市经信局', '市生态环境局', '市科技局', '市市场监管局'],
    note: NO_FIGURE,
  },
);

const OTHER_POLICIES = text(
  '按有关政策给予支持，本条未列金额、比例或上限。',
  'Supported under the policies concerned; no amount, rate or cap is stated here.',
);

const technicalServices = clause(
  '二（二）3',
  text('加大技术服务对外输出', 'Providing more technical services to others'),
  {
    text: lawText`
      加强绿色能源领域公共资讯服务中心、检测检验中心建设,按有关政策给予支持。
      支持大中型企业剥离软件开发、系统集成、信息服务等业务,成立独立法人实体,
      面向行业或中小企业输出解决方案和经验,提供专业化服务。
      (责任单位:市科技局、市市场监管局、市发改委、市经信局)
    `,
    departments: ['市科技局', '市市场监管局', '市发改委', '市经信局'],
    note: OTHER_POLICIES,
  },
);

const spatialLayout = clause(
  '二（三）1',
  text('优化产业空间布局', 'Improving the spatial layout of the industry'),
  {
    text: lawText`
      以促进产业链式集聚为导向,统筹市域产业空间总体布局和资源优化配置,
      推动构建绿色能源产业“两廊、三区、多点”发展布局。
      各区、县(市)应立足自身资源、产业和地域优势,找准业态配置和发展关键,加快形成一体联动体系。
      [责任单位:市发改委、市经信局、市规划和自然资源局,各区、县(市)政府]
    `,
    departments: ['市发改委', '市经信局', '市规划和自然资源局', '各区、县(市)政府'],
    note: NO_FIGURE,
  },
);

/** The closing paragraph makes every standard a maximum, also where the clause states it as fixed. */
const HIGHEST_STANDARD = '均为最高标准';

const FIXED_IN_CLAUSE = unclear(
  '本条的比例或金额本身没有“最高”“不超过”“不高于”；' +
    '因结尾规定“本意见所列的补助(奖励)标准均为最高标准,具体组织实施时,可根据实际' +
    '情况作相应调整”，按上限列示。',
  'The clause states its rate or amount without 最高, 不超过 or 不高于. ' +
    'It is shown as an upper bound because the closing paragraph makes every standard of the policy ' +
    'a maximum that may be adjusted in practice.',
);

/** 年销售收入达3000万元后。 */
const salesGate = wan(3000);

/** 钠离子电池、液流电池、…氢燃料电池系统及关键零部件: the businesses whose sales count. */
const NAMED_BUSINESSES = text('新型储能、氢燃料电池', 'new energy storage and hydrogen fuel cells');

/** 每家企业每年累计奖励不超过1000万元。 */
const yearlySalesCap = wan(1000);

const increaseOverLastYear = (sales: Quantity, previousSales: Quantity): Quantity =>
  sales.minus(previousSales).called('比上年增加的销售收入', 'increase in sales over last year').orZero();

/** 每增加1000万元给予50万元奖励。 */
const salesReward = (increase: Quantity): Quantity =>
  increase
    .wholeStepsOf(wan(1000))
    .times(wan(50))
    .called('按整档计的奖励', 'reward for the whole steps')
    .upTo(yearlySalesCap);

const stepByStepGrowth = clause(
  '二（三）2',
  text('加强企业梯次培育', 'Strengthening the step-by-step growth of enterprises'),
  {
    text: lawText`
      统筹实施“雄鹰行动”“鲲鹏计划”,到2025年力争培育“雄鹰”“鲲鹏”绿色能源企业各10家。
      组织认定一批绿色能源链主企业和链主伙伴企业,以产业链整体提升带动龙头企业、关联企业做大做强。
      积极培育发展高成长性细分产业,加快标杆企业和重大项目引育,
      对生产钠离子电池、液流电池、固态锂离子电池、熔盐储能装备、氢燃料电池系统及关键零部件的企业,
      其相关业务年销售收入达3000万元后,年销售收入比上年每增加1000万元给予50万元奖励,
      每家企业每年累计奖励不超过1000万元。
      (责任单位:市经信局、市财政局)
    `,
    departments: ['市经信局', '市财政局'],
    note: text(
      '“雄鹰”“鲲鹏”企业各10家是培育目标，不是奖励。',
      'The 10 Eagle and 10 Kunpeng enterprises are a target, not an award.',
    ),
    awards: [
      award('ENERGY_SALES_INCREASE_REWARD', {
        title: text(
          '新型储能、氢燃料电池企业销售收入增长奖励',
          'Reward for sales growth of makers of new energy storage and hydrogen fuel cells',
        ),
        quote: lawText`
          其相关业务年销售收入达3000万元后,年销售收入比上年每增加1000万元给予50万元奖励,
          每家企业每年累计奖励不超过1000万元
        `,
        inputs: {
          sales: money({
            label: text('相关业务年销售收入', 'Sales of the business concerned'),
            year: 'assessed',
            item: NAMED_BUSINESSES,
            note: text(
              '企业所列各项业务的年销售收入合计。',
              'Sales of the year of all the businesses named in the clause together.',
            ),
            synonyms: ['新型储能、氢燃料电池相关业务年销售收入'],
          }),
          previousSales: money({
            label: text('上年相关业务年销售收入', 'Sales of the business concerned, year before'),
            year: 'before',
            item: NAMED_BUSINESSES,
            note: text('同口径的上年销售收入。', 'The same figure for the year before.'),
            // A forgotten previous year would make all sales the increase.
            likely: { from: 0.01 },
            synonyms: ['上年新型储能、氢燃料电池相关业务年销售收入'],
          }),
        },
        conditions: [
          text(
            '生产钠离子电池、液流电池、固态锂离子电池、熔盐储能装备、氢燃料电池系统及关键零部件的企业',
            'a maker of sodium-ion batteries, flow batteries, solid-state lithium-ion ' +
              'batteries, molten salt storage equipment, hydrogen fuel cell systems or key parts',
          ),
        ],
        trade: NEW_BATTERIES,
        pays: ({ sales, previousSales }) =>
          salesReward(increaseOverLastYear(sales, previousSales)).when(sales.atLeast(salesGate)),
        matters: [REVENUE_INCREASE],

        upperBound: HIGHEST_STANDARD,
        frequency: 'yearly',
        ambiguities: [
          {
            taken: text(
              '“达3000万元后”是当年的标准（当年销售收入3000万元以上，含本数）；' +
                '达到后，比上年的增加额全部计入（“比上年”）。',
              '达3000万元后 tests the current year (CNY 30 million or more); ' +
                'once met, the whole increase over last year counts (比上年).',
            ),
            other: {
              text: text('只计3000万元以上部分的增加额', 'only the increase above CNY 30 million counts'),
              pays: ({ sales, previousSales }) =>
                salesReward(
                  sales
                    .minus(salesGate)
                    .orZero()
                    .minus(previousSales.minus(salesGate).orZero())
                    .called('3000万元以上部分的增加额', 'increase above CNY 30 million')
                    .orZero(),
                ),
            },
          },
          {
            taken: text(
              '上年是否已达3000万元，不作要求。',
              'Last year need not have reached CNY 30 million.',
            ),
            other: {
              text: text(
                '上年须已达3000万元，从下一年起计增加额',
                'last year must already have reached CNY 30 million; increases count from the next year on',
              ),
              pays: ({ sales, previousSales }) =>
                salesReward(increaseOverLastYear(sales, previousSales)).when(
                  previousSales.atLeast(salesGate),
                ),
            },
          },
          {
            taken: text(
              '“每增加1000万元给予50万元”按整1000万元计，不足1000万元的余数不计。',
              '每增加1000万元给予50万元: whole steps of CNY 10 million; a remainder earns nothing.',
            ),
            other: {
              text: text('按比例计，即增加额的5%', 'in proportion: 5% of the increase'),
              pays: ({ sales, previousSales }) =>
                percent(5)
                  .of(increaseOverLastYear(sales, previousSales))
                  .upTo(yearlySalesCap)
                  .when(sales.atLeast(salesGate)),
            },
          },
          FIXED_IN_CLAUSE,
          unclear(
            '“每家企业每年累计奖励”按企业所列各项业务合计计算。',
            '每家企业每年累计奖励 is read on the total of the enterprise over all the businesses named.',
          ),
        ],
      }),
    ],
  },
);

const higherQuality = clause(
  '二（三）3',
  text('支持企业提质发展', 'Support for enterprises to raise their quality'),
  {
    text: lawText`
      持续打造一批绿色能源细分领域的专精特新、隐形冠军和单项冠军企业,按有关政策给予奖励。
      引导企业提高知识产权创造质量,创建一批中国专利奖。
      支持绿色能源企业主导和参与标准制定(修订),
      对主导完成国际、国家标准制定(修订)或参与完成国际标准制定的单位,按有关政策给予奖励。
      对获得国家、省、市政府质量奖的单位或组织,按有关政策给予奖励。
      (责任单位:市经信局、市市场监管局)
    `,
    departments: ['市经信局', '市市场监管局'],
    note: text(
      '专精特新、标准制定、政府质量奖等按有关政策给予奖励，本条未列金额、比例或上限。',
      'Specialised enterprises, standards, government quality awards and the like are rewarded under ' +
        'the policies concerned; no amount, rate or cap is stated here.',
    ),
  },
);

/** 每家企业每年贴息不超过1000万元。 */
const yearlyInterestCap = wan(1000);

const majorProjects = clause('二（三）4', text('加大重大项目支持力度', 'More support for major projects'), {
  text: lawText`
    设立多层次绿色能源产业基金,对所投的重大产业项目,经市委、市政府研究决策后,
    市级产业基金可按市和区、县(市)不超过1:1的比例联动出资进行直投。
    支持企业增资扩产,对储能、氢能、光伏、风电、节能环保等企业实际投资总额(不含土地、厂房、旧设备等)
    达2000万元以上的产业项目,按实际贷款金额给予最高1%年利率的贴息补助,每家企业每年贴息不超过1000万元。
    (责任单位:市投资促进局、市国资委、市地方金融监管局、市经信局、市发改委、市财政局)
  `,
  departments: ['市投资促进局', '市国资委', '市地方金融监管局', '市经信局', '市发改委', '市财政局'],
  note: text(
    '所列1:1为股权出资的比例，不是补助。',
    'The ratio 1:1 is that of an equity investment, not of a subsidy.',
  ),
  awards: [
    award('ENERGY_FUND_COINVESTMENT', {
      title: text(
        '市级产业基金联动直投',
        'City share of a joint direct investment in a major green energy project',
      ),
      quote: '市级产业基金可按市和区、县(市)不超过1:1的比例联动出资进行直投',
      inputs: {
        districtInvestment: money({
          label: text('区、县（市）联动出资额', 'Joint investment of the district or county (green energy)'),
          note: text(
            '区、县（市）在联动出资机制下的出资额。',
            'Money put in by the district or county under the joint mechanism.',
          ),
          synonyms: ['区县联动出资额', '区县联动出资'],
        }),
      },
      conditions: [
        text(
          '绿色能源产业基金所投的重大产业项目',
          'a major industrial project in which the green energy industry fund invests',
        ),
        text('经市委、市政府研究决策', 'decided on by the municipal Party committee and government'),
      ],
      pays: ({ districtInvestment }) => percent(100).of(districtInvestment),
      subject: { kind: 'project' },

      upperBound: '不超过',
      beneficiary: 'project',
      frequency: 'per project',
      role: 'equity',
      fundedBy: funded('city', '市级产业基金可按市和区、县(市)不超过1:1的比例联动出资进行直投'),
      ambiguities: [
        unclear(
          '这是股权投资（直投），不是补助，不计入补助合计；因文本列有比例而收录。',
          'This is an equity investment, not a subsidy, and never added to subsidy totals. ' +
            'It is listed because the text states a ratio.',
        ),
      ],
    }),
    award('ENERGY_LOAN_INTEREST_SUBSIDY', {
      title: text('绿色能源产业项目贷款贴息', 'Interest subsidy on loans for green energy projects'),
      quote: lawText`
        实际投资总额(不含土地、厂房、旧设备等)达2000万元以上的产业项目,
        按实际贷款金额给予最高1%年利率的贴息补助,每家企业每年贴息不超过1000万元
      `,
      inputs: {
        investment: money({
          label: text('实际投资总额', 'Actual total investment'),
          item: text('绿色能源产业项目', 'green energy project'),
          note: text(
            '项目实际投资总额，不含土地、厂房、旧设备等。',
            'Actual total investment of the project, without land, plant ' +
              'buildings, used equipment and the like.',
          ),
          synonyms: ['绿色能源产业项目实际投资总额', '绿色能源产业项目投资总额'],
        }),
        loan: money({
          label: text('实际贷款金额', 'Actual loan amount'),
          item: text('绿色能源产业项目', 'green energy project'),
          note: text(
            '该项目当年的平均贷款余额；只贷一段时间的，按时间折算。',
            'Average loan balance of the project in the year, weighted by time ' +
              'where the loan ran for part of it.',
          ),
          synonyms: ['绿色能源产业项目实际贷款金额', '绿色能源产业项目贷款金额'],
        }),
      },
      conditions: [
        text(
          '储能、氢能、光伏、风电、节能环保等企业增资扩产的产业项目',
          'an industrial project by which an enterprise in energy ' +
            'storage, hydrogen, photovoltaics, wind power, energy ' +
            'saving, environmental protection or the like expands',
        ),
      ],
      trade: ENERGY_INVESTMENT,
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
      ceiling: { over: 'year', words: '每家企业每年贴息不超过 1000 万元', of: () => yearlyInterestCap },

      matters: [LOAN_INTEREST, ENERGY_LOAN_BESIDE_GRANT],
      upperBound: '最高',
      frequency: 'yearly',
      ambiguities: [
        unclear(
          '“最高1%年利率”按所填贷款一整年、1%的利息计；贷款不满一年如何计，文本未载明，' +
            '应填按时间折算的平均余额。',
          '最高1%年利率 is read as 1% interest for one whole year on the loan given. ' +
            'There is no rule for part of a year; give the average balance weighted by time.',
        ),
        unclear('“达2000万元以上”含本数。', '达2000万元以上 includes the number itself.'),
        unclear(
          '贴息几年，文本未载明；本项给出一年的数额。',
          'For how many years the subsidy runs is not stated; one year is given.',
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

const FUEL_CELL_VEHICLES = text('氢燃料电池运营车辆', 'hydrogen fuel cell vehicles in service');

/** 物流车、冷藏车按20万—40万元/辆：取高限。 */
const freightVehicle = wan(40);

/** 2023—2024年度20元/公斤、2025年度15元/公斤。 */
const lastRefuellingYear = calendar(2025);
const refuellingRate = reaching([calendar(2023), yuan(20)], [lastRefuellingYear, yuan(15)]);

const replacementByGreenEnergy = clause(
  '二（四）1',
  text('加快绿色能源替代应用', 'Faster replacement of other fuels by green energy'),
  {
    text: lawText`
      推进电力、氢能、先进液体燃料等绿色能源在渣土运输车、水泥罐车、物流车、环卫车、
      叉车及老旧工程机械上的替代应用,加快实现国四及以下柴油汽车和国二及以下柴油叉车淘汰。
      鼓励开展氢燃料电池分布式发电、热电联供示范项目建设。
      积极争取加入国家燃料电池汽车示范应用城市群,对在本市开展示范应用的氢燃料电池运营车辆,
      物流车、冷藏车按20万—40万元/辆的标准给予补助,公交车按20万—35万元/辆的标准给予补助,
      并保障运营车辆通行权。
      支持国有资本、社会资本参与固定式加氢站的投资、建设和运营。
      对符合国家燃料电池示范城市终端氢气指导价格的加氢站运营企业,
      按2023—2024年度20元/公斤、2025年度15元/公斤的标准给予加氢补助。
      (责任单位:市经信局、市交通运输局、市发改委、市公安局、市邮政管理局、市国资委、市商务局、市财政局)
    `,
    departments: [
      '市经信局',
      '市交通运输局',
      '市发改委',
      '市公安局',
      '市邮政管理局',
      '市国资委',
      '市商务局',
      '市财政局',
    ],
    awards: [
      award('ENERGY_FUEL_CELL_VEHICLE_SUBSIDY', {
        title: text(
          '氢燃料电池运营车辆示范应用补助',
          'Subsidy for hydrogen fuel cell vehicles in demonstration service',
        ),
        quote: '物流车、冷藏车按20万—40万元/辆的标准给予补助,公交车按20万—35万元/辆的标准给予补助',
        inputs: {
          vehicleType: oneOf(
            {
              label: text('车辆类型', 'Vehicle type'),
              item: FUEL_CELL_VEHICLES,
              note: text('氢燃料电池运营车辆的类型。', 'Type of the hydrogen fuel cell vehicles.'),
              synonyms: ['氢燃料电池车辆类型', '氢燃料电池运营车辆类型'],
            },
            {
              logistics: { ...text('物流车', 'logistics vehicle'), synonyms: ['氢燃料电池物流车'] },
              refrigerated: { ...text('冷藏车', 'refrigerated vehicle'), synonyms: ['氢燃料电池冷藏车'] },
              bus: { ...text('公交车', 'bus'), synonyms: ['公交', '氢燃料电池公交车'] },
            },
          ),
          vehicleCount: count({
            label: text('车辆数', 'Number of vehicles'),
            item: FUEL_CELL_VEHICLES,
            note: text(
              '该类型的氢燃料电池运营车辆数。',
              'Number of hydrogen fuel cell vehicles of this type.',
            ),
            synonyms: ['氢燃料电池车辆数', '氢燃料电池运营车辆数'],
          }),
        },
        conditions: [
          text(
            '在本市开展示范应用的氢燃料电池运营车辆',
            'hydrogen fuel cell vehicles in demonstration service in the city',
          ),
        ],
        pays: ({ vehicleType, vehicleCount }) =>
          vehicleType
            .gives({ logistics: freightVehicle, refrigerated: freightVehicle, bus: wan(35) })
            .times(vehicleCount),
        trade: 'any',
        subject: { kind: 'vehicle', apart: 'vehicleType' },

        upperBound: HIGHEST_STANDARD,
        frequency: 'per vehicle',
        ambiguities: [
          {
            taken: text(
              '标准为区间（20万—40万元、20万—35万元），区间内如何确定未载明；按高限计。',
              'The standards are ranges (CNY 200,000 to 400,000, and to 350,000) and nothing says ' +
                'where a vehicle falls within them; the upper end is taken.',
            ),
            other: {
              text: text('按低限计：每辆20万元', 'the lower end: CNY 200,000 per vehicle'),
              pays: ({ vehicleCount }) => vehicleCount.times(wan(20)),
            },
          },
          unclear(
            '补助给谁，文本未载明；按给予运营车辆的企业计。',
            'Who receives the subsidy is not stated; taken as the enterprise that operates the vehicles.',
          ),
          unclear(
            '“元/辆”按每辆一次计；文本没有每年补助的字样。',
            'Read as once per vehicle; the text does not speak of a yearly payment.',
          ),
          unclear(
            '句首“积极争取加入国家燃料电池汽车示范应用城市群”不作为补助的条件。',
            'The opening words on joining the national group of demonstration cities for fuel cell ' +
              'vehicles are not read as a condition of the subsidy.',
          ),
        ],
      }),
      award('ENERGY_HYDROGEN_REFUELING_SUBSIDY', {
        title: text('加氢站加氢补助', 'Refuelling subsidy for operators of hydrogen stations'),
        quote: '按2023—2024年度20元/公斤、2025年度15元/公斤的标准给予加氢补助',
        inputs: {
          hydrogen: mass({
            label: text('年度加氢量', 'Hydrogen refuelled in the year'),
            note: text('该年度的加氢量，公斤。', 'Hydrogen refuelled in the year, in kilograms.'),
            // A year's hydrogen kept in 吨 would pay a thousandth.
            likely: { from: 1000 },
            synonyms: ['加氢量', '全年加氢量'],
          }),
          year: calendarYear({
            label: text('补助年度', 'Year of refuelling'),
            item: text('加氢', 'hydrogen'),
            note: text('加氢的年度：2023、2024或2025。', 'Calendar year of refuelling: 2023, 2024 or 2025.'),
            synonyms: ['加氢年度'],
          }),
        },
        conditions: [
          text(
            '符合国家燃料电池示范城市终端氢气指导价格的加氢站运营企业',
            'an operator of hydrogen stations that keeps to the national guide price of hydrogen for ' +
              'fuel cell demonstration cities',
          ),
        ],
        trade: HYDROGEN_STATIONS,
        pays: ({ hydrogen, year }) =>
          refuellingRate
            .at(year)
            .called('每公斤补助', 'subsidy per kilogram')
            .times(hydrogen)
            .when(year.atMost(lastRefuellingYear)),
        subject: { kind: 'platform', marks: { hydrogen: 'hydrogen' } },

        upperBound: HIGHEST_STANDARD,
        frequency: 'yearly',
        ambiguities: [
          FIXED_IN_CLAUSE,
          unclear('文本未设每站或每家企业的最高额。', 'No cap per station or enterprise is stated.'),
          unclear(
            '“年度”按日历年计，“2023—2024年度”含首尾两年。结尾规定奖补时间从2023年起计算，' +
              '因此2023年8月20日之前的加氢也计入。',
            '年度 is the calendar year, and 2023—2024年度 includes both. ' +
              'The closing paragraph counts support from 2023, so hydrogen ' +
              'refuelled before 20 August 2023 is included.',
          ),
        ],
      }),
    ],
  },
);

const generationGridLoadStorage = clause(
  '二（四）2',
  text('推进源网荷储一体化建设', 'Integrating generation, grid, load and storage'),
  {
    text: lawText`
      坚持集中式与分布式并举推进光伏开发利用,对符合条件的光伏项目,
      按实际并网容量对项目投资主体给予0.2元/瓦的一次性补助,单个项目补助不超过500万元。
      在符合区域生态环境保护和国土空间规划要求的前提下,有序推进分散式风电建设。
      加快新型电力系统建设,增强电网对新能源和多元主体的接纳能力。
      合理发展电网侧储能,积极争取省级资金补助。
      支持通信基站、数据中心、园区、工业企业等用户侧储能多元化应用,
      加快建设一批技术先进、管理规范、对本地产业发展带动性强的光(风、氢)储充一体化示范项目。
      (责任单位:市发改委、市规划和自然资源局、市农业农村局、市生态环境局、市经信局、市财政局、
      国网杭州供电公司)
    `,
    departments: [
      '市发改委',
      '市规划和自然资源局',
      '市农业农村局',
      '市生态环境局',
      '市经信局',
      '市财政局',
      '国网杭州供电公司',
    ],
    note: text(
      '电网侧储能“积极争取省级资金补助”，未列金额。',
      'Provincial subsidies are to be sought for storage on the grid side; no figure is stated.',
    ),
    awards: [
      award('ENERGY_PV_GRID_SUBSIDY', {
        title: text('光伏项目并网补助', 'Subsidy for photovoltaic projects connected to the grid'),
        quote: '按实际并网容量对项目投资主体给予0.2元/瓦的一次性补助,单个项目补助不超过500万元',
        inputs: {
          capacity: power({
            label: text('实际并网容量', 'Capacity connected to the grid'),
            item: text('光伏项目', 'photovoltaic project'),
            note: text(
              '项目的实际并网容量，瓦；1千瓦为1000瓦，1兆瓦为1000000瓦。',
              'Capacity of the project actually connected to the grid, in watts: ' +
                '1 kW is 1,000 W, 1 MW is 1,000,000 W.',
            ),
            // Capacities are mostly kept in kW or MW; taken as watts they would pay next to nothing.
            likely: { from: 50_000 },
            synonyms: ['光伏实际并网容量', '光伏并网容量', '光伏项目实际并网容量'],
          }),
        },
        conditions: [
          text('符合条件的光伏项目', 'a photovoltaic project that meets the conditions'),
          text('补助给项目投资主体', 'paid to the investor of the project'),
        ],
        trade: 'any',
        pays: ({ capacity }) =>
          yuan(0.2).times(capacity).called('按容量计的补助', 'subsidy by capacity').upTo(wan(500)),
        subject: { kind: 'project', marks: { capacity: 'capacity' } },

        upperBound: HIGHEST_STANDARD,
        frequency: 'once per project',
        ambiguities: [
          FIXED_IN_CLAUSE,
          unclear(
            '“符合条件”的条件，文本未列明；视为已满足。',
            'The conditions of 符合条件 are not spelled out; taken as met.',
          ),
        ],
      }),
    ],
  },
);

const FACTORY_LEVELS = {
  national: { ...text('国家级', 'national'), synonyms: ['国家', '国家级绿色低碳工厂'] },
  provincial: { ...text('省级', 'provincial'), synonyms: ['省', '浙江省', '省级绿色低碳工厂'] },
  city: { ...text('市级', 'city'), synonyms: ['市', '杭州市', '市级绿色低碳工厂'] },
};

/** 国家级、省级、市级绿色低碳工厂，分别给予100万元、50万元、20万元奖励。 */
const factoryReward = { national: wan(100), provincial: wan(50), city: wan(20) };

const lowCarbonParksAndFactories = clause(
  '二（四）3',
  text('加快低(零)碳园区和工厂建设', 'Faster building of low- and zero-carbon parks and factories'),
  {
    text: lawText`
      全面推广绿色能源技术装备和低(零)碳解决方案,以省级以上园区为重点加快综合能源服务体系建设,
      促进能源消费低碳化。
      将园区、工厂配建新能源项目和开展节能改造作为评价认定零碳园区、绿色低碳工厂的重要依据,
      对验收通过的省级以上零碳园区给予200万元奖励,对获评2023—2025年度国家级、省级、市级绿色低碳工厂的,
      分别给予100万元、50万元、20万元奖励(进档的予以补差)。
      (责任单位:市发改委、市经信局、市生态环境局、市财政局、国网杭州供电公司)
    `,
    departments: ['市发改委', '市经信局', '市生态环境局', '市财政局', '国网杭州供电公司'],
    awards: [
      award('ENERGY_ZERO_CARBON_PARK_REWARD', {
        title: text(
          '省级以上零碳园区奖励',
          'Reward for accepted zero-carbon parks of provincial level or above',
        ),
        quote: '对验收通过的省级以上零碳园区给予200万元奖励',
        inputs: {
          parkCount: count({
            label: text(
              '验收通过的省级以上零碳园区数',
              'Accepted zero-carbon parks of provincial level or above',
            ),
            note: text(
              '验收通过的园区数；单个园区填 1，没有填 0。',
              'Number of parks accepted; 1 for a single park, 0 if none.',
            ),
            synonyms: ['省级以上零碳园区数'],
          }),
        },
        conditions: [
          text('省级以上零碳园区', 'a zero-carbon park of provincial level or above'),
          text('验收通过', 'accepted on inspection'),
        ],
        pays: ({ parkCount }) => parkCount.times(wan(200)),
        trade: 'any',
        subject: { kind: 'park' },

        upperBound: HIGHEST_STANDARD,
        beneficiary: 'park',
        ambiguities: [
          FIXED_IN_CLAUSE,
          unclear(
            '“省级以上”含省级；国家级园区同为200万元。',
            '省级以上 includes the provincial level; national parks get the same CNY 2 million.',
          ),
          unclear(
            '“进档的予以补差”在工厂部分之末，不适用于园区。',
            '进档的予以补差 ends the part on factories and does not apply to parks.',
          ),
          unclear('“获评2023—2025年度”只限工厂。', 'The span 2023—2025年度 limits factories only.'),
          unclear(
            '奖励次数文本未载明；按验收通过的每个园区计。',
            'How often a park is rewarded is not stated; taken per park accepted.',
          ),
        ],
      }),
      award('ENERGY_GREEN_FACTORY_REWARD', {
        title: text('绿色低碳工厂奖励', 'Reward for factories recognised as green and low-carbon'),
        quote: lawText`
          对获评2023—2025年度国家级、省级、市级绿色低碳工厂的,
          分别给予100万元、50万元、20万元奖励(进档的予以补差)
        `,
        inputs: {
          tier: oneOf(
            {
              label: text('绿色低碳工厂级别', 'Level of the green low-carbon factory'),
              note: text('获评的级别。', 'Level at which the factory was recognised.'),
              synonyms: ['绿色低碳工厂等级'],
            },
            FACTORY_LEVELS,
          ),
          year: calendarYear({
            label: text('获评年度', 'Year of recognition'),
            item: text('绿色低碳工厂', 'green low-carbon factory'),
            note: text('获评的年度：2023、2024或2025。', 'Year of recognition: 2023, 2024 or 2025.'),
            synonyms: ['绿色低碳工厂获评年度'],
          }),
          priorTier: optional(
            oneOf(
              {
                label: text('此前已获奖励级别', 'Level rewarded before'),
                note: text(
                  '此前已获奖励的最高级别，其奖励从本次奖励中扣除；没有的不填。',
                  'Highest level already rewarded, whose reward is deducted. Leave out if none.',
                ),
                synonyms: ['绿色低碳工厂此前已获奖励级别'],
              },
              FACTORY_LEVELS,
            ),
            null,
            TAKEN_AS_NONE_BEFORE,
          ),
        },
        conditions: [text('获评绿色低碳工厂', 'recognised as a green low-carbon factory')],
        trade: 'any',
        pays: ({ tier, year, priorTier }) =>
          tier
            .gives(factoryReward)
            .called('本次级别的奖励', 'the reward of this level')
            .minus(
              priorTier
                .gives(factoryReward, yuan(0))
                .called('此前已获级别的奖励', 'the reward of the level before'),
            )
            .called('补差', 'difference of the rewards')
            .orZero()
            .when(year.atLeast(calendar(2023)).and(year.atMost(calendar(2025)))),
        subject: { kind: 'title', ladder: 'priorTier' },

        upperBound: HIGHEST_STANDARD,
        frequency: 'once per tier',
        ambiguities: [
          FIXED_IN_CLAUSE,
          unclear('“2023—2025年度”含首尾两年。', '2023—2025年度 includes both ends.'),
          unclear(
            '“补差”扣除的是此前级别的奖励标准，不是实际领取的数额。',
            'What is deducted is the stated reward of the earlier level, not the sum actually received.',
          ),
          unclear(
            '一家企业有几个工厂的，按企业还是按工厂，文本未载明；按每家企业一个进档序列计。',
            'Whether an enterprise with several factories is rewarded once or for each is not stated; taken ' +
              'as one sequence of steps per enterprise.',
          ),
        ],
      }),
    ],
  },
);

const keyTechnologies = clause(
  '二（五）1',
  text('加强关键核心技术攻关', 'Strengthening research on key and core technologies'),
  {
    text: lawText`
      聚焦清洁能源技术装备、储能和动力电池、碳捕集利用与封存、节能增效等领域,
      实施重点“卡脖子”技术攻关和重大技术装备研发科技创新重大项目,对揭榜项目按有关政策给予支持。
      到2025年,力争在绿色能源领域取得省级重大科技成果3项以上。
      (责任单位:市科技局、市发改委、市经信局)
    `,
    departments: ['市科技局', '市发改委', '市经信局'],
    note: text(
      '揭榜项目按有关政策给予支持，本条未列金额；“3项以上”是目标。',
      'Projects won in open calls are supported under the policies concerned, without a figure here. ' +
        'The 3 or more results are a target.',
    ),
  },
);

const innovationPlatforms = clause(
  '二（五）2',
  text('强化高能级创新平台建设', 'Strengthening high-level innovation platforms'),
  {
    text: lawText`
      支持行业龙头企业联合高校、科研院所和上下游企业组建绿色能源领域创新联合体、企业研究院、
      技术中心等省级以上科技创新平台。
      加快白马湖实验室等高水平新型科研机构建设。
      对符合要求的共性技术研发平台、制造业创新中心按有关政策给予支持。
      (责任单位:市科技局、市经信局、市发改委、市生态环境局、市市场监管局)
    `,
    departments: ['市科技局', '市经信局', '市发改委', '市生态环境局', '市市场监管局'],
    note: OTHER_POLICIES,
  },
);

const transferOfResults = clause(
  '二（五）3',
  text('提升科技成果转化能力', 'Raising the capacity to transfer research results'),
  {
    text: lawText`
      支持绿色能源领域概念验证中心建设,支持重大科技成果转化和产业化,
      对符合条件的科技成果转化项目和重大成果在杭产业化项目团队给予奖励,
      切实落实企业研发费用加计扣除等税收优惠政策,发挥好科技创新券引导作用。
      加大绿色能源领域重大技术装备首台(套)认定和市场推广应用力度,按有关政策给予支持。
      (责任单位:市科技局、市经信局、市发改委、市生态环境局、国家税务总局杭州市税务局)
    `,
    departments: ['市科技局', '市经信局', '市发改委', '市生态环境局', '国家税务总局杭州市税务局'],
    note: text(
      '成果转化项目和产业化项目团队“给予奖励”、首台（套）“按有关政策给予支持”，均未列金额。',
      'Rewards for projects and teams that turn results into products, and support for first sets ' +
        'under the policies concerned, have no figure.',
    ),
  },
);

const skilledWorkforce = clause('二（五）4', text('构建专业人才队伍', 'Building a skilled workforce'), {
  text: lawText`
    鼓励高校、职业院校建设储能、氢能、新兴能源等相关学科专业,
    加快培育契合绿色能源产业发展需求的专业人才队伍。
    到2025年,力争引进绿色能源领域高层次领军人才和青年人才10名以上,培育和引进领军型创新创业团队5个以上。
    (责任单位:市经信局、市委人才办、市科技局、市教育局、市人力社保局)
  `,
  departments: ['市经信局', '市委人才办', '市科技局', '市教育局', '市人力社保局'],
  note: text(
    '未列金额、比例或上限；所列人数和团队数是目标。',
    'No amount, rate or cap is stated. The numbers of people and teams are targets.',
  ),
});

const coordinationOfWork = clause(
  '三（一）',
  text('健全工作推进机制', 'Improving how the work is carried forward'),
  {
    text: lawText`
      加强对绿色能源产业发展的组织领导,深化落实产业链“链长制”。
      优化完善绿色能源产业和细分产业链统计体系,及时开展产业运行分析和跟踪评估。
      组建绿色能源产业联盟,为产业发展提供科学决策。
      (责任单位:市经信局、市发改委、市科技局、市统计局)
    `,
    departments: ['市经信局', '市发改委', '市科技局', '市统计局'],
    note: NO_FIGURE,
  },
);

const supplyOfResources = clause(
  '三（二）',
  text('加强要素支撑保障', 'Strengthening the supply of resources'),
  {
    text: lawText`
      严格落实新增可再生能源和原料用能不纳入能源消费总量控制要求,
      对绿色能源产业重点布局的区、县(市)在能耗总量指标考核分配中给予倾斜支持。
      鼓励企业参与碳排放权交易市场和电力交易市场。
      支持金融机构开发绿色信贷、债券、保险等绿色金融产品。
      加大绿色能源产业项目用地保障力度。
      [责任单位:市发改委、市经信局、市生态环境局、市国资委、市地方金融监管局、市投资促进局、
      市规划和自然资源局,各区、县(市)政府]
    `,
    departments: [
      '市发改委',
      '市经信局',
      '市生态环境局',
      '市国资委',
      '市地方金融监管局',
      '市投资促进局',
      '市规划和自然资源局',
      '各区、县(市)政府',
    ],
    note: NO_FIGURE,
  },
);

const openingUp = clause('三（三）', text('深化对外开放和合作', 'Deepening opening up and cooperation'), {
  text: lawText`
    积极参与长三角一体化绿色发展示范区建设和“一带一路”绿色能源产业合作,畅通要素联通和流动渠道。
    深度融入双循环新发展格局,提升贸易绿色化水平,规避外贸风险。
    (责任单位:市商务局、市发改委、市经信局、市生态环境局)
  `,
  departments: ['市商务局', '市发改委', '市经信局', '市生态环境局'],
  note: NO_FIGURE,
});

export const energy2023 = policy({
  id: 'energy-2023',
  title: text(
    '杭州市人民政府办公厅关于加快推进绿色能源产业高质量发展的实施意见',
    'Implementing opinions of the General Office of the Hangzhou Municipal Government on ' +
      'accelerating the high-quality development of the green energy industry',
  ),
  shortTitle: text('绿色能源 2023', 'Green energy 2023'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2023-07',
  status: 'adopted',
  effectiveFrom: '2023-08-20',
  effectiveTo: '2025-12-31',
  datesNote: text(
    '首末两日均为原文所载。原文另有：“本意见有关奖补时间从2023年起计算”，' +
      '即2023年1月1日至8月19日的情形也可奖补；' +
      '这类情形的政策适用日期应填施行之后的日期，否则显示为未生效。',
    'Both days are printed in the text. It adds that support is counted from 2023, so cases ' +
      'of 1 January to 19 August 2023 qualify too; give these a day on or after the policy took ' +
      'effect, or they show as not yet in force.',
  ),
  scope: '我市绿色能源产业',
  trade: GREEN_ENERGY,
  stacking: '本意见与本市各级其他同类政策有重叠的,按照“从优、就高、不重复”的原则予以支持。',
  limits: [
    '本意见所列的补助(奖励)标准均为最高标准,具体组织实施时,可根据实际情况作相应调整。',
    '本意见有关奖补时间从2023年起计算',
  ],
  closingRules: ['补助(奖励)资金由市和各区、县(市)按财政体制共同承担。', '由市经信局牵头组织实施。'],
  fundedBy: funded('joint', '补助(奖励)资金由市和各区、县(市)按财政体制共同承担。'),
  clauses: [
    energyStorage,
    hydrogenEquipment,
    photovoltaics,
    windPowerEquipment,
    emergingEnergy,
    energySavingAndEnvironment,
    manufacturersTurningToServices,
    thirdPartyServices,
    technicalServices,
    spatialLayout,
    stepByStepGrowth,
    higherQuality,
    majorProjects,
    replacementByGreenEnergy,
    generationGridLoadStorage,
    lowCarbonParksAndFactories,
    keyTechnologies,
    innovationPlatforms,
    transferOfResults,
    skilledWorkforce,
    coordinationOfWork,
    supplyOfResources,
    openingUp,
  ],
});
