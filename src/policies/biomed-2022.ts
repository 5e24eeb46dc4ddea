import { award, funded, unclear } from '../rules/awards';
import {
  number,
  percent,
  reaching,
  squareMetres,
  wan,
  yearsLong,
  yi,
  type Quantity,
  type Tiers,
} from '../rules/expressions';
import { area, count, money, moneyChange, oneOf, years, type NumberInput } from '../rules/inputs';
import { lawText } from '../rules/law-text';
import { clause, policy } from '../rules/policies';
import { text, type Text } from '../rules/text';
import { districtJointInvestment } from './shared/inputs';
import { PASSED_REVIEW } from './shared/labels';
import {
  DEVICE_RESEARCH,
  DRUG_AND_SYNBIO_RESEARCH,
  ENERGY_LOAN_BESIDE_GRANT,
  EQUIPMENT_LOAN_BESIDE_GRANT,
  INDUSTRIALISATION,
  LIFE_SCIENCE_PLATFORM,
  LIFE_SCIENCE_VOUCHER,
  MATERIALS_LOAN_BESIDE_GRANT,
  PLATFORM_IN_PROJECT,
  PRODUCT_CERTIFICATE,
  PRODUCT_SALES,
  RESEARCH_PROJECT,
  REVENUE_INCREASE,
} from './shared/matters';
import { LIMIT_ONLY, NO_FIGURE } from './shared/notes';
import { BIOMEDICINE, FUND_MANAGERS, MEDICAL_INSTITUTIONS } from './shared/trades';

const foundationsOfInnovation = clause(
  '二（一）',
  text('夯实创新策源基础', 'Strengthening the foundations of original innovation'),
  {
    text: lawText`
      依托重点单位打造国家科技创新战略等平台,鼓励重点企业、科研院所和医疗机构承担国家、省级攻关任务,
      对国家级重大创新载体建设,市级按省级资助实际到账金额50%予以配套支持,最高不超过3000万元。
      (牵头单位:市科技局、市市场监管局,配合单位:市财政局、市卫生健康委员会)
    `,
    departments: ['市科技局', '市市场监管局', '市财政局', '市卫生健康委员会'],
    awards: [
      award('BIOMED_NATIONAL_PLATFORM_MATCH', {
        title: text(
          '国家级重大创新载体市级配套',
          'City matching funds for major national innovation platforms',
        ),
        quote: '市级按省级资助实际到账金额50%予以配套支持,最高不超过3000万元',
        inputs: {
          fundsReceived: money({
            label: text('省级资助实际到账金额', 'Provincial grant actually received'),
            item: text('国家级重大创新载体', 'major national innovation platform'),
            note: text(
              '该创新载体的省级资助实际到账金额，不含国家资助。',
              'Provincial grant actually received for the platform; national grants do not count.',
            ),
            synonyms: ['国家级重大创新载体省级资助实际到账金额', '国家级重大创新载体省级资助到账金额'],
          }),
        },
        conditions: [
          text('国家级重大创新载体建设', 'building of a major national innovation platform'),
          text('省级资助已实际到账', 'the provincial grant has actually been received'),
        ],
        pays: ({ fundsReceived }) => percent(50).of(fundsReceived).upTo(wan(3000)),
        subject: { kind: 'platform', marks: { fundsReceived: 'fundsReceived' } },

        beneficiary: 'platform',
        fundedBy: funded('city', '市级按省级资助实际到账金额50%予以配套支持'),
        ambiguities: [
          unclear(
            '最高额按何种单位、何种期间，文本未载明；按每个创新载体计一个最高额。',
            'To which unit and period the cap applies is not stated; ' +
              'taken as one cap per innovation platform.',
          ),
          unclear('资助一次还是多次，文本未载明。', 'Whether it is paid once or more often is not stated.'),
        ],
      }),
    ],
  },
);

/** 核心技术攻关：最高不超过3000万元。 */
const researchGrant = wan(3000);

const coreDrugTechnologies = clause(
  '二（二）',
  text(
    '加强药物核心技术攻关和成果转化',
    'Strengthening research on core drug technologies and the transfer of its results',
  ),
  {
    text: lawText`
      着力挖掘新药发现阶段极具潜力的临床前候选化合物,
      对开展新靶标、新机制、新原理等生物医药前沿领域高水平基础研究和核心技术攻关的,
      经评审给予最高不超过3000万元的资助。
      (牵头单位:市科技局,配合单位:市经信局、市财政局、市卫生健康委员会)
    `,
    departments: ['市科技局', '市经信局', '市财政局', '市卫生健康委员会'],
    awards: [
      award('BIOMED_CORE_RESEARCH_GRANT', {
        title: text(
          '生物医药前沿基础研究和核心技术攻关资助',
          'Grant for frontier basic research and core technologies in biomedicine',
        ),
        quote: '经评审给予最高不超过3000万元的资助',
        inputs: {
          projectCount: count({
            label: text('通过评审的项目数', 'Research projects that passed the review'),
            item: text('生物医药前沿攻关', 'frontier of biomedicine'),
            note: text(
              '通过评审的项目数；没有填 0。',
              'Number of projects that passed the review; 0 if none.',
            ),
            synonyms: ['生物医药前沿攻关通过评审项目数'],
          }),
        },
        conditions: [
          text(
            '对新药发现阶段极具潜力的临床前候选化合物，' +
              '开展新靶标、新机制、新原理等生物医药前沿领域高水平基础研究和核心技术攻关',
            'high-level basic research and work on core technologies at the frontier of biomedicine ' +
              '(new targets, mechanisms, principles and the like), on preclinical candidate compounds ' +
              'of great promise in drug discovery',
          ),
          PASSED_REVIEW,
        ],
        pays: ({ projectCount }) => projectCount.times(researchGrant),
        subject: { kind: 'project' },
        matters: [DRUG_AND_SYNBIO_RESEARCH, RESEARCH_PROJECT],

        upperBound: '最高不超过',
        beneficiary: 'enterprise or institution',
        ambiguities: [
          LIMIT_ONLY,
          {
            taken: text(
              '3000万元按项目还是按申请单位，文本未载明；按项目计。',
              'Whether CNY 30 million is per project or per applicant is not stated; taken per project.',
            ),
            other: {
              text: text('按单位计：一个单位至多3000万元', 'per applicant: at most CNY 30 million'),
              pays: ({ projectCount }) => researchGrant.when(projectCount.atLeast(number(1))),
            },
          },
        ],
      }),
    ],
  },
);

const LICENSED_AND_PRODUCED = text(
  '注册申请人获得许可并进行产业化',
  'the registration applicant has been licensed and the product is produced industrially',
);

const TRIALS_AT_HOME = text(
  '已在国内开展相应期别临床试验',
  'clinical trials of the phase concerned have been carried out in China',
);

const TRIAL_READINGS = [
  unclear(
    '“按临床试验不同阶段…单个品种最高分别不超过”：同一品种每期临床各有一个最高额，' +
      '按品种、按期分别计算。另一读法为一个品种只有所达最高一期的最高额，并扣除前期已得资助；' +
      '文本没有“累计”或“差额”字样支持。',
    'Each trial phase of one product has a cap of its own: compute once per product and phase. ' +
      'The other reading, one cap per product (that of the highest phase, less earlier grants), has ' +
      'no wording such as 累计 or 差额 to support it.',
  ),
  unclear(
    '“研发投入”是该期的还是整个品种的，文本未载明；按归属于所申请那一期的研发投入计。',
    'Whether the R&D spending is that of the phase or of the whole product is not stated; ' +
      'taken as the spending on the phase applied for.',
  ),
  unclear(
    '“获得许可”指临床试验许可还是上市许可，文本未载明；作为须核实的条件，视为已满足。',
    'Which licence is meant, for the clinical trial or for marketing, is not stated; ' +
      'a condition to verify, taken as met.',
  ),
];

/** The rate hangs on what the product is: spending on one kind must not feed the grant for another. */
const rndExpense = (item: Text, synonyms: readonly string[]): NumberInput =>
  money({
    label: text('研发投入', 'R&D spending'),
    item,
    note: text(
      '该品种（产品）经认可计入本项资助的研发投入，不是企业全部研发投入。',
      'R&D spending on this product that is recognised for the grant, not that of the whole enterprise.',
    ),
    synonyms,
  });

const PHASE_I = { ...text('Ⅰ期', 'phase I'), synonyms: ['1', '1期', '一期', 'Ⅰ期临床', 'Ⅰ期临床试验'] };
const PHASE_II = { ...text('Ⅱ期', 'phase II'), synonyms: ['2', '2期', '二期', 'Ⅱ期临床', 'Ⅱ期临床试验'] };
const PHASE_III = { ...text('Ⅲ期', 'phase III'), synonyms: ['3', '3期', '三期', 'Ⅲ期临床', 'Ⅲ期临床试验'] };

const TRIAL_PHASE = {
  label: text('临床试验阶段', 'Clinical trial phase'),
  note: text('本次计算的那一期临床试验。', 'The phase of the clinical trial that this call is about.'),
  synonyms: ['临床阶段', '临床试验期别', '临床期别'],
};

const trialPhase = oneOf(TRIAL_PHASE, { I: PHASE_I, II: PHASE_II, III: PHASE_III });

const innovativeDrugs = clause(
  '二（三）',
  text('支持创新药品研发生产', 'Support for the development and production of innovative drugs'),
  {
    text: lawText`
      对已在国内开展Ⅰ期、Ⅱ期、Ⅲ期临床试验,注册申请人获得许可并进行产业化的1类化学药、1类生物制品、1类中药,
      按临床试验不同阶段,经评审给予不超过研发投入40%,
      单个品种最高分别不超过1000万元、2000万元、4000万元的资助。
      (牵头单位:市经信局,配合单位:市科技局、市财政局、市市场监管局)
    `,
    departments: ['市经信局', '市科技局', '市财政局', '市市场监管局'],
    awards: [
      award('BIOMED_CLASS1_TRIAL_GRANT', {
        title: text(
          '1类创新药临床试验研发资助',
          'R&D grant for class 1 innovative drugs by clinical trial phase',
        ),
        quote: '经评审给予不超过研发投入40%,单个品种最高分别不超过1000万元、2000万元、4000万元的资助',
        inputs: {
          trialPhase,
          rndExpense: rndExpense(text('1类药品种', 'one class 1 drug'), [
            '1类药品种研发投入',
            '1类新药品种研发投入',
          ]),
        },
        conditions: [
          text(
            '1类化学药、1类生物制品、1类中药',
            'a class 1 chemical drug, class 1 biological product or class 1 traditional Chinese medicine',
          ),
          TRIALS_AT_HOME,
          LICENSED_AND_PRODUCED,
          PASSED_REVIEW,
        ],
        pays: ({ trialPhase, rndExpense }) =>
          percent(40)
            .of(rndExpense)
            .upTo(trialPhase.gives({ I: wan(1000), II: wan(2000), III: wan(4000) })),
        subject: {
          kind: 'product',
          nature: 'drug/1',
          marks: { rndExpense: 'drugResearch' },
          apart: 'trialPhase',
        },
        matters: [DRUG_AND_SYNBIO_RESEARCH],

        upperBound: '不超过',
        beneficiary: 'enterprise or institution',
        frequency: 'per product and trial phase',
        ambiguities: TRIAL_READINGS,
      }),
    ],
  },
);

