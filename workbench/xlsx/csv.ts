import type { ICellData, IStyleData, IWorkbookData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import Papa from 'papaparse';
import { cellOf } from '../../workbook/grid/cell-values';
import { refusals } from './file-kind';

/** @throws RefusedFile when the bytes are no text, or a text that is no table */
export function readCsv(bytes: Uint8Array, name: string): IWorkbookData {
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
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return {
    id: `file-${Date.now().toString(36)}`,
    name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: STYLES,
    sheetOrder: ['sheet-1'],
    sheets: {
      'sheet-1': {
        id: 'sheet-1',
        name: sheetName(name),
        rowCount: Math.max(100, rows.length + 60),
        columnCount: Math.max(20, columns + 6),
        cellData: Object.fromEntries(
          rows.map((row, at) => [
            at,
            Object.fromEntries(row.map((field, column) => [column, cellIn(field)])),
          ]),
        ),
      },
    },
  };
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

const STYLES: Record<string, IStyleData> = {
  grouped: { n: { pattern: '#,##0' } },
  groupedFraction: { n: { pattern: '#,##0.00' } },
  percent: { n: { pattern: '0%' } },
  percentFraction: { n: { pattern: '0.00%' } },
};

const PLAIN = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^-?(0|[1-9]\d*)(\.\d+)?%$/;

/** A number holds no more digits: a code of 18 stays a text, as one with a leading zero does. */
const MOST_DIGITS = 15;

function cellIn(field: string): ICellData {
  const text = field.trim();
  if (text.replace(/\D/g, '').length > MOST_DIGITS) return cellOf(field === '' ? null : field);
  if (PLAIN.test(text)) return cellOf(Number(text));
  if (GROUPED.test(text)) {
    return {
      ...cellOf(Number(text.replaceAll(',', ''))),
      s: text.includes('.') ? 'groupedFraction' : 'grouped',
    };
  }
  if (PERCENT.test(text))
    return { ...cellOf(percent(text)), s: text.includes('.') ? 'percentFraction' : 'percent' };
  return cellOf(field === '' ? null : field);
}

/** By moving the decimal point: multiplying by 0.01 would make 0.5700000000000001 of 57%. */
const percent = (text: string): number => Number(`${text.slice(0, -1)}e-2`);

/** A sheet's name has at most 31 characters and none of those that references use. */
const sheetName = (name: string): string =>
  name
    .replace(/\.\w{1,4}$/, '')
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Sheet1';
