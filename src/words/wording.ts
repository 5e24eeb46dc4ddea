import type { Award, Beneficiary, Frequency } from '../rules/awards';
import type { Day } from '../rules/dates';
import type { Exact } from '../rules/exact';
import type { Unit } from '../rules/expressions';
import type { Policy, Standing } from '../rules/policies';
import { RELATIONS, type Relation } from '../rules/relations';
import { text, type Text } from '../rules/text';

/** Figures and recurring words as people write them, in both languages. */

/** Digits of a proportion go on without end; a person needs no more than these. */
const SHOWN_DECIMALS = 6;

/** 1234567.8 → 1,234,567.8; marked where it is cut. */
export function grouped(exact: Exact): string {
  const value = exact.toDecimalPlaces(SHOWN_DECIMALS);
  return `${value.eq(exact) ? '' : '≈'}${withThousands(value)}`;
}

function withThousands(value: Exact): string {
  const [whole = '0', fraction] = value.toFixed().split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

const WAN = 10_000;
const YI = 100_000_000;

/** A stated amount as a clause writes it: 2000万元, 5亿元. */
export function statedMoney(value: Exact): Text {
  const en = yuanInEnglish(value);
  if (!value.isZero() && value.mod(YI).isZero()) return text(`${value.div(YI).toFixed()}亿元`, en);
  if (!value.isZero() && value.mod(WAN).isZero()) return text(`${value.div(WAN).toFixed()}万元`, en);
  return text(`${grouped(value)}元`, en);
}

/** A computed amount in yuan. */
export const moneyText = (value: Exact): Text => text(`${grouped(value)}元`, yuanInEnglish(value));

const yuanInEnglish = (value: Exact): string => `${value.isNegative() ? '−' : ''}CNY ${grouped(value.abs())}`;

/** A fraction as a percentage; to at most four decimals, marked when cut. */
export function percentage(value: Exact): string {
  const exact = value.times(100);
  const short = exact.toDecimalPlaces(4);
  return `${short.eq(exact) ? '' : '≈'}${short.toFixed()}%`;
}

/** A figure in its unit. */
export function figure(value: Exact, unit: Unit): Text {
  switch (unit) {
    case 'yuan':
      return moneyText(value);
    case 'ratio':
      return text(percentage(value), percentage(value));
    case 'calendarYear':
      return text(`${value.toFixed()}年`, value.toFixed());
    case 'years':
      return text(`${grouped(value)}年`, `${grouped(value)} ${value.eq(1) ? 'year' : 'years'}`);
    case 'area':
      return text(`${grouped(value)}平方米`, `${grouped(value)} m²`);
    case 'mass':
      return text(`${grouped(value)}公斤`, `${grouped(value)} kg`);
    case 'power':
      return text(`${grouped(value)}瓦`, `${grouped(value)} W`);
    case 'count':
      return text(grouped(value), grouped(value));
  }
}

/** A number stated by the clause, in its unit. */
export const stated = (value: Exact, unit: Unit): Text =>
  unit === 'yuan' ? statedMoney(value) : figure(value, unit);

/** A name inside an English sentence: lower case, except where capitals belong to it (R&D, EDA, IP). */
export const inSentence = ({ zh, en }: Text): Text =>
  text(zh, /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en);

/** An English sentence begins with a capital. */
export const sentence = ({ zh, en }: Text): Text => text(zh, en.charAt(0).toUpperCase() + en.slice(1));

/** How a requirement is said. */
export const relationWords = (relation: Relation, unit: Unit): Text =>
  (unit === 'calendarYear' ? YEAR_RELATION : RELATION)[relation];

const YEAR_RELATION: Readonly<Record<Relation, Text>> = {
  atLeast: text('不早于', 'no earlier than'),
  moreThan: text('晚于', 'later than'),
  atMost: text('不晚于', 'no later than'),
  lessThan: text('早于', 'earlier than'),
};

const RELATION: Readonly<Record<Relation, Text>> = {
  atLeast: text('达到', 'at least'),
  moreThan: text('超过', 'more than'),
  atMost: text('不超过', 'at most'),
  lessThan: text('低于', 'less than'),
};

/** Whether the number itself is enough. */
export const includesWords = (relation: Relation): Text =>
  RELATIONS[relation].includesNumber
    ? text('（含本数）', ' (inclusive)')
    : text('（不含本数）', ' (exclusive)');

export const STANDING: Readonly<Record<Standing, Text>> = {
  inForce: text('有效', 'in force'),
  notYet: text('未生效', 'not yet in force'),
  expired: text('已失效', 'expired'),
  draft: text('征求意见稿', 'draft for comment'),
};

/** What can be said of a policy without a day. */
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
  organizer: text('主办单位', 'organizer'),
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
  'once per park': text('每个园区一次', 'once per park'),
  'once per tier': text('每档一次', 'once per tier'),
};

/** Dates are calendar days without a time: in UTC none slips to the day before. */
const CHINESE_DAY = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' });
const CHINESE_MONTH = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' });
/** British English writes Sept or Sep by the age of the browser; the American short names are always of three letters. */
const ENGLISH_MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/** A day as people write it: 2025年11月24日, 24 Nov 2025. Of a date of issue that names the month alone: 2022年7月, Jul 2022. */
export function dayText(day: Day): Text {
  const time = new Date(day);
  const month = `${ENGLISH_MONTH.format(time)} ${time.getUTCFullYear()}`;
  if (MONTH_ALONE.test(day)) return text(CHINESE_MONTH.format(time), month);
  return text(CHINESE_DAY.format(time), `${time.getUTCDate()} ${month}`);
}

const MONTH_ALONE = /^\d{4}-\d{2}$/;

/** When a policy is in force, as a sentence says it. */
export function validity({
  effectiveFrom,
  effectiveTo,
}: Pick<Policy, 'effectiveFrom' | 'effectiveTo'>): Text {
  const from = effectiveFrom === null ? NOT_STATED : dayText(effectiveFrom);
  const to = effectiveTo === null ? NOT_STATED : dayText(effectiveTo);
  return text(`${from.zh} 至 ${to.zh}`, `from ${from.en} to ${to.en}`);
}

const NOT_STATED = text('未载明', 'a day not stated');

/** A citation that opens on the page: policy, article, heading. */
export const citation = (policy: Policy, article: string, heading: Text): Text =>
  text(
    `《${policy.title.zh}》${policy.documentNumber ? `（${policy.documentNumber}）` : ''}${article}“${heading.zh}”`,
    `${policy.title.en}${policy.documentNumber ? ` (${policy.documentNumber})` : ''}, article ${article}: ${heading.en}`,
  );
