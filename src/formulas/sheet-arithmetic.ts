import { Exact, fromCell } from '../rules/exact';
import type {
  FunctionExpression,
  Operator,
  RangeExpression,
  ReferenceExpression,
  SheetExpression,
} from './sheet-expression';
import type { CellError, CellValue } from './cells';

/** The values that an expression is computed from. `undefined` always means: not known here. */
export interface Sheet {
  valueOf(reference: ReferenceExpression): CellValue | undefined;
  valuesOf(range: RangeExpression): readonly CellValue[] | undefined;
  /** The amount of an HZ award; undefined for every other function. */
  award(name: string, args: readonly CellValue[]): CellValue | undefined;
  /** Called when a blank cell is counted as 0. */
  blankCounted(of: ReferenceExpression | RangeExpression): void;
}

/** The value of an expression as a spreadsheet computes it, in doubles; undefined where a part is not followed. */
export function evaluate(expression: SheetExpression, sheet: Sheet): CellValue | undefined {
  const value = (of: SheetExpression): CellValue | undefined => evaluate(of, sheet);
  switch (expression.kind) {
    case 'omitted':
      return null;
    case 'literal':
      return expression.value;
    case 'error':
      return { error: expression.error };
    case 'reference':
      return sheet.valueOf(expression);
    case 'sign':
      // A plus leaves everything as it is, a text too.
      if (!expression.negative) return value(expression.of);
      return withNumbers([operand(expression.of, sheet)], ([of = 0]) => -of);
    case 'percent':
      return withNumbers([operand(expression.of, sheet)], ([of = 0]) => of / 100);
    case 'operation':
      return operation(expression.operator, expression.left, expression.right, sheet);
    case 'function':
      return functionValue(expression, sheet);
    case 'range':
    case 'name':
    case 'other':
      return undefined;
  }
}

/** The functions whose arithmetic is followed; an HZ award inside another formula is followed too. */
export const FOLLOWED = ['IF', 'IFERROR', 'AND', 'OR', 'NOT', 'ISBLANK', 'SUM', 'MAX', 'MIN', 'ABS', 'ROUND'];

function functionValue(expression: FunctionExpression, sheet: Sheet): CellValue | undefined {
  const { name, arguments: args } = expression;
  const [first, second, third] = args;
  switch (name) {
    case 'IF':
      return first ? ifValue(first, second, third, sheet) : undefined;
    case 'IFERROR': {
      const tried = first && evaluate(first, sheet);
      if (tried === undefined || !isError(tried)) return tried;
      return second && evaluate(second, sheet);
    }
    case 'AND':
    case 'OR':
      return together(name, args, sheet);
    case 'NOT': {
      const truth = first && truthOf(evaluate(first, sheet));
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'ISBLANK':
      return first?.kind === 'reference' ? isEmpty(sheet.valueOf(first)) : undefined;
    case 'SUM':
    case 'MAX':
    case 'MIN':
      return aggregate(name, args, sheet);
    case 'ABS':
      return first && withNumbers([operand(first, sheet)], ([of = 0]) => Math.abs(of));
    case 'ROUND':
      if (!first || !second) return undefined;
      return withNumbers([operand(first, sheet), operand(second, sheet)], ([of = 0, digits = 0]) =>
        rounded(of, Math.trunc(digits)),
      );
    default:
      return awardValue(name, args, sheet);
  }
}

const isEmpty = (value: CellValue | undefined): boolean | undefined =>
  value === undefined ? undefined : value === null;

function awardValue(name: string, args: readonly SheetExpression[], sheet: Sheet): CellValue | undefined {
  const values = args.map((argument) => evaluate(argument, sheet));
  return values.every((value) => value !== undefined) ? sheet.award(name, values) : undefined;
}

function ifValue(
  test: SheetExpression,
  then: SheetExpression | undefined,
  otherwise: SheetExpression | undefined,
  sheet: Sheet,
): CellValue | undefined {
  const truth = truthOf(evaluate(test, sheet));
  if (typeof truth !== 'boolean') return truth;
  const branch = truth ? then : otherwise;
  if (!branch) return truth ? undefined : false;
  return branch.kind === 'omitted' ? 0 : evaluate(branch, sheet);
}

/** Whether a test holds; an error, or undefined, where that cannot be said. */
function truthOf(value: CellValue | undefined): boolean | CellError | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  return isError(value) ? value : VALUE_ERROR;
}

function together(name: 'AND' | 'OR', args: readonly SheetExpression[], sheet: Sheet): CellValue | undefined {
  // A blank cell among the tests is passed over by the sheet: rare enough not to be followed.
  const truths = args.map((argument) =>
    argument.kind === 'reference' ? undefined : truthOf(evaluate(argument, sheet)),
  );
  const failed = truths.find((truth) => typeof truth === 'object');
  if (failed) return failed;
  if (truths.includes(undefined)) return undefined;
  return name === 'AND' ? !truths.includes(false) : truths.includes(true);
}

