import type { ColumnUnit } from '../table/column-units';
import { unitsFor } from '../table/column-units';
import { Exact } from '../rules/exact';
import type { Input } from '../rules/inputs';
import { text, type Text } from '../rules/text';
import { replaced, type CallArgument } from './award-formula';
import { scaledReference } from './row-formula';
import { evaluate, type Sheet } from './sheet-arithmetic';
import {
  partsOf,
  type Place,
  type RangeExpression,
  type ReferenceExpression,
  type SheetExpression,
} from './sheet-expression';

/** The unit a cell is kept in. */
export interface CellUnit {
  /** The name by which a person finds the cell: `B2`. */
  readonly cell: string;
  readonly header: string;
  readonly unit: ColumnUnit;
  /** What the cell is multiplied by to be in the unit of the rules. */
  readonly factor: Exact;
  /**
   * The source of the unit. `format`: the cell is shown as a percentage. `shown`: the cell's format writes the
   * unit. `assumed`: the heading names none, and the first of the field's units is taken.
   */
  readonly from: 'heading' | 'hand' | 'format' | 'shown' | 'assumed';
  readonly value: unknown;
}

export interface Finding {
  readonly warning: Text;
  /** The whole formula put right; null where it is not certain what was meant. */
  readonly mended: string | null;
}

type Cells = ReferenceExpression | RangeExpression;
/** @param input what the column has to hold; null for the first thing that it is taken as */
export type UnitOf = (cells: Cells, input: Input | null) => CellUnit | null;

/** A cell or range that enters a sum, with the constants it is multiplied by on the way. */
interface Term {
  readonly of: Cells;
  readonly constants: readonly Exact[];
  /** Whether the reference may be followed by `*10000` where it stands. */
  readonly canBeScaled: boolean;
}

interface Linear {
  readonly terms: readonly Term[];
  /** Whether a constant is added, which is in a unit of its own. */
  readonly offset: boolean;
}

type JudgedTerm = Term & { readonly unit: CellUnit | null; readonly verdict: 'fine' | 'unscaled' | 'wrong' };

/** The fault of an argument that does not convert each cell once, from the unit of its heading to the rule's. */
export function checkScale(
  argument: CallArgument,
  input: Input,
  formula: string,
  unitOf: UnitOf,
): Finding | null {
  const core = valuePart(argument.expression, argument.place);
  if (!core.place) return null;
  const linear = linearForm(core.expression);
  if (!linear) return checkQuotients(core.expression, unitOf);
  const judged = linear.terms.map((term): JudgedTerm => {
    const unit = unitOf(term.of, input);
    return { ...term, unit, verdict: unit ? verdictOn(term, unit, input) : 'fine' };
  });
  const offender = judged.find(({ verdict }) => verdict !== 'fine');
  if (!offender?.unit) return null;
  if (isReplaceable(core.expression, offender.verdict)) {
    return simpleFinding(offender, offender.unit, core.place, formula);
  }
  const mended = mendedFormula(judged, linear.offset, { ...core, place: core.place }, formula);
  return { warning: wordsFor(offender, offender.unit, null), mended };
}

interface ValuePart {
  readonly expression: SheetExpression;
  readonly place: Place | null;
}

/** The part that gives the value: X of `IF(C2="","",X)`, of `IF(C2>0,X,"")` and of `IFERROR(X,"")`. */
export function valuePart(expression: SheetExpression, place: Place | null): ValuePart {
  if (expression.kind !== 'function') return { expression, place };
  const { name, arguments: args, places } = expression;
  const at =
    name === 'IFERROR' ? 0 : name !== 'IF' ? -1 : isNothing(args[1]) ? 2 : isNothing(args[2]) ? 1 : -1;
  const inner = args[at];
  return inner ? valuePart(inner, places[at] ?? null) : { expression, place };
}

const isNothing = (expression: SheetExpression | undefined): boolean =>
  expression?.kind === 'omitted' || (expression?.kind === 'literal' && expression.value === '');

