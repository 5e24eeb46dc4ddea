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
  unit('yuan', text('元', 'yuan'), 1, '人民币元', '人民币', 'rmb', 'cny', 'yuan'),
  unit('qianyuan', text('千元', 'thousand yuan'), 1_000),
  unit('wanyuan', text('万元', '10,000 yuan'), 10_000, '万', '人民币万元', '万元人民币', '万人民币'),
  unit('baiwanyuan', text('百万元', 'million yuan'), 1_000_000, '百万'),
  unit('yiyuan', text('亿元', '100 million yuan'), 100_000_000, '亿'),
];

const RATIO: readonly ColumnUnit[] = [
  unit('fraction', text('小数', 'fraction'), 1),
  unit('percent', text('%', '%'), new Exact(1).div(100), '百分比', '百分数', 'percent'),
  unit('permille', text('‰', '‰'), new Exact(1).div(1_000)),
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
  ),
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
export const unitsLike = (unit: ColumnUnit): readonly ColumnUnit[] =>
  [MONEY, RATIO, AREA, MASS, POWER, PLAIN].find((family) => family.includes(unit)) ?? TEXT;

const ALL_WRITTEN = new Set(
  [...MONEY, ...RATIO, ...PLAIN, ...AREA, ...MASS, ...POWER].flatMap(({ written }) => written),
);

/** The unit of this id; undefined for an id that none has. */
export const unitNamed = (id: string | null): ColumnUnit | undefined =>
  [MONEY, RATIO, PLAIN, AREA, MASS, POWER].flat().find((one) => one.id === id);

export const isWrittenUnit = (written: string): boolean => ALL_WRITTEN.has(written.toLowerCase());

/** The unit of money that is so written; undefined for any other. */
export const moneyUnit = (written: string): ColumnUnit | undefined =>
  MONEY.find((one) => one.written.includes(written));

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
    // A title speaks of amounts of money alone.
    if (by === 'sheet' && possible !== MONEY) continue;
    const unit = possible.find((one) => one.written.includes(written));
    if (unit) return { unit, by };
    if (binding) return undefined;
  }
  return possible[0] && { unit: possible[0], by: 'assumed' };
}
