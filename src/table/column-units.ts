import { Exact } from '../rules/exact';
import type { Input } from '../rules/inputs';
import { text, type Text } from '../rules/text';

/** The unit a column is kept in, and what turns its cells into the unit of the rules (yuan, fractions). */
export interface ColumnUnit {
  readonly id: string;
  readonly label: Text;
  /** How a header writes it, in brackets or behind the name. */
  readonly written: readonly string[];
  readonly factor: Exact;
}

const unit = (id: string, label: Text, factor: Exact | number, ...written: string[]): ColumnUnit => ({
  id,
  label,
  factor: new Exact(factor),
  written: [label.zh, ...written],
});

const MONEY: readonly ColumnUnit[] = [
  unit('yuan', text('元', 'yuan'), 1, '人民币', 'rmb', 'cny', '¥'),
  unit('qianyuan', text('千元', 'thousand yuan'), 1_000),
  unit('wanyuan', text('万元', '10,000 yuan'), 10_000, '万', 'w'),
  unit('baiwanyuan', text('百万元', 'million yuan'), 1_000_000, '百万'),
  unit('yiyuan', text('亿元', '100 million yuan'), 100_000_000, '亿'),
];

/** Read where a heading writes them; nobody is offered them to choose from. */
const RARE_MONEY: readonly ColumnUnit[] = [
  unit('baiyuan', text('百元', 'hundred yuan'), 100),
  unit('shiwanyuan', text('十万元', '100,000 yuan'), 100_000, '十万'),
  unit('qianwanyuan', text('千万元', '10 million yuan'), 10_000_000, '千万'),
  unit('shiyiyuan', text('十亿元', 'billion yuan'), 1_000_000_000, '十亿'),
];

const RATIO: readonly ColumnUnit[] = [
  unit('fraction', text('小数', 'fraction'), 1),
  unit('percent', text('%', '%'), new Exact(1).div(100), '百分比', '百分数', 'percent'),
  unit('permille', text('‰', '‰'), new Exact(1).div(1_000), '千分比', '千分之'),
];

const RARE_RATIO: readonly ColumnUnit[] = [
  unit(
    'permyriad',
    text('‱', '‱'),
    new Exact(1).div(10_000),
    '万分比',
    '万分之',
    'bp',
    'bps',
    '基点',
    '个基点',
  ),
];

const PLAIN: readonly ColumnUnit[] = [
  unit(
    'plain',
    text('数值', 'number'),
    1,
    '家',
    '个',
    '项',
    '人',
    '年',
    '款',
    '件',
    '次',
    '户',
    '名',
    '辆',
    '场',
    '人次',
    '台',
    '笔',
  ),
];

/** Of what is counted by the ten thousand: parameters of a model. */
const RARE_COUNT: readonly ColumnUnit[] = [
  unit('wan', text('万', '10,000'), 10_000, '万个', '万家', '万人', '万件', '万户'),
  unit('yi', text('亿', '100 million'), 100_000_000, '亿个'),
];

const AREA: readonly ColumnUnit[] = [
  unit('squareMetre', text('平方米', 'm²'), 1, '㎡', 'm2', 'm²', '平米'),
  unit('wanSquareMetre', text('万平方米', '10,000 m²'), 10_000, '万㎡', '万m2', '万平米'),
];

const MASS: readonly ColumnUnit[] = [
  unit('kilogram', text('公斤', 'kg'), 1, 'kg', '千克'),
  unit('tonne', text('吨', 't'), 1_000, 't'),
];

const POWER: readonly ColumnUnit[] = [
  unit('watt', text('瓦', 'W'), 1, 'w', '瓦特'),
  unit('kilowatt', text('千瓦', 'kW'), 1_000, 'kw'),
  unit('megawatt', text('兆瓦', 'MW'), 1_000_000, 'mw'),
];

const TEXT: readonly ColumnUnit[] = [unit('text', text('文字', 'text'), 1)];

/** The units a column for this input can be kept in; the first is meant where a header names none. */
export function unitsFor(input: Input | null): readonly ColumnUnit[] {
  switch (input?.kind) {
    case 'money':
      return MONEY;
    case 'growth':
    case 'share':
    case 'ratio':
      return RATIO;
    case 'area':
      return AREA;
    case 'mass':
      return MASS;
    case 'power':
      return POWER;
    case 'count':
    case 'calendarYear':
    case 'years':
    case 'yearOfSupport':
      return PLAIN;
    case 'code':
    case undefined:
      return TEXT;
  }
}

