import { award, funded, unclear } from '../rules/awards';
import { number, percent, wan } from '../rules/expressions';
import { count, money, oneOf, type NumberInput } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text, type Text } from '../rules/text';
import {
  MODEL_AND_SOFTWARE_RESEARCH,
  MODEL_DEVELOPMENT,
  PLATFORM_OPERATION,
  PLATFORM_SERVICE,
  PROJECT_INVESTMENT,
} from './shared/matters';
import { NO_FIGURE } from './shared/notes';
import { ARTIFICIAL_INTELLIGENCE } from './shared/trades';

const diverseComputingPower = clause(
  '二（一）',
  text('建设多元融合算力支撑体系', 'Diverse and integrated computing power'),
  {
    text: lawText`
      加快推进算力基础设施建设,重点布局多元技术融合的先进算力中心,搭建市级多云算力调度平台,
      形成异构融合、算网协同、绿色低碳的算力支撑体系。
      构建跨区域算力协同体系,推进优质算力服务浙江省、长三角区域、华东地区,提升算力利用效能水平。\n
      1.整合提升通用算力。
      强化建管并重,建立健全数据中心全生命周期评价体系,推进既有高耗低效数据中心改造、融合和淘汰,
      实现集约化发展。
      建设数据中心监测平台,开展数据中心动态监测和绩效评估,数据中心纳入平台监测率不低于 75%。
      推动数据中心节能降耗关键技术研发,强化绿色低碳运营能力,全市新建数据中心电能利用效率(PUE)值低于 1.25。\n
      2.积极扩容智能算力。
      整合政企资源,鼓励社会力量开展智能计算中心建设,推进智算中心合理布局,
      加快部署适应模型训练所需的软硬件环境,提升智算中心“算力+算法”服务能力。
      推动异构算力统一管理、统一运营,实现智能计算任务经济高效运行。\n
      3.协同部署边缘算力。
      鼓励贴近应用场景布局高效边缘计算中心,
      满足视觉智能、自动驾驶、智慧金融、智能工厂等低时延、高可靠业务应用需求。
      构建边缘数据中心间、边缘数据中心与数据中心间的高速泛在网络互联,促进云计算与边缘计算高效协同。
    `,
    note: text(
      '所列监测率、PUE值为建设目标，不是补助。',
      'The monitoring rate and the PUE value are targets, not subsidies.',
    ),
  },
);

const modelEcosystem = clause(
  '二（二）',
  text('构建高效协同模型创新生态', 'An efficient ecosystem of model innovation'),
  {
    text: lawText`
      推进MaaS新模式,支持头部企业开展多模态通用大模型关键技术攻关、中小企业深耕垂直领域做精专用模型,
      鼓励相关技术和算法开源开放,形成“1+N+X”的协同创新、双向赋能产业生态。\n
      1.构建通用大模型。
      支持头部企业围绕多模态通用模型基础架构、训练数据集构建、多模态学习算法、高效并行训练、指令学习、
      对齐调优、具身智能等领域,开展算法创新和核心技术攻关,构建安全可控的技术体系,
      力争培育 1 个性能达到国际先进水平的通用大模型。\n
      2.创新发展专用模型。
      支持企业深耕自身擅长的垂直领域,做精做强N个人工智能专用模型,
      重点在视觉智能、智慧医疗、智慧金融、电商零售、游戏文创、生物医药等领域进行知识创新,
      形成模型、知识和数据协同工作的新算法、新系统,培育一批具有全国影响力的专用模型方案解决商。\n
      3.培育应用标杆企业。
      加快推进人工智能模型落地应用,实施模型创新应用标杆试点工程,
      推动城市治理、政务服务、实体经济、金融机构等领域专用模型部署投用,培育X个模型赋能标杆企业。
    `,
    note: text(
      '未列金额、比例或上限；所列模型数为目标。',
      'No amount, rate or cap is stated; the number of models is a target.',
    ),
  },
);

