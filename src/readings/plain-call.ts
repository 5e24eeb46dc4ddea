import { readAsOf, spellingsOf } from '../rules/arguments';
import { partsInCell } from '../rules/cell-meaning';
import { cellDomainOf, isPlainlyIn, type CellDomain } from '../rules/domains';
import { tenTo } from '../rules/exact';
import type { CodeInput, Input, NumberInput } from '../rules/inputs';
import { standingOn, type Policy } from '../rules/policies';
import type { Provision } from '../rules/policy-book';
import { NoPlan, type Frame, type Slot } from './integer-figure';
import { codeLeftOut, FEN_PER_YUAN, fenOf, integerPlan, positionOf, wholeOrCell } from './integer-plan';

/**
 * An award as a function of the arguments of a call, in whole numbers all the way.
 * @returns the amount in yuan, the double that the decimal answer comes to; NaN for whatever is not plain: an
 * argument that is refused or oddly written, a figure that does not fit
 */
export type PlainCall = (args: readonly unknown[]) => number;

/** null where the rule cannot be told in whole numbers. */
export function plainCall({ policy, award }: Provision): PlainCall | null {
  const plan = integerPlan(award.rule);
  if (plan instanceof NoPlan) return null;
  const readers = award.inputs.map(({ name, input }) => readerOf(name, input, plan.slots));
  const count = readers.length;
  // The last place takes what the rule does not read: it is tested all the same.
  const frame: Frame = new Float64Array(plan.slots.length + 1);
  const isInForce = inForceOn(policy);
  return (args) => {
    for (let at = 0; at < count; at += 1) {
      const reader = readers[at];
      if (reader === undefined || !isRead(reader, args[at], frame)) return NaN;
    }
    const asOf = args[count];
    if (isGiven(asOf)) {
      const inForce = isInForce(asOf);
      if (inForce !== true) return inForce === false ? 0 : NaN;
    }
    return fenOf(plan, frame) / FEN_PER_YUAN;
  };
}

/** A formula leaves an empty text where it shows nothing; other blanks are rare and not plain. */
const isGiven = (raw: unknown): boolean => raw !== null && raw !== undefined && raw !== '';

/** How one argument comes to stand in the frame. */
interface Reader extends CellDomain {
  readonly place: number;
  /** As how many parts of a unit; 0 as its cell. */
  readonly parts: number;
  /** The position of the code that a spelling means. */
  readonly positions: ReadonlyMap<unknown, number> | null;
  /** What stands there when it is left out; null where it cannot be. */
  readonly leftOut: number | null;
}

/** false where the argument is not plain. */
function isRead(reader: Reader, raw: unknown, frame: Frame): boolean {
  if (typeof raw === 'number' && reader.positions === null) {
    if (!isPlainlyIn(reader, raw)) return false;
    const figure = reader.parts === 0 ? raw : partsInCell(raw, reader.parts);
    frame[reader.place] = figure;
    return figure === figure;
  }
  if (isGiven(raw)) {
    const position = reader.positions?.get(raw);
    if (position === undefined) return false;
    frame[reader.place] = position;
    return true;
  }
  if (reader.leftOut === null) return false;
  frame[reader.place] = reader.leftOut;
  return true;
}

function readerOf(name: string, input: Input, slots: readonly Slot[]): Reader {
  const found = slots.findIndex((slot) => slot.name === name);
  const slot = slots[found];
  const place = slot ? found : slots.length;
  return input.kind === 'code' ? codeReader(input, slot, place) : numberReader(input, slot, place);
}

function codeReader(input: CodeInput, slot: Slot | undefined, place: number): Reader {
  const codes = slot?.kind === 'code' ? slot.codes : input.codes.map(({ code }) => code);
  const positions = new Map(
    [...spellingsOf(input).asWritten].map(([spelling, code]) => [spelling, positionOf(codes, code)] as const),
  );
  const leftOut = input.omission?.value === null ? codeLeftOut(codes) : null;
  return { place, positions, from: NaN, end: NaN, whole: false, parts: 0, leftOut };
}

function numberReader(input: NumberInput, slot: Slot | undefined, place: number): Reader {
  const decimals = slot?.kind === 'number' ? slot.decimals : null;
  const leftOut = leftOutNumber(input, slot, decimals);
  const parts = decimals === null ? 0 : tenTo(decimals);
  return { place, positions: null, ...cellDomainOf(input), parts, leftOut };
}

function leftOutNumber(
  { omission }: NumberInput,
  slot: Slot | undefined,
  decimals: number | null,
): number | null {
  if (!omission) return null;
  if (omission.value !== null) {
    const figure = wholeOrCell(decimals, omission.value);
    return Number.isNaN(figure) ? null : figure;
  }
  const isAskedFor = slot === undefined || (slot.kind === 'number' && slot.mayBeMissing);
  return isAskedFor ? NaN : null;
}

/** As many days as a table may have, and no more: memory for each day that was asked for. */
const MOST_DAYS = 4096;

/** Whether the policy is in force on a day as it was written; null where it is written as no day. */
function inForceOn(policy: Policy): (asOf: unknown) => boolean | null {
  const known = new Map<number | string, boolean | null>();
  return (asOf) => {
    // What an object holds may change, and it is no day in any case.
    if (typeof asOf !== 'number' && typeof asOf !== 'string') return null;
    const before = known.get(asOf);
    if (before !== undefined) return before;
    if (known.size >= MOST_DAYS) known.clear();
    const fresh = readInForce(policy, asOf);
    known.set(asOf, fresh);
    return fresh;
  };
}

function readInForce(policy: Policy, asOf: number | string): boolean | null {
  try {
    const day = readAsOf(asOf);
    return day === null ? null : standingOn(policy, day) === 'inForce';
  } catch {
    return null;
  }
}
