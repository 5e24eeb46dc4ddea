import { AS_OF } from '../../rules/arguments';
import type { Input } from '../../rules/inputs';
import { text } from '../../rules/text';
import { replaced, type CallArgument } from '../award-formula';
import type { Finding } from '../scale-check';
import { partsOf, type SheetExpression } from '../sheet-expression';

/**
 * The warning of blank cells in an argument. Excel on the desktop hands a blank over as 0, and every Excel
 * counts it as 0 in arithmetic.
 */
export function blankFinding(
  input: Input | null,
  argument: CallArgument,
  blanks: ReadonlySet<string>,
  formula: string,
): Finding | null {
  if (blanks.size === 0 || input?.omission?.value?.isZero()) return null;
  const cells = [...blanks].map((written) => written.replaceAll('$', ''));
  const label = input?.label ?? AS_OF.label;
  const parts = partsOf(argument.expression).filter(isCells);
  const fill =
    parts.length === 1
      ? text(`请填写“${label.zh}”`, `please fill in “${label.en}”`)
      : text('请补上数据', 'please fill in the figure');
  const list = text(cells.join('、'), cells.join(', '));
  const amongMany = parts.some(({ kind }) => kind === 'range');
  const [be, it] = cells.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return {
    warning: amongMany
      ? text(
          `${list.zh} 中有空单元格，合计时按 0 计算；请核对是否缺数据`,
          `${list.en}: blank cells count as 0 in the sum; please check whether figures are missing`,
        )
      : text(
          `${list.zh} 为空，Excel 会按 0 计算；${fill.zh}`,
          `${list.en} ${be} blank and Excel counts ${it} as 0; ${fill.en}`,
        ),
    mended: guarded(argument, formula),
  };
}

const isCells = ({ kind }: SheetExpression): boolean => kind === 'reference' || kind === 'range';

/**
 * The formula with `IF(C2="","",C2*10000)`, which keeps a blank; null where an argument has its own conditions.
 */
function guarded({ expression, place }: CallArgument, formula: string): string | null {
  const parts = partsOf(expression);
  if (!place || parts.some(({ kind }) => ['function', 'range', 'other', 'name'].includes(kind))) return null;
  const references = parts.filter((part) => part.kind === 'reference').map(({ written }) => written);
  const tests = [...new Set(references)].map((written) => `${written}=""`);
  const test = tests.length === 1 ? tests[0] : `OR(${tests.join(',')})`;
  return replaced(formula, place, `IF(${test ?? ''},"",${formula.slice(...place)})`);
}
