import { dayFromText } from '../../rules/dates';
import type { PolicyBook, Provision } from '../../rules/policy-book';
import { ArgumentError } from '../../rules/arguments';
import { dialect } from '../dialect';
import { nativeCall } from './native-call';
import { toNative } from './to-native';
import { quotedCode } from './written-argument';
import { quoted } from './writing';

/**
 * The native formula of an award over expressions that a person gives, with its `=`. A code may stand as a word,
 * 国家级, and a day as 2026-06-30; an expression may begin with `=`.
 * @param expressions the award's inputs in their order, then the day; empty ones are left out
 * @throws ArgumentError as `nativeCall`
 */
export function formulaText(provision: Provision, expressions: readonly string[], book: PolicyBook): string {
  const { inputs } = provision.award;
  const args = expressions.map((one, at) => {
    const bare = one.trim().replace(/^=/, '');
    const input = inputs[at]?.input;
    if (input) return withoutOurs(quotedCode(input, bare), book);
    const day = at === inputs.length ? dayFromText(bare) : null;
    return day === null ? bare : quoted(day).text;
  });
  return `=${nativeCall(provision, args)}`;
}

/** An argument may be the amount of another award. */
function withoutOurs(expression: string, book: PolicyBook): string {
  if (!dialect.isMentionedIn(expression)) return expression;
  const { formula, left } = toNative(`=${expression}`, book);
  const [first] = left;
  if (first) throw new ArgumentError(first.name, first.why);
  return formula.slice(1);
}
