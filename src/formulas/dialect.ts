/**
 * The spelling of our functions in the formulas of a spreadsheet. Everything in this project that writes or
 * reads such a name asks here; the rules know an award by its bare name alone.
 */
export interface Dialect {
  /** The name that all our functions stand under: `HZ`. */
  readonly namespace: string;
  /** The beginning of every name in a formula: `HZ.`. */
  readonly prefix: string;
  /** A function as a formula calls it: `HZ.IC_TAPEOUT`. */
  readonly spelled: (name: string) => string;
  /** The bare name of a function that a formula calls, in any case; null for one that is not ours. */
  readonly nameCalled: (called: string) => string | null;
  /** The bare name of what a person typed as a name, with the namespace or without it. */
  readonly bareName: (typed: string) => string;
  /** A function as Excel stores it in an .xlsx file: `_xldudf_HZ_IC_TAPEOUT`. */
  readonly stored: (name: string) => string;
  /**
   * A formula with its calls as a person writes them. Excel names a function that it does not know yet by its name
   * in the file, `_xldudf_HZ_IC_TAPEOUT`, at times behind the file of another add-in that it holds to have it:
   * `'C:\\…\\FUNCRES.XLAM'!_xldudf_HZ_IC_TAPEOUT` (office-js 3558, 4811, 5611).
   */
  readonly restored: (formula: string) => string;
  /** Whether a formula seems to call one of ours, even one that cannot be parsed. */
  readonly isMentionedIn: (formula: string) => boolean;
}

/** @param joint the sign between the namespace and a name; some hosts allow no dot in the name of a function */
export function dialectOf(namespace: string, joint: '.' | '_'): Dialect {
  const prefix = `${namespace}${joint}`;
  const begins = (name: string): boolean => name.toUpperCase().startsWith(prefix);
  const mention = new RegExp(`\\b${namespace}${joint === '.' ? '\\.' : joint}`, 'i');
  const stored = `_xldudf_${namespace}_`;
  // Another file before the name, which may be quoted; texts and quoted names of sheets are passed over whole.
  const file = String.raw`(?:'(?:[^']|'')*'!|\[[^\]]*\]!|[^\s'"!(),;{}&=<>+*/^-]+!)`;
  const places = new RegExp(`${file}?${stored}(?=[A-Z])|"(?:[^"]|"")*"|'(?:[^']|'')*'`, 'gi');
  return {
    namespace,
    prefix,
    spelled: (name) => `${prefix}${name}`,
    nameCalled: (called) => (begins(called) ? called.slice(prefix.length) : null),
    bareName(typed) {
      const name = typed.trim();
      return begins(name) ? name.slice(prefix.length) : name;
    },
    stored: (name) => stored + name,
    restored: (formula) => formula.replace(places, (found) => (found.endsWith('_') ? prefix : found)),
    isMentionedIn: (formula) => mention.test(formula),
  };
}

/** The dialect of Excel and of the grid. A host with another translates where its formulas come in and go out. */
export const dialect = dialectOf('HZ', '.');
