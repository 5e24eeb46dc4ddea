import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../../src/policy-library';
import { amountOf, figureOf, isMet } from '../../src/readings/amount';
import {
  beside,
  comparePlaces,
  meetAt,
  placeAt,
  sameLine,
  valueAt,
  type Place,
} from '../../src/readings/solving/line';
import { cliffNear, nextStep, numberInput } from '../../src/readings/breakpoint';
import { nextPlace, pieceAfter, pieceAt, pieceBefore, type Piece } from '../../src/readings/solving/pieces';
import { refusals } from '../../src/readings/refusal';
import { shortfalls } from '../../src/readings/shortfall';
import { LEAST } from '../../src/rules/units';
import { readArguments, type Facts } from '../../src/rules/arguments';
import { domainOf, isInDomain } from '../../src/rules/domains';
import { Exact, toFen } from '../../src/rules/exact';
import type { NumberInput } from '../../src/rules/inputs';
import type { Provision } from '../../src/rules/policy-book';
import { arbitraryArguments } from '../arbitrary-arguments';

const named = policyLibrary.provisions.map((provision) => [provision.award.name, provision] as const);

interface Standing {
  readonly facts: Facts;
  readonly name: string;
  readonly input: NumberInput;
  readonly now: Exact;
}

/** A company, and one of its figures that is going to move. */
const withMovingFigure = ({ award }: Provision): fc.Arbitrary<Standing> =>
  fc.tuple(arbitraryArguments(award), fc.nat()).chain(([cells, at]) => {
    const { facts } = readArguments(award, cells);
    const numbers = award.inputs.flatMap(({ name }) => {
      const [input, now] = [numberInput(award, name), facts[name]];
      return input && now instanceof Exact ? [{ facts, name, input, now }] : [];
    });
    return fc.constantFrom(...numbers.slice(at % numbers.length), ...numbers);
  });

const hasNumbers = ({ award }: Provision): boolean =>
  award.inputs.some(({ input }) => input.kind !== 'code' && input.omission?.value !== null);

const moving = named.filter(([, provision]) => hasNumbers(provision));

/** A distance that no two numbers of a rule are apart by, nor a cell can hold. */
const A_TRIFLE = new Exact('1e-30');
const NEXT_TO_NOTHING = new Exact('1e-60');

const numberAt = ({ over, under }: Place): Exact => over.div(under);

/** Numbers inside a piece: its ends where they belong to it, right behind them where not, and the middle. */
function inside({ from, to }: Piece, { now, input }: Standing): readonly Exact[] {
  const domain = domainOf(input);
  const start = from ? numberAt(from).plus(A_TRIFLE) : (domain.from?.plus(A_TRIFLE) ?? now.minus(1e6));
  const end = to ? numberAt(to).minus(A_TRIFLE) : start.abs().times(3).plus(1000);
  const ends = [from, to].flatMap((one) => (one?.side === 0 && one.under.eq(1) ? [one.over] : []));
  const open = start.lte(end) ? [start, end, start.plus(end).div(2), start.times(7).plus(end).div(8)] : [];
  const floor = domain.from?.plus(domain.above ? A_TRIFLE : 0);
  return [...open, ...ends].filter((one) => !floor || one.gte(floor));
}

