import type { Exact } from '../rules/exact';
import type { Unit } from '../rules/expressions';
import { text, type Text } from '../rules/text';

/** Figures as people write them, in both languages. */

/** Digits of a proportion go on without end; a person needs no more than these. */
const SHOWN_DECIMALS = 6;

/** 1234567.8 → 1,234,567.8; marked where it is cut. */
export function grouped(exact: Exact): string {
  const value = exact.toDecimalPlaces(SHOWN_DECIMALS);
  return `${value.eq(exact) ? '' : '≈'}${withThousands(value)}`;
}

function withThousands(value: Exact): string {
  const [whole = '0', fraction] = value.toFixed().split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

const WAN = 10_000;
const YI = 100_000_000;

/** A stated amount as a clause writes it: 2000万元, 5亿元. */
export function statedMoney(value: Exact): Text {
  const en = yuanInEnglish(value);
  if (!value.isZero() && value.mod(YI).isZero()) return text(`${value.div(YI).toFixed()}亿元`, en);
  if (!value.isZero() && value.mod(WAN).isZero()) return text(`${value.div(WAN).toFixed()}万元`, en);
  return text(`${grouped(value)}元`, en);
}

/** A computed amount in yuan. */
export const moneyText = (value: Exact): Text => text(`${grouped(value)}元`, yuanInEnglish(value));

const yuanInEnglish = (value: Exact): string => `${value.isNegative() ? '−' : ''}CNY ${grouped(value.abs())}`;

/** A fraction as a percentage; to at most four decimals, marked when cut. */
export function percentage(value: Exact): string {
  const exact = value.times(100);
  const short = exact.toDecimalPlaces(4);
  return `${short.eq(exact) ? '' : '≈'}${short.toFixed()}%`;
}

/** A figure in its unit. */
export function figure(value: Exact, unit: Unit): Text {
  switch (unit) {
    case 'yuan':
      return moneyText(value);
    case 'ratio':
      return text(percentage(value), percentage(value));
    case 'calendarYear':
      return text(`${value.toFixed()}年`, value.toFixed());
    case 'years':
      return text(`${grouped(value)}年`, `${grouped(value)} ${value.eq(1) ? 'year' : 'years'}`);
    case 'area':
      return text(`${grouped(value)}平方米`, `${grouped(value)} m²`);
    case 'mass':
      return text(`${grouped(value)}公斤`, `${grouped(value)} kg`);
    case 'power':
      return text(`${grouped(value)}瓦`, `${grouped(value)} W`);
    case 'count':
      return text(grouped(value), grouped(value));
  }
}

/** A number stated by the clause, in its unit. */
export const stated = (value: Exact, unit: Unit): Text =>
  unit === 'yuan' ? statedMoney(value) : figure(value, unit);
