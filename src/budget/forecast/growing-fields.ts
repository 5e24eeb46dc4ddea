import { once } from '../../rules/once';
import type { PolicyBook } from '../../rules/policy-book';
import { fieldsOf } from '../../table/fields';
import { movesOf } from './input-moves';

/** The Chinese labels of the fields whose figures grow in a forecast: yuan that is neither limit nor history. */
export const growingLabels = once(
  (book: PolicyBook): ReadonlySet<string> =>
    new Set(
      book.provisions.flatMap(({ award }) =>
        movesOf(award).flatMap((move) => (move.kind === 'grows' ? [move.field] : [])),
      ),
    ),
);

/** The same, under every name by which a person may call them. */
export const growingFields = once((book: PolicyBook): ReadonlyMap<string, readonly string[]> => {
  const growing = growingLabels(book);
  const names = new Map<string, readonly string[]>();
  for (const { label, synonyms } of fieldsOf(book)) {
    if (!growing.has(label.zh)) continue;
    for (const name of new Set([label.zh, label.en, ...synonyms].map(comparable)))
      names.set(name, [...new Set([...(names.get(name) ?? []), label.zh])]);
  }
  return names;
});

/** A heading without its unit: 年营收（万元） is 年营收. */
export const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\((?:[十百千万亿]*元|RMB|CNY|yuan)\)$/i, '')
    .replace(/\s/g, '')
    .toLowerCase();