const improvedNewDrugs = clause(
  '二（四）',
  text('支持改良型新药研发生产', 'Support for the development and production of improved new drugs'),
  {
    text: lawText`
      对已在国内开展Ⅰ期、Ⅱ期、Ⅲ期临床试验,注册申请人获得许可并进行产业化的2类化学药、2类生物制品、2类中药,
      按临床试验不同阶段,经评审给予不超过研发投入30%,
      单个品种最高分别不超过500万元、1000万元、2000万元的资助。
      对已在国内开展Ⅱ期、Ⅲ期临床试验,
      注册申请人获得许可并进行产业化的3类化学药、3类生物制品和古代经典名方中药复方制剂,按临床试验不同阶段,
      经评审给予不超过研发投入20%,单个品种最高分别不超过300万元、600万元的资助。
      (牵头单位:市经信局,配合单位:市科技局、市财政局、市市场监管局)
    `,
    departments: ['市经信局', '市科技局', '市财政局', '市市场监管局'],
    awards: [
      award('BIOMED_CLASS2_TRIAL_GRANT', {
        title: text(
          '2类改良型新药临床试验研发资助',
          'R&D grant for class 2 improved new drugs by clinical trial phase',
        ),
        quote: '经评审给予不超过研发投入30%,单个品种最高分别不超过500万元、1000万元、2000万元的资助',
        inputs: {
          trialPhase,
          rndExpense: rndExpense(text('2类药品种', 'one class 2 drug'), [
            '2类药品种研发投入',
            '2类新药品种研发投入',
          ]),
        },
        conditions: [
          text(
            '2类化学药、2类生物制品、2类中药',
            'a class 2 chemical drug, class 2 biological product or class 2 traditional Chinese medicine',
          ),
          TRIALS_AT_HOME,
          LICENSED_AND_PRODUCED,
          PASSED_REVIEW,
        ],
        pays: ({ trialPhase, rndExpense }) =>
          percent(30)
            .of(rndExpense)
            .upTo(trialPhase.gives({ I: wan(500), II: wan(1000), III: wan(2000) })),
        subject: {
          kind: 'product',
          nature: 'drug/2',
          marks: { rndExpense: 'drugResearch' },
          apart: 'trialPhase',
        },
        matters: [DRUG_AND_SYNBIO_RESEARCH],

        upperBound: '不超过',
        beneficiary: 'enterprise or institution',
        frequency: 'per product and trial phase',
        ambiguities: TRIAL_READINGS,
      }),
      award('BIOMED_CLASS3_TRIAL_GRANT', {
        title: text(
          '3类药及古代经典名方制剂临床试验研发资助',
          'R&D grant for class 3 drugs and preparations of ancient classic formulas by clinical trial phase',
        ),
        quote: '经评审给予不超过研发投入20%,单个品种最高分别不超过300万元、600万元的资助',
        inputs: {
          trialPhase: oneOf(
            {
              ...TRIAL_PHASE,
              note: text(
                '本次计算的那一期临床试验；本项只支持Ⅱ期、Ⅲ期。',
                'The phase of the clinical trial that this call is about; ' +
                  'only phases II and III are supported here.',
              ),
            },
            { II: PHASE_II, III: PHASE_III },
          ),
          rndExpense: rndExpense(text('3类药品种', 'one class 3 drug or classic formula'), [
            '3类药品种研发投入',
            '古代经典名方中药复方制剂品种研发投入',
          ]),
        },
        conditions: [
          text(
            '3类化学药、3类生物制品和古代经典名方中药复方制剂',
            'a class 3 chemical drug, class 3 biological product or compound preparation of an ' +
              'ancient classic formula of traditional Chinese medicine',
          ),
          TRIALS_AT_HOME,
          LICENSED_AND_PRODUCED,
          PASSED_REVIEW,
        ],
        pays: ({ trialPhase, rndExpense }) =>
          percent(20)
            .of(rndExpense)
            .upTo(trialPhase.gives({ II: wan(300), III: wan(600) })),
        subject: {
          kind: 'product',
          nature: 'drug/3',
          marks: { rndExpense: 'drugResearch' },
          apart: 'trialPhase',
        },
        matters: [DRUG_AND_SYNBIO_RESEARCH],

        upperBound: '不超过',
        beneficiary: 'enterprise or institution',
        frequency: 'per product and trial phase',
        ambiguities: TRIAL_READINGS,
      }),
    ],
  },
);

const FIRST_DEVICE_CERTIFICATE = text(
  '首次获得医疗器械注册证书并进行产业化',
  'a medical device registration certificate obtained for the first time, and ' +
    'the device produced industrially',
);

const medicalDevices = clause(
  '二（五）',
  text('支持医疗器械研发生产', 'Support for the development and production of medical devices'),
  {
    text: lawText`
      对进入国家创新医疗器械特别审查或优先审批程序的医疗器械,首次获得医疗器械注册证书并进行产业化的,
      经评审给予不超过研发投入40%,最高不超过600万元的资助。
      对首次获得医疗器械注册证书并进行产业化的创新型二类医疗器械、三类医疗器械,
      经评审给予不超过研发投入20%,单个品种最高分别不超过200万元、400万元的资助。
      (牵头单位:市经信局,配合单位:市科技局、市财政局、市市场监管局)
    `,
    departments: ['市经信局', '市科技局', '市财政局', '市市场监管局'],
    awards: [
      award('BIOMED_PRIORITY_DEVICE_GRANT', {
        title: text(
          '特别审查或优先审批医疗器械研发资助',
          'R&D grant for devices in the national special review or priority approval procedure',
        ),
        quote: '经评审给予不超过研发投入40%,最高不超过600万元的资助',
        inputs: {
          rndExpense: rndExpense(
            text('特别审查、优先审批医疗器械品种', 'one device in special review or priority approval'),
            ['特别审查、优先审批医疗器械品种研发投入'],
          ),
        },
        conditions: [
          text(
            '进入国家创新医疗器械特别审查或优先审批程序',
            'admitted to the national special review procedure for innovative medical devices or ' +
              'to the priority approval procedure',
          ),
          FIRST_DEVICE_CERTIFICATE,
          PASSED_REVIEW,
        ],
        pays: ({ rndExpense }) => percent(40).of(rndExpense).upTo(wan(600)),
        subject: { kind: 'product', nature: 'device', marks: { rndExpense: 'deviceResearch' } },

        matters: [DEVICE_RESEARCH, DRUG_AND_SYNBIO_RESEARCH],
        upperBound: '不超过',
        beneficiary: 'enterprise or institution',
        frequency: 'per product',
        ambiguities: [
          unclear(
            '600万元之前没有“单个品种”（下一句有）；因为以首次获得该器械的注册证书为条件，按每个器械计。',
            'CNY 6 million is not said to be per product (the next sentence is); ' +
              'taken per device, because the first certificate of the device is the condition.',
          ),
          unclear(
            '同时符合下一句（BIOMED_INNOVATIVE_DEVICE_GRANT）的器械如何处理，文本未载明；' +
              '两项取其高，不同时享受（“从优、就高、不重复”本为与其他政策重叠而设，此处比照）。',
            'What holds for a device that also fits the next sentence ' +
              '(BIOMED_INNOVATIVE_DEVICE_GRANT) is not stated; the higher of the two is taken, not ' +
              'both (从优、就高、不重复 is written for other policies and applied here by analogy).',
          ),
        ],
      }),
      award('BIOMED_INNOVATIVE_DEVICE_GRANT', {
        title: text(
          '创新型二类、三类医疗器械研发资助',
          'R&D grant for innovative class II and class III devices',
        ),
        quote: '经评审给予不超过研发投入20%,单个品种最高分别不超过200万元、400万元的资助',
        inputs: {
          deviceClass: oneOf(
            {
              label: text('医疗器械类别', 'Medical device class'),
              note: text('该医疗器械的管理类别。', 'Regulatory class of the medical device.'),
              synonyms: ['医疗器械管理类别', '器械管理类别'],
            },
            {
              II: {
                ...text('二类医疗器械', 'class II medical device'),
                synonyms: ['二类', 'Ⅱ类', '2类', '第二类', '第二类医疗器械', 'Ⅱ类医疗器械', '2类医疗器械'],
              },
              III: {
                ...text('三类医疗器械', 'class III medical device'),
                synonyms: ['三类', 'Ⅲ类', '3类', '第三类', '第三类医疗器械', 'Ⅲ类医疗器械', '3类医疗器械'],
              },
            },
          ),
          rndExpense: rndExpense(
            text('创新型二类、三类医疗器械品种', 'one innovative class II or class III device'),
            ['创新型二类、三类医疗器械品种研发投入'],
          ),
        },
        conditions: [
          text(
            '创新型二类医疗器械、三类医疗器械',
            'an innovative class II medical device or a class III medical device',
          ),
          FIRST_DEVICE_CERTIFICATE,
          PASSED_REVIEW,
        ],
        pays: ({ deviceClass, rndExpense }) =>
          percent(20)
            .of(rndExpense)
            .upTo(deviceClass.gives({ II: wan(200), III: wan(400) })),
        subject: {
          kind: 'product',
          nature: { by: 'deviceClass', of: { II: 'device/2', III: 'device/3' } },
          marks: { rndExpense: 'deviceResearch' },
        },

        matters: [DEVICE_RESEARCH, DRUG_AND_SYNBIO_RESEARCH],
        upperBound: '不超过',
        beneficiary: 'enterprise or institution',
        frequency: 'per product',
        ambiguities: [
          unclear(
            '“创新型”是否也限定三类医疗器械，两可；不影响金额。',
            'Whether innovative also qualifies class III devices is open; the amount is the same.',
          ),
        ],
      }),
    ],
  },
);

