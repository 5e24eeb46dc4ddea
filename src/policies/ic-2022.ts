import { award, funded, unclear } from '../rules/awards';
import { percent, wan, yi, type Quantity } from '../rules/expressions';
import { money } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { firstTapeoutCost } from './shared/inputs';
import {
  CHIP_MATERIAL_PROJECT,
  CHIP_MATERIAL_RESEARCH,
  CHIP_PLATFORM,
  EDA_AND_SOFTWARE_RESEARCH,
  EDA_PROJECT,
  EDA_RESEARCH,
  FIRST_TAPE_OUT,
  IC_SERVICE,
  PLATFORM_BUILDING,
  PLATFORM_EXPENSE,
  PLATFORM_SERVICE,
  PLATFORM_TITLE,
} from './shared/matters';
import { NO_FIGURE } from './shared/notes';
import { CHIP_MATERIALS_AND_EQUIPMENT, EDA_TOOLS, INTEGRATED_CIRCUITS } from './shared/trades';

const highEndDesign = clause('二（一）', text('实施高端设计引领行动', 'Leadership in high-end design'), {
  text: lawText`
    推进集成电路高端芯片研发计划和产业链协同创新项目,大力发展高端模拟芯片和数模混合芯片。
    以滨江区、城西科创大走廊、临平区为重点,
    提升发展射频传感器、基带、交换、光通信、显示驱动、电源管理、RISC-V、物联网智能硬件、车规级、
    FBAR滤波器、存算一体等新型专用芯片;
    创新发展嵌入式系统、存储器、处理器、服务器等高端通用芯片;
    培育发展类脑计算、边缘计算、量子计算、柔性电子、化合物半导体等前沿技术产品。
  `,
  note: NO_FIGURE,
});

const specialtyManufacturing = clause('二（二）', text('实施特色制造提升行动', 'Specialty manufacturing'), {
  text: lawText`
    构建特色工艺芯片制造产线,培育百亿级链主企业。
    支持采取CMOS、MOSFET等工艺技术,发展IGBT、智能传感器、MEMS、FinFET、半导体激光器、光电器件等产品。
    支持氮化镓、碳化硅、砷化镓、磷化铟、氮化铝等化合物半导体项目建设。
    以钱塘区、萧山区、富阳区、桐庐县、余杭区为重点,支持成熟制程成套工艺芯片制造产线项目。
    支持城西科创大走廊规划建设高端存储重大项目。
  `,
  note: NO_FIGURE,
});

const materialAndEquipmentBreakthroughs = clause(
  '二（三）',
  text('实施关键材料设备攻关行动', 'Breakthroughs in key materials and equipment'),
  {
    text: lawText`
      以滨江区、钱塘区、富阳区、临安区、萧山区、余杭区、临平区、建德市为重点,
      支持大尺寸硅片等关键材料的研发攻关;
      提升光刻胶、高纯化学试剂、电子气体、功能高分子材料等的自给率和本地化配套率;
      提高电路测试、分选、超洁净流控系统、半导体外延、化学机械平坦化抛光等设备的研制能力,
      突破一批关键核心技术。
    `,
    note: NO_FIGURE,
  },
);

const capablePlatforms = clause('二（四）', text('实施平台能级跃升行动', 'More capable platforms'), {
  text: lawText`
    提升杭州国家“芯火”双创基地、浙江省集成电路创新中心、钱塘芯谷、镓谷射频产业园、临安云制造小镇、
    杭州集成电路测试服务中心等平台的运营服务水平,促进创新基地、研发平台和产业基地的联动发展。
    依托骨干企业、科研院所构建中小企业孵化平台,
    为初创企业提供技术开发、信贷融资、市场推广、法律诉讼、知识产权等指导服务。
  `,
  note: NO_FIGURE,
});

const yangtzeDeltaResearch = clause(
  '二（五）',
  text('实施长三角协同攻关行动', 'Joint research across the Yangtze River Delta'),
  {
    text: lawText`
      探索长三角协同攻关“揭榜挂帅”机制,推动长三角区域芯片、软件和终端企业多方联动,
      围绕终端系统需求部署开展协同攻关,构建自主可控IP核布局。
      打造长三角“芯机联动”对接平台,支撑重大应用场景的开发。
    `,
    note: NO_FIGURE,
  },
);

