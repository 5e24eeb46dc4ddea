import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../src/rules/text';
import type { AuditWordsOf } from './audit-zh';
import type { BudgetWordsOf } from './budget-zh';
import { en } from './en';
import { zh } from './zh';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pane';
    resources: { pane: typeof zh; audit: AuditWordsOf; budget: BudgetWordsOf };
  }
}

/** The words of one pane. Each pane has its own, so that two on a page can differ. */
export function paneWords(language: Language): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'pane',
    resources: { zh: { pane: zh }, en: { pane: en } },
    // React escapes; and the words are at hand, so nothing has to be waited for.
    interpolation: { escapeValue: false },
    initAsync: false,
    // Nothing but the pane's own words, in the console neither.
    showSupportNotice: false,
  });
  return words;
}
