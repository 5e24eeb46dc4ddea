import type { Language, Text } from '../../src/rules/text';

/** A page of words, shown where the pane cannot run. */
export interface Notice {
  readonly title: Text;
  readonly body: Text;
  readonly link?: { readonly address: string; readonly label: Text };
}

export function showNotice(element: HTMLElement, { title, body, link }: Notice, language: Language): void {
  const heading = document.createElement('h1');
  heading.textContent = title[language];
  const paragraph = document.createElement('p');
  paragraph.textContent = body[language];
  const notice = document.createElement('main');
  notice.className = 'notice';
  notice.append(heading, paragraph);
  if (link) notice.append(anchor(link.address, link.label[language]));
  element.replaceChildren(notice);
}

function anchor(address: string, label: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = label;
  return element;
}
