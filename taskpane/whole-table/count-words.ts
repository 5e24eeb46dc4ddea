import type { Language } from '../../src/rules/text';

export const count = (number: number, language: Language): string =>
  number.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-US');
