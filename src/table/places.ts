import { text, type Text } from '../rules/text';
import { PREFECTURES } from './gazetteer/cities';
import { COUNTIES } from './gazetteer/counties';
import {
  FOREIGN,
  LATIN,
  LATIN_FOREIGN,
  PLAIN_DISTRICTS,
  PROVINCES,
  ZONES as ZONES_ELSEWHERE,
} from './gazetteer/elsewhere';
import {
  DISTRICT_CODES,
  DISTRICTS,
  ECONOMIC_ZONES,
  HIGH_TECH_ZONES,
  LATIN_HIGH_TECH_ZONES,
  LATIN_ZONES,
  MERGED_DISTRICTS,
  NO_PLACES,
  ONCE_WIDER,
  PLAIN_STREETS,
  STREETS,
  WHOLE_CITY,
  ZONES,
  type District,
} from './gazetteer/hangzhou';
import { TRADITIONAL } from './gazetteer/traditional';
import { keptByWords } from './kept-words';

export type { District } from './gazetteer/hangzhou';

/** What place words name, seen from Hangzhou. */
export type Place =
  | {
      readonly kind: 'district';
      readonly district: District;
      /** Where the district of the words is no more and only a part of it went here; null otherwise. */
      readonly note: Text | null;
    }
  /** The city is named, and no district of it. */
  | { readonly kind: 'hangzhou' }
  /** Another city, province or country is named, as written. */
  | { readonly kind: 'outside'; readonly words: string }
  /** Two districts of Hangzhou or more, in the order of the words. */
  | { readonly kind: 'several'; readonly districts: readonly District[] }
  | { readonly kind: 'unknown' };

/**
 * The place that words name, as people write it in tables: 浙江省杭州市滨江区长河街道, 高新区（滨江）, Binjiang, Hangzhou.
 *
 * Names are read from left to right, the longest first, each where the one before it ends. A name without 市, 区 or
 * the like counts only where a name can begin, and not where it begins the name of a road. One name of another
 * city, province or country puts the whole outside, whatever else is written: 南昌市西湖区, 徐汇滨江.
 */
export const placeNamed: (words: string) => Place = keptByWords(readPlace);

function readPlace(words: string): Place {
  const said = items(words).map(readItem);
  if (said.some(({ outside }) => outside)) return { kind: 'outside', words: words.trim() };
  const districts = [...new Set(said.flatMap(districtsOf))];
  const [only, another] = districts;
  if (only === undefined) return { kind: said.some(({ city }) => city) ? 'hangzhou' : 'unknown' };
  if (another !== undefined) return { kind: 'several', districts };
  const split = said.flatMap(({ named }) => named).some(({ name }) => ONCE_SPLIT.has(name));
  const narrowed = said.some(({ parts }) => parts.length > 0);
  return { kind: 'district', district: only, note: split && !narrowed ? SPLIT_NOTE : null };
}

const ONCE_SPLIT: ReadonlySet<string> = new Set(['江干区', '江干', 'jianggan', 'jianggandistrict']);

const SPLIT_NOTE = text(
  '江干区已于2021年撤销，大部分并入上城区，下沙、白杨街道划入钱塘区',
  'Jianggan was dissolved in 2021; most of it went to Shangcheng, Xiasha and Baiyang to Qiantang',
);

type Meaning =
  | { readonly is: 'city' | 'outside' | 'highTech' | 'economicZone' | 'nothing' }
  | { readonly is: 'district' | 'part'; readonly districts: readonly District[] };

interface Entry {
  readonly meaning: Meaning;
  /** Written without what tells a place: 滨江, 南京. It may be half of another name. */
  readonly plain: boolean;
  /** A county elsewhere, whose plain name is forgotten once Hangzhou is named. */
  readonly county: boolean;
}

/** What one part of the words between separators says. */
interface Item {
  outside: boolean;
  city: boolean;
  readonly named: { readonly name: string; readonly district: District }[];
  /** Streets and zones: the districts each can lie in. */
  readonly parts: (readonly District[])[];
}

const simplified = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, at) => [TRADITIONAL[2 * at], TRADITIONAL[2 * at + 1]]),
);