const productionLineProjects = clause(
  '三（一）',
  text('支持集成电路产线项目建设', 'Support for production line projects'),
  {
    text: lawText`
      加大项目招引力度,鼓励重大项目落地。
      推荐重点项目纳入省重大项目库,做好项目评估行业指导工作。
      对通过国家行业指导的市重大产业项目,统筹市区两级现有政策,做好项目用地、人才等要素保障。
      强化政策服务,依法依规加速规划、环评、能评等审批流程,加快推动产线项目建设。
      对技术改造项目,参照执行新制造业政策。
      [责任单位:市经信局、市发改委、市投资促进局,有关区、县(市)政府]
    `,
    departments: ['市经信局', '市发改委', '市投资促进局', '有关区、县(市)政府'],
    note: text(
      '未列金额、比例或上限；技术改造项目参照执行新制造业政策。',
      'No amount, rate or cap is stated. Technical renovation projects follow the new manufacturing policy.',
    ),
  },
);

const chainLeadingEnterprises = clause(
  '三（二）',
  text('培育壮大链主企业', 'Growing chain-leading enterprises'),
  {
    text: lawText`
      引导支持集成电路链主企业通过兼并、收购、注资、内部创业、投资孵化等方式,
      重点引培技术含量高、经济效益好的优质强链补链项目落地。
      推进集成电路领域的创新型产业用地出让试点,对链主企业的伙伴企业探索给予亩均评价信用增强保障。
      培育构建上下游产业生态,鼓励制造业龙头企业向集成电路领域跨界发展。
      (责任单位:市经信局)
    `,
    departments: ['市经信局'],
    note: NO_FIGURE,
  },
);

const majorResearchProjects = clause(
  '三（三）',
  text('组织集成电路领域重大科技攻关', 'Major research projects in integrated circuits'),
  {
    text: lawText`
      围绕集成电路核心器件、高端芯片、关键材料、核心设备、EDA工具等,开展市级重大科技攻关。
      鼓励企业牵头承担国家、省技术攻关任务,对获批国家、省重大项目的,按照有关政策给予支持。
      鼓励企业申报“中国芯”等行业奖项。
      [责任单位:市科技局、市经信局,有关区、县(市)政府]
    `,
    departments: ['市科技局', '市经信局', '有关区、县(市)政府'],
    note: text(
      '未列金额、比例或上限；获批国家、省重大项目的，按照有关政策给予支持。',
      'No amount, rate or cap is stated. Approved national and provincial major projects are ' +
        'supported under the policies concerned.',
    ),
  },
);

const PROJECT_CAP_APART = unclear(
  '四（二）对各级政府支持资金合计的限制另行适用，此处不检验；见 IC_PROJECT_SUPPORT_CAP。',
  'The limit of 四（二） on support from all levels of government together applies on top and is not ' +
    'tested here; see IC_PROJECT_SUPPORT_CAP.',
);

/** 首次流片费用1000万元以上的。 */
const tapeoutGate = wan(1000);
/** 按照不超过其流片费用的15%，最高2000万元。 */
const tapeoutSubsidy = (base: Quantity): Quantity => percent(15).of(base).upTo(wan(2000));