const highQualityData = clause('二（三）', text('强化高质量数据要素供给', 'High-quality data'), {
  text: lawText`
    通过“规则+市场+生态+场景”四维一体推进数据价值化,全面激活数据要素潜能,
    形成多层次多元化数据市场体系。\n
    1.健全数据使用规则。
    构建政府与市场协同的规则供给机制,形成从确权加工、交易流通到开发利用的完整规则体系。
    鼓励各类市场主体依据规则,积极开展市场实践,探索场内、场外、跨境等数据交易流通范式,
    建立“规则+范式”机制,形成一批在全国首创、可复制推广的“杭州方案”。\n
    2.推动数据开放共享。
    按照国家关于构建数据基础制度更好发挥数据要素作用的意见,深入推进数据要素市场化改革,
    支持不同主体参与公共数据资源开发利用,积极争取承建国家级、区域性数据交易场所和行业性数据交易平台。
    构建公共数据产品和服务价格形成、收益分享机制,推动政务数据安全有序开放,释放公共数据价值。\n
    3.强化数据应用安全。
    推进全市数据安全管控体系全域覆盖,实现网络、平台、系统、数据、业务和管理立体防护。
    加强对数据安全及隐私保护技术研究,探索利用数据治理相关工具或平台,打造数据资源全生命周期安全保障体系。
  `,
  note: NO_FIGURE,
});

const exemplaryApplications = clause(
  '二（四）',
  text('开展典型应用示范引领', 'Typical applications as examples'),
  {
    text: lawText`
      推动算法模型与应用场景对接共建,打造一批示范性强、带动性广的重大应用场景,
      实现技术供给和场景需求互动演进。\n
      1.推进“治理+AI”迭代升级。
      推进杭州城市大脑 2.0 建设,强化对城市的实时感知、智能分析、精准研判、协同指挥和应急处置,
      加快推动人工智能在交通、医疗、商贸、教育、文旅、养老、金融等社会重点领域应用,
      推动城市治理精细化、智能化能力显著提升。\n
      2.推进“产业+AI”深度融合。
      聚焦“五大产业生态圈”,组织开展基于人工智能技术的产业数字化升级,
      每条产业链打造一批数字化转型标杆企业。
      构建政企协同推进机制,发挥链主企业和数字化转型解决方案供应商作用,推动产业链上下游整体转型。\n
      3.推进“特殊场景+AI”创新应用。
      面向空港、轨道交通、地下管廊、环境生态等特殊作业领域,
      加快推动向巡检、勘测、救援、无人化运输等场景开放人工智能应用试点,催生新技术、新业态、新模式。
    `,
    note: NO_FIGURE,
  },
);

/** 全市每年设立总额不超过5000万元的“算力券”。 */
const yearlyVouchers = wan(5000);

const affordableComputingPower = clause(
  '三（一）',
  text('强化普惠算力供给', 'Affordable computing power for all'),
  {
    text: lawText`
      鼓励企业、高校院所和第三方机构建设符合导向需求的算力中心,积极创建国家公共算力开放平台,
      降低中小企业算力使用门槛。
      实施算力伙伴合作计划,
      遴选一批设备性能先进、技术安全可控、能耗绿色低碳、价格优惠合理的算力中心作为市级算力伙伴,
      统一技术需求、服务标准、优惠策略等。
      推进算力供给市政化,全市每年设立总额不超过 5000 万元的“算力券”,重点支持中小企业购买算力服务。
      [责任单位:市经信局、市发改委、市财政局,各区、县(市)政府。
      以下均需各区、县(市)政府落实,不再列出。
      列第一位的为牵头单位,下同。]
    `,
    departments: ['市经信局', '市发改委', '市财政局', '各区、县(市)政府'],
    note: text(
      '“算力券”总额是全市的，单个企业可得数额本条未列。' +
        '本条以下各条均需各区、县（市）政府落实，原文不再列出。',
      'The total of compute vouchers is that of the whole city; ' +
        'what one enterprise may get is not stated here. The governments of the districts and counties ' +
        'carry out all clauses below as well; the text does not list them again.',
    ),
    awards: [
      award('AI_COMPUTE_VOUCHER_POOL', {
        title: text('“算力券”年度总额', 'City-wide yearly total of compute vouchers'),
        quote: '全市每年设立总额不超过 5000 万元的“算力券”',
        inputs: {
          voucherAmount: money({
            label: text('当年拟发放算力券总额', 'Compute vouchers to be granted in the year'),
            year: 'assessed',
            note: text(
              '全市当年拟发放的算力券合计金额。',
              'Sum of the vouchers to be granted in the whole city in the year.',
            ),
            synonyms: ['当年算力券总额', '年度算力券总额'],
          }),
        },
        conditions: [
          text(
            '重点支持中小企业购买算力服务',
            'used mainly for small and medium-sized enterprises buying computing power',
          ),
        ],
        pays: ({ voucherAmount }) => voucherAmount.upTo(yearlyVouchers),
        upperBound: '不超过',
        beneficiary: 'pool',
        frequency: 'yearly',
        role: 'pool',
        pool: { of: () => yearlyVouchers, words: '全市每年设立总额不超过 5000 万元的“算力券”' },
        ambiguities: [
          unclear(
            '这是全市的年度总额，不是单个企业的数额，不计入企业合计。',
            'This is the yearly total of the whole city, not an amount for one ' +
              'enterprise, and never added to a company total.',
          ),
        ],
      }),
    ],
  },
);