const jointEthicsReview = clause(
  '三（六）',
  text('建立伦理协作审查工作机制', 'Setting up joint ethics review'),
  {
    text: lawText`
      建立全市临床研究伦理协作审查联盟,探索建立多中心临床研究伦理审查结果互认制度,
      有效减少临床试验重复审批,缩短创新产品研发周期。
      (牵头单位:市卫生健康委员会,配合单位:市经信局)
    `,
    departments: ['市卫生健康委员会', '市经信局'],
    note: NO_FIGURE,
  },
);

const clinicalResearchPlatforms = clause(
  '三（七）',
  text('完善药物临床研究支撑平台体系', 'Improving the platforms that support clinical research on drugs'),
  {
    text: lawText`
      加强高级别生物安全实验室建设。
      建设市级临床生物样本库,统一临床生物样本库信息采集标准。
      建立全市统一的临床研究信息平台和人类遗传资源信息库,实现数据汇集,优化样本共享机制。
      (牵头单位:市卫生健康委员会,配合单位:市经信局)
    `,
    departments: ['市卫生健康委员会', '市经信局'],
    note: NO_FIGURE,
  },
);

/** 引入的“大PI”：最高不超过1500万元。 */
const chiefPiGrant = wan(1500);

const clinicalResearchTransfer = clause(
  '三（八）',
  text('加强临床研究成果转化激励', 'Stronger incentives to transfer the results of clinical research'),
  {
    text: lawText`
      对经认定的研究型病房可不纳入医院平均住院日、床位周转次数、病床使用率、DRGs临床绩效体系等考核。
      GCP项目按不同来源和规模视同相应级别的科研项目,
      纳入主要研究者和直接参加研究者的绩效工资、职称晋升、岗位聘用等管理。
      支持三级公立医院探索建立临床研究“大PI”计划,对引入的“大PI”按最高不超过1500万元予以资助。
      (牵头单位:市卫生健康委员会、市人力社保局,配合单位:市科技局、市财政局、市医疗保障局)
    `,
    departments: ['市卫生健康委员会', '市人力社保局', '市科技局', '市财政局', '市医疗保障局'],
    awards: [
      award('BIOMED_CHIEF_PI_GRANT', {
        title: text(
          '引入临床研究“大PI”资助',
          'Grant for recruiting leading principal investigators of clinical research',
        ),
        quote: '对引入的“大PI”按最高不超过1500万元予以资助',
        inputs: {
          piCount: count({
            label: text('引入“大PI”人数', 'Leading principal investigators recruited'),
            note: text(
              '引入的“大PI”人数；没有填 0。',
              'Number of leading principal investigators recruited; 0 if none.',
            ),
            synonyms: ['大PI引入人数', '引进大PI人数'],
          }),
        },
        conditions: [
          text('三级公立医院', 'a tertiary public hospital'),
          text(
            '临床研究“大PI”计划引入',
            'recruited under a programme for leading principal investigators of clinical research',
          ),
        ],
        trade: MEDICAL_INSTITUTIONS,
        pays: ({ piCount }) => piCount.times(chiefPiGrant),
        subject: { kind: 'person' },

        upperBound: '最高不超过',
        beneficiary: 'individual',
        ambiguities: [
          LIMIT_ONLY,
          unclear(
            '“对引入的‘大PI’…予以资助”：受资助的是“大PI”个人，资金可能经由医院拨付。',
            'The principal investigator is the one supported, by the wording; ' +
              'the money may pass through the hospital.',
          ),
          {
            taken: text(
              '1500万元按人还是按医院，文本未载明；按人计。资助几次也未载明。',
              'Whether CNY 15 million is per person or per hospital is not stated; taken per person. ' +
                'How often it is paid is not stated either.',
            ),
            other: {
              text: text('按医院计：一家医院至多1500万元', 'per hospital: at most CNY 15 million'),
              pays: ({ piCount }) => chiefPiGrant.when(piCount.atLeast(number(1))),
            },
          },
        ],
      }),
    ],
  },
);

const hospitalsAndEnterprisesTogether = clause(
  '三（九）',
  text('提升医企融合创新能力', 'Raising the capacity of hospitals and enterprises to innovate together'),
  {
    text: lawText`
      建立医企对接工作机制,以“揭榜挂帅”的形式鼓励医疗机构与企业、研发机构联合开展临床应用研究。
      鼓励医疗机构按相关规定委托企业开展研发和生产活动,加强院内制剂的开发和转化。
      (牵头单位:市卫生健康委员会,配合单位:市经信局、市科技局、市市场监管局、市医疗保障局)
    `,
    departments: ['市卫生健康委员会', '市经信局', '市科技局', '市市场监管局', '市医疗保障局'],
    note: NO_FIGURE,
  },
);

const industryAndResearchAlliances = clause(
  '三（十）',
  text(
    '探索成立生物医药产业联盟和专业临床研究联盟',
    'Exploring alliances of the biomedical industry and of specialised clinical research',
  ),
  {
    text: lawText`
      成立联合产业链上下游的生物医药产业联盟和专业药物/医疗器械临床研究联盟,
      组织开展技术创新协作、临床研究服务、政策法规培训、高端展会等活动,支持联盟等社会组织发展,
      给予单个组织最高不超过200万元资助。
      (牵头单位:市经信局、市卫生健康委员会,配合单位:市财政局、市市场监管局)
    `,
    departments: ['市经信局', '市卫生健康委员会', '市财政局', '市市场监管局'],
    awards: [
      award('BIOMED_ALLIANCE_GRANT', {
        title: text(
          '生物医药产业联盟和临床研究联盟资助',
          'Grant for alliances of the biomedical industry and of clinical research',
        ),
        quote: '给予单个组织最高不超过200万元资助',
        inputs: {
          organizationCount: count({
            label: text('受支持的联盟等社会组织数', 'Alliances and other social organisations supported'),
            note: text(
              '受支持的组织数；单个组织填 1，不受支持填 0。',
              'Number of organisations supported; 1 for a single organisation, 0 if not supported.',
            ),
            synonyms: ['受支持的社会组织数'],
          }),
        },
        conditions: [
          text(
            '生物医药产业联盟和专业药物/医疗器械临床研究联盟等社会组织',
            'an alliance of the biomedical industry, an alliance for clinical research on drugs or ' +
              'medical devices, or another social organisation of the kind',
          ),
          text(
            '组织开展技术创新协作、临床研究服务、政策法规培训、高端展会等活动',
            'organises joint innovation, clinical research services, training on policies and ' +
              'regulations, high-end exhibitions and the like',
          ),
        ],
        pays: ({ organizationCount }) => organizationCount.times(wan(200)),
        upperBound: '最高不超过',
        beneficiary: 'organization',
        ambiguities: [
          LIMIT_ONLY,
          unclear('资助一次还是每年，文本未载明。', 'Whether it is paid once or every year is not stated.'),
        ],
      }),
    ],
  },
);

/** 达到5、15、30项以上的，分别给予…；牵头单位和参与单位同一档次标准。 */
const trialService = (atFive: Quantity, atFifteen: Quantity, atThirty: Quantity): Tiers =>
  reaching([number(5), atFive], [number(15), atFifteen], [number(30), atThirty]);

const clinicalTrialServices = clause(
  '三（十一）',
  text('鼓励开展药物临床试验服务', 'Encouraging clinical drug trial services'),
  {
    text: lawText`
      对于获得药物临床试验资质的医疗机构,每年为本市企业提供临床试验服务项目达到5、15、30项以上的,
      分别给予牵头单位最高不超过100万元、200万元、300万元的资助,
      分别给予参与单位最高不超过50万元、100万元、150万元的资助。
      积极支持实验室自建检测方法(LDT)试点,有条件允许LDT项目服务于临床推广。
      (牵头单位:市卫生健康委员会、市经信局,配合单位:市财政局)
    `,
    departments: ['市卫生健康委员会', '市经信局', '市财政局'],
    note: text(
      '实验室自建检测方法（LDT）试点未列金额。',
      'The pilot of laboratory developed tests (LDT) has no figure.',
    ),
    awards: [
      award('BIOMED_TRIAL_SERVICE_GRANT', {
        title: text('药物临床试验服务资助', 'Grant to medical institutions for clinical trial services'),
        quote: lawText`
          每年为本市企业提供临床试验服务项目达到5、15、30项以上的,
          分别给予牵头单位最高不超过100万元、200万元、300万元的资助,
          分别给予参与单位最高不超过50万元、100万元、150万元的资助
        `,
        inputs: {
          trialCount: count({
            label: text(
              '年度为本市企业提供临床试验服务项目数',
              'Clinical trial projects for enterprises of the city in the year',
            ),
            year: 'assessed',
            measure: text('项', 'projects'),
            note: text(
              '医疗机构当年以该角色为本市企业提供的临床试验服务项目数。',
              'Clinical trial projects in which the institution served enterprises ' +
                'of the city in the year in this role.',
            ),
            synonyms: ['年度临床试验服务项目数'],
          }),
          role: oneOf(
            {
              label: text('承担角色', 'Role'),
              item: text('临床试验服务', 'clinical trial services'),
              note: text(
                '医疗机构在这些项目中是牵头单位还是参与单位。',
                'Whether the institution leads these projects or takes part in them.',
              ),
              synonyms: ['临床试验服务承担角色', '临床试验承担角色'],
            },
            {
              lead: { ...text('牵头单位', 'lead institution'), synonyms: ['牵头', '组长单位'] },
              participant: {
                ...text('参与单位', 'participating institution'),
                synonyms: ['参与', '参加单位'],
              },
            },
          ),
        },
        conditions: [
          text(
            '获得药物临床试验资质的医疗机构',
            'a medical institution qualified to carry out clinical drug trials',
          ),
          text('服务对象为本市企业', 'the enterprises served are of the city'),
        ],
        trade: MEDICAL_INSTITUTIONS,
        pays: ({ trialCount, role }) =>
          role.gives({
            lead: trialService(wan(100), wan(200), wan(300)).at(trialCount),
            participant: trialService(wan(50), wan(100), wan(150)).at(trialCount),
          }),
        upperBound: '最高不超过',
        beneficiary: 'hospital',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '“达到5、15、30项以上”含本数（“达到”“以上”均含本数）。',
            '达到 and 以上 both include the number: 5, 15 and 30 projects are enough.',
          ),
          unclear(
            '牵头和参与的项目是否分开计数，文本未载明；按角色分别计算，填该角色的项目数。' +
              '一家医疗机构能否两项都得，也未载明。',
            'Whether projects led and projects joined are counted apart is not stated; ' +
              'compute once per role with the projects of that role. ' +
              'Whether one institution may have both is not stated either.',
          ),
        ],
      }),
    ],
  },
);