const tapeoutMaterialsAndEda = clause(
  '三（四）',
  text(
    '加大首次流片、关键材料、核心设备和EDA工具的支持',
    'Support for first tape-outs, key materials, core equipment and EDA tools',
  ),
  {
    text: lawText`
      对重点支持领域的高端芯片产品,首次流片费用 1000 万元以上的,按照不超过其流片费用的 15%给予补助,
      最高补助 2000 万元;
      对集成电路关键材料、核心设备等自主研发投入 5000 万元以上并实现实际销售的,
      按照不超过其研发投入的 15%给予补助,最高补助 5000 万元;
      对开展EDA工具技术攻关,自主研发投入 1000 万元以上并实现实际销售的,
      按照不超过其自主研发投入的 15%给予补助,最高补助 2000 万元。
      [责任单位:市经信局,有关区、县(市)政府]
    `,
    departments: ['市经信局', '有关区、县(市)政府'],
    awards: [
      award('IC_TAPEOUT', {
        title: text('首次流片补助', 'Subsidy on first tape-out cost of high-end chips'),
        quote: '首次流片费用 1000 万元以上的,按照不超过其流片费用的 15%给予补助,最高补助 2000 万元',
        inputs: {
          cost: firstTapeoutCost,
        },
        conditions: [
          text('重点支持领域的高端芯片产品', 'a high-end chip product in a field of key support'),
          text('首次流片', 'taped out for the first time'),
        ],
        pays: ({ cost }) => tapeoutSubsidy(cost).when(cost.atLeast(tapeoutGate)),
        subject: { kind: 'product', nature: 'chip', marks: { cost: 'tapeout' }, spending: 'cost' },

        matters: [FIRST_TAPE_OUT],
        frequency: 'per product',
        upperBound: '不超过',
        ambiguities: [
          {
            taken: text(
              '比例适用于全部流片费用，不是超过1000万元的部分：文本写“其流片费用”。',
              'The rate applies to the whole tape-out cost, not to the part above ' +
                'CNY 10 million: the text says 其流片费用.',
            ),
            other: {
              text: text('只适用于超过1000万元的部分', 'on the part above CNY 10 million only'),
              pays: ({ cost }) => tapeoutSubsidy(cost.minus(tapeoutGate).orZero()),
            },
          },
          unclear(
            '最高额按产品、按企业还是按年度，文本未载明；按产品计，因为1000万元按产品衡量。',
            'Whether the cap is per product, per enterprise or per year is not stated; ' +
              'taken per product, the thing tested.',
          ),
          PROJECT_CAP_APART,
        ],
      }),
      award('IC_MATERIAL_EQUIPMENT_RND', {
        title: text(
          '关键材料、核心设备研发补助',
          'Subsidy on own R&D spending on key materials and core equipment',
        ),
        quote:
          '自主研发投入 5000 万元以上并实现实际销售的,按照不超过其研发投入的 15%给予补助,最高补助 5000 万元',
        inputs: {
          rndExpense: money({
            label: text('自主研发投入', 'Own R&D spending'),
            item: text('关键材料、核心设备', 'key materials and core equipment'),
            note: text(
              '关键材料、核心设备等的自主研发投入。',
              'Own R&D spending on key materials, core equipment and the like.',
            ),
            synonyms: ['关键材料、核心设备自主研发投入', '材料设备自主研发投入'],
          }),
        },
        conditions: [
          text(
            '集成电路关键材料、核心设备等',
            'key materials, core equipment and the like for integrated circuits',
          ),
          text('实现实际销售', 'actually sold'),
        ],
        trade: CHIP_MATERIALS_AND_EQUIPMENT,
        pays: ({ rndExpense }) =>
          percent(15)
            .of(rndExpense)
            .upTo(wan(5000))
            .when(rndExpense.atLeast(wan(5000))),
        subject: {
          kind: 'product',
          nature: 'chipMaterial',
          marks: { rndExpense: 'materialResearch' },
          spending: 'rndExpense',
        },

        matters: [CHIP_MATERIAL_RESEARCH, CHIP_MATERIAL_PROJECT],
        upperBound: '不超过',
        ambiguities: [
          unclear(
            '标准写“自主研发投入”，基数写“其研发投入”；视为同一数额。',
            'The gate says 自主研发投入, the base says 其研发投入; read as the same figure.',
          ),
          unclear(
            '研发投入是一个年度的还是累计的，文本未载明（滨江政策第4条的基数为“年度研发投入”）。',
            'Whether the spending is of one year or cumulative is not stated ' +
              '(article 4 of the Binjiang policy takes the spending of the year as its base).',
          ),
          PROJECT_CAP_APART,
        ],
      }),
      award('IC_EDA_RND', {
        title: text('EDA工具技术攻关补助', 'Subsidy on own R&D spending on EDA tools'),
        quote: lawText`
          自主研发投入 1000 万元以上并实现实际销售的,按照不超过其自主研发投入的 15%给予补助,最高补助 2000 万元
        `,
        inputs: {
          rndExpense: money({
            label: text('自主研发投入', 'Own R&D spending'),
            item: text('EDA工具', 'EDA tools'),
            note: text('EDA工具的自主研发投入。', 'Own R&D spending on EDA tools.'),
            synonyms: ['EDA工具自主研发投入', 'EDA自主研发投入'],
          }),
        },
        conditions: [
          text('开展EDA工具技术攻关', 'engaged in technical breakthroughs in EDA tools'),
          text('实现实际销售', 'actually sold'),
        ],
        trade: EDA_TOOLS,
        pays: ({ rndExpense }) =>
          percent(15)
            .of(rndExpense)
            .upTo(wan(2000))
            .when(rndExpense.atLeast(wan(1000))),
        subject: {
          kind: 'product',
          nature: 'edaTool',
          marks: { rndExpense: 'edaResearch' },
          spending: 'rndExpense',
        },

        matters: [EDA_RESEARCH, EDA_AND_SOFTWARE_RESEARCH, EDA_PROJECT],
        upperBound: '不超过',
        ambiguities: [
          unclear(
            '研发投入是一个年度的还是累计的，文本未载明（滨江政策第2条的基数为“年度自主研发投入”）。',
            'Whether the spending is of one year or cumulative is not stated ' +
              '(article 2 of the Binjiang policy takes the own spending of the year as its base).',
          ),
          PROJECT_CAP_APART,
        ],
      }),
    ],
  },
);

