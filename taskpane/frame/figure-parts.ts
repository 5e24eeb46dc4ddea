/**
 * A day or a month as people write and type it: 2025年11月24日, 24 Nov 2025, 25 November 2022, 2022年7月, Jul 2022,
 * 2024-06-25.
 */
const DATE =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}|\d{4}-\d{2}-\d{2}/;

/** A figure with its unit: 20,000,000元, CNY 1,234.50, 15%. */
const FIGURE = /(?:CNY )?[−-]?\d[\d,.]*(?:\s?(?:百万元|千元|万元|亿元|元|%|‰|million|billion))?/;

const KEPT_WHOLE = new RegExp(`(${DATE.source}|${FIGURE.source})`);

/** The parts of a text. The parts at odd places are figures and dates, which a line must not break. */
export const figureParts = (words: string): readonly string[] => words.split(KEPT_WHOLE);
