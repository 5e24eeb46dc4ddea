import { matter } from '../../rules/matters';

export const FIRST_TAPE_OUT = matter(
  'firstTapeOut',
  '同一产品的首次流片',
  'the first tape-out of one product',
);
export const EDA_RESEARCH = matter('edaResearch', '同一EDA工具的研发', 'R&D on one EDA tool');
export const CHIP_MATERIAL_RESEARCH = matter(
  'chipMaterialResearch',
  '同一关键材料、核心设备的研发',
  'R&D on one key material or core equipment',
);
export const CHIP_PLATFORM = matter(
  'chipPlatform',
  '同一集成电路公共平台的建设',
  'building one public IC platform',
);
export const LOAN_INTEREST = matter('loanInterest', '同一笔贷款的贴息', 'interest on one loan');
export const FIRST_SET = matter('firstSet', '同一首台（套）产品', 'one first set of equipment');
export const FIRST_BATCH = matter('firstBatch', '同一首批次新材料', 'one first batch of new material');
export const INSURED_MATERIAL = matter('insuredMaterial', '同一产品的保险补偿', 'insurance of one product');
export const INDUSTRIALISATION = matter(
  'industrialisation',
  '同一产业化项目',
  'one industrialisation project',
);
export const PRODUCT_RESEARCH = matter('productResearch', '同一药械品种的研发', 'R&D on one drug or device');
export const PRODUCT_CERTIFICATE = matter(
  'productCertificate',
  '同一药械产品的获证',
  'the certificate of one drug or device',
);
export const PRODUCT_SALES = matter(
  'productSales',
  '同一获证产品的新增销售',
  'added sales of one certified product',
);
export const LIFE_SCIENCE_PLATFORM = matter(
  'lifeSciencePlatform',
  '同一公共服务平台的设备软件投入',
  'equipment and software of one public service platform',
);
export const LIFE_SCIENCE_VOUCHER = matter(
  'lifeScienceVoucher',
  '同一笔平台技术合同',
  'one technical contract of a platform',
);
export const PROJECT_MATCH = matter(
  'projectMatch',
  '同一国家、省项目的配套',
  'matching one national or provincial project',
);
export const PARTS_PURCHASE = matter('partsPurchase', '同一笔零部件采购', 'one purchase of parts');
export const FIRST_ABOVE_SCALE = matter(
  'firstAboveScale',
  '同一企业的首次上规',
  'one enterprise first reaching the statistical threshold',
);
export const OPEN_SOURCE_PROJECT = matter('openSourceProject', '同一开源项目', 'one open-source project');
