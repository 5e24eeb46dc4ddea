import { knownValue } from '../../readings/certainty';
import type { Pool } from '../../rules/awards';
import { ZERO, type Exact } from '../../rules/exact';
import { sharePool, type PoolWay } from './pools';
import { NOTHING, type QuotaChoices, type QuotaEntry, type Range } from './quota-entry';

/** Claims on one pool. */
export interface DrawnPool {
  readonly pool: Pool;
  /** The name of the thing whose pool it is; null where it has none, or for a pool of the year. */
  readonly thing: string | null;
  readonly entries: readonly QuotaEntry[];
}

/** A pool with what was wanted of it and what was had, by claim. */
export interface SharedPool extends DrawnPool {
  readonly whole: Exact;
  readonly way: PoolWay;
  readonly isChosen: boolean;
  readonly wanted: ReadonlyMap<string, Range>;
  readonly had: ReadonlyMap<string, Range>;
}

/**
 * The pools that claims draw on.
 * @param of `thing`: those that each project has of its own; one without a name is taken for one of its own.
 *   `year`: those of the city for the year
 */
export function poolsOf(entries: readonly QuotaEntry[], of: 'thing' | 'year'): readonly DrawnPool[] {
  const found = new Map<string, DrawnPool & { readonly entries: QuotaEntry[] }>();
  for (const entry of entries) {
    const { pool } = entry.provision.award;
    if (!pool || (pool.per === null) !== (of === 'year')) continue;
    const thing = of === 'thing' ? entry.thing : null;
    const name = of === 'year' ? pool.id : `${pool.id} ${entry.thing ?? `#${entry.id}`}`;
    const known = found.get(name);
    if (known) known.entries.push(entry);
    else found.set(name, { pool, thing, entries: [entry] });
  }
  return [...found.values()];
}

/** Shares each pool and writes what is had of it into `amounts`. */
export function shareEach(
  pools: readonly DrawnPool[],
  amounts: Map<string, Range>,
  choices: QuotaChoices,
): readonly SharedPool[] {
  return pools.flatMap((drawn) => {
    const whole = wholeOf(drawn);
    if (!whole) return [];
    const chosen = choices.pools.get(drawn.pool.id);
    const way = chosen ?? 'proRata';
    const wanted = new Map(drawn.entries.map(({ id }) => [id, amounts.get(id) ?? NOTHING]));
    const parts = (which: keyof Range): ReadonlyMap<string, Exact> =>
      sharePool(
        whole,
        drawn.entries.map(({ id, order }) => ({ id, order, amount: (wanted.get(id) ?? NOTHING)[which] })),
        way,
      );
    const [certain, most] = [parts('certain'), parts('most')];
    const had = new Map(
      drawn.entries.map(({ id }): [string, Range] => [
        id,
        { certain: certain.get(id) ?? ZERO, most: most.get(id) ?? ZERO },
      ]),
    );
    for (const [id, part] of had) amounts.set(id, part);
    return [{ ...drawn, whole, way, isChosen: chosen !== undefined, wanted, had }];
  });
}

/** The least that any claim says the pool is; null where none says. */
function wholeOf({ entries, pool }: DrawnPool): Exact | null {
  const stated = entries.flatMap(({ provision, facts }) => {
    const whole = knownValue((provision.award.pool ?? pool).whole, facts);
    return whole ? [whole] : [];
  });
  return stated.reduce<Exact | null>((least, one) => (least?.lte(one) ? least : one), null);
}
