import { award, funded, unclear } from '../rules/awards';
import { percent, wan, yi } from '../rules/expressions';
import { count, money } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text } from '../rules/text';
import { PLATFORM_TITLE, PROJECT_MATCH } from './shared/matters';
import { NO_FIGURE } from './shared/notes';
import { VISUAL_INTELLIGENCE } from './shared/trades';

const strongEnterprises = clause(
  '三（一）1',
  text('培育优质企业强链', 'Strong enterprises to strengthen the chain'),
  {
    text: lawText`
      深入实施“雄鹰计划”“鲲鹏计划”,支持企业抢占发展制高点,增强产业链主导地位,
      通过并购重组、国际精准合作等方式,培育链主企业,打造超级工厂。
      支持企业瞄准全球市场开展资源配置和生态构建。
      到 2027 年,培育视觉智能产业链主企业 5 家以上。
      [市经信局,各区、县(市)。
      除单独列出外,以下均需各区、县(市)落实。
      列第一位的为牵头单位,下同。]
    `,
    departments: ['市经信局', '各区、县(市)'],
    note: text(
      '所列数字为工作目标，不是补助。除单独列出外，本条以下各条均需各区、县（市）落实。',
      'The figures are targets of the work, not subsidies. Except where listed ' +
        'separately, the districts and counties carry out all clauses below as well.',
    ),
  },
);

const TARGETS = text('所列数字为工作目标，不是补助。', 'The figures are targets of the work, not subsidies.');

const projectsToCompleteTheChain = clause(
  '三（一）2',
  text('招引重大项目补链', 'Major projects to complete the chain'),
  {
    text: lawText`
      迭代视觉智能产业链招商图谱,实施靶向招商。
      吸引跨国公司和央企来杭设立业务中心、研发机构等。
      发挥视觉智能产业基金作用,加强招投联动。
      到 2027 年,招引视觉智能重点项目 100 个以上,产业投资 800 亿元以上。
      (市投资促进局、市经信局)
    `,
    departments: ['市投资促进局', '市经信局'],
    note: TARGETS,
  },
);

const jointDevelopment = clause(
  '三（一）3',
  text('促进融合发展稳链', 'Joint development to stabilise the chain'),
  {
    text: lawText`
      聚焦产业链供应链自主可控,深化“链长+链主+专精特新”协同,
      建立视觉智能协同创新和稳定配套联合体等产业链上下游共同体 10 个以上。
      加快培育“专精特新”企业、科技型中小企业,形成重点生态伙伴企业 50 家以上。
      定期组织产业链上下游企业对接活动。
      (市经信局、市科技局)
    `,
    departments: ['市经信局', '市科技局'],
    note: TARGETS,
  },
);

const windowPark = clause('三（二）4', text('全力打造窗口园区', 'A window park of the valley'), {
  text: lawText`
    落实部省合作协议,形成合力推进机制。
    推动窗口园区拓展产业空间,推进视谷创新中心、“视谷之窗”产业综合体等实体建设。
    发挥视觉智能产业基金牵引作用,向窗口园区导入优质项目;
    在政策及综合资源方面对园区给予支持。
    到 2027 年,将杭州高新区(滨江)萧山特别合作园打造成为国家级产业名片展示窗口。
    (萧山区、滨江区、市经信局、市规划和自然资源局、市财政局、市科技局、市国资委)
  `,
  departments: ['萧山区', '滨江区', '市经信局', '市规划和自然资源局', '市财政局', '市科技局', '市国资委'],
  note: NO_FIGURE,
});

const coordinatedLayout = clause(
  '三（二）5',
  text('推动产业协同布局', 'Coordinated layout of the industry'),
  {
    text: lawText`
      围绕空间布局,推动优质企业和新增项目向重点区域集聚。
      争创数字安防与网络通信、集成电路等特色产业集群核心区、协同区。
      提高工业用地效率,保障产业发展空间。
      到 2027 年,创建省级集群核心区、协同区 10 个以上。
      (市经信局、市规划和自然资源局)
    `,
    departments: ['市经信局', '市规划和自然资源局'],
    note: TARGETS,
  },
);

const industrialPlatforms = clause(
  '三（二）6',
  text('建设高能级产业平台', 'High-level industrial platforms'),
  {
    text: lawText`
      以杭州高新开发区、萧山经济技术开发区、杭州临空经济示范区、杭州未来科技城、杭州钱塘新区、
      富阳经济技术开发区、杭州青山湖科技城、桐庐经济技术开发区等平台为重点,
      创建视觉智能“新星”产业群和未来产业先导区,支持打造“万亩千亿”新产业平台。
      到 2027 年,创建省级视觉智能“新星”产业群和未来产业先导区 10 个以上。
      (市经信局)
    `,
    departments: ['市经信局'],
    note: TARGETS,
  },
);