const useInEndProducts = clause('三（五）', text('鼓励终端应用', 'Use by makers of end products'), {
  text: lawText`
    支持“芯机联动”,鼓励终端厂商、系统方案集成商试用自主研发的集成电路产品、设备、材料,
    对使用非关联集成电路企业的首次上市产品,且当年度采购金额累计达 1000 万元以上的企业,
    按当年使用金额分档给予奖励。
    [责任单位:市经信局,有关区、县(市)政府]
  `,
  departments: ['市经信局', '有关区、县(市)政府'],
  note: text(
    '使用非关联集成电路企业的首次上市产品、当年度采购金额累计达1000万元以上的可得奖励，' +
      '但“按当年使用金额分档”的档次和金额未列，无法计算。',
    'First-launched products of unaffiliated integrated circuit enterprises and purchases ' +
      'of CNY 10 million or more in the year are required, but neither the bands by amount used nor ' +
      'their rewards are given: it cannot be computed.',
  ),
});

const capacityForDesigners = clause(
  '三（六）',
  text('加强集成电路中小设计企业产能保障', 'Capacity for small and medium-sized design enterprises'),
  {
    text: lawText`
      推动集成电路生产线和中试线开放产能,服务开展技术攻关中小设计企业的产能需求。
      依托省际协调机制和长三角协作机制,协调支持承担国家技术攻关任务的中小设计企业的产能需求。
      [责任单位:市经信局,有关区、县(市)政府]
    `,
    departments: ['市经信局', '有关区、县(市)政府'],
    note: NO_FIGURE,
  },
);

const supplyChains = clause('三（七）', text('畅通产业链供应链', 'Smooth industrial and supply chains'), {
  text: lawText`
    加强产业链供应链联动,建立产业链供应链保障工作机制,
    对集成电路产业链链主企业、工信部保障产业链供应链“白名单”企业开展帮扶。
    推动建设本地电子化学品检测实验室,提升检测效率,降低企业原材料的通关时间、检测成本和仓储成本。
    (责任单位:市经信局、钱江海关)
  `,
  departments: ['市经信局', '钱江海关'],
  note: NO_FIGURE,
});

const universityTraining = clause('三（八）', text('加强高校人才培养', 'Training at universities'), {
  text: lawText`
    推动有条件的市属高校加强微电子、集成电路科学与工程等相关学科专业建设。
    引导集成电路生产线和中试线开放并提供大学生实践岗位,推动有关高校开设生产实践课程。
    支持集成电路龙头企业与高校院所联合办学,推动产学研合作,共建校企研究机构。
    鼓励本地高校实行导师“双聘制”。
    (责任单位:市教育局、市科技局、市经信局)
  `,
  departments: ['市教育局', '市科技局', '市经信局'],
  note: NO_FIGURE,
});

const talentRecognition = clause('三（九）', text('完善人才分类认定', 'Classified recognition of talent'), {
  text: lawText`
    加大集成电路产业人才队伍建设支持力度,充分考虑集成电路企业的规模、研发投入等因素,
    以及人才的岗位、能力、实绩、薪酬等要素,完善集成电路高层次人才的分类认定标准。
    授权符合条件的企业开展人才分类认定。
    (责任单位:市人力社保局、市经信局)
  `,
  departments: ['市人力社保局', '市经信局'],
  note: NO_FIGURE,
});