const modelInnovation = clause(
  '三（二）',
  text('增强模型创新能力', 'Stronger capacity for model innovation'),
  {
    text: lawText`
      鼓励头部企业、高校院所开展多模态通用大模型研发并向中小企业开放模型应用,对参数量超过千亿,
      经权威第三方评测机构评测性能达到国内领先的通用大模型,给予牵头研发单位训练成本补助,
      补助金额最高不超过 5000 万元。
      支持企业、高校院所围绕擅长领域开发专用模型,每年评选不超过 10 个性能先进并在杭成功落地的优秀专用模型,
      按照不超过研发成本 30%的标准给予牵头研发单位补助,补助金额最高不超过 500 万元。
      支持企业、高校院所和第三方机构围绕模型开发搭建开源开放平台(社区),
      构建基于开源开放技术的软件、硬件、数据、应用协同的产业生态,择优评选一批市级开源开放示范平台,
      优先享受公共数据集支持。
      (责任单位:市经信局、市科技局、市数据资源局、市财政局)
    `,
    departments: ['市经信局', '市科技局', '市数据资源局', '市财政局'],
    note: text(
      '市级开源开放示范平台优先享受公共数据集支持，未列金额。',
      'Municipal open-source demonstration platforms have priority access to public ' +
        'data sets, without a figure.',
    ),
    awards: [
      award('AI_GENERAL_MODEL_SUBSIDY', {
        title: text('通用大模型训练成本补助', 'Subsidy on the training cost of general-purpose large models'),
        quote: '给予牵头研发单位训练成本补助,补助金额最高不超过 5000 万元',
        inputs: {
          modelParameters: count({
            label: text('模型参数量', 'Model parameters'),
            note: text(
              '模型的参数个数，千亿写作 100000000000。',
              'Number of parameters of the model; 100 billion is 100000000000.',
            ),
            // A count kept in 亿 or B would never pass 千亿.
            likely: { from: 1_000_000 },
            synonyms: ['大模型参数量', '模型参数规模'],
          }),
          trainingCost: money({
            label: text('训练成本', 'Training cost'),
            note: text('该通用大模型的训练成本。', 'Training cost of the general-purpose large model.'),
            synonyms: ['大模型训练成本', '模型训练成本'],
          }),
        },
        conditions: [
          text(
            '多模态通用大模型，并向中小企业开放模型应用',
            'a multimodal general-purpose large model, open to use by small and medium-sized enterprises',
          ),
          text(
            '经权威第三方评测机构评测性能达到国内领先',
            'found by an authoritative third-party assessor to lead in China in performance',
          ),
          text('补助给牵头研发单位', 'paid to the unit that leads the development'),
        ],
        trade: 'any',
        pays: ({ modelParameters, trainingCost }) =>
          trainingCost.upTo(wan(5000)).when(modelParameters.moreThan(number(100_000_000_000))),
        subject: { kind: 'product', nature: 'aiModel', marks: { trainingCost: 'modelCost' } },
        matters: [MODEL_DEVELOPMENT, MODEL_AND_SOFTWARE_RESEARCH],

        upperBound: '最高不超过',
        beneficiary: 'organization',
        ambiguities: [
          unclear(
            '文本未列训练成本的补助比例；以全部训练成本为逻辑上的限度。',
            'No share of the training cost is stated; the whole of it is used only as the logical limit.',
          ),
          unclear(
            '5000万元按模型、按单位还是按年度，文本未载明；按模型计。',
            'Whether CNY 50 million is per model, per unit or per year is not stated; taken per model.',
          ),
          unclear(
            '“多模态”“向中小企业开放模型应用”写在鼓励的话中，补助的话只写“通用大模型”；' +
              '视为对同一模型的要求，由人核实。',
            '多模态 and 向中小企业开放模型应用 stand in the words ' +
              'of encouragement, the words of the subsidy say only 通用大模型; ' +
              'read as requirements on the same model, for a person to verify.',
          ),
        ],
      }),
      award('AI_SPECIAL_MODEL_SUBSIDY', {
        title: text('优秀专用模型研发补助', 'Subsidy on the R&D cost of excellent specialised models'),
        quote: '按照不超过研发成本 30%的标准给予牵头研发单位补助,补助金额最高不超过 500 万元',
        inputs: {
          rndExpense: money({
            label: text('研发成本', 'Development cost'),
            item: text('专用模型', 'specialised model'),
            note: text('该专用模型的研发成本。', 'Development cost of the specialised model.'),
            synonyms: ['专用模型研发成本', '模型研发成本'],
          }),
        },
        conditions: [
          text(
            '经评选、性能先进并在杭成功落地的优秀专用模型',
            'a selected excellent specialised model, advanced in performance and ' +
              'successfully put into use in Hangzhou',
          ),
          text('补助给牵头研发单位', 'paid to the unit that leads the development'),
        ],
        trade: 'any',
        pays: ({ rndExpense }) => percent(30).of(rndExpense).upTo(wan(500)),
        subject: { kind: 'product', nature: 'aiModel', marks: { rndExpense: 'modelCost' } },
        matters: [MODEL_DEVELOPMENT, MODEL_AND_SOFTWARE_RESEARCH],

        upperBound: '不超过',
        beneficiary: 'organization',
        frequency: 'per product',
        quota: { perYear: 10, words: '每年评选不超过 10 个性能先进并在杭成功落地的优秀专用模型' },
        ambiguities: [
          unclear(
            '500万元按模型计，因为评选对象是模型。',
            'CNY 5 million is read per model, since the model is what is selected.',
          ),
        ],
      }),
    ],
  },
);