/** Separators of a list part items; all other punctuation is a blank. Latin words are bare, one blank apart. */
const items = (words: string): readonly string[] =>
  Array.from(words.normalize('NFKC').toLowerCase(), (sign) => simplified.get(sign) ?? sign)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .split(/[、,;/\\|\n\r]+/)
    .map((item) =>
      item
        .replace(/(?<=[a-z])['’‘`´.](?=[a-z]|\s|$)/g, '')
        .replace(/[\p{P}\p{S}\s\u200b\ufeff]+/gu, ' ')
        .replace(/(?<![^ ])(\p{Script=Han}) (?=\p{Script=Han}(?: |$))/gu, '$1')
        .trim(),
    )
    .filter((item) => item !== '');

function readItem(item: string): Item {
  const said: Item = { outside: false, city: false, named: [], parts: [] };
  const code = /^\d{6}(?=(?:\d{3}|\d{6})?(?:\D|$))/.exec(item)?.[0] ?? '';
  const coded = DISTRICT_CODES[code];
  if (coded) said.named.push({ name: code, district: coded });
  // Whether a name can begin here: at the start, behind a blank or another name.
  let begins = true;
  for (let at = 0; at < item.length;) {
    const found: Found = LATIN_LETTER.test(item.charAt(at))
      ? latinAt(item, at)
      : nameAt(item, at, begins, said);
    if (found.entry) take(said, found.name, found.entry.meaning);
    const sign = item.charAt(at);
    begins = found.entry !== null || sign === ' ' || (begins && AND.test(sign));
    at += found.length;
  }
  return said;
}

const LATIN_LETTER = /[a-z]/;
const AND = /[和与及暨]/;

interface Found {
  readonly name: string;
  readonly entry: Entry | null;
  /** How far to go on. */
  readonly length: number;
}

function nameAt(item: string, at: number, begins: boolean, said: Item): Found {
  for (let length = Math.min(LONGEST, item.length - at); length >= 2; length -= 1) {
    const name = item.slice(at, at + length);
    const entry = streetOfNamed(name, said) ?? NAMES.get(name);
    if (entry && counts(entry, name, item, at + length, begins, said)) return { name, entry, length };
  }
  return { name: '', entry: null, length: 1 };
}

/** 新街 behind 萧山: a street without 街道, of the district named before it. */
function streetOfNamed(name: string, { named }: Item): Entry | undefined {
  const district = STEMS.get(name);
  const before = named.some(
    (one) => one.district === district || withinOnce(one.name).some((d) => d === district),
  );
  return district && before ? { meaning: part([district]), plain: true, county: false } : undefined;
}

function counts(entry: Entry, name: string, item: string, end: number, begins: boolean, said: Item): boolean {
  const rest = item.slice(end);
  const { meaning, plain, county } = entry;
  if (plain) {
    if (!begins && name.length < LONG_ENOUGH) return false;
    if (county && (said.city || said.named.length > 0 || said.parts.length > 0)) return false;
    if (ROAD.test(rest) && !fullNameAt(item, end)) return false;
    return !(OFTEN_ELSEWHERE.has(name) && OTHER_ZONE.test(rest));
  }
  if (!begins && name.length < 3) return false;
  return meaning.is !== 'outside' || !/^[块域]/.test(rest);
}

/** Of plain names, those that are no part of another one by chance. */
const LONG_ENOUGH = 4;

const fullNameAt = (item: string, at: number): boolean => {
  for (let length = Math.min(LONGEST, item.length - at); length >= 2; length -= 1) {
    if (NAMES.get(item.slice(at, at + length))?.plain === false) return true;
  }
  return false;
};

/** 中山北路, 滨江大道, 上海村: what makes the name before it one of a road, a house or a village. */
const ROAD =
  /^(?:[东西南北中]|[一二三四五六七八九十]+)?(?:路|街(?!道)|大道|大街|巷|弄|桥|广场|大厦|大楼|公园|公寓|村|社区|花园|小区|家园|苑|饭店|酒店)/;

/** Towns all over China have a 滨江 and a 西湖 of their own. */
const OFTEN_ELSEWHERE: ReadonlySet<string> = new Set(['滨江', '西湖']);
const OTHER_ZONE = /^(?:新区|开发区|经济|经开|工业|产业|镇|乡|县|市|州)/;

function latinAt(item: string, at: number): Found {
  const run = /^[a-z]+(?: [a-z]+)*/.exec(item.slice(at))?.[0] ?? '';
  const words = run.split(' ');
  for (let count = Math.min(LONGEST_LATIN, words.length); count >= 1; count -= 1) {
    const name = words.slice(0, count).join('');
    const entry = LATIN_NAMES.get(name);
    if (!entry || LATIN_ROAD.test(words.slice(count, count + 2).join(' '))) continue;
    return { name, entry, length: words.slice(0, count).join(' ').length };
  }
  return { name: '', entry: null, length: (words[0] ?? ' ').length };
}

const LATIN_ROAD =
  /^(?:(?:north|south|east|west|middle) )?(?:road|rd|street|st|avenue|ave|boulevard|lane|lu|jie|dadao)\b/;

function take(said: Item, name: string, meaning: Meaning): void {
  switch (meaning.is) {
    case 'outside':
      said.outside = true;
      return;
    case 'city':
      said.city = true;
      return;
    case 'district':
      said.named.push(...meaning.districts.map((district) => ({ name, district })));
      return;
    case 'part':
      said.parts.push(meaning.districts);
      return;
    case 'highTech':
      if (said.named.length + said.parts.length === 0) said.parts.push(['滨江']);
      return;
    case 'economicZone':
      if (said.city && said.named.length + said.parts.length === 0) said.parts.push(['钱塘']);
      return;
    case 'nothing':
      return;
  }
}

/** A street or a zone says where in the district it lies, also in one that was wider once: 余杭区塘栖镇 is 临平 today. */
function districtsOf({ named, parts }: Item): readonly District[] {
  const lying = parts.flat();
  const narrowed = named.map(({ name, district }) => {
    const within = [district, ...withinOnce(name)];
    const told = lying.filter((one) => within.includes(one));
    return { within, districts: told.length > 0 ? told : [district] };
  });
  const strangers = parts.filter(
    (part) => !narrowed.some(({ within }) => part.some((one) => within.includes(one))),
  );
  return [...narrowed.flatMap(({ districts }) => districts), ...strangers.flat()];
}

const withinOnce = (name: string): readonly District[] => ONCE_WIDER_BY_NAME.get(name) ?? [];

const list = (names: string): readonly string[] => names.split(/\s+/).filter((name) => name !== '');
const part = (districts: readonly District[]): Meaning => ({ is: 'part', districts });

const districts = Object.entries(DISTRICTS) as [District, readonly string[]][];
const isLatin = (name: string): boolean => /^[A-Za-z ]+$/.test(name);
const SUFFIXED = /[区县市]$/;

/** Streets and towns without 街道 or 镇, by the district they lie in. */
const STEMS: ReadonlyMap<string, District> = new Map(
  (Object.entries(STREETS) as [District, string][]).flatMap(([district, streets]) =>
    list(streets).map((name) => [name.replace(/(?:街道|[镇乡])$/, ''), district] as const),
  ),
);

const ONCE_WIDER_BY_NAME: ReadonlyMap<string, readonly District[]> = new Map(
  Object.entries(ONCE_WIDER).flatMap(([name, within]) =>
    [name, `${name}区`, `${name}市`, `${name.toLowerCase()}district`, name.toLowerCase()].map(
      (written) => [written, within] as const,
    ),
  ),
);

const PREFECTURE_SUFFIX =
  /(?:市|盟|地区|(?:(?:土家|布依|哈尼|景颇|傈僳|朝鲜|蒙古|柯尔克孜|哈萨克|[苗藏羌彝侗壮傣白回])族?)+自治州)$/;

/** Counties whose names are words of any city. */
const NO_COUNTIES: ReadonlySet<string> = new Set(['城区', '郊区', '矿区', '市区']);

/** All names in Chinese. What is put in first stays: names of Hangzhou go before those of elsewhere. */
const NAMES: ReadonlyMap<string, Entry> = (() => {
  const names = new Map<string, Entry>();
  const add = (name: string, meaning: Meaning, plain: boolean, county = false): void => {
    if (name.length >= 2 && !names.has(name)) names.set(name, { meaning, plain, county });
  };
  for (const name of list(NO_PLACES)) add(name, { is: 'nothing' }, false);
  for (const name of list(WHOLE_CITY)) add(name, { is: 'city' }, !SUFFIXED.test(name));
  for (const [district, written] of districts) {
    for (const name of written.filter((one) => !isLatin(one))) {
      add(name, { is: 'district', districts: [district] }, !SUFFIXED.test(name));
    }
  }
  for (const [name, district] of Object.entries(MERGED_DISTRICTS)) {
    if (!isLatin(name)) add(name, { is: 'district', districts: [district] }, !SUFFIXED.test(name));
  }
  for (const [written, lying] of ZONES) for (const name of list(written)) add(name, part(lying), true);
  for (const [district, streets] of Object.entries(STREETS) as [District, string][]) {
    for (const name of list(streets)) add(name, part([district]), false);
  }
  for (const name of list(PLAIN_STREETS)) {
    const district = STEMS.get(name);
    if (district) add(name, part([district]), true);
  }
  for (const name of list(HIGH_TECH_ZONES)) add(name, { is: 'highTech' }, true);
  for (const name of list(ECONOMIC_ZONES)) add(name, { is: 'economicZone' }, true);
  const outside: Meaning = { is: 'outside' };
  for (const name of list(PROVINCES)) {
    add(name, outside, true);
    for (const suffix of ['省', '市', '自治区', '特别行政区', '壮族自治区', '回族自治区', '维吾尔自治区']) {
      add(name + suffix, outside, false);
    }
  }
  for (const name of Object.values(PREFECTURES).flatMap(list)) {
    add(name, outside, false);
    add(name.replace(PREFECTURE_SUFFIX, ''), outside, true);
  }
  for (const name of list(ZONES_ELSEWHERE)) add(name, outside, !SUFFIXED.test(name));
  for (const name of Object.values(COUNTIES).flatMap(list)) {
    if (NO_COUNTIES.has(name)) continue;
    add(name, outside, false);
    if (/[县市]$/.test(name) && name.length >= 3) add(name.slice(0, -1), outside, true, true);
  }
  for (const name of list(PLAIN_DISTRICTS)) add(name, outside, true, true);
  for (const name of list(FOREIGN)) add(name, outside, true);
  return names;
})();

/** Every name in Latin letters, without its blanks. */
const LATIN_NAMES: ReadonlyMap<string, Entry> = (() => {
  const names = new Map<string, Entry>();
  const add = (name: string, meaning: Meaning, suffixes: readonly string[] = []): void => {
    const bare = name.toLowerCase().replaceAll(' ', '');
    for (const suffix of ['', ...suffixes]) {
      if (!names.has(bare + suffix)) names.set(bare + suffix, { meaning, plain: false, county: false });
    }
  };
  const local = ['district', 'county', 'city', 'qu', 'xian', 'shi'];
  for (const [district, written] of districts) {
    for (const name of written.filter(isLatin)) add(name, { is: 'district', districts: [district] }, local);
  }
  for (const [name, district] of Object.entries(MERGED_DISTRICTS)) {
    if (isLatin(name)) add(name, { is: 'district', districts: [district] }, local);
  }
  add('hangzhou', { is: 'city' }, ['city', 'shi']);
  for (const name of ['zhejiang', 'china', 'prc', 'prchina', 'hangzhoubay']) {
    add(name, { is: 'nothing' }, ['province', 'sheng']);
  }
  for (const [name, district] of Object.entries(LATIN_ZONES)) add(name, part([district]));
  for (const name of list(LATIN_HIGH_TECH_ZONES)) add(name, { is: 'highTech' });
  for (const name of list(LATIN))
    add(name, { is: 'outside' }, [...local, 'province', 'sheng', 'municipality', 'newarea']);
  for (const name of list(LATIN_FOREIGN)) add(name, { is: 'outside' });
  return names;
})();

const LONGEST = Math.max(...[...NAMES.keys()].map(({ length }) => length));
const LONGEST_LATIN = 6;
