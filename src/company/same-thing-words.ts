import type { SubjectKind } from '../rules/subjects';
import { text, type Text } from '../rules/text';

/** Ends the question whether two are about one thing, by the kind of thing. */
export const SAME_THING: Readonly<Record<SubjectKind, Text>> = {
  enterprise: text('是同一事项的吗？', 'for the same thing?'),
  project: text('是同一项目的吗？', 'for one project?'),
  product: text('是同一产品的吗？', 'for one product?'),
  loan: text('是同一笔贷款的吗？', 'for one loan?'),
  contract: text('是同一份合同的吗？', 'for one contract?'),
  purchase: text('是同一笔采购的吗？', 'for one purchase?'),
  platform: text('是同一平台的吗？', 'for one platform?'),
  event: text('是同一场活动的吗？', 'for one event?'),
  standard: text('是同一项标准的吗？', 'for one standard?'),
  licence: text('是同一项许可的吗？', 'for one licence?'),
  park: text('是同一园区的吗？', 'for one park?'),
  title: text('是同一项称号的吗？', 'for one title?'),
  insurance: text('是同一份保险的吗？', 'for one insurance policy?'),
  vehicle: text('是同一辆车的吗？', 'for one vehicle?'),
  openSource: text('是同一开源项目的吗？', 'for one open-source project?'),
  person: text('是同一个人的吗？', 'for one person?'),
  fund: text('是同一基金的吗？', 'for one fund?'),
  district: text('是同一区县的吗？', 'for one district?'),
};
