import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Exact } from '../../src/rules/exact';
import type { Language } from '../../src/rules/text';
import { amountWords } from '../../src/words/amounts';
import { usePaneWords, type PaneWords } from '../frame/pane-context';
import { auditEn } from '../words/audit-en';
import { auditZh } from '../words/audit-zh';

const BUNDLE = 'audit';

export interface AuditWords extends Omit<PaneWords, 't'> {
  readonly t: TFunction<typeof BUNDLE>;
}

/** The words of the view 核对, which come with it and not with the pane. */
export function useAuditWords(): AuditWords {
  const { language, say } = usePaneWords();
  const { i18n } = useTranslation();
  if (!i18n.hasResourceBundle('zh', BUNDLE)) {
    i18n.addResourceBundle('zh', BUNDLE, auditZh);
    i18n.addResourceBundle('en', BUNDLE, auditEn);
  }
  const t = useMemo(() => i18n.getFixedT(language, BUNDLE), [i18n, language]);
  return { language, say, t };
}

/**
 * An amount of an audit, to the fen, with its sign.
 * @param yuan as text
 */
export function exactYuan(yuan: string, language: Language): string {
  const amount = new Exact(yuan);
  const { exact } = amountWords(amount.abs(), language);
  return amount.isNegative() && !amount.isZero() ? `−${exact}` : exact;
}

export const isZero = (yuan: string): boolean => new Exact(yuan).isZero();
