import type { Language } from '../../src/rules/text';

/**
 * The user's language: English where Excel speaks English, Chinese in every other language, as the manifest has it
 * for the ribbon and the argument help, which know no other rule than a default and its exceptions. Asked at every
 * call: Office settles it only after loading, and a function may be called where neither Office nor a browser is.
 */
export function excelLanguage(): Language {
  const tag = officeLanguage() ?? browserLanguage();
  if (tag === undefined) return 'zh';
  return /^en\b/i.test(tag) ? 'en' : 'zh';
}

function officeLanguage(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  return nonEmpty(context?.displayLanguage);
}

function browserLanguage(): string | undefined {
  return typeof navigator === 'undefined' ? undefined : nonEmpty(navigator.language);
}

const nonEmpty = (tag: string | undefined): string | undefined => (tag === '' ? undefined : tag);
