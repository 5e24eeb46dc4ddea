/** Fonts, sizes and page numbers stand in the same text, as codes: `&"宋体,常规"&10单位：万元`. */
const PAGE_CODE = /&(?:"[^"]*"|K(?:[\dA-F]{6}|\d{2}[+-]\d{3})|\d+|[A-Z&])/gi;

/** The texts of a printed page's header or footer, without the codes between and within its parts. */
export const pageTextsIn = (texts: readonly string[]): readonly string[] =>
  texts
    // Left, centre and right are parts of one text in a file.
    .flatMap((words) => words.split(/&[LCR](?![a-z])/))
    .map((words) => words.replace(PAGE_CODE, (code) => (code === '&&' ? '&' : '')).trim())
    .filter((words) => words !== '');