const innovationPlatforms = clause(
  '三（三）7',
  text('打造高能级创新平台', 'High-level innovation platforms'),
  {
    text: lawText`
      推动视觉智能领域制造业创新中心(技术创新中心、产业创新中心)建设,支持创建国家、省级创新平台。
      支持设立市视觉智能产业研究院。
      到 2027 年,创建省级以上视觉智能共性技术研发平台 5 个以上。
      (市经信局、市科技局、市发改委)
    `,
    departments: ['市经信局', '市科技局', '市发改委'],
    note: TARGETS,
  },
);

const keyTechnologies = clause('三（三）8', text('加强关键技术攻关', 'Research on key technologies'), {
  text: lawText`
    依托高校院所、科研机构力量,加强大数据智能、跨媒体感知计算、混合增强智能等基础研究。
    聚焦视觉智能芯片、核心器件等研发和应用,支持企业、机构申报国家科技项目和省“尖兵”“领雁”项目。
    征集视觉智能技术攻关清单,通过市重大科技专项给予支持。
    每年推荐申报视觉智能领域省级及以上科技项目 30 项以上。
    (市科技局、市经信局)
  `,
  departments: ['市科技局', '市经信局'],
  note: text(
    '所列数字为工作目标；市重大科技专项的支持未列金额。',
    'The figures are targets; the support from the major science and technology programme ' +
      'of the city has no amount.',
  ),
});

const attractingTalent = clause('三（三）9', text('加强人才引进培育', 'Attracting and training talent'), {
  text: lawText`
    抓好国家、省级海外引才等重大人才计划,深入实施“西湖明珠工程”,到 2027 年,
    力争 50 名以上相关领域人才入选省级以上人才计划。
    持续推进高层次人才认定工作。
    (市委人才办、市经信局、市科技局)
  `,
  departments: ['市委人才办', '市经信局', '市科技局'],
  note: TARGETS,
});

const transferOfResults = clause('三（三）10', text('推动科技成果转移转化', 'Transfer of research results'), {
  text: lawText`
    支持建设视觉智能领域概念验证中心,打通成果转移转化关键节点。
    建设科技企业孵化器、众创空间、成果转化园等载体。
    引导开发一批视觉智能优势产品,加强首台(套)、首版次产品推广应用。
    到 2027 年,创建视觉智能相关市级概念验证中心 3 个以上。
    (市科技局、市经信局)
  `,
  departments: ['市科技局', '市经信局'],
  note: TARGETS,
});

const usesInManufacturing = clause('三（四）11', text('拓展生产制造领域应用场景', 'Uses in manufacturing'), {
  text: lawText`
    打造应用视觉技术的未来工厂、智能工厂(数字化车间),
    实现生产过程控制、安全监控、环保监测等动态感知与智能决策。
    推广工业可视化、缺陷检测和定位引导等应用。
    面向高精度工业生产场景,探索“超高清+5G+AI”应用。
    (市经信局)
  `,
  departments: ['市经信局'],
  note: NO_FIGURE,
});

const usesInGovernance = clause(
  '三（四）12',
  text('拓展社会治理领域应用场景', 'Uses in the governance of society'),
  {
    text: lawText`
      推动交通、城管、治安等领域大规模视觉智能应用,建设公共视频监控一体化管理平台,
      实施一批智能超高清安防监控应用项目。
      推动视觉智能在防灾减灾、质量安全与溯源等公共安全领域的应用。
      (市委政法委、市公安局、市数据资源局、市交通运输局、市城管局、市应急管理局)
    `,
    departments: ['市委政法委', '市公安局', '市数据资源局', '市交通运输局', '市城管局', '市应急管理局'],
    note: NO_FIGURE,
  },
);

