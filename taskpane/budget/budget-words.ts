import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaneWords, type PaneWords } from '../frame/pane-context';
import { budgetEn } from '../words/budget-en';
import { budgetZh } from '../words/budget-zh';

const BUNDLE = 'budget';

export interface BudgetWords extends Omit<PaneWords, 't'> {
  readonly t: TFunction<typeof BUNDLE>;
}

/** The words of the view 预算, which come with it and not with the pane. */
export function useBudgetWords(): BudgetWords {
  const { language, say } = usePaneWords();
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('zh', BUNDLE)) {
    i18n.addResourceBundle('zh', BUNDLE, budgetZh);
    i18n.addResourceBundle('en', BUNDLE, budgetEn);
  }
  const t = useMemo(() => i18n.getFixedT(language, BUNDLE), [i18n, language]);
  return { language, say, t };
}
