import { withoutInvisible } from '../rules/cell-text';
import { once } from '../rules/once';
import type { Policy } from '../rules/policies';
import type { PolicyBook, Provision } from '../rules/policy-book';

/** Every name by which a list can call an award. */
export interface ItemNames {
  /** The awards that go by the very name. */
  named(name: string): readonly Provision[];
  /** The awards that go by the name where 补助, 奖励 and the like behind it are left out. */
  besidesEnding(name: string): readonly Provision[];
  /** The policies that words name, anywhere in them. */
  policiesIn(words: string): readonly Policy[];
  /** The awards with the most in common with the name, the nearest first. */
  nearest(name: string): readonly Provision[];
}

/** Width, case, blanks, brackets and punctuation of a name carry no meaning. */
export const plainName = (words: string): string =>
  withoutInvisible(words.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');

/** What a name says besides: a year, a batch, that it is an award of the city. */
const BESIDES =
  /^(?:(?:19|20)\d{2}年?度?|市级|区级|杭州市)+|(?:(?:19|20)\d{2}年?度?|第[一二三四五六七八九十\d]+批次?|首批)$/g;

/** The plain name without a year and a batch. */
export function withoutBatch(name: string): string {
  const short = name.replace(BESIDES, '');
  return short === name ? name : withoutBatch(short);
}

const ENDING =
  /(?:补助|补贴|奖励|资助|奖补|补偿|支持|扶持|配套|奖)(?:资金|经费|项目|金)?$|(?:资金|经费|项目)$/;

const withoutEnding = (name: string): string => {
  const short = name.replace(ENDING, '');
  return short.length < SHORTEST_NAME ? name : short;
};

/** A shorter rest says nothing of its own. */
const SHORTEST_NAME = 2;

/** The names of all awards of a book, worked out when the first item is read. */
export const itemNames = once((book: PolicyBook): ItemNames => {
  const byName = new Map<string, Set<Provision>>();
  const byEndless = new Map<string, Set<Provision>>();
  const add = (map: Map<string, Set<Provision>>, name: string, one: Provision): void => {
    if (name !== '') map.set(name, (map.get(name) ?? new Set<Provision>()).add(one));
  };
  for (const one of book.provisions) {
    for (const name of namesOf(one)) add(byName, name, one);
    for (const name of endlessNamesOf(one)) add(byEndless, name, one);
  }
  const of = (map: ReadonlyMap<string, ReadonlySet<Provision>>, name: string): readonly Provision[] => [
    ...(map.get(name) ?? []),
  ];
  const policies = book.policies.map((policy) => ({ policy, names: policyNames(policy) }));
  const pieces = book.provisions.map((one) => ({ one, pieces: piecesOf(plainName(one.award.title.zh)) }));
  return {
    named: (name) => of(byName, name),
    besidesEnding: (name) => of(byEndless, withoutEnding(name)),
    policiesIn: (words) => policiesNamed(policies, plainName(words)),
    nearest: (name) => nearestOf(pieces, name),
  };
});

/** 集成电路2022三（四）首次流片补助: the policy, the clause and the title, each alone and in the usual orders. */
function namesOf({ policy, clause, award }: Provision): readonly string[] {
  const titles = titlesOf({ policy, clause, award });
  const clauses = clauseForms(clause.article);
  const policies = policyNames(policy);
  const names = [plainName(award.name), plainName(`HZ.${award.name}`), ...titles, ...clauses, ...policies];
  for (const p of policies) {
    for (const t of titles) names.push(p + t, t + p);
    for (const c of clauses) {
      names.push(p + c, c + p);
      for (const t of titles) names.push(p + c + t, t + p + c, p + t + c);
    }
  }
  for (const c of clauses) for (const t of titles) names.push(c + t, t + c);
  return names;
}

/** The title in both languages, the heading of its clause. */
const titlesOf = ({ clause, award }: Provision): readonly string[] =>
  unique([award.title.zh, award.title.en, clause.heading.zh].map(plainName));

function endlessNamesOf({ policy, award }: Provision): readonly string[] {
  const title = withoutEnding(plainName(award.title.zh));
  return [title, ...policyNames(policy).flatMap((p) => [p + title, title + p])];
}

/** The full and the short title, the number of the document, the name in the library. */
export function policyNames({ title, shortTitle, documentNumber, id }: Policy): readonly string[] {
  const short = plainName(shortTitle.zh);
  const full = plainName(title.zh);
  return unique([
    full,
    full.replace(/^杭州市/, ''),
    full + plainName(documentNumber ?? ''),
    short,
    short.replace(/20\d\d/, ''),
    plainName(shortTitle.en),
    plainName(documentNumber ?? ''),
    plainName(id),
  ]);
}

const unique = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((one) => one !== '');

const PLACES: readonly (readonly string[])[] = [['条'], ['款', '项', '条'], ['项', '目', '点']];

/** 三（四） as lists write it: 三四 without its brackets, 第三条第四款, 三条四项. */
export function clauseForms(article: string): readonly string[] {
  const bare = plainName(article);
  const parts = partsOfArticle(article);
  const written = parts.reduce<readonly string[]>(
    (so, part, at) =>
      so.flatMap((before) =>
        (PLACES[at] ?? ['']).flatMap((place) => [`${before}第${part}${place}`, `${before}${part}${place}`]),
      ),
    [''],
  );
  // A number alone is no clause that can be told from a serial number.
  const joined = parts.length > 1 ? [parts.join('')] : [];
  const own = parts.length > 1 || /\D/.test(bare) ? [bare] : [];
  return unique([...own, ...joined, ...written.filter((one) => one !== parts.join(''))]);
}

/** 二（一）2 is 二, 一 and 2. */
const partsOfArticle = (article: string): readonly string[] =>
  article.normalize('NFKC').match(/[一二三四五六七八九十]+|\d+/g) ?? [];

interface NamedPolicy {
  readonly policy: Policy;
  readonly names: readonly string[];
}

/** The policies whose longest names stand in some words: 滨江集成电路和算力 is no 集成电路. */
function policiesNamed(policies: readonly NamedPolicy[], words: string): readonly Policy[] {
  const found = policies.flatMap(({ policy, names }) => {
    const longest = Math.max(0, ...names.map((name) => (words.includes(name) ? name.length : 0)));
    return longest > 0 ? [{ policy, longest }] : [];
  });
  const most = Math.max(0, ...found.map(({ longest }) => longest));
  return found.filter(({ longest }) => longest === most).map(({ policy }) => policy);
}

interface Pieces {
  readonly one: Provision;
  readonly pieces: ReadonlySet<string>;
}

const MOST_NEAR = 3;
/** Less in common is chance: 补助 and 奖励 stand in most titles. */
const LEAST_NEAR = 0.3;

function nearestOf(all: readonly Pieces[], name: string): readonly Provision[] {
  const own = piecesOf(name);
  return all
    .map(({ one, pieces }) => {
      const shared = [...own].filter((piece) => pieces.has(piece)).length;
      return { one, likeness: (2 * shared) / Math.max(1, own.size + pieces.size) };
    })
    .filter(({ likeness }) => likeness >= LEAST_NEAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAR)
    .map(({ one }) => one);
}

function piecesOf(name: string): ReadonlySet<string> {
  const letters = Array.from(name.replace(ENDING, ''));
  return new Set(letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter));
}