const talentBenefits = clause('三（十）', text('推动人才待遇落实', 'Benefits for talent'), {
  text: lawText`
    探索研究包括集成电路企业在内的突出贡献企业建设人才共有产权保障住房政策,向符合条件的人才配售。
    对集成电路人才加大教育资源保障力度,在安排高层次人才子女入学方面突出“人才优先”原则。
    [责任单位:市住保房管局、市教育局,有关区、县(市)政府]
  `,
  departments: ['市住保房管局', '市教育局', '有关区、县(市)政府'],
  note: NO_FIGURE,
});

const industryFunds = clause('三（十一）', text('发挥产业基金作用', 'Industry funds'), {
  text: lawText`
    充分发挥杭州创新基金等产业基金的引领撬动作用,通过参股投资或设立行业母基金、子基金方式,
    加大对集成电路产业的投资力度。
    对市重大产业项目,经市委、市政府研究决策后,可采取市、区县(市)1:1 联动出资机制进行直投。
    鼓励各类创业投资和股权投资基金投向集成电路产业领域。
    积极争取国家集成电路产业投资基金、省级产业基金支持集成电路重大项目。
    [责任单位:市国资委、市财政局、市发改委、市经信局、市科技局,有关区、县(市)政府]
  `,
  departments: ['市国资委', '市财政局', '市发改委', '市经信局', '市科技局', '有关区、县(市)政府'],
  note: text(
    '所列1:1为股权出资的比例，不是补助。',
    'The ratio 1:1 is that of an equity investment, not of a subsidy.',
  ),
  awards: [
    award('IC_CITY_COINVESTMENT', {
      title: text(
        '市重大产业项目市级联动出资',
        'City share of a joint direct investment in a major municipal project',
      ),
      quote: '可采取市、区县(市)1:1 联动出资机制进行直投',
      inputs: {
        districtInvestment: money({
          label: text('区、县（市）出资额', 'Investment of the district or county'),
          note: text('区、县（市）的直投出资额。', 'Direct investment of the district or county.'),
          synonyms: ['区县出资额'],
        }),
      },
      conditions: [
        text('市重大产业项目', 'a major industrial project of the city'),
        text('经市委、市政府研究决策', 'decided on by the municipal Party committee and government'),
      ],
      pays: ({ districtInvestment }) => percent(100).of(districtInvestment),
      subject: { kind: 'project' },

      beneficiary: 'project',
      frequency: 'per project',
      role: 'equity',
      fundedBy: funded('city', '可采取市、区县(市)1:1 联动出资机制进行直投'),
      ambiguities: [
        unclear(
          '这是股权投资，不是补助，不计入补助合计；因文本列有比例而收录。',
          'This is an equity investment, not a subsidy, and never added to subsidy totals. ' +
            'It is listed because the text states a ratio.',
        ),
        unclear(
          '“可采取”：机制可以采用，也可以不采用；此处给出采用时的市级出资额。',
          '可采取: the mechanism is optional; this is the share of the city where it is used.',
        ),
      ],
    }),
  ],
});

const financingAndGuarantees = clause(
  '三（十二）',
  text('支持企业融资担保服务', 'Financing and guarantees'),
  {
    text: lawText`
      鼓励集成电路企业通过上市、并购重组、再融资、发行创新型融资工具等方式募集资金,
      按照市“凤凰行动”政策给予补助。
      创新信贷支持方式,鼓励银行开发集成电路特色融资产品。
      支持保险机构参与集成电路产业发展,优化适合集成电路产业特点的保险产品供给。
      对链主企业为产业链核心配套企业提供供应链担保的,参照市金融支持服务实体经济政策执行。
      [责任单位:市地方金融监管局,有关区、县(市)政府]
    `,
    departments: ['市地方金融监管局', '有关区、县(市)政府'],
    note: text(
      '未列金额、比例或上限；募集资金按市“凤凰行动”政策、供应链担保参照市金融支持服务实体经济政策执行。',
      'No amount, rate or cap is stated. Fund-raising follows the Phoenix Action policy ' +
        'of the city, supply chain guarantees its policy on financial support for the real economy.',
    ),
  },
);