/** A sum of cells with constant factors, or null where the expression is anything else. */
function linearForm(expression: SheetExpression): Linear | null {
  const constant = constantOf(expression);
  if (constant !== null) return { terms: [], offset: true };
  switch (expression.kind) {
    case 'reference':
      return { terms: [{ of: expression, constants: [], canBeScaled: true }], offset: false };
    case 'sign':
      return linearForm(expression.of);
    case 'percent':
      return multiplied(linearForm(expression.of), new Exact('0.01'), false);
    case 'operation':
      return linearOperation(expression);
    case 'function':
      return expression.name === 'SUM' ? added(expression.arguments.map(linearSummand)) : null;
    case 'omitted':
    case 'literal':
    case 'error':
    case 'range':
    case 'name':
    case 'other':
      return null;
  }
}

/** An argument of SUM: the only place where a range is followed. */
const linearSummand = (argument: SheetExpression): Linear | null =>
  argument.kind === 'range'
    ? { terms: [{ of: argument, constants: [], canBeScaled: false }], offset: false }
    : linearForm(argument);

function linearOperation({
  operator,
  left,
  right,
}: Extract<SheetExpression, { kind: 'operation' }>): Linear | null {
  const [a, b] = [constantOf(left), constantOf(right)];
  switch (operator) {
    case '+':
    case '-':
      return added([linearForm(left), linearForm(right)]);
    case '*':
      if (b !== null) return multiplied(linearForm(left), b);
      return a === null ? null : multiplied(linearForm(right), a);
    case '/':
      return b === null || b.isZero() ? null : multiplied(linearForm(left), new Exact(1).div(b));
    case '^':
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return null;
  }
}

const added = (parts: readonly (Linear | null)[]): Linear | null =>
  parts.every((part) => part !== null)
    ? { terms: parts.flatMap(({ terms }) => terms), offset: parts.some(({ offset }) => offset) }
    : null;

const multiplied = (linear: Linear | null, by: Exact, canBeScaled = true): Linear | null =>
  linear && {
    ...linear,
    terms: linear.terms.map((term) => ({
      ...term,
      constants: [...term.constants, by.abs()],
      canBeScaled: term.canBeScaled && canBeScaled,
    })),
  };

/** The number that an expression without cells comes to. */
function constantOf(expression: SheetExpression): Exact | null {
  const parts = partsOf(expression);
  if (parts.some(({ kind }) => !['literal', 'operation', 'sign', 'percent'].includes(kind))) return null;
  const value = evaluate(expression, NO_SHEET);
  return typeof value === 'number' ? new Exact(value) : null;
}

const NO_SHEET: Sheet = {
  valueOf: () => undefined,
  valuesOf: () => undefined,
  award: () => undefined,
  blankCounted: () => undefined,
};

/** Whether nothing in an argument is worth keeping: `C2`, and wrongly converted `C2*1000`, `1000*C2`, `C2/100`. */
function isReplaceable(expression: SheetExpression, verdict: JudgedTerm['verdict']): boolean {
  if (expression.kind === 'reference') return true;
  if (expression.kind !== 'operation' || verdict !== 'wrong') return false;
  const { operator, left, right } = expression;
  const kinds = [left.kind, right.kind];
  const isProduct = operator === '*' || operator === '/';
  return isProduct && kinds.includes('reference') && kinds.includes('literal');
}

/**
 * The judgement of one cell by the constants it is multiplied by. A factor that is not of a unit is the
 * person's own business (80% of a cost, twelve months), as long as the conversion is there beside it, or in it.
 */
function verdictOn({ constants }: Term, { factor }: CellUnit, input: Input): JudgedTerm['verdict'] {
  const converts = (constant: Exact): boolean => isConversion(constant, factor, input);
  const rest = withoutFactor(constants, factor);
  if (rest) return rest.some(converts) ? 'wrong' : 'fine';
  if (constants.some(converts)) return 'wrong';
  const share = constants.reduce((product, one) => product.times(one), new Exact(1)).div(factor);
  return share.gte('0.1') && share.lte(10) ? 'fine' : 'unscaled';
}

/** The constants left when those that make the factor are taken away; null where none of them make it. */
function withoutFactor(constants: readonly Exact[], factor: Exact): readonly Exact[] | null {
  if (factor.eq(1)) return constants;
  const product = (some: readonly Exact[]): Exact => some.reduce((all, one) => all.times(one), new Exact(1));
  for (let choice = 1; choice < 2 ** Math.min(constants.length, 6); choice += 1) {
    const chosen = constants.filter((_, at) => Math.floor(choice / 2 ** at) % 2 === 1);
    if (product(chosen).toSignificantDigits(15).eq(factor)) {
      return constants.filter((one) => !chosen.includes(one));
    }
  }
  return null;
}

