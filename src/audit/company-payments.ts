import { rowsText } from '../company/row-words';
import { toFen, type Exact } from '../rules/exact';
import type { PolicyBook } from '../rules/policy-book';
import { text, type Text } from '../rules/text';
import { moneyText } from '../words/figures';
import type { RowPlace } from './audited-list';
import type { JudgedRow, ListRow } from './judged-row';
import type { PaidClaim } from './row-groups';

/** A row of a company with what it comes to by itself. */
export interface CompanyPayment {
  readonly row: ListRow;
  readonly judged: JudgedRow;
}

/** What the rows of a company are held together by. */
export interface Terms {
  readonly book: PolicyBook;
  readonly tolerance: Exact;
}

export const placeOf = ({ row }: CompanyPayment): RowPlace => ({
  sheet: row.sheet,
  row: row.listed.row + 1,
});

export const placesOf = (some: readonly PaidClaim[], rows: readonly CompanyPayment[]): readonly RowPlace[] =>
  some.flatMap(({ at }) => {
    const payment = rows[at];
    return payment ? [placeOf(payment)] : [];
  });

/** 第 3、4 行; empty for none. */
export function wordsOfRows(some: readonly PaidClaim[], rows: readonly CompanyPayment[]): Text {
  const places = some.flatMap(({ at }) => rows[at]?.row.listed ?? []);
  return places.length > 0 ? rowsText(places) : text('', '');
}

/** What is left for a payment beside others, to end a sentence with. */
export function mayBe(amount: Exact): Text {
  if (toFen(amount).isZero()) return text('本行不应再发', 'nothing is due here');
  const may = moneyText(amount);
  return text(`本行最多 ${may.zh}`, `at most ${may.en} here`);
}
