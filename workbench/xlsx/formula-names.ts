import { tokenize, tokenTypes, type Token } from '@borgar/fx';
import { dialect } from '../../src/formulas/dialect';

/**
 * The two spellings of the names in a formula. Excel writes some of them on disk otherwise than a person types
 * them: functions newer than the file format with `_xlfn.`, and the functions of an Office add-in as the
 * dialect stores them.
 */
export interface FormulaNames {
  /** A formula as it is typed, from a formula as it is stored. Both without or with the leading `=`. */
  fromFile(formula: string): string;
  /** A formula as it is stored, from a formula as it is typed. */
  toFile(formula: string): string;
}

/** @param ids of the functions in the HZ namespace */
export function formulaNames(ids: readonly string[]): FormulaNames {
  const stored = new Map<string, string>([
    ...ids.map((id) => [dialect.spelled(id).toUpperCase(), dialect.stored(id)] as const),
    ...WITH_PREFIX.map((name) => [name, `_xlfn.${name}`] as const),
    ...WITH_SHEET_PREFIX.map((name) => [name, `_xlfn._xlws.${name}`] as const),
  ]);
  const typed = new Map([...stored].map(([name, onDisk]) => [onDisk.toUpperCase(), name]));

  return {
    fromFile: (formula) =>
      rewrite(formula, ({ type, value }) => {
        if (type === tokenTypes.FUNCTION)
          return typed.get(value.toUpperCase()) ?? value.replace(PARAMETER, '');
        return isName(type) ? value.replace(PARAMETER, '') : value;
      }),
    toFile: (formula) => {
      const parameters = parametersOf(tokenize(formula));
      return rewrite(formula, ({ type, value }) => {
        const name = value.toUpperCase();
        if ((isName(type) || type === tokenTypes.FUNCTION) && parameters.has(name)) return `_xlpm.${value}`;
        return type === tokenTypes.FUNCTION ? (stored.get(name) ?? value) : value;
      });
    },
  };
}

/** Names of the functions a formula calls, in upper case, each once. */
export const functionsCalled = (formula: string): string[] => {
  const tokens = tokenize(formula);
  const parameters = parametersOf(tokens);
  const called = tokens
    .filter(({ type }) => type === tokenTypes.FUNCTION)
    .map(({ value }) => value.toUpperCase());
  return [...new Set(called)].filter((name) => !parameters.has(name));
};

const PARAMETER = /^_xlpm\./i;

const isName = (type: string): boolean => type === tokenTypes.REF_NAMED;

/** Texts and quoted sheet names are tokens of their own, so a formula that only speaks of `HZ.` is left alone. */
const rewrite = (formula: string, rename: (token: Token) => string): string =>
  tokenize(formula).map(rename).join('');

/** Names that LET and LAMBDA give to their own values: every first part of a pair, every part but the last. */
function parametersOf(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  const calls: string[] = [];
  const words = tokens.filter(({ type }) => type !== tokenTypes.WHITESPACE);
  words.forEach(({ type, value }, at) => {
    const before = words[at - 1];
    if (value === '(') calls.push(before?.type === tokenTypes.FUNCTION ? before.value.toUpperCase() : '');
    if (value === ')') calls.pop();
    const declares = calls.at(-1) === 'LET' || calls.at(-1) === 'LAMBDA';
    if (!declares || !isName(type)) return;
    const opens = before?.value === '(' || before?.value === ',';
    if (opens && words[at + 1]?.value === ',') found.add(value.toUpperCase());
  });
  return found;
}

/** Functions Excel stores with `_xlfn.`: those that came after the 2007 file format. */
const WITH_PREFIX = `
ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH
COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST
F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH
IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS
MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY
POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT
REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S
STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST
`
  .trim()
  .split(/\s+/);

const WITH_SHEET_PREFIX = ['FILTER', 'SORT'];