const openSharedData = clause('三（三）', text('促进数据开放共享', 'Open and shared data'), {
  text: lawText`
    支持企业、高校院所和第三方机构建立高质量、开放式、安全可靠的人工智能训练数据集、
    标准测试数据集等资源库,搭建行业级数据共享平台,推动公共数据、行业数据逐步实现分级分领域脱敏开放。
    遴选一批市级数据开放共享供应商,统一技术标准和安全规范,有效保障数据服务交易,
    对年度数据服务交易额列全市前 5 位的,鼓励区、县(市)给予一定运营补助。
    鼓励区、县(市)和园区(平台)对购买数据服务的中小企业给予一定资金支持。
    (责任单位:市发改委、市数据资源局、市经信局、市财政局)
  `,
  departments: ['市发改委', '市数据资源局', '市经信局', '市财政局'],
  note: text(
    '对年度数据服务交易额列全市前5位的，鼓励区、县（市）给予“一定运营补助”；' +
      '对购买数据服务的中小企业，' +
      '鼓励区、县（市）和园区（平台）给予“一定资金支持”。均未列金额，无法计算。',
    'Districts and counties are encouraged to give the first five of the city ' +
      'by yearly turnover of data services an operating subsidy; ' +
      'districts, counties and parks (platforms) are encouraged to support small ' +
      'and medium-sized enterprises that buy data services. Neither has a figure: ' +
      'they cannot be computed.',
  ),
});

