import type { PolicyBook, Provision } from '../rules/policy-book';
import { mapText, text, type Text } from '../rules/text';
import type { Candidate } from './audited-list';
import { clauseForms, itemNames, plainName, withoutBatch, type ItemNames } from './item-names';
import { NO_ALIASES, type Aliases } from './stored-aliases';

/**
 * What an item of a list is.
 *
 * - `one`: this award. `several`: the names fit each of these. `none`: no award goes by the name; those near it.
 * - `contradicted`: the item is one award, and the policy that the row is based on is another's.
 */
export type ItemReading =
  | { readonly kind: 'one'; readonly provision: Provision; readonly remark: Text | null }
  | { readonly kind: 'several'; readonly among: readonly Provision[] }
  | { readonly kind: 'none'; readonly near: readonly Provision[] }
  | { readonly kind: 'contradicted'; readonly among: readonly Provision[] }
  | { readonly kind: 'blank' };

/**
 * Tells which award an item is: by an alias that the workbook keeps, by the name of its function, by its title,
 * its clause, its policy. Of several nothing is guessed.
 * @param basis what the row says of the policy or the clause that it is based on; an empty text where nothing
 */
export function readItem(
  book: PolicyBook,
  item: string,
  { basis = '', aliases = NO_ALIASES }: { readonly basis?: string; readonly aliases?: Aliases } = {},
): ItemReading {
  const names = itemNames(book);
  const [name, ground] = [plainName(item), plainName(basis)];
  const alias = aliases.get(name);
  const aliased = alias === undefined ? undefined : book.find(alias);
  if (aliased) return { kind: 'one', provision: aliased, remark: null };
  if (name === '' && ground === '') return { kind: 'blank' };
  const grounds = ground === '' ? null : groundsOf(names, book, ground);
  if (name === '') {
    const among = grounds ?? [];
    return among.length === 1 ? oneOf(among) : open(among, names, ground);
  }
  const found = namedBy(names, name);
  const remark = ground !== '' && grounds === null ? unknownBasis(basis) : null;
  if (grounds === null || found.length === 0)
    return found.length === 1 ? oneOf(found, remark) : open(found, names, name);
  const narrowed = found.filter((one) => grounds.includes(one));
  if (narrowed.length === 0) return { kind: 'contradicted', among: found };
  return narrowed.length === 1 ? oneOf(narrowed) : { kind: 'several', among: narrowed };
}

function oneOf([provision]: readonly Provision[], remark: Text | null = null): ItemReading {
  return provision ? { kind: 'one', provision, remark } : { kind: 'none', near: [] };
}

const open = (among: readonly Provision[], names: ItemNames, name: string): ItemReading =>
  among.length > 0 ? { kind: 'several', among } : { kind: 'none', near: names.nearest(name) };

/** The very name first; then without year and batch; then without 补助 or 奖励 behind it. */
function namedBy(names: ItemNames, name: string): readonly Provision[] {
  const short = withoutBatch(name);
  const ways = [
    () => names.named(name),
    () => names.named(short),
    () => names.besidesEnding(name),
    () => names.besidesEnding(short),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** The awards that a basis allows: of its policy, of its clause where it names one; null where it names none. */
function groundsOf(names: ItemNames, book: PolicyBook, ground: string): readonly Provision[] | null {
  const named = names.named(ground);
  if (named.length > 0) return named;
  const policies = names.policiesIn(ground);
  if (policies.length === 0) return null;
  const ofPolicies = book.provisions.filter(({ policy }) => policies.includes(policy));
  const ofClause = ofPolicies.filter(({ clause }) =>
    clauseForms(clause.article).some((form) => form.length > 1 && ground.endsWith(form)),
  );
  return ofClause.length > 0 ? ofClause : ofPolicies;
}

const unknownBasis = (basis: string): Text =>
  text(
    `政策依据“${basis}”没有认出，没有用来判断事项`,
    `The basis “${basis}” is not known and was not used to tell the item`,
  );

/** 集成电路 2022 三（四）首次流片补助. */
export const provisionText = ({ policy, clause, award }: Provision): Text =>
  text(
    `${policy.shortTitle.zh} ${clause.article} ${award.title.zh}`,
    `${policy.shortTitle.en} ${clause.article} ${award.title.en}`,
  );

export const candidateOf = (provision: Provision): Candidate => ({
  award: provision.award.name,
  text: provisionText(provision),
});

/** The awards that an item which is not settled may mean. */
export function candidatesOf(reading: ItemReading): readonly Candidate[] {
  switch (reading.kind) {
    case 'one':
    case 'blank':
      return [];
    case 'several':
    case 'contradicted':
      return reading.among.map(candidateOf);
    case 'none':
      return reading.near.map(candidateOf);
  }
}

/** More than these tell nothing. */
const MOST_LISTED = 6;

/** Why an item is not settled, in words; null where it is. */
export function itemQuestion(item: string, reading: ItemReading): Text | null {
  switch (reading.kind) {
    case 'one':
      return null;
    case 'blank':
      return text('没有写奖补事项', 'No item is stated');
    case 'several': {
      const list = listed(reading.among);
      return text(
        `“${item}”可能是：${list.zh}。请指定是哪一项`,
        `“${item}” may be: ${list.en}. Please say which one it is`,
      );
    }
    case 'contradicted': {
      const list = listed(reading.among);
      return text(
        `“${item}”是${list.zh}，政策依据却是别的政策，请核对`,
        `“${item}” is ${list.en}, and the basis is another policy; please check`,
      );
    }
    case 'none': {
      const list = listed(reading.near);
      const near = reading.near.length > 0;
      return text(
        `没有叫“${item}”的奖补${near ? `；相近的有：${list.zh}` : ''}`,
        `No award is called “${item}”${near ? `; near it are: ${list.en}` : ''}`,
      );
    }
  }
}

function listed(among: readonly Provision[]): Text {
  const some = mapText(
    among.slice(0, MOST_LISTED).map((one) => {
      const words = provisionText(one);
      return text(`${words.zh}（${one.award.name}）`, `${words.en} (${one.award.name})`);
    }),
    text('、', ', '),
  );
  const rest = among.length - MOST_LISTED;
  return rest > 0 ? text(`${some.zh}等 ${among.length} 项`, `${some.en} and ${rest} more`) : some;
}