/** 对实际投资总额达2000万元的产业化项目，按实际投资总额的30%。 */
const industrialisationGrant = (investment: Quantity): Quantity =>
  percent(30)
    .of(investment)
    .when(investment.atLeast(wan(2000)));

/** 厂房出售：最高不超过1亿元。 */
const plantSaleCap = yi(1);

const innovativeProjectsToProduction = clause(
  '四（十二）',
  text('推动创新项目产业化落地', 'Bringing innovative projects to industrial production'),
  {
    text: lawText`
      对实际投资总额达2000万元的产业化项目,按实际投资总额(不含土地、厂房、旧设备等,
      含新设备、GMP标准厂房装修等)的30%予以资助。
      各区、县(市)国资平台建设的厂房出售给企业,总面积达1万平方米以上并全部用于产业化项目的,
      对所在区、县(市)按厂房交易金额的20%予以资助,最高不超过1亿元。
      (牵头单位:市经信局,配合单位:市财政局、市投资促进局)
    `,
    departments: ['市经信局', '市财政局', '市投资促进局'],
    awards: [
      award('BIOMED_INDUSTRIALIZATION_GRANT', {
        title: text('生物医药产业化项目投资资助', 'Investment grant for industrial projects in biomedicine'),
        quote: lawText`
          对实际投资总额达2000万元的产业化项目,按实际投资总额(不含土地、厂房、旧设备等,
          含新设备、GMP标准厂房装修等)的30%予以资助
        `,
        inputs: {
          investment: money({
            label: text('实际投资总额', 'Actual total investment'),
            item: text('生物医药产业化项目', 'biomedical industrial project'),
            note: text(
              '项目实际投资总额，不含土地、厂房、旧设备等，含新设备、GMP标准厂房装修等。',
              'Actual total investment of the project, without land, plant buildings, used equipment ' +
                'and the like, with new equipment, the fitting-out of GMP plant and the like.',
            ),
            synonyms: ['生物医药产业化项目实际投资总额', '生物医药产业化项目投资总额'],
          }),
        },
        conditions: [text('生物医药产业化项目', 'an industrial project in biomedicine')],
        pays: ({ investment }) => industrialisationGrant(investment),
        subject: { kind: 'project', marks: { investment: 'industrialInvestment' } },

        matters: [
          INDUSTRIALISATION,
          EQUIPMENT_LOAN_BESIDE_GRANT,
          MATERIALS_LOAN_BESIDE_GRANT,
          ENERGY_LOAN_BESIDE_GRANT,
          PLATFORM_IN_PROJECT,
        ],
        beneficiary: 'enterprise or institution',
        frequency: 'per project',
        ambiguities: [
          {
            taken: text(
              '未设最高额：“最高不超过1亿元”在下一句（厂房出售）之末，只限下一句。',
              'No cap: 最高不超过1亿元 ends the next sentence (sale of plant ' +
                'buildings) and limits that sentence only.',
            ),
            other: {
              text: text('1亿元同样是本项的最高额', 'CNY 100 million caps this grant as well'),
              pays: ({ investment }) => industrialisationGrant(investment).upTo(plantSaleCap),
            },
          },
          unclear(
            '“不含土地、厂房、旧设备等”写在30%的基数处；两处同为“实际投资总额”，' +
              '2000万元的标准也按此口径。',
            'The exclusions stand at the base of the 30%; both places say 实际投资总额, so the test ' +
              'of CNY 20 million is on the same figure.',
          ),
          unclear('“达2000万元”含本数。', '达2000万元 includes the number itself.'),
        ],
      }),
      award('BIOMED_PLANT_SALE_DISTRICT_GRANT', {
        title: text(
          '国资平台厂房出售区县资助',
          'Grant to districts for plant buildings sold to enterprises by state-owned platforms',
        ),
        quote: lawText`
          总面积达1万平方米以上并全部用于产业化项目的,对所在区、县(市)按厂房交易金额的20%予以资助,
          最高不超过1亿元
        `,
        inputs: {
          floorArea: area({
            label: text('出售厂房总面积', 'Total area of the plant buildings sold'),
            note: text(
              '出售给企业的厂房总面积，平方米。',
              'Total area of the plant buildings sold to enterprises, in square metres.',
            ),
            // An area kept in 万平方米 would never reach the threshold.
            likely: { from: 1000 },
            synonyms: ['厂房出售总面积'],
          }),
          transactionAmount: money({
            label: text('厂房交易金额', 'Price of the plant buildings sold'),
            note: text('厂房出售的交易金额。', 'Price at which the plant buildings were sold.'),
            synonyms: ['厂房出售交易金额'],
          }),
        },
        conditions: [
          text(
            '各区、县（市）国资平台建设的厂房出售给企业',
            'plant buildings built by a state-owned platform of a district or ' +
              'county and sold to enterprises',
          ),
          text('全部用于产业化项目', 'used wholly for industrial projects'),
        ],
        pays: ({ floorArea, transactionAmount }) =>
          percent(20)
            .of(transactionAmount)
            .upTo(plantSaleCap)
            .when(floorArea.atLeast(squareMetres(10_000))),
        subject: { kind: 'district' },

        beneficiary: 'district',
        ambiguities: [
          unclear('“达1万平方米以上”含本数。', '达1万平方米以上 includes the number itself.'),
          unclear(
            '最高额按何种单位、何种期间，文本未载明；按一个区、县（市）的一次出售计。',
            'To which unit and period the cap applies is not stated; ' +
              'taken as one cap per sale in one district.',
          ),
        ],
      }),
    ],
  },
);

const strongerEnterprises = clause(
  '四（十三）',
  text('鼓励企业做优做强', 'Encouraging enterprises to grow better and stronger'),
  {
    text: lawText`
      规上生物医药企业当年市级留成新增贡献部分全额奖励给属地政府,由其统筹用于支持生物医药企业发展,
      扶持企业做优做强。
      推动“一核四园多点”协同发展,鼓励开展区域合作,强化区县(市)联动,合理布局化学药、原料药和制剂生产基地,
      补齐生物医药发展产业链,支持建设生物医药产业共同富裕示范区。
      (牵头单位:市经信局,配合单位:市财政局、市生态环境局、市统计局、国家税务总局杭州市税务局)
    `,
    departments: ['市经信局', '市财政局', '市生态环境局', '市统计局', '国家税务总局杭州市税务局'],
    note: text(
      '“一核四园多点”协同发展和区域合作未列金额。',
      'The joint development of the core, four parks and further sites, and regional ' +
        'cooperation, have no figure.',
    ),
    awards: [
      award('BIOMED_CONTRIBUTION_DISTRICT_AWARD', {
        title: text(
          '规上生物医药企业市级留成新增贡献奖励属地政府',
          'Transfer to the district government of the newly added city-retained contribution ' +
            'of biomedical enterprises above designated size',
        ),
        quote: '当年市级留成新增贡献部分全额奖励给属地政府',
        inputs: {
          retainedTaxIncrease: moneyChange({
            label: text('当年市级留成新增贡献', 'Newly added contribution retained by the city'),
            year: 'assessed',
            note: text(
              '规上生物医药企业当年新增财政贡献中的市级留成部分，减少为负数。',
              'Newly added fiscal contribution of the year of biomedical enterprises above ' +
                'designated size that the city retains; negative for a decrease.',
            ),
            synonyms: ['市级留成新增贡献', '市级留成增量'],
          }),
        },
        conditions: [
          text('规上生物医药企业', 'biomedical enterprises above designated size'),
          text(
            '奖励给属地政府，由其统筹用于支持生物医药企业发展，扶持企业做优做强',
            'paid to the district government, which uses it to support the growth of biomedical enterprises',
          ),
        ],
        pays: ({ retainedTaxIncrease }) => percent(100).of(retainedTaxIncrease).orZero(),
        subject: { kind: 'district' },

        beneficiary: 'district',
        frequency: 'yearly',
        fundedBy: funded('city', '当年市级留成新增贡献部分全额奖励给属地政府'),
        ambiguities: [
          unclear(
            '“新增贡献”的基期未载明；按比上年的增量计，减少的为 0。',
            'The base year of the increment is not stated; taken as the increase over the year ' +
              'before. A decrease gives 0.',
          ),
          unclear(
            '按企业分别计算还是全区相抵，文本未载明；按填报的数额计，合计为负的按 0 计。',
            'Whether it is counted per enterprise or netted over the district is not stated; ' +
              'the figure supplied is used, and a negative total counts as 0.',
          ),
        ],
      }),
    ],
  },
);

const volumeBasedProcurement = clause(
  '四（十四）',
  text('支持企业参加集中带量采购', 'Support for enterprises in volume-based procurement'),
  {
    text: lawText`
      鼓励企业积极参加国家、省级药械集中带量采购,按中标总价的3%予以奖励,单个品种最高奖励不超过300万元。
      (牵头单位:市经信局,配合单位:市财政局、市医疗保障局)
    `,
    departments: ['市经信局', '市财政局', '市医疗保障局'],
    awards: [
      award('BIOMED_BULK_PROCUREMENT_REWARD', {
        title: text(
          '药械集中带量采购中标奖励',
          'Reward for winning national or provincial volume-based procurement of drugs and devices',
        ),
        quote: '按中标总价的3%予以奖励,单个品种最高奖励不超过300万元',
        inputs: {
          bidAmount: money({
            label: text('中标总价', 'Total winning price'),
            item: text('药械集中带量采购', 'volume-based procurement of drugs and devices'),
            note: text(
              '一个品种在集中带量采购中的中标总价。',
              'Total winning price of one product in the procurement.',
            ),
            synonyms: ['集中带量采购中标总价', '集采中标总价'],
          }),
        },
        conditions: [
          text(
            '参加国家、省级药械集中带量采购并中标',
            'a winning bid in national or provincial volume-based procurement of drugs and devices',
          ),
        ],
        pays: ({ bidAmount }) => percent(3).of(bidAmount).upTo(wan(300)),
        subject: { kind: 'product', marks: { bidAmount: 'bid' } },

        frequency: 'per product',
        ambiguities: [
          unclear(
            '“中标总价”可能指企业全部品种，最高额按单个品种；按品种分别计算。',
            '中标总价 may mean all products of the enterprise while the cap ' +
              'is per product; compute once per product.',
          ),
          unclear(
            '同一品种在以后批次再次中标能否再奖，文本未载明。',
            'Whether the same product can be rewarded again in a later round is not stated.',
          ),
        ],
      }),
    ],
  },
);