function isConversion(constant: Exact, factor: Exact, input: Input): boolean {
  const units = unitsFor(input).map((unit) => unit.factor);
  const inverse = new Exact(1).div(constant);
  if (units.some((one) => !one.eq(1) && (one.eq(constant) || one.eq(inverse)))) return true;
  return !factor.eq(1) && [constant, inverse].some((one) => one.gte(100) && one.log(10).isInteger());
}

function simpleFinding(term: JudgedTerm, unit: CellUnit, place: Place, formula: string): Finding {
  const should = scaledReference(term.of.written, unit.factor);
  if (unit.from === 'assumed') return { warning: wordsFor(term, unit, null), mended: null };
  const fraction = fractionUnderPercent(term, unit);
  if (fraction) return { warning: fraction, mended: null };
  return { warning: wordsFor(term, unit, should), mended: replaced(formula, place, should) };
}

/** The doubt about 0.25 under a heading in %: it is a quarter of a percent, or 25% typed as a fraction. */
function fractionUnderPercent({ constants }: Term, unit: CellUnit): Text | null {
  const { cell, header, value } = unit;
  if (unit.unit.id !== 'percent' || unit.from === 'format' || constants.length > 0) return null;
  if (typeof value !== 'number' || value === 0 || Math.abs(value) >= 1) return null;
  const percent = new Exact(value).times(100).toSignificantDigits(15).toFixed();
  return text(
    `${cell} 的表头“${header}”以%计，${value} 按此应为 ${value}%，公式却按 ${percent}% 计算。` +
      `若实为 ${percent}%，请把单元格设为百分比格式；否则公式应除以 100`,
    `${cell} stands under “${header}”, in %, where ${value} means ${value}%; ` +
      `the formula takes it as ${percent}%. If ${percent}% is right, show the cell as a percentage; ` +
      'otherwise divide it by 100',
  );
}

function wordsFor(term: JudgedTerm, unit: CellUnit, should: string | null): Text {
  const { cell, header } = unit;
  const label = unit.unit.label;
  const write = should === null ? text('', '') : text(`；应写 ${should}`, `. Write ${should}`);
  const applied = appliedWords(term);
  if (unit.from === 'assumed') {
    return text(
      `${cell} 的表头“${header}”没有写单位，按${label.zh}读取，公式却${applied.zh}。` +
        '若此列另有单位，请写在表头里，或在“列对应”中指定',
      `${cell} stands under “${header}”, which names no unit and is read as ${label.en}; ` +
        `the formula ${applied.en}. ` +
        'If the column has another unit, write it in the heading or set it under “Columns”',
    );
  }
  if (unit.from === 'format') {
    return text(
      `${cell} 以百分比格式显示，本身已是小数，公式又${applied.zh}${write.zh}`,
      `${cell} is shown as a percentage and is a fraction already; the formula ${applied.en}${write.en}`,
    );
  }
  const head = statedUnit(unit);
  if (unit.factor.eq(1)) {
    return text(
      `${head.zh}，无须换算，公式却${applied.zh}${write.zh}`,
      `${head.en}, and needs no conversion; the formula ${applied.en}${write.en}`,
    );
  }
  if (withoutFactor(term.constants, unit.factor)) {
    return text(
      `${head.zh}，公式换算了不止一次（${applied.zh}）${write.zh}`,
      `${head.en}; the formula converts it more than once (it ${applied.en})${write.en}`,
    );
  }
  return text(
    `${head.zh}，公式没有按此换算${write.zh}`,
    `${head.en}; the formula does not convert it${write.en}`,
  );
}

function statedUnit({ cell, header, unit: { label }, from }: CellUnit): Text {
  if (from === 'shown') {
    return text(`${cell} 按其显示格式以${label.zh}计`, `${cell} is in ${label.en} by its number format`);
  }
  const byHand = from === 'hand' ? text('（手动指定）', ' (set by hand)') : text('', '');
  return text(
    `${cell} 的表头“${header}”以${label.zh}计${byHand.zh}`,
    `${cell} stands under “${header}”, in ${label.en}${byHand.en}`,
  );
}

