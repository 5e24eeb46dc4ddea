/** Amounts are whole fen: nothing here is rounded but where a rate leaves a part of a fen. */
export type Fen = bigint;

export const yuan = (amount: number): Fen => BigInt(Math.round(amount * 100));
/** 万元; up to six places, the last of which is a fen. */
export const wan = (amount: number): Fen => BigInt(Math.round(amount * 1_000_000));
/** 亿元, whole ones or with up to four places. */
export const yi = (amount: number): Fen => BigInt(Math.round(amount * 10_000)) * 1_000_000n;

/** So many percent of an amount, rounded to the fen, the half upwards. Rates of the texts have one place. */
export function percentOf(percent: number, base: Fen): Fen {
  const perMille = BigInt(Math.round(percent * 10));
  return (base * perMille + 500n) / 1000n;
}

export const least = (one: Fen, other: Fen): Fen => (one < other ? one : other);
export const inYuan = (fen: Fen): number => Number(fen) / 100;
export const inWan = (fen: Fen): number => Number(fen) / 1_000_000;
export const inYi = (fen: Fen): number => Number(fen) / 10_000_000_000;

/** As a person reads it: 1,500,000.00 元. */
export function said(fen: Fen): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${digits.slice(-2)} 元`;
}
