import { withoutInvisible } from '../rules/cell-text';
import { text, type Text } from '../rules/text';

/**
 * Codes of enterprises as cells hold them, and what is wrong with one by GB 32100-2015 (统一社会信用代码), GB 11714-1997
 * (组织机构代码) and the numbers of registration and of tax that came before them.
 */
export type CodeReading =
  /** Nothing that is meant as a code: blank, 无, 待补. */
  | { readonly kind: 'none' }
  /** A code that is right by its own standard. */
  | { readonly kind: 'sound'; readonly code: string }
  /** Another number than the unified code, whole by itself. */
  | { readonly kind: 'earlier'; readonly code: string; readonly message: Text }
  /** Some of it is hidden, so that nothing can be said. */
  | { readonly kind: 'masked' }
  | { readonly kind: 'wrong'; readonly message: Text };

/** Signs of a unified code, each with its value by its place: no I, O, S, V, Z. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const MODULUS = 31;

/**
 * The check sign of the first 17 signs: 31 less the sum of their values times 3^(i−1) mod 31.
 * @returns null where one of them is no sign of such a code
 */
export function checkSign(first17: string): string | null {
  let [sum, weight] = [0, 1];
  for (const sign of first17) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % MODULUS;
  }
  return SIGNS[(MODULUS - (sum % MODULUS)) % MODULUS] ?? null;
}

/** A code in capitals of ordinary width, without blanks and dashes between its signs. */
export const plainCode = (written: string): string =>
  withoutInvisible(written.normalize('NFKC'))
    .replace(/[\s\-‐-―−_.'"“”‘’]/g, '')
    .toUpperCase();

/**
 * Judges what a cell holds where a code is expected.
 * @param heading of its column: under 组织机构代码 or 税号 an earlier number is in its place
 */
export function readCode(value: unknown, heading = ''): CodeReading {
  if (typeof value === 'number') return readNumber(value);
  if (typeof value !== 'string') return { kind: 'none' };
  const code = plainCode(value);
  if (/[*＊×?？●#]/.test(code) || /X{4,}/.test(code)) return { kind: 'masked' };
  if (/^\d(\.\d+)?E\+?\d{2}$/.test(scientific(value))) return { kind: 'wrong', message: LOST_DIGITS };
  if (!/\d/.test(code) || code.length < SHORTEST) return { kind: 'none' };
  if (code.length === LENGTH) return readUnified(code);
  return readEarlier(code, heading) ?? wrongLength(code);
}

/** Fewer signs are a serial number or a word, and no attempt at a code. */
const SHORTEST = 6;

const scientific = (written: string): string => written.normalize('NFKC').replace(/\s/g, '').toUpperCase();

function readUnified(code: string): CodeReading {
  const foreign = Array.from(code).filter((sign) => !SIGNS.includes(sign));
  if (foreign.length > 0) return { kind: 'wrong', message: foreignSigns([...new Set(foreign)]) };
  const right = checkSign(code.slice(0, LENGTH - 1));
  if (code.at(-1) === right) return { kind: 'sound', code };
  return {
    kind: 'wrong',
    message: text(
      `${code} 的校验位不对：按前 17 位应为 ${right ?? ''}，写的是 ${code.at(-1) ?? ''}；至少有一位写错`,
      `the check character of ${code} is wrong: the first 17 give ${right ?? ''}, ` +
        `${code.at(-1) ?? ''} is written; at least one character is mistyped`,
    ),
  };
}

function foreignSigns(signs: readonly string[]): Text {
  const list = signs.join('、');
  const alike = signs.some((sign) => 'IOSZ'.includes(sign))
    ? text('（I、O、S、Z 易与 1、0、5、2 混淆）', ' (I, O, S and Z are easily taken for 1, 0, 5 and 2)')
    : text('', '');
  return text(
    `统一社会信用代码不含“${list}”${alike.zh}`,
    `a unified social credit code has no "${list.replaceAll('、', ', ')}"${alike.en}`,
  );
}

/** What a shorter or longer number is, where it is one of those that came before the unified code. */
function readEarlier(code: string, heading: string): CodeReading | null {
  if (code.length === 9 && isOrganisationCode(code))
    return earlier(code, ORGANISATION, /组织机构|机构代码/, heading);
  if (/^\d{15}$/.test(code)) return earlier(code, REGISTRATION, /注册号|税号|纳税人|登记号/, heading);
  if (code.length === 20 && /税号|纳税人/.test(heading)) return { kind: 'sound', code };
  return null;
}

const ORGANISATION = text('是 9 位组织机构代码', 'is an organisation code of 9 characters');
const REGISTRATION = text('是 15 位旧注册号或旧税号', 'is an old registration or tax number of 15 digits');

function earlier(code: string, what: Text, ownHeading: RegExp, heading: string): CodeReading {
  if (ownHeading.test(heading) && !/统一|信用/.test(heading)) return { kind: 'sound', code };
  return {
    kind: 'earlier',
    code,
    message: text(
      `${code} ${what.zh}，不是 18 位统一社会信用代码`,
      `${code} ${what.en}, not a unified social credit code of 18`,
    ),
  };
}

/** GB 11714: eight signs and a check sign, mod 11. */
function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * parseInt(code.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return code.charAt(8) === (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}

const wrongLength = (code: string): CodeReading => ({
  kind: 'wrong',
  message: text(
    `${code.slice(0, 40)} 有 ${code.length} 位，统一社会信用代码为 ${LENGTH} 位`,
    `${code.slice(0, 40)} has ${code.length} characters, a unified social credit code has ${LENGTH}`,
  ),
});

const LOST_DIGITS = text(
  '代码存成了数值（科学计数法），15 位以后的数字已经丢失；请按文本重新录入',
  'the code is kept as a number (in scientific notation) and has lost its digits behind the 15th; ' +
    'please enter it again as text',
);

/** A number of a spreadsheet keeps 15 digits. */
function readNumber(value: number): CodeReading {
  if (!Number.isInteger(value) || value < 10 ** (SHORTEST - 1)) return { kind: 'none' };
  return value >= 1e15 ? { kind: 'wrong', message: LOST_DIGITS } : readCode(String(value));
}