describe('As one figure of a company moves', () => {
  it.each(moving)('%s follows one line between two neighbouring breakpoints', (_name, provision) => {
    const { award } = provision;
    fc.assert(
      fc.property(withMovingFigure(provision), (standing) => {
        const { facts, name, now } = standing;
        const piece = pieceAt(award.rule, facts, name, placeAt(now));
        for (const figure of [now, ...inside(piece, standing)]) {
          const said = valueAt(piece.line, placeAt(figure));
          expect(
            figureOf(award.rule, { ...facts, [name]: figure })
              .minus(said)
              .abs()
              .lt(NEXT_TO_NOTHING),
          ).toBe(true);
        }
        expect(toFen(valueAt(piece.line, placeAt(now))).eq(amountOf(provision, facts).yuan)).toBe(true);
      }),
    );
  });

  it.each(moving)('%s changes its line at each breakpoint, and nowhere before', (_name, provision) => {
    const { rule } = provision.award;
    fc.assert(
      fc.property(withMovingFigure(provision), ({ facts, name, now }) => {
        const piece = pieceAt(rule, facts, name, placeAt(now));
        const after = pieceAfter(rule, facts, name, piece);
        if (!piece.to || !after) return;
        expect(sameLine(piece.line, after.line)).toBe(false);
        // The piece above begins where this one ends, seen from either side; a number where they meet is in both.
        expect(numberAt(after.from!).eq(numberAt(piece.to))).toBe(true);
        expect(comparePlaces(after.from!, nextPlace(piece.to))).toBeLessThanOrEqual(0);
        const back = pieceBefore(rule, facts, name, after)!;
        expect(comparePlaces(back.to!, piece.to)).toBe(0);
        expect(sameLine(back.line, piece.line)).toBe(true);
        // Right behind the breakpoint the amount is no longer the line's.
        const beyond = placeAt(numberAt(piece.to).plus(A_TRIFLE));
        const [gone, paid] = [valueAt(piece.line, beyond), figureOf(rule, { ...facts, [name]: beyond.over })];
        if (after.to && comparePlaces(beyond, after.to) > 0) return;
        expect(gone.minus(paid).abs().gt(NEXT_TO_NOTHING)).toBe(true);
      }),
    );
  });

  it.each(moving)(
    '%s takes its next step at the stated figure, and one unit short does not',
    (_n, provision) => {
      const { award } = provision;
      fc.assert(
        fc.property(withMovingFigure(provision), ({ facts, name, input, now }) => {
          const step = nextStep({ award, facts, name });
          if (!step) return;
          expect(step.by.gt(0)).toBe(true);
          expect(step.figure.eq(now.plus(step.by)) && isInDomain(domainOf(input), step.figure)).toBe(true);
          expect(amountOf(provision, { ...facts, [name]: step.figure }).yuan.eq(step.amount)).toBe(true);
          expect(step.amount.minus(amountOf(provision, facts).yuan).eq(step.gain)).toBe(true);
          const least = LEAST[input.kind];
          const short = placeAt(step.figure.minus(least));
          const under = pieceAt(award.rule, facts, name, beside(short, step.by.eq(least) ? 0 : -1));
          const above = pieceAfter(award.rule, facts, name, under);
          // A company that stands on a bend is on the piece above it.
          const standsOn = comparePlaces(short, under.to!) === 0 && short.over.eq(now);
          const here = standsOn && meetAt(under.line, above!.line, short) ? above! : under;
          const there = pieceAt(award.rule, facts, name, beside(placeAt(step.figure), 1));
          expect(comparePlaces(short, here.to!)).toBeLessThanOrEqual(0);
          expect(numberAt(here.to!).lte(step.figure)).toBe(true);
          expect(sameLine(there.line, here.line)).toBe(false);
          if (step.change !== 'rise' && step.change !== 'fall') return;
          const on = pieceAt(award.rule, facts, name, placeAt(step.figure));
          expect(sameLine(on.line, here.line)).toBe(false);
          expect(comparePlaces(placeAt(step.figure), here.to!)).toBeGreaterThan(0);
        }),
      );
    },
  );

  it.each(moving)('%s pays less behind a cliff than on it', (_name, provision) => {
    const { award } = provision;
    const paid = (facts: Facts): Exact => amountOf(provision, facts).yuan;
    fc.assert(
      fc.property(withMovingFigure(provision), ({ facts, name, input, now }) => {
        const cliff = cliffNear({ award, facts, name });
        if (!cliff) return;
        const onIt = { ...facts, [name]: cliff.figure };
        expect(paid(onIt).eq(cliff.amount)).toBe(true);
        const behind = cliff.passed ? facts : { ...facts, [name]: cliff.figure.plus(LEAST[input.kind]) };
        expect(cliff.amount.minus(paid(behind)).eq(cliff.loss) && cliff.loss.gt(0)).toBe(true);
        expect(cliff.passed ? cliff.figure.lt(now) : cliff.figure.gte(now)).toBe(true);
      }),
    );
  });
});

describe('A requirement that fails', () => {
  it.each(named)('of %s holds at the stated distance, and one unit short does not', (_name, provision) => {
    const { rule } = provision.award;
    fc.assert(
      fc.property(arbitraryArguments(provision.award), (cells) => {
        const { facts } = readArguments(provision.award, cells);
        for (const { condition } of refusals(rule, facts)) {
          for (const { name, input, by, figure } of shortfalls(condition, facts)) {
            expect(figure.eq((facts[name] as Exact).plus(by))).toBe(true);
            expect(isInDomain(domainOf(input), figure)).toBe(true);
            expect(isMet(condition, { ...facts, [name]: figure })).toBe(true);
            const short = figure.minus(LEAST[input.kind].times(by.isNegative() ? -1 : 1));
            expect(isMet(condition, { ...facts, [name]: short })).toBe(false);
          }
        }
      }),
    );
  });
});