const YEARLY_TOTAL = unclear(
  '最高额约束企业全年合计：每家企业每年以全年合计计算一次，按产品、按合同分别计算的结果不得相加超过最高额。',
  'The cap binds the total of the enterprise for the year: compute once per enterprise and year on ' +
    'that total; results per product or contract must not be added up beyond the cap.',
);

/** 3类生物制品…、3—5类以及通过一致性评价的化学仿制药，每个品种最高100万元。 */
const otherDrug = wan(100);
/** 每个品种（产品）最高给予。 */
const certificateReward = {
  class1_drug: wan(500),
  class2_drug: wan(300),
  class3_drug: otherDrug,
  generic: otherDrug,
  class3_device: wan(50),
};
/** 每家企业每年累计奖励额度不超过500万元。 */
const yearlySalesCap = wan(500);
/** 产品获证后3年内。 */
const certificateWindow = yearsLong(3);

const industrialProductionCapacity = clause(
  '四（十五）',
  text('提升产业化能力', 'Raising the capacity for industrial production'),
  {
    text: lawText`
      获得国家药械注册证书并进行产业化的,1类新药每个品种最高给予500万元奖励,
      2类新药每个品种最高给予300万元奖励,
      3类生物制品和古代经典名方中药复方制剂、3—5类以及通过一致性评价的化学仿制药,
      每个品种最高给予100万元奖励;
      3类医疗器械每个产品最高给予50万元奖励。
      产品获证后3年内本地化生产并形成销售的,按年度新增销售额,每增加1000万元给予50万元奖励,
      每家企业每年累计奖励额度不超过500万元。
      (牵头单位:市经信局,配合单位:市科技局、市财政局、市卫生健康委员会、市市场监管局)
    `,
    departments: ['市经信局', '市科技局', '市财政局', '市卫生健康委员会', '市市场监管局'],
    awards: [
      award('BIOMED_CERTIFICATE_REWARD', {
        title: text(
          '国家药械注册证书产业化奖励',
          'Reward for drugs and devices with a national registration certificate',
        ),
        quote: lawText`
          1类新药每个品种最高给予500万元奖励,2类新药每个品种最高给予300万元奖励,
          3类生物制品和古代经典名方中药复方制剂、3—5类以及通过一致性评价的化学仿制药,
          每个品种最高给予100万元奖励;
          3类医疗器械每个产品最高给予50万元奖励
        `,
        inputs: {
          productType: oneOf(
            {
              label: text('品种类别', 'Product category'),
              item: text('药械', 'drugs and devices'),
              note: text('获证品种（产品）的类别。', 'Category of the certified product.'),
              synonyms: ['药械品种类别'],
            },
            {
              class1_drug: { ...text('1类新药', 'class 1 new drug'), synonyms: ['一类新药', 'Ⅰ类新药'] },
              class2_drug: { ...text('2类新药', 'class 2 new drug'), synonyms: ['二类新药', 'Ⅱ类新药'] },
              class3_drug: {
                ...text(
                  '3类生物制品和古代经典名方中药复方制剂',
                  'class 3 biological product or compound preparation of an ancient classic formula',
                ),
                synonyms: ['3类生物制品', '三类生物制品', '古代经典名方中药复方制剂'],
              },
              generic: {
                ...text(
                  '3—5类以及通过一致性评价的化学仿制药',
                  'class 3 to 5 drug or chemical generic that passed the consistency evaluation',
                ),
                synonyms: ['3—5类化学仿制药', '通过一致性评价的化学仿制药'],
              },
              class3_device: {
                ...text('3类医疗器械', 'class 3 medical device'),
                synonyms: ['三类医疗器械', 'Ⅲ类医疗器械', '第三类医疗器械'],
              },
            },
          ),
          productCount: count({
            label: text('品种（产品）数', 'Certified products'),
            item: text('药械', 'drugs and devices'),
            note: text(
              '当次获证的该类品种（产品）数。',
              'Number of products of this category that obtained the certificate.',
            ),
            synonyms: ['药械获证品种数', '药械获证产品数'],
          }),
        },
        conditions: [
          text(
            '获得国家药械注册证书并进行产业化',
            'a national registration certificate for drugs or devices ' +
              'obtained, and the product produced industrially',
          ),
        ],
        pays: ({ productType, productCount }) => productType.gives(certificateReward).times(productCount),
        subject: {
          kind: 'product',
          nature: {
            by: 'productType',
            of: {
              class1_drug: 'drug/1',
              class2_drug: 'drug/2',
              class3_drug: 'drug/3',
              generic: 'drug/generic',
              class3_device: 'device/3',
            },
          },
        },

        matters: [PRODUCT_CERTIFICATE],
        upperBound: '最高',
        frequency: 'per product',
        ambiguities: [
          {
            taken: text(
              '“每家企业每年累计奖励额度不超过500万元”在下一句（新增销售额），只限下一句；' +
                '否则一个1类新药即用完全部额度。',
              'The yearly cap of CNY 5 million stands in the next sentence (increase of sales) and ' +
                'limits that one only; otherwise a single class 1 drug would use it up.',
            ),
            other: {
              text: text(
                '500万元同样限制本项：每家企业每年合计',
                'CNY 5 million per enterprise and year limits this reward as well',
              ),
              pays: ({ productType, productCount }) =>
                productType.gives(certificateReward).times(productCount).upTo(yearlySalesCap),
            },
          },
          unclear(
            '“3—5类以及通过一致性评价的化学仿制药”可有两种断句（“3—5类”修饰化学仿制药，' +
              '或自成一项）；各项均为100万元，金额相同。',
            '“3—5类” may belong to the chemical generics or stand by itself; ' +
              'all of them give CNY 1 million, so the amount is the same.',
          ),
        ],
      }),
      award('BIOMED_SALES_INCREASE_REWARD', {
        title: text(
          '获证产品年度新增销售额奖励',
          'Reward for the yearly increase in sales of certified products',
        ),
        quote: lawText`
          产品获证后3年内本地化生产并形成销售的,按年度新增销售额,每增加1000万元给予50万元奖励,
          每家企业每年累计奖励额度不超过500万元
        `,
        inputs: {
          salesIncrease: moneyChange({
            label: text('年度新增销售额', 'Yearly increase in sales'),
            year: 'assessed',
            item: text('药械获证产品', 'certified drugs and devices'),
            note: text(
              '企业符合条件的产品本年销售额减去上年销售额，减少为负数。',
              'Sales of the qualifying products of the enterprise this year less ' +
                'last year; negative for a decrease.',
            ),
            synonyms: ['药械获证产品年度新增销售额', '药械获证产品新增销售额'],
          }),
          yearsSinceCertificate: years({
            label: text('产品获证年限', 'Years since the certificate'),
            item: text('药械获证产品', 'certified drugs and devices'),
            note: text(
              '从产品获证到所计销售之间的年数，可有小数；有几个产品的填其中最早获证的。',
              'Years between the certificate and the sales counted, fractions allowed; ' +
                'of the oldest product among them.',
            ),
            synonyms: ['药械产品获证年限', '药械产品获证后年数'],
          }),
        },
        conditions: [
          text(
            '获得国家药械注册证书并进行产业化',
            'a national registration certificate for drugs or devices ' +
              'obtained, and the product produced industrially',
          ),
          text('产品本地化生产并形成销售', 'the product is made locally and sold'),
        ],
        pays: ({ salesIncrease, yearsSinceCertificate }) =>
          salesIncrease
            .orZero()
            .wholeStepsOf(wan(1000))
            .times(wan(50))
            .called('按整档计的奖励', 'reward for the whole steps')
            .upTo(yearlySalesCap)
            .when(yearsSinceCertificate.atMost(certificateWindow)),
        subject: { kind: 'product', marks: { salesIncrease: 'salesIncrease' } },
        ceiling: { over: 'year', words: '每家企业每年累计奖励额度不超过 500 万元', of: () => yearlySalesCap },

        matters: [PRODUCT_SALES, REVENUE_INCREASE],
        frequency: 'yearly',
        ambiguities: [
          {
            taken: text(
              '“每增加1000万元给予50万元”按整1000万元计，不足1000万元的余数不计。',
              '每增加1000万元给予50万元: whole steps of CNY 10 million; a remainder earns nothing.',
            ),
            other: {
              text: text('按比例计，即新增销售额的5%', 'in proportion: 5% of the increase in sales'),
              pays: ({ salesIncrease, yearsSinceCertificate }) =>
                percent(5)
                  .of(salesIncrease.orZero())
                  .upTo(yearlySalesCap)
                  .when(yearsSinceCertificate.atMost(certificateWindow)),
            },
          },
          unclear('“产品获证后3年内”含满3年之日。', '产品获证后3年内 includes the end of the third year.'),
          unclear(
            '“年度新增销售额”按比上年的增量计；首年销售的，全部销售额均为增量。',
            '年度新增销售额 is taken as the increase over the year before. ' +
              'In the first year of sale all sales are the increase.',
          ),
          YEARLY_TOTAL,
          unclear(
            '每1000万元按单个产品还是按企业合计计档，文本未载明；按企业合计计。',
            'Whether the steps are counted per product or on the total of the enterprise is not ' +
              'stated; taken on the total.',
          ),
        ],
      }),
    ],
  },
);

const NO_INVESTMENT_TIE = text(
  '委托双方须无投资关联情况',
  'the two parties to the commission are not linked by investment',
);

const CONTRACT_INCREASE = unclear(
  '“年度新增”按本年金额减去上年金额计，差额由填报人给出。另一读法为当年新签的全部金额，数额更大。',
  '年度新增 is taken as the amount of this year less that of last year, and the difference ' +
    'is the input. The other reading, everything newly contracted in the year, gives more.',
);

const contractIncrease = (item: Text, note: Text, synonyms: readonly string[]): NumberInput =>
  moneyChange({
    label: text('年度新增实际交易合同金额', 'Yearly increase of contracts actually transacted'),
    year: 'assessed',
    item,
    note,
    synonyms,
  });

/** 单个企业每年最高不超过1500万元。 */
const holderCap = wan(1500);
/** 单个企业每年最高不超过1500万元。 */
const contractorCap = wan(1500);

