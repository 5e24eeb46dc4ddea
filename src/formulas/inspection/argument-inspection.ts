import type { Input } from '../../rules/inputs';
import type { Text } from '../../rules/text';
import type { CallArgument } from '../award-formula';
import { checkScale, type Finding } from '../scale-check';
import { evaluate } from '../sheet-arithmetic';
import { partsOf, type SheetExpression } from '../sheet-expression';
import { blankFinding } from './blank-check';
import { askedOf, unitOf } from './cell-units';
import { referencesIn, type ReferenceInspection } from './references';
import { sheetOf } from './surrounding-sheet';
import type { Surroundings } from './surroundings';
import { unfollowedParts } from './unfollowed-parts';

/** One argument of an HZ call, followed to the cells it comes from. */
export interface ArgumentInspection {
  readonly name: string;
  readonly label: Text;
  readonly expression: SheetExpression;
  /** As it stands in the formula; null where nothing is written. */
  readonly written: string | null;
  readonly references: readonly ReferenceInspection[];
  /** The value that the function is given; undefined where that is not followed. */
  readonly argument: unknown;
  /** The parts of it that are not followed here, in words. */
  readonly notFollowed: readonly Text[];
  readonly warning: Text | null;
  /** The whole formula with this argument put right; null where there is nothing to mend. */
  readonly mended: string | null;
}

/** An argument with its value, the cells behind it and what is wrong with it. */
export function inspectArgument(
  input: Input | null,
  argument: CallArgument,
  around: Surroundings,
): Omit<ArgumentInspection, 'name' | 'label'> {
  const { expression, place } = argument;
  const blanks = new Set<string>();
  const value = evaluate(
    expression,
    sheetOf(around, (of) => blanks.add(of.written)),
  );
  if (expression.kind === 'reference' && value === null) blanks.add(expression.written);
  const finding =
    (input && checkScale(argument, input, around.formula, (cells, holds) => unitOf(cells, holds, around))) ??
    (input && askedFinding(input, expression, around)) ??
    blankFinding(input, argument, blanks, around.formula);
  return {
    expression,
    written: place && around.formula.slice(...place),
    references: referencesIn(expression, around),
    argument: value,
    notFollowed: value === undefined ? unfollowedParts(expression, around) : [],
    warning: finding?.warning ?? null,
    mended: finding?.mended ?? null,
  };
}

/** The first cell of an argument of which it is not certain which number it means. */
function askedFinding(input: Input, expression: SheetExpression, around: Surroundings): Finding | null {
  for (const part of partsOf(expression)) {
    const address = part.kind === 'reference' ? around.addressOf(part) : null;
    const warning = address && askedOf(address, input, around);
    if (warning) return { warning, mended: null };
  }
  return null;
}
