import { text, type Text } from '../../rules/text';
import type { SharedPool } from './shared-pools';
import type { PoolWay } from './pools';
import { NOTHING, type Range } from './quota-entry';

/** An amount in yuan as a decimal text, for certain and at most. */
export interface RangeText {
  readonly certain: string;
  readonly most: string;
}

/** How a pool was shared, as plain data. Amounts are decimal texts in yuan. */
export interface PoolDecision {
  readonly id: string;
  /** The names of the awards that draw on it. */
  readonly awards: readonly string[];
  /** The words of the text that state the pool. */
  readonly words: string;
  /** The project whose pool it is; null for a pool of the year, and for projects without a name. */
  readonly thing: string | null;
  readonly whole: string;
  readonly way: PoolWay;
  /** How it was shared, and that the text does not say how. */
  readonly said: Text;
  readonly wanted: RangeText;
  readonly had: RangeText;
  /** What nobody wanted of it. */
  readonly left: RangeText;
  readonly rows: readonly {
    readonly entry: string;
    readonly company: string;
    readonly wanted: RangeText;
    readonly had: RangeText;
  }[];
}

export function poolDecision(shared: SharedPool): PoolDecision {
  const { pool, entries, thing, whole, way, wanted, had } = shared;
  const [all, given] = [sumOf(wanted.values()), sumOf(had.values())];
  return {
    id: pool.id,
    awards: [...new Set(entries.map(({ provision }) => provision.award.name))],
    words: pool.words,
    thing,
    whole: whole.toFixed(2),
    way,
    said: saidOf(shared, all),
    wanted: rangeText(all),
    had: rangeText(given),
    left: rangeText({ certain: whole.minus(given.certain), most: whole.minus(given.most) }),
    rows: entries.map(({ id, company }) => ({
      entry: id,
      company,
      wanted: rangeText(wanted.get(id) ?? NOTHING),
      had: rangeText(had.get(id) ?? NOTHING),
    })),
  };
}

export const sumOf = (ranges: Iterable<Range>): Range =>
  [...ranges].reduce(
    (so, { certain, most }) => ({ certain: so.certain.plus(certain), most: so.most.plus(most) }),
    NOTHING,
  );

export const rangeText = ({ certain, most }: Range): RangeText => ({
  certain: certain.toFixed(2),
  most: most.toFixed(2),
});

function saidOf({ whole, way, isChosen }: SharedPool, wanted: Range): Text {
  if (wanted.certain.lte(whole) && wanted.most.lte(whole)) {
    return text('需要的不超过总额，全部给付。', 'No more is wanted than there is; all is paid in full.');
  }
  const how =
    way === 'proRata'
      ? text('按比例分摊到分', 'shared in proportion, to the fen')
      : text('按表中先后，先到先得', 'first come, first served, in the order of the table');
  return isChosen
    ? text(
        `原文没有写怎样分配；按所选：${how.zh}。`,
        `The text does not say how it is shared; as chosen: ${how.en}.`,
      )
    : text(
        `原文没有写怎样分配，也没有另作选择：${how.zh}。合计确定，各家所得随分法而变。`,
        `The text does not say how it is shared, and nothing was chosen: ${how.en}. ` +
          'The sum is certain; what each has hangs on the way of sharing.',
      );
}
