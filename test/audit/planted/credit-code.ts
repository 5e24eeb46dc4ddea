import type { Random } from './random';

/** GB 32100-2015, 表A.1: the 31 characters of a code, each worth its place. I, O, S, V and Z are none of them. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015, 附录A: the weight of place i is 3^(i-1) mod 31. */
const WEIGHTS = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);
/** GB 11714-1997: the weights of the first eight places of an organisation code. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of a code, from the first 17. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((all, weight, at) => all + CHARACTERS.indexOf(first17[at]!) * weight, 0);
  return CHARACTERS[(31 - (sum % 31)) % 31]!;
}

/** The 9th character of an organisation code, from the first eight; 17th of a unified code. */
export function organisationCheck(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((all, weight, at) => all + parseInt(first8[at]!, 36) * weight, 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

export const isSoundCode = (code: string): boolean =>
  code.length === 18 &&
  Array.from(code).every((letter) => CHARACTERS.includes(letter)) &&
  checkCharacter(code) === code[17];

/** A code of an enterprise (91) of a district, whose organisation code holds a serial number. */
export function creditCode(districtCode: string, serial: number): string {
  const organisation = `MA${serial.toString(31).toUpperCase().padStart(6, '0').replace(/./g, inAlphabet)}`;
  const first17 = `91${districtCode}${organisation}${organisationCheck(organisation)}`;
  return first17 + checkCharacter(first17);
}

/** A digit of base 31 as the code writes it: there is no I and no O in a code. */
const inAlphabet = (digit: string): string => CHARACTERS[parseInt(digit, 31)]!;

/** Ways in which a code is mistyped. */
export const MISTYPED: readonly {
  readonly what: string;
  readonly of: (code: string, random: Random) => string;
}[] = [
  { what: '校验码（末位）错', of: (code, random) => code.slice(0, 17) + otherThan(code[17]!, random) },
  { what: '相邻两位颠倒', of: (code, random) => swapped(code, random) },
  {
    what: '主体标识码一位错',
    of: (code, random) => {
      const at = random.whole(10, 15);
      return code.slice(0, at) + otherThan(code[at]!, random) + code.slice(at + 1);
    },
  },
  {
    what: '行政区划码一位错',
    of: (code, random) => code.slice(0, 6) + otherThan(code[6]!, random) + code.slice(7),
  },
  { what: '数字0写成字母O', of: (code) => code.replace('0', 'O') },
  { what: '少一位', of: (code) => code.slice(0, 12) + code.slice(13) },
  { what: '多一位', of: (code) => `${code}${code[17]!}` },
];

function otherThan(letter: string, random: Random): string {
  const others = Array.from(CHARACTERS).filter((one) => one !== letter);
  return random.pick(others);
}

function swapped(code: string, random: Random): string {
  const places = [9, 10, 11, 12, 13, 14, 15, 16].filter((at) => code[at] !== code[at + 1]);
  const at = random.pick(places);
  return code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2);
}
