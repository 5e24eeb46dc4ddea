import { matter, openMatter, yearlyMatter } from '../../rules/matters';
import { text } from '../../rules/text';

/** What several policies pay for. 从优、就高、不重复: of each such thing a company is paid for once. */

export const FIRST_TAPE_OUT = matter(
  'firstTapeOut',
  'product',
  '同一产品的首次流片',
  'the first tape-out of one product',
);
export const EDA_RESEARCH = matter('edaResearch', 'product', '同一EDA工具的研发', 'R&D on one EDA tool');
export const EDA_PROJECT = matter(
  'edaProject',
  'project',
  '同一EDA工具（工业软件）研发项目',
  'one project developing an EDA tool (industrial software)',
);
export const EDA_PURCHASE = yearlyMatter(
  'edaPurchase',
  'purchase',
  '同一笔EDA工具采购',
  'one purchase of EDA tools',
);
export const CHIP_MATERIAL_RESEARCH = matter(
  'chipMaterialResearch',
  'product',
  '同一关键材料、核心设备的研发',
  'R&D on one key material or core equipment',
);
export const CHIP_PLATFORM = matter(
  'chipPlatform',
  'platform',
  '同一集成电路公共平台的建设',
  'building one public IC platform',
);
export const PLATFORM_BUILDING = matter(
  'platformBuilding',
  'platform',
  '同一平台的建设投入',
  'building one platform',
);
export const PLATFORM_OPERATION = yearlyMatter(
  'platformOperation',
  'platform',
  '同一平台的年度运营',
  'the running costs of one platform in one year',
);
export const LOAN_INTEREST = yearlyMatter('loanInterest', 'loan', '同一笔贷款的贴息', 'interest on one loan');
export const FIRST_SET = matter('firstSet', 'product', '同一首台（套）产品', 'one first set of equipment');
export const FIRST_BATCH = matter(
  'firstBatch',
  'product',
  '同一首批次新材料',
  'one first batch of new material',
);
export const INDUSTRIALISATION = matter(
  'industrialisation',
  'project',
  '同一产业化项目',
  'one industrialisation project',
);
export const PROJECT_INVESTMENT = matter(
  'projectInvestment',
  'project',
  '同一项目的投资',
  'the investment in one project',
);
export const MODEL_DEVELOPMENT = matter(
  'modelDevelopment',
  'project',
  '同一模型（软件）的研发项目',
  'one project developing a model (software)',
);
export const PRODUCT_CERTIFICATE = matter(
  'productCertificate',
  'product',
  '同一药械产品的获证',
  'the certificate of one drug or device',
);
export const PRODUCT_SALES = yearlyMatter(
  'productSales',
  'product',
  '同一获证产品的新增销售',
  'added sales of one certified product',
);
export const LIFE_SCIENCE_PLATFORM = matter(
  'lifeSciencePlatform',
  'platform',
  '同一公共服务平台的设备软件投入',
  'equipment and software of one public service platform',
);
export const LIFE_SCIENCE_VOUCHER = yearlyMatter(
  'lifeScienceVoucher',
  'contract',
  '同一笔平台技术合同',
  'one technical contract of a platform',
);
export const PROJECT_MATCH = matter(
  'projectMatch',
  'project',
  '同一国家、省项目的配套',
  'matching one national or provincial project',
);
export const PARTS_PURCHASE = yearlyMatter(
  'partsPurchase',
  'purchase',
  '同一笔零部件采购',
  'one purchase of parts',
);
export const ROBOT_PURCHASE = yearlyMatter(
  'robotPurchase',
  'purchase',
  '同一笔设备、零部件采购',
  'one purchase of equipment or parts',
);
export const FIRST_ABOVE_SCALE = matter(
  'firstAboveScale',
  'enterprise',
  '同一企业的首次上规',
  'one enterprise first reaching the statistical threshold',
);
export const OPEN_SOURCE_PROJECT = matter(
  'openSourceProject',
  'openSource',
  '同一开源项目',
  'one open-source project',
);