const publicPlatforms = clause('三（十三）', text('支持公共平台建设', 'Public platforms'), {
  text: lawText`
    对提供EDA工具和IP核、设计解决方案、先进工艺流片、先进封测服务、测试验证等设备,
    用于高端芯片支撑服务的集成电路公共技术平台,其实际建设投入在 5 亿元以上的,
    完工后按投资额的 6%给予补助,最高补助 5000 万元。
    对公共服务平台(机构)按其服务中小企业收入的 10%给予补助,最高补助 1000 万元。
    支持本市集成电路产业平台服务长三角企业技术研发和产业合作。
    [责任单位:市经信局,有关区、县(市)政府]
  `,
  departments: ['市经信局', '有关区、县(市)政府'],
  awards: [
    award('IC_PLATFORM_BUILD_SUBSIDY', {
      title: text('集成电路公共技术平台建设补助', 'Subsidy for building public IC technology platforms'),
      quote: '其实际建设投入在 5 亿元以上的,完工后按投资额的 6%给予补助,最高补助 5000 万元',
      inputs: {
        investment: money({
          label: text('实际建设投入', 'Actual construction investment'),
          note: text('平台的实际建设投入。', 'Actual construction investment of the platform.'),
          synonyms: ['平台实际建设投入', '平台建设投入'],
        }),
      },
      conditions: [
        text(
          '提供EDA工具和IP核、设计解决方案、先进工艺流片、先进封测服务、测试验证等设备',
          'provides equipment for EDA tools and IP cores, design solutions, advanced process ' +
            'tape-out, advanced packaging and testing services, test verification and the like',
        ),
        text(
          '用于高端芯片支撑服务的集成电路公共技术平台',
          'a public technology platform for integrated circuits that supports high-end chips',
        ),
        text('已完工', 'completed'),
      ],
      pays: ({ investment }) =>
        percent(6)
          .of(investment)
          .upTo(wan(5000))
          .when(investment.atLeast(yi(5))),
      subject: { kind: 'platform', marks: { investment: 'platformConstruction' }, spending: 'investment' },

      matters: [CHIP_PLATFORM, PLATFORM_EXPENSE, PLATFORM_BUILDING, PLATFORM_TITLE],
      beneficiary: 'platform',
      ambiguities: [
        unclear(
          '标准写“实际建设投入”，基数写“投资额”；视为同一数额。',
          'The gate says 实际建设投入, the base says 投资额; read as the same figure.',
        ),
        unclear(
          '“完工后”理解为完工后按全部投入补助；文本没有“一次性”，次数未载明。',
          '完工后 is read as a payment on the whole after completion; the text does not say 一次性, nor how often.',
        ),
        PROJECT_CAP_APART,
      ],
    }),
    award('IC_PLATFORM_SERVICE_SUBSIDY', {
      title: text(
        '公共服务平台服务中小企业补助',
        'Subsidy on platform revenue from serving small and medium-sized enterprises',
      ),
      quote: '按其服务中小企业收入的 10%给予补助,最高补助 1000 万元',
      inputs: {
        serviceRevenue: money({
          label: text('服务中小企业收入', 'Revenue from serving small and medium-sized enterprises'),
          note: text(
            '平台（机构）服务中小企业的收入。',
            'Revenue of the platform or institution from serving small and medium-sized enterprises.',
          ),
          synonyms: ['平台服务中小企业收入'],
        }),
      },
      conditions: [text('公共服务平台（机构）', 'a public service platform (institution)')],
      pays: ({ serviceRevenue }) => percent(10).of(serviceRevenue).upTo(wan(1000)),
      subject: { kind: 'platform', marks: { serviceRevenue: 'serviceRevenue' } },
      matters: [PLATFORM_SERVICE, IC_SERVICE],

      beneficiary: 'platform',
      ambiguities: [
        unclear(
          '收入以及最高额是一个年度的还是累计的，文本未载明；每个评定期间计算一次。',
          'The period of the revenue, and so of the cap, is not stated; compute once per assessment period.',
        ),
      ],
    }),
  ],
});

const intellectualProperty = clause(
  '三（十四）',
  text('加强知识产权保护', 'Protection of intellectual property'),
  {
    text: lawText`
      鼓励企业申请集成电路布图设计登记证书、软件著作权和发明专利,形成核心知识产权。
      推进集成电路企业主导或参与国际、国家、行业、“浙江制造”和团体标准制定。
      推动集成电路企业“品字标浙江制造”品牌建设,指导企业争创各级政府质量奖。
      建立专利权保护行政司法对接、知识产权纠纷人民调解和技术调查官参与行政裁决等多元化纠纷解决机制,
      保护集成电路企业核心商业秘密。
      [责任单位:市市场监管局,有关区、县(市)政府]
    `,
    departments: ['市市场监管局', '有关区、县(市)政府'],
    note: NO_FIGURE,
  },
);

