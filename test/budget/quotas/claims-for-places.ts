import type { QuotaEntry } from '../../../src/budget/quotas/quota-entry';
import type { Fact } from '../../../src/rules/arguments';
import { Exact } from '../../../src/rules/exact';
import { provisionNamed } from '../../provision-named';

/** A claim for a place, written briefly. */
export interface BriefClaim {
  readonly award: string;
  readonly company: string;
  /** Tells claims of one company apart. */
  readonly id?: string;
  /** Yuan, for certain and, where it is left out, at most. */
  readonly certain: number;
  readonly most?: number;
  readonly facts?: Readonly<Record<string, number | string | null>>;
  readonly thing?: string | null;
  readonly order?: number;
  readonly figure?: number | null;
}

export const claimFor = ({
  award,
  company,
  id,
  certain,
  most,
  facts,
  thing,
  order,
  figure,
}: BriefClaim): QuotaEntry => ({
  id: id ?? company,
  company,
  provision: provisionNamed(award),
  facts: Object.fromEntries(
    Object.entries(facts ?? {}).map(([name, fact]): [string, Fact] => [
      name,
      typeof fact === 'number' ? new Exact(fact) : fact,
    ]),
  ),
  thing: thing ?? null,
  certain: new Exact(certain),
  most: new Exact(most ?? certain),
  order: order ?? 0,
  figure: figure === undefined || figure === null ? null : new Exact(figure),
});
