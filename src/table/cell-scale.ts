import { Exact, fromCell } from '../rules/exact';
import { text, type Text } from '../rules/text';
import { isWrittenUnit, moneyUnit, unitsLike, type ColumnUnit, type UnitSource } from './column-units';
import { effectOf, isPlainFormat, shownAs, type FormatEffect } from './number-format';

/** What a cell is multiplied by to be in the unit of the rules. */
export interface CellScale {
  readonly factor: Exact;
  /** What has to be said before the cell counts; null where nothing is asked. */
  readonly asks: Text | null;
  /** The number format says the unit, whatever the heading does. */
  readonly isStated: boolean;
}

/** Whether a column is in %, in ‰ or in fractions. */
export const isRatio = ({ id }: ColumnUnit): boolean =>
  id === 'percent' || id === 'permille' || id === 'permyriad' || id === 'fraction';

/**
 * The scale of a cell by the unit of its column and by its number format. A format that contradicts the heading
 * shows a person another number than the cell holds: then nobody but a person knows which of them is meant.
 */
export function scaleOfCell(value: unknown, format: string, unit: ColumnUnit, from: UnitSource): CellScale {
  if (unit.id === 'text' || isPlainFormat(format))
    return { factor: unit.factor, asks: null, isStated: false };
  const isFigure = typeof value === 'number' && value !== 0;
  // A blank cell will be filled, most likely with a positive number. Nothing is nothing in every unit.
  const number = isFigure ? value : 1;
  const effect = effectOf(format, number);
  const said = reading(effect, unit, from);
  const found = from === 'hand' ? said : believable(said, effect, unit, number);
  const isStated = effect.literal !== '' || effect.isPercent;
  if (found instanceof Exact) return { factor: found, asks: null, isStated };
  return {
    factor: unit.factor,
    asks: isFigure ? question(found, number, format, unit, from) : null,
    isStated,
  };
}

/** Why the number shown and the number held are not surely one. */
type Doubt = 'differs' | 'currency' | 'date' | 'percent' | 'hidden' | 'large';

/** A unit that only a format writes makes trillions of what was kept in 万元. */
function believable(
  found: Exact | Doubt,
  { literal }: FormatEffect,
  unit: ColumnUnit,
  number: number,
): Exact | Doubt {
  if (!(found instanceof Exact) || literal === '' || !isMoney(unit)) return found;
  return Math.abs(number) * found.toNumber() >= MOST_BELIEVED ? 'large' : found;
}

/** A trillion yuan: no figure of one enterprise of the city comes near it. */
const MOST_BELIEVED = 1e12;

const ONE = new Exact(1);

/** A column has one unit and few formats: what they come to together is worked out once. */
const KNOWN = new WeakMap<FormatEffect, Map<string, Exact | Doubt>>();

function reading(effect: FormatEffect, unit: ColumnUnit, from: UnitSource): Exact | Doubt {
  const byUnit = KNOWN.get(effect) ?? new Map<string, Exact | Doubt>();
  KNOWN.set(effect, byUnit);
  const key = `${unit.id} ${from}`;
  const known = byUnit.get(key) ?? workedOut(effect, unit, from);
  byUnit.set(key, known);
  return known;
}

function workedOut(effect: FormatEffect, unit: ColumnUnit, from: UnitSource): Exact | Doubt {
  const isFraction = effect.kind === 'number' && effect.isPercent && isRatio(unit);
  if (from === 'hand') return isFraction ? ONE : unit.factor;
  if (effect.isForeign) return 'currency';
  if (effect.kind === 'unclear') return 'differs';
  if (effect.kind !== 'number') return effect.kind;
  if (isRatio(unit)) return ratioFactor(effect, unit, from);
  if (effect.isPercent) return 'percent';
  return unit.id === 'plain' ? plainFactor(effect, unit) : measuredFactor(effect, unit, from);
}

/** A percent sign that is only written: the cell holds percents. A real one: it holds a fraction. */
function ratioFactor(effect: FormatEffect, unit: ColumnUnit, from: UnitSource): Exact | Doubt {
  const { scale, isPercent, literal } = effect;
  if (!scale.eq(1)) return 'differs';
  if (isPercent) return literal === '' ? ONE : 'differs';
  if (literal === '') return unit.factor;
  const shown = writtenAmong(unitsLike(unit), literal);
  if (!shown) return 'differs';
  return from === 'assumed' || shown.factor.eq(unit.factor) ? shown.factor : 'differs';
}

/** Money, areas, weights and power: the words of a format may be their unit. */
function measuredFactor(effect: FormatEffect, unit: ColumnUnit, from: UnitSource): Exact | Doubt {
  const { scale, literal } = effect;
  const held = unit.factor;
  const shown = held.div(scale);
  const isAssumed = from === 'assumed';
  if (literal === '') {
    if (scale.eq(1)) return held;
    return !isAssumed && shown.eq(1) ? ONE : 'differs';
  }
  const written = isMoney(unit) ? moneyFactor(literal) : writtenAmong(unitsLike(unit), literal)?.factor;
  if (!written) return 'differs';
  const said = written.div(scale);
  const isKept = unitsLike(unit).some(({ factor }) => factor.eq(said));
  // Nobody keeps amounts in tens of yuan: `0,"万"` shows 35000 as 35万 and means neither.
  if (!isKept || (!isAssumed && !said.eq(held) && !said.eq(shown))) return 'differs';
  return said;
}