/** Pairs of which the texts do not say whether they are 同类政策: both answers are shown. */

export const INSURED_MATERIAL = openMatter(
  'insuredMaterial',
  'product',
  text('同一产品的保险补偿', 'the insurance of one product'),
  text(
    '已享受首台（套）保险补偿的，不再给首批次新材料保险补偿；反过来文本未载明，是否为同一产品须核实',
    'Where a first set has had insurance compensation, the material in it has none; ' +
      'the converse is not stated, and whether it is one product is to be verified',
  ),
);
export const PLATFORM_EXPENSE = openMatter(
  'platformExpense',
  'platform',
  text('同一平台的同一笔投入', 'one outlay of one platform'),
  text(
    '高能级平台的实际支出含项目建设，也含场地租赁；是否就是建设补助所计的投入，文本未载明',
    'The expenses of a high-level platform include construction as well as rent; ' +
      'whether they are the investment that the construction subsidy counts is not stated',
  ),
);
export const PLATFORM_SERVICE = openMatter(
  'platformService',
  'platform',
  text('同一公共服务平台的服务', 'the services of one public platform'),
  text(
    '一项按服务收入补助，一项按运营费用补助，是否属同类政策文本未载明',
    'One is paid on service revenue, the other on running costs; whether they are of one kind is not stated',
  ),
);
export const IC_SERVICE = openMatter(
  'icService',
  'contract',
  text('同一笔平台技术服务', 'one technical service of a platform'),
  text(
    '区级补贴给平台还是给接受服务的企业，文本未载明；给同一方的，不重复',
    'Whether the district pays the platform or the enterprise served is not stated; ' +
      'to one and the same it is paid once',
  ),
);
export const EDA_AND_SOFTWARE_RESEARCH = openMatter(
  'edaAndSoftwareResearch',
  'enterprise',
  text('同一年度的研发投入', 'the R&D spending of one year'),
  text(
    '软件研发补助按全部研发投入计，EDA工具补助按其中一部分计；重叠的部分是否重复，文本未载明',
    'The software subsidy is paid on all R&D spending, the EDA subsidy on part of it; ' +
      'whether the overlap is paid twice is not stated',
  ),
);
export const DRUG_AND_SYNBIO_RESEARCH = openMatter(
  'drugAndSynbioResearch',
  'enterprise',
  text('同一研发投入', 'the same R&D spending'),
  text(
    '合成生物资助按企业当年研发投入计，药械资助按品种研发投入计；重叠的部分是否重复，文本未载明',
    'The synthetic biology grant is paid on the R&D of the enterprise, the other on that of one product; ' +
      'whether the overlap is paid twice is not stated',
  ),
);
export const DEVICE_RESEARCH = openMatter(
  'deviceResearch',
  'product',
  text('同一医疗器械的研发', 'R&D on one medical device'),
  text(
    '进入优先审批程序的三类医疗器械两句都符合；是否只按前一句资助，文本未载明',
    'A class 3 device in the priority procedure meets both sentences; ' +
      'whether it is paid under the first alone is not stated',
  ),
);
export const CHIP_MATERIAL_PROJECT = openMatter(
  'chipMaterialProject',
  'project',
  text('同一半导体材料研发项目', 'one project on semiconductor materials'),
  text(
    '项目配套与研发补助是否属同类政策，文本未载明；合计仍受项目全部投入30%的限制',
    'Whether matching funds and an R&D subsidy are of one kind is not stated; ' +
      'together they stay within 30% of the project',
  ),
);
const loanBesideGrant = (id: string) =>
  openMatter(
    id,
    'project',
    text('同一产业化项目', 'one industrialisation project'),
    text(
      '一项是贷款贴息，一项是投资资助，是否属同类政策文本未载明',
      'One is interest on a loan, the other a grant on investment; whether they are of one kind is not stated',
    ),
  );