const moreUsesOfAi = clause('三（四）', text('拓展智能应用场景', 'More uses of artificial intelligence'), {
  text: lawText`
    推动“AI+工业互联网”创新应用,促进中小企业“上云用数赋智”,
    鼓励制造业企业利用人工智能技术实现全要素、全流程智能化升级,每年评选一批智能改造标杆企业,
    按照我市加快建设“未来工厂”若干意见的有关规定给予支持。
    实施“智能+”“+智能”应用示范,通过“幸会·杭州”定期发布一批重点场景“机会清单”实施揭榜挂帅,
    推动智能应用项目策划生成,加速打造创新应用集聚地。
    每年择优评选不超过 10 个标杆型示范项目,按照不超过项目投资额 30%的标准给予补助,
    补助金额最高不超过 500 万元。
    健全人工智能新技术在地转化应用路径,支持企业组建“创新应用实验室”和“未来场景实验室”,
    开展新技术、新模式、新业态融合创新场景实测,对作用发挥好的场景实验室,
    鼓励区、县(市)和园区(平台)给予一定资金支持。
    (责任单位:市经信局、市科技局、市投资促进局、市财政局)
  `,
  departments: ['市经信局', '市科技局', '市投资促进局', '市财政局'],
  note: text(
    '智能改造标杆企业按“未来工厂”若干意见的有关规定支持，' +
      '场景实验室由区、县（市）和园区（平台）给予“一定资金支持”，本条均未列金额。',
    'Benchmark enterprises of smart renovation are supported under the opinions on Future ' +
      'Factories, scenario laboratories by the districts, counties and parks (platforms); ' +
      'no figures are stated here.',
  ),
  awards: [
    award('AI_DEMONSTRATION_PROJECT_SUBSIDY', {
      title: text('标杆型示范项目补助', 'Subsidy for benchmark AI demonstration projects'),
      quote: '按照不超过项目投资额 30%的标准给予补助,补助金额最高不超过 500 万元',
      inputs: {
        investment: money({
          label: text('项目投资额', 'Project investment'),
          item: text('标杆型示范项目', 'benchmark demonstration project'),
          note: text('该示范项目的投资额。', 'Investment in the demonstration project.'),
          synonyms: ['标杆型示范项目投资额', '示范项目投资额'],
        }),
      },
      conditions: [text('经择优评选的标杆型示范项目', 'a selected benchmark demonstration project')],
      trade: 'any',
      pays: ({ investment }) => percent(30).of(investment).upTo(wan(500)),
      subject: { kind: 'project', marks: { investment: 'projectInvestment' }, spending: 'investment' },
      matters: [PROJECT_INVESTMENT],

      upperBound: '不超过',
      beneficiary: 'organization',
      frequency: 'per project',
      quota: { perYear: 10, words: '每年择优评选不超过 10 个标杆型示范项目' },
      ambiguities: [
        unclear(
          '500万元按项目计，因为评选对象是项目。',
          'CNY 5 million is read per project, since the project is what is selected.',
        ),
      ],
    }),
  ],
});

const operatingCost = (item: Text, note: Text, synonyms: readonly string[]): NumberInput =>
  money({ label: text('运营经费', 'Operating expenses'), item, note, synonyms });

const NO_SHARE_OF_OPERATING_COST = unclear(
  '文本未列运营经费的补助比例；以全部运营经费为逻辑上的限度。',
  'No share of the operating expenses is stated; the whole of them is used only as the logical limit.',
);

