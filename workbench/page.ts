import type { Language, Text } from '../src/rules/text';
import { pageTexts, type PageText } from './page-texts';

/** The element of the page with this id. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- workbench.html says which it is
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id} is missing from workbench.html`);
  return found as T;
}

/** Writes the page's own words in a language; which words stand where is said in workbench.html. */
export function translatePage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = pageTexts.title[language];
  for (const node of document.querySelectorAll<HTMLElement>('[data-text]')) {
    node.textContent = pageTexts[node.dataset.text as PageText][language];
  }
  for (const node of document.querySelectorAll<HTMLElement>('[data-title]')) {
    node.title = pageTexts[node.dataset.title as PageText][language];
  }
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]')) {
    node.setAttribute('aria-label', pageTexts[node.dataset.label as PageText][language]);
  }
}

export type NoticeKind = 'warning' | 'error';

/** Tells something under the toolbar until it is dismissed; nothing is ever lost without being told. */
export function notify(
  kind: NoticeKind,
  heading: string,
  details: readonly string[],
  language: Language,
): void {
  const notice = document.createElement('div');
  notice.className = `notice ${kind}`;
  const words = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = heading;
  words.append(title);
  if (details.length > 0) {
    const list = document.createElement('ul');
    for (const detail of details) {
      const item = document.createElement('li');
      item.textContent = detail;
      list.append(item);
    }
    words.append(list);
  }
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.textContent = pageTexts.dismiss[language];
  dismiss.addEventListener('click', () => notice.remove());
  notice.append(words, dismiss);
  element('notices').append(notice);
}

export const clearNotices = (): void => element('notices').replaceChildren();

/** Asks before something is lost. Escape means no. */
export function ask(question: Text, language: Language): Promise<boolean> {
  const dialog = element<HTMLDialogElement>('question');
  element('question-text').textContent = question[language];
  return new Promise((resolve) => {
    const buttons = [...dialog.querySelectorAll('button')];
    const answer = (event: Event) => dialog.close((event.currentTarget as HTMLButtonElement).value);
    for (const button of buttons) button.addEventListener('click', answer, { once: true });
    dialog.returnValue = 'no';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    dialog.showModal();
  });
}

/** Covers the desk while something takes time. */
export function busy(text: Text | null, language: Language): void {
  const cover = element('loading');
  cover.hidden = text === null;
  if (!text) return;
  cover.setAttribute('aria-valuetext', text[language]);
  const words = cover.querySelector('p');
  if (words) words.textContent = text[language];
}