/** The units that measure the same as this one: 元, 千元, 万元 … */
export function unitsLike(unit: ColumnUnit): readonly ColumnUnit[] {
  const families = [ALL_MONEY, ALL_RATIO, AREA, MASS, POWER, ALL_COUNT];
  return families.find((family) => family.includes(unit)) ?? TEXT;
}

/** All units that a heading can write for this input, also those that are not offered to choose from. */
function writableUnitsFor(input: Input | null): readonly ColumnUnit[] {
  const usual = unitsFor(input);
  if (usual === MONEY) return ALL_MONEY;
  if (usual === RATIO) return ALL_RATIO;
  return input?.kind === 'count' ? ALL_COUNT : usual;
}

const ALL_MONEY = [...MONEY, ...RARE_MONEY];
const ALL_RATIO = [...RATIO, ...RARE_RATIO];
const ALL_COUNT = [...PLAIN, ...RARE_COUNT];

/** The unit that is so written for an input; undefined where the input cannot have it. */
export function unitWritten(input: Input | null, written: string): ColumnUnit | undefined {
  const spelt = unitSpelling(written);
  const possible = writableUnitsFor(input);
  const found = possible.find((one) => one.written.includes(spelt));
  if (found || possible !== ALL_MONEY || !input?.year) return found;
  // 万元/年 is the amount of a year, for a figure that is one.
  const ofYear = /^(.+?)(?:\/|每)年$/.exec(spelt)?.[1];
  return ofYear === undefined ? undefined : ALL_MONEY.find((one) => one.written.includes(ofYear));
}

/** Whether a column of this input can be in the unit. */
export const canHaveUnit = (input: Input | null, unit: ColumnUnit): boolean =>
  writableUnitsFor(input).includes(unit);

/** Units of which it is known what they are, and that no figure of the policies is in. */
const OF_NO_FIGURE = new Set([
  ...['百分点', '个百分点', 'pct', 'pp', 'ppt', '点'],
  ...['月', '个月', '天', '日', '小时', '吨标煤', '吨标准煤', '千克标煤', 'nm', '纳米', '英寸'],
  ...['亩', '公顷', '万亩', '度', '千瓦时', '万千瓦时', 'kwh', '外币', '原币'],
]);

const ALL_WRITTEN = new Set(
  [...ALL_MONEY, ...ALL_RATIO, ...ALL_COUNT, ...AREA, ...MASS, ...POWER].flatMap(({ written }) => written),
);

/** The unit of this id; undefined for an id that none has. */
export const unitNamed = (id: string | null): ColumnUnit | undefined =>
  [ALL_MONEY, ALL_RATIO, ALL_COUNT, AREA, MASS, POWER].flat().find((one) => one.id === id);

/** Whether words are a unit, be it one that no figure can have: 美元, 元/人, 个百分点. */
export function isWrittenUnit(written: string): boolean {
  const spelt = unitSpelling(written);
  return ALL_WRITTEN.has(spelt) || OF_NO_FIGURE.has(spelt) || isRate(spelt) || isForeign(spelt);
}

/** 元/人, 万元/亩, 元每平方米: so much for each of something, which is no amount. */
const isRate = (spelt: string): boolean => {
  const [, money] = /^(.+?)(?:\/|每).+$/.exec(spelt) ?? [];
  return money !== undefined && (ALL_MONEY.some((one) => one.written.includes(money)) || isForeign(money));
};

/** Money that is not the yuan. */
export const isForeignMoney = (written: string): boolean => isForeign(unitSpelling(written));

const isForeign = (spelt: string): boolean => FOREIGN.test(spelt);

const AMOUNTS: readonly (readonly [amount: string, written: string])[] = [
  ['百', '100|hundred'],
  ['千', "1,?000|1?k|'?000s?|(?:1|a)?thousands?"],
  ['万', '1?w|1?万|1?wan|10,?000|10k|(?:10|ten)thousands?'],
  ['十万', '100,?000|10万|100k|100thousand'],
  ['百万', '1,?000,?000|1?m|mn|mln|mio|1?millions?'],
  ['千万', '10,?000,?000|10m|10millions?'],
  ['亿', '1?yi|1?亿|100,?000,?000|100m|(?:100|hundred)millions?'],
  ['十亿', '1,?000,?000,?000|1?bn|1?billions?|10亿'],
];

