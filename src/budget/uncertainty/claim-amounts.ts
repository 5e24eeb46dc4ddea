import { paidBy } from '../../readings/amount';
import type { Facts } from '../../rules/arguments';
import { Exact, ZERO } from '../../rules/exact';
import { factsAhead } from '../forecast/future-facts';
import type { GrowthFactors } from '../forecast/growth';
import { movesOf, type Move } from '../forecast/input-moves';
import type { Prospect } from '../forecast/prospect';
import type { DrawnGrowth, Varying } from './drawn-growth';
import { greaterOf, plus, ROUNDING, scaled, wholeFen, type Arena, type Figures } from './guarded';
import { exactFigures, ruleRuns, type FactRuns } from './rule-runs';

/** In which year of which runs an amount is asked for. */
export interface AmountsAsked {
  /** How many years ahead. */
  readonly years: number;
  readonly varying: Varying;
  readonly arena: Arena;
  /** Fen received until then under the award's ceiling over all years, run by run; null where it has none. */
  readonly received: Float64Array | null;
}

export const inFen = (yuan: Exact): number => yuan.times(100).toNumber();
export const fromFen = (fen: number): Exact => new Exact(fen).div(100);

/** What the prospects of one enterprise come to before stacking. */
export class ClaimAmounts {
  /** What is the same in all runs, by prospect and year. */
  private readonly same = new Map<Prospect, (number | null)[]>();

  constructor(private readonly growth: DrawnGrowth) {}

  /** Fen, run by run; null where a figure is not known. */
  inYear(prospect: Prospect, asked: AmountsAsked): Float64Array | null {
    const { arena } = asked;
    const varies = this.mayVary(prospect, asked);
    if (!varies) {
      const fen = this.sameInAll(prospect, asked.years);
      return fen === null ? null : arena.take().fill(fen);
    }
    const runs = this.factRuns(prospect, asked);
    if (!runs) return null;
    const { rule } = prospect.provision.award;
    if (runs.varying.size === 0) return arena.take().fill(inFen(paidBy(rule, runs.facts)));
    const fen = arena.take();
    wholeFen(ruleRuns(rule, runs, arena), fen, (run) => {
      fen[run] = inFen(paidBy(rule, this.factsOf(prospect, asked, run) ?? runs.facts));
    });
    return fen;
  }

  /** The figures of an award, run by run; null where one is not known. */
  factRuns({ provision: { award }, base, figures: read }: Prospect, asked: AmountsAsked): FactRuns | null {
    const { years, received } = asked;
    const before = received && isSame(received) ? fromFen(received[0] ?? 0) : ZERO;
    const facts = factsAhead(read, years, this.growth.base, before);
    if (facts === null) return null;
    const varying = new Map<string, Figures>();
    if (years === 0) return { facts, varying };
    const moves = movesOf(award);
    award.inputs.forEach(({ name }, at) => {
      const move = moves[at];
      const figures = move && this.moved(award, base.facts, name, move, asked);
      if (figures) varying.set(name, figures);
    });
    return { facts, varying };
  }

  /** The figures of an award in one run, exactly. */
  factsOf({ figures }: Prospect, asked: AmountsAsked, run: number): Facts | null {
    const received = fromFen(asked.received?.[run] ?? 0);
    return factsAhead(figures, asked.years, this.exactly(run, asked.varying), received);
  }

  exactly(run: number, varying: Varying): GrowthFactors {
    return this.growth.exactly(run, varying);
  }

  private mayVary({ provision: { award } }: Prospect, { years, varying }: AmountsAsked): boolean {
    if (years === 0) return false;
    return movesOf(award).some(
      (move) =>
        move.kind === 'receivedEver' || (move.kind === 'grows' && this.growth.varies(move.field, varying)),
    );
  }

  private sameInAll(prospect: Prospect, years: number): number | null {
    const known = this.same.get(prospect) ?? [];
    this.same.set(prospect, known);
    const before = known[years];
    if (before !== undefined) return before;
    const { award } = prospect.provision;
    const facts = factsAhead(prospect.figures, years, this.growth.base, ZERO);
    const fen = facts && inFen(paidBy(award.rule, facts));
    known[years] = fen;
    return fen;
  }

  /** null where it is the same in all runs. */
  private moved(
    award: Prospect['provision']['award'],
    facts: Facts,
    name: string,
    move: Move,
    { years, varying, arena, received }: AmountsAsked,
  ): Figures | null {
    const fact = facts[name];
    switch (move.kind) {
      case 'stays':
      case 'countsUp':
      case 'yearOfSupport':
      case 'receivedThisYear':
        return null;
      case 'grows':
        return fact instanceof Exact ? this.grown(fact, move.field, years, varying, arena) : null;
      case 'earlier': {
        const measure = growing(award, move.of, facts);
        return measure && this.grown(measure.figure, measure.field, years - 1, varying, arena);
      }
      case 'maximum': {
        const measure = growing(award, move.of, facts);
        if (!measure || years < 2 || !this.growth.varies(measure.field, varying)) return null;
        const stated = fact instanceof Exact ? fact : measure.figure;
        let highest = exactFigures(stated.gt(measure.figure) ? stated : measure.figure);
        for (let year = 1; year < years; year += 1) {
          const figures = this.grown(measure.figure, measure.field, year, varying, arena);
          if (figures) highest = greaterOf(highest, figures, arena);
        }
        return highest;
      }
      case 'receivedEver': {
        if (!received || isSame(received) || !(fact instanceof Exact)) return null;
        const yuan = arena.figures();
        for (let run = 0; run < received.length; run += 1) {
          const value = (received[run] ?? NaN) / 100;
          yuan.value[run] = value;
          yuan.bound[run] = value * ROUNDING;
        }
        return plus(exactFigures(fact), yuan, arena);
      }
    }
  }

  private grown(figure: Exact, field: string, years: number, varying: Varying, arena: Arena): Figures | null {
    if (years < 1 || !this.growth.varies(field, varying)) return null;
    return scaled(exactFigures(figure), this.growth.factor(field, years), arena);
  }
}

/** A measure that grows, with its figure of the table's own year. */
function growing(
  award: Prospect['provision']['award'],
  name: string,
  facts: Facts,
): { readonly figure: Exact; readonly field: string } | null {
  const at = award.inputs.findIndex((one) => one.name === name);
  const [move, figure] = [movesOf(award)[at], facts[name]];
  return move?.kind === 'grows' && figure instanceof Exact ? { figure, field: move.field } : null;
}

function isSame(fen: Float64Array): boolean {
  const [first] = fen;
  for (const one of fen) if (one !== first) return false;
  return true;
}
