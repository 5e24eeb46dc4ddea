import type { Award } from '../../rules/awards';
import type { Input } from '../../rules/inputs';
import { once } from '../../rules/once';
import { fieldLabel } from '../../table/fields';

/**
 * How a figure moves from one year to the next.
 *
 * - `grows`: a yuan column, by the rate of its field. `earlier`: what another figure was the year before.
 * - `maximum`: the highest figure of all earlier years of a measure. `receivedThisYear`: begins at nothing.
 * - `receivedEver`: what was received is added. `countsUp`: the next calendar year, one more year since something.
 * - `yearOfSupport`: one more for every year in which the policy could pay. `stays`: what it is.
 */
export type Move =
  | { readonly kind: 'grows'; readonly field: string }
  | { readonly kind: 'earlier'; readonly of: string }
  | { readonly kind: 'maximum'; readonly of: string }
  | { readonly kind: 'receivedThisYear' | 'receivedEver' | 'countsUp' | 'yearOfSupport' | 'stays' };

const STAYS: Move = { kind: 'stays' };

/** How each input of an award moves, in their order. */
export const movesOf = once((award: Award): readonly Move[] =>
  award.inputs.map(({ name, input }) => moveOf(award, name, input)),
);

function moveOf(award: Award, name: string, input: Input): Move {
  if (input.kind === 'code') return STAYS;
  const isYearly = award.frequency === 'yearly';
  if (award.firstTime?.history === name) return { kind: 'maximum', of: award.firstTime.measure };
  if (award.ceiling?.received === name) return receivedMove(award.ceiling.over, isYearly);
  if (input.kind === 'yearOfSupport') return { kind: 'yearOfSupport' };
  // 获评年度 of a title is a fact; the year of what is paid every year is the next one.
  if (input.kind === 'calendarYear') return isYearly ? { kind: 'countsUp' } : STAYS;
  if (input.kind === 'years') return isElapsing(name) ? { kind: 'countsUp' } : STAYS;
  if (input.kind !== 'money' || award.role === 'limit') return STAYS;
  const measure = input.year === 'before' ? measureBeside(award) : null;
  if (measure !== null) return { kind: 'earlier', of: measure };
  // What may be left out is what was had before: 此前已获, 本项目其他参与企业已获.
  return input.omission === undefined ? { kind: 'grows', field: fieldLabel(input).zh } : STAYS;
}

/** A thing that is paid once has the room of its own year, and no other. */
function receivedMove(over: 'year' | 'ever', isYearly: boolean): Move {
  if (over === 'ever') return { kind: 'receivedEver' };
  return isYearly ? { kind: 'receivedThisYear' } : STAYS;
}

/** Whether an input says what was before: a tier reached, money received, the year of support. */
export function isHistory({ firstTime, ceiling, subject }: Award, name: string, input: Input): boolean {
  const named = [firstTime?.history, ceiling?.received, subject.ladder];
  const isBefore = input.kind === 'yearOfSupport' || input.kind === 'money' || isElapsing(name);
  return named.includes(name) || isBefore;
}

/** 自设立或引进起年数 grows by one a year; 贷款占用年数 is a length. */
const isElapsing = (name: string): boolean => name.startsWith('yearsSince');

/** The figure of this year that stands beside one of the year before; null where none or several do. */
function measureBeside({ inputs }: Award): string | null {
  const [measure, ...others] = inputs.filter(
    ({ input }) => input.kind === 'money' && input.year === 'assessed',
  );
  return measure && others.length === 0 ? measure.name : null;
}
