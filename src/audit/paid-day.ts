import { isBlank } from '../rules/arguments';
import { dayFromSerial, dayFromText, type Day } from '../rules/dates';

/** What a cell says of the day of a payment. */
export type PaidDay =
  | { readonly kind: 'day'; readonly day: Day }
  /** A month alone: its first and its last day. */
  | { readonly kind: 'month'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

/** @param value a serial number, or a text as sheets write days: 2025-09-15, 20250915, 2025年9月15日, 2025年9月 */
export function readPaidDay(value: unknown): PaidDay {
  if (isBlank(value)) return { kind: 'blank' };
  if (typeof value === 'number') {
    const written = /^(?:19|20)\d{4}(?:\d{2})?$/.test(String(value)) ? readWritten(String(value)) : null;
    return written ?? ofDay(isYear(value) ? null : dayFromSerial(value));
  }
  return typeof value === 'string' ? (readWritten(value) ?? { kind: 'unreadable' }) : { kind: 'unreadable' };
}

const isYear = (value: number): boolean => value >= 1990 && value <= 2100;

const ofDay = (day: Day | null): PaidDay => (day === null ? { kind: 'unreadable' } : { kind: 'day', day });

function readWritten(written: string): PaidDay | null {
  const flat = written
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, '');
  const [, year = '', month = '', day = ''] = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/.exec(flat) ?? [];
  if (day !== '') return ofDay(dayFromText(`${year}-${month}-${day}`));
  const found = dayFromText(flat);
  if (found !== null) return ofDay(found);
  const [, ofYear = year, ofMonth = month] = /^(\d{4})[-/.年](\d{1,2})月?份?$/.exec(flat) ?? [];
  const from = ofYear === '' ? null : dayFromText(`${ofYear}-${ofMonth}-01`);
  if (from === null) return null;
  const last = new Date(Date.UTC(Number(ofYear), Number(ofMonth), 0)).getUTCDate();
  return { kind: 'month', from, to: `${from.slice(0, 8)}${last}` };
}