const clustersAndParks = clause('三（五）', text('推动产业集聚发展', 'Clusters and parks'), {
  text: lawText`
    紧盯拓链补链强链关键环节,加大人工智能芯片、基础软件等产业项目招引力度,
    重点引进链主企业地区总部或根业务总部,提升产业链整体竞争力。
    按照“一园一主业”的要求,
    鼓励区、县(市)根据自身产业定位创建国家级、省级人工智能产业示范基地(特色小镇),
    评定一批市级人工智能标杆产业园,每年对绩效评价结果优秀的给予运营经费补助,
    补助金额最高不超过 200 万元。
    按照工信部先进制造业集群培育建设工作的要求,鼓励申报国家级人工智能先进制造业集群,
    对申报获批的给予一定资金支持。
    (责任单位:市经信局、市投资促进局、市发改委、市财政局)
  `,
  departments: ['市经信局', '市投资促进局', '市发改委', '市财政局'],
  note: text(
    '申报获批国家级人工智能先进制造业集群的“一定资金支持”未列金额。',
    'The support for approved national clusters of advanced AI manufacturing has no figure.',
  ),
  awards: [
    award('AI_INDUSTRY_PARK_OPERATION_SUBSIDY', {
      title: text(
        '市级人工智能标杆产业园运营经费补助',
        'Operating subsidy for municipal benchmark AI industrial parks',
      ),
      quote: '每年对绩效评价结果优秀的给予运营经费补助,补助金额最高不超过 200 万元',
      inputs: {
        operatingCost: operatingCost(
          text('人工智能产业园', 'AI industrial park'),
          text('产业园当年的运营经费。', 'Operating expenses of the park in the year.'),
          ['人工智能产业园运营经费', '人工智能标杆产业园运营经费', '产业园运营经费'],
        ),
      },
      conditions: [
        text('经评定的市级人工智能标杆产业园', 'recognised as a municipal benchmark park of the AI industry'),
        text('当年绩效评价结果优秀', 'performance of the year assessed as excellent'),
      ],
      pays: ({ operatingCost }) => operatingCost.upTo(wan(200)),
      subject: { kind: 'park', marks: { operatingCost: 'parkOperatingCost' } },

      upperBound: '最高不超过',
      beneficiary: 'park',
      frequency: 'yearly',
      ambiguities: [
        NO_SHARE_OF_OPERATING_COST,
        unclear(
          '200万元按每个产业园每年计，不是全部产业园合计。',
          'CNY 2 million is read per park and year, not for all parks together.',
        ),
      ],
    }),
  ],
});

const growingEnterprises = clause('三（六）', text('加强企业主体培育', 'Growing enterprises'), {
  text: lawText`
    实施“鲲鹏计划”,培育一批具有产业链控制能力和国际竞争力的人工智能领军企业,
    对首次认定的“单项冠军”示范企业、专精特新“小巨人”企业、“隐形冠军”企业,
    分别给予 200 万元、100 万元、100 万元的奖励。
    鼓励领军企业向中小企业开放用户、流量、接口、技术等创新和应用资源,
    组建一批产业链上下游共同体(产业联盟),开展产业链协同创新,形成大中小企业融通发展的格局。
    加大人工智能创业载体、“双创”基地建设力度,推动创新链产业链深度融合,
    孵化一批人工智能创新创业企业(项目、团队)。
    (责任单位:市经信局、市科技局、市财政局)
  `,
  departments: ['市经信局', '市科技局', '市财政局'],
  awards: [
    award('AI_CHAMPION_REWARD', {
      title: text(
        '人工智能领军企业首次认定奖励',
        'Reward for AI enterprises first recognised as single champion, little giant or hidden champion',
      ),
      quote: lawText`
        对首次认定的“单项冠军”示范企业、专精特新“小巨人”企业、“隐形冠军”企业,
        分别给予 200 万元、100 万元、100 万元的奖励
      `,
      inputs: {
        tier: oneOf(
          {
            label: text('认定类型', 'Kind of recognition'),
            item: text('人工智能领军企业', 'leading AI enterprise'),
            note: text('企业首次获认定的名目。', 'The title for which the enterprise is first recognised.'),
            synonyms: ['人工智能领军企业认定类型', '人工智能领军企业首次认定类型'],
          },
          {
            singleChampion: {
              ...text('“单项冠军”示范企业', 'single champion demonstration enterprise'),
              synonyms: ['单项冠军', '单项冠军企业', '制造业单项冠军示范企业'],
            },
            littleGiant: {
              ...text('专精特新“小巨人”企业', 'specialised little giant enterprise'),
              synonyms: ['小巨人', '“小巨人”企业', '专精特新小巨人'],
            },
            hiddenChampion: {
              ...text('“隐形冠军”企业', 'hidden champion enterprise'),
              synonyms: ['隐形冠军'],
            },
          },
        ),
      },
      conditions: [
        text(
          '具有产业链控制能力和国际竞争力的人工智能领军企业',
          'a leading AI enterprise with a hold on its industrial chain and able to compete internationally',
        ),
        text('首次认定', 'recognised for the first time'),
      ],
      pays: ({ tier }) =>
        tier.gives({ singleChampion: wan(200), littleGiant: wan(100), hiddenChampion: wan(100) }),
      subject: { kind: 'title', apart: 'tier' },

      frequency: 'once',
      ambiguities: [
        unclear(
          '一个企业先后获几项认定的，文本既未写累加，也未写奖励差额；' +
            '每项首次认定分别计算，是否重复由“从优、就高、不重复”判断。',
          'For an enterprise with several titles the text neither adds them up ' +
            'nor pays a difference; each first recognition is computed ' +
            'by itself, and 从优、就高、不重复 is left to the user.',
        ),
        unclear(
          '“领军企业”写在培育的话中，奖励的话只写三类名目；视为对同一企业的要求，由人核实。',
          '领军企业 stands in the words on growing enterprises, the words of the reward name only ' +
            'the three titles; read as a requirement on the same enterprise, for a person to verify.',
        ),
      ],
    }),
  ],
});

