import { intervalOf, type Interval } from '../readings/interval';
import { placeAt, slopeOf } from '../readings/solving/line';
import { pieceAt } from '../readings/solving/pieces';
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
  if (lacking.gt(FARTHEST)) return null;
  const met = { ...facts, ...figuresThatClose(gaps) };
  if (refusals(award.rule, met).length > 0) return { gaps, lacking, whenMet: null };
  const whenMet = intervalOf(award, met);
  return whenMet.to.isZero() && !growsFromThere(award, met, gaps) ? null : { gaps, lacking, whenMet };
}

/** Half of what is required is lacking: more than that nobody calls nearly. */
const FARTHEST = 0.5;

/** What is paid on an excess begins at 0; a tier that was reached before stays at 0. */
function growsFromThere(award: Award, met: Facts, gaps: readonly Shortfall[]): boolean {
  if (award.inputs.some(({ name }) => met[name] === undefined)) return true;
  return gaps.some(({ name }) => {
    const figure = met[name];
    if (!(figure instanceof Exact)) return false;
    return slopeOf(pieceAt(award.rule, met, name, placeAt(figure, 1)).line)?.gt(0) === true;
  });
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
