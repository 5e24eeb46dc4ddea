import type { Day } from '../../rules/dates';
import type { Policy } from '../../rules/policies';
import { isEmpty } from './figures';
import { atom, call, compared, quoted, type Comparing, type Written } from './writing';

/** The day that a formula tests the dates on: a text literal such as "2026-06-30", or any other expression. */
export interface WrittenDay {
  readonly written: Written;
  readonly isLiteral: boolean;
}

type Dates = Pick<Policy, 'status' | 'effectiveFrom' | 'effectiveTo'>;

const ALWAYS = compared(atom('1'), '=', atom('1'));

/** Whether the policy is in force on the day; both its ends are included, and a draft never is. */
export function isInForce({ written, isLiteral }: WrittenDay, policy: Dates): Written {
  if (policy.status === 'draft') return isEmpty(written);
  return isLiteral ? literalTest(written, policy) : serialTest(written, policy);
}

/** Days as texts compare in the order of time. */
const literalTest = (day: Written, policy: Dates): Written =>
  both(ends(policy, (by, end) => compared(day, by, quoted(end)))) ?? compared(day, '<>', atom('""'));

function serialTest(day: Written, policy: Dates): Written {
  const test = both(ends(policy, (by, end) => compared(serialOf(day), by, dateOf(end))));
  return call('IF', isEmpty(day), ALWAYS, test ?? ALWAYS);
}

const ends = (
  { effectiveFrom, effectiveTo }: Dates,
  test: (by: Comparing, end: Day) => Written,
): readonly Written[] => [
  ...(effectiveFrom === null ? [] : [test('>=', effectiveFrom)]),
  ...(effectiveTo === null ? [] : [test('<=', effectiveTo)]),
];

function both(tests: readonly Written[]): Written | null {
  const [only] = tests;
  return tests.length > 1 ? call('AND', ...tests) : (only ?? null);
}

const dateOf = (day: Day): Written => atom(`DATE(${day.split('-').map(Number).join(',')})`);

/** A serial without its time of day; a text by its digits, since DATEVALUE asks the country of the computer. */
const serialOf = (day: Written): Written =>
  call('IF', call('ISNUMBER', day), call('INT', day), dateInText(day));

const dateInText = (day: Written): Written =>
  call(
    'DATE',
    call('LEFT', day, atom('4')),
    call('MID', day, atom('6'), atom('2')),
    call('RIGHT', day, atom('2')),
  );

/**
 * What must hold of a day that is no literal: blank, a serial from 1 March 1900 on that is no bare year, or a text
 * such as 2026-06-30 of a day that exists.
 */
export function dayChecks({ written, isLiteral }: WrittenDay): readonly Written[] {
  if (isLiteral) return [];
  const isSerial = call(
    'AND',
    compared(written, '>=', atom('61')),
    compared(written, '<', atom('2958466')),
    call('OR', compared(written, '<', atom('1990')), compared(written, '>', atom('2100'))),
  );
  const isIsoText = compared(call('TEXT', dateInText(written), quoted('yyyy-mm-dd')), '=', written);
  return [call('IF', isEmpty(written), ALWAYS, call('IF', call('ISNUMBER', written), isSerial, isIsoText))];
}
