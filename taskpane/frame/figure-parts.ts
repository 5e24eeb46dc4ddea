/** A day or a month, as people write it and as it is typed: 2025年11月24日, 24 Nov 2025, 25 November 2022, 2022年7月, Jul 2022, 2024-06-25. */
const DATE =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}|\d{4}-\d{2}-\d{2}/;

/** A figure with its unit: 20,000,000元, CNY 1,234.50, 15%. */
const FIGURE = /(?:CNY )?[−-]?\d[\d,.]*(?:\s?(?:百万元|千元|万元|亿元|元|%|‰|million|billion))?/;

const KEPT_WHOLE = new RegExp(`(${DATE.source}|${FIGURE.source})`);

/** Words taken apart: at the odd places the figures and dates that no end of a line may tear. */
export const figureParts = (words: string): readonly string[] => words.split(KEPT_WHOLE);
