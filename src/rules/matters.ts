import { text, type Text } from './text';

/**
 * What an award pays for, where several policies pay for the same. 从优、就高、不重复: of the awards that share a matter a
 * company has one, the highest.
 */
export interface Matter {
  readonly id: string;
  readonly label: Text;
}

const matter = (id: string, zh: string, en: string): Matter => ({ id, label: text(zh, en) });

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
export const CHIP_PLATFORM_SERVICE = matter(
  'chipPlatformService',
  '同一集成电路公共平台的服务',
  'services of one public IC platform',
);
export const TOOL_PURCHASE = matter('toolPurchase', '同一笔EDA工具采购', 'one purchase of EDA tools');
export const LOAN_INTEREST = matter('loanInterest', '同一笔贷款的贴息', 'interest on one loan');
export const FIRST_SET = matter('firstSet', '同一首台（套）产品', 'one first set of equipment');
export const FIRST_BATCH = matter('firstBatch', '同一首批次新材料', 'one first batch of new material');
export const INSURED_MATERIAL = matter('insuredMaterial', '同一产品的保险补偿', 'insurance of one product');
export const INDUSTRIALISATION = matter(
  'industrialisation',
  '同一产业化项目',
  'one industrialisation project',
);