const productionUnderAuthorisations = clause(
  '四（十六）',
  text('支持MAH产业化落地', 'Support for industrial production under marketing authorisations (MAH)'),
  {
    text: lawText`
      对药械上市许可持有人委托本市企业(委托双方须无投资关联情况)生产其所持有药械产品,
      且销售税收结算在我市的,按其年度新增实际交易合同金额的5%给予奖励,单个企业每年最高不超过1500万元。
      对承担本市以外委托生产任务且产值结算在我市的企业(委托双方须无投资关联情况),
      按其年度新增实际交易合同金额的5%给予奖励,单个企业每年最高不超过1500万元。
      (牵头单位:市经信局,配合单位:市财政局、市市场监管局)
    `,
    departments: ['市经信局', '市财政局', '市市场监管局'],
    awards: [
      award('BIOMED_MAH_HOLDER_REWARD', {
        title: text(
          '药械上市许可持有人委托本市企业生产奖励',
          'Reward for marketing authorisation holders that commission manufacturers of the city',
        ),
        quote: lawText`
          对药械上市许可持有人委托本市企业(委托双方须无投资关联情况)生产其所持有药械产品,
          且销售税收结算在我市的,按其年度新增实际交易合同金额的5%给予奖励,单个企业每年最高不超过1500万元
        `,
        inputs: {
          contractIncrease: contractIncrease(
            text('委托本市企业生产', 'production commissioned in the city'),
            text(
              '持有人委托本市企业生产的实际交易合同金额，本年减去上年，减少为负数。',
              'Contract amount actually transacted for production commissioned from enterprises ' +
                'of the city, this year less last year; negative for a decrease.',
            ),
            ['委托本市企业生产年度新增实际交易合同金额'],
          ),
        },
        conditions: [
          text(
            '药械上市许可持有人委托本市企业生产其所持有药械产品',
            'the holder of a marketing authorisation commissions an enterprise of the city to make ' +
              'the drug or device it holds',
          ),
          NO_INVESTMENT_TIE,
          text('销售税收结算在我市', 'taxes on the sales are settled in the city'),
        ],
        pays: ({ contractIncrease }) => percent(5).of(contractIncrease).orZero().upTo(holderCap),
        subject: { kind: 'contract', marks: { contractIncrease: 'contractIncrease' } },
        ceiling: { over: 'year', words: '单个企业每年最高不超过 1500 万元', of: () => holderCap },

        frequency: 'yearly',
        ambiguities: [
          CONTRACT_INCREASE,
          YEARLY_TOTAL,
          unclear(
            '“其”指上市许可持有人：奖励给持有人；下一句奖励受托生产企业。',
            '其 is the holder of the authorisation: the reward goes to the holder; ' +
              'the next sentence rewards the manufacturer.',
          ),
        ],
      }),
      award('BIOMED_MAH_CONTRACTOR_REWARD', {
        title: text(
          '承担市外委托生产任务企业奖励',
          'Reward for manufacturers of the city that take on commissions from elsewhere',
        ),
        quote: lawText`
          对承担本市以外委托生产任务且产值结算在我市的企业(委托双方须无投资关联情况),
          按其年度新增实际交易合同金额的5%给予奖励,单个企业每年最高不超过1500万元
        `,
        inputs: {
          contractIncrease: contractIncrease(
            text('承担市外委托生产', 'production commissioned from outside the city'),
            text(
              '承担本市以外委托生产任务的实际交易合同金额，本年减去上年，减少为负数。',
              'Contract amount actually transacted for production commissioned from outside ' +
                'the city, this year less last year; negative for a decrease.',
            ),
            ['承担市外委托生产年度新增实际交易合同金额'],
          ),
        },
        conditions: [
          text('承担本市以外委托生产任务', 'takes on production commissioned from outside the city'),
          NO_INVESTMENT_TIE,
          text('产值结算在我市', 'the output value is settled in the city'),
        ],
        pays: ({ contractIncrease }) => percent(5).of(contractIncrease).orZero().upTo(contractorCap),
        subject: { kind: 'contract', marks: { contractIncrease: 'contractIncrease' } },
        ceiling: { over: 'year', words: '单个企业每年最高不超过 1500 万元', of: () => contractorCap },

        frequency: 'yearly',
        ambiguities: [CONTRACT_INCREASE, YEARLY_TOTAL],
      }),
    ],
  },
);

/** 境外上市的药品：每个产品最高100万元。 */
const overseasDrugReward = wan(100);
/** 境外市场：每家企业每年累计奖励额度最高不超过500万元。 */
const yearlyOverseasCap = wan(500);

const medicalMarketsAbroad = clause(
  '四（十七）',
  text('支持开拓海外医药市场', 'Support for opening up medical markets abroad'),
  {
    text: lawText`
      对首次取得FDA、EMA、PMDA等机构批准,获得境外上市资质并在相关国外市场实现销售的药品,
      每个产品给予最高100万元奖励。
      对取得国内第三类医疗器械注册证的产品,首次取得FDA、CE、PMDA等市场准入资质并在相关国外市场实现销售的,
      每个产品给予最高50万元奖励,每家企业每年累计奖励额度最高不超过500万元。
      (牵头单位:市经信局,配合单位:市财政局、市市场监管局、钱江海关)
    `,
    departments: ['市经信局', '市财政局', '市市场监管局', '钱江海关'],
    awards: [
      award('BIOMED_OVERSEAS_DRUG_REWARD', {
        title: text('药品境外上市奖励', 'Reward for drugs approved and sold abroad'),
        quote: lawText`
          首次取得FDA、EMA、PMDA等机构批准,获得境外上市资质并在相关国外市场实现销售的药品,
          每个产品给予最高100万元奖励
        `,
        inputs: {
          productCount: count({
            label: text('药品产品数', 'Number of drugs'),
            item: text('境外上市', 'approved and sold abroad'),
            note: text(
              '当年获境外批准并实现销售的药品数；没有填 0。',
              'Number of drugs approved abroad and sold there in the year; 0 if none.',
            ),
            synonyms: ['境外上市药品数', '境外上市药品产品数'],
          }),
        },
        conditions: [
          text(
            '首次取得FDA、EMA、PMDA等机构批准，获得境外上市资质',
            'approved for the first time by the FDA, EMA, PMDA or the like, and ' +
              'so entitled to be marketed abroad',
          ),
          text('在相关国外市场实现销售', 'sold on the foreign market concerned'),
        ],
        pays: ({ productCount }) => productCount.times(overseasDrugReward),
        subject: { kind: 'product', nature: 'drug' },

        upperBound: '最高',
        frequency: 'per product',
        ambiguities: [
          {
            taken: text(
              '“每家企业每年累计奖励额度最高不超过500万元”在下一句（医疗器械）之末，只限医疗器械。' +
                '另一读法限制药品和器械合计；与器械的合计不在此计算。',
              'The yearly cap of CNY 5 million ends the next sentence (devices) and limits devices ' +
                'only. By the other reading it limits drugs and devices together; ' +
                'the sum with devices is not computed here.',
            ),
            other: {
              text: text(
                '500万元同样限制药品：每家企业每年合计',
                'CNY 5 million per enterprise and year limits drugs as well',
              ),
              pays: ({ productCount }) => productCount.times(overseasDrugReward).upTo(yearlyOverseasCap),
            },
          },
        ],
      }),
      award('BIOMED_OVERSEAS_DEVICE_REWARD', {
        title: text('医疗器械境外准入奖励', 'Reward for class III devices admitted and sold abroad'),
        quote: '每个产品给予最高50万元奖励,每家企业每年累计奖励额度最高不超过500万元',
        inputs: {
          productCount: count({
            label: text('医疗器械产品数', 'Number of devices'),
            item: text('境外准入', 'admitted and sold abroad'),
            note: text(
              '一家企业当年获境外准入并实现销售的医疗器械数；没有填 0。',
              'Number of devices of one enterprise admitted abroad and sold there in the year; 0 if none.',
            ),
            synonyms: ['境外准入医疗器械数', '境外准入医疗器械产品数'],
          }),
        },
        conditions: [
          text(
            '取得国内第三类医疗器械注册证的产品',
            'a product with a Chinese registration certificate for class III medical devices',
          ),
          text(
            '首次取得FDA、CE、PMDA等市场准入资质',
            'admitted for the first time by FDA, CE, PMDA or the like',
          ),
          text('在相关国外市场实现销售', 'sold on the foreign market concerned'),
        ],
        pays: ({ productCount }) => productCount.times(wan(50)).upTo(yearlyOverseasCap),
        subject: { kind: 'product', nature: 'device' },
        ceiling: {
          over: 'year',
          words: '每家企业每年累计奖励额度最高不超过 500 万元',
          of: () => yearlyOverseasCap,
        },

        upperBound: '最高',
        frequency: 'per product',
        ambiguities: [
          unclear(
            '“每家企业每年累计奖励额度”只限本句（见 BIOMED_OVERSEAS_DRUG_REWARD）。',
            'The yearly cap limits this sentence only (see BIOMED_OVERSEAS_DRUG_REWARD).',
          ),
          YEARLY_TOTAL,
        ],
      }),
    ],
  },
);

