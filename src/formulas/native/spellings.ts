import { codeSpelled } from '../../rules/arguments';
import type { Code, CodeInput } from '../../rules/inputs';
import { once } from '../../rules/once';
import { atom, call, quoted, type Written } from './writing';

/**
 * The spellings of a code that a formula knows: those of the policy, with and without quotation marks, in small
 * letters. Case does not count, nor do blanks around a word. Any other spelling, which the function may take, is
 * an error in the formula.
 */
export const spellingsIn = once((input: CodeInput): ReadonlyMap<string, readonly string[]> => {
  const taken = new Set<string>();
  return new Map(input.codes.map((code) => [code.code, spellingsOfCode(input, code, taken)]));
});

function spellingsOfCode(input: CodeInput, { code, label, synonyms }: Code, taken: Set<string>): string[] {
  const written = [code, label.zh, label.en, ...synonyms].flatMap((one) => [one, one.replace(/[“”]/g, '')]);
  return written.flatMap(inSmallLetters).filter((one) => {
    if (taken.has(one) || codeSpelled(input, one) !== code) return false;
    taken.add(one);
    return true;
  });
}

/** Not every sheet has a small Ⅰ. */
function inSmallLetters(spelling: string): readonly string[] {
  const latin = spelling.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return [latin, latin.toLowerCase()];
}

/**
 * Whether an argument spells one of these: `OR(EXACT(LOWER(TRIM(B2)),{"i","Ⅰ期"}))`. Under `=` the grid takes `*`
 * for any word.
 */
export function isSpelled(argument: Written, spellings: readonly string[]): Written {
  const list = spellings.map((one) => quoted(one).text).join(',');
  return call('OR', call('EXACT', call('LOWER', call('TRIM', argument)), atom(`{${list}}`)));
}