const usesInPublicServices = clause(
  '三（四）13',
  text('拓展民生服务和数字文旅领域应用场景', 'Uses in public services, digital culture and tourism'),
  {
    text: lawText`
      深化视觉智能在智慧养老、未来社区、医疗健康等领域的应用。
      争取智能网联车辆上路通行试点,开展L3/L4 级自动驾驶车辆上路测试和示范应用。
      开展城市空中交通、物流运输服务,推广低空配送、载人试点应用。
      深化虚拟现实与文旅行业有机融合,支持打造沉浸式旅游体验新场景,培育数字文旅新业态。
      (市经信局、市交通运输局、市公安局、市卫生健康委员会、市民政局、市建委、市文化广电旅游局、
      市邮政管理局)
    `,
    departments: [
      '市经信局',
      '市交通运输局',
      '市公安局',
      '市卫生健康委员会',
      '市民政局',
      '市建委',
      '市文化广电旅游局',
      '市邮政管理局',
    ],
    note: NO_FIGURE,
  },
);

const industrialCallingCard = clause(
  '三（五）14',
  text('树立国家级城市产业名片', 'A national industrial calling card of the city'),
  {
    text: lawText`
      结合国家城市产业名片建设和“百城千屏”超高清视频推广活动,加强品牌塑造和宣传,
      将“中国视谷”打造成为国家级产业名片标杆示范。
      推动长三角工业文化创新研究院落地建设。
      (市经信局)
    `,
    departments: ['市经信局'],
    note: NO_FIGURE,
  },
);

const worldwideEvents = clause(
  '三（五）15',
  text('举办具有全球影响力的活动', 'Events of worldwide influence'),
  {
    text: lawText`
      支持成立视觉智能国家级产业联盟,举办全国视觉智能产业高峰论坛等高端会议活动,打造视觉智能国际会议品牌。
      (市经信局)
    `,
    departments: ['市经信局'],
    note: NO_FIGURE,
  },
);

const propertyAndStandards = clause(
  '三（五）16',
  text('加强知识产权保护和标准化建设', 'Intellectual property and standards'),
  {
    text: lawText`
      支持企业申请视觉智能核心和基础专利,引导企业主导或参与国际、国家、行业和团体标准制修订。
      依托国家知识产权保护中心和快速维权中心,提升知识产权“快保护”能力。
      (市市场监管局)
    `,
    departments: ['市市场监管局'],
    note: NO_FIGURE,
  },
);

const computingInfrastructure = clause(
  '三（六）17',
  text('优化智能算力基础设施', 'Intelligent computing infrastructure'),
  {
    text: lawText`
      建设市算力中心,推动中国电信杭州大数据中心、浙江云计算数据中心等算力基础设施建设。
      到 2027 年,力争算力总量达每秒 700 亿亿次浮点运算次数,新建大型数据中心电能利用效率(PUE)值低于 1.25,
      数据中心服务器上架率 70%以上。
      (市经信局、市发改委)
    `,
    departments: ['市经信局', '市发改委'],
    note: TARGETS,
  },
);

const networkInfrastructure = clause('三（六）18', text('优化网络基础设施', 'Network infrastructure'), {
  text: lawText`
    加快推进 5G基站建设应用,争取 6G网络应用示范和率先部署。
    创新运营国家(杭州)新型互联网交换中心。
    (市经信局)
  `,
  departments: ['市经信局'],
  note: NO_FIGURE,
});

const chainLeadersEcosystem = clause(
  '四（一）1',
  text('支持链主企业构建产业生态体系', 'Support for chain-leading enterprises building an ecosystem'),
  {
    text: lawText`
      鼓励链主企业加大上下游生产配套企业订单生产,按年度执行非关联交易订单增量部分给予相应奖励。
      (市经信局)
    `,
    departments: ['市经信局'],
    note: text(
      '对非关联交易订单增量的“相应奖励”未列比例和金额，无法计算。',
      'The reward on the yearly increment of orders from unaffiliated parties has neither rate nor ' +
        'amount: it cannot be computed.',
    ),
  },
);

const headquarters = clause(
  '四（一）2',
  text('加快培育视觉智能总部企业', 'Headquarters enterprises of visual intelligence'),
  {
    text: lawText`
      对首次评为“三星级”及以上的视觉智能总部企业,按照标准予以梯度资金奖励。
      对星级评定等次提升的总部企业,按照标准予以差额奖励。
      (市发改委)
    `,
    departments: ['市发改委'],
    note: text(
      '“按照标准予以梯度资金奖励”和“差额奖励”的标准未列，无法计算。',
      'The standards of the graded reward and of the difference on upgrade are ' +
        'not given: they cannot be computed.',
    ),
  },
);