/** 家, 个 and 人 are what is counted; 万家, 个月 and % would make another number of it. */
function plainFactor({ scale, literal }: FormatEffect, unit: ColumnUnit): Exact | Doubt {
  if (!scale.eq(1)) return 'differs';
  const isOther = isWrittenUnit(literal) && !writtenAmong(unitsLike(unit), literal);
  return isOther || OTHER_THAN_COUNTED.test(literal) ? 'differs' : unit.factor;
}

const OTHER_THAN_COUNTED = /[十百千万亿兆%‰¥月天日周季]|^[kwmb]$/i;

const isMoney = (unit: ColumnUnit): boolean => moneyUnit(unit.label.zh) === unit;

const writtenAmong = (units: readonly ColumnUnit[], literal: string): ColumnUnit | undefined =>
  units.find(({ written }) => written.includes(literal.toLowerCase()));

/** What one of the unit is in yuan: 万元, ¥万, 千万, K. undefined where the words are no unit of money. */
function moneyFactor(literal: string): Exact | undefined {
  const bare = literal.replace(/人民币|rmb|cny|cn¥|¥|单位|整/gi, '');
  const letter = LETTERS.get(bare);
  if (letter !== undefined) return new Exact(letter);
  const [whole, times = '', large = '', yuan] = /^([十百千]?)([万亿]?亿?)([元圆块]?)$/.exec(bare) ?? [];
  if (whole === undefined) return undefined;
  // Words that are only 单位 or 整 name nothing.
  if (whole === '' && !/人民币|rmb|cny|¥/i.test(literal)) return yuan ? ONE : undefined;
  return Array.from(times + large).reduce((product, word) => product.times(MAGNITUDES[word] ?? 1), ONE);
}

const MAGNITUDES: Readonly<Record<string, number | undefined>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};

/** Letters that stand for a magnitude; a small m may be a metre or a month. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['K', 1_000],
  ['k', 1_000],
  ['W', 10_000],
  ['w', 10_000],
  ['M', 1_000_000],
  ['B', 1_000_000_000],
]);

function question(doubt: Doubt, value: number, format: string, unit: ColumnUnit, from: UnitSource): Text {
  const held = fromCell(value).toString();
  const shown = seen(shownAs(format, value));
  const isCounted = unit.id === 'plain';
  const why = reason(doubt, isCounted ? null : headingSays(unit, from));
  const remedy = isCounted ? TO_GENERAL : REMEDIES[doubt];
  return text(
    `单元格存的是 ${held}，${shown.zh}${why.zh}，${remedy.zh}`,
    `The cell holds ${held} and ${shown.en}${why.en}; ${remedy.en}`,
  );
}

function seen(shown: string | null): Text {
  if (shown === null) return text('显示的样子无法判断', 'how it is shown cannot be told');
  if (shown === '') return text('却没有显示出来', 'does not show it');
  return text(`显示为 ${shown}`, `shows ${shown}`);
}

function headingSays({ label }: ColumnUnit, from: UnitSource): Text {
  switch (from) {
    case 'assumed':
      return text('表头没有写单位', 'the heading names no unit');
    case 'unitRow':
      return text(`单位行写的是${label.zh}`, `the row of units says ${label.en}`);
    case 'sheet':
      return text(`表上方写的是${label.zh}`, `the title says ${label.en}`);
    case 'heading':
    case 'hand':
      return text(`表头写的是${label.zh}`, `the heading says ${label.en}`);
  }
}

function reason(doubt: Doubt, heading: Text | null): Text {
  switch (doubt) {
    case 'differs':
    case 'hidden':
      return text(
        `${heading ? `，${heading.zh}` : ''}：不能确定是哪个数`,
        `${heading ? `, and ${heading.en}` : ''}: which number is meant is not certain`,
      );
    case 'currency':
      return text('：不是人民币', ': not yuan');
    case 'date':
      return text('：是日期格式', ': a date');
    case 'percent':
      return text('：是百分比，与这一列不符', ': a percentage, which this column does not hold');
    case 'large':
      return text('：照此达到万亿元，多半不对', ': a trillion yuan or more, which is hardly meant');
  }
}

const TO_GENERAL = text(
  '请核对数值，并把单元格格式改为“常规”',
  'please check the number and set the format of the cell to General',
);
const TO_CHECK = text(
  '请核对；若存的数没有错，请在“列对应”中指定单位',
  'please check it; if the number held is right, set the unit under “Columns”',
);
const TO_SET = text('请在“列对应”中指定单位', 'please set the unit under “Columns”');
const REMEDIES: Readonly<Record<Doubt, Text>> = {
  differs: TO_SET,
  hidden: TO_SET,
  currency: text(
    '请换算成人民币；若就是人民币，请在“列对应”中指定单位',
    'please convert it; if it is yuan after all, set the unit under “Columns”',
  ),
  date: TO_CHECK,
  percent: TO_CHECK,
  large: TO_CHECK,
};