/** What the constants do to a cell, in words: 乘以 10000、除以 100. */
function appliedWords({ constants }: Term): Text {
  const each = constants.map((constant) => {
    const divides = constant.lt(1);
    const by = (divides ? new Exact(1).div(constant) : constant).toSignificantDigits(15).toFixed();
    return divides ? text(`除以 ${by}`, `divides it by ${by}`) : text(`乘以 ${by}`, `multiplies it by ${by}`);
  });
  return text(each.map(({ zh }) => zh).join('、'), each.map(({ en }) => en).join(' and '));
}

/** The formula with the missing conversions; null unless every cell is known and none is converted wrongly. */
function mendedFormula(
  terms: readonly JudgedTerm[],
  offset: boolean,
  core: { readonly expression: SheetExpression; readonly place: Place },
  formula: string,
): string | null {
  const known = terms.every(({ unit, verdict }) => unit && unit.from !== 'assumed' && verdict !== 'wrong');
  if (!known || offset) return null;
  const unscaled = terms.filter(({ verdict }) => verdict === 'unscaled');
  const [factor, ...others] = unscaled.flatMap(({ unit }) => unit?.factor ?? []);
  if (!factor) return null;
  const alike = unscaled.length === terms.length && others.every((other) => other.eq(factor));
  if (alike && core.expression.kind !== 'percent') {
    return replaced(formula, core.place, scaledReference(asFactor(core, formula), factor));
  }
  if (!unscaled.every(({ of, canBeScaled }) => canBeScaled && of.kind === 'reference')) return null;
  return [...unscaled]
    .sort((a, b) => b.of.place[0] - a.of.place[0])
    .reduce(
      (written, { of, unit }) =>
        replaced(written, of.place, scaledReference(of.written, unit?.factor ?? factor)),
      formula,
    );
}

/** The argument in a form that `*10000` can be put behind: a sum in brackets. */
function asFactor(
  { expression, place }: { readonly expression: SheetExpression; readonly place: Place },
  formula: string,
): string {
  const written = formula.slice(...place);
  const isSum = expression.kind === 'operation' && ['+', '-'].includes(expression.operator);
  return isSum && !written.startsWith('(') ? `(${written})` : isSum ? bracketed(written) : written;
}

/** A sum in one pair of brackets: `(C2-D2)` as it is, `(C2-D2)+(E2)` in new ones. */
function bracketed(written: string): string {
  let depth = 0;
  for (let at = 0; at < written.length; at += 1) {
    const character = written[at];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return at === written.length - 1 ? written : `(${written})`;
  }
  return written;
}

/** The check of a growth computed from two columns: it needs no conversion if both are kept in one unit. */
function checkQuotients(expression: SheetExpression, unitOf: UnitOf): Finding | null {
  for (const part of partsOf(expression)) {
    if (part.kind !== 'operation' || part.operator !== '/') continue;
    const [above, below] = [inOneUnit(part.left, unitOf), inOneUnit(part.right, unitOf)];
    if (!above || !below) continue;
    const apart = above.left.div(below.left);
    const times = apart.gte(1) ? apart : new Exact(1).div(apart);
    if (times.gte(100) && times.log(10).isInteger()) {
      return { warning: unequalUnits(above.unit, below.unit, times), mended: null };
    }
  }
  return null;
}

/** The factor that is still missing in a sum of cells; null where its cells differ or are not known. */
function inOneUnit(
  expression: SheetExpression,
  unitOf: UnitOf,
): { readonly left: Exact; readonly unit: CellUnit } | null {
  const linear = linearForm(expression);
  const known = linear?.terms.flatMap(({ of, constants }) => {
    const unit = unitOf(of, null);
    if (!unit || unit.from === 'assumed') return [];
    return [{ unit, left: constants.reduce((rest, one) => rest.div(one), unit.factor) }];
  });
  const [first] = known ?? [];
  if (!first || known?.length !== linear?.terms.length) return null;
  return known?.every(({ left }) => left.eq(first.left)) ? first : null;
}

const unequalUnits = (above: CellUnit, below: CellUnit, times: Exact): Text =>
  text(
    `${above.cell} 以${above.unit.label.zh}计，${below.cell} 以${below.unit.label.zh}计，` +
      `直接相除会相差 ${times.toFixed()} 倍；请先换算成同一单位`,
    `${above.cell} is in ${above.unit.label.en} and ${below.cell} in ${below.unit.label.en}: ` +
      `their quotient is out by a factor of ${times.toFixed()}. Convert them to one unit first`,
  );