export const EQUIPMENT_LOAN_BESIDE_GRANT = loanBesideGrant('equipmentLoanBesideGrant');
export const MATERIALS_LOAN_BESIDE_GRANT = loanBesideGrant('materialsLoanBesideGrant');
export const ENERGY_LOAN_BESIDE_GRANT = loanBesideGrant('energyLoanBesideGrant');
export const FIRST_SET_AND_BATCH = openMatter(
  'firstSetAndBatch',
  'product',
  text('同一产品的首台（套）与首批次', 'one product as first set and first batch'),
  text(
    '首台（套）产品不得同时享受国家、省、市奖励政策；是否含首批次新材料奖励，文本未载明',
    'A first set may have no other national, provincial or municipal reward; ' +
      'whether those for first batches are meant is not stated',
  ),
);
export const FIRST_SET_AND_VERSION = openMatter(
  'firstSetAndVersion',
  'product',
  text('同一产品的首台（套）与首版次', 'one product as first set and first version'),
  text(
    '首台（套）产品不得同时享受国家、省、市奖励政策；是否含首版次软件补助，文本未载明',
    'A first set may have no other national, provincial or municipal reward; ' +
      'whether the subsidy for first versions is meant is not stated',
  ),
);
export const ENTERPRISE_SIZE = openMatter(
  'enterpriseSize',
  'enterprise',
  text('同一企业的规模', 'the size of one enterprise'),
  text(
    '两项都按企业规模奖励，是否属同类政策文本未载明',
    'Both reward the size of the enterprise; whether they are of one kind is not stated',
  ),
);
export const REVENUE_INCREASE = openMatter(
  'revenueIncrease',
  'enterprise',
  text('同一年度的收入增量', 'the increase in revenue of one year'),
  text(
    '一项按全部收入增量、一项按其中某类销售增量奖励，重叠的部分是否重复，文本未载明',
    'One rewards the whole increase in revenue, the other that of some sales in it; ' +
      'whether the overlap is paid twice is not stated',
  ),
);
export const PLATFORM_IN_PROJECT = openMatter(
  'platformInProject',
  'project',
  text('同一笔设备软件投入', 'the same equipment and software'),
  text(
    '平台的设备软件投入如果就是产业化项目的投资，是否两项政策各资助一次，文本未载明',
    'Where the equipment of a platform is the investment in an industrialisation project, ' +
      'whether each policy pays for it is not stated',
  ),
);
export const PLATFORM_TITLE = openMatter(
  'platformTitle',
  'platform',
  text('同一平台', 'one platform'),
  text(
    '一项奖励称号，一项补助建设，是否属同类政策文本未载明',
    'One rewards the title, the other the construction; whether they are of one kind is not stated',
  ),
);
export const RESEARCH_PROJECT = openMatter(
  'researchProject',
  'project',
  text('同一科技项目', 'one research project'),
  text(
    '一项配套国家、省项目，一项资助市级项目，同一项目是否两次支持文本未载明',
    'One matches a national or provincial project, the other supports one of the city; ' +
      'whether one project has both is not stated',
  ),
);
export const MODEL_AND_SOFTWARE_RESEARCH = openMatter(
  'modelAndSoftwareResearch',
  'enterprise',
  text('同一年度的研发投入', 'the R&D spending of one year'),
  text(
    '软件研发补助按全部研发投入计，模型补助按其中一部分计；重叠的部分是否重复，文本未载明',
    'The software subsidy is paid on all R&D spending, the model subsidy on part of it; ' +
      'whether the overlap is paid twice is not stated',
  ),
);
export const RENT = openMatter(
  'rent',
  'enterprise',
  text('同一年度的场地租赁', 'the rent of one year'),
  text(
    '高能级平台的实际支出含场地租赁；同一笔房租是否就是房租补贴所计的，文本未载明',
    'The expenses of a high-level platform include rent; ' +
      'whether it is the rent that the rent subsidy counts is not stated',
  ),
);
