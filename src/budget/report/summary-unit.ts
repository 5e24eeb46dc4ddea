import type { Exact } from '../../rules/exact';
import { text, type Language, type Text } from '../../rules/text';
import { grouped } from '../../words/figures';
import { SCALES } from '../../words/amounts';

/** The unit in which a page for people who decide states amounts. */
export const UNIT: Readonly<
  Record<
    Language,
    { readonly yuan: number; readonly label: string; readonly format: string; readonly axis: string }
  >
> = {
  zh: { yuan: 10_000, label: '万元', format: '#,##0.00', axis: '#,##0' },
  en: { yuan: 1_000_000, label: 'CNY m', format: '#,##0.00', axis: '#,##0' },
};

const DECIMALS = 2;

/** An amount as it is spoken of: 2.38亿元, 633.1万元. */
export const shortAmount = (yuan: Exact): Text => text(short(yuan, 'zh'), short(yuan, 'en'));

function short(yuan: Exact, language: Language): string {
  const scale = SCALES[language].find(({ from }) => yuan.abs().gte(from));
  const figure = grouped(yuan.div(scale?.from ?? 1).toDecimalPlaces(DECIMALS));
  const unit = scale?.word ?? (language === 'zh' ? '元' : '');
  return language === 'zh' ? `${figure}${unit}` : `CNY ${figure}${unit}`;
}
