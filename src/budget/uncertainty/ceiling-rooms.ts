import type { Facts } from '../../rules/arguments';
import { figureOf, paidBy } from '../../readings/amount';
import type { Award } from '../../rules/awards';
import { Exact } from '../../rules/exact';
import type { Expression } from '../../rules/expressions';
import { movesOf } from '../forecast/input-moves';
import type { Prospect } from '../forecast/prospect';
import { inFen } from './claim-amounts';
import { UNKNOWN, type Arena, type Figures } from './guarded';
import { inputsOf, ruleRuns, type FactRuns } from './rule-runs';

/** The ceiling that a claim shares with others of its award, run by run. */
export interface Room {
  /** Fen, where it is the same in all runs and whole; null where it is not. */
  readonly whole: number | null;
  /** Yuan, where it is not. */
  readonly figures: Figures | null;
  /** Fen that count against it already, besides what the forecast itself has paid. */
  readonly received: number;
  /** Fen that the forecast itself has paid under it. */
  readonly paid: Float64Array | null;
  readonly isLadder: boolean;
}

/**
 * @param runs the figures of the claim
 * @param years how many years ahead
 * @param paid fen received under a ceiling over all years, run by run; null where the award has none
 * @returns null where the award has no ceiling
 */
export function roomUnder(
  { base, provision: { award } }: Prospect,
  runs: FactRuns,
  years: number,
  paid: Float64Array | null,
  arena: Arena,
): Room | null {
  const { ceiling, subject } = award;
  const rest = { paid: null, received: 0, isLadder: false };
  if (subject.ladder !== null) {
    const facts = fromTheStart(award, subject.ladder, runs.facts);
    const begun = new Map([...runs.varying].filter(([name]) => name !== subject.ladder));
    return { ...rest, isLadder: true, ...wholeOf(award.rule, { facts, varying: begun }, arena, true) };
  }
  if (!ceiling) return null;
  const input = ceiling.received;
  const isAdded = input === null || (years > 0 && moveOf(award, input) === 'receivedEver');
  const stated = input === null ? null : (isAdded ? base.facts : runs.facts)[input];
  const received = stated instanceof Exact ? inFen(stated) : 0;
  const whole = Number.isInteger(received)
    ? wholeOf(ceiling.whole, runs, arena, false)
    : { whole: null, figures: UNKNOWN };
  return { ...rest, ...whole, received, paid: isAdded ? paid : null };
}

function wholeOf(
  rule: Expression,
  runs: FactRuns,
  arena: Arena,
  isPaid: boolean,
): Pick<Room, 'whole' | 'figures'> {
  if ([...inputsOf(rule)].some((name) => runs.varying.has(name))) {
    return { whole: null, figures: ruleRuns(rule, runs, arena) };
  }
  const exact = isPaid ? paidBy(rule, runs.facts) : figureOf(rule, runs.facts);
  const fen = exact.times(100);
  if (fen.isInteger()) return { whole: fen.toNumber(), figures: null };
  return { whole: null, figures: ruleRuns(rule, runs, arena) };
}

function fromTheStart({ inputs }: Award, ladder: string, facts: Facts): Facts {
  const before = inputs.find(({ name }) => name === ladder);
  return before ? { ...facts, [ladder]: before.input.omission?.value ?? null } : facts;
}

function moveOf(award: Award, name: string): string | null {
  const at = award.inputs.findIndex((one) => one.name === name);
  return movesOf(award)[at]?.kind ?? null;
}
