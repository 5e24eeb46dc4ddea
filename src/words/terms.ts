import type { Award, Beneficiary, Frequency } from '../rules/awards';
import type { Policy, Standing } from '../rules/policies';
import { text, type Text } from '../rules/text';

/** Recurring words for what an award and a policy are, in both languages. */

export const STANDING: Readonly<Record<Standing, Text>> = {
  inForce: text('有效', 'in force'),
  notYet: text('未生效', 'not yet in force'),
  expired: text('已失效', 'expired'),
  draft: text('征求意见稿', 'draft for comment'),
};

/** The standing of a policy while no day is asked about. */
export const PUBLICATION: Readonly<Record<Policy['status'], Text>> = {
  adopted: text('已发布', 'adopted'),
  draft: STANDING.draft,
};

/** Whether the figure of an award is exact or an upper bound, with the words that make it one. */
export const natureOf = ({ upperBound }: Pick<Award, 'upperBound'>): Text =>
  upperBound ? text(`上限（“${upperBound}”）`, `upper bound (“${upperBound}”)`) : text('确定数额', 'exact');

export const BENEFICIARY: Readonly<Record<Beneficiary, Text>> = {
  enterprise: text('企业', 'enterprise'),
  'enterprise or institution': text('企业或机构', 'enterprise or institution'),
  organization: text('单位', 'organization'),
  platform: text('平台', 'platform'),
  individual: text('个人', 'individual'),
  district: text('区、县（市）', 'district'),
  hospital: text('医疗机构', 'hospital'),
  project: text('项目', 'project'),
  park: text('园区', 'park'),
  pool: text('年度总额', 'yearly pool'),
  'research institution': text('科研机构', 'research institution'),
  'fund manager': text('基金管理机构', 'fund manager'),
  organizer: text('承办方', 'organiser'),
};

export const FREQUENCY: Readonly<Record<Frequency, Text>> = {
  once: text('一次性', 'once'),
  yearly: text('每年', 'yearly'),
  'per project': text('每个项目', 'per project'),
  'once per project': text('每个项目一次', 'once per project'),
  'per product': text('每个产品', 'per product'),
  'per product and trial phase': text('每个产品每期临床', 'per product and trial phase'),
  'per event': text('每次活动', 'per event'),
  'per standard': text('每项标准', 'per standard'),
  'per vehicle': text('每辆', 'per vehicle'),
  'per license': text('每张牌照', 'per license'),
  'once per tier': text('每档一次', 'once per tier'),
};
