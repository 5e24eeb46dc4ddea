import { ArgumentError } from '../rules/arguments';
import type { Funding } from '../rules/awards';
import { toFen, ZERO, type Exact } from '../rules/exact';
import type { Provision } from '../rules/policy-book';
import { text } from '../rules/text';

/** Whose budget an amount burdens. The three parts add up to the amount. */
export interface FundingShares {
  /** `unstated`: the document does not say who pays. */
  readonly by: Funding['by'] | 'unstated';
  /** Yuan, in whole fen. */
  readonly city: Exact;
  readonly district: Exact;
  /** Paid together in a ratio that nobody said, or by whom the document does not say. */
  readonly unattributed: Exact;
  /** The words of the document that it rests on; null where it says nothing. */
  readonly words: string | null;
  /** Whether other levels pay a part that nobody said, so that the share is the most of that budget's. */
  readonly includesOthers: boolean;
}

/** Who pays an award: as its own words say, else as its policy's closing rules do; null where neither does. */
export const fundingOf = ({ policy, award }: Pick<Provision, 'policy' | 'award'>): Funding | null =>
  award.fundedBy ?? policy.fundedBy;

/**
 * Splits an amount by who pays it. What city and districts pay together is split by the planner's ratio alone:
 * the texts refer to the fiscal system as it stands and give none.
 * @param amount yuan, in whole fen
 * @param cityShare the city's part of what is paid together, 0 to 1; null where the planner gave none
 * @throws ArgumentError where the ratio is not from 0 to 1
 */
export function sharesOfFunding(
  amount: Exact,
  provision: Pick<Provision, 'policy' | 'award'>,
  cityShare: Exact | null,
): FundingShares {
  if (cityShare !== null && !(cityShare.gte(0) && cityShare.lte(1))) throw noRatio(cityShare);
  const funding = fundingOf(provision);
  const rest = { words: funding?.words ?? null, includesOthers: funding?.includesOthers ?? false };
  if (!funding) return { by: 'unstated', city: ZERO, district: ZERO, unattributed: amount, ...rest };
  switch (funding.by) {
    case 'city':
      return { by: 'city', city: amount, district: ZERO, unattributed: ZERO, ...rest };
    case 'district':
      return { by: 'district', city: ZERO, district: amount, unattributed: ZERO, ...rest };
    case 'joint': {
      if (cityShare === null) {
        return { by: 'joint', city: ZERO, district: ZERO, unattributed: amount, ...rest };
      }
      const city = toFen(amount.times(cityShare));
      return { by: 'joint', city, district: amount.minus(city), unattributed: ZERO, ...rest };
    }
  }
}

function noRatio(came: Exact): ArgumentError {
  const scale = came.gt(1) && came.lte(100) ? came.div(100).toString() : null;
  return new ArgumentError(
    'cityShare',
    text(
      `市级承担比例（cityShare）应为 0 到 1 之间的比例，实际为 ${came.toString()}${scale ? `；是否应为 ${scale}？` : ''}`,
      `The share paid by the city (cityShare) must be a rate from 0 to 1, but it is ${came.toString()}` +
        (scale ? `; did you mean ${scale}?` : ''),
    ),
  );
}