const principlesOfImplementation = clause('四（一）', text('实施原则', 'Principles of implementation'), {
  text: lawText`
    突出市级政策统筹作用,承接国家、省产业政策,指导区、县(市)因地制宜出台政策支持集成电路产业发展。
    综合运用产业政策、产业基金、考核引导等手段,激发政策联动的内生动力,
    形成市级政策抓重点、区级政策全覆盖的组合政策体系。
  `,
  note: NO_FIGURE,
});

const mannerOfImplementation = clause('四（二）', text('实施方式', 'Manner of implementation'), {
  text: lawText`
    由各区、县(市)按照本意见精神,根据自身实际组织项目,扶持推动集成电路项目落地、产业集聚和企业发展,
    兑现相关政策。
    市级财政每年安排一定的资金,根据区、县(市)产业扶持投入和工作成效进行奖补。
    市级财政年度奖补支持额度不超过区、县(市)财政实际支持资金。
    各级政府支持资金不超过企业项目全部投入的 30%。
  `,
  note: text(
    '本条规定两项上限，不是补助；“市级财政每年安排一定的资金”未列数额。',
    'This clause sets two limits, not subsidies. The yearly funds of the city budget have no figure.',
  ),
  awards: [
    award('IC_CITY_AWARD_CAP', {
      title: text('市级财政年度奖补支持上限', 'Upper limit of the yearly city grant to a district'),
      quote: '市级财政年度奖补支持额度不超过区、县(市)财政实际支持资金',
      inputs: {
        districtSupport: money({
          label: text('区、县（市）财政实际支持资金', 'Support actually paid from the district budget'),
          note: text(
            '当年区、县（市）财政实际支付的支持资金。',
            'Support actually paid from the budget of the district or county in the year.',
          ),
          synonyms: ['区县财政实际支持资金'],
        }),
      },
      conditions: [
        text(
          '按区、县（市）产业扶持投入和工作成效奖补',
          'granted by the support the district has put in and the results of its work',
        ),
      ],
      pays: ({ districtSupport }) => districtSupport,
      subject: { kind: 'district' },

      upperBound: '不超过',
      beneficiary: 'district',
      frequency: 'yearly',
      role: 'limit',
      ambiguities: [
        unclear(
          '这是上限，不是应得额；上限之内的数额由四（三）的评估分档确定，文本未列。',
          'This is a limit, not an entitlement; the amount within it is set by the assessment ' +
            'of 四（三）, without figures.',
        ),
        unclear(
          '按每个区、县（市）每年计算。按全市合计，只有各区、县（市）均达上限时总额才相同。',
          'Read per district and year. A reading over all districts together gives the same sum only ' +
            'if no district is below its limit.',
        ),
      ],
    }),
    award('IC_PROJECT_SUPPORT_CAP', {
      title: text(
        '各级政府支持资金合计上限',
        'Upper limit of support from all levels of government for one project',
      ),
      quote: '各级政府支持资金不超过企业项目全部投入的 30%',
      inputs: {
        investment: money({
          label: text('企业项目全部投入', 'Whole investment of the enterprise in the project'),
          note: text('企业对该项目的全部投入。', 'Whole investment of the enterprise in the project.'),
          synonyms: ['项目全部投入'],
        }),
      },
      conditions: [text('各级政府支持资金合计', 'support from all levels of government together')],
      pays: ({ investment }) => percent(30).of(investment),
      subject: { kind: 'project', whole: 'investment' },

      upperBound: '不超过',
      beneficiary: 'project',
      frequency: 'per project',
      role: 'limit',
      limitsCompanyTotal: true,
      ambiguities: [
        unclear(
          '这是上限，不是应得额，不计入补助合计。',
          'This is a limit, not an entitlement, and never added to subsidy totals.',
        ),
        unclear(
          '“各级政府支持资金”指各级合计，不是每级各自。',
          '各级政府支持资金 is read as the sum over all levels, not each level by itself.',
        ),
      ],
    }),
  ],
});