function operation(
  operator: Operator,
  left: SheetExpression,
  right: SheetExpression,
  sheet: Sheet,
): CellValue | undefined {
  if (!isArithmetic(operator)) return comparison(operator, evaluate(left, sheet), evaluate(right, sheet));
  return withNumbers([operand(left, sheet), operand(right, sheet)], ([a = 0, b = 0]) => {
    if (operator === '/' && b === 0) return { error: '#DIV/0!' };
    if (operator === '^' && a === 0 && b <= 0) return { error: b === 0 ? '#NUM!' : '#DIV/0!' };
    return ARITHMETIC[operator](a, b);
  });
}

const ARITHMETIC = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': (a: number, b: number) => a ** b,
} as const;

const isArithmetic = (operator: Operator): operator is keyof typeof ARITHMETIC => operator in ARITHMETIC;

/** The result over operands that are all numbers; otherwise the first error among them. */
function withNumbers(
  operands: readonly (number | CellError | undefined)[],
  compute: (numbers: readonly number[]) => number | CellError,
): CellValue | undefined {
  const failed = operands.find((one) => typeof one === 'object');
  if (operands.includes(undefined)) return undefined;
  if (failed) return failed;
  const result = compute(operands as readonly number[]);
  return typeof result === 'number' && !Number.isFinite(result) ? { error: '#NUM!' } : result;
}

/** An operand as a number: a blank counts as 0, a text is an error unless it reads as a number. */
function operand(expression: SheetExpression, sheet: Sheet): number | CellError | undefined {
  const value = evaluate(expression, sheet);
  if (value === null && expression.kind === 'reference') sheet.blankCounted(expression);
  return asNumber(value);
}

function asNumber(value: CellValue | undefined): number | CellError | undefined {
  if (value === undefined || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isError(value) ? value : numberInText(value);
}

/** The number in a text: 12 in any country; undefined for a date, 5% or 1,200, which depend on the computer. */
function numberInText(written: string): number | CellError | undefined {
  const trimmed = written.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) return Number(trimmed);
  const mayBeNumber = /\d/.test(trimmed) && /^[\d\s.,%+\-()¥￥$€/:年月日时分秒a-z]+$/i.test(trimmed);
  return mayBeNumber ? undefined : VALUE_ERROR;
}

const VALUE_ERROR: CellError = { error: '#VALUE!' };

type Comparison = Exclude<Operator, keyof typeof ARITHMETIC>;

/** The comparison of two values; the order of texts depends on the language and is not followed. */
function comparison(
  operator: Comparison,
  left: CellValue | undefined,
  right: CellValue | undefined,
): CellValue | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '=' || operator === '<>') {
    const equal = isSame(left, right);
    return equal === undefined ? undefined : equal === (operator === '=');
  }
  if (typeof (left ?? 0) !== 'number' || typeof (right ?? 0) !== 'number') return undefined;
  const order = fromCell(Number(left ?? 0)).cmp(fromCell(Number(right ?? 0)));
  switch (operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

function isSame(left: CellValue, right: CellValue): boolean | undefined {
  if (left === null || right === null) {
    const other = left ?? right;
    return other === null || other === '' || other === 0 || other === false;
  }
  if (typeof left !== typeof right) return false;
  if (typeof left === 'number' && typeof right === 'number') return fromCell(left).eq(fromCell(right));
  if (typeof left === 'string' && typeof right === 'string')
    return left === right || left.toLowerCase() === right.toLowerCase();
  return left === right;
}

/** SUM, MAX and MIN: texts and blanks in cells are passed over, those written into the formula are operands. */
function aggregate(
  name: 'SUM' | 'MAX' | 'MIN',
  args: readonly SheetExpression[],
  sheet: Sheet,
): CellValue | undefined {
  const parts = args.map((argument) => numbersOf(argument, sheet));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return withNumbers(parts.flat(), (numbers) => {
    if (name === 'SUM') return numbers.reduce((sum, one) => sum + one, 0);
    if (numbers.length === 0) return 0;
    return name === 'MAX' ? Math.max(...numbers) : Math.min(...numbers);
  });
}

function numbersOf(argument: SheetExpression, sheet: Sheet): readonly (number | CellError)[] | undefined {
  if (argument.kind === 'reference' || argument.kind === 'range') {
    const cells = argument.kind === 'range' ? sheet.valuesOf(argument) : listOf(sheet.valueOf(argument));
    if (cells?.includes(null)) sheet.blankCounted(argument);
    return cells?.filter((cell) => typeof cell === 'number' || isError(cell));
  }
  const value = operand(argument, sheet);
  return value === undefined ? undefined : [value];
}

const listOf = (value: CellValue | undefined): readonly CellValue[] | undefined =>
  value === undefined ? undefined : [value];

/** The value rounded as the sheet rounds: half away from zero, of the 15 digits that a cell means. */
const rounded = (of: number, digits: number): number => {
  const scale = new Exact(10).pow(digits);
  return fromCell(of).times(scale).toDecimalPlaces(0).div(scale).toNumber();
};

export const isError = (value: CellValue | undefined): value is CellError =>
  typeof value === 'object' && value !== null;
