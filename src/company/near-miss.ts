import { intervalOf, type Interval } from '../readings/interval';
import { refusals } from '../readings/refusal';
import { growth, shareLacking, type Shortfall } from '../readings/shortfall';
import type { Fact, Facts } from '../rules/arguments';
import type { Award } from '../rules/awards';
import { Exact } from '../rules/exact';

/** A refusal that more of some figures would turn: not another district, another category or another year. */
export interface NearMiss {
  /** For each requirement that fails, the figure that has to grow, and by how much. */
  readonly gaps: readonly Shortfall[];
  /** The greatest of the gaps, in proportion to what is required: 0.1 where a tenth is lacking. */
  readonly lacking: Exact;
  /** What would be paid with every gap just closed; null where closing them fails another requirement. */
  readonly whenMet: Interval | null;
}

/** @param distances for each failing requirement, the ways to close its distance */
export function nearMissOf(
  award: Award,
  facts: Facts,
  distances: readonly (readonly Shortfall[])[],
): NearMiss | null {
  const gaps = distances.map(growth).filter((gap) => gap !== undefined);
  if (gaps.length === 0 || gaps.length < distances.length) return null;
  const lacking = Exact.max(...gaps.map(shareLacking));
  const met = { ...facts, ...figuresThatClose(gaps) };
  const stillRefused = refusals(award.rule, met).length > 0;
  return { gaps, lacking, whenMet: stillRefused ? null : intervalOf(award, met) };
}

/** Two requirements can ask for more of one figure: the greater of the two meets both. */
function figuresThatClose(gaps: readonly Shortfall[]): Facts {
  const figures: Record<string, Fact> = {};
  for (const { name, figure } of gaps) {
    const so = figures[name];
    figures[name] = so instanceof Exact && so.gt(figure) ? so : figure;
  }
  return figures;
}