const growthInSize = clause(
  '四（一）3',
  text('支持视觉智能企业做大做强', 'Support for visual intelligence enterprises to grow in size'),
  {
    text: '对年营收首次达到一定规模的视觉智能软件企业,给予相应奖励。(市经信局)',
    departments: ['市经信局'],
    note: text(
      '“一定规模”“相应奖励”未列数字，也未指明所依政策，无法计算。',
      'Neither the size nor the reward has a figure, and the policy behind it ' +
        'is not named: it cannot be computed.',
    ),
  },
);

const denserLandUse = clause(
  '四（二）4',
  text('提升窗口园区内工业用地开发强度', 'Denser use of industrial land in the window park'),
  {
    text: lawText`
      经批准实施的视觉智能项目,除特殊工艺要求的产业外,在符合相关技术规范前提下,容积率“宜高则高”,
      一般不低于 2.0,有条件的项目可试点探索 3.5 左右的容积率。
      (市规划和自然资源局)
    `,
    departments: ['市规划和自然资源局'],
    note: text(
      '用地规则，不是补助；所列数字为容积率。',
      'A rule on land, not a subsidy; the figures are plot ratios.',
    ),
  },
);

const landForProjects = clause(
  '四（二）5',
  text('创新优化项目用地供给', 'Better supply of land for projects'),
  {
    text: lawText`
      支持链主企业建设制造类小微企业园或工业标准厂房,对固定资产投资额 10 亿元以上的项目,
      在保持用地性质、用途不变前提下,经属地政府审核同意后,可将一定比例的地上建筑面积转让给核心配套企业。
      (市规划和自然资源局)
    `,
    departments: ['市规划和自然资源局'],
    note: text(
      '用地规则，不是补助；“固定资产投资额10亿元以上”只是门槛，可转让建筑面积的“一定比例”未列数字。',
      'A rule on land, not a subsidy. Fixed asset investment of CNY 1 billion or more is only ' +
        'a threshold; the share of floor area that may be transferred has no figure.',
    ),
  },
);

const landQuotas = clause('四（二）6', text('持续保障指标需求', 'Quotas of construction land'), {
  text: lawText`
    支持“中国视谷”窗口园区建设,对窗口园区新增建设用地指标予以配置。
    鼓励视觉智能相关市属国有企业、科研院所、要素平台、活动赛事等落地窗口园区。
    鼓励重大项目关键配套工艺经评审后落地窗口园区。
    (市经信局、市规划和自然资源局、市生态环境局)
  `,
  departments: ['市经信局', '市规划和自然资源局', '市生态环境局'],
  note: NO_FIGURE,
});

const OWN_PERIOD = unclear(
  '“相关政策条款由市有关部门按照现有政策组织实施”“有效期按各自政策规定执行”：' +
    '所依政策及其有效期本意见未列；日期只按本意见的有效期判断。',
  '相关政策条款由市有关部门按照现有政策组织实施 and 有效期按各自政策规定执行: ' +
    'the policy behind the clause and its period are not named here; ' +
    'dates are tested against the period of these opinions only.',
);

const majorResearchProjects = clause(
  '四（三）7',
  text('支持申报重大科技项目', 'Support for major research projects'),
  {
    text: lawText`
      在杭企业获得国家、省视觉智能科技项目,上级明确地方配套资金比例的,按要求给予配套补助;
      上级无明确规定配套资金比例的,根据实际到位国家、省级补助经费不高于 25%的比例给予支持,
      最高不超过 500 万元。
      (市科技局)
    `,
    departments: ['市科技局'],
    note: text(
      '上级明确地方配套资金比例的，按其要求给予配套补助；该比例不在本意见中，无法计算。',
      'Where the higher level sets the ratio of local matching funds, they follow its requirements; ' +
        'that ratio is not in these opinions and cannot be computed.',
    ),
    awards: [
      award('VISION_PROJECT_MATCHING', {
        title: text(
          '国家、省视觉智能科技项目配套支持',
          'Matching support for national and provincial visual-intelligence research projects',
        ),
        quote: '根据实际到位国家、省级补助经费不高于 25%的比例给予支持,最高不超过 500 万元',
        inputs: {
          fundsReceived: money({
            label: text('实际到位国家、省级补助经费', 'National and provincial grants actually received'),
            note: text(
              '该项目实际到位的国家、省级补助经费。',
              'National and provincial grants actually received for the project.',
            ),
            synonyms: ['实际到位国家级、省级补助经费', '国家、省级补助实际到位经费'],
          }),
        },
        conditions: [
          text(
            '在杭企业获得国家、省视觉智能科技项目',
            'an enterprise in Hangzhou that won a national or provincial research ' +
              'project on visual intelligence',
          ),
          text('上级无明确规定配套资金比例', 'the higher level sets no ratio of matching funds'),
        ],
        pays: ({ fundsReceived }) => percent(25).of(fundsReceived).upTo(wan(500)),
        subject: { kind: 'project', partOfProject: true, marks: { fundsReceived: 'fundsReceived' } },

        matters: [PROJECT_MATCH],
        upperBound: '不高于',
        frequency: 'per project',
        ambiguities: [
          unclear(
            '只计算上级无明确规定比例的情形；上级明确比例的，“按要求给予配套补助”，数额不在文本中。',
            'Only the case in which the higher level sets no ratio is computed. ' +
              'Where it sets one, the matching funds follow it, and the figure is not in the text.',
          ),
          unclear(
            '“最高不超过500万元”写在分号之后，只限制上级无明确规定的情形；也可理解为限制两种情形。',
            '最高不超过500万元 stands after the semicolon and is read as capping that case only; ' +
              'it could also be read as capping both.',
          ),
          unclear(
            '最高额按项目还是按企业，文本未载明；按项目计。',
            'Whether the cap is per project or per enterprise is not stated; taken per project.',
          ),
          OWN_PERIOD,
        ],
      }),
    ],
  },
);

