import type { ReportCell } from '../../src/sheets/report-sheet';

/** A cell holds no more characters. */
const LONGEST_TEXT = 32_767;

/** A value as a file can hold it. */
export const writable = (value: ReportCell): ReportCell =>
  typeof value === 'string' ? writableText(value) : value;

/**
 * A text as a file can hold it: no characters that XML refuses, no half of one, not too long; and a text that
 * looks like an escape of the file (`_x0041_`) is written so that it is read as it stands.
 */
function writableText(value: string): string {
  const kept = value
    // eslint-disable-next-line no-control-regex -- these are the ones that XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_');
  if (kept.length <= LONGEST_TEXT) return kept;
  const cut = kept.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$|_x?[\dA-F]{0,4}$/i, '');
  return `${cut}…`;
}
