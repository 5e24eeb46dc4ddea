/** A calendar day as ISO text, `2024-06-25`. Such texts compare in the order of time. */
export type Day = string;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel's day 0, for every day after its invented 29 February 1900. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
/** 1 March 1900, the first serial on which Excel and the calendar agree. */
const FIRST_TRUE_SERIAL = 61;
/** 31 December 9999, Excel's last. */
const LAST_SERIAL = 2_958_465;

/**
 * Reads `2024-06-25`, and the ways Chinese sheets write it: 2024/6/25, 2024.6.25, 2024年6月25日. null for a day
 * that does not exist.
 */
export function dayFromText(written: string): Day | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written.normalize('NFKC').trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = new Date(Date.UTC(year, month - 1, day));
  const exists =
    time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return exists ? isoDay(time) : null;
}

/** Reads an Excel serial (a time of day is dropped); null outside 1 March 1900 to 31 December 9999. */
export function dayFromSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_TRUE_SERIAL && whole <= LAST_SERIAL)) return null;
  return isoDay(new Date(SERIAL_EPOCH + whole * MILLISECONDS_PER_DAY));
}

const isoDay = (time: Date): Day => time.toISOString().slice(0, 10);

/** Whether a text is a day that exists, written 2024-06-25. */
export const isIsoDay = (written: string): boolean => dayFromText(written) === written;