const innovationPlatforms = clause(
  '三（七）',
  text('提升创新平台能级', 'More capable innovation platforms'),
  {
    text: lawText`
      支持企业创建人工智能国家和省实验室、产业创新中心、技术创新中心,
      主动承担人工智能领域国家和省重大发展战略任务,积极争取国家人工智能重大专项在杭州布局,
      建设若干具有全球重要影响力的人工智能新型研发平台。
      支持企业、科研院所和第三方机构为人工智能企业提供产品评测、知识产权交易等公共服务,
      择优评选一批市级人工智能产业公共服务示范平台,对年服务交易额超过 2000 万元的示范平台,
      每年给予运营经费补助,补助金额最高不超过 200 万元。
      (责任单位:市经信局、市发改委、市科技局、市财政局)
    `,
    departments: ['市经信局', '市发改委', '市科技局', '市财政局'],
    awards: [
      award('AI_SERVICE_PLATFORM_OPERATION_SUBSIDY', {
        title: text(
          '人工智能产业公共服务示范平台运营经费补助',
          'Operating subsidy for municipal AI public service demonstration platforms',
        ),
        quote: '对年服务交易额超过 2000 万元的示范平台,每年给予运营经费补助,补助金额最高不超过 200 万元',
        inputs: {
          transactionVolume: money({
            label: text('年服务交易额', 'Service turnover of the year'),
            year: 'assessed',
            note: text('平台当年的服务交易额。', 'Service turnover of the platform in the year.'),
            synonyms: ['年度服务交易额', '平台年服务交易额'],
          }),
          operatingCost: operatingCost(
            text('产业公共服务示范平台', 'AI public service demonstration platform'),
            text('平台当年的运营经费。', 'Operating expenses of the platform in the year.'),
            [
              '产业公共服务示范平台运营经费',
              '人工智能产业公共服务示范平台运营经费',
              '公共服务示范平台运营经费',
            ],
          ),
        },
        conditions: [
          text(
            '经择优评选的市级人工智能产业公共服务示范平台',
            'selected as a municipal public service demonstration platform of the AI industry',
          ),
          text(
            '为人工智能企业提供产品评测、知识产权交易等公共服务',
            'provides AI enterprises with public services such as product testing ' +
              'and intellectual property trading',
          ),
        ],
        pays: ({ transactionVolume, operatingCost }) =>
          operatingCost.upTo(wan(200)).when(transactionVolume.moreThan(wan(2000))),
        subject: { kind: 'platform', marks: { operatingCost: 'platformOperatingCost' } },
        matters: [PLATFORM_OPERATION, PLATFORM_SERVICE],

        upperBound: '最高不超过',
        beneficiary: 'platform',
        frequency: 'yearly',
        ambiguities: [
          NO_SHARE_OF_OPERATING_COST,
          unclear('200万元按每个平台每年计。', 'CNY 2 million is read per platform and year.'),
        ],
      }),
    ],
  },
);

