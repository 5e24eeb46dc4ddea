import { Exact } from '../../src/rules/exact';
import type { Language } from '../../src/rules/text';
import { amountWords } from '../../src/words/amounts';

export const count = (number: number, language: Language): string =>
  number.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-US');

const WAN = 10_000;

/**
 * An amount among others of a table, all on one scale: 万元 with two decimals, 40,782.91万元; in English yuan.
 * @param yuan as text
 */
export function tableAmount(yuan: string, language: Language): string {
  if (language === 'en') return exactAmount(yuan, language);
  const scaled = new Exact(yuan).div(WAN).toNumber();
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${scaled.toLocaleString('zh-CN', decimals)}万元`;
}

export const exactAmount = (yuan: string, language: Language): string =>
  amountWords(new Exact(yuan), language).exact;