const specialisedParks = clause(
  '四（十八）',
  text('加大生物医药特色园区建设支持力度', 'More support for building specialised biomedical parks'),
  {
    text: lawText`
      支持“一核四园多点”开展生物医药产业空间规划布局,合理布点特色产业园区。
      鼓励多种投资主体开展生物医药标准厂房建设,经认定的市级特色园区建设10万平方米以上标准厂房的,
      市级财政对其所在地区、县(市)予以投资总额20%的资助,由各地对投资主体给予相应奖励。
      鼓励各区、县(市)对市级特色园区入驻企业给予相应的房租减免。
      (牵头单位:市财政局、市经信局,配合单位:市市场监管局)
    `,
    departments: ['市财政局', '市经信局', '市市场监管局'],
    note: text(
      '鼓励各区、县（市）给予的房租减免未列金额。',
      'The rent reductions that districts are encouraged to give have no figure.',
    ),
    awards: [
      award('BIOMED_PARK_DISTRICT_GRANT', {
        title: text(
          '市级生物医药特色园区标准厂房区县资助',
          'Grant to districts for standard plant in specialised biomedical parks of the city',
        ),
        quote:
          '经认定的市级特色园区建设10万平方米以上标准厂房的,市级财政对其所在地区、县(市)予以投资总额20%的资助',
        inputs: {
          floorArea: area({
            label: text('标准厂房建设面积', 'Area of standard plant built'),
            item: text('生物医药特色园区', 'specialised biomedical park'),
            note: text(
              '园区建设的标准厂房面积，平方米。',
              'Area of the standard plant built in the park, in square metres.',
            ),
            // An area kept in 万平方米 would never reach the threshold.
            likely: { from: 1000 },
            synonyms: ['生物医药特色园区标准厂房建设面积', '生物医药特色园区标准厂房面积'],
          }),
          investment: money({
            label: text('标准厂房投资总额', 'Total investment in standard plant'),
            item: text('生物医药特色园区', 'specialised biomedical park'),
            note: text(
              '标准厂房的投资总额；文本未规定扣除项目。',
              'Total investment in the standard plant; the text excludes nothing.',
            ),
            synonyms: ['生物医药特色园区标准厂房投资总额'],
          }),
        },
        conditions: [
          text('经认定的市级特色园区', 'a recognised specialised park of the city'),
          text('由各地对投资主体给予相应奖励', 'the district rewards the investor accordingly'),
        ],
        pays: ({ floorArea, investment }) =>
          percent(20)
            .of(investment)
            .when(floorArea.atLeast(squareMetres(100_000))),
        subject: { kind: 'district' },

        beneficiary: 'district',
        fundedBy: funded('city', '市级财政对其所在地区、县(市)予以投资总额20%的资助'),
        ambiguities: [
          unclear('“10万平方米以上”含本数。', '10万平方米以上 includes the number itself.'),
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

/** 单个平台每年度补贴金额最高不超过200万元。 */
const voucherCap = wan(200);

const publicServicePlatforms = clause(
  '五（十九）',
  text('支持重点公共服务平台建设', 'Support for building key public service platforms'),
  {
    text: lawText`
      支持GLP、GCP、CRO、CMO、CDMO、注册检验、MAH持证交易、知识产权交易、智慧医疗等公共服务平台建设。
      对经认定的市重点生物医药产业公共服务平台,
      按照不超过其核定的新增研发设备、软件投入等的30%予以最高不超过2000万元的资助。
      经认定的公共服务平台为本市生物医药企事业单位提供服务的(服务双方须无投资关联情况),
      根据其技术合同和服务绩效等,给予其不超过技术合同金额10%的创新券补贴,
      单个平台每年度补贴金额最高不超过200万元。
      (牵头单位:市科技局,配合单位:市经信局、市财政局、市卫生健康委员会、市市场监管局)
    `,
    departments: ['市科技局', '市经信局', '市财政局', '市卫生健康委员会', '市市场监管局'],
    awards: [
      award('BIOMED_PLATFORM_EQUIPMENT_GRANT', {
        title: text(
          '市重点生物医药公共服务平台设备软件投入资助',
          'Grant for equipment and software of key biomedical public service platforms',
        ),
        quote: '按照不超过其核定的新增研发设备、软件投入等的30%予以最高不超过2000万元的资助',
        inputs: {
          equipmentInvestment: money({
            label: text(
              '核定的新增研发设备、软件等投入',
              'Approved new spending on R&D equipment, software and the like',
            ),
            note: text(
              '经核定的新增研发设备、软件等投入。',
              'New spending on R&D equipment, software and the like, as approved.',
            ),
            synonyms: ['核定的新增研发设备、软件投入'],
          }),
        },
        conditions: [
          text(
            '经认定的市重点生物医药产业公共服务平台',
            'a recognised key public service platform of the city for the biomedical industry',
          ),
        ],
        pays: ({ equipmentInvestment }) => percent(30).of(equipmentInvestment).upTo(wan(2000)),
        subject: { kind: 'platform', marks: { equipmentInvestment: 'platformEquipment' } },

        matters: [LIFE_SCIENCE_PLATFORM, PLATFORM_IN_PROJECT],
        upperBound: '不超过',
        beneficiary: 'platform',
        ambiguities: [
          unclear(
            '最高额按何种单位、何种期间，文本未载明；按每个平台计，每年还是一次未载明。',
            'To which unit and period the cap applies is not stated; taken per platform. ' +
              'Whether it is yearly or once is not stated.',
          ),
        ],
      }),
      award('BIOMED_PLATFORM_VOUCHER', {
        title: text('公共服务平台创新券补贴', 'Innovation voucher subsidy for public service platforms'),
        quote: '给予其不超过技术合同金额10%的创新券补贴,单个平台每年度补贴金额最高不超过200万元',
        inputs: {
          contractAmount: money({
            label: text('技术合同金额', 'Technology contract amount'),
            item: text('服务生物医药企事业单位', 'serving biomedicine'),
            note: text(
              '平台当年与本市生物医药企事业单位的技术合同金额。',
              'Technology contracts of the year with biomedical enterprises and institutions of the city.',
            ),
            synonyms: ['服务生物医药企事业单位技术合同金额'],
          }),
        },
        conditions: [
          text('经认定的公共服务平台', 'a recognised public service platform'),
          text(
            '为本市生物医药企事业单位提供服务',
            'serves biomedical enterprises and institutions of the city',
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
          words: '单个平台每年度补贴金额最高不超过 200 万元',
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

const reviewAndInspection = clause(
  '五（二十）',
  text('提升药械审核查验服务能力', 'Improving review and inspection services for drugs and devices'),
  {
    text: lawText`
      依托浙江省医药创新和审评柔性服务站建设,提升审评检查咨询服务能力,缩短药械审评和变更备案周期;
      加强省药检中心杭州分中心建设,配强专业人员和装备,争取培养国家级药品注册核查检查员和省级GMP检查员;
      加强市食药检院经费投入,建设药品注册检验实验室,
      承担药品注册检验、重点领域或重点品种的监督检验和委托检验。
      (牵头单位:市市场监管局,配合单位:市财政局)
    `,
    departments: ['市市场监管局', '市财政局'],
    note: NO_FIGURE,
  },
);

const insuranceForInnovativeProducts = clause(
  '五（二十一）',
  text(
    '加强医保、医疗体系对创新产品应用支撑',
    'Strengthening the support of health insurance and medical care for the use of innovative products',
  ),
  {
    text: lawText`
      积极指导各类创新产品纳入国家医保目录。
      对纳入国家或省级创新医疗器械特别审查程序、确定可单独收费的医疗器械注册上市产品,
      支持企业按我省药械采购平台阳光挂网政策规定申请挂网并向国家医保局申请赋码。
      对医疗服务项目以外且不能另收费的创新项目,按照我省医疗服务项目管理政策规定,及时申报立项,
      争取纳入医疗服务收费项目。
      建立完善“卫健—医保—企业”面对面会商机制,引导优质创新产品进入在杭医院。
      健全医疗机构医疗器械临床使用管理体制,指导和监督医疗器械临床使用行为。
      发挥本市商业保险等金融服务作用,丰富商业补充医疗保险产品供给。
      (牵头单位:市医疗保障局,配合单位:市经信局、市卫生健康委员会、市市场监管局)
    `,
    departments: ['市医疗保障局', '市经信局', '市卫生健康委员会', '市市场监管局'],
    note: NO_FIGURE,
  },
);

/** 单家医疗机构奖励每年合计最高不超过300万元。 */
const firstSetPurchaseCap = wan(300);
/** 每家医疗机构每年累计奖励最高不超过300万元。 */
const innovativeUseCap = wan(300);

const useOfInnovativeProducts = clause(
  '五（二十二）',
  text('支持创新优质药械应用', 'Support for the use of innovative high-quality drugs and devices'),
  {
    text: lawText`
      对医疗机构采购经省、市认定的首台(套)医疗器械,给予其采购金额20%的奖励,
      单家医疗机构奖励每年合计最高不超过300万元;
      对医疗机构使用经认定的创新优质药械,不纳入医疗机构药占比和耗占比的考核范围,
      并按最高不超过实际使用产品金额的3%给予奖励,每家医疗机构每年累计奖励最高不超过300万元。
      (牵头单位:市经信局、市卫生健康委员会,配合单位:市财政局、市医疗保障局)
    `,
    departments: ['市经信局', '市卫生健康委员会', '市财政局', '市医疗保障局'],
    awards: [
      award('BIOMED_FIRST_SET_PURCHASE_REWARD', {
        title: text(
          '医疗机构采购首台（套）医疗器械奖励',
          'Reward to medical institutions for buying first-set medical devices',
        ),
        quote: '给予其采购金额20%的奖励,单家医疗机构奖励每年合计最高不超过300万元',
        inputs: {
          purchaseAmount: money({
            label: text('首台（套）医疗器械采购金额', 'Purchases of first-set medical devices'),
            note: text(
              '一家医疗机构当年采购首台（套）医疗器械的合计金额。',
              'Total purchases of first-set medical devices by one institution in the year.',
            ),
            synonyms: ['首台（套）医疗器械年度采购金额'],
          }),
        },
        conditions: [
          text(
            '采购经省、市认定的首台（套）医疗器械',
            'first-set medical devices recognised by the province or the city',
          ),
        ],
        trade: MEDICAL_INSTITUTIONS,
        pays: ({ purchaseAmount }) => percent(20).of(purchaseAmount).upTo(firstSetPurchaseCap),
        subject: { kind: 'purchase', marks: { purchaseAmount: 'devicePurchase' } },
        ceiling: {
          over: 'year',
          words: '单家医疗机构奖励每年合计最高不超过 300 万元',
          of: () => firstSetPurchaseCap,
        },

        beneficiary: 'hospital',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '本条两项奖励的最高额分别规定（“合计”“累计”，各300万元），不合并。',
            'The caps of the two rewards of this clause are stated apart ' +
              '(合计, 累计, CNY 3 million each) and are not merged.',
          ),
        ],
      }),
      award('BIOMED_INNOVATIVE_USE_REWARD', {
        title: text(
          '医疗机构使用创新优质药械奖励',
          'Reward to medical institutions for using recognised innovative drugs and devices',
        ),
        quote: '按最高不超过实际使用产品金额的3%给予奖励,每家医疗机构每年累计奖励最高不超过300万元',
        inputs: {
          usageAmount: money({
            label: text('实际使用产品金额', 'Value of the products actually used'),
            item: text('创新优质药械', 'recognised innovative drugs and devices'),
            note: text(
              '一家医疗机构当年实际使用经认定的创新优质药械的合计金额。',
              'Total value of recognised innovative drugs and devices used by one institution in the year.',
            ),
            synonyms: ['创新优质药械实际使用金额', '创新优质药械实际使用产品金额'],
          }),
        },
        conditions: [
          text(
            '使用经认定的创新优质药械',
            'use of drugs and devices recognised as innovative and of high quality',
          ),
        ],
        trade: MEDICAL_INSTITUTIONS,
        pays: ({ usageAmount }) => percent(3).of(usageAmount).upTo(innovativeUseCap),
        subject: { kind: 'purchase', marks: { usageAmount: 'deviceUse' } },
        ceiling: {
          over: 'year',
          words: '每家医疗机构每年累计奖励最高不超过 300 万元',
          of: () => innovativeUseCap,
        },

        upperBound: '最高不超过',
        beneficiary: 'hospital',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '最高额与 BIOMED_FIRST_SET_PURCHASE_REWARD 各自独立（见该项）。',
            'The cap is separate from that of BIOMED_FIRST_SET_PURCHASE_REWARD (see there).',
          ),
        ],
      }),
    ],
  },
);

/** 最高不超过500万元，按每个基金管理公司每年计。 */
const fundManagerCap = wan(500);

const financeForTheIndustry = clause(
  '五（二十三）',
  text('强化产业金融支撑', 'Strengthening finance for the industry'),
  {
    text: lawText`
      发挥政府产业基金的投资引导作用,带动社会资本、金融资本投向生物医药产业。
      鼓励“一核四园多点”,遵循市场化机制,设立多层次生物医药产业基金。
      对所投的重大产业项目,经市委、市政府研究决策后,
      市级产业基金可采取市、区县(市)1:1联动出资机制进行直投。
      对依法设立的各类市场化运行的私募股权、创业投资基金,
      按其年度对本市或同意落地本市生物医药企业合计到账投资(不含约定返投)金额的2%给予基金管理公司奖励,
      最高不超过500万元;
      鼓励各区、县(市)对政府产业基金所投重大项目,使用政府投资的收益部分给予其一定奖励。
      (牵头单位:市国资委、市经信局,配合单位:市财政局)
    `,
    departments: ['市国资委', '市经信局', '市财政局'],
    note: text(
      '所列1:1为股权出资的比例，不是补助；各区、县（市）使用政府投资的收益部分给予的奖励未列金额。',
      'The ratio 1:1 is that of an equity investment, not of a subsidy. ' +
        'The rewards that districts may give out of the returns on government ' +
        'investment have no figure.',
    ),
    awards: [
      award('BIOMED_FUND_COINVESTMENT', {
        title: text(
          '市级产业基金联动直投',
          'City share of a joint direct investment in a major biomedical project',
        ),
        quote: '市级产业基金可采取市、区县(市)1:1联动出资机制进行直投',
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

        beneficiary: 'project',
        frequency: 'per project',
        role: 'equity',
        fundedBy: funded('city', '市级产业基金可采取市、区县(市)1:1联动出资机制进行直投'),
        ambiguities: [
          unclear(
            '这是股权投资（直投），不是补助，不计入补助合计；因文本列有比例而收录。',
            'This is an equity investment, not a subsidy, and never added to subsidy totals. ' +
              'It is listed because the text states a ratio.',
          ),
          unclear(
            '“可采取”：机制可以采用，也可以不采用；比例本身没有“最高”“不超过”，为固定值。',
            '可采取: the mechanism is optional; the ratio itself carries no 最高 or 不超过 and is fixed.',
          ),
        ],
      }),
      award('BIOMED_FUND_MANAGER_REWARD', {
        title: text(
          '私募股权、创业投资基金管理公司奖励',
          'Reward to managers of private equity and venture capital funds that ' +
            'invest in biomedical enterprises of the city',
        ),
        quote: lawText`
          按其年度对本市或同意落地本市生物医药企业合计到账投资(不含约定返投)金额的2%给予基金管理公司奖励,
          最高不超过500万元
        `,
        inputs: {
          fundInvestment: money({
            label: text('年度合计到账投资金额', 'Investment paid in over the year'),
            year: 'assessed',
            item: text('本市生物医药企业', 'biomedical enterprises of the city'),
            note: text(
              '基金当年对本市或同意落地本市生物医药企业合计到账的投资，不含约定返投。',
              'Investment paid in over the year in biomedical enterprises of the city or agreeing ' +
                'to settle there, without agreed reinvestment.',
            ),
            synonyms: [
              '本市生物医药企业年度合计到账投资金额',
              '本市生物医药企业年度合计到账投资金额（不含约定返投）',
            ],
          }),
        },
        conditions: [
          text(
            '依法设立的各类市场化运行的私募股权、创业投资基金',
            'a lawfully established private equity or venture capital fund run on market terms',
          ),
          text(
            '投向本市或同意落地本市的生物医药企业',
            'invested in biomedical enterprises of the city or agreeing to settle there',
          ),
          text('奖励给基金管理公司', 'paid to the company that manages the fund'),
        ],
        trade: FUND_MANAGERS,
        pays: ({ fundInvestment }) => percent(2).of(fundInvestment).upTo(fundManagerCap),
        subject: { kind: 'fund', marks: { fundInvestment: 'fundInvestment' } },
        ceiling: { over: 'year', words: '最高不超过500万元', of: () => fundManagerCap },
        beneficiary: 'fund manager',
        frequency: 'yearly',
        ambiguities: [
          unclear(
            '500万元按年还是累计、按基金还是按管理公司，文本未载明；' +
              '因基数为“年度…合计”，按每个基金管理公司每年计，管理几个基金的合计不超过500万元。',
            'Whether CNY 5 million is per year or in total, per fund or per manager is not stated; ' +
              'taken per manager and year over all its funds, since the base is the total of the year.',
          ),
        ],
      }),
    ],
  },
);

const biomedicalTalent = clause(
  '五（二十四）',
  text('加大生物医药领域人才队伍建设', 'Building up talent in biomedicine'),
  {
    text: lawText`
      探索具有“杭州特色”的生物医药人才评价标准,在高层次人才分类评价中予以支持。
      授权符合条件的重点用人单位试行按岗位、能力、实绩等方面对高层次人才进行分类评价。
      对生物医药高层次人才创新创业予以一定额度无抵押融资担保。
      积极推进生物医药产业的国际职业资格比照认定及专项评审等工作,畅通生物医药专业技术人才职称评审渠道。
      (牵头单位:市委人才办、市经信局,配合单位:市人力社保局、市卫生健康委员会、市地方金融监管局)
    `,
    departments: ['市委人才办', '市经信局', '市人力社保局', '市卫生健康委员会', '市地方金融监管局'],
    note: text(
      '未列金额、比例或上限；“一定额度无抵押融资担保”未列额度。',
      'No amount, rate or cap is stated. The unsecured financing guarantee ' +
        'is of a certain amount that is not given.',
    ),
  },
);

const customsClearance = clause(
  '五（二十五）',
  text('健全完善通关便利化措施', 'Improving the measures for easier customs clearance'),
  {
    text: lawText`
      建立生物医药企业和物品“白名单”,健全生物材料仓储、冷链物流、通关检验等配套服务。
      进一步发挥“浙江生物医药特殊物品出入境集中监管平台”的作用,提升整体通关效率。
      支持保税研发、离岸外包服务、特殊物品及生物材料一站式进出口通关服务、保税冷链仓储物流等专业平台建设。
      [牵头单位:市商务局(自贸委)、钱江海关,配合单位:市卫生健康委员会、市市场监管局、市地方金融监管局]
    `,
    departments: ['市商务局(自贸委)', '钱江海关', '市卫生健康委员会', '市市场监管局', '市地方金融监管局'],
    note: NO_FIGURE,
  },
);

export const biomed2022 = policy({
  id: 'biomed-2022',
  title: text(
    '杭州市人民政府办公厅关于加快生物医药产业高质量发展的若干措施',
    'Measures of the General Office of the Hangzhou Municipal Government on accelerating ' +
      'the high-quality development of the biomedical industry',
  ),
  shortTitle: text('生物医药 2022', 'Biomedicine 2022'),
  level: 'city',
  issuer: '杭州市人民政府办公厅',
  issued: '2022-10',
  status: 'adopted',
  effectiveFrom: '2022-11-15',
  effectiveTo: '2027-12-31',
  datesNote: text(
    '首末两日均为原文所载。原文另有：“本措施施行前符合扶持条件的,可参照本措施执行”；' +
      '按日期判断时，施行前的情形显示为未生效。',
    'Both days are printed in the text. It adds that cases which met the conditions before it took ' +
      'effect may be treated alike; tested by date, such cases show as not yet in force.',
  ),
  scope: lawText`
    本措施适用于已依法登记注册,
    从事生物医药相关领域研发、生产、服务等生产经营活动的企事业单位、社会团体、行业组织等。
    本措施重点支持药品、高端医疗器械、先进制药装备、新型服务外包、数字化医疗及医美等领域的研发、
    生产和服务。
  `,
  trade: BIOMEDICINE,
  oncePerSubject: [
    { matters: [DEVICE_RESEARCH], words: '对进入国家创新医疗器械特别审查或优先审批程序的医疗器械' },
  ],
  stacking: '本措施与本市各级其他同类政策有重叠的,按照“从优、就高、不重复”的原则予以支持',
  closingRules: [
    '本措施施行前符合扶持条件的,可参照本措施执行。',
    '资助(奖励)资金由市和各区、县(市)按财政体制共同承担。',
    '由市促进生物医药产业创新发展领导小组办公室负责牵头组织实施。',
    lawText`
      前发《杭州市人民政府办公厅关于加快生物医药产业高质量发展的若干意见》
      (杭政办函〔2021〕39 号)同时废止。
    `,
  ],
  fundedBy: funded('joint', '资助(奖励)资金由市和各区、县(市)按财政体制共同承担。'),
  clauses: [
    foundationsOfInnovation,
    coreDrugTechnologies,
    innovativeDrugs,
    improvedNewDrugs,
    medicalDevices,
    jointEthicsReview,
    clinicalResearchPlatforms,
    clinicalResearchTransfer,
    hospitalsAndEnterprisesTogether,
    industryAndResearchAlliances,
    clinicalTrialServices,
    innovativeProjectsToProduction,
    strongerEnterprises,
    volumeBasedProcurement,
    industrialProductionCapacity,
    productionUnderAuthorisations,
    medicalMarketsAbroad,
    specialisedParks,
    publicServicePlatforms,
    reviewAndInspection,
    insuranceForInnovativeProducts,
    useOfInnovativeProducts,
    financeForTheIndustry,
    biomedicalTalent,
    customsClearance,
  ],
});
