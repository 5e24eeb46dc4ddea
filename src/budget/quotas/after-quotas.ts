import { once } from '../../rules/once';
import { candidatesOf, competitionsOf, type Decided } from './candidates';
import { givePlaces } from './places';
import { poolDecision, type PoolDecision } from './pool-decision';
import { quotaDecision, type QuotaDecision } from './quota-decision';
import { NOTHING, type QuotaChoices, type QuotaEntry, type Range } from './quota-entry';
import { poolsOf, shareEach } from './shared-pools';

/** What quotas and pools leave of the claims of one year. */
export interface AfterQuotas {
  /**
   * By the claim's id; neither is more than before. `certain` and `most` are two ways in which it can go, each of
   * them whole: their sums are the least and the most. Where nobody said how places are given, one company may
   * have a place in the cheaper way and none in the dearer one.
   */
  readonly amounts: ReadonlyMap<string, Range>;
  /** One for each quota that somebody applies for, and for each kind where the text tells kinds apart. */
  readonly quotas: readonly QuotaDecision[];
  /** One for each pool that somebody draws on. */
  readonly pools: readonly PoolDecision[];
}

/**
 * Gives the places of every quota and shares every pool, over all claims that are paid in one year: first what the
 * participants of one project have together, then places, then pools of the year. The order of the claims has no
 * say but where the planner gives it one.
 */
export function afterQuotas(entries: readonly QuotaEntry[], choices: QuotaChoices): AfterQuotas {
  const amounts = new Map<string, Range>(entries.map(({ id, certain, most }) => [id, { certain, most }]));
  const ofThings = shareEach(poolsOf(entries, 'thing'), amounts, choices);
  const decided = competitionsOf(entries, choices).map((competition): DecidedFrom => {
    const before = new Map(competition.entries.map(({ id }) => [id, amounts.get(id) ?? NOTHING]));
    const candidates = candidatesOf(competition, amounts);
    const places = givePlaces(candidates, competition.places ?? Infinity, competition.ranking);
    payPlaces({ competition, places }, amounts);
    return { competition, places, before };
  });
  const ofYear = shareEach(poolsOf(entries, 'year'), amounts, choices);
  return {
    amounts,
    // Most callers of a forecast ask for amounts alone, a thousand times over.
    get quotas() {
      return decided.map(told);
    },
    get pools() {
      return [...ofThings, ...ofYear].map(toldOfPool);
    },
  };
}

interface DecidedFrom extends Decided {
  /** What each claim came to before the quota. */
  readonly before: ReadonlyMap<string, Range>;
}

const told = once((one: DecidedFrom) => quotaDecision(one, one.before));
const toldOfPool = once(poolDecision);

function payPlaces({ competition, places }: Decided, amounts: Map<string, Range>): void {
  for (const { id } of competition.entries) amounts.set(id, NOTHING);
  for (const one of places.ranked) {
    const [inLeast, inHighest] = [places.least.has(one), places.highest.has(one)];
    for (const { entry, certain, most } of one.shares) {
      const so = amounts.get(entry.id) ?? NOTHING;
      amounts.set(entry.id, {
        certain: inLeast ? so.certain.plus(certain) : so.certain,
        most: inHighest ? so.most.plus(most) : so.most,
      });
    }
  }
}