const keyTechnologySupport = clause(
  '四（三）8',
  text('支持关键技术攻关', 'Support for research on key technologies'),
  {
    text: lawText`
      支持链主企业加强关键技术攻关,对年度研发投入达到一定规模的技术项目给予相应补助。
      支持视觉智能等新型专用芯片开发应用。
      (市经信局)
    `,
    departments: ['市经信局'],
    note: text(
      '“一定规模”“相应补助”未列数字，无法计算。',
      'Neither the size of the spending nor the subsidy has a figure: it cannot be computed.',
    ),
  },
);

const highLevelPlatforms = clause(
  '四（三）9',
  text('支持创建高能级平台', 'Support for high-level platforms'),
  {
    text: lawText`
      对新认定的视觉智能领域国家制造业创新中心,按规定给予最高 1 亿元资金补助。
      对认定的省技术创新中心,按照省有关要求,市、区两级落实配套资金。
      (市经信局、市科技局)
    `,
    departments: ['市经信局', '市科技局'],
    note: text(
      '省技术创新中心的市、区两级配套资金按照省有关要求，未列金额。',
      'The matching funds of city and district for provincial technology innovation centres follow ' +
        'the requirements of the province, without a figure.',
    ),
    awards: [
      award('VISION_MANUFACTURING_CENTER_SUBSIDY', {
        title: text(
          '国家制造业创新中心资金补助',
          'Subsidy for newly recognised national manufacturing innovation centres',
        ),
        quote: '对新认定的视觉智能领域国家制造业创新中心,按规定给予最高 1 亿元资金补助',
        inputs: {
          centerCount: count({
            label: text(
              '新认定的国家制造业创新中心数',
              'Newly recognised national manufacturing innovation centres',
            ),
            note: text(
              '新认定的中心数；单个中心填 1，未认定填 0。',
              'Number of newly recognised centres; 1 for a single centre, 0 if not recognised.',
            ),
            synonyms: ['新认定国家制造业创新中心数'],
          }),
        },
        conditions: [
          text('视觉智能领域', 'in the field of visual intelligence'),
          text(
            '新认定的国家制造业创新中心',
            'newly recognised as a national manufacturing innovation centre',
          ),
          text('按规定', 'as the rules provide'),
        ],
        pays: ({ centerCount }) => centerCount.times(yi(1)),
        matters: [PLATFORM_TITLE],
        subject: { kind: 'platform' },

        upperBound: '最高',
        beneficiary: 'platform',
        ambiguities: [
          unclear(
            '“按规定”指向另外的规定，其数额可能较低。',
            '按规定 points to another rule, which may set a lower amount.',
          ),
          unclear(
            '按每个新认定的中心计；补助几次，文本未载明。',
            'Taken per newly recognised centre; how often one is paid is not stated.',
          ),
          OWN_PERIOD,
        ],
      }),
    ],
  },
);

const talentSupport = clause('四（三）10', text('加大人才引育力度', 'Talent'), {
  text: lawText`
    授权符合条件的视觉智能企业开展人才自主认定,推动人才待遇落实。
    加强高校视觉智能人才培养,鼓励校企联合推动产学研合作,探索建立具有杭州特色的卓越工程师培养体系。
    (市委人才办、市经信局、市人力社保局、市教育局)
  `,
  departments: ['市委人才办', '市经信局', '市人力社保局', '市教育局'],
  note: NO_FIGURE,
});

