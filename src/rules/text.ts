/** Every word shown to a person exists in both languages; the type makes forgetting one impossible. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export const text = (zh: string, en: string): Text => ({ zh, en });

/**
 * Joins the same words in both languages: ``say`${a} 达到 ${b}` `` is seldom bilingual, so both sides are
 * written out.
 */
export const mapText = (parts: readonly Text[], join: Text): Text => ({
  zh: parts.map((part) => part.zh).join(join.zh),
  en: parts.map((part) => part.en).join(join.en),
});