const betterEnvironment = clause(
  '三（八）',
  text('优化产业发展生态', 'A better environment for the industry'),
  {
    text: lawText`
      加大人工智能高层次人才引育力度,
      对人工智能领域紧缺人才在杭州市高层次人才认定和专业技术职称评审上给予支持。
      支持有条件的企业申请国内外专利和研制技术标准,建设杭州人工智能专利数据库。
      发挥好“3+N”杭州产业基金集群投资引导作用,
      通过国有资本引导和撬动社会资本、金融资本重点投向人工智能产业。
      鼓励企业、科研院所和协会举办具有国际、国内影响力的人工智能论坛、展会等活动,
      对引进国际性、全国性重要论坛等活动,正式落户杭州的,按照有关政策给予一定资金支持。
      (责任单位:市经信局、市人力社保局、市市场监管局、市科技局、市地方金融监管局、市财政局、市国资委、
      市商务局)
    `,
    departments: [
      '市经信局',
      '市人力社保局',
      '市市场监管局',
      '市科技局',
      '市地方金融监管局',
      '市财政局',
      '市国资委',
      '市商务局',
    ],
    note: text(
      '正式落户杭州的重要论坛等活动按照有关政策支持，“一定资金支持”未列金额。',
      'Important forums and the like that settle in Hangzhou are supported under the policies ' +
        'concerned, without figures.',
    ),
  },
);

const orderlyDevelopment = clause('四（二）', text('规范有序发展', 'Orderly development'), {
  text: lawText`
    发挥国家新一代人工智能创新发展试验区和国家人工智能创新应用先导区功能,积极向国家有关部门争取,
    推进人工智能新技术新产品在杭州先行先试。
    坚持促进发展和监管规范并重,优化包容创新和审慎监管的环境氛围,
    推动形成规范有序的人工智能新技术、新产品、新模式、新业态创新应用环境。
  `,
  note: NO_FIGURE,
});

const favourableClimate = clause('四（三）', text('浓厚发展氛围', 'A favourable climate'), {
  text: lawText`
    积极发挥杭州市人工智能领域社会组织作用,挖掘优秀经验做法、先进技术产品、试点示范案例,
    加快推进“中国视谷”“中国数谷”建设,加大宣传推广力度,营造浓厚的产业发展氛围。
  `,
  note: NO_FIGURE,
});

export const ai2023 = policy({
  id: 'ai-2023',
  title: text(
    '杭州市人民政府办公厅关于加快推进人工智能产业创新发展的实施意见',
    'Implementing opinions of the General Office of the Hangzhou Municipal Government on ' +
      'accelerating the innovative development of the artificial intelligence industry',
  ),
  shortTitle: text('人工智能 2023', 'Artificial intelligence 2023'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2023-07',
  status: 'adopted',
  effectiveFrom: '2023-08-25',
  effectiveTo: '2026-12-31',
  trade: ARTIFICIAL_INTELLIGENCE,
  stacking: '本意见与本市各级其他同类政策有重叠的,按照“从优、就高、不重复”原则执行。',
  closingRules: ['由市经信局牵头组织实施。', '本意见补助(奖励)资金由市和各区、县(市)按财政体制共同承担。'],
  fundedBy: funded('joint', '本意见补助(奖励)资金由市和各区、县(市)按财政体制共同承担。'),
  clauses: [
    diverseComputingPower,
    modelEcosystem,
    highQualityData,
    exemplaryApplications,
    affordableComputingPower,
    modelInnovation,
    openSharedData,
    moreUsesOfAi,
    clustersAndParks,
    growingEnterprises,
    innovationPlatforms,
    betterEnvironment,
    orderlyDevelopment,
    favourableClimate,
  ],
});
