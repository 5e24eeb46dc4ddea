import { once } from '../../rules/once';
import type { PolicyBook } from '../../rules/policy-book';
import { movesOf } from './input-moves';

/** The Chinese labels of the fields whose figures grow in a forecast: yuan that is neither limit nor history. */
export const growingFields = once(
  (book: PolicyBook): ReadonlySet<string> =>
    new Set(
      book.provisions.flatMap(({ award }) =>
        movesOf(award).flatMap((move) => (move.kind === 'grows' ? [move.field] : [])),
      ),
    ),
);