const stepsOfImplementation = clause('四（三）', text('实施步骤', 'Steps of implementation'), {
  text: lawText`
    各区、县(市)每年一季度将上年度产业发展情况和工作绩效总结,报送市经信局。
    市经信局按照新项目招引落地、产业发展、财政扶持资金以及基金投资情况等指标进行评估分档,
    形成市级资金奖补分配方案,报市产业链链长或分管市领导批准后,由市财政局将资金切块奖补到各区、县(市)。
  `,
  note: text(
    '规定市级资金切块奖补到各区、县（市）的程序，未列金额。',
    'The procedure by which city funds are passed to the districts in bulk; no amount is stated.',
  ),
});

const fiscalAndTaxPolicies = clause('五（二）', text('落实财税政策', 'Fiscal and tax policies'), {
  text: lawText`
    按照《国务院关于印发新时期促进集成电路产业和软件产业高质量发展若干政策的通知》(国发〔2020〕8 号)
    要求,落实国家关于集成电路企业税收政策。
    用好首台套政策,支持国产芯片推广应用。
    扩大政策宣传,简化办税流程。
  `,
  note: text(
    '集成电路企业税收政策按国发〔2020〕8号执行，本条未列金额、比例或上限。',
    'The tax rules for integrated circuit enterprises are those of State Council document ' +
      '国发〔2020〕8号; no amount, rate or cap is stated here.',
  ),
});

const openingUp = clause('五（三）', text('加大开放合作', 'Opening up and cooperation'), {
  text: lawText`
    加快融入长三角一体化高质量发展体系,开展集成电路技术协同攻关。
    支持产业链各环节企业加强合作,推动产业集群虚拟垂直整合发展,
    提升关键材料、核心装备、基础软件等的稳定供应能力,打造标志性产业链。
  `,
  note: NO_FIGURE,
});

const orderlyDevelopment = clause('五（四）', text('引导规范发展', 'Orderly development'), {
  text: lawText`
    对集成电路产线项目开展的宣传活动加强引导。
    支持企业参与国际国内集成电路产业合作发展,引导人才合理有序流动。
  `,
  note: NO_FIGURE,
});

export const ic2022 = policy({
  id: 'ic-2022',
  title: text(
    '杭州市人民政府办公厅关于促进集成电路产业高质量发展的实施意见',
    'Implementing opinions of the General Office of the Hangzhou Municipal Government on promoting ' +
      'the high-quality development of the integrated circuit industry',
  ),
  shortTitle: text('集成电路 2022', 'Integrated circuits 2022'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2022-07',
  status: 'adopted',
  effectiveFrom: '2022-08-08',
  effectiveTo: '2026-12-31',
  trade: INTEGRATED_CIRCUITS,
  stacking: '本实施意见与本市各级其他同类政策不一致的,按照“从优、就高、不重复”的原则执行。',
  limits: [
    '市级财政年度奖补支持额度不超过区、县(市)财政实际支持资金。',
    '各级政府支持资金不超过企业项目全部投入的 30%。',
  ],
  closingRules: [
    lawText`
      由各区、县(市)按照本意见精神,根据自身实际组织项目,扶持推动集成电路项目落地、产业集聚和企业发展,
      兑现相关政策。
    `,
    '市级财政每年安排一定的资金,根据区、县(市)产业扶持投入和工作成效进行奖补。',
    '由市经信局负责牵头组织实施。',
  ],
  fundedBy: funded('joint', '市级财政每年安排一定的资金,根据区、县(市)产业扶持投入和工作成效进行奖补。'),
  clauses: [
    highEndDesign,
    specialtyManufacturing,
    materialAndEquipmentBreakthroughs,
    capablePlatforms,
    yangtzeDeltaResearch,
    productionLineProjects,
    chainLeadingEnterprises,
    majorResearchProjects,
    tapeoutMaterialsAndEda,
    useInEndProducts,
    capacityForDesigners,
    supplyChains,
    universityTraining,
    talentRecognition,
    talentBenefits,
    industryFunds,
    financingAndGuarantees,
    publicPlatforms,
    intellectualProperty,
    principlesOfImplementation,
    mannerOfImplementation,
    stepsOfImplementation,
    fiscalAndTaxPolicies,
    openingUp,
    orderlyDevelopment,
  ],
});