const resultsIntoUse = clause('四（三）11', text('加速科技成果转化', 'Turning research results into use'), {
  text: lawText`
    发挥杭州科创基金投资引导作用,壮大做实和高质量运作视觉智能产业基金,加快推动视觉智能产业科技成果转化。
    (市国资委)
  `,
  departments: ['市国资委'],
  note: NO_FIGURE,
});

const firstSetProducts = clause(
  '四（四）12',
  text('支持首台(套)产品应用', 'Support for the use of first-set products'),
  {
    text: lawText`
      编制视觉智能终端首台(套)产品推广指南,对符合条件的企业,
      按年度首台(套)产品对非关联方销售额给予相应补助。
      (市经信局)
    `,
    departments: ['市经信局'],
    note: text(
      '按对非关联方销售额的“相应补助”未列比例，无法计算。',
      'The subsidy on sales to unaffiliated parties has no rate: it cannot be computed.',
    ),
  },
);

const promotionalEvents = clause(
  '四（五）13',
  text('支持举办产业推广活动', 'Support for promotional events of the industry'),
  {
    text: '企业、机构举办高水平产业学术论坛、大型宣传推介等活动,按规定给予一定补助。(市商务局)',
    departments: ['市商务局'],
    note: text(
      '“按规定给予一定补助”未列金额，无法计算。',
      'The subsidy follows other rules, without an amount: it cannot be computed.',
    ),
  },
);

const newInfrastructure = clause(
  '四（六）14',
  text('支持视觉智能新基建项目', 'Support for new infrastructure projects of visual intelligence'),
  {
    text: '运营后的新基建项目按年度非关联交易服务收入给予相应补助。(市经信局)',
    departments: ['市经信局'],
    note: text(
      '按非关联交易服务收入的“相应补助”未列比例，无法计算。',
      'The subsidy on service revenue from unaffiliated parties has no rate: it cannot be computed.',
    ),
  },
);

export const vision2023 = policy({
  id: 'vision-2023',
  title: text(
    '杭州市人民政府办公厅关于高标准建设“中国视谷”高质量发展视觉智能产业的实施意见',
    'Implementing opinions of the General Office of the Hangzhou Municipal ' +
      'Government on building the “China Vision Valley” to a high standard and ' +
      'developing the visual intelligence industry with high quality',
  ),
  shortTitle: text('视觉智能 2023', 'Visual intelligence 2023'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2023-08',
  status: 'adopted',
  effectiveFrom: '2023-09-03',
  effectiveTo: '2027-12-31',
  datesNote: text(
    '原文：“本意见自 2023 年 9 月 3 日起施行,有效期至 2027 年 12 月 31 日”；' +
      '相关政策条款“有效期按各自政策规定执行”，各自的有效期本意见未列。',
    'The text says: in force from 3 September 2023 until 31 December 2027. ' +
      'The clauses concerned run for the periods of their own policies, which ' +
      'these opinions do not list.',
  ),
  trade: VISUAL_INTELLIGENCE,
  stacking: '与本市各级其他同类政策不一致的,按照“从优、就高、不重复”的原则予以支持。',
  closingRules: [
    '由市经信局负责牵头组织实施。',
    lawText`
      相关政策条款由市有关部门按照现有政策组织实施,补助(奖励)资金由市和各区、县(市)按财政体制共同承担,
      有效期按各自政策规定执行。
    `,
  ],
  fundedBy: funded('joint', '补助(奖励)资金由市和各区、县(市)按财政体制共同承担'),
  clauses: [
    strongEnterprises,
    projectsToCompleteTheChain,
    jointDevelopment,
    windowPark,
    coordinatedLayout,
    industrialPlatforms,
    innovationPlatforms,
    keyTechnologies,
    attractingTalent,
    transferOfResults,
    usesInManufacturing,
    usesInGovernance,
    usesInPublicServices,
    industrialCallingCard,
    worldwideEvents,
    propertyAndStandards,
    computingInfrastructure,
    networkInfrastructure,
    chainLeadersEcosystem,
    headquarters,
    growthInSize,
    denserLandUse,
    landForProjects,
    landQuotas,
    majorResearchProjects,
    keyTechnologySupport,
    highLevelPlatforms,
    talentSupport,
    resultsIntoUse,
    firstSetProducts,
    promotionalEvents,
    newInfrastructure,
  ],
});
