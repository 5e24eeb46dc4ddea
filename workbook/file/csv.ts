import Papa from 'papaparse';
import { refusals } from './xlsx/file-kind';

/** A cell of a table in text: what it holds, and how it shows it. */
export interface CsvCell {
  readonly value: string | number | null;
  /** A number format; null for the ordinary one. */
  readonly format: CsvFormat | null;
}

export type CsvFormat = '#,##0' | '#,##0.00' | '0%' | '0.00%';

/** The rows of a table in text. @throws RefusedFile when the bytes are no text, or a text that is no table */
export function csvRows(bytes: Uint8Array): readonly (readonly CsvCell[])[] {
  const text = decoded(bytes);
  if (/^\s*<(\?xml|!doctype|html|table|meta|head|body)/i.test(text)) throw refusals.webPage();
  if (text.trim() === '') throw refusals.empty();
  // Excel's own first line, which names the separator, is no row of the table.
  const separator = /^sep=(.)\r?\n/i.exec(text);
  const { data: rows } = Papa.parse<string[]>(separator ? text.slice(separator[0].length) : text, {
    delimiter: separator?.[1] ?? '',
    delimitersToGuess: [',', '\t', ';', '|', '，'],
  });
  if (rows.at(-1)?.every((field) => field === '')) rows.pop();
  return rows.map((row) => row.map(cellIn));
}

/** UTF-8 where the bytes are UTF-8, with or without a mark; otherwise what Chinese Excel writes. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw refusals.other();
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  throw refusals.other();
}

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^-?(0|[1-9]\d*)(\.\d+)?%$/;

/** A number holds no more digits: a code of 18 stays a text, as one with a leading zero does. */
const MOST_DIGITS = 15;

function cellIn(field: string): CsvCell {
  const text = field.trim();
  const words: CsvCell = { value: field === '' ? null : field, format: null };
  if (text.replace(/\D/g, '').length > MOST_DIGITS) return words;
  if (PLAIN.test(text)) return { value: Number(text), format: null };
  const isFraction = text.includes('.');
  if (GROUPED.test(text))
    return { value: Number(text.replaceAll(',', '')), format: isFraction ? '#,##0.00' : '#,##0' };
  if (PERCENT.test(text)) return { value: percent(text), format: isFraction ? '0.00%' : '0%' };
  return words;
}

/** By moving the decimal point: multiplying by 0.01 would make 0.5700000000000001 of 57%. */
const percent = (text: string): number => Number(`${text.slice(0, -1)}e-2`);

/** A sheet's name has at most 31 characters and none of those that references use. */
export const sheetNameOf = (fileName: string): string =>
  fileName
    .replace(/\.\w{1,4}$/, '')
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Sheet1';
