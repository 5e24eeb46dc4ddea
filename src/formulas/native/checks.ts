import { CELL_DIGITS } from '../../rules/exact';
import { domainOf, TOO_LARGE } from '../../rules/domains';
import type { CodeInput, Input, NumberInput } from '../../rules/inputs';
import type { Exact } from '../../rules/exact';
import { holeIn, isEmpty, numberOrOmission, type Holes } from './figures';
import { roundedBeside } from './cell-digits';
import { isWholeKind } from './kinds-of-figure';
import { plain } from './numbers';
import { isSpelled, spellingsIn } from './spellings';
import { atom, call, compared, minus, times, type Written } from './writing';

/** What must hold of an argument, as the function asks it: of each a test that is false or an error otherwise. */
export function checksOf(
  name: string,
  input: Input,
  holes: Holes,
  isChosenAnyway: boolean,
): readonly Written[] {
  const hole = holeIn(holes, name);
  return input.kind === 'code' ? codeChecks(input, hole, isChosenAnyway) : numberChecks(input, hole);
}

function numberChecks(input: NumberInput, hole: Written): readonly Written[] {
  return [...typeChecks(input, hole), ...rangeChecks(input, numberOrOmission(input, hole))];
}

/** TRUE is a number for LibreOffice; a count takes it for 1, as the function does. */
function typeChecks({ kind, omission }: NumberInput, hole: Written): readonly Written[] {
  const kinds = [
    ...(omission ? [isEmpty(hole)] : []),
    call('ISNUMBER', hole),
    ...(kind === 'count' ? [isLogical(hole)] : []),
  ];
  const [only] = kinds;
  const isOfKind = kinds.length === 1 && only ? only : call('OR', ...kinds);
  return kind === 'count' ? [isOfKind] : [isOfKind, call('NOT', isLogical(hole))];
}

/**
 * LibreOffice takes a number or a text that is written into the formula for what the test before it gave: behind
 * ISNUMBER(0), 0 is TRUE. N makes a number of it.
 */
const isLogical = (hole: Written): Written => call('ISLOGICAL', hole.isLiteral ? call('N', hole) : hole);

/** As a power: the grid reads 1E+100 as a text. */
const HUGE = atom(`10^${TOO_LARGE.e}`);

function rangeChecks(input: NumberInput, number: Written): readonly Written[] {
  const { from, above, to } = domainOf(input);
  if (isWholeKind(input)) return wholeChecks(input, number);
  if (from === null) return [compared(call('ABS', number), '<', HUGE)];
  return [
    above ? compared(roundedAbove(number, from), '>', plain(from)) : compared(number, '>=', plain(from)),
    to === null
      ? compared(number, '<', HUGE)
      : compared(roundedBeside(number, 'atMost', to, input.kind), '<=', plain(to)),
  ];
}

/** Just above -1 a growth has fifteen decimals. */
const roundedAbove = (number: Written, from: Exact): Written =>
  call('ROUND', number, plain(CELL_DIGITS - from.e));

/** Whole, to the error of a double; what is below 0 fails too. */
function wholeChecks(input: NumberInput, number: Written): readonly Written[] {
  const { from, to } = domainOf(input);
  const whole = call('ROUND', number, plain(0));
  const isNearWhole = compared(call('ABS', minus(number, whole)), '<=', times(number, atom('1E-15')));
  return [
    isNearWhole,
    ...(from !== null && !from.isZero() ? [compared(whole, '>=', plain(from))] : []),
    to === null ? compared(whole, '<', HUGE) : compared(whole, '<=', plain(to)),
  ];
}

/** A code that the rule asks for whatever the others say is refused there; any other is asked for here. */
function codeChecks(input: CodeInput, hole: Written, isChosenAnyway: boolean): readonly Written[] {
  const all = [...spellingsIn(input).values()].flat();
  const takesTrue = !all.includes('1') || all.includes('true');
  return [
    // LibreOffice writes TRUE as 1, which is a phase of a trial.
    ...(takesTrue ? [] : [call('NOT', isLogical(hole))]),
    ...(isChosenAnyway ? [] : [isSpelled(hole, input.omission ? ['', ...all] : all)]),
  ];
}
