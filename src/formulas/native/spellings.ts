import { codeSpelled } from '../../rules/arguments';
import type { Code, CodeInput } from '../../rules/inputs';
import { once } from '../../rules/once';
import { call, compared, quoted, atom, type Written } from './writing';

/**
 * The spellings of a code that a formula knows: those of the policy, with and without quotation marks. Case does
 * not count in a sheet, nor do blanks around a word under TRIM. Any other spelling, which the function may take,
 * is an error in the formula.
 */
export const spellingsIn = once((input: CodeInput): ReadonlyMap<string, readonly string[]> => {
  const taken = new Set<string>();
  return new Map(input.codes.map((code) => [code.code, spellingsOfCode(input, code, taken)]));
});

function spellingsOfCode(input: CodeInput, { code, label, synonyms }: Code, taken: Set<string>): string[] {
  const written = [code, label.zh, label.en, ...synonyms].flatMap((one) => [one, one.replace(/[“”]/g, '')]);
  return written.filter((one) => {
    const key = one.toLowerCase();
    if (taken.has(key) || codeSpelled(input, one) !== code) return false;
    taken.add(key);
    return true;
  });
}

/** Whether an argument spells one of these: `OR(TRIM(B2)={"I","Ⅰ期"})`. Nothing is a wildcard here. */
export function isSpelled(argument: Written, spellings: readonly string[]): Written {
  const list = spellings.map((one) => quoted(one).text).join(',');
  return call('OR', compared(call('TRIM', argument), '=', atom(`{${list}}`)));
}