const CURRENCIES =
  '美元|美金|usd?\\$?|\\$|us\\$|欧元|eur|euros?|€|英镑|gbp|£|港元|港币|hkd|hk\\$|日元|日币|jpy|円|韩元|韩币|krw|₩|' +
  '新元|新加坡元|sgd|s\\$|澳元|aud|a\\$|加元|加币|cad|c\\$|台币|新台币|twd|nt\\$|ntd|澳门元|澳门币|mop|' +
  '瑞士法郎|瑞郎|chf|卢布|rub|泰铢|thb|卢比|inr|越南盾|vnd|马币|林吉特|myr|\\p{Sc}';
const MANY = `(?:[十百千万亿]+|${AMOUNTS.map(([, written]) => written).join('|')})`;
const FOREIGN = new RegExp(`^(?!¥$)${MANY}?(?:${CURRENCIES})${MANY}?$`, 'u');

const YUAN = '人民币|rmb|cny|¥|yuan|元';
/** Ten thousand yuan in any order and language: rmb10000, 10kyuan, 人民币万元. */
const MUCH_YUAN = new RegExp(`^(${YUAN})?(${MANY})?((?:${YUAN})*)$`, 'u');
const BY_AMOUNT = AMOUNTS.map(([amount, written]) => ({ amount, is: new RegExp(`^(?:${written})$`) }));

/**
 * A unit in the one spelling that is known: 萬元, W元, 10000元, RMB 10,000 and 人民币万元 are 万元; ±% and %↑ are %.
 */
export function unitSpelling(written: string): string {
  const spelt = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}↑↓↗↘▲▼]/gu, '')
    .replace(/[萬億仟佰拾圆圓]/g, (one) => SIMPLE[one] ?? one)
    .replace(/^(?:\+\/-|[±+/-])+(?=[%‰‱])|(?<=[%‰‱])(?:\+\/-|[±+-])+$/g, '');
  const [, before, many, after = ''] = MUCH_YUAN.exec(spelt) ?? [];
  if (before === undefined && after === '') return spelt;
  if (many === undefined) return '元';
  return `${BY_AMOUNT.find(({ is }) => is.test(many))?.amount ?? many}元`;
}

const SIMPLE: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  仟: '千',
  佰: '百',
  拾: '十',
  圆: '元',
  圓: '元',
};

/** The unit of money that is so written; undefined for any other. */
export function moneyUnit(written: string): ColumnUnit | undefined {
  const spelt = unitSpelling(written);
  return ALL_MONEY.find((one) => one.written.includes(spelt));
}

/**
 * The place where a unit was found. `hand`: a person said it. `heading`: in the heading itself. `unitRow`: in a
 * row of units. `sheet`: in a title above, for all money. `assumed`: nowhere; it is the one that a bare argument
 * is in.
 */
export type UnitSource = 'hand' | 'heading' | 'unitRow' | 'sheet' | 'assumed';

/** A unit that the sheet states for a column. */
export interface StatedUnit {
  readonly written: string;
  readonly by: Exclude<UnitSource, 'assumed'>;
  /** Meant for this very column: a figure that cannot have it is not what the column holds. */
  readonly binding: boolean;
}

/**
 * The first stated unit that the input can have, or the unit assumed; undefined where a binding one does not fit.
 */
export function unitAmong(
  stated: readonly StatedUnit[],
  input: Input | null,
): { readonly unit: ColumnUnit; readonly by: UnitSource } | undefined {
  const possible = unitsFor(input);
  for (const { written, by, binding } of stated) {
    // A title speaks of amounts of money, and of rates where it names their unit too.
    if (by === 'sheet' && possible !== MONEY && possible !== RATIO) continue;
    const unit = unitWritten(input, written);
    if (unit) return { unit, by };
    if (binding && !(by === 'sheet' && possible === RATIO)) return undefined;
  }
  return possible[0] && { unit: possible[0], by: 'assumed' };
}
