import { knownValue } from '../../readings/certainty';
import type { Pool } from '../../rules/awards';
import { ZERO, type Exact } from '../../rules/exact';
import { sharePool, type PoolWay } from './pools';
import { NOTHING, type QuotaChoices, type QuotaEntry, type Range } from './quota-entry';

/**
 * Claims on one pool. `thing`: of one project that has a name. `unnamed`: of projects without a name, which may be
 * one, so that all of them together have a single pool for certain. `year`: of the city's pool of the year.
 */
type PoolKind = 'thing' | 'unnamed' | 'year';

export interface DrawnPool {
  readonly kind: PoolKind;
  readonly pool: Pool;
  /** The name of the thing whose pool it is; null where it has none or the pool is for all. */
  readonly thing: string | null;
  readonly entries: readonly QuotaEntry[];
}

/** A pool with what was wanted of it and what was had. */
export interface SharedPool extends DrawnPool {
  readonly whole: Exact;
  readonly way: PoolWay;
  readonly isChosen: boolean;
  readonly wanted: ReadonlyMap<string, Range>;
  readonly had: ReadonlyMap<string, Range>;
}

export function poolsOf(entries: readonly QuotaEntry[], kind: PoolKind): readonly DrawnPool[] {
  const found = new Map<string, DrawnPool & { readonly entries: QuotaEntry[] }>();
  for (const entry of entries) {
    const { pool } = entry.provision.award;
    if (!pool || kindOf(pool, entry) !== kind) continue;
    const thing = kind === 'thing' ? entry.thing : null;
    const name = `${pool.id} ${thing ?? ''}`;
    const known = found.get(name);
    if (known) known.entries.push(entry);
    else found.set(name, { kind, pool, thing, entries: [entry] });
  }
  return [...found.values()];
}

const kindOf = ({ per }: Pool, { thing }: QuotaEntry): PoolKind =>
  per === null ? 'year' : thing === null ? 'unnamed' : 'thing';

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
    const claims = (which: keyof Range) =>
      drawn.entries.map(({ id, order }) => ({ id, order, amount: (wanted.get(id) ?? NOTHING)[which] }));
    const certain = sharePool(whole, claims('certain'), way);
    // Without names they may as well be as many projects as there are claims.
    const most = drawn.kind === 'unnamed' ? null : sharePool(whole, claims('most'), way);
    const had = new Map(
      [...wanted].map(([id, so]): [string, Range] => [
        id,
        { certain: certain.get(id) ?? ZERO, most: most ? (most.get(id) ?? ZERO) : so.most },
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
